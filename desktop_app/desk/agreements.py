"""Agreements with agents and contractors: kept with their documents, because nothing may be given without one."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path
from uuid import UUID

from desktop_app.desk.json_files import read_file
from desktop_app.desk.office import Desk
from desktop_app.domain.disclosures import Agreement
from desktop_app.domain.errors import BadInput
from desktop_app.store import promise_tables as p
from desktop_app.store.disclosures import all_agreements


def add_agreement(desk: Desk, new: Agreement, path: Path | None = None) -> Agreement:
    """Keep an agreement with an agent or contractor, with its document. What it lacks blocks disclosures under it."""
    if not new.recipient.strip():
        raise BadInput(
            "nobody-named",
            "Say with whom the agreement is.",
            safe="Nothing was changed.",
            next_step="Name the agent or contractor.",
        )
    content = read_file(path) if path is not None else None
    with desk.store.act("agreement.added") as action:
        row = p.AgreementRow(
            id=desk.new_id(),
            recipient=new.recipient.strip(),
            about=new.about.strip(),
            confidentiality=new.confidentiality.strip(),
            begins=new.begins,
            ends=new.ends,
            open_ended=new.open_ended,
            file_name=path.name if path is not None else "",
            sha256=hashlib.sha256(content).hexdigest() if content is not None else "",
            content=content,
        )
        action.session.add(row)
        action.session.flush()
        action.note(recipient=row.recipient, ends=new.ends.isoformat() if new.ends else "")
        return next(one for one in all_agreements(action.session) if one.id == row.id)


def end_agreement(desk: Desk, agreement_id: UUID, last_day: date) -> Agreement:
    """Note that notice was given: the agreement holds up to this day. BadInput where it had ended before."""
    with desk.store.act("agreement.ended") as action:
        row = action.session.get_one(p.AgreementRow, agreement_id)
        if row.ends is not None and row.ends <= last_day:
            raise BadInput(
                "ended-before",
                "The agreement ends by that day already.",
                safe="Nothing was changed.",
                next_step="Correct the day; a new agreement is kept as another one.",
            )
        before = row.ends
        row.ends, row.open_ended = last_day, False
        action.session.flush()
        action.note(
            recipient=row.recipient, ends_before=before.isoformat() if before else "", ends=last_day.isoformat()
        )
        return next(one for one in all_agreements(action.session) if one.id == row.id)


def agreements(desk: Desk) -> tuple[Agreement, ...]:
    """Every agreement on file."""
    with desk.store.read() as session:
        return all_agreements(session)
