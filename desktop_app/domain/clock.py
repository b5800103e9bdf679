"""What the law says about the time to answer a case, right by right, with what stands beside it: fees, whom to tell,
where to complain, and the readings that are contested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from desktop_app.domain.counting import Holiday
from desktop_app.domain.deadlines import ClockEvent, ClockEventType, Due, due_dates, is_waiting
from desktop_app.domain.phrase import Phrase, counted
from desktop_app.domain.readings import Contest, contests_of, reading_as
from desktop_app.domain.regimes import Regime, Rule
from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import SOON_DAYS

# What an officer enters by hand; an extension has an act of its own, because the person is told of it.
TO_ENTER = (
    ClockEventType.IDENTITY_REQUESTED,
    ClockEventType.IDENTITY_RECEIVED,
    ClockEventType.CLARIFICATION_REQUESTED,
    ClockEventType.CLARIFICATION_RECEIVED,
    ClockEventType.FEE_REQUESTED,
    ClockEventType.FEE_PAID,
)
_EVENTS = {
    ClockEventType.IDENTITY_REQUESTED: "Proof of identity asked for",
    ClockEventType.IDENTITY_RECEIVED: "Proof of identity received",
    ClockEventType.CLARIFICATION_REQUESTED: "Clarification asked for",
    ClockEventType.CLARIFICATION_RECEIVED: "Clarification received",
    ClockEventType.FEE_REQUESTED: "Fee asked for",
    ClockEventType.FEE_PAID: "Fee paid",
    ClockEventType.EXTENDED: "Time to answer extended, and the person told",
}


@dataclass(frozen=True)
class RuleFacts:
    """One right under the law of the case: its rule as it is read here, and what was counted by it."""

    right: Right
    rule: Rule
    due: Due


@dataclass(frozen=True)
class ClockFacts:
    """The law of a case. `rules` are those of its rights, the one due first on top; `unruled` has none."""

    law: str
    complaint_body: str
    rules: tuple[RuleFacts, ...]
    unruled: tuple[Right, ...]
    contests: tuple[Contest, ...]

    def extendable(self, today: date, events: Sequence[ClockEvent] = ()) -> tuple[RuleFacts, ...]:
        """The rights whose time may still be extended: their law knows an extension, and their time is not over."""
        return tuple(facts for facts in self.with_extension if not is_over(facts, today, events))

    def stands_still(self, today: date, events: Sequence[ClockEvent]) -> bool:
        """Whether no right of the case can fall overdue before the person answers: every clock that would run stands
        still."""
        dated = [facts for facts in self.rules if facts.due.due is not None]
        return bool(dated) and all(_stands_still(facts, today, events) for facts in dated)

    @property
    def with_extension(self) -> tuple[RuleFacts, ...]:
        """The rights whose law knows an extension, the one due first on top."""
        return tuple(facts for facts in self.rules if facts.due.due is not None and facts.rule.extension is not None)


def is_over(facts: RuleFacts, today: date, events: Sequence[ClockEvent]) -> bool:
    """Whether the time to answer has run out: not while the clock stands still for an answer of the person."""
    return facts.due.due is not None and today > facts.due.due and not _stands_still(facts, today, events)


def _stands_still(facts: RuleFacts, today: date, events: Sequence[ClockEvent]) -> bool:
    return facts.due.due is not None and is_waiting(facts.rule, events, today, facts.due.due)


def event_phrase(type_: ClockEventType) -> Phrase:
    """A clock event in words."""
    return Phrase(_EVENTS[type_])


def clock_facts(
    regime: Regime,
    rights: Sequence[Right],
    received: date,
    events: Sequence[ClockEvent],
    holiday: Holiday,
    readings: Mapping[str, str],
) -> ClockFacts:
    """Count each right of a case. Where none has been named yet, access: the clock runs from receipt, whatever the
    letter turns out to ask for. BadInput where the events cannot have happened so."""
    asked = tuple(rights) or (Right.ACCESS,)
    rules, unruled = [], []
    for right in asked:
        rule = regime.rule_for(right, received)
        if rule is None:
            unruled.append(right)
            continue
        rule = reading_as(rule, readings)
        rules.append(RuleFacts(right, rule, due_dates(rule, received, events, holiday)))
    # Where the law sets no number of days for one right, another right may still have a date.
    rules.sort(key=lambda facts: facts.due.due or date.max)
    contests = tuple(contest for contest in contests_of(regime) if set(contest.rights) & set(asked))
    return ClockFacts(regime.name, regime.complaint_body, tuple(rules), tuple(unruled), contests)


def reminder(dues: Sequence[date | None], today: date, soon_days: int = SOON_DAYS) -> Phrase | None:
    """What to say of the due dates of open requests: how many are overdue, how many are due within `soon_days`; None
    where nothing presses."""
    late = sum(1 for due in dues if due is not None and due < today)
    soon = sum(1 for due in dues if due is not None and today <= due <= today + timedelta(days=soon_days))
    overdue = counted(late, "One request is overdue.", "{count} requests are overdue.")
    values = {"count": soon, "days": counted(soon_days, "day", "{count} days")}
    pressing = Phrase(
        "One request is due within the next {days}."
        if soon == 1
        else "{count} requests are due within the next {days}.",
        values,
    )
    if late and soon:
        return Phrase("{overdue} {pressing}", {"overdue": overdue, "pressing": pressing})
    return overdue if late else pressing if soon else None
