"""What a decision on identity is made from: the record on file, the request, the evidence. Plain data, all of it given.

The members are those of the command line's contract. A value the requester supplied (sender, delivery address, text)
is a claim; only `Subject.contact_points` says what the organisation knew before.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right


class Risk(StrEnum):
    """How much harm the wrong person could do with the answer. "low" is read as STANDARD: what may ask for less, to
    stop advertising or sale, asks for nothing (`identity.decide`), and less than one proof is none."""

    STANDARD = "standard"
    HIGH = "high"

    @classmethod
    def _missing_(cls, value: object) -> Risk | None:
        return cls.STANDARD if value == "low" else None


class ContactKind(StrEnum):
    """The ways to reach a person."""

    EMAIL = "email"
    PHONE = "phone"
    POST = "post"
    ACCOUNT = "account"
    COOKIE = "cookie"

    @property
    def word(self) -> Phrase:
        """What it is called in a sentence."""
        return _WORDS[self]

    @classmethod
    def _missing_(cls, value: object) -> ContactKind | None:
        return cls(_ALSO_CALLED[value]) if isinstance(value, str) and value in _ALSO_CALLED else None


_WORDS = {
    ContactKind.EMAIL: Phrase("e-mail"),
    ContactKind.PHONE: Phrase("telephone"),
    ContactKind.POST: Phrase("postal address"),
    ContactKind.ACCOUNT: Phrase("account"),
    ContactKind.COOKIE: Phrase("cookie"),
}
_ALSO_CALLED = {
    "e-mail": "email",
    "mail": "email",
    "mobile": "phone",
    "sms": "phone",
    "telephone": "phone",
    "address": "post",
    "postal": "post",
    "postal_address": "post",
    "letter": "post",
    "portal": "account",
    "app": "account",
    "device": "cookie",
    "device_id": "cookie",
    "cookie_id": "cookie",
}


# A whole way to be reached, as people name it in English and German; a postal code alone is a detail of one.
_NAMES = {
    ContactKind.EMAIL: "email mail emailadresse mailadresse",
    ContactKind.PHONE: "phone telephone mobile cell telefon telefonnummer handy handynummer mobilnummer rufnummer",
    ContactKind.POST: "address postal home mailing adresse anschrift postadresse postanschrift wohnanschrift",
}
_BESIDE_NAMES = frozenset("my your the new old address adresse number nummer phone meine meiner neue alte".split())


def contact_kind_named(field_name: str) -> ContactKind | None:
    """The kind of contact point that a person means by a field's name ("e-mail address", "Anschrift"); None where
    they mean something else.

    >>> contact_kind_named("E-Mail-Adresse"), contact_kind_named("postal code")
    (<ContactKind.EMAIL: 'email'>, None)
    """
    words = set(re.findall(r"[^\W\d_]+", field_name.casefold().replace("e-mail", "email")))
    for kind, text in _NAMES.items():
        names = set(text.split())
        if words & names and words <= names | _BESIDE_NAMES:
            return kind
    return None


class EvidenceKind(StrEnum):
    """The kinds of evidence that can be recorded."""

    ONE_TIME_CODE = "one_time_code"
    CALLBACK = "callback"
    SIGNED_IN_SESSION = "signed_in_session"
    LETTER_CODE = "letter_code"
    ID_DOCUMENT = "id_document"
    KNOWLEDGE_ANSWER = "knowledge_answer"
    IN_PERSON = "in_person"
    AUTHORITY_DOCUMENT = "authority_document"
    SUBJECT_CONFIRMATION = "subject_confirmation"


class Flag(StrEnum):
    """What the file says about the person that asks for more care."""

    PROTECTED_ADDRESS = "protected_address"
    CHILD = "child"
    DECEASED = "deceased"
    SPECIAL_CATEGORY = "special_category"


class Role(StrEnum):
    """Who asks on behalf of the person."""

    PARENT = "parent"
    SOLICITOR = "solicitor"
    PORTAL = "portal"
    RELATIVE = "relative"
    ATTORNEY = "attorney"


@dataclass(frozen=True)
class ContactPoint:
    """A way to reach the person that is on file; `on_file_since` is None where nobody knows the date."""

    id: str
    kind: ContactKind
    value: str
    on_file_since: date | None = None
    stale: bool = False


@dataclass(frozen=True)
class Subject:
    """A person on file."""

    id: str
    names: tuple[str, ...] = ()
    contact_points: tuple[ContactPoint, ...] = ()
    date_of_birth: date | None = None
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True)
class SenderClaim:
    """Who the message says it is from."""

    display_name: str = ""
    address: str = ""
    reply_to: str | None = None
    authentication_results: str | None = None


@dataclass(frozen=True)
class DeliverTo:
    """Where the requester wants the answer sent."""

    kind: str
    value: str


@dataclass(frozen=True)
class ActingFor:
    """Someone asks on behalf of the person; what else was said about them is kept in `details` and proves nothing."""

    role: Role
    details: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class IdentityRequest:
    """The request, as far as identity is concerned. `asks_to_change` names kinds of contact point."""

    right: Right
    received: date
    channel: str = ""
    text: str = ""
    sender: SenderClaim = field(default_factory=SenderClaim)
    deliver_to: DeliverTo | None = None
    acting_for: ActingFor | None = None
    asks_to_change: tuple[ContactKind, ...] = ()


@dataclass(frozen=True)
class Evidence:
    """One piece of evidence as recorded: its kind, the contact point it went through, the day, and the result."""

    kind: EvidenceKind
    at: date
    result: str
    contact_point: str | None = None


@dataclass(frozen=True)
class DecidingOfficer:
    """Who decides; `conflicts` names the people on file, or the ties, that officer has an interest in."""

    id: str = ""
    conflicts: tuple[str, ...] = ()


@dataclass(frozen=True)
class IdentityCase:
    """Everything a decision is made from."""

    id: str
    today: date
    subject: Subject
    request: IdentityRequest
    risk: Risk = Risk.STANDARD
    other_candidates: tuple[Subject, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    officer: DecidingOfficer = field(default_factory=DecidingOfficer)
