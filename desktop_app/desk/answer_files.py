"""Answers to cases that come in a JSON file, without a store: due dates, and decisions on identity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass, fields, replace
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from desktop_app.desk.json_files import read_json, shape, shown
from desktop_app.desk.regimes import holiday_calendar, load_regimes
from desktop_app.domain import identity as rules
from desktop_app.domain.deadlines import ClockEvent, Due, due_dates
from desktop_app.domain.errors import BadInput
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.regimes import Regime
from desktop_app.domain.rights import Right

_A = TypeVar("_A")


@dataclass(frozen=True)
class Answers(Generic[_A]):
    """The answers to the cases of a file, in their order; `listed` where the file held a list of cases."""

    each: tuple[_A, ...]
    listed: bool


@dataclass(frozen=True)
class DeadlineCase:
    """One request whose due date is asked for. Without `holidays` only Saturdays and Sundays are no working days."""

    id: str
    regime: str
    right: Right
    received: date
    holidays: str | None = None
    events: tuple[ClockEvent, ...] = ()


@dataclass(frozen=True)
class DeadlineAnswer:
    """The due dates of one case."""

    id: str
    due: Due


@dataclass(frozen=True)
class IdentityAnswer:
    """The decision on one case."""

    id: str
    decision: rules.Decision


def answer_deadlines(path: Path) -> Answers[DeadlineAnswer]:
    """The due dates of the cases in a file. BadInput naming the case and what is wrong with it; then none is
    answered."""
    return _answers(path, _due)


def answer_identities(path: Path) -> Answers[IdentityAnswer]:
    """The identity decisions on the cases in a file. BadInput as in `answer_deadlines`."""
    return _answers(path, _decision)


def _answers(path: Path, answer: Callable[[Any, str], _A]) -> Answers[_A]:
    data = read_json(path)
    if not isinstance(data, list):
        return Answers((answer(data, path.name),), listed=False)
    return Answers(tuple(answer(one, f"{path.name}, case {n}") for n, one in enumerate(data, 1)), listed=True)


def _due(data: Any, where: str) -> DeadlineAnswer:
    case = shape(_without_nulls(data, DeadlineCase, ClockEvent), DeadlineCase, where)
    regime = load_regimes().get(case.regime)
    if regime is None:
        known = ", ".join(sorted(load_regimes()))
        raise _unusable(where, "there is no such regime", f"Choose one of these: {known}.")
    rule = regime.rule_for(case.right, case.received)
    if rule is None:
        return DeadlineAnswer(case.id, _no_rule(regime, case))
    try:
        holiday = holiday_calendar(case.holidays) if case.holidays is not None else _no_holiday
        due = due_dates(rule, case.received, case.events, holiday)
    except BadInput as error:
        raise BadInput(error.code, f"{where}: {error.what}", safe=error.safe, next_step=error.next_step) from error
    if case.holidays is None and due.due is not None and rule.asks_for_holidays:
        due = replace(due, explanation=(*due.explanation, _NO_CALENDAR))
    return DeadlineAnswer(case.id, due)


def _no_rule(regime: Regime, case: DeadlineCase) -> Due:
    later = regime.rule_for(case.right)
    if later is None:
        reason = Phrase(
            "{regime} sets no period for this right ({right}): it does not grant it, or not by request.",
            {"regime": regime.name, "right": case.right.value},
        )
    else:
        reason = Phrase(
            "{regime} sets no period for a request received before {day}.",
            {"regime": regime.name, "day": later.holds_from},
        )
    return Due(None, None, None, reason, regime.law, (reason,))


def _no_holiday(_: date) -> None:
    return None


def _decision(data: Any, where: str) -> IdentityAnswer:
    data = _without_nulls(data, *_IDENTITY_PARTS)
    request = data.get("request") if isinstance(data, dict) else None
    acting = None
    if isinstance(request, dict) and "acting_for" in request:
        acting = _acting_for(request["acting_for"], f"{where}, at request.acting_for,")
        data = {**data, "request": {name: value for name, value in request.items() if name != "acting_for"}}
    case = shape(data, rules.IdentityCase, where)
    case = replace(case, request=replace(case.request, acting_for=acting))
    if case.request.received > case.today:
        raise _unusable(where, "request.received lies after today", "Correct one of the two dates.")
    for person in (case.subject, *case.other_candidates):
        ids = [point.id for point in person.contact_points]
        twice = sorted({id_ for id_ in ids if ids.count(id_) > 1})
        if twice:
            raise _unusable(where, f"two contact points have the id {shown(twice[0])}", "Give each an id of its own.")
    return IdentityAnswer(case.id, rules.decide(case))


def _acting_for(data: Any, where: str) -> rules.ActingFor:
    """Who acts for the person. What else is said there has no fixed form."""
    role = {"role": data["role"]} if isinstance(data, dict) and "role" in data else {}
    if not isinstance(data, dict):
        shape(data, _ActingFor, where)
    details = {name: value for name, value in data.items() if name != "role"}
    return rules.ActingFor(shape(role, _ActingFor, where).role, details)


@dataclass(frozen=True)
class _ActingFor:
    role: rules.Role


_IDENTITY_PARTS = (
    rules.IdentityCase,
    rules.Subject,
    rules.ContactPoint,
    rules.IdentityRequest,
    rules.SenderClaim,
    rules.Evidence,
    rules.DecidingOfficer,
)


def _without_nulls(data: Any, *classes: type) -> Any:
    """The same data without those members that are null and may be absent: the two mean the same."""
    optional = {
        field.name
        for class_ in classes
        for field in fields(class_)
        if field.default is not MISSING or field.default_factory is not MISSING
    }
    return _dropping(data, optional)


def _dropping(data: Any, optional: Iterable[str]) -> Any:
    if isinstance(data, dict):
        return {
            name: value if name == "acting_for" else _dropping(value, optional)
            for name, value in data.items()
            if value is not None or name not in optional
        }
    if isinstance(data, list):
        return [_dropping(one, optional) for one in data]
    return data


def _unusable(where: str, what: str, next_step: str) -> BadInput:
    return BadInput(
        "wrong-members", f"{where} cannot be used: {what}.", safe="Nothing was changed.", next_step=next_step
    )


_NO_CALENDAR = Phrase("No calendar of public holidays was named, so only Saturdays and Sundays were passed over.")
