"""Forms that an officer has begun: kept in the store, so that a crash costs nothing that was typed, and gone once the
form is sent or thrown away."""

from __future__ import annotations

from typing import Any

from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.store import tables as t

NEW_REQUEST = "new request"
_LONGEST = 1_000_000  # characters of one field


def keep_draft(desk: Desk, form: str, fields: dict[str, str]) -> None:
    """Keep what is typed now, in place of what was kept before."""
    if any(len(value) > _LONGEST for value in fields.values()):
        raise BadInput(
            "draft-too-long",
            "What is typed is too long to be kept as a draft.",
            safe="It still stands in the form.",
            next_step="Take the request in, or shorten it.",
        )
    with desk.store.act("request.draft_kept") as action:
        row = action.session.get(t.DraftRow, (desk.officer.id, form))
        if row is None:
            row = t.DraftRow(officer_id=desk.officer.id, form=form, fields=fields, changed_at=desk.now())
            action.session.add(row)
        row.fields = dict(fields)
        row.changed_at = desk.now()


def draft(desk: Desk, form: str) -> dict[str, Any]:
    """What the officer has typed into a form and not sent; empty where there is nothing."""
    with desk.store.read() as session:
        row = session.get(t.DraftRow, (desk.officer.id, form))
        return dict(row.fields) if row is not None else {}


def drop_draft(desk: Desk, form: str) -> None:
    """Forget what was typed."""
    with desk.store.read() as session:
        if session.get(t.DraftRow, (desk.officer.id, form)) is None:
            return
    with desk.store.act("request.draft_dropped") as action:
        action.session.delete(action.session.get_one(t.DraftRow, (desk.officer.id, form)))
