"""Disclosures to third parties: the record of one, and the accounting of all (45 CFR 164.528)."""

from __future__ import annotations

from desktop_app.documents import letter, report
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import SMALL, TITLE, TOP
from desktop_app.documents.sheet import Column
from desktop_app.domain.records import Record, RecordDisclosure


def draw_one(record: Record, words: Letters) -> bytes:
    """The PDF of the record of one disclosure; it is for the organisation's own register, which may bring it as a
    report."""
    if record.report is not None:
        return report.draw(record, words)
    name = words.text("disclosure.name")
    sheet = letter.without_address(record, words, name)
    sheet.y = TOP
    sheet.paragraph(record.letterhead.name, SMALL)
    sheet.heading(name, TITLE)
    sheet.paragraph(words.text("disclosure.intro"))
    (disclosure,) = record.disclosures
    sheet.facts([(words.text("disclosure.subject"), record.subject), *_facts(disclosure, words)])
    letter.close(sheet, record, words, greeting=False)
    return letter.finish(sheet, record, words, name)


def draw_all(record: Record, words: Letters) -> bytes:
    """The PDF of an accounting of disclosures: for each, the date, who received it, what, and for what purpose.
    The register may bring it as a report."""
    if record.report is not None:
        return report.draw(record, words)
    name = words.text("accounting.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "accounting.title")
    if record.period_from and record.period_to:
        sheet.paragraph(words.spans("accounting.period", first=record.period_from, last=record.period_to))
    if not record.disclosures:
        sheet.paragraph(words.text("accounting.none"))
    else:
        sheet.paragraph(words.text("accounting.intro"))
        columns = [
            Column(words.text("disclosure.on"), 26),
            Column(words.text("disclosure.recipient"), 46),
            Column(words.text("disclosure.what"), 46),
            Column(words.text("disclosure.purpose"), 47),
        ]
        sheet.table(columns, (_row(disclosure, words) for disclosure in record.disclosures))
    sheet.paragraph(words.text("accounting.free"))
    sheet.paragraph(letter.contact_spans(record, words, "access.contact"))
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def _row(disclosure: RecordDisclosure, words: Letters) -> tuple[str, str, str, str]:
    recipient = "\n".join(part for part in (disclosure.recipient, disclosure.address) if part)
    purpose = "\n".join(part for part in (disclosure.purpose, disclosure.ground) if part)
    return words.date(disclosure.on), recipient, disclosure.what, purpose


def _facts(disclosure: RecordDisclosure, words: Letters) -> list[tuple[str, str]]:
    facts = [
        ("on", words.date(disclosure.on)),
        ("recipient", disclosure.recipient),
        ("address", disclosure.address),
        ("what", disclosure.what),
        ("purpose", disclosure.purpose),
        ("ground", disclosure.ground),
        ("reference", disclosure.reference),
        ("how", disclosure.how),
        ("authorised", disclosure.authorised_by),
        ("told", disclosure.subject_told),
    ]
    return [(words.text(f"disclosure.{label}"), value or words.text("access.not-stated")) for label, value in facts]
