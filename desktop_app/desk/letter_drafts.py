"""A letter as an unsent message with the PDF attached (RFC 5322), for the mail program; nothing is sent from here."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from uuid import UUID

from desktop_app.desk.case_letters import released_row
from desktop_app.desk.correction_steps import note_instructed
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.documents import attached_note, record_in
from desktop_app.domain.case import Case
from desktop_app.domain.channels import channel
from desktop_app.domain.records import GIVES_AWAY, Record
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case


def export_draft(desk: Desk, document_id: UUID, target: Path) -> str:
    """Write a letter to a new .eml file that mail programs open ready for sending, and record it as a letter that was
    written to a file. Returns the address it goes to, empty where the letter is addressed to no mailbox that may have
    it: the officer then fills it in. The subject names the organisation and the case, and nothing else."""
    with desk.store.act("request.letter_exported") as action:
        letter, content = released_row(action.session, document_id)
        action.about(letter.request_id)
        case = read_case(action.session, action.session.get_one(t.RequestRow, letter.request_id).reference)
        record = record_in(content)
        to = _mailbox(case, record)
        write_new(target, _message(to, record, content, f"{case.reference}-{letter.type}.pdf"))
        try:
            action.note(letter=letter.title, sha256=hashlib.sha256(content).hexdigest(), draft=True)
            note_instructed(desk, action, document_id)
            action.session.flush()
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    return to


def _mailbox(case: Case, record: Record) -> str:
    """The mailbox a letter is addressed to. What gives away what is on file goes to one that the identity decision
    allows; nothing goes to one that messages come back from."""
    written = [line.strip() for line in record.addressee[1:] if "@" in line and not set(line.strip()) & set(" ,;<>")]
    if len(written) != 1:
        return ""
    points = case.person.contact_points if case.person else ()
    same = [point for point in points if channel(point.kind, point.value) == channel("email", written[0])]
    allowed = case.identity.deliver_to if case.identity and case.identity.decision == "verified" else ()
    if any(point.stale for point in same):
        return ""
    if record.type in GIVES_AWAY and not any(point.id in allowed for point in same):
        return ""
    return written[0]


def _message(to: str, record: Record, content: bytes, name: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    if to:
        message["To"] = to
    message["Subject"] = f"{record.letterhead.name}: {record.reference}"
    message["X-Unsent"] = "1"
    message.set_content(attached_note(record))
    message.add_attachment(content, maintype="application", subtype="pdf", filename=name)
    return message.as_bytes()
