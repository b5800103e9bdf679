"""Summary statistics of an office: counted, withheld where few people stand behind a number, published."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from desktop_app.desk.figures import CATEGORIES, answered, facts
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk, sources
from desktop_app.desk.reports import report_record, signed, words_of
from desktop_app.documents.letters import available, report_words
from desktop_app.domain.disclosures import GROUND_WORDS, Ground
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import DataSource
from desktop_app.domain.published import Published, may_follow, said
from desktop_app.domain.publishing import as_csv, as_report
from desktop_app.domain.records import RecordType
from desktop_app.domain.report_words import ENGLISH, ReportWords
from desktop_app.domain.small_cells import check_setting, check_threshold
from desktop_app.domain.statistics import (
    Counted,
    Period,
    ReportKind,
    Statistics,
    summarise,
)
from desktop_app.domain.visitors import summarise_visitors
from desktop_app.domain.yearly_metrics import year_of, yearly_metrics
from desktop_app.sources import Progress, count_visitors, first_visit, read_config
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t
from desktop_app.store.store import Action


def usual_period(desk: Desk, kind: ReportKind = ReportKind.REQUESTS, log: str = "") -> Period:
    """What a report usually covers: from the month of the first request, or with which the log begins, to this month;
    or the last calendar year."""
    today = desk.today()
    if kind == ReportKind.YEARLY_METRICS:
        return year_of(today.year - 1)
    if kind == ReportKind.VISITORS:
        config = read_config(dict(_log(desk, log).details.config))
        first = first_visit(config, ZoneInfo(desk.organisation.time_zone))
    else:
        with desk.store.read() as session:
            first = session.scalar(select(func.min(t.RequestRow.received)))
    return Period.of_months(min(first or today, today), today)


@dataclass(frozen=True)
class Wanted:
    """What a report is to count. `log` is the data source visitors are counted from; it may stay open where there is
    one only. Below `threshold` counts are withheld: the organisation's where None, and never less. `everybody`: the
    yearly metrics of all individuals, under whatever law they asked (11 CCR § 7102(b))."""

    period: Period
    kind: ReportKind = ReportKind.REQUESTS
    log: str = ""
    threshold: int | None = None
    everybody: bool = False


def least_count(desk: Desk) -> int:
    """Below which count the organisation withholds."""
    with desk.store.read() as session:
        return session.scalars(select(t.OrganisationRow.least_count)).one()


def set_least_count(desk: Desk, threshold: int) -> None:
    """Withhold counts below another number from now on. BadInput where it protects nobody."""
    check_setting(threshold)
    with desk.store.act("organisation.least_count_chosen") as action:
        row = action.session.scalars(select(t.OrganisationRow)).one()
        before, row.least_count = row.least_count, threshold
        action.note(before=before, least_count=threshold)


def logs(desk: Desk) -> tuple[str, ...]:
    """The names of the web server logs on the organisation's list."""
    return tuple(source.details.name for source in sources(desk) if source.kind == "weblog")


def statistics(
    desk: Desk,
    wanted: Wanted,
    *,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Statistics:
    """A report as it may be published. Counting visitors reads the whole log; Cancelled where `cancelled()`
    turns true."""
    threshold = _threshold(desk, wanted.threshold)
    zone = ZoneInfo(desk.organisation.time_zone)
    if wanted.kind == ReportKind.VISITORS:
        log = _log(desk, wanted.log)
        config = read_config(dict(log.details.config))
        seen = count_visitors(config, wanted.period, zone, progress=progress, cancelled=cancelled)
        return summarise_visitors(seen, wanted.period, threshold, log.details.name)
    with desk.store.read() as session:
        if wanted.kind == ReportKind.YEARLY_METRICS:
            year = wanted.period.first.year
            rights = answered(session, year_of(year), zone, everybody=wanted.everybody)
            return yearly_metrics(rights, year, threshold, everybody=wanted.everybody)
        return summarise(facts(session, wanted.period, zone), wanted.period, threshold, CATEGORIES)


def publish(desk: Desk, report: Statistics, pdf: Path | None, csv: Path | None) -> None:
    """Write a report to new files, a PDF, a CSV, or both; and keep what it said, so that a later report cannot give
    away what this one withheld. Refused where an earlier one overlaps, or where its last month is not over."""
    if report.period.last >= desk.today():
        raise Refused(
            "month-not-over",
            "The last month of the period is not over yet, and what a second report would add could be told apart.",
            safe="Nothing was written.",
            next_step="Publish up to the month before.",
        )
    anchor = desk.store.anchor()
    with desk.store.act("statistics.published") as action:
        session = action.session
        s = p.PublishedStatisticsRow
        before = [
            Published(ReportKind(row.kind), Period(row.first, row.last), row.said) for row in session.scalars(select(s))
        ]
        may_follow(report, before)
        written: list[Path] = []
        try:
            for target, content in _files(desk, action, report, pdf, csv, anchor):
                write_new(target, content)
                written.append(target)
            digest = hashlib.sha256(as_csv(report).encode()).hexdigest()
            session.add(
                s(
                    id=desk.new_id(),
                    kind=report.kind.value,
                    first=report.period.first,
                    last=report.period.last,
                    threshold=report.threshold,
                    said=said(report),
                    said_sha256=digest,
                    published_at=desk.now(),
                    published_by=desk.officer.id,
                )
            )
            action.note(
                kind_of_report=report.kind.value,
                first=report.period.first.isoformat(),
                last=report.period.last.isoformat(),
                threshold=report.threshold,
                csv_sha256=digest,
            )
        except BaseException:
            for target in written:
                target.unlink(missing_ok=True)
            raise


def words_in(language: str) -> ReportWords:
    """What a report says in a language; in English where there are no words of it."""
    return report_words(language if language in available() else "en")


def category_words(table: Counted, label: str, say: ReportWords = ENGLISH) -> str:
    """A category as people read it."""
    if table in (Counted.COUNTRY, Counted.BROWSER, Counted.PAGE, Counted.REFERRER):
        return label
    if table == Counted.DAY and len(label) > _MONTH:
        return say.date(date.fromisoformat(label))
    if table in (Counted.MONTH, Counted.DAY):
        return say.date(date.fromisoformat(f"{label}-01")).partition(" ")[2]
    if table == Counted.HOUR:
        return f"{label}:00 – {label}:59"
    if table == Counted.REGIME:
        return label.upper()
    if table == Counted.DISCLOSURES:
        return GROUND_WORDS[Ground(label)]
    return label.replace("-", " ")


_MONTH = len("2026-11")


def _threshold(desk: Desk, asked: int | None) -> int:
    least = least_count(desk)
    if asked is None:
        return least
    check_threshold(asked)
    if asked < least:
        raise Refused(
            "threshold-below-setting",
            f"This organisation withholds counts below {least}.",
            safe="Nothing was counted.",
            next_step="Ask for that or more; an administrator can choose another number in the settings.",
        )
    return asked


def _log(desk: Desk, name: str) -> DataSource:
    found = [one for one in sources(desk) if one.kind == "weblog" and name in ("", one.details.name)]
    if len(found) != 1:
        raise BadInput(
            "which-log",
            "Say which web server log the visitors are to be counted from."
            if found
            else "There is no such web server log on the list of data sources.",
            safe="Nothing was counted.",
            next_step="Name one of the data sources that are web server logs, or add one.",
        )
    return found[0]


def _files(
    desk: Desk, action: Action, report: Statistics, pdf: Path | None, csv: Path | None, anchor: str
) -> Iterable[tuple[Path, bytes]]:
    if csv is not None:
        yield csv, as_csv(report).encode("utf-8-sig")  # spreadsheets need the mark to see UTF-8
    if pdf is not None:
        months = f"{report.period.first:%Y-%m} – {report.period.last:%Y-%m}"
        say = words_of(desk)
        document = as_report(report, lambda table, label: category_words(table, label, say), say)
        yield pdf, signed(desk, action, report_record(desk, RecordType.STATISTICS, months, document, anchor))
