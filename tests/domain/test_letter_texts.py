"""What a text needs: its variables, and what the law wants said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.desk import case_letters, review
from desktop_app.documents.letters import available, delivered, letters
from desktop_app.documents.wording import delivered_texts, text_names
from desktop_app.domain import happenings
from desktop_app.domain.letter_texts import _REQUIRED, Wording, dropped, faults
from desktop_app.domain.records import RecordType


@given(st.text(max_size=40), st.sets(st.sampled_from(["a", "b", "long-name"]), max_size=3))
def test_a_text_fits_where_it_has_exactly_the_variables_of_the_delivered_one(words: str, names: set[str]) -> None:
    plain = words.replace("{", "{{").replace("}", "}}")
    text = plain + "".join(f"{{{name}}}" for name in sorted(names))
    wanted = "".join(f"{{{name}}}" for name in sorted(names, reverse=True))
    assert faults(wanted, text) == ()
    assert any("unknown variable {other}" in str(fault) for fault in faults(wanted, text + "{other}"))
    assert any("lacks the variable {other}" in str(fault) for fault in faults(wanted + "{other}", text))


@given(st.text("{}ab!:.0[]", max_size=12))
def test_whatever_is_typed_is_answered(text: str) -> None:
    found = faults("{a}", text)
    assert found == () or all(str(fault) for fault in found)
    if found == ():
        assert text.format(a="1") is not None


@pytest.mark.parametrize("language", available())
def test_the_delivered_texts_say_what_the_law_wants_said(language: str) -> None:
    for regime in ("gdpr", "uk-gdpr", "ch-fadp", "ccpa", "hipaa"):
        wording = Wording(RecordType.ACCESS_RESPONSE, language, regime)
        texts = delivered(language, regime).texts
        assert [name for name in _REQUIRED if dropped(wording, name, texts[name])] == []
        assert dropped(wording, "access.complaint", "We wish you a good day.")


def test_every_type_of_document_offers_the_texts_it_draws() -> None:
    for type_ in RecordType:
        names = text_names(type_)
        assert len(names) == len(set(names)) > 5
        assert set(delivered_texts(Wording(type_, "de", "gdpr"))) == set(names)
    assert "refusal.complaint" in text_names(RecordType.CLOSING_LETTER)
    assert "access.complaint" not in text_names(RecordType.CLOSING_LETTER)


def test_english_and_german_have_words_of_their_own_for_the_same_laws() -> None:
    assert letters("en").regimes.keys() == letters("de").regimes.keys()
    for regime, texts in letters("en").regimes.items():
        assert texts.keys() == letters("de").regimes[regime].keys(), regime


def test_a_german_case_file_has_a_word_for_all_that_happens() -> None:
    titles = {*case_letters.TITLES.values(), *review.TITLES.values()}
    named = {*happenings._KINDS.values(), *happenings._FACTS.values(), *titles} - {""}
    assert sorted(named - letters("de").events.keys()) == []  # its place is "events" in resources/letters/de.json
