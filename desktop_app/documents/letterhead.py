"""The head of a letter: who writes, the address in the window of an envelope, fold marks.

Every measure is in millimetres from the upper edge or the left edge of the sheet. Sources: DIN 5008 forms A and B
(address field 85 × 45 mm, 20 mm from the left, its upper 17.7 mm for the return line). For the United Kingdom: a DL
envelope, 220 × 110 mm, window 90 × 35 mm, 20 mm from the left and 18 mm from the bottom; the sheet is folded in thirds
and has 11 mm to move up and down and 10 mm sideways, so that 57 to 81 mm from its upper edge and up to 100 mm from its
left edge are always seen, and nothing else may stand between 46 and 92 mm.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.units import mm

from desktop_app.documents.fonts import Weight
from desktop_app.documents.letters import Letters
from desktop_app.documents.look import GREY, HEIGHT, LEFT, NAVY, RIGHT, Style
from desktop_app.documents.sheet import Sheet
from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.errors import BadInput
from desktop_app.domain.records import Record


@dataclass(frozen=True)
class Profile:
    """Where things stand for an envelope: the letterhead ends above `head`, the address is between `address` and
    `address_end` and no wider than `width`, the information block begins at `block`, the text at `body`. `returns`: the
    line the return address stands on, None where it is not in the window. `marks` are (from the top, length)."""

    head: float
    address: float
    address_end: float
    width: float
    block: float
    body: float
    returns: float | None = None
    marks: tuple[tuple[float, float], ...] = ()


PROFILES = {
    Envelope.DIN_5008_B: Profile(45, 63.5, 90, 78, 50, 103, 60, ((105, 4), (148.5, 6), (210, 4))),
    Envelope.DIN_5008_A: Profile(27, 45.5, 72, 78, 32, 85, 42, ((87, 4), (148.5, 6), (192, 4))),
    Envelope.UK_DL: Profile(45, 57.5, 81, 74, 50, 103, None, ((99, 4), (198, 4))),
    Envelope.NO_WINDOW: Profile(45, 57.5, 90, 90, 50, 103),
}
_LETTERHEADS = (  # where the first line stands, and how it is set: the first that fits is taken
    (21, Style(13, 16, Weight.BOLD, NAVY), Style(8, 11, colour=GREY)),
    (16, Style(11.5, 14, Weight.BOLD, NAVY), Style(7.5, 9.5, colour=GREY)),
    (12, Style(9.5, 11.5, Weight.BOLD, NAVY), Style(7, 8.5, colour=GREY)),
    (9, Style(7.5, 9, Weight.BOLD, NAVY), Style(6, 7.2, colour=GREY)),
)
_RETURNS = (Style(6.5, 8, colour=GREY), Style(5.5, 6.6, colour=GREY))
_RETURN_HEIGHT = 15  # what is left of the field above the address
_ADDRESSES = (Style(10.5, 12.5), Style(9, 10.5), Style(7.5, 8.6))  # the first size in which all lines fit the window


def profile_of(record: Record) -> Profile:
    """Where things stand on a record's first page."""
    return PROFILES[record.letterhead.envelope]


def letterhead(sheet: Sheet, record: Record, words: Letters) -> None:
    """Who writes, the return line, and the marks to fold and punch by. A long letterhead is set closer and smaller.
    BadInput where even that is too high."""
    head, profile = record.letterhead, profile_of(record)
    reach = " · ".join(part for part in (*head.address, head.contact) if part)
    for from_top, title, contact in _LETTERHEADS:
        top = HEIGHT - from_top * mm
        name = sheet.setter.lines(head.name, title.size, RIGHT - LEFT, title.weight)
        lines = sheet.setter.lines(reach, contact.size, RIGHT - LEFT) if reach else []
        below = top - (len(name) - 1) * title.leading - 14
        y = below - max(0, len(lines) - 1) * contact.leading
        if y - 7 >= HEIGHT - profile.head * mm:
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
    if head.address and profile.returns is not None:
        _return_line(sheet, words.text("return", address=", ".join((head.name, *head.address))), profile)
    for mark, length in profile.marks:
        sheet.rule(5 * mm, (5 + length) * mm, HEIGHT - mark * mm, GREY, 0.3)


def address(sheet: Sheet, record: Record) -> None:
    """The address, in the first size in which all of it fits the window. BadInput where it does not: nothing is lost
    from an address."""
    profile = profile_of(record)
    for style in _ADDRESSES:
        lines = [line for part in record.addressee for line in sheet.setter.lines(part, style.size, profile.width * mm)]
        if len(lines) * style.leading <= (profile.address_end - profile.address) * mm:
            if lines:
                sheet.placed(lines, LEFT, HEIGHT - profile.address * mm - style.size, style)
            return
    most = int((profile.address_end - profile.address) * mm / _ADDRESSES[-1].leading)
    raise BadInput(
        "address-too-long",
        f"The address has {len(lines)} lines, more than the window of an envelope shows.",
        safe="Nothing was drawn, and nothing of the address was left out.",
        next_step=f"Shorten the address to {most} lines of about 50 characters.",
    )


def _return_line(sheet: Sheet, back: str, profile: Profile) -> None:
    assert profile.returns is not None
    for style in _RETURNS:
        lines = sheet.setter.lines(back, style.size, profile.width * mm)
        if len(lines) * style.leading <= _RETURN_HEIGHT * mm:
            break
    last = HEIGHT - profile.returns * mm
    sheet.artifact(lines, LEFT, last + (len(lines) - 1) * style.leading, style)
    sheet.rule(LEFT, LEFT + profile.width * mm, last - 1.2 * mm, GREY, 0.3)
