"""Unpacking the formatted text of Outlook's messages.

Format: MS-OXRTFCP, Rich Text Format (RTF) Compression Algorithm: a header of sixteen bytes, then runs of eight tokens,
each a byte or a place in a ring of the last 4,096 bytes with a length.
"""

from __future__ import annotations

import struct
import zlib

from desktop_app.reading import limits

_PACKED, _PLAIN = b"LZFu", b"MELA"
_RING = 4096
_BEGINNING = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans Serif"
    rb"SymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n"
    rb"\par \pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked(packed: bytes) -> bytes:
    """The RTF that was packed. ValueError where the bytes are damaged, are cut short, or unpack to more than
    `limits.RTF_BYTES`."""
    try:
        size, raw_size, kind, check = struct.unpack_from("<II4sI", packed)
    except struct.error:
        raise ValueError("too short for a header") from None
    content = packed[16 : size + 4]
    if len(content) != size - 12:
        raise ValueError("cut short")
    if raw_size > limits.RTF_BYTES:
        raise ValueError("too large")
    if kind == _PLAIN:
        if len(content) < raw_size:
            raise ValueError("cut short")
        return content[:raw_size]
    # Their checksum is that of zlib without its inversions (MS-OXRTFCP 2.1.3.2).
    if kind != _PACKED or zlib.crc32(content, 0xFFFFFFFF) ^ 0xFFFFFFFF != check:
        raise ValueError("damaged")
    return _unpacked(content)


def _unpacked(content: bytes) -> bytes:
    ring = bytearray(_BEGINNING.ljust(_RING, b"\0"))
    write = len(_BEGINNING)
    found = bytearray()
    at = 0
    while at < len(content) and len(found) <= limits.RTF_BYTES:
        flags = content[at]
        at += 1
        for bit in range(8):
            if flags >> bit & 1:
                token = int.from_bytes(content[at : at + 2], "big")
                if len(content) < at + 2:
                    raise ValueError("cut short")
                at += 2
                read, length = token >> 4, (token & 15) + 2
                if read == write:  # the mark of the end
                    return bytes(found)
                for _ in range(length):
                    byte = ring[read]
                    found.append(byte)
                    ring[write] = byte
                    read, write = (read + 1) % _RING, (write + 1) % _RING
            elif at < len(content):
                found.append(content[at])
                ring[write] = content[at]
                at, write = at + 1, (write + 1) % _RING
            else:
                raise ValueError("cut short")
    raise ValueError("too large" if at < len(content) else "no end")
