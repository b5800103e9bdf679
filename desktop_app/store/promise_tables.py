"""The tables of the promises: notices, permissions, statistics that were published, and disclosures to others.

What lacks something is kept too, as a draft: columns that may be unknown at first are nullable. Nothing here is ever
changed in silence: permissions are a history of events, and a mark replaced is in the audit log.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Boolean, ForeignKey, Index, Integer, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.store.base import Base, PersonalText, UtcDateTime
from desktop_app.store.tables import type_json


class NoticeRow(Base):
    """One version of a notice: its words, the file it came in, and from when it holds (null: a draft)."""

    __tablename__ = "notice"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    version: Mapped[str] = mapped_column(String(100))
    in_force: Mapped[date | None]
    text: Mapped[str] = mapped_column(Text())
    file_name: Mapped[str] = mapped_column(String(300))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes] = mapped_column(LargeBinary(), deferred=True)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime())
    added_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))

    __table_args__ = (UniqueConstraint("name", "version"), Index("ix_notice_name_in_force", "name", "in_force"))


class NoticeMarkRow(Base):
    """What an officer thinks of one difference between two versions: significant or not, and why."""

    __tablename__ = "notice_mark"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    before_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"))
    after_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"))
    difference: Mapped[str] = mapped_column(String(64))
    significant: Mapped[bool] = mapped_column(Boolean())
    reason: Mapped[str] = mapped_column(String(1000))
    marked_at: Mapped[datetime] = mapped_column(UtcDateTime())
    marked_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))

    __table_args__ = (UniqueConstraint("before_id", "after_id", "difference"),)


class NoticeTellingRow(Base):
    """Who is to be told of a version and how; when it was done, and the proof of it."""

    __tablename__ = "notice_telling"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    notice_id: Mapped[UUID] = mapped_column(ForeignKey("notice.id"), index=True)
    who: Mapped[str] = mapped_column(PersonalText())
    how: Mapped[str] = mapped_column(String(20))
    told_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(PersonalText())
    proof_name: Mapped[str] = mapped_column(String(300))
    proof_sha256: Mapped[str] = mapped_column(String(64))
    proof: Mapped[bytes | None] = mapped_column(LargeBinary(), deferred=True)


class PermissionEventRow(Base):
    """Something that happened to a permission: given, confirmed, withdrawn. Never changed, never taken away."""

    __tablename__ = "permission_event"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column(Integer(), unique=True)
    kind: Mapped[str] = mapped_column(String(20))
    point_kind: Mapped[str] = mapped_column(String(20))
    address: Mapped[str] = mapped_column(PersonalText())
    address_key: Mapped[str] = mapped_column(PersonalText(), index=True)
    person: Mapped[str] = mapped_column(PersonalText())
    purpose: Mapped[str] = mapped_column(String(40))
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    channel: Mapped[str] = mapped_column(String(40))
    wording: Mapped[str] = mapped_column(Text())
    notice_id: Mapped[UUID | None] = mapped_column(ForeignKey("notice.id"))
    double_opt_in: Mapped[bool] = mapped_column(Boolean())
    evidence: Mapped[str] = mapped_column(PersonalText())
    request_id: Mapped[UUID | None] = mapped_column(ForeignKey("request.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime())
    recorded_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class SuppressionKeyRow(Base):
    """The one key under which suppressed addresses are hashed; it never leaves the store."""

    __tablename__ = "suppression_key"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    key: Mapped[bytes] = mapped_column(LargeBinary())
    made_at: Mapped[datetime] = mapped_column(UtcDateTime())


class SuppressionRow(Base):
    """An address that must not be written to for a purpose, as a keyed hash: it cannot be read back."""

    __tablename__ = "suppression"
    digest: Mapped[bytes] = mapped_column(LargeBinary(), primary_key=True)
    purpose: Mapped[str] = mapped_column(String(40), primary_key=True)
    reason: Mapped[str] = mapped_column(String(40))
    since: Mapped[datetime] = mapped_column(UtcDateTime())


class PublishedStatisticsRow(Base):
    """A report that left the program: its period and exactly what it said, to compare the next one with."""

    __tablename__ = "published_statistics"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(20), default="requests", server_default="requests")
    first: Mapped[date]
    last: Mapped[date]
    threshold: Mapped[int] = mapped_column(Integer())
    said: Mapped[dict[str, Any]] = mapped_column(type_json)
    said_sha256: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime] = mapped_column(UtcDateTime())
    published_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))


class AgreementRow(Base):
    """An agreement with an agent or contractor: its confidentiality clause, and until when it holds."""

    __tablename__ = "agreement"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    recipient: Mapped[str] = mapped_column(String(300))
    about: Mapped[str] = mapped_column(String(1000))
    confidentiality: Mapped[str] = mapped_column(Text())
    begins: Mapped[date | None]
    ends: Mapped[date | None]
    open_ended: Mapped[bool] = mapped_column(Boolean())
    file_name: Mapped[str] = mapped_column(String(300))
    sha256: Mapped[str] = mapped_column(String(64))
    content: Mapped[bytes | None] = mapped_column(LargeBinary(), deferred=True)


class DisclosureRow(Base):
    """One disclosure of personal data to somebody else, from draft over authorised to sent."""

    __tablename__ = "disclosure"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    reference: Mapped[str] = mapped_column(String(40), unique=True)
    state: Mapped[str] = mapped_column(String(20))
    recipient: Mapped[str] = mapped_column(String(300))
    recipient_contact: Mapped[str] = mapped_column(PersonalText())
    ground: Mapped[str] = mapped_column(String(40))
    legal_reference: Mapped[str] = mapped_column(String(500))
    order_number: Mapped[str] = mapped_column(String(200))
    purpose: Mapped[str] = mapped_column(String(1000))
    agreement_id: Mapped[UUID | None] = mapped_column(ForeignKey("agreement.id"))
    asked: Mapped[list[str]] = mapped_column(type_json)
    given: Mapped[list[str]] = mapped_column(type_json)
    checks: Mapped[dict[str, Any]] = mapped_column(type_json)
    asked_on: Mapped[date | None]
    silent_until: Mapped[date | None]
    silent: Mapped[bool] = mapped_column(Boolean())
    authorised_by: Mapped[UUID | None] = mapped_column(ForeignKey("officer.id"))
    authorised_at: Mapped[datetime | None] = mapped_column(UtcDateTime())
    sent_on: Mapped[date | None]
    sent_how: Mapped[str] = mapped_column(String(300))
    drafted_at: Mapped[datetime] = mapped_column(UtcDateTime())
    drafted_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))

    __table_args__ = (Index("ix_disclosure_sent_on", "sent_on"),)


class DisclosureSubjectRow(Base):
    """Whose data a disclosure gives: by name and by the address they are on file with."""

    __tablename__ = "disclosure_subject"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"), index=True)
    position: Mapped[int] = mapped_column(Integer())
    name: Mapped[str] = mapped_column(PersonalText())
    address: Mapped[str] = mapped_column(PersonalText())
    name_key: Mapped[str] = mapped_column(PersonalText(), index=True)
    address_key: Mapped[str] = mapped_column(PersonalText(), index=True)


class DisclosureFileRow(Base):
    """A document attached to a disclosure: the order, the letter that asked, what was sent. Never changed."""

    __tablename__ = "disclosure_file"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    disclosure_id: Mapped[UUID] = mapped_column(ForeignKey("disclosure.id"), index=True)
    name: Mapped[str] = mapped_column(PersonalText())
    sha256: Mapped[str] = mapped_column(String(64))
    size: Mapped[int] = mapped_column(Integer())
    content: Mapped[bytes] = mapped_column(LargeBinary(), deferred=True)
