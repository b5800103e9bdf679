"""Reports in numbers as they leave the program: as CSV, as a document; and what was published before, which no later
report may be subtracted from."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from desktop_app.domain.cells import harmless
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import long_date
from desktop_app.domain.records import Report, ReportBar, ReportPart
from desktop_app.domain.report_words import ENGLISH, ReportWords
from desktop_app.domain.rights import Right
from desktop_app.domain.statistics import Counted, Period, ReportKind, Statistics, Table

WITHHELD = "withheld"
TITLES = {
    ReportKind.REQUESTS: "Requests and disclosures in numbers",
    ReportKind.VISITORS: "Visitors of the website in numbers",
    ReportKind.YEARLY_METRICS: "Consumer requests: metrics of the year",
}
# Which table of the yearly metrics counts people whom the right of the other report counts too.
SAME_PEOPLE = {
    Counted.DELETE: Right.ERASURE,
    Counted.CORRECT: Right.RECTIFICATION,
    Counted.KNOW: Right.ACCESS,
    Counted.OPT_OUT: Right.OPT_OUT_OF_SALE,
    Counted.LIMIT: Right.RESTRICTION,
}


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

    The yearly metrics count some of the people whom reports on requests count. Such a report may stand beside them
    where each number differs from the other, or from the sum of those within the year, by none or by many.
    """
    mine = json.dumps(said(report), sort_keys=True)
    beside: list[Published] = []
    for one in published:
        if not one.period.overlaps(report.period):
            continue
        if one.kind == report.kind:
            if not (one.period == report.period and json.dumps(one.said, sort_keys=True) == mine):
                raise _overlaps(one.period)
        elif ReportKind.VISITORS not in (one.kind, report.kind):
            beside.append(one)
    _not_to_subtract(report, beside)


def _not_to_subtract(report: Statistics, beside: Sequence[Published]) -> None:
    """See `may_follow`: the yearly metrics against reports on requests."""
    if report.kind == ReportKind.YEARLY_METRICS:
        metrics = [(report.period, said(report))]
        requests = [(one.period, one.said) for one in beside]
    else:
        metrics = [(one.period, one.said) for one in beside]
        requests = [(report.period, said(report))]
    for year, metric in metrics:
        for table, right in SAME_PEOPLE.items():
            received = _total(metric, table)
            if received is None:
                continue
            counts = [(period, _count(what, Counted.RIGHT, right.value)) for period, what in requests]
            within = [
                count for period, count in counts if count and year.first <= period.first and period.last <= year.last
            ]
            for number in (*(count for _, count in counts if count is not None), sum(within)):
                if 0 < abs(received - number) < report.threshold:
                    raise _overlaps(beside[0].period)


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


def as_csv(report: Statistics) -> str:
    """The tables as CSV (RFC 4180): table, category, count; a withheld count says so."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("table", "category", "count"))
    for name, figure in report.figures:
        rows.writerow((name, "", _words(figure)))
    for table in report.tables:
        for label, count in table.rows:
            rows.writerow((table.title, harmless(label), _words(count)))
        if table.adds_up:
            rows.writerow((table.title, "total", _words(table.total)))
    if report.kind == ReportKind.REQUESTS:
        rows.writerow(("Median of the days taken", report.median_days or WITHHELD, ""))
    return out.getvalue()


def notes(report: Statistics, say: ReportWords = ENGLISH) -> tuple[str, ...]:
    """What a reader must know of how it was counted."""
    small = say(
        "Counts below {threshold} are withheld, and with them others from which they would follow. No person can be "
        "told from this report, alone or together with another one.",
        threshold=report.threshold,
    )
    if report.kind == ReportKind.VISITORS:
        return (
            say(
                "A visitor is an address from which the website was visited; who came several times is counted once. A "
                "visitor can stand in several categories. Programs that visit websites are counted too."
            ),
            say(
                "Counts are rounded down to multiples of {threshold}, and withheld below it; what fewer visitors share "
                "is counted under others. No person can be told from this report, alone or together with another one.",
                threshold=report.threshold,
            ),
        )
    if report.kind == ReportKind.YEARLY_METRICS:
        return (
            say(
                "These are the metrics of section 7102(a)(1) of the CCPA regulations (title 11 of the California Code "
                "of Regulations): the requests received in the year, those complied with in whole or in part, those "
                "denied, and the median number of days until the answer. They count requests under the law of "
                "California only."
            ),
            small,
        )
    return (small,)


def as_report(report: Statistics, words: Callable[[Counted, str], str], say: ReportWords = ENGLISH) -> Report:
    """The report as a document; `words` says a category of a table as people read it."""
    facts = [
        (say("Period"), say("{first} to {last}", first=report.period.first, last=report.period.last)),
        *([(say("Counted from"), report.of)] if report.of else []),
        (say("Counts withheld below"), str(report.threshold)),
        *((say.word(name), _shown(figure, say)) for name, figure in report.figures),
    ]
    if report.kind == ReportKind.REQUESTS:
        facts.append((say("Median of the days taken"), say.word(report.median_days or WITHHELD)))
    return Report(
        title=say.word(TITLES[report.kind]),
        text=notes(report, say),
        facts=tuple(facts),
        parts=tuple(_part(table, words, report.kind, say) for table in report.tables),
    )


def _part(table: Table, words: Callable[[Counted, str], str], kind: ReportKind, say: ReportWords) -> ReportPart:
    title = say.word(table.title)
    if not table.rows:
        return ReportPart(title, text=(say("None."),))
    longest = max((count or 0 for _, count in table.rows), default=0) or 1
    bars = tuple(
        ReportBar(say.word(words(table.name, label)), _shown(count, say), (count or 0) * 1000 // longest)
        for label, count in table.rows
    )
    if table.adds_up:
        return ReportPart(title, text=(say("In all: {count}.", count=_shown(table.total, say)),), bars=bars)
    shared = () if kind == ReportKind.VISITORS else (say("One request may count under several."),)
    return ReportPart(title, text=shared, bars=bars)


def _words(count: int | None) -> str:
    return WITHHELD if count is None else str(count)


def _shown(count: int | None, say: ReportWords) -> str:
    return say.word(WITHHELD) if count is None else str(count)
