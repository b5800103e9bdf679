"""Erasing a case: every row that hangs from it, the facts of its audit events, and the files of its attachments.

What stays is that it existed: its reference and random id, the hashes of its events, how much went, when, by whom and
why. `secure_delete` overwrites the rows; the store empties the write-ahead log after the commit.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Table, delete, func, or_, select, update
from sqlalchemy.orm import Session

from desktop_app.domain.retention import CaseContents, total
from desktop_app.store import attachments, audit
from desktop_app.store import tables as t
from desktop_app.store.action import Action
from desktop_app.store.base import Base
from desktop_app.store.retention_tables import ErasedCaseRow

AGAIN = "It had been erased before; a backup from before that brought it back, and it was erased again."
_BATCH = 500
_COUNTED = {
    "findings": "finding",
    "corrections": "correction",
    "documents": "document",
    "attachments": "attachment",
    "people": "person",
    "contact_points": "contact_point",
    "evidence": "evidence",
}


def contents(session: Session, *case_ids: UUID) -> CaseContents:
    """How much cases hold, all together."""
    return total(_contents(session, case_ids[start : start + _BATCH]) for start in range(0, len(case_ids), _BATCH))


def _contents(session: Session, case_ids: Sequence[UUID]) -> CaseContents:
    counts = {table.name: _count(session, table, where) for table, where in _belonging(case_ids)}
    size = session.scalar(
        select(func.coalesce(func.sum(t.AttachmentRow.size), 0)).where(t.AttachmentRow.request_id.in_(case_ids))
    )
    e = audit.AuditEventRow
    facts = session.scalar(select(func.count()).where(e.case_id.in_(case_ids), e.payload.is_not(None)))
    return CaseContents(
        **{name: counts[table] for name, table in _COUNTED.items()},
        attachment_bytes=size or 0,
        rows=sum(counts.values()),
        facts=facts or 0,
    )


def erase(session: Session, case_id: UUID) -> tuple[int, ...]:
    """Erase a case in the open action, its files once that is committed. The numbers of the audit events whose facts
    went, which the action's own event must note; see `audit.erase_facts`."""
    numbers = audit.erase_facts(session, case_id)
    a = t.AttachmentRow
    for attachment_id in session.scalars(select(a.id).where(a.request_id == case_id, a.blob_key.is_not(None))).all():
        attachments.discard(session, attachment_id)
    for table, column, where in _loose_ends([case_id]):
        session.execute(update(table).where(where).values({column: None}))
    for table, where in _belonging([case_id]):
        session.execute(delete(table).where(where))
    session.expire_all()
    return tuple(numbers)


def erase_again(action: Action, case_id: UUID, erased_at: datetime, officer_id: UUID) -> None:
    """Erase a case that had been erased already and that an older backup brought back."""
    session = action.session
    row = session.get_one(t.RequestRow, case_id)
    held = contents(session, case_id)
    erased = ErasedCaseRow(
        case_id=case_id,
        erasure_id=case_id,
        reference=row.reference,
        closed_on=row.closed_at.date() if row.closed_at else None,
        erased_at=erased_at,
        erased_by=officer_id,
        keep_months=None,
        basis=AGAIN,
        counts=vars(held),
    )
    numbers = erase(session, case_id)
    session.add(erased)
    action.erased_case(case_id, erased_at)
    action.note(events=list(numbers), reference=erased.reference, basis=AGAIN)


def _belonging(case_ids: Sequence[UUID]) -> Iterator[tuple[Table, ColumnElement[bool]]]:
    """Every table with rows that cannot be without the case, those that refer to others first: whatever table is added,
    it is erased too."""
    conditions = _conditions(case_ids)
    for table in reversed(Base.metadata.sorted_tables):
        if table.name in conditions:
            yield table, conditions[table.name]


def _conditions(case_ids: Sequence[UUID]) -> dict[str, ColumnElement[bool]]:
    """By table, which of its rows cannot be without the case: those with a reference to one of its rows that is never
    empty."""
    conditions: dict[str, ColumnElement[bool]] = {"request": t.RequestRow.__table__.c.id.in_(case_ids)}
    for table in Base.metadata.sorted_tables:
        found = [_refers(column, conditions) for column in table.columns if not column.nullable]
        going = [condition for condition in found if condition is not None]
        if going and table.name not in conditions:
            conditions[table.name] = or_(*going)
    return conditions


def _loose_ends(case_ids: Sequence[UUID]) -> Iterator[tuple[Table, Any, ColumnElement[bool]]]:
    """Columns that may be empty and refer to rows that go, in rows that stay: a register that names the request it came
    by, another request that this one was merged into."""
    conditions = _conditions(case_ids)
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            condition = _refers(column, conditions) if column.nullable else None
            if condition is not None:
                yield table, column, condition


def _refers(column: Any, conditions: dict[str, ColumnElement[bool]]) -> ColumnElement[bool] | None:
    parent = _parent(column)
    if parent is None or parent.table.name not in conditions:
        return None
    within: ColumnElement[bool] = column.in_(select(parent).where(conditions[parent.table.name]))
    return within


def _parent(column: Any) -> Any:
    return next((key.column for key in column.foreign_keys), None)


def _count(session: Session, table: Table, where: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(table).where(where)) or 0
