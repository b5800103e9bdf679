"""A worksheet written row by row, for lists of a million rows: ECMA-376 (Office Open XML), values and nothing else.

openpyxl builds objects for every cell, and takes most of a minute for what this writes in seconds. Texts are written
into their cells (inline strings), so that nothing is held, and no text can be taken for a formula.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

MOST_ROWS = 1_048_576
_AT_ONCE = 2_000  # rows
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="{_OFFICE}/styles" '
    'Target="styles.xml"/></Relationships>',
    # Formats: general, a day, a day with its time, a time, a span of hours.
    "xl/styles.xml": f'<styleSheet xmlns="{_MAIN}"><numFmts count="1"><numFmt numFmtId="164" '
    'formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="1"><font/></fonts><fills count="1"><fill>'
    '<patternFill patternType="none"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>'
    + "".join(f'<xf numFmtId="{number}" applyNumberFormat="1"/>' for number in (14, 164, 21, 46))
    + "</cellXfs></styleSheet>",
}
# What XML cannot hold is written by its number (ECMA-376, ST_Xstring); and so is what only looks like that.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_INT_DIGITS = 15  # that a number of a spreadsheet holds


class SheetFile:
    """A workbook with one worksheet, in a new file; it can be opened once `close` was called."""

    def __init__(self, target: Path, title: str) -> None:
        self._zip = zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=3)
        for name, content in _PARTS.items():
            self._zip.writestr(name, _HEAD + content)
        self._zip.writestr(
            "xl/workbook.xml",
            f'{_HEAD}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets><sheet name={quoteattr(title)} sheetId="1" '
            'r:id="rId1"/></sheets></workbook>',
        )
        self._sheet = self._zip.open("xl/worksheets/sheet1.xml", "w", force_zip64=True)
        self._sheet.write(f'{_HEAD}<worksheet xmlns="{_MAIN}"><sheetData>'.encode())
        self._columns: list[str] = []
        self._waiting: list[str] = []
        self._number = 0

    def append(self, values: Sequence[Any]) -> None:
        """One row: texts, numbers, booleans, days and times; "" and None are empty cells."""
        self._number = number = self._number + 1
        columns = self._columns
        if len(values) > len(columns):
            columns += [get_column_letter(at) for at in range(len(columns) + 1, len(values) + 1)]
        cells = "".join(
            f'<c r="{column}{number}"{_cell(value)}</c>'
            for column, value in zip(columns, values, strict=False)
            if value is not None and value != ""
        )
        self._waiting.append(f'<row r="{number}">{cells}</row>')
        if len(self._waiting) >= _AT_ONCE:
            self._write(self._waiting)

    def close(self) -> None:
        """Finish the file."""
        self._write(self._waiting)
        self._sheet.write(b"</sheetData></worksheet>")
        self._sheet.close()
        self._zip.close()

    def abandon(self) -> None:
        """Let go of a file that will not be finished."""
        self._sheet.close()
        self._zip.close()

    def _write(self, rows: Iterable[str]) -> None:
        self._sheet.write("".join(rows).encode())
        self._waiting.clear()


def _cell(value: Any) -> str:
    if isinstance(value, str):
        text = value
        if _UNWRITABLE.search(text):
            text = _UNWRITABLE.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
        return f' t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is>'
    if isinstance(value, bool):
        return f' t="b"><v>{int(value)}</v>'
    if isinstance(value, (int, float)):
        whole = isinstance(value, float) and value.is_integer() and len(f"{value:.0f}") <= _INT_DIGITS
        return f"><v>{int(value) if whole else value!r}</v>"
    if isinstance(value, (datetime, date, time, timedelta)):
        style = (
            2 if isinstance(value, datetime) else 1 if isinstance(value, date) else 3 if isinstance(value, time) else 4
        )
        return f' s="{style}"><v>{to_excel(value)!r}</v>'
    return _cell(str(value))
