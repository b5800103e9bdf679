"""The sheet with a store's recovery code: to be printed once and locked away. It holds nothing of any case."""

from __future__ import annotations

from reportlab.lib.units import mm

from desktop_app.documents import letter
from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import BODY, HEIGHT, NAVY, TITLE, Style
from desktop_app.domain.records import Record

_CODE = Style(24, 36, Weight.MONO, NAVY, before=6, after=14)
_GROUPS_ON_A_LINE = 3


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of the sheet."""
    name = words.text("recovery.name")
    head = record.letterhead
    sheet = letter.without_address(record, words, name)
    sheet.y = HEIGHT - 25 * mm
    sheet.heading(words.text("recovery.title"), TITLE)
    sheet.paragraph(words.spans("recovery.intro", Weight.BOLD, organisation=head.name))
    sheet.space(6)
    sheet.paragraph(words.text("recovery.code"), Style(BODY.size, BODY.leading, after=0))
    groups = record.code.split("-")
    lines = [groups[at : at + _GROUPS_ON_A_LINE] for at in range(0, len(groups), _GROUPS_ON_A_LINE)]
    sheet.paragraph("-\n".join("-".join(line) for line in lines), _CODE)
    sheet.heading(words.text("recovery.keep"))
    sheet.bullets([words.text(f"recovery.keep-{number}") for number in (1, 2, 3)])
    sheet.heading(words.text("recovery.use"))
    sheet.bullets([words.text(f"recovery.use-{number}") for number in (1, 2)])
    sheet.space(8)
    facts = [
        ("recovery.organisation", head.name),
        ("recovery.store", record.reference),
        ("recovery.made", words.date(record.dated)),
        ("recovery.officer", head.officer),
    ]
    sheet.facts([(words.text(label), value) for label, value in facts if value])
    return letter.finish(sheet, record, words, name)
