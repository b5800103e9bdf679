"""The stage rail: one button for each stage that applies; each says its number, name and where it stands."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.progress import StageState, stages
from desktop_app.domain.stage import Stage, StageStatus
from desktop_app.ui import theme
from desktop_app.ui.words import stage_word, status_word

CIRCLE = 22


class StageButton(QPushButton):
    """One stop on the rail."""

    def __init__(self, stage: Stage, number: int, of: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self._number = number
        self._of = of
        self._status = StageStatus.WAITING
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_status(StageStatus.WAITING)

    def show_status(self, status: StageStatus, number: int = 0, of: int = 0) -> None:
        """Show where the stage stands, and which of how many it is."""
        self._status = status
        self._number, self._of = number or self._number, of or self._of
        self.setAccessibleName(
            self.tr("Stage {number} of {of}: {stage}, {status}").format(
                number=self._number, of=self._of, stage=stage_word(self.stage), status=status_word(status)
            )
        )
        self.setToolTip(f"{stage_word(self.stage)}: {status_word(status)}")
        self.update()

    def sizeHint(self) -> QSize:
        """See Qt."""
        return QSize(64, CIRCLE + self.fontMetrics().height() + 22)

    def minimumSizeHint(self) -> QSize:
        """See Qt."""
        return QSize(self.fontMetrics().horizontalAdvance(stage_word(self.stage)) + 8, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The stylesheet draws the ground and the focus ring; the stop is drawn over it."""
        super().paintEvent(event)
        tokens = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(self.width() / 2, CIRCLE / 2 + 6)
        painter.setPen(QPen(QColor(tokens.border), 2))
        before, after = self._number > 1, self._number < self._of
        if self.isRightToLeft():
            before, after = after, before
        if before:
            painter.drawLine(QPointF(0, middle.y()), QPointF(middle.x() - CIRCLE / 2 - 3, middle.y()))
        if after:
            painter.drawLine(QPointF(middle.x() + CIRCLE / 2 + 3, middle.y()), QPointF(self.width(), middle.y()))
        self._stop(painter, middle, tokens)
        font = QFont(self.font())
        current = self._status == StageStatus.CURRENT
        font.setWeight(QFont.Weight.DemiBold if current or self.isChecked() else QFont.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.text if current or self.isChecked() else tokens.quiet))
        words = QRectF(0, CIRCLE + 10, self.width(), self.fontMetrics().height() + 2)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, stage_word(self.stage))
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent))
            painter.drawRoundedRect(QRectF(self.width() / 2 - 16, self.height() - 6, 32, 3), 1.5, 1.5)

    def _stop(self, painter: QPainter, middle: QPointF, tokens: theme.Tokens) -> None:
        ring, ground, ink = {
            StageStatus.DONE: (tokens.good, tokens.good_soft, tokens.good),
            StageStatus.CURRENT: (tokens.accent, tokens.accent, tokens.on_accent),
            StageStatus.WAITING: (tokens.border, tokens.window, tokens.quiet),
            StageStatus.NOT_NEEDED: (tokens.line, tokens.sunken, tokens.quiet),
        }[self._status]
        painter.setPen(QPen(QColor(ring), 1.5))
        painter.setBrush(QColor(ground))
        painter.drawEllipse(middle, CIRCLE / 2, CIRCLE / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if self._status == StageStatus.DONE:
            painter.drawPolyline([middle + QPointF(-5, 0), middle + QPointF(-1.5, 4), middle + QPointF(5, -4)])
        elif self._status == StageStatus.NOT_NEEDED:
            painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
        else:
            box = QRectF(middle.x() - CIRCLE / 2, middle.y() - CIRCLE / 2, CIRCLE, CIRCLE)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._number))


class StageRail(QWidget):
    """The stages of a case that apply; any of them can be opened and read. `chosen` carries a Stage."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stages of the request"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._buttons: dict[Stage, StageButton] = {}
        for number, stage in enumerate(Stage, start=1):
            button = StageButton(stage, number, len(Stage))
            button.clicked.connect(lambda _=False, stage=stage: self.chosen.emit(stage))
            self._buttons[stage] = button
            layout.addWidget(button)

    def show_case(self, case: Case) -> tuple[StageState, ...]:
        """Show where each stage stands; one that does not apply is not shown."""
        states = stages(case)
        shown = [state for state in states if state.status != StageStatus.NOT_NEEDED]
        for number, state in enumerate(shown, start=1):
            self._buttons[state.stage].show_status(state.status, number, len(shown))
        for state in states:
            self._buttons[state.stage].setVisible(state in shown)
        return states

    def show_chosen(self, stage: Stage) -> None:
        """Mark the stage whose page is shown."""
        for each, button in self._buttons.items():
            button.setChecked(each == stage)

    def button(self, stage: Stage) -> StageButton:
        """The button of a stage."""
        return self._buttons[stage]
