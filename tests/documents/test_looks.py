"""How documents look, whatever is in them: nothing stands alone on a page, nothing is drawn over something else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from desktop_app.documents import draw
from desktop_app.documents.letters import letters
from desktop_app.documents.samples import bare, sample
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Letterhead, Record, RecordType, Report, ReportPart
from tests.documents.conftest import LETTERHEAD, Seen, record

See = Callable[[Record], Seen]
MM = 72 / 25.4
LONG = Letterhead(
    "Universitätsklinikum und Medizinische Fakultät der Vereinigten Hochschulen am Oberrhein, Anstalt des öffentlichen "
    "Rechts, Stabsstelle für den Schutz personenbezogener Daten",
    ("Großherzog-Friedrich-von-Hohenstaufen-Gedächtnisallee 1234–1238, Haus 17", "79098 Freiburg im Breisgau"),
    "datenschutzbeauftragte-fuer-auskunftsersuchen@universitaetsklinikum-vereinigte-hochschulen.example",
    "Prof. Dr. Dr. h. c. Maximiliane-Theodora Freifrau von Hohenlohe-Waldenburg-Schillingsfürst",
)
LETTERS = [type_ for type_ in RecordType if type_ not in (RecordType.RECOVERY_CODE, RecordType.CASE_FILE)]


def lines_of(pdf: bytes, number: int) -> list[tuple[float, float, str]]:
    """The lines of a page from the top, as (upper edge, lower edge, text); edges in millimetres from the top."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[number]
    height, text = page.get_height(), page.get_textpage()
    found = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        found.append(((height - top) / MM, (height - bottom) / MM, text.get_text_bounded(left, bottom, right, top)))
    document.close()
    return found


@pytest.mark.parametrize("type_", LETTERS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_what_closes_a_document_never_stands_on_a_page_of_its_own(type_: RecordType, language: str, see: See) -> None:
    words = letters(language)
    closing = (words.texts["closing"], words.texts["anchor"].split("{")[0], words.texts["signed"].split("{")[0][:20])
    full = sample(type_, LETTERHEAD, language, "gdpr", record().dated)
    turned = 0
    for lines in range(0, 60, 3 if type_ in (RecordType.REFUSAL, RecordType.RECIPIENT_NOTICE) else 15):
        longer = "word " * 18 * lines
        drawn = replace(
            full,
            turnings=tuple(replace(turning, reasons=longer) for turning in full.turnings),
            subject=f"{full.subject} {longer}",
            searched_without_result=("Newsletter",) * lines,
            evidence_wanted=full.evidence_wanted * (lines + 1),
        )
        pages = see(drawn).pages()
        turned += len(pages) > 1
        if len(pages) > 1:
            body = [line for line in pages[-1].splitlines()[2:] if line.strip()]  # below the running head
            assert not body[0].strip().startswith(closing), (lines, body[0])
    assert turned or type_ not in (RecordType.REFUSAL, RecordType.RECIPIENT_NOTICE)


@pytest.mark.parametrize("rows", range(16, 36, 2))
@pytest.mark.parametrize("type_", [RecordType.CASE_FILE, RecordType.STATISTICS, RecordType.DISCLOSURE_RECORD])
def test_what_closes_a_document_that_ends_in_a_table_stands_with_a_row_of_it(
    type_: RecordType, rows: int, see: See
) -> None:
    events = tuple(replace(record(RecordType.CASE_FILE).events[0], what=f"Row {row}") for row in range(rows))
    parts = (ReportPart("B", (), (), ("C", "D"), (2, 1), tuple((f"Row {row}", "5") for row in range(rows))),)
    drawn = record(
        type_,
        events=events if type_ == RecordType.CASE_FILE else (),
        papers=(),
        corrections=(),
        subject="Row 1\n" * rows,
        report=Report("Register", parts=parts) if type_ == RecordType.STATISTICS else None,
        signing_fingerprint="0123456789abcdef" * 4,
    )
    pages = see(drawn).pages()
    last = pages[-1].splitlines()[2:]  # below the running head
    assert len(pages) == 1 or any("Row" in line or "Was the person told?" in line for line in last), last


@pytest.mark.parametrize("head", [LETTERHEAD, LONG], ids=["short", "long"])
def test_the_letterhead_ends_above_the_address_field_and_the_address_stands_in_its_window(head: Letterhead) -> None:
    """DIN 5008, form B: the field begins 45 mm from the top, the address in it 62.7 mm, and both end at 90 mm."""
    name = "Frau Dr. Anna-Katharina von und zu Guttenberg"
    to = (name, "Wilhelmstraße 1234, Hinterhof", "72070 Tübingen")
    lines = lines_of(draw(record(letterhead=head, addressee=to)), 0)
    reach = [low for _, low, text in lines if head.contact[-20:] in text]
    assert reach and reach[0] < 45
    for wanted in to:
        # A word is enough: pdfium joins what stands beside each other.
        places = [(top, low) for top, low, text in lines if wanted.split()[-1] in text and 45 < top < 95]
        assert places and all(top >= 62.7 and low <= 90 for top, low in places), wanted
    back = [top for top, _, text in lines if re.match("Return to", text)]
    assert back and 45 <= back[0] <= 62


def test_a_letterhead_without_end_is_refused_and_not_cut() -> None:
    with pytest.raises(BadInput) as error:
        draw(record(letterhead=replace(LONG, address=LONG.address * 12)))
    assert error.value.code == "letterhead-too-long"


@pytest.mark.parametrize("type_", list(RecordType))
def test_nothing_is_drawn_over_something_else(type_: RecordType) -> None:
    for make in (sample, bare):
        pdf = draw(make(type_, LONG, "de", "gdpr", record().dated))
        document = pypdfium2.PdfDocument(pdf)
        for page in document:
            text = page.get_textpage()
            boxes = sorted(text.get_rect(index) for index in range(text.count_rects()))
            for number, (left, bottom, right, top) in enumerate(boxes):
                for other_left, other_bottom, other_right, other_top in boxes[number + 1 :]:
                    over = (
                        min(right, other_right) - max(left, other_left),
                        min(top, other_top) - max(bottom, other_bottom),
                    )
                    assert over[0] < 1 or over[1] < 2.5, (left, bottom, other_left, other_bottom)
        document.close()
