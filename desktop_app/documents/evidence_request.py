"""The request for evidence of identity (Article 12(6) GDPR): what would do, and why; no more than needed."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.case_letters import intro
from desktop_app.documents.letters import Letters
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a request for evidence."""
    name = words.text("evidence.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "evidence.title")
    sheet.paragraph(intro(record, words))
    sheet.paragraph(words.text("evidence.why"))
    sheet.heading(words.text("evidence.wanted"))
    sheet.bullets(record.evidence_wanted)
    sheet.paragraph(words.text("evidence.clock"))
    sheet.paragraph(words.text("evidence.no-more"))
    sheet.paragraph(letter.contact_spans(record, words, "evidence.contact"))
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)
