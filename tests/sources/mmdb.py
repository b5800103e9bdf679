"""Writes a small database in the MaxMind DB format: https://maxmind.github.io/MaxMind-DB/."""

from __future__ import annotations

import ipaddress
from typing import Any


class Short(int):
    """A number of 16 bits."""


class Long(int):
    """A number of 64 bits."""


def mmdb(networks: dict[str, dict[str, Any]]) -> bytes:
    """A database of IPv4 networks and what it says of them."""
    tree: list[list[int | tuple[str, int] | None]] = [[None, None]]
    data = b""
    for network, record in networks.items():
        parsed = ipaddress.IPv4Network(network)
        bits = f"{int(parsed.network_address):032b}"[: parsed.prefixlen]
        node = 0
        for bit in bits[:-1]:
            following = tree[node][int(bit)]
            if not isinstance(following, int):
                tree.append([None, None])
                following = tree[node][int(bit)] = len(tree) - 1
            node = following
        tree[node][int(bits[-1])] = ("data", len(data))
        data += _encoded(record)
    nodes = b""
    for pair in tree:
        for record in pair:
            pointer = len(tree) if record is None else record
            value = pointer[1] + len(tree) + 16 if isinstance(pointer, tuple) else pointer
            nodes += value.to_bytes(3, "big")
    about = {
        "node_count": len(tree),
        "record_size": Short(24),
        "ip_version": Short(4),
        "database_type": "Test",
        "languages": [],
        "binary_format_major_version": Short(2),
        "binary_format_minor_version": Short(0),
        "build_epoch": Long(1),
        "description": {},
    }
    return nodes + bytes(16) + data + b"\xab\xcd\xefMaxMind.com" + _encoded(about)


def _encoded(value: Any) -> bytes:
    if isinstance(value, str):
        raw = value.encode()
        return _head(2, len(raw)) + raw
    if isinstance(value, int):
        raw = value.to_bytes((value.bit_length() + 7) // 8, "big")
        if isinstance(value, Long):
            return bytes([len(raw), 9 - 7]) + raw
        return _head(5 if isinstance(value, Short) else 6, len(raw)) + raw
    if isinstance(value, dict):
        return _head(7, len(value)) + b"".join(_encoded(name) + _encoded(inner) for name, inner in value.items())
    return bytes([len(value), 11 - 7]) + b"".join(_encoded(inner) for inner in value)


def _head(kind: int, size: int) -> bytes:
    return bytes([kind << 5 | size]) if size < 29 else bytes([kind << 5 | 29, size - 29])
