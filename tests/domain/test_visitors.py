"""Promise 8, the website: what is counted of a visit holds no name, and what is published tells nobody."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.statistics import Counted, Period
from desktop_app.domain.visitors import (
    ADDRESS,
    HIDDEN,
    NOTHING,
    OTHERS,
    UNKNOWN,
    Seen,
    page_of,
    referrer_of,
    summarise_visitors,
    visitor_of,
)

MAY = Period.of_months(date(2026, 5, 1), date(2026, 5, 1))


@pytest.mark.parametrize(
    ("request_line", "page"),
    [
        ("GET /blog/geekery?q=leonie%20k%C3%B6hler HTTP/1.1", "/blog/geekery"),
        ("GET /unsubscribe/leonie@example.org HTTP/1.1", f"/unsubscribe/{HIDDEN}"),
        ("GET /unsubscribe/leonie%40example.org HTTP/1.1", f"/unsubscribe/{HIDDEN}"),
        ("GET /customers/4711007/orders HTTP/1.1", f"/customers/{HIDDEN}/orders"),
        ("GET /reset/3f2a9c0d1e4b5a6978c0 HTTP/1.1", f"/reset/{HIDDEN}"),
        ("GET /basket;jsessionid=12AB HTTP/1.1", "/basket"),
        ("GET /#leonie HTTP/1.1", "/"),
        ("GET http://shop.example/basket?id=1 HTTP/1.1", "/basket"),
        ("GET /style.css HTTP/1.1", None),
        ("GET /a.PNG?x HTTP/1.1", None),
        ("POST /login HTTP/1.1", None),
        ("GET", None),
        ("\\x16\\x03", None),
        ("", None),
    ],
)
def test_a_page_loses_what_could_name_somebody(request_line: str, page: str | None) -> None:
    assert page_of(request_line) == page


@pytest.mark.parametrize(
    ("referrer", "said"),
    [
        ("", NOTHING),
        ("https://www.google.com/search?q=leonie+koehler", "www.google.com"),
        ("https://leonie:secret@Shop.Example:8443/account", "shop.example"),
        ("http://192.0.2.7/mine", ADDRESS),
        ("http://[2001:db8::7]/", ADDRESS),
        ("android-app://com.example.mail/", "com.example.mail"),
        ("http://[broken", UNKNOWN),
        ("mailto:leonie@example.org", UNKNOWN),
    ],
)
def test_of_a_referrer_only_the_host_is_kept(referrer: str, said: str) -> None:
    assert referrer_of(referrer) == said


def test_a_visitor_is_an_address_or_a_network_of_version_6_and_no_proxy() -> None:
    assert visitor_of(("2001:db8:1:2::9",)) == visitor_of(("2001:db8:1:2:ffff::1",)) == "2001:db8:1:2::/64"
    assert visitor_of(("::ffff:192.0.2.7",)) == visitor_of(("192.0.2.7",)) == "192.0.2.7"
    assert visitor_of(("10.0.0.1", "81.2.69.142")) != visitor_of(("10.0.0.1", "81.2.69.143"))
    assert visitor_of(("10.0.0.1",)) == "10.0.0.1"


def seen(pages: dict[str, range]) -> Seen:
    by = {label: frozenset(who) for label, who in pages.items()}
    return Seen({Counted.PAGE: by}, len(frozenset().union(*by.values())))


def test_a_page_that_few_visitors_saw_is_not_even_named() -> None:
    report = summarise_visitors(seen({"/": range(40), "/for-leonie": range(38, 41), "/x": range(60, 69)}), MAY, 10)
    assert report.table(Counted.PAGE).rows == (("/", 40), (OTHERS, 10))
    assert dict(report.figures) == {"Visitors": 50}


def test_the_order_of_pages_tells_no_more_than_their_numbers() -> None:
    one = summarise_visitors(seen({"/a": range(11), "/b": range(100, 119)}), MAY, 10)
    other = summarise_visitors(seen({"/a": range(19), "/b": range(100, 111)}), MAY, 10)
    assert one == other


def test_a_site_with_few_visitors_says_nothing() -> None:
    report = summarise_visitors(seen({"/": range(9)}), MAY, 10)
    assert report.table(Counted.PAGE).rows == ((OTHERS, None),)
    assert dict(report.figures) == {"Visitors": None}


VISITS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(["/", "/a", "/b", "/c"]), st.integers(1, 31)), max_size=150
)


@given(VISITS, st.integers(5, 15))
def test_no_number_is_about_few_visitors(visits: list[tuple[int, str, int]], threshold: int) -> None:
    pages: dict[str, set[int]] = {}
    days: dict[str, set[int]] = {}
    for who, page, day in visits:
        pages.setdefault(page, set()).add(who)
        days.setdefault(f"2026-05-{day:02d}", set()).add(who)
    by = {
        Counted.PAGE: {label: frozenset(who) for label, who in pages.items()},
        Counted.DAY: {label: frozenset(who) for label, who in days.items()},
    }
    report = summarise_visitors(Seen(by, len({who for who, _, _ in visits})), MAY, threshold)
    numbers = [count for table in report.tables for _, count in table.rows] + [value for _, value in report.figures]
    assert all(number is None or number % threshold == 0 for number in numbers)
    named = {label for label, _ in report.table(Counted.PAGE).rows} - {OTHERS}
    assert all(len(pages[label]) >= threshold for label in named)
