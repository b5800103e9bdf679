"""The QR code (ISO/IEC 18004) on the first page of a document: which case it is of, and the beginning of the SHA-256 of
its data, so that paper that comes back finds its case. It says nothing that does not stand beside it, and nothing of
any person.

It is 12 mm wide, so that its modules stay above 0.33 mm: smaller ones were not read any more after a print at 150 dpi.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel
from reportlab.lib.units import mm

from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import FOOT_MONO, HEIGHT, RIGHT
from desktop_app.documents.sheet import Sheet
from desktop_app.domain.records import Record, record_hash

SIZE = 12 * mm
_APART = 3 * mm  # from the words beside it; a reader needs four modules of white
_HASH_DIGITS, _WITHOUT_REFERENCE = 16, 32
_LONGEST = 32  # characters of a reference that leave the modules wide enough
_TOP = 11.5 * mm  # on a page without an address, below what marks a copy


def code_text(record: Record) -> str:
    """What the code says: "DSR-2026-0001/8F3C2A77E0B1D2C3"; the hash alone where the reference is not plain ASCII, or
    too long."""
    digits = record_hash(record).upper()
    if record.reference.isascii() and record.reference.isprintable() and 0 < len(record.reference) <= _LONGEST:
        return f"{record.reference}/{digits[:_HASH_DIGITS]}"
    return digits[:_WITHOUT_REFERENCE]


def code_below(sheet: Sheet, record: Record, words: Letters, left: float, top: float) -> float:
    """The code with its words on the right; its lower edge."""
    text = code_text(record)
    _code(sheet, text, words, left, top - SIZE)
    lines = sheet.setter.lines(text, FOOT_MONO.size, RIGHT - left - SIZE - _APART, Weight.MONO)
    beside = top - SIZE / 2 - FOOT_MONO.size / 2 + (len(lines) - 1) * FOOT_MONO.leading / 2
    sheet.artifact(lines, left + SIZE + _APART, beside, FOOT_MONO)
    return top - SIZE


def code_at_head(sheet: Sheet, record: Record, words: Letters) -> None:
    """The code at the upper right of a page without an address, its words on the left."""
    text = code_text(record)
    bottom = HEIGHT - _TOP - SIZE
    _code(sheet, text, words, RIGHT - SIZE, bottom)
    lines = sheet.setter.lines(text, FOOT_MONO.size, RIGHT, Weight.MONO)
    sheet.artifact(lines, RIGHT - SIZE - _APART - lines[0].width, bottom + 1.5 * mm, FOOT_MONO)


def _code(sheet: Sheet, text: str, words: Letters, left: float, bottom: float) -> None:
    sheet.figure(
        _squares(text, left, bottom), (left, bottom, left + SIZE, bottom + SIZE), words.text("code-mark", code=text)
    )


def _squares(text: str, left: float, bottom: float) -> str:
    """The dark modules as one filled path, so that no seam shows between them."""
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(text)
    code.make()
    side = SIZE / len(code.modules)
    runs = (
        f"{left + start * side:.3f} {bottom + SIZE - (row + 1) * side:.3f} {count * side:.3f} {side:.3f} re"
        for row, modules in enumerate(code.modules)
        for start, count in _dark(modules)
    )
    return f"q 0 0 0 rg {' '.join(runs)} f Q"


def _dark(modules: list[bool | int | None]) -> Iterator[tuple[int, int]]:
    at = 0
    for dark, run in groupby(modules, bool):
        count = len(list(run))
        if dark:
            yield at, count
        at += count
