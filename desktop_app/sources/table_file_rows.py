"""Erasing or restricting rows of a table file: the file is written anew beside itself without them, or with fields
emptied or marked, and put in the place of the old one. All other bytes stay as they are."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import BinaryIO

from desktop_app.domain.errors import Refused
from desktop_app.sources.files import open_file, reading_file
from desktop_app.sources.members import shown, unusable
from desktop_app.sources.source import (
    Erasing,
    Restricting,
    RowHeld,
    RowWork,
    Watch,
    holds_something_else,
    locator_not_understood,
    no_such_row,
    several_rows,
)
from desktop_app.sources.table_correction import Target, changed_row, copy_bytes, put_in_place
from desktop_app.sources.table_rows import TableRow, TableRows

_Change = tuple[int, int, bytes]  # where it begins and ends in the file, and what stands there instead


def work_on_rows(target: Target, rows: TableRows, held: Sequence[RowHeld], work: RowWork, *, write: bool) -> None:
    """See `SourceConfig.work_on_rows`."""
    path = target.path.resolve()
    with reading_file(path):
        before = path.stat()
    found = _found(target, rows, held)
    changes = sorted(_change(target, rows, found[one.locator], one, work) for one in held)
    if not write:
        return

    def fill(new: BinaryIO) -> None:
        with open_file(path) as old:
            at = 0
            for start, end, instead in changes:
                copy_bytes(old, new, start - at)
                new.write(instead)
                old.seek(end)
                at = end
            shutil.copyfileobj(old, new)

    put_in_place(path, before, fill)
    _read_back(target, TableRows(target.path, target.form, rows.delimiter), held, work)


def _found(target: Target, rows: TableRows, held: Sequence[RowHeld]) -> dict[str, TableRow]:
    if target.key is None:
        raise unusable("a table file needs a key before its rows can be erased or marked")
    at, prefix = rows.columns.index(target.key), f"{target.key}="
    wanted = {one.locator for one in held}
    if not all(locator.startswith(prefix) for locator in wanted):
        raise locator_not_understood()
    found: dict[str, TableRow] = {}
    for row in rows.read(Watch(lambda _: None, lambda: False, "rows")):
        locator = f"{prefix}{row.cells[at]}"
        if locator in found:
            raise several_rows()
        if locator in wanted:
            found[locator] = row
    if len(found) != len(wanted):
        raise no_such_row()
    return found


def _change(target: Target, rows: TableRows, row: TableRow, held: RowHeld, work: RowWork) -> _Change:
    for field, value in held.fields:
        if field not in rows.columns:
            raise unusable(f"there is no column {shown(field)}")
        if row.cells[rows.columns.index(field)] != value:
            raise holds_something_else()
    start, last = row.lines[0].offset, row.lines[-1]
    end = last.offset + len(last.raw)
    if work == Erasing.ROW:
        return start, end, b""
    return start, end, changed_row(target, rows, row, _new(target, rows, held, work))


def _new(target: Target, rows: TableRows, held: RowHeld, work: RowWork) -> dict[int, str]:
    if isinstance(work, Restricting):
        if work.column not in rows.columns:
            raise unusable(f"there is no column {shown(work.column)}")
        return {rows.columns.index(work.column): work.value}
    return {rows.columns.index(field): "" for field, _ in held.fields if field != target.key}


def _read_back(target: Target, rows: TableRows, held: Sequence[RowHeld], work: RowWork) -> None:
    try:
        found = _found(target, rows, held)
        fine = work != Erasing.ROW and all(
            found[one.locator].cells[index] == value
            for one in held
            for index, value in _new(target, rows, one, work).items()
        )
    except Refused as refused:
        fine = work == Erasing.ROW and refused.code == "no-such-row"
    if not fine:
        raise Refused(
            "read-back-differs",
            "The file was written, but something else was read back afterwards.",
            safe="Nothing but these rows was changed; another program may have changed them again.",
            next_step="Search the source again to see what it holds now.",
        )
