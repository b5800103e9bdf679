"""Turning to earlier and later pages of a long document."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import QuietButton, QuietLabel


class PageTurner(QWidget):
    """Which pages of how many are shown, with buttons for the others; hidden where all are. `turned` names the first
    page that is wanted."""

    turned = Signal(int)

    def __init__(self, at_once: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at_once = at_once
        self._first = 1
        self._words = QuietLabel()
        self.earlier = reading(QuietButton(self.tr("Earlier pages")))
        self.later = reading(QuietButton(self.tr("Later pages")))
        self.earlier.clicked.connect(lambda: self.turned.emit(max(1, self._first - self._at_once)))
        self.later.clicked.connect(lambda: self.turned.emit(self._first + self._at_once))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words, 1)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        self.hide()

    def show_place(self, first: int, shown: int, count: int) -> None:
        """So many pages from the `first` on are shown, of `count`."""
        self._first = first
        words = self.tr("Pages {first} to {last} of {count}")
        self._words.setText(words.format(first=first, last=first + shown - 1, count=count))
        self.earlier.setEnabled(first > 1)
        self.later.setEnabled(first + shown <= count)
        self.setVisible(shown < count)
