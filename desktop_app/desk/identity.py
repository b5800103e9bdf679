"""Verifying identity: codes through contact points on file, other evidence, and the decision with its reasons."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk import identity_documents, kept_files
from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.clock import enter_identity_event
from desktop_app.desk.letter_texts import in_own_words
from desktop_app.desk.office import Desk
from desktop_app.documents import draw, plain_text
from desktop_app.domain import identity as rules
from desktop_app.domain.case import Case, Person
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.drafting import addressee, letterhead
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.identity_case import contact_kind_named
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import Record, RecordType
from desktop_app.domain.rights import Right, propose_corrections
from desktop_app.domain.senders import same_address
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action

CODE_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 8
CODE_DAYS = 14
CODE_ATTEMPTS = 5


@dataclass(frozen=True)
class CodeMessage:
    """A message that carries a one-time code, for the officer to post or to send; the program sends nothing."""

    file_name: str
    media_type: str
    content: bytes


def vouch_contact_point(desk: Desk, reference: str, contact_point_id: UUID, since: date, how: str) -> None:
    """An officer states since when a contact point has been on file unchanged, and how that is known; for sources
    that do not keep the date themselves."""
    if since > desk.today() or not how.strip():
        raise BadInput(
            "vouching-incomplete",
            "Say since when the contact point has been on file, and how you know.",
            safe="Nothing was changed.",
            next_step="Give a date that is not in the future and one sentence.",
        )
    with desk.store.act("identity.contact_point_vouched") as action:
        row = open_request(action, reference)
        action.about(row.id)
        point = contact_point(action.session, row, contact_point_id)
        point.on_file_since = since
        point.vouched = how.strip()
        _reconsider(desk, action, row)
        settle(desk, action, row)
        action.note(contact_point=str(point.id), kind=point.kind, since=since.isoformat(), how=how.strip())


def issue_code(desk: Desk, reference: str, contact_point_id: UUID) -> CodeMessage:
    """A one-time code to a contact point on file: a letter (PDF) for a postal address, a draft (.eml) for an e-mail
    address. Only a salted hash is kept. Asking for evidence of identity is entered on the clock."""
    code = "".join(CODE_ALPHABET[byte % 32] for byte in desk.store.around.random_bytes(CODE_LENGTH))
    salt = desk.store.around.random_bytes(16)
    valid_until = desk.today() + timedelta(days=CODE_DAYS)
    with desk.store.act("identity.code_issued") as action:
        row = open_request(action, reference)
        action.about(row.id)
        point = contact_point(action.session, row, contact_point_id)
        if point.kind not in ("post", "email"):
            raise Refused(
                "no-written-channel",
                "A code cannot be written to this kind of contact point.",
                safe="No code was made.",
                next_step="Choose a postal or an e-mail address on file, or record a call back instead.",
            )
        for earlier in action.session.scalars(
            select(t.OneTimeCodeRow).where(t.OneTimeCodeRow.request_id == row.id, t.OneTimeCodeRow.used.is_(False))
        ):
            earlier.used = True
        action.session.add(
            t.OneTimeCodeRow(
                id=desk.new_id(),
                request_id=row.id,
                contact_point_id=point.id,
                salt=salt,
                digest=_digest(salt, code),
                issued_at=desk.now(),
                valid_until=valid_until,
                attempts_left=CODE_ATTEMPTS,
                used=False,
            )
        )
        enter_identity_event(desk, action, row, ClockEventType.IDENTITY_REQUESTED)
        message = _code_message(desk, action.session, row, point, code, valid_until)
        settle(desk, action, row)
        action.note(contact_point=str(point.id), kind=point.kind, valid_until=valid_until.isoformat())
    return message


def enter_code(desk: Desk, reference: str, typed: str) -> bool:
    """The code as it came back; True where it is the one that went out. A wrong one costs an attempt; after five, or
    after its last day, a new code is needed. Either way it is kept as evidence."""
    with desk.store.act("identity.code_entered") as action:
        row = open_request(action, reference)
        action.about(row.id)
        code = _open_code(action.session, row)
        if code is None or desk.today() > code.valid_until:
            raise Refused(
                "no-valid-code",
                "There is no one-time code that could be answered now.",
                safe="Nothing was changed.",
                next_step="Issue a new code to a contact point on file.",
            )
        matches = hmac.compare_digest(_digest(code.salt, normal_code(typed)), code.digest)
        code.attempts_left -= 1
        code.used = matches or code.attempts_left == 0
        action.session.add(
            t.EvidenceRow(
                id=desk.new_id(),
                request_id=row.id,
                kind="one_time_code",
                contact_point_id=code.contact_point_id,
                at=desk.now(),
                result="match" if matches else "no_match",
                note="",
            )
        )
        if matches:
            enter_identity_event(desk, action, row, ClockEventType.IDENTITY_RECEIVED)
        _reconsider(desk, action, row)
        settle(desk, action, row)
        action.note(result="match" if matches else "no match", attempts_left=code.attempts_left)
    return matches


def record_evidence(
    desk: Desk,
    reference: str,
    kind: str,
    result: str,
    contact_point_id: UUID | None,
    note: str,
    file_id: UUID | None = None,
) -> None:
    """Evidence other than a code: a call back, an authority document, a signed-in session, an ID seen.

    A document that came as a file (`file_id`) is compared with those of every other case by its SHA-256, and with an
    empty picture; either stands in place of the result that was given. A copy of an ID document is not kept: it goes in
    the same action, with the message it came in (EDPB Guidelines 01/2022, section 3.3).
    """
    chosen = rules.EvidenceKind(kind)
    document = identity_documents.look_at_document(desk, file_id) if file_id is not None else None
    with desk.store.act("identity.evidence_recorded") as action:
        row = open_request(action, reference)
        action.about(row.id)
        if contact_point_id is not None:
            contact_point(action.session, row, contact_point_id)
        if document is not None and file_id is not None:
            result = identity_documents.judge(action, row.id, document, result)
            if chosen == rules.EvidenceKind.ID_DOCUMENT:
                kept_files.remove(action, row.id, file_id, with_message=True)
        action.session.add(
            t.EvidenceRow(
                id=desk.new_id(),
                request_id=row.id,
                kind=chosen.value,
                contact_point_id=contact_point_id,
                at=desk.now(),
                result=result,
                note=note.strip(),
                document_sha256=document.sha256 if document else None,
            )
        )
        identity_documents.remove_pictures(action, row.id)  # the same file may have come more than once
        if result == "match":
            enter_identity_event(desk, action, row, ClockEventType.IDENTITY_RECEIVED)
        _reconsider(desk, action, row)
        settle(desk, action, row)
        action.note(kind=kind, result=result)


def set_risk(desk: Desk, reference: str, risk: rules.Risk, why: str) -> None:
    """Say how much harm the wrong person could do with the answer, and why. Where the identity has been decided
    already, it is decided anew in the same action: more harm asks for more proof."""
    if not why.strip():
        raise BadInput(
            "risk-needs-a-reason",
            "Say in one sentence why the risk is seen so.",
            safe="Nothing was changed.",
            next_step="Give the reason and try again.",
        )
    with desk.store.act("identity.risk_set") as action:
        row = open_request(action, reference)
        action.about(row.id)
        row.risk = risk.value
        action.note(risk=risk.value, reason=why.strip())
        action.session.flush()
        case = read_case(action.session, reference)
        if case.identity is not None:
            _decide(desk, action, row, case)
        settle(desk, action, row)


def decide_identity(desk: Desk, reference: str) -> Case:
    """Decide on the evidence as it stands, by the rules of `domain.identity`, and keep the decision with its
    reasons. Returns the case as it is then."""
    with desk.store.act("identity.decided") as action:
        row = open_request(action, reference)
        action.about(row.id)
        _decide(desk, action, row, read_case(action.session, reference))
        settle(desk, action, row)
        return read_case(action.session, reference)


def _decide(desk: Desk, action: Action, row: t.RequestRow, case: Case) -> None:
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
        _decide(desk, action, row, case)
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


def _reconsider(desk: Desk, action: Action, row: t.RequestRow) -> None:
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
    kinds = ", ".join(sorted(kind.value for kind in read if kind))
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


def normal_code(typed: str) -> str:
    """A code as typed, read generously: case, spaces and dashes do not matter; O is 0, I and L are 1."""
    plain = "".join(character for character in typed.upper() if character.isalnum())
    return plain.translate(str.maketrans("OIL", "011"))


def _digest(salt: bytes, code: str) -> bytes:
    return hashlib.scrypt(code.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32)


def contact_point(session: Session, row: t.RequestRow, contact_point_id: UUID) -> t.ContactPointRow:
    """A contact point on file of the chosen person; Refused for any other."""
    point = session.scalar(
        select(t.ContactPointRow)
        .join(t.PersonRow, t.PersonRow.id == t.ContactPointRow.person_id)
        .where(
            t.ContactPointRow.id == contact_point_id,
            t.PersonRow.request_id == row.id,
            t.PersonRow.chosen,
        )
    )
    if point is None:
        raise Refused(
            "not-on-file",
            "This is not a contact point on file of the chosen person.",
            safe="Nothing was changed and no code was made.",
            next_step="Use a contact point that was on file before the request came.",
        )
    return point


def _open_code(session: Session, row: t.RequestRow) -> t.OneTimeCodeRow | None:
    return session.scalars(
        select(t.OneTimeCodeRow)
        .where(t.OneTimeCodeRow.request_id == row.id, t.OneTimeCodeRow.used.is_(False))
        .order_by(t.OneTimeCodeRow.issued_at.desc())
    ).first()


def _code_message(
    desk: Desk, session: Session, row: t.RequestRow, point: t.ContactPointRow, code: str, valid_until: date
) -> CodeMessage:
    by_post = point.kind == "post"
    record = Record(
        type=RecordType.ONE_TIME_CODE,
        reference=row.reference,
        letterhead=letterhead(desk.organisation, desk.officer.name),
        dated=desk.today(),
        addressee=addressee(row.person_named, point.kind, point.value),
        salutation=row.person_named,
        received=row.received,
        code=f"{code[:4]}-{code[4:]}",
        code_valid_until=valid_until,
        language=desk.organisation.language,
        regime=row.regime,
    )
    record = in_own_words(session, record)
    if by_post:
        return CodeMessage(f"{row.reference}-letter.pdf", "application/pdf", draw(record))
    return CodeMessage(f"{row.reference}-draft.eml", "message/rfc822", _draft(point.value, record))


def _draft(to: str, record: Record) -> bytes:
    """An unsent message (X-Unsent), which mail programs open ready for sending."""
    message = EmailMessage(policy=SMTP)
    message["To"] = to
    message["Subject"] = f"{record.letterhead.name}: {record.reference}"
    message["X-Unsent"] = "1"
    message.set_content(plain_text(record))
    return message.as_bytes()
