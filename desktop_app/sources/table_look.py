"""What a table file looks like, shown to the officer before it is used: encoding, delimiter, columns, hidden parts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.sources.table import form_of
from desktop_app.sources.table_form import read_form
from desktop_app.sources.table_rows import TableRows

_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


@dataclass(frozen=True)
class TableLook:
    """How one table of a file is written, and its columns. `sheet` is "" where the file is one table; `encoding` and
    `delimiter` are "" where the file says them itself; `hidden` says what of it nobody sees, if anything."""

    sheet: str
    columns: tuple[str, ...]
    encoding: str = ""
    delimiter: str = ""
    hidden: str = ""


def look_at_table(path: Path) -> tuple[TableLook, ...]:
    """The tables in a file. BadInput where it cannot be read, or its encoding cannot be told."""
    form = form_of(path)
    if form == "spreadsheet":
        from desktop_app.sources.sheets import sheets_of

        return tuple(
            TableLook(sheet.name, sheet.columns, hidden=sheet.unseen_words()) for sheet in sheets_of(path, None)
        )
    if form == "json":
        from desktop_app.sources.json_rows import JsonRows

        return (TableLook("", JsonRows(path).columns, "utf-8"),)
    written = read_form(path, None)
    rows = TableRows(path, written, None)
    delimiter = _NAMES.get(rows.delimiter, rows.delimiter)
    return (TableLook("", rows.columns, written.encoding, delimiter),)
