"""Due dates as a calendar file: what RFC 5545 asks for, and nothing about people."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.calendar_file import Entry, calendar_text

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ENTRY = Entry("DSR-2026-0110", date(2026, 12, 31), "Access request, answer due", "0e9b")


def unfolded(text: str) -> list[str]:
    return text.replace("\r\n ", "").split("\r\n")


def read_back(value: str) -> str:
    """A property's text as a calendar reads it."""
    said, escaped = "", False
    for character in value:
        if escaped:
            said += "\n" if character in "nN" else character
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            said += character
    assert not escaped
    return said


def test_a_due_date_is_an_all_day_entry_that_ends_with_the_next_day() -> None:
    assert calendar_text([ENTRY], NOON) == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//Redress//Due dates//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:0e9b@redress.invalid\r\n"
        "DTSTAMP:20261124T120000Z\r\n"
        "DTSTART;VALUE=DATE:20261231\r\n"
        "DTEND;VALUE=DATE:20270101\r\n"
        "SUMMARY:DSR-2026-0110: Access request\\, answer due\r\n"
        "TRANSP:TRANSPARENT\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_the_same_case_keeps_its_identifier_when_its_date_moves() -> None:
    moved = calendar_text(
        [Entry(ENTRY.reference, date(2027, 3, 1), "Another title", ENTRY.uid)], NOON + timedelta(days=3)
    )
    uids = [line for text in (calendar_text([ENTRY], NOON), moved) for line in unfolded(text) if line[:4] == "UID:"]
    assert len(uids) == 2 and uids[0] == uids[1]


def test_the_stamp_is_in_utc_whatever_the_zone() -> None:
    there = NOON.astimezone(timezone(timedelta(hours=-8)))
    assert calendar_text([ENTRY], there) == calendar_text([ENTRY], NOON)


def test_no_entries_are_an_empty_calendar() -> None:
    assert "VEVENT" not in calendar_text([], NOON) and calendar_text([], NOON).endswith("END:VCALENDAR\r\n")


TEXTS = st.text(max_size=120).map(lambda text: "".join(c for c in text if c.isprintable() or c == "\n"))


@given(TEXTS, st.dates(date(1900, 1, 1), date(9000, 1, 1)))
def test_any_text_stays_in_its_line_and_reads_back_as_it_was(title: str, due: date) -> None:
    text = calendar_text([Entry("R-1", due, title, "0e9b")], NOON)
    lines = text.split("\r\n")
    assert all(len(line.encode("utf-8")) <= 75 for line in lines)
    assert "\n" not in text.replace("\r\n", "") and "\r" not in text.replace("\r\n", "")
    properties = unfolded(text)
    assert len(properties) == 14 and properties[-1] == ""
    summary = next(line for line in properties if line.startswith("SUMMARY:"))
    assert read_back(summary.removeprefix("SUMMARY:")) == f"R-1: {title}".rstrip("\n")


@given(st.text(max_size=40))
def test_nothing_in_a_title_can_begin_a_property_of_its_own(title: str) -> None:
    properties = unfolded(calendar_text([Entry("R-1", date(2026, 1, 1), title, "0e9b")], NOON))
    assert [line.split(":")[0].split(";")[0] for line in properties if line].count("SUMMARY") == 1
    assert len(properties) == 14
