"""Records without a store: one drawn from a JSON file, one verified."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from pathlib import Path

from desktop_app.desk import signing
from desktop_app.desk.json_files import read_file, read_json, shape
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.desk.redactions import pages_seen
from desktop_app.documents import Origin, VerifiedTogether, burnt, draw_long, from_pem, verify_together
from desktop_app.documents import VerificationCheck as VerificationCheck
from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.errors import BadInput
from desktop_app.domain.hidden_data import Hidden, hidden_words
from desktop_app.domain.records import (
    Letterhead,
    Record,
    RecordCorrection,
    RecordDisclosed,
    RecordDisclosure,
    RecordErasure,
    RecordEvent,
    RecordItem,
    RecordMeasure,
    RecordPaper,
    RecordStatement,
    RecordTurning,
    RecordType,
    RecordUncorrected,
    RecordWithheld,
    Report,
    SourceDescription,
)
from desktop_app.domain.redactions import Mark
from desktop_app.domain.volumes import in_volumes
from desktop_app.reading.reader import boxes_seen, hidden_in, places_of

_PDF_BEGINS = 1024  # bytes in which readers of PDF look for its mark


@dataclass(frozen=True)
class OrganisationPart:
    """Who the record is from. `complaint_body` is whom people may turn to."""

    name: str
    address: tuple[str, ...] = ()
    contact: str = ""
    officer: str = ""
    complaint_body: str = ""
    envelope: Envelope = Envelope.DIN_5008_B


@dataclass(frozen=True)
class RequestPart:
    """The request the record answers; `rights` in words, ready to print."""

    reference: str
    received: date | None = None
    due: date | None = None
    rights: tuple[str, ...] = ()
    identity_checked: date | None = None
    identity_how: str = ""


@dataclass(frozen=True)
class FindingPart:
    """A disclosed finding, as `redress find` prints it; by what it was matched is not printed on the record."""

    source: str
    locator: str
    field: str
    value: str
    at: datetime | None = None
    matched_by: str = ""


@dataclass(frozen=True)
class RecordFile:
    """A record as a JSON file has it. `withheld` findings are named with their ground, without their content."""

    type: RecordType
    organisation: OrganisationPart
    request: RequestPart
    dated: date | None = None
    addressee: tuple[str, ...] = ()
    salutation: str = ""
    language: str = "en"
    findings: tuple[FindingPart, ...] = ()
    withheld: tuple[RecordWithheld, ...] = ()
    corrections: tuple[RecordCorrection, ...] = ()
    uncorrected: tuple[RecordUncorrected, ...] = ()
    statement_right: str = ""
    statements: tuple[RecordStatement, ...] = ()
    measures: tuple[RecordMeasure, ...] = ()
    turnings: tuple[RecordTurning, ...] = ()
    recipients: tuple[str, ...] = ()
    disclosed: tuple[RecordDisclosed, ...] = ()
    sources: tuple[SourceDescription, ...] = ()
    searched_without_result: tuple[str, ...] = ()
    code: str = ""
    code_valid_until: date | None = None
    audit_anchor: str = ""
    erasure: RecordErasure | None = None
    regime: str = ""
    texts: tuple[tuple[str, str], ...] = ()
    subject: str = ""
    evidence_wanted: tuple[str, ...] = ()
    disclosures: tuple[RecordDisclosure, ...] = ()
    period_from: date | None = None
    period_to: date | None = None
    events: tuple[RecordEvent, ...] = ()
    papers: tuple[RecordPaper, ...] = ()
    law: str = ""
    message: str = ""
    notes: tuple[RecordEvent, ...] = ()
    report: Report | None = None


@dataclass(frozen=True)
class Drawn:
    """A record that was written; `sha256` is of the exact bytes."""

    type: RecordType
    reference: str
    sha256: str
    size: int
    file: Path


def draw_record(
    path: Path, out: Path, today: date, progress: Callable[[Record, int], None] = lambda _volume, _rows: None
) -> tuple[Drawn, ...]:
    """Draw the record a JSON file describes into a new file; dated today where it names no date. One with more items
    than a document holds comes in volumes, the others beside the first. `progress` hears of the rows of each, and may
    raise: nothing is left then.

    BadInput naming what is wrong in the file, or where there is a file of the new name already.
    """
    record = read_record(path, today)
    if out.exists():
        raise BadInput(
            "file-exists",
            f"There is already a file called {out.name}.",
            safe="It was not touched.",
            next_step="Choose another name.",
        )
    drawn = []
    try:
        for volume in in_volumes(record):
            target = _beside(out, volume)
            content = draw_long(volume, partial(progress, volume))
            write_new(target, content)
            sha256 = hashlib.sha256(content).hexdigest()
            drawn.append(Drawn(record.type, record.reference, sha256, len(content), target))
    except BaseException:
        for one in drawn:
            one.file.unlink(missing_ok=True)
        raise
    return tuple(drawn)


def _beside(out: Path, volume: Record) -> Path:
    """Where a volume is written: the first, or the whole record, under the name that was given."""
    if volume.volume is None or volume.volume.number == 1:
        return out
    return out.with_name(f"{out.stem}-{volume.volume.number}-of-{volume.volume.count}{out.suffix}")


def read_record(path: Path, today: date) -> Record:
    """The record a JSON file describes; see `RecordFile`."""
    file = shape(read_json(path), RecordFile, path.name)
    return Record(
        type=file.type,
        letterhead=Letterhead(**vars(file.organisation)),
        **vars(file.request),
        dated=file.dated or today,
        addressee=file.addressee,
        salutation=file.salutation,
        language=file.language,
        items=tuple(RecordItem(f.source, f.locator, f.field, f.value, f.at) for f in file.findings),
        withheld=file.withheld,
        corrections=file.corrections,
        uncorrected=file.uncorrected,
        statement_right=file.statement_right,
        statements=file.statements,
        measures=file.measures,
        turnings=file.turnings,
        recipients=file.recipients,
        disclosed=file.disclosed,
        sources=file.sources,
        searched_without_result=file.searched_without_result,
        code=file.code,
        code_valid_until=file.code_valid_until,
        regime=file.regime,
        texts=file.texts,
        subject=file.subject,
        evidence_wanted=file.evidence_wanted,
        disclosures=file.disclosures,
        period_from=file.period_from,
        period_to=file.period_to,
        events=file.events,
        papers=file.papers,
        law=file.law,
        message=file.message,
        notes=file.notes,
        report=file.report,
        audit_anchor=file.audit_anchor,
        erasure=file.erasure,
    )


@dataclass(frozen=True)
class Box:
    """A rectangle to hide on a page (the first is 1), in points from the lower left corner, and on which ground."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    reason: str


@dataclass(frozen=True)
class RedactionFile:
    """What is to be hidden in a PDF, as a JSON file has it: texts, with the ground they are hidden on, and boxes; and
    in which language the new file says so."""

    hide: tuple[str, ...] = ()
    ground: str = ""
    boxes: tuple[Box, ...] = ()
    language: str = "en"


@dataclass(frozen=True)
class Redacted:
    """A redacted file that was written; `sha256` is of the exact bytes."""

    boxes: int
    grounds: tuple[str, ...]
    sha256: str


def redact_file(path: Path, plan: Path, out: Path) -> Redacted:
    """Write a redacted copy of a PDF or picture (PNG, JPEG, TIFF) as a PDF; see `documents.redaction`. BadInput where a
    text to be hidden stands nowhere as text and no box was drawn by hand: in a scan it can only be seen."""
    wanted = shape(read_json(plan), RedactionFile, plan.name)
    content = read_file(path)
    drawn = boxes_seen(content, path.name, [(b.page, b.left, b.bottom, b.right, b.top) for b in wanted.boxes])
    marks = [Mark(*place, box.reason) for place, box in zip(drawn, wanted.boxes, strict=True)]
    for number, text in enumerate(wanted.hide, start=1):
        found = places_of(content, path.name, text) if text.strip() else ()
        if not found and not wanted.boxes:
            raise BadInput(
                "text-not-found",
                f"Text number {number} to be hidden stands nowhere in the file as text.",
                safe="Nothing was written.",
                next_step="It may stand in a picture: look at the pages, and give boxes for it.",
            )
        marks += [Mark(*place, wanted.ground) for place in found]
    origin = Origin(path.name, wanted.language)
    hidden = [text for text in wanted.hide if text.strip()]
    result = burnt(pages_seen(path.name, content), marks, origin, hidden)
    write_new(out, result)
    return Redacted(len(marks), tuple(dict.fromkeys(m.reason for m in marks)), hashlib.sha256(result).hexdigest())


@dataclass(frozen=True)
class HiddenReport:
    """What a file holds beside what is seen of it."""

    found: tuple[Hidden, ...]
    words: str


def look_for_hidden(path: Path) -> HiddenReport:
    """What a file holds beside what is seen of it: changes, comments, hidden parts, details of its making. BadInput
    where it cannot be read."""
    found = hidden_in(read_file(path), path.name)
    return HiddenReport(found, hidden_words(found))


def verify_records(
    paths: Sequence[Path], certificate: Path | None = None, desk: Desk | None = None
) -> VerifiedTogether:
    """What verifying the PDFs of records found, each by itself and the volumes among them together; with a certificate
    file or a store, also whose signature it is, and with a store whether the audit anchor is in its log. BadInput where
    a file cannot be read or is no PDF at all."""
    pdfs = [_read_pdf(path) for path in paths]
    trusted = [] if certificate is None else [_read_certificate(certificate)]
    if desk is None:
        return verify_together(pdfs, trusted or None)
    return verify_together(pdfs, [*trusted, *signing.certificates(desk.store)], desk.store.check_anchor)


def _read_pdf(path: Path) -> bytes:
    content = read_file(path)
    if b"%PDF-" not in content[:_PDF_BEGINS]:
        raise BadInput(
            "not-a-pdf",
            f"The file {path.name} is not a PDF.",
            safe="Nothing was changed.",
            next_step="Check that it is the right file, and that it was copied whole.",
        )
    return content


def _read_certificate(path: Path) -> bytes:
    try:
        return from_pem(read_file(path))
    except ValueError as error:
        raise BadInput(
            "not-a-certificate",
            f"The file {path.name} is not a certificate.",
            safe="Nothing was changed.",
            next_step="Name the PEM file that the organisation publishes.",
        ) from error
