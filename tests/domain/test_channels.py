"""One letter box, telephone or mailbox stays one however it is written; two stay two."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.channels import channel

HOMES = (
    (
        "Theodor-Heuss-Straße 34, 70174 Stuttgart",
        "Theodor-Heuss-Str. 34\n70174 STUTTGART",
        "Theodor Heuss Strasse 34, D-70174 Stuttgart, Germany",
        "Theodor-Heuss-Str 34, Stuttgart, Deutschland, 70174",
    ),
    ("Theodor-Heuss-Straße 3, 70174 Stuttgart", "Theodor-Heuss-Str. 3, 70174 Stuttgart"),
    ("Hauptstraße 12a, 50667 Köln", "Haupt Str. 12 A, 50667 Koeln", "Hauptstr. 12 a, DE-50667 Köln"),
    ("Hauptplatz 12a, 50667 Köln", "Hauptpl. 12 a, 50667 Köln"),
    ("12 High St, Oxford, OX14AA", "12 High Street, Oxford OX1 4AA", "12, High Street, Oxford, OX1 4AA, England"),
    ("13 High St, Oxford, OX1 4AA", "13 High Street\nOxford\nOX1 4AA\nUnited Kingdom"),
    ("Flat 1, 23 Mill Road, Cork", "Apt. 1, 23 Mill Rd., Cork, Ireland"),
    ("Flat 12, 3 Mill Road, Cork", "Apt 12, 3 Mill Rd, Cork"),
    ("700 E Main Ave, Austin TX 78701", "700 East Main Avenue, Austin, TX 78701, USA"),
    ("Kerkstraat 5, 1012 AB Amsterdam", "Kerkstr. 5, 1012AB Amsterdam, Nederland"),
    ("Av. Faria Lima 2170, São José dos Campos", "Avenida Faria Lima 2170, Sao Jose dos Campos, Brasil"),
)  # fmt: skip
TELEPHONES = (
    ("+49 711 1234567", "0711 1234567", "0049 (0)711 / 123 45 67", "711-1234567 ext. 12"),
    ("+49 30 1234567", "030 1234567"),
    ("+353 (0)1 496-0123", "01 496 0123", "00353 1 4960123"),
    ("+39 06 6982 1234", "06 69821234"),
)
MAILBOXES = (
    ("leone.kohler@gmail.com", "leonekohler@googlemail.com", "Leone.Kohler+shop@GMAIL.com", "leonekohler@gmail.com"),
    ("leone.kohler@surfeu.de", "Leone.Kohler@SURFEU.de."),
    ("leonekohler@surfeu.de",),
    ("anna@bücher.example", "anna@xn--bcher-kva.example"),
)  # fmt: skip
ALL = [("post", HOMES), ("phone", TELEPHONES), ("email", MAILBOXES)]


@pytest.mark.parametrize(("kind", "one"), [(kind, one) for kind, all_ in ALL for one in all_])
def test_another_way_to_write_it_makes_no_other_channel(kind: str, one: tuple[str, ...]) -> None:
    ends = [channel(kind, written) for written in one]
    assert all(end == ends[0] for end in ends)
    assert len(set(ends)) == 1


@pytest.mark.parametrize(("kind", "all_"), ALL)
def test_two_stay_two(kind: str, all_: tuple[tuple[str, ...], ...]) -> None:
    for one, other in itertools.combinations(all_, 2):
        assert not {channel(kind, written) for written in one} & {channel(kind, written) for written in other}


def test_a_number_without_its_area_code_may_be_either_telephone() -> None:
    local = channel("phone", "1234567")
    assert local == channel("phone", "+49 711 1234567") and local == channel("phone", "+49 30 1234567")
    assert channel("phone", "110") != channel("phone", "+49 711 123110")


@given(st.sampled_from(["post", "phone", "email", "account"]), st.text(max_size=60))
def test_any_text_has_a_channel_which_is_its_own(kind: str, written: str) -> None:
    assert channel(kind, written) == channel(kind, written)
    assert channel(kind, f"  {written} ") == channel(kind, written)
