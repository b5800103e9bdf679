"""The law a request is counted under: the organisation's own, unless an officer says that another one applies."""

from __future__ import annotations

from sqlalchemy import func, select

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.identity_decision import decide_anew
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.turnings import TurningKind
from desktop_app.store import tables as t

_TOLD = (TurningKind.EXTENDED.value, TurningKind.REFUSED.value)


def laws(desk: Desk) -> tuple[tuple[str, str], ...]:
    """Every law there are rules of: what it is called in commands, and its name."""
    return tuple((regime.id, regime.name) for regime in desk.regimes.values())


def choose_law(desk: Desk, reference: str, regime: str, reason: str) -> None:
    """Count a request under another law: that of where the person lives, say. Its clock is counted again from receipt.

    BadInput where there is no such law, or no reason; Refused where the person was told of an extension or a refusal
    under the law so far.
    """
    regime = regime.strip().casefold()
    if regime not in desk.regimes:
        raise BadInput(
            "unknown-regime",
            "There is no such law.",
            safe="Nothing was changed.",
            next_step=f"Choose one of: {', '.join(sorted(desk.regimes))}.",
        )
    if not reason.strip():
        raise BadInput(
            "no-reason",
            "Say why this law applies to the request.",
            safe="Nothing was changed.",
            next_step='For example: "The person lives in California."',
        )
    with desk.store.act("request.law_chosen") as action:
        row = open_request(action, reference)
        action.about(row.id)
        if row.regime == regime:
            raise BadInput(
                "same-law",
                "The request is counted under this law already.",
                safe="Nothing was changed.",
                next_step="Choose another one, or leave it as it is.",
            )
        u = t.TurningRow
        if action.session.scalar(select(func.count()).select_from(u).where(u.request_id == row.id, u.kind.in_(_TOLD))):
            raise Refused(
                "told-under-this-law",
                "The person was told of an extension or a refusal under the law so far.",
                safe="Nothing was changed.",
                next_step="Answer under that law; or refuse or hand on what is left, and open a new case.",
            )
        before, due = row.regime, row.due
        row.regime = regime
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(
            law_before=before,
            law=regime,
            reason=reason.strip(),
            due_before=due.isoformat() if due else None,
            due=row.due.isoformat() if row.due else None,
        )
