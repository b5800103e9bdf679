"""The look of the documents: measures, colours, and the styles text is set in.

One quiet accent colour, hairlines, no vertical rules, nothing said by colour alone. Contrast on white: ink 15:1, grey
6:1, navy 12:1 (WCAG 2.2 asks for 4.5:1). All measures are points from the lower left corner of the page.
"""

from __future__ import annotations

from dataclasses import dataclass

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm

from desktop_app.documents.fonts import Weight

WIDTH, HEIGHT = A4
LEFT, RIGHT = 25 * mm, WIDTH - 20 * mm
MEASURE = RIGHT - LEFT
TOP = HEIGHT - 25 * mm  # of the text on pages after the first

INK, NAVY, GREY = "1B2733", "12395B", "55636F"
HAIRLINE, SHADE = "B8C2CC", "E9EEF3"


@dataclass(frozen=True)
class Style:
    """How a text is set; sizes and leading in points."""

    size: float
    leading: float
    weight: Weight = Weight.REGULAR
    colour: str = INK
    before: float = 0.0
    after: float = 6.0
    tag: str = "P"


BODY = Style(10, 14.5)
SMALL = Style(8.5, 12, colour=GREY)
TITLE = Style(14.5, 19, Weight.BOLD, NAVY, after=8, tag="H1")
HEADING = Style(11, 15, Weight.BOLD, NAVY, before=10, after=4, tag="H2")
SUBHEADING = Style(10, 14, Weight.BOLD, INK, before=6, after=3, tag="H3")
CELL = Style(8.5, 11)
CELL_MONO = Style(8, 11, Weight.MONO)
CELL_LABEL = Style(8.5, 11, colour=GREY)
CELL_HEAD = Style(8.5, 11, Weight.BOLD)
FOOT = Style(7.5, 10, colour=GREY)
FOOT_MONO = Style(6.5, 9, Weight.MONO, GREY)
LABEL = Style(8, 11, colour=GREY)
