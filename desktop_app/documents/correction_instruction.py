"""The instruction to whoever keeps a system to correct it by hand, with room to confirm that it was done."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.corrections_table import instructions_table
from desktop_app.documents.letters import Letters
from desktop_app.domain.records import Record


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of a correction instruction."""
    name = words.text("instruction.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "instruction.title")
    sheet.paragraph(words.spans("instruction.intro", subject=record.subject))
    instructions_table(sheet, record, words)
    if record.due:
        sheet.paragraph(words.spans("instruction.due", due=record.due))
    sheet.paragraph(words.text("instruction.read-back"))
    sheet.paragraph(words.text("instruction.elsewhere"))
    sheet.heading(words.text("instruction.done"), following=60)
    sheet.facts([(words.text(f"instruction.done-{number}"), "\n ") for number in (1, 2, 3)])
    letter.close(sheet, record, words, greeting=False)
    return letter.finish(sheet, record, words, name)
