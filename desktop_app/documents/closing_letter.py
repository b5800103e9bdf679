"""The closing letter: the request is answered, what was sent, and what the person may still do."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.case_letters import complaint, intro
from desktop_app.documents.letters import Letters
from desktop_app.documents.type_names import paper_name
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a closing letter."""
    name = words.text("closing-letter.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "closing-letter.title")
    sheet.paragraph(intro(record, words))
    sheet.paragraph(words.text("closing-letter.done"))
    if record.papers:
        sheet.paragraph(words.text("closing-letter.sent"))
        sheet.bullets(
            words.spans("closing-letter.paper", title=paper_name(paper.type, paper.title, words), on=paper.on)
            for paper in record.papers
        )
    sheet.paragraph(words.text("closing-letter.again"))
    complaint(sheet, record, words)
    sheet.paragraph(letter.contact_spans(record, words, "access.contact"))
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)
