"""Choosing a passphrase: typed twice, its strength said in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.parts import FieldRow, PassphraseEdit, QuietLabel

FORGOTTEN_AFTER = 3 * 60_000  # milliseconds


class CodeEdit(QLineEdit):
    """A recovery code, which is typed so that it can be read; forgotten where it is left standing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(FORGOTTEN_AFTER)
        self._timer.timeout.connect(self.clear)
        self.textEdited.connect(lambda _: self._timer.start())


class NewPassphrase(QWidget):
    """Two fields for a new passphrase; `changed` comes with each key."""

    changed = Signal()

    def __init__(self, minimum: int, whose: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._minimum = minimum
        self._first, self._second = PassphraseEdit(), PassphraseEdit()
        self._first_row = FieldRow(
            whose or self.tr("Passphrase"),
            self._first,
            self.tr("At least {count} characters. Four or five unrelated words are good.").format(count=minimum),
        )
        self._second_row = FieldRow(self.tr("The passphrase again"), self._second)
        self._strength = QuietLabel()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        for widget in (self._first_row, self._strength, self._second_row):
            layout.addWidget(widget)
        self._strength.hide()
        self.setFocusProxy(self._first)
        for field in (self._first, self._second):
            field.textChanged.connect(self._typed)
        self._first.editingFinished.connect(self._check_first)
        self._second.editingFinished.connect(self._check_second)

    def text(self) -> str:
        """What was typed first."""
        return self._first.text()

    def clear(self) -> None:
        """Forget what was typed."""
        self._first.clear()
        self._second.clear()
        self._first_row.show_message("")
        self._second_row.show_message("")

    def check(self) -> bool:
        """Whether it can be used; says under the fields why not, and goes to the first that is wrong."""
        self._check_first(always=True)
        self._check_second(always=True)
        for row in (self._first_row, self._second_row):
            if row.message():
                row.editor.setFocus()
                return False
        return True

    def _typed(self) -> None:
        text = self._first.text()
        self._strength.setText(strength_words(text, self._minimum))
        self._strength.setVisible(bool(text))
        if len(text) >= self._minimum:
            self._first_row.show_message("")
        if self._second.text() == text:
            self._second_row.show_message("")
        self.changed.emit()

    def _check_first(self, always: bool = False) -> None:
        short = len(self._first.text()) < self._minimum
        said = self.tr("It has fewer than {count} characters.").format(count=self._minimum)
        self._first_row.show_message(said if short and (always or self._first.text()) else "")

    def _check_second(self, always: bool = False) -> None:
        differs = self._second.text() != self._first.text()
        said = self.tr("The two are not the same.")
        self._second_row.show_message(said if differs and (always or self._second.text()) else "")


def strength_words(passphrase: str, minimum: int) -> str:
    """How hard a passphrase is to guess, in words; by its length and how many different characters it has."""
    tr = QCoreApplication.translate
    if len(passphrase) < minimum:
        return tr("passphrase", "Too short: {count} of at least {minimum} characters.").format(
            count=len(passphrase), minimum=minimum
        )
    different = len(set(passphrase.casefold()))
    if different < 6:
        return tr("passphrase", "Weak: it repeats a few characters.")
    if len(passphrase) < 16 or different < 9:
        return tr("passphrase", "Fair. Longer is better.")
    if len(passphrase) < 24:
        return tr("passphrase", "Good.")
    return tr("passphrase", "Strong.")
