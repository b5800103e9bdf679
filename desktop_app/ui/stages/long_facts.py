"""Names and values in two columns, where a value may be as long as a line of a log and has no place to break."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.parts import QuietLabel, clear_layout
from desktop_app.ui.stages.strangers_text import Verbatim


class LongFacts(QWidget):
    """Like Facts, but a long value breaks where the line ends instead of making the page wider."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these, leaving out those without a value."""
        wanted = tuple((name, value) for name, value in facts if value)
        if wanted == self._shown:
            return
        self._shown = wanted
        clear_layout(self._grid)
        for row, (name, value) in enumerate(wanted):
            label = QuietLabel(name)
            label.setWordWrap(False)
            text = Verbatim(name)
            text.show_text(value)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1)
