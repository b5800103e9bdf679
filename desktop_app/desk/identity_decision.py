"""The decision on identity: the case as the rules want to see it, decided, and decided anew when what it rests on
changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select

from desktop_app.desk import identity_documents
from desktop_app.desk.office import Desk
from desktop_app.domain import identity as rules
from desktop_app.domain.case import Case, Person
from desktop_app.domain.errors import Refused
from desktop_app.domain.identity_case import contact_kind_named
from desktop_app.domain.phrase import Phrase, listed
from desktop_app.domain.rights import Right, propose_corrections
from desktop_app.domain.senders import same_address
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action


def decide_now(desk: Desk, action: Action, row: t.RequestRow, case: Case) -> None:
    """Decide on the evidence as it stands. Refused where nobody is chosen, or no right is named."""
    person = case.person
    if person is None:
        raise Refused(
            "nobody-chosen",
            "Nobody on file has been chosen as the person this request is about.",
            safe="Nothing was changed.",
            next_step="Confirm the intake with the person on file.",
        )
    if not case.rights:
        raise Refused(
            "no-rights",
            "No right has been named that the person exercises.",
            safe="Nothing was changed.",
            next_step="Confirm the intake with the rights of the request.",
        )
    identity_documents.remove_pictures(action, row.id)  # whatever comes of it: no copy outlasts a decision
    decision = rules.decide_for(identity_case(desk, case, person), [asked.right for asked in case.rights])
    _keep(
        desk,
        action,
        row,
        decision.decision,
        [_said(reason.text, person) for reason in decision.reasons],
        [_said(step, person) for step in decision.next_steps],
        [_said(warning, person) for warning in (*decision.warnings, *_left_out_at_intake(case))],
        decision.deliver_to,
        second_officer=decision.second_officer,
    )
    action.note(decision=decision.decision.value, reasons=[reason.code for reason in decision.reasons])


def identity_case(desk: Desk, case: Case, person: Person) -> rules.IdentityCase:
    """The case as the identity rules want to see it."""
    zone = ZoneInfo(desk.organisation.time_zone)
    points = {str(point.id): point for point in person.contact_points}
    sender = next(
        (id_ for id_, p in points.items() if p.kind == "email" and same_address(p.value, case.sender.address)), None
    )
    proven = [str(item.contact_point_id) for item in case.evidence if item.contact_point_id and item.result == "match"]
    deliver = next((id_ for id_ in (sender, *proven) if id_ in points), None)
    # Two rows of one register are two people; the same person may well stand in another register too.
    others = [other for other in case.candidates if other.source_id == person.source_id and other.key != person.key]
    return rules.IdentityCase(
        id=case.reference,
        today=desk.today(),
        risk=rules.Risk(case.risk),
        subject=_subject(person),
        other_candidates=tuple(_subject(other) for other in others),
        request=rules.IdentityRequest(
            right=case.rights[0].right if case.rights else Right.ACCESS,
            received=case.received,
            channel=case.channel.value,
            text=case.text,
            sender=rules.SenderClaim(
                case.sender.name,
                case.sender.address,
                case.sender.reply_to,
                case.sender.authentication_results,
            ),
            deliver_to=case.answer_to
            or (rules.DeliverTo(points[deliver].kind, points[deliver].value) if deliver else None),
            acting_for=rules.ActingFor(case.acting_for.role, case.acting_for.details()) if case.acting_for else None,
            asks_to_change=tuple(kind for wish in case.wishes if (kind := contact_kind_named(wish.field)) is not None),
        ),
        evidence=tuple(
            rules.Evidence(
                kind=rules.EvidenceKind(item.kind),
                at=item.at.astimezone(zone).date(),
                result=item.result,
                contact_point=str(item.contact_point_id) if item.contact_point_id else None,
            )
            for item in case.evidence
        ),
        officer=rules.DecidingOfficer(
            id=str(desk.officer.id),
            conflicts=tuple(c.tie.value for c in case.conflicts if c.officer_id == desk.officer.id),
        ),
    )


def decide_anew(desk: Desk, action: Action, row: t.RequestRow) -> None:
    """Inside another action: where the identity has been decided, decide it again on the case as it is now."""
    action.session.flush()
    case = read_case(action.session, row.reference)
    if case.identity is None:
        return
    if case.person is not None and case.rights:
        decide_now(desk, action, row, case)
    elif case.identity.decision == rules.Outcome.VERIFIED:
        hold = rules.Outcome.HOLD
        _keep(desk, action, row, hold, (_NOBODY_CHOSEN.text(),), (_CHOOSE_SOMEBODY.text(),))
        action.note(decision=hold.value, reasons=["nobody-chosen"])


def begin_identity_again(desk: Desk, action: Action, row: t.RequestRow) -> list[dict[str, Any]]:
    """Inside another action: something was added that another sender asks for, or somebody else was chosen. What proved
    the one says nothing about the other, so the evidence counts no more and a decision is taken without it. Returns the
    evidence as plain data, for `evidence_from`."""
    action.session.flush()
    case = read_case(action.session, row.reference)
    set_aside: list[dict[str, Any]] = []
    if case.evidence or case.codes:
        for evidence in action.session.scalars(select(t.EvidenceRow).where(t.EvidenceRow.request_id == row.id)):
            set_aside.append(_as_data(evidence, case.person))
            action.session.delete(evidence)
        for code in action.session.scalars(select(t.OneTimeCodeRow).where(t.OneTimeCodeRow.request_id == row.id)):
            code.used = True
        action.note(identity_begun_again=True, evidence=[item.kind for item in case.evidence])
    decide_anew(desk, action, row)
    return set_aside


def evidence_from(request_id: UUID, kept: dict[str, Any]) -> t.EvidenceRow:
    """Evidence that had been set aside, as it was."""
    point = kept["contact_point_id"]
    return t.EvidenceRow(
        id=UUID(kept["id"]),
        request_id=request_id,
        kind=kept["kind"],
        contact_point_id=UUID(point) if point else None,
        at=datetime.fromisoformat(kept["at"]),
        result=kept["result"],
        note=kept["note"],
        document_sha256=kept["document_sha256"],
    )


def _as_data(row: t.EvidenceRow, person: Person | None) -> dict[str, Any]:
    return {
        "id": str(row.id),
        "kind": row.kind,
        "contact_point_id": str(row.contact_point_id) if row.contact_point_id else None,
        "at": row.at.isoformat(),
        "result": row.result,
        "note": row.note,
        "document_sha256": row.document_sha256,
        "person": [str(person.source_id), person.key] if person else [],
    }


def reconsider(desk: Desk, action: Action, row: t.RequestRow) -> None:
    """Inside an action that adds to what is known: a decision that lets an answer out is taken again, so that a person
    who says "that was not me" stops it. One that holds waits for the officer."""
    action.session.flush()
    case = read_case(action.session, row.reference)
    if case.identity is not None and case.identity.decision == rules.Outcome.VERIFIED:
        decide_anew(desk, action, row)


def _keep(
    desk: Desk,
    action: Action,
    row: t.RequestRow,
    outcome: rules.Outcome,
    reasons: Sequence[str],
    next_steps: Sequence[str] = (),
    warnings: Sequence[str] = (),
    deliver_to: Sequence[str] = (),
    *,
    second_officer: bool = False,
) -> None:
    action.session.add(
        t.IdentityDecisionRow(
            id=desk.new_id(),
            request_id=row.id,
            decision=outcome.value,
            reasons=list(reasons),
            next_steps=list(next_steps),
            warnings=list(warnings),
            deliver_to=list(deliver_to),
            second_officer=second_officer,
            decided_at=desk.now(),
            decided_by=desk.officer.id,
        )
    )


_NOBODY_CHOSEN = Phrase("Nobody on file is chosen any more as the person this request is about.")


_CHOOSE_SOMEBODY = Phrase("Confirm the intake with the person on file; then decide again.")


def _left_out_at_intake(case: Case) -> tuple[Phrase, ...]:
    """A change of contact point that the letter seems to ask for, though it stands among the wishes no more."""
    wished = {contact_kind_named(wish.field) for wish in case.wishes}
    read = {contact_kind_named(proposal.field) for proposal in propose_corrections(case.text)} - wished - {None}
    if not read:
        return ()
    kinds = listed(kind.word for kind in sorted(kind for kind in read if kind))
    text = "The letter seems to ask to change how the person is reached ({kinds}), which was left out at intake."
    return (Phrase(text, {"kinds": kinds}),)


def _said(phrase: Phrase, person: Person) -> str:
    """A sentence of the rules, which know contact points by their ids alone, with their values in place of these."""
    text = phrase.text()
    for point in person.contact_points:
        text = text.replace(str(point.id), point.value)
    return text


def _subject(person: Person) -> rules.Subject:
    return rules.Subject(
        id=person.key,
        names=person.names,
        contact_points=tuple(
            rules.ContactPoint(str(p.id), rules.ContactKind(p.kind), p.value, p.on_file_since, p.stale)
            for p in person.contact_points
        ),
        date_of_birth=person.born,
        flags=person.flags,
    )
