"""What officers keep beside a case: who handles it, notes, tasks, and drafts of texts not used yet."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy import func, select

from desktop_app.desk.cases import open_request
from desktop_app.desk.office import Desk
from desktop_app.desk.roles import may
from desktop_app.domain.errors import BadInput
from desktop_app.domain.organisation import Role
from desktop_app.store import tables as t
from desktop_app.store.cases import request_row


def assign(desk: Desk, reference: str, officer_id: UUID | None) -> None:
    """Say which officer handles a case; None: nobody in particular."""
    with desk.store.act("request.assigned") as action:
        row = open_request(action, reference)
        action.about(row.id)
        officer = action.session.get(t.OfficerRow, officer_id) if officer_id else None
        if officer_id is not None and (officer is None or not may(Role(officer.role), "request.assigned")):
            raise BadInput(
                "no-case-officer",
                "This officer does not work on cases.",
                safe="Nothing was changed.",
                next_step="Choose another officer.",
            )
        row.assigned_to = officer_id
        action.note(officer=officer.name if officer else "")


def write_note(desk: Desk, reference: str, text: str) -> UUID:
    """Write a note into a case; also into a closed one, which it does not change."""
    _required(text, "The note is empty.")
    with desk.store.act("request.noted") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        note = t.NoteRow(id=desk.new_id(), request_id=row.id, at=desk.now(), by=desk.officer.id, text=text.strip())
        action.session.add(note)
        return note.id


def add_task(desk: Desk, reference: str, text: str, due: date | None) -> UUID:
    """Something to be done about a case, by a day where there is one."""
    _required(text, "The task does not say what is to be done.")
    with desk.store.act("request.task_added") as action:
        row = open_request(action, reference)
        action.about(row.id)
        last = action.session.scalar(select(func.max(t.TaskRow.position)).where(t.TaskRow.request_id == row.id))
        task = t.TaskRow(
            id=desk.new_id(),
            request_id=row.id,
            position=0 if last is None else last + 1,
            text=text.strip(),
            due=due,
            done_at=None,
            done_by=None,
        )
        action.session.add(task)
        action.note(due=due.isoformat() if due else None)
        return task.id


def finish_task(desk: Desk, task_id: UUID) -> None:
    """A task is done; finishing it again changes nothing."""
    with desk.store.act("request.task_done") as action:
        task = action.session.get_one(t.TaskRow, task_id)
        action.about(task.request_id)
        if task.done_at is None:
            task.done_at, task.done_by = desk.now(), desk.officer.id


def keep_draft(desk: Desk, reference: str, form: str, text: str) -> None:
    """Keep a text that this officer has not used yet; an empty one takes the draft away."""
    with desk.store.act("request.draft_kept") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        kept = action.session.get(t.CaseDraftRow, (row.id, desk.officer.id, form))
        if kept is not None:
            action.session.delete(kept)
            action.session.flush()
        if text.strip():
            action.session.add(t.CaseDraftRow(request_id=row.id, officer_id=desk.officer.id, form=form, text=text))


def draft(desk: Desk, reference: str, form: str) -> str:
    """The text that this officer has kept for a form of a case; empty where there is none."""
    with desk.store.read() as session:
        kept = session.get(t.CaseDraftRow, (request_row(session, reference).id, desk.officer.id, form))
        return kept.text if kept else ""


def _required(text: str, what: str) -> None:
    if not text.strip():
        raise BadInput("empty-text", what, safe="Nothing was changed.", next_step="Write it and try again.")
