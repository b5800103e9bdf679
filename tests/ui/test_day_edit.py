"""A date is understood as it was typed, or not at all."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop_app.domain.phrase import long_date
from desktop_app.ui.day_edit import DayEdit, read_day


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_written_out_date_reads_back(day: date) -> None:
    for text in (long_date(day), day.isoformat(), f"{day.day}.{day.month}.{day.year}", f"  {long_date(day).upper()} "):
        assert read_day(text) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("24 Nov 2026", date(2026, 11, 24)),
        ("24. November 2026", date(2026, 11, 24)),
        ("3. März 2025", date(2025, 3, 3)),
        ("1 Dez. 2025", date(2025, 12, 1)),
        ("24/11/2026", date(2026, 11, 24)),
        ("1.2.2024", date(2024, 2, 1)),
        ("29 February 2024", date(2024, 2, 29)),
        ("29 February 2023", None),
        ("11/24/2026", None),
        ("24.11/2026", None),
        ("24 November 26", None),
        ("24 Novembre 2026", None),
        ("May 2026", None),
        ("yesterday", None),
        ("", None),
        ("24 November 2026 or so", None),
    ],
)
def test_what_people_write_is_read_and_the_rest_is_none(text: str, day: date | None) -> None:
    assert read_day(text) == day


@given(st.text(max_size=40))
def test_any_text_is_a_date_or_none(text: str) -> None:
    day = read_day(text)
    assert day is None or isinstance(day, date)


@pytest.fixture
def edit(qtbot: QtBot) -> DayEdit:
    """Shows 23 November 2026."""
    edit = DayEdit(date(2026, 11, 23))
    qtbot.addWidget(edit)
    edit.show()
    return edit


def test_a_typed_date_replaces_the_one_that_stood_there(edit: DayEdit, qtbot: QtBot) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, "1 January 2021")
    assert (edit.is_valid(), edit.day(), edit.trouble()) == (True, date(2021, 1, 1), "")


def test_figures_are_written_out_so_that_the_reading_can_be_seen(edit: DayEdit, qtbot: QtBot) -> None:
    edit.selectAll()
    qtbot.keyClicks(edit, "1.2.2024")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "1 February 2024"


def test_what_is_no_date_stays_as_typed_and_is_said(edit: DayEdit, qtbot: QtBot) -> None:
    edit.selectAll()
    with qtbot.waitSignal(edit.changed):
        qtbot.keyClicks(edit, "31 June 2026")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "31 June 2026"
    assert not edit.is_valid() and "24 November 2026" in edit.trouble()


def test_a_day_to_come_is_said_where_none_is_allowed(edit: DayEdit) -> None:
    assert edit.trouble(latest=date(2026, 11, 23)) == ""
    assert "still to come" in edit.trouble(latest=date(2026, 11, 22))


def test_the_keys_go_by_days_and_months(edit: DayEdit, qtbot: QtBot) -> None:
    edit.set_day(date(2024, 1, 31))
    qtbot.keyClick(edit, Qt.Key.Key_PageUp)
    assert edit.day() == date(2024, 2, 29)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.text() == "1 March 2024"
    qtbot.keyClick(edit, Qt.Key.Key_PageDown)
    qtbot.keyClick(edit, Qt.Key.Key_Down)
    assert edit.day() == date(2024, 1, 31)
    edit.set_day(date.max)
    qtbot.keyClick(edit, Qt.Key.Key_Up)
    assert edit.day() == date.max
