"""The rows of a table file (RFC 4180 and its relatives), each with where it stands; nothing is lost unseen.

A quotation mark that nobody closed would swallow the rows after it. So a row that cannot be read costs only its first
line, which is counted; reading goes on with the next.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.source import Watch
from desktop_app.sources.table_form import Form, find_delimiter

_BLOCK = 1024 * 1024
_LONGEST = 1024 * 1024  # bytes of a line
_MOST_LINES = 1_000  # lines of one row
csv.field_size_limit(8 * 1024 * 1024)  # characters of one value; the library's own limit refuses long notes


class Line(NamedTuple):
    """One line as it stands in the file: its number from 1, the byte it begins at, how many bytes it has, and its
    bytes. Those are empty where it was too long to be kept."""

    number: int
    offset: int
    length: int
    raw: bytes


class TableRow(NamedTuple):
    """One row: its values by column, and the lines it stands in."""

    cells: list[str]
    lines: tuple[Line, ...]


class _Unreadable(Exception):
    """The line is not text in the encoding of the file, or too long."""


class TableRows:
    """The rows of one file after its header; `columns` and `delimiter` are known at once."""

    def __init__(self, path: Path, form: Form, delimiter: str | None) -> None:
        self._path = path
        self._form = form
        header = next(_lines(path, form), None)
        try:
            text = self._text(header) if header else ""
            self.delimiter = delimiter or find_delimiter(text)
            self.columns = self._header()
        except _Unreadable as error:
            raise unreadable(path, "its first line is not text in the encoding of the file") from error

    def read(self, watch: Watch) -> Iterator[TableRow]:
        """The rows that can be read; each other line is counted as refused."""
        return (row for row in self.read_all(watch) if isinstance(row, TableRow))

    def read_all(self, watch: Watch) -> Iterator[TableRow | Line]:
        """The rows that can be read, and between them the lines that cannot; those are counted as refused."""
        for row in self._rows():
            if isinstance(row, Line):
                watch.read(refused=1)
                yield row
            elif len(row.cells) == len(self.columns):
                watch.read()
                yield row
            else:
                watch.read(refused=1)
                raw = b"".join(line.raw for line in row.lines)
                yield row.lines[0]._replace(raw=raw, length=len(raw))

    name = ""

    def place(self, number: int) -> str:
        """Where a row is."""
        return f"line {number}"

    def unseen_words(self) -> str:
        """Nothing in such a file is hidden."""
        return ""

    def is_hidden(self, column: str, number: int) -> bool:
        """Nothing in such a file is hidden."""
        return False

    @property
    def encoding(self) -> str:
        """The encoding of the file."""
        return self._form.encoding

    def pieces(self, line: Line) -> Iterator[bytes]:
        """The bytes of a line; of one that was too long to be kept piece by piece, from the file."""
        if line.raw:
            yield line.raw
            return
        left = line.length
        with reading_file(self._path), open_file(self._path) as file:
            file.seek(line.offset)
            while left > 0 and (piece := file.read(min(left, _BLOCK))):
                left -= len(piece)
                yield piece

    def _header(self) -> tuple[str, ...]:
        first = next(self._rows(skip_header=False), None)
        if not isinstance(first, TableRow):
            raise unreadable(self._path, "its first line names no columns")
        columns = tuple(cell.strip() for cell in first.cells)
        if "" in columns and len(set(columns)) == 1:
            raise unreadable(self._path, "its first line names no columns")
        if any(columns.count(column) > 1 for column in columns if column):
            raise unreadable(self._path, "its first line names a column twice")
        return columns

    def _rows(self, *, skip_header: bool = True) -> Iterator[TableRow | Line]:
        """Rows, and the first lines of those that cannot be read."""
        lines = _lines(self._path, self._form)
        waiting: deque[Line] = deque()
        taken: list[Line] = []

        def feed() -> Iterator[str]:
            while True:
                line = waiting.popleft() if waiting else next(lines, None)
                if line is None:
                    return
                taken.append(line)
                if len(taken) > _MOST_LINES:
                    raise _Unreadable
                yield self._text(line)

        # The header is read with the rest: it may have line breaks of its own.
        header, width = skip_header, len(self.columns) if skip_header else 0
        reader = csv.reader(feed(), delimiter=self.delimiter, strict=True)
        while True:
            taken.clear()
            try:
                cells = next(reader, None)
                if cells is None and not taken:
                    return
                broken = cells is None or (len(taken) > 1 and not header and width and len(cells) != width)
            except (csv.Error, _Unreadable):
                cells, broken = None, True
            if broken or cells is None:
                waiting.extendleft(reversed(taken[1:]))
                reader = csv.reader(feed(), delimiter=self.delimiter, strict=True)
                yield taken[0]
            elif header and cells:
                header = False
            elif cells:
                yield TableRow(cells, tuple(taken))

    def _text(self, line: Line) -> str:
        if not line.raw:
            raise _Unreadable
        try:
            text = line.raw.decode(self._form.encoding)
        except UnicodeDecodeError as error:
            raise _Unreadable from error
        if "\0" in text:
            raise _Unreadable
        return text


def _lines(path: Path, form: Form) -> Iterator[Line]:
    """The lines of a file with their bytes; of a line that is too long only where it stands."""
    number, offset, rest, dropped = 0, form.skip, b"", 0
    with reading_file(path), open_file(path) as file:
        file.seek(form.skip)
        while block := file.read(_BLOCK):
            rest += block
            start = 0
            while (end := _end(rest, form, start)) >= 0:
                number += 1
                length = end - start + dropped
                yield Line(number, offset, length, b"" if dropped else rest[start:end])
                offset += length
                start, dropped = end, 0
            rest = rest[start:]
            if len(rest) > _LONGEST:
                kept = len(rest) % form.unit
                dropped += len(rest) - kept
                rest = rest[len(rest) - kept :]
        if rest or dropped:
            yield Line(number + 1, offset, len(rest) + dropped, b"" if dropped else rest)


def _end(rest: bytes, form: Form, start: int) -> int:
    """Where the line that begins at `start` ends, behind its line end; -1 where it does not."""
    at = rest.find(form.line_end, start)
    while at >= 0 and (at - start) % form.unit:
        at = rest.find(form.line_end, at + 1)
    return at + len(form.line_end) if at >= 0 else -1
