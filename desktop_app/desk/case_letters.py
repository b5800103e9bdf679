"""Letters beside the answer: drawn, signed and kept in the case, printed and written to files from there.

Those about the request itself give nothing of what is on file away, so they need no second officer; who gets them is
in `drafting.case_letter`. The others leave only once another officer has approved their exact bytes.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk import signing
from desktop_app.desk.cases import checked_content, settle
from desktop_app.desk.clock import enter_identity_event
from desktop_app.desk.correction_steps import note_instructed, note_instruction
from desktop_app.desk.letter_texts import in_own_words
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.desk.print_copies import copy_numbers
from desktop_app.desk.review import prove_reviewer, refuse_on
from desktop_app.documents import draw, record_in
from desktop_app.domain.case import Case
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.drafting import (
    RIGHT_WORDS,
    case_letter,
    corrections_in_words,
    statement_of,
    uncorrected_in_words,
    withheld_in_words,
)
from desktop_app.domain.errors import Refused
from desktop_app.domain.happenings import kind_phrase, particulars
from desktop_app.domain.letter_offers import (
    LetterWish,
    letter_record,
    obstacles_to_leaving,
    obstacles_to_letter,
    to_instruct,
)
from desktop_app.domain.records import (
    Record,
    RecordEvent,
    RecordMeasure,
    RecordPaper,
    RecordTurning,
    RecordType,
    record_hash,
)
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.cases import findings, read_case, request_row
from desktop_app.store.store import Action

TITLES = {
    RecordType.EXTENSION_NOTICE: "Extension notice",
    RecordType.REFUSAL: "Refusal",
    RecordType.WITHDRAWAL_NOTICE: "Confirmation of the withdrawal",
    RecordType.TRANSFER_NOTICE: "Transfer notice",
    RecordType.OPT_OUT_CONFIRMATION: "Opt-out confirmation",
    RecordType.ACKNOWLEDGEMENT: "Acknowledgement",
    RecordType.EVIDENCE_REQUEST: "Request for evidence of identity",
    RecordType.CORRECTION_INSTRUCTION: "Correction instruction",
    RecordType.RECIPIENT_NOTICE: "Notice to a recipient",
    RecordType.CLOSING_LETTER: "Closing letter",
    RecordType.CASE_FILE: "Case file",
}

_NAME = 120  # characters of a name in a title

_AUTHORITY_OF_THE_PERSON = ("gdpr",)  # which one it is depends on where the person lives: the letters say so in words


@dataclass(frozen=True)
class CaseLetter:
    """A letter to print or to attach to a message; it stays among the documents of the case."""

    document_id: UUID
    file_name: str
    content: bytes


def make_letter(
    desk: Desk,
    action: Action,
    row: t.RequestRow,
    type_: RecordType,
    *,
    turning: RecordTurning | None = None,
    measures: tuple[RecordMeasure, ...] = (),
) -> CaseLetter:
    """Draw a letter about the request itself inside an action, and keep it in the case."""
    action.session.flush()
    plain = case_letter(
        read_case(action.session, row.reference), type_, desk.organisation, desk.officer.name, desk.today()
    )
    if type_ == RecordType.EXTENSION_NOTICE:
        open_rights = read_case(action.session, row.reference).open_rights
        plain = replace(plain, rights=tuple(RIGHT_WORDS[right] for right in open_rights))
    return _drawn(desk, action, row, replace(plain, turnings=(turning,) if turning else (), measures=measures))


def write_letter(desk: Desk, reference: str, wish: LetterWish) -> CaseLetter:
    """A letter that the case offers (see `domain.letter_offers`), drawn, signed and kept in the case. One that asks for
    evidence of identity is entered on the clock. Refused where it cannot be made, naming what is missing."""
    anchor = desk.store.anchor() if wish.type == RecordType.CASE_FILE else ""
    with desk.store.act("request.letter_made") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        refuse_on(obstacles_to_letter(case, wish), "The letter cannot be made.")
        record = letter_record(case, wish, desk.organisation, desk.officer.name, desk.today())
        if wish.type == RecordType.CASE_FILE:
            record = _case_file(desk, action, case, record, anchor)
        if wish.type == RecordType.EVIDENCE_REQUEST:
            enter_identity_event(desk, action, row, ClockEventType.IDENTITY_REQUESTED)
        letter = _drawn(desk, action, row, record, _to_whom(wish.recipient or wish.source))
        if wish.type == RecordType.CORRECTION_INSTRUCTION:
            in_it = [one.id for one in to_instruct(case, wish.source)]
            note_instruction(action.session, in_it, letter.document_id, record.addressee[0])
        if row.closed_at is None:
            settle(desk, action, row)
        if wish.recipient:
            action.note(recipient=wish.recipient)
        return letter


def approve_letter(desk: Desk, document_id: UUID, officer_id: UUID, passphrase: str) -> None:
    """A second officer, proven by their own passphrase, approves the exact bytes of a letter that gives away what is on
    file. Refused where it is the one who made it, may not review, or has not proven who they are."""
    prove_reviewer(desk, officer_id, passphrase)
    with desk.store.act("documents.letter_approved", actor=officer_id) as action:
        row, content = _letter(action, document_id)
        if row.drawn_by == officer_id:
            raise Refused(
                "four-eyes",
                "Whoever made the letter cannot approve it.",
                safe="Nothing was approved.",
                next_step="Ask another officer.",
            )
        sha256 = hashlib.sha256(content).hexdigest()
        if action.session.get(t.LetterApprovalRow, row.id) is None:
            action.session.add(
                t.LetterApprovalRow(
                    document_id=row.id,
                    request_id=row.request_id,
                    sha256=sha256,
                    approved_by=officer_id,
                    approved_at=desk.now(),
                )
            )
        action.note(letter=row.title, sha256=sha256)


def released_letter(desk: Desk, document_id: UUID) -> bytes:
    """The bytes of a letter, for printing. Refused where it may not leave yet."""
    with desk.store.read() as session:
        _, content = released_row(session, document_id)
        return content


def _case_file(desk: Desk, action: Action, case: Case, plain: Record, anchor: str) -> Record:
    """Everything the store has about a case, for an authority: the history with its particulars, the papers with their
    hashes, what was withheld and why, what was corrected, and the notes."""
    session = action.session
    officers = {row.id: row.name for row in session.scalars(select(t.OfficerRow))}
    return replace(
        plain,
        addressee=(),
        salutation="",
        subject=case.person.names[0] if case.person and case.person.names else case.person_named,
        law=desk.regimes[case.regime].name,
        due=case.due,
        identity_checked=case.identity.decided_at.date() if case.identity else None,
        identity_how=case.identity.decision if case.identity else "",
        message=case.text,
        events=tuple(
            RecordEvent(
                event.at,
                kind_phrase(event.kind).text(),
                officers.get(event.actor, "an officer no longer listed"),
                particulars(event),
            )
            for event in read_events(session, case=case.id)
        ),
        papers=tuple(
            RecordPaper(document.title, document.drawn_at.date(), document.sha256, document.type.value)
            for document in case.documents
        ),
        corrections=corrections_in_words(case),
        uncorrected=uncorrected_in_words(case),
        statements=tuple(said for one in case.corrections if (said := statement_of(one)) is not None),
        withheld=withheld_in_words(findings(session, case.id)),
        notes=tuple(RecordEvent(note.at, note.text, note.by) for note in case.notes),
        audit_anchor=anchor,
    )


def _to_whom(name: str) -> str:
    """Tells letters of one type apart in the list of documents."""
    if not name:
        return ""
    return f": {name}" if len(name) <= _NAME else f": {name[:_NAME]}…"


def _drawn(desk: Desk, action: Action, row: t.RequestRow, plain: Record, beside: str = "") -> CaseLetter:
    head = plain.letterhead
    if not head.complaint_body and row.regime not in _AUTHORITY_OF_THE_PERSON:
        head = replace(head, complaint_body=desk.regimes[row.regime].complaint_body)
    signer = signing.signer(desk.store, desk.organisation.name, action)
    record = in_own_words(action.session, replace(plain, letterhead=head, signing_fingerprint=signer.key.fingerprint))
    content = signer.sign(draw(record), desk.now())
    letter = CaseLetter(desk.new_id(), f"{row.reference}-{plain.type.value}.pdf", content)
    title = f"{TITLES[plain.type]}{beside}"
    _keep(desk, action, row, record, letter, title)
    action.note(letter=title)
    return letter


def export_letter(desk: Desk, document_id: UUID, target: Path) -> None:
    """Write a letter to a new file, for sending. Refused where it may not leave yet, and for documents of the answer:
    those leave through the release gate alone."""
    with desk.store.act("request.letter_exported") as action:
        letter, content = released_row(action.session, document_id)
        action.about(letter.request_id)
        write_new(target, content)
        try:
            action.note(letter=letter.title, sha256=hashlib.sha256(content).hexdigest())
            note_instructed(desk, action, document_id)
            action.session.flush()
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def note_letter_printed(desk: Desk, document_id: UUID, copies: int = 1) -> None:
    """Record that so many copies of a letter were sent to a printer, numbered through. Refused where it may not leave
    yet."""
    with desk.store.act("request.letter_printed") as action:
        letter, content = released_row(action.session, document_id)
        action.about(letter.request_id)
        same = {"letter": letter.title, "sha256": hashlib.sha256(content).hexdigest()}
        numbers = copy_numbers(action.session, "request.letter_printed", letter.request_id, same, copies)
        action.note(**same, copies=numbers)
        note_instructed(desk, action, document_id)


def released_row(session: Session, document_id: UUID) -> tuple[t.DocumentRow, bytes]:
    """A letter with its bytes; Refused where it may not leave yet."""
    row, content = _letter_row(session, document_id)
    case = read_case(session, session.get_one(t.RequestRow, row.request_id).reference)
    document = next(document for document in case.documents if document.id == row.id)
    refuse_on(obstacles_to_leaving(case, document), "The letter may not leave yet.")
    if record_in(content).reference != case.reference:
        raise Refused(
            "not-of-this-case",
            "The letter is of another case.",
            safe="Nothing has left the program.",
            next_step="Make it again.",
        )
    return row, content


def _letter(action: Action, document_id: UUID) -> tuple[t.DocumentRow, bytes]:
    row, content = _letter_row(action.session, document_id)
    action.about(row.request_id)
    return row, content


def _letter_row(session: Session, document_id: UUID) -> tuple[t.DocumentRow, bytes]:
    row = session.get_one(t.DocumentRow, document_id)
    if row.basis_sha256:
        raise Refused(
            "not-a-letter",
            "This document is part of the answer.",
            safe="It was not printed or written to a file.",
            next_step="Let it leave at Disclose, once a second officer has approved it.",
        )
    return row, checked_content(session.get_one(t.AttachmentRow, row.attachment_id))


def _keep(desk: Desk, action: Action, row: t.RequestRow, record: Record, letter: CaseLetter, title: str) -> None:
    attachment = t.AttachmentRow(
        id=desk.new_id(),
        request_id=row.id,
        kind="letter",
        name=letter.file_name,
        media_type="application/pdf",
        sha256=hashlib.sha256(letter.content).hexdigest(),
        size=len(letter.content),
        content=letter.content,
    )
    action.session.add(attachment)
    action.session.flush()
    action.session.add(
        t.DocumentRow(
            id=letter.document_id,
            request_id=row.id,
            attachment_id=attachment.id,
            position=0,
            type=record.type.value,
            title=title,
            record_sha256=record_hash(record),
            basis_sha256="",  # no part of the answer: it does not go out of date with it, and is not approved with it
            drawn_at=desk.now(),
            drawn_by=desk.officer.id,
        )
    )
    action.session.flush()
