"""Letters about a request itself (extended, refused, withdrawn, handed on, opted out): drawn, and kept in the case.

They give nothing of what is on file away, so they need no second officer; who gets them is in `drafting.case_letter`.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from desktop_app.desk import signing
from desktop_app.desk.cases import checked_content
from desktop_app.desk.disclose import write_new
from desktop_app.desk.office import Desk
from desktop_app.documents import draw
from desktop_app.domain.drafting import case_letter
from desktop_app.domain.errors import Refused
from desktop_app.domain.records import Record, RecordMeasure, RecordTurning, RecordType, record_hash
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action

TITLES = {
    RecordType.EXTENSION_NOTICE: "Extension notice",
    RecordType.REFUSAL: "Refusal",
    RecordType.WITHDRAWAL_NOTICE: "Confirmation of the withdrawal",
    RecordType.TRANSFER_NOTICE: "Transfer notice",
    RecordType.OPT_OUT_CONFIRMATION: "Opt-out confirmation",
}


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
    """Draw a letter inside an action, and keep it in the case."""
    action.session.flush()
    case = read_case(action.session, row.reference)
    plain = case_letter(case, type_, desk.organisation, desk.officer.name, desk.today())
    head = plain.letterhead
    if not head.complaint_body and row.regime not in _AUTHORITY_OF_THE_PERSON:
        head = replace(head, complaint_body=desk.regimes[row.regime].complaint_body)
    signer = signing.signer(desk.store, desk.organisation.name, action)
    record = replace(
        plain,
        letterhead=head,
        turnings=(turning,) if turning else (),
        measures=measures,
        signing_fingerprint=signer.key.fingerprint,
    )
    content = signer.sign(draw(record), desk.now())
    letter = CaseLetter(desk.new_id(), f"{row.reference}-{type_.value}.pdf", content)
    _keep(desk, action, row, record, letter)
    action.note(letter=TITLES[type_])
    return letter


def export_letter(desk: Desk, document_id: UUID, target: Path) -> None:
    """Write a letter about the request itself to a new file, for sending. Refused for documents of the answer: those
    leave through the release gate alone."""
    with desk.store.act("request.letter_exported") as action:
        letter, content = _letter(action, document_id)
        write_new(target, content)
        try:
            action.note(letter=letter.title, sha256=hashlib.sha256(content).hexdigest())
            action.session.flush()
        except BaseException:
            target.unlink(missing_ok=True)
            raise


def note_letter_printed(desk: Desk, document_id: UUID) -> None:
    """Record that a letter about the request itself was sent to a printer."""
    with desk.store.act("request.letter_printed") as action:
        letter, content = _letter(action, document_id)
        action.note(letter=letter.title, sha256=hashlib.sha256(content).hexdigest())


def _letter(action: Action, document_id: UUID) -> tuple[t.DocumentRow, bytes]:
    row = action.session.get_one(t.DocumentRow, document_id)
    if row.basis_sha256:
        raise Refused(
            "not-a-letter",
            "This document is part of the answer.",
            safe="It was not printed or written to a file.",
            next_step="Let it leave at Disclose, once a second officer has approved it.",
        )
    action.about(row.request_id)
    return row, checked_content(action.session.get_one(t.AttachmentRow, row.attachment_id))


def _keep(desk: Desk, action: Action, row: t.RequestRow, record: Record, letter: CaseLetter) -> None:
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
            title=TITLES[record.type],
            record_sha256=record_hash(record),
            basis_sha256="",  # no part of the answer: it does not go out of date with it, and is not approved with it
            drawn_at=desk.now(),
            drawn_by=desk.officer.id,
        )
    )
    action.session.flush()
