"""Sentences that can be translated, with their dates written out."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop_app.domain.phrase import Phrase, long_date, long_day


def test_dates_are_written_as_people_write_them() -> None:
    assert long_date(date(2026, 11, 4)) == "4 November 2026"
    assert long_day(date(2026, 11, 24)) == "Tuesday 24 November 2026"
    assert Phrase("due {day}", {"day": date(2026, 2, 1)}).text() == "due 1 February 2026"
    assert str(Phrase("at {at}", {"at": datetime(2026, 2, 1, 9, 5, tzinfo=UTC)})) == "at 1 February 2026, 09:05 UTC"


def test_a_sentence_is_translated_with_the_sentences_inside_it() -> None:
    german = {"due on {day}": "fällig am {day}", "{weekday} {day}": "{weekday}, {day}", "Monday": "Montag"}
    inner = Phrase("{weekday} {day}", {"weekday": Phrase("Monday"), "day": date(2026, 11, 23)})
    said = Phrase("due on {day}", {"day": inner}).text(german.__getitem__, lambda day: day.isoformat())
    assert said == "fällig am Montag, 2026-11-23"


def test_braces_in_a_value_are_text() -> None:
    assert Phrase("from {name}", {"name": "{0.__class__} {name}"}).text() == "from {0.__class__} {name}"
