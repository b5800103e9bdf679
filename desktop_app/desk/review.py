"""Review: the documents are drawn from the case, and a second officer approves their exact bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.desk import signing
from desktop_app.desk.cases import (
    basis_of,
    checked_content,
    open_request,
    records_now,
    settle,
    void_approvals,
)
from desktop_app.desk.letter_texts import in_own_words
from desktop_app.desk.office import Desk
from desktop_app.documents import draw_long
from desktop_app.domain.case import Case
from desktop_app.domain.errors import Cancelled, Refused
from desktop_app.domain.organisation import Role
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import Record, RecordType, record_hash
from desktop_app.domain.release import Obstacle, obstacles_to_drawing, obstacles_to_release, package_of
from desktop_app.domain.volumes import in_volumes
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.stopping import stoppable

TITLES = {
    RecordType.ACCESS_RESPONSE: "Access response",
    RecordType.RECTIFICATION_NOTICE: "Rectification notice",
    RecordType.OUTCOME_LETTER: "Outcome letter",
}


@dataclass(frozen=True)
class DrawingProgress:
    """How far the drawing is: which document or volume of how many, and how many rows of all are set."""

    number: int
    of: int
    rows: int
    all_rows: int


def draw_documents(
    desk: Desk,
    reference: str,
    progress: Callable[[DrawingProgress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[UUID, ...]:
    """Draw every document the case calls for, and keep them; an earlier approval is void then. Returns their ids. An
    answer too long for one document comes in volumes.

    Refused where the case is not ready, naming what is missing. Cancelled soon after `cancelled()` turns true; nothing
    is changed then.
    """
    anchor = desk.store.anchor()
    with desk.store.act("documents.drawn") as action, stoppable(action.session, cancelled):
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        refuse_on(obstacles_to_drawing(case), "The documents cannot be drawn yet.")
        row.prepared_by = desk.officer.id
        signer = signing.signer(desk.store, desk.organisation.name, action)
        _go_on(cancelled)
        records = tuple(
            in_own_words(action.session, replace(record, signing_fingerprint=signer.key.fingerprint))
            for record in records_now(desk, action.session, row, desk.today(), anchor)
        )
        _go_on(cancelled)
        if not records:
            raise Refused(
                "nothing-to-draw",
                "This case calls for no document.",
                safe="Nothing was changed.",
                next_step="Check the rights and the corrections of the case.",
            )
        row.basis_sha256 = basis_of(records)
        void_approvals(action, row.id)
        parts = [part for record in records for part in in_volumes(record)]
        rows = [len(part.items) for part in parts]
        ids, drawn_at = [], desk.now()
        for place, part in enumerate(parts):

            def heard(done: int, place: int = place) -> None:
                _go_on(cancelled)
                so_far = sum(rows[:place]) + min(done, rows[place])
                progress(DrawingProgress(place + 1, len(parts), so_far, sum(rows)))

            heard(0)
            content = signer.sign(draw_long(part, heard), drawn_at)
            ids.append(_keep(desk, action.session, row, place, part, content, drawn_at))
        _go_on(cancelled)
        settle(desk, action, row)
        _go_on(cancelled)
        action.note(documents={_called(part): record_hash(part) for part in parts})
        return tuple(ids)


def approve(desk: Desk, reference: str, officer_id: UUID, passphrase: str) -> Case:
    """A second officer, proven by their own passphrase, approves the documents byte for byte.

    Refused where the officer is the one who prepared them, may not review, or has not proven who they are.
    """
    prove_reviewer(desk, officer_id, passphrase)
    with desk.store.act("documents.approved", actor=officer_id) as action:
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        if row.prepared_by == officer_id:
            raise Refused(
                "four-eyes",
                "Whoever prepared the documents cannot approve them.",
                safe="Nothing was approved.",
                next_step="Ask another officer.",
            )
        before = [obstacle for obstacle in obstacles_to_release(case) if obstacle.code not in _APPROVAL_CODES]
        refuse_on(before, "The documents cannot be approved yet.")
        for document in case.current_documents:
            kept = action.session.get_one(t.DocumentRow, document.id)
            checked_content(action.session.get_one(t.AttachmentRow, kept.attachment_id))
        for redaction in case.redactions:
            checked_content(action.session.get_one(t.AttachmentRow, redaction.redacted_id))
        package = package_of(case)
        action.session.add(
            t.ApprovalRow(
                id=desk.new_id(),
                request_id=row.id,
                package_sha256=package,
                approved_by=officer_id,
                approved_at=desk.now(),
                voided_because=None,
            )
        )
        settle(desk, action, row)
        action.note(package_sha256=package, documents={d.title: d.sha256 for d in case.current_documents})
        return read_case(action.session, reference)


def prove_reviewer(desk: Desk, officer_id: UUID, passphrase: str) -> None:
    """Refused where an officer may not review, or the passphrase is not theirs."""
    with desk.store.read() as session:
        officer = session.get(t.OfficerRow, officer_id)
        role = Role(officer.role) if officer else None
    if officer is None or role not in (Role.REVIEWER, Role.ADMINISTRATOR):
        raise Refused(
            "not-a-reviewer",
            "This officer may not review.",
            safe="Nothing was approved.",
            next_step="Choose a reviewer or an administrator.",
        )
    if not desk.store.slots.prove_officer(officer_id, passphrase):
        raise Refused(
            "second-officer-not-proven",
            "The passphrase is not this officer's.",
            safe="Nothing was approved.",
            next_step="The second officer types their own passphrase.",
        )


def refuse_on(obstacles: tuple[Obstacle, ...] | list[Obstacle], what: str) -> None:
    """Refused with every obstacle named, where there is one."""
    if obstacles:
        raise Refused(
            obstacles[0].code,
            " ".join((what, *(obstacle.text.text() for obstacle in obstacles))),
            safe="Nothing has left the program.",
            next_step="Finish what is missing, then try again.",
        )


_APPROVAL_CODES = ("not-approved", "approval-void", "other-bytes")


def _go_on(cancelled: Callable[[], bool]) -> None:
    if cancelled():
        raise Cancelled


def _called(record: Record) -> str:
    """What the file of a document is called, after the reference."""
    volume = record.volume
    return record.type.value if volume is None else f"{record.type.value}-{volume.number}-of-{volume.count}"


def _title(record: Record) -> str:
    title, volume = TITLES[record.type], record.volume
    if volume is None:
        return title
    part = Phrase("volume {number} of {count}", {"number": volume.number, "count": volume.count})
    return f"{title}, {part}"


def _keep(
    desk: Desk,
    session: Session,
    row: t.RequestRow,
    position: int,
    record: Record,
    content: bytes,
    drawn_at: datetime,
) -> UUID:
    attachment = t.AttachmentRow(
        id=desk.new_id(),
        request_id=row.id,
        kind="record",
        name=f"{record.reference}-{_called(record)}.pdf",
        media_type="application/pdf",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
    )
    session.add(attachment)
    session.flush()
    document = t.DocumentRow(
        id=desk.new_id(),
        request_id=row.id,
        attachment_id=attachment.id,
        position=position,
        type=record.type.value,
        title=_title(record),
        record_sha256=record_hash(record),
        basis_sha256=row.basis_sha256,
        drawn_at=drawn_at,
        drawn_by=desk.officer.id,
    )
    session.add(document)
    session.flush()
    return document.id
