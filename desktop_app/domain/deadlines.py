"""The statutory clock: from a rule, a day of receipt and what happened since, to due dates and how they were counted.

Counting. A period begins with an event on a day; that day itself is not used up, and a period in months ends with the
day of the same number in its last month, or that month's last day where it has no such number (Regulation (EEC,
Euratom) No 1182/71, Article 3(1) and (2)(c); the ICO counts "from the day you receive the request … to the same date in
the following month", which gives the same day). Days spent waiting for the person either do not count, or the period
begins with the answer; which of the two is data of the regime (`domain.regimes.Pause`).
"""

from __future__ import annotations

import calendar
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.errors import BadInput
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regimes import Effect, Pause, Period, Rule, Unit, Wait

Holiday = Callable[[date], str | None]
"""The name of the public holiday on a day, or None."""


class ClockEventType(StrEnum):
    """What starts, stops or extends the clock."""

    IDENTITY_REQUESTED = "identity_requested"
    IDENTITY_RECEIVED = "identity_received"
    CLARIFICATION_REQUESTED = "clarification_requested"
    CLARIFICATION_RECEIVED = "clarification_received"
    FEE_REQUESTED = "fee_requested"
    FEE_PAID = "fee_paid"
    EXTENDED = "extended"


@dataclass(frozen=True)
class ClockEvent:
    """Something that happened to the clock on a calendar date of the organisation."""

    type: ClockEventType
    date: date


@dataclass(frozen=True)
class Due:
    """Due dates (each day included) and how they were counted.

    `due` is None where the law sets no number of days, `acknowledge_by` where it asks for no acknowledgement,
    `extended_due_if_used` where it knows no extension. Once an extension has been used, `due` is the extended date.
    """

    due: date | None
    acknowledge_by: date | None
    extended_due_if_used: date | None
    rule: Phrase
    source: str
    explanation: tuple[Phrase, ...]


@dataclass(frozen=True)
class _Waiting:
    """A question to the person and its answer; `answered` is None while it is open."""

    wait: Wait
    asked: date
    answered: date | None = None


@dataclass(frozen=True)
class _Count:
    """One counted period: the day it begins with, the days in it that do not count, its last day before and after
    moving it to a working day."""

    start: date
    stopped: frozenset[date]
    plain_end: date
    end: date


_ASKED = {
    ClockEventType.IDENTITY_REQUESTED: Wait.IDENTITY,
    ClockEventType.CLARIFICATION_REQUESTED: Wait.CLARIFICATION,
    ClockEventType.FEE_REQUESTED: Wait.FEE,
}
_ANSWERED = {
    ClockEventType.IDENTITY_RECEIVED: Wait.IDENTITY,
    ClockEventType.CLARIFICATION_RECEIVED: Wait.CLARIFICATION,
    ClockEventType.FEE_PAID: Wait.FEE,
}
_WAITED_FOR = {
    Wait.IDENTITY: Phrase("proof of identity"),
    Wait.CLARIFICATION: Phrase("clarification"),
    Wait.FEE: Phrase("the fee"),
}
_LATEST_RECEIPT = date(9000, 1, 1)
_LONGEST_CASE = timedelta(days=3653)  # ten years; a later event is a slip of the pen


def due_dates(rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Holiday) -> Due:
    """Count one right of one request. Pure; `events` in the order they happened.

    Events before receipt, out of order, answers to no question and the like are refused (BadInput naming the event).
    An event that happened but has no effect in law (a late extension, say) is explained and changes nothing.
    """
    if received > _LATEST_RECEIPT:
        raise _impossible("received", "The date of receipt lies too far in the future to count from.")
    waits, extended_on = _read_events(received, events)
    if rule.period is None:
        return Due(None, None, None, Phrase(rule.says), rule.source, _without_number(rule, received))

    first = _count(rule, rule.period, received, waits, holiday)
    extended = _extended(rule, first, holiday)
    used = extended is not None and extended_on is not None and extended_on <= first.end
    due = extended.end if extended is not None and used else first.end
    acknowledge_by = (
        _last_day(received, rule.acknowledgement, frozenset(), rule, holiday) if rule.acknowledgement else None
    )

    said = [Phrase("Received on {day}.", {"day": _named(received)})]
    said += _about_waiting(rule, first, waits)
    said.append(_about_end(rule.period, received, first))
    said += _about_moving(rule, first, holiday)
    said += _about_extension(rule, first, extended, extended_on, holiday)
    if acknowledge_by is not None:
        said.append(Phrase("Receipt must be acknowledged by {day}.", {"day": _named(acknowledge_by)}))
    said += _about_other_readings(rule, received, events, holiday, due)
    said += [Phrase(note) for note in rule.notes]
    return Due(
        due=due,
        acknowledge_by=acknowledge_by,
        extended_due_if_used=extended.end if extended else None,
        rule=Phrase(rule.says),
        source=rule.source,
        explanation=tuple(said),
    )


def add_months(day: date, months: int) -> date:
    """The day of the same number so many months later, or the last day of that month where it has no such number."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _read_events(received: date, events: Sequence[ClockEvent]) -> tuple[list[_Waiting], date | None]:
    waits: list[_Waiting] = []
    open_: dict[Wait, _Waiting] = {}
    extended_on: date | None = None
    earlier = received
    for event in events:
        name = event.type.value
        if event.date < received:
            raise _impossible(name, f"The event {name} is dated before the request was received.")
        if event.date - received > _LONGEST_CASE:
            raise _impossible(name, f"The event {name} is dated more than ten years after the request was received.")
        if event.date < earlier:
            raise _impossible(name, f"The event {name} is dated before the event listed ahead of it.")
        earlier = event.date
        if event.type in _ASKED:
            wait = _ASKED[event.type]
            if wait in open_:
                raise _impossible(name, f"The event {name} comes while the answer to the last one is still open.")
            open_[wait] = _Waiting(wait, event.date)
        elif event.type in _ANSWERED:
            asked = open_.pop(_ANSWERED[event.type], None)
            if asked is None:
                raise _impossible(name, f"The event {name} answers a question that was never asked.")
            waits.append(_Waiting(asked.wait, asked.asked, event.date))
        elif extended_on is not None:
            raise _impossible(name, f"The event {name} comes a second time.")
        else:
            extended_on = event.date
    return [*waits, *open_.values()], extended_on


def _count(rule: Rule, period: Period, received: date, waits: Sequence[_Waiting], holiday: Holiday) -> _Count:
    """The first period: begin with receipt, or with an answer that restarts it while it still runs; leave out the
    days that do not count."""
    start = received
    answered = sorted((w for w in waits if w.answered is not None), key=lambda w: (w.asked, w.answered))
    stopped = _stopped_days(rule, answered)
    for waiting in answered:
        if waiting.answered is None or _effect(rule, waiting) != Effect.RESTARTS:
            continue
        # An answer to a question asked after the period had run out revives nothing.
        if waiting.asked <= _last_day(start, period, stopped, rule, holiday):
            start = max(start, waiting.answered)
    plain = _plain_end(start, period, stopped, rule, holiday)
    return _Count(start, stopped, plain, _moved(plain, rule, holiday))


def _extended(rule: Rule, first: _Count, holiday: Holiday) -> _Count | None:
    """The period with its extension, counted in one from the same start (three months, not one and then two)."""
    if rule.period is None or rule.extension is None:
        return None
    further = rule.extension.further
    if further.unit == rule.period.unit:
        whole = Period(rule.period.length + further.length, further.unit)
        plain = _plain_end(first.start, whole, first.stopped, rule, holiday)
    else:
        plain = _plain_end(first.plain_end, further, first.stopped, rule, holiday)
    return _Count(first.start, first.stopped, plain, _moved(plain, rule, holiday))


def _stopped_days(rule: Rule, waits: Sequence[_Waiting]) -> frozenset[date]:
    stopped: set[date] = set()
    for waiting in waits:
        pause = rule.pause_for(waiting.wait)
        if pause is None or pause.reading.effect != Effect.SUSPENDS or waiting.answered is None:
            continue
        first = waiting.asked + timedelta(days=1 if pause.reading.asked_day_counts else 0)
        stopped.update(first + timedelta(days=n) for n in range((waiting.answered - first).days + 1))
    return frozenset(stopped)


def _last_day(start: date, period: Period, stopped: frozenset[date], rule: Rule, holiday: Holiday) -> date:
    return _moved(_plain_end(start, period, stopped, rule, holiday), rule, holiday)


def _plain_end(start: date, period: Period, stopped: frozenset[date], rule: Rule, holiday: Holiday) -> date:
    """The last day of a period that begins with an event on `start`, before it is moved to a working day."""
    left = (add_months(start, period.length) - start).days if period.unit == Unit.MONTHS else period.length
    day = start
    while left:
        day += timedelta(days=1)
        if day in stopped:
            continue
        if period.unit == Unit.WORKING_DAYS and _why_not_working(day, rule, holiday) is not None:
            continue
        left -= 1
    return day


def _moved(day: date, rule: Rule, holiday: Holiday) -> date:
    while rule.rolls and _why_not_working(day, rule, holiday) is not None:
        day += timedelta(days=1)
    return day


def _why_not_working(day: date, rule: Rule, holiday: Holiday) -> Phrase | None:
    name = holiday(day)
    if name is not None:
        return Phrase("a public holiday ({name})", {"name": name})
    if day.weekday() >= calendar.SATURDAY:
        return Phrase("a Saturday") if day.weekday() == calendar.SATURDAY else Phrase("a Sunday")
    closure = next((closure for closure in rule.closures if closure.holds(day)), None)
    return Phrase(closure.name) if closure else None


def _effect(rule: Rule, waiting: _Waiting) -> Effect:
    pause = rule.pause_for(waiting.wait)
    return pause.reading.effect if pause else Effect.NONE


def _about_waiting(rule: Rule, first: _Count, waits: Sequence[_Waiting]) -> list[Phrase]:
    said = []
    for waiting in sorted(waits, key=lambda w: (w.asked, w.wait.value)):
        values: dict[str, object] = {"what": _WAITED_FOR[waiting.wait], "asked": _named(waiting.asked)}
        pause = rule.pause_for(waiting.wait)
        effect = _effect(rule, waiting)
        if waiting.answered is None:
            said.append(
                Phrase(
                    "Asked for {what} on {asked}; there is no answer yet. The due date below is counted as if the "
                    "clock had not stopped, and can only move later."
                    if effect != Effect.NONE
                    else "Asked for {what} on {asked}; under this rule that does not stop the clock.",
                    values,
                )
            )
            continue
        values["answered"] = _named(waiting.answered)
        values["source"] = pause.reading.source if pause else rule.source
        if effect == Effect.NONE:
            template = "Asked for {what} on {asked}, answered on {answered}: under this rule the clock ran on."
        elif effect == Effect.RESTARTS and waiting.answered <= first.start:
            template = (
                "Asked for {what} on {asked}, answered on {answered}: the period begins with the answer ({source})."
            )
        elif effect == Effect.SUSPENDS and any(
            first.start < day <= first.plain_end for day in _stopped_days(rule, [waiting])
        ):
            days = sum(first.start < day <= first.plain_end for day in _stopped_days(rule, [waiting]))
            values["days"] = days
            template = (
                "Asked for {what} on {asked}, answered on {answered}: {days} days do not count ({source})."
                if days != 1
                else "Asked for {what} on {asked}, answered on {answered}: one day does not count ({source})."
            )
        else:
            template = "Asked for {what} on {asked}, answered on {answered}: that does not move the due date."
        said.append(Phrase(template, values))
    return said


def _about_end(period: Period, received: date, count: _Count) -> Phrase:
    without = any(count.start < day <= count.plain_end for day in count.stopped)
    return Phrase(
        "{period}, counted from {start} without the days that do not count, ends on {end}."
        if without
        else "{period}, counted from {start}, ends on {end}.",
        {
            "period": say_period(period),
            "start": Phrase("the day of receipt") if count.start == received else _named(count.start),
            "end": _named(count.plain_end),
        },
    )


def _about_moving(rule: Rule, count: _Count, holiday: Holiday) -> list[Phrase]:
    """Why a period ends later than on its own last day: every day that was passed over, with its reason."""
    said = []
    day = count.plain_end
    while day < count.end:
        why = _why_not_working(day, rule, holiday)
        said.append(Phrase("{day} is {why}.", {"day": _named(day), "why": why}))
        day += timedelta(days=1)
    if said:
        said.append(Phrase("So the period ends with the next working day, {day}.", {"day": _named(count.end)}))
    return said


def _about_extension(
    rule: Rule, first: _Count, extended: _Count | None, extended_on: date | None, holiday: Holiday
) -> list[Phrase]:
    if rule.extension is None or extended is None:
        if extended_on is None:
            return []
        return [
            Phrase("Extended on {on}: this rule knows no extension, so nothing moves.", {"on": _named(extended_on)})
        ]
    values = {
        "further": say_period(rule.extension.further),
        "ground": Phrase(rule.extension.ground),
        "tell_by": _named(first.end),
        "until": _named(extended.end),
        "source": rule.extension.source,
    }
    if extended_on is None:
        return [
            Phrase(
                "It may be extended {ground}, until {until} at the latest; the person must be told, with the reasons, "
                "by {tell_by} ({source}).",
                values,
            )
        ]
    values["on"] = _named(extended_on)
    if extended_on > first.end:
        return [
            Phrase(
                "Extended on {on}, too late: the person had to be told by {tell_by} ({source}). Nothing moves.",
                values,
            )
        ]
    moved = _about_moving(rule, extended, holiday)
    values["plain"] = _named(extended.plain_end)
    return [
        Phrase("Extended on {on}: with the extension the period ends on {plain} ({source}).", values),
        *moved,
    ]


def _about_other_readings(
    rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Holiday, due: date
) -> list[Phrase]:
    """Where a rule that mattered here is contested: what is followed, and the date under each other reading."""
    said = []
    asked_for = {_ASKED[event.type] for event in events if event.type in _ASKED}
    for pause in rule.pauses:
        if len(pause.readings) == 1 or pause.wait not in asked_for:
            continue
        for other in pause.readings:
            if other.code == pause.chosen:
                continue
            plain = replace(rule, pauses=_settled(rule, pause.wait, other.code))
            other_due = due_dates(plain, received, events, holiday).due
            if other_due is None or other_due == due:
                continue
            said.append(
                Phrase(
                    "This is contested. Followed here: {followed} Under the other reading the due date would be "
                    "{other_due}: {other} ({source}).",
                    {
                        "followed": Phrase(pause.reading.words),
                        "other": Phrase(other.words),
                        "other_due": _named(other_due),
                        "source": other.source,
                    },
                )
            )
    return said


def _settled(rule: Rule, wait: Wait, code: str) -> tuple[Pause, ...]:
    """The pauses of a rule with every contest closed: one reading each, so that counting does not ask again."""
    return tuple(replace(pause, readings=(pause.reading,)) for pause in rule.choosing(wait, code).pauses)


def _without_number(rule: Rule, received: date) -> tuple[Phrase, ...]:
    return (
        Phrase("Received on {day}.", {"day": _named(received)}),
        Phrase(rule.says),
        *(Phrase(note) for note in rule.notes),
    )


def say_period(period: Period) -> Phrase:
    """A period as a sentence begins with it: "One month", "45 days", "20 working days"."""
    one, many = _PERIOD_WORDS[period.unit]
    if period.length == 1:
        return Phrase(one)
    return Phrase(many, {"length": _NUMBERS.get(period.length, str(period.length))})


def _named(day: date) -> Phrase:
    return Phrase("{weekday} {day}", {"weekday": Phrase(_WEEKDAYS[day.weekday()]), "day": day})


def _impossible(event: str, what: str) -> BadInput:
    return BadInput(
        "impossible-event",
        what,
        safe="No due date was counted.",
        next_step=f"Correct {event}: events stand in the order they happened, each after the receipt of the request.",
    )


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = {2: "Two", 3: "Three"}
_PERIOD_WORDS = {
    Unit.MONTHS: ("One month", "{length} months"),
    Unit.DAYS: ("One day", "{length} days"),
    Unit.WORKING_DAYS: ("One working day", "{length} working days"),
}
