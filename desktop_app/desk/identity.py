"""Verifying identity: codes through contact points on file, other evidence, and the decision with its reasons."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk import identity_documents, kept_files
from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.clock import enter_identity_event
from desktop_app.desk.identity_decision import decide_now, reconsider
from desktop_app.desk.letter_texts import in_own_words
from desktop_app.desk.office import Desk
from desktop_app.documents import draw, plain_text
from desktop_app.domain import identity as rules
from desktop_app.domain.case import Case
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.drafting import addressee, letterhead
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.records import Record, RecordType
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case

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
        reconsider(desk, action, row)
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
        reconsider(desk, action, row)
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
        reconsider(desk, action, row)
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
            decide_now(desk, action, row, case)
        settle(desk, action, row)


def decide_identity(desk: Desk, reference: str) -> Case:
    """Decide on the evidence as it stands, by the rules of `domain.identity`, and keep the decision with its
    reasons. Returns the case as it is then."""
    with desk.store.act("identity.decided") as action:
        row = open_request(action, reference)
        action.about(row.id)
        decide_now(desk, action, row, read_case(action.session, reference))
        settle(desk, action, row)
        return read_case(action.session, reference)


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
