"""Statements of disagreement on file: they go with every disclosure of the entry they are about, in whichever case."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.disclosures import subject_key
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.records import RecordStatement
from desktop_app.store import tables as t

_GIVEN = (FindingDecision.DISCLOSE, FindingDecision.CORRECT)


def statements_about(session: Session, keys: Collection[str]) -> tuple[RecordStatement, ...]:
    """The statements of people on file with one of these addresses (`domain.disclosures.subject_key`), the oldest
    first."""
    c, source, person, point = t.CorrectionRow, t.DataSourceRow, t.PersonRow, t.ContactPointRow
    query = (
        select(c.id, c.field, c.statement, c.statement_on, source.name, point.value)
        .join(source, source.id == c.source_id)
        .join(person, (person.request_id == c.request_id) & person.chosen)
        .join(point, point.person_id == person.id)
        .where(c.statement_on.is_not(None))
        .order_by(c.statement_on, c.id)
    )
    found = {
        id_: RecordStatement(name, field, text, on)
        for id_, field, text, on, name, value in session.execute(query)
        if on is not None and subject_key(value) in keys
    }
    return tuple(found.values())


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
