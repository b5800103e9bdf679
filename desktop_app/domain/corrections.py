"""Corrections: what a source holds, what it should hold, and what was seen when it was changed."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.errors import BadInput


@dataclass(frozen=True)
class CorrectionOrder:
    """One value to change at a source. `was` must still be there, or nothing is written."""

    locator: str
    field: str
    was: str
    to: str
    reason: str
    evidence: str


def check_order(was: str, to: str, reason: str, evidence: str) -> None:
    """What every correction needs, whatever the source. BadInput where a part is empty, where nothing would change,
    or where the new value has a control character or half a character: a line feed or tab may stand only where the
    value that is there has several lines."""
    if not to.strip() or not reason.strip() or not evidence.strip():
        raise _unusable(
            "correction-incomplete",
            "A correction needs the new value, a reason and what shows it to be right.",
            "Fill in all three.",
        )
    allowed = "\n\t" if "\n" in was else ""
    for character in to:
        if unicodedata.category(character) in ("Cc", "Cs") and character not in allowed:
            raise _unusable(
                "character-not-allowed",
                f"The new value has a character that is no part of a text, U+{ord(character):04X}.",
                "Write the new value without it.",
            )
    if to == was:
        raise _unusable(
            "nothing-to-change",
            "The new value is the one that is there: there is nothing to change.",
            "Give the value that it should be.",
        )


def _unusable(code: str, what: str, next_step: str) -> BadInput:
    return BadInput(code, what, safe="Nothing was changed.", next_step=next_step)


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
    """Someone who received the data and must be told of its correction, erasure or restriction (GDPR Article 19).

    `correction_id` is None where it is no correction; `field` then says what was done in words.
    """

    id: UUID
    correction_id: UUID | None
    recipient: str
    field: str
    told_on: date | None = None
    how: str = ""
