"""The notice to a recipient that data it received was corrected, erased or restricted (Article 19 GDPR), and what it is
asked to do."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.corrections_table import corrections_table, statements
from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Sheet
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a notice to one recipient."""
    name = words.text("recipient.name")
    sheet = letter.begin(record, words, name)
    kind = "-other" if record.measures or not record.corrections else ""
    letter.title_and_greeting(sheet, record, words, f"recipient.title{kind}")
    sheet.paragraph(words.spans(f"recipient.intro{kind}", subject=record.subject))
    if record.corrections:
        sheet.heading(words.text("rectification.what"), following=70)
        corrections_table(sheet, record, words)
    _measures(sheet, record, words)
    statements(sheet, record, words, "statement.theirs")
    sheet.paragraph(words.text("recipient.please"))
    asked = ["recipient.please-1"] if record.corrections else []
    asked += ["recipient.please-state"] if record.statements else []
    asked += [f"recipient.please-{done.done}" for done in record.measures]
    sheet.bullets([words.text(text) for text in (*asked, "recipient.please-2", "recipient.please-3")])
    sheet.paragraph(letter.contact_spans(record, words, "recipient.contact"))
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _measures(sheet: Sheet, record: Record, words: Letters) -> None:
    for done in record.measures:
        sheet.paragraph(words.spans(f"recipient.{done.done}", on=done.on))
