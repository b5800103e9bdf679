"""The statutory clock: from a rule, a day of receipt and what happened since, to due dates and how they were counted.

How days are counted is in `domain.counting`, how it is told in `domain.deadline_words`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain import deadline_words as words
from desktop_app.domain.counting import Holiday, Waiting, count_extended, count_first, last_day, still_waiting
from desktop_app.domain.errors import BadInput
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regimes import Rule, Wait


class ClockEventType(StrEnum):
    """What starts, stops or extends the clock."""

    IDENTITY_REQUESTED = "identity_requested"
    IDENTITY_RECEIVED = "identity_received"
    CLARIFICATION_REQUESTED = "clarification_requested"
    CLARIFICATION_RECEIVED = "clarification_received"
    FEE_REQUESTED = "fee_requested"
    FEE_PAID = "fee_paid"
    EXTENDED = "extended"


_Day = date  # the name of a member of ClockEvent, too


@dataclass(frozen=True)
class ClockEvent:
    """Something that happened to the clock on a calendar date of the organisation. `until`: the day the person was
    told with an extension whose length the law leaves open."""

    type: ClockEventType
    date: date
    until: _Day | None = None


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
_LATEST_RECEIPT = date(9000, 1, 1)
_LONGEST_CASE = timedelta(days=3653)  # ten years; a later event is a slip of the pen


def due_dates(rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Holiday) -> Due:
    """Count one right of one request. Pure; `events` in the order they happened.

    Events before receipt, out of order, answers to no question and the like are refused (BadInput naming the event).
    An event that happened but has no effect in law (a late extension, say) is explained and changes nothing.
    """
    if received > _LATEST_RECEIPT:
        raise _impossible("received", "The date of receipt lies too far in the future to count from.")
    waits, extended_on, told = _read_events(received, events)
    acknowledge_by = (
        last_day(received, rule.acknowledgement, frozenset(), rule, holiday) if rule.acknowledgement else None
    )
    if rule.period is None:
        said = words.about_receipt(received)
        said += words.about_no_number(rule, waits, extended_on)
        said += words.about_acknowledgement(acknowledge_by)
        said += _about_other_periods(rule, received, events, holiday, None)
        said += [Phrase(note) for note in rule.notes]
        return Due(None, acknowledge_by, None, Phrase(rule.says), rule.source, tuple(said))

    first = count_first(rule, rule.period, received, waits, holiday)
    extended = count_extended(rule, first, holiday)
    asked_in_time = [waiting for waiting in waits if waiting.asked <= first.end]  # a later question revives nothing
    in_time = extended_on is not None and (extended_on <= first.end or still_waiting(rule, asked_in_time, extended_on))
    if extended is None and told is not None and told > first.end and rule.extension is not None:
        extended = replace(first, plain_end=told, end=told)
    counted = extended if extended is not None and in_time else first
    due = counted.end

    said = words.about_receipt(received)
    if rule.day_one:
        said.append(Phrase(rule.day_one))
    said += words.about_waiting(rule, counted, waits)
    said += words.about_days_off(rule, rule.period, first, holiday)
    said.append(words.about_end(rule.period, received, first))
    said += words.about_moving(rule, first, holiday)
    said += words.about_extension(rule, first, extended, extended_on, holiday, in_time=in_time, told=told)
    said += words.about_acknowledgement(acknowledge_by)
    said += _about_other_readings(rule, received, events, holiday, due)
    said += _about_other_end(rule, received, events, holiday, due)
    said += _about_other_periods(rule, received, events, holiday, due)
    said += [Phrase(note) for note in rule.notes]
    return Due(
        due=due,
        acknowledge_by=acknowledge_by,
        extended_due_if_used=extended.end if extended else None,
        rule=Phrase(rule.says),
        source=rule.source,
        explanation=tuple(said),
    )


def is_waiting(rule: Rule, events: Sequence[ClockEvent], day: date, due: date) -> bool:
    """Whether the clock stands still on a day because the person has not answered yet. A question that was asked after
    the due date stops nothing: the time had run out."""
    asked = {_ASKED[event.type]: event.date for event in events if event.type in _ASKED}
    answered = {_ANSWERED[event.type]: event.date for event in events if event.type in _ANSWERED}
    waits = [Waiting(wait, on) for wait, on in asked.items() if on <= due and answered.get(wait, date.min) < on]
    return still_waiting(rule, waits, day)


def _read_events(received: date, events: Sequence[ClockEvent]) -> tuple[list[Waiting], date | None, date | None]:
    waits: list[Waiting] = []
    open_: dict[Wait, Waiting] = {}
    extended_on: date | None = None
    told: date | None = None
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
            open_[wait] = Waiting(wait, event.date)
        elif event.type in _ANSWERED:
            asked = open_.pop(_ANSWERED[event.type], None)
            if asked is None:
                raise _impossible(name, f"The event {name} answers a question that was never asked.")
            waits.append(Waiting(asked.wait, asked.asked, event.date))
        elif extended_on is not None:
            raise _impossible(name, f"The event {name} comes a second time.")
        else:
            extended_on, told = event.date, event.until
    return [*waits, *open_.values()], extended_on, told


def _about_other_readings(
    rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Holiday, due: date
) -> list[Phrase]:
    """Where a rule on waiting that mattered here is contested: the date under each other reading."""
    said = []
    asked_for = {_ASKED[event.type] for event in events if event.type in _ASKED}
    for pause in rule.pauses:
        if pause.wait not in asked_for:
            continue
        for other in pause.readings:
            if other.code != pause.chosen:
                other_due = due_dates(_settled(rule.choosing(pause.wait, other.code)), received, events, holiday).due
                said += words.about_contest(pause.reading.words, other.words, other.source, due, other_due)
    return said


def _about_other_periods(
    rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Holiday, due: date | None
) -> list[Phrase]:
    """Where the length of the period is contested: the date under each other reading."""
    said = []
    for other in rule.other_periods:
        other_due = due_dates(_settled(rule.reading_period(other.code)), received, events, holiday).due
        said += words.about_contest(rule.says, other.words, other.source, due, other_due)
    return said


def _about_other_end(
    rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Holiday, due: date
) -> list[Phrase]:
    """Where a general law on counting time moves the end off a day off, or would, and the rule itself does not say
    so."""
    if rule.other_end is None:
        return []
    other = rule.keeping_its_end() if rule.rolls else rule.moving_its_end()
    other_due = due_dates(_settled(other), received, events, holiday).due
    told = words.about_moved_end if rule.rolls else words.about_kept_end
    return told(rule.other_end, due, other_due)


def _settled(rule: Rule) -> Rule:
    """A rule with every contest closed, so that counting it does not ask again."""
    pauses = tuple(replace(pause, readings=(pause.reading,)) for pause in rule.pauses)
    return replace(rule, pauses=pauses, other_periods=(), other_end=None)


def _impossible(event: str, what: str) -> BadInput:
    return BadInput(
        "impossible-event",
        what,
        safe="No due date was counted.",
        next_step=f"Correct {event}: events stand in the order they happened, each after the receipt of the request.",
    )
