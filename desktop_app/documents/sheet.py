"""The page kit: text flows down A4 pages, between margins, over tables; every page has the same foot.

Pages are laid out first and painted afterwards, when their number is known. All measures are points from the lower left
corner of the page, unless they say millimetres. The look: one quiet accent colour, hairlines, no vertical rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from desktop_app.documents.fonts import Weight
from desktop_app.documents.structure import Node
from desktop_app.documents.typeset import Line, Setter, Span, operators

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

_PAD = 3.2  # above and below the text of a cell
_GUTTER = 8.0  # between columns
_REPEATED = 6  # a first cell of at most that many lines is repeated on the next page
_MEASURED = 30  # so many of a column's longest texts are measured
_KEEP = 3  # lines that stay together at the foot and the head of a page


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and how its cells are set."""

    heading: str
    share: float
    style: Style = CELL


@dataclass(frozen=True)
class _Rule:
    left: float
    right: float
    y: float
    colour: str
    width: float


@dataclass(frozen=True)
class _Block:
    left: float
    right: float
    top: float
    bottom: float
    colour: str


@dataclass
class Page:
    """What is drawn on one page, in order: strings are PDF operators, the rest is drawn by reportlab."""

    marks: int = 0
    drawing: list[str | _Rule | _Block] = field(default_factory=list)


class Sheet:
    """Pages being laid out. `y` is the lower edge of what has been set so far."""

    def __init__(self, footer_left: str, footer_page: str, footer_hash: str, running_head: str) -> None:
        """`footer_page` has places for {page} and {pages}; `footer_hash` goes below, `running_head` on top of every
        page but the first."""
        self.setter = Setter()
        self.document = Node("Document")
        self.pages: list[Page] = []
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

    # ── What a letter is made of ──

    def paragraph(self, text: str | Sequence[Span], style: Style = BODY, *, before: float | None = None) -> None:
        """A paragraph; at least two of its lines stay together on a page."""
        lines = self.setter.lines(text, style.size, MEASURE, style.weight)
        self._flow(lines, style, LEFT, self.document.add(style.tag), before)

    def heading(self, text: str, style: Style = HEADING, *, following: float = 52.0) -> None:
        """A heading that stays with the `following` points of what comes after it."""
        lines = self.setter.lines(text, style.size, MEASURE, style.weight)
        self.need(style.before + len(lines) * style.leading + style.after + following)
        self._flow(lines, style, LEFT, self.document.add(style.tag))

    def bullets(self, items: Iterable[str | Sequence[Span]], style: Style = BODY) -> None:
        """A list."""
        listed = self.document.add("L")
        for item in items:
            lines = self.setter.lines(item, style.size, MEASURE - 12, style.weight)
            self.need(min(len(lines), _KEEP) * style.leading)
            entry = listed.add("LI")
            label = self.setter.lines("–", style.size, 12)
            self._text(label[0], LEFT, self.y - style.size, style, entry.add("Lbl"))
            self._flow(lines, style, LEFT + 12, entry.add("LBody"), after=2)
        self.y -= style.after - 2

    def space(self, height: float) -> None:
        """Blank space, where the page has room for it."""
        self.y -= min(height, max(0.0, self.y - self.bottom))

    def need(self, height: float) -> None:
        """Turn the page where less than `height` is left on this one."""
        if self.y - height < self.bottom and self.y < TOP - 1:
            self.turn_page()

    def table(
        self,
        columns: Sequence[Column],
        rows: Iterable[Sequence[str]],
        *,
        heading: str = "",
        tail: float = 0.0,
        grouped: bool = False,
    ) -> None:
        """A table of any length, under a heading: rows are taken one at a time, the head is repeated on each page,
        cells are wrapped and never cut. The last row stays with `tail` points of what follows the table. In a `grouped`
        table a row with an empty first cell belongs to the row before it; what they share is repeated on a new page.
        """
        table = self._begin_table(columns, grouped)
        set_rows = (table.set(self.setter, row) for row in rows)
        first, second = next(set_rows, None), next(set_rows, None)
        opening = [row for row in (first, second) if row is not None]
        keep = _height(table.head) + sum(min(_height(row), 5 * CELL.leading) for row in opening)
        keep += tail if second is None else 0.0
        if heading:
            self.heading(heading, SUBHEADING, following=keep)
        else:
            self.need(keep)
        self.document.children.append(table.node)
        self._head(table, table.node.add("TR"))
        waiting = None
        for row in chain(opening, set_rows):
            if waiting is not None:
                self._row(waiting, table, continues=grouped and not row[0][0].pieces)
            waiting = row
        if waiting is not None:
            self._row(waiting, table, tail=tail)
        self.y -= 8

    def facts(self, rows: Sequence[tuple[str, str]], heading: str = "", label_width: float = 45 * mm) -> None:
        """Labels and values, one pair below the other, under a heading; all of it on one page where one has room."""
        columns = [Column("", label_width, CELL_LABEL), Column("", MEASURE - label_width, CELL)]
        before = self.document
        group = before.add("Sect") if heading else before
        node = Node("Table")
        table = _Table(columns, [column.share for column in columns], node, grouped=False)
        set_rows = [table.set(self.setter, row) for row in rows]
        height = min(sum(_height(row) for row in set_rows), (TOP - self.bottom) / 2)
        if heading:
            self.document = group
            self.heading(heading, SUBHEADING, following=height)
            self.document = before
        else:
            self.need(height)
        group.children.append(node)
        for row in set_rows:
            self._row(row, table, row_heads=True)
        self.y -= 8

    def _begin_table(self, columns: Sequence[Column], grouped: bool) -> _Table:
        shares = sum(column.share for column in columns)
        widths = [MEASURE * column.share / shares for column in columns]
        table = _Table(columns, widths, Node("Table"), grouped)
        if any(column.heading for column in columns):
            table.head = [
                table.cell(self.setter, column.heading, CELL_HEAD, index) for index, column in enumerate(columns)
            ]
        return table

    def grid(self, rows: Sequence[tuple[str, str]], x: float, label_width: float, right: float, top: float) -> float:
        """Labels and values, one below the other, outside the flow; the lower edge."""
        table = self.document.add("Table")
        y = top
        for label, value in rows:
            labels = self.setter.lines(label, LABEL.size, label_width - 4)
            values = self.setter.lines(value, CELL_HEAD.size, right - x - label_width, CELL_HEAD.weight)
            row = table.add("TR")
            self._lines(labels, x, y - LABEL.size, LABEL, row.add("TH", "Row"))
            self._lines(values, x + label_width, y - LABEL.size, CELL_HEAD, row.add("TD"))
            y -= max(len(labels) * LABEL.leading, len(values) * CELL_HEAD.leading) + 1.5
        return y

    def column(self, heading: str, texts: Iterable[str], least: float, most: float) -> Column:
        """A column as wide as its longest texts, between `least` and `most` points."""
        longest = sorted(set(texts), key=lambda text: (-len(text), text))[:_MEASURED]
        widest = max((self.setter.width(text, CELL.size) for text in longest), default=0.0)
        widest = max(widest, self.setter.width(heading, CELL_HEAD.size, CELL_HEAD.weight))
        return Column(heading, min(max(widest + _GUTTER + 1, least), most))

    # ── Pages ──

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
        self._lines(lines, x, y, style, None)

    def rule(self, left: float, right: float, y: float, colour: str = HAIRLINE, width: float = 0.5) -> None:
        """A horizontal line."""
        self.pages[-1].drawing.append(_Rule(left, right, y, colour, width))

    def block(self, left: float, right: float, top: float, bottom: float, colour: str = SHADE) -> None:
        """A filled rectangle behind text."""
        self.pages[-1].drawing.append(_Block(left, right, top, bottom, colour))

    def placed(self, lines: Sequence[Line], x: float, y: float, style: Style, tag: str = "P") -> float:
        """Lines at a place of their own on this page, first baseline at `y`; the last baseline."""
        self._lines(lines, x, y, style, self.document.add(tag))
        return y - (len(lines) - 1) * style.leading

    def paint(self, canvas: Canvas) -> None:
        """Paint all pages, with the foot of each."""
        for number, page in enumerate(self.pages, start=1):
            self._paint_foot(page, number)
            for item in page.drawing:
                if isinstance(item, str):
                    canvas.addLiteral(item)
                    continue
                canvas.addLiteral("/Artifact BMC")
                if isinstance(item, _Rule):
                    canvas.setStrokeColor(f"#{item.colour}")
                    canvas.setLineWidth(item.width)
                    canvas.line(item.left, item.y, item.right, item.y)
                else:
                    canvas.setFillColor(f"#{item.colour}")
                    canvas.rect(item.left, item.bottom, item.right - item.left, item.top - item.bottom, 0, 1)
                canvas.addLiteral("EMC")
            canvas.showPage()

    def _paint_foot(self, page: Page, number: int) -> None:
        counted = self.setter.lines(self._footer_page.format(page=number, pages=len(self.pages)), FOOT.size, MEASURE)
        y = self.foot - 4 - FOOT.leading
        page.drawing.append(_Rule(LEFT, RIGHT, self.foot, HAIRLINE, 0.5))
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

    # ── Flow ──

    def _flow(
        self,
        lines: Sequence[Line],
        style: Style,
        x: float,
        node: Node,
        before: float | None = None,
        after: float | None = None,
    ) -> None:
        if self.y < TOP - 1:
            self.y -= style.before if before is None else before
        rest = list(lines)
        while rest:
            room = int((self.y - self.bottom + 0.01) / style.leading)
            if len(rest) > room:
                together = 2 if len(rest) > _KEEP else len(rest)
                take = min(room, len(rest) - 2) if len(rest) > _KEEP else 0
                if take < together and self.y < TOP - 1:
                    self.turn_page()
                    continue
                take = max(take, 1)
            else:
                take = len(rest)
            self._lines(rest[:take], x, self.y - style.size, style, node)
            self.y -= take * style.leading
            rest = rest[take:]
            if rest:
                self.turn_page()
        self.y -= style.after if after is None else after

    def _head(self, table: _Table, row: Node | None) -> None:
        if not table.head:
            return
        height = _height(table.head)
        self.block(LEFT - 3, RIGHT + 3, self.y, self.y - height)
        x = LEFT
        for cell, width in zip(table.head, table.widths, strict=True):
            node = row.add("TH", "Column") if row else None  # repeated headings belong to the page
            self._lines(cell, x, self.y - _PAD - CELL_HEAD.size, CELL_HEAD, node)
            x += width
        self.y -= height

    def _row(
        self,
        row: list[list[Line]],
        table: _Table,
        *,
        tail: float = 0.0,
        continues: bool = False,
        row_heads: bool = False,
    ) -> None:
        """One row; it goes to the next page where it does not fit, and over several where it is long. `continues`:
        the next row belongs to the same group, so there is no rule between them."""
        node = table.node.add("TR")
        cells = [
            node.add("TH", "Row") if row_heads and index == 0 else node.add("TD") for index in range(len(table.columns))
        ]
        if row[0][0].pieces:
            table.group = row[0]
        rest = row if row[0][0].pieces else [[], *row[1:]]
        while True:
            room = self.y - self.bottom
            height = _height(rest)
            if height + tail <= room:
                break
            tail = 0.0  # on its own page a row has room, whatever follows
            fits = int((room - 2 * _PAD) / CELL.leading)
            longest = max(len(cell) for cell in rest)
            if longest > 2 * _KEEP and fits >= _KEEP and height > room:
                take = min(fits, longest - _KEEP)
                self._set_row([cell[:take] for cell in rest], table, cells, rule=False)
                rest = [cell[take:] for cell in rest]
            self.rule(LEFT - 3, RIGHT + 3, self.y, width=0.4)
            self.turn_page()
            self._head(table, None)
            if table.grouped and not rest[0][0:1] and len(table.group) <= _REPEATED:
                self.artifact(table.group, LEFT, self.y - _PAD - CELL.size, table.columns[0].style)
                lacking = len(table.group) - max(len(cell) for cell in rest)
                rest = [*rest[:-1], [*rest[-1], *[_NOTHING] * lacking]]
        self._set_row(rest, table, cells, rule=not continues)

    def _set_row(self, row: list[list[Line]], table: _Table, cells: list[Node], rule: bool) -> None:
        x = LEFT
        for cell, column, width, node in zip(row, table.columns, table.widths, cells, strict=True):
            if any(line.pieces for line in cell):
                self._lines(cell, x, self.y - _PAD - CELL.size, column.style, node)
            x += width
        self.y -= _height(row)
        if rule:
            self.rule(LEFT - 3, RIGHT + 3, self.y, width=0.4)

    def _text(self, line: Line, x: float, y: float, style: Style, node: Node | None) -> None:
        self._lines([line], x, y, style, node)

    def _lines(self, lines: Sequence[Line], x: float, y: float, style: Style, node: Node | None) -> None:
        """Lines below each other, first baseline at `y`, as one piece of marked content."""
        page = self.pages[-1]
        if node is None:
            page.drawing.append("/Artifact BMC")
        else:
            page.drawing.append(f"/{node.tag} <</MCID {page.marks}>> BDC")
            node.marks.append((len(self.pages) - 1, page.marks))
            page.marks += 1
            node.text += "".join(line.text for line in lines)
            node.reordered |= any(line.reordered for line in lines)
        for line in lines:
            if line.pieces:
                page.drawing.append(_show(line, x, y, style))
            y -= style.leading
        page.drawing.append("EMC")


_NOTHING = Line((), 0.0, "")


@dataclass
class _Table:
    """A table being laid out; `group` is the first cell of the group of rows it is in."""

    columns: Sequence[Column]
    widths: Sequence[float]
    node: Node
    grouped: bool
    head: list[list[Line]] = field(default_factory=list)
    group: list[Line] = field(default_factory=list)

    def set(self, setter: Setter, row: Sequence[str]) -> list[list[Line]]:
        """The lines of each cell of a row."""
        return [
            self.cell(setter, text, column.style, index)
            for index, (text, column) in enumerate(zip(row, self.columns, strict=True))
        ]

    def cell(self, setter: Setter, text: str, style: Style, index: int) -> list[Line]:
        """The lines of one cell."""
        gutter = _GUTTER if index < len(self.columns) - 1 else 0.0
        return setter.lines(text, style.size, self.widths[index] - gutter, style.weight)


def _height(row: Sequence[Sequence[Line]]) -> float:
    return max(len(cell) for cell in row) * CELL.leading + 2 * _PAD if row else 0.0


def _show(line: Line, x: float, y: float, style: Style) -> str:
    red, green, blue = (int(style.colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return f"BT {red:.3f} {green:.3f} {blue:.3f} rg {x:.2f} {y:.2f} Td {operators(line, style.size)} ET"
