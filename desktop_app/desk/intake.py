"""Intake: a request arrives, is read, compared with what is on file, and its clock starts."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.identity import decide_anew
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Channel, RequestedRight, Sender, Stage, Wish
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.locators import emails_in, ip_addresses_in
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right, propose_corrections, propose_rights
from desktop_app.domain.senders import compare_sender
from desktop_app.sources import PersonOnFile, people_on_file, read_config
from desktop_app.sources.mail import Mail, read_mail
from desktop_app.store import tables as t
from desktop_app.store.cases import identifiers_to
from desktop_app.store.store import Action


@dataclass(frozen=True)
class NewRequest:
    """A request as it came, before anything is decided about it. `received` is the local calendar date."""

    received: date
    channel: Channel
    sender: Sender
    subject_line: str
    text: str
    original_name: str = ""
    original: bytes = b""
    media_type: str = "text/plain"
    message_id: str | None = None
    date_unknown: bool = False  # the message says no day that it can have come on


@dataclass(frozen=True)
class _Match:
    """People on file at one data source who match what the request says of the sender."""

    source_id: UUID
    people: tuple[PersonOnFile, ...]


def receive_mail(desk: Desk, raw: bytes, name: str) -> str:
    """Take in a request that came as an .eml file; returns its reference. BadInput where it is no e-mail.

    `received` is the date of arrival the message states, in the organisation's time zone, and today where it states
    none or one that is still to come.
    """
    mail = read_mail(raw)
    return receive(desk, _from_mail(desk, mail, raw, name))


def receive(desk: Desk, new: NewRequest) -> str:
    """Take in a request: read it, compare its sender with the contact points on file, propose rights, start the
    clock. Returns the reference. A data source that cannot be reached does not stop the intake; it is noted."""
    _refuse_future(desk, new.received)
    identifiers = _identifiers(new)
    matches, unreachable = _look_up(desk, identifiers)
    request_id = desk.new_id()
    with desk.store.act("request.received", case=request_id) as action:
        session = action.session
        reference = _next_reference(session, desk, new.received)
        row = t.RequestRow(
            id=request_id,
            reference=reference,
            received=new.received,
            channel=new.channel.value,
            regime=desk.organisation.regime,
            holidays=desk.organisation.holidays,
            sender_name=new.sender.name,
            sender_address=new.sender.address,
            reply_to=new.sender.reply_to,
            authentication_results=new.sender.authentication_results,
            message_id=new.message_id,
            subject_line=new.subject_line,
            text=new.text,
            person_named=new.sender.name or new.sender.address,
            sender_comparison="",
            identifiers=identifiers_to(identifiers),
            wishes=[asdict(wish) for wish in _wishes(new.text)],
            risk="standard",
            intake_confirmed=False,
            prepared_by=desk.officer.id,
            stage=Stage.INTAKE.value,
            due=None,
            basis_sha256=None,
            closed_at=None,
        )
        session.add(row)
        session.flush()
        rights = [RequestedRight(p.right, p.because) for p in propose_rights(f"{new.subject_line}\n{new.text}")]
        _replace_rights(session, row.id, rights)
        _keep_people(desk, session, row.id, matches)
        doubts = _doubts(session, new, reference)
        row.sender_comparison = " ".join((_comparison(new.sender, matches, unreachable), *doubts))
        if new.original:
            session.add(_original(desk, row.id, new))
        settle(desk, action, row)
        action.note(
            reference=reference,
            channel=new.channel.value,
            received=new.received.isoformat(),
            rights=[asked.right.value for asked in rights],
            due=row.due.isoformat() if row.due else None,
            sources_not_reached=unreachable,
        )
    return reference


def look_up_again(desk: Desk, reference: str, identifiers: Identifiers) -> None:
    """Search the contact points on file again, with other identifiers; people already listed stay listed."""
    matches, unreachable = _look_up(desk, identifiers)
    with desk.store.act("request.person_looked_up") as action:
        row = open_request(action, reference)
        action.about(row.id)
        _keep_people(desk, action.session, row.id, matches)
        sender = Sender(row.sender_name, row.sender_address, row.reply_to, row.authentication_results)
        row.sender_comparison = _comparison(sender, matches, unreachable)
        row.identifiers = identifiers_to(identifiers)
        settle(desk, action, row)
        action.note(people=sum(len(match.people) for match in matches), sources_not_reached=unreachable)


def confirm_intake(
    desk: Desk,
    reference: str,
    *,
    rights: Sequence[RequestedRight],
    wishes: Sequence[Wish],
    identifiers: Identifiers,
    person_key: tuple[UUID, str] | None,
    person_named: str | None = None,
    received: date | None = None,
) -> None:
    """The officer's word on what the request is: the rights, the wished changes, what to search for, who on file it
    is about (source and key, or None where nobody on file matches), and the day it was received where the message
    said something else."""
    if not rights:
        raise BadInput(
            "no-rights",
            "A request exercises at least one right.",
            safe="Nothing was changed.",
            next_step="Choose the rights the person exercises.",
        )
    with desk.store.act("request.intake_confirmed") as action:
        row = open_request(action, reference)
        action.about(row.id)
        _replace_rights(action.session, row.id, rights)
        if received is not None:
            _refuse_future(desk, received)
            row.received = received
        row.wishes = [asdict(wish) for wish in wishes]
        row.identifiers = identifiers_to(identifiers)
        if person_named is not None and person_named.strip():
            row.person_named = person_named.strip()
        if _choose_person(action.session, row, person_key):
            _begin_again(desk, action, row)
        row.intake_confirmed = True
        settle(desk, action, row)
        action.note(
            rights=[asked.right.value for asked in rights],
            wished_fields=[wish.field for wish in wishes],
            person_chosen=person_key is not None,
            received=row.received.isoformat(),
            due=row.due.isoformat() if row.due else None,
        )


def _refuse_future(desk: Desk, received: date) -> None:
    if received > desk.today():
        raise BadInput(
            "received-in-the-future",
            "The date of receipt is still to come.",
            safe="Nothing was stored.",
            next_step="Correct the date of receipt.",
        )


def _from_mail(desk: Desk, mail: Mail, raw: bytes, name: str) -> NewRequest:
    today = desk.today()
    sent = mail.date.astimezone(ZoneInfo(desk.organisation.time_zone)).date() if mail.date else None
    return NewRequest(
        received=min(sent or today, today),
        date_unknown=sent is None or sent > today,
        channel=Channel.EMAIL,
        sender=Sender(mail.from_name, mail.from_address, mail.reply_to, mail.authentication_results),
        subject_line=mail.subject,
        text=mail.text,
        original_name=name,
        original=raw,
        media_type="message/rfc822",
        message_id=mail.message_id,
    )


def _identifiers(new: NewRequest) -> Identifiers:
    sender = (new.sender.address,) if new.sender.address else ()
    # What somebody asks to be reached at from now on leads to nobody's data yet.
    wished = {wish.to.casefold() for wish in _wishes(new.text)}
    emails = tuple(email for email in emails_in("\n".join((*sender, new.text))) if email.casefold() not in wished)
    return Identifiers(
        names=(new.sender.name,) if new.sender.name else (),
        emails=emails,
        ip_addresses=ip_addresses_in(new.text),
    )


def _wishes(text: str) -> tuple[Wish, ...]:
    return tuple(Wish(proposal.field, proposal.to, proposal.was) for proposal in propose_corrections(text))


def _look_up(desk: Desk, identifiers: Identifiers) -> tuple[list[_Match], list[str]]:
    with desk.store.read() as session:
        rows = session.scalars(select(t.DataSourceRow).where(t.DataSourceRow.active)).all()
        configured = [(row.id, row.name, dict(row.config)) for row in rows]
    matches, unreachable = [], []
    for source_id, name, config in configured:
        try:
            people = people_on_file(read_config(config), identifiers)
        except RedressError:
            unreachable.append(name)
            continue
        if people:
            matches.append(_Match(source_id, tuple(people)))
    return matches, unreachable


def _keep_people(desk: Desk, session: Session, request_id: UUID, matches: Sequence[_Match]) -> None:
    known = {
        (source_id, key)
        for source_id, key in session.execute(
            select(t.PersonRow.source_id, t.PersonRow.key).where(t.PersonRow.request_id == request_id)
        )
    }
    for match in matches:
        for person in match.people:
            if (match.source_id, person.key) in known:
                continue
            person_id = desk.new_id()
            session.add(
                t.PersonRow(
                    id=person_id,
                    request_id=request_id,
                    source_id=match.source_id,
                    key=person.key,
                    names=list(person.names),
                    matched_by=person.matched_by,
                    chosen=False,
                )
            )
            session.flush()
            for position, point in enumerate(person.contact_points):
                session.add(
                    t.ContactPointRow(
                        id=desk.new_id(),
                        person_id=person_id,
                        position=position,
                        kind=point.kind,
                        value=point.value,
                        locator=point.locator,
                        on_file_since=point.on_file_since,
                        vouched="",
                        stale=False,
                    )
                )
    session.flush()


def _choose_person(session: Session, row: t.RequestRow, person_key: tuple[UUID, str] | None) -> bool:
    """Choose among the people on file; True where somebody else had been chosen before."""
    people = session.scalars(select(t.PersonRow).where(t.PersonRow.request_id == row.id)).all()
    before = next(((person.source_id, person.key) for person in people if person.chosen), None)
    for person in people:
        person.chosen = (person.source_id, person.key) == person_key
    chosen = [person for person in people if person.chosen]
    if person_key is not None and not chosen:
        raise BadInput(
            "no-such-person",
            "The chosen person is not among those found on file.",
            safe="Nothing was changed.",
            next_step="Look the person up again, then choose.",
        )
    if chosen and chosen[0].names:
        row.person_named = chosen[0].names[0]
    return before is not None and before != person_key


def _begin_again(desk: Desk, action: Action, row: t.RequestRow) -> None:
    """Another person was chosen: what was proven, searched and decided was about somebody else."""
    session, f, c = action.session, t.FindingRow, t.CorrectionRow
    if session.scalar(select(func.count()).where(c.request_id == row.id, c.state == CorrectionState.APPLIED.value)):
        raise Refused(
            "already-corrected",
            "Something has been corrected at its source for the person chosen before.",
            safe="Nothing was changed.",
            next_step="Finish this case for that person, and take the request in again for the other one.",
        )
    session.execute(delete(c).where(c.request_id == row.id))
    session.execute(delete(f).where(f.request_id == row.id))
    session.execute(delete(t.SearchRunRow).where(t.SearchRunRow.request_id == row.id))
    session.flush()
    decide_anew(desk, action, row)
    action.note(begun_again=True)


def _replace_rights(session: Session, request_id: UUID, rights: Sequence[RequestedRight]) -> None:
    for kept in session.scalars(select(t.RequestedRightRow).where(t.RequestedRightRow.request_id == request_id)):
        session.delete(kept)
    session.flush()
    for position, asked in enumerate({asked.right: asked for asked in rights}.values()):
        session.add(
            t.RequestedRightRow(
                request_id=request_id,
                right=Right(asked.right).value,
                because=asked.because,
                position=position,
            )
        )
    session.flush()


def _comparison(sender: Sender, matches: Sequence[_Match], unreachable: Sequence[str]) -> str:
    points = [point.value for match in matches for person in match.people for point in person.contact_points]
    sentences = [phrase.text() for phrase in compare_sender(sender.address, sender.reply_to, points)]
    sentences += [f"{name} could not be asked for contact points on file." for name in unreachable]
    return " ".join(sentences)


def _doubts(session: Session, new: NewRequest, reference: str) -> list[str]:
    """What to look at before the intake is confirmed, beside the sender."""
    said = []
    if new.date_unknown:
        said.append(
            Phrase("The message says no day that it can have come on; today was entered. Check the day of receipt.")
        )
    earlier = None
    if new.message_id:
        same = select(t.RequestRow.reference).where(
            t.RequestRow.message_id == new.message_id, t.RequestRow.reference != reference
        )
        earlier = session.scalars(same.order_by(t.RequestRow.reference)).first()
    if earlier:
        said.append(Phrase("This very message was taken in before, as {reference}.", {"reference": earlier}))
    return [phrase.text() for phrase in said]


def _original(desk: Desk, request_id: UUID, new: NewRequest) -> t.AttachmentRow:
    return t.AttachmentRow(
        id=desk.new_id(),
        request_id=request_id,
        kind="request",
        name=new.original_name,
        media_type=new.media_type,
        sha256=hashlib.sha256(new.original).hexdigest(),
        size=len(new.original),
        content=new.original,
    )


def _next_reference(session: Session, desk: Desk, received: date) -> str:
    """References run per year of receipt: DSR-2026-0001."""
    start = f"{desk.organisation.reference_prefix}-{received.year}-"
    last = session.scalar(
        select(func.max(t.RequestRow.reference)).where(t.RequestRow.reference.startswith(start, autoescape=True))
    )
    number = int(last.removeprefix(start)) + 1 if last else 1
    return f"{start}{number:04d}"
