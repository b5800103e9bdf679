"""Promise 8, from the other side: somebody who holds every published report, knows how it was made, and wants one.

Nothing here asks the program what it withholds. The attacker reads the numbers, as anybody could, subtracts and
intersects them, and wins where a number about fewer people than the threshold comes out.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations, combinations_with_replacement, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.errors import Refused
from desktop_app.domain.published import Published, may_follow, said
from desktop_app.domain.rights import Right
from desktop_app.domain.small_cells import protect_shared
from desktop_app.domain.statistics import (
    Closed,
    Counted,
    Facts,
    Period,
    Received,
    Statistics,
    summarise,
)
from desktop_app.domain.visitors import Seen, summarise_visitors
from desktop_app.domain.yearly_metrics import Answered, yearly_metrics

YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))
KNOWN = {
    Counted.RIGHT: ("access", "erasure", "rectification"),
    Counted.CHANNEL: ("email", "letter", "form"),
    Counted.OUTCOME: ("answered", "refused"),
    Counted.ON_TIME: ("on time", "late"),
}
ONE_EACH = {
    "received": (Counted.MONTH, Counted.CHANNEL, Counted.REGIME),
    "closed": (Counted.OUTCOME, Counted.ON_TIME, Counted.DAYS),
}
SEVERAL = {"received": (Counted.RIGHT, Counted.HOLDS), "closed": ()}


def loot(report: Statistics) -> list[tuple[str, int]]:
    """Every number about few people that one report gives away."""
    found: list[tuple[str, int]] = []

    def take(what: str, number: int) -> None:
        if 0 < number < report.threshold:
            found.append((what, number))

    for crowd, names in ONE_EACH.items():
        totals = {report.table(name).total for name in names} - {None}
        assert len(totals) <= 1
        whole = next(iter(totals), None)
        for name in (*names, *SEVERAL[crowd]):
            counts = dict(report.table(name).rows)
            shown = {label: count for label, count in counts.items() if count}
            for label, count in shown.items():
                take(f"{label}", count)
                if whole is not None:
                    take(f"all but {label}", whole - count)
            if whole is None:
                continue
            if name in names:
                for some in range(1, len(shown) + 1):
                    for chosen in combinations(shown, some):
                        take(f"all but {chosen}", whole - sum(shown[label] for label in chosen))
                if list(counts.values()).count(None) == 1:
                    take(f"the only one withheld in {name}", whole - sum(shown.values()))
            elif name == Counted.RIGHT and None not in counts.values():
                take("with several rights", sum(shown.values()) - whole)
    return found


RECEIVED = st.builds(
    Received,
    st.sampled_from([date(2025, 1, 3), date(2025, 2, 4), date(2025, 3, 5)]),
    st.lists(st.sampled_from(KNOWN[Counted.RIGHT]), min_size=1, max_size=3, unique=True).map(tuple)
    | st.just(("access",)),
    st.sampled_from(KNOWN[Counted.CHANNEL]) | st.just("email"),
    st.sampled_from(["gdpr", "ccpa"]) | st.just("ccpa"),
    st.lists(st.sampled_from(["extended", "waiting"]), max_size=2, unique=True).map(tuple) | st.just(("extended",)),
)
CLOSED = st.builds(
    Closed, st.sampled_from(KNOWN[Counted.OUTCOME]), st.sampled_from([3, 3, 10, 20, 99]), st.booleans() | st.just(True)
)


@settings(max_examples=150)
@given(st.lists(RECEIVED, max_size=70), st.lists(CLOSED, max_size=50), st.integers(3, 12))
def test_subtracting_and_intersecting_within_one_report_gives_nobody_away(
    received: list[Received], closed: list[Closed], threshold: int
) -> None:
    report = summarise(Facts(tuple(received), tuple(closed)), YEAR, threshold, KNOWN)
    assert loot(report) == []


@pytest.mark.parametrize(("categories", "threshold", "most"), [(2, 3, 12), (3, 3, 9)])
def test_no_crowd_with_several_rights_each_is_told_apart(categories: int, threshold: int, most: int) -> None:
    """All crowds there are, by what would be published of them: where all that look alike agree, that is known."""
    kinds = [places for places in product((0, 1), repeat=categories) if any(places)]
    behind: dict[object, list[list[int]]] = defaultdict(list)
    for size in range(threshold, most + 1):
        for crowd in combinations_with_replacement(kinds, size):
            counts = [sum(places[at] for places in crowd) for at in range(categories)]
            facts = [sum(1 for places in crowd if places == kind) for kind in kinds]
            facts += [size - count for count in counts] + counts
            facts += [sum(places[a] and places[b] for places in crowd) for a, b in combinations(range(categories), 2)]
            facts.append(sum(1 for places in crowd if sum(places) > 1))
            behind[size, protect_shared(counts, size, threshold).counts].append(facts)
    for seen, crowds in behind.items():
        for values in zip(*crowds, strict=True):
            assert len(set(values)) > 1 or not 0 < values[0] < threshold, (seen, values[0])


def publish(report: Statistics, published: list[Published]) -> bool:
    """What the desk does: refused, or kept."""
    try:
        may_follow(report, published)
    except Refused:
        return False
    published.append(Published(report.kind, report.period, said(report)))
    return True


def test_no_second_report_narrows_the_first_by_time_threshold_or_one_person() -> None:
    asked = [Received(date(2025, 1 + n % 3, 5), ("access",), "email", "ccpa") for n in range(60)]
    quarter = Period.of_months(date(2025, 1, 1), date(2025, 3, 1))
    published: list[Published] = []
    assert publish(summarise(Facts(tuple(asked)), quarter, 10, KNOWN), published)
    for received, period, threshold in (
        (asked[1:], quarter, 10),  # one person's request was erased in between
        ([*asked, asked[0]], quarter, 10),
        (asked, quarter, 5),  # the threshold was lowered in between
        (asked, quarter, 20),
        (asked, Period.of_months(date(2025, 1, 1), date(2025, 2, 1)), 10),
        (asked, Period.of_months(date(2024, 12, 1), date(2025, 3, 1)), 10),
        (asked, Period(date(2025, 1, 2), date(2025, 3, 31)), 10),  # one day's shift, whoever made it
        (asked, Period(date(2025, 3, 31), date(2025, 4, 29)), 10),
    ):
        assert not publish(summarise(Facts(tuple(received)), period, threshold, KNOWN), published)
    assert len(published) == 1


ANSWERED = st.builds(
    Answered,
    st.sampled_from([Right.ACCESS, Right.ERASURE]),
    st.sampled_from([True, False, None]) | st.just(True),
    st.integers(1, 90),
)


@settings(max_examples=150)
@given(
    st.lists(st.tuples(ANSWERED, st.booleans()), max_size=60),
    st.integers(3, 12),
    st.permutations(["everybody", "consumers", "requests"]),
)
def test_reports_of_the_same_year_beside_each_other_give_nobody_away(
    rights: list[tuple[Answered, bool]], threshold: int, order: list[str]
) -> None:
    """Every request is under the law of California or not; the same ones are counted in three reports."""
    everybody = [one for one, _ in rights]
    consumers = [one for one, californian in rights if californian]
    received = [
        Received(date(2025, 5, 5), (one.right.value,), "email", "ccpa" if californian else "gdpr")
        for one, californian in rights
    ]
    reports = {
        "everybody": yearly_metrics(everybody, 2025, threshold, everybody=True),
        "consumers": yearly_metrics(consumers, 2025, threshold),
        "requests": summarise(Facts(tuple(received)), YEAR, threshold, KNOWN),
    }
    published: list[Published] = []
    out = {name: reports[name] for name in order if publish(reports[name], published)}

    def small(more: int | None, fewer: int | None) -> bool:
        return more is not None and fewer is not None and 0 < more - fewer < threshold

    metrics = {name: out[name] for name in ("everybody", "consumers") if name in out}
    for report in metrics.values():
        for table in report.tables:
            rest = [table.total, *(count for _, count in table.rows)]
            assert not any(count is not None and 0 < count < threshold for count in rest)
    if len(metrics) == 2:
        for all_, some in zip(metrics["everybody"].tables, metrics["consumers"].tables, strict=True):
            assert not small(all_.total, some.total)
            for (_, more), (_, fewer) in zip(all_.rows, some.rows, strict=True):
                assert not small(more, fewer)
    if "requests" in out:
        in_all = out["requests"].table(Counted.CHANNEL).total
        laws = dict(out["requests"].table(Counted.REGIME).rows)
        by_right = dict(out["requests"].table(Counted.RIGHT).rows)
        for name, report in metrics.items():
            for table, right in ((Counted.KNOW, "access"), (Counted.DELETE, "erasure")):
                total = report.table(table).total
                assert not small(by_right.get(right), total)
                assert not small(in_all, total)
                if name == "consumers":
                    assert not small(laws.get("ccpa"), total)


VISITS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 1), st.integers(0, 1)), min_size=1, max_size=14)


def _seen(visits: tuple[tuple[int, int], ...]) -> Seen:
    pages: dict[str, set[int]] = {}
    browsers: dict[str, set[int]] = {}
    for who, (page, browser) in enumerate(visits):
        for at in (0, 1):
            if page >> at & 1:
                pages.setdefault("/" if at else "/a", set()).add(who)
            if browser >> at & 1:
                browsers.setdefault("Firefox" if at else "Safari", set()).add(who)
    by = {
        Counted.PAGE: {label: frozenset(who) for label, who in pages.items()},
        Counted.BROWSER: {label: frozenset(who) for label, who in browsers.items()},
    }
    return Seen(by, len(visits))


def test_two_tables_of_visitors_laid_side_by_side_tell_of_no_few() -> None:
    """Every crowd of up to eight visitors, each with pages and browsers; the marginals of both tables are known."""
    threshold, most = 3, 7
    kinds = list(product((1, 2, 3), repeat=2))
    behind: dict[object, list[list[int]]] = defaultdict(list)
    largest: dict[object, int] = defaultdict(int)
    for size in range(1, most + 1):
        for crowd in combinations_with_replacement(kinds, size):
            report = summarise_visitors(_seen(crowd), YEAR, threshold)
            seen = tuple((table.name, table.rows) for table in report.tables), report.figures
            facts = [size]
            for one, other in product((1, 2), repeat=2):
                both = sum(1 for page, browser in crowd if page & one and browser & other)
                facts += [both, size - both]
            for bit in (1, 2):
                facts += [sum(1 for page, _ in crowd if page & bit), sum(1 for _, browser in crowd if browser & bit)]
                facts += [sum(1 for page, _ in crowd if page == bit), sum(1 for _, browser in crowd if browser == bit)]
            behind[seen].append(facts)
            largest[seen] = max(largest[seen], size)
    tried = 0
    for seen, crowds in behind.items():
        if largest[seen] == most:
            continue  # larger crowds than were tried may look the same
        tried += 1
        for values in zip(*crowds, strict=True):
            assert len(set(values)) > 1 or not 0 < values[0] < threshold, (seen, values[0])
    assert tried
