"""The notice that data was corrected (Article 16 GDPR), or why it was not (Article 12(4)), and who else is told of it
(Article 19)."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.case_letters import remedies
from desktop_app.documents.corrections_table import corrections_table, made_by_hand, statements, uncorrected_table
from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Sheet
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a rectification notice."""
    name = words.text("rectification.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, f"rectification.title{'-answer' if record.uncorrected else ''}")
    # Where something was refused or done by hand, not everything was corrected and read back.
    all_done = not record.uncorrected and not any(done.confirmed_by for done in record.corrections)
    intro = "rectification.intro" if all_done else "rectification.answer"
    if record.received:
        sheet.paragraph(words.spans(f"{intro}-dated", received=record.received))
    else:
        sheet.paragraph(words.text(intro))
    if record.corrections:
        sheet.heading(words.text("rectification.what"), following=70)
        corrections_table(sheet, record, words)
        made_by_hand(sheet, record, words)
    if record.uncorrected:
        sheet.heading(words.text("rectification.not"), following=90)
        sheet.paragraph(words.text("rectification.not-intro"))
        uncorrected_table(sheet, record, words)
        if record.statement_right:
            sheet.paragraph(words.spans("rectification.may-state", source=record.statement_right))
    statements(sheet, record, words, "statement.yours")
    if record.corrections:
        _recipients(sheet, record, words)
        sheet.paragraph(letter.contact_spans(record, words, "rectification.wrong"))
    if record.uncorrected:
        remedies(sheet, record, words)
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _recipients(sheet: Sheet, record: Record, words: Letters) -> None:
    fields: dict[str, dict[str, None]] = {}
    for correction in record.corrections:
        for recipient in correction.recipients_to_tell:
            fields.setdefault(recipient, {})[correction.field] = None
    sheet.heading(words.text("rectification.recipients"))
    if not fields:
        sheet.paragraph(words.text("rectification.recipients-none"))
        return
    sheet.paragraph(words.text("rectification.recipients-intro"))
    sheet.bullets(
        words.spans("rectification.recipient", recipient=recipient, fields=", ".join(named))
        for recipient, named in fields.items()
    )
