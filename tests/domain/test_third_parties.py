"""What names somebody else is noticed, and what names only the person is not."""

from __future__ import annotations

import pytest

from desktop_app.domain.third_parties import ThirdParties, names_others

OWN = {"leonekohler@surfeu.de"}
OTHERS = ("Ingrid Solberg", "Ng Li")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("leonekohler@surfeu.de", False),
        ("LeoneKohler@Surfeu.de wrote", False),
        ("cc: ingrid@example.org", True),
        ("Complaint by INGRID SOLBERG, flat 9", True),
        ("Solbergstraße 4", False),
        ("Anng Lind", False),
        ("Ng Li", True),
        ("", False),
        ("GET /users/@me HTTP/1.1", False),
        ("a@b", False),
        ("ingrid.solberg+x@mail.example.co.uk", True),
    ],
)
def test_somebody_else_is_noticed(value: str, expected: bool) -> None:
    assert names_others(value, OWN, OTHERS) is expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("emergency_contact", "+49 711 555 0101", True),
        ("note", "call her sister, 0171 2345678, after six", True),
        ("Phone", "+49 0711 2842222", False),
        ("note", "her own number is (0)711 2842222", False),
        ("note", "reached at 0711/2842222", False),
        ("Fax", "+49 711 555 0102", False),
        ("Mobile phone", "0171 2345678", False),
        ("since", "05/17/2015", False),
        ("since", "2015-05-17 08:05:32", False),
        ("Total", "0.99", False),
        ("order", "0000123456789", False),
        ("visit", "GET /?q=+4971155501 from 192.0.2.1", False),
        ("PostalCode", "70174", False),
    ],
)
def test_a_telephone_number_of_somebody_else_is_noticed(field: str, value: str, expected: bool) -> None:
    who = ThirdParties(OWN, ["+49 0711 2842222"], ())
    assert who.named_in(field, value) is expected
