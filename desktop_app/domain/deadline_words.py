"""How a due date was counted, in plain words: each function gives the sentences on one step of it."""

from __future__ import annotations

from calendar import SATURDAY
from collections.abc import Sequence
from datetime import date, timedelta

from desktop_app.domain.counting import (
    Count,
    Holiday,
    Waiting,
    reading_of,
    restart,
    stopped_days,
    why_no_end,
    why_no_working_day,
)
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regimes import Effect, EndReading, Period, Rule, Unit, Wait

_WAITED_FOR = {
    Wait.IDENTITY: Phrase("proof of identity"),
    Wait.CLARIFICATION: Phrase("clarification"),
    Wait.FEE: Phrase("the fee"),
}
_NOT_MOVED = "Asked for {what} on {asked}, answered on {answered}: that does not move the due date."


def about_receipt(received: date) -> list[Phrase]:
    """The day everything is counted from."""
    return [Phrase("Received on {day}.", {"day": _named(received)})]


def about_no_number(rule: Rule, waits: Sequence[Waiting], extended_on: date | None) -> list[Phrase]:
    """Why there is no due date, and that there is nothing that could be stopped or extended."""
    said = [Phrase(rule.says)]
    if waits or extended_on is not None:
        said.append(Phrase("There is no period here that a question or an extension could move."))
    return said


def about_acknowledgement(by: date | None) -> list[Phrase]:
    """By when the person must hear that the request has arrived."""
    return [Phrase("Receipt must be acknowledged by {day}.", {"day": _named(by)})] if by is not None else []


def about_waiting(rule: Rule, first: Count, waits: Sequence[Waiting]) -> list[Phrase]:
    """What each question to the person did to the period."""
    said = []
    for waiting in sorted(waits, key=lambda w: (w.asked, w.wait.value)):
        reading = reading_of(rule, waiting)
        values: dict[str, object] = {
            "what": _WAITED_FOR[waiting.wait],
            "asked": _named(waiting.asked),
            "source": reading.source if reading else "",
        }
        if waiting.answered is not None:
            values["answered"] = _named(waiting.answered)
            said.append(_about_answered(rule, first, waiting, values))
        elif reading is None:
            said.append(Phrase("Asked for {what} on {asked}; under this rule that does not stop the clock.", values))
        elif reading.effect == Effect.NONE:
            template = "Asked for {what} on {asked}; under this rule that does not stop the clock ({source})."
            said.append(Phrase(template, values))
        else:
            said.append(
                Phrase(
                    "Asked for {what} on {asked}; there is no answer yet. The due date below is counted as if the "
                    "clock had not stopped, and can only move later.",
                    values,
                )
            )
    return said


def _about_answered(rule: Rule, first: Count, waiting: Waiting, values: dict[str, object]) -> Phrase:
    reading = reading_of(rule, waiting)
    effect = reading.effect if reading else Effect.NONE
    if reading is None:
        template = "Asked for {what} on {asked}, answered on {answered}: under this rule the clock ran on."
    elif effect == Effect.NONE:
        template = "Asked for {what} on {asked}, answered on {answered}: under this rule the clock ran on ({source})."
    elif effect == Effect.RESTARTS and restart(reading, waiting) == first.start:
        values["days"] = reading.thinking_days
        template = (
            "Asked for {what} on {asked}, answered on {answered}: the period begins with the answer ({source})."
            if reading.thinking_days is None
            else "Asked for {what} on {asked}, answered on {answered}: the period begins when the {days} days to "
            "think it over have run out ({source})."
        )
    elif effect == Effect.SUSPENDS:
        days = sum(first.start < day <= first.plain_end for day in stopped_days(rule, [waiting]))
        values["days"] = days
        template = (
            "Asked for {what} on {asked}, answered on {answered}: {days} days do not count ({source})."
            if days > 1
            else "Asked for {what} on {asked}, answered on {answered}: one day does not count ({source})."
            if days
            else _NOT_MOVED
        )
    else:
        template = _NOT_MOVED
    return Phrase(template, values)


def about_end(period: Period, received: date, count: Count) -> Phrase:
    """The period, what it was counted from, and its own last day."""
    without = any(count.start < day <= count.plain_end for day in count.stopped)
    return Phrase(
        "{period}, counted from {start} without the days that do not count: the last day is {end}."
        if without
        else "{period}, counted from {start}: the last day is {end}.",
        {
            "period": say_period(period),
            "start": Phrase("the day of receipt") if count.start == received else _named(count.start),
            "end": _named(count.plain_end),
        },
    )


def about_moving(rule: Rule, count: Count, holiday: Holiday) -> list[Phrase]:
    """Why a period ends later than on its own last day: every day that was passed over, with its reason."""
    said = []
    day = count.plain_end
    while day < count.end:
        why = why_no_end(day, rule, holiday)
        said.append(_about_day_off(day, why))
        day += timedelta(days=1)
    if said:
        said.append(Phrase("So the period ends with the next working day, {day}.", {"day": _named(count.end)}))
    return said


def _about_day_off(day: date, why: Phrase | None) -> Phrase:
    if day.weekday() >= SATURDAY and why in (Phrase("a Saturday"), Phrase("a Sunday")):
        return Phrase("{day} is no working day.", {"day": _named(day)})
    return Phrase("{day} is no working day: {why}.", {"day": _named(day), "why": why})


def about_days_off(rule: Rule, period: Period, count: Count, holiday: Holiday) -> list[Phrase]:
    """The holidays and closures that a count of working days passed over; Saturdays and Sundays go without saying."""
    if period.unit != Unit.WORKING_DAYS:
        return []
    passed: list[tuple[Phrase, list[date]]] = []
    day = count.start + timedelta(days=1)
    while day <= count.plain_end:
        why = why_no_working_day(day, rule, holiday) if day.weekday() < SATURDAY else None
        if why is not None and passed and passed[-1][0] == why:
            passed[-1][1].append(day)
        elif why is not None:
            passed.append((why, [day]))
        day += timedelta(days=1)
    return [
        _about_day_off(days[0], why)
        if len(days) == 1
        else Phrase(
            "The days from {first} to {last} are no working days: {why}.",
            {"first": _named(days[0]), "last": _named(days[-1]), "why": why},
        )
        for why, days in passed
    ]


def about_extension(
    rule: Rule,
    first: Count,
    extended: Count | None,
    extended_on: date | None,
    holiday: Holiday,
    *,
    in_time: bool,
    told: date | None = None,
) -> list[Phrase]:
    """How far the period may be extended and until when the person must be told, or what an extension did."""
    extension = rule.extension
    if extension is None:
        if extended_on is None:
            return []
        return [
            Phrase("Extended on {on}: this rule knows no extension, so nothing moves.", {"on": _named(extended_on)})
        ]
    values: dict[str, object] = {
        "ground": Phrase(extension.ground),
        "tell_by": _named(first.end),
        "source": extension.source,
    }
    if extended_on is not None:
        values["on"] = _named(extended_on)
        if not in_time:
            return [
                Phrase(
                    "Extended on {on}, too late: the person had to be told by {tell_by} ({source}). Nothing moves.",
                    values,
                )
            ]
    if extended is None:
        return [
            Phrase(
                "It may be extended {ground}; the law does not say how far. The person must be told, with the reasons, "
                "by {tell_by} ({source})."
                if extended_on is None
                else "Extended on {on}: the law does not say how far, so the date that counts is the one the person "
                "was told; the due date here stays as it was ({source}).",
                values,
            )
        ]
    if rule.extension is not None and rule.extension.further is None and told is not None:
        values["until"] = _named(told)
        text = "Extended on {on}: the law does not say how far; the person was told {until} ({source})."
        return [Phrase(text, values)]
    values["until"] = _named(extended.end)
    values["plain"] = _named(extended.plain_end)
    if extended_on is None:
        return [
            Phrase(
                "It may be extended {ground}, until {until} at the latest; the person must be told, with the reasons, "
                "by {tell_by} ({source}).",
                values,
            )
        ]
    return [
        Phrase("Extended on {on}: with the extension the period ends on {plain} ({source}).", values),
        *about_moving(rule, extended, holiday),
    ]


def about_contest(followed: str, other: str, source: str, due: date | None, other_due: date | None) -> list[Phrase]:
    """A contested rule: which reading is followed, and where the other one would lead; nothing where to the same."""
    if due == other_due:
        return []
    values: dict[str, object] = {"followed": Phrase(followed), "other": Phrase(other), "source": source}
    if other_due is None:
        return [
            Phrase(
                "This is contested. Followed here: {followed} Under the other reading there is no due date: {other} "
                "({source}).",
                values,
            )
        ]
    values["other_due"] = _named(other_due)
    return [
        Phrase(
            "This is contested. Followed here: {followed} Under the other reading the due date would be "
            "{other_due}: {other} ({source}).",
            values,
        )
    ]


def about_kept_end(other: EndReading, due: date, other_due: date | None) -> list[Phrase]:
    """A period that is left to end on a day off, because only a general law on counting time would move it."""
    if other_due is None or other_due == due:
        return []
    return [
        Phrase(
            "The rule itself does not say that a period ending on a day off ends later, so the earlier day is kept. "
            "{other} That would give {other_due} ({source}).",
            {"other": Phrase(other.words), "other_due": _named(other_due), "source": other.source},
        )
    ]


def about_moved_end(other: EndReading, due: date, other_due: date | None) -> list[Phrase]:
    """A period that a general law on counting time moves off a day off, which its own rule does not do."""
    if other_due is None or other_due == due:
        return []
    return [
        Phrase(
            "The rule itself does not say that a period ending on a day off ends later; a general law does. {other} "
            "({source}). Whoever wants to keep to the rule's own words answers by {other_due}.",
            {"other": Phrase(other.words), "other_due": _named(other_due), "source": other.source},
        )
    ]


def say_period(period: Period) -> Phrase:
    """A period as a sentence begins with it: "One month", "45 days", "20 working days"."""
    one, many = _PERIOD_WORDS[period.unit]
    if period.length == 1:
        return Phrase(one)
    length = Phrase(_NUMBERS[period.length]) if period.length in _NUMBERS else str(period.length)
    return Phrase(many, {"length": length})


def _named(day: date) -> Phrase:
    return Phrase("{weekday} {day}", {"weekday": Phrase(_WEEKDAYS[day.weekday()]), "day": day})


_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NUMBERS = {2: "Two", 3: "Three"}
_PERIOD_WORDS = {
    Unit.MONTHS: ("One month", "{length} months"),
    Unit.DAYS: ("One day", "{length} days"),
    Unit.WORKING_DAYS: ("One working day", "{length} working days"),
}
