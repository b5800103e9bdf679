"""A chart of bars, each with its label and its count in words; nothing is said by length or colour alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.ui import theme

ROW = 24
LABEL = 0.36  # of the width


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
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = self.width() * LABEL
        room = self.width() - left - 90
        for number, (label, count) in enumerate(self._rows):
            top = number * ROW
            painter.setPen(QColor(tokens.text))
            elided = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(left) - 12)
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRectF(0, top, left - 8, ROW), middle, elided)
            length = room * (count or 0) / self._longest
            if length:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(tokens.accent))
                painter.drawRoundedRect(QRectF(left, top + 5, length, ROW - 10), 3, 3)
            painter.setPen(QColor(tokens.quiet if count is None else tokens.text))
            painter.drawText(QRectF(left + length + 8, top, 90, ROW), middle, self._words(count))
        painter.end()

    def _words(self, count: int | None) -> str:
        return self._withheld if count is None else str(count)
