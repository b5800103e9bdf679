"""The file of a regime (`resources/regimes/`, JSON): its contents as rules; what has no shape is refused by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TypeVar

from desktop_app.domain.errors import BadInput
from desktop_app.domain.regimes import (
    Closure,
    Compared,
    Effect,
    EndReading,
    Extension,
    Pause,
    Period,
    PeriodReading,
    Reading,
    Regime,
    Rule,
    Unit,
    Wait,
)
from desktop_app.domain.rights import Right

_E = TypeVar("_E", bound=StrEnum)
_LONGEST = 3660  # of any unit; a period that long is a slip of the pen


def read_regime(data: object) -> Regime:
    """A regime from the contents of its file; BadInput naming what is missing, unknown or misshapen."""
    form = _Form("regime", data)
    regime_id = form.text("id")
    usual = form.member("usual", {})
    regime = Regime(
        id=regime_id,
        name=form.text("name"),
        law=form.text("law"),
        complaint_body=form.text("complaint_body", ""),
        rules=tuple(rule for item in form.items("rules") for rule in _rules(regime_id, usual, item)),
        compared=_compared(form.member("compared", None)),
    )
    form.finish()
    return regime


def _rules(regime: str, usual: object, data: object) -> list[Rule]:
    """One entry of a file may speak for several rights, each with the article that grants it. What stands under
    "usual" in the file holds for every entry that does not say otherwise."""
    if not isinstance(usual, Mapping):
        raise _misshapen(f"regime {regime}", "usual")
    form = _Form(f"regime {regime}", {**usual, **data} if isinstance(data, Mapping) else data)
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
        day_one=form.text("day_one", ""),
        saturday_ends=form.yes_or_no("saturday_ends", False),
        other_end=_end_reading(form.member("other_end", None)),
        other_periods=tuple(_period_reading(item) for item in form.items("other_periods")),
        worked_holidays=form.texts("worked_holidays"),
        fees=form.text("fees", ""),
        recipients=form.text("recipients", ""),
        disagreement=form.text("disagreement", ""),
    )
    form.finish()
    if common.rolls and common.other_end is not None:
        raise _misshapen(f"regime {regime}", "other_end")
    if common.other_end is not None and common.other_end.followed:
        common = replace(common, rolls=True, saturday_ends=common.other_end.saturday_ends)
    return [
        replace(common, right=_choice("rights", Right, right), source=f"{article}; {source}" if article else source)
        for right, article in articles.all_texts()
    ]


def _compared(data: object) -> Compared | None:
    if data is None:
        return None
    form = _Form("compared", data)
    compared = Compared(form.day("on"), form.texts("law"), form.texts("secondary"), form.texts("nothing"))
    form.finish()
    return compared


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
    extension = Extension(_period(form.member("further")), form.text("ground"), form.text("source"))
    form.finish()
    return extension


def _period_reading(data: object) -> PeriodReading:
    form = _Form("other_periods", data)
    reading = PeriodReading(form.text("code"), _period(form.member("period")), form.text("words"), form.text("source"))
    form.finish()
    return reading


def _end_reading(data: object) -> EndReading | None:
    if data is None:
        return None
    form = _Form("other_end", data)
    reading = EndReading(
        form.text("words"),
        form.text("source"),
        form.yes_or_no("saturday_ends", False),
        form.yes_or_no("followed", False),
    )
    form.finish()
    return reading


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
        thinking_days=form.count_or_none("thinking_days"),
    )
    form.finish()
    if reading.thinking_days is not None and reading.effect != Effect.RESTARTS:
        raise _misshapen("reading", "thinking_days")
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

    def count_or_none(self, name: str) -> int | None:
        return self.count(name) if name in self._left else None

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
