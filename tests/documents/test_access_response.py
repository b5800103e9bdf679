"""The answer names every item of Article 15(1) and (2) GDPR, for each system and for fields that differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.documents.letters import letters
from desktop_app.domain.records import FieldDescription, Record, SourceDescription
from tests.documents.conftest import Seen, record, squeezed

ITEMS = ("purpose", "basis", "categories", "recipients", "transfers", "retention", "origin", "automated")
FULL = SourceDescription(
    *("Shop database", "To sell music", "Article 6(1)(b) GDPR", "Name, purchases", "Ten years", "The customer"),
    ("Nordkurier GmbH",),
    "Canada: adequacy decision",
    "None",
)


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_item_of_the_article_is_named_with_its_letter(see: Callable[[Record], Seen], language: str) -> None:
    words, text = letters(language), see(record(sources=(FULL,), language=language)).text()
    for item in ITEMS:
        assert squeezed(words.texts[f"access.{item}"]) in text
    for said in ("Tosellmusic", "Nordkurier", "Canada:adequacydecision", "Tenyears", "Thecustomer"):
        assert said in text
    for letter in "abcdgh":
        assert f"({letter})" in text
    for right in ("rectification", "erasure", "restriction", "objection", "portability"):  # (e)
        assert squeezed(words.texts[f"access.right-{right}"]) in text
    assert squeezed("Berliner Beauftragte für Datenschutz") in text  # (f)


@pytest.mark.parametrize("language", ["en", "de"])
def test_what_is_not_known_is_said_and_not_left_out(see: Callable[[Record], Seen], language: str) -> None:
    words = letters(language)
    text = see(record(sources=(SourceDescription("Shop", "", "", "", "", ""),), language=language)).text()
    assert text.count(squeezed(words.texts["access.not-stated"])) == len(ITEMS) - 1
    assert squeezed(words.texts["access.no-recipients"]) in text


def test_a_field_that_differs_is_told_of_apart(see: Callable[[Record], Seen]) -> None:
    own = FieldDescription(("Fax", "Pager"), purpose="To confirm orders", recipients=())
    seen = see(record(sources=(SourceDescription(**{**vars(FULL), "fields": (own,)}),)))
    text = seen.text()
    after = text[text.index("Differentlyfor:FaxandPager") :]
    assert "Purposes(a)Toconfirmorders" in after and "None,accordingtoourrecords" in after
    assert not seen.failures("3a") and not seen.failures("ua1")


def test_under_another_law_no_letter_of_the_gdpr_is_spoken_of(see: Callable[[Record], Seen]) -> None:
    text = see(record(sources=(FULL,), regime="sg-pdpa")).text()
    assert "Purposes(a)" not in text and "Section21ofthePersonalDataProtectionAct" in text
    assert "GDPR" not in text.replace("Article6(1)(b)GDPR", "")


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_right_that_the_law_does_not_give_is_not_offered(see: Callable[[Record], Seen], language: str) -> None:
    """New Zealand's Act knows correction and the statement of correction, and neither portability nor objection."""
    words = letters(language)
    text = see(record(regime="nz-privacy", sources=(FULL,), language=language)).text()
    own, other = words.regimes["nz-privacy"], words.regimes["other"]
    for right in ("rectification", "restriction"):
        assert squeezed(own[f"access.right-{right}"]) in text
    for right in ("erasure", "objection", "portability"):
        assert squeezed(other[f"access.right-{right}"]) not in text


def test_a_complaint_in_the_united_kingdom_rests_on_the_act_of_2018(see: Callable[[Record], Seen]) -> None:
    """Article 77 UK GDPR was omitted on 19 June 2026 (Data (Use and Access) Act 2025, section 103 and Schedule 10)."""
    text = see(record(regime="uk-gdpr", sources=(FULL,))).text()
    assert squeezed("(Data Protection Act 2018, sections 164A and 165)") in text and "Articles77" not in text
