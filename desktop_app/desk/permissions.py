"""Keeping permissions: opt-ins with their evidence, opt-outs at any time, and the proof of both."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.desk.reports import report_record, words_of, write_signed
from desktop_app.desk.suppression import lift, suppress, suppressed_since
from desktop_app.domain.consent_receipt import receipt
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.permissions import (
    EventKind,
    PermissionEvent,
    Purpose,
    State,
    address_key,
    proof_report,
    standing,
)
from desktop_app.domain.records import RecordType
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t
from desktop_app.store.store import Action

JUST_NOW = timedelta(minutes=1)  # a form may say the minute only


@dataclass(frozen=True)
class NewPermission:
    """An opt-in as an officer enters it. `at` is the aware instant the person opted in."""

    address: str
    purpose: Purpose
    at: datetime
    channel: str = ""
    wording: str = ""
    evidence: str = ""
    person: str = ""
    notice_id: UUID | None = None
    double_opt_in: bool = False


@dataclass(frozen=True)
class Permission:
    """What one address permits for one purpose, with everything that happened, oldest first."""

    address: str
    person: str
    purpose: Purpose
    state: State
    events: tuple[PermissionEvent, ...]


def record_opt_in(desk: Desk, new: NewPermission) -> Permission:
    """Record that somebody opted in. Without its evidence it is kept as a draft and permits nothing."""
    key = mailbox(new.address)
    _not_to_come(desk, new.at)
    with desk.store.act("permission.given") as action:
        _add(desk, action, EventKind.GIVEN, new, key)
        permission = _permission(action.session, key, new.purpose)
        if permission.state == State.YES:
            lift(action.session, key, new.purpose)
        action.note(purpose=new.purpose.value, channel=new.channel, counts=permission.state == State.YES)
        return permission


def confirm(desk: Desk, address: str, purpose: Purpose, at: datetime, evidence: str) -> Permission:
    """Record that a message asking for confirmation was answered (double opt-in). Refused where none was waited for."""
    key = mailbox(address)
    _not_to_come(desk, at)
    if not evidence.strip():
        raise BadInput(
            "no-evidence",
            "Say what shows that the message was answered.",
            safe="Nothing was changed.",
            next_step="For example: the entry of the log of the mailing system.",
        )
    with desk.store.act("permission.confirmed") as action:
        if _permission(action.session, key, purpose).state != State.UNCONFIRMED:
            raise Refused(
                "nothing-to-confirm",
                "No opt-in of this address waits to be confirmed.",
                safe="Nothing was changed.",
                next_step="Record the opt-in first, with the wording that was shown.",
            )
        _add(desk, action, EventKind.CONFIRMED, NewPermission(address, purpose, at, evidence=evidence), key)
        permission = _permission(action.session, key, purpose)
        if permission.state == State.YES:
            lift(action.session, key, purpose)
        action.note(purpose=purpose.value, counts=permission.state == State.YES)
        return permission


def withdraw(
    desk: Desk, address: str, purpose: Purpose, at: datetime, channel: str = "", evidence: str = ""
) -> Permission:
    """Record that somebody opted out: it counts at once, needs no evidence and no reason, and an opt-in before it is
    not asked for. The address goes on the suppression list, unless it opted in again after `at`."""
    key = mailbox(address)
    _not_to_come(desk, at)
    with desk.store.act("permission.withdrawn") as action:
        new = NewPermission(address, purpose, at, channel=channel, evidence=evidence)
        opt_out(desk, action, new, key)
        action.note(purpose=purpose.value, channel=channel)
        return _permission(action.session, key, purpose)


def permissions_of(desk: Desk, address: str) -> tuple[Permission, ...]:
    """What an address permits, for every purpose."""
    key = mailbox(address)
    with desk.store.read() as session:
        return tuple(_permission(session, key, purpose) for purpose in Purpose)


def find_permissions(desk: Desk, words: str = "", limit: int = 200) -> tuple[Permission, ...]:
    """Addresses with a history whose address or person holds these words, the latest first; at most `limit`."""
    e = p.PermissionEventRow
    query = select(e.address_key, e.purpose).group_by(e.address_key, e.purpose).order_by(func.max(e.position).desc())
    if words.strip():
        sought = words.strip()
        query = query.where(e.address.icontains(sought, autoescape=True) | e.person.icontains(sought, autoescape=True))
    with desk.store.read() as session:
        found = session.execute(query.limit(limit)).all()
        return tuple(_permission(session, key, Purpose(purpose)) for key, purpose in found)


def is_suppressed(desk: Desk, address: str, purpose: Purpose) -> bool:
    """Whether an address is on the suppression list, whether or not anything else is known of it."""
    with desk.store.read() as session:
        return suppressed_since(session, mailbox(address), purpose) is not None


def export_proof(desk: Desk, address: str, target: Path) -> None:
    """Write the proof of what an address permits to a new PDF file."""
    kept = permissions_of(desk, address)
    zone = ZoneInfo(desk.organisation.time_zone)
    histories = [
        (one.purpose, one.state, tuple(replace(event, at=event.at.astimezone(zone)) for event in one.events))
        for one in kept
    ]
    person = next((one.person for one in kept if one.person), "")
    report = proof_report(kept[0].address, person, histories, desk.organisation.time_zone, words_of(desk))
    record = report_record(
        desk,
        RecordType.PROOF_OF_PERMISSION,
        words_of(desk)("Permissions of {address}", address=kept[0].address),
        report,
    )
    with desk.store.act("permission.proof_exported") as action:
        action.note(sha256=write_signed(desk, action, record, target))


def export_receipt(desk: Desk, address: str, purpose: Purpose, target: Path) -> None:
    """Write a consent receipt (ISO/IEC TS 27560) to a new JSON file."""
    with desk.store.act("permission.receipt_exported") as action:
        kept = _permission(action.session, mailbox(address), purpose)
        said = receipt(desk.new_id(), desk.organisation, kept.address, purpose, kept.state, kept.events, desk.now())
        content = json.dumps(said, ensure_ascii=False, indent=2).encode()
        write_new(target, content)
        action.note(purpose=purpose.value, sha256=hashlib.sha256(content).hexdigest())


def mailbox(address: str) -> str:
    """The mailbox an address names (`address_key`). BadInput where it names none, or several."""
    key = address_key(address)
    if key is None:
        raise BadInput(
            "no-address",
            "This is not one e-mail address.",
            safe="Nothing was changed.",
            next_step='Write it like "name@example.org".',
        )
    return key


def state_for(session: Session, key: str, purpose: Purpose) -> State:
    """What a mailbox (as `address_key` gives it) permits."""
    return _permission(session, key, purpose).state


def opt_out(desk: Desk, action: Action, new: NewPermission, key: str, request_id: UUID | None = None) -> None:
    """Inside an action: record an opt-out, and put the address on the suppression list. One that was written down late,
    with an opt-in since that can be shown, stands in the history only."""
    if new.at > desk.now() - JUST_NOW:  # it counts now, even where a clock that was wrong dated an opt-in later
        later = max((event.at for event in _permission(action.session, key, new.purpose).events), default=new.at)
        new = replace(new, at=max(new.at, later))
    _add(desk, action, EventKind.WITHDRAWN, new, key, request_id)
    if _permission(action.session, key, new.purpose).state != State.YES:
        suppress(desk, action, key, new.purpose, new.at)


def _add(
    desk: Desk, action: Action, kind: EventKind, new: NewPermission, key: str, request_id: UUID | None = None
) -> None:
    e = p.PermissionEventRow
    position = (action.session.scalar(select(func.max(e.position))) or 0) + 1
    action.session.add(
        e(
            id=desk.new_id(),
            position=position,
            kind=kind.value,
            point_kind="email",
            address=new.address.strip(),
            address_key=key,
            person=new.person.strip(),
            purpose=new.purpose.value,
            at=new.at,
            channel=new.channel.strip(),
            wording=new.wording.strip(),
            notice_id=new.notice_id,
            double_opt_in=new.double_opt_in,
            evidence=new.evidence.strip(),
            request_id=request_id,
            recorded_at=desk.now(),
            recorded_by=desk.officer.id,
        )
    )
    action.session.flush()


def _permission(session: Session, key: str, purpose: Purpose) -> Permission:
    e, n = p.PermissionEventRow, p.NoticeRow
    rows = session.execute(
        select(e, t.OfficerRow.name, n.name, n.version)
        .join(t.OfficerRow, t.OfficerRow.id == e.recorded_by)
        .outerjoin(n, n.id == e.notice_id)
        .where(e.address_key == key, e.purpose == purpose.value)
        .order_by(e.at, e.position)
    ).all()
    events = tuple(
        PermissionEvent(
            id=row.id,
            kind=EventKind(row.kind),
            address=row.address,
            purpose=purpose,
            at=row.at,
            channel=row.channel,
            wording=row.wording,
            notice=f"{notice}, {version}" if notice else "",
            double_opt_in=row.double_opt_in,
            evidence=row.evidence,
            person=row.person,
            recorded_at=row.recorded_at,
            recorded_by=officer,
        )
        for row, officer, notice, version in rows
    )
    person = next((event.person for event in reversed(events) if event.person), "")
    address = events[-1].address if events else key
    return Permission(address, person, purpose, standing(events, suppressed_since(session, key, purpose)), events)


def _not_to_come(desk: Desk, at: datetime) -> None:
    if at > desk.now():
        raise BadInput(
            "time-to-come",
            "That moment is still to come.",
            safe="Nothing was changed.",
            next_step="Correct the day or the time.",
        )
