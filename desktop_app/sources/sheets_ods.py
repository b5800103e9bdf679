"""The cells of an ODS file (OpenDocument 1.3 part 3, chapter 9), row by row, each as often as it is said to stand
there.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import IO

from desktop_app.sources.sheet_values import text_of
from desktop_app.sources.sheets_scan import OF_ODS, times_of
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
    without_references,
)

_TIME = re.compile(r"(-?)PT(\d{1,9})H(\d{1,2})M(\d{1,2})(?:[.,]\d+)?S")
_MOST_SPACES = 10_000  # that one element stands for
_REMEMBERED = 20_000  # attributes
_ROW_END = b"</table:table-row>"
_HEAD = re.compile(rb"<table:table-row\b[^>]*(?<!/)>")
_EMPTY_ROW = re.compile(rb"<table:table-row\b[^>]*/>")
_TABLE = re.compile(rb'<table:table\s(?:[^>]*?\s)?table:name="([^">]*)"')
# A cell as programs write it: its attributes, and how it goes on unless it is empty; or anything else.
_CELL = re.compile(
    r"<table:(?:covered-)?table-cell([^>]*)>(</table:(?:covered-)?table-cell>|"
    r"<text:p>([^<]*)</text:p></table:(?:covered-)?table-cell>)?|(\S)"
)
_ATTRIBUTE = re.compile(r'([\w:-]+)="([^"]*)"')


class OdsSheet:
    """One sheet of such a file."""

    def __init__(self, path: Path, name: str, *, plain: bool) -> None:
        """`plain`: the document is UTF-8, without comments and the like, and no table has another inside."""
        self._path = path
        self._name = name
        self._plain = plain

    def texts(self) -> Iterator[tuple[int, list[str]]]:
        """The rows that hold more than white space: their numbers from 1, and their cells from column A as people read
        them, up to the last that is filled. Rows that repeat each other share one list."""
        held = 0
        with sound(self._path), zipfile.ZipFile(self._path) as archive:
            for rows in (_quickly if self._plain else _exactly)(archive.open(OF_ODS), self._name):
                for first, times, cells in rows:
                    held += times * len(cells)
                    if held > MOST_CELLS or first + times - 1 > LAST_ROW:
                        raise too_large(self._path)
                    for number in range(first, first + times):
                        yield number, cells


Rows = list[tuple[int, int, list[str]]]  # number of the first, how often it stands there, cells


def _exactly(part: IO[bytes], name: str) -> Iterator[Rows]:
    """The rows of a sheet, some at a time, whatever of XML it is written with."""
    reading = _Reading(name)
    for _ in parse(part, reading.start, reading.end, reading.text):
        yield reading.done
        reading.done.clear()
        if reading.over:
            return


def _quickly(part: IO[bytes], name: str) -> Iterator[Rows]:
    """The rows of a sheet of a plain document: cells as nearly every program writes them are taken apart here, which
    takes a quarter of the time; a row with any other is read exactly."""
    number, rest, inside = 1, b"", False
    known: dict[str, tuple[dict[str, str], int]] = {}
    with part:
        while block := part.read(BLOCK):
            *pieces, rest = (rest + block).split(_ROW_END)
            if len(rest) > LONGEST_ROW:
                raise ValueError(name)
            rows: Rows = []
            for piece in pieces:
                begins = piece.rfind(b"<table:table-row")
                head = _HEAD.match(piece, begins) if begins >= 0 else None
                if head is None:
                    raise ValueError(name)
                before = 0
                for table in _TABLE.finditer(piece, 0, begins):
                    if inside:
                        yield rows
                        return
                    inside = without_references(table[1].decode()) == name
                    number, before = 1, table.end()
                if not inside:
                    continue
                for empty in _EMPTY_ROW.finditer(piece, before, begins):
                    number += _repeated(empty[0], b"rows")
                times = _repeated(head[0], b"rows")
                cells = _cells(piece[head.end() :].decode(), known)
                if cells is None:
                    reading = _Reading(name, inside=1)
                    for _ in parse(BytesIO(piece[begins:] + _ROW_END), reading.start, reading.end, reading.text):
                        pass
                    cells = reading.done[0][2] if reading.done else []
                if not all(cell == "" or cell.isspace() for cell in cells):
                    rows.append((number, times, cells))
                number += times
            yield rows


def _repeated(head: bytes, what: bytes) -> int:
    found = re.search(b"table:number-" + what + rb'-repeated="(\d{1,9})"', head)
    return int(found[1]) if found else 1


def _cells(row: str, known: dict[str, tuple[dict[str, str], int]]) -> list[str] | None:
    """The cells of a row; None where one is not written as usual. `known` are the attributes of cells met before."""
    cells = _Cells()
    for attributes, ending, words, other in _CELL.findall(row):
        if other or not (ending or attributes.endswith("/")):
            return None
        about = known.get(attributes)
        if about is None:
            given = {one: without_references(value) for one, value in _ATTRIBUTE.findall(attributes)}
            about = given, times_of(given, "columns")
            if len(known) < _REMEMBERED:
                known[attributes] = about
        given, times = about
        words = without_references(words)
        cells.take(_told(given, words.replace("\n", " ") if "\n" in words else words), times)
    return cells.taken


class _Cells:
    """The cells of one row, up to the last that is filled."""

    def __init__(self) -> None:
        self.taken: list[str] = []
        self._blanks = 0

    def take(self, value: str, times: int) -> None:
        if not value:
            self._blanks += times
            return
        if self._blanks or times > 1:
            if len(self.taken) + self._blanks + times > LAST_COLUMN:
                raise ValueError("a row that is too wide")
            self.taken += [""] * self._blanks
        self.taken += [value] * times
        self._blanks = 0


class _Reading:
    """Takes one sheet out of the document; `done` are rows: number of the first, how often, cells."""

    def __init__(self, name: str, inside: int = 0) -> None:
        """`inside`: 1 where it begins inside the sheet."""
        self.done: Rows = []
        self.over = False
        self._name = name
        self._inside = inside  # how many tables deep: a cell can hold one, which is part of its text
        self._number, self._times = 1, 1
        self._cells = _Cells()
        self._given: dict[str, str] | None = None  # the attributes of the cell that is being read
        self._words: list[str] = []
        self._length = 0  # characters of it
        self._paragraphs = 0  # how deep in what of a cell is its text
        self._notes = 0  # how deep in what hangs on a cell without being its value

    def start(self, tag: str, given: dict[str, str]) -> None:
        kind = local(tag)
        if kind == "table":
            if self._inside or (given.get("table:name", "") == self._name and not self.over):
                self._inside += 1
        elif not self._inside:
            return
        elif self._given is None or self._inside > 1:
            if self._inside > 1:
                self._in_cell(kind, given)
            elif kind == "table-row":
                self._cells, self._times = _Cells(), times_of(given, "rows")
            elif kind in ("table-cell", "covered-table-cell"):
                self._given = given
                self._words.clear()
                self._length = 0
        else:
            self._in_cell(kind, given)

    def _in_cell(self, kind: str, given: dict[str, str]) -> None:
        if kind == "annotation":
            self._notes += 1
        elif self._notes:
            return
        elif kind in ("p", "h"):
            self._paragraphs += 1
            if self._words:
                self._words.append("\n")
        elif kind == "s":
            count = given.get("text:c", "1")
            self._words.append(" " * (min(int(count), _MOST_SPACES) if count.isdecimal() and len(count) < 10 else 1))
        elif kind == "tab":
            self._words.append("\t")
        elif kind == "line-break":
            self._words.append("\n")

    def end(self, tag: str) -> None:
        kind = local(tag)
        if kind == "table" and self._inside:
            self._inside -= 1
            self.over = not self._inside
        elif kind == "annotation" and self._notes:
            self._notes -= 1
        elif kind in ("p", "h") and self._paragraphs and not self._notes:
            self._paragraphs -= 1
        elif self._inside != 1:
            return
        elif kind in ("table-cell", "covered-table-cell") and self._given is not None:
            self._cells.take(_told(self._given, "".join(self._words)), times_of(self._given, "columns"))
            self._given = None
        elif kind == "table-row":
            if not all(cell == "" or cell.isspace() for cell in self._cells.taken):
                self.done.append((self._number, self._times, self._cells.taken))
            self._number += self._times

    def text(self, said: str) -> None:
        if self._paragraphs and not self._notes:
            self._words.append(said.replace("\n", " ") if "\n" in said else said)
            self._length += len(said)
            if self._length > LONGEST_ROW:
                raise ValueError("a cell that is too long")


def _told(given: dict[str, str], words: str) -> str:
    """What a cell holds: for numbers and days the value itself, which is more than what of it is shown."""
    kind = given.get("office:value-type")
    if kind in ("float", "percentage", "currency") and "office:value" in given:
        return text_of(float(given["office:value"]))
    if kind == "date" and "office:date-value" in given:
        return given["office:date-value"].replace("T", " ")
    if kind == "boolean" and "office:boolean-value" in given:
        return "TRUE" if given["office:boolean-value"] == "true" else "FALSE"
    if kind == "time" and (span := _TIME.fullmatch(given.get("office:time-value", ""))):
        return f"{span[1]}{int(span[2]):02}:{int(span[3]):02}:{int(span[4]):02}"
    if kind == "string" and "office:string-value" in given:
        return given["office:string-value"]
    return words
