"""Correcting one value in a table file: the file is written anew beside itself with only that value changed, flushed
to the disk, and moved over the old one. All other bytes stay as they are."""

from __future__ import annotations

import contextlib
import csv
import io
import os
import re
import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.sources.files import open_file, reading_file
from desktop_app.sources.members import shown, unusable
from desktop_app.sources.source import (
    Watch,
    does_not_fit,
    holds_something_else,
    locator_not_understood,
    no_such_row,
    preview_of,
    several_rows,
)
from desktop_app.sources.table_form import Form
from desktop_app.sources.table_rows import TableRow, TableRows


@dataclass(frozen=True)
class Target:
    """The file, how it is written, and the column that tells its rows apart."""

    path: Path
    form: Form
    key: str | None


@dataclass(frozen=True)
class _Cell:
    """One value where it stands: its row, and its number in the row from 0."""

    row: TableRow
    index: int

    @property
    def text(self) -> str:
        return self.row.cells[self.index]


def preview(target: Target, rows: TableRows, order: CorrectionOrder) -> CorrectionPreview:
    """What the correction would do. Refused where its row is not there."""
    cell = _look(target, rows, order)
    why_not = None
    try:
        _changed(target, rows, cell, order)
    except Refused as refused:
        why_not = refused.what.partition(": ")[2].removesuffix(".")
    return preview_of(order, cell.text, agrees=cell.text == order.was, why_not=why_not)


def apply(target: Target, rows: TableRows, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
    """Write it. Refused, and the file left as it was, where the row does not hold `order.was` any more, the value
    cannot be written in the file's encoding, or the file changed meanwhile."""
    path = target.path.resolve()
    with reading_file(path):
        before = path.stat()
    cell = _look(target, rows, order)
    if cell.text != order.was:
        raise holds_something_else()
    changed = _changed(target, rows, cell, order)
    start = cell.row.lines[0].offset
    end = cell.row.lines[-1].offset + len(cell.row.lines[-1].raw)

    def write(new: BinaryIO) -> None:
        with open_file(path) as old:
            copy_bytes(old, new, start)
            new.write(changed)
            old.seek(end)
            shutil.copyfileobj(old, new)

    put_in_place(path, before, write)
    read_back = _look(target, TableRows(target.path, target.form, rows.delimiter), order).text
    if read_back != order.to:
        raise Refused(
            "read-back-differs",
            "The value was written, but something else was read back afterwards.",
            safe="Nothing but this value was changed; another program may have changed it again.",
            next_step="Search the source again to see what it holds now.",
        )
    return CorrectionReceipt(order, read_back, now)


def _look(target: Target, rows: TableRows, order: CorrectionOrder) -> _Cell:
    if target.key is None:
        raise unusable("a table file needs a key before it can be corrected")
    prefix = f"{target.key}="
    wanted = order.locator.removeprefix(prefix)
    if not order.locator.startswith(prefix) or not wanted:
        raise locator_not_understood()
    if order.field not in rows.columns:
        raise unusable(f"there is no column {shown(order.field)}")
    if order.field == target.key:
        raise column_not_corrected(order.field)
    at = rows.columns.index(target.key)
    found = [row for row in rows.read(Watch(lambda _: None, lambda: False, "rows")) if row.cells[at] == wanted]
    if len(found) > 1:
        raise several_rows()
    if not found:
        raise no_such_row()
    return _Cell(found[0], rows.columns.index(order.field))


def _changed(target: Target, rows: TableRows, cell: _Cell, order: CorrectionOrder) -> bytes:
    """The bytes of the row with the new value in it. Refused where it does not read back as exactly that."""
    return changed_row(target, rows, cell.row, {cell.index: order.to})


def changed_row(target: Target, rows: TableRows, row: TableRow, new: Mapping[int, str]) -> bytes:
    """The bytes of a row with new values in it, by the numbers of their columns; all its other bytes stay. Refused
    where it does not read back as exactly that."""
    text = b"".join(line.raw for line in row.lines).decode(target.form.encoding)
    cells = list(row.cells)
    field = rows.columns[min(new)] if new else ""
    for index, value in sorted(new.items(), reverse=True):
        if re.search(r"[\r\n\0]", value):
            raise does_not_fit(rows.columns[index], "it has a line break or a character that cannot stand there")
        start, end = _span(text, rows.delimiter, index)
        text = text[:start] + _quoted(value, text[start:end], rows.delimiter) + text[end:]
        cells[index] = value
    try:
        raw = text.encode(target.form.encoding)
        back = list(csv.reader(io.StringIO(raw.decode(target.form.encoding), newline=""), delimiter=rows.delimiter))
    except UnicodeEncodeError as error:
        raise does_not_fit(field, "it has a letter that the file's encoding does not have") from error
    except csv.Error as error:
        raise does_not_fit(field, "the row could not be read any more") from error
    if back != [cells]:
        raise does_not_fit(field, "the row would not be read as it should")
    return raw


def _span(text: str, delimiter: str, index: int) -> tuple[int, int]:
    """Where the value of this number stands in the text of its row, with its quotation marks."""
    cell = re.compile(rf'"(?:[^"]|"")*"|[^{re.escape(delimiter)}\r\n]*')
    at = 0
    for _ in range(index):
        match = cell.match(text, at)
        at = match.end() + 1 if match else len(text)
    match = cell.match(text, at)
    return at, match.end() if match else at


def _quoted(new: str, old: str, delimiter: str) -> str:
    """The new value written as the old one was: in quotation marks where that was, or where it needs them."""
    if old.startswith('"') or delimiter in new or '"' in new:
        return '"' + new.replace('"', '""') + '"'
    return new


def column_not_corrected(field: str) -> Refused:
    """The refusal of a column by which rows are told apart."""
    return Refused(
        "column-not-corrected",
        f'"{field}" identifies the rows; it is not corrected.',
        safe="Nothing was changed.",
        next_step="Have it changed in the system itself, by those who know what depends on it.",
    )


def put_in_place(
    path: Path,
    before: os.stat_result,
    write: Callable[[BinaryIO], None],
    check: Callable[[Path], None] = lambda _: None,
) -> None:
    """Put what `write` writes in the place of a file, once `check` has looked at it: old or new, never a part of one,
    whatever happens in between. Refused where the file is not as it was `before` any more; BadInput where it cannot be
    written."""
    try:
        _replace(path, before, write, check)
    except OSError as error:
        raise BadInput(
            "source-not-written",
            f"The file {path.name} cannot be written ({error.strerror or 'it is damaged'}).",
            safe="It is as it was.",
            next_step="Check that you may write to it and its folder, and that the disk is not full; then try again.",
        ) from error


def _replace(
    path: Path, before: os.stat_result, write: Callable[[BinaryIO], None], check: Callable[[Path], None]
) -> None:
    descriptor, name = tempfile.mkstemp(
        prefix=f".{path.name}.", suffix=f".new{path.suffix}", dir=path.parent
    )  # mode 0600
    aside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as new:
            write(new)
            new.flush()
            os.fsync(new.fileno())
        check(aside)
        _keep_access(aside, before)
        now = path.stat()
        if (now.st_mtime_ns, now.st_size, now.st_ino) != (before.st_mtime_ns, before.st_size, before.st_ino):
            raise holds_something_else()
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    if os.name != "nt":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def copy_bytes(old: BinaryIO, new: BinaryIO, left: int) -> None:
    """So many bytes from where the old file stands."""
    while left > 0 and (block := old.read(min(left, 1024 * 1024))):
        new.write(block)
        left -= len(block)


def _keep_access(aside: Path, before: os.stat_result) -> None:
    """The same owner where that is allowed, and the same permissions."""
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(aside, before.st_uid, before.st_gid)
    aside.chmod(before.st_mode & 0o7777)
