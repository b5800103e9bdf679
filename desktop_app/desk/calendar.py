"""Due dates as a calendar file (.ics) for the officer's own calendar."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.domain.calendar_file import Entry, calendar_text
from desktop_app.domain.errors import BadInput
from desktop_app.domain.rights import Right
from desktop_app.store import tables as t
from desktop_app.store.cases import request_row


def export_calendar(desk: Desk, target: Path, reference: str | None = None) -> int:
    """Write the due dates of all open requests, or of one, to a new file; returns how many. A date that passed while
    the time stands still is left out: the answer of the person brings the new one. The file names cases by their
    references only, and holds no personal data. BadInput where there is none, or the file exists."""
    entries = _entries(desk, reference)
    if not entries:
        raise BadInput(
            "no-due-dates",
            "There is no open request with a due date to come."
            if reference is None
            else "This request has no due date, or its time stands still until the person answers.",
            safe="Nothing was written.",
            next_step="Look at the list of requests.",
        )
    write_new(target, calendar_text(entries, desk.now()).encode("utf-8"))
    return len(entries)


def _entries(desk: Desk, reference: str | None) -> list[Entry]:
    r, asked = t.RequestRow, t.RequestedRightRow
    with desk.store.read() as session:
        waits = r.stands_still & (r.due < desk.today())  # its last day comes with the answer of the person
        chosen = select(r.id, r.reference, r.due).where(r.closed_at.is_(None), r.due.is_not(None), ~waits)
        chosen = chosen.order_by(r.due)
        if reference is not None:
            chosen = chosen.where(r.id == request_row(session, reference).id)
        listed = session.execute(chosen).all()
        rights: dict[object, list[Right]] = {}
        for request_id, right in session.execute(select(asked.request_id, asked.right).order_by(asked.position)):
            rights.setdefault(request_id, []).append(Right(right))
    return [
        Entry(
            of,
            due,
            f"answer due ({', '.join(right.value for right in rights.get(id_, [])) or 'no right named yet'})",
            str(id_),
        )
        for id_, of, due in listed
        if due is not None
    ]
