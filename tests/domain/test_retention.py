"""How long a closed case is kept: the rule that fits best, the right that is kept longest, and never without a rule."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.retention import (
    CaseContents,
    ClosedCase,
    RetentionRule,
    doubt,
    proposal,
    rule_for,
    standing,
    total,
    why_kept,
)
from desktop_app.domain.rights import Right

DAY = date(2026, 11, 24)


def rule(months: int, right: Right | None = None, regime: str | None = None) -> RetentionRule:
    return RetentionRule(UUID(int=months), months, "because", right, regime)


def case(*rights: Right, regime: str = "gdpr", closed: date = DAY, held: str | None = None) -> ClosedCase:
    return ClosedCase(UUID(int=1), "DSR-2026-0001", regime, rights, closed, held)


rules = st.lists(
    st.builds(
        RetentionRule,
        id=st.uuids(),
        keep_months=st.integers(1, 240),
        basis=st.just("because"),
        right=st.sampled_from([None, Right.ACCESS, Right.ERASURE]),
        regime=st.sampled_from([None, "gdpr", "ccpa"]),
    ),
    max_size=8,
).flatmap(lambda some: st.sampled_from([some, [*some, rule(6)]]))
closed_cases = st.builds(
    ClosedCase,
    id=st.uuids(),
    reference=st.just("DSR-2026-0001"),
    regime=st.sampled_from(["gdpr", "ccpa", "hipaa"]),
    rights=st.lists(st.sampled_from([Right.ACCESS, Right.ERASURE, Right.OBJECTION]), unique=True).map(tuple),
    closed_on=st.dates(date(2000, 1, 1), date(2060, 12, 31)),
    held_because=st.sampled_from([None, "a lawsuit"]),
)


def test_the_rule_that_says_most_wins() -> None:
    every, by_law, by_right, both = (
        rule(1),
        rule(2, regime="gdpr"),
        rule(3, Right.ACCESS),
        rule(4, Right.ACCESS, "gdpr"),
    )
    found = [rule_for((every, by_law, by_right, both)[:n], Right.ACCESS, "gdpr") for n in range(5)]
    assert found == [None, every, by_law, by_right, both]
    assert rule_for((by_law, by_right), Right.ERASURE, "ccpa") is None


def test_of_several_rights_the_one_kept_longest_decides() -> None:
    two = (rule(12, Right.ACCESS), rule(36, Right.ERASURE))
    assert standing(case(Right.ACCESS, Right.ERASURE), two).keep_until == date(2029, 11, 24)
    assert standing(case(Right.ACCESS), two).keep_until == date(2027, 11, 24)
    assert standing(case(Right.ACCESS, Right.OBJECTION), two).keep_until is None


def test_a_period_ends_with_the_last_day_of_a_short_month_and_the_case_is_due_the_day_after() -> None:
    found = standing(case(Right.ACCESS, closed=date(2027, 8, 31)), (rule(6),))
    assert found.keep_until == date(2028, 2, 29)
    assert not found.is_due(date(2028, 2, 29))
    assert found.is_due(date(2028, 3, 1))


def test_what_is_held_is_never_due() -> None:
    assert standing(case(Right.ACCESS), (rule(1),)).is_due(date(2040, 1, 1))
    held = standing(case(Right.ACCESS, held="A lawsuit."), (rule(1),))
    assert not held.is_due(date(2040, 1, 1))
    assert str(why_kept(held, date(2040, 1, 1))) == "On hold: A lawsuit."


@given(case=closed_cases, rules=rules, after=st.integers(0, 20_000))
def test_what_is_due_has_a_rule_for_each_of_its_rights_is_not_held_and_its_time_is_over(
    case: ClosedCase, rules: list[RetentionRule], after: int
) -> None:
    found, today = standing(case, rules), case.closed_on + timedelta(days=after)
    if found.is_due(today):
        assert case.held_because is None and found.rule in rules
        assert all(rule_for(rules, right, case.regime) for right in case.rights or (None,))
        assert found.keep_until is not None and found.keep_until < today
        longest = max(rule_for(rules, right, case.regime).keep_months for right in case.rights or (None,))  # type: ignore[union-attr]
        assert found.rule is not None and found.rule.keep_months == longest
    assert (why_kept(found, today) is None) == found.is_due(today)


@given(case=closed_cases, rules=rules, today=st.dates(date(2000, 1, 1), date(2090, 1, 1)), dice=st.randoms())
def test_the_order_of_rules_and_rights_changes_nothing(case, rules, today, dice) -> None:  # type: ignore[no-untyped-def]
    before = standing(case, rules).is_due(today)
    dice.shuffle(rules)
    assert standing(case, rules).is_due(today) == before


def test_a_period_the_law_names_is_proposed_and_a_shorter_one_doubted() -> None:
    assert proposal("ccpa").keep_months == 24 and "7101" in proposal("ccpa").basis
    assert proposal("hipaa").keep_months == 72 and "164.530" in proposal("hipaa").basis
    assert proposal("gdpr").keep_months == 36 and proposal("gdpr").required_months == 0
    said = doubt(23, "ccpa")
    assert said is not None and "at least 24 months" in said.text()
    assert doubt(24, "ccpa") is None and doubt(36, "gdpr") is None
    assert "less than a year" in str(doubt(11, "gdpr"))


def test_the_total_is_the_sum_of_each_kind() -> None:
    both = total([CaseContents(findings=2, rows=5, attachment_bytes=7), CaseContents(findings=1, documents=3, rows=4)])
    assert both == CaseContents(findings=3, documents=3, rows=9, attachment_bytes=7)
    assert total([]) == CaseContents()
