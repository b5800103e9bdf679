"""What statistics count, read from the store: requests, corrections, disclosures, permissions."""

from __future__ import annotations

from datetime import datetime, time
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.case import Channel
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.rights import Right
from desktop_app.domain.statistics import (
    BAND_WORDS,
    Closed,
    Counted,
    Facts,
    Period,
    Received,
)
from desktop_app.domain.turnings import TurningKind
from desktop_app.domain.yearly_metrics import REGIME, Answered
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t

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


def answered(session: Session, year: Period, zone: ZoneInfo, *, everybody: bool) -> tuple[Answered, ...]:
    """What became of each right asked for in a year, under the law of California or (`everybody`) any; what was
    reopened counts anew."""
    r, right, u = t.RequestRow, t.RequestedRightRow, t.TurningRow
    within = [r.received.between(year.first, year.last), *([] if everybody else [r.regime == REGIME])]
    turned: dict[UUID, list[tuple[str, list[str]]]] = {}
    for request, kind, rights in session.execute(
        select(u.request_id, u.kind, u.rights).join(r, r.id == u.request_id).where(*within).order_by(u.position)
    ):
        turned.setdefault(request, []).append((kind, rights))
    found = []
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
        found.append(Answered(Right(name), complied, days, request))
    return tuple(found)


def facts(session: Session, period: Period, zone: ZoneInfo) -> Facts:
    """What a report on requests counts in a period."""
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
    """The ground once for each person: one order may concern many, and many may concern one."""
    d, s = p.DisclosureRow, p.DisclosureSubjectRow
    rows = session.execute(
        select(d.ground, s.address_key)
        .join(s, s.disclosure_id == d.id)
        .where(d.sent_on.between(period.first, period.last))
        .distinct()
    )
    return tuple(ground for ground, _ in rows)


def _permissions(session: Session, begin: datetime, end: datetime) -> tuple[str, ...]:
    e = p.PermissionEventRow
    rows = session.execute(select(e.address_key, e.purpose, e.kind).where(e.at.between(begin, end)).distinct())
    return tuple(f"{purpose}: {kind}" for _, purpose, kind in rows)
