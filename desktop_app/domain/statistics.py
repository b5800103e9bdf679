"""Summary statistics: "These statistics do not include personally identifiable information."

A report counts whole calendar months. Requests received in them and requests closed in them are two populations, so
that nothing follows from one total for the other. Every table goes through `domain.small_cells`; no address, name or
free text is ever counted by. What is published is watched over in `domain.publishing`.
"""

from __future__ import annotations

import calendar
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from desktop_app.domain.errors import BadInput
from desktop_app.domain.small_cells import protect, protect_each, protect_shared

BANDS = ((7, "up to 7 days"), (14, "8 to 14 days"), (30, "15 to 30 days"), (45, "31 to 45 days"), (90, "46 to 90 days"))
LAST_BAND = "more than 90 days"


class Counted(StrEnum):
    """The tables of a report."""

    MONTH = "month"
    RIGHT = "right"
    CHANNEL = "channel"
    REGIME = "regime"
    OUTCOME = "outcome"
    ON_TIME = "on time"
    DAYS = "days taken"
    HOLDS = "holds"
    CORRECTIONS = "corrections"
    DISCLOSURES = "disclosures"
    PERMISSIONS = "permissions"
    COUNTRY = "country"
    BROWSER = "browser"
    PAGE = "page"
    REFERRER = "referrer"
    DAY = "day"
    HOUR = "hour"
    DELETE = "requests to delete"
    CORRECT = "requests to correct"
    KNOW = "requests to know"
    OPT_OUT = "requests to opt out of sale or sharing"
    LIMIT = "requests to limit"


class ReportKind(StrEnum):
    """What a report counts: requests and disclosures, visitors of a website (`domain.visitors`), or the yearly metrics
    of California (`domain.yearly_metrics`)."""

    REQUESTS = "requests"
    VISITORS = "visitors"
    YEARLY_METRICS = "ccpa"


@dataclass(frozen=True)
class Period:
    """Whole calendar months, both days included."""

    first: date
    last: date

    @classmethod
    def of_months(cls, first: date, last: date) -> Period:
        """From the month of one day to the month of another. BadInput where they are the wrong way round."""
        if (first.year, first.month) > (last.year, last.month):
            raise BadInput(
                "period-backwards",
                "The period ends before it begins.",
                safe="Nothing was counted.",
                next_step="Exchange the two months.",
            )
        end = calendar.monthrange(last.year, last.month)[1]
        return cls(first.replace(day=1), last.replace(day=end))

    def months(self) -> tuple[str, ...]:
        """The months in it, as "2026-11"."""
        count = (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1
        start = self.first.year * 12 + self.first.month - 1
        return tuple(f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(start, start + count))

    def days(self) -> tuple[str, ...]:
        """The days in it, as "2026-11-24"."""
        return tuple(
            date.fromordinal(day).isoformat() for day in range(self.first.toordinal(), self.last.toordinal() + 1)
        )

    def holds(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day <= self.last

    def covers(self, other: Period) -> bool:
        """Whether all days of another lie in it."""
        return self.first <= other.first and other.last <= self.last

    def overlaps(self, other: Period) -> bool:
        """Whether they have a day in common."""
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True)
class Received:
    """A request received in the period. `holds` are the reasons why its clock stood still or was extended."""

    on: date
    rights: tuple[str, ...]
    channel: str
    regime: str
    holds: tuple[str, ...] = ()


@dataclass(frozen=True)
class Closed:
    """A request closed in the period: how it ended, after how many days, and whether by its due date (None: it had
    none)."""

    outcome: str
    days: int
    on_time: bool | None


@dataclass(frozen=True)
class Facts:
    """What is counted. `disclosures` are grounds, `permissions` words like "promotional messages: given"."""

    received: tuple[Received, ...] = ()
    closed: tuple[Closed, ...] = ()
    corrections: tuple[str, ...] = ()
    disclosures: tuple[str, ...] = ()
    permissions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table as it may be published; a count of None was withheld. `total` is None where it was, or where the
    categories overlap and have none (`adds_up` is False then)."""

    name: Counted
    title: str
    rows: tuple[tuple[str, int | None], ...]
    total: int | None
    adds_up: bool = True


@dataclass(frozen=True)
class Statistics:
    """A report as it may be published. `median_days` is a band, and there only where nothing of it was withheld. `of`
    names what was counted from (a log); `figures` are single numbers, None where withheld."""

    period: Period
    threshold: int
    tables: tuple[Table, ...]
    median_days: str | None
    kind: ReportKind = ReportKind.REQUESTS
    of: str = ""
    figures: tuple[tuple[str, int | None], ...] = ()

    def table(self, name: Counted) -> Table:
        """One of its tables."""
        return next(table for table in self.tables if table.name == name)


def summarise(facts: Facts, period: Period, threshold: int, categories: Mapping[Counted, Sequence[str]]) -> Statistics:
    """Count and withhold. `categories` are those a table always shows, in their order; others that occur follow."""
    received = [one for one in facts.received if period.holds(one.on)]
    categories = {**categories, Counted.MONTH: period.months()}

    def partition(name: Counted, title: str, values: Iterable[str]) -> Table:
        labels, counts = _counted(values, categories.get(name, ()))
        shown = protect(counts, threshold)
        return Table(name, title, tuple(zip(labels, shown.counts, strict=True)), shown.total)

    def overlapping(name: Counted, title: str, values: Iterable[str], whole: int | None = None) -> Table:
        labels, counts = _counted(values, categories.get(name, ()))
        shown = protect_each(counts, whole, threshold)
        return Table(name, title, tuple(zip(labels, shown, strict=True)), None, False)

    # A request counts under each of its rights, and how many requests there are stands in other tables.
    labels, counts = _counted((r for one in received for r in set(one.rights)), categories.get(Counted.RIGHT, ()))
    by_right = tuple(zip(labels, protect_shared(counts, len(received), threshold).counts, strict=True))
    rights = Table(Counted.RIGHT, "Requests received, by right", by_right, None, False)
    on_time = {True: "on time", False: "late", None: "no due date"}
    days = partition(Counted.DAYS, "Days from receipt to closing", (band(one.days) for one in facts.closed))
    tables = (
        partition(Counted.MONTH, "Requests received, by month", (f"{one.on:%Y-%m}" for one in received)),
        rights,
        partition(Counted.CHANNEL, "Requests received, by channel", (one.channel for one in received)),
        partition(Counted.REGIME, "Requests received, by law", (one.regime for one in received)),
        overlapping(
            Counted.HOLDS,
            "Requests whose clock was held, by reason",
            (h for one in received for h in set(one.holds)),
            len(received),
        ),
        partition(Counted.OUTCOME, "Requests closed, by outcome", (one.outcome for one in facts.closed)),
        partition(Counted.ON_TIME, "Requests closed, by due date", (on_time[one.on_time] for one in facts.closed)),
        days,
        partition(Counted.CORRECTIONS, "Requests with corrections applied", facts.corrections),
        partition(Counted.DISCLOSURES, "People whose data were given to others, by ground", facts.disclosures),
        overlapping(Counted.PERMISSIONS, "Permissions given and withdrawn", facts.permissions),
    )
    whole = days.total is not None and all(count is not None for _, count in days.rows)
    median = band(round(statistics.median_high([one.days for one in facts.closed]))) if whole and facts.closed else None
    return Statistics(period, threshold, tables, median)


def band(days: int) -> str:
    """The band a number of days is published in."""
    return next((words for most, words in BANDS if days <= most), LAST_BAND)


BAND_WORDS = (*(words for _, words in BANDS), LAST_BAND)


def _counted(values: Iterable[str], known: Sequence[str]) -> tuple[list[str], list[int]]:
    counts = Counter(values)
    labels = [*known, *sorted(counts.keys() - set(known))]
    return labels, [counts[label] for label in labels]
