"""The rows of spreadsheets (XLSX, XLS, ODS), of every sheet, seen or hidden, each under a header of its own."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import open_file, unreadable
from desktop_app.sources.sheet_values import text_of
from desktop_app.sources.sheets_ods import OdsSheet
from desktop_app.sources.sheets_scan import OF_ODS, Hidden, scan
from desktop_app.sources.sheets_xlsx import XlsxFile, XlsxSheet
from desktop_app.sources.source import Watch
from desktop_app.sources.table_rows import Line, TableRow

_LOOKED_AT = 1_000  # rows in which the first column that holds anything is looked for


class Sheet(Protocol):
    """The cells of one sheet."""

    def texts(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that hold anything: their numbers from 1, their cells from column A as people read them."""


class SheetRows:
    """The rows of one sheet below its first row that holds anything, which names the columns."""

    encoding = "utf-8"

    def __init__(self, path: Path, name: str, sheet: Sheet, hidden: Hidden) -> None:
        self.name = name
        self._sheet = sheet
        self._hidden = hidden
        first_rows = list(islice(self.filled(), _LOOKED_AT))
        self._first = min((_filled_from(cells) for _, cells in first_rows), default=0)
        self._header, names = first_rows[0] if first_rows else (0, [])
        while names and not names[-1].strip():
            names.pop()
        self.columns = tuple(
            text or f"column {self.letter(at)}" for at, text in enumerate(one.strip() for one in names[self._first :])
        )
        if self._header and len(set(self.columns)) < len(self.columns):
            raise unreadable(path, f"the first row of its sheet {name} names a column twice")

    def read_all(self, watch: Watch) -> Iterator[TableRow | Line]:
        """The rows, and between them those that have values outside the columns, which count as refused."""
        first, width = self._first, len(self.columns)
        for number, cells in self.filled():
            if number == self._header:
                continue
            values = cells[first:] if first else cells
            if any(cells[:first]) or any(values[width:]):
                watch.read(refused=1)
                raw = "\t".join(filter(None, cells)).encode("utf-8", "replace")
                yield Line(number, 0, len(raw), raw)
                continue
            watch.read()
            yield TableRow([*values[:width], *[""] * (width - len(values))], (Line(number, 0, 0, b""),))

    def pieces(self, line: Line) -> Iterator[bytes]:
        """The bytes of a row that could not be used."""
        yield line.raw

    def place(self, number: int) -> str:
        """Where a row is, and what of that is hidden: "row 17, which is hidden"."""
        return f"row {number}{', which is hidden' if self._hidden.is_row(number) else ''}"

    def value(self, number: int, at: int) -> Any:
        """What a cell of an XLSX file holds, as the file has it: its row from 1, its column from 0."""
        return self._sheet.value(number, at + self._first) if isinstance(self._sheet, XlsxSheet) else None

    def unseen_words(self) -> str:
        """What of the sheet is hidden, in words; "" where nothing is."""
        said = ["the sheet itself"] if self._hidden.sheet else []
        if rows := self._hidden.rows():
            said.append(f"{rows:,} of its rows")
        columns = [column for at, column in enumerate(self.columns) if at + self._first + 1 in self._hidden.columns]
        if columns:
            said.append(f"its columns {', '.join(columns[:10])}{' and more' if len(columns) > 10 else ''}")
        return " and ".join(said)

    def is_hidden(self, column: str, number: int) -> bool:
        """Whether nobody who opens the file sees a value."""
        at = self.columns.index(column) + self._first + 1
        return self._hidden.sheet or self._hidden.is_row(number) or at in self._hidden.columns

    def filled(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that hold more than white space, with their numbers from 1; cells from column A."""
        for number, cells in self._sheet.texts():
            if any(map(str.strip, cells)):
                yield number, cells

    def letter(self, at: int) -> str:
        """What a spreadsheet calls one of the columns, from 0."""
        return letter(at + self._first)


def letter(at: int) -> str:
    """What a spreadsheet calls a column: 0 is A, 26 is AA."""
    number, letters = at + 1, ""
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(65 + digit) + letters
    return letters


def sheets_of(path: Path, only: str | None) -> tuple[SheetRows, ...]:
    """The sheets that hold anything, or the one named. BadInput where the file cannot be read, is no spreadsheet, or
    has no such sheet."""
    found = [SheetRows(path, *sheet) for sheet in _sheets(path) if only in (None, sheet[0])]
    if only is not None and not found:
        raise BadInput(
            "no-such-sheet",
            f"The file {path.name} has no sheet of the name that was given.",
            safe="Nothing was searched.",
            next_step="Correct the description of the data source.",
        )
    return tuple(sheet for sheet in found if sheet.columns)


def _sheets(path: Path) -> Iterator[tuple[str, Sheet, Hidden]]:
    if not is_zip(path):
        yield from _older(path)
        return
    scanned = scan(path)
    if all(part == OF_ODS for part, _ in scanned.sheets.values()):
        for name, (_, hidden) in scanned.sheets.items():
            yield name, OdsSheet(path, name, plain=OF_ODS in scanned.plain), hidden
        return
    file = XlsxFile(path, scanned)
    for name, (part, hidden) in scanned.sheets.items():
        yield name, XlsxSheet(file, part, plain=part in scanned.plain), hidden


def _older(path: Path) -> Iterator[tuple[str, Sheet, Hidden]]:
    """The sheets of an XLS file, which is read whole: it cannot hold more than 65,536 rows."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    try:
        workbook = CalamineWorkbook.from_path(path)
        for about in workbook.sheets_metadata:
            if about.typ == SheetTypeEnum.WorkSheet:
                hidden = Hidden(sheet=about.visible != SheetVisibleEnum.Visible)
                yield about.name, _OlderSheet(workbook.get_sheet_by_name(about.name)), hidden
    except (CalamineError, OSError, ValueError) as error:
        raise unreadable(path, "it is no spreadsheet, or damaged") from error


class _OlderSheet:
    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet

    def texts(self) -> Iterator[tuple[int, list[str]]]:
        before = [""] * (self._sheet.start[1] if self._sheet.start else 0)
        for number, row in enumerate(self._sheet.iter_rows(), start=1):
            yield number, [*before, *map(text_of, row)]


def is_zip(path: Path) -> bool:
    """XLSX and ODS are; XLS, the older format, is not."""
    with open_file(path) as file:
        return file.read(4) == b"PK\x03\x04"


def _filled_from(cells: list[str]) -> int:
    return next(at for at, cell in enumerate(cells) if cell.strip())
