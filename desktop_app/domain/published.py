"""What was published before, and which later report may stand beside it: none from which, by subtracting one from the
other, something about few people would follow."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import long_date
from desktop_app.domain.statistics import Counted, Period, ReportKind, Statistics
from desktop_app.domain.yearly_metrics import COMPLIED, DENIED, EVERYBODY, NEITHER, REGIME, RIGHTS


@dataclass(frozen=True)
class Published:
    """A report that left the program, and exactly what it said."""

    kind: ReportKind
    period: Period
    said: dict[str, object]


def said(report: Statistics) -> dict[str, object]:
    """Exactly what a report says, to be kept and compared."""
    what: dict[str, object] = {
        "threshold": report.threshold,
        "median_days": report.median_days,
        "tables": {
            table.name.value: {"total": table.total, "counts": [list(row) for row in table.rows]}
            for table in report.tables
        },
    }
    if report.kind != ReportKind.REQUESTS:
        what |= {"of": report.of, "figures": [list(figure) for figure in report.figures]}
    return what


def may_follow(report: Statistics, published: Iterable[Published]) -> None:
    """Refused where something already published overlaps with this report, counts the same people, and says anything
    else: the difference of the two would be about few people. Of visitors every log is taken to show the same ones.

    The yearly metrics, of consumers or of everybody, count some of the people whom reports on requests count. Such
    reports may stand beside each other where no two of their numbers, nor sums of them, differ by few people.
    """
    mine = Published(report.kind, report.period, said(report))
    published = list(published)
    for one in published:
        if one.kind == report.kind and one.period.overlaps(report.period) and not _stands_beside(mine, one):
            raise _overlaps(one.period)
    if report.kind != ReportKind.VISITORS:
        _not_to_subtract(mine, [one for one in published if one.kind != ReportKind.VISITORS], report.threshold)


def _stands_beside(mine: Published, other: Published) -> bool:
    """Whether two reports of one kind that overlap are the same, or the yearly metrics of different people."""
    if mine.period != other.period:
        return False
    if mine.kind == ReportKind.YEARLY_METRICS and mine.said.get("of") != other.said.get("of"):
        return True
    return json.dumps(mine.said, sort_keys=True) == json.dumps(other.said, sort_keys=True)


def _not_to_subtract(mine: Published, published: Sequence[Published], threshold: int) -> None:
    """Refused where the yearly metrics and reports on requests would differ by few people, mine among them."""
    every = [*published, mine]
    for metrics in (one for one in every if one.kind == ReportKind.YEARLY_METRICS):
        beside = [one for one in every if one is not metrics and one.period.overlaps(metrics.period)]
        if mine is not metrics and mine not in beside:
            continue
        requests = [one for one in beside if one.kind == ReportKind.REQUESTS]
        within = [one for one in requests if metrics.period.covers(one.period)]
        pairs = [
            pair
            for other in beside
            if other.kind == ReportKind.YEARLY_METRICS
            for pair in zip(_numbers(metrics), _numbers(other), strict=True)
        ]
        for few, many in _same_people(metrics):
            counts = [many(one.said) for one in requests]
            pairs += [(few, count) for count in counts]
            pairs.append((few, sum(many(one.said) or 0 for one in within)))
        for one, other_count in pairs:
            if one is not None and other_count is not None and 0 < abs(one - other_count) < threshold:
                raise _overlaps((beside[0] if mine is metrics else metrics).period)


def _numbers(metrics: Published) -> list[int | None]:
    """The counts of the yearly metrics, always in the same order."""
    found = []
    for name in RIGHTS:
        found += [_total(metrics.said, name), *(_count(metrics.said, name, how) for how in (COMPLIED, DENIED, NEITHER))]
    return found


def _same_people(metrics: Published) -> Iterable[tuple[int | None, Callable[[dict[str, object]], int | None]]]:
    """A number of the yearly metrics, and how a report on requests counts those people, and others with them."""

    def by(table: Counted, label: str) -> Callable[[dict[str, object]], int | None]:
        return lambda what: _count(what, table, label)

    def in_all(what: dict[str, object]) -> int | None:
        return _total(what, Counted.MONTH)

    wider = [in_all, *([] if metrics.said.get("of") == EVERYBODY else [by(Counted.REGIME, REGIME)])]
    totals = [_total(metrics.said, name) for name in RIGHTS]
    for total, (rights, _) in zip(totals, RIGHTS.values(), strict=True):
        yield from ((total, count) for count in wider)
        yield from ((total, by(Counted.RIGHT, right.value)) for right in rights)
    if None not in totals:
        yield from ((sum(total or 0 for total in totals), count) for count in wider)


def _overlaps(period: Period) -> Refused:
    return Refused(
        "overlaps-published",
        f"A report from {long_date(period.first)} to {long_date(period.last)} was published already; together with "
        "this one it would say something about few people.",
        safe="Nothing was written.",
        next_step="Publish months that no report has covered yet, or hand out the earlier report again.",
    )


def _table(what: dict[str, object], name: Counted) -> dict[str, object]:
    tables = what.get("tables")
    table = tables.get(name.value) if isinstance(tables, dict) else None
    return table if isinstance(table, dict) else {}


def _total(what: dict[str, object], name: Counted) -> int | None:
    total = _table(what, name).get("total")
    return total if isinstance(total, int) else None


def _count(what: dict[str, object], name: Counted, label: str) -> int | None:
    rows = _table(what, name).get("counts")
    found = [count for known, count in rows if known == label] if isinstance(rows, list) else []
    return found[0] if found and isinstance(found[0], int) else None
