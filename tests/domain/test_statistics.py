"""Promise 8: what is published says nothing about a person, alone or together with what was published before."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.published import Published, may_follow, said
from desktop_app.domain.publishing import WITHHELD, as_csv
from desktop_app.domain.rights import Right
from desktop_app.domain.statistics import (
    Closed,
    Counted,
    Facts,
    Period,
    Received,
    ReportKind,
    summarise,
)
from desktop_app.domain.yearly_metrics import COMPLIED, DENIED, NEITHER, Answered, yearly_metrics

JANUARY = Period.of_months(date(2026, 1, 9), date(2026, 1, 9))
QUARTER = Period.of_months(date(2026, 1, 1), date(2026, 3, 1))


def requests(count: int, right: str = "access", channel: str = "email", month: int = 1) -> tuple[Received, ...]:
    return tuple(Received(date(2026, month, 5), (right,), channel, "gdpr") for _ in range(count))


def test_a_period_is_whole_months() -> None:
    assert (QUARTER.first, QUARTER.last) == (date(2026, 1, 1), date(2026, 3, 31))
    assert QUARTER.months() == ("2026-01", "2026-02", "2026-03")
    with pytest.raises(BadInput):
        Period.of_months(date(2026, 3, 1), date(2026, 2, 28))


def test_one_erasure_among_many_requests_cannot_be_told() -> None:
    facts = Facts(received=requests(30) + requests(1, "erasure", "letter"))
    report = summarise(facts, JANUARY, 10, {})
    for name in (Counted.RIGHT, Counted.CHANNEL):
        assert [count for _, count in report.table(name).rows] == [None, None]
    assert report.table(Counted.CHANNEL).total == 31


def test_what_is_withheld_is_no_number_in_the_csv_either() -> None:
    facts = Facts(received=requests(40) + requests(20, channel="form") + requests(3, channel="letter"))
    text = as_csv(summarise(facts, JANUARY, 10, {}))
    rows = [line.rsplit(",", 2) for line in text.splitlines() if "by channel" in line]
    assert {label: count for _, label, count in rows} == {
        "email": "40",
        "form": WITHHELD,
        "letter": WITHHELD,
        "total": "63",
    }


def test_the_median_is_a_band_and_there_only_where_no_count_of_days_was_withheld() -> None:
    closed = tuple(Closed("answered", 20, True) for _ in range(30))
    assert summarise(Facts(closed=closed), JANUARY, 10, {}).median_days == "15 to 30 days"
    late = (*closed, Closed("answered", 200, False))
    assert summarise(Facts(closed=late), JANUARY, 10, {}).median_days is None


def test_a_report_that_overlaps_a_published_one_is_refused_unless_it_says_the_same() -> None:
    first = summarise(Facts(received=requests(20)), JANUARY, 10, {})
    published = [Published(ReportKind.REQUESTS, JANUARY, said(first))]
    may_follow(first, published)
    may_follow(summarise(Facts(), Period.of_months(date(2026, 2, 1), date(2026, 3, 1)), 10, {}), published)
    for later in (
        summarise(Facts(received=requests(21)), JANUARY, 10, {}),
        summarise(Facts(received=requests(20)), JANUARY, 5, {}),
        summarise(Facts(received=requests(20)), QUARTER, 10, {}),
    ):
        with pytest.raises(Refused):
            may_follow(later, published)


RECEIVED = st.builds(
    Received,
    st.sampled_from([date(2026, 1, 3), date(2026, 2, 4), date(2026, 3, 5)]),
    st.lists(st.sampled_from(["access", "erasure", "objection"]), min_size=1, max_size=3).map(tuple),
    st.sampled_from(["email", "letter", "form"]),
    st.just("gdpr"),
    st.lists(st.sampled_from(["extended", "waiting"]), max_size=2).map(tuple),
)


@given(st.lists(RECEIVED, max_size=60), st.integers(3, 12))
def test_no_table_shows_a_count_of_few_and_totals_give_none_back(received: list[Received], threshold: int) -> None:
    report = summarise(Facts(received=tuple(received)), QUARTER, threshold, {})
    totals = {report.table(name).total for name in (Counted.MONTH, Counted.CHANNEL, Counted.REGIME)}
    assert len(totals) == 1, "the same population has one total, shown or withheld"
    for table in report.tables:
        counts = [count for _, count in table.rows]
        assert all(count is None or count == 0 or count >= threshold for count in counts)
        withheld = sum(1 for count in counts if count is None)
        if table.total is not None:
            rest = table.total - sum(count or 0 for count in counts)
            assert withheld != 1 and (not withheld or rest >= threshold)


def answered(right: Right, complied: int, denied: int, neither: int = 0, days: int = 20) -> list[Answered]:
    return (
        [Answered(right, True, days) for _ in range(complied)]
        + [Answered(right, False, days) for _ in range(denied)]
        + [Answered(right, None, None) for _ in range(neither)]
    )


def test_the_yearly_metrics_say_received_complied_denied_and_the_median_of_each_right() -> None:
    """11 CCR § 7102(a)(1)(A) to (F)."""
    report = yearly_metrics(answered(Right.ERASURE, 40, 20) + answered(Right.ACCESS, 30, 0, days=44), 2025, 10)
    delete = report.table(Counted.DELETE)
    assert (delete.total, dict(delete.rows)) == (60, {COMPLIED: 40, DENIED: 20, NEITHER: 0})
    assert report.table(Counted.KNOW).total == 30
    assert report.table(Counted.LIMIT).total == 0
    assert dict(report.figures) == {
        "Median days, requests to delete": 20,
        "Mean days, requests to delete": 20,
        "Median days, requests to know": 44,
        "Mean days, requests to know": 44,
    }
    assert (report.period.first, report.period.last) == (date(2025, 1, 1), date(2025, 12, 31))


def test_a_request_to_know_in_a_portable_form_is_one_request_and_complied_with_in_part() -> None:
    both = [
        Answered(right, complied, days, request)
        for request in (uuid4() for _ in range(12))
        for right, complied, days in ((Right.ACCESS, True, 10), (Right.PORTABILITY, False, 20))
    ]
    report = yearly_metrics(both, 2025, 10)
    assert dict(report.table(Counted.KNOW).rows) == {COMPLIED: 12, DENIED: 0, NEITHER: 0}
    assert dict(report.figures)["Mean days, requests to know"] == 20


def test_the_yearly_metrics_give_no_few_away() -> None:
    report = yearly_metrics(answered(Right.ERASURE, 40, 3) + answered(Right.OPT_OUT_OF_SALE, 4, 0), 2025, 10)
    assert [count for _, count in report.table(Counted.DELETE).rows] == [None, None, 0]
    assert report.table(Counted.OPT_OUT).total is None
    assert all(value is None for _, value in report.figures)


def test_metrics_and_reports_on_requests_that_differ_by_few_people_do_not_both_leave() -> None:
    """Of 33 requests for access 30 were under the law of California: the other three would be told."""
    year = Period.of_months(date(2025, 1, 1), date(2025, 12, 1))
    asked = tuple(Received(date(2025, 5, 5), ("access",), "email", "ccpa") for _ in range(33))
    everything = Published(ReportKind.REQUESTS, year, said(summarise(Facts(received=asked), year, 10, {})))
    for count, stands in ((30, False), (33, True), (20, True)):
        metrics = yearly_metrics(answered(Right.ACCESS, count, 0), 2025, 10)
        other_way = Published(ReportKind.YEARLY_METRICS, metrics.period, said(metrics))
        requests_after = summarise(Facts(received=asked), year, 10, {})
        for report, before in ((metrics, everything), (requests_after, other_way)):
            if stands:
                may_follow(report, [before])
            else:
                with pytest.raises(Refused):
                    may_follow(report, [before])


def test_the_months_of_a_year_are_not_subtracted_from_its_metrics() -> None:
    def month(number: int, count: int) -> Published:
        period = Period.of_months(date(2025, number, 1), date(2025, number, 1))
        asked = tuple(Received(period.first, ("access",), "email", "ccpa") for _ in range(count))
        return Published(ReportKind.REQUESTS, period, said(summarise(Facts(received=asked), period, 10, {})))

    metrics = yearly_metrics(answered(Right.ACCESS, 50, 0), 2025, 10)
    may_follow(metrics, [month(1, 12), month(2, 20)])
    with pytest.raises(Refused):
        may_follow(metrics, [month(1, 12), month(2, 20), month(3, 15)])
