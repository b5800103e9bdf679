"""Files that came with a request: kept byte for byte, looked at without being opened, removed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import checked_content, open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.domain.case import FileKind, Looked
from desktop_app.domain.errors import BadInput
from desktop_app.domain.hidden_data import Hidden, HiddenKind, hidden_phrase
from desktop_app.domain.phrase import Phrase
from desktop_app.reading.mail_parts import Attachment
from desktop_app.reading.reader import hidden_in, look
from desktop_app.reading.sniff import contradicts, is_program, media_type
from desktop_app.store import tables as t
from desktop_app.store.attachments import discard
from desktop_app.store.store import Action


@dataclass(frozen=True)
class NewFile:
    """A file to keep. `media_type` is what its bytes show."""

    kind: FileKind
    name: str
    media_type: str
    content: bytes


def attached(files: Iterable[Attachment]) -> tuple[NewFile, ...]:
    """The files a message carried, to be kept."""
    return tuple(NewFile(FileKind.ATTACHMENT, one.name, one.media_type, one.content) for one in files)


def keep(desk: Desk, action: Action, request_id: UUID, files: Sequence[NewFile]) -> None:
    """Keep files in a case, inside another action."""
    for file in files:
        action.session.add(
            t.AttachmentRow(
                id=desk.new_id(),
                request_id=request_id,
                kind=file.kind.value,
                name=file.name,
                media_type=file.media_type,
                sha256=sha256_of(file.content),
                size=len(file.content),
                content=file.content,
            )
        )
    action.note(files=[{"name": file.name, "sha256": sha256_of(file.content)} for file in files])


def remarks_on(session: Session, request_id: UUID, files: Iterable[NewFile]) -> list[Phrase]:
    """What to know of files before they are used: programs, names that mislead, and files known from other cases."""
    said = []
    for file in files:
        if file.kind == FileKind.REQUEST:
            continue
        values = {"name": file.name}
        if is_program(file.media_type):
            said.append(Phrase("The file {name} is a program or script: do not open it.", values))
        elif contradicts(file.name, file.media_type):
            said.append(Phrase("The file {name} is not what its name says.", values))
        if found := what_hides_in(file.content, file.name):
            said.append(hidden_phrase(file.name, found))
        elsewhere = cases_with(session, sha256_of(file.content), request_id)
        if elsewhere:
            values["cases"] = ", ".join(elsewhere)
            said.append(Phrase("The file {name} came with another request, too: {cases}.", values))
    return said


def what_hides_in(content: bytes, name: str) -> tuple[Hidden, ...]:
    """What a file holds beside what is seen of it; that it could not be looked into is said, and refuses nothing."""
    try:
        return hidden_in(content, name)
    except BadInput:
        return (Hidden(HiddenKind.NOT_LOOKED_INTO, 1),)


def cases_with(session: Session, sha256: str, except_for: UUID | None = None) -> tuple[str, ...]:
    """References of the cases a file with these bytes came with, or was evidence in."""
    found: set[str] = set()
    for table, column in (
        (t.AttachmentRow, t.AttachmentRow.sha256),
        (t.EvidenceRow, t.EvidenceRow.document_sha256),
    ):
        query = select(t.RequestRow.reference).join(table, table.request_id == t.RequestRow.id).where(column == sha256)
        if except_for is not None:
            query = query.where(t.RequestRow.id != except_for)
        found.update(session.scalars(query))
    return tuple(sorted(found))


def look_at_file(desk: Desk, file_id: UUID) -> Looked:
    """A kept file as text or pictures, made in a process of its own. BadInput where its kind is not shown."""
    name, content = _content(desk, file_id)
    return look(content, name)


def remove_file(desk: Desk, reference: str, file_id: UUID, *, with_message: bool = False) -> None:
    """Remove a file that came with the request; with the message it came in where `with_message`. What was read from
    it stays, and its SHA-256 stays in the history."""
    with desk.store.act("attachment.removed") as action:
        row = open_request(action, reference)
        action.about(row.id)
        remove(action, row.id, file_id, with_message=with_message)
        settle(desk, action, row)


def remove(action: Action, request_id: UUID, file_id: UUID, *, with_message: bool) -> None:
    """As `remove_file`, inside another action. BadInput where the case has no such file."""
    removed = _came_with(action.session, request_id, file_id)
    if not removed:
        raise BadInput(
            "no-such-file",
            "There is no such file in this case.",
            safe="Nothing was changed.",
            next_step="Open the case again.",
        )
    if with_message and removed[0].kind == FileKind.ATTACHMENT.value:
        removed += [kept for kept in _came_with(action.session, request_id) if kept.kind == FileKind.REQUEST.value]
    gone = {kept.id: kept for kept in removed}.values()
    before = action.facts.get("removed", [])
    action.note(removed=[*before, *({"name": kept.name, "sha256": kept.sha256} for kept in gone)])
    action.leave_nothing_behind()
    for kept in gone:
        if (made := action.session.get(t.RedactionRow, kept.id)) is not None:
            new = action.session.get_one(t.AttachmentRow, made.redacted_id)
            action.session.delete(made)
            action.session.flush()
            if new.blob_key is not None:
                discard(action.session, new.id)
            action.session.delete(new)
        if kept.blob_key is not None:
            discard(action.session, kept.id)
        action.session.delete(kept)


def file_sha256(desk: Desk, file_id: UUID) -> str:
    """The SHA-256 of a kept file."""
    with desk.store.read() as session:
        return session.get_one(t.AttachmentRow, file_id).sha256


def sha256_of(content: bytes) -> str:
    """The SHA-256 of these bytes, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def scan_of(content: bytes, name: str) -> NewFile:
    """A scanned letter to be kept; `measure_scan` has looked at it."""
    return NewFile(FileKind.SCAN, name, media_type(content), content)


def _came_with(session: Session, request_id: UUID, file_id: UUID | None = None) -> list[t.AttachmentRow]:
    query = select(t.AttachmentRow).where(
        t.AttachmentRow.request_id == request_id, t.AttachmentRow.kind.in_([kind.value for kind in FileKind])
    )
    return list(session.scalars(query if file_id is None else query.where(t.AttachmentRow.id == file_id)))


def _content(desk: Desk, file_id: UUID) -> tuple[str, bytes]:
    with desk.store.read() as session:
        row = session.get_one(t.AttachmentRow, file_id)
        return row.name, checked_content(row)
