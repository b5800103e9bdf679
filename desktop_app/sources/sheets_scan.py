"""What a spreadsheet file is before it is read: whether it is safe to read, what sheets it has, and what is hidden.

XLSX and ODS are ZIP archives of XML. A few kilobytes can unpack to gigabytes, or repeat one row a million times, so
every sheet is unpacked and measured first, piece by piece, without being kept.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.sources.files import unreadable
from desktop_app.sources.sheets_xml import (
    LAST_COLUMN,
    LAST_ROW,
    local,
    parse,
    sound,
    too_large,
    whole,
    without_references,
)

OF_ODS = "content.xml"  # the part of an ODS file that holds all its sheets
MOST_BYTES = 1_500_000_000  # of XML in all
_MOST_PARTS = 10_000
_BLOCK = 1024 * 1024
_OVERLAP = 4096
_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_COLUMN = re.compile(rb"<(?:\w+:)?col\b([^>]*)>")
_HIDDEN = re.compile(rb"\bhidden=[\"'](?:1|true)[\"']")
_NUMBER = re.compile(rb"\br=[\"'](\d{1,9})[\"']")
_FROM_TO = re.compile(rb"\b(min|max)=[\"'](\d{1,6})[\"']")
_PROLOG = rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?:(?![^>]*encoding)|[^>]*encoding=[\"'](?i:utf-8)[\"'])[^>]*\?>)?\s*"
_PLAIN = re.compile(_PROLOG + rb"<worksheet\b")
_PLAIN_ODS = re.compile(_PROLOG + rb"<office:document-content\b")
_TABLE = re.compile(rb"<table:table (?:[^>]*?\s)?table:name=\"([^\">]*)\"")
_TABLE_STARTS = b"<table:table "
_SPECIAL = (b'table:visibility="collapse', b'table:visibility="filter', b'table:display="false', b"table:is-sub-table=")
_UNSEEN = ("collapse", "filter")


@dataclass
class Hidden:
    """What of one sheet nobody sees: the sheet itself, columns and rows; numbers from 1."""

    sheet: bool = False
    columns: set[int] = field(default_factory=set)
    _rows: bytearray = field(default_factory=bytearray)  # a million numbers would take fifty times as much

    def hide_rows(self, first: int, times: int = 1) -> None:
        """So many rows from this on are hidden."""
        last = min(first + times - 1, LAST_ROW)
        self._rows.extend(bytes(max(0, last + 1 - len(self._rows))))
        self._rows[first : last + 1] = b"\1" * max(0, last + 1 - first)

    def is_row(self, number: int) -> bool:
        """Whether a row is hidden."""
        return number < len(self._rows) and bool(self._rows[number])

    def rows(self) -> int:
        """How many are."""
        return self._rows.count(1)


@dataclass(frozen=True)
class Scanned:
    """A file that is safe to read: its sheets in their order, each with its part (of an ODS file all are in one) and
    what is hidden in it; of an XLSX file the other parts by what they are, whether its days count from 1904, and which
    parts are plain: UTF-8, without name prefixes, comments and the like."""

    sheets: dict[str, tuple[str, Hidden]]
    plain: frozenset[str] = frozenset()
    others: dict[str, str] = field(default_factory=dict)
    from_1904: bool = False


def scan(path: Path) -> Scanned:
    """Look through a file. BadInput where it is no spreadsheet, damaged, or would unpack to more than one holds."""
    with sound(path), zipfile.ZipFile(path) as archive:
        _measure(path, archive)
        if OF_ODS in archive.namelist():
            return _of_ods(path, archive)
        book = _book(archive)
        if not book.sheets:
            raise ValueError(path.name)
        plain = [part for part, hidden in book.sheets.values() if _look_through(archive, part, hidden)]
        return replace(book, plain=frozenset(plain))


def part_of_sheet(archive: zipfile.ZipFile, name: str) -> str | None:
    """The part of an XLSX file that holds a sheet."""
    return _book(archive).sheets.get(name, (None,))[0]


def _measure(path: Path, archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > MOST_BYTES:
        raise too_large(path)
    if any(part.flag_bits & 1 for part in parts):
        raise unreadable(path, "it is locked with a password")


def _book(archive: zipfile.ZipFile) -> Scanned:
    names = set(archive.namelist())
    targets: dict[str | None, tuple[str, str]] = {}
    others: dict[str, str] = {}
    for relation in whole(archive, "xl/_rels/workbook.xml.rels"):
        target = str(relation.get("Target", ""))
        target = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if target in names:
            kind = str(relation.get("Type", "")).rpartition("/")[2]
            targets[relation.get("Id")] = (kind, target)
            others.setdefault(kind, target)
    for kind in ("sharedStrings", "styles"):  # where they usually are, though nothing refers to them
        if f"xl/{kind}.xml" in names:
            others.setdefault(kind, f"xl/{kind}.xml")
    sheets: dict[str, tuple[str, Hidden]] = {}
    from_1904 = False
    for element in whole(archive, "xl/workbook.xml").iter():
        kind = local(element.tag)
        if kind == "workbookPr":
            from_1904 = element.get("date1904") in ("1", "true")
        elif kind == "sheet":
            identity = next((value for name, value in element.attrib.items() if local(name) == "id"), "")
            relation, target = targets.get(identity, ("", ""))
            if target and relation in ("worksheet", ""):
                hidden = Hidden(sheet=element.get("state", "visible") != "visible")
                sheets[str(element.get("name"))] = (target, hidden)
    return Scanned(sheets, others=others, from_1904=from_1904)


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """A part as overlapping pieces, so that a tag across two of them is seen in one. What it unpacks to is no more than
    `_measure` saw: the library stops there."""
    before = b""
    with archive.open(name) as part:
        while block := part.read(_BLOCK):
            yield before + block
            before = (before + block)[-_OVERLAP:]


def _look_through(archive: zipfile.ZipFile, part: str, hidden: Hidden) -> bool:
    """Note what of a sheet is hidden; whether its part is plain."""
    plain = True
    for at, piece in enumerate(_pieces(archive, part)):
        plain = plain and b"<!" not in piece and (at > 0 or _PLAIN.match(piece) is not None)
        if b"hidden=" not in piece:
            continue
        for column in _COLUMN.finditer(piece):
            if _HIDDEN.search(column[1]):
                ends = {name: int(number) for name, number in _FROM_TO.findall(column[1])}
                hidden.columns.update(range(ends.get(b"min", 1), min(ends.get(b"max", 1), LAST_COLUMN) + 1))
        for row in _ROW.finditer(piece):
            number = _NUMBER.search(row[1])
            if number and _HIDDEN.search(row[1]):
                hidden.hide_rows(int(number[1]))
    return plain


class _Ods:
    """Counts the rows and columns of an ODS file, with those its "repeated" attributes stand for, and notes which are
    hidden."""

    def __init__(self) -> None:
        self.nested = False
        self.sheets: dict[str, tuple[str, Hidden]] = {}
        self._sheet = Hidden()
        self._row, self._column, self._times, self._hidden = 0, 0, 1, False
        self._width = 0
        self._unseen_styles: set[str] = set()
        self._style = ""

    def start(self, tag: str, given: dict[str, str]) -> None:
        if tag == "text:p":
            if self._column:
                self._width = self._column
        elif tag in ("table:table-cell", "table:covered-table-cell"):
            self._column += times_of(given, "columns")
            if "office:value-type" in given:
                self._width = self._column
        elif tag == "table:table-row":
            self._times, self._column, self._width = times_of(given, "rows"), 0, 0
            self._hidden = given.get("table:visibility") in _UNSEEN
        elif tag == "table:table-column":
            times = times_of(given, "columns")
            if given.get("table:visibility") in _UNSEEN:
                self._sheet.columns.update(range(self._column + 1, self._column + 1 + min(times, LAST_COLUMN)))
            self._column += times
        elif tag == "table:table":
            self.nested = self.nested or "table:name" not in given or "table:is-sub-table" in given
            self._sheet = Hidden(sheet=given.get("table:style-name", "") in self._unseen_styles)
            self.sheets[given.get("table:name", "")] = OF_ODS, self._sheet
            self._row = self._column = 0
        elif tag == "style:style":
            self._style = given.get("style:name", "")
        elif tag == "style:table-properties" and given.get("table:display") == "false":
            self._unseen_styles.add(self._style)

    def end(self, tag: str) -> None:
        if tag != "table:table-row":
            return
        if self._hidden and self._width:
            self._sheet.hide_rows(self._row + 1, self._times)
        self._row += self._times


def times_of(given: dict[str, str], what: str) -> int:
    """How often a row or cell of an ODS file stands there."""
    text = given.get(f"table:number-{what}-repeated", "1")
    return int(text) if text.isdecimal() and len(text) < 10 else 1


def _of_ods(path: Path, archive: zipfile.ZipFile) -> Scanned:
    """Most files hide nothing and have plain tables: then their names are enough."""
    names: list[str] = []
    plain = True
    for at, piece in enumerate(_pieces(archive, OF_ODS)):
        plain = plain and b"<!" not in piece and (at > 0 or _PLAIN_ODS.match(piece) is not None)
        if not plain or any(special in piece for special in _SPECIAL):
            break
        if _TABLE_STARTS in piece:
            names += [without_references(name[1].decode()) for name in _TABLE.finditer(piece)]
    else:
        if names:
            sheets = {name: (OF_ODS, Hidden()) for name in names}
            return Scanned(sheets, frozenset([OF_ODS]))
    counter = _Ods()
    for _ in parse(archive.open(OF_ODS), counter.start, counter.end):
        pass
    if not counter.sheets:
        raise ValueError(path.name)
    return Scanned(counter.sheets, frozenset([OF_ODS]) if plain and not counter.nested else frozenset())
