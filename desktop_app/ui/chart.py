"""A chart of bars, each with its label and its count in words; nothing is said by length or colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import theme

ROW = 24
WIDEST_LABEL = 0.5  # of the width


class BarChart(QWidget):
    """Bars from left to right. A count of None is shown as the word that is given for it."""

    def __init__(self, name: str, rows: Sequence[tuple[str, int | None]], withheld: str) -> None:
        super().__init__()
        self._rows, self._withheld = tuple(rows), withheld
        self._longest = max((count or 0 for _, count in rows), default=0) or 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{label}: {self._words(count)}" for label, count in rows))

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(400, ROW * len(self._rows))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars in the colours of the look."""
        painter = QPainter(self)
        self.draw(painter, self.width(), theme.current())
        painter.end()

    def draw(self, painter: QPainter, width: int, tokens: theme.Tokens) -> None:
        """Draw the bars so wide, from the painter's origin on; mirrored where the window is read from the right."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        measured = painter.fontMetrics()
        longest = max((measured.horizontalAdvance(label) for label, _ in self._rows), default=0)
        left = min(width * WIDEST_LABEL, longest + 24)
        numbers = max((measured.horizontalAdvance(self._words(count)) for _, count in self._rows), default=0) + 2
        room = max(0, width - left - numbers - 8)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        middle = Qt.AlignmentFlag.AlignVCenter | side | Qt.AlignmentFlag.AlignAbsolute

        def place(x: float, y: float, across: float, height: float) -> QRectF:
            return QRectF(width - x - across if mirrored else x, y, across, height)

        for number, (label, count) in enumerate(self._rows):
            top = number * ROW
            painter.setPen(QColor(tokens.text))
            elided = measured.elidedText(label, Qt.TextElideMode.ElideRight, int(left) - 12)
            painter.drawText(place(0, top, left - 8, ROW), middle, elided)
            length = room * (count or 0) / self._longest
            if length:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                painter.drawRoundedRect(place(left, top + 5, length, ROW - 10), 3, 3)
            painter.setPen(QColor(tokens.quiet if count is None else tokens.text))
            painter.drawText(place(left + length + 8, top, numbers, ROW), middle, self._words(count))

    def _words(self, count: int | None) -> str:
        return self._withheld if count is None else str(count)
