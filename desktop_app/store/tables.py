"""The store's tables beside the audit log: one class per table, plain columns, no behaviour.

UUID keys, aware UTC instants and a portable schema, so that a team can later share a PostgreSQL store. Columns of
type PersonalText hold personal data. Lists inside a row are JSON.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Boolean, ForeignKey, Index, Integer, LargeBinary, String, Text, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.store.base import Base, PersonalText, UtcDateTime

type_json = JSON()


class OrganisationRow(Base):
    """The one organisation a store belongs to; `least_count` is the least that its statistics show."""

    __tablename__ = "organisation"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    regime: Mapped[str] = mapped_column(String(40))
    holidays: Mapped[str] = mapped_column(String(20))
    language: Mapped[str] = mapped_column(String(20))
    time_zone: Mapped[str] = mapped_column(String(60))
    reference_prefix: Mapped[str] = mapped_column(String(20))
    address: Mapped[list[str]] = mapped_column(type_json)
    contact: Mapped[str] = mapped_column(String(300))
    complaint_body: Mapped[str] = mapped_column(String(500))
    envelope: Mapped[str] = mapped_column(String(20), default="din-5008-b", server_default="din-5008-b")
    least_count: Mapped[int] = mapped_column(Integer(), default=10, server_default="10")
    counted_by: Mapped[str] = mapped_column(String(64), default="", server_default="")  # what due dates are counted by
    corrections_by_two: Mapped[bool] = mapped_column(Boolean(), default=False, server_default=false())


class OfficerRow(Base):
    """Someone who works with the store; the passphrase slot lives in the keystore, not here."""

    __tablename__ = "officer"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(PersonalText())
    role: Mapped[str] = mapped_column(String(40))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime())


class DataSourceRow(Base):
    """A system of record: how to reach it (never a password), and what Article 15 asks to be told of it; `fields` where
    single fields differ, by their names."""

    __tablename__ = "data_source"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(40))
    config: Mapped[dict[str, Any]] = mapped_column(type_json)
    purpose: Mapped[str] = mapped_column(String(1000))
    legal_basis: Mapped[str] = mapped_column(String(500))
    categories: Mapped[str] = mapped_column(String(1000))
    retention: Mapped[str] = mapped_column(String(500))
    origin: Mapped[str] = mapped_column(String(500))
    recipients: Mapped[list[str]] = mapped_column(type_json)
    active: Mapped[bool] = mapped_column(Boolean())
    owner: Mapped[str] = mapped_column(String(500), server_default="")
    automated_decisions: Mapped[str] = mapped_column(String(2000), server_default="")
    transfers: Mapped[str] = mapped_column(String(1000), server_default="")
    fields: Mapped[dict[str, Any]] = mapped_column(type_json, server_default="{}")


class RequestRow(Base):
    """One request. `stage`, `due`, `stands_still` and `basis_sha256` are worked out from the rest and kept for lists
    and checks."""

    __tablename__ = "request"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(40), unique=True)
    received: Mapped[date]
    channel: Mapped[str] = mapped_column(String(20))
    regime: Mapped[str] = mapped_column(String(40))
    holidays: Mapped[str] = mapped_column(String(20))
    sender_name: Mapped[str] = mapped_column(PersonalText())
    sender_address: Mapped[str] = mapped_column(PersonalText())
    reply_to: Mapped[str | None] = mapped_column(PersonalText())
    authentication_results: Mapped[str | None] = mapped_column(PersonalText())
    message_id: Mapped[str | None] = mapped_column(PersonalText(), index=True)
    subject_line: Mapped[str] = mapped_column(PersonalText())
    text: Mapped[str] = mapped_column(PersonalText())
    person_named: Mapped[str] = mapped_column(PersonalText())
    sender_comparison: Mapped[str] = mapped_column(PersonalText())
    identifiers: Mapped[dict[str, Any]] = mapped_column(type_json)
    wishes: Mapped[list[dict[str, Any]]] = mapped_column(type_json)
    risk: Mapped[str] = mapped_column(String(20))
    intake_confirmed: Mapped[bool] = mapped_column(Boolean())
    prepared_by: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    stage: Mapped[str] = mapped_column(String(20))
    due: Mapped[date | None]
    stands_still: Mapped[bool] = mapped_column(Boolean(), server_default=false())  # until the person answers
    basis_sha256: Mapped[str | None] = mapped_column(String(64))
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    remarks: Mapped[list[str]] = mapped_column(type_json, default=list)
    acting_for: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    answer_to: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    conflicts: Mapped[list[dict[str, Any]]] = mapped_column(type_json, default=list)
    assigned_to: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))

    __table_args__ = (Index("ix_request_stage_due", "stage", "due", "id"), Index("ix_request_closed_at", "closed_at"))


class ReferenceSeriesRow(Base):
    """The last number given out in a series of references, such as "DSR-2026-"; none is ever given out again."""

    __tablename__ = "reference_series"
    start: Mapped[str] = mapped_column(String(40), primary_key=True)
    last: Mapped[int] = mapped_column(Integer())


class RequestedRightRow(Base):
    """A right exercised by a request."""

    __tablename__ = "requested_right"
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), primary_key=True)
    right: Mapped[str] = mapped_column(String(40), primary_key=True)
    because: Mapped[str] = mapped_column(PersonalText())
    position: Mapped[int] = mapped_column(Integer())


class ClockEventRow(Base):
    """Something that starts, stops or extends the statutory clock, on a calendar date."""

    __tablename__ = "clock_event"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    position: Mapped[int] = mapped_column(Integer())
    type: Mapped[str] = mapped_column(String(40))
    on_date: Mapped[date]
    until: Mapped[date | None]  # told with an extension whose length the law leaves open


class PersonRow(Base):
    """A person on file who may be the one the request is about; at most one is chosen."""

    __tablename__ = "person"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    source_id: Mapped[UUID] = mapped_column(ForeignKey("data_source.id"))
    key: Mapped[str] = mapped_column(PersonalText())
    names: Mapped[list[str]] = mapped_column(type_json)
    matched_by: Mapped[str] = mapped_column(String(40))
    chosen: Mapped[bool] = mapped_column(Boolean())
    born: Mapped[date | None]
    flags: Mapped[list[str]] = mapped_column(type_json, default=list)

    __table_args__ = (UniqueConstraint("request_id", "source_id", "key"),)


class ContactPointRow(Base):
    """A contact point on file of one person."""

    __tablename__ = "contact_point"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    person_id: Mapped[UUID] = mapped_column(ForeignKey("person.id"), index=True)
    position: Mapped[int] = mapped_column(Integer())
    kind: Mapped[str] = mapped_column(String(20))
    value: Mapped[str] = mapped_column(PersonalText())
    locator: Mapped[str] = mapped_column(PersonalText())
    on_file_since: Mapped[date | None]
    vouched: Mapped[str] = mapped_column(PersonalText())
    stale: Mapped[bool] = mapped_column(Boolean())
    stale_on: Mapped[date | None]
    stale_why: Mapped[str] = mapped_column(PersonalText(), server_default="")


class OneTimeCodeRow(Base):
    """A one-time code that went out; only a salted hash of it is kept."""

    __tablename__ = "one_time_code"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    contact_point_id: Mapped[UUID] = mapped_column(ForeignKey("contact_point.id"))
    salt: Mapped[bytes] = mapped_column(LargeBinary())
    digest: Mapped[bytes] = mapped_column(LargeBinary())
    issued_at: Mapped[datetime] = mapped_column(UtcDateTime())
    valid_until: Mapped[date]
    attempts_left: Mapped[int] = mapped_column(Integer())
    used: Mapped[bool] = mapped_column(Boolean())


class EvidenceRow(Base):
    """One piece of evidence on identity: what kind, through which contact point, with what result."""

    __tablename__ = "evidence"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    contact_point_id: Mapped[UUID | None] = mapped_column(ForeignKey("contact_point.id"))
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    result: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(PersonalText())
    document_sha256: Mapped[str | None] = mapped_column(String(64))


class IdentityDecisionRow(Base):
    """A decision on identity with everything that was said for it; the latest one counts."""

    __tablename__ = "identity_decision"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    decision: Mapped[str] = mapped_column(String(20))
    reasons: Mapped[list[str]] = mapped_column(type_json)
    next_steps: Mapped[list[str]] = mapped_column(type_json)
    warnings: Mapped[list[str]] = mapped_column(type_json)
    deliver_to: Mapped[list[str]] = mapped_column(type_json)
    second_officer: Mapped[bool] = mapped_column(Boolean())
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime())
    decided_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class SearchRunRow(Base):
    """One finished search of one data source for one request."""

    __tablename__ = "search_run"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    source_id: Mapped[UUID] = mapped_column(ForeignKey("data_source.id"))
    finished_at: Mapped[datetime] = mapped_column(UtcDateTime())
    found: Mapped[int] = mapped_column(Integer())
    read: Mapped[int] = mapped_column(Integer())
    unit: Mapped[str] = mapped_column(String(20))
    unreadable: Mapped[int] = mapped_column(Integer())


class FindingRow(Base):
    """One located item of personal data with its provenance and what was decided about it."""

    __tablename__ = "finding"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"))
    source_id: Mapped[UUID] = mapped_column(ForeignKey("data_source.id"))
    position: Mapped[int] = mapped_column(Integer())
    source: Mapped[str] = mapped_column(String(200))
    locator: Mapped[str] = mapped_column(PersonalText())
    field: Mapped[str] = mapped_column(String(200))
    value: Mapped[str] = mapped_column(PersonalText())
    at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    matched_by: Mapped[str] = mapped_column(PersonalText())
    query: Mapped[str] = mapped_column(PersonalText())
    found_at: Mapped[datetime] = mapped_column(UtcDateTime())
    decision: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str] = mapped_column(PersonalText())

    __table_args__ = (
        Index("ix_finding_request_position", "request_id", "position"),
        Index("ix_finding_request_decision", "request_id", "decision"),
    )


class CorrectionRow(Base):
    """One correction: proposed, decided, approved where that is wanted, made and read back, or made by hand and
    confirmed. Of one finding the highest position counts; `undoes` is the one it takes back."""

    __tablename__ = "correction"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    finding_id: Mapped[UUID] = mapped_column(ForeignKey("finding.id"), index=True)
    source_id: Mapped[UUID] = mapped_column(ForeignKey("data_source.id"))
    position: Mapped[int] = mapped_column(Integer(), default=0, server_default="0")
    locator: Mapped[str] = mapped_column(PersonalText())
    field: Mapped[str] = mapped_column(String(200))
    was: Mapped[str] = mapped_column(PersonalText())
    asked: Mapped[str] = mapped_column(PersonalText(), default="", server_default="")
    to: Mapped[str] = mapped_column(PersonalText())
    reason: Mapped[str] = mapped_column(PersonalText())
    evidence: Mapped[str] = mapped_column(PersonalText())
    proposed_by: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    decision: Mapped[str] = mapped_column(String(20), default="", server_default="")
    way: Mapped[str] = mapped_column(String(20), default="here", server_default="here")
    ground: Mapped[str] = mapped_column(String(40), default="", server_default="")
    told: Mapped[str] = mapped_column(PersonalText(), default="", server_default="")
    decided_by: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    approved_sha256: Mapped[str | None] = mapped_column(String(64))
    approved_by: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    approved_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    state: Mapped[str] = mapped_column(String(20))
    begun_at: Mapped[datetime | None] = mapped_column(UtcDateTime())  # at the source; it may have been cut short
    holds: Mapped[str | None] = mapped_column(PersonalText())
    read_back: Mapped[str | None] = mapped_column(PersonalText())
    applied_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    instruction_id: Mapped[UUID | None] = mapped_column(ForeignKey("document.id"))
    instructed_to: Mapped[str] = mapped_column(PersonalText(), default="", server_default="")
    instructed_on: Mapped[date | None]
    confirmed_by: Mapped[str] = mapped_column(PersonalText(), default="", server_default="")
    confirmed_on: Mapped[date | None]
    confirmation: Mapped[str] = mapped_column(PersonalText(), default="", server_default="")
    undoes: Mapped[UUID | None] = mapped_column(ForeignKey("correction.id"))
    statement: Mapped[str] = mapped_column(PersonalText(), default="", server_default="")
    statement_on: Mapped[date | None]


class RecipientNoticeRow(Base):
    """A recipient who must be told of a correction, or (without one) of what `field` says was done."""

    __tablename__ = "recipient_notice"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    correction_id: Mapped[UUID | None] = mapped_column(ForeignKey("correction.id"))
    recipient: Mapped[str] = mapped_column(String(300))
    field: Mapped[str] = mapped_column(String(200))
    told_on: Mapped[date | None]
    how: Mapped[str] = mapped_column(String(300))


class AttachmentRow(Base):
    """Bytes kept in a case: the message as it came, the files it carried, and every document drawn. Never changed once
    written; what came from outside may be removed whole.

    Large ones lie in a file under `blob_key`, and `content` is empty; read them with `attachments.content_of`."""

    __tablename__ = "attachment"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    name: Mapped[str] = mapped_column(PersonalText())
    media_type: Mapped[str] = mapped_column(String(100))
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(Integer())
    content: Mapped[bytes] = mapped_column(LargeBinary(), deferred=True)
    blob_key: Mapped[bytes | None] = mapped_column(LargeBinary())


class RedactionRow(Base):
    """What is hidden on the pages of a kept file, and the new file that leaves in its place."""

    __tablename__ = "redaction"
    attachment_id: Mapped[UUID] = mapped_column(ForeignKey("attachment.id"), primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    redacted_id: Mapped[UUID] = mapped_column(ForeignKey("attachment.id"))
    marks: Mapped[list[dict[str, Any]]] = mapped_column(type_json)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime())
    made_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class DocumentRow(Base):
    """A document drawn for a case; `basis_sha256` is the state of the case it was drawn from."""

    __tablename__ = "document"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    attachment_id: Mapped[UUID] = mapped_column(ForeignKey("attachment.id"))
    position: Mapped[int] = mapped_column(Integer())
    type: Mapped[str] = mapped_column(String(40))
    title: Mapped[str] = mapped_column(String(200))
    record_sha256: Mapped[str] = mapped_column(String(64))
    basis_sha256: Mapped[str] = mapped_column(String(64))
    drawn_at: Mapped[datetime] = mapped_column(UtcDateTime())
    drawn_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class ApprovalRow(Base):
    """A second officer's approval of a package; the latest one counts, and a voided one never revives."""

    __tablename__ = "approval"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    package_sha256: Mapped[str] = mapped_column(String(64))
    approved_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    approved_at: Mapped[datetime] = mapped_column(UtcDateTime())
    voided_because: Mapped[str | None] = mapped_column(String(300))


class LetterApprovalRow(Base):
    """A second officer's approval of the exact bytes of a letter that is no part of the answer."""

    __tablename__ = "letter_approval"
    document_id: Mapped[UUID] = mapped_column(ForeignKey("document.id"), primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    sha256: Mapped[str] = mapped_column(String(64))
    approved_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    approved_at: Mapped[datetime] = mapped_column(UtcDateTime())


class LetterTextRow(Base):
    """A text of a type of document as the organisation words it, in one language and under one law. The highest version
    counts, and none is ever taken away; `text` is None where the delivered one holds again."""

    __tablename__ = "letter_text"
    type: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[str] = mapped_column(String(20), primary_key=True)
    regime: Mapped[str] = mapped_column(String(40), primary_key=True)
    name: Mapped[str] = mapped_column(String(60), primary_key=True)
    version: Mapped[int] = mapped_column(Integer(), primary_key=True, autoincrement=False)
    text: Mapped[str | None] = mapped_column(Text())
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime())
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class DeliveryRow(Base):
    """One time approved documents left the program."""

    __tablename__ = "delivery"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    how: Mapped[str] = mapped_column(String(40))
    to: Mapped[str] = mapped_column(PersonalText())
    documents: Mapped[list[str]] = mapped_column(type_json)
    by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class KnownAgentRow(Base):
    """An agent of the Data Rights Protocol whose requests can be checked: its public key (Ed25519, 32 bytes), and what
    it calls this organisation."""

    __tablename__ = "known_agent"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    agent_id: Mapped[str] = mapped_column(String(200), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    public_key: Mapped[bytes] = mapped_column(LargeBinary())
    business_id: Mapped[str] = mapped_column(String(200))
    added_at: Mapped[datetime] = mapped_column(UtcDateTime())


class DraftRow(Base):
    """A form an officer has begun and not finished; one per officer and form."""

    __tablename__ = "draft"
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officer.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(40), primary_key=True)
    fields: Mapped[dict[str, Any]] = mapped_column(type_json)
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime())


class SigningKeyRow(Base):
    """A key the organisation signs its records with; the latest one is used, the others still verify. The private key
    is inside the PKCS#12, which is encrypted with a password: in the computer's keychain, or here where there is none.
    """

    __tablename__ = "signing_key"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64), unique=True)
    certificate: Mapped[bytes] = mapped_column(LargeBinary())
    pkcs12: Mapped[bytes] = mapped_column(LargeBinary())
    password: Mapped[str | None] = mapped_column(String(100))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime())


class TurningRow(Base):
    """A turning point of a case: refused, extended, withdrawn, transferred, merged, split, reopened."""

    __tablename__ = "turning"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    position: Mapped[int] = mapped_column(Integer())
    kind: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    ground: Mapped[str] = mapped_column(String(40))
    reasons: Mapped[str] = mapped_column(PersonalText())
    other: Mapped[str] = mapped_column(PersonalText())
    rights: Mapped[list[str]] = mapped_column(type_json)
    brought: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))


class MeasureRow(Base):
    """What was done, or kept on a ground, for one right at one place."""

    __tablename__ = "measure"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    position: Mapped[int] = mapped_column(Integer())
    right: Mapped[str] = mapped_column(String(40))
    place: Mapped[str] = mapped_column(PersonalText())
    source_id: Mapped[UUID | None] = mapped_column(ForeignKey("data_source.id"))
    finding_id: Mapped[UUID | None] = mapped_column(ForeignKey("finding.id"))
    outcome: Mapped[str] = mapped_column(String(20))
    on: Mapped[date]
    by: Mapped[str] = mapped_column(PersonalText())
    ground: Mapped[str] = mapped_column(String(40))
    note: Mapped[str] = mapped_column(PersonalText())


class NoteRow(Base):
    """Something an officer wrote down about a case."""

    __tablename__ = "note"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    text: Mapped[str] = mapped_column(PersonalText())


class TaskRow(Base):
    """Something to be done about a case."""

    __tablename__ = "task"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    position: Mapped[int] = mapped_column(Integer())
    text: Mapped[str] = mapped_column(PersonalText())
    due: Mapped[date | None]
    done_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    done_by: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))


class CaseDraftRow(Base):
    """A text about a case that an officer began and has not used yet; it goes with the case."""

    __tablename__ = "case_draft"
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), primary_key=True)
    officer_id: Mapped[UUID] = mapped_column(ForeignKey("officer.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(20), primary_key=True)
    text: Mapped[str] = mapped_column(PersonalText())


class ReadingRow(Base):
    """Which reading of a contested rule the organisation follows; see `domain.readings`."""

    __tablename__ = "reading"
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    code: Mapped[str] = mapped_column(String(40))
