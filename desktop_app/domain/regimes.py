"""Regimes: what each law says about a right – the period, how it is counted, what stops it – as plain data.

A regime is one file in `resources/regimes/`; `domain.regime_files` reads it into these shapes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from desktop_app.domain.rights import Right


class Unit(StrEnum):
    """What a period is measured in. A working day ("business day" in North America) is no Saturday, no Sunday and no
    public holiday, unless the rule says otherwise (`Rule.closures`, `Rule.worked_holidays`)."""

    MONTHS = "months"
    DAYS = "days"
    WORKING_DAYS = "working days"


@dataclass(frozen=True)
class Period:
    """A length of time as a law states it."""

    length: int
    unit: Unit


class Wait(StrEnum):
    """What the officer may have to wait for before answering."""

    IDENTITY = "identity"
    CLARIFICATION = "clarification"
    FEE = "fee"


class Effect(StrEnum):
    """What waiting does to the period: nothing; its days do not count; or the period begins with the answer."""

    NONE = "none"
    SUSPENDS = "suspends"
    RESTARTS = "restarts"


@dataclass(frozen=True)
class Reading:
    """One way to read a rule about waiting, in words, with its source.

    `asked_day_counts`: whether the day on which the officer asked still belongs to the period (SUSPENDS only).
    `thinking_days`: where the period begins not with the answer but so many days after the question (RESTARTS only).
    """

    code: str
    effect: Effect
    words: str
    source: str
    asked_day_counts: bool = True
    thinking_days: int | None = None


@dataclass(frozen=True)
class Pause:
    """What waiting for something does. Where the law is contested there are several readings; one is chosen."""

    wait: Wait
    readings: tuple[Reading, ...]
    chosen: str

    @property
    def reading(self) -> Reading:
        """The reading that is followed."""
        return next(reading for reading in self.readings if reading.code == self.chosen)


@dataclass(frozen=True)
class PeriodReading:
    """Another way to read how long the period is, in words, with its source; `period` is None where it names no
    number of days."""

    code: str
    period: Period | None
    words: str
    source: str


@dataclass(frozen=True)
class EndReading:
    """A general law on counting time under which a period would not end on a day off, where the rule itself does not
    say so. `saturday_ends`: whether even then it may end on a Saturday. `followed`: whether it is the usual reading,
    because it binds every period of days in that country's statutes by its own words; else the earlier day is."""

    words: str
    source: str
    saturday_ends: bool = False
    followed: bool = False


@dataclass(frozen=True)
class Extension:
    """How far the period may be extended, on what ground. The person must be told before the first period ends.

    `further` is None where the law leaves the length to whoever answers.
    """

    further: Period | None
    ground: str
    source: str


@dataclass(frozen=True)
class Closure:
    """Days of every year that are no working days although no holiday (month and day, both included)."""

    first: tuple[int, int]
    last: tuple[int, int]
    name: str

    def holds(self, day: date) -> bool:
        """True where the day lies in it; a closure may run over the end of the year."""
        at = (day.month, day.day)
        if self.first <= self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last


@dataclass(frozen=True)
class Rule:
    """What one regime says about one right. `period` is None where the law sets no number of days.

    `says` is the rule in a sentence; `source` the provisions it rests on; `holds_from` the first day of receipt it
    holds for. `day_one` says which day counts first.
    `rolls`: whether a period that would end on a Saturday, Sunday or public holiday ends with the next working day;
    `saturday_ends`: whether it may end on a Saturday all the same; `other_end`: the general law by which it would move
    (where `rolls` is false) or does (where it is true). `worked_holidays`: holidays (by a part of their name) that are
    working days under this law.
    `fees`, `recipients` (whom to tell of a correction or erasure) and `disagreement` (what a person may do who is
    refused) are sentences, each with its source; empty where the law has nothing on it.
    """

    regime: str
    right: Right
    period: Period | None
    rolls: bool
    says: str
    source: str
    holds_from: date
    extension: Extension | None = None
    pauses: tuple[Pause, ...] = ()
    acknowledgement: Period | None = None
    closures: tuple[Closure, ...] = ()
    notes: tuple[str, ...] = ()
    day_one: str = ""
    saturday_ends: bool = False
    other_end: EndReading | None = None
    other_periods: tuple[PeriodReading, ...] = ()
    worked_holidays: tuple[str, ...] = ()
    fees: str = ""
    recipients: str = ""
    disagreement: str = ""

    def pause_for(self, wait: Wait) -> Pause | None:
        """What this rule says about waiting for something; None where it says nothing."""
        return next((pause for pause in self.pauses if pause.wait == wait), None)

    def choosing(self, wait: Wait, reading: str) -> Rule:
        """The same rule under another reading of a contested pause."""
        return replace(
            self,
            pauses=tuple(replace(pause, chosen=reading) if pause.wait == wait else pause for pause in self.pauses),
        )

    @property
    def asks_for_holidays(self) -> bool:
        """Whether public holidays can move a date that is counted by this rule."""
        working = [period for period in (self.period, self.acknowledgement) if period is not None]
        return self.rolls or any(period.unit == Unit.WORKING_DAYS for period in working)

    def reading_period(self, code: str) -> Rule:
        """The same rule under another reading of its period, which then stands alone."""
        chosen = next(reading for reading in self.other_periods if reading.code == code)
        return replace(self, period=chosen.period, other_periods=())

    def moving_its_end(self) -> Rule:
        """The same rule under the general law by which a period does not end on a day off."""
        if self.other_end is None:
            return self
        return replace(self, rolls=True, saturday_ends=self.other_end.saturday_ends, other_end=None)

    def keeping_its_end(self) -> Rule:
        """The same rule by its own words alone, where a general law moves its end."""
        return self if self.other_end is None else replace(self, rolls=False, saturday_ends=False, other_end=None)


@dataclass(frozen=True)
class Compared:
    """Which provisions a regime's file was compared with on a day: with the text of the law, only with what others say
    of it, or with nothing."""

    on: date
    law: tuple[str, ...]
    secondary: tuple[str, ...]
    nothing: tuple[str, ...]


@dataclass(frozen=True)
class Regime:
    """A law on personal data: its name, its title, where to complain, its rules, and what they were compared with."""

    id: str
    name: str
    law: str
    complaint_body: str
    rules: tuple[Rule, ...]
    compared: Compared | None = None

    def rule_for(self, right: Right, received: date | None = None) -> Rule | None:
        """The rule for a right that holds for a request received on a date (today's law where none is given)."""
        holding = [
            rule for rule in self.rules if rule.right == right and (received is None or rule.holds_from <= received)
        ]
        return max(holding, key=lambda rule: rule.holds_from, default=None)
