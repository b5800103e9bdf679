"""Intake: a request arrives, is read, compared with what is on file, and its clock starts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import delete, func, or_, select
from sqlalchemy.orm import Session

from desktop_app.desk import kept_files
from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.drafts import NEW_REQUEST, drop_draft
from desktop_app.desk.identity_decision import begin_identity_again, decide_anew
from desktop_app.desk.kept_files import NewFile
from desktop_app.desk.office import Desk
from desktop_app.desk.people_on_file import choose_person, chosen_person, comparison, keep_people, look_up
from desktop_app.domain.case import Channel, FileKind, RequestedRight, Sender, Wish
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.file_names import safe_file_name
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.locators import emails_in, ip_addresses_in
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.representation import Representation
from desktop_app.domain.rights import Right, propose_corrections, propose_rights
from desktop_app.domain.stage import Stage
from desktop_app.reading import limits
from desktop_app.reading.mail import Mail
from desktop_app.reading.mail_parts import Remark
from desktop_app.reading.reader import measure_scan, read_limited, read_message
from desktop_app.reading.sniff import media_type
from desktop_app.store import tables as t
from desktop_app.store.cases import identifiers_to, representation_to
from desktop_app.store.store import Action

_ASKED_AT_ONCE = 500  # of one query


@dataclass(frozen=True)
class NewRequest:
    """A request as it came, before anything is decided about it. `received` is the local calendar date.

    `rights`, `identifiers` and `person_named` are given where the request says them in a fixed form, and read from its
    text where not; `remarks` are what to know of how it came.
    """

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
    files: tuple[NewFile, ...] = ()
    remarks: tuple[Phrase, ...] = ()
    rights: tuple[RequestedRight, ...] = ()
    identifiers: Identifiers | None = None
    person_named: str = ""
    acting_for: Representation | None = None


def receive_mail(desk: Desk, raw: bytes, name: str) -> str:
    """Take in a request that came as an e-mail (.eml), or as Outlook keeps one (.msg); returns its reference. BadInput
    where it is neither.

    `received` is the date of arrival the message states, in the organisation's time zone, and today where it states
    none or one that is still to come.
    """
    return receive(desk, from_mail(desk, read_message(raw, name, outlook=is_outlook(raw)), raw, name))


def receive_typed(desk: Desk, new: NewRequest, scan: Path | None = None) -> str:
    """Take in a request that somebody told, with the scan of its letter where there is one (PDF, JPEG, PNG or TIFF);
    returns its reference. BadInput where the scan is none; the form's draft is gone once the request is kept."""
    files: tuple[NewFile, ...] = ()
    if scan is not None:
        content = read_limited(scan, limits.SCAN_BYTES)
        measure_scan(content, scan.name)
        files = (kept_files.scan_of(content, safe_file_name(scan.name, "scan")),)
    reference = receive(desk, replace(new, files=files))
    drop_draft(desk, NEW_REQUEST)
    return reference


def is_outlook(raw: bytes) -> bool:
    """Whether these are the bytes of a .msg file, whatever the file is called."""
    return media_type(raw) == "application/x-ole-storage"


def taken_in_as(desk: Desk, message_id: str | None, raw: bytes) -> str | None:
    """The reference of the request that came as this very message, or as a file with these bytes."""
    with desk.store.read() as session:
        return _earlier(session, message_id, kept_files.sha256_of(raw))


def taken_in_before(desk: Desk, originals: Sequence[bytes]) -> dict[str, str]:
    """The references of requests that came as a file with any of these bytes, by the SHA-256 of these."""
    known: dict[str, str] = {}
    wanted = [kept_files.sha256_of(raw) for raw in originals]
    r, a = t.RequestRow, t.AttachmentRow
    with desk.store.read() as session:
        for at in range(0, len(wanted), _ASKED_AT_ONCE):
            some = a.sha256.in_(wanted[at : at + _ASKED_AT_ONCE])
            query = select(a.sha256, r.reference).join(r, r.id == a.request_id).where(a.kind == FileKind.REQUEST.value)
            for sha256, reference in session.execute(query.where(some).order_by(r.reference.desc())):
                known[sha256] = reference
    return known


def receive(desk: Desk, new: NewRequest) -> str:
    """Take in a request: read it, compare its sender with the contact points on file, propose rights, start the
    clock. Returns the reference. A data source that cannot be reached does not stop the intake; it is noted."""
    _refuse_future(desk, new.received)
    identifiers = new.identifiers or _identifiers(new)
    matches, unreachable = look_up(desk, identifiers)
    request_id = desk.new_id()
    with desk.store.act("request.received", case=request_id) as action:
        session = action.session
        reference = next_reference(session, desk, new.received)
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
            person_named=new.person_named or new.sender.name or new.sender.address,
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
            acting_for=representation_to(new.acting_for),
            assigned_to=None,
        )
        session.add(row)
        session.flush()
        rights = list(new.rights) or [
            RequestedRight(p.right, p.because) for p in propose_rights(f"{new.subject_line}\n{new.text}")
        ]
        _replace_rights(session, row.id, rights)
        keep_people(desk, session, row.id, matches)
        row.sender_comparison = comparison(new.sender, matches, unreachable)
        files = (*_original(new), *new.files)
        row.remarks = [phrase.text() for phrase in (*_doubts(session, new, files, row.id), *new.remarks)]
        if files:
            kept_files.keep(desk, action, row.id, files)
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
    matches, unreachable = look_up(desk, identifiers)
    with desk.store.act("request.person_looked_up") as action:
        row = open_request(action, reference)
        action.about(row.id)
        keep_people(desk, action.session, row.id, matches)
        sender = Sender(row.sender_name, row.sender_address, row.reply_to, row.authentication_results)
        row.sender_comparison = comparison(sender, matches, unreachable)
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
        before = chosen_person(action.session, row)
        choose_person(action.session, row, person_key)
        if before is not None and before != person_key:
            _begin_again(desk, action, row)
        if before != person_key:
            begin_identity_again(desk, action, row)  # what proved one person proves nothing of another
        else:
            decide_anew(desk, action, row)  # what is asked for, and when, is part of what was decided on
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


def from_mail(desk: Desk, mail: Mail, raw: bytes, name: str) -> NewRequest:
    """An e-mail as a request; nothing is stored."""
    today = desk.today()
    sent = mail.date.astimezone(ZoneInfo(desk.organisation.time_zone)).date() if mail.date else None
    # A sender's clock may be years wrong; before its law there was no request, and from there nothing could be counted.
    law = desk.regimes[desk.organisation.regime]
    believable = sent is not None and sent <= today and law.rule_for(Right.ACCESS, sent) is not None
    return NewRequest(
        received=sent if believable and sent else today,
        date_unknown=not believable,
        channel=Channel.EMAIL,
        sender=Sender(mail.from_name, mail.from_address, mail.reply_to, mail.authentication_results),
        subject_line=mail.subject,
        text=mail.text,
        original_name=name,
        original=raw,
        media_type="application/vnd.ms-outlook" if is_outlook(raw) else "message/rfc822",
        message_id=mail.message_id,
        files=kept_files.attached(mail.attachments),
        remarks=tuple(_REMARKS[remark] for remark in mail.remarks),
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


def _doubts(session: Session, new: NewRequest, files: Sequence[NewFile], request_id: UUID) -> list[Phrase]:
    """What to look at before the intake is confirmed, beside the sender."""
    said = []
    if new.date_unknown:
        said.append(
            Phrase("The message says no day that it can have come on; today was entered. Check the day of receipt.")
        )
    earlier = _earlier(session, new.message_id, kept_files.sha256_of(new.original), request_id)
    if earlier:
        said.append(Phrase("This very message was taken in before, as {reference}.", {"reference": earlier}))
    return [*said, *kept_files.remarks_on(session, request_id, files)]


def _earlier(session: Session, message_id: str | None, sha256: str, except_for: UUID | None = None) -> str | None:
    """The request that came with the same message identifier or the same bytes."""
    r, a = t.RequestRow, t.AttachmentRow
    same_bytes = select(a.request_id).where(a.sha256 == sha256, a.kind == FileKind.REQUEST.value)
    same = or_(r.id.in_(same_bytes), *([r.message_id == message_id] if message_id else []))
    query = select(r.reference).where(same).order_by(r.reference)
    return session.scalars(query if except_for is None else query.where(r.id != except_for)).first()


def _original(new: NewRequest) -> tuple[NewFile, ...]:
    if not new.original:
        return ()
    return (NewFile(FileKind.REQUEST, safe_file_name(new.original_name, "request"), new.media_type, new.original),)


def next_reference(session: Session, desk: Desk, received: date) -> str:
    """The next free reference; they run per year of receipt: DSR-2026-0001."""
    start = f"{desk.organisation.reference_prefix}-{received.year}-"
    series = session.get(t.ReferenceSeriesRow, start)
    if series is None:
        series = t.ReferenceSeriesRow(start=start, last=0)
        session.add(series)
    series.last += 1
    return f"{start}{series.last:04d}"


_REMARKS = {
    Remark.ENCRYPTED: Phrase("The message is encrypted, and was not opened: ask for it in plain text, or decrypt it."),
    Remark.SIGNED: Phrase("The message bears an electronic signature, which was not checked; it proves nothing here."),
    Remark.ONLY_HTML: Phrase("The message has only an HTML form; its words are shown without its pictures and links."),
    Remark.NO_TEXT: Phrase("The message has no text that could be read; look at the files it carried."),
    Remark.ONLY_RTF: Phrase("The message has only formatted text (RTF); its words are shown without their form."),
    Remark.OUTLOOK_BUNDLE: Phrase("What Outlook packed into winmail.dat was unpacked; winmail.dat is kept beside it."),
    Remark.OUTLOOK_BUNDLE_UNREADABLE: Phrase(
        "What Outlook packed into winmail.dat could not be unpacked; it is kept: ask for the files one by one."
    ),
    Remark.MESSAGE_INSIDE: Phrase("Another message is inside this one; look at it among the files that came with it."),
    Remark.PART_UNREADABLE: Phrase("A part of the message could not be read; it is still in the message as it came."),
    Remark.PART_NOT_TAKEN_OUT: Phrase(
        "Something inside the message could not be taken out; it is still in the message as it came."
    ),
}
