"""What was corrected and what was not, as tables, and statements of disagreement: in the rectification notice, and in
the access response to the same request."""

from __future__ import annotations

from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.domain.records import Record, RecordUncorrected


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


def made_by_hand(sheet: Sheet, record: Record, words: Letters) -> None:
    """Who confirmed what was not read back by the program."""
    for done in record.corrections:
        if done.confirmed_by:
            values = {"field": done.field, "source": done.source, "by": done.confirmed_by, "on": done.on}
            sheet.paragraph(words.spans("rectification.by-hand", **values))


def uncorrected_table(sheet: Sheet, record: Record, words: Letters) -> None:
    """One row for each correction that was not made as it was asked for."""
    columns = [
        Column(words.text("rectification.field"), 29),
        Column(words.text("rectification.holds"), 29),
        Column(words.text("rectification.asked"), 29),
        Column(words.text("rectification.reason"), 78),
    ]
    empty = words.text("empty")
    sheet.table(
        columns,
        (
            (f"{one.field}\n{one.source}", one.given or one.holds or empty, one.asked or empty, _why(one, words))
            for one in record.uncorrected
        ),
    )


def _why(one: RecordUncorrected, words: Letters) -> str:
    parts = [words.text("rectification.in-part", given=one.given)] if one.given else []
    ground = words.ground(one.ground)
    if ground and one.provision:
        parts.append(words.text("refusal.ground", ground=ground, source=words.ground(one.provision)))
    elif ground:
        parts.append(ground)
    return "\n".join(part for part in (*parts, one.reasons) if part)


def statements(sheet: Sheet, record: Record, words: Letters, intro: str) -> None:
    """The person's statements of disagreement, whole; `intro` names the text that says whose they are."""
    if not record.statements:
        return
    sheet.heading(words.text("statement.heading"), following=70)
    sheet.paragraph(words.text(intro))
    columns = [
        Column(words.text("rectification.field"), 38),
        Column(words.text("label.dated"), 33),
        Column(words.text("statement.text"), 94),
    ]
    rows = ((f"{one.field}\n{one.source}", words.date(one.on), one.text) for one in record.statements)
    sheet.table(columns, rows)
