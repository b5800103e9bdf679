"""Who acts for the person, what was seen of their authority, and an officer's own interest in a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.identity_case import Role


class Custody(StrEnum):
    """What is known of who has custody of a child."""

    SHOWN = "shown"
    UNKNOWN = "unknown"
    DISPUTED = "disputed"


@dataclass(frozen=True)
class Representation:
    """Somebody acts for the person. The members say what was seen of a mandate; None where nobody looked. `agent_id` is
    the agent's identifier in the Data Rights Protocol where its signature was found valid."""

    role: Role
    name: str = ""
    dated: date | None = None
    valid_until: date | None = None
    signed: bool | None = None
    names_us: bool | None = None
    custody: Custody | None = None
    agent_id: str = ""

    def details(self) -> dict[str, object]:
        """What the identity rules want to know of it, by the names they know (`identity_agents`)."""
        told: dict[str, object] = {
            "dated": self.dated.isoformat() if self.dated else None,
            "valid_until": self.valid_until.isoformat() if self.valid_until else None,
            "signed": self.signed,
            "names_us": self.names_us,
            "custody": self.custody.value if self.custody else None,
        }
        return {name: value for name, value in told.items() if value is not None}


class Tie(StrEnum):
    """Why an officer should not decide a case."""

    OWN_REQUEST = "own request"
    RELATIVE = "relative"
    OTHER = "other interest"


@dataclass(frozen=True)
class Conflict:
    """An interest an officer has declared in a case."""

    officer_id: UUID
    officer_name: str
    tie: Tie
    why: str = ""
