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


def check_order(was: str, to: str, reason: str, evidence: str, *, undoing: bool = False) -> None:
    """What every correction needs, whatever the source. BadInput where a part is empty, where nothing would change,
    or where the new value has a control character or half a character: a line feed or tab may stand only where the
    value that is there has several lines. `undoing` puts back what was there, which may have been nothing."""
    if not (to.strip() or undoing) or not reason.strip() or not evidence.strip():
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
    """How far a correction has come at its source; APPLIED too where its keeper confirmed that it was made."""

    PLANNED = "planned"
    PREVIEWED = "previewed"
    APPLIED = "applied"


class Decision(StrEnum):
    """What was decided about a proposal: IN_PART gives another value than was asked for."""

    OPEN = ""
    ACCEPTED = "accepted"
    IN_PART = "in part"
    REFUSED = "refused"


class Way(StrEnum):
    """Who changes the source: Redress, or whoever keeps it, by a printed instruction."""

    HERE = "here"
    BY_HAND = "by hand"


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
class ChangeApproval:
    """A second officer's yes to one exact change; `sha256` as `correction_steps.change_sha256` has it."""

    sha256: str
    by: str
    at: datetime


@dataclass(frozen=True)
class Instruction:
    """A printed instruction to whoever keeps the source: the letter, to whom, and when it left (None: not yet)."""

    document_id: UUID
    to: str
    on: date | None = None


@dataclass(frozen=True)
class Confirmation:
    """Who confirmed that a change was made by hand, on which day, and what shows it."""

    by: str
    on: date
    evidence: str


@dataclass(frozen=True)
class Statement:
    """The person's statement of disagreement with what was decided, and the day it came."""

    text: str
    on: date


@dataclass(frozen=True)
class Correction:
    """A correction in a case; of one finding, the latest counts. Instants: aware UTC.

    `asked` is the value that was asked for, `order.to` the one that is written. `ground` (a code of `domain.grounds`)
    and `told` say to the person why not all was done. `undoes` is the correction that this one takes back.
    """

    id: UUID
    finding_id: UUID
    source_id: UUID
    source_name: str
    order: CorrectionOrder
    state: CorrectionState
    holds: str | None = None
    read_back: str | None = None
    applied_at: datetime | None = None
    asked: str = ""
    decision: Decision = Decision.ACCEPTED
    way: Way = Way.HERE
    ground: str = ""
    told: str = ""
    decided_by: str = ""
    approval: ChangeApproval | None = None
    instruction: Instruction | None = None
    confirmation: Confirmation | None = None
    undoes: UUID | None = None
    statement: Statement | None = None

    @property
    def refused(self) -> bool:
        """True where the proposal was refused: nothing is changed at the source."""
        return self.decision == Decision.REFUSED

    @property
    def settled(self) -> bool:
        """True where nothing more is to be done at the source: refused, or made and read back or confirmed."""
        return self.refused or self.state == CorrectionState.APPLIED

    @property
    def done_on(self) -> date | None:
        """The day it was made, as far as is known; None where it was not."""
        if self.confirmation is not None:
            return self.confirmation.on
        return self.applied_at.date() if self.applied_at is not None else None


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
