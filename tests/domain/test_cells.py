"""No value written into a table is taken for a formula, and each comes back as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.cells import harmless, restored

PAYLOADS = [
    f"{space}{sign}{rest}"
    for space in ("", " ", "\u00a0")
    for sign in ("=", "+", "-", "@", "\t", "\r", "\n", "\0", "\uff1d", "\uff0b", "\uff0d", "\uff20")
    for rest in ("cmd|' /C calc'!A0", 'HYPERLINK("http://example.org")', "1+1", "")
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_looks_like_a_formula_is_marked_and_restored(payload: str) -> None:
    cell = harmless(payload)
    assert cell.startswith("'") and restored(cell) == payload


@pytest.mark.parametrize("value", ["", "Ann", "ann@example.org", "O'Brien", "3 = 4", "Łódź", "1.5"])
def test_what_is_none_stays_as_it_is(value: str) -> None:
    assert harmless(value) == value == restored(value)


@given(st.text(max_size=20))
def test_whatever_is_written_comes_back(value: str) -> None:
    assert restored(harmless(value)) == value
    assert harmless(value)[:1] not in "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20" or not value
