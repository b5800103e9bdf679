"""Records: everything a document prints, as plain data; the drawing code knows nothing else."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, is_dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from desktop_app.domain.envelopes import Envelope


class RecordType(StrEnum):
    """The documents Redress draws."""

    ACCESS_RESPONSE = "access-response"
    RECTIFICATION_NOTICE = "rectification-notice"
    OUTCOME_LETTER = "outcome-letter"
    EXTENSION_NOTICE = "extension-notice"
    REFUSAL = "refusal"
    WITHDRAWAL_NOTICE = "withdrawal-notice"
    TRANSFER_NOTICE = "transfer-notice"
    OPT_OUT_CONFIRMATION = "opt-out-confirmation"
    ACKNOWLEDGEMENT = "acknowledgement"
    EVIDENCE_REQUEST = "evidence-request"
    RECIPIENT_NOTICE = "recipient-notice"
    CORRECTION_INSTRUCTION = "correction-instruction"
    CLOSING_LETTER = "closing-letter"
    CASE_FILE = "case-file"
    ONE_TIME_CODE = "one-time-code"
    RECOVERY_CODE = "recovery-code"
    NOTICE_DIFFERENCES = "notice-differences"
    STATISTICS = "statistics"
    PROOF_OF_PERMISSION = "proof-of-permission"
    ERASURE_CERTIFICATE = "erasure-certificate"
    DISCLOSURE_RECORD = "disclosure-record"
    ACCOUNTING_OF_DISCLOSURES = "accounting-of-disclosures"


GIVES_AWAY = frozenset({RecordType.RECIPIENT_NOTICE, RecordType.CORRECTION_INSTRUCTION, RecordType.CASE_FILE})
"""Letters beside the answer that give away what is on file: they leave once another officer approved their bytes."""


@dataclass(frozen=True)
class Letterhead:
    """The organisation as it introduces itself on paper."""

    name: str
    address: tuple[str, ...]
    contact: str
    officer: str
    complaint_body: str = ""
    envelope: Envelope = Envelope.DIN_5008_B


@dataclass(frozen=True)
class FieldDescription:
    """Where some fields of a system differ from the system as a whole; what is empty, or None, does not."""

    fields: tuple[str, ...]
    purpose: str = ""
    legal_basis: str = ""
    categories: str = ""
    retention: str = ""
    origin: str = ""
    recipients: tuple[str, ...] | None = None
    transfers: str = ""
    automated_decisions: str = ""


@dataclass(frozen=True)
class SourceDescription:
    """What Article 15(1) GDPR asks to be told of each system the data came from."""

    name: str
    purpose: str
    legal_basis: str
    categories: str
    retention: str
    origin: str
    recipients: tuple[str, ...] = ()
    transfers: str = ""  # to third countries, with their safeguards
    automated_decisions: str = ""  # profiling too, with its logic and its consequences
    fields: tuple[FieldDescription, ...] = ()


@dataclass(frozen=True)
class RecordItem:
    """One disclosed item; `at` is an aware instant."""

    source: str
    locator: str
    field: str
    value: str
    at: datetime | None = None


@dataclass(frozen=True)
class RecordWithheld:
    """One withheld item: named with its ground, never with its content."""

    source: str
    field: str
    ground: str
    count: int = 1


@dataclass(frozen=True)
class RecordCorrection:
    """One correction as the person is told of it."""

    source: str
    field: str
    was: str
    now: str
    on: date
    reason: str
    recipients_to_tell: tuple[str, ...] = ()
    confirmed_by: str = ""  # who made it by hand; empty where it was read back


@dataclass(frozen=True)
class RecordUncorrected:
    """One correction that was asked for and not made, or in part: `given` is the value that was written instead.
    `ground` with its `provision`, and the `reasons` beside it."""

    source: str
    field: str
    holds: str
    asked: str
    ground: str = ""
    provision: str = ""
    reasons: str = ""
    given: str = ""


@dataclass(frozen=True)
class RecordStatement:
    """A person's statement of disagreement with an entry, which goes with every disclosure of it."""

    source: str
    field: str
    text: str
    on: date


@dataclass(frozen=True)
class ReportPair:
    """Two versions of a sentence side by side, as words and whether they differ; `note` says what stands beside it."""

    label: str
    before: tuple[tuple[str, bool], ...]
    after: tuple[tuple[str, bool], ...]
    note: str = ""


@dataclass(frozen=True)
class ReportBar:
    """A bar of a chart: what it counts, the count in words, and its length in thousandths of the longest."""

    label: str
    words: str
    length: int


@dataclass(frozen=True)
class ReportPart:
    """One part of a report under a heading: paragraphs, facts, a table, pairs, and a chart, where it has them. The
    shares say how wide the columns are against each other."""

    heading: str
    text: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    shares: tuple[int, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    pairs: tuple[ReportPair, ...] = ()
    bars: tuple[ReportBar, ...] = ()


@dataclass(frozen=True)
class Report:
    """What a report from one of the registers says, whatever it is about."""

    title: str
    text: tuple[str, ...] = ()
    facts: tuple[tuple[str, str], ...] = ()
    parts: tuple[ReportPart, ...] = ()


@dataclass(frozen=True)
class RecordMeasure:
    """What was done about the data at one place, or not done (`ground`, with its source). `right` in words; `done` is
    "erase", "restrict" or "stop", `kept` where it was not done; `items` how many findings, None where not counted."""

    right: str
    place: str
    done: str
    on: date
    kept: bool = False
    ground: str = ""
    source: str = ""
    note: str = ""
    items: int | None = None


@dataclass(frozen=True)
class RecordDisclosed:
    """One disclosure as the person is told of it: the day, to whom (with an address), what, and what for."""

    on: date
    recipient: str
    given: tuple[str, ...]
    purpose: str


@dataclass(frozen=True)
class RecordTurning:
    """Why a request, or one of its rights, was refused, extended or handed on. `rights` in words; `other` whom it was
    handed to; `until` the new due date; `remedies` what the law gives whoever is refused; `last`: the other rights were
    refused before."""

    rights: tuple[str, ...] = ()
    ground: str = ""
    source: str = ""
    reasons: str = ""
    other: str = ""
    until: date | None = None
    remedies: str = ""
    last: bool = False


@dataclass(frozen=True)
class RecordErasedCase:
    """A case that was erased: its reference and random identifier, and how much of what went. `erased_at` is an aware
    instant; `keep_months` is how long the rule kept it, None where an officer decided, and `basis` the law or reason.
    `facts` counts the audit events whose facts were erased, `rows` all rows of the database."""

    reference: str
    case_id: str
    erased_at: datetime
    closed_on: date | None = None
    keep_months: int | None = None
    basis: str = ""
    findings: int = 0
    corrections: int = 0
    documents: int = 0
    attachments: int = 0
    attachment_bytes: int = 0
    people: int = 0
    contact_points: int = 0
    evidence: int = 0
    rows: int = 0
    facts: int = 0


@dataclass(frozen=True)
class RecordErasure:
    """Cases that were erased together, and by whom."""

    id: str
    by: str
    cases: tuple[RecordErasedCase, ...]


@dataclass(frozen=True)
class RecordDisclosure:
    """One disclosure to a third party: to whom, what, why, on which ground, how, and by whose word."""

    on: date
    recipient: str
    what: str
    purpose: str
    address: str = ""
    ground: str = ""
    reference: str = ""
    how: str = ""
    authorised_by: str = ""
    subject_told: str = ""


@dataclass(frozen=True)
class RecordEvent:
    """One thing that happened in a case; `at` is an aware instant, the particulars are names and values."""

    at: datetime
    what: str
    by: str = ""
    particulars: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class RecordPaper:
    """A document kept in a case, by its exact bytes. `type` is the value of its `RecordType`, where it has one: it is
    then named in the language of the document that lists it."""

    title: str
    on: date
    sha256: str
    type: str = ""


@dataclass(frozen=True)
class Volume:
    """Which part of an answer a document is, where the answer is too long for one: volume `number` of `count`, whose
    items begin with number `first` (from 1) of `items` in all. `whole` is the SHA-256 of the record before it was
    divided; `others`, in the first volume, those of the volumes after it."""

    number: int
    count: int
    first: int
    items: int
    whole: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Record:
    """One document. Dates are calendar dates of the organisation; `rights` are words, ready to print; `recipients` are
    those who had the data, or are told of what was done."""

    type: RecordType
    reference: str
    letterhead: Letterhead
    dated: date
    addressee: tuple[str, ...] = ()
    salutation: str = ""
    received: date | None = None
    due: date | None = None
    identity_checked: date | None = None
    identity_how: str = ""
    rights: tuple[str, ...] = ()
    sources: tuple[SourceDescription, ...] = ()
    searched_without_result: tuple[str, ...] = ()
    items: tuple[RecordItem, ...] = ()
    withheld: tuple[RecordWithheld, ...] = ()
    corrections: tuple[RecordCorrection, ...] = ()
    uncorrected: tuple[RecordUncorrected, ...] = ()
    statement_right: str = ""  # the provision that gives whoever is refused a statement of disagreement
    statements: tuple[RecordStatement, ...] = ()
    measures: tuple[RecordMeasure, ...] = ()
    turnings: tuple[RecordTurning, ...] = ()
    recipients: tuple[str, ...] = ()
    disclosed: tuple[RecordDisclosed, ...] = ()
    code: str = ""
    code_valid_until: date | None = None
    language: str = "en"
    audit_anchor: str = ""
    report: Report | None = None
    signing_fingerprint: str = ""  # of the certificate the document is signed with; empty where it is not to be
    erasure: RecordErasure | None = None
    regime: str = ""  # the law the letter speaks of; empty: the GDPR
    texts: tuple[tuple[str, str], ...] = ()  # texts of letters the organisation words differently, by their names
    subject: str = ""  # whom a document to somebody else is about
    evidence_wanted: tuple[str, ...] = ()
    disclosures: tuple[RecordDisclosure, ...] = ()
    period_from: date | None = None
    period_to: date | None = None
    events: tuple[RecordEvent, ...] = ()
    papers: tuple[RecordPaper, ...] = ()
    law: str = ""  # the name of the law a case is handled under
    message: str = ""  # the request in its own words
    notes: tuple[RecordEvent, ...] = ()  # what officers wrote down, when and who
    volume: Volume | None = None  # where an answer comes in several


def record_json(record: Record) -> bytes:
    """The record as canonical JSON in UTF-8: members sorted, no blanks, dates in ISO 8601, instants in UTC."""
    text = json.dumps(record, default=_plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")  # half a character can be hashed; drawing refuses it


def record_hash(record: Record) -> str:
    """SHA-256 of the canonical JSON, in hexadecimal digits: what is printed on every page of the record."""
    return hashlib.sha256(record_json(record)).hexdigest()


# What is without one of these keeps the data it had before.
_WITH_LATER = (Record, RecordCorrection, Letterhead, RecordTurning, SourceDescription, RecordEvent, RecordPaper)
_LATER = (
    *("uncorrected", "statement_right", "statements", "confirmed_by"),
    *("report", "erasure", "regime", "texts", "subject", "evidence_wanted", "disclosures", "period_from", "period_to"),
    *("events", "papers", "transfers", "automated_decisions", "particulars", "type", "law", "message", "notes"),
    *("fields", "last", "envelope", "volume"),
)
_AS_BEFORE = (Envelope.DIN_5008_B,)  # what stood for nothing said


def _is_said(member: object) -> bool:
    return bool(member) and member not in _AS_BEFORE


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        members = vars(value)
        if isinstance(value, _WITH_LATER):
            return {name: member for name, member in members.items() if name not in _LATER or _is_said(member)}
        return members
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no place in a record")
