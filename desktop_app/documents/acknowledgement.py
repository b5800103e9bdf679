"""The acknowledgement: a request arrived, and until when it is answered."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.case_letters import intro
from desktop_app.documents.letters import Letters
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of an acknowledgement."""
    name = words.text("acknowledgement.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "acknowledgement.title")
    sheet.paragraph(intro(record, words))
    if record.due:
        sheet.paragraph(words.spans("acknowledgement.due", due=record.due))
    else:
        sheet.paragraph(words.text("acknowledgement.no-due"))
    sheet.paragraph(words.text("acknowledgement.next"))
    sheet.paragraph(letter.contact_spans(record, words, "acknowledgement.contact"))
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)
