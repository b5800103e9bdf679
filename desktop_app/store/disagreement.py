"""Statements of disagreement on file: they go with every disclosure of the entry they are about, in whichever case."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.records import RecordStatement
from desktop_app.store import tables as t

_GIVEN = (FindingDecision.DISCLOSE, FindingDecision.CORRECT)


def statements_on(session: Session, findings: Sequence[Finding]) -> tuple[RecordStatement, ...]:
    """The statements on what is disclosed of these findings: of this case and of earlier ones, the oldest first."""
    c, source = t.CorrectionRow, t.DataSourceRow
    query = (
        select(c.source_id, c.locator, c.field, c.statement, c.statement_on, source.name)
        .join(source, source.id == c.source_id)
        .where(c.statement_on.is_not(None))
        .order_by(c.statement_on, c.id)
    )
    rows = session.execute(query).all()
    if not rows:
        return ()
    given = {(f.source_id, f.found.locator, f.found.field) for f in findings if f.decision in _GIVEN}
    return tuple(
        RecordStatement(name, field, text, on)
        for source_id, locator, field, text, on, name in rows
        if (source_id, locator, field) in given and on is not None
    )
