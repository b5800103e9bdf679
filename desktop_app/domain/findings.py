"""Findings: located items of personal data, each with its provenance and what the officer decided about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


@dataclass(frozen=True)
class Identifiers:
    """What a data source is searched for; the interval is aware UTC, either end open where None."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    ip_addresses: tuple[str, ...] = ()
    cookie_ids: tuple[str, ...] = ()
    account_ids: tuple[str, ...] = ()
    since: datetime | None = None
    until: datetime | None = None

    def is_empty(self) -> bool:
        """True where there is nothing to search for: no identifier but blank ones."""
        given = (self.names, self.emails, self.phones, self.ip_addresses, self.cookie_ids, self.account_ids)
        return not any(text.strip() for texts in given for text in texts)


@dataclass(frozen=True)
class Found:
    """One item as a data source returned it: the value, and where exactly it stands.

    `locator` names the place inside the source ("line 17", "Customer CustomerId=2"); `query` says how it was
    looked for, without repeating the value looked for; `at` is the aware instant the item itself carries, if any.
    """

    source: str
    locator: str
    field: str
    value: str
    matched_by: str
    at: datetime | None = None
    query: str = ""


class FindingDecision(StrEnum):
    """What the officer decided to do with a finding."""

    UNDECIDED = "undecided"
    DISCLOSE = "disclose"
    WITHHOLD = "withhold"
    CORRECT = "correct"


@dataclass(frozen=True)
class Finding:
    """A found item kept in the case; a correction implies that the (corrected) item is disclosed too."""

    id: UUID
    found: Found
    source_id: UUID
    found_at: datetime
    decision: FindingDecision = FindingDecision.UNDECIDED
    reason: str = ""
