"""The computer's clock and time zone may be wrong or change: what the law counts, and the order of things, stay."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from desktop_app.desk import backups, calendar, cases, intake, keys, office
from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store.store import Passphrase
from tests.desk.conftest import PASSPHRASE, Hands

ZONES = ("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kolkata", "America/St_Johns", "Europe/Berlin", "UTC")
LETTER = b"From: Bob <bob@example.org>\r\nSubject: access\r\n\r\nWhat do you hold about me?"


@pytest.fixture
def computer_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[object]:
    """Take the computer to another time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system changes its time zone for all programs or none")

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


def test_wherever_the_computer_is_the_days_are_those_of_the_organisation(hands: Hands, computer_in: object) -> None:
    desk = hands.desk
    hands.clock[0] = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)  # after midnight in Berlin, where the organisation is
    found = set()
    for number, zone in enumerate(ZONES):
        computer_in(zone)  # type: ignore[operator]
        reference = intake.receive_mail(desk, LETTER, f"{number}.eml")
        case = hands.case(reference)
        target = hands.folder / f"{number}.ics"
        calendar.export_calendar(desk, target)
        days = sorted({line for line in target.read_text("utf-8").splitlines() if line.startswith("DTSTART")})
        at = cases.history(desk, reference)[-1].at
        found.add((desk.today(), case.received, case.due, case.due_explanation, tuple(days), at))
    assert len(found) == 1
    today, received, *_ = found.pop()
    assert (today, received) == (date(2026, 11, 25), date(2026, 11, 25))
    assert desk.store.verify().ok


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ((2026, 3, 28, 22, 59), date(2026, 3, 28)),
        ((2026, 3, 28, 23, 1), date(2026, 3, 29)),  # winter time until two o'clock
        ((2026, 3, 29, 21, 59), date(2026, 3, 29)),  # summer time: a day of 23 hours
        ((2026, 3, 29, 22, 1), date(2026, 3, 30)),
        ((2026, 10, 25, 0, 30), date(2026, 10, 25)),  # half past two, twice
        ((2026, 10, 25, 1, 30), date(2026, 10, 25)),
        ((2026, 10, 25, 22, 59), date(2026, 10, 25)),  # a day of 25 hours
        ((2026, 10, 25, 23, 1), date(2026, 10, 26)),
    ],
)
def test_a_day_begins_at_midnight_where_the_organisation_is_also_when_the_clocks_change(
    hands: Hands, at: tuple[int, int, int, int, int], day: date
) -> None:
    hands.clock[0] = datetime(*at, tzinfo=UTC)
    assert hands.desk.today() == day
    assert hands.case(intake.receive_mail(hands.desk, LETTER, "b.eml")).received == day


@pytest.mark.parametrize("by", [timedelta(days=-400), timedelta(days=730), timedelta(hours=-1), timedelta(hours=1)])
def test_a_clock_that_is_moved_changes_no_deadline_no_order_and_no_checkpoint(hands: Hands, by: timedelta) -> None:
    desk = hands.desk
    reference = intake.receive_mail(desk, LETTER, "b.eml")
    due, anchor = hands.case(reference).due, desk.store.anchor()
    hands.clock[0] += by
    later = intake.receive_mail(desk, LETTER.replace(b"Bob", b"Ann"), "a.eml")
    assert hands.case(reference).due == due
    with desk.store.read() as session:
        numbers = [event.number for one in (reference, later) for event in cases.history(desk, one)]
        assert session is not None and numbers == sorted(numbers)
    (event,) = cases.history(desk, later)
    assert ("clock_set_back_from" in event.facts) is (by < timedelta(minutes=-5))
    assert desk.store.check_anchor(anchor).ok
    desk.close()
    again = office.unlock(hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    assert again.store.verify().ok and again.store.check_anchor(anchor).ok
    again.close()


def test_moving_the_clock_shortens_no_wait_after_wrong_passphrases(hands: Hands) -> None:
    directory = hands.folder / "store"
    hands.desk.close()
    for _ in range(5):
        with pytest.raises(StoreUnavailable):
            office.unlock(directory, Passphrase("not the passphrase"), hands.around)
    wait = keys.seconds_to_wait(directory)
    assert wait >= 2
    for by in (timedelta(days=-400), timedelta(days=800)):
        hands.clock[0] += by
        for file in directory.iterdir():
            os.utime(file, (hands.clock[0].timestamp(),) * 2)
        assert keys.seconds_to_wait(directory) == wait


def test_a_backup_from_the_future_is_not_taken_for_a_recent_one(hands: Hands) -> None:
    intake.receive_mail(hands.desk, LETTER, "b.eml")
    backups.back_up(hands.desk, hands.folder / "b.backup")
    assert backups.reminder(hands.desk) is None
    hands.clock[0] -= timedelta(days=400)
    said = backups.reminder(hands.desk)
    assert said is not None and "last backup is of" in said.text()
