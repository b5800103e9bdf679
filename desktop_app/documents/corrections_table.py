"""What was corrected, as a table: in the rectification notice, and in the access response to the same request."""

from __future__ import annotations

from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.domain.records import Record


def corrections_table(sheet: Sheet, record: Record, words: Letters) -> None:
    """One row for each correction."""
    columns = [
        Column(words.text("rectification.field"), 29),
        Column(words.text("rectification.was"), 31),
        Column(words.text("rectification.now"), 31),
        Column(words.text("rectification.on"), 34),
        Column(words.text("rectification.reason"), 40),
    ]
    empty = words.text("empty")
    sheet.table(
        columns,
        (
            (f"{done.field}\n{done.source}", done.was or empty, done.now or empty, words.date(done.on), done.reason)
            for done in record.corrections
        ),
    )


def instructions_table(sheet: Sheet, record: Record, words: Letters) -> None:
    """One row for each correction that is still to be made."""
    columns = [
        Column(words.text("instruction.field"), 40),
        Column(words.text("instruction.from"), 36),
        Column(words.text("instruction.to"), 36),
        Column(words.text("rectification.reason"), 53),
    ]
    empty = words.text("empty")
    sheet.table(
        columns,
        (
            (f"{todo.field}\n{todo.source}", todo.was or empty, todo.now or empty, todo.reason)
            for todo in record.corrections
        ),
    )
