"""Summary statistics of an office: counted, withheld where few people stand behind a number, published."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date, datetime, time
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk.disclose import write_new
from desktop_app.desk.office import Desk
from desktop_app.desk.reports import report_record, signed
from desktop_app.domain.case import Channel
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.errors import Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.small_cells import DEFAULT_THRESHOLD
from desktop_app.domain.statistics import (
    BAND_WORDS,
    Closed,
    Counted,
    Facts,
    Period,
    Received,
    Statistics,
    as_csv,
    as_report,
    may_follow,
    said,
    summarise,
)
from desktop_app.domain.turnings import TurningKind
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


def usual_period(desk: Desk) -> Period:
    """From the month of the first request to this month."""
    with desk.store.read() as session:
        first = session.scalar(select(func.min(t.RequestRow.received)))
    return Period.of_months(min(first or desk.today(), desk.today()), desk.today())


def statistics(desk: Desk, period: Period, threshold: int = DEFAULT_THRESHOLD) -> Statistics:
    """The report of a period as it may be published."""
    with desk.store.read() as session:
        facts = _facts(session, period, ZoneInfo(desk.organisation.time_zone))
    return summarise(facts, period, threshold, CATEGORIES)


def publish(
    desk: Desk, period: Period, pdf: Path | None, csv: Path | None, threshold: int = DEFAULT_THRESHOLD
) -> Statistics:
    """Write a report to new files, a PDF, a CSV, or both; and keep what it said, so that a later report cannot give
    away what this one withheld. Refused where an earlier one overlaps, or where the last month is not over."""
    if period.last >= desk.today():
        raise Refused(
            "month-not-over",
            "The last month of the period is not over yet, and what a second report would add could be told apart.",
            safe="Nothing was written.",
            next_step="Publish up to the month before.",
        )
    anchor = desk.store.anchor()
    with desk.store.act("statistics.published") as action:
        session = action.session
        facts = _facts(session, period, ZoneInfo(desk.organisation.time_zone))
        report = summarise(facts, period, threshold, CATEGORIES)
        s = p.PublishedStatisticsRow
        before = [(Period(row.first, row.last), row.said) for row in session.scalars(select(s))]
        may_follow(report, before)
        written: list[Path] = []
        try:
            for target, content in _files(desk, action, report, pdf, csv, anchor):
                write_new(target, content)
                written.append(target)
            what = said(report)
            digest = hashlib.sha256(as_csv(report).encode()).hexdigest()
            session.add(
                s(
                    id=desk.new_id(),
                    first=period.first,
                    last=period.last,
                    threshold=threshold,
                    said=what,
                    said_sha256=digest,
                    published_at=desk.now(),
                    published_by=desk.officer.id,
                )
            )
            action.note(
                first=period.first.isoformat(), last=period.last.isoformat(), threshold=threshold, csv_sha256=digest
            )
        except BaseException:
            for target in written:
                target.unlink(missing_ok=True)
            raise
    return report


def category_words(table: Counted, label: str) -> str:
    """A category as people read it."""
    if table == Counted.MONTH:
        return f"{date.fromisoformat(f'{label}-01'):%B %Y}"
    if table == Counted.REGIME:
        return label.upper()
    return label.replace("-", " ")


def _files(
    desk: Desk, action: Action, report: Statistics, pdf: Path | None, csv: Path | None, anchor: str
) -> Iterable[tuple[Path, bytes]]:
    if csv is not None:
        yield csv, as_csv(report).encode("utf-8-sig")  # spreadsheets need the mark to see UTF-8
    if pdf is not None:
        months = f"{report.period.first:%Y-%m} – {report.period.last:%Y-%m}"
        said_by = as_report(report, category_words)
        yield pdf, signed(desk, action, report_record(desk, RecordType.STATISTICS, months, said_by, anchor))


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
    for id_, received, due, closed_at in session.execute(
        select(r.id, r.received, r.due, r.closed_at).where(r.closed_at.between(begin, end))
    ):
        if closed_at is None:
            continue
        day = closed_at.astimezone(zone).date()
        on_time = None if due is None else day <= due
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
