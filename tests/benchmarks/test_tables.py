"""Tables of a million rows and eight columns, each searched by the program as a command: seconds and memory at most
(on Linux, which tells that)."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
import pytest

ROWS = 1_000_000
SECONDS, MEGABYTES = 60, 500
COLUMNS = ("CustomerId", "FirstName", "LastName", "Email", "City", "Registered", "Total", "Note")
_MEASURED = """
import sys
from desktop_app.cli.main import main
try:
    main(sys.argv[1:])
except SystemExit:
    pass
import re, time
from pathlib import Path
most = re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())  # what a child inherits is not in that
print(time.process_time(), int(most[1]) / 1000, file=sys.stderr)
"""
Row = tuple[int, str, str, str, str, date, float, str]


def _rows() -> Iterator[Row]:
    for n in range(1, ROWS + 1):
        first, last = (
            ("Leonie", "Max", "Łukasz", "Иван", "Jane")[n % 5],
            ("Köhler", "Meier", "Петров", "O'Brien")[n % 4],
        )
        email = "leonekohler@surfeu.de" if n == ROWS * 3 // 4 else f"person{n}@example.org"
        day = date(2015, 1, 1) + timedelta(days=n % 3_000)
        yield n, first, last, email, ("Stuttgart", "Łódź", "Leeds")[n % 3], day, n % 977 / 4, f"note {n % 977} of them"


def _csv(path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([COLUMNS])
        csv.writer(file).writerows(_rows())


def _jsonl(path: Path) -> None:
    with path.open("w", encoding="utf-8") as file:
        for row in _rows():
            file.write(json.dumps(dict(zip(COLUMNS, row, strict=True)), default=str) + "\n")


def _xlsx(path: Path) -> None:
    """As Excel writes it: with texts that cells share. All but the rows is taken from a workbook of openpyxl."""
    made = openpyxl.Workbook()
    made.active.append(["x", date(2020, 1, 2)])
    raw = io.BytesIO()
    made.save(raw)
    shared: dict[str, int] = {}

    def cell(at: str, value: object) -> str:
        if isinstance(value, str):
            return f'<c r="{at}" t="s"><v>{shared.setdefault(value, len(shared))}</v></c>'
        if isinstance(value, date):
            return f'<c r="{at}" s="1"><v>{(value - date(1899, 12, 30)).days}</v></c>'
        return f'<c r="{at}"><v>{value}</v></c>'

    with zipfile.ZipFile(raw) as plain, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        for name in plain.namelist():
            text = plain.read(name).decode()
            if name.startswith("xl/worksheets/"):
                begin, _, end = re.sub(r"<row.*</row>", "\0", text, flags=re.DOTALL).partition("\0")
                with archive.open(name, "w", force_zip64=True) as sheet:
                    sheet.write(begin.encode())
                    for number, row in enumerate([COLUMNS], start=1):
                        sheet.write(_row(number, row, cell).encode())
                    for number, row in enumerate(_rows(), start=2):
                        sheet.write(_row(number, row, cell).encode())
                    sheet.write(end.encode())
            elif name != "xl/sharedStrings.xml":
                archive.writestr(name, text)
        with archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as file:
            file.write(b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">')
            file.writelines(f"<si><t>{escape(text)}</t></si>".encode() for text in shared)
            file.write(b"</sst>")


def _row(number: int, row: tuple[object, ...], cell: Callable[[str, object], str]) -> str:
    cells = "".join(cell(f"{letter}{number}", value) for letter, value in zip("ABCDEFGH", row, strict=True))
    return f'<row r="{number}">{cells}</row>'


def _ods(path: Path) -> None:
    """As LibreOffice writes it."""

    def cell(value: object) -> str:
        kind = 'string"'
        if isinstance(value, date):
            kind = f'date" office:date-value="{value}"'
        elif not isinstance(value, str):
            kind = f'float" office:value="{value}"'
        return f'<table:table-cell office:value-type="{kind}><text:p>{escape(str(value))}</text:p></table:table-cell>'

    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text")
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=3) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        with archive.open("content.xml", "w", force_zip64=True) as file:
            file.write(f"<office:document-content {spaces}><office:body><office:spreadsheet>".encode())
            file.write(b'<table:table table:name="Customers">')
            for row in (COLUMNS,):
                file.write(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>".encode())
            for row in _rows():
                file.write(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>".encode())
            file.write(b"</table:table></office:spreadsheet></office:body></office:document-content>")


@pytest.mark.timeout(1_800)
@pytest.mark.parametrize(("name", "write"), [("t.csv", _csv), ("t.jsonl", _jsonl), ("t.xlsx", _xlsx), ("t.ods", _ods)])
def test_a_million_rows(tmp_path: Path, name: str, write: Callable[[Path], None]) -> None:
    """The time is that of the process itself, of which another's work on the same machine takes nothing."""
    write(tmp_path / name)
    source, who = tmp_path / "source.json", tmp_path / "who.json"
    source.write_text(json.dumps({"kind": "table", "path": name, "key": "CustomerId"}), encoding="utf-8")
    for what, wanted in (
        ("by address", {"emails": ["leonekohler@surfeu.de"]}),
        ("by name", {"names": ["Nobody There"]}),
    ):
        who.write_text(json.dumps(wanted), encoding="utf-8")
        command = [sys.executable, "-c", _MEASURED, "find", str(source), str(who), "--format", "jsonl"]
        said = subprocess.run(command, capture_output=True, check=True, text=True)
        assert len(said.stdout.splitlines()) == (8 if "emails" in wanted else 0)
        assert f"{ROWS:,} rows read, 0 could not be read" in said.stderr
        seconds, megabytes = map(float, said.stderr.split()[-2:])
        print(
            f"\n{name} {what}: {seconds:.1f} s = {seconds / SECONDS:.2f} of what it may take; "
            f"{megabytes:.0f} MB = {megabytes / MEGABYTES:.2f}"
        )
