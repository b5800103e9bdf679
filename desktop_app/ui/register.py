"""What the pages of the registers are built from: the page itself, a form that opens in it, and files chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.notice_diff import Piece
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Page, PlainLabel, QuietButton, QuietLabel, Title, scrolling

WIDTH = 980


class RegisterPage(Page):
    """A page that scrolls: a title, a sentence that says what it is for, and what is put into `column`."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        inner = Page()
        inner.setMaximumWidth(WIDTH)
        self.column = QVBoxLayout(inner)
        self.column.setContentsMargins(24, 16, 24, 24)
        self.column.setSpacing(16)
        self.area = scrolling(inner, "")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def head(self, title: str, about: str) -> None:
        """Say what the page is."""
        self.area.setAccessibleName(title)
        self.column.addWidget(Title(title))
        self.column.addWidget(QuietLabel(about))

    def say(self, words: str) -> None:
        """A quiet sentence at the foot of the window."""
        self._bridge.notice.emit(words)

    def time_zone(self) -> str:
        """The time zone of the organisation."""
        seat = self._bridge.seat
        return seat.organisation.time_zone if seat is not None else "UTC"


class FileEdit(QWidget):
    """The name of a file, typed or chosen."""

    def __init__(self, title: str, pattern: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self._title, self._pattern = title, pattern
        choose = QuietButton(self.tr("Choose…"))
        choose.setAccessibleName(title)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(choose)
        self.setFocusProxy(self.edit)

    def setAccessibleName(self, name: str) -> None:
        """What is typed into has the name."""
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def path(self) -> Path | None:
        """The file; None where none is named."""
        text = self.edit.text().strip()
        return Path(text).expanduser() if text else None

    def clear(self) -> None:
        """Name no file."""
        self.edit.clear()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self._title, "", self._pattern)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda files: self.edit.setText(files[0]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def choose_new_file(parent: QWidget, title: str, name: str, then: Callable[[Path], None]) -> None:
    """Ask where a new file is to be written; `name` is proposed."""
    dialog = QFileDialog(parent, title, name)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # nothing is ever overwritten; the desk says so
    dialog.selectFile(name)
    dialog.filesSelected.connect(lambda files: then(Path(files[0])))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


class MarkedText(QTextEdit):
    """Words to read, those that differ in bold and underlined. Never taken as mark-up."""

    def __init__(self, pieces: Sequence[Piece], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plain, marked = QTextCharFormat(), QTextCharFormat()
        marked.setFontWeight(QFont.Weight.Bold)
        marked.setFontUnderline(True)
        cursor = self.textCursor()
        for number, piece in enumerate(pieces):
            cursor.insertText(" " if number else "", plain)
            cursor.insertText(piece.text, marked if piece.differs else plain)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its words."""
        super().resizeEvent(event)
        self.setFixedHeight(int(self.document().size().height()) + 14)

    def sizeHint(self) -> QSize:
        """See QWidget."""
        return QSize(300, int(self.document().size().height()) + 14)


def small_text(height: int = 64) -> QPlainTextEdit:
    """A field for some lines of text; the tab key leaves it."""
    edit = QPlainTextEdit()
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(height)
    return edit


def buttons(*row: QWidget) -> QHBoxLayout:
    """Buttons side by side from the left."""
    layout = QHBoxLayout()
    for widget in row:
        layout.addWidget(widget)
    layout.addStretch()
    return layout


def cell(text: str, width: int = 0) -> PlainLabel:
    """A label in a row of a list."""
    label = PlainLabel(text)
    if width:
        label.setFixedWidth(width)
    return label
