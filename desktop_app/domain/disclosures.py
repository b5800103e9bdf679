"""Disclosures of somebody's data to somebody else: on which ground, what was checked before, and who must be told.

The promises: shared as required by law, by the order of a court or of a (semi-)governmental authority, in matters of
public safety or policy; with agents and contractors under confidentiality; to enforce agreements; for marketing only
with express permission. A disclosure is kept as a draft with whatever is known of it, and may leave only once nothing
is missing. Sources: Articles 6, 15(1)(c), 19 and 28 GDPR; 45 CFR 164.528 (accounting, and its suspension).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.permissions import State, address_key
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import Report, ReportPart
from desktop_app.domain.report_words import ENGLISH, ReportWords


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
        given = {_plain(item) for item in self.given}
        return tuple(item for item in self.asked if _plain(item) not in given)

    @property
    def beyond(self) -> tuple[str, ...]:
        """What is given though nobody asked for it."""
        asked = {_plain(item) for item in self.asked}
        return tuple(item for item in self.given if _plain(item) not in asked)

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
                Phrase(
                    "{count} of these people have not expressly permitted sharing for marketing; it is blocked.",
                    {"count": len(refused)},
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
            if _plain(d.agreement.recipient) != _plain(d.recipient):
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


def disclosure_report(d: Disclosure, zone_words: str, say: ReportWords = ENGLISH) -> Report:
    """The record of one disclosure to a third party. Instants arrive in the time zone `zone_words` names."""
    c = d.checks
    items = tuple(dict.fromkeys((*d.asked, *d.given)))
    given = {_plain(item) for item in d.given}
    asked = {_plain(item) for item in d.asked}
    checks = (
        (say("Contact found independently"), c.contact_found, c.contact_independent),
        (say("The recipient confirmed that it asked"), "", c.reached),
        (say("In force"), "", c.in_force),
        (say("Addressed to us"), "", c.addressed_to_us),
        (say("Covers these data"), "", c.covers_data),
        (say("The person may be told"), _silence(d, say), c.may_be_told),
    )
    parts = [
        ReportPart(
            say("What was asked for and what was given"),
            text=(
                say("Held back: {items}.", items=", ".join(d.held_back))
                if d.held_back
                else say("Everything that was asked for was given."),
            ),
            columns=(say("Data"), say("Asked for"), say("Given")),
            shares=(60, 20, 20),
            rows=tuple((item, say(_yes(_plain(item) in asked)), say(_yes(_plain(item) in given))) for item in items),
        ),
        ReportPart(
            say("Whose data"),
            columns=(say("Person"), say("On file as")),
            shares=(50, 50),
            rows=tuple((one.name, one.address) for one in d.subjects),
        ),
        ReportPart(
            say("What was checked before"),
            columns=(say("Question"), say("Answer"), say("Particulars")),
            shares=(44, 16, 50),
            rows=tuple((name, say(_yes(answer)), words) for name, words, answer in checks),
        ),
    ]
    if d.files:
        parts.append(
            ReportPart(
                say("Documents on file"),
                columns=(say("Document"), "SHA-256"),
                shares=(36, 74),
                rows=tuple((one.name, one.sha256) for one in d.files),
            )
        )
    facts = [
        ("Recipient", d.recipient),
        ("Reached at", d.recipient_contact),
        ("Ground", say.word(GROUND_WORDS[d.ground])),
        ("Legal reference", d.legal_reference),
        ("Number of the order", d.order_number),
        ("Agreement", _agreement(d.agreement, say)),
        ("Purpose", d.purpose),
        ("Asked for on", say.date(d.asked_on) if d.asked_on else ""),
        ("Written down by", d.drafted_by),
        ("Authorised by", d.authorised_by),
        ("Authorised at", f"{d.authorised_at:%Y-%m-%d %H:%M} ({zone_words})" if d.authorised_at else ""),
        ("Sent on", say.date(d.sent_on) if d.sent_on else say("not sent yet")),
        ("Sent how", d.sent_how),
    ]
    return Report(
        title=say("Record of a disclosure to a third party"),
        facts=tuple((say(name), value) for name, value in facts if value),
        parts=tuple(parts),
    )


def accounting_report(
    person: str,
    told: Sequence[Disclosure],
    first: date | None,
    last: date,
    organisation: str,
    say: ReportWords = ENGLISH,
) -> Report:
    """The account of disclosures that one person is given: each with its day, recipient, data and reason."""
    rows = tuple(
        (
            say.date(one.sent_on) if one.sent_on else "",
            one.recipient,
            ", ".join(one.given),
            "\n".join(
                part
                for part in (say.word(GROUND_WORDS[one.ground]), one.legal_reference, one.order_number, one.purpose)
                if part
            ),
        )
        for one in told
    )
    values = {"organisation": organisation, "person": person, "last": last}
    text = [
        say(
            "This is to whom {organisation} disclosed data about {person} from {first} to {last}.",
            first=first,
            **values,
        )
        if first
        else say("This is to whom {organisation} disclosed data about {person} up to {last}.", **values)
    ]
    if not rows:
        text.append(say("There is no disclosure in this time that is to be accounted for."))
    columns = (say("Day"), say("Recipient"), say("Data"), say("Reason"))
    part = ReportPart(say("Disclosures"), columns=columns, shares=(24, 34, 36, 44), rows=rows)
    return Report(title=say("Account of disclosures"), text=tuple(text), parts=(part,) if rows else ())


def _silence(d: Disclosure, say: ReportWords) -> str:
    if not d.silent:
        return ""
    return say("not before {day} has passed", day=d.silent_until) if d.silent_until else say("not until further notice")


def _agreement(agreement: Agreement | None, say: ReportWords) -> str:
    if agreement is None:
        return ""
    values = {"about": agreement.about or agreement.recipient, "clause": agreement.confidentiality}
    if agreement.ends is None:
        return say("{about}, until notice is given; confidentiality: {clause}", **values)
    return say("{about}, until {day}; confidentiality: {clause}", day=agreement.ends, **values)


def _yes(answer: bool | None) -> str:
    return {True: "yes", False: "no", None: "–"}[answer]


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
