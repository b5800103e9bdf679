"""The case file: the history of a request on paper, for a supervisory authority or a court (Article 5(2) GDPR)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date

from desktop_app.documents import letter
from desktop_app.documents.corrections_table import corrections_table, made_by_hand, statements, uncorrected_table
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import CELL_MONO, SMALL, TITLE, TOP
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.documents.type_names import paper_name
from desktop_app.domain.records import Record, RecordEvent


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a case file."""
    name = words.text("case-file.name")
    sheet = letter.without_address(record, words, name)
    sheet.y = TOP
    sheet.paragraph(record.letterhead.name, SMALL)
    sheet.heading(name, TITLE)
    sheet.paragraph(words.text("case-file.intro"))
    _request(sheet, record, words)
    if record.message:
        sheet.heading(words.text("case-file.message"))
        sheet.paragraph(record.message, SMALL)
    _events(sheet, record, words)
    _papers(sheet, record, words)
    _notes(sheet, record, words)
    if record.corrections:
        sheet.heading(words.text("access.corrected"), following=70)
        corrections_table(sheet, record, words)
        made_by_hand(sheet, record, words)
    if record.uncorrected:
        sheet.heading(words.text("rectification.not"), following=70)
        uncorrected_table(sheet, record, words)
    statements(sheet, record, words, "statement.theirs")
    _withheld(sheet, record, words)
    letter.close(sheet, record, words, greeting=False)
    return letter.finish(sheet, record, words, name)


def _request(sheet: Sheet, record: Record, words: Letters) -> None:
    checked = words.date(record.identity_checked) if record.identity_checked else ""
    facts = [
        ("label.reference", record.reference),
        ("case-file.subject", record.subject),
        ("case-file.rights", words.listed([words.right(right) for right in record.rights])),
        ("case-file.law", record.law),
        ("case-file.received", words.date(record.received) if record.received else ""),
        ("label.due", words.date(record.due) if record.due else ""),
        ("label.identity", " ".join(part for part in (checked, record.identity_how) if part)),
        ("label.officer", record.letterhead.officer),
    ]
    sheet.heading(words.text("case-file.request"), following=90)
    sheet.facts([(words.text(label), value) for label, value in facts if value])


def _events(sheet: Sheet, record: Record, words: Letters) -> None:
    sheet.heading(words.text("case-file.events"), following=90)
    columns = [
        Column(words.text("access.at"), 38, CELL_MONO),
        Column(words.text("case-file.what"), 87),
        Column(words.text("case-file.by"), 40),
    ]
    sheet.table(
        columns,
        (
            (_instant(event), "\n".join((words.event(event.what), *_particulars(event, words))), event.by)
            for event in record.events
        ),
    )


def _particulars(event: RecordEvent, words: Letters) -> Iterator[str]:
    for name, value in event.particulars:
        said = ", ".join(_said(part, words) for part in value.split(", "))
        yield words.text("case-file.particular", name=words.event(name), value=said) if name else said


def _said(part: str, words: Letters) -> str:
    try:
        return words.date(date.fromisoformat(part))
    except ValueError:
        return words.event(part)


def _instant(event: RecordEvent) -> str:
    return event.at.astimezone(UTC).replace(tzinfo=None).isoformat(" ", "seconds")


def _papers(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.papers:
        return
    sheet.heading(words.text("case-file.papers"), following=90)
    columns = [
        Column(words.text("case-file.paper"), 48),
        Column(words.text("label.dated"), 32),
        Column("SHA-256", 85, CELL_MONO),
    ]
    sheet.table(
        columns,
        ((paper_name(paper.type, paper.title, words), words.date(paper.on), paper.sha256) for paper in record.papers),
    )


def _notes(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.notes:
        return
    sheet.heading(words.text("case-file.notes"), following=90)
    columns = [
        Column(words.text("access.at"), 38, CELL_MONO),
        Column(words.text("case-file.note"), 87),
        Column(words.text("case-file.by"), 40),
    ]
    sheet.table(columns, ((_instant(note), note.what, note.by) for note in record.notes))


def _withheld(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.withheld:
        return
    sheet.heading(words.text("access.left-out"), following=90)
    columns = [
        Column(words.text("access.source"), 28),
        Column(words.text("access.field"), 28),
        Column(words.text("access.ground"), 56),
        Column(words.text("access.count"), 12),
    ]
    sheet.table(columns, ((w.source, w.field, w.ground, str(w.count)) for w in record.withheld))
