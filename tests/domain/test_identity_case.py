"""A wish to change a way to be reached is known by what people call it."""

from __future__ import annotations

import pytest

from desktop_app.domain.identity_case import ContactKind, contact_kind_named


@pytest.mark.parametrize(
    ("field", "kind"),
    [
        ("e-mail address", ContactKind.EMAIL),
        ("E-Mail-Adresse", ContactKind.EMAIL),
        ("my email", ContactKind.EMAIL),
        ("phone number", ContactKind.PHONE),
        ("Telefonnummer", ContactKind.PHONE),
        ("mobile", ContactKind.PHONE),
        ("address", ContactKind.POST),
        ("home address", ContactKind.POST),
        ("neue Anschrift", ContactKind.POST),
        ("postal code", None),
        ("Postleitzahl", None),
        ("surname", None),
        ("date of birth", None),
        ("phone contract", None),
        ("", None),
        ("the", None),
    ],
)
def test_a_whole_way_to_be_reached_is_told_from_a_detail(field: str, kind: ContactKind | None) -> None:
    assert contact_kind_named(field) is kind
