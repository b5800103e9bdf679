"""Identifiers are compared exactly, names forgivingly; neither joins two people unseen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.telephone import phone_forms, same_phone
from desktop_app.sources.matching import Wanted, email_key, name_keys
from desktop_app.sources.standing import Standing, Standings
from desktop_app.sources.unread import unread


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leonie Köhler", "KÖHLER, Leonie"),
        ("Leonie Köhler", "leonie kohler"),
        ("Leonie Köhler", "Leonie Koehler"),
        ("Leonie Köhler", "Leonie Ko\u0308hler"),
        ("François Tremblay", "Francois  TREMBLAY"),
        ("Søren Kjær", "Soren Kjaer"),
        ("Łukasz Żółw", "Lukasz Zolw"),
        ("Siobhán O'Brien", "OBrien Siobhan"),
        ("Siobhán O’Brien", "Siobhan O'Brien"),
        ("Αλέξανδρος Παπάς", "ΠΑΠΑΣ ΑΛΕΞΑΝΔΡΟΣ"),
        ("Алексей Семёнов", "СЕМЕНОВ АЛЕКСЕЙ"),
        ("مُحَمَّد علي", "محمد علي"),
        ("שָׁלוֹם כהן", "שלום כהן"),
        ("山田 太郎", "太郎 山田"),
        ("Ｙａｍａｄａ　Ｔａｒｏ", "yamada taro"),
        ("Jean-Luc Picard", "Picard Jean Luc"),
        ("Große", "GROSSE"),
    ],
)
def test_one_name_written_in_two_ways(one: str, other: str) -> None:
    assert name_keys(one) & name_keys(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leonie Köhler", "Leonie Kohl"),
        ("Leonie Köhler", "Leonie"),
        ("Anna Lee", "Annalee"),
        ("राम", "रमा"),
        ("はら", "ばら"),
        ("Еlena", "Elena"),
        ("", ""),
        ("...", "---"),
    ],
)
def test_two_names_stay_two(one: str, other: str) -> None:
    assert not name_keys(one) & name_keys(other)


@given(st.text())
def test_any_text_has_name_forms_and_matches_itself(text: str) -> None:
    assert name_keys(text) == name_keys(f"  {text} ")


def test_an_address_is_the_same_without_case_and_outer_space_only() -> None:
    assert email_key(" Leonie@Example.ORG\n") == email_key("leonie@example.org")
    assert email_key("leonie@example.org") != email_key("leonie@examp1e.org")
    assert email_key("\u212aohler@example.org") != email_key("kohler@example.org")
    assert email_key("a.b@example.org") != email_key("ab@example.org")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("+49 0711 2842222", "+49 711 2842222", True),
        ("+49 (0)711 2842222", "0049-711-2842222", True),
        ("0711/2842222", "+49 711 2842222", True),
        ("(206) 555-0100", "+1 206 555 0100", True),
        ("+49 711 2842222", "+49 711 2842223", False),
        ("+49 711 2842222", "+43 711 2842222", False),
        ("12345", "12345", False),
        ("", "", False),
    ],
)
def test_telephone_numbers_are_compared_by_their_digits(one: str, other: str, same: bool) -> None:
    assert same_phone(phone_forms(one), phone_forms(other)) is same


@given(st.text())
def test_no_text_upsets_the_comparison_of_numbers(text: str) -> None:
    assert same_phone(phone_forms(text), phone_forms(text)) is bool(phone_forms(text))


def test_addresses_are_compared_as_addresses() -> None:
    wanted = Wanted(Identifiers(ip_addresses=("2001:db8::1", "192.0.2.0/24", " 198.51.100.7 ")))
    for address in ("2001:0DB8:0:0:0:0:0:1", "192.0.2.255", "::ffff:198.51.100.7", "198.51.100.7"):
        assert wanted.is_wanted_address(address)
    for address in ("2001:db8::2", "192.0.3.0", "198.51.100.70", "-", "localhost"):
        assert not wanted.is_wanted_address(address)


def test_an_address_that_is_none_is_said_without_repeating_it() -> None:
    with pytest.raises(BadInput) as caught:
        _ = Wanted(Identifiers(ip_addresses=("300.1.2.3",))).networks
    assert "300" not in caught.value.text()


def test_a_line_of_one_character_without_end_is_looked_at_no_further() -> None:
    looked = []

    class Looking(Standings):
        def stand_in(self, text: str) -> Iterator[Standing]:
            looked.append(len(text))
            return super().stand_in(text)

    wanted = Looking(Wanted(Identifiers(emails=("leo@x.example",))))
    pieces = [b"\0" * 5_000] * 1_000
    assert unread("Log", 1, pieces, "utf-8", wanted) is None
    assert len(looked) <= 3
    for split in (1, 5, 9):  # across two pieces, after all that
        told = b" leo@x.example "
        found = unread("Log", 1, [*pieces, told[:split], told[split:], *pieces], "utf-8", wanted)
        assert found is not None and "leo@x.example" in found.value
