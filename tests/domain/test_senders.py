"""What a sender's address is worth, and characters that pass for others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.confusables import (
    code_point,
    distance,
    foreign_letters,
    hidden_characters,
    imitates,
    skeleton,
)
from desktop_app.domain.senders import Likeness, compare_address, compare_sender, replies_elsewhere

ON_FILE = ("billing@northwind-clinic.example", "+44 20 7946 0000", "jo@gmx.de")


@pytest.mark.parametrize(
    "address",
    [
        "billing@northwind-clinic.example",
        " Billing@Northwind-Clinic.EXAMPLE ",
    ],
)
def test_an_address_on_file_is_known_in_any_case(address: str) -> None:
    assert compare_address(address, ON_FILE).likeness == Likeness.ON_FILE


@pytest.mark.parametrize(
    "address",
    [
        "billing@northwlnd-clinic.example",
        "billing@n0rthwind-clinic.example",
        "billing@northvvind-clinic.example",
        "billing@northwind-clinic.com",
        "billing@nоrthwind-clinic.example",
        "billing@xn--nrthwind-clinic-o1k.example",
        "billing@northwind-clinic.example.login.test",
        "billing@northwind-clinic-example.com",
        "billing@northwindclinic.example",
        "biIling@northwind-clinic.example",
        "biling@northwind-clinic.example",
    ],
)
def test_an_address_made_to_look_like_one_on_file_is_named_with_it(address: str) -> None:
    found = compare_address(address, ON_FILE)
    assert (found.likeness, found.like) == (Likeness.LOOK_ALIKE, ON_FILE[0])
    (said, *_) = compare_sender(address, None, ON_FILE)
    assert address in said.text() and ON_FILE[0] in said.text()


@pytest.mark.parametrize(
    "domain", ["secure-kestrel.org", "kestrel-support.com", "kestrel.co.uk", "my.kestrel.help", "kestre1-books.org"]
)
def test_a_domain_that_borrows_the_name_of_one_on_file_looks_like_it(domain: str) -> None:
    assert compare_address(f"mara@{domain}", ["mara@kestrel.org"]).likeness == Likeness.LOOK_ALIKE
    assert compare_address(f"mara@{domain}", ["mara@kea.org"]).likeness == Likeness.NOT_ON_FILE


def test_a_foreign_letter_in_an_address_is_shown_by_its_code_point() -> None:
    assert compare_address("billing@nоrthwind-clinic.example", ON_FILE).odd == ("U+043E CYRILLIC SMALL LETTER O",)


@pytest.mark.parametrize(
    "address",
    ["someone@elsewhere.example", "jo@gmx.net", "jo@gmail.com", "sales@accounts.northwind-clinic.example.org.uk", "x"],
)
def test_a_plain_stranger_is_no_imitation(address: str) -> None:
    assert compare_address(address, ("jo@gmx.de",)).likeness == Likeness.NOT_ON_FILE


@pytest.mark.parametrize(
    "address",
    ["lі@ab.co", "ӏi@ab.co", "Ii@ab.co", "li@ᴀb.co", "li@aᏏ.co", "ｌi@ab.co", "ⅼi@ab.co", "li@ab.cᴏ"],
)
def test_a_short_address_is_imitated_by_any_letter_that_looks_like_its_own(address: str) -> None:
    assert compare_address(address, ["li@ab.co"]).likeness == Likeness.LOOK_ALIKE


@pytest.mark.parametrize("address", [None, "", "  "])
def test_no_address_is_said_as_such(address: str | None) -> None:
    assert compare_address(address, ON_FILE).likeness == Likeness.ABSENT


def test_an_answer_led_elsewhere_is_said_and_one_to_a_point_on_file_is_not_alarming() -> None:
    said = [phrase.text() for phrase in compare_sender(ON_FILE[0], "x@elsewhere.example", ON_FILE)]
    assert "x@elsewhere.example" in said[-1] and "not a contact point on file" in said[-1]
    assert replies_elsewhere(ON_FILE[0], "x@elsewhere.example", ON_FILE)
    assert not replies_elsewhere(ON_FILE[0], "jo@gmx.de", ON_FILE)
    assert not replies_elsewhere(ON_FILE[0], ON_FILE[0].upper(), ON_FILE)
    assert not replies_elsewhere(ON_FILE[0], None, ON_FILE)


@given(st.text(max_size=60), st.lists(st.text(max_size=30), max_size=3))
def test_any_text_can_be_compared(address: str, on_file: list[str]) -> None:
    found = compare_address(address, on_file)
    assert (found.likeness == Likeness.ABSENT) == (not address.strip())
    for phrase in compare_sender(address, address[::-1], on_file):
        phrase.text()


# Characters.


@pytest.mark.parametrize(
    "name",
    [
        "Søren Łukasz",
        "Γιώργος Παππάς",
        "Иван Петров",
        "محمد",
        "نوید‌رضا",
        "क्ष्‍म",
        "山田",
        "O’Brien",
        "Mª José",
        "ＬＥＯＮＩＥ",
    ],
)
def test_honest_names_of_every_script_have_nothing_odd(name: str) -> None:
    assert hidden_characters(name) == () and foreign_letters(name) == ()
    assert not imitates(name, name)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Leo\u200bnie", "U+200B ZERO WIDTH SPACE"),
        ("Leonie\u202e", "U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("Leo\u200dnie", "U+200D ZERO WIDTH JOINER"),
        ("Leo\u00adnie", "U+00AD SOFT HYPHEN"),
        ("\ufeffLeonie", "U+FEFF ZERO WIDTH NO-BREAK SPACE"),
    ],
)
def test_hidden_characters_are_named(name: str, shown: str) -> None:
    assert hidden_characters(name) == (shown,)


def test_a_letter_of_another_script_inside_a_word_is_named() -> None:
    assert foreign_letters("Lеonie") == ("U+0435 CYRILLIC SMALL LETTER IE",)
    assert foreign_letters("Leοnie Иван") == ("U+03BF GREEK SMALL LETTER OMICRON",)
    assert foreign_letters("Ｌeonie") == ("U+FF2C FULLWIDTH LATIN CAPITAL LETTER L",)
    assert foreign_letters("𝐋eonie") == ("U+1D40B MATHEMATICAL BOLD CAPITAL L",)


@pytest.mark.parametrize(
    ("text", "on_file"),
    [("Lеоniе Кöhler", "Leonie Köhler"), ("1eonie Köhler", "leonie köhler"), ("Тоm", "Tom"), ("Bemd", "Bernd")],
)
def test_a_name_that_imitates_another_is_noticed(text: str, on_file: str) -> None:
    assert imitates(text, on_file)


@pytest.mark.parametrize(
    ("text", "on_file"),
    [
        ("Lukasz", "Łukasz"),
        ("Soren", "Søren"),
        ("Leonie Kohler", "Leonie Köhler"),
        ("LEONIE KÖHLER", "Leonie Köhler"),
        ("Weiß", "Weiss"),
        ("Leonie", "Leona"),
    ],
)
def test_a_name_written_plainly_or_another_name_imitates_nothing(text: str, on_file: str) -> None:
    assert not imitates(text, on_file)


@given(st.text(max_size=40))
def test_a_skeleton_hides_nothing_and_is_stable_for_plain_text(text: str) -> None:
    assert not hidden_characters(skeleton(text)) or hidden_characters(text)
    assert skeleton(f"{text}\u200b") == skeleton(text)
    assert all(code_point(character).startswith("U+") for character in text)


WORDS = st.text(alphabet="abc", max_size=6)


@given(WORDS, WORDS, WORDS)
def test_the_distance_of_two_texts_is_one(one: str, other: str, third: str) -> None:
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one, other) == distance(other, one) <= max(len(one), len(other))
    assert distance(one + third, other + third) <= distance(one, other)


def test_swapping_two_letters_is_one_slip() -> None:
    assert distance("harbour", "harbuor") == 1
