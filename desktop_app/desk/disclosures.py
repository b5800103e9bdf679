"""The register of disclosures: drafted, checked, authorised, sent; and what one person may be told of them."""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from desktop_app.desk.json_files import read_file
from desktop_app.desk.office import Desk
from desktop_app.desk.permissions import state_for
from desktop_app.desk.reports import report_record, words_of, write_signed
from desktop_app.desk.review import prove_reviewer
from desktop_app.domain.disclosure_reports import accounting_report, disclosure_report
from desktop_app.domain.disclosures import (
    Checks,
    Disclosure,
    DisclosureState,
    Ground,
    Subject,
    missing,
    subject_key,
)
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.permissions import Purpose, State
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import RecordType
from desktop_app.store import promise_tables as p
from desktop_app.store.disagreement import statements_about
from desktop_app.store.disclosures import disclosures
from desktop_app.store.store import Action

NOTHING_CHECKED = Checks()


@dataclass(frozen=True)
class NewDisclosure:
    """A disclosure as an officer enters it; whatever is not known yet stays empty and is asked for later."""

    recipient: str
    ground: Ground
    subjects: tuple[Subject, ...] = ()
    recipient_contact: str = ""
    legal_reference: str = ""
    order_number: str = ""
    purpose: str = ""
    agreement_id: UUID | None = None
    asked: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    checks: Checks = NOTHING_CHECKED
    asked_on: date | None = None
    silent_until: date | None = None


@dataclass(frozen=True)
class Kept:
    """A disclosure and what it still lacks before the data may leave; `own` where this officer wrote it last, so that
    another one must authorise it."""

    disclosure: Disclosure
    missing: tuple[Phrase, ...]
    own: bool


def draft(desk: Desk, new: NewDisclosure) -> Kept:
    """Keep a disclosure as a draft, with whatever is known of it."""
    with desk.store.act("disclosure.drafted") as action:
        session = action.session
        row = p.DisclosureRow(
            id=desk.new_id(),
            reference=_next_reference(desk, session),
            state=DisclosureState.DRAFT.value,
            drafted_at=desk.now(),
            drafted_by=desk.officer.id,
            sent_on=None,
            sent_how="",
        )
        _write(desk, session, row, new)
        action.note(disclosure=row.reference, ground=new.ground.value, recipient=new.recipient.strip())
        return _kept(desk, session, row)


def change(desk: Desk, reference: str, new: NewDisclosure) -> Kept:
    """Change a disclosure that was not sent; an authorisation given before is void then."""
    with desk.store.act("disclosure.changed") as action:
        row = _unsent(action, reference)
        voided = row.state == DisclosureState.AUTHORISED.value
        row.state, row.authorised_by, row.authorised_at = DisclosureState.DRAFT.value, None, None
        row.drafted_by = desk.officer.id
        _write(desk, action.session, row, new)
        action.note(disclosure=row.reference, ground=new.ground.value, authorisation_voided=voided)
        return _kept(desk, action.session, row)


def attach(desk: Desk, reference: str, path: Path) -> Kept:
    """Keep a document with a disclosure: the order, the letter that asked, what was sent."""
    content = read_file(path)
    with desk.store.act("disclosure.document_attached") as action:
        row = _row(action.session, reference)
        digest = hashlib.sha256(content).hexdigest()
        action.session.add(
            p.DisclosureFileRow(
                id=desk.new_id(),
                disclosure_id=row.id,
                name=path.name,
                sha256=digest,
                size=len(content),
                content=content,
            )
        )
        action.note(disclosure=row.reference, sha256=digest)
        return _kept(desk, action.session, row)


def authorise(desk: Desk, reference: str, officer_id: UUID | None = None, passphrase: str = "") -> Kept:
    """Let a disclosure leave: the officer at the desk does, or another one, proven by their own passphrase.

    Refused where anything is missing, naming all of it, and for whoever wrote it down: as for records, two must look.
    """
    actor = officer_id or desk.officer.id
    if actor != desk.officer.id:
        prove_reviewer(desk, actor, passphrase)
    with desk.store.act("disclosure.authorised", actor=actor) as action:
        row = _unsent(action, reference)
        kept = _kept(desk, action.session, row)
        _refuse_on(kept.missing)
        if row.drafted_by == actor:
            raise Refused(
                "four-eyes",
                "Whoever wrote a disclosure down cannot authorise it.",
                safe="Nothing was given to anybody; the draft is kept.",
                next_step="Ask another officer who may review; an administrator can add one.",
            )
        row.state = DisclosureState.AUTHORISED.value
        row.authorised_by, row.authorised_at = actor, desk.now()
        action.note(disclosure=row.reference, given=list(row.given), held_back=list(kept.disclosure.held_back))
        return _kept(desk, action.session, row)


def sent(desk: Desk, reference: str, on: date, how: str) -> Kept:
    """Note when and how the data left. Asked once more before: an agreement may have ended, a permission been taken
    back."""
    if not how.strip() or on > desk.today():
        raise BadInput(
            "how-missing" if not how.strip() else "day-to-come",
            "Say how the data were sent." if not how.strip() else "That day is still to come.",
            safe="Nothing was changed.",
            next_step="For example: by courier, on paper, sealed.",
        )
    with desk.store.act("disclosure.sent") as action:
        row = _unsent(action, reference)
        kept = _kept(desk, action.session, row, on)
        if row.state != DisclosureState.AUTHORISED.value:
            raise Refused(
                "not-authorised",
                "Nobody has authorised this disclosure.",
                safe="Nothing was changed.",
                next_step="Have it authorised first.",
            )
        _refuse_on(kept.missing)
        row.state, row.sent_on, row.sent_how = DisclosureState.SENT.value, on, how.strip()
        action.note(disclosure=row.reference, sent_on=on.isoformat(), how=how.strip())
        return _kept(desk, action.session, row)


def register(desk: Desk, first: date | None = None, last: date | None = None, person: str = "") -> tuple[Kept, ...]:
    """Every disclosure, the latest first: those sent between two days, or about a person (address, number or name)."""
    d, s = p.DisclosureRow, p.DisclosureSubjectRow
    query = select(d).order_by(d.sent_on.is_not(None), d.sent_on.desc(), d.reference.desc())
    if first is not None:
        query = query.where(d.sent_on >= first)
    if last is not None:
        query = query.where(d.sent_on <= last)
    if person.strip():
        sought = select(s.disclosure_id).where(
            (s.address_key == subject_key(person)) | (s.name_key == _name_key(person))
        )
        query = query.where(d.id.in_(sought))
    with desk.store.read() as session:
        rows = session.scalars(query).all()
        found = disclosures(session, rows)
        return tuple(
            Kept(one, _missing(session, one, desk.today()), row.drafted_by == desk.officer.id)
            for one, row in zip(found, rows, strict=True)
        )


def one(desk: Desk, reference: str) -> Kept:
    """One disclosure, and what it still lacks."""
    with desk.store.read() as session:
        return _kept(desk, session, _row(session, reference))


def accounting(desk: Desk, person: str, first: date | None = None, last: date | None = None) -> tuple[Disclosure, ...]:
    """What one person, named by address or number, may be told of disclosures in a period, the oldest first: those that
    were sent, without those the person may not be told of yet."""
    last = last or desk.today()
    if not subject_key(person):
        raise BadInput(
            "nobody-named",
            "Say whose disclosures are wanted.",
            safe="Nothing was written.",
            next_step="Give the address or number the person is on file with.",
        )
    if first is not None and first > last:
        raise BadInput(
            "period-backwards",
            "The period ends before it begins.",
            safe="Nothing was written.",
            next_step="Exchange the two days.",
        )
    d, s = p.DisclosureRow, p.DisclosureSubjectRow
    about = select(s.disclosure_id).where(s.address_key == subject_key(person))
    query = select(d).where(d.id.in_(about), d.sent_on.is_not(None), d.sent_on <= last).order_by(d.sent_on, d.reference)
    if first is not None:
        query = query.where(d.sent_on >= first)
    with desk.store.read() as session:
        found = disclosures(session, session.scalars(query).all())
    return tuple(one for one in found if one.may_be_told_on(desk.today()))


def export_accounting(
    desk: Desk, person: str, target: Path, first: date | None = None, last: date | None = None
) -> tuple[Disclosure, ...]:
    """Write the account of disclosures of one person to a new PDF file. Nobody else named in them stands in it."""
    last = last or desk.today()
    told = accounting(desk, person, first, last)
    key = subject_key(person)
    names = [one.name for each in told for one in each.subjects if one.key == key]
    report = accounting_report(
        names[-1] if names else person, told, first, last, desk.organisation.name, words_of(desk)
    )
    record = report_record(
        desk, RecordType.ACCOUNTING_OF_DISCLOSURES, words_of(desk)("Account of {day}", day=desk.today()), report
    )
    with desk.store.act("disclosure.accounted") as action:
        digest = write_signed(desk, action, record, target)
        action.note(disclosures=[one.reference for one in told], sha256=digest)
    return told


def export_record(desk: Desk, reference: str, target: Path) -> None:
    """Write the record of one disclosure to a new PDF file."""
    zone = desk.organisation.time_zone
    with desk.store.read() as session:
        (found,) = disclosures(session, [_row(session, reference)])
        statements = statements_about(session, {one.key for one in found.subjects if one.key})
    if found.authorised_at is not None:
        found = replace(found, authorised_at=found.authorised_at.astimezone(ZoneInfo(zone)))
    record = report_record(
        desk, RecordType.DISCLOSURE_RECORD, found.reference, disclosure_report(found, zone, words_of(desk), statements)
    )
    with desk.store.act("disclosure.record_exported") as action:
        digest = write_signed(desk, action, record, target)
        action.note(disclosure=found.reference, sha256=digest)


def _write(desk: Desk, session: Session, row: p.DisclosureRow, new: NewDisclosure) -> None:
    row.recipient, row.recipient_contact = new.recipient.strip(), new.recipient_contact.strip()
    row.ground, row.legal_reference = new.ground.value, new.legal_reference.strip()
    row.order_number, row.purpose = new.order_number.strip(), new.purpose.strip()
    row.agreement_id = new.agreement_id
    row.asked, row.given = [*_items(new.asked)], [*_items(new.given)]
    row.checks = asdict(new.checks)
    row.asked_on = new.asked_on
    row.silent = new.checks.may_be_told is False
    row.silent_until = new.silent_until if row.silent else None
    session.add(row)
    session.flush()
    s = p.DisclosureSubjectRow
    session.execute(delete(s).where(s.disclosure_id == row.id))
    for position, one in enumerate(new.subjects):
        session.add(
            s(
                id=desk.new_id(),
                disclosure_id=row.id,
                position=position,
                name=one.name.strip(),
                address=one.address.strip(),
                name_key=_name_key(one.name),
                address_key=one.key,
            )
        )
    session.flush()


def _kept(desk: Desk, session: Session, row: p.DisclosureRow, on: date | None = None) -> Kept:
    session.flush()
    (found,) = disclosures(session, [row])
    return Kept(found, _missing(session, found, on or desk.today()), row.drafted_by == desk.officer.id)


def _missing(session: Session, found: Disclosure, on: date) -> tuple[Phrase, ...]:
    if found.state == DisclosureState.SENT:
        return ()
    permissions: dict[str, State] = {}
    if found.ground == Ground.MARKETING:
        permissions = {one.key: state_for(session, one.key, Purpose.SHARING) for one in found.subjects}
    return missing(found, permissions, on)


def _refuse_on(lacking: tuple[Phrase, ...]) -> None:
    if lacking:
        raise Refused(
            "disclosure-blocked",
            " ".join(("These data may not leave yet.", *(phrase.text() for phrase in lacking))),
            safe="Nothing was given to anybody; the draft is kept.",
            next_step="Finish what is missing, or do not disclose.",
        )


def _row(session: Session, reference: str) -> p.DisclosureRow:
    d = p.DisclosureRow
    row = session.scalar(select(d).where(d.reference == reference.strip().upper()))
    if row is None:
        raise BadInput(
            "no-such-disclosure",
            "There is no disclosure with this reference.",
            safe="Nothing was changed.",
            next_step="List the disclosures to see their references.",
        )
    return row


def _unsent(action: Action, reference: str) -> p.DisclosureRow:
    row = _row(action.session, reference)
    if row.state == DisclosureState.SENT.value:
        raise Refused(
            "already-sent",
            "This disclosure was sent; its record stands.",
            safe="Nothing was changed.",
            next_step="Record another disclosure where more is to be given.",
        )
    return row


def _next_reference(desk: Desk, session: Session) -> str:
    d = p.DisclosureRow
    start = f"DIS-{desk.today().year}-"
    count = session.scalar(select(func.count()).select_from(d).where(d.reference.startswith(start, autoescape=True)))
    return f"{start}{(count or 0) + 1:04d}"


def _items(items: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.strip() for item in items if item.strip()))


def _name_key(name: str) -> str:
    return " ".join(name.split()).casefold()
