"""Looking at cases, and the bookkeeping every action on a case ends with."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.office import Desk, officer_name
from desktop_app.desk.regimes import holiday_calendar
from desktop_app.desk.source_rows import data_source
from desktop_app.domain.audit import AuditEvent
from desktop_app.domain.case import Case, CaseRow
from desktop_app.domain.clock import ClockFacts, clock_facts
from desktop_app.domain.disclosures import subject_key
from desktop_app.domain.drafting import RIGHT_WORDS, records_for
from desktop_app.domain.errors import Refused
from desktop_app.domain.finding_list import FindingList
from desktop_app.domain.findings import Finding
from desktop_app.domain.paths import still_to_answer
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import current_stage
from desktop_app.domain.records import Record, RecordDisclosed, record_hash
from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import SOON_DAYS, CasePage, ListFilter, Shelf
from desktop_app.store import cases as kept
from desktop_app.store import listing
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t
from desktop_app.store.attachments import altered, stream_of
from desktop_app.store.audit import read_events
from desktop_app.store.disagreement import statements_on
from desktop_app.store.disclosures import disclosures
from desktop_app.store.store import Action


def list_cases(
    desk: Desk,
    shelf: Shelf | None = None,
    *,
    after: str | None = None,
    limit: int = listing.PAGE,
    soon_days: int = SOON_DAYS,
    only: ListFilter = ListFilter(),  # noqa: B008 it is frozen
) -> CasePage:
    """A page of the requests on a shelf, or of all, narrowed by a filter: open ones first, the nearest due date on
    top."""
    with desk.store.read() as session:
        return listing.page(session, shelf, desk.today(), soon_days, after, limit, only, desk.officer.id)


def every_case(desk: Desk) -> Iterator[CaseRow]:
    """All requests in that order, one by one, as the store is when the first is read."""
    with desk.store.read() as session:
        yield from listing.every_row(session)


def find_cases(desk: Desk, words: str, *, after: str | None = None, limit: int = listing.PAGE) -> CasePage:
    """A page of the requests, open or closed, in which every one of the words is found, the newest first: in the
    reference, names and addresses, what was searched for, the subject line and notes. Words of one or two characters
    are looked for in the reference and names only. Capitals and accents do not matter."""
    with desk.store.read() as session:
        return listing.found(session, words, after, limit)


def count_cases(desk: Desk, soon_days: int = SOON_DAYS) -> dict[Shelf, int]:
    """How many requests stand on each shelf."""
    with desk.store.read() as session:
        return listing.counts(session, desk.today(), soon_days)


def rebuild_list(desk: Desk) -> None:
    """Work out the case list, its counts and its search index anew from the requests. Administrators only."""
    with desk.store.act("store.list_rebuilt") as action:
        listing.rebuild(action.session)


def get_case(desk: Desk, reference: str) -> Case:
    """One request with everything about it; BadInput where the reference is unknown."""
    with desk.store.read() as session:
        case = kept.read_case(session, reference)
        readings = kept.readings(session)
    facts = facts_of(desk, case, readings)
    if not facts.rules:
        return case
    first = facts.rules[0].due
    said = (*first.explanation, *_other_rights(facts), *_unruled(facts, case))
    explanation = tuple(phrase.text() for phrase in said)
    return replace(case, due_explanation=explanation, due_source=first.source)


def get_findings(desk: Desk, reference: str) -> tuple[Finding, ...]:
    """The findings of a request, in the order they were found."""
    with desk.store.read() as session:
        return kept.findings(session, kept.request_row(session, reference).id)


def look_through(desk: Desk, reference: str) -> FindingList:
    """The findings of a request to be looked through and decided about, however many."""
    with desk.store.read() as session:
        return kept.finding_list(session, kept.request_row(session, reference))


def history(desk: Desk, reference: str) -> tuple[AuditEvent, ...]:
    """Everything that happened in a case, oldest first, from the audit log."""
    with desk.store.read() as session:
        return read_events(session, case=kept.request_row(session, reference).id)


def attachment(desk: Desk, attachment_id: UUID) -> tuple[str, bytes]:
    """The name and bytes of something kept in a case; Refused where the bytes are not what was kept."""
    with desk.store.read() as session:
        row = session.get_one(t.AttachmentRow, attachment_id)
        return row.name, checked_content(row)


def document_bytes(desk: Desk, document_id: UUID) -> bytes:
    """The PDF of a document kept in a case."""
    with desk.store.read() as session:
        row = session.get_one(t.DocumentRow, document_id)
        return checked_content(session.get_one(t.AttachmentRow, row.attachment_id))


def checked_content(row: t.AttachmentRow) -> bytes:
    """The bytes of an attachment after comparing them with their SHA-256."""
    return b"".join(checked_stream(row))


def checked_stream(row: t.AttachmentRow) -> Iterator[bytes]:
    """Like `checked_content`, piece by piece; the last word on their SHA-256 comes at the end: Refused where it is
    another, and then none of the pieces may be used."""
    digest = hashlib.sha256()
    for piece in stream_of(row):
        digest.update(piece)
        yield piece
    if digest.hexdigest() != row.sha256:
        raise altered()


def facts_of(desk: Desk, case: Case, readings: Mapping[str, str]) -> ClockFacts:
    """What the law of a case says about each of its rights, counted as the organisation reads it."""
    asked = tuple(each.right for each in case.rights)
    refused = [right for right in asked if right not in case.open_rights]
    rights = still_to_answer(asked, refused, [measure.right for measure in case.measures])
    holiday = holiday_calendar(case.holidays)
    return clock_facts(desk.regimes[case.regime], rights, case.received, case.clock_events, holiday, readings)


def facts_of_row(desk: Desk, session: Session, row: t.RequestRow, readings: Mapping[str, str]) -> ClockFacts:
    """The same of a row, without reading the case."""
    rights, events = kept.rights_to_count(session, row.id), kept.clock_events(session, row.id)
    holiday = holiday_calendar(row.holidays)
    return clock_facts(desk.regimes[row.regime], rights, row.received, events, holiday, readings)


def _other_rights(facts: ClockFacts) -> tuple[Phrase, ...]:
    """The rights of a case that are due later than the first, and what their law asks for before."""
    first, said = facts.rules[0].due, []
    for other in facts.rules[1:]:
        values = {"right": RIGHT_WORDS[other.right], "due": other.due.due, "by": other.due.acknowledge_by}
        if other.due.due is not None and other.due.due != first.due:
            said.append(
                Phrase("For {right}, the answer is due by {due} ({source}).", {**values, "source": other.due.source})
            )
        if other.due.acknowledge_by is not None and other.due.acknowledge_by != first.acknowledge_by:
            said.append(Phrase("For {right}, receipt must be confirmed by {by}.", values))
    return tuple(said)


def _unruled(facts: ClockFacts, case: Case) -> tuple[Phrase, ...]:
    """What to know of rights that the case's regime has no rule for; no due date was counted for them."""
    if not case.rights:
        return (Phrase("No right has been named yet; until one is, it is counted as for access."),)
    return tuple(
        Phrase(
            "{law} has no rule on the right called {right}; no due date was counted for it.",
            {"law": facts.law, "right": right.value},
        )
        for right in facts.unruled
    )


def open_request(action: Action, reference: str) -> t.RequestRow:
    """The row of a request that may still be changed; Refused where it is closed."""
    row = kept.request_row(action.session, reference)
    if row.closed_at is not None:
        raise Refused(
            "case-closed",
            "This case is closed.",
            safe="Nothing was changed.",
            next_step="It can be read, and its documents printed again. To change it, reopen it with a reason.",
        )
    return row


def count_again(desk: Desk, session: Session, row: t.RequestRow, facts: ClockFacts) -> None:
    """Keep the due date as it was counted, and whether the clock stands still until the person answers."""
    row.due = facts.rules[0].due.due if facts.rules else None
    row.stands_still = facts.stands_still(desk.today(), kept.clock_events(session, row.id))


def settle(desk: Desk, action: Action, row: t.RequestRow) -> None:
    """End an action on a case: count the due date again, see which stage it has reached, and void an approval
    that was given for something else than what the case says now."""
    session = action.session
    session.flush()
    facts = facts_of_row(desk, session, row, kept.readings(session))
    count_again(desk, session, row, facts)
    session.flush()
    if row.basis_sha256 is not None:
        basis = basis_of(records_now(desk, session, row, desk.today()))
        if basis != row.basis_sha256:
            row.basis_sha256 = basis
            void_approvals(action, row.id)
    session.flush()
    row.stage = current_stage(kept.read_case(session, row.reference)).value


def records_now(
    desk: Desk, session: Session, row: t.RequestRow, dated: date, audit_anchor: str = ""
) -> tuple[Record, ...]:
    """The records the case calls for as it stands."""
    sources = [
        data_source(source) for source in session.scalars(select(t.DataSourceRow).order_by(t.DataSourceRow.name))
    ]
    prepared_by = officer_name(session, row.prepared_by) if row.prepared_by else desk.officer.name
    case = kept.read_case(session, row.reference)
    findings = kept.findings(session, row.id)
    return records_for(
        case,
        findings,
        sources,
        desk.organisation,
        prepared_by,
        dated,
        audit_anchor,
        _disclosed(session, case, desk.today()) if case.asks_for(Right.ACCOUNTING_OF_DISCLOSURES) else (),
        statements_on(session, findings),
    )


def _disclosed(session: Session, case: Case, today: date) -> tuple[RecordDisclosed, ...]:
    """The disclosures in the register that are about the person, the oldest first, as far as they may be told."""
    d, s = p.DisclosureRow, p.DisclosureSubjectRow
    points = case.person.contact_points if case.person else ()
    keys = {key for point in points if (key := subject_key(point.value))}
    about = select(s.disclosure_id).where(s.address_key.in_(keys))
    query = select(d).where(d.id.in_(about), d.sent_on.is_not(None)).order_by(d.sent_on, d.reference)
    return tuple(
        RecordDisclosed(one.sent_on, f"{one.recipient}\n{one.recipient_contact}".strip(), one.given, one.purpose)
        for one in disclosures(session, session.scalars(query).all())
        if one.sent_on is not None and one.may_be_told_on(today)
    )


def basis_of(records: tuple[Record, ...]) -> str:
    """SHA-256 over everything the records say of the case: if it differs, drawn documents are out of date. The language
    and the words they say it in are seen by whoever approves them."""
    undated = [
        record_hash(replace(record, dated=date.min, audit_anchor="", signing_fingerprint="", language="en", texts=()))
        for record in records
    ]
    return hashlib.sha256(json.dumps(undated).encode()).hexdigest()


def void_approvals(action: Action, request_id: UUID) -> None:
    """Void the approvals of a case that still stand."""
    standing = action.session.scalars(
        select(t.ApprovalRow).where(t.ApprovalRow.request_id == request_id, t.ApprovalRow.voided_because.is_(None))
    ).all()
    for approval in standing:
        approval.voided_because = "The case was changed after the approval."
    if standing:
        action.note(approval_voided=True)
