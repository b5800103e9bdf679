"""Summary statistics of an office: counted, withheld where few people stand behind a number, published."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk, sources
from desktop_app.desk.reports import report_record, signed, words_of
from desktop_app.domain.case import Channel
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.disclosures import GROUND_WORDS, Ground
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import DataSource
from desktop_app.domain.publishing import Published, as_csv, as_report, may_follow, said
from desktop_app.domain.records import RecordType
from desktop_app.domain.report_words import ENGLISH, ReportWords
from desktop_app.domain.rights import Right
from desktop_app.domain.small_cells import check_setting, check_threshold
from desktop_app.domain.statistics import (
    BAND_WORDS,
    Closed,
    Counted,
    Facts,
    Period,
    Received,
    ReportKind,
    Statistics,
    summarise,
)
from desktop_app.domain.turnings import TurningKind
from desktop_app.domain.visitors import summarise_visitors
from desktop_app.domain.yearly_metrics import REGIME, Answered, year_of, yearly_metrics
from desktop_app.sources import Progress, count_visitors, first_visit, read_config
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t
from desktop_app.store.store import Action

HOLDS = {
    ClockEventType.IDENTITY_REQUESTED: "waiting for proof of identity",
    ClockEventType.CLARIFICATION_REQUESTED: "waiting for a clarification",
    ClockEventType.FEE_REQUESTED: "waiting for a fee",
    ClockEventType.EXTENDED: "extended",
}
UNDECIDED_IDENTITY = {"hold": "identity not verified yet", "block": "identity refused"}
ANSWERED, IN_PART, REFUSED = "answered", "answered in part", "refused"
WITHDRAWN, HANDED_ON = "withdrawn by the person", "handed on or merged"
CATEGORIES = {
    Counted.RIGHT: tuple(right.value for right in Right),
    Counted.CHANNEL: tuple(channel.value for channel in Channel),
    Counted.OUTCOME: (ANSWERED, IN_PART, REFUSED, WITHDRAWN, HANDED_ON),
    Counted.ON_TIME: ("on time", "late"),
    Counted.DAYS: BAND_WORDS,
    Counted.HOLDS: (*HOLDS.values(), *UNDECIDED_IDENTITY.values()),
}


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
    one only. Below `threshold` counts are withheld: the organisation's where None, and never less."""

    period: Period
    kind: ReportKind = ReportKind.REQUESTS
    log: str = ""
    threshold: int | None = None


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
            return yearly_metrics(_answered(session, year_of(year), zone), year, threshold)
        return summarise(_facts(session, wanted.period, zone), wanted.period, threshold, CATEGORIES)


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


def _answered(session: Session, year: Period, zone: ZoneInfo) -> tuple[Answered, ...]:
    """What became of each right asked for under the law of California in a year; what was reopened counts anew."""
    r, right, u = t.RequestRow, t.RequestedRightRow, t.TurningRow
    within = (r.regime == REGIME, r.received.between(year.first, year.last))
    turned: dict[UUID, list[tuple[str, list[str]]]] = {}
    for request, kind, rights in session.execute(
        select(u.request_id, u.kind, u.rights).join(r, r.id == u.request_id).where(*within).order_by(u.position)
    ):
        turned.setdefault(request, []).append((kind, rights))
    answered = []
    for request, name, received, closed_at in session.execute(
        select(r.id, right.right, r.received, r.closed_at).join(right, right.request_id == r.id).where(*within)
    ):
        complied: bool | None = True if closed_at is not None else None
        for kind, rights in turned.get(request, ()):
            if kind == TurningKind.REOPENED.value:
                complied = True if closed_at is not None else None
            elif kind in (TurningKind.WITHDRAWN.value, TurningKind.TRANSFERRED.value, TurningKind.MERGED.value):
                complied = None
            elif kind == TurningKind.REFUSED.value and closed_at is not None and (not rights or name in rights):
                complied = False
        days = (closed_at.astimezone(zone).date() - received).days if closed_at is not None else None
        answered.append(Answered(Right(name), complied, days))
    return tuple(answered)


def _facts(session: Session, period: Period, zone: ZoneInfo) -> Facts:
    begin = datetime.combine(period.first, time(), zone)
    end = datetime.combine(period.last, time.max, zone)
    return Facts(
        received=_received(session, period),
        closed=_closed(session, begin, end, zone),
        corrections=_corrections(session, begin, end),
        disclosures=_disclosures(session, period),
        permissions=_permissions(session, begin, end),
    )


def _received(session: Session, period: Period) -> tuple[Received, ...]:
    r, right, event, decided = t.RequestRow, t.RequestedRightRow, t.ClockEventRow, t.IdentityDecisionRow
    within = r.received.between(period.first, period.last)
    rights: dict[object, list[str]] = {}
    for request, name in session.execute(
        select(right.request_id, right.right).join(r, r.id == right.request_id).where(within)
    ):
        rights.setdefault(request, []).append(name)
    holds: dict[object, list[str]] = {}
    for request, kind in session.execute(
        select(event.request_id, event.type).join(r, r.id == event.request_id).where(within)
    ):
        if kind in HOLDS:
            holds.setdefault(request, []).append(HOLDS[ClockEventType(kind)])
    for request, decision in session.execute(
        select(decided.request_id, decided.decision).join(r, r.id == decided.request_id).where(within)
    ):
        if decision in UNDECIDED_IDENTITY:
            holds.setdefault(request, []).append(UNDECIDED_IDENTITY[decision])
    return tuple(
        Received(received, tuple(rights.get(id_, ())), channel, regime, tuple(holds.get(id_, ())))
        for id_, received, channel, regime in session.execute(
            select(r.id, r.received, r.channel, r.regime).where(within)
        )
    )


def _closed(session: Session, begin: datetime, end: datetime, zone: ZoneInfo) -> tuple[Closed, ...]:
    r, f = t.RequestRow, t.FindingRow
    withheld = set(session.scalars(select(f.request_id).where(f.decision == FindingDecision.WITHHOLD.value).distinct()))
    ended = _endings(session)
    closed = []
    for id_, received, due, stood_still, closed_at in session.execute(
        select(r.id, r.received, r.due, r.stands_still, r.closed_at).where(r.closed_at.between(begin, end))
    ):
        if closed_at is None:
            continue
        day = closed_at.astimezone(zone).date()
        on_time = None if due is None else day <= due or stood_still
        outcome = ended.get(id_) or (IN_PART if id_ in withheld else ANSWERED)
        closed.append(Closed(outcome, (day - received).days, on_time))
    return tuple(closed)


def _endings(session: Session) -> dict[UUID, str]:
    """How requests ended that were not simply answered; what was reopened counts anew."""
    u = t.TurningRow
    words = {
        TurningKind.WITHDRAWN.value: WITHDRAWN,
        TurningKind.TRANSFERRED.value: HANDED_ON,
        TurningKind.MERGED.value: HANDED_ON,
    }
    rights: dict[UUID, set[str]] = {}
    for request, right in session.execute(select(t.RequestedRightRow.request_id, t.RequestedRightRow.right)):
        rights.setdefault(request, set()).add(right)
    ended: dict[UUID, str] = {}
    for request, kind, refused in session.execute(select(u.request_id, u.kind, u.rights).order_by(u.position)):
        if kind == TurningKind.REOPENED.value:
            ended.pop(request, None)
        elif kind == TurningKind.REFUSED.value:
            whole = not refused or rights.get(request, set()) <= set(refused)
            ended[request] = REFUSED if whole else IN_PART
        elif kind in words:
            ended[request] = words[kind]
    return ended


def _corrections(session: Session, begin: datetime, end: datetime) -> tuple[str, ...]:
    c, source = t.CorrectionRow, t.DataSourceRow
    rows = session.execute(
        select(c.request_id, source.name)
        .join(source, source.id == c.source_id)
        .where(c.state == CorrectionState.APPLIED.value, c.applied_at.between(begin, end))
        .distinct()
    )
    return tuple(name for _, name in rows)


def _disclosures(session: Session, period: Period) -> tuple[str, ...]:
    d, s = p.DisclosureRow, p.DisclosureSubjectRow
    return tuple(
        session.scalars(
            select(d.ground)
            .join(s, s.disclosure_id == d.id)  # counted by the people in it: one order may concern many
            .where(d.sent_on.between(period.first, period.last))
        )
    )


def _permissions(session: Session, begin: datetime, end: datetime) -> tuple[str, ...]:
    e = p.PermissionEventRow
    rows = session.execute(select(e.address_key, e.purpose, e.kind).where(e.at.between(begin, end)).distinct())
    return tuple(f"{purpose}: {kind}" for _, purpose, kind in rows)
