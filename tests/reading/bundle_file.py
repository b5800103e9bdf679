"""Writes what Outlook writes for others to read: a winmail.dat (MS-OXTNEF), and packed RTF (MS-OXRTFCP)."""

from __future__ import annotations

import struct
import zlib

UNICODE, BINARY, OBJECT, LONG = 0x001F, 0x0102, 0x000D, 0x0003
MESSAGE = bytes.fromhex("0703020000000000c000000000000046")  # IID_IMessage
Value = bytes | str | int


def bundle(*entries: tuple[int, bytes]) -> bytes:
    """A winmail.dat of entries as (number, content)."""
    written = b"\x78\x9f\x3e\x22\x01\x00"
    for number, content in entries:
        level = 2 if number in (0x69002, 0x18010, 0x6800F, 0x69005) else 1
        written += struct.pack("<BII", level, number, len(content)) + content
        written += struct.pack("<H", sum(content) % 65536)
    return written


def properties(values: dict[tuple[int, int], Value]) -> bytes:
    """A list of properties by (number, type); those from 0x8000 are named "x"."""
    written = struct.pack("<I", len(values))
    for (number, kind), value in values.items():
        written += struct.pack("<HH", kind, number)
        if number >= 0x8000:
            written += bytes(16) + struct.pack("<II", 1, 4) + "x\0".encode("utf-16-le")
        if isinstance(value, int):
            written += struct.pack("<I", value)
            continue
        content = value.encode("utf-16-le") + b"\0\0" if isinstance(value, str) else value
        written += struct.pack("<II", 1, len(content)) + content + bytes(-len(content) % 4)
    return written


def a_file(name: str, content: bytes) -> tuple[tuple[int, bytes], ...]:
    """The entries of one file."""
    return (
        (0x69002, bytes(14)),
        (0x18010, b"SHORT~1.PDF\0"),
        (0x6800F, content),
        (0x69005, properties({(0x9000, LONG): 1, (0x3707, UNICODE): name})),
    )


def packed(rtf: bytes) -> bytes:
    """RTF packed without looking for repetitions, but for one: a run of the byte before."""
    content, at = b"", 0
    ring_at, end = 207, False
    while not end:
        flags, tokens = 0, b""
        for bit in range(8):
            if at == len(rtf):
                flags |= 1 << bit
                tokens += struct.pack(">H", ring_at << 4)
                end = True
                break
            run = 0
            while 0 < at < len(rtf) - run and run < 17 and rtf[at + run] == rtf[at - 1]:
                run += 1
            if run >= 2:
                flags |= 1 << bit
                tokens += struct.pack(">H", (ring_at - 1) % 4096 << 4 | run - 2)
            else:
                run = 1
                tokens += rtf[at : at + 1]
            at, ring_at = at + run, (ring_at + run) % 4096
        content += bytes((flags,)) + tokens
    check = zlib.crc32(content, 0xFFFFFFFF) ^ 0xFFFFFFFF
    return struct.pack("<II4sI", len(content) + 12, len(rtf), b"LZFu", check) + content
