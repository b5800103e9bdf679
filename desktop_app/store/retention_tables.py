"""Tables of retention: the organisation's rules, holds on cases, and what is kept of a case that was erased."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from desktop_app.store.base import Base, PersonalText, UtcDateTime
from desktop_app.store.tables import type_json


class RetentionRuleRow(Base):
    """How long closed cases of a right and a regime are kept (None: of any); in force until it is ended."""

    __tablename__ = "retention_rule"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    right: Mapped[str | None] = mapped_column(String(40))
    regime: Mapped[str | None] = mapped_column(String(40))
    keep_months: Mapped[int] = mapped_column(Integer())
    basis: Mapped[str] = mapped_column(Text())
    confirmed_at: Mapped[datetime] = mapped_column(UtcDateTime())
    confirmed_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime())


class CaseHoldRow(Base):
    """Why a case must not be erased yet; in force until it is lifted."""

    __tablename__ = "case_hold"
    id: Mapped[UUID] = mapped_column(primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id"), index=True)
    reason: Mapped[str] = mapped_column(PersonalText())
    placed_at: Mapped[datetime] = mapped_column(UtcDateTime())
    placed_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    lifted_at: Mapped[datetime | None] = mapped_column(UtcDateTime())


class ErasedCaseRow(Base):
    """That a case existed and was erased: its reference and its random id, why, and how much of what went. Nothing of
    the person. Cases with the same `erasure_id` went together."""

    __tablename__ = "erased_case"
    case_id: Mapped[UUID] = mapped_column(primary_key=True)
    erasure_id: Mapped[UUID] = mapped_column(index=True)
    reference: Mapped[str] = mapped_column(String(40), unique=True)
    closed_on: Mapped[date | None]
    erased_at: Mapped[datetime] = mapped_column(UtcDateTime())
    erased_by: Mapped[UUID] = mapped_column(ForeignKey("officer.id"))
    keep_months: Mapped[int | None] = mapped_column(Integer())
    basis: Mapped[str] = mapped_column(Text())
    counts: Mapped[dict[str, Any]] = mapped_column(type_json)
