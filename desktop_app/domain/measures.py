"""What was done about a person's data at each place it lives in: erased, restricted, stopped – or kept, on what ground.

Redress does it itself where a data source is described so (`desk.at_source`); elsewhere whoever looks after the system
does, and the officer records who, when and where, so that the answer to the person can say so truthfully (Article 12(3)
GDPR: "information on action taken").
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.rights import Right


class Outcome(StrEnum):
    """What came of it at one place."""

    DONE = "done"
    KEPT = "kept"


class Deed(StrEnum):
    """What a right asks to be done at the places where the data lives."""

    ERASE = "erase"
    RESTRICT = "restrict"
    STOP = "stop"


@dataclass(frozen=True)
class Place:
    """A data source in which the case holds findings, and how many."""

    source_id: UUID
    name: str
    findings: int


@dataclass(frozen=True)
class Measure:
    """One thing that was done (`by` whom, `on` which day), or not done (`ground`), for one right at one place.

    `source_id` is None where the place is no data source but named in words (a list that a mailing firm keeps).
    `finding_id` names the one finding it is about; None: everything found at that place. `ground` is a code of
    `domain.grounds`; `note` says what else the person is to be told.
    """

    id: UUID
    right: Right
    place: str
    source_id: UUID | None
    finding_id: UUID | None
    outcome: Outcome
    on: date
    by: str
    ground: str = ""
    note: str = ""
