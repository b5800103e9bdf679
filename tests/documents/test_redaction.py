"""Redaction: what was hidden is nowhere in the new file, wherever it stood; what was not is still seen."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from pikepdf import Array, Dictionary, Name, String
from reportlab.pdfgen.canvas import Canvas

from desktop_app.desk.redactions import pages_seen
from desktop_app.documents.pages import page_image
from desktop_app.documents.redaction import Origin, burnt, traces
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.redactions import Mark
from desktop_app.reading.reader import boxes_seen, places_of
from tests.documents.conftest import Seen

NAME = "Ingrid Solberg"
ORIGIN = Origin("evidence.pdf", "en")
GROUND = "Rights of others, Article 15(4) GDPR"


def around(evidence: bytes, text: str) -> list[Mark]:
    return [Mark(*place, reason=GROUND) for place in places_of(evidence, "evidence.pdf", text)]


def redacted(evidence: bytes, marks: Sequence[Mark], hidden: Sequence[str] = ()) -> bytes:
    return burnt(pages_seen("evidence.pdf", evidence), marks, ORIGIN, hidden)


def _evidence(rotate: int = 0) -> bytes:
    """A complaint that names somebody in every corner a PDF has: text, white and tiny text, off the page, bookmarks,
    a note, a form field, an attachment, metadata, a script, an optional layer's name, and an earlier revision."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1, pageCompression=0)
    canvas.setTitle(f"Complaint by {NAME}")
    for _ in range(2):
        canvas.setFont("Helvetica", 12)
        canvas.drawString(72, 700, f"Complainant: {NAME}, Flat 9")
        canvas.drawString(72, 660, "Subject: Youssef Haddad")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(72, 600, f"white {NAME}")
        canvas.setFont("Helvetica", 0.5)
        canvas.drawString(72, 500, f"tiny {NAME}")
        canvas.drawString(900, 500, f"off the page {NAME}")
        canvas.setFillColorRGB(0, 0, 0)
        canvas.bookmarkPage("here")
        canvas.addOutlineEntry(f"{NAME}'s statement", "here", 0)
        canvas.showPage()
    canvas.save()
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        page = pdf.pages[0]
        if rotate:
            for each in pdf.pages:
                each.rotate(rotate, relative=False)
        note = Dictionary(
            Type=Name.Annot, Subtype=Name.Text, Rect=Array([10, 10, 30, 30]), Contents=String(f"call {NAME}")
        )
        field = Dictionary(
            Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("name"), V=String(NAME), Rect=Array([1, 1, 9, 9])
        )
        page.obj.Annots = Array([pdf.make_indirect(note), pdf.make_indirect(field)])
        pdf.Root.AcroForm = Dictionary(Fields=Array([page.obj.Annots[1]]))
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String(f"app.alert('{NAME}')"))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([Dictionary(Type=Name.OCG, Name=String(NAME))]))
        pdf.attachments["statement.txt"] = pikepdf.AttachedFileSpec(
            pdf, f"by {NAME}".encode(), filename="statement.txt"
        )
        saved = io.BytesIO()
        pdf.save(saved)
    return saved.getvalue() + f"\n99 0 obj\n({NAME})\nendobj\n%%EOF\n".encode()


@pytest.mark.parametrize("rotate", [0, 90])
@pytest.mark.parametrize("origin", [ORIGIN, replace(ORIGIN, name="Beschwerde.pdf", language="de")])
def test_a_redacted_file_conforms_and_says_in_words_what_each_page_is(
    rotate: int, origin: Origin, tmp_path: Path
) -> None:
    evidence = _evidence(rotate)
    new = burnt(pages_seen("evidence.pdf", evidence), around(evidence, NAME), origin, [NAME])
    assert new == burnt(pages_seen("evidence.pdf", evidence), around(evidence, NAME), origin, [NAME])
    path = tmp_path / "redacted.pdf"
    path.write_bytes(new)
    seen = Seen(new, path)
    assert (seen.failures("3a"), seen.failures("ua1"), seen.qpdf_complaints()) == ([], [], "")
    with pikepdf.open(io.BytesIO(new)) as opened:
        told = [str(figure.Alt) for figure in opened.Root.StructTreeRoot.K[0].K]
        title = opened.open_metadata()["dc:title"]
    if origin is ORIGIN:
        assert told == [f"Picture of page {number} of 2 of evidence.pdf, redacted" for number in (1, 2)]
    else:
        assert (told[1], title) == (
            "Bild der Seite 2 von 2 aus Beschwerde.pdf, geschwärzt",
            "Beschwerde.pdf, geschwärzt",
        )


@pytest.mark.parametrize("defect", ["Alt", "StructTreeRoot", "Metadata", "Lang"])
def test_a_redacted_file_without_one_of_its_parts_does_not_conform(defect: str, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(redacted(_evidence(), around(_evidence(), NAME)))) as opened:
        tree = opened.Root.StructTreeRoot.K[0]
        del (tree.K[0] if defect == "Alt" else opened.Root)[f"/{defect}"]
        path = tmp_path / "mutant.pdf"
        opened.save(path)
    seen = Seen(path.read_bytes(), path)
    assert seen.failures("3a") + seen.failures("ua1")


@pytest.mark.parametrize("name", [f"Complaint by {NAME}.pdf", "ingrid-solberg.PDF", "IngridSolberg_2.pdf"])
def test_the_name_of_a_file_does_not_betray_what_is_hidden_in_it(name: str) -> None:
    evidence = _evidence()
    new = burnt(pages_seen(name, evidence), around(evidence, NAME), replace(ORIGIN, name=name), [NAME])
    with pikepdf.open(io.BytesIO(new)) as opened:
        told = [*(str(figure.Alt) for figure in opened.Root.StructTreeRoot.K[0].K), opened.open_metadata()["dc:title"]]
    assert all("olberg" not in text for text in told) and told[0] == "Picture of page 1 of 2 of File, redacted"


def test_a_canary_in_every_corner_is_gone() -> None:
    evidence = _evidence()
    assert traces(evidence, [NAME]) == (NAME,)
    boxes = around(evidence, NAME)
    assert len(boxes) >= 4 and {box.page for box in boxes} == {1, 2}
    done = redacted(evidence, boxes, [NAME, "Solberg"])
    assert traces(done, [NAME, "Solberg", "Ingrid"]) == ()
    assert done.count(b"%%EOF") == 1
    with pikepdf.open(io.BytesIO(done)) as opened:
        said = {"/Lang", "/MarkInfo", "/Metadata", "/OutputIntents", "/StructTreeRoot", "/ViewerPreferences"}
        assert set(opened.Root.keys()) == {"/Pages", "/Type"} | said
        assert not opened.attachments and "/Info" not in opened.trailer
        assert all("/Annots" not in page.obj for page in opened.pages)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_the_place_is_black_and_the_rest_is_as_it_was(rotate: int) -> None:
    evidence = _evidence(rotate)
    boxes = [box for box in around(evidence, NAME) if box.page == 1]
    done = redacted(evidence, boxes, [NAME])
    before, after = page_image(evidence, 1, 50), page_image(done, 1, 50)
    assert before[:2] == after[:2]
    darker = sum(1 for old, new in zip(before[2], after[2], strict=True) if new < old - 60)
    lighter = sum(1 for old, new in zip(before[2], after[2], strict=True) if new > old + 60)
    assert darker > 100  # bars where letters and paper were
    assert lighter < darker / 5
    read = pypdfium2.PdfDocument(done)
    assert len(read) == 2 and read[0].get_textpage().count_chars() == 0
    read.close()


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_a_box_in_points_lies_where_its_text_is_whichever_way_the_page_is_turned(rotate: int) -> None:
    evidence = _evidence(rotate)
    ((_, *drawn),) = boxes_seen(evidence, "evidence.pdf", [(1, 70, 655, 200, 675)])  # "Subject: Youssef Haddad"
    _, *found = places_of(evidence, "evidence.pdf", "Youssef")[0]
    assert drawn[0] <= found[0] and drawn[1] <= found[1] and drawn[2] >= found[2] and drawn[3] >= found[3]
    assert (drawn[2] - drawn[0]) * (drawn[3] - drawn[1]) < 0.01


def test_a_box_on_no_page_is_refused() -> None:
    for page in (0, 3):
        with pytest.raises(BadInput):
            boxes_seen(_evidence(), "evidence.pdf", [(page, 0, 0, 9, 9)])


def test_equal_input_gives_equal_bytes() -> None:
    boxes = [Mark(1, 0.1, 0.1, 0.2, 0.2, GROUND)]
    assert redacted(_evidence(), boxes) == redacted(_evidence(), boxes)


def test_a_box_needs_a_ground_and_a_page() -> None:
    for box in (Mark(1, 0, 0, 1, 1, " "), Mark(3, 0, 0, 1, 1, GROUND), Mark(0, 0, 0, 1, 1, GROUND)):
        with pytest.raises(BadInput):
            redacted(_evidence(), [box])
    with pytest.raises(BadInput):
        redacted(b"not a pdf", [])


def test_a_file_in_which_a_hidden_text_is_left_is_thrown_away() -> None:
    with pytest.raises(Refused) as refused:
        redacted(_evidence(), [], ["FlateDecode"])  # as if it were a name: it stands in the new file
    assert refused.value.code == "redaction-incomplete"
    assert "FlateDecode" not in refused.value.text()
