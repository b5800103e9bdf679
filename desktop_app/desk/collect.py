"""Collecting: every data source is searched for the person, and the officer decides about each finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused
from desktop_app.domain.findings import FindingDecision, Found
from desktop_app.domain.search_terms import terms_for
from desktop_app.sources import Progress, find, read_config
from desktop_app.store import tables as t
from desktop_app.store.cases import identifiers_from, read_case, request_row

_BATCH = 10_000  # a statement takes no more than 32,766 values


@dataclass(frozen=True)
class CollectProgress:
    """How far a collection is: which source of how many, and how much of it has been read."""

    source: str
    number: int
    of: int
    read: Progress | None


@dataclass(frozen=True)
class SourceResult:
    """What one data source gave: findings, or why it could not be searched (`trouble`, ready to be read)."""

    source: str
    found: int
    unreadable: int
    trouble: str | None = None
    left_out: int = 0  # search terms that are a contact point of somebody else on file


def collect(
    desk: Desk,
    reference: str,
    *,
    progress: Callable[[CollectProgress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[SourceResult, ...]:
    """Search every data source, each for what `domain.search_terms` allows, and keep what was found.

    Only after the identity is verified. All sources are read first; then everything is kept in one transaction, so a
    cancelled collection (Cancelled) leaves the case as it was. A source that cannot be searched is reported and does
    not stop the others. Searching again replaces findings of the sources searched that nothing was decided about;
    decided ones stay.
    """
    desk.store.ask_permission("findings.collected")
    with desk.store.read() as session:
        row = request_row(session, reference)
        case = read_case(session, reference)
        identifiers = identifiers_from(row.identifiers)
        rows = session.scalars(select(t.DataSourceRow).where(t.DataSourceRow.active).order_by(t.DataSourceRow.name))
        configured = [(source.id, source.name, dict(source.config)) for source in rows]
    person = case.person
    if person is None or case.identity is None or case.identity.decision != "verified":
        raise Refused(
            "identity-not-verified",
            "The identity of the requester is not verified.",
            safe="Nothing was searched.",
            next_step="Finish the identity stage first.",
        )
    if not configured:
        raise Refused(
            "no-sources",
            "No data source has been set up.",
            safe="Nothing was searched.",
            next_step="Add the systems in which the organisation keeps personal data.",
        )
    results: list[SourceResult] = []
    gathered: list[tuple[UUID, list[Found], Progress]] = []
    for number, (source_id, name, config) in enumerate(configured, start=1):
        latest = Progress(done=0, total=None, unit="", refused=0)

        def report(read: Progress, name: str = name, number: int = number) -> None:
            nonlocal latest
            latest = read
            progress(CollectProgress(name, number, len(configured), read))

        progress(CollectProgress(name, number, len(configured), None))
        terms = terms_for(source_id, person, case.candidates, identifiers)
        try:
            found = list(find(read_config(config), terms.identifiers, progress=report, cancelled=cancelled))
        except RedressError as error:
            results.append(SourceResult(name, 0, 0, error.text()))
            continue
        gathered.append((source_id, found, latest))
        results.append(SourceResult(name, len(found), latest.refused, left_out=terms.left_out))
    if cancelled():
        raise Cancelled
    not_searched = [result.source for result in results if result.trouble]
    _keep(desk, reference, gathered, not_searched, max(result.left_out for result in results))
    return tuple(results)


def decide_findings(
    desk: Desk, reference: str, finding_ids: Sequence[UUID], decision: FindingDecision, reason: str = ""
) -> None:
    """Mark findings: disclose, withhold (with its ground), or correct. BadInput where a ground is missing."""
    if decision == FindingDecision.WITHHOLD and not reason.strip():
        raise BadInput(
            "withholding-needs-a-ground",
            "Withholding something needs its legal ground.",
            safe="Nothing was changed.",
            next_step="Say on which ground it is withheld; the person is told the ground, not the content.",
        )
    with desk.store.act("finding.decided") as action:
        row = open_request(action, reference)
        action.about(row.id)
        session, corrections = action.session, t.CorrectionRow
        if decision != FindingDecision.CORRECT:
            applied = select(corrections.finding_id).where(
                corrections.request_id == row.id, corrections.state == CorrectionState.APPLIED.value
            )
            if not set(session.scalars(applied)).isdisjoint(finding_ids):
                raise Refused(
                    "already-corrected",
                    "One of these findings has been corrected at its source.",
                    safe="Nothing was changed.",
                    next_step="A corrected item is disclosed as it is now; leave it marked as corrected.",
                )
        changed = 0
        for start in range(0, len(finding_ids), _BATCH):
            batch = finding_ids[start : start + _BATCH]
            if decision != FindingDecision.CORRECT:
                session.execute(
                    delete(corrections).where(corrections.request_id == row.id, corrections.finding_id.in_(batch))
                )
            found = update(t.FindingRow).where(t.FindingRow.request_id == row.id, t.FindingRow.id.in_(batch))
            decided = found.values(decision=decision.value, reason=reason.strip()).returning(t.FindingRow.id)
            changed += len(session.scalars(decided).all())
        settle(desk, action, row)
        action.note(decision=decision.value, findings=changed, ground=reason.strip())


def _keep(
    desk: Desk,
    reference: str,
    gathered: Sequence[tuple[UUID, list[Found], Progress]],
    not_searched: Sequence[str],
    left_out: int,
) -> None:
    now = desk.now()
    with desk.store.act("findings.collected") as action:
        session = action.session
        row = open_request(action, reference)
        action.about(row.id)
        f = t.FindingRow
        session.execute(
            delete(f).where(
                f.request_id == row.id,
                f.source_id.in_([source_id for source_id, _, _ in gathered]),
                f.decision == FindingDecision.UNDECIDED.value,
            )
        )
        decided = {
            (source_id, locator, field, value)
            for source_id, locator, field, value in session.execute(
                select(f.source_id, f.locator, f.field, f.value).where(f.request_id == row.id)
            )
        }
        position = session.scalar(select(func.coalesce(func.max(f.position), 0)).where(f.request_id == row.id)) or 0
        new: list[dict[str, object]] = []
        for source_id, found, read in gathered:
            session.add(
                t.SearchRunRow(
                    id=desk.new_id(),
                    request_id=row.id,
                    source_id=source_id,
                    finished_at=now,
                    found=len(found),
                    read=read.done,
                    unit=read.unit,
                    unreadable=read.refused,
                )
            )
            for item in found:
                if (source_id, item.locator, item.field, item.value) in decided:
                    continue
                position += 1
                new.append(
                    {
                        "id": desk.new_id(),
                        "request_id": row.id,
                        "source_id": source_id,
                        "position": position,
                        "found_at": now,
                        "decision": FindingDecision.UNDECIDED.value,
                        "reason": "",
                        **vars(item),
                    }
                )
        if new:
            session.execute(insert(f), new)
        settle(desk, action, row)
        action.note(
            searched=len(gathered),
            not_searched=list(not_searched),
            found=sum(len(found) for _, found, _ in gathered),
            terms_of_others_left_out=left_out,
            unreadable=sum(read.refused for _, _, read in gathered),
        )
