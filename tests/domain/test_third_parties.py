"""What names somebody else is noticed, and what names only the person is not."""

from __future__ import annotations

import pytest

from desktop_app.domain.third_parties import names_others

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
