"""Due dates under each regime that is carried: the law's own counts, and the regulators' published examples."""

from __future__ import annotations

import json
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.deadlines import ClockEvent, ClockEventType, Due, due_dates
from desktop_app.domain.regime_files import read_regime
from desktop_app.domain.regimes import Regime, Rule
from desktop_app.domain.rights import Right

REGIMES = Path(__file__).resolve().parents[2] / "resources" / "regimes"
E = ClockEventType
R = Right
Event = tuple[ClockEventType, str]

# Only what the examples below meet.
HOLIDAYS: dict[str, dict[date, str]] = {
    "US": {
        date(2025, 11, 27): "Thanksgiving Day",
        date(2025, 12, 25): "Christmas Day",
        date(2026, 1, 1): "New Year's Day",
        date(2026, 1, 19): "Martin Luther King Jr. Day",
        date(2026, 7, 3): "Independence Day (observed)",
    },
    "NZ": {
        date(2022, 12, 26): "Boxing Day",
        date(2022, 12, 27): "Christmas Day (observed)",
        date(2023, 1, 2): "New Year's Day (observed)",
        date(2023, 1, 3): "Day after New Year's Day (observed)",
        date(2023, 1, 30): "Auckland Anniversary Day",
        date(2023, 2, 6): "Waitangi Day",
        date(2026, 2, 6): "Waitangi Day",
        date(2026, 4, 3): "Good Friday",
        date(2026, 4, 6): "Easter Monday",
        date(2026, 4, 25): "Anzac Day",
        date(2026, 4, 27): "Anzac Day (observed)",
    },
    "AU": {date(2026, 1, 26): "Australia Day"},
    "ZA": {date(2025, 12, 16): "Day of Reconciliation"},
    "": {},
}


@cache
def regime(name: str) -> Regime:
    return read_regime(json.loads((REGIMES / f"{name}.json").read_text(encoding="utf-8")))


def due(of: str, right: Right, received: str, *events: Event, holidays: str = "") -> Due:
    rule = regime(of).rule_for(right, date.fromisoformat(received))
    assert rule is not None
    happened = [ClockEvent(type_, date.fromisoformat(on)) for type_, on in events]
    return due_dates(rule, date.fromisoformat(received), happened, HOLIDAYS[holidays].get)


def words(answer: Due) -> str:
    return "\n".join(phrase.text() for phrase in answer.explanation)


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("of", "right", "received", "expected", "extended"),
    [
        ("ccpa", R.ACCESS, "2026-01-01", "2026-02-15", "2026-04-01"),  # 90 calendar days from receipt in all
        ("ccpa", R.ERASURE, "2024-01-15", "2024-02-29", "2024-04-14"),  # over a leap day
        ("ccpa", R.RECTIFICATION, "2025-12-04", "2026-01-18", "2026-03-04"),  # a Sunday: the 45 days are calendar days
        ("us-va", R.ACCESS, "2025-09-03", "2025-10-18", "2025-12-02"),
        ("us-co", R.PORTABILITY, "2025-09-01", "2025-10-16", "2025-11-30"),
        ("us-ct", R.OPT_OUT_OF_SALE, "2025-09-01", "2025-10-16", "2025-11-30"),
        ("us-ct", R.CONSENT_WITHDRAWAL, "2025-09-01", "2025-09-16", None),
        ("us-ia", R.ACCESS, "2025-01-01", "2025-04-01", "2025-05-16"),  # 90 days, and 45
        ("us-mt", R.CONSENT_WITHDRAWAL, "2025-09-01", "2025-10-16", None),
        ("hipaa", R.ACCESS, "2025-09-03", "2025-10-03", "2025-11-02"),
        ("hipaa", R.RECTIFICATION, "2025-09-03", "2025-11-02", "2025-12-02"),
        ("hipaa", R.ACCOUNTING_OF_DISCLOSURES, "2024-02-01", "2024-04-01", "2024-05-01"),
        ("ca-pipeda", R.ACCESS, "2025-09-03", "2025-10-03", "2025-11-03"),  # 2 November is a Sunday
        ("ca-qc-law25", R.ACCESS, "2025-09-03", "2025-10-03", None),
        ("br-lgpd", R.ACCESS, "2025-09-03", "2025-09-18", None),
        ("au-privacy", R.ACCESS, "2025-09-03", "2025-10-03", None),
        ("ch-fadp", R.ACCESS, "2025-09-03", "2025-10-03", None),
        ("za-popia", R.ACCESS, "2025-09-03", "2025-10-03", "2025-11-03"),
        ("za-popia", R.RECTIFICATION, "2025-09-03", "2025-10-03", None),
        ("sg-pdpa", R.ACCESS, "2025-09-03", "2025-10-03", None),
        ("kr-pipa", R.ACCESS, "2025-09-03", "2025-09-15", None),  # from a Saturday
        ("kr-pipa", R.OBJECTION, "2025-09-03", "2025-09-15", None),
    ],
)
def test_the_days_of_each_law(of: str, right: Right, received: str, expected: str, extended: str | None) -> None:
    answer = due(of, right, received)
    assert (answer.due, answer.extended_due_if_used) == (day(expected), day(extended))


@pytest.mark.parametrize(
    ("of", "right"),
    [
        ("gdpr", R.CONSENT_WITHDRAWAL),
        ("uk-pecr", R.MARKETING_OPT_OUT),
        ("jp-appi", R.ACCESS),
        ("jp-appi", R.RECTIFICATION),
        ("in-dpdp", R.ACCESS),
        ("br-lgpd", R.RECTIFICATION),
        ("ch-fadp", R.RECTIFICATION),
        ("hipaa", R.RESTRICTION),
        ("au-privacy", R.MARKETING_OPT_OUT),
    ],
)
@pytest.mark.parametrize("received", ["2026-11-24", "2027-06-01"])
def test_where_a_law_sets_no_number_of_days_the_rule_says_so(of: str, right: Right, received: str) -> None:
    answer = due(of, right, received, (E.EXTENDED, received))
    assert (answer.due, answer.acknowledge_by, answer.extended_due_if_used) == (None, None, None)
    assert answer.rule.text().startswith("The law sets no number of days")
    assert "no period here" in words(answer)


def test_california_acknowledges_in_ten_business_days_and_verifying_stops_no_clock() -> None:
    events = ((E.IDENTITY_REQUESTED, "2025-11-24"), (E.IDENTITY_RECEIVED, "2025-12-20"))
    answer = due("ccpa", R.ACCESS, "2025-11-21", *events, holidays="US")
    assert answer.acknowledge_by == date(2025, 12, 8)  # Thanksgiving lies between
    assert answer.due == date(2026, 1, 5)
    assert "the clock ran on" in words(answer) and "§ 7021(b)" in words(answer)


def test_california_once_more_forty_five_days_if_the_person_hears_in_time() -> None:
    assert due("ccpa", R.ERASURE, "2026-01-01", (E.EXTENDED, "2026-02-15")).due == date(2026, 4, 1)
    assert due("ccpa", R.ERASURE, "2026-01-01", (E.EXTENDED, "2026-02-16")).due == date(2026, 2, 15)


def test_california_stops_selling_in_fifteen_business_days() -> None:
    answer = due("ccpa", R.OPT_OUT_OF_SALE, "2025-12-12", holidays="US")
    assert answer.due == date(2026, 1, 6)
    assert answer.acknowledge_by is None
    for reason in ("Christmas Day", "New Year's Day"):
        assert reason in words(answer)


def test_advertising_mail_ends_after_ten_business_days() -> None:
    assert due("us-can-spam", R.MARKETING_OPT_OUT, "2026-06-19", holidays="US").due == date(2026, 7, 6)
    on_a_sunday = due("us-can-spam", R.MARKETING_OPT_OUT, "2026-06-21", holidays="US")
    assert on_a_sunday.due == date(2026, 7, 6)


@pytest.mark.parametrize(
    ("received", "expected"),
    [
        # Ombudsman, "Official information requests over the holiday period" (same "working day"): the period from
        # 25 December 2022 to 15 January 2023 "affects … requests received on or after 28 November 2022".
        ("2022-11-25", "2022-12-23"),
        ("2022-11-28", "2023-01-16"),
        ("2022-12-24", "2023-02-13"),  # Auckland's anniversary is a working day, Waitangi Day is none
        ("2026-01-15", "2026-02-13"),  # day one is 16 January; Waitangi Day
        ("2026-03-31", "2026-05-01"),  # Easter, and Anzac Day on a Saturday with its Monday
    ],
)
def test_new_zealand_counts_its_own_working_days(received: str, expected: str) -> None:
    answer = due("nz-privacy", R.ACCESS, received, holidays="NZ")
    assert answer.due == date.fromisoformat(expected)
    assert answer.extended_due_if_used is None and "does not say how far" in words(answer)


def test_the_summer_period_is_told_as_one() -> None:
    said = words(due("nz-privacy", R.ACCESS, "2022-12-22", holidays="NZ"))
    assert "Monday 26 December 2022 to Friday 13 January 2023" in said
    assert "statutory summer period" in said and "Boxing Day" not in said


def test_an_extension_of_no_stated_length_leaves_the_date_to_what_the_person_was_told() -> None:
    answer = due("nz-privacy", R.RECTIFICATION, "2026-05-04", (E.EXTENDED, "2026-05-20"))
    assert answer.due == due("nz-privacy", R.RECTIFICATION, "2026-05-04").due
    assert "the one the person was told" in words(answer)


def test_australia_moves_the_thirtieth_day_as_its_regulator_does() -> None:
    # OAIC, acknowledgement of a request of 9 February 2018: "the 30-day processing period ends on Sunday 11 March
    # 2018, however due to the operation of s 36 of the Acts Interpretation Act 1901, the due date is the next working
    # day", Monday 12 March 2018.
    assert due("au-privacy", R.ACCESS, "2018-02-09").due == date(2018, 3, 12)
    assert due("au-privacy", R.ACCESS, "2025-12-27", holidays="AU").due == date(2026, 1, 27)
    assert "reasonable period" in words(due("au-privacy", R.ACCESS, "2018-02-09"))


def test_switzerland_begins_when_the_ten_days_to_think_over_the_cost_are_over() -> None:
    answer = due("ch-fadp", R.ACCESS, "2025-09-03", (E.FEE_REQUESTED, "2025-09-10"), (E.FEE_PAID, "2025-09-12"))
    assert answer.due == date(2025, 10, 20)
    assert "10 days to think it over" in words(answer)


def test_south_africa_leaves_a_correction_on_a_saturday_and_moves_it_off_a_sunday_or_holiday() -> None:
    assert due("za-popia", R.RECTIFICATION, "2025-09-04").due == date(2025, 10, 4)  # a Saturday
    assert due("za-popia", R.RECTIFICATION, "2025-09-05").due == date(2025, 10, 6)  # from a Sunday
    assert due("za-popia", R.RECTIFICATION, "2025-11-16", holidays="ZA").due == date(2025, 12, 17)
    before = due("za-popia", R.RECTIFICATION, "2025-04-16")
    assert before.due is None


def test_a_later_day_that_only_a_general_law_allows_is_told_but_not_counted_on() -> None:
    answer = due("us-co", R.ACCESS, "2025-12-04", holidays="US")
    assert answer.due == date(2026, 1, 18)
    assert "Tuesday 20 January 2026" in words(answer) and "§ 2-4-108(2)" in words(answer)


def test_a_law_on_counting_time_that_binds_every_statute_is_followed_and_the_earlier_day_told() -> None:
    saturday = due("ca-pipeda", R.ACCESS, "2025-12-04")
    assert saturday.due == date(2026, 1, 3) and "Interpretation Act (R.S.C." not in words(saturday)
    sunday = due("ca-pipeda", R.ACCESS, "2025-12-05")
    assert sunday.due == date(2026, 1, 5)
    assert "Interpretation Act (R.S.C." in words(sunday) and "answers by Sunday 4 January 2026" in words(sunday)
    rule = regime("ca-pipeda").rule_for(R.ACCESS)
    assert rule is not None
    assert due_dates(rule.keeping_its_end(), date(2025, 12, 5), [], {}.get).due == date(2026, 1, 4)


def test_another_reading_of_the_period_is_told_with_its_date() -> None:
    assert "immediately" in words(due("br-lgpd", R.ACCESS, "2025-09-03"))
    other_right = due("br-lgpd", R.ERASURE, "2025-09-03")
    assert other_right.due is None and "Thursday 18 September 2025" in words(other_right)
    later = due("in-dpdp", R.ACCESS, "2027-06-01")
    assert later.due is None and "Monday 30 August 2027" in words(later)


def test_korea_sets_no_days_for_the_withdrawal_of_consent_nor_for_portability() -> None:
    """Enforcement Decree, Article 44(2), names suspension alone; Article 42-6(1): without delay."""
    withdrawn = due("kr-pipa", R.CONSENT_WITHDRAWAL, "2026-03-02")
    assert withdrawn.due is None and "Thursday 12 March 2026" in words(withdrawn)
    assert due("kr-pipa", R.PORTABILITY, "2026-03-02").due is None
    assert regime("kr-pipa").rule_for(R.PORTABILITY, date(2025, 3, 12)) is None


def test_the_unsettled_question_of_identity_is_told_in_quebec_and_switzerland() -> None:
    events = ((E.IDENTITY_REQUESTED, "2025-09-04"), (E.IDENTITY_RECEIVED, "2025-09-15"))
    for of in ("ca-qc-law25", "ch-fadp"):
        answer = due(of, R.ACCESS, "2025-09-03", *events)
        assert answer.due == date(2025, 10, 3)
        assert "contested" in words(answer) and "Wednesday 15 October 2025" in words(answer)


def test_the_british_rule_of_the_day_of_receipt_is_cited() -> None:
    before, after = due("uk-gdpr", R.ACCESS, "2026-02-04"), due("uk-gdpr", R.ACCESS, "2026-02-05")
    assert (before.due, after.due) == (date(2026, 3, 4), date(2026, 3, 5))
    assert "S.I. 2026/82" in after.source and "S.I. 2026/82" not in before.source


RULES = [rule for path in sorted(REGIMES.glob("*.json")) for rule in regime(path.stem).rules]


@given(st.sampled_from(RULES), st.dates(date(2027, 6, 1), date(2045, 12, 31)), st.integers(0, 40), st.integers(0, 40))
def test_whatever_rule_is_carried_waiting_and_extending_never_shorten(
    rule: Rule, received: date, asked_after: int, answered_after: int
) -> None:
    asked = received + timedelta(days=asked_after)
    answered = asked + timedelta(days=answered_after)
    plain = due_dates(rule, received, [], {}.get)
    for asking, answering in (
        (E.IDENTITY_REQUESTED, E.IDENTITY_RECEIVED),
        (E.CLARIFICATION_REQUESTED, E.CLARIFICATION_RECEIVED),
        (E.FEE_REQUESTED, E.FEE_PAID),
    ):
        events = [ClockEvent(asking, asked), ClockEvent(answering, answered)]
        waited = due_dates(rule, received, events, {}.get)
        extended = due_dates(rule, received, [*events, ClockEvent(E.EXTENDED, answered)], {}.get)
        assert (waited.due is None) == (plain.due is None) == (extended.due is None)
        if plain.due is not None and waited.due is not None and extended.due is not None:
            assert received < plain.due <= waited.due <= extended.due
        assert all(phrase.text().strip() for phrase in extended.explanation)


@given(st.sampled_from([rule for rule in RULES if rule.period is not None]), st.data())
def test_whatever_rule_is_carried_a_later_receipt_is_never_due_earlier(rule: Rule, data: st.DataObject) -> None:
    one = data.draw(st.dates(date(2027, 6, 1), date(2045, 12, 31)))
    other = one + timedelta(days=data.draw(st.integers(1, 40)))
    first, second = due_dates(rule, one, [], {}.get), due_dates(rule, other, [], {}.get)
    assert first.due is not None and second.due is not None and first.due <= second.due
