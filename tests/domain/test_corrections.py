"""What every correction needs, whichever source it is for."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.corrections import check_order
from desktop_app.domain.errors import BadInput

_LETTERS = st.text(st.characters(exclude_categories=["Cc", "Cs"]), min_size=1).filter(str.strip)


@given(_LETTERS, st.characters(categories=["Cc", "Cs"]), _LETTERS)
def test_a_control_character_or_half_a_character_is_refused_by_its_number(one: str, bad: str, other: str) -> None:
    with pytest.raises(BadInput) as refused:
        check_order("70174", one + bad + other, "Wrong.", "Her word.")
    assert f"U+{ord(bad):04X}" in refused.value.what
    assert refused.value.what.isprintable()


def test_several_lines_may_stand_where_several_lines_are() -> None:
    check_order("1 High St\nLeeds", "2 High St\nLeeds\t", "Wrong.", "Her word.")
    with pytest.raises(BadInput, match=r"U\+0000"):
        check_order("1 High St\nLeeds", "2 High St\0Leeds", "Wrong.", "Her word.")
    with pytest.raises(BadInput, match=r"U\+000A"):
        check_order("1 High St, Leeds", "2 High St\nLeeds", "Wrong.", "Her word.")


@given(_LETTERS)
def test_a_new_value_in_any_script_is_taken(to: str) -> None:
    check_order(f"{to}.", to, "Wrong.", "Her word.")
    assert not any(unicodedata.category(character) == "Cc" for character in to)


@pytest.mark.parametrize(
    ("to", "reason", "evidence", "code"),
    [
        (" ", "Wrong.", "Her word.", "correction-incomplete"),
        ("70173", " ", "Her word.", "correction-incomplete"),
        ("70173", "Wrong.", "", "correction-incomplete"),
        ("70174", "Wrong.", "Her word.", "nothing-to-change"),
    ],
)
def test_a_correction_that_lacks_a_part_or_changes_nothing_is_refused(
    to: str, reason: str, evidence: str, code: str
) -> None:
    with pytest.raises(BadInput) as refused:
        check_order("70174", to, reason, evidence)
    assert refused.value.code == code
