"""The gate: nothing is dropped, nothing becomes a box, nothing steers."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.documents import draw
from desktop_app.documents.fonts import CHAINS, FACES, Weight, clusters, face, face_for, is_ignorable
from desktop_app.documents.gate import admitted, called, missing
from desktop_app.documents.typeset import Setter
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import RecordItem
from tests.documents.conftest import record


def test_a_character_without_a_glyph_is_refused_by_name_and_place() -> None:
    items = (*record().items, RecordItem("Shop", "line 1", "Name", "A \U00012000 B"))
    with pytest.raises(BadInput) as refused:
        draw(record(items=items))
    assert refused.value.code == "character-cannot-be-drawn"
    assert "U+12000 CUNEIFORM SIGN A" in refused.value.what
    assert f"items {len(items)}.value" in refused.value.what
    assert "A \U00012000 B" not in refused.value.text()


@pytest.mark.parametrize("text", ["\ue000", "\U0010ffff", "\ud800", "a\U000e0001", "ᠮᠣᠩᠭᠣᠯ"])
def test_private_unassigned_and_half_characters_are_refused(text: str) -> None:
    with pytest.raises(BadInput):
        admitted(text)


@pytest.mark.parametrize(
    "name",
    [
        "Łukasz Żółć",
        "Nguyễn Thị Minh",
        "Ελένη",
        "Юрій Ґалаґан",
        "محمد",
        "דוד",
        "王小明",
        "山田さん",
        "김철수",
        "श्रीमती",
        "শ্রীমতী চট্টোপাধ্যায়",
        "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
        "શ્રીમતી પટેલ",
        "தமிழ்ச்செல்வி",
        "Արմեն Պետրոսյան",
        "გიორგი ბერიძე",
        "สมชาย",
        "👩‍👩‍👧 😀",
        "e\u0301",
        "x\u0323\u0301",
        "½ € № ™ …",
    ],
)
def test_the_scripts_of_europe_and_the_carried_ones_are_drawn(name: str) -> None:
    assert admitted(name) == name
    assert missing(name) == []


def test_characters_that_steer_become_visible() -> None:
    assert admitted("a\x1b[31m\x00b\x7f\u202etxt.exe\u2066") == "a\\u001b[31m\\u0000b\\u007f\\u202etxt.exe\\u2066"


def test_line_ends_and_tabs_keep_their_room() -> None:
    assert admitted("a\r\nb\rc\u2028d\te") == "a\nb\nc\nd    e"


def test_a_cluster_that_no_one_font_has_is_refused() -> None:
    cluster = "م\u0e34"  # an Arabic letter under a Thai vowel
    assert face_for(cluster, Weight.REGULAR) is None
    with pytest.raises(BadInput, match="U\\+0E34"):
        admitted(cluster)


@given(st.text())
def test_clusters_put_together_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@example("\U0002f82c\ufe0f")  # one font has only what it is equal to, and HarfBuzz does not take it for that
@given(st.text(st.characters(codec="utf-8"), max_size=30))
def test_what_passes_the_gate_is_shaped_without_a_missing_glyph(text: str) -> None:
    try:
        shown = admitted(text)
    except BadInput:
        return
    lines = Setter().lines(shown, 10, 200)
    said = "".join(line.text for line in lines)
    assert said == shown.replace("\n", " ")


@given(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")))
def test_a_character_passes_if_and_only_if_a_font_has_it(character: str) -> None:
    fonts_have_it = any(ord(character) in face(name).characters for name in CHAINS[Weight.REGULAR])
    steers = admitted_or_none(character) not in (None, character, "\n")
    private = unicodedata.category(character) == "Co"
    passes = admitted_or_none(character) is not None
    may = (fonts_have_it and not private) or steers or is_ignorable(character) or character in "\u2028\u2029"
    assert passes <= may or unicodedata.decomposition(character) != ""
    assert passes >= may


def admitted_or_none(text: str) -> str | None:
    """What the gate makes of a text; None where it refuses."""
    try:
        return admitted(text)
    except BadInput:
        return None


def test_every_font_is_carried_and_may_be_embedded() -> None:
    for name in FACES:
        assert len(face(name).characters) > 300


def test_characters_are_called_by_number_and_name() -> None:
    assert called("\U0001f600") == "U+1F600 GRINNING FACE"
    assert called("\ue000") == "U+E000 (for private use)"
