"""How a row of the case list is painted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.domain.case import CaseRow
from desktop_app.ui import theme
from desktop_app.ui.case_model import ROW, CaseModel, Index, due_tone, rights_words, status_words
from desktop_app.ui.words import due_words


class CaseDelegate(QStyledItemDelegate):
    """Paints a row: the person; rights and due date; reference and stage."""

    MARGIN = 10

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See Qt."""
        return QSize(200, 3 * QFontMetrics(option.font).height() + 2 * self.MARGIN + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See Qt."""
        row: CaseRow = index.data(ROW)
        model = index.model()
        today = model.today if isinstance(model, CaseModel) else date.min
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(option.rect, QColor(tokens.accent_soft if selected else tokens.surface))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if selected:
            bar = QRect(option.rect.topLeft(), QSize(4, option.rect.height()))
            painter.fillRect(QStyle.visualRect(option.direction, option.rect, bar), QColor(tokens.accent))
        if focused:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        self._words(painter, option, row, today, tokens)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: CaseRow, today: date, tokens: theme.Tokens
    ) -> None:
        inner = option.rect.adjusted(self.MARGIN + 4, self.MARGIN, -self.MARGIN, -self.MARGIN)
        area = QStyle.visualRect(option.direction, option.rect, inner)
        line = QFontMetrics(option.font).height() + 4
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        name = QFontMetrics(bold).elidedText(row.person_named, Qt.TextElideMode.ElideRight, area.width())
        self._line(painter, area, name)
        second = area.adjusted(0, line, 0, 0)
        due_width = self._due_badge(painter, bold, second, row, today, tokens, option.direction)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text))
        room = second.width() - due_width - 8
        rights = QFontMetrics(option.font).elidedText(rights_words(row), Qt.TextElideMode.ElideRight, room)
        beside = QStyle.visualRect(option.direction, second, QRect(second.topLeft(), QSize(room, line)))
        self._line(painter, beside, rights)
        painter.setPen(QColor(tokens.quiet))
        third = " · ".join((row.reference, *status_words(row)[-1:]))  # whom it waits for says more than its stage
        third = QFontMetrics(option.font).elidedText(third, Qt.TextElideMode.ElideRight, area.width())
        self._line(painter, area.adjusted(0, 2 * line, 0, 0), third)

    def _due_badge(
        self,
        painter: QPainter,
        bold: QFont,
        area: QRect,
        row: CaseRow,
        today: date,
        tokens: theme.Tokens,
        direction: Qt.LayoutDirection,
    ) -> int:
        words, tone = due_words(row.due, today, row.closed, row.stands_still), due_tone(row, today)
        ink, ground = theme.tone(tokens, tone)
        metrics = QFontMetrics(bold)
        width = metrics.horizontalAdvance(words) + (16 if tone != "plain" else 0)
        box = QRect(area.topRight() - QPoint(width - 1, 0), QSize(width, metrics.height() + 2))
        box = QStyle.visualRect(direction, area, box)
        painter.setFont(bold)
        if tone == "plain":
            painter.setPen(QColor(tokens.quiet))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(ink))
        # Isolated, so that a sentence that begins with a number keeps its order wherever it is read from.
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"\u2068{words}\u2069")
        return width

    def _line(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop), text)
