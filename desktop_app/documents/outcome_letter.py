"""What was done about a request: right by right and place by place, what was kept and why, and who had the data."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.case_letters import intro, refusal_of, remedies
from desktop_app.documents.letters import Letters
from desktop_app.documents.sheet import Column, Sheet
from desktop_app.domain.records import Record, RecordMeasure


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of an outcome letter."""
    name = words.text("outcome.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "outcome.title")
    sheet.paragraph(intro(record, words))
    for right in dict.fromkeys(done.right for done in record.measures):
        sheet.heading(words.text("outcome.about", right=words.right(right)), following=80)
        _measures(sheet, [done for done in record.measures if done.right == right], words)
    if not record.measures and not record.recipients and not record.disclosed and record.rights:
        sheet.paragraph(words.text("outcome.nothing-found"))
    _disclosed(sheet, record, words)
    _recipients(sheet, record, words)
    if record.searched_without_result:
        sheet.heading(words.text("access.searched"))
        sheet.paragraph(words.text("access.searched-intro"))
        sheet.bullets(record.searched_without_result)
    for turning in record.turnings:
        refused = words.listed([words.right(right) for right in turning.rights])
        sheet.heading(words.text("outcome.refused", rights=refused) if refused else words.text("refusal.title"))
        refusal_of(sheet, turning, words)
    remedies(sheet, record, words)
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _measures(sheet: Sheet, measures: list[RecordMeasure], words: Letters) -> None:
    columns = [
        Column(words.text("access.source"), 40),
        Column(words.text("access.count"), 16),
        Column(words.text("outcome.what"), 74),
        Column(words.text("outcome.on"), 35),
    ]
    sheet.table(
        columns,
        (
            (done.place, "" if done.items is None else str(done.items), _what(done, words), words.date(done.on))
            for done in measures
        ),
    )


def _what(done: RecordMeasure, words: Letters) -> str:
    if not done.kept:
        said = [words.text(f"outcome.{done.done}")]
    else:
        said = [words.text(f"outcome.{done.done}-not"), words.ground(done.ground)]
        if done.source:
            said.append(f"({words.ground(done.source)})")
    return " ".join(part for part in (*said, done.note) if part)


def _disclosed(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.disclosed:
        return
    sheet.heading(words.text("outcome.disclosed"), following=80)
    columns = [
        Column(words.text("outcome.on"), 33),
        Column(words.text("outcome.to-whom"), 46),
        Column(words.text("outcome.given"), 46),
        Column(words.text("outcome.purpose"), 40),
    ]
    rows = ((words.date(one.on), one.recipient, "\n".join(one.given), one.purpose) for one in record.disclosed)
    sheet.table(columns, rows)


def _recipients(sheet: Sheet, record: Record, words: Letters) -> None:
    if not record.recipients:
        return
    sheet.heading(words.text("outcome.recipients"))
    sheet.paragraph(words.text("outcome.recipients-intro"))
    sheet.bullets(record.recipients)
