"""Reading cases: rows in, frozen pictures out. Nothing of the database leaves this module's functions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Executable, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from desktop_app.domain.case import (
    Approval,
    Case,
    CaseDocument,
    Channel,
    CodeIssued,
    ContactPointOnFile,
    Delivery,
    EvidenceOnFile,
    FileKind,
    IdentityOutcome,
    KeptFile,
    Note,
    Person,
    RequestedRight,
    SearchRun,
    Sender,
    Task,
    Wish,
)
from desktop_app.domain.corrections import (
    ChangeApproval,
    Confirmation,
    Correction,
    CorrectionOrder,
    CorrectionState,
    Decision,
    Instruction,
    RecipientNotice,
    Statement,
    Way,
)
from desktop_app.domain.deadlines import ClockEvent, ClockEventType
from desktop_app.domain.errors import BadInput
from desktop_app.domain.finding_list import FindingList
from desktop_app.domain.findings import Finding, FindingDecision, Found, Identifiers
from desktop_app.domain.identity_case import DeliverTo, Flag, Role
from desktop_app.domain.measures import Measure, Outcome, Place
from desktop_app.domain.paths import still_to_answer
from desktop_app.domain.phrase import long_date
from desktop_app.domain.records import RecordType
from desktop_app.domain.redactions import Mark, Redaction
from desktop_app.domain.representation import Conflict, Custody, Representation, Tie
from desktop_app.domain.rights import Right
from desktop_app.domain.third_parties import NAMED_THERE, ThirdParties
from desktop_app.domain.turnings import Brought, Turning, TurningKind, refused_rights
from desktop_app.store import seals
from desktop_app.store import tables as t
from desktop_app.store.disclosures import past_disclosures
from desktop_app.store.retention_tables import ErasedCaseRow


def request_row(session: Session, reference: str) -> t.RequestRow:
    """The row of a request by its reference; BadInput where there is none. StoreUnavailable where the rows of the case
    are not those that were sealed; its findings are compared where they are read."""
    reference = reference.strip().upper()
    row = session.scalar(select(t.RequestRow).where(t.RequestRow.reference == reference))
    if row is None:
        erased_at = session.scalar(select(ErasedCaseRow.erased_at).where(ErasedCaseRow.reference == reference))
        if erased_at is not None:
            raise BadInput(
                "case-erased",
                f"This request was erased on {long_date(erased_at.date())}.",
                safe="Nothing was changed.",
                next_step="Its certificate of erasure says why; nothing else is left of it.",
            )
        raise BadInput(
            "no-such-request",
            "There is no request with this reference in the store.",
            safe="Nothing was changed.",
            next_step="List the requests to see their references.",
        )
    seals.compare(session, row.id)
    return row


def read_case(session: Session, reference: str) -> Case:
    """One case whole, findings and history aside. How the due date was counted is added by the desk."""
    row = request_row(session, reference)
    officers = _officer_names(session)
    people = _people(session, row.id)
    person = next((person for person, chosen in people if chosen), None)
    return Case(
        id=row.id,
        reference=row.reference,
        received=row.received,
        channel=Channel(row.channel),
        regime=row.regime,
        holidays=row.holidays,
        sender=Sender(row.sender_name, row.sender_address, row.reply_to, row.authentication_results),
        subject_line=row.subject_line,
        text=row.text,
        person_named=row.person_named,
        rights=_rights(session, row.id),
        wishes=tuple(Wish(**wish) for wish in row.wishes),
        identifiers=identifiers_from(row.identifiers),
        clock_events=clock_events(session, row.id),
        due=row.due,
        stands_still=row.stands_still,
        due_explanation=(),
        due_source="",
        sender_comparison=row.sender_comparison,
        intake_confirmed=row.intake_confirmed,
        person=person,
        candidates=tuple(candidate for candidate, _ in people),
        risk=row.risk,
        evidence=_evidence(session, row.id),
        codes=_codes(session, row.id),
        identity=_identity(session, row.id, officers),
        searches=_searches(session, row.id),
        finding_counts=_finding_counts(session, row.id),
        corrections=corrections(session, row.id, officers),
        corrections_by_two=corrections_by_two(session),
        notices=_notices(session, row.id),
        documents=_documents(session, row, officers),
        approval=_approval(session, row.id, officers),
        deliveries=_deliveries(session, row.id, officers),
        closed_at=row.closed_at,
        prepared_by=officers.get(row.prepared_by, "") if row.prepared_by else "",
        remarks=tuple(row.remarks),
        files=_files(session, row.id),
        redactions=_redactions(session, row.id),
        acting_for=representation_from(row.acting_for),
        answer_to=DeliverTo(**row.answer_to) if row.answer_to else None,
        conflicts=_conflicts(row, officers),
        places=_places(session, row.id),
        measures=_measures(session, row.id),
        turnings=_turnings(session, row.id, officers),
        assigned_to=officers.get(row.assigned_to, "") if row.assigned_to else "",
        notes=_notes(session, row.id, officers),
        tasks=_tasks(session, row.id, officers),
        disclosed=past_disclosures(session, person),
        third_parties=len(third_party_hits(session, row, people)),
    )


def third_party_hits(
    session: Session, row: t.RequestRow, people: Sequence[tuple[Person, bool]] | None = None
) -> list[UUID]:
    """The findings that are to be disclosed, name somebody else, and have no reason with them why they may be."""
    others, names = _third_parties(row, _people(session, row.id) if people is None else people)
    f = t.FindingRow
    number = and_(f.field != "visit", f.value.op("GLOB")("*[0-9][0-9]*"))
    named = (f.value.icontains(name, autoescape=True) for name in names)
    maybe = or_(f.value.contains("@"), f.query.contains(NAMED_THERE), number, *named)
    given = (FindingDecision.DISCLOSE.value, FindingDecision.CORRECT.value)
    query = select(f.id, f.field, f.value, f.query).where(
        f.request_id == row.id, f.decision.in_(given), f.reason == "", maybe
    )
    return [id_ for id_, field, value, how in session.execute(query) if others.named_in(field, value, how)]


def finding_list(session: Session, row: t.RequestRow) -> FindingList:
    """All findings of a request to be looked through; StoreUnavailable where they are not those sealed."""
    seals.compare(session, row.id, "finding")
    others, _ = _third_parties(row, _people(session, row.id))
    kept: Iterator[Any] = (tuple(one) for one in session.execute(_all_of(row.id, yield_per=1_000)))
    return FindingList(kept, others.named_in)


def _third_parties(row: t.RequestRow, people: Sequence[tuple[Person, bool]]) -> tuple[ThirdParties, tuple[str, ...]]:
    """Who is not the person, and the names of other people on file."""
    chosen = next((person for person, is_chosen in people if is_chosen), None)
    points = chosen.contact_points if chosen else ()
    kept = row.identifiers
    own = [point.value for point in points if point.kind == "email"]
    own += [address for address in (*kept.get("emails", ()), row.sender_address) if address]
    phones = [*(point.value for point in points if point.kind == "phone"), *kept.get("phones", ())]
    own_names = {name.casefold() for name in (*(chosen.names if chosen else ()), row.person_named)}
    others = {name for person, is_chosen in people if not is_chosen for name in person.names if " " in name.strip()}
    names = tuple(sorted(name for name in others if name.casefold() not in own_names))
    return ThirdParties(own, phones, names), names


def clock_events(session: Session, request_id: UUID) -> tuple[ClockEvent, ...]:
    """The clock events of a request in the order they happened; on one day, as they were entered."""
    rows = _of_request(session, t.ClockEventRow, request_id, t.ClockEventRow.on_date, t.ClockEventRow.position)
    return tuple(ClockEvent(ClockEventType(row.type), row.on_date, row.until) for row in rows)


def findings(session: Session, request_id: UUID) -> tuple[Finding, ...]:
    """All findings of a request in the order they were found; StoreUnavailable where they are not those sealed."""
    seals.compare(session, request_id, "finding")
    return tuple(
        Finding(
            id=id_,
            found=Found(source, locator, field, value, matched_by, at, query),
            source_id=source_id,
            found_at=found_at,
            decision=FindingDecision(decision),
            reason=reason,
        )
        for id_, source_id, source, locator, field, value, at, matched_by, query, found_at, decision, reason
        in session.execute(_all_of(request_id))
    )  # fmt: skip


def _all_of(request_id: UUID, **options: Any) -> Executable:
    """Every finding of a request in the order they were found; columns as `domain.finding_list.Kept` has them."""
    f = t.FindingRow
    columns = select(
        f.id, f.source_id, f.source, f.locator, f.field, f.value, f.at, f.matched_by, f.query,
        f.found_at, f.decision, f.reason,
    )  # fmt: skip
    return columns.where(f.request_id == request_id).order_by(f.position).execution_options(**options)


def identifiers_to(identifiers: Identifiers) -> dict[str, Any]:
    """Identifiers as the JSON kept in the store."""
    return {
        "names": list(identifiers.names),
        "emails": list(identifiers.emails),
        "phones": list(identifiers.phones),
        "ip_addresses": list(identifiers.ip_addresses),
        "cookie_ids": list(identifiers.cookie_ids),
        "account_ids": list(identifiers.account_ids),
        "since": identifiers.since.isoformat() if identifiers.since else None,
        "until": identifiers.until.isoformat() if identifiers.until else None,
    }


def identifiers_from(kept: dict[str, Any]) -> Identifiers:
    """Identifiers from the JSON kept in the store."""
    instants = {end: datetime.fromisoformat(kept[end]) if kept.get(end) else None for end in ("since", "until")}
    lists = {name: tuple(values) for name, values in kept.items() if name not in instants}
    return Identifiers(**lists, since=instants["since"], until=instants["until"])


def representation_to(acting: Representation | None) -> dict[str, Any] | None:
    """Who acts for the person, as the JSON kept in the store."""
    if acting is None:
        return None
    days = {name: day.isoformat() if day else None for name, day in _days(acting).items()}
    return {**vars(acting), "role": acting.role.value, "custody": acting.custody and acting.custody.value, **days}


def representation_from(kept: dict[str, Any] | None) -> Representation | None:
    """Who acts for the person, from the JSON kept in the store."""
    if kept is None:
        return None
    days = {name: date.fromisoformat(kept[name]) if kept.get(name) else None for name in ("dated", "valid_until")}
    custody = Custody(kept["custody"]) if kept.get("custody") else None
    return Representation(**{**kept, "role": Role(kept["role"]), "custody": custody, **days})


def _days(acting: Representation) -> dict[str, date | None]:
    return {"dated": acting.dated, "valid_until": acting.valid_until}


def _conflicts(row: t.RequestRow, officers: dict[UUID, str]) -> tuple[Conflict, ...]:
    return tuple(
        Conflict(UUID(kept["officer"]), officers.get(UUID(kept["officer"]), ""), Tie(kept["tie"]), kept["why"])
        for kept in row.conflicts
    )


def _files(session: Session, request_id: UUID) -> tuple[KeptFile, ...]:
    a = t.AttachmentRow
    kept = session.execute(
        select(a.id, a.kind, a.name, a.media_type, a.sha256, a.size)
        .where(a.request_id == request_id, a.kind.in_([kind.value for kind in FileKind]))
        .order_by(a.name, a.id)
    )
    files = [KeptFile(id_, FileKind(kind), name, type_, sha, size) for id_, kind, name, type_, sha, size in kept]
    return tuple(sorted(files, key=lambda file: list(FileKind).index(file.kind)))


def _redactions(session: Session, request_id: UUID) -> tuple[Redaction, ...]:
    r, original, new = t.RedactionRow, aliased(t.AttachmentRow), aliased(t.AttachmentRow)
    rows = session.execute(
        select(r.attachment_id, r.redacted_id, original.name, new.sha256, new.size, r.marks)
        .join(original, original.id == r.attachment_id)
        .join(new, new.id == r.redacted_id)
        .where(r.request_id == request_id)
        .order_by(original.name, original.id)
    )
    return tuple(
        Redaction(file_id, redacted_id, name, sha256, size, tuple(Mark(**mark) for mark in marks))
        for file_id, redacted_id, name, sha256, size, marks in rows
    )


def _of_request(session: Session, table: type[Any], request_id: UUID, *order: Any) -> Sequence[Any]:
    return session.scalars(select(table).where(table.request_id == request_id).order_by(*order)).all()


def _officer_names(session: Session) -> dict[UUID, str]:
    return dict(session.execute(select(t.OfficerRow.id, t.OfficerRow.name)).all())


def _rights(session: Session, request_id: UUID) -> tuple[RequestedRight, ...]:
    rows = _of_request(session, t.RequestedRightRow, request_id, t.RequestedRightRow.position)
    return tuple(RequestedRight(Right(row.right), row.because) for row in rows)


def _people(session: Session, request_id: UUID) -> list[tuple[Person, bool]]:
    sources = dict(session.execute(select(t.DataSourceRow.id, t.DataSourceRow.name)).all())
    people = []
    for row in _of_request(session, t.PersonRow, request_id, t.PersonRow.matched_by, t.PersonRow.key):
        points = session.scalars(
            select(t.ContactPointRow).where(t.ContactPointRow.person_id == row.id).order_by(t.ContactPointRow.position)
        )
        source_name = sources[row.source_id]
        contact_points = tuple(
            ContactPointOnFile(
                id=point.id,
                kind=point.kind,
                value=point.value,
                source_name=source_name,
                locator=point.locator,
                on_file_since=point.on_file_since,
                vouched=point.vouched,
                stale=point.stale,
                stale_on=point.stale_on,
                stale_why=point.stale_why,
            )
            for point in points
        )
        flags = tuple(Flag(flag) for flag in row.flags)
        person = Person(
            row.key, row.source_id, source_name, tuple(row.names), row.matched_by, contact_points, row.born, flags
        )
        people.append((person, row.chosen))
    return people


def _evidence(session: Session, request_id: UUID) -> tuple[EvidenceOnFile, ...]:
    rows = _of_request(session, t.EvidenceRow, request_id, t.EvidenceRow.at)
    return tuple(EvidenceOnFile(row.id, row.kind, row.contact_point_id, row.at, row.result, row.note) for row in rows)


def _codes(session: Session, request_id: UUID) -> tuple[CodeIssued, ...]:
    rows = _of_request(session, t.OneTimeCodeRow, request_id, t.OneTimeCodeRow.issued_at)
    return tuple(
        CodeIssued(row.id, row.contact_point_id, row.issued_at, row.valid_until, row.attempts_left, row.used)
        for row in rows
    )


def _identity(session: Session, request_id: UUID, officers: dict[UUID, str]) -> IdentityOutcome | None:
    rows = _of_request(session, t.IdentityDecisionRow, request_id, t.IdentityDecisionRow.decided_at)
    if not rows:
        return None
    row = rows[-1]
    return IdentityOutcome(
        decision=row.decision,
        reasons=tuple(row.reasons),
        next_steps=tuple(row.next_steps),
        warnings=tuple(row.warnings),
        deliver_to=tuple(UUID(id_) for id_ in row.deliver_to),
        second_officer=row.second_officer,
        decided_at=row.decided_at,
        decided_by=officers.get(row.decided_by, ""),
    )


def _searches(session: Session, request_id: UUID) -> tuple[SearchRun, ...]:
    names = dict(session.execute(select(t.DataSourceRow.id, t.DataSourceRow.name)).all())
    rows = _of_request(session, t.SearchRunRow, request_id, t.SearchRunRow.finished_at)
    return tuple(
        SearchRun(
            row.source_id,
            names[row.source_id],
            row.finished_at,
            row.found,
            row.read,
            row.unit,
            row.unreadable,
        )
        for row in rows
    )


def _finding_counts(session: Session, request_id: UUID) -> dict[FindingDecision, int]:
    counted = session.execute(
        select(t.FindingRow.decision, func.count())
        .where(t.FindingRow.request_id == request_id)
        .group_by(t.FindingRow.decision)
    )
    return {FindingDecision(decision): count for decision, count in counted}


def corrections(session: Session, request_id: UUID, officers: dict[UUID, str]) -> tuple[Correction, ...]:
    """The corrections of a request; of one finding in the order in which they were proposed."""
    names = dict(session.execute(select(t.DataSourceRow.id, t.DataSourceRow.name)).all())
    c = t.CorrectionRow
    rows = _of_request(session, c, request_id, c.locator, c.field, c.position)
    return tuple(_correction(row, names, officers) for row in rows)


def _correction(row: t.CorrectionRow, sources: dict[UUID, str], officers: dict[UUID, str]) -> Correction:
    approval = instruction = confirmation = statement = None
    if row.approved_sha256 is not None and row.approved_at is not None:
        approval = ChangeApproval(row.approved_sha256, _named(officers, row.approved_by), row.approved_at)
    if row.instruction_id is not None:
        instruction = Instruction(row.instruction_id, row.instructed_to, row.instructed_on)
    if row.confirmed_on is not None:
        confirmation = Confirmation(row.confirmed_by, row.confirmed_on, row.confirmation)
    if row.statement_on is not None:
        statement = Statement(row.statement, row.statement_on)
    return Correction(
        id=row.id,
        finding_id=row.finding_id,
        source_id=row.source_id,
        source_name=sources[row.source_id],
        order=order_of(row),
        state=CorrectionState(row.state),
        holds=row.holds,
        read_back=row.read_back,
        applied_at=row.applied_at,
        asked=row.asked,
        decision=Decision(row.decision),
        way=Way(row.way),
        ground=row.ground,
        told=row.told,
        decided_by=_named(officers, row.decided_by),
        approval=approval,
        instruction=instruction,
        confirmation=confirmation,
        undoes=row.undoes,
        statement=statement,
    )


def corrections_by_two(session: Session) -> bool:
    """Whether the organisation wants a second officer to approve each correction."""
    return bool(session.scalar(select(t.OrganisationRow.corrections_by_two)))


def order_of(row: t.CorrectionRow) -> CorrectionOrder:
    """The order a correction row holds."""
    return CorrectionOrder(row.locator, row.field, row.was, row.to, row.reason, row.evidence)


def _notices(session: Session, request_id: UUID) -> tuple[RecipientNotice, ...]:
    rows = _of_request(session, t.RecipientNoticeRow, request_id, t.RecipientNoticeRow.recipient)
    return tuple(
        RecipientNotice(row.id, row.correction_id, row.recipient, row.field, row.told_on, row.how) for row in rows
    )


def _documents(session: Session, request: t.RequestRow, officers: dict[UUID, str]) -> tuple[CaseDocument, ...]:
    rows = session.execute(
        select(t.DocumentRow, t.AttachmentRow.sha256, t.AttachmentRow.size)
        .join(t.AttachmentRow, t.AttachmentRow.id == t.DocumentRow.attachment_id)
        .where(t.DocumentRow.request_id == request.id)
        .order_by(t.DocumentRow.drawn_at, t.DocumentRow.position)
    )
    approvals = session.scalars(select(t.LetterApprovalRow).where(t.LetterApprovalRow.request_id == request.id))
    approved = {(approval.document_id, approval.sha256): approval.approved_by for approval in approvals}
    newest: dict[str, datetime] = {}  # the instant of a drawing: an answer may have come in several volumes
    latest: dict[tuple[str, int], UUID] = {}
    drawn = []
    for row, sha256, size in rows:
        newest[row.type] = row.drawn_at
        latest[row.type, row.position] = row.id
        drawn.append((row, sha256, size))
    return tuple(
        CaseDocument(
            id=row.id,
            type=RecordType(row.type),
            title=row.title,
            sha256=sha256,
            record_sha256=row.record_sha256,
            size=size,
            drawn_at=row.drawn_at,
            current=row.basis_sha256 == request.basis_sha256
            and row.drawn_at == newest[row.type]
            and row.id == latest[row.type, row.position],
            letter=not row.basis_sha256,
            approved_by=_named(officers, approved.get((row.id, sha256))),
        )
        for row, sha256, size in drawn
    )


def _named(officers: dict[UUID, str], id_: UUID | None) -> str:
    return officers.get(id_, "") if id_ else ""


def _approval(session: Session, request_id: UUID, officers: dict[UUID, str]) -> Approval | None:
    rows = _of_request(session, t.ApprovalRow, request_id, t.ApprovalRow.approved_at)
    if not rows:
        return None
    row = rows[-1]
    return Approval(row.package_sha256, officers.get(row.approved_by, ""), row.approved_at, row.voided_because)


def _deliveries(session: Session, request_id: UUID, officers: dict[UUID, str]) -> tuple[Delivery, ...]:
    rows = _of_request(session, t.DeliveryRow, request_id, t.DeliveryRow.at)
    return tuple(Delivery(row.at, row.how, row.to, tuple(row.documents), officers.get(row.by, "")) for row in rows)


def rights_to_count(session: Session, request_id: UUID) -> tuple[Right, ...]:
    """The rights whose due dates count: those to be answered, or all of them where every one has been refused."""
    rights = tuple(asked.right for asked in _rights(session, request_id))
    refused = refused_rights(_turnings(session, request_id, {}))
    recorded = session.scalars(select(t.MeasureRow.right).where(t.MeasureRow.request_id == request_id)).all()
    return still_to_answer(rights, refused, [Right(right) for right in recorded])


def readings(session: Session) -> dict[str, str]:
    """Which readings of contested rules the organisation follows, by their keys."""
    return dict(session.execute(select(t.ReadingRow.key, t.ReadingRow.code)).all())


def _places(session: Session, request_id: UUID) -> tuple[Place, ...]:
    counted = session.execute(
        select(t.FindingRow.source_id, t.DataSourceRow.name, func.count())
        .join(t.DataSourceRow, t.DataSourceRow.id == t.FindingRow.source_id)
        .where(t.FindingRow.request_id == request_id)
        .group_by(t.FindingRow.source_id, t.DataSourceRow.name)
        .order_by(t.DataSourceRow.name)
    )
    return tuple(Place(source_id, name, count) for source_id, name, count in counted)


def _measures(session: Session, request_id: UUID) -> tuple[Measure, ...]:
    rows = _of_request(session, t.MeasureRow, request_id, t.MeasureRow.position)
    return tuple(
        Measure(
            id=row.id,
            right=Right(row.right),
            place=row.place,
            source_id=row.source_id,
            finding_id=row.finding_id,
            outcome=Outcome(row.outcome),
            on=row.on,
            by=row.by,
            ground=row.ground,
            note=row.note,
        )
        for row in rows
    )


def _turnings(session: Session, request_id: UUID, officers: dict[UUID, str]) -> tuple[Turning, ...]:
    rows = _of_request(session, t.TurningRow, request_id, t.TurningRow.position)
    return tuple(
        Turning(
            id=row.id,
            kind=TurningKind(row.kind),
            at=row.at,
            by=officers.get(row.by, ""),
            ground=row.ground,
            reasons=row.reasons,
            other=row.other,
            rights=tuple(Right(right) for right in row.rights),
            brought=_brought(row.brought),
        )
        for row in rows
    )


def _brought(kept: dict[str, Any] | None) -> Brought | None:
    if kept is None:
        return None
    days = {
        name: date.fromisoformat(kept[name]) for name in ("received", "received_before", "message_of") if kept[name]
    }
    terms = {kind: tuple(values) for kind, values in kept["terms"].items()}
    evidence = kept.get("evidence")
    return Brought(
        tuple(kept["wishes"]),
        terms,
        **days,
        confirmed=kept["confirmed"],
        stays=kept["stays"],
        other_sender=evidence is not None,
        set_aside=len(evidence or ()),
    )


def _notes(session: Session, request_id: UUID, officers: dict[UUID, str]) -> tuple[Note, ...]:
    rows = _of_request(session, t.NoteRow, request_id, t.NoteRow.at)
    return tuple(Note(row.id, row.at, officers.get(row.by, ""), row.text) for row in rows)


def _tasks(session: Session, request_id: UUID, officers: dict[UUID, str]) -> tuple[Task, ...]:
    rows = _of_request(session, t.TaskRow, request_id, t.TaskRow.position)
    return tuple(
        Task(row.id, row.text, row.due, row.done_at, officers.get(row.done_by, "") if row.done_by else "")
        for row in rows
    )
