"""Spreadsheets and JSON files are searched whole: every sheet, hidden or not; bombs are refused before they unpack."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import apply, people_on_file, preview, read_config, sheets_ods, sheets_scan, sheets_xlsx
from desktop_app.sources.sheet_values import text_of
from desktop_app.sources.sheets import letter, sheets_of
from desktop_app.sources.sheets_ods import OdsSheet
from desktop_app.sources.sheets_scan import scan
from desktop_app.sources.sheets_xlsx import XlsxFile, XlsxSheet
from tests.sources.conftest import NOW, order, search

Put = Callable[[str, bytes | str], Path]
LEONIE = "leonekohler@surfeu.de"


def table(path: Path, **members: Any) -> dict[str, Any]:
    return {"kind": "table", "path": str(path), **members}


@pytest.fixture
def book(tmp_path: Path) -> Path:
    made = openpyxl.Workbook()
    first = made.active
    first.title = "Kunden"
    for at, value in enumerate(("Nr", "Email", "Seit", "Notiz"), start=2):
        first.cell(3, at, value)
    rows = ((7, LEONIE, date(2020, 1, 2), "gern"), (8, "max@example.org", None, 3.5), (9, LEONIE.upper(), None, 7))
    for number, row in zip((4, 6, 7), rows, strict=True):
        for at, value in enumerate(row, start=2):
            first.cell(number, at, value)
    first.cell(8, 2, "x")
    first.cell(8, 9, f"too far right, {LEONIE}")
    first.row_dimensions[7].hidden = True
    first.column_dimensions["E"].hidden = True
    old = made.create_sheet("Old")
    old.sheet_state = "veryHidden"
    old.append(["Email", "Was"])
    old.append([LEONIE, "secret"])
    notes = made.create_sheet("Notes")
    notes.append(["What", "Who"])
    notes.append(["called by", f"Leonie <{LEONIE}>"])
    notes.append(["nothing", "nobody"])
    made.save(tmp_path / "book.xlsx")
    return tmp_path / "book.xlsx"


def test_every_sheet_is_searched_and_what_is_hidden_is_said(book: Path) -> None:
    searched = search(table(book), emails=(LEONIE,))
    values = {(item.locator, item.field): item for item in searched.found}
    assert values["sheet Kunden row 4", "Nr"].value == "7"
    assert values["sheet Kunden row 4", "Seit"].value == "2020-01-02"
    assert values["sheet Kunden row 7", "Notiz"].value == "7"
    assert values["sheet Old row 2", "Was"].value == "secret"
    assert "called by" in values["sheet Notes row 2", "row"].value
    assert LEONIE in values["sheet Kunden row 8", "line that cannot be read"].value
    assert {item.locator for item in searched.found} == {
        *(f"sheet Kunden row {number}" for number in (4, 7, 8)),
        "sheet Old row 2",
        "sheet Notes row 2",
    }
    assert "this value is hidden there" in values["sheet Kunden row 7", "Nr"].query
    assert "this value is hidden there" in values["sheet Kunden row 4", "Notiz"].query
    assert "this value is hidden there" not in values["sheet Kunden row 4", "Nr"].query
    assert "1 of its rows and its columns Notiz" in values["sheet Kunden row 4", "Nr"].query
    assert "the sheet itself" in values["sheet Old row 2", "Was"].query
    assert (searched.last.done, searched.last.refused) == (7, 1)


def test_one_sheet_can_be_named_and_rows_by_their_key(book: Path) -> None:
    found = search(table(book, sheet="Kunden", key="Nr"), emails=(LEONIE,)).found
    assert {item.locator for item in found if item.field == "Email"} == {"sheet Kunden Nr=7", "sheet Kunden Nr=9"}
    people = people_on_file(read_config(table(book, sheet="Kunden", key="Nr")), Identifiers(emails=(LEONIE,)))
    assert [person.key for person in people] == ["7", "9"]
    for members in ({"sheet": "Kunde"}, {"sheet": "Notes"}, {"match": {"email": "E-Mail"}}):
        with pytest.raises(BadInput):
            search(table(book, **members), emails=(LEONIE,))


def cells(path: Path) -> dict[tuple[str, str], object]:
    made = openpyxl.load_workbook(path)
    return {(sheet.title, cell.coordinate): cell.value for sheet in made for row in sheet.iter_rows() for cell in row}


@pytest.mark.parametrize(
    ("locator", "field", "was", "to", "place"),
    [
        ("sheet Kunden Nr=7", "Notiz", "gern", "ungern & <nie> „“ Łódź", "E4"),
        ("Nr=8", "Notiz", "3.5", "4.25", "E6"),
        ("sheet Kunden Nr=7", "Seit", "2020-01-02", "2021-02-28", "D4"),
        ("sheet Kunden Nr=9", "Email", LEONIE.upper(), LEONIE, "C7"),
    ],
)
def test_one_cell_of_a_spreadsheet_is_corrected_and_every_other_stays(
    book: Path, locator: str, field: str, was: str, to: str, place: str
) -> None:
    source, before = read_config(table(book, key="Nr")), cells(book)
    hidden = openpyxl.load_workbook(book)["Kunden"].column_dimensions["E"].hidden
    change = order(locator, field, was, to)
    assert preview(source, change).possible and cells(book) == before
    assert apply(source, change, now=NOW).read_back == to
    after = cells(book)
    assert {cell for cell in after if after[cell] != before[cell]} == {("Kunden", place)}
    assert set(after) == set(before)
    assert openpyxl.load_workbook(book)["Kunden"].column_dimensions["E"].hidden == hidden
    assert [path.name for path in book.parent.iterdir()] == [book.name]
    with pytest.raises(Refused):
        apply(source, change, now=NOW)


@pytest.mark.parametrize(
    ("locator", "field", "was", "to"),
    [
        ("sheet Kunden Nr=7", "Notiz", "ungern", "nie"),
        ("sheet Kunden Nr=8", "Notiz", "3.5", "viel"),
        ("sheet Kunden Nr=7", "Seit", "2020-01-02", "2021-02-30"),
        ("sheet Kunden Nr=7", "Nr", "7", "70"),
        ("sheet Kunden Nr=77", "Notiz", "gern", "nie"),
        ("sheet Kunden row 4", "Notiz", "gern", "nie"),
        ("sheet Kunden Nr=7", "Name", "gern", "nie"),
        ("sheet Kunden Nr=5", "Notiz", "10", "11"),
    ],
)
def test_a_cell_that_holds_something_else_or_cannot_take_the_value_is_left(
    book: Path, locator: str, field: str, was: str, to: str
) -> None:
    made = openpyxl.load_workbook(book)
    made["Kunden"]["B9"], made["Kunden"]["E9"] = 5, "=B9*2"
    made.save(book)
    before = book.read_bytes()
    with pytest.raises(RedressError):
        apply(read_config(table(book, key="Nr")), order(locator, field, was, to), now=NOW)
    assert book.read_bytes() == before


def test_other_spreadsheets_are_not_corrected_and_say_so(put: Put) -> None:
    with pytest.raises(Refused, match="only XLSX"):
        preview(read_config(table(put("s.ods", ods(1)), key="Note")), order("Note=5", "Email", LEONIE, "a@b.example"))


ODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="S">
<table:table-column/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string"><text:p>Email</text:p></table:table-cell>
<table:table-cell office:value-type="string"><text:p>Note</text:p></table:table-cell></table:table-row>
<table:table-row table:visibility="collapse" table:number-rows-repeated="{times}">
<table:table-cell office:value-type="string"><text:p>leonekohler@surfeu.de</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/>
</table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"""


def ods(times: int, before_the_end: str = "") -> bytes:
    text = ODS.replace("{times}", str(times)).replace("\n", " ").replace("> <", "><")
    last = '<table:table-row table:number-rows-repeated="1048570">'
    assert last in text
    text = text.replace(last, before_the_end + last)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", text)
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
    return packed.getvalue()


def test_an_open_document_is_read_with_its_repeated_and_hidden_rows(put: Put) -> None:
    searched = search(table(put("s.ods", ods(2))), emails=(LEONIE,))
    assert [(item.locator, item.value) for item in searched.found if item.field == "Note"] == [
        ("sheet S row 2", "5"),
        ("sheet S row 3", "5"),
    ]
    assert "2 of its rows and its columns Note" in searched.found[0].query
    assert (searched.last.done, searched.last.refused) == (2, 0)


def bomb(**parts: bytes) -> bytes:
    """A workbook with one sheet, whose parts are those given."""
    names = {"workbook": "xl/workbook.xml", "rels": "xl/_rels/workbook.xml.rels", "sheet": "xl/worksheets/sheet1.xml"}
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    usual = {
        "workbook": b'<workbook xmlns="%s" xmlns:r="%s"><sheets>' % (main, office)
        + b'<sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "rels": b'<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        "sheet": b'<worksheet xmlns="%s"><sheetData/></worksheet>' % main,
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**usual, **parts}.items():
            archive.writestr(names[name], content)
    return packed.getvalue()


FULL_ROW = b'<row><c r="A1"><v>1</v></c><c r="XFD1"><v>1</v></c></row>'


@pytest.mark.parametrize(
    "content",
    [
        bomb(sheet=b'<worksheet><sheetData><row r="1048577"><c r="A1"><v>1</v></c></row></sheetData></worksheet>'),
        bomb(sheet=b'<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>'),
        bomb(sheet=b'<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>9</v></c></row></sheetData></worksheet>'),
        bomb(sheet=b'<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'),
        bomb(sheet=b"<worksheet><sheetData>" + FULL_ROW * 3_700 + b"</sheetData></worksheet>"),
        bomb(workbook=b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><workbook>&b;</workbook>'),
        bomb(workbook=b"<workbook><sheets>"),
        bomb(sheet=b"")[:-60],
        ods(40_000_000),
        b"PK\x03\x04 nonsense",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 nonsense",
    ],
)
def test_a_bomb_or_a_damaged_spreadsheet_is_refused_by_its_name(put: Put, content: bytes) -> None:
    with pytest.raises(BadInput, match=r"bad\.xlsx"):
        search(table(put("bad.xlsx", content), match={"email": "Email"}), emails=(LEONIE,))


def test_a_cell_in_the_farthest_corner_costs_nothing(put: Put) -> None:
    sheet = b'<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>'
    (only,) = sheets_of(put("far.xlsx", bomb(sheet=sheet)), None)
    assert only.columns == ("1",)
    assert only.letter(0) == "XFD"


def test_rows_of_white_space_are_no_rows_however_many_there_are(put: Put) -> None:
    blank = '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" '
    blank += 'table:number-columns-repeated="50"><text:p> </text:p></table:table-cell></table:table-row>'
    content = ods(1, before_the_end=blank)
    searched = search(table(put("s.ods", content)), emails=(LEONIE,))
    assert (searched.last.done, searched.last.refused) == (1, 0)


# What programs write, and what they could: texts of their own and shared, numbers, days, formulas, gaps, references.
ODD_CELLS = (
    '<c r="{at}" t="s"><v>{n}</v></c>',
    '<c r="{at}" s="1"><v>4{n}000.25</v></c>',
    '<c r="{at}" s="1"><v>4{n}000</v></c>',
    '<c r="{at}" s="2"><v>1.{n}25</v></c>',
    '<c r="{at}" s="1"><v>0.{n}25</v></c>',
    '<c r="{at}" t="n"><v>{n}1E2</v></c>',
    '<c r="{at}"><v>0.{n}</v></c>',
    '<c r="{at}" t="b"><v>1</v></c>',
    '<c r="{at}" t="e"><v>#N/A</v></c>',
    '<c r="{at}" t="str"><f>A1&amp;"&lt;"</f><v>x&amp;{n}&#x20;&#233;&quot;_x0041_</v></c>',
    '<c r="{at}"><f>A1*{n}</f></c>',
    '<c r="{at}" t="inlineStr"><is><t>in {n}</t></is></c>',
    '<c r="{at}" t="inlineStr"><is><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r></is></c>',
    '<c  r="{at}" t="d"><v>2024-02-2{n}</v></c>',
    '<c t="str" r="{at}"><v>turned</v></c>',
    '<c r="{at}" s="1"/>',
    '<c r="{at}" t="str"><v>line\r\nbreak</v></c>',
    '<c t="str"><v>nowhere</v></c>',
    "",
)
SHARED = (
    "<sst>"
    + "".join(
        f"<si>{one}</si>"
        for one in (
            "<t>Łódź &amp; <![CDATA[<b>]]></t>",
            "<r><t>two </t></r><r><t>parts</t></r>",
            "<t>東京</t><rPh sb='0' eb='1'><t>トウキョウ</t></rPh>",
            '<t xml:space="preserve"> spaces </t>',
            *(f"<t>text {n}</t>" for n in range(4, 10)),
        )
    )
    + "</sst>"
)
STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>'
)


def book_of(rows: str, *, prefixed: bool = False) -> bytes:
    """A workbook of one sheet, whose elements have a prefix where that is said: then it is read the slow way."""
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>'
    if prefixed:
        sheet = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", sheet).replace("xmlns=", "xmlns:x=")
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{office}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(
            (("worksheet", "sheet.xml"), ("sharedStrings", "sharedStrings.xml"), ("styles", "styles.xml"))
        )
    )
    content = (
        '<Override PartName="/xl/{}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{}+xml"/>'
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in {
            "[Content_Types].xml": "<Types>" + content.format("workbook.xml", "sheet.main") + "</Types>",
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="a" Type="{office}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="S" sheetId="1" r:id="r0"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships xmlns="
            f'"http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
            "xl/sheet.xml": sheet,
            "xl/sharedStrings.xml": SHARED.replace("<sst>", f'<sst xmlns="{main}">'),
            "xl/styles.xml": STYLES.replace("<styleSheet>", f'<styleSheet xmlns="{main}">'),
        }.items():
            archive.writestr(name, text)
    return packed.getvalue()


@given(st.lists(st.lists(st.sampled_from(ODD_CELLS), max_size=4), min_size=1, max_size=5), st.integers(0, 9))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_workbook_says_the_same_however_quickly_it_is_read(put: Put, rows: list[list[str]], seed: int) -> None:
    text = ""
    for number, row in enumerate(rows, start=3):
        cells = "".join(cell.format(at=f"{'BCDE'[at]}{number}", n=(seed + at) % 10) for at, cell in enumerate(row))
        text += f'<row spans="1:4" r="{number}">{cells}</row><row r="{number}9" s="1"/>'.replace(f' r="{number}9"', "")
    said = []
    for prefixed in (False, True):
        path = put(f"{prefixed}.xlsx", book_of(text, prefixed=prefixed))
        scanned = scan(path)
        assert bool(scanned.plain) != prefixed
        said.append(list(XlsxSheet(XlsxFile(path, scanned), "xl/sheet.xml", plain=not prefixed).texts()))
    assert said[0] == said[1]


def test_a_workbook_says_what_another_reader_reads(put: Put) -> None:
    cells = [cell.format(at=f"{letter(at)}1", n=3) for at, cell in enumerate(ODD_CELLS[:8])]
    path = put("other.xlsx", book_of(f'<row r="1">{"".join(cells)}</row>'))
    ((_, ours),) = XlsxSheet(XlsxFile(path, scan(path)), "xl/sheet.xml", plain=True).texts()
    (theirs,) = CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()
    assert ours == [text_of(value) for value in theirs]
    assert ours[:5] == [" spaces ", "2017-09-22 06:00:00", "2017-09-22", "1 day, 7:48:00", "07:48:00"]


@pytest.mark.parametrize("exact", [False, True])
def test_an_open_document_says_the_same_however_quickly_it_is_read(put: Put, exact: bool) -> None:
    row = (
        '<table:table-row/><table:table-row table:number-rows-repeated="2">'
        '<table:table-cell table:number-columns-repeated="2"/>'
        '<table:table-cell table:style-name="c1" office:value-type="float" office:value="4.50"><text:p>4,50 €</text:p>'
        '</table:table-cell><table:covered-table-cell office:value-type="string" table:number-columns-repeated="2">'
        "<text:p>a &amp; b</text:p></table:covered-table-cell>"
        '<table:table-cell office:value-type="date" office:date-value="2024-02-29T10:00:00"><text:p>x</text:p>'
        "</table:table-cell></table:table-row><table:table-row>"
        '<table:table-cell office:value-type="string"><office:annotation><text:p>a note</text:p></office:annotation>'
        '<text:p>two<text:s text:c="2"/>spaces</text:p><text:p>and <text:span>a line</text:span></text:p>'
        '</table:table-cell><table:table-cell office:value-type="time" office:time-value="PT30H05M09S"/>'
        '<table:table-cell office:value-type="boolean" office:boolean-value="true"/></table:table-row>'
    )
    path = put("s.ods", ods(1, before_the_end=row))
    rows = list(OdsSheet(path, "S", plain=not exact).texts())
    assert rows[2:] == [
        (4, ["", "", "4.5", "a & b", "a & b", "2024-02-29 10:00:00"]),
        (5, ["", "", "4.5", "a & b", "a & b", "2024-02-29 10:00:00"]),
        (6, ["two  spaces\nand a line", "30:05:09", "TRUE"]),
    ]


@pytest.mark.parametrize("prefix", [b"", b"x:"])
def test_a_cell_that_never_ends_is_not_held(put: Put, monkeypatch: pytest.MonkeyPatch, prefix: bytes) -> None:
    for module in (sheets_xlsx, sheets_ods):
        monkeypatch.setattr(module, "LONGEST_ROW", 1_000_000)
    start = b'<@worksheet><@sheetData><@row r="1"><@c r="A1" t="inlineStr"><@is><@t>'
    end = b"</@t></@is></@c></@row></@sheetData></@worksheet>"
    content = bomb(sheet=start.replace(b"@", prefix) + b"x" * 3_000_000 + end.replace(b"@", prefix))
    with pytest.raises(BadInput, match=r"bad\.xlsx"):
        sheets_of(put("bad.xlsx", content), None)
    comment = "" if not prefix else "<!-- so it is read exactly -->"
    row = f"{comment}<table:table-row><table:table-cell><text:p>{'x' * 3_000_000}"
    row += "</text:p></table:table-cell></table:table-row>"
    with pytest.raises(BadInput, match=r"bad\.ods"):
        sheets_of(put("bad.ods", ods(1, before_the_end=row)), None)


def test_a_spreadsheet_that_unpacks_to_gigabytes_is_refused(put: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets_scan, "MOST_BYTES", 1_000_000)
    with pytest.raises(BadInput, match="unpack to more") as caught:
        search(table(put("bad.xlsx", bomb(sheet=b" " * 2_000_000))), emails=(LEONIE,))
    assert caught.value.code == "spreadsheet-too-large"


_PEOPLE = [{"id": 7, "email": LEONIE, "prefs": {"lang": "de", "ads": False}}, {"id": 8, "email": "a@b.example"}]


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("p.jsonl", "\n".join(map(json.dumps, _PEOPLE)) + f"\n\nnonsense {LEONIE}\n[1]\n", "line 1"),
        ("p.ndjson", "\ufeff" + "\r\n".join(map(json.dumps, _PEOPLE)), "line 1"),
        ("p.json", json.dumps(_PEOPLE, indent=2), "line 1"),
        ("p.json", json.dumps({"people": _PEOPLE}), "line 1"),
        ("p.json", json.dumps(_PEOPLE[0]), "line 1"),
    ],
)
def test_json_is_read_line_by_line_or_as_a_whole(put: Put, name: str, text: str, place: str) -> None:
    searched = search(table(put(name, text)), emails=(LEONIE,))
    values = {item.field: item.value for item in searched.found if item.locator == place}
    assert values == {"id": "7", "email": LEONIE, "prefs.lang": "de", "prefs.ads": "false"}
    bad = 2 if "nonsense" in text else 0
    assert searched.last.refused == bad
    assert len([item for item in searched.found if item.locator == "line 4"]) == bad // 2


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("c.json", json.dumps({"abc123": {"lang": "de", "email": LEONIE}, "abc1234": {"lang": "fr"}})),
        ("c.csv", f"cookie_id,lang,email\nabc123,de,{LEONIE}\nabc1234,fr,\n"),
        ("c.jsonl", '{"visitor_id": "abc123", "lang": "de", "email": "x"}\n{"visitor_id": "abc1234", "lang": "fr"}\n'),
    ],
)
def test_what_is_kept_under_a_cookie_is_found_by_it_alone_and_names_nobody(put: Put, name: str, text: str) -> None:
    source = {"kind": "cookies", "path": str(put(name, text))}
    searched = search(source, cookie_ids=("abc123",), emails=(LEONIE,))
    assert searched.values("lang") == ["de"]
    assert {item.matched_by for item in searched.found} == {"cookie_id"}
    assert all("tells a browser, and not who used it" in item.query for item in searched.found)
    assert search(source, emails=(LEONIE,)).found == ()
    assert people_on_file(read_config(source), Identifiers(emails=(LEONIE,), cookie_ids=("abc123",))) == ()


def test_every_part_of_a_workbook_but_the_one_sheet_stays_byte_for_byte_and_that_sheet_but_for_one_cell(
    tmp_path: Path,
) -> None:
    path = tmp_path / "whole.xlsx"
    made = openpyxl.Workbook()
    people = made.active
    assert people is not None
    people.title = "People"
    for row in (["Nr", "Email", "City", "Twice"], [7, LEONIE, "Ulm", "=A2*2"], [8, "bo@x.example", "Köln", "=A3*2"]):
        people.append(row)
    people["C2"].font = openpyxl.styles.Font(bold=True, color="FF0000")
    people["C2"].comment = openpyxl.comments.Comment("As she said.", "Amara")
    people.merge_cells("A5:B5")
    people.conditional_formatting.add("A2:A3", openpyxl.formatting.rule.CellIsRule("greaterThan", ["7"]))
    hidden = made.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    hidden["A1"] = "=People!C2"
    made.defined_names["City"] = openpyxl.workbook.defined_name.DefinedName("City", attr_text="People!$C$2")
    made.save(path)
    with zipfile.ZipFile(path) as archive:
        before = {info.filename: archive.read(info) for info in archive.infolist()}
        order_of_parts = archive.namelist()
    config = read_config(table(path, key="Nr", sheet="People"))
    apply(config, order("sheet People Nr=7", "City", "Ulm", "Łódź <&>"), now=NOW)
    with zipfile.ZipFile(path) as archive:
        after = {info.filename: archive.read(info) for info in archive.infolist()}
        assert archive.namelist() == order_of_parts
    (changed,) = [name for name in before if before[name] != after[name]]
    assert changed == "xl/worksheets/sheet1.xml"
    cell = re.compile(rb'<c r="C2"[^>]*?>.*?</c>', re.DOTALL)
    assert cell.sub(b"", before[changed]) == cell.sub(b"", after[changed])
    reopened = openpyxl.load_workbook(path)
    assert reopened["People"]["C2"].value == "Łódź <&>" and reopened["People"]["C2"].font.b
    assert reopened["People"]["D2"].value == "=A2*2" and reopened["Hidden"].sheet_state == "hidden"
