"""Collecting: every data source is searched for the person, and the officer decides about each finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.desk.others_named import MEMBERS, Item, mark
from desktop_app.desk.source_passwords import password_of
from desktop_app.domain.corrections import CorrectionState, Decision
from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused
from desktop_app.domain.findings import Finding, FindingDecision, Found
from desktop_app.domain.search_terms import terms_for
from desktop_app.domain.third_parties import NAMED_THERE
from desktop_app.sources import PartlyRead, Progress, SourceConfig, find, read_config
from desktop_app.store import tables as t
from desktop_app.store.cases import findings as findings_of
from desktop_app.store.cases import identifiers_from, read_case, request_row
from desktop_app.store.cases import third_party_hits as hits_in

_INSERTED = 1_000
_BATCH = 10_000  # a statement takes no more than 32,766 values


@dataclass(frozen=True)
class CollectProgress:
    """How far a collection is: which source of how many, how much of it has been read, and how much was found in all
    so far."""

    source: str
    number: int
    of: int
    read: Progress | None
    found: int = 0
    whom_else: bool = False  # all is found, and whom else it names is looked up


@dataclass(frozen=True)
class SourceResult:
    """What one data source gave: findings, or why it could not be searched (`trouble`, ready to be read)."""

    source: str
    found: int
    unreadable: int
    trouble: str | None = None
    left_out: int = 0  # search terms that are a contact point of somebody else on file
    partly: bool = False  # the trouble is with a part of it; the rest was searched
    new: int = 0  # findings that were not there when it was searched before
    gone: int = 0  # findings that were, nothing was decided about, and are not there any more


@dataclass(frozen=True)
class _Gathered:
    """What one source gave, read as far as it could be."""

    source_id: UUID
    found: list[Item]
    read: Progress
    partly: bool


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
    not stop the others. Searching again changes only what has changed: what is still there stays as it is, with what
    was decided about it; what is new is added; what is gone, and nothing was decided about, is dropped, unless a part
    of its source could not be read.
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
    passwords = password_of(desk.store.around.keychain)
    results: list[SourceResult] = []
    gathered: list[_Gathered] = []
    registers: list[tuple[int, SourceConfig]] = []
    for number, (source_id, name, config) in enumerate(configured, start=1):
        latest = Progress(done=0, total=None, unit="", refused=0)
        before = sum(len(one.found) for one in gathered)
        found: list[Item] = []

        def report(
            read: Progress, name: str = name, number: int = number, before: int = before, found: list[Item] = found
        ) -> None:
            nonlocal latest
            latest = read
            progress(CollectProgress(name, number, len(configured), read, before + len(found)))

        progress(CollectProgress(name, number, len(configured), None, before))
        terms = terms_for(source_id, person, case.candidates, identifiers)
        partly = None
        try:
            source = read_config(config, passwords=passwords)
            registers.append((number, source))
            for item in find(source, terms.identifiers, progress=report, cancelled=cancelled):
                found.append(_as_kept(item))
        except PartlyRead as error:
            partly = error.text()
        except RedressError as error:
            results.append(SourceResult(name, 0, 0, error.text()))
            continue
        gathered.append(_Gathered(source_id, found, latest, partly=partly is not None))
        results.append(
            SourceResult(name, len(found), latest.refused, partly, terms.left_out, partly=partly is not None)
        )
    total = sum(len(one.found) for one in gathered)
    mark(
        [one.found for one in gathered],
        registers,
        (*person.names, case.person_named, *identifiers.names),
        lambda number, name, read: progress(CollectProgress(name, number, len(configured), read, total, True)),
        cancelled,
    )
    if cancelled():
        raise Cancelled
    changes = _keep(desk, reference, gathered, results)
    names = {source_id: name for source_id, name, _ in configured}
    by_name = {names[source_id]: change for source_id, change in changes.items()}
    return tuple(
        replace(result, new=new, gone=gone) for result in results for new, gone in [by_name.get(result.source, (0, 0))]
    )


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
                    delete(corrections).where(
                        corrections.request_id == row.id,
                        corrections.finding_id.in_(batch),
                        corrections.decision != Decision.REFUSED.value,
                    )
                )
            found = update(t.FindingRow).where(t.FindingRow.request_id == row.id, t.FindingRow.id.in_(batch))
            decided = found.values(decision=decision.value, reason=reason.strip()).returning(t.FindingRow.id)
            changed += len(session.scalars(decided).all())
        settle(desk, action, row)
        action.note(decision=decision.value, findings=changed, ground=reason.strip())


def third_party_hits(desk: Desk, reference: str) -> tuple[Finding, ...]:
    """The findings that are to be disclosed, name somebody else, and have no reason with them why they may be."""
    with desk.store.read() as session:
        row = request_row(session, reference)
        hits = frozenset(hits_in(session, row))
        return tuple(finding for finding in findings_of(session, row.id) if finding.id in hits) if hits else ()


def allow_third_parties(desk: Desk, reference: str, finding_ids: Sequence[UUID], reason: str) -> None:
    """Say why findings that name somebody else may be disclosed all the same (they agreed; the person knows them from
    the same correspondence). BadInput without a reason."""
    if not reason.strip():
        raise BadInput(
            "third-parties-need-a-reason",
            "Disclosing what names somebody else needs a reason.",
            safe="Nothing was changed.",
            next_step="Say why it may be disclosed, or withhold it.",
        )
    with desk.store.act("finding.third_parties_allowed") as action:
        row = open_request(action, reference)
        action.about(row.id)
        allowed = set(finding_ids) & set(hits_in(action.session, row))
        for start in range(0, len(allowed), _BATCH):
            batch = sorted(allowed)[start : start + _BATCH]
            f = t.FindingRow
            action.session.execute(
                update(f).where(f.request_id == row.id, f.id.in_(batch)).values(reason=reason.strip())
            )
        settle(desk, action, row)
        action.note(findings=len(allowed), ground=reason.strip())


def _keep(
    desk: Desk, reference: str, gathered: Sequence[_Gathered], results: Sequence[SourceResult]
) -> dict[UUID, tuple[int, int]]:
    """Write what was found in one transaction; for each source how many findings are new, and how many are gone."""
    now = desk.now()
    changes: dict[UUID, tuple[int, int]] = {}
    with desk.store.act("findings.collected") as action:
        session = action.session
        row = open_request(action, reference)
        action.about(row.id)
        f = t.FindingRow
        position = session.scalar(select(func.coalesce(func.max(f.position), 0)).where(f.request_id == row.id)) or 0
        for one in gathered:
            session.add(
                t.SearchRunRow(
                    id=desk.new_id(),
                    request_id=row.id,
                    source_id=one.source_id,
                    finished_at=now,
                    found=len(one.found),
                    read=one.read.done,
                    unit=one.read.unit,
                    unreadable=one.read.refused,
                )
            )
            of_source = (f.request_id == row.id, f.source_id == one.source_id)
            before = {
                (locator, field, value): (finding_id, decision, marked)
                for finding_id, locator, field, value, decision, marked in session.execute(
                    select(f.id, f.locator, f.field, f.value, f.decision, f.query.contains(NAMED_THERE)).where(
                        *of_source
                    )
                )
            }
            fresh = {item[1:4]: item for item in one.found}
            added = [item for place, item in fresh.items() if place not in before]
            gone = [
                finding_id
                for place, (finding_id, decision, _) in before.items()
                if place not in fresh and decision == FindingDecision.UNDECIDED.value and not one.partly
            ]
            for start in range(0, len(gone), _BATCH):
                session.execute(delete(f).where(f.id.in_(gone[start : start + _BATCH])))
            for place, (finding_id, _, marked) in before.items():
                if place in fresh and bool(marked) != (NAMED_THERE in fresh[place][-1]):
                    session.execute(update(f).where(f.id == finding_id).values(query=fresh[place][-1]))
            for start in range(0, len(added), _INSERTED):
                new = [
                    {
                        "id": desk.new_id(),
                        "request_id": row.id,
                        "source_id": one.source_id,
                        "position": position + number,
                        "found_at": now,
                        "decision": FindingDecision.UNDECIDED.value,
                        "reason": "",
                        **dict(zip(MEMBERS, item, strict=True)),
                    }
                    for number, item in enumerate(added[start : start + _INSERTED], start=start + 1)
                ]
                session.execute(insert(f), new)
            position += len(added)
            changes[one.source_id] = (len(added), len(gone))
        settle(desk, action, row)
        action.note(
            searched=len(gathered),
            not_searched=[result.source for result in results if result.trouble and not result.partly],
            partly_searched=[result.source for result in results if result.partly],
            found=sum(len(one.found) for one in gathered),
            new=sum(new for new, _ in changes.values()),
            gone=sum(gone for _, gone in changes.values()),
            terms_of_others_left_out=max(result.left_out for result in results),
            unreadable=sum(one.read.refused for one in gathered),
        )
    return changes


def _as_kept(item: Found) -> Item:
    return item.source, item.locator, item.field, item.value, item.matched_by, item.at, item.query
