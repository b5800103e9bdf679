"""The QR code on paper: it says which case and which data, and is read from prints and copies by another program."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from desktop_app.documents import draw
from desktop_app.documents.code import code_text
from desktop_app.domain.records import RecordType, record_hash
from tests.documents.conftest import record


def first_page(pdf: bytes, dpi: int) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=dpi / 72).to_pil().convert("L")
    document.close()
    return picture


def read(page: Image.Image) -> list[str]:
    """The codes on a page, by zxing."""
    return [found.text for found in zxingcpp.read_barcodes(page)]


@pytest.mark.parametrize("type_", list(RecordType))
def test_every_document_has_one_code_which_says_its_reference_and_the_beginning_of_its_hash(type_: RecordType) -> None:
    drawn = record(type_)
    (said,) = read(first_page(draw(drawn), 150))
    assert said == f"{drawn.reference}/{record_hash(drawn)[:16].upper()}"


@pytest.mark.parametrize("dpi", [120, 150, 200, 300])
def test_it_is_read_from_a_copy_that_is_black_and_white_askew_and_stained(dpi: int) -> None:
    drawn = record()
    paper = first_page(draw(drawn), dpi).rotate(1.5, Image.Resampling.BILINEAR, fillcolor=255)
    copied = paper.point(lambda grey: 255 if grey > 120 else 0)
    inch = dpi
    left, top = int(125 / 25.4 * inch), int(78 / 25.4 * inch)
    copied.paste(0, (left + inch // 5, top + inch // 4, left + inch // 5 + inch // 25, top + inch // 4 + inch // 25))
    assert read(copied) == [code_text(drawn)]


@pytest.mark.parametrize(
    "reference", ["x", "ACME-Priv-2026-000001", "R" * 32, "R" * 90, "Anfrage Köhler 7", "طلب-17", "a\tb"]
)
def test_whatever_the_reference_is_there_is_a_code_that_is_read(reference: str) -> None:
    drawn = record(reference=reference)
    (said,) = read(first_page(draw(drawn), 150))
    assert said == code_text(drawn)
    assert record_hash(drawn)[:16].upper() in said


def test_it_says_nothing_of_any_person() -> None:
    said = code_text(record())
    assert not any(part in said for part in ("Leonie", "Köhler", "70174", "Stuttgart", "Chinook"))


def test_who_cannot_see_it_is_told_what_it_is_and_what_it_says() -> None:
    drawn = record(language="de")
    with pikepdf.open(io.BytesIO(draw(drawn))) as pdf:
        figures = [
            thing
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/S") == pikepdf.Name.Figure
        ]
    (figure,) = figures
    assert str(figure.Alt) == f"QR-Code: {code_text(drawn)}"
    left, bottom, right, top = (float(side) for side in figure.A.BBox)
    assert right - left == pytest.approx(top - bottom) == pytest.approx(12 * 72 / 25.4, abs=0.1)
