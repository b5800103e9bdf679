"""The parts pages are built from. Every label that shows data is plain text: a name like "<img …>" stays words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.phrase import Phrase
from desktop_app.ui.only_reading import Acting, reading
from desktop_app.ui.saying import say

TEXT_WIDTH = 760  # pixels; longer lines are hard to read


class PlainLabel(QLabel):
    """Text as it is: no mark-up, wrapped, selectable with the mouse."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setText(text)


class QuietLabel(PlainLabel):
    """Text of second rank."""


class Title(PlainLabel):
    """What a page is."""


class Section(PlainLabel):
    """What a part of a page is."""


class Hint(PlainLabel):
    """How to fill a field in."""


class Code(PlainLabel):
    """A code to be copied by hand, large and in even letters."""


class FieldLabel(PlainLabel):
    """The name of a field."""


class FieldMessage(PlainLabel):
    """What is wrong with a field."""


class Page(QWidget):
    """A whole page of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)


class Card(QFrame):
    """A framed part of a page; put things into `body`."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 16, 16, 16)
        self.body.setSpacing(12)
        if title:
            self.body.addWidget(Section(title))


class PrimaryButton(Acting, QPushButton):
    """The one thing to do next."""


class QuietButton(Acting, QPushButton):
    """Something else that can be done."""


class LinkButton(Acting, QPushButton):
    """Something seldom needed, drawn as words only."""


class DangerButton(Acting, QPushButton):
    """Something that takes away; its words name what and how much."""


class Badge(QLabel):
    """A word on a colour; the word alone says it. Tones: plain, info, good, warn, bad."""

    def __init__(self, word: str = "", tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_word(word, tone)

    def show_word(self, word: str, tone: str = "plain") -> None:
        """Show another word."""
        self.setText(word)
        set_tone(self, tone)
        self.adjustSize()


class FieldRow(QWidget):
    """A label, its editor, a hint, and a message under the field where something is wrong with it."""

    def __init__(self, label: str, editor: QWidget, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        self._label = FieldLabel(label)
        self._label.setBuddy(editor)
        self._message = FieldMessage()
        self._message.hide()
        editor.setAccessibleName(label)
        if hint:
            editor.setAccessibleDescription(hint)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(editor)
        if hint:
            layout.addWidget(Hint(hint))
        layout.addWidget(self._message)
        self.setMaximumWidth(TEXT_WIDTH)

    def rename(self, label: str) -> None:
        """Call the field something else, on the screen and to a screen reader."""
        self._label.setText(label)
        self.editor.setAccessibleName(label)

    def show_message(self, text: str) -> None:
        """Say under the field what is wrong; an empty text takes the message away."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self.editor.setProperty("wrong", bool(text))

    def message(self) -> str:
        """What is said under the field now."""
        return self._message.text()


class PassphraseEdit(QLineEdit):
    """A passphrase is typed unseen; nothing of it is kept by input methods."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
        )


class Choice(QComboBox):
    """One of a list. The wheel scrolls the page it stands on, and changes nothing that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Long entries must not push the page wider than the window.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)

    def setAccessibleName(self, name: str) -> None:
        """Where it can be typed into, what is typed into has the name too: that is where the keyboard is."""
        super().setAccessibleName(name)
        if (typed := self.lineEdit()) is not None:
            typed.setAccessibleName(name)

    def setEditable(self, editable: bool) -> None:
        """See QComboBox; and see above."""
        super().setEditable(editable)
        self.setAccessibleName(self.accessibleName())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """See the class."""
        event.ignore()


class ActingChoice(Acting, Choice):
    """One of a list, kept in the store as soon as it is chosen."""


class Checklist(QWidget):
    """What is still missing, one line each; says so where nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(4)

    def show_missing(self, missing: Sequence[Phrase | str], nothing: str = "") -> None:
        """Show what is missing; `nothing` is said where nothing is."""
        clear_layout(self._layout)
        for item in missing:
            self._layout.addWidget(PlainLabel(f"○  {say(item)}"))
        if not missing:
            self._layout.addWidget(PlainLabel(f"✓  {nothing or self.tr('Nothing is missing here.')}"))


class Stripe(QFrame):
    """A coloured band with words on it; tones as of a badge."""

    def __init__(self, tone: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_tone(self, tone)

    def set_tone(self, tone: str) -> None:
        """Change its tone."""
        set_tone(self, tone)


class ProgressRow(QWidget):
    """How far long work is, with a button that stops it."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None, *, can_cancel: bool = True) -> None:
        super().__init__(parent)
        self._text = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Progress"))
        self._bar.setTextVisible(False)
        self.cancel_button = reading(QuietButton(self.tr("Cancel")))
        self.cancel_button.clicked.connect(self.cancelled)
        self.cancel_button.setVisible(can_cancel)
        bar = QHBoxLayout()
        bar.addWidget(self._bar, 1)
        bar.addWidget(self.cancel_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addLayout(bar)
        self.hide()

    def begin(self, text: str) -> None:
        """Show that something runs whose length is not known yet."""
        self._text.setText(text)
        self._bar.setRange(0, 0)
        self.cancel_button.setEnabled(True)
        self.show()

    def show_state(self, text: str, done: int = 0, total: int | None = None) -> None:
        """Show how far it is."""
        self._text.setText(text)
        # In thousandths, because a bar holds no more than 32 bits.
        self._bar.setRange(0, 1000 if total else 0)
        self._bar.setValue(min(1000, done * 1000 // total) if total else 0)
        self.show()

    def end(self) -> None:
        """It is over."""
        self.hide()


class Facts(QWidget):
    """Names and values in two columns, for reading."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these, leaving out those without a value."""
        clear_layout(self._grid)
        for row, (name, value) in enumerate((name, value) for name, value in facts if value):
            label = QuietLabel(name)
            label.setWordWrap(False)
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(PlainLabel(value), row, 1)


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout, what stands in layouts inside it too, at once and for good."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear_layout(inner)
        elif (widget := item.widget()) is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


def scrolling(widget: QWidget, name: str) -> QScrollArea:
    """The widget in an area that scrolls up and down; `name` is for screen readers."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setAccessibleName(name)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    area.setMinimumSize(QSize(0, 0))
    return area


def centred(card: QWidget, name: str, width: int = TEXT_WIDTH) -> QScrollArea:
    """The card in the middle of the page, and scrolling where the window is too small for it."""
    card.setMaximumWidth(width)
    middle = Page()
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(card, 100)
    row.addStretch()
    column = QVBoxLayout(middle)
    column.setContentsMargins(24, 24, 24, 24)
    column.addStretch(2)
    column.addLayout(row)
    column.addStretch(3)
    return scrolling(middle, name)


def set_tone(widget: QWidget, tone: str) -> None:
    """Give a widget the colours of a tone: see `Badge`."""
    widget.setProperty("tone", tone)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def leave_drops_to_the_window(page: QWidget) -> None:
    """For a page that is made later than the window: its text fields would take a dropped file as its name."""
    for child in page.findChildren(QWidget):
        child.setAcceptDrops(False)
