"""Cases whose rows were changed by something other than Redress: named, and accepted as they are where no backup is
left that holds them as they were."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from sqlalchemy import select

from desktop_app.desk.cases import settle, void_approvals
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.phrase import long_date
from desktop_app.store import seals
from desktop_app.store import tables as t
from desktop_app.store.watching import WHOLE_STORE

ACCEPTED = "store.alteration_accepted"


@dataclass(frozen=True)
class Alteration:
    """A case that is not as Redress left it, and in what."""

    reference: str
    what: str


def altered_cases(desk: Desk) -> tuple[Alteration, ...]:
    """Every case whose rows do not agree with their seals; all are read."""
    with desk.store.read() as session:
        found = [(scope, tables) for scope, tables in seals.altered_scopes(session) if scope != WHOLE_STORE]
        references = dict(session.execute(select(t.RequestRow.id, t.RequestRow.reference)).all()) if found else {}
    return tuple(
        Alteration(references[scope], ", ".join(sorted(table.replace("_", " ") for table in tables)))
        for scope, tables in found
        if scope in references
    )


def accept_alteration(desk: Desk, reference: str, reason: str) -> None:
    """Take an altered case as it is now: sealed anew, its approvals void, and marked for good, in its history and among
    what is to be looked at. For where no backup holds it as it was. Administrators only."""
    if not reason.strip():
        raise BadInput(
            "reason-missing",
            "Accepting an altered case needs a reason.",
            safe="Nothing was changed.",
            next_step="Say how it is known that what stands there now is right.",
        )
    with desk.store.act(ACCEPTED) as action:
        session = action.session
        row = session.scalar(select(t.RequestRow).where(t.RequestRow.reference == reference.strip().upper()))
        if row is None:
            raise BadInput(
                "no-such-request",
                "There is no request with this reference in the store.",
                safe="Nothing was changed.",
                next_step="Run the store check: it names what was altered. What is gone can only be restored.",
            )
        changed = seals.accept(session, row.id)
        if not changed:
            raise Refused(
                "not-altered",
                "This case is as Redress left it.",
                safe="Nothing was changed.",
                next_step="Nothing needs to be accepted.",
            )
        action.case = row.id
        day = desk.now().astimezone(ZoneInfo(desk.organisation.time_zone)).date()
        tables = ", ".join(sorted(table.replace("_", " ") for table in changed))
        said = f"Altered by something other than Redress ({tables}); accepted as it is on {long_date(day)}: "
        row.remarks = [*row.remarks, said + reason.strip()]
        void_approvals(action, row.id)
        settle(desk, action, row)
        action.note(reason=reason.strip(), altered=changed)
