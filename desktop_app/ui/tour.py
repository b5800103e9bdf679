"""A short tour of the window, once after the first start and whenever it is asked for; every step can be skipped.

It is a band over the office and a ring around what it speaks of. Nothing is covered, and everything works meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    FieldLabel,
    LinkButton,
    Page,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Stripe,
)

ROOM = 3  # pixels between the ring and what it is drawn around


@dataclass(frozen=True)
class Step:
    """One thing to know of the window, and where it is."""

    title: str
    words: str
    shown: Callable[[], QWidget]


class TourRing(QFrame):
    """Drawn around what the tour speaks of; goes along where that is moved or resized."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._around: QWidget | None = None
        self.hide()

    def draw_around(self, target: QWidget | None) -> None:
        """Around this, or nowhere any more."""
        for widget in self._chain():
            widget.removeEventFilter(self)
        self._around = target
        if target is None:
            self.hide()
            return
        for widget in self._chain():
            widget.installEventFilter(self)
        self._place()

    def _chain(self) -> Iterator[QWidget]:
        """What is pointed at, and what it lies in: where it scrolls, its surroundings are moved, not it."""
        widget = self._around
        while widget is not None and widget is not self.parentWidget():
            yield widget
            widget = widget.parentWidget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See Qt."""
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide):
            self._place()
        return False

    def _place(self) -> None:
        over, around = self.parentWidget(), self._around
        if over is None or around is None:
            return
        inside = QRect(around.mapTo(over, around.rect().topLeft()), around.size())
        self.setGeometry(inside.adjusted(-ROOM, -ROOM, ROOM, ROOM).intersected(over.rect()))
        self.setVisible(around.isVisible())
        self.raise_()


class Tour(Page):
    """The band: what this step is about, and the way on, back and out. `ended` when it is through or skipped."""

    ended = Signal()

    def __init__(self, over: QWidget, steps: Sequence[Step]) -> None:
        super().__init__()
        self._steps = tuple(steps)
        self._at = 0
        self._ring = TourRing(over)
        self._title, self._words, self._place = FieldLabel(), PlainLabel(), QuietLabel()
        self.on = reading(PrimaryButton())
        self.back = reading(QuietButton(self.tr("Back")))
        self.skip = reading(LinkButton(self.tr("Skip the tour")))
        self.on.clicked.connect(lambda: self._go(self._at + 1))
        self.back.clicked.connect(lambda: self._go(self._at - 1))
        self.skip.clicked.connect(self.end)
        self._place.setWordWrap(False)
        stripe = Stripe("info")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._words)
        row = QHBoxLayout(stripe)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addLayout(words, 1)
        for part in (self._place, self.skip, self.back, self.on):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 0)
        outer.addWidget(stripe)
        self.hide()

    def begin(self) -> None:
        """From the first step on."""
        self.show()
        self._go(0)
        self.on.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        """Take the band away."""
        self._ring.draw_around(None)
        self.hide()
        self.ended.emit()

    def title(self) -> str:
        """What the step that is shown is about; empty where the tour is not shown."""
        return "" if self.isHidden() else self._title.text()

    def _go(self, at: int) -> None:
        if at >= len(self._steps):
            self.end()
            return
        self._at = at
        step = self._steps[at]
        self._title.setText(step.title)
        self._words.setText(step.words)
        self._place.setText(self.tr("{step} of {all}").format(step=at + 1, all=len(self._steps)))
        last = at == len(self._steps) - 1
        self.on.setText(self.tr("Done") if last else self.tr("Next"))
        self.back.setEnabled(at > 0)
        self.skip.setVisible(not last)
        self._ring.draw_around(step.shown())
