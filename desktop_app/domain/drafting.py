"""From a case to the records it calls for: which documents there will be, and what each of them says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from desktop_app.domain.case import Case, ContactPointOnFile
from desktop_app.domain.corrections import Correction, CorrectionState, Decision
from desktop_app.domain.disagreement import statement_right
from desktop_app.domain.disclosures import told_recipients
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.grounds import ground_named
from desktop_app.domain.measures import Measure, Outcome
from desktop_app.domain.organisation import DataSource, FieldParticulars, Organisation
from desktop_app.domain.paths import PATHS
from desktop_app.domain.progress import needed_stages
from desktop_app.domain.records import (
    FieldDescription,
    Letterhead,
    Record,
    RecordCorrection,
    RecordDisclosed,
    RecordItem,
    RecordMeasure,
    RecordStatement,
    RecordTurning,
    RecordType,
    RecordUncorrected,
    RecordWithheld,
    SourceDescription,
)
from desktop_app.domain.redactions import withheld_on_pages
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.domain.turnings import Turning, TurningKind, since_reopened

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
        envelope=organisation.envelope,
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
    disclosed: tuple[RecordDisclosed, ...] = (),
    statements: tuple[RecordStatement, ...] = (),
) -> tuple[Record, ...]:
    """The records an answer consists of: an access response where the data is given (access, portability), a
    rectification notice where a correction was made or refused, an outcome letter where something was to be erased,
    restricted or stopped, an account of recipients was asked for, or one of several rights was refused."""
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
        corrections=corrections_in_words(case),
        language=organisation.language,
        audit_anchor=audit_anchor,
        regime=case.regime,
    )
    records = []
    sources = tuple(sources)
    if case.asks_for(Right.ACCESS) or case.asks_for(Right.PORTABILITY):
        records.append(replace(_access_response(common, case, findings, sources), statements=statements))
    uncorrected = uncorrected_in_words(case)
    if common.corrections or uncorrected:
        right = statement_right(case.regime) if uncorrected else None
        records.append(
            replace(
                common,
                type=RecordType.RECTIFICATION_NOTICE,
                uncorrected=uncorrected,
                statement_right=right.source if right else "",
                statements=tuple(said for one in case.corrections if (said := statement_of(one)) is not None),
            )
        )
    outcome = _outcome_letter(replace(common, disclosed=disclosed), case, sources)
    if outcome is not None:
        records.append(outcome)
    return tuple(records)


def _outcome_letter(common: Record, case: Case, sources: Sequence[DataSource]) -> Record | None:
    """What was done, right by right and place by place; None where there is nothing to tell."""
    deeds = [right for right in case.open_rights if PATHS[right].deed is not None]
    refusals = [turning for turning in since_reopened(case.turnings) if turning.kind == TurningKind.REFUSED]
    account = case.asks_for(Right.ACCOUNTING_OF_DISCLOSURES)
    if Stage.REVIEW not in needed_stages(case) or not (deeds or refusals or account):
        return None
    told = {notice.recipient for notice in case.notices if notice.correction_id is None}
    with_data = {place.source_id for place in case.places}
    had = {name for source in sources if source.id in with_data for name in source.details.recipients}
    had.update(told_recipients(case.disclosed, common.dated))
    answered = [*deeds, *([Right.ACCOUNTING_OF_DISCLOSURES] if account else [])]
    return replace(
        common,
        type=RecordType.OUTCOME_LETTER,
        rights=tuple(RIGHT_WORDS[right] for right in answered),
        corrections=(),
        measures=measures_in_words(case),
        turnings=tuple(turning_in_words(turning, case.regime) for turning in refusals),
        recipients=tuple(sorted(told | had if account else told)),
        searched_without_result=tuple(run.source_name for run in case.searches if run.source_id not in with_data),
    )


def measures_in_words(case: Case) -> tuple[RecordMeasure, ...]:
    """What was done for the rights that are answered, as the person is told of it."""
    found = {place.source_id: place.findings for place in case.places}
    return tuple(
        _measure(measure, case.regime, found) for measure in case.measures if measure.right in case.open_rights
    )


def _measure(measure: Measure, regime: str, found: dict[UUID, int]) -> RecordMeasure:
    ground = ground_named(measure.ground)
    deed = PATHS[measure.right].deed
    items = 1 if measure.finding_id else found.get(measure.source_id) if measure.source_id else None
    return RecordMeasure(
        right=RIGHT_WORDS[measure.right],
        place=measure.place,
        done=deed.value if deed else "",
        on=measure.on,
        kept=measure.outcome == Outcome.KEPT,
        ground=ground.words if ground else "",
        source=ground.source(regime) if ground else "",
        note=measure.note,
        items=items,
    )


def turning_in_words(
    turning: Turning, regime: str, *, until: date | None = None, remedies: str = "", last: bool = False
) -> RecordTurning:
    """A turning point as the person is told of it."""
    ground = ground_named(turning.ground)
    return RecordTurning(
        rights=tuple(RIGHT_WORDS[right] for right in turning.rights),
        ground=ground.words if ground else "",
        source=ground.source(regime) if ground else "",
        reasons=turning.reasons,
        other=turning.other,
        until=until,
        remedies=remedies,
        last=last,
    )


def case_letter(case: Case, type_: RecordType, organisation: Organisation, officer_name: str, dated: date) -> Record:
    """A letter about the request itself: that it takes longer, is refused, handed on. It tells nothing of what is on
    file, and goes to whoever asked: to a contact point on file only once the identity is verified, and until then
    under the name and to the address that the request gave, so that it betrays nobody."""
    point = delivery_point(case) if case.identity is not None and case.identity.decision == "verified" else None
    name = case.person_named if point or case.person is None else case.sender.name
    if point is not None:
        to = addressee(name, point.kind, point.value)
    else:
        to = addressee(name, "email", case.sender.address) if name or case.sender.address else ()
    return Record(
        type=type_,
        reference=case.reference,
        letterhead=letterhead(organisation, officer_name),
        dated=dated,
        addressee=tuple(line for line in to if line),
        salutation=name,
        received=case.received,
        rights=tuple(RIGHT_WORDS[asked.right] for asked in case.rights),
        language=organisation.language,
        regime=case.regime,
    )


def _access_response(common: Record, case: Case, findings: Sequence[Finding], sources: Iterable[DataSource]) -> Record:
    read_back = {
        correction.finding_id: correction.read_back
        for correction in case.corrections
        if correction.state == CorrectionState.APPLIED
    }
    disclosed = [f for f in findings if f.decision in (FindingDecision.DISCLOSE, FindingDecision.CORRECT)]
    with_data = {finding.source_id for finding in findings}
    searched = {run.source_id: run.source_name for run in case.searches}
    return replace(
        common,
        type=RecordType.ACCESS_RESPONSE,
        recipients=told_recipients(case.disclosed, common.dated),
        sources=tuple(_description(source, findings) for source in sources if source.id in with_data),
        searched_without_result=tuple(name for id_, name in searched.items() if id_ not in with_data),
        items=tuple(_item(finding, read_back) for finding in disclosed),
        withheld=(*withheld_in_words(findings), *withheld_in_files(case, common.language)),
    )


def withheld_in_words(findings: Iterable[Finding]) -> tuple[RecordWithheld, ...]:
    """What is kept back, by its source, field and ground, never with its content."""
    withheld = Counter(
        (finding.found.source, finding.found.field, finding.reason)
        for finding in findings
        if finding.decision == FindingDecision.WITHHOLD
    )
    return tuple(RecordWithheld(source, field, ground, count) for (source, field, ground), count in withheld.items())


_PAGE = {"en": "page {number}", "de": "Seite {number}"}


def withheld_in_files(case: Case, language: str) -> tuple[RecordWithheld, ...]:
    """What is hidden on pages of the files that leave with the answer."""
    word = _PAGE.get(language, _PAGE["en"])
    return tuple(one for redaction in case.redactions for one in withheld_on_pages(redaction, word))


def _item(finding: Finding, read_back: dict[UUID, str | None]) -> RecordItem:
    """A corrected item is disclosed as the source holds it now."""
    found = finding.found
    value = read_back.get(finding.id)
    return RecordItem(found.source, found.locator, found.field, found.value if value is None else value, found.at)


def _description(source: DataSource, findings: Iterable[Finding]) -> SourceDescription:
    """What people are told of a source, and where the fields that were found in it differ."""
    details = source.details
    found = dict.fromkeys(finding.found.field for finding in findings if finding.source_id == source.id)
    alike: dict[FieldParticulars, list[str]] = {}
    for name in found:
        if name in details.fields:
            alike.setdefault(replace(details.fields[name], owner=""), []).append(name)
    return SourceDescription(
        name=details.name,
        purpose=details.purpose,
        legal_basis=details.legal_basis,
        categories=details.categories,
        retention=details.retention,
        origin=details.origin,
        recipients=details.recipients,
        transfers=details.transfers,
        automated_decisions=details.automated_decisions,
        fields=tuple(
            FieldDescription(
                fields=tuple(names),
                **{name: value for name, value in vars(own).items() if name != "owner"},
            )
            for own, names in alike.items()
            if own != FieldParticulars()
        ),
    )


def corrections_in_words(case: Case) -> tuple[RecordCorrection, ...]:
    """What was corrected and read back, or confirmed, as the person is told of it; the earliest first."""
    made = [(correction.done_on, correction) for correction in case.corrections if correction.read_back is not None]
    return tuple(
        RecordCorrection(
            source=correction.source_name,
            field=correction.order.field,
            was=correction.order.was,
            now=correction.read_back,
            on=on,
            reason=correction.order.reason,
            recipients_to_tell=_recipients(case, correction),
            confirmed_by=correction.confirmation.by if correction.confirmation else "",
        )
        for on, correction in made
        if on is not None and correction.read_back is not None
    )


def uncorrected_in_words(case: Case) -> tuple[RecordUncorrected, ...]:
    """What was asked to be corrected and was not, or in part, with the ground and the reasons."""
    told = []
    for correction in case.corrections:
        if not correction.settled or correction.decision not in (Decision.REFUSED, Decision.IN_PART):
            continue
        ground = ground_named(correction.ground)
        told.append(
            RecordUncorrected(
                source=correction.source_name,
                field=correction.order.field,
                holds=correction.order.was,
                asked=correction.asked,
                ground=ground.words if ground else "",
                provision=ground.source(case.regime) if ground else "",
                reasons=correction.told,
                given="" if correction.refused else correction.read_back or correction.order.to,
            )
        )
    return tuple(told)


def statement_of(correction: Correction) -> RecordStatement | None:
    """The person's statement of disagreement, as it goes with the entry; None where there is none."""
    said = correction.statement
    return RecordStatement(correction.source_name, correction.order.field, said.text, said.on) if said else None


def _recipients(case: Case, correction: Correction) -> tuple[str, ...]:
    return tuple(notice.recipient for notice in case.notices if notice.correction_id == correction.id)
