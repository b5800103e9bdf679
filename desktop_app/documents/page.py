"""Pages being laid out, and painted when their number is known: every one has the same foot.

All text on a page is marked, either as part of the document's structure or as an artifact of the page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import Weight
from desktop_app.documents.look import FOOT, FOOT_MONO, HAIRLINE, HEIGHT, LEFT, MEASURE, RIGHT, SHADE, TOP, Style
from desktop_app.documents.structure import Node
from desktop_app.documents.typeset import Line, Setter, actual_text, operators, stretches

Heard = Callable[[int], None]  # how many rows of tables are set; it may raise, to stop the drawing


def not_heard(rows: int) -> None:
    """Nobody asked how far the drawing is."""


@dataclass
class Page:
    """What is drawn on one page, in order, as PDF operators (ISO 32000-1, 8.2)."""

    marks: int = 0
    drawing: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Place:
    """A rectangle on a page (the first is 0)."""

    page: int
    left: float
    bottom: float
    right: float
    top: float


class Pages:
    """Pages being laid out. `y` is the lower edge of what has been set so far."""

    def __init__(self, footer_left: str, footer_page: str, footer_hash: str, running_head: str) -> None:
        """`footer_page` has places for {page} and {pages}; `footer_hash` goes below, `running_head` on top of every
        page but the first."""
        self.setter = Setter()
        self.document = Node("Document")
        self.pages: list[Page] = []
        self.signature: Place | None = None  # where the signature will stand
        self.heard: Heard = not_heard
        self.rows = 0  # of tables, set so far
        self._footer_page = footer_page
        page_width = self.setter.width(footer_page.format(page=8888, pages=8888), FOOT.size)
        self._footer_left = self.setter.lines(footer_left, FOOT.size, MEASURE - page_width - 12)
        self._footer_hash = self.setter.lines(footer_hash, FOOT_MONO.size, MEASURE, Weight.MONO)
        foot_height = len(self._footer_left) * FOOT.leading + len(self._footer_hash) * FOOT_MONO.leading
        self.foot = 12 * mm + foot_height  # the line above the foot
        self.bottom = self.foot + 5 * mm
        self._running_head = self.setter.lines(running_head, FOOT.size, MEASURE)
        self.y = 0.0
        self.turn_page()

    def turn_page(self) -> None:
        """Begin a new page."""
        self.pages.append(Page())
        self.y = TOP
        if len(self.pages) > 1:
            y = HEIGHT - 14 * mm
            with_rule = y - (len(self._running_head) - 1) * FOOT.leading - 5
            self.artifact(self._running_head, LEFT, y, FOOT)
            self.rule(LEFT, RIGHT, with_rule)
            self.y = min(TOP, with_rule - 14)

    def artifact(self, lines: Sequence[Line], x: float, y: float, style: Style) -> None:
        """Lines that belong to the page and not to the document (ISO 32000-1, 14.8.2.2)."""
        self.mark(lines, x, y, style, None)

    def rule(self, left: float, right: float, y: float, colour: str = HAIRLINE, width: float = 0.5) -> None:
        """A horizontal line."""
        self.pages[-1].drawing.append(_rule(left, right, y, colour, width))

    def block(self, left: float, right: float, top: float, bottom: float, colour: str = SHADE) -> None:
        """A filled rectangle behind text."""
        place = f"{left:.2f} {bottom:.2f} {right - left:.2f} {top - bottom:.2f} re f"
        self.pages[-1].drawing.append(f"/Artifact BMC {_rgb(colour)} rg {place} EMC")

    def placed(self, lines: Sequence[Line], x: float, y: float, style: Style, tag: str = "P") -> float:
        """Lines at a place of their own on this page, first baseline at `y`; the last baseline."""
        self.mark(lines, x, y, style, self.document.add(tag))
        return y - (len(lines) - 1) * style.leading

    def figure(self, operators: str, box: tuple[float, float, float, float], alt: str) -> None:
        """A drawing in `box` (left, bottom, right, top), as PDF operators, and the words for who does not see it."""
        page, node = self.pages[-1], self.document.add("Figure")
        node.alt, node.box = alt, box
        page.drawing.append(f"/Figure <</MCID {page.marks}>> BDC {operators} EMC")
        node.marks.append((len(self.pages) - 1, page.marks))
        page.marks += 1

    def paint(self, canvas: Canvas) -> None:
        """Paint all pages, with the foot of each."""
        for number, page in enumerate(self.pages, start=1):
            self._paint_foot(page, number)
            canvas.addLiteral("\n".join(page.drawing))
            canvas.showPage()
            page.drawing.clear()
            self.heard(self.rows)

    def _paint_foot(self, page: Page, number: int) -> None:
        counted = self.setter.lines(self._footer_page.format(page=number, pages=len(self.pages)), FOOT.size, MEASURE)
        y = self.foot - 4 - FOOT.leading
        page.drawing.append(_rule(LEFT, RIGHT, self.foot, HAIRLINE, 0.5))
        page.drawing.append("/Artifact BMC")
        for line in self._footer_left:
            page.drawing.append(_show(line, LEFT, y, FOOT))
            if line is self._footer_left[0]:
                page.drawing.append(_show(counted[0], RIGHT - counted[0].width, y, FOOT))
            y -= FOOT.leading
        for line in self._footer_hash:
            page.drawing.append(_show(line, LEFT, y, FOOT_MONO))
            y -= FOOT_MONO.leading
        page.drawing.append("EMC")

    def mark(self, lines: Sequence[Line], x: float, y: float, style: Style, node: Node | None) -> None:
        """Lines below each other, first baseline at `y`, as one piece of marked content; as several where codes cannot
        say their text: readers lose what follows marked content inside other marked content."""
        page, begun = self.pages[-1], False
        for line in lines:
            if node is not None:
                node.text += line.text
                node.reordered |= line.reordered
            if node is not None and any(piece.told for piece in line.pieces):
                if begun:
                    page.drawing.append("EMC")
                    begun = False
                self._mark_stretches(line, x, y, style, node)
            elif line.pieces or line is lines[0]:
                if not begun:
                    self._begin_mark(node)
                    begun = True
                if line.pieces:
                    page.drawing.append(_show(line, x, y, style))
            y -= style.leading
        if begun:
            page.drawing.append("EMC")

    def _mark_stretches(self, line: Line, x: float, y: float, style: Style, node: Node) -> None:
        page = self.pages[-1]
        page.drawing.append(f"BT {_rgb(style.colour)} rg {x:.2f} {y:.2f} Td")
        for told, shown in stretches(line, style.size):
            self._begin_mark(node, told)
            page.drawing.append(f"{shown} EMC")
        page.drawing.append("ET")

    def _begin_mark(self, node: Node | None, told: str = "") -> None:
        page = self.pages[-1]
        if node is None:
            page.drawing.append("/Artifact BMC")
            return
        tag, says = ("Span", f" {actual_text(told)}") if told else (node.tag, "")
        page.drawing.append(f"/{tag} <</MCID {page.marks}{says}>> BDC")
        node.marks.append((len(self.pages) - 1, page.marks))
        page.marks += 1


def _show(line: Line, x: float, y: float, style: Style) -> str:
    return f"BT {_rgb(style.colour)} rg {x:.2f} {y:.2f} Td {operators(line, style.size)} ET"


def _rule(left: float, right: float, y: float, colour: str, width: float) -> str:
    return f"/Artifact BMC {_rgb(colour)} RG {width:g} w {left:.2f} {y:.2f} m {right:.2f} {y:.2f} l S EMC"


@cache
def _rgb(colour: str) -> str:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return f"{red:.3f} {green:.3f} {blue:.3f}"
