"""What the window says to the officer in its own frame: a message that stays, and a quiet sentence that goes."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import FieldLabel, LinkButton, PlainLabel, QuietButton, Stripe, set_tone

STAYS = 15_000  # milliseconds that a quiet sentence is shown


class MessageBar(QWidget):
    """In the window, never over it: what happened, what is safe, what to do. Stays until it is dismissed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stripe = Stripe("bad")
        self._what = FieldLabel()
        self._rest = PlainLabel()
        self._details = ""
        self._copy = reading(LinkButton(self.tr("Copy details")))
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details))
        dismiss = reading(QuietButton(self.tr("Dismiss")))
        dismiss.clicked.connect(self.hide)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._rest)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(self._stripe)
        layout = QHBoxLayout(self._stripe)
        layout.setContentsMargins(16, 8, 12, 8)
        layout.addLayout(words, 1)
        layout.addWidget(self._copy)
        layout.addWidget(dismiss)
        self.hide()

    def show_error(self, error: RedressError) -> None:
        """A failure; stays until dismissed."""
        self._details = error.code
        self._what.setText(error.what)
        self._rest.setText(f"{error.safe} {error.next_step}")
        self._copy.setVisible(error.code.startswith("unexpected"))
        self.setAccessibleName(error.what)
        self.setAccessibleDescription(self._rest.text())
        self.show()

    def text(self) -> str:
        """Everything it says now; empty where it is hidden."""
        return "" if self.isHidden() else f"{self._what.text()} {self._rest.text()}".strip()

    def clear(self) -> None:
        """Forget what was said."""
        self._what.clear()
        self._rest.clear()
        self._details = ""
        self.hide()


class NoticeStrip(QFrame):
    """One line at the foot of the window for what went well. It always has its place, so that nothing moves under the
    mouse when a sentence comes or goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PlainLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 16, 4)
        layout.addWidget(self._words)
        self.setMinimumHeight(self._words.fontMetrics().height() + 12)
        self._fade = QTimer(self)
        self._fade.setSingleShot(True)
        self._fade.setInterval(STAYS)
        self._fade.timeout.connect(self.clear)
        self.clear()

    def say(self, text: str) -> None:
        """A quiet sentence; goes by itself after a while."""
        self._words.setText(text)
        self.setAccessibleName(text)
        set_tone(self, "info")
        self._fade.start()

    def text(self) -> str:
        """What it says now."""
        return self._words.text()

    def clear(self) -> None:
        """Forget what was said."""
        self._words.clear()
        self.setAccessibleName("")
        set_tone(self, "none")
