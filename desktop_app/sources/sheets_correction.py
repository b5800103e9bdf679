"""Correcting one value in an XLSX file: one cell of one part is written anew, every other part is copied as it is, and
before the new file takes the place of the old all cells of both are compared.

Formulas are not worked out here: one that depends on the value shows its old result until a spreadsheet program opens
it.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import zip_longest
from pathlib import Path
from typing import Any, BinaryIO
from xml.sax.saxutils import escape

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.errors import Refused
from desktop_app.sources.files import reading_file, unreadable
from desktop_app.sources.members import shown, unusable
from desktop_app.sources.sheets import SheetRows, letter, sheets_of
from desktop_app.sources.sheets_scan import part_of_sheet
from desktop_app.sources.source import (
    Watch,
    does_not_fit,
    holds_something_else,
    locator_not_understood,
    no_such_row,
    not_corrected,
    preview_of,
    several_rows,
)
from desktop_app.sources.table_correction import column_not_corrected, put_in_place
from desktop_app.sources.table_rows import Line

_LARGEST = 400_000_000  # bytes of the sheet's part
_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 what spreadsheets count days from; they know no time zones
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class _Cell:
    """One value where it stands: `place` is like "C7"; `value` as the file has it, `text` as people read it."""

    sheet: SheetRows
    place: str
    value: Any
    text: str


def preview(path: Path, key: str | None, only: str | None, order: CorrectionOrder) -> CorrectionPreview:
    """What the correction would do. Refused where its row is not there, or the file is no XLSX."""
    cell = _look(path, key, only, order)
    why_not = None
    if cell.text == order.was:
        try:
            _changed(path, cell, order)
        except Refused as refused:
            why_not = refused.what.partition(": ")[2].removesuffix(".") or refused.what.removesuffix(".")
    return preview_of(order, cell.text, agrees=cell.text == order.was, why_not=why_not)


def apply(path: Path, key: str | None, only: str | None, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
    """Write it. Refused, and the file left as it was, where the row does not hold `order.was` any more, the value does
    not fit, or anything else in the file would change."""
    path = path.resolve()
    with reading_file(path):
        before = path.stat()
    cell = _look(path, key, only, order)
    if cell.text != order.was:
        raise holds_something_else()
    part, content = _changed(path, cell, order)

    def write(new: BinaryIO) -> None:
        with zipfile.ZipFile(path) as old, zipfile.ZipFile(new, "w") as made:
            made.comment = old.comment
            for about in old.infolist():
                made.writestr(about, content if about.filename == part else old.read(about), about.compress_type)

    put_in_place(path, before, write, lambda aside: _compare(path, aside, cell))
    read_back = _look(path, key, only, order).text
    if read_back != order.to:
        raise Refused(
            "read-back-differs",
            "The value was written, but something else was read back afterwards.",
            safe="Nothing but this value was changed; another program may have changed it again.",
            next_step="Search the source again to see what it holds now.",
        )
    return CorrectionReceipt(order, read_back, now)


def _look(path: Path, key: str | None, only: str | None, order: CorrectionOrder) -> _Cell:
    if path.suffix.casefold() not in (".xlsx", ".xlsm"):
        raise not_corrected("spreadsheet")
    if key is None:
        raise unusable("a table file needs a key before it can be corrected")
    found: list[_Cell] = []
    named = False
    for sheet in sheets_of(path, only):
        words = order.locator.removeprefix(f"sheet {sheet.name} ")
        wanted = words.removeprefix(f"{key}=")
        if not words.startswith(f"{key}=") or not wanted or key not in sheet.columns:
            continue
        named = True
        if order.field not in sheet.columns:
            raise unusable(f"there is no column {shown(order.field)}")
        at, field = sheet.columns.index(key), sheet.columns.index(order.field)
        for row in sheet.read_all(Watch(lambda _: None, lambda: False, "rows")):
            if not isinstance(row, Line) and row.cells[at] == wanted:
                number = row.lines[0].number
                value = sheet.value(number, field)
                found.append(_Cell(sheet, f"{sheet.letter(field)}{number}", value, row.cells[field]))
    if not named:
        raise locator_not_understood()
    if order.field == key:
        raise column_not_corrected(order.field)
    if len(found) > 1:
        raise several_rows()
    if not found:
        raise no_such_row()
    return found[0]


def _changed(path: Path, cell: _Cell, order: CorrectionOrder) -> tuple[str, bytes]:
    """The part of the sheet with the new value in it, and its name."""
    with reading_file(path), zipfile.ZipFile(path) as archive:
        part = part_of_sheet(archive, cell.sheet.name)
        if part is None or archive.getinfo(part).file_size > _LARGEST:
            raise unreadable(path, "its sheet is too large to be corrected here")
        content = archive.read(part)
        if b'date1904="1"' in archive.read("xl/workbook.xml") and isinstance(cell.value, date):
            raise does_not_fit(order.field, "the file counts its days in a way that is not corrected from here")
    place = re.escape(cell.place.encode())
    found = list(
        re.finditer(rb'<((?:\w+:)?)c\b([^<>]*?\br="' + place + rb'"[^<>]*?)(/>|>(.*?)</\1c>)', content, re.DOTALL)
    )
    if len(found) != 1:
        raise does_not_fit(order.field, "its cell was not found as it should be")
    prefix, attributes, inner = found[0][1], found[0][2], found[0][4] or b""
    if re.search(rb"<(?:\w+:)?f\b", inner):
        raise does_not_fit(order.field, "it is worked out by a formula")
    kind, written = _written(cell.value, order)
    kept = re.sub(rb'\s+t="[^"]*"', b"", attributes).rstrip()
    new = b"<" + prefix + b"c" + kept + kind.encode() + b">" + written.encode().replace(b"<@", b"<" + prefix)
    new = new.replace(b"</@", b"</" + prefix) + b"</" + prefix + b"c>"
    start, end = found[0].span()
    return part, content[:start] + new + content[end:]


def _written(held: Any, order: CorrectionOrder) -> tuple[str, str]:
    """The kind attribute and the content of a cell; "@" stands for the prefix of its names."""
    new = order.to
    if isinstance(held, bool):
        if new not in ("TRUE", "FALSE"):
            raise does_not_fit(order.field, "the cell holds TRUE or FALSE")
        return ' t="b"', f"<@v>{int(new == 'TRUE')}</@v>"
    if isinstance(held, date):
        try:
            moment = datetime.fromisoformat(new)
        except ValueError as error:
            raise does_not_fit(order.field, "the cell holds a date, written like 2026-11-24") from error
        if moment.tzinfo is not None or moment < datetime(1900, 3, 1):  # noqa: DTZ001 as in `_DAY_0`
            raise does_not_fit(order.field, "a spreadsheet cannot hold this date")
        return "", f"<@v>{(moment - _DAY_0).total_seconds() / 86_400:.10g}</@v>"
    if isinstance(held, (int, float)):
        if not _NUMBER.fullmatch(new):
            raise does_not_fit(order.field, 'the cell holds a number, written like "1.98" and without leading zeros')
        return "", f"<@v>{new}</@v>"
    if not isinstance(held, str):
        raise does_not_fit(order.field, "values of this kind are not corrected from here")
    if _NOT_XML.search(new) or len(new) > 32_767:
        raise does_not_fit(order.field, "it has a character that cannot stand there, or is too long")
    return ' t="inlineStr"', f'<@is><@t xml:space="preserve">{escape(new)}</@t></@is>'


def _compare(old: Path, new: Path, cell: _Cell) -> None:
    """Refuse a new file in which anything but the one cell differs."""
    for before, after in zip_longest(_cells(old), _cells(new), fillvalue=("", "", "")):
        if before != after and (before[0], before[1]) != (cell.sheet.name, cell.place):
            raise does_not_fit(cell.sheet.name, "something else in the file would have changed")


def _cells(path: Path) -> Iterator[tuple[str, str, str]]:
    for sheet in sheets_of(path, None):
        for number, row in sheet.filled():
            for at, text in enumerate(row):
                yield sheet.name, f"{letter(at)}{number}", text
