"""What travels between the program and the process that reads: a token, a JSON header, and blocks of bytes.

A frame is a token of 16 bytes, the length of the header (4 bytes, big-endian), the header, and the blocks one after
another; their lengths stand in the header under "blocks".
"""

from __future__ import annotations

import json
import os
import struct
from collections.abc import Sequence
from typing import Any

TOKEN = 16  # bytes
_LENGTH = struct.Struct(">I")
_HEADER = 64 * 1024 * 1024  # bytes
_BLOCKS = 5_000
_AT_ONCE = 1024 * 1024


class BrokenFrame(Exception):
    """What came is no frame, or larger than was allowed."""


def pack(token: bytes, header: dict[str, Any], blocks: Sequence[bytes]) -> bytes:
    """A whole frame."""
    described = json.dumps({**header, "blocks": [len(block) for block in blocks]}).encode("ascii")
    return b"".join((token, _LENGTH.pack(len(described)), described, *blocks))


def read_frame(source: int, most: int) -> tuple[dict[str, Any], list[bytes]]:
    """Header and blocks of a frame whose token was read already; `most` bytes in all. BrokenFrame where it is none."""
    (length,) = _LENGTH.unpack(read_exactly(source, _LENGTH.size))
    if length > min(_HEADER, most):
        raise BrokenFrame
    try:
        header = json.loads(read_exactly(source, length))
    except (ValueError, RecursionError) as error:
        raise BrokenFrame from error
    sizes = header.pop("blocks", None) if isinstance(header, dict) else None
    if not isinstance(sizes, list) or len(sizes) > _BLOCKS or not all(type(s) is int and s >= 0 for s in sizes):
        raise BrokenFrame
    if sum(sizes) + length > most:
        raise BrokenFrame
    return header, [read_exactly(source, size) for size in sizes]


def read_exactly(source: int, size: int, *, or_end: bool = False) -> bytes:
    """So many bytes; BrokenFrame where the pipe ends before. With `or_end`, empty where it ends at once."""
    parts, left = [], size
    while left:
        part = os.read(source, min(left, _AT_ONCE))
        if not part:
            if or_end and left == size:
                return b""
            raise BrokenFrame
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
