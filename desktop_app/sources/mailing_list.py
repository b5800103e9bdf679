"""Mailing lists: CSV and its relatives, or a worksheet. Rows are read one by one and given back as they stand, so that
a cleaned copy is the same list with rows left out. A row that cannot be read is one that must not be mailed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, NamedTuple

import python_calamine

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import reading_file, unreadable
from desktop_app.sources.sheet_writing import SheetFile
from desktop_app.sources.table_form import check_encoding, find_delimiter, read_form

_NAMES = re.compile(r"\be-?mails?\b|\bmail\b|\be-?mail.?(?:address|adresse)\b|\baddress\b|\badresse\b", re.IGNORECASE)
_LOOKED_AT = 200  # rows that tell which column holds the addresses
_MOST_LINES = 50  # of one row
_NO_TEXT = re.compile("[\udc80-\udcff\0]")  # bytes that the encoding has no letter for
WORKSHEETS = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")


class Entry(NamedTuple):
    """One row: the number of its first line (a worksheet's row), what stands in the column of addresses (None where
    the row cannot be read), and the row as it is to be written again."""

    number: int
    address: str | None
    row: Any


@dataclass(frozen=True)
class MailingList:
    """A list that can be read. `head` is its first row, written to every copy; None where the list has none. `sheet` is
    the open worksheet, which takes long to open; None where the list is text. Of a workbook the first worksheet is the
    list: its values are copied, and `other_sheets` are not."""

    path: Path
    encoding: str
    mark: bytes
    delimiter: str
    column: int
    column_name: str
    head: Any
    sheet: Any = None
    sheet_name: str = ""
    other_sheets: int = 0

    @property
    def is_worksheet(self) -> bool:
        """Whether it is a worksheet rather than text."""
        return self.sheet is not None

    def rows(self) -> Iterator[tuple[int, list[str] | None, Any]]:
        """The number of each row, its cells (None where it cannot be read), and the row as it stands."""
        return _text_rows(self.path, self) if self.sheet is None else _sheet_rows(self.sheet)

    def entries(self) -> Iterator[Entry]:
        """Its rows, in order; blank rows are none."""
        for number, cells, row in self.rows():
            if number == 1 and self.head is not None:
                continue
            if cells is None:
                yield Entry(number, None, row)
            elif any(cell.strip() for cell in cells):
                yield Entry(number, cells[self.column] if self.column < len(cells) else "", row)


def read_list(path: Path, encoding: str | None = None, column: str | None = None) -> MailingList:
    """A list, with the column its addresses stand in: the one that is named, or else the one called e-mail, or else
    the one in which there is an @. BadInput where the file cannot be read, or no such column be told."""
    blank = _worksheet(path) if path.suffix.lower() in WORKSHEETS else _text_list(path, encoding)
    sample = [cells for _, (_, cells, _) in zip(range(_LOOKED_AT), blank.rows(), strict=False) if cells is not None]
    if not sample:
        raise unreadable(path, "no row of it can be read")
    at, named = _column(path, sample, column)
    has_head = not any("@" in cell for cell in sample[0])
    head = next(blank.rows())[2] if has_head else None
    return replace(blank, column=at, column_name=named, head=head)


class Copy:
    """A cleaned copy being written; rows are added as they stood."""

    def __init__(self, file: Any, source: MailingList, sheet: SheetFile | None) -> None:
        self._file, self._source, self._sheet = file, source, sheet
        if source.head is not None:
            self.add(source.head)

    def add(self, row: Any) -> None:
        """One row."""
        if self._sheet is not None:
            self._sheet.append(row if self._source.is_worksheet else self._cells(row))
        elif self._source.is_worksheet:
            out = io.StringIO()
            csv.writer(out, lineterminator="\r\n").writerow(row)
            self._file.write(out.getvalue())
        else:
            self._file.write(row if row.endswith(("\n", "\r")) else f"{row}\n")

    def _cells(self, row: str) -> list[str]:
        return next(csv.reader([row], delimiter=self._source.delimiter), [])


@contextmanager
def writing_copy(target: Path, source: MailingList) -> Iterator[Copy]:
    """A new file for the cleaned copy, readable by its owner only, in the encoding of the list; gone again where
    writing it fails. A name that ends in .xlsx makes it a worksheet."""
    if target.exists():
        raise BadInput(
            "file-exists",
            f"There is already a file called {target.name}.",
            safe="It was not touched.",
            next_step="Choose another name.",
        )
    try:
        target.touch(mode=0o600, exist_ok=False)
        try:
            if target.suffix.lower() == ".xlsx":
                book = SheetFile(target, source.sheet_name or "Cleaned")
                try:
                    yield Copy(None, source, book)
                except BaseException:
                    book.abandon()
                    raise
                book.close()
            else:
                encoding = source.encoding or "utf-8-sig"
                with target.open("w", encoding=encoding, errors="surrogateescape", newline="") as file:
                    if source.mark:
                        file.buffer.write(source.mark)
                    yield Copy(file, source, None)
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadInput(
            "cannot-write",
            f"The cleaned list could not be written ({error.strerror}).",
            safe="The list itself was not touched.",
            next_step="Choose another folder, or make room in this one.",
        ) from error


def _text_list(path: Path, encoding: str | None) -> MailingList:
    try:
        form = read_form(path, check_encoding(encoding) if encoding else None)
    except BadInput as error:
        if error.code == "source-config":
            raise BadInput(
                "no-such-encoding",
                "There is no encoding of this name.",
                safe="Nothing was checked and nothing was written.",
                next_step="Name one like utf-8, cp1252, utf-16 or shift_jis, or leave it to be recognised.",
            ) from error
        if error.code != "encoding-unknown":
            raise
        raise BadInput(
            "encoding-unknown",
            f"The encoding of {path.name} cannot be told: its letters would come out wrong.",
            safe="Nothing was checked and nothing was written.",
            next_step="Save the list as UTF-8, or say its encoding (for example cp1252).",
        ) from error
    with reading_file(path), path.open("rb") as file:
        mark = file.read(form.skip)
    with reading_file(path), path.open(encoding=form.encoding, errors="surrogateescape", newline="") as text:
        if form.skip:
            text.read(1)
        first = text.readline()
    return MailingList(path, form.encoding, mark, find_delimiter(first), 0, "", None)


def _text_rows(path: Path, form: MailingList) -> Iterator[tuple[int, list[str] | None, str]]:
    """Line number, cells and the row as it stands; cells are None where it cannot be read."""
    delimiter = form.delimiter
    with reading_file(path), path.open(encoding=form.encoding, errors="surrogateescape", newline="") as file:
        if form.mark:
            file.read(1)
        lines = enumerate(file, 1)
        for number, line in lines:
            if '"' not in line:
                yield number, _plain(line, delimiter), line
                continue
            row, taken = line, 1
            while row.count('"') % 2 and taken < _MOST_LINES and (following := next(lines, None)) is not None:
                row += following[1]
                taken += 1
            if row.count('"') % 2:  # a quotation mark that nobody closed must not swallow the rows behind it
                for offset, one in enumerate(io.StringIO(row, newline="")):
                    yield number + offset, None if '"' in one else _plain(one, delimiter), one
                continue
            try:
                cells = next(csv.reader(io.StringIO(row, newline=""), delimiter=delimiter), [])
            except csv.Error:
                yield number, None, row
                continue
            yield number, cells if _is_text(row) else None, row


def _plain(line: str, delimiter: str) -> list[str] | None:
    return line.rstrip("\r\n").split(delimiter) if line.isascii() or _is_text(line) else None


def _is_text(line: str) -> bool:
    return _NO_TEXT.search(line) is None


def _worksheet(path: Path) -> MailingList:
    with reading_file(path, (python_calamine.CalamineError,)):
        book = python_calamine.CalamineWorkbook.from_path(path)
        sheet = book.get_sheet_by_index(0)
    return MailingList(path, "", b"", ",", 0, "", None, sheet, sheet.name, len(book.sheet_names) - 1)


def _sheet_rows(sheet: Any) -> Iterator[tuple[int, list[str] | None, list[Any]]]:
    for number, row in enumerate(sheet.iter_rows(), 1):
        yield number, [cell if isinstance(cell, str) else str(cell) for cell in row], row


def _column(path: Path, sample: list[list[str]], wanted: str | None) -> tuple[int, str]:
    names = [cell.strip() for cell in sample[0]]
    if wanted is not None:
        found = [at for at, name in enumerate(names) if name.casefold() == wanted.strip().casefold()]
        if len(found) != 1:
            raise unreadable(path, "it has no column of that name")
        return found[0], names[found[0]]
    width = max(len(cells) for cells in sample)
    filled = [sum(1 for cells in sample if at < len(cells) and "@" in cells[at]) for at in range(width)]
    best = max(range(width), key=lambda at: (filled[at], bool(at < len(names) and _NAMES.search(names[at])), -at))
    named = [at for at, name in enumerate(names) if _NAMES.search(name) and "@" not in name]
    if not filled[best] and len(named) == 1:
        best = named[0]
    elif not filled[best]:
        raise BadInput(
            "no-address-column",
            f"No column of {path.name} holds e-mail addresses.",
            safe="Nothing was checked and nothing was written.",
            next_step="Check that it is the right file, or name the column.",
        )
    also = [at for at in range(width) if at != best and filled[at] * 2 > filled[best]]
    if also:
        raise BadInput(
            "which-address-column",
            f"More than one column of {path.name} holds e-mail addresses.",
            safe="Nothing was checked and nothing was written.",
            next_step="Name the one that mail goes to.",
        )
    return best, names[best] if best < len(names) and "@" not in names[best] else ""
