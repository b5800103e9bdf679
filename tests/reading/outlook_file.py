"""Writes small Outlook messages (MS-OXMSG in MS-CFB), to be read by others: there is no library that writes them."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

_SECTOR, _SMALL, _CUTOFF = 512, 64, 4096
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_NONE = 0xFFFFFFFF
UNICODE, BINARY, LONG = 0x001F, 0x0102, 0x0003


@dataclass
class Folder:
    """A storage: properties by (id, type), and folders in it."""

    header: bytes
    properties: dict[tuple[int, int], bytes | int] = field(default_factory=dict)
    folders: dict[str, Folder] = field(default_factory=dict)

    def entries(self) -> dict[str, bytes | Folder]:
        """What stands in it, by name."""
        table, streams = self.header, {}
        for (pid, kind), value in self.properties.items():
            if isinstance(value, int):
                table += struct.pack("<HHIQ", kind, pid, 6, value)
            else:
                table += struct.pack("<HHIQ", kind, pid, 6, len(value))
                streams[f"__substg1.0_{pid:04X}{kind:04X}"] = value
        return {"__properties_version1.0": table, **streams, **self.folders}


def outlook_message(
    properties: dict[tuple[int, int], bytes | int | str], attachments: list[dict[tuple[int, int], bytes | int | str]]
) -> bytes:
    """A .msg file; texts are written in UTF-16."""
    root = Folder(struct.pack("<8x4I8x", 0, len(attachments), 0, len(attachments)), _encoded(properties))
    for number, one in enumerate(attachments):
        root.folders[f"__attach_version1.0_#{number:08X}"] = Folder(bytes(8), _encoded(one))
    root.folders["__nameid_version1.0"] = Folder(b"")
    return _compound_file(root)


def _encoded(properties: dict[tuple[int, int], bytes | int | str]) -> dict[tuple[int, int], bytes | int]:
    return {key: value.encode("utf-16-le") if isinstance(value, str) else value for key, value in properties.items()}


def _compound_file(root: Folder) -> bytes:
    entries: list[list[object]] = [["Root Entry", 5, _NONE, _NONE, _NONE, b""]]
    _add(entries, 0, root)
    sectors: list[bytes] = []
    fat: list[int] = []

    def store(content: bytes) -> int:
        if not content:
            return _END
        first = len(sectors)
        for at in range(0, len(content), _SECTOR):
            sectors.append(content[at : at + _SECTOR].ljust(_SECTOR, b"\0"))
            fat.append(len(sectors))
        fat[-1] = _END
        return first

    small, small_fat = b"", []
    starts = []
    for _, kind, *_, content in entries:
        assert isinstance(content, bytes)
        if kind != 2:
            starts.append(0)
        elif len(content) >= _CUTOFF or not content:
            starts.append(store(content))
        else:
            starts.append(len(small) // _SMALL)
            count = -(-len(content) // _SMALL)
            small_fat += [len(small_fat) + number for number in range(1, count)] + [_END]
            small += content.ljust(count * _SMALL, b"\0")
    starts[0], entries[0][5] = store(small), small
    described = b""
    for (name, kind, left, right, child, content), start in zip(entries, starts, strict=True):
        assert isinstance(name, str) and isinstance(content, bytes)
        encoded = name.encode("utf-16-le")
        described += encoded.ljust(64, b"\0") + struct.pack(
            "<HBBIII16xI16xIQ", len(encoded) + 2, kind, 1, left, right, child, 0, start, len(content)
        )
    directory = store(described.ljust(-(-len(described) // _SECTOR) * _SECTOR, b"\0"))
    small_table = store(struct.pack(f"<{len(small_fat)}I", *small_fat).ljust(_SECTOR, b"\xff"))
    tables = 1
    while (len(fat) + tables) > tables * (_SECTOR // 4):
        tables += 1
    where = [len(sectors) + number for number in range(tables)]
    fat += [_FAT] * tables
    packed = struct.pack(f"<{len(fat)}I", *fat).ljust(tables * _SECTOR, b"\xff")
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, tables, directory, 0, _CUTOFF, small_table, 1, _END, 0, where[0],
    )  # fmt: skip
    header += struct.pack(f"<{tables - 1}I", *where[1:])
    return header.ljust(_SECTOR, b"\xff") + b"".join(sectors) + packed


def _add(entries: list[list[object]], parent: int, folder: Folder) -> None:
    """Append what is in a folder; its entries hang on one another as a list, each the right one of the one before."""
    before = None
    for name, inside in sorted(folder.entries().items(), key=lambda item: (len(item[0]), item[0].upper())):
        at = len(entries)
        entries.append([name, 1 if isinstance(inside, Folder) else 2, _NONE, _NONE, _NONE, b""])
        if before is None:
            entries[parent][4] = at
        else:
            entries[before][3] = at
        before = at
        if isinstance(inside, Folder):
            _add(entries, at, inside)
        else:
            entries[at][5] = inside
