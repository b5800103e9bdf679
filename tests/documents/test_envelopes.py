"""Letters for window envelopes: the address stands in the window, wherever the sheet slips, and nothing else does."""

from __future__ import annotations

import io
import itertools
from dataclasses import replace
from typing import NamedTuple

import pikepdf
import pypdfium2
import pytest

from desktop_app.documents import draw
from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import RecordType
from tests.documents.conftest import LETTERHEAD, record
from tests.documents.test_looks import LONG

MM = 72 / 25.4
A4_HEIGHT = 297.0


class Window(NamedTuple):
    """What is seen of a sheet through the window, in millimetres from its left and upper edge: `safe` however the sheet
    lies in the envelope, `ever` where it slipped as far as it can."""

    safe: tuple[float, float, float, float]  # left, top, right, bottom
    ever: tuple[float, float, float, float]
    folds: tuple[float, ...]


WINDOWS = {
    # DIN 5008 with DIN 680: the field is the window; what is around it by 2 mm may be seen where the sheet slips.
    Envelope.DIN_5008_B: Window((20, 45, 105, 90), (15, 45, 107, 92), (105, 210)),
    Envelope.DIN_5008_A: Window((20, 27, 105, 72), (15, 27, 107, 74), (87, 192)),
    # DL 220 × 110 with a window of 90 × 35, 20 from the left and 18 from the bottom; a third of a sheet has 11 to slip.
    Envelope.UK_DL: Window((20, 57, 100, 81), (10, 46, 110, 92), (99, 198)),
}
ADDRESSES = {
    "short": ("Leonie Köhler", "Theodor-Heuss-Straße 34", "70174 Stuttgart"),
    "five lines": ("Dr Amara Osei", "Flat 3", "17 Abbey Road", "LONDON", "NW8 9AY"),
    "wide": ("Frau Dr. Anna-Katharina Freifrau von und zu Guttenberg-Hohenlohe", "Weg 1", "72070 Tübingen"),
    "small": tuple(f"Line {number}" for number in range(1, 8)),
}
Line = tuple[float, float, float, float, str]  # left, top, right, bottom in millimetres, text


def lines_on_first_page(pdf: bytes) -> list[Line]:
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    height, text = page.get_height(), page.get_textpage()
    found = []
    for index in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(index)
        said = text.get_text_bounded(left, bottom, right, top)
        found.append((left / MM, (height - top) / MM, right / MM, (height - bottom) / MM, said))
    document.close()
    return found


def touches(line: Line, area: tuple[float, float, float, float]) -> bool:
    return line[0] < area[2] and line[2] > area[0] and line[1] < area[3] and line[3] > area[1]


def rules_at_the_edge(pdf: bytes) -> list[float]:
    """How far from the upper edge the marks in the left margin are, in millimetres."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        operations = pikepdf.parse_content_stream(opened.pages[0])
    marks = []
    for (operands, _), (_, following) in itertools.pairwise(operations):
        if str(following) == "l" and float(operands[0]) < 10 * MM:
            marks.append(round(A4_HEIGHT - float(operands[1]) / MM, 1))
    return sorted(marks)


@pytest.mark.parametrize("envelope", WINDOWS)
@pytest.mark.parametrize("to", ADDRESSES.values(), ids=ADDRESSES)
@pytest.mark.parametrize("type_", [RecordType.ACCESS_RESPONSE, RecordType.ACKNOWLEDGEMENT, RecordType.RECIPIENT_NOTICE])
def test_the_address_is_in_the_window_and_nothing_else_is(
    envelope: Envelope, to: tuple[str, ...], type_: RecordType
) -> None:
    head = replace(LETTERHEAD, envelope=envelope)
    window = WINDOWS[envelope]
    lines = lines_on_first_page(draw(record(type_, letterhead=head, addressee=to)))
    wanted = {word for part in to for word in part.split() if len(word) > 2}
    address = [line for line in lines if touches(line, window.safe) and any(word in line[4] for word in wanted)]
    seen = " ".join(line[4] for line in address)
    assert all(word in seen for word in wanted)
    for left, top, right, bottom, said in address:
        assert left >= window.safe[0] and right <= window.safe[2], said
        assert top >= window.safe[1] and bottom <= window.safe[3], said
    others = [line for line in lines if line not in address and touches(line, window.ever)]
    said = " ".join(line[4] for line in others)
    assert all(line[3] < min(part[1] for part in address) for line in others)  # at most a return line, above it
    assert "DSR" not in said and "2026" not in said
    if envelope == Envelope.UK_DL:
        assert not others


@pytest.mark.parametrize("envelope", WINDOWS)
def test_a_long_letterhead_stays_above_the_window(envelope: Envelope) -> None:
    window = WINDOWS[envelope]
    lines = lines_on_first_page(draw(record(letterhead=replace(LONG, envelope=envelope))))
    (reach,) = (line for line in lines if LONG.contact[-20:] in line[4])
    assert reach[3] < window.ever[1]


@pytest.mark.parametrize("envelope", WINDOWS)
def test_a_letter_has_marks_where_it_is_to_be_folded_for_its_envelope(envelope: Envelope) -> None:
    marks = rules_at_the_edge(draw(record(letterhead=replace(LETTERHEAD, envelope=envelope))))
    assert set(WINDOWS[envelope].folds) <= set(marks)
    assert set(marks) - set(WINDOWS[envelope].folds) <= {148.5}  # for the punch


def test_a_letter_without_a_window_has_the_address_and_no_marks_nor_return_line() -> None:
    pdf = draw(record(letterhead=replace(LETTERHEAD, envelope=Envelope.NO_WINDOW)))
    said = " ".join(line[4] for line in lines_on_first_page(pdf))
    assert "Theodor-Heuss-Straße 34" in said and "Return to" not in said
    assert rules_at_the_edge(pdf) == []


def test_an_address_that_a_british_window_does_not_show_whole_is_refused_and_not_cut() -> None:
    head = replace(LETTERHEAD, envelope=Envelope.UK_DL)
    with pytest.raises(BadInput) as error:
        draw(record(letterhead=head, addressee=tuple(f"Line {number}" for number in range(9))))
    assert error.value.code == "address-too-long"


def test_a_record_for_the_usual_envelope_has_the_data_it_always_had() -> None:
    from desktop_app.domain.records import record_json

    assert b"envelope" not in record_json(record())
    assert b'"envelope":"uk-dl"' in record_json(record(letterhead=replace(LETTERHEAD, envelope=Envelope.UK_DL)))
