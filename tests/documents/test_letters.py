"""What letters say, in each language."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from desktop_app.documents import draw, verify
from desktop_app.documents.letters import _compare, available, letters, variables
from desktop_app.domain.drafting import RIGHT_WORDS
from desktop_app.domain.errors import BadInput
from desktop_app.domain.grounds import CORRECTING, KEEPING, REFUSALS
from desktop_app.domain.records import Record, RecordType
from desktop_app.domain.rights import Right
from tests.documents.conftest import REPORTS, Seen, record, squeezed

See = Callable[[Record], Seen]


def test_every_language_has_the_same_texts_with_the_same_variables() -> None:
    english = letters("en").texts
    assert set(available()) >= {"en", "de"}
    for language in available():
        texts = letters(language).texts
        assert texts.keys() == english.keys()
        assert all(variables(texts[name]) == variables(english[name]) for name in english)
        assert all(text.strip() for text in texts.values())
        assert len(letters(language).months) == 12


def test_a_translation_that_lacks_a_variable_is_not_used() -> None:
    with pytest.raises(BadInput, match="dear"):
        _compare("xx", {"dear": "Guten Tag,"}, {"dear": "Dear {name},"})


def test_a_language_without_letters_is_refused_naming_those_there_are() -> None:
    with pytest.raises(BadInput) as refused:
        draw(record(language="tlh"))
    assert refused.value.code == "no-letters-in-language"
    assert "de, en" in refused.value.next_step


def test_dates_are_written_as_people_write_them() -> None:
    assert letters("en").date(date(2026, 3, 1)) == "1 March 2026"
    assert letters("de-AT").date(date(2026, 3, 1)) == "1. März 2026"


@pytest.mark.parametrize("type_", [type_ for type_ in RecordType if type_ not in REPORTS])  # those bring their words
def test_a_german_letter_has_no_english_in_it(see: See, type_: RecordType) -> None:
    changes: dict[str, object] = {"items": (), "sources": (), "withheld": (), "searched_without_result": ()}
    if type_ in (RecordType.ACCESS_RESPONSE, RecordType.CASE_FILE):
        changes["corrections"] = ()
    text = "\n".join(see(record(type_, language="de", **changes)).pages())
    assert "24. November 2026" in text
    assert "Seite 1 von " in text
    assert not re.search(r"\b(the|your|and|Page|of)\b", text.replace("Article", ""))


def test_every_right_a_person_can_exercise_has_words_in_every_language() -> None:
    assert set(RIGHT_WORDS) == set(Right)
    for language in set(available()) - {"en"}:
        assert set(RIGHT_WORDS.values()) == set(letters(language).rights)


def test_every_ground_of_refusal_under_the_gdpr_has_words_in_every_language() -> None:
    used = [ground for ground in (*REFUSALS, *KEEPING, *CORRECTING) if ground.fits("gdpr")]
    wanted = {ground.words for ground in used} | {ground.source("gdpr") for ground in used if ground.source("gdpr")}
    for language in set(available()) - {"en"}:
        assert wanted <= set(letters(language).grounds)


def test_a_letter_cites_the_law_it_is_written_under(see: See) -> None:
    for regime, cited, not_cited in (
        ("", "Article 15(1) of the General", "UK GDPR"),
        ("gdpr", "(Article 17 GDPR)", "UK GDPR"),
        ("uk-gdpr", "(Article 17 UK GDPR)", "(Article 17 GDPR)"),
        ("ccpa", "section 1798.105", "GDPR"),
        ("hipaa", "45 CFR 164.524", "GDPR"),
        ("br-lgpd", "Articles 9, 18 and 19", "GDPR"),
        ("us-tx", "the law entitles you", "GDPR"),
    ):
        text = " ".join("\n".join(see(record(regime=regime, sources=record().sources)).pages()).split())
        text = text.replace("Article 6(1)(b) GDPR", "")  # the basis that the source itself names
        assert cited in text, regime
        assert not_cited not in text, regime


def test_no_other_law_is_told_of_the_gdpr_in_any_text() -> None:
    for language in available():
        regimes = letters(language).regimes
        base = letters(language).texts
        citing = {name for name, text in base.items() if "GDPR" in text or "DSGVO" in text}
        assert citing <= set(regimes["other"])
        assert not [name for name, text in regimes["other"].items() if "GDPR" in text or "DSGVO" in text]


def test_a_text_of_its_own_is_drawn_and_verifies(see: See) -> None:
    own = record(texts=(("access.title", "What we know of you"), ("access.found", "Here are {count} things.")))
    seen = see(own)
    assert squeezed("Here are 24 things.") in seen.text()
    assert verify(seen.pdf).ok
