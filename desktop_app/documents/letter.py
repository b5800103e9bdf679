"""The letter every document to a person is: letterhead, address window, information block, signature, foot.

The places follow DIN 5008 form B: address field 20 mm from the left and 45 mm from the top, 85 × 45 mm, information
block at 125 mm, fold marks at 105 and 210 mm, hole mark at 148.5 mm. It fits the window of a DL envelope.
"""

from __future__ import annotations

from reportlab.lib.units import mm

from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import BODY, GREY, HEIGHT, LEFT, MEASURE, NAVY, RIGHT, SMALL, TITLE, Style
from desktop_app.documents.page import Place
from desktop_app.documents.press import Carried, Label, print_sheet
from desktop_app.documents.reading import items_as_csv
from desktop_app.documents.sheet import Sheet
from desktop_app.documents.typeset import Span
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record, record_hash, record_json

_LETTERHEADS = (  # where the first line stands, and how it is set: the first that fits is taken
    (HEIGHT - 21 * mm, Style(13, 16, Weight.BOLD, NAVY), Style(8, 11, colour=GREY)),
    (HEIGHT - 16 * mm, Style(11.5, 14, Weight.BOLD, NAVY), Style(7.5, 9.5, colour=GREY)),
    (HEIGHT - 12 * mm, Style(9.5, 11.5, Weight.BOLD, NAVY), Style(7, 8.5, colour=GREY)),
)
_ADDRESS_FIELD = HEIGHT - 45 * mm  # its upper edge
_RETURNS = (Style(6.5, 8, colour=GREY), Style(5.5, 6.6, colour=GREY))
_RETURN_HEIGHT = 15 * mm  # what is left of the field above the address
_ADDRESS_WIDTH = 78 * mm
_ADDRESS_TOP = HEIGHT - 63.5 * mm  # the address zone, below the zone for the return line
_ADDRESS_HEIGHT = 26.5 * mm
_ADDRESSES = (Style(10.5, 12.5), Style(9, 10.5), Style(7.5, 8.6))  # the first size in which all lines fit the window
_BLOCK_LEFT, _BLOCK_LABEL = 125 * mm, 27 * mm
_SEAL = Style(7.5, 11, colour=GREY)
_ANCHOR_BEFORE, _SEAL_BEFORE = 10.0, 8.0
_BY_HAND, _BY_HAND_CLOSE = 26.0, 14.0  # room for a signature by hand, above what a paragraph leaves
_BODY_TOP = HEIGHT - 103 * mm


def begin(record: Record, words: Letters, name: str) -> Sheet:
    """The first page as far as the title; `name` is what kind of document it is. Nothing is lost from an address:
    BadInput where it has more lines than the window."""
    sheet = blank(record, words, name)
    _letterhead(sheet, record, words)
    _address(sheet, record)
    lower = sheet.grid(_information(record, words), _BLOCK_LEFT, _BLOCK_LABEL, RIGHT, HEIGHT - 50 * mm)
    sheet.y = min(_BODY_TOP, lower - 6 * mm)
    return sheet


def blank(record: Record, words: Letters, name: str) -> Sheet:
    """A sheet with the feet and running heads of a record, and nothing on it."""
    head = record.letterhead
    return Sheet(
        footer_left=f"{head.name} · {record.reference} · {words.date(record.dated)}",
        footer_page=words.texts["page"],
        footer_hash=words.text("hash", hash=record_hash(record)),
        running_head=f"{name} · {record.reference}",
    )


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
    name = sheet.setter.lines(head.officer or head.name, BODY.size, MEASURE)
    organisation = sheet.setter.lines(head.name, SMALL.size, MEASURE) if head.officer else []
    height = len(name) * BODY.leading + len(organisation) * SMALL.leading + SMALL.after + 6 + _end(sheet, record, words)
    height += BODY.leading + BODY.after if greeting else 0
    room = sheet.y - sheet.bottom
    by_hand = _BY_HAND if room >= height + _BY_HAND else _BY_HAND_CLOSE
    if (greeting and room < height + by_hand) or room < height:
        sheet.carry_over()
        by_hand = _BY_HAND
    sheet.space(6)
    if greeting:
        sheet.paragraph(words.text("closing"))
        sheet.space(by_hand)
    sheet.paragraph(head.officer or head.name, Style(BODY.size, BODY.leading, after=0))
    if head.officer:
        sheet.paragraph(head.name, SMALL)
    anchor(sheet, record, words)


def anchor(sheet: Sheet, record: Record, words: Letters) -> None:
    """The audit anchor, with room for what says that the document is signed; never on a page of its own."""
    if sheet.y - sheet.bottom < _end(sheet, record, words):
        sheet.carry_over()
    if record.audit_anchor:
        sheet.paragraph(_anchor_spans(record, words), _SEAL, before=_ANCHOR_BEFORE)


def _end(sheet: Sheet, record: Record, words: Letters) -> float:
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
        title=f"{name} {record.reference}",
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


def _letterhead(sheet: Sheet, record: Record, words: Letters) -> None:
    """It ends above the address field; a long one is set closer and smaller. BadInput where even that is too high."""
    head = record.letterhead
    reach = " · ".join(part for part in (*head.address, head.contact) if part)
    for top, title, contact in _LETTERHEADS:
        name = sheet.setter.lines(head.name, title.size, RIGHT - LEFT, title.weight)
        lines = sheet.setter.lines(reach, contact.size, RIGHT - LEFT) if reach else []
        below = top - (len(name) - 1) * title.leading - 14
        y = below - max(0, len(lines) - 1) * contact.leading
        if y - 7 >= _ADDRESS_FIELD:
            break
    else:
        raise BadInput(
            "letterhead-too-long",
            "The organisation's name and address take more room than a letter has above the address.",
            safe="Nothing was drawn, and nothing was left out.",
            next_step="Shorten the name, the address or the contact of the organisation.",
        )
    sheet.placed(name, LEFT, top, title)
    if lines:
        sheet.placed(lines, LEFT, below, contact)
    sheet.rule(LEFT, RIGHT, y - 7, NAVY, 0.8)
    if head.address:
        back = words.text("return", address=", ".join((head.name, *head.address)))
        for style in _RETURNS:
            lines = sheet.setter.lines(back, style.size, _ADDRESS_WIDTH)
            if len(lines) * style.leading <= _RETURN_HEIGHT:
                break
        at = HEIGHT - 60 * mm + (len(lines) - 1) * style.leading
        sheet.artifact(lines, LEFT, at, style)
        sheet.rule(LEFT, LEFT + _ADDRESS_WIDTH, HEIGHT - 61.2 * mm, GREY, 0.3)
    for mark, length in ((105, 4), (148.5, 6), (210, 4)):
        sheet.rule(5 * mm, (5 + length) * mm, HEIGHT - mark * mm, GREY, 0.3)


def _address(sheet: Sheet, record: Record) -> None:
    for style in _ADDRESSES:
        lines = [line for part in record.addressee for line in sheet.setter.lines(part, style.size, _ADDRESS_WIDTH)]
        if len(lines) * style.leading <= _ADDRESS_HEIGHT:
            if lines:
                sheet.placed(lines, LEFT, _ADDRESS_TOP - style.size, style)
            return
    raise BadInput(
        "address-too-long",
        f"The address has {len(lines)} lines, more than the window of an envelope shows.",
        safe="Nothing was drawn, and nothing of the address was left out.",
        next_step="Shorten the address to nine lines of about 50 characters.",
    )


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
