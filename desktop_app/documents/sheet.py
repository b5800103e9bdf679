"""The page kit: headings, paragraphs, lists and tables flow down A4 pages, between margins and over page ends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain

from reportlab.lib.units import mm

from desktop_app.documents.look import (
    BODY,
    CELL,
    CELL_HEAD,
    CELL_LABEL,
    HEADING,
    LABEL,
    LEFT,
    MEASURE,
    RIGHT,
    SUBHEADING,
    TOP,
    Style,
)
from desktop_app.documents.page import Pages
from desktop_app.documents.structure import Node
from desktop_app.documents.typeset import Line, Setter, Span

_PAD = 3.2  # above and below the text of a cell
_GUTTER = 8.0  # between columns
_AFTER = 8.0  # below a table
_REPEATED = 6  # a first cell of at most that many lines is repeated on the next page
_MEASURED = 30  # so many of a column's longest texts are measured
_KEEP = 3  # lines that stay together at the foot and the head of a page
_TOLD_EVERY = 100  # rows
_WHOLE = 0.3  # facts that take no more of a page than this stay together


@dataclass(frozen=True)
class Column:
    """A column of a table: its heading, its share of the width, and how its cells are set."""

    heading: str
    share: float
    style: Style = CELL


@dataclass(frozen=True)
class _Set:
    """A paragraph, a heading or an item of a list as it was set: where it began, and how to set it again."""

    heading: bool
    page: int
    drawn: int
    marks: int
    y: float
    node: Node
    children: int
    again: Callable[[], None]


class Sheet(Pages):
    """Text that flows down pages."""

    tail = 0.0  # points that stay with the last row of every table: what closes the document, where a table may end it
    _level = 0  # of the last heading

    def __init__(self, footer_left: str, footer_page: str, footer_hash: str, running_head: str) -> None:
        """See Pages."""
        self._last: list[_Set] = []  # what was set since the last table
        super().__init__(footer_left, footer_page, footer_hash, running_head)

    def paragraph(self, text: str | Sequence[Span], style: Style = BODY, *, before: float | None = None) -> None:
        """A paragraph; at least two of its lines stay together on a page."""
        if isinstance(text, str) and not text.strip():
            return
        lines = self.setter.lines(text, style.size, MEASURE, style.weight)
        document = self.document
        self._set(document, lambda: self._flow(lines, style, LEFT, document.add(style.tag), before))

    def heading(self, text: str, style: Style = HEADING, *, following: float = 52.0) -> None:
        """A heading that stays with the `following` points of what comes after it. In the structure no level is left
        out (ISO 14289-1, 7.4.2), whatever it looks like."""
        level = min(int(style.tag[1]), self._level + 1)
        self._level = level
        lines = self.setter.lines(text, style.size, MEASURE, style.weight)
        self.need(style.before + len(lines) * style.leading + style.after + following)
        document = self.document
        self._set(document, lambda: self._flow(lines, style, LEFT, document.add(f"H{level}")), heading=True)

    def bullets(self, items: Iterable[str | Sequence[Span]], style: Style = BODY) -> None:
        """A list."""
        listed = self.document.add("L")
        for item in items:
            lines = self.setter.lines(item, style.size, MEASURE - 12, style.weight)
            self.need(min(len(lines), _KEEP) * style.leading)
            self._set(listed, partial(self._item, listed, lines, style))
        self.y -= style.after - 2

    def _item(self, listed: Node, lines: Sequence[Line], style: Style) -> None:
        entry = listed.add("LI")
        label = self.setter.lines("–", style.size, 12)
        self.mark(label[:1], LEFT, self.y - style.size, style, entry.add("Lbl"))
        self._flow(lines, style, LEFT + 12, entry.add("LBody"), after=2)

    def _set(self, node: Node, again: Callable[[], None], *, heading: bool = False) -> None:
        page = self.pages[-1]
        at = len(self.pages) - 1, len(page.drawing), page.marks, self.y
        self._last.append(_Set(heading, *at, node, len(node.children), again))
        again()

    def carry_over(self) -> None:
        """Turn the page, and take along the last paragraph or item with its heading: what follows is not to stand on a
        page of its own. Where that would be all of the page, or it began on an earlier one, nothing is taken along."""
        taken = self._last[-2:] if len(self._last) > 1 and self._last[-2].heading else self._last[-1:]
        if not taken or taken[0].page != len(self.pages) - 1 or taken[0].y > TOP - 1:
            self.turn_page()
            return
        first, page = taken[0], self.pages[-1]
        del page.drawing[first.drawn :]
        page.marks = first.marks
        for one in taken:
            del one.node.children[min(one.children, len(one.node.children)) :]
        self.turn_page()
        for one in taken:
            one.again()

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
        rows: Iterable[Sequence[str | Sequence[Span]]],
        *,
        heading: str = "",
        tail: float = 0.0,
        grouped: bool = False,
    ) -> None:
        """A table of any length, under a heading: rows are taken one at a time, the head is repeated on each page,
        cells are wrapped and never cut. The last row stays with `tail` points of what follows the table. In a `grouped`
        table a row with an empty first cell belongs to the row before it; what they share is repeated on a new page.
        """
        self._last.clear()
        tail = max(tail, self._closing())
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
            self.rows += 1
            if self.rows % _TOLD_EVERY == 0:
                self.heard(self.rows)
        if waiting is not None:
            self._row(waiting, table, tail=tail)
        self.y -= _AFTER
        self._last.clear()

    def facts(self, rows: Sequence[tuple[str, str]], heading: str = "", label_width: float = 45 * mm) -> None:
        """Labels and values, one pair below the other, under a heading; all of it on one page where one has room."""
        columns = [Column("", label_width, CELL_LABEL), Column("", MEASURE - label_width, CELL)]
        before = self.document
        group = before.add("Sect") if heading else before
        node = Node("Table")
        table = _Table(columns, [column.share for column in columns], node, grouped=False)
        set_rows = [table.set(self.setter, row) for row in rows]
        height = sum(_height(row) for row in set_rows)
        if height > (TOP - self.bottom) * _WHOLE:
            height = sum(_height(row) for row in set_rows[:_KEEP])
        if heading:
            self.document = group
            self.heading(heading, SUBHEADING, following=height)
            self.document = before
        else:
            self.need(height)
        group.children.append(node)
        for number, row in enumerate(set_rows, start=1):
            self._row(row, table, row_heads=True, tail=self._closing() if number == len(set_rows) else 0.0)
        self.y -= _AFTER
        self._last.clear()

    def _closing(self) -> float:
        return self.tail + _AFTER if self.tail else 0.0

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
            self.mark(labels, x, y - LABEL.size, LABEL, row.add("TH", "Row"))
            self.mark(values, x + label_width, y - LABEL.size, CELL_HEAD, row.add("TD"))
            y -= max(len(labels) * LABEL.leading, len(values) * CELL_HEAD.leading) + 1.5
        return y

    def column(self, heading: str, texts: Iterable[str], least: float, most: float) -> Column:
        """A column as wide as its longest texts, between `least` and `most` points."""
        longest = sorted(set(texts), key=lambda text: (-len(text), text))[:_MEASURED]
        widest = max((self.setter.width(text, CELL.size) for text in longest), default=0.0)
        widest = max(widest, self.setter.width(heading, CELL_HEAD.size, CELL_HEAD.weight))
        return Column(heading, min(max(widest + _GUTTER + 1, least), most))

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
            self.mark(rest[:take], x, self.y - style.size, style, node)
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
            self.mark(cell, x, self.y - _PAD - CELL_HEAD.size, CELL_HEAD, node)
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
                self.mark(cell, x, self.y - _PAD - CELL.size, column.style, node)
            x += width
        self.y -= _height(row)
        if rule:
            self.rule(LEFT - 3, RIGHT + 3, self.y, width=0.4)


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

    def set(self, setter: Setter, row: Sequence[str | Sequence[Span]]) -> list[list[Line]]:
        """The lines of each cell of a row."""
        return [
            self.cell(setter, text, column.style, index)
            for index, (text, column) in enumerate(zip(row, self.columns, strict=True))
        ]

    def cell(self, setter: Setter, text: str | Sequence[Span], style: Style, index: int) -> list[Line]:
        """The lines of one cell."""
        gutter = _GUTTER if index < len(self.columns) - 1 else 0.0
        return setter.lines(text, style.size, self.widths[index] - gutter, style.weight)


def _height(row: Sequence[Sequence[Line]]) -> float:
    return max(len(cell) for cell in row) * CELL.leading + 2 * _PAD if row else 0.0
