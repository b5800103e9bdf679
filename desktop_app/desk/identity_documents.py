"""Documents that came as files and are shown as evidence: known from another case, or empty, they prove nothing."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select

from desktop_app.desk import kept_files
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Looked
from desktop_app.domain.errors import BadInput
from desktop_app.domain.identity import EvidenceKind
from desktop_app.store import tables as t
from desktop_app.store.store import Action

USED_BEFORE = "same_file_in_another_case"
NOT_LEGIBLE = "nothing_to_be_read"
_SMALLEST = 100  # pixels; what is smaller shows no document
_FAINTEST = 24  # of 255: between the lightest and the darkest spot of a page that shows something


@dataclass(frozen=True)
class Document:
    """A file shown as evidence; `legible` is False where there is nothing to be seen on it."""

    sha256: str
    legible: bool


def look_at_document(desk: Desk, file_id: UUID) -> Document:
    """See what a file is before it is recorded as evidence; read in a process of its own."""
    sha256 = kept_files.file_sha256(desk, file_id)
    try:
        return Document(sha256, _shows_something(kept_files.look_at_file(desk, file_id)))
    except BadInput:
        return Document(sha256, legible=False)


def judge(action: Action, request_id: UUID, document: Document, result: str) -> str:
    """The result to record: the one given, unless the file itself speaks against it."""
    elsewhere = kept_files.cases_with(action.session, document.sha256, request_id)
    if elsewhere:
        action.note(same_file_in=list(elsewhere))
        return USED_BEFORE
    return result if document.legible else NOT_LEGIBLE


def remove_pictures(action: Action, request_id: UUID) -> bool:
    """Remove every copy of an ID document that was evidence in this case, each with the message it came in; True where
    there was one. What was seen on it stays (EDPB Guidelines 01/2022, section 3.3)."""
    evidence = select(t.EvidenceRow.document_sha256).where(
        t.EvidenceRow.request_id == request_id,
        t.EvidenceRow.kind == EvidenceKind.ID_DOCUMENT.value,
        t.EvidenceRow.document_sha256.is_not(None),
    )
    action.session.flush()
    kept = select(t.AttachmentRow.id).where(
        t.AttachmentRow.request_id == request_id, t.AttachmentRow.sha256.in_(evidence)
    )
    pictures = action.session.scalars(kept).all()
    for picture in pictures:
        kept_files.remove(action, request_id, picture, with_message=True)
        action.session.flush()
    return bool(pictures)


def _shows_something(looked: Looked) -> bool:
    if not looked.pages:
        return bool(looked.text.strip())
    return any(
        min(width, height) >= _SMALLEST and any(_spread(pixels[colour::3]) >= _FAINTEST for colour in range(3))
        for width, height, pixels in looked.pages
    )


def _spread(values: bytes) -> int:
    return max(values) - min(values)
