"""Promise 8: what is published says nothing about a person, alone or together with what was published before."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.statistics import (
    WITHHELD,
    Closed,
    Counted,
    Facts,
    Period,
    Received,
    as_csv,
    may_follow,
    said,
    summarise,
)

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
    published = [(JANUARY, said(first))]
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
