"""From a case to the records it calls for: which documents there will be, and what each of them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop_app.domain.case import Case, ContactPointOnFile
from desktop_app.domain.corrections import Correction, CorrectionState
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.organisation import DataSource, Organisation
from desktop_app.domain.records import (
    Letterhead,
    Record,
    RecordCorrection,
    RecordItem,
    RecordType,
    RecordWithheld,
    SourceDescription,
)
from desktop_app.domain.rights import Right

RIGHT_WORDS = {
    Right.ACCESS: "access to your personal data",
    Right.RECTIFICATION: "correction of your personal data",
    Right.ERASURE: "erasure of your personal data",
    Right.RESTRICTION: "restriction of the processing of your personal data",
    Right.PORTABILITY: "your personal data in a machine-readable form",
    Right.OBJECTION: "an end to the processing you object to",
    Right.MARKETING_OPT_OUT: "an end to advertising",
    Right.OPT_OUT_OF_SALE: "an end to the sale and sharing of your personal data",
    Right.ACCOUNTING_OF_DISCLOSURES: "an account of whom your personal data was disclosed to",
    Right.CONSENT_WITHDRAWAL: "the withdrawal of your consent",
}


def letterhead(organisation: Organisation, officer_name: str) -> Letterhead:
    """How the organisation introduces itself on paper."""
    return Letterhead(
        name=organisation.name,
        address=organisation.address,
        contact=organisation.contact,
        officer=officer_name,
        complaint_body=organisation.complaint_body,
    )


def delivery_point(case: Case) -> ContactPointOnFile | None:
    """The contact point on file that the answer goes to: the first one the identity decision allows."""
    if case.person is None or case.identity is None:
        return None
    points = {point.id: point for point in case.person.contact_points}
    return next((points[id_] for id_ in case.identity.deliver_to if id_ in points), None)


def addressee(name: str, kind: str = "", value: str = "") -> tuple[str, ...]:
    """The lines in the address window: the name, and the contact point the letter goes to."""
    if kind == "post":
        return (name, *(line.strip() for line in value.replace("\n", ",").split(",") if line.strip()))
    return (name, value) if value else (name,)


def records_for(
    case: Case,
    findings: Sequence[Finding],
    sources: Iterable[DataSource],
    organisation: Organisation,
    officer_name: str,
    dated: date,
    audit_anchor: str = "",
) -> tuple[Record, ...]:
    """The records an answer consists of: an access response where access was asked for, a rectification notice
    where something was corrected."""
    name = case.person.names[0] if case.person and case.person.names else case.person_named
    point = delivery_point(case)
    common = Record(
        type=RecordType.ACCESS_RESPONSE,
        reference=case.reference,
        letterhead=letterhead(organisation, officer_name),
        dated=dated,
        addressee=addressee(name, point.kind, point.value) if point else addressee(name),
        salutation=name,
        received=case.received,
        due=case.due,
        identity_checked=case.identity.decided_at.date() if case.identity else None,
        rights=tuple(RIGHT_WORDS[asked.right] for asked in case.rights),
        corrections=_corrections(case),
        language=organisation.language,
        audit_anchor=audit_anchor,
    )
    records = []
    if case.asks_for(Right.ACCESS):
        records.append(_access_response(common, case, findings, sources))
    if common.corrections:
        records.append(replace(common, type=RecordType.RECTIFICATION_NOTICE))
    return tuple(records)


def _access_response(common: Record, case: Case, findings: Sequence[Finding], sources: Iterable[DataSource]) -> Record:
    read_back = {
        correction.finding_id: correction.read_back
        for correction in case.corrections
        if correction.state == CorrectionState.APPLIED
    }
    disclosed = [f for f in findings if f.decision in (FindingDecision.DISCLOSE, FindingDecision.CORRECT)]
    with_data = {finding.source_id for finding in findings}
    searched = {run.source_id: run.source_name for run in case.searches}
    withheld = Counter(
        (finding.found.source, finding.found.field, finding.reason)
        for finding in findings
        if finding.decision == FindingDecision.WITHHOLD
    )
    return replace(
        common,
        type=RecordType.ACCESS_RESPONSE,
        sources=tuple(_description(source) for source in sources if source.id in with_data),
        searched_without_result=tuple(name for id_, name in searched.items() if id_ not in with_data),
        items=tuple(_item(finding, read_back) for finding in disclosed),
        withheld=tuple(
            RecordWithheld(source, field, ground, count) for (source, field, ground), count in withheld.items()
        ),
    )


def _item(finding: Finding, read_back: dict[UUID, str | None]) -> RecordItem:
    """A corrected item is disclosed as the source holds it now."""
    found = finding.found
    value = read_back.get(finding.id)
    return RecordItem(found.source, found.locator, found.field, found.value if value is None else value, found.at)


def _description(source: DataSource) -> SourceDescription:
    details = source.details
    return SourceDescription(
        name=details.name,
        purpose=details.purpose,
        legal_basis=details.legal_basis,
        categories=details.categories,
        retention=details.retention,
        origin=details.origin,
        recipients=details.recipients,
    )


def _corrections(case: Case) -> tuple[RecordCorrection, ...]:
    return tuple(
        RecordCorrection(
            source=correction.source_name,
            field=correction.order.field,
            was=correction.order.was,
            now=correction.read_back,
            on=correction.applied_at.date(),
            reason=correction.order.reason,
            recipients_to_tell=_recipients(case, correction),
        )
        for correction in case.corrections
        if correction.read_back is not None and correction.applied_at is not None
    )


def _recipients(case: Case, correction: Correction) -> tuple[str, ...]:
    return tuple(notice.recipient for notice in case.notices if notice.correction_id == correction.id)
