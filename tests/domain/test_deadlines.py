"""Due dates: the regulators' own examples, and what holds for every request."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.counting import add_months
from desktop_app.domain.deadline_words import say_period
from desktop_app.domain.deadlines import ClockEvent, ClockEventType, Due, due_dates
from desktop_app.domain.errors import BadInput
from desktop_app.domain.regime_files import read_regime
from desktop_app.domain.regimes import (
    Closure,
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

REGIMES = Path(__file__).resolve().parents[2] / "resources" / "regimes"
E = ClockEventType
Event = tuple[ClockEventType, str]


def regime(name: str) -> Regime:
    return read_regime(json.loads((REGIMES / f"{name}.json").read_text(encoding="utf-8")))


GDPR, UK = regime("gdpr"), regime("uk-gdpr")
# England, and Germany with what the examples below need.
BANK_HOLIDAYS = {
    date(2022, 6, 2): "Spring Bank Holiday",
    date(2022, 6, 3): "Platinum Jubilee",
    date(2025, 4, 18): "Good Friday",
    date(2025, 4, 21): "Easter Monday",
    date(2025, 12, 25): "Christmas Day",
    date(2025, 12, 26): "Boxing Day",
    date(2026, 1, 1): "New Year's Day",
}


def due(of: Regime, received: str, *events: Event, right: Right = Right.ACCESS) -> Due:
    rule = of.rule_for(right, date.fromisoformat(received))
    assert rule is not None
    return due_dates(rule, date.fromisoformat(received), happened(*events), BANK_HOLIDAYS.get)


def happened(*events: Event) -> list[ClockEvent]:
    return [ClockEvent(type_, date.fromisoformat(on)) for type_, on in events]


def words(answer: Due) -> str:
    return "\n".join(phrase.text() for phrase in answer.explanation)


@pytest.mark.parametrize("of", [GDPR, UK], ids=["gdpr", "uk-gdpr"])
@pytest.mark.parametrize(
    ("received", "expected"),
    [
        ("2025-09-03", "2025-10-03"),  # ICO: received 3 September, due 3 October
        ("2024-03-05", "2024-04-05"),  # EDPB 01/2022: 5 March, until and including 5 April
        ("2021-08-31", "2021-09-30"),  # EDPB 01/2022: 31 August, the last day of September
        ("2022-03-31", "2022-05-02"),  # 30 April is a Saturday
        ("2025-01-31", "2025-02-28"),
        ("2024-01-31", "2024-02-29"),  # a leap year
        ("2024-01-30", "2024-02-29"),
        ("2025-01-30", "2025-02-28"),
        ("2024-02-29", "2024-03-29"),
        ("2025-02-28", "2025-03-28"),  # the day of the same number, not the month's last
        ("2025-12-31", "2026-02-02"),  # 31 January is a Saturday
        ("2025-11-25", "2025-12-29"),  # Christmas, Boxing Day, a week-end
        ("2025-03-18", "2025-04-22"),  # Good Friday to Easter Monday
        ("2022-05-02", "2022-06-06"),  # two bank holidays and a week-end
        ("2025-09-06", "2025-10-06"),  # received on a Saturday counts from that day
        ("2100-01-31", "2100-03-01"),  # no leap year; 28 February is a Sunday
    ],
)
def test_a_month_ends_on_the_day_of_the_same_number_or_the_next_working_day(
    of: Regime, received: str, expected: str
) -> None:
    assert due(of, received).due == date.fromisoformat(expected)


def test_days_passed_over_are_named() -> None:
    said = words(due(GDPR, "2025-03-18"))
    for reason in ("Good Friday", "Saturday 19 April", "Sunday 20 April", "Easter Monday", "Tuesday 22 April 2025"):
        assert reason in said


def test_the_uk_month_begins_with_the_proof_of_identity() -> None:
    answer = due(UK, "2025-09-03", (E.IDENTITY_REQUESTED, "2025-09-04"), (E.IDENTITY_RECEIVED, "2025-09-10"))
    assert answer.due == date(2025, 10, 10)
    assert answer.extended_due_if_used == date(2025, 12, 10)
    assert "Article 12(6)" in words(answer) and "12A(2)" not in words(answer)
    later = due(UK, "2026-03-03", (E.IDENTITY_REQUESTED, "2026-03-04"), (E.IDENTITY_RECEIVED, "2026-03-10"))
    assert later.due == date(2026, 4, 10) and "Article 12A(2)(b)" in words(later)


def test_the_uk_month_begins_with_the_fee() -> None:
    answer = due(UK, "2026-03-02", (E.FEE_REQUESTED, "2026-03-03"), (E.FEE_PAID, "2026-03-09"))
    assert answer.due == date(2026, 4, 9)


def test_the_uk_clock_stops_for_clarification_from_the_day_asked_to_the_day_answered() -> None:
    asked = due(UK, "2026-06-01", (E.CLARIFICATION_REQUESTED, "2026-06-03"), (E.CLARIFICATION_RECEIVED, "2026-06-04"))
    assert asked.due == date(2026, 7, 3)
    same_day = [(E.CLARIFICATION_REQUESTED, "2026-06-03"), (E.CLARIFICATION_RECEIVED, "2026-06-03")]
    assert due(UK, "2026-06-01", *same_day).due == date(2026, 7, 2)


def test_a_question_on_the_last_day_still_moves_the_uk_month() -> None:
    answer = due(UK, "2025-09-03", (E.IDENTITY_REQUESTED, "2025-10-03"), (E.IDENTITY_RECEIVED, "2025-10-08"))
    assert answer.due == date(2025, 11, 10)  # 8 November is a Saturday


def test_under_the_gdpr_the_month_is_suspended_and_the_other_reading_said() -> None:
    events = ((E.IDENTITY_REQUESTED, "2025-09-04"), (E.IDENTITY_RECEIVED, "2025-09-10"))
    answer = due(GDPR, "2025-09-03", *events)
    assert answer.due == date(2025, 10, 9)
    assert "contested" in words(answer) and "Friday 3 October 2025" in words(answer)
    assert "contested" not in words(due(GDPR, "2025-09-03"))


def test_an_open_question_moves_nothing_yet_and_says_so() -> None:
    for of in (GDPR, UK):
        answer = due(of, "2025-09-03", (E.IDENTITY_REQUESTED, "2025-09-04"))
        assert answer.due == date(2025, 10, 3)
        assert "no answer yet" in words(answer)


def test_an_answer_to_a_question_asked_too_late_revives_nothing() -> None:
    answer = due(UK, "2025-09-03", (E.IDENTITY_REQUESTED, "2025-10-20"), (E.IDENTITY_RECEIVED, "2025-10-27"))
    assert answer.due == date(2025, 10, 3)


@pytest.mark.parametrize("of", [GDPR, UK], ids=["gdpr", "uk-gdpr"])
def test_an_extension_adds_two_months_and_only_in_time(of: Regime) -> None:
    assert due(of, "2025-09-03").extended_due_if_used == date(2025, 12, 3)
    assert due(of, "2025-09-03", (E.EXTENDED, "2025-10-03")).due == date(2025, 12, 3)
    late = due(of, "2025-09-03", (E.EXTENDED, "2025-10-04"))
    assert late.due == date(2025, 10, 3)
    assert "too late" in words(late)


def test_three_months_are_counted_at_once_not_one_and_then_two() -> None:
    assert due(GDPR, "2025-01-31", (E.EXTENDED, "2025-02-10")).due == date(2025, 4, 30)


def test_where_the_law_sets_no_number_there_is_no_due_date_and_the_reason_stands_in_the_rule() -> None:
    answer = due(GDPR, "2025-09-03", right=Right.CONSENT_WITHDRAWAL)
    assert (answer.due, answer.acknowledge_by, answer.extended_due_if_used) == (None, None, None)
    assert "no number of days" in answer.rule.text()


def test_no_more_advertising_cannot_be_put_off() -> None:
    answer = due(GDPR, "2025-09-03", right=Right.MARKETING_OPT_OUT)
    assert answer.extended_due_if_used is None and "stop at once" in words(answer)
    extended = due(GDPR, "2025-09-03", (E.EXTENDED, "2025-09-04"), right=Right.MARKETING_OPT_OUT)
    assert extended.due == date(2025, 10, 3) and "knows no extension" in words(extended)


@pytest.mark.parametrize(
    "events",
    [
        [(E.IDENTITY_REQUESTED, "2025-09-02")],
        [(E.IDENTITY_REQUESTED, "2025-09-10"), (E.IDENTITY_RECEIVED, "2025-09-09")],
        [(E.EXTENDED, "2025-09-10"), (E.IDENTITY_REQUESTED, "2025-09-09")],
        [(E.IDENTITY_RECEIVED, "2025-09-10")],
        [(E.FEE_PAID, "2025-09-10")],
        [(E.IDENTITY_REQUESTED, "2025-09-04"), (E.IDENTITY_RECEIVED, "9999-12-31")],
        [(E.EXTENDED, "2035-10-01")],
        [(E.IDENTITY_REQUESTED, "2025-09-04"), (E.IDENTITY_REQUESTED, "2025-09-05")],
        [(E.EXTENDED, "2025-09-04"), (E.EXTENDED, "2025-09-05")],
        [(E.IDENTITY_REQUESTED, "2025-09-04"), (E.CLARIFICATION_RECEIVED, "2025-09-05")],
    ],
)
def test_events_that_cannot_have_happened_are_refused_by_name(events: list[Event]) -> None:
    with pytest.raises(BadInput) as refused:
        due(GDPR, "2025-09-03", *events)
    assert any(type_.value in refused.value.text() for type_, _ in events)


def test_a_date_of_receipt_beyond_counting_is_refused() -> None:
    with pytest.raises(BadInput):
        due(GDPR, "9999-12-31")


def test_working_days_leave_out_week_ends_holidays_and_closures() -> None:
    days = Rule(
        regime="x",
        right=Right.ACCESS,
        period=Period(20, Unit.WORKING_DAYS),
        rolls=False,
        says="Twenty working days.",
        source="x",
        holds_from=date(2020, 1, 1),
        closures=(Closure((12, 25), (1, 15), "the summer closure"),),
        acknowledgement=Period(10, Unit.DAYS),
        extension=Extension(Period(20, Unit.WORKING_DAYS), "where needed", "x"),
    )
    answer = due_dates(days, date(2025, 12, 22), [], BANK_HOLIDAYS.get)
    assert answer.due == date(2026, 2, 10)
    assert answer.acknowledge_by == date(2026, 1, 1)
    assert answer.extended_due_if_used == date(2026, 3, 10)


def test_periods_are_said_as_a_sentence_begins_with_them() -> None:
    said = [say_period(Period(n, unit)).text() for n, unit in ((1, Unit.MONTHS), (3, Unit.MONTHS), (45, Unit.DAYS))]
    assert said == ["One month", "Three months", "45 days"]


# What holds always.

DAYS = st.dates(date(2018, 6, 1), date(2045, 12, 31))


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    effect = draw(st.sampled_from(list(Effect)))
    thinking = draw(st.none() | st.integers(1, 15)) if effect == Effect.RESTARTS else None
    return Reading("r", effect, "w", "s", draw(st.booleans()), thinking)


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    unit = draw(st.sampled_from(list(Unit)))
    pauses = tuple(Pause(wait, (draw(readings()),), "r") for wait in Wait if draw(st.booleans()))
    further = Period(draw(st.integers(1, 3)), draw(st.sampled_from(list(Unit))))
    return Rule(
        regime="x",
        right=Right.ACCESS,
        period=Period(draw(st.integers(1, 3)) if unit == Unit.MONTHS else draw(st.integers(1, 60)), unit),
        rolls=draw(st.booleans()),
        says="x",
        source="x",
        holds_from=date(2018, 1, 1),
        extension=draw(st.sampled_from([None, Extension(further, "x", "x"), Extension(None, "x", "x")])),
        saturday_ends=draw(st.booleans()),
        other_end=draw(st.sampled_from([None, EndReading("w", "s"), EndReading("w", "s", True, followed=True)])),
        other_periods=draw(st.sampled_from([(), (PeriodReading("p", None, "w", "s"),)])),
        closures=draw(st.sampled_from([(), (Closure((12, 25), (1, 15), "x"),)])),
        pauses=pauses,
    )


@st.composite
def waits(draw: st.DrawFn, received: date) -> list[ClockEvent]:
    """Questions one after the other, each with its answer."""
    events, day = [], received
    for asked, answered in (
        (E.IDENTITY_REQUESTED, E.IDENTITY_RECEIVED),
        (E.CLARIFICATION_REQUESTED, E.CLARIFICATION_RECEIVED),
        (E.FEE_REQUESTED, E.FEE_PAID),
    ):
        if draw(st.booleans()):
            for type_ in (asked, answered):
                day += timedelta(days=draw(st.integers(0, 12)))
                events.append(ClockEvent(type_, day))
    return events


def no_holiday(_: date) -> None:
    return None


def last_day(rule: Rule, received: date, events: Sequence[ClockEvent], holiday: Callable[[date], str | None]) -> date:
    answer = due_dates(rule, received, events, holiday).due
    assert answer is not None
    return answer


@given(rules(), DAYS, st.data())
def test_no_due_date_lies_before_receipt_and_no_pause_makes_it_earlier(
    rule: Rule, received: date, data: st.DataObject
) -> None:
    events = data.draw(waits(received))
    plain = last_day(rule, received, [], no_holiday)
    assert received < plain <= last_day(rule, received, events, no_holiday)
    for cut in range(0, len(events), 2):
        assert last_day(rule, received, events[:cut], no_holiday) <= last_day(rule, received, events, no_holiday)


@given(rules(), DAYS, st.data())
def test_a_longer_wait_never_makes_the_due_date_earlier(rule: Rule, received: date, data: st.DataObject) -> None:
    events = data.draw(waits(received))
    if events:
        later = [
            *events[:-1],
            ClockEvent(events[-1].type, events[-1].date + timedelta(days=data.draw(st.integers(1, 9)))),
        ]
        assert last_day(rule, received, events, no_holiday) <= last_day(rule, received, later, no_holiday)


@given(rules(), DAYS, st.data())
def test_an_extension_only_lengthens(rule: Rule, received: date, data: st.DataObject) -> None:
    events = data.draw(waits(received))
    on = max([received, *(event.date for event in events)])
    plain = due_dates(rule, received, events, no_holiday)
    extended = due_dates(rule, received, [*events, ClockEvent(E.EXTENDED, on)], no_holiday)
    assert plain.due is not None and extended.due is not None
    assert plain.due <= extended.due
    if plain.extended_due_if_used is not None:
        assert plain.due <= plain.extended_due_if_used
        assert extended.due in (plain.due, plain.extended_due_if_used)


@given(rules(), DAYS, st.sets(st.integers(0, 120), max_size=20))
def test_holidays_only_move_a_due_date_later(rule: Rule, received: date, offsets: set[int]) -> None:
    holidays = {received + timedelta(days=offset) for offset in offsets}

    def holiday(day: date) -> str | None:
        return "a holiday" if day in holidays else None

    moved = last_day(rule, received, [], holiday)
    assert moved >= last_day(rule, received, [], no_holiday)
    if rule.rolls:
        assert moved.weekday() < (6 if rule.saturday_ends else 5) and moved not in holidays


@given(DAYS, DAYS)
def test_a_later_receipt_is_never_due_earlier(one: date, other: date) -> None:
    for of in (GDPR, UK):
        rule = of.rule_for(Right.ACCESS)
        assert rule is not None
        first, second = (last_day(rule, day, [], no_holiday) for day in sorted((one, other)))
        assert first <= second


@given(DAYS, st.integers(0, 60))
def test_months_keep_the_number_of_the_day_or_end_the_month(day: date, months: int) -> None:
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


def test_days_that_do_not_count_within_the_extension_are_said() -> None:
    """UK GDPR, Article 12A(5): the days of waiting for clarification."""
    asked = (
        (E.EXTENDED, "2026-04-02"),
        (E.CLARIFICATION_REQUESTED, "2026-05-04"),
        (E.CLARIFICATION_RECEIVED, "2026-05-20"),
    )
    answer = due(UK, "2026-03-03", *asked)
    assert answer.due == date(2026, 6, 22)
    assert "17 days do not count" in words(answer) and "does not move" not in words(answer)


@pytest.mark.parametrize("of", [GDPR, UK], ids=["gdpr", "uk-gdpr"])
def test_an_extension_while_proof_is_awaited_is_in_time(of: Regime) -> None:
    asked = ((E.IDENTITY_REQUESTED, "2026-03-04"), (E.EXTENDED, "2026-04-20"))
    assert "too late" not in words(due(of, "2026-03-03", *asked))
    assert "too late" in words(due(of, "2026-03-03", asked[1]))
