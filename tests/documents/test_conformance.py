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
}


@pytest.mark.parametrize("defect", MUTANTS)
def test_one_defect_alone_is_found(defect: str, tmp_path: Path) -> None:
    profile, change = MUTANTS[defect]
    assert _found(_mutant(lambda opened: None), profile, tmp_path) == []
    assert _found(_mutant(change), profile, tmp_path)


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
