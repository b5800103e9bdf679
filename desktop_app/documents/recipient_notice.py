"""The notice to a recipient that data it received was corrected (Article 19 GDPR), and what it is asked to do."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.corrections_table import corrections_table
from desktop_app.documents.letters import Letters
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a notice to one recipient."""
    name = words.text("recipient.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "recipient.title")
    sheet.paragraph(words.spans("recipient.intro", subject=record.subject))
    sheet.heading(words.text("rectification.what"), following=70)
    corrections_table(sheet, record, words)
    sheet.paragraph(words.text("recipient.please"))
    sheet.bullets([words.text(f"recipient.please-{number}") for number in (1, 2, 3)])
    sheet.paragraph(letter.contact_spans(record, words, "recipient.contact"))
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)
