"""Counting a statutory period on the calendar: which days belong to it, and on which day it ends.

A period begins with an event on a day; that day itself is not used up, and a period in months ends with the day of the
same number in its last month, or that month's last day where it has no such number (Regulation (EEC, Euratom) No
1182/71, Article 3(1) and (2)(c); the ICO counts "from the day you receive the request … to the same date in the
following month", which gives the same day). Days spent waiting for the person either do not count, or the period begins
with the answer; which of the two is data of the regime (`domain.regimes.Pause`).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regimes import Effect, Period, Reading, Rule, Unit, Wait

Holiday = Callable[[date], str | None]
"""The name of the public holiday on a day, or None."""


@dataclass(frozen=True)
class Waiting:
    """A question to the person and its answer; `answered` is None while it is open."""

    wait: Wait
    asked: date
    answered: date | None = None


@dataclass(frozen=True)
class Count:
    """One counted period: the day it begins with, the days in it that do not count, its last day before and after
    moving it to a working day."""

    start: date
    stopped: frozenset[date]
    plain_end: date
    end: date


def add_months(day: date, months: int) -> date:
    """The day of the same number so many months later, or the last day of that month where it has no such number."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def count_first(rule: Rule, period: Period, received: date, waits: Sequence[Waiting], holiday: Holiday) -> Count:
    """The first period: begin with receipt, or with an answer that restarts it while it still runs; leave out the
    days that do not count."""
    start = received
    answered = sorted((w for w in waits if w.answered is not None), key=lambda w: (w.asked, w.answered))
    stopped = stopped_days(rule, answered)
    for waiting in answered:
        begins = restart(reading_of(rule, waiting), waiting)
        # An answer to a question asked after the period had run out revives nothing.
        if begins is not None and waiting.asked <= last_day(start, period, stopped, rule, holiday):
            start = max(start, begins)
    plain = _plain_end(start, period, stopped, rule, holiday)
    return Count(start, stopped, plain, _moved(plain, rule, holiday))


def count_extended(rule: Rule, first: Count, holiday: Holiday) -> Count | None:
    """The period with its extension, counted in one from the same start (three months, not one and then two); None
    where the rule names no length for it."""
    if rule.period is None or rule.extension is None or rule.extension.further is None:
        return None
    further = rule.extension.further
    if further.unit == rule.period.unit:
        whole = Period(rule.period.length + further.length, further.unit)
        plain = _plain_end(first.start, whole, first.stopped, rule, holiday)
    else:
        plain = _plain_end(first.plain_end, further, first.stopped, rule, holiday)
    return Count(first.start, first.stopped, plain, _moved(plain, rule, holiday))


def last_day(start: date, period: Period, stopped: frozenset[date], rule: Rule, holiday: Holiday) -> date:
    """The last day of a period that begins with an event on `start`."""
    return _moved(_plain_end(start, period, stopped, rule, holiday), rule, holiday)


def reading_of(rule: Rule, waiting: Waiting) -> Reading | None:
    """The reading that is followed for a wait; None where the rule says nothing about it."""
    pause = rule.pause_for(waiting.wait)
    return pause.reading if pause else None


def restart(reading: Reading | None, waiting: Waiting) -> date | None:
    """The day with which the period begins anew; None where the wait does not restart it or has no answer yet."""
    if reading is None or reading.effect != Effect.RESTARTS or waiting.answered is None:
        return None
    if reading.thinking_days is not None:
        return waiting.asked + timedelta(days=reading.thinking_days)
    return waiting.answered


def still_waiting(rule: Rule, waits: Sequence[Waiting], day: date) -> bool:
    """Whether on a day the clock stands still, or has not begun, because the person has not answered yet."""
    return any(
        waiting.asked <= day
        and (waiting.answered is None or waiting.answered > day)
        and (reading := reading_of(rule, waiting)) is not None
        and reading.effect != Effect.NONE
        for waiting in waits
    )


def stopped_days(rule: Rule, waits: Sequence[Waiting]) -> frozenset[date]:
    """The days of answered waits that do not count."""
    stopped: set[date] = set()
    for waiting in waits:
        reading = reading_of(rule, waiting)
        if reading is None or reading.effect != Effect.SUSPENDS or waiting.answered is None:
            continue
        first = waiting.asked + timedelta(days=1 if reading.asked_day_counts else 0)
        stopped.update(first + timedelta(days=n) for n in range((waiting.answered - first).days + 1))
    return frozenset(stopped)


def why_no_working_day(day: date, rule: Rule, holiday: Holiday) -> Phrase | None:
    """Why a day is no working day under a rule; None where it is one."""
    closure = next((closure for closure in rule.closures if closure.holds(day)), None)
    if closure is not None:
        return Phrase(closure.name)
    name = holiday(day)
    if name is not None and not any(worked in name for worked in rule.worked_holidays):
        return Phrase("a public holiday ({name})", {"name": Phrase(name)})
    if day.weekday() >= calendar.SATURDAY:
        return Phrase("a Saturday") if day.weekday() == calendar.SATURDAY else Phrase("a Sunday")
    return None


def why_no_end(day: date, rule: Rule, holiday: Holiday) -> Phrase | None:
    """Why a period may not end on a day under a rule; None where it may."""
    if not rule.rolls:
        return None
    why = why_no_working_day(day, rule, holiday)
    only_saturday = why is not None and why.template == "a Saturday"
    return None if only_saturday and rule.saturday_ends else why


def _plain_end(start: date, period: Period, stopped: frozenset[date], rule: Rule, holiday: Holiday) -> date:
    """The last day of a period that begins with an event on `start`, before it is moved to a working day."""
    left = (add_months(start, period.length) - start).days if period.unit == Unit.MONTHS else period.length
    day = start
    while left:
        day += timedelta(days=1)
        if day in stopped:
            continue
        if period.unit == Unit.WORKING_DAYS and why_no_working_day(day, rule, holiday) is not None:
            continue
        left -= 1
    return day


def _moved(day: date, rule: Rule, holiday: Holiday) -> date:
    while why_no_end(day, rule, holiday) is not None:
        day += timedelta(days=1)
    return day
