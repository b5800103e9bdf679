"""The organisation that answers requests: who it is, who works for it, and the systems it keeps data in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from desktop_app.domain.envelopes import Envelope


@dataclass(frozen=True)
class Organisation:
    """The controller. `holidays` is an ISO 3166 code; `time_zone` an IANA name; statutory dates are local to it.
    `corrections_by_two`: a second officer approves each correction before it is made."""

    name: str
    regime: str = "gdpr"
    holidays: str = "DE"
    language: str = "en"
    time_zone: str = "Europe/Berlin"
    reference_prefix: str = "DSR"
    address: tuple[str, ...] = ()
    contact: str = ""
    complaint_body: str = ""
    envelope: Envelope = Envelope.DIN_5008_B
    corrections_by_two: bool = False


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
class Particulars:
    """What people are told of data that are kept about them: Article 15(1) and (2) GDPR. Empty where nothing was said.

    `automated_decisions` are those of Article 22, profiling too, with their logic and what follows from them;
    `transfers` those to third countries, with their safeguards (Article 46).
    """

    owner: str = ""
    purpose: str = ""
    legal_basis: str = ""
    categories: str = ""
    retention: str = ""
    origin: str = ""
    automated_decisions: str = ""
    transfers: str = ""
    recipients: tuple[str, ...] = ()


PARTICULARS = tuple(name for name in Particulars.__dataclass_fields__ if name != "recipients")
"""The particulars that are texts, by their names."""


@dataclass(frozen=True)
class FieldParticulars:
    """Where one field of a data source differs from the source as a whole. Empty, or None, where it does not."""

    owner: str = ""
    purpose: str = ""
    legal_basis: str = ""
    categories: str = ""
    retention: str = ""
    origin: str = ""
    automated_decisions: str = ""
    transfers: str = ""
    recipients: tuple[str, ...] | None = None


@dataclass(frozen=True)
class NewDataSource:
    """A data source as an officer describes it: how to reach it, and what people are told about it (see `Particulars`).

    `config` has the members of a source file (see the command line's contract) and never a password; `fields` is by the
    name of a field, as findings have it.
    """

    name: str
    config: Mapping[str, Any]
    purpose: str
    legal_basis: str
    categories: str
    retention: str
    origin: str
    recipients: tuple[str, ...] = ()
    owner: str = ""
    automated_decisions: str = ""
    transfers: str = ""
    fields: Mapping[str, FieldParticulars] = field(default_factory=dict)

    def particulars(self, of_field: str | None = None) -> Particulars:
        """What people are told of the source, or of one of its fields: what the field does not say, the source does."""
        of_source = Particulars(**{name: getattr(self, name) for name in PARTICULARS}, recipients=self.recipients)
        own = self.fields.get(of_field) if of_field is not None else None
        if own is None:
            return of_source
        said = {name: text for name in PARTICULARS if (text := getattr(own, name))}
        recipients = self.recipients if own.recipients is None else own.recipients
        return replace(of_source, **said, recipients=recipients)


@dataclass(frozen=True)
class DataSource:
    """A data source on the organisation's list."""

    id: UUID
    details: NewDataSource
    active: bool = True
    kind: str = field(default="")
