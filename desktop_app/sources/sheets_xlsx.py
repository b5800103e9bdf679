"""The cells of an XLSX file (ECMA-376, Office Open XML), row by row: of a sheet only some rows are held, of the texts
that its cells share only their bytes.
"""

from __future__ import annotations

import re
import zipfile
from array import array
from collections.abc import Callable, Iterator
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from desktop_app.sources.sheet_values import meaning_of_format, moment_of, text_of
from desktop_app.sources.sheets_scan import Scanned
from desktop_app.sources.sheets_xml import (
    BLOCK,
    LAST_COLUMN,
    LAST_ROW,
    LONGEST_ROW,
    MOST_CELLS,
    local,
    parse,
    sound,
    too_large,
    whole,
    without_references,
)

MOST_SHARED = 250_000_000  # characters of texts that cells share
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")  # how a character is written that XML cannot hold (ST_Xstring)
_REMEMBERED, _SHORT = 50_000, 200  # texts that are remembered as such, and characters of the longest
_ROW = re.compile(rb"<row\b[^>]*(?<!/)>")
_NUMBER = re.compile(rb"\br=[\"'](\d{1,7})[\"']")
# A cell as programs write it: place, style, type, a formula, and the value or a text of its own; or anything else.
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})\d{1,7}"(?: s="(\d{1,6})")?(?: t="(\w{1,9})")?'
    r"(?:/>|>(?:(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?<v>([^<]*)</v>|"
    r'<is><t(?: xml:space="preserve")?>([^<]*)</t></is>)?</c>)'
    r"|(\S)"
)

Told = Callable[[str, str, str], Any]
Rows = list[tuple[int, list[Any]]]


class XlsxFile:
    """What the sheets of one file have in common. BadInput where its parts are not those of a spreadsheet."""

    def __init__(self, path: Path, scanned: Scanned) -> None:
        self.path = path
        self._from_1904 = scanned.from_1904
        with sound(path), zipfile.ZipFile(path) as archive:
            self._formats = _formats(archive, scanned.others.get("styles"))
            self._shared = _Shared(path, archive, scanned.others.get("sharedStrings"))

    def teller(self) -> Told:
        """What tells a cell as people read it."""
        shared, remembered, formats = self._shared.text, self._shared.remembered, self._formats
        days: dict[tuple[str, str], str] = {}

        def told(kind: str, style: str, written: str) -> str:
            if kind == "s":
                return remembered.get(written) or shared(written)
            if kind in ("", "n"):
                if style in formats:
                    key = style, written
                    if key not in days and len(days) < _REMEMBERED:
                        days[key] = text_of(self.value(kind, style, written))
                    return days.get(key) or text_of(self.value(kind, style, written))
                if written.isdecimal() and len(written) <= 15:
                    return written
            return text_of(self.value(kind, style, written))

        return told

    def value(self, kind: str, style: str, written: str) -> Any:
        """A cell as the file has it."""
        if kind == "s":
            return self._shared.text(written)
        if kind in ("", "n"):
            meaning = self._formats.get(style)
            return moment_of(written, meaning, from_1904=self._from_1904) if meaning else float(written)
        if kind == "b":
            return written.strip() in ("1", "true")
        if kind == "d":
            moment = datetime.fromisoformat(written)
            return moment.date() if len(written) <= len("2026-11-24") else moment
        return _unescaped(written)


class XlsxSheet:
    """One sheet of such a file."""

    def __init__(self, file: XlsxFile, part: str, *, plain: bool) -> None:
        """`plain`: the part is UTF-8, without name prefixes, comments and the like."""
        self._file = file
        self._part = part
        self._plain = plain

    def texts(self) -> Iterator[tuple[int, list[str]]]:
        """The rows that hold anything: their numbers from 1, and their cells from column A as people read them, up to
        the last that is filled. A formula that nobody has worked out yet is shown as it stands."""
        return self._rows(self._file.teller())

    def value(self, number: int, at: int) -> Any:
        """What one cell holds, as the file has it; None where it is empty. Rows count from 1, columns from 0."""
        for row, cells in self._rows(self._file.value):
            if row == number:
                return None if at >= len(cells) or cells[at] == "" else cells[at]
        return None

    def _rows(self, told: Told) -> Iterator[tuple[int, list[Any]]]:
        """Rows of the part, told by what makes a cell's value of its type, its style and its text."""
        held, path = 0, self._file.path
        with sound(path), zipfile.ZipFile(path) as archive:
            for rows in (_quickly if self._plain else _exactly)(archive, self._part, told):
                for number, cells in rows:
                    held += len(cells)
                    if held > MOST_CELLS or number > LAST_ROW:
                        raise too_large(path)
                    yield number, cells


def _exactly(archive: zipfile.ZipFile, part: str, told: Told) -> Iterator[Rows]:
    """The rows of a part, some at a time, whatever of XML it is written with."""
    reading = _Reading(told)
    for _ in parse(archive.open(part), reading.start, reading.end, reading.text):
        yield reading.rows
        reading.rows.clear()


def _quickly(archive: zipfile.ZipFile, part: str, told: Told) -> Iterator[Rows]:
    """The rows of a plain part: cells as nearly every program writes them are taken apart here, which takes a quarter
    of the time; a row with any other is read exactly."""
    columns: dict[str, int] = {}
    number, rest = 0, b""
    with archive.open(part) as file:
        while block := file.read(BLOCK):
            *pieces, rest = (rest + block).split(b"</row>")
            if len(rest) > LONGEST_ROW:
                raise ValueError(part)
            rows: Rows = []
            for piece in pieces:
                begins = piece.rfind(b"<row")
                head = _ROW.match(piece, begins)
                if head is None:
                    raise ValueError(part)
                said = _NUMBER.search(head[0])
                number = int(said[1]) if said else number + piece.count(b"<row")
                cells = _cells(piece[head.end() :].decode(), columns, told)
                if cells is None:
                    reading = _Reading(told)
                    for _ in parse(BytesIO(piece[begins:] + b"</row>"), reading.start, reading.end, reading.text):
                        pass
                    cells = reading.rows[0][1] if reading.rows else []
                if cells:
                    rows.append((number, cells))
            yield rows
    if not rest.rstrip().endswith(b"</worksheet>"):
        raise ValueError(part)


def _cells(row: str, columns: dict[str, int], told: Told) -> list[Any] | None:
    """The cells of a row; None where one is not written as usual. `columns` are those met before, by their letters."""
    if "\r" in row:
        return None
    cells: list[Any] = []
    for letters, style, kind, written, inline, other in _CELL.findall(row):
        if other:
            return None
        text = written or inline
        if not text:
            continue
        value = told(kind, style, without_references(text))
        if value == "":
            continue
        at = columns.get(letters)
        if at is None:
            at = columns[letters] = _column(letters)
        if at > len(cells):
            cells += [""] * (at - len(cells))
        elif at < len(cells):
            return None
        cells.append(value)
    return cells


class _Reading:
    """Takes cells out of the elements of a sheet; `rows` are those that are done."""

    def __init__(self, told: Told) -> None:
        self.rows: Rows = []
        self._told = told
        self._cells: list[Any] = []
        self._number, self._at, self._kind, self._style = 0, -1, "", ""
        self._words: list[str] = []
        self._formula: list[str] = []
        self._into: list[str] | None = None
        self._spoken = False
        self._length = 0

    def start(self, tag: str, given: dict[str, str]) -> None:
        match local(tag):
            case "c":
                letters = given.get("r", "").rstrip("0123456789")
                self._at = _column(letters) if letters else self._at + 1
                self._kind, self._style = given.get("t", ""), given.get("s", "")
                self._words.clear()
                self._formula.clear()
                self._length = 0
            case "v" | "t" if not self._spoken:
                self._into = self._words
            case "f":
                self._into = self._formula
            case "rPh":
                self._spoken = True
            case "row":
                self._cells, self._at = [], -1
                self._number = int(given.get("r", self._number + 1))

    def end(self, tag: str) -> None:
        match local(tag):
            case "c":
                if self._words:
                    self._put(self._told(self._kind, self._style, "".join(self._words)))
                elif self._formula:
                    self._put(f"={''.join(self._formula)}")
            case "v" | "t" | "f":
                self._into = None
            case "rPh":
                self._spoken = False
            case "row" if self._cells:
                self.rows.append((self._number, self._cells))

    def text(self, said: str) -> None:
        if self._into is not None:
            self._into.append(said)
            self._length += len(said)
            if self._length > LONGEST_ROW:
                raise ValueError("a cell that is too long")

    def _put(self, value: Any) -> None:
        if value == "":
            return
        self._cells += [""] * (self._at + 1 - len(self._cells))
        self._cells[self._at] = value


class _Shared:
    """The texts that cells share, by their numbers: kept as bytes, because a million texts would take five times as
    much."""

    def __init__(self, path: Path, archive: zipfile.ZipFile, part: str | None) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])
        self.remembered: dict[str, str] = {}
        words: list[str] = []
        into, spoken, held = False, False, 0

        def start(tag: str, _: dict[str, str]) -> None:
            nonlocal into, spoken
            if ":" in tag:
                tag = local(tag)
            if tag == "t":
                into = not spoken
            elif tag == "rPh":  # how the text is pronounced, which is not part of it
                spoken = True

        def end(tag: str) -> None:
            nonlocal into, spoken
            if ":" in tag:
                tag = local(tag)
            if tag == "t":
                into = False
            elif tag == "rPh":
                spoken = False
            elif tag == "si":
                self._bytes += "".join(words).encode()
                self._ends.append(len(self._bytes))
                words.clear()

        def text(said: str) -> None:
            nonlocal held
            if into:
                words.append(said)
                held += len(said)
                if held > MOST_SHARED:
                    raise too_large(path)

        for _ in parse(archive.open(part), start, end, text) if part else ():
            pass  # what it gives is taken above

    def text(self, number: str) -> str:
        """One of them. LookupError where there is none of that number."""
        known = self.remembered.get(number)
        if known is None:
            at = int(number)
            if at < 0:
                raise LookupError(number)
            known = self._bytes[self._ends[at] : self._ends[at + 1]].decode()
            if "_x" in known:
                known = _unescaped(known)
            if len(self.remembered) < _REMEMBERED and len(known) < _SHORT:
                self.remembered[number] = known
        return known


def _column(letters: str) -> int:
    """The number of a column, from 0. ValueError where that is none."""
    number = 0
    for letter in letters.upper():
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - 64
    if not 0 < number <= LAST_COLUMN:
        raise ValueError(letters)
    return number - 1


def _formats(archive: zipfile.ZipFile, part: str | None) -> dict[str, str]:
    """The styles (by their numbers, as cells name them) whose numbers are days or spans of time."""
    codes: dict[int, str] = {}
    found: dict[str, str] = {}
    for element in whole(archive, part) if part else ():
        kind = local(element.tag)
        if kind == "numFmts":
            codes = {int(one.get("numFmtId", 0)): str(one.get("formatCode", "")) for one in element}
        elif kind == "cellXfs":
            for style, one in enumerate(element):
                number = int(one.get("numFmtId", 0))
                meaning = meaning_of_format(number, codes.get(number))
                if meaning is not None:
                    found[str(style)] = meaning
    return found


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
