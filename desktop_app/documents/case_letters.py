"""Letters about a request itself: it takes longer, is refused, was taken back, handed on, or something was stopped."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from desktop_app.documents import letter
from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.typeset import Span
from desktop_app.domain.records import Record, RecordTurning, RecordType


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a letter about a request."""
    key = _KEYS[record.type]
    name = words.text(f"{key}.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, f"{key}.title")
    _BODIES[record.type](sheet, record, words)
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def refusal_of(sheet: Sheet, turning: RecordTurning, words: Letters) -> None:
    """The ground of a refusal with its provision, and the reasons beside it."""
    ground = words.ground(turning.ground)
    if turning.source:
        sheet.paragraph(words.spans("refusal.ground", ground=ground, source=words.ground(turning.source)))
    elif ground:
        sheet.paragraph(ground)
    if turning.reasons:
        sheet.paragraph(turning.reasons)


def remedies(sheet: Sheet, record: Record, words: Letters) -> None:
    """Where to complain, and what else the law gives whoever is refused."""
    sheet.heading(words.text("refusal.remedies"))
    for turning in record.turnings:
        if turning.remedies:
            sheet.paragraph(turning.remedies)
    complaint(sheet, record, words)
    sheet.paragraph(letter.contact_spans(record, words, "access.contact"))


def complaint(sheet: Sheet, record: Record, words: Letters) -> None:
    """To whom the person may complain."""
    if record.regime == "uk-gdpr" and record.dated >= _COMPLAINTS_TO_THE_CONTROLLER:
        sheet.paragraph(words.text("refusal.complaint-to-us"))
    body = record.letterhead.complaint_body
    if body:
        sheet.paragraph(words.spans("refusal.complaint", body=body))
    else:
        sheet.paragraph(words.text("refusal.complaint-any"))


def intro(record: Record, words: Letters) -> list[Span]:
    """What was asked for, and when."""
    rights = words.listed([words.right(right) for right in record.rights])
    if not rights:
        if record.received:
            return words.spans("letter.asked-dated", received=record.received)
        return words.spans("letter.asked")
    if record.received:
        return words.spans("letter.asked-rights-dated", received=record.received, rights=rights)
    return words.spans("letter.asked-rights", rights=rights)


def _extension(sheet: Sheet, record: Record, words: Letters) -> None:
    (turning,) = record.turnings
    sheet.paragraph(intro(record, words))
    if turning.until and turning.rights and set(turning.rights) != set(record.rights):
        extended = words.listed([words.right(right) for right in turning.rights])
        sheet.paragraph(words.spans("extension.part", Weight.BOLD, rights=extended, until=turning.until))
        sheet.paragraph(words.text("extension.rest"))
    elif turning.until:
        sheet.paragraph(words.spans("extension.until", Weight.BOLD, until=turning.until))
    else:
        sheet.paragraph(words.text("extension.later"))
    sheet.heading(words.text("extension.why"))
    sheet.paragraph(turning.reasons)
    complaint(sheet, record, words)
    sheet.paragraph(letter.contact_spans(record, words, "access.contact"))


def _refusal(sheet: Sheet, record: Record, words: Letters) -> None:
    (turning,) = record.turnings
    sheet.paragraph(intro(record, words))
    if turning.rights and set(turning.rights) != set(record.rights):
        refused = words.listed([words.right(right) for right in turning.rights])
        sheet.paragraph(words.spans("refusal.rest" if turning.last else "refusal.part", rights=refused))
    else:
        sheet.paragraph(words.text("refusal.whole"))
    sheet.heading(words.text("refusal.why"))
    refusal_of(sheet, turning, words)
    remedies(sheet, record, words)


def _withdrawal(sheet: Sheet, record: Record, words: Letters) -> None:
    (turning,) = record.turnings
    sheet.paragraph(intro(record, words))
    sheet.paragraph(words.spans("withdrawal.taken-back", how=turning.reasons))
    sheet.paragraph(words.text("withdrawal.closed"))
    sheet.paragraph(letter.contact_spans(record, words, "withdrawal.not-you"))


def _transfer(sheet: Sheet, record: Record, words: Letters) -> None:
    (turning,) = record.turnings
    sheet.paragraph(intro(record, words))
    sheet.paragraph(words.spans("transfer.to", Weight.BOLD, other=turning.other))
    sheet.heading(words.text("transfer.why"))
    sheet.paragraph(turning.reasons)
    sheet.paragraph(words.text("transfer.closed"))
    complaint(sheet, record, words)


def _opt_out(sheet: Sheet, record: Record, words: Letters) -> None:
    sheet.paragraph(intro(record, words))
    sheet.paragraph(words.text("opt-out.done"))
    sheet.bullets(
        [
            words.spans("opt-out.kept" if done.kept else "opt-out.stopped", place=done.place, on=done.on)
            for done in record.measures
        ]
    )
    for done in record.measures:
        if done.kept:
            refusal_of(sheet, RecordTurning(ground=done.ground, source=done.source, reasons=done.note), words)
        elif done.note:
            sheet.paragraph(done.note)
    sheet.paragraph(letter.contact_spans(record, words, "opt-out.still"))


# Data Protection Act 2018, section 164A, put in by section 103 of the Data (Use and Access) Act 2025.
_COMPLAINTS_TO_THE_CONTROLLER = date(2026, 6, 19)
_KEYS = {
    RecordType.EXTENSION_NOTICE: "extension",
    RecordType.REFUSAL: "refusal",
    RecordType.WITHDRAWAL_NOTICE: "withdrawal",
    RecordType.TRANSFER_NOTICE: "transfer",
    RecordType.OPT_OUT_CONFIRMATION: "opt-out",
}
_BODIES: dict[RecordType, Callable[[Sheet, Record, Letters], None]] = {
    RecordType.EXTENSION_NOTICE: _extension,
    RecordType.REFUSAL: _refusal,
    RecordType.WITHDRAWAL_NOTICE: _withdrawal,
    RecordType.TRANSFER_NOTICE: _transfer,
    RecordType.OPT_OUT_CONFIRMATION: _opt_out,
}
