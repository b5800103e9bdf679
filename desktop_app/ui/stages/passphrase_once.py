"""The passphrase of an encrypted copy: shown once, to be told by another channel than the file goes."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.parts import FieldLabel, PlainLabel, QuietButton, Stripe


class PassphraseOnce(Stripe):
    """Hidden until there is a passphrase to show; forgotten with the button, with another case, and on locking."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent)
        self._head = FieldLabel("")
        self.words = PlainLabel()
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(font.pointSizeF() + 2)
        self.words.setFont(font)
        self._how = PlainLabel(
            self.tr(
                "It is kept nowhere and cannot be shown again. Tell the person by another channel than the file goes: "
                "by telephone to a number on file, or by letter."
            )
        )
        self.told_button = QuietButton(self.tr("I have noted it"))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 10, 14, 10)
        column.setSpacing(6)
        for part in (self._head, self.words, self._how, self.told_button):
            column.addWidget(part)
        self.told_button.clicked.connect(self.forget)
        self.hide()

    def show_once(self, file_name: str, passphrase: str) -> None:
        """Show the passphrase of a file."""
        self._head.setText(self.tr("Passphrase of {file}").format(file=file_name))
        self.words.setText(passphrase)
        self.show()

    def forget(self) -> None:
        """Show it no longer."""
        self.words.setText("")
        self.hide()
