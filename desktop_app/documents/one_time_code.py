"""The letter that carries a one-time code to a contact point on file, and the same as the text of an e-mail."""

from __future__ import annotations

from desktop_app.documents import letter
from desktop_app.documents.fonts import Weight
from desktop_app.documents.gate import admitted
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import BODY, NAVY, Style
from desktop_app.documents.typeset import Span
from desktop_app.domain.records import Record

_CODE = Style(26, 34, Weight.MONO, NAVY, before=4, after=12)


def draw(record: Record, words: Letters) -> bytes:
    """The PDF of the letter."""
    name = words.text("code.name")
    sheet = letter.begin(record, words, name)
    letter.title_and_greeting(sheet, record, words, "code.title")
    before, after = _sentences(record, words)
    for sentence in before:
        sheet.paragraph(sentence)
    sheet.need(BODY.leading + _CODE.leading + 30)
    sheet.paragraph(words.text("code.yours"), Style(BODY.size, BODY.leading, after=0))
    sheet.paragraph(record.code, _CODE)
    for sentence in after:
        sheet.paragraph(sentence)
    letter.close(sheet, record, words)
    return letter.finish(sheet, record, words, name)


def plain_text(record: Record, words: Letters) -> str:
    """The letter as plain text; the code stands on a line of its own."""
    before, after = _sentences(record, words)
    head = record.letterhead
    dear = words.text("dear", name=record.salutation) if record.salutation else words.text("dear-nobody")
    paragraphs = [
        dear,
        *("".join(span.text for span in sentence) for sentence in before),
        f"{words.text('code.yours')} {record.code}",
        *("".join(span.text for span in sentence) for sentence in after),
        words.text("closing"),
        "\n".join(part for part in (head.officer, head.name, *head.address, head.contact) if part),
        f"{words.text('label.reference')}: {record.reference}",
    ]
    return "\n\n".join(admitted(paragraph) for paragraph in paragraphs) + "\n"


def _sentences(record: Record, words: Letters) -> tuple[list[list[Span]], list[list[Span]]]:
    """What is said before the code, and after it."""
    if record.received:
        intro = words.spans("code.intro-dated", received=record.received)
    else:
        intro = words.spans("code.intro")
    if record.code_valid_until:
        give = words.spans("code.give-until", Weight.BOLD, until=record.code_valid_until)
    else:
        give = words.spans("code.give")
    after = [
        letter.contact_spans(record, words, "code.how"),
        words.spans("code.not-you"),
        words.spans("code.never"),
    ]
    return [intro, give], after
