"""Corrections: what a source holds, what it should hold, and what was seen when it was changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True)
class CorrectionOrder:
    """One value to change at a source. `was` must still be there, or nothing is written."""

    locator: str
    field: str
    was: str
    to: str
    reason: str
    evidence: str


class CorrectionState(StrEnum):
    """How far a correction has come."""

    PLANNED = "planned"
    PREVIEWED = "previewed"
    APPLIED = "applied"


@dataclass(frozen=True)
class CorrectionPreview:
    """What applying an order would do: `holds` is what the source has now; it can be applied if `possible`."""

    order: CorrectionOrder
    holds: str
    possible: bool
    statement: str


@dataclass(frozen=True)
class CorrectionReceipt:
    """Proof of an applied correction: what was read back from the source, and when (aware UTC)."""

    order: CorrectionOrder
    read_back: str
    applied_at: datetime


@dataclass(frozen=True)
class Correction:
    """A correction in a case. Dates and instants: aware UTC."""

    id: UUID
    finding_id: UUID
    source_id: UUID
    source_name: str
    order: CorrectionOrder
    state: CorrectionState
    holds: str | None = None
    read_back: str | None = None
    applied_at: datetime | None = None


@dataclass(frozen=True)
class RecipientNotice:
    """Someone who received the data and must be told of its correction (GDPR Article 19)."""

    id: UUID
    correction_id: UUID
    recipient: str
    field: str
    told_on: date | None = None
    how: str = ""
