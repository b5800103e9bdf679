"""Redacting files that came with a request: pages to draw on, places of a text, the new file that leaves instead."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.desk.cases import checked_content, open_request, settle
from desktop_app.desk.kept_files import sha256_of
from desktop_app.desk.office import Desk
from desktop_app.documents import Origin, PagePicture, burnt
from desktop_app.domain.case import Case
from desktop_app.domain.errors import BadInput
from desktop_app.domain.redactions import Mark
from desktop_app.reading.reader import PageSeen as PageSeen
from desktop_app.reading.reader import page_seen, places_of
from desktop_app.store import tables as t
from desktop_app.store.attachments import discard
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action

REDACTED = "redacted"  # the kind of attachment
CAN_BE = ("application/pdf", "image/png", "image/jpeg", "image/tiff")
_PAPER_DPI, _SCREEN_DPI = 200, 110
_MOST_MARKS = 2_000
Progress = Callable[[int, int], None]


def page_to_mark(desk: Desk, file_id: UUID, number: int) -> PageSeen:
    """A page of a kept file for the screen. BadInput where it is no PDF or scan."""
    name, content = _original(desk, file_id)
    return page_seen(content, name, number, _SCREEN_DPI)


def find_text(desk: Desk, file_id: UUID, text: str, reason: str) -> tuple[Mark, ...]:
    """Marks over each place where a text stands; none for text in pictures, which can only be seen."""
    if not text.strip():
        return ()
    name, content = _original(desk, file_id)
    return tuple(Mark(*place, reason=reason) for place in places_of(content, name, text.strip()))


def redact(
    desk: Desk, reference: str, file_id: UUID, marks: Sequence[Mark], hidden: Sequence[str], progress: Progress
) -> Case:
    """Make the new form of a file, in which the marks are burnt in, and keep it: it leaves with the answer, and the
    original does not leave any more. An earlier new form is thrown away. `progress` hears of each page and may raise.

    BadInput where there is no mark, one has no ground or lies on no page; Refused where one of the `hidden` texts is
    still found in the new file.
    """
    if not 0 < len(marks) <= _MOST_MARKS:
        raise BadInput(
            "no-marks",
            "There is nothing to hide." if not marks else f"There are more than {_MOST_MARKS:,} boxes.",
            safe="Nothing was made.",
            next_step="Draw a box over what is to be hidden, with its ground.",
        )
    name, content = _original(desk, file_id)
    origin = Origin(name, desk.organisation.language)
    new = burnt(pages_seen(name, content, progress), marks, origin, [text for text in hidden if text.strip()])
    with desk.store.act("documents.redacted") as action:
        row = open_request(action, reference)
        action.about(row.id)
        kept = action.session.get(t.AttachmentRow, file_id)
        if kept is None or kept.request_id != row.id:
            raise _no_such_file()
        take_back(action, file_id)
        redacted_id = desk.new_id()
        action.session.add(
            t.AttachmentRow(
                id=redacted_id,
                request_id=row.id,
                kind=REDACTED,
                name=f"{row.reference}-file.pdf",
                media_type="application/pdf",
                sha256=sha256_of(new),
                size=len(new),
                content=new,
            )
        )
        action.session.flush()
        action.session.add(
            t.RedactionRow(
                attachment_id=file_id,
                request_id=row.id,
                redacted_id=redacted_id,
                marks=[vars(mark) for mark in marks],
                made_at=desk.now(),
                made_by=desk.officer.id,
            )
        )
        settle(desk, action, row)
        action.note(file=kept.sha256, sha256=sha256_of(new), boxes=len(marks), grounds=_grounds(marks))
        return read_case(action.session, reference)


def undo(desk: Desk, reference: str, file_id: UUID) -> Case:
    """Throw the new form of a file away: it does not leave with the answer any more."""
    with desk.store.act("documents.redaction_undone") as action:
        row = open_request(action, reference)
        action.about(row.id)
        if not take_back(action, file_id):
            raise _no_such_file()
        settle(desk, action, row)
        return read_case(action.session, reference)


def redacted_pdf(desk: Desk, redacted_id: UUID) -> bytes:
    """The new form of a file, to be looked at."""
    with desk.store.read() as session:
        return checked_content(session.get_one(t.AttachmentRow, redacted_id))


def take_back(action: Action, file_id: UUID) -> bool:
    """Inside another action: take the new form of a file away; False where it has none."""
    made = action.session.get(t.RedactionRow, file_id)
    if made is None:
        return False
    kept = action.session.get_one(t.AttachmentRow, made.redacted_id)
    action.session.delete(made)
    action.session.flush()
    if kept.blob_key is not None:
        discard(action.session, kept.id)
    action.session.delete(kept)
    action.session.flush()
    return True


def is_redacted(session: Session, row: t.AttachmentRow) -> bool:
    """Whether a kept file, or one inside the message it is, leaves in a new form alone."""
    if session.get(t.RedactionRow, row.id) is not None:
        return True
    return row.kind == "request" and bool(session.query(t.RedactionRow).filter_by(request_id=row.request_id).count())


def pages_seen(name: str, content: bytes, progress: Progress = lambda page, pages: None) -> Iterator[PagePicture]:
    """The pages of a PDF or scan as they are seen on paper, each read when it is asked for."""
    number, count = 1, 1
    while number <= count:
        seen = page_seen(content, name, number, _PAPER_DPI)
        count = seen.pages
        progress(number, count)
        yield PagePicture(seen.size, seen.picture)
        number += 1


def _grounds(marks: Sequence[Mark]) -> list[str]:
    return list(dict.fromkeys(mark.reason for mark in marks))


def _original(desk: Desk, file_id: UUID) -> tuple[str, bytes]:
    with desk.store.read() as session:
        row = session.get(t.AttachmentRow, file_id)
        if row is None:
            raise _no_such_file()
        return row.name, checked_content(row)


def _no_such_file() -> BadInput:
    return BadInput(
        "no-such-file",
        "There is no such file in this case.",
        safe="Nothing was changed.",
        next_step="Open the case again.",
    )
