"""The yearly metrics of California: 11 CCR § 7102(a)(1), which whoever handles the data of 10,000,000 consumers or more
in a year compiles, and discloses by 1 July of the next.

(A) to (E): the numbers of requests to delete, to correct, to know, to opt out of sale or sharing, and to limit, that
the business received, complied with in whole or in part, and denied; (F) the median or mean number of days within which
it substantively responded. Of a request for several rights each right counts. What is neither complied with nor denied
was withdrawn, handed on, or is still open. Small counts are withheld here too; the section has no exception for them,
but it is written for those whose counts are large.
"""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.rights import Right
from desktop_app.domain.small_cells import protect
from desktop_app.domain.statistics import Counted, Period, ReportKind, Statistics, Table

REGIME = "ccpa"
COMPLIED, DENIED, NEITHER = "complied with in whole or in part", "denied", "withdrawn, handed on or still open"
RIGHTS = {
    Counted.DELETE: (Right.ERASURE, "Requests to delete"),
    Counted.CORRECT: (Right.RECTIFICATION, "Requests to correct"),
    Counted.KNOW: (Right.ACCESS, "Requests to know"),
    Counted.OPT_OUT: (Right.OPT_OUT_OF_SALE, "Requests to opt out of sale or sharing"),
    Counted.LIMIT: (Right.RESTRICTION, "Requests to limit the use of sensitive information"),
}
MEDIANS = {
    Counted.DELETE: "Median days, requests to delete",
    Counted.CORRECT: "Median days, requests to correct",
    Counted.KNOW: "Median days, requests to know",
    Counted.OPT_OUT: "Median days, requests to opt out",
    Counted.LIMIT: "Median days, requests to limit",
}


@dataclass(frozen=True)
class Answered:
    """One right that was asked for in the year: whether it was complied with (None: neither that nor denied), and after
    how many days."""

    right: Right
    complied: bool | None
    days: int | None


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(date(year, 1, 1), date(year, 12, 31))


def yearly_metrics(answered: Sequence[Answered], year: int, threshold: int) -> Statistics:
    """The report of one calendar year as it may be published."""
    tables, medians = [], []
    for name, (right, title) in RIGHTS.items():
        asked = [one for one in answered if one.right == right]
        ended = (True, False, None)
        counts = [sum(1 for one in asked if one.complied is how) for how in ended]
        shown = protect(counts, threshold)
        tables.append(
            Table(name, title, tuple(zip((COMPLIED, DENIED, NEITHER), shown.counts, strict=True)), shown.total)
        )
        days = [one.days for one in asked if one.complied is not None and one.days is not None]
        median = statistics.median_high(days) if shown.whole and len(days) >= threshold else None
        if asked:
            medians.append((MEDIANS[name], median))
    return Statistics(year_of(year), threshold, tuple(tables), None, ReportKind.YEARLY_METRICS, figures=tuple(medians))
