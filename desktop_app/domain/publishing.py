"""Reports in numbers as they leave the program: as CSV, as a document."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable

from desktop_app.domain.cells import harmless
from desktop_app.domain.records import Report, ReportBar, ReportPart
from desktop_app.domain.report_words import ENGLISH, ReportWords
from desktop_app.domain.statistics import Counted, ReportKind, Statistics, Table
from desktop_app.domain.yearly_metrics import EVERYBODY

WITHHELD = "withheld"
TITLES = {
    ReportKind.REQUESTS: "Requests and disclosures in numbers",
    ReportKind.VISITORS: "Visitors of the website in numbers",
    ReportKind.YEARLY_METRICS: "Consumer requests: metrics of the year",
}


def as_csv(report: Statistics) -> str:
    """The tables as CSV (RFC 4180): table, category, count; a withheld count says so."""
    out = io.StringIO()
    rows = csv.writer(out, lineterminator="\r\n")
    rows.writerow(("table", "category", "count"))
    if report.kind == ReportKind.YEARLY_METRICS:
        rows.writerow(("Counted from", report.of, ""))
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
                "denied, and the median and the mean number of days until the answer."
            ),
            say(
                "They count the requests received from all individuals, under whatever law (section 7102(b)), and not "
                "those of consumers of California alone."
            )
            if report.of == EVERYBODY
            else say("They count the requests received from consumers, under the law of California, and no others."),
            small,
        )
    return (small,)


def as_report(report: Statistics, words: Callable[[Counted, str], str], say: ReportWords = ENGLISH) -> Report:
    """The report as a document; `words` says a category of a table as people read it."""
    yearly = report.kind == ReportKind.YEARLY_METRICS
    facts = [
        (say("Period"), say("{first} to {last}", first=report.period.first, last=report.period.last)),
        *([(say("Counted from"), say.word(report.of) if yearly else report.of)] if report.of else []),
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
