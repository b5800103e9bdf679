"""Regimes: what each law says about a right – the period, how it is counted, what stops it – as plain data.

A regime is one file in `resources/regimes/`; this module gives its contents a shape and refuses what has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.errors import BadInput
from desktop_app.domain.rights import Right

_E = TypeVar("_E", bound=StrEnum)
_LONGEST = 3660  # of any unit; a period that long is a slip of the pen


class Unit(StrEnum):
    """What a period is measured in. A working day is no Saturday, no Sunday and no public holiday."""

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
    """

    code: str
    effect: Effect
    words: str
    source: str
    asked_day_counts: bool = True


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
class Extension:
    """How far the period may be extended, on what ground. The person must be told before the first period ends."""

    further: Period
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

    `says` is the rule in a sentence; `source` the provisions it rests on; `rolls` whether a period that would end
    on a Saturday, Sunday or public holiday ends with the next working day.
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

    def pause_for(self, wait: Wait) -> Pause | None:
        """What this rule says about waiting for something; None where it says nothing."""
        return next((pause for pause in self.pauses if pause.wait == wait), None)

    def choosing(self, wait: Wait, reading: str) -> Rule:
        """The same rule under another reading of a contested pause."""
        return replace(
            self,
            pauses=tuple(replace(pause, chosen=reading) if pause.wait == wait else pause for pause in self.pauses),
        )


@dataclass(frozen=True)
class Regime:
    """A law on personal data: its name, its title, where to complain, and its rules."""

    id: str
    name: str
    law: str
    complaint_body: str
    rules: tuple[Rule, ...]

    def rule_for(self, right: Right, received: date | None = None) -> Rule | None:
        """The rule for a right that holds for a request received on a date (today's law where none is given)."""
        holding = [
            rule for rule in self.rules if rule.right == right and (received is None or rule.holds_from <= received)
        ]
        return max(holding, key=lambda rule: rule.holds_from, default=None)


def read_regime(data: object) -> Regime:
    """A regime from the contents of its file; BadInput naming what is missing, unknown or misshapen."""
    form = _Form("regime", data)
    regime_id = form.text("id")
    regime = Regime(
        id=regime_id,
        name=form.text("name"),
        law=form.text("law"),
        complaint_body=form.text("complaint_body", ""),
        rules=tuple(rule for item in form.items("rules") for rule in _rules(regime_id, item)),
    )
    form.finish()
    return regime


def _rules(regime: str, data: object) -> list[Rule]:
    """One entry of a file may speak for several rights, each with the article that grants it."""
    form = _Form(f"regime {regime}", data)
    articles = _Form("rights", form.member("rights"))
    source = form.text("source")
    common = Rule(
        regime=regime,
        right=Right.ACCESS,
        period=_period(form.member("period")),
        rolls=form.yes_or_no("rolls", False),
        says=form.text("says"),
        source=source,
        holds_from=form.day("holds_from"),
        extension=_extension(form.member("extension", None)),
        pauses=tuple(_pause(item) for item in form.items("pauses")),
        acknowledgement=_period(form.member("acknowledgement", None)),
        closures=tuple(_closure(item) for item in form.items("closures")),
        notes=form.texts("notes"),
    )
    form.finish()
    return [
        replace(common, right=_choice("rights", Right, right), source=f"{article}; {source}" if article else source)
        for right, article in articles.all_texts()
    ]


def _period(data: object) -> Period | None:
    if data is None:
        return None
    form = _Form("period", data)
    period = Period(form.count("length"), form.choice("unit", Unit))
    form.finish()
    return period


def _extension(data: object) -> Extension | None:
    if data is None:
        return None
    form = _Form("extension", data)
    further = _period(form.member("further"))
    if further is None:
        raise _misshapen("extension", "further")
    extension = Extension(further, form.text("ground"), form.text("source"))
    form.finish()
    return extension


def _pause(data: object) -> Pause:
    form = _Form("pause", data)
    readings = tuple(_reading(item) for item in form.items("readings"))
    chosen = form.text("chosen", readings[0].code if readings else "")
    pause = Pause(form.choice("wait", Wait), readings, chosen)
    form.finish()
    if pause.chosen not in [reading.code for reading in readings]:
        raise _misshapen("pause", "chosen")
    return pause


def _reading(data: object) -> Reading:
    form = _Form("reading", data)
    reading = Reading(
        code=form.text("code"),
        effect=form.choice("effect", Effect),
        words=form.text("words"),
        source=form.text("source"),
        asked_day_counts=form.yes_or_no("asked_day_counts", True),
    )
    form.finish()
    return reading


def _closure(data: object) -> Closure:
    form = _Form("closure", data)
    closure = Closure(form.month_and_day("first"), form.month_and_day("last"), form.text("name"))
    form.finish()
    return closure


class _Form:
    """The members of one object, taken out one by one, each in the shape it must have, so that what nobody took can
    be refused by name."""

    def __init__(self, what: str, data: object) -> None:
        if not isinstance(data, Mapping):
            raise _misshapen(what, f"the whole {what}")
        self._what = what
        self._left = dict(data)

    def member(self, name: str, *default: object) -> object:
        if name in self._left:
            return self._left.pop(name)
        if default:
            return default[0]
        raise _misshapen(self._what, name)

    def text(self, name: str, *default: str) -> str:
        return _sentence(self._what, name, self.member(name, *default))

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(_sentence(self._what, name, value) for value in self.items(name))

    def all_texts(self) -> list[tuple[str, str]]:
        return [(name, self.text(name)) for name in list(self._left)]

    def items(self, name: str) -> list[object]:
        value = self.member(name, [])
        if not isinstance(value, list):
            raise _misshapen(self._what, name)
        return value

    def count(self, name: str) -> int:
        value = self.member(name)
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= _LONGEST:
            raise _misshapen(self._what, name)
        return value

    def yes_or_no(self, name: str, default: bool) -> bool:
        value = self.member(name, default)
        if not isinstance(value, bool):
            raise _misshapen(self._what, name)
        return value

    def choice(self, name: str, among: type[_E]) -> _E:
        return _choice(name, among, self.text(name))

    def day(self, name: str) -> date:
        return self._date(name, self.text(name))

    def month_and_day(self, name: str) -> tuple[int, int]:
        day = self._date(name, f"2000-{self.text(name)}")
        return (day.month, day.day)

    def _date(self, name: str, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise _misshapen(self._what, name) from error

    def finish(self) -> None:
        if self._left:
            raise _misshapen(self._what, ", ".join(sorted(map(str, self._left))))


def _sentence(what: str, name: str, value: object) -> str:
    """A text; braces would be taken for places to fill in when the sentence becomes a phrase."""
    if not isinstance(value, str) or "{" in value or "}" in value:
        raise _misshapen(what, name)
    return value


def _choice(name: str, among: type[_E], text: str) -> _E:
    try:
        return among(text)
    except ValueError as error:
        raise _misshapen(name, name) from error


def _misshapen(what: str, member: str) -> BadInput:
    return BadInput(
        "regime-misshapen",
        f"The data of a regime cannot be read: {what}, at {member}.",
        safe="No due date was counted from it.",
        next_step="Repair the file of that regime, or install the program again.",
    )
