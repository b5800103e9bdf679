"""The notice that data was corrected (Article 16 GDPR), and who else is told of it (Article 19 GDPR)."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.corrections_table import corrections_table
from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Sheet
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a rectification notice."""
    name = words.text("rectification.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "rectification.title")
    if record.received:
        sheet.paragraph(words.spans("rectification.intro-dated", received=record.received))
    else:
        sheet.paragraph(words.text("rectification.intro"))
    sheet.heading(words.text("rectification.what"), following=70)
    corrections_table(sheet, record, words)
    _recipients(sheet, record, words)
    sheet.paragraph(letter.contact_spans(record, words, "rectification.wrong"))
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
