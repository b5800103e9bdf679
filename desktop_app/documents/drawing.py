"""From a record to its document: one module for each type of record, all over one page kit."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.documents import (
    access_response,
    acknowledgement,
    case_file,
    case_letters,
    closing_letter,
    correction_instruction,
    disclosures,
    erasure_certificate,
    evidence_request,
    gate,
    one_time_code,
    outcome_letter,
    recipient_notice,
    recovery_code,
    rectification_notice,
    report,
)
from desktop_app.documents.letters import Letters, worded
from desktop_app.documents.page import Heard, not_heard
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record, RecordType

_DRAWN_BY: dict[RecordType, Callable[[Record, Letters], bytes]] = {
    RecordType.ACCESS_RESPONSE: access_response.draw,
    RecordType.RECTIFICATION_NOTICE: rectification_notice.draw,
    RecordType.OUTCOME_LETTER: outcome_letter.draw,
    RecordType.EXTENSION_NOTICE: case_letters.draw,
    RecordType.REFUSAL: case_letters.draw,
    RecordType.WITHDRAWAL_NOTICE: case_letters.draw,
    RecordType.TRANSFER_NOTICE: case_letters.draw,
    RecordType.OPT_OUT_CONFIRMATION: case_letters.draw,
    RecordType.ACKNOWLEDGEMENT: acknowledgement.draw,
    RecordType.EVIDENCE_REQUEST: evidence_request.draw,
    RecordType.RECIPIENT_NOTICE: recipient_notice.draw,
    RecordType.CORRECTION_INSTRUCTION: correction_instruction.draw,
    RecordType.DISCLOSURE_RECORD: disclosures.draw_one,
    RecordType.ACCOUNTING_OF_DISCLOSURES: disclosures.draw_all,
    RecordType.CLOSING_LETTER: closing_letter.draw,
    RecordType.CASE_FILE: case_file.draw,
    RecordType.ONE_TIME_CODE: one_time_code.draw,
    RecordType.RECOVERY_CODE: recovery_code.draw,
    RecordType.NOTICE_DIFFERENCES: report.draw,
    RecordType.STATISTICS: report.draw,
    RecordType.PROOF_OF_PERMISSION: report.draw,
    RecordType.ERASURE_CERTIFICATE: erasure_certificate.draw,
}
_ABOUT_ONE_TURNING = (
    RecordType.EXTENSION_NOTICE,
    RecordType.REFUSAL,
    RecordType.WITHDRAWAL_NOTICE,
    RecordType.TRANSFER_NOTICE,
)
_ABOUT_CORRECTIONS = (RecordType.RECTIFICATION_NOTICE, RecordType.CORRECTION_INSTRUCTION)
_ABOUT_SOMEBODY = (
    RecordType.RECIPIENT_NOTICE,
    RecordType.CORRECTION_INSTRUCTION,
    RecordType.DISCLOSURE_RECORD,
    RecordType.CASE_FILE,
)
_AS_TEXT: dict[RecordType, Callable[[Record, Letters], str]] = {RecordType.ONE_TIME_CODE: one_time_code.plain_text}
_REPORTS = frozenset(type_ for type_, drawn_by in _DRAWN_BY.items() if drawn_by is report.draw)


def draw(record: Record, heard: Heard = not_heard) -> bytes:
    """The PDF of a record: equal records give equal bytes. PDF/A-3a and PDF/UA-1, with the record's data inside.
    `heard` is told of the rows of a long one, and may raise to stop the drawing.

    BadInput where a character cannot be drawn (naming it), where something the document exists for is missing, or
    where there are no letters in the record's language.
    """
    return draw_worded(record, worded(record), heard)


def draw_worded(record: Record, words: Letters, heard: Heard = not_heard) -> bytes:
    """The same in other words."""
    _complete(record)
    gate.check(record)
    if record.type == RecordType.ACCESS_RESPONSE:
        return access_response.draw(record, words, heard)
    return _DRAWN_BY[record.type](record, words)


def plain_text(record: Record) -> str:
    """A record as the text of an e-mail; only a one-time code is ever sent that way. BadInput for other types."""
    words = worded(record)
    _complete(record)
    if record.type not in _AS_TEXT:
        raise BadInput(
            "not-for-e-mail",
            "A record of this type is never written into an e-mail.",
            safe="Nothing was written.",
            next_step="Draw it as a PDF.",
        )
    return _AS_TEXT[record.type](record, words)


def attached_note(record: Record) -> str:
    """The text of an e-mail that carries a letter: that it is attached, and nothing of what it says."""
    words, head = worded(record), record.letterhead
    dear = words.text("dear", name=record.salutation) if record.salutation else words.text("dear-nobody")
    signed = "\n".join(part for part in (head.officer, head.name, *head.address, head.contact) if part)
    return "\n\n".join((dear, words.text("draft.attached"), words.text("closing"), signed)) + "\n"


def _refused(record: Record) -> bool:
    """A notice that says why nothing was corrected."""
    return record.type == RecordType.RECTIFICATION_NOTICE and bool(record.uncorrected)


def _complete(record: Record) -> None:
    lacking = [
        name
        for name, value in (
            ("the organisation's name", record.letterhead.name),
            ("the reference", record.reference),
            ("a correction", record.corrections or record.type not in _ABOUT_CORRECTIONS or _refused(record)),
            (
                "what was done",
                record.corrections
                or record.measures
                or record.statements
                or record.type != RecordType.RECIPIENT_NOTICE,
            ),
            ("whom it is about", record.subject or record.report or record.type not in _ABOUT_SOMEBODY),
            ("the evidence wanted", record.evidence_wanted or record.type != RecordType.EVIDENCE_REQUEST),
            (
                "one disclosure",
                record.report or len(record.disclosures) == 1 or record.type != RecordType.DISCLOSURE_RECORD,
            ),
            ("what happened", record.events or record.type != RecordType.CASE_FILE),
            ("the erasure", record.erasure or record.type != RecordType.ERASURE_CERTIFICATE),
            ("an erased case", record.erasure is None or record.erasure.cases),
            ("the report", record.report or record.type not in _REPORTS),
            ("why, how or to whom", len(record.turnings) == 1 or record.type not in _ABOUT_ONE_TURNING),
            ("what was stopped", record.measures or record.type != RecordType.OPT_OUT_CONFIRMATION),
            ("the code", record.code or record.type not in (RecordType.ONE_TIME_CODE, RecordType.RECOVERY_CODE)),
        )
        if not (value.strip() if isinstance(value, str) else value)
    ]
    naive = [number for number, item in enumerate(record.items, start=1) if item.at and item.at.tzinfo is None]
    if record.erasure is not None:
        naive += [number for number, case in enumerate(record.erasure.cases, 1) if case.erased_at.tzinfo is None]
    naive += [number for number, event in enumerate((*record.events, *record.notes), 1) if event.at.tzinfo is None]
    if naive:
        lacking.append(f"the time zone of item {naive[0]}")
    if lacking:
        raise BadInput(
            "record-incomplete",
            f"The record cannot be drawn without {', '.join(lacking)}.",
            safe="Nothing was drawn.",
            next_step="Add what is missing and try again.",
        )
