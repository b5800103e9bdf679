"""Keeping a turning point of a case, and asking for its reasons."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.domain.rights import Right
from desktop_app.domain.turnings import Turning, TurningKind
from desktop_app.store import tables as t
from desktop_app.store.store import Action


def keep_turning(
    desk: Desk,
    action: Action,
    row: t.RequestRow,
    kind: TurningKind,
    *,
    ground: str = "",
    reasons: str = "",
    other: str = "",
    rights: tuple[Right, ...] = (),
    brought: dict[str, Any] | None = None,
) -> Turning:
    """Keep one turning point behind the others of its case."""
    turned = t.TurningRow
    last = action.session.scalar(select(func.max(turned.position)).where(turned.request_id == row.id))
    turning = Turning(
        desk.new_id(), kind, desk.now(), desk.officer.name, ground, reasons.strip(), other.strip(), rights
    )
    action.session.add(
        turned(
            id=turning.id,
            request_id=row.id,
            position=0 if last is None else last + 1,
            kind=kind.value,
            at=turning.at,
            by=desk.officer.id,
            ground=ground,
            reasons=turning.reasons,
            other=turning.other,
            rights=[right.value for right in rights],
            brought=brought,
        )
    )
    action.session.flush()
    return turning


def required(text: str, what: str, next_step: str) -> None:
    """BadInput, saying what is missing, where a text is empty."""
    if not text.strip():
        raise BadInput("reasons-missing", what, safe="Nothing was changed.", next_step=next_step)
