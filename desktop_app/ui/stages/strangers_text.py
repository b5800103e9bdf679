"""Text that strangers wrote (requests, log lines, names on file): shown so that nothing in it hides or takes effect."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextOption
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QSizePolicy, QWidget

from desktop_app.ui.parts import QuietLabel, clear_layout

FRAME = 14  # pixels that border and padding of a field take from its height
_SHOWN_AS_THEY_ARE = "\n\t"
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Zl", "Zp")
_BLANKS = "\u115f\u1160\u3164\uffa0\u2800"  # letters and signs by class, but nothing to be seen


def visible(text: str) -> str:
    """The text with every character that shows nothing, or turns the direction of reading, named in its place.

    >>> visible("a" + chr(0x202E) + "b")
    'a⟨U+202E⟩b'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(f"⟨U+{ord(c):04X}⟩" if _hides(c) else c for c in text)


def one_line(text: str, longest: int) -> str:
    """The beginning of a text on one line, for a cell of a table; what was left out is marked."""
    start = text[: longest + 1]
    shown = visible(start.replace("\r\n", "\n").replace("\n", " ↵ ").replace("\t", " "))
    return f"{shown[:longest]}…" if len(text) > longest else shown


def in_button(text: str, longest: int = 44) -> str:
    """The beginning of a text as a button shows it: an ampersand is no key there."""
    return one_line(text, longest).replace("&", "&&")


def _hides(character: str) -> bool:
    if character in _SHOWN_AS_THEY_ARE:
        return False
    return unicodedata.category(character) in _INVISIBLE or character in _BLANKS


class Verbatim(QPlainTextEdit):
    """Text as it is, for reading: broken wherever the line ends, so that a long address never makes the page wider;
    as high as its text up to `lines`, and scrolling beyond. `framed` where the keyboard must get there to scroll."""

    def __init__(self, name: str, lines: int = 6, *, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self._bare = not framed
        if self._bare:
            self.setStyleSheet("Verbatim { border: none; padding: 0; background: transparent; }")
            self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)
        self._lines = lines
        self.document().setDocumentMargin(0)

    def show_text(self, text: str) -> None:
        """Show this."""
        shown = visible(text)
        if shown != self.toPlainText():
            self.setPlainText(shown)
        self._fit()

    def indent(self, left: int, below: int) -> None:
        """Stand under what it belongs to."""
        self.setViewportMargins(left, 0, 0, below)

    def sizeHint(self) -> QSize:
        """See Qt."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.ensurePolished()
        line = QFontMetricsF(self.font()).lineSpacing()
        room = line * self._lines
        height, block = 0.0, self.document().firstBlock()
        while block.isValid() and height <= room:
            height += max(line, self.blockBoundingRect(block).height())
            block = block.next()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if height > room else policy.ScrollBarAlwaysOff)
        self.setFixedHeight(ceil(min(height, room)) + self._around() + 2)

    def _around(self) -> int:
        margins = self.viewportMargins()
        return margins.top() + margins.bottom() + (0 if self._bare else FRAME)


class Lines(QPlainTextEdit):
    """A field for one entry per line; grows with what is typed, up to `most` lines."""

    def __init__(self, most: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setAcceptDrops(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(80)
        self._most = most
        self.textChanged.connect(self._fit)
        self._fit()

    def entries(self) -> tuple[str, ...]:
        """What is typed, one entry per line, without empty lines and repetitions."""
        lines = (line.strip() for line in self.toPlainText().splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def show_entries(self, entries: tuple[str, ...]) -> None:
        """Show these."""
        self.setPlainText("\n".join(entries))

    def _fit(self) -> None:
        lines = max(1, min(self.document().blockCount(), self._most))
        line = QFontMetricsF(self.font()).lineSpacing()
        self.setFixedHeight(ceil(lines * line) + FRAME + 8)


class VerbatimFacts(QWidget):
    """Names and values in two columns; the values are strangers' text."""

    def __init__(self, lines: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._shown: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these, leaving out those without a value."""
        shown = tuple((name, value) for name, value in facts if value)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._grid)
        for row, (name, value) in enumerate(shown):
            label = QuietLabel(name)
            label.setWordWrap(False)
            text = Verbatim(name, self._lines)
            text.show_text(value)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(text, row, 1, Qt.AlignmentFlag.AlignTop)

    def shown(self) -> dict[str, str]:
        """What is shown now."""
        return dict(self._shown)
