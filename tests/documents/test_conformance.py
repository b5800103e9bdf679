"""The checks of conformance can fail: one defect at a time, each found by the independent validator; and what a file
tells to whoever only lists it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import page as validation
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from desktop_app.documents import draw
from desktop_app.domain.records import RecordType
from tests.documents.conftest import record

PDF = draw(record())


def _found(pdf: bytes, profile: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "mutant.pdf"
    path.write_bytes(pdf)
    report = validation.validate_pdf(str(path), profile=profile, limits=validation.SafetyLimits.unlimited())
    return [failure.rule_id for failure in report.failures if "STREAM-LENGTH" not in failure.rule_id]


def _mutant(change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(PDF)) as opened:
        change(opened)
        out = io.BytesIO()
        opened.save(out, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def _of_type(opened: pikepdf.Pdf, key: str, value: Name) -> pikepdf.Object:
    return next(o for o in opened.objects if isinstance(o, Dictionary) and o.get(key) == value)


def _without_font_file(opened: pikepdf.Pdf) -> None:
    del _of_type(opened, "/Type", Name.FontDescriptor).FontFile2


def _wrong_widths(opened: pikepdf.Pdf) -> None:
    font = _of_type(opened, "/Subtype", Name.CIDFontType2)
    font.W = Array([1, Array([int(width) + 40 for width in font.W[1]])])


def _untagged_text(opened: pikepdf.Pdf) -> None:
    content = opened.pages[0].obj.Contents
    content.write(re.sub(rb"/H1 <</MCID \d+>> BDC", b"/P BMC", content.read_bytes(), count=1))


def _scope_lost(opened: pikepdf.Pdf) -> None:
    for o in opened.objects:
        if isinstance(o, Dictionary) and o.get("/S") == Name.TH and "/A" in o:
            del o.A


def _level_skipped(opened: pikepdf.Pdf) -> None:
    _of_type(opened, "/S", Name.H2).S = Name.H4


def _delete(name: str) -> Callable[[pikepdf.Pdf], None]:
    return lambda opened: opened.Root.__delitem__(name)


def _script(opened: pikepdf.Pdf) -> None:
    opened.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=pikepdf.String("1"))


def _relationship_lost(opened: pikepdf.Pdf) -> None:
    del opened.Root.AF[0].AFRelationship


def _codes_without_text(opened: pikepdf.Pdf) -> None:
    del _of_type(opened, "/Subtype", Name.Type0).ToUnicode


def _codes_for_nothing(opened: pikepdf.Pdf) -> None:
    font = _of_type(opened, "/Subtype", Name.Type0)
    font.ToUnicode.write(re.sub(rb"(<0001>) <[0-9A-F]+>", rb"\1 <0000>", font.ToUnicode.read_bytes(), count=1))


def _figure_without_words(opened: pikepdf.Pdf) -> None:
    del _of_type(opened, "/S", Name.Figure).Alt


def _metadata_without(part: bytes) -> Callable[[pikepdf.Pdf], None]:
    def change(opened: pikepdf.Pdf) -> None:
        said = opened.Root.Metadata.read_bytes()
        assert len(re.findall(part, said)) == 1
        opened.Root.Metadata = opened.make_stream(re.sub(part, b"", said), Type=Name.Metadata, Subtype=Name.XML)

    return change


def _read_backwards(opened: pikepdf.Pdf) -> None:
    document = opened.Root.StructTreeRoot.K[0]
    document.K = Array(list(document.K)[::-1])  # type: ignore[call-overload]


def _no_profile(opened: pikepdf.Pdf) -> None:
    del opened.Root.OutputIntents[0].DestOutputProfile


def _colours_of_a_press(opened: pikepdf.Pdf) -> None:
    content = opened.pages[0].obj.Contents
    content.write(b"0 0 0 1 k " + content.read_bytes())


def _unknown_glyphs(opened: pikepdf.Pdf) -> None:
    font = _of_type(opened, "/Subtype", Name.CIDFontType2)
    font.CIDToGIDMap.write(bytes(len(font.CIDToGIDMap.read_bytes())))


MUTANTS: dict[str, tuple[str, Callable[[pikepdf.Pdf], None]]] = {
    "no output intent": ("3a", _delete("/OutputIntents")),
    "font not embedded": ("3a", _without_font_file),
    "wrong widths": ("3a", _wrong_widths),
    "no relationship": ("3a", _relationship_lost),
    "attachment not associated": ("3a", _delete("/AF")),
    "no metadata": ("3a", _delete("/Metadata")),
    "a script": ("3a", _script),
    "not marked": ("3a", _delete("/MarkInfo")),
    "no structure": ("3a", _delete("/StructTreeRoot")),
    "no language": ("ua1", _delete("/Lang")),
    "text untagged": ("ua1", _untagged_text),
    "head without scope": ("ua1", _scope_lost),
    "level skipped": ("ua1", _level_skipped),
    "title not shown": ("ua1", _delete("/ViewerPreferences")),
    "codes without text": ("3a", _codes_without_text),
    "codes for nothing": ("3a", _codes_for_nothing),
    "codes without text, for a screen reader": ("ua1", _codes_without_text),
    "figure without words": ("ua1", _figure_without_words),
    "no level of PDF/A": ("3a", _metadata_without(rb"<pdfaid:conformance>A</pdfaid:conformance>")),
    "no part of PDF/A": ("3a", _metadata_without(rb"<pdfaid:part>3</pdfaid:part>")),
    "no part of PDF/UA": ("ua1", _metadata_without(rb"<pdfuaid:part>1</pdfuaid:part>")),
    "no title in the metadata": ("ua1", _metadata_without(rb"(?s)<dc:title>.*?</dc:title>")),
    "read backwards": ("ua1", _read_backwards),
    "no colour profile": ("3a", _no_profile),
    "colours of another device": ("3a", _colours_of_a_press),
    "missing glyphs": ("ua1", _unknown_glyphs),
    "not marked, for a screen reader": ("ua1", _delete("/MarkInfo")),
    "no structure, for a screen reader": ("ua1", _delete("/StructTreeRoot")),
}


@pytest.mark.parametrize("defect", MUTANTS)
def test_one_defect_alone_is_found(defect: str, tmp_path: Path) -> None:
    profile, change = MUTANTS[defect]
    assert _found(_mutant(lambda opened: None), profile, tmp_path) == []
    assert _found(_mutant(change), profile, tmp_path)


def _amiss(opened: pikepdf.Pdf) -> set[str]:
    """What the validator does not look at: whether both metadata say the same, whether every piece of a page belongs to
    the element that says so (ISO 32000-1, 14.7.4.4), and whether it is read in the order in which it stands there."""
    found = set()
    told = opened.open_metadata()
    for key, name in (("/Title", "dc:title"), ("/Creator", "xmp:CreatorTool"), ("/Producer", "pdf:Producer")):
        found |= set() if str(opened.docinfo[key]) == told[name] else {"metadata"}
    for key, name in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
        digits = re.sub(r"[^0-9]", "", told[name])
        found |= set() if str(opened.docinfo[key]) == f"D:{digits}Z" else {"metadata"}
    read: dict[int, list[int]] = {}
    pages = [page.obj for page in opened.pages]

    def walk(element: pikepdf.Object) -> None:
        kids = element.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, int):
                place = pages.index(element.Pg), kid
            elif kid.get("/Type") == Name.MCR:
                place = pages.index(kid.Pg), int(kid.MCID)
            else:
                walk(kid)
                continue
            read.setdefault(place[0], []).append(place[1])
            belongs[place] = element

    belongs: dict[tuple[int, int], pikepdf.Object] = {}
    walk(opened.Root.StructTreeRoot.K[0])
    numbers = list(opened.Root.StructTreeRoot.get("/ParentTree", Dictionary(Nums=Array())).Nums)
    parents = {int(key): list(value) for key, value in zip(numbers[::2], numbers[1::2], strict=True)}
    for index, page in enumerate(pages):
        marks = [int(number) for number in re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())]
        listed = parents.get(int(page.get("/StructParents", -1)), [])
        if [belongs.get((index, mark)) for mark in marks] != listed:
            found.add("parents")
        if read.get(index, []) != marks:
            found.add("order")
    return found


def _other_date(opened: pikepdf.Pdf) -> None:
    opened.docinfo["/ModDate"] = "D:20200101000000Z"


def _parents_lost(opened: pikepdf.Pdf) -> None:
    del opened.Root.StructTreeRoot.ParentTree


def _parents_exchanged(opened: pikepdf.Pdf) -> None:
    numbers = opened.Root.StructTreeRoot.ParentTree.Nums
    numbers[1][0], numbers[1][1] = numbers[1][1], numbers[1][0]


def _paragraphs_exchanged(opened: pikepdf.Pdf) -> None:
    kids = opened.Root.StructTreeRoot.K[0].K
    first, second = [index for index, kid in enumerate(kids) if kid.S == Name.P][-2:]
    kids[first], kids[second] = kids[second], kids[first]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda opened: None, set()),
        (_other_date, {"metadata"}),
        (_parents_lost, {"parents"}),
        (_parents_exchanged, {"parents"}),
        (_paragraphs_exchanged, {"order"}),
    ],
)
def test_what_the_validator_does_not_look_at_is_right_too(
    change: Callable[[pikepdf.Pdf], None], found: set[str]
) -> None:
    with pikepdf.open(io.BytesIO(_mutant(change))) as opened:
        assert _amiss(opened) == found


@pytest.mark.parametrize("type_", list(RecordType))
def test_every_type_is_read_in_the_order_in_which_it_stands_on_the_page(type_: RecordType) -> None:
    with pikepdf.open(io.BytesIO(draw(record(type_)))) as opened:
        assert _amiss(opened) == set()


def test_the_findings_are_inside_as_json_and_as_csv() -> None:
    drawn = record()
    with pikepdf.open(io.BytesIO(PDF)) as opened:
        files = {name: spec.get_file().read_bytes() for name, spec in opened.attachments.items()}
        related = {str(spec.UF): str(spec.AFRelationship) for spec in opened.Root.AF}
    assert related == {"record.json": "/Source", "findings.csv": "/Data"}
    rows = list(csv.DictReader(io.StringIO(files["findings.csv"].decode("utf-8"), newline="")))
    assert [(r["source"], r["locator"], r["field"], r["value"]) for r in rows] == [
        (i.source, i.locator, i.field, i.value) for i in drawn.items
    ]
    assert [item["value"] for item in json.loads(files["record.json"])["items"]] == [i.value for i in drawn.items]


def test_metadata_are_neutral() -> None:
    with pikepdf.open(io.BytesIO(PDF)) as opened:
        told = [str(value) for value in opened.docinfo.values()]
        told.append(opened.Root.Metadata.read_bytes().decode("utf-8"))
        actions = {"/OpenAction", "/AA", "/Outlines", "/URI"} & set(opened.Root.keys())
        links = [a for page in opened.pages for a in page.obj.get("/Annots", []) if a.get("/Subtype") == Name.Link]
        assert "/JavaScript" not in opened.Root.Names
    for text in told:
        assert not re.search(r"Osei|Leonie|Köhler|/home|/tmp|\\\\", text)
    assert not actions and not links
