"""Disclosures of somebody's data to somebody else: on which ground, what was checked before, and who must be told.

The promises: shared as required by law, by the order of a court or of a (semi-)governmental authority, in matters of
public safety or policy; with agents and contractors under confidentiality; to enforce agreements; for marketing only
with express permission. A disclosure is kept as a draft with whatever is known of it, and may leave only once nothing
is missing. Sources: Articles 6, 15(1)(c), 19 and 28 GDPR; 45 CFR 164.528 (accounting, and its suspension).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.permissions import State, address_key
from desktop_app.domain.phrase import Phrase, counted


class Ground(StrEnum):
    """Why data may be given to somebody else; there are no others."""

    LAW = "required-by-law"
    COURT = "court-order"
    AUTHORITY = "authority-order"
    SAFETY = "public-safety"
    AGENT = "agent-or-contractor"
    ENFORCEMENT = "enforcement-of-agreement"
    MARKETING = "marketing-with-permission"


GROUND_WORDS = {
    Ground.LAW: "required by law",
    Ground.COURT: "order of a court",
    Ground.AUTHORITY: "order of a governmental or semi-governmental authority",
    Ground.SAFETY: "public safety or policy",
    Ground.AGENT: "agent or contractor under confidentiality",
    Ground.ENFORCEMENT: "enforcement of an agreement",
    Ground.MARKETING: "marketing, with express permission",
}
ORDERS = (Ground.COURT, Ground.AUTHORITY)
ASKED_BY_OTHERS = (Ground.LAW, *ORDERS, Ground.SAFETY)  # somebody comes and wants something, and may be an impostor


class DisclosureState(StrEnum):
    """How far a disclosure has come."""

    DRAFT = "draft"
    AUTHORISED = "authorised"
    SENT = "sent"


@dataclass(frozen=True)
class Checks:
    """What an officer looked at before; None: not looked at yet.

    `contact_found` says where the recipient's number or address was found, which must not be the letter that asks.
    """

    contact_found: str = ""
    contact_independent: bool | None = None
    reached: bool | None = None
    in_force: bool | None = None
    addressed_to_us: bool | None = None
    covers_data: bool | None = None
    may_be_told: bool | None = None


@dataclass(frozen=True)
class Subject:
    """Whose data it is: their name, and the e-mail address or number they are on file with."""

    name: str
    address: str

    @property
    def key(self) -> str:
        """What they are found by, however it is written."""
        return subject_key(self.address)


@dataclass(frozen=True)
class Agreement:
    """What an agent or contractor has agreed to. `ends` None with `open_ended`: until it is given notice of."""

    id: UUID
    recipient: str
    about: str = ""
    confidentiality: str = ""
    begins: date | None = None
    ends: date | None = None
    open_ended: bool = False
    file_name: str = ""
    sha256: str = ""

    def missing(self, today: date) -> tuple[Phrase, ...]:
        """Why nothing may be given under it on a day; empty where it holds."""
        lacking = []
        if not self.confidentiality.strip():
            lacking.append(Phrase("The agreement has no confidentiality clause on file."))
        if self.begins is None or (self.ends is None and not self.open_ended):
            lacking.append(Phrase("It is not known from when and until when the agreement holds."))
        if self.begins is not None and self.begins > today:
            lacking.append(Phrase("The agreement begins on {day}.", {"day": self.begins}))
        if self.ends is not None and self.ends < today:
            lacking.append(Phrase("The agreement ended on {day}.", {"day": self.ends}))
        if not self.sha256:
            lacking.append(Phrase("The agreement itself is not on file."))
        return tuple(lacking)


@dataclass(frozen=True)
class AttachedFile:
    """A document kept with a disclosure."""

    id: UUID
    name: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Disclosure:
    """One disclosure. `asked` and `given` are kinds of data in words. `silent`: the person may not be told, until
    `silent_until` where a day is known."""

    id: UUID
    reference: str
    state: DisclosureState
    recipient: str
    ground: Ground
    subjects: tuple[Subject, ...]
    recipient_contact: str = ""
    legal_reference: str = ""
    order_number: str = ""
    purpose: str = ""
    agreement: Agreement | None = None
    asked: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    checks: Checks = Checks()
    asked_on: date | None = None
    silent: bool = False
    silent_until: date | None = None
    files: tuple[AttachedFile, ...] = ()
    drafted_by: str = ""
    authorised_by: str = ""
    authorised_at: datetime | None = None
    sent_on: date | None = None
    sent_how: str = ""

    @property
    def held_back(self) -> tuple[str, ...]:
        """What was asked for and is not given."""
        given = {plain_words(item) for item in self.given}
        return tuple(item for item in self.asked if plain_words(item) not in given)

    @property
    def beyond(self) -> tuple[str, ...]:
        """What is given though nobody asked for it."""
        asked = {plain_words(item) for item in self.asked}
        return tuple(item for item in self.given if plain_words(item) not in asked)

    def may_be_told_on(self, day: date) -> bool:
        """Whether the person may be told of it on a day."""
        return not self.silent or (self.silent_until is not None and self.silent_until < day)


@dataclass(frozen=True)
class PastDisclosure:
    """What a person's answer needs of a disclosure that was sent."""

    recipient: str
    sent_on: date
    silent: bool
    silent_until: date | None

    def may_be_told_on(self, day: date) -> bool:
        """Whether the person may be told of it on a day."""
        return not self.silent or (self.silent_until is not None and self.silent_until < day)


def subject_key(address: str) -> str:
    """An address or number as it is compared: a mailbox by the rule of permissions, anything else by its letters and
    digits."""
    mailbox = address_key(address)
    return mailbox if mailbox is not None else "".join(c for c in address.casefold() if c.isalnum())


def told_recipients(past: Iterable[PastDisclosure], day: date) -> tuple[str, ...]:
    """Who was given the data, as far as the person may be told on a day; each once, by name."""
    return tuple(sorted({one.recipient for one in past if one.may_be_told_on(day)}))


def missing(disclosure: Disclosure, permissions: Mapping[str, State], today: date) -> tuple[Phrase, ...]:
    """What must still be done before the data may leave. `permissions` are those for sharing, by `Subject.key`."""
    d = disclosure
    lacking = [*_missing_always(d), *_missing_for_ground(d, today)]
    if d.ground in ASKED_BY_OTHERS:
        lacking += _missing_checks(d)
    if d.ground == Ground.MARKETING:
        refused = [one for one in d.subjects if permissions.get(one.key, State.NO) != State.YES]
        if refused:
            lacking.append(
                counted(
                    len(refused),
                    "One of these people has not expressly permitted sharing for marketing; it is blocked.",
                    "{count} of these people have not expressly permitted sharing for marketing; it is blocked.",
                )
            )
    return tuple(lacking)


def _missing_always(d: Disclosure) -> list[Phrase]:
    lacking = []
    if not d.recipient.strip():
        lacking.append(Phrase("Say who the recipient is."))
    if not d.subjects or any(not one.name.strip() or not one.key for one in d.subjects):
        lacking.append(Phrase("Say whose data it is: the name, and the address or number on file."))
    if not d.given:
        lacking.append(Phrase("Say which data are given."))
    if not d.purpose.strip():
        lacking.append(Phrase("Say what the recipient needs the data for."))
    if d.beyond:
        lacking.append(
            Phrase("Give no more than was asked for: nobody asked for {items}.", {"items": ", ".join(d.beyond)})
        )
    return lacking


def _missing_for_ground(d: Disclosure, today: date) -> list[Phrase]:
    lacking = []
    if d.ground in (Ground.LAW, Ground.ENFORCEMENT) and not d.legal_reference.strip():
        lacking.append(
            Phrase("Name the provision that requires it.")
            if d.ground == Ground.LAW
            else Phrase("Name the agreement that is enforced, and the clause.")
        )
    if d.ground in ORDERS and not d.order_number.strip():
        lacking.append(Phrase("The order has no number."))
    if d.ground in ORDERS and not d.files:
        lacking.append(Phrase("Attach the order."))
    if d.ground == Ground.AGENT:
        if d.agreement is None:
            lacking.append(Phrase("Choose the agreement with this agent or contractor."))
        else:
            lacking += d.agreement.missing(today)
            if plain_words(d.agreement.recipient) != plain_words(d.recipient):
                lacking.append(Phrase("The agreement is with somebody else than the recipient."))
    return lacking


def _missing_checks(d: Disclosure) -> list[Phrase]:
    """The guided check: every question must be answered with yes, except whether the person may be told."""
    c = d.checks
    lacking = []
    if not c.contact_found.strip() or c.contact_independent is not True:
        lacking.append(
            Phrase("Find a number or address of the recipient that is not from the letter, and say where you found it.")
        )
    if c.reached is not True:
        lacking.append(Phrase("Ask there whether the request is real."))
    if d.ground in ORDERS:
        if c.in_force is not True:
            lacking.append(Phrase("Make sure that the order is in force."))
        if c.addressed_to_us is not True:
            lacking.append(Phrase("Make sure that the order is addressed to this organisation."))
    if c.covers_data is not True:
        lacking.append(Phrase("Make sure that what was asked for covers these data."))
    if c.may_be_told is None:
        lacking.append(Phrase("Say whether the person may be told."))
    return lacking


def plain_words(words: str) -> str:
    """Words as they are compared: without regard to capitals and blanks."""
    return " ".join(words.split()).casefold()
