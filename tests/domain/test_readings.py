"""Contested rules: every reading is explained, and choosing one counts by it and by nothing else."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.clock import clock_facts, reminder
from desktop_app.domain.deadlines import ClockEvent, ClockEventType, due_dates
from desktop_app.domain.readings import MOVES, USUAL, contests_of, key_of, reading_as
from desktop_app.domain.regime_files import read_regime
from desktop_app.domain.regimes import Regime
from desktop_app.domain.rights import Right

REGIMES = Path(__file__).resolve().parents[2] / "resources" / "regimes"
ALL = [read_regime(json.loads(path.read_text("utf-8"))) for path in sorted(REGIMES.glob("*.json"))]
BY_ID = {regime.id: regime for regime in ALL}
E = ClockEventType


@pytest.mark.parametrize("regime", ALL, ids=lambda regime: regime.id)
def test_every_reading_is_explained_with_its_source_and_the_usual_one_comes_first(regime: Regime) -> None:
    for contest in contests_of(regime):
        assert len(contest.options) > 1 and contest.rights
        assert all(option.words and option.source for option in contest.options)
        assert contest.chosen({}) == contest.options[0].code
        for key, right in zip(contest.keys, contest.rights, strict=True):
            rule = regime.rule_for(right)
            assert rule is not None
            assert reading_as(rule, {key: contest.options[0].code}) == rule
            assert reading_as(rule, {key: contest.options[1].code}) != rule
            assert reading_as(rule, {key: "made up", "other/access/period": "usual"}) == rule


def test_the_rights_of_one_contest_are_asked_about_together() -> None:
    identity = [contest for contest in contests_of(BY_ID["gdpr"]) if contest.subject == "identity"]
    assert len(identity) == 1 and {Right.ACCESS, Right.ERASURE} <= set(identity[0].rights)


@pytest.mark.parametrize(
    ("of", "subject", "code", "events", "expected"),
    [
        ("gdpr", "identity", "runs-on", ((E.IDENTITY_REQUESTED, 4), (E.IDENTITY_RECEIVED, 10)), "2025-10-03"),
        ("ch-fadp", "identity", "identified", ((E.IDENTITY_REQUESTED, 4), (E.IDENTITY_RECEIVED, 15)), "2025-10-15"),
        ("kr-pipa", "end", USUAL, (), "2025-09-13"),  # a Saturday
        ("us-tx", "end", MOVES, (), "2025-10-20"),  # 45 days from 3 September end on Saturday 18 October
    ],
)
def test_a_chosen_reading_is_counted_by(
    of: str, subject: str, code: str, events: tuple[tuple[ClockEventType, int], ...], expected: str
) -> None:
    received = date(2025, 9, 3)
    happened = [ClockEvent(type_, date(2025, 9, day)) for type_, day in events]
    choices = {key_of(of, Right.ACCESS, subject): code}
    facts = clock_facts(BY_ID[of], [Right.ACCESS], received, happened, {}.get, choices)
    assert facts.rules[0].due.due == date.fromisoformat(expected)
    rule = BY_ID[of].rule_for(Right.ACCESS, received)
    assert rule is not None and due_dates(rule, received, happened, {}.get).due != facts.rules[0].due.due


def test_the_right_that_is_due_first_comes_first_and_one_without_a_rule_is_named() -> None:
    facts = clock_facts(
        BY_ID["hipaa"], [Right.RECTIFICATION, Right.ACCESS, Right.ERASURE], date(2025, 9, 3), [], {}.get, {}
    )
    assert [of.right for of in facts.rules] == [Right.ACCESS, Right.RECTIFICATION]
    assert facts.unruled == (Right.ERASURE,)


def test_what_presses_is_counted() -> None:
    today = date(2026, 11, 24)
    assert reminder([None, date(2026, 12, 24)], today) is None
    said = str(reminder([date(2026, 11, 23), today, date(2026, 12, 1), date(2026, 12, 2)], today))
    assert said == "One request is overdue. 2 requests are due within the next 7 days."
