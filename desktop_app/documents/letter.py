"""The letter every document to a person is: head with the address, information block, signature, foot."""

from __future__ import annotations

from reportlab.lib.units import mm

from desktop_app.documents import letterhead
from desktop_app.documents.code import code_at_head, code_below
from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import BODY, GREY, HEIGHT, LEFT, MEASURE, RIGHT, SMALL, TITLE, Style
from desktop_app.documents.page import Place
from desktop_app.documents.press import Carried, Label, print_sheet
from desktop_app.documents.reading import items_as_csv
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.typeset import Span
from desktop_app.domain.records import Record, Volume, record_hash, record_json

_BLOCK_LEFT, _BLOCK_LABEL = 125 * mm, 27 * mm
_CODE_BEFORE = 2 * mm
_SEAL = Style(7.5, 11, colour=GREY)
_ANCHOR_BEFORE, _SEAL_BEFORE, _SIGN_OFF_BEFORE = 10.0, 8.0, 6.0
_BY_HAND, _BY_HAND_CLOSE = 26.0, 14.0  # room for a signature by hand, above what a paragraph leaves


def begin(record: Record, words: Letters, name: str) -> Sheet:
    """The first page as far as the title; `name` is what kind of document it is. Nothing is lost from an address:
    BadInput where it has more lines than the window."""
    sheet = _blank(record, words, name)
    profile = letterhead.profile_of(record)
    letterhead.letterhead(sheet, record, words)
    letterhead.address(sheet, record)
    lower = sheet.grid(_information(record, words), _BLOCK_LEFT, _BLOCK_LABEL, RIGHT, HEIGHT - profile.block * mm)
    lower = code_below(sheet, record, words, _BLOCK_LEFT, lower - _CODE_BEFORE)
    sheet.y = min(HEIGHT - profile.body * mm, lower - 5 * mm)
    return sheet


def without_address(record: Record, words: Letters, name: str) -> Sheet:
    """The first page of a document that is no letter: the code at its head, and nothing else yet."""
    sheet = _blank(record, words, name)
    sheet.tail = _signed_off(sheet, record) + end_height(sheet, record, words)
    code_at_head(sheet, record, words)
    return sheet


def _blank(record: Record, words: Letters, name: str) -> Sheet:
    head = record.letterhead
    part = [volume_mark(record.volume, words)] if record.volume else []
    return Sheet(
        footer_left=" · ".join((head.name, record.reference, words.date(record.dated), *part)),
        footer_page=words.texts["page"],
        footer_hash=words.text("hash", hash=record_hash(record)),
        running_head=" · ".join((name, record.reference, *part)),
    )


def volume_mark(volume: Volume, words: Letters) -> str:
    """What stands on every page of a volume."""
    return words.text("access.volume-mark", number=volume.number, count=volume.count)


def title_and_greeting(sheet: Sheet, record: Record, words: Letters, title: str) -> None:
    """The title, and "Dear …"."""
    sheet.heading(words.text(title), TITLE)
    if record.salutation:
        sheet.paragraph(words.spans("dear", name=record.salutation))
    else:
        sheet.paragraph(words.text("dear-nobody"))


def close(sheet: Sheet, record: Record, words: Letters, *, greeting: bool = True) -> None:
    """Greeting (not on a document for the organisation's own files), room for a signature, name, the audit anchor. All
    of it stays together, closer where that saves a page, and never on a page of its own."""
    head = record.letterhead
    height = _signed_off(sheet, record) + end_height(sheet, record, words)
    height += BODY.leading + BODY.after if greeting else 0
    room = sheet.y - sheet.bottom
    by_hand = _BY_HAND if room >= height + _BY_HAND else _BY_HAND_CLOSE
    if (greeting and room < height + by_hand) or room < height:
        sheet.carry_over()
        by_hand = _BY_HAND
    sheet.space(_SIGN_OFF_BEFORE)
    if greeting:
        sheet.paragraph(words.text("closing"))
        sheet.space(by_hand)
    sheet.paragraph(head.officer or head.name, Style(BODY.size, BODY.leading, after=0))
    if head.officer:
        sheet.paragraph(head.name, SMALL)
    anchor(sheet, record, words)


def _signed_off(sheet: Sheet, record: Record) -> float:
    """How high the names below a document are."""
    head = record.letterhead
    name = sheet.setter.lines(head.officer or head.name, BODY.size, MEASURE)
    organisation = sheet.setter.lines(head.name, SMALL.size, MEASURE) if head.officer else []
    return len(name) * BODY.leading + len(organisation) * SMALL.leading + SMALL.after + _SIGN_OFF_BEFORE


def anchor(sheet: Sheet, record: Record, words: Letters) -> None:
    """The audit anchor, with room for what says that the document is signed; never on a page of its own."""
    if sheet.y - sheet.bottom < end_height(sheet, record, words):
        sheet.carry_over()
    if record.audit_anchor:
        sheet.paragraph(_anchor_spans(record, words), _SEAL, before=_ANCHOR_BEFORE)


def end_height(sheet: Sheet, record: Record, words: Letters) -> float:
    """How high the audit anchor and the words on the signature are together."""
    height = 0.0
    if record.audit_anchor:
        lines = sheet.setter.lines(_anchor_spans(record, words), _SEAL.size, MEASURE)
        height += _ANCHOR_BEFORE + len(lines) * _SEAL.leading + _SEAL.after
    if record.signing_fingerprint:
        lines = sheet.setter.lines(_seal_spans(record, words), _SEAL.size, MEASURE)
        height += _SEAL_BEFORE + len(lines) * _SEAL.leading
    return height


def _anchor_spans(record: Record, words: Letters) -> list[Span]:
    return words.spans("anchor", Weight.MONO, anchor=record.audit_anchor)


def _seal_spans(record: Record, words: Letters) -> list[Span]:
    return words.spans("signed", Weight.MONO, fingerprint=in_groups(record.signing_fingerprint))


def finish(sheet: Sheet, record: Record, words: Letters, name: str) -> bytes:
    """The PDF file."""
    if record.signing_fingerprint:
        _seal(sheet, record, words)
    label = Label(
        title=" ".join((name, record.reference, *([volume_mark(record.volume, words)] if record.volume else []))),
        author=record.letterhead.name,
        language=words.language,
        dated=record.dated,
        data_description=words.text("data"),
        signature_description=words.text("signature-field", organisation=record.letterhead.name),
    )
    return print_sheet(sheet, label, record_json(record), *_findings_as_table(record, words))


def _findings_as_table(record: Record, words: Letters) -> list[Carried]:
    """The disclosed items as a table, for whoever wants to use them elsewhere (Article 20(1) GDPR)."""
    if not record.items:
        return []
    return [Carried("findings.csv", "text/csv", "Data", words.text("data-table"), items_as_csv(record))]


def _seal(sheet: Sheet, record: Record, words: Letters) -> None:
    """What says that the document is signed, and by which certificate; the signature itself is put over it."""
    lines = sheet.setter.lines(_seal_spans(record, words), _SEAL.size, MEASURE)
    sheet.need(_SEAL_BEFORE + len(lines) * _SEAL.leading)
    top, page = sheet.y, len(sheet.pages) - 1
    sheet.paragraph(_seal_spans(record, words), _SEAL, before=_SEAL_BEFORE)
    if len(sheet.pages) - 1 == page:
        sheet.signature = Place(page, LEFT, sheet.y, RIGHT, top)
    else:
        sheet.signature = Place(len(sheet.pages) - 1, LEFT, sheet.y, RIGHT, sheet.y + _SEAL.leading)


def in_groups(digits: str) -> str:
    """Hexadecimal digits in groups of four, to be compared by eye."""
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def contact_spans(record: Record, words: Letters, name: str) -> list[Span]:
    """A sentence that says where to write to; `name` has a variant "-none" for where no contact is known."""
    if record.letterhead.contact:
        return words.spans(name, Weight.BOLD, contact=record.letterhead.contact, reference=record.reference)
    return words.spans(f"{name}-none", Weight.BOLD, reference=record.reference)


def _information(record: Record, words: Letters) -> list[tuple[str, str]]:
    head = record.letterhead
    checked = words.date(record.identity_checked) if record.identity_checked else ""
    if checked and record.identity_how:
        checked = words.text("identity-how", date=checked, how=record.identity_how)
    rows = [
        ("label.reference", record.reference),
        ("label.dated", words.date(record.dated)),
        ("label.received", words.date(record.received) if record.received else ""),
        ("label.due", words.date(record.due) if record.due else ""),
        ("label.identity", checked or record.identity_how),
        ("label.officer", head.officer),
    ]
    return [(words.text(label), value) for label, value in rows if value]
