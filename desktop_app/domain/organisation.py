"""The organisation that answers requests: who it is, who works for it, and the systems it keeps data in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID


@dataclass(frozen=True)
class Organisation:
    """The controller. `holidays` is an ISO 3166 code; `time_zone` an IANA name; statutory dates are local to it."""

    name: str
    regime: str = "gdpr"
    holidays: str = "DE"
    language: str = "en"
    time_zone: str = "Europe/Berlin"
    reference_prefix: str = "DSR"
    address: tuple[str, ...] = ()
    contact: str = ""
    complaint_body: str = ""


class Role(StrEnum):
    """What an officer is there for."""

    CASE_OFFICER = "case officer"
    REVIEWER = "reviewer"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True)
class Officer:
    """Someone who works with the store under their own passphrase; `added_at` is aware UTC."""

    id: UUID
    name: str
    role: Role
    added_at: datetime


@dataclass(frozen=True)
class NewDataSource:
    """A data source as an officer describes it once: how to reach it, and what Article 15(1) GDPR asks about it.

    `config` has the members of a source file (see the command line's contract) and never a password.
    """

    name: str
    config: Mapping[str, Any]
    purpose: str
    legal_basis: str
    categories: str
    retention: str
    origin: str
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class DataSource:
    """A data source on the organisation's list."""

    id: UUID
    details: NewDataSource
    active: bool = True
    kind: str = field(default="")
