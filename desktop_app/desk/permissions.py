"""Keeping permissions: opt-ins with their evidence, opt-outs at any time, and the list of those who must not be mailed.

An opted-out address is kept in the suppression list as a keyed hash (HMAC-SHA-256, RFC 2104) of its mailbox by
`domain.permissions.ADDRESS_RULE`; the key is random, made once, and never leaves the store. So the list still works
when the person's data have been erased.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.measures import SUPPRESSION_LIST, note_stopped
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.desk.reports import report_record, words_of, write_signed
from desktop_app.domain.consent_receipt import receipt
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.permissions import (
    EventKind,
    PermissionEvent,
    Purpose,
    State,
    address_key,
    proof_report,
    state_of,
)
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action

KEY_SIZE = 32
OPT_OUTS = frozenset((Right.MARKETING_OPT_OUT, Right.CONSENT_WITHDRAWAL, Right.OPT_OUT_OF_SALE))


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


@dataclass(frozen=True)
class OptOutRequest:
    """An open request that asks for nothing but an end to messages or sharing."""

    reference: str
    address: str
    due: str


def record_opt_in(desk: Desk, new: NewPermission) -> Permission:
    """Record that somebody opted in. Without its evidence it is kept as a draft and permits nothing."""
    key = _key_of(new.address)
    _not_to_come(desk, new.at)
    with desk.store.act("permission.given") as action:
        _add(desk, action, EventKind.GIVEN, new, key)
        permission = _permission(action.session, key, new.purpose)
        if permission.state == State.YES:
            _lift(action.session, key, new.purpose)
        action.note(purpose=new.purpose.value, channel=new.channel, counts=permission.state == State.YES)
        return permission


def confirm(desk: Desk, address: str, purpose: Purpose, at: datetime, evidence: str) -> Permission:
    """Record that a message asking for confirmation was answered (double opt-in). Refused where none was waited for."""
    key = _key_of(address)
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
            _lift(action.session, key, purpose)
        action.note(purpose=purpose.value, counts=permission.state == State.YES)
        return permission


def withdraw(
    desk: Desk, address: str, purpose: Purpose, at: datetime, channel: str = "", evidence: str = ""
) -> Permission:
    """Record that somebody opted out: it counts at once, needs no evidence and no reason, and an opt-in before it is
    not asked for. The address goes on the suppression list."""
    key = _key_of(address)
    _not_to_come(desk, at)
    with desk.store.act("permission.withdrawn") as action:
        new = NewPermission(address, purpose, at, channel=channel, evidence=evidence)
        _withdraw(desk, action, new, key)
        action.note(purpose=purpose.value, channel=channel)
        return _permission(action.session, key, purpose)


def opt_out_requests(desk: Desk) -> tuple[OptOutRequest, ...]:
    """The open requests that ask for an opt-out and nothing else, the nearest due date first."""
    r, right = t.RequestRow, t.RequestedRightRow
    with desk.store.read() as session:
        opt_outs = [one.value for one in OPT_OUTS]
        asking = select(right.request_id).where(right.right.in_(opt_outs))
        asking_more = select(right.request_id).where(right.right.not_in(opt_outs))
        rows = session.execute(
            select(r.reference, r.sender_address, r.due)
            .where(r.closed_at.is_(None), r.id.in_(asking), r.id.not_in(asking_more))
            .order_by(r.due.is_(None), r.due, r.reference)
        )
        return tuple(OptOutRequest(ref, address, due.isoformat() if due else "") for ref, address, due in rows)


def carry_out_opt_out(desk: Desk, reference: str) -> None:
    """Opt the sender's address out of what the request asks for, and close it. Nobody has to prove who they are to
    stop messages to the address they write from (and nobody is told anything). Refused where the request asks for more.
    """
    with desk.store.act("permission.opted_out_on_request") as action:
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        rights = {asked.right for asked in case.rights}
        if not rights or rights - OPT_OUTS:
            raise Refused(
                "asks-for-more",
                "This request does not ask for an opt-out alone.",
                safe="Nothing was changed.",
                next_step="Work through it stage by stage, and record the opt-out on the page of permissions.",
            )
        purposes = suppress_in(desk, action, row, rights)
        for right in rights:
            note_stopped(desk, action, row, right, SUPPRESSION_LIST)
        row.closed_at = desk.now()
        settle(desk, action, row)
        action.note(
            purposes=[purpose.value for purpose in purposes],
            in_time=row.due is None or row.stands_still or desk.today() <= row.due,
        )


def suppress_in(desk: Desk, action: Action, row: t.RequestRow, rights: Collection[Right]) -> list[Purpose]:
    """Inside an action on a request: put its sender's address on the suppression list for what the rights end. BadInput
    where the request came from no address."""
    key = _key_of(row.sender_address)
    purposes = [Purpose.SHARING] if set(rights) == {Right.OPT_OUT_OF_SALE} else list(Purpose)
    if set(rights) == {Right.MARKETING_OPT_OUT}:
        purposes = [Purpose.PROMOTION]
    for purpose in purposes:
        new = NewPermission(row.sender_address, purpose, desk.now(), channel=row.channel, evidence=row.reference)
        _withdraw(desk, action, new, key, request_id=row.id)
    return purposes


def permissions_of(desk: Desk, address: str) -> tuple[Permission, ...]:
    """What an address permits, for every purpose."""
    key = _key_of(address)
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
        key = suppression_key(session)
        digest = suppression_digest(key, _key_of(address)) if key else b""
        return session.get(p.SuppressionRow, (digest, purpose.value)) is not None


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
        kept = _permission(action.session, _key_of(address), purpose)
        said = receipt(desk.new_id(), desk.organisation, kept.address, purpose, kept.state, kept.events, desk.now())
        content = json.dumps(said, ensure_ascii=False, indent=2).encode()
        write_new(target, content)
        action.note(purpose=purpose.value, sha256=hashlib.sha256(content).hexdigest())


def state_for(session: Session, key: str, purpose: Purpose) -> State:
    """What a mailbox (as `address_key` gives it) permits. An opt-out on the suppression list counts in any case."""
    secret = suppression_key(session)
    if secret and session.get(p.SuppressionRow, (suppression_digest(secret, key), purpose.value)) is not None:
        return State.WITHDRAWN
    return _permission(session, key, purpose).state


def suppression_key(session: Session) -> bytes | None:
    """The key of the suppression list; None where nobody opted out yet."""
    row = session.scalar(select(p.SuppressionKeyRow))
    return row.key if row is not None else None


def suppression_digest(key: bytes, address: str) -> bytes:
    """An address (as `address_key` gives it) as it stands in the suppression list."""
    return hmac.digest(key, address.encode("utf-8", "surrogatepass"), "sha256")


def _withdraw(desk: Desk, action: Action, new: NewPermission, key: str, request_id: UUID | None = None) -> None:
    _add(desk, action, EventKind.WITHDRAWN, new, key, request_id)
    session = action.session
    secret = suppression_key(session)
    if secret is None:
        secret = action.random_bytes(KEY_SIZE)
        session.add(p.SuppressionKeyRow(id=desk.new_id(), key=secret, made_at=desk.now()))
    digest = suppression_digest(secret, key)
    if session.get(p.SuppressionRow, (digest, new.purpose.value)) is None:
        session.add(p.SuppressionRow(digest=digest, purpose=new.purpose.value, reason="opted out", since=desk.now()))
    session.flush()


def _lift(session: Session, key: str, purpose: Purpose) -> None:
    """A new opt-in that can be shown ends an opt-out before it."""
    secret = suppression_key(session)
    row = session.get(p.SuppressionRow, (suppression_digest(secret, key), purpose.value)) if secret else None
    if row is not None:
        session.delete(row)


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
    return Permission(address, person, purpose, state_of(events), events)


def _key_of(address: str) -> str:
    key = address_key(address)
    if key is None:
        raise BadInput(
            "no-address",
            "This is not one e-mail address.",
            safe="Nothing was changed.",
            next_step='Write it like "name@example.org".',
        )
    return key


def _not_to_come(desk: Desk, at: datetime) -> None:
    if at > desk.now():
        raise BadInput(
            "time-to-come",
            "That moment is still to come.",
            safe="Nothing was changed.",
            next_step="Correct the day or the time.",
        )
