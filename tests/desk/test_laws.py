"""A request is counted under the law the officer says applies, and the clock is counted again from receipt."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.desk import cases, laws, statistics, turnings
from desktop_app.desk.statistics import Wanted
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.statistics import Counted, ReportKind
from desktop_app.domain.yearly_metrics import year_of
from tests.desk.conftest import Hands


def test_a_request_is_counted_again_under_another_law(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    before = hands.case(reference)
    hands.later(days=1)
    laws.choose_law(hands.desk, reference, "CCPA", "She lives in California.")
    after = hands.case(reference)
    assert (before.regime, after.regime) == ("gdpr", "ccpa")
    assert after.due == after.received + timedelta(days=45) != before.due
    assert "Civil Code" in after.due_source
    event = [one for one in cases.history(hands.desk, reference) if one.kind == "request.law_chosen"]
    assert [one.facts["reason"] for one in event] == ["She lives in California."]
    metrics = statistics.statistics(
        hands.desk, Wanted(year_of(after.received.year), ReportKind.YEARLY_METRICS, threshold=10)
    )
    assert metrics.table(Counted.KNOW).total is None, "one consumer's, and withheld"
    assert hands.desk.store.verify().ok


def test_a_law_is_chosen_only_with_a_reason_and_before_the_person_was_told_under_the_old_one(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    for law, reason in (("ccpa", " "), ("no-such-law", "Because."), ("gdpr", "It is already.")):
        with pytest.raises(BadInput):
            laws.choose_law(hands.desk, reference, law, reason)
    turnings.extend(hands.desk, reference, "There is very much to search.")
    with pytest.raises(Refused):
        laws.choose_law(hands.desk, reference, "ccpa", "She lives in California.")
    assert hands.case(reference).regime == "gdpr"
