"""A request as it stands: one frozen picture of a case. How far it has come follows from that (`progress`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.channels import channel
from desktop_app.domain.corrections import Correction, RecipientNotice
from desktop_app.domain.deadlines import ClockEvent
from desktop_app.domain.disclosures import PastDisclosure
from desktop_app.domain.findings import FindingDecision, Identifiers
from desktop_app.domain.identity_case import DeliverTo, Flag
from desktop_app.domain.measures import Measure, Place
from desktop_app.domain.records import GIVES_AWAY, RecordType
from desktop_app.domain.redactions import Redaction
from desktop_app.domain.representation import Conflict, Representation
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.domain.turnings import Turning, ending, refused_rights

DATA_EXPORTED = "data exported"  # how the machine-readable files of a request for portability leave


class Channel(StrEnum):
    """How a request reached the organisation."""

    EMAIL = "email"
    LETTER = "letter"
    PHONE = "phone"
    COUNTER = "counter"
    FORM = "form"
    AGENT = "agent"


@dataclass(frozen=True)
class Sender:
    """Who a message says it is from; every field is a claim of the message, not a fact."""

    name: str = ""
    address: str = ""
    reply_to: str | None = None
    authentication_results: str | None = None


@dataclass(frozen=True)
class RequestedRight:
    """A right the person exercises; `because` quotes the words that led to the proposal."""

    right: Right
    because: str = ""


@dataclass(frozen=True)
class Wish:
    """A change the person asks for: the field in their words, the old value if they named it, the new one."""

    field: str
    to: str
    was: str | None = None


@dataclass(frozen=True)
class ContactPointOnFile:
    """A way to reach the person that the organisation held before the request came.

    `on_file_since` is None where the source does not say; `vouched` tells how an officer knows the date.
    `stale`: it reaches the person no more, as was noticed on `stale_on` (post came back, a message bounced).
    """

    id: UUID
    kind: str
    value: str
    source_name: str
    locator: str
    on_file_since: date | None = None
    vouched: str = ""
    stale: bool = False
    stale_on: date | None = None
    stale_why: str = ""


def point_named(points: Sequence[ContactPointOnFile], value: str) -> ContactPointOnFile | None:
    """The contact point on file that a value means, however it is written."""
    return next((point for point in points if channel(point.kind, value) == channel(point.kind, point.value)), None)


@dataclass(frozen=True)
class Person:
    """The data subject as a system of record knows them."""

    key: str
    source_id: UUID
    source_name: str
    names: tuple[str, ...]
    matched_by: str
    contact_points: tuple[ContactPointOnFile, ...]
    born: date | None = None
    flags: tuple[Flag, ...] = ()


class FileKind(StrEnum):
    """Where a file kept in a case came from."""

    REQUEST = "request"
    ATTACHMENT = "attachment"
    SCAN = "scan"


@dataclass(frozen=True)
class KeptFile:
    """A file that came with the request, or the request as it came. `media_type` is what its bytes show."""

    id: UUID
    kind: FileKind
    name: str
    media_type: str
    sha256: str
    size: int


@dataclass(frozen=True)
class Looked:
    """What a file looks like: its text, or its pages as width, height and RGB (three bytes a pixel, row by row).
    `whole` is False where it goes on beyond what is shown."""

    text: str
    pages: tuple[tuple[int, int, bytes], ...]
    whole: bool


@dataclass(frozen=True)
class EvidenceOnFile:
    """One piece of evidence on the person's identity; `at` is aware UTC."""

    id: UUID
    kind: str
    contact_point_id: UUID | None
    at: datetime
    result: str
    note: str = ""


@dataclass(frozen=True)
class CodeIssued:
    """A one-time code that is out: where it went and until when it may be typed in. Never the code itself."""

    id: UUID
    contact_point_id: UUID
    issued_at: datetime
    valid_until: date
    attempts_left: int
    used: bool


@dataclass(frozen=True)
class IdentityOutcome:
    """What was decided about identity, with its reasons, as it was said then."""

    decision: str
    reasons: tuple[str, ...]
    next_steps: tuple[str, ...]
    warnings: tuple[str, ...]
    deliver_to: tuple[UUID, ...]
    second_officer: bool
    decided_at: datetime
    decided_by: str


@dataclass(frozen=True)
class SearchRun:
    """One search of one data source: when, how much was read, what could not be read."""

    source_id: UUID
    source_name: str
    finished_at: datetime
    found: int
    read: int
    unit: str
    unreadable: int


@dataclass(frozen=True)
class CaseDocument:
    """A document kept in the case; `sha256` is of the exact bytes. `letter`: one about the request itself, which is no
    part of the answer and does not go out of date with it; `approved_by` the second officer who approved its bytes."""

    id: UUID
    type: RecordType
    title: str
    sha256: str
    record_sha256: str
    size: int
    drawn_at: datetime
    current: bool
    letter: bool = False
    approved_by: str = ""

    @property
    def needs_approval(self) -> bool:
        """A letter that gives away what is on file, and that nobody has approved yet."""
        return self.letter and self.type in GIVES_AWAY and not self.approved_by


@dataclass(frozen=True)
class Approval:
    """A second officer's yes to exact bytes. Void as soon as what it was given for has changed."""

    package_sha256: str
    approved_by: str
    approved_at: datetime
    voided_because: str | None = None

    @property
    def stands(self) -> bool:
        """True while nothing has changed since it was given."""
        return self.voided_because is None


@dataclass(frozen=True)
class Delivery:
    """One time the documents left the program: printed, exported, or drafted as a message."""

    at: datetime
    how: str
    to: str
    document_titles: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class Note:
    """Something an officer wrote down about a case; `at` is aware UTC."""

    id: UUID
    at: datetime
    by: str
    text: str


@dataclass(frozen=True)
class Task:
    """Something to be done about a case, by a day where there is one."""

    id: UUID
    text: str
    due: date | None
    done_at: datetime | None = None
    done_by: str = ""


@dataclass(frozen=True)
class Case:
    """Everything the window shows of one request, findings and history aside (they are read in pages)."""

    id: UUID
    reference: str
    received: date
    channel: Channel
    regime: str
    holidays: str
    sender: Sender
    subject_line: str
    text: str
    person_named: str
    rights: tuple[RequestedRight, ...]
    wishes: tuple[Wish, ...]
    identifiers: Identifiers
    clock_events: tuple[ClockEvent, ...]
    due: date | None
    due_explanation: tuple[str, ...]
    due_source: str
    sender_comparison: str
    intake_confirmed: bool
    person: Person | None
    candidates: tuple[Person, ...] = ()
    risk: str = "standard"
    evidence: tuple[EvidenceOnFile, ...] = ()
    codes: tuple[CodeIssued, ...] = ()
    identity: IdentityOutcome | None = None
    searches: tuple[SearchRun, ...] = ()
    finding_counts: dict[FindingDecision, int] = field(default_factory=dict)
    corrections: tuple[Correction, ...] = ()
    corrections_by_two: bool = False  # a second officer approves each before it is made
    notices: tuple[RecipientNotice, ...] = ()
    documents: tuple[CaseDocument, ...] = ()
    approval: Approval | None = None
    deliveries: tuple[Delivery, ...] = ()
    closed_at: datetime | None = None
    prepared_by: str = ""
    third_parties: int = 0  # findings to be disclosed that name somebody else, and nobody has said why they may leave
    remarks: tuple[str, ...] = ()
    files: tuple[KeptFile, ...] = ()
    redactions: tuple[Redaction, ...] = ()  # files that leave with the answer, redacted
    acting_for: Representation | None = None
    answer_to: DeliverTo | None = None
    conflicts: tuple[Conflict, ...] = ()
    places: tuple[Place, ...] = ()
    measures: tuple[Measure, ...] = ()
    turnings: tuple[Turning, ...] = ()
    assigned_to: str = ""
    notes: tuple[Note, ...] = ()
    disclosed: tuple[PastDisclosure, ...] = ()
    tasks: tuple[Task, ...] = ()
    stands_still: bool = False  # the time to answer, until the person answers

    def asks_for(self, right: Right) -> bool:
        """True where the person exercises this right, and it has not been refused."""
        return right in self.open_rights

    @property
    def open_rights(self) -> tuple[Right, ...]:
        """The rights to be answered: those exercised and not refused."""
        refused = refused_rights(self.turnings)
        return tuple(asked.right for asked in self.rights if asked.right not in refused)

    @property
    def ending(self) -> Turning | None:
        """How a closed case ended other than by being answered."""
        return ending(self.turnings) if self.closed_at else None

    @property
    def findings_total(self) -> int:
        """How many findings the case holds, whatever was decided about them."""
        return sum(self.finding_counts.values())

    @property
    def current_documents(self) -> tuple[CaseDocument, ...]:
        """The documents that match the case as it is now."""
        return tuple(document for document in self.documents if document.current)


@dataclass(frozen=True)
class CaseRow:
    """One line of the case list."""

    id: UUID
    reference: str
    person_named: str
    rights: tuple[Right, ...]
    received: date
    due: date | None
    stage: Stage
    closed: bool
    waiting: bool = False  # for the person, who was asked for something
    stands_still: bool = False  # the time to answer: `due` moves when the person answers
