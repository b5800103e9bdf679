"""The rows of spreadsheets (XLSX, XLS, ODS), of every sheet, seen or hidden, each under a header of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import open_file, unreadable
from desktop_app.sources.sheets_scan import Hidden, scan
from desktop_app.sources.source import Watch
from desktop_app.sources.table_rows import Line, TableRow


class SheetRows:
    """The rows of one sheet below its first row that holds anything, which names the columns."""

    encoding = "utf-8"

    def __init__(self, path: Path, name: str, sheet: Any, hidden: Hidden, *, unseen: bool) -> None:
        self.name = name
        self._path = path
        self._sheet = sheet
        self._hidden = hidden
        self._unseen = unseen
        self._first = (sheet.start[1] if sheet.start else 0) + 1
        self._header, names = next(self.filled(), (0, []))
        while names and not names[-1]:
            names.pop()
        self.columns = tuple(text or f"column {self.letter(at)}" for at, text in enumerate(names))
        if self._header and len(set(self.columns)) < len(self.columns):
            raise unreadable(path, f"the first row of its sheet {name} names a column twice")

    def read_all(self, watch: Watch) -> Iterator[TableRow | Line]:
        """The rows, and between them those that have more values than there are columns, which count as refused."""
        width = len(self.columns)
        for number, cells in self.filled():
            if number == self._header:
                continue
            if any(cells[width:]):
                watch.read(refused=1)
                raw = "\t".join(cells).encode("utf-8", "replace")
                yield Line(number, 0, len(raw), raw)
                continue
            watch.read()
            yield TableRow([*cells[:width], *[""] * (width - len(cells))], (Line(number, 0, 0, b""),))

    def pieces(self, line: Line) -> Iterator[bytes]:
        """The bytes of a row that could not be used."""
        yield line.raw

    def place(self, number: int) -> str:
        """Where a row is, and what of that is hidden: "row 17, which is hidden"."""
        return f"row {number}{', which is hidden' if number in self._hidden.rows else ''}"

    def value(self, number: int, at: int) -> Any:
        """What a cell holds, as the file has it: its row from 1, its column from 0."""
        for row_number, row in enumerate(self._sheet.iter_rows(), start=1):
            if row_number == number:
                return row[at]
        return None

    def unseen_words(self) -> str:
        """What of the sheet is hidden, in words; "" where nothing is."""
        said = ["the sheet itself"] if self._unseen else []
        if self._hidden.rows:
            said.append(f"{len(self._hidden.rows):,} of its rows")
        columns = sorted(
            self.columns[at - self._first] for at in self._hidden.columns if 0 <= at - self._first < len(self.columns)
        )
        if columns:
            said.append(f"its columns {', '.join(columns[:10])}{' and more' if len(columns) > 10 else ''}")
        return " and ".join(said)

    def is_hidden(self, column: str, number: int) -> bool:
        """Whether nobody who opens the file sees a value."""
        at = self.columns.index(column) + self._first
        return self._unseen or number in self._hidden.rows or at in self._hidden.columns

    def filled(self) -> Iterator[tuple[int, list[str]]]:
        """Rows that hold anything, with their numbers from 1."""
        for number, row in enumerate(self._sheet.iter_rows(), start=1):
            cells = [_text(value) for value in row]
            if any(cells):
                yield number, cells

    def letter(self, at: int) -> str:
        """What a spreadsheet calls the column with this number, from 0."""
        number, letters = at + self._first, ""
        while number:
            number, digit = divmod(number - 1, 26)
            letters = chr(65 + digit) + letters
        return letters


def sheets_of(path: Path, only: str | None) -> tuple[SheetRows, ...]:
    """The sheets that hold anything, or the one named. BadInput where the file cannot be read, is no spreadsheet, or
    has no such sheet."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    hidden = scan(path) if is_zip(path) else {}
    try:
        workbook = CalamineWorkbook.from_path(path)
        found = [
            SheetRows(
                path,
                about.name,
                workbook.get_sheet_by_name(about.name),
                hidden.get(about.name, Hidden()),
                unseen=about.visible != SheetVisibleEnum.Visible,
            )
            for about in workbook.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet and only in (None, about.name)
        ]
    except (CalamineError, OSError, ValueError) as error:
        raise unreadable(path, "it is no spreadsheet, or damaged") from error
    if only is not None and not found:
        raise BadInput(
            "no-such-sheet",
            f"The file {path.name} has no sheet of the name that was given.",
            safe="Nothing was searched.",
            next_step="Correct the description of the data source.",
        )
    return tuple(sheet for sheet in found if sheet.columns)


def is_zip(path: Path) -> bool:
    """XLSX and ODS are; XLS, the older format, is not and cannot hold more than 65,536 rows."""
    with open_file(path) as file:
        return file.read(4) == b"PK\x03\x04"


def _text(value: Any) -> str:
    """A value as people read it: whole numbers without ".0", dates in ISO 8601."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, timedelta):
        return str(value)
    return str(value)
