"""The yearly metrics of California: 11 CCR § 7102(a)(1), which whoever handles the data of 10,000,000 consumers or more
in a year compiles, and discloses by 1 July of the next.

(A) to (E): the numbers of requests to delete, to correct, to know, to opt out of sale or sharing, and to limit, that
the business received, complied with in whole or in part, and denied; (F) the median or mean number of days within which
it substantively responded; both are said. § 7102(b): requests of all individuals may be counted instead of those of
consumers, which the disclosure then says. A request that asks for several of these counts in each. What is neither
complied with nor denied was withdrawn, handed on, or is still open. Small counts are withheld here too; the section has
no exception for them, but it is written for those whose counts are large.
"""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from desktop_app.domain.rights import Right
from desktop_app.domain.small_cells import protect
from desktop_app.domain.statistics import Counted, Period, ReportKind, Statistics, Table

REGIME = "ccpa"
CONSUMERS, EVERYBODY = "requests received from consumers", "requests received from all individuals"
COMPLIED, DENIED, NEITHER = "complied with in whole or in part", "denied", "withdrawn, handed on or still open"
# A copy in a portable form is part of knowing (Civil Code § 1798.130(a)(3)(B)(iii)), and an end to advertising across
# contexts is an end to sharing (§ 1798.140(ah)).
RIGHTS = {
    Counted.DELETE: ((Right.ERASURE,), "Requests to delete"),
    Counted.CORRECT: ((Right.RECTIFICATION,), "Requests to correct"),
    Counted.KNOW: ((Right.ACCESS, Right.PORTABILITY), "Requests to know"),
    Counted.OPT_OUT: ((Right.OPT_OUT_OF_SALE, Right.MARKETING_OPT_OUT), "Requests to opt out of sale or sharing"),
    Counted.LIMIT: ((Right.RESTRICTION,), "Requests to limit the use of sensitive information"),
}
MEDIANS = {
    Counted.DELETE: "Median days, requests to delete",
    Counted.CORRECT: "Median days, requests to correct",
    Counted.KNOW: "Median days, requests to know",
    Counted.OPT_OUT: "Median days, requests to opt out",
    Counted.LIMIT: "Median days, requests to limit",
}
MEANS = {
    Counted.DELETE: "Mean days, requests to delete",
    Counted.CORRECT: "Mean days, requests to correct",
    Counted.KNOW: "Mean days, requests to know",
    Counted.OPT_OUT: "Mean days, requests to opt out",
    Counted.LIMIT: "Mean days, requests to limit",
}


@dataclass(frozen=True)
class Answered:
    """One right that was asked for in the year: whether it was complied with (None: neither that nor denied), and after
    how many days. `request` is the request it is part of; None: one of its own."""

    right: Right
    complied: bool | None
    days: int | None
    request: UUID | None = None


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def yearly_metrics(answered: Sequence[Answered], year: int, threshold: int, *, everybody: bool = False) -> Statistics:
    """The report of one calendar year as it may be published; `everybody`: by § 7102(b), of all individuals. Days are
    whole ones, the mean rounded."""
    tables: list[Table] = []
    figures: list[tuple[str, int | None]] = []
    for name, (rights, title) in RIGHTS.items():
        asked = _requests(one for one in answered if one.right in rights)
        counts = [sum(1 for one in asked if one.complied is how) for how in (True, False, None)]
        shown = protect(counts, threshold)
        rows = tuple(zip((COMPLIED, DENIED, NEITHER), shown.counts, strict=True))
        tables.append(Table(name, title, rows, shown.total))
        days = [one.days for one in asked if one.complied is not None and one.days is not None]
        enough = shown.whole and len(days) >= threshold
        if asked:
            figures.append((MEDIANS[name], statistics.median_high(days) if enough else None))
            figures.append((MEANS[name], round(statistics.fmean(days)) if enough else None))
    of = EVERYBODY if everybody else CONSUMERS
    return Statistics(
        year_of(year), threshold, tuple(tables), None, ReportKind.YEARLY_METRICS, of=of, figures=tuple(figures)
    )


def _requests(asked: Iterable[Answered]) -> list[Answered]:
    """Each request once: complied with where any of its rights was, in so many days as the last of them took."""
    single: list[Answered] = []
    by_request: dict[UUID, Answered] = {}
    for one in asked:
        if one.request is None:
            single.append(one)
        elif (before := by_request.get(one.request)) is None:
            by_request[one.request] = one
        else:
            both = (before.complied, one.complied)
            complied = True if True in both else (False if False in both else None)
            days = max((days for days in (before.days, one.days) if days is not None), default=None)
            by_request[one.request] = replace(before, complied=complied, days=days)
    return [*single, *by_request.values()]
