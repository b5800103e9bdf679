"""What a spreadsheet file is before it is read: whether it is safe to read, and what of it is hidden.

XLSX and ODS are ZIP archives of XML. A few kilobytes can unpack to gigabytes, or name one cell in the farthest corner,
so every part is unpacked and measured first, piece by piece, without being kept.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.parsers.expat import ExpatError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import reading_file, unreadable

MOST_BYTES = 1_500_000_000  # of XML in all
MOST_CELLS = 12_000_000
_MOST_PARTS = 10_000
_SMALL = 20_000_000  # bytes of a part that is held whole
_BLOCK = 1024 * 1024
_OVERLAP = 4096
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_CELL = re.compile(rb"\br=\"([A-Za-z]{1,3})\d{1,7}\"")
_HIDDEN = re.compile(rb"\bhidden=\"(?:1|true)\"")
_NUMBER = re.compile(rb"\br=\"(\d{1,9})\"")
_FROM_TO = re.compile(rb"\b(min|max)=\"(\d{1,6})\"")


@dataclass
class Hidden:
    """Rows and columns of one sheet that nobody sees; numbers from 1."""

    rows: set[int] = field(default_factory=set)
    columns: set[int] = field(default_factory=set)


def scan(path: Path) -> dict[str, Hidden]:
    """What is hidden, by the name of the sheet. BadInput where the file is no spreadsheet, damaged, or would unpack to
    more than a spreadsheet holds."""
    try:
        with reading_file(path, _DAMAGED), zipfile.ZipFile(path) as archive:
            _measure(path, archive)
            if "content.xml" in archive.namelist():
                return _of_ods(path, archive)
            return _of_xlsx(path, archive)
    except (ParseError, ExpatError, DefusedXmlException, KeyError, ValueError) as error:
        raise unreadable(path, "its parts are not those of a spreadsheet") from error


def too_large(path: Path) -> BadInput:
    """The error for a file that would unpack to more than a spreadsheet holds."""
    return BadInput(
        "spreadsheet-too-large",
        f"The file {path.name} would unpack to more than a spreadsheet holds.",
        safe="It was not read, and nothing in it was changed.",
        next_step="Have it exported as a CSV file, or in parts.",
    )


def _measure(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise too_large(path)
    if any(part.flag_bits & 1 for part in parts):
        raise unreadable(path, "it is locked with a password")


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part as overlapping pieces, so that a tag across two of them is seen in one. What it unpacks to is no more than
    `_measure` saw: the library stops there."""
    before = b""
    with archive.open(name) as part:
        while block := part.read(_BLOCK):
            yield before + block
            before = (before + block)[-_OVERLAP:]


def _whole(archive: zipfile.ZipFile, name: str) -> Any:
    if archive.getinfo(name).file_size > _SMALL:
        raise ValueError(name)
    return fromstring(archive.read(name))


def part_of_sheet(archive: zipfile.ZipFile, name: str) -> str | None:
    """The part of an XLSX file that holds a sheet."""
    return _parts_of_xlsx(archive).get(name)


def _parts_of_xlsx(archive: zipfile.ZipFile) -> dict[str, str]:
    targets = {}
    for relation in _whole(archive, "xl/_rels/workbook.xml.rels"):
        target = str(relation.get("Target", ""))
        targets[relation.get("Id")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    names = set(archive.namelist())
    found = {}
    for sheet in _whole(archive, "xl/workbook.xml").iter():
        if sheet.tag.endswith("}sheet"):
            identity = next((value for name, value in sheet.attrib.items() if name.endswith("}id")), "")
            if targets.get(identity, "") in names:
                found[str(sheet.get("name"))] = targets[identity]
    return found


def _of_xlsx(path: Path, archive: zipfile.ZipFile) -> dict[str, Hidden]:
    found = {name: _sheet(path, archive, part) for name, part in _parts_of_xlsx(archive).items()}
    if not found:
        raise ValueError(path.name)
    return found


def _sheet(path: Path, archive: zipfile.ZipFile, part: str) -> Hidden:
    hidden, widest, last = Hidden(), 0, 0
    for piece in _pieces(archive, part):
        for column in _COLUMN.finditer(piece):
            if _HIDDEN.search(column[1]):
                ends = {name: int(number) for name, number in _FROM_TO.findall(column[1])}
                hidden.columns.update(range(ends.get(b"min", 1), min(ends.get(b"max", 1), 20_000) + 1))
        for row in _ROW.finditer(piece):
            number = _NUMBER.search(row[1])
            last = max(last, int(number[1]) if number else 0)
            if number and _HIDDEN.search(row[1]):
                hidden.rows.add(int(number[1]))
        widest = max([widest, *(_column_number(letters) for letters in set(_CELL.findall(piece)))])
        if widest * last > MOST_CELLS:
            raise too_large(path)
    return hidden


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


class _Ods:
    """Counts the cells of an ODS file, with those its "repeated" attributes stand for, and notes what is hidden."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.sheets: dict[str, Hidden] = {}
        self._sheet = Hidden()
        self._row, self._column, self._times, self._hidden = 0, 0, 1, False
        self._cells, self._width = 0, 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        kind = tag.rpartition(":")[2]
        if not tag.startswith("table:"):
            if tag == "text:p" and self._column:
                self._width = self._column
            return
        if kind == "table":
            self._sheet = self.sheets[given.get("table:name", "")] = Hidden()
            self._row = self._column = 0
        elif kind == "table-column":
            times = _times(given, "columns")
            if given.get("table:visibility") in ("collapse", "filter"):
                self._sheet.columns.update(range(self._column + 1, self._column + 1 + min(times, 20_000)))
            self._column += times
        elif kind == "table-row":
            self._times, self._column, self._width = _times(given, "rows"), 0, 0
            self._hidden = given.get("table:visibility") in ("collapse", "filter")
        elif kind in ("table-cell", "covered-table-cell"):
            self._column += _times(given, "columns")
            if "office:value-type" in given:
                self._width = self._column

    def end(self, tag: str) -> None:
        if tag != "table:table-row":
            return
        if self._hidden and self._width:
            self._sheet.rows.update(range(self._row + 1, self._row + 1 + min(self._times, MOST_CELLS)))
        self._row += self._times
        self._cells += self._width * self._times
        if self._cells > MOST_CELLS:
            raise too_large(self._path)


def _times(given: dict[str, str], what: str) -> int:
    text = given.get(f"table:number-{what}-repeated", "1")
    return int(text) if text.isdecimal() and len(text) < 10 else 1


def _of_ods(path: Path, archive: zipfile.ZipFile) -> dict[str, Hidden]:
    from xml.parsers.expat import ParserCreate

    counter = _Ods(path)
    parser = ParserCreate()
    parser.StartElementHandler = counter.start
    parser.EndElementHandler = counter.end

    def refuse(*_: Any) -> None:
        raise ValueError(path.name)

    parser.EntityDeclHandler = refuse
    with archive.open("content.xml") as part:
        while block := part.read(_BLOCK):
            parser.Parse(block, False)
        parser.Parse(b"", True)
    if not counter.sheets:
        raise ValueError(path.name)
    return counter.sheets
