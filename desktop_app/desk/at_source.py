"""Erasing and restricting where the data lives, as the source is configured: looked at, approved where two must agree,
done for all rows or none, read back, and recorded; what is kept on a ground stays."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.desk.cases import open_request
from desktop_app.desk.measures import NewMeasure, record_measure
from desktop_app.desk.office import Desk
from desktop_app.desk.review import prove_reviewer
from desktop_app.desk.source_passwords import password_of
from desktop_app.domain.case import Case
from desktop_app.domain.errors import RedressError, Refused
from desktop_app.domain.findings import Finding
from desktop_app.domain.letter_offers import verified
from desktop_app.domain.measures import Deed, Outcome
from desktop_app.domain.paths import PATHS
from desktop_app.domain.rights import Right
from desktop_app.sources import Erasing, RowHeld, RowWork, SourceConfig, read_config, work_on_rows
from desktop_app.store import tables as t
from desktop_app.store.cases import findings, read_case, request_row


@dataclass(frozen=True)
class SourceDeed:
    """What would be done at one source for one right: `how` is "row" (deleted), "blank" (emptied) or "mark"; `kept` are
    findings that stay on a ground. `sha256` is of all of it: what is looked at, and approved, is what is done."""

    right: Right
    source_id: UUID
    place: str
    how: str
    rows: int
    values: int
    kept: int
    sha256: str


@dataclass(frozen=True)
class _Plan:
    deed: SourceDeed
    config: SourceConfig
    rows: tuple[RowHeld, ...]
    work: RowWork
    findings: tuple[UUID, ...]


def offered(desk: Desk, reference: str, right: Right) -> tuple[UUID, ...]:
    """The sources with findings at which Redress can do what a right asks for, as they are configured."""
    with desk.store.read() as session:
        case = read_case(session, reference)
        there = [(place, session.get_one(t.DataSourceRow, place.source_id)) for place in case.places]
        return tuple(place.source_id for place, row in there if _work(_config(desk, row), right) is not None)


def look_at_deed(desk: Desk, reference: str, right: Right, source_id: UUID) -> SourceDeed:
    """What would be done, looked up at the source now. Refused where it is not configured, or would not be possible."""
    with desk.store.read() as session:
        plan = _plan(desk, session, reference, right, source_id)
    work_on_rows(plan.config, plan.rows, plan.work, write=False)
    return plan.deed


def do_deed(desk: Desk, reference: str, deed: SourceDeed, second: tuple[UUID, str] | None = None) -> UUID:
    """Do what was looked at, in one transaction at the source, look at it again, and record it with its recipients.
    `second`: the officer who approves it with their own passphrase, where the organisation wants two to agree.

    Refused where the identity is not verified, the case is closed, or it would be something else than was looked at.
    """
    if second is not None:
        prove_reviewer(desk, *second)
    with desk.store.read() as session:
        plan = _ready(desk, session, reference, deed, second)
    if second is not None:
        with desk.store.act("documents.deed_approved", actor=second[0]) as action:
            action.about(open_request(action, reference).id)
            action.note(place=deed.place, right=deed.right.value, sha256=deed.sha256)
    with desk.store.act("request.deed_started") as action:
        action.about(open_request(action, reference).id)
        action.note(place=deed.place, right=deed.right.value, how=deed.how, row_count=deed.rows, sha256=deed.sha256)
    work_on_rows(plan.config, plan.rows, plan.work, write=True)
    whole = NewMeasure(deed.right, Outcome.DONE, desk.today(), desk.officer.name, source_id=deed.source_id)
    if not deed.kept:
        return record_measure(desk, reference, whole)
    ids = [
        record_measure(
            desk,
            reference,
            NewMeasure(
                deed.right,
                Outcome.DONE,
                desk.today(),
                desk.officer.name,
                source_id=deed.source_id,
                finding_id=finding_id,
            ),
        )
        for finding_id in plan.findings
    ]
    return ids[-1]


def _ready(desk: Desk, session: Session, reference: str, deed: SourceDeed, second: tuple[UUID, str] | None) -> _Plan:
    case = read_case(session, reference)
    if case.closed_at is not None:
        raise _refused("case-closed", "The case is closed.", "Reopen it with a reason.")
    if not verified(case):
        raise _refused("identity-not-verified", "The identity of whoever asks is not verified.", "Verify it first.")
    if second is None and case.corrections_by_two:
        raise _refused(
            "deed-not-approved",
            "A second officer has not approved what is done at the source.",
            "Let a second officer approve it.",
        )
    if second is not None and second[0] == desk.officer.id:
        raise _refused("four-eyes", "Whoever does it cannot approve it.", "Ask another officer.")
    plan = _plan(desk, session, reference, deed.right, deed.source_id)
    if plan.deed != deed:
        raise _refused("case-changed", "The case says something else now than was looked at.", "Look at it again.")
    return plan


def _plan(desk: Desk, session: Session, reference: str, right: Right, source_id: UUID) -> _Plan:
    row = request_row(session, reference)
    case = read_case(session, reference)
    source = session.get_one(t.DataSourceRow, source_id)
    config = _config(desk, source)
    work = _work(config, right) if right in case.open_rights else None
    if config is None or work is None:
        raise _refused(
            "deed-not-configured",
            "This data source is not described as one that Redress erases or restricts in.",
            "Have it done by whoever keeps the source, and record that; or let an administrator describe it.",
        )
    all_ = [finding for finding in findings(session, row.id) if finding.source_id == source_id]
    kept = _kept(case, right, source_id)
    rows = _rows(all_, kept, work)
    if not rows:
        raise _refused("nothing-to-do", "Nothing is left there to be done.", "Look at what is recorded.")
    how = work.value if isinstance(work, Erasing) else "mark"
    said = [reference, right.value, str(source_id), how, repr(work), [[one.locator, *one.fields] for one in rows]]
    deed = SourceDeed(
        right=right,
        source_id=source_id,
        place=source.name,
        how=how,
        rows=len(rows),
        values=sum(len(one.fields) for one in rows),
        kept=len(kept),
        sha256=hashlib.sha256(json.dumps(said).encode()).hexdigest(),
    )
    done = tuple(finding.id for finding in all_ if finding.id not in kept)
    return _Plan(deed, config, rows, work, done)


def _rows(all_: list[Finding], kept: frozenset[UUID], work: RowWork) -> tuple[RowHeld, ...]:
    """The rows as they were found last, in the order in which they were found."""
    held: dict[str, dict[str, str]] = {}
    with_kept = {finding.found.locator for finding in all_ if finding.id in kept}
    for finding in all_:
        if finding.id not in kept:
            held.setdefault(finding.found.locator, {})[finding.found.field] = finding.found.value
    if work != Erasing.BLANK and with_kept & held.keys():
        raise _refused(
            "kept-in-the-row",
            "A row has something in it that is kept on a ground: it cannot be taken out or marked whole.",
            "Keep the whole row on that ground, or have the rest of it done by whoever keeps the source.",
        )
    return tuple(RowHeld(locator, tuple(fields.items())) for locator, fields in held.items())


def _kept(case: Case, right: Right, source_id: UUID) -> frozenset[UUID]:
    return frozenset(
        measure.finding_id
        for measure in case.measures
        if measure.right == right
        and measure.source_id == source_id
        and measure.outcome == Outcome.KEPT
        and measure.finding_id is not None
    )


def _work(config: SourceConfig | None, right: Right) -> RowWork | None:
    if config is None:
        return None
    match PATHS[right].deed:
        case Deed.ERASE if config.erasing != Erasing.NOT:
            return config.erasing
        case Deed.RESTRICT:
            return config.restricting
    return None


def _config(desk: Desk, row: t.DataSourceRow) -> SourceConfig | None:
    try:
        return read_config(row.config, passwords=password_of(desk.store.around.keychain))
    except RedressError:
        return None  # a description that cannot be used any more: nothing is offered there


def _refused(code: str, what: str, next_step: str) -> Refused:
    return Refused(code, what, safe="Nothing was changed at the source.", next_step=next_step)
