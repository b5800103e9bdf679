"""The direction of writing: levels as UAX #9 has them, and Arabic that is never printed backwards."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.documents.bidi import levels, visual_order
from desktop_app.documents.fonts import shape
from desktop_app.documents.typeset import Setter, Span
from desktop_app.domain.records import Record, RecordItem
from tests.documents.conftest import Seen, record, squeezed

See = Callable[[Record], Seen]


def _display(text: str) -> str:
    """The characters as they stand on paper from left to right, brackets unmirrored."""
    found = levels(text)
    return "".join(text[index] for index in visual_order(found))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("abc", "abc"),
        ("אבג", "גבא"),
        ("אבג 123", "123 גבא"),
        ("abc אבג 123 def", "abc 123 גבא def"),
        ("אבג (abc) 42", "42 )abc( גבא"),
        ("א (ב) ג", "ג )ב( א"),
        ("abc (אבג) def", "abc (גבא) def"),
        ("אב-גד", "דג-בא"),
    ],
)
def test_text_stands_in_visual_order(text: str, shown: str) -> None:
    assert _display(text) == shown


@given(st.text(st.sampled_from("ab אב مح 12 ٣٤ ()[]-.,/\u200d\u0301"), max_size=30))
def test_every_character_has_a_level_and_keeps_its_place_in_the_count(text: str) -> None:
    found = levels(text)
    assert len(found) == len(text)
    assert sorted(visual_order(found)) == list(range(len(text)))


def test_arabic_is_joined_and_runs_from_right_to_left() -> None:
    glyphs = shape("محمد", "NotoSansArabic-Regular", True)
    alone = [shape(letter, "NotoSansArabic-Regular", True)[0].id for letter in "محمد"]
    assert [glyph.cluster for glyph in glyphs] == sorted((glyph.cluster for glyph in glyphs), reverse=True)
    assert [glyph.id for glyph in glyphs] != alone[::-1]


def test_an_arabic_name_does_not_turn_the_sentence_around_it() -> None:
    line = Setter().lines([Span("Dear "), Span("محمد 42"), Span(", 7 items")], 10, 400)[0]
    told = Setter().lines([Span("Dear "), Span("x"), Span(", 7 items")], 10, 400)[0]
    assert line.pieces[0].codes == told.pieces[0].codes[: len(line.pieces[0].codes)]
    assert line.reordered and not told.reordered


@pytest.mark.parametrize(
    "name", ["محمد بن عبد الله", "Mr يوسف حداد, Berlin", "דוד בן־גוריון", "محمد (Mohamed) 42", "שלום (עולם)"]
)
def test_a_screen_reader_gets_the_name_as_it_is_read(see: See, name: str) -> None:
    seen = see(record(items=(RecordItem("Shop", "line 1", "Name", name),), salutation=name))
    assert seen.pdf and squeezed(name) in squeezed(_actual_texts(seen.pdf))


@pytest.mark.parametrize("word", ["محمد", "يوسف", "גוריון"])
def test_a_copied_word_is_not_backwards(see: See, word: str) -> None:
    pages = "\n".join(see(record(items=(RecordItem("Shop", "line 1", "Name", word),))).pages())
    assert word in squeezed(pages)
    assert word[::-1] not in squeezed(pages)


@pytest.mark.parametrize("name", ["דוד לוי כהן", "Mr דוד לוי, Berlin", "דירה 5 (קומה 2)", "Mohamed محمد 42 (Cairo)"])
def test_words_are_copied_in_the_order_they_are_read_in(see: See, name: str) -> None:
    seen = see(record(items=(RecordItem("Shop", "line 1", "Name", name),), salutation=name))
    assert seen.text().count(squeezed(name)) >= 2


@pytest.mark.parametrize("name", ["नई दिल्ली ११०००१", "นางสาวน้ำผึ้ง ก๊วยเตี๋ยว", "soft\u00adhyphen at the end"])
def test_nothing_is_lost_to_a_screen_reader_after_letters_that_no_code_says(see: See, name: str) -> None:
    told = see(record(items=(RecordItem("Shop", "line 1", "Name", name),), salutation=name)).cells()
    unseen = str.maketrans("", "", "\u200b\u00ad")
    assert squeezed(told).translate(unseen).count(squeezed(name).translate(unseen)) >= 2


def _actual_texts(pdf: bytes) -> str:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return " ".join(
            str(thing.ActualText)
            for thing in opened.objects
            if isinstance(thing, pikepdf.Dictionary) and "/ActualText" in thing
        )
