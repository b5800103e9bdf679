"""The keys of the store in the settings: the officer's own passphrase, and the key in the computer's keychain."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, FieldRow, PassphraseEdit, PlainLabel, ProgressRow, QuietButton, QuietLabel
from desktop_app.ui.passphrase import NewPassphrase
from desktop_app.ui.saying import say_kept

if TYPE_CHECKING:
    from desktop_app.desk.keys import InKeychain
    from desktop_app.desk.office import Desk


class PassphraseCard(Card):
    """Changes the passphrase of the officer at the desk."""

    def __init__(self, bridge: Bridge, minimum: int, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Your passphrase"), parent)
        self._bridge = bridge
        self._old = PassphraseEdit()
        self._old_row = FieldRow(self.tr("Your present passphrase"), self._old)
        self._new = NewPassphrase(minimum, self.tr("New passphrase"))
        self._change = QuietButton(self.tr("Change the passphrase"))
        self._progress = ProgressRow(can_cancel=False)
        self.body.addWidget(self._old_row)
        self.body.addWidget(self._new)
        self.body.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._progress)
        self.body.addWidget(QuietLabel(self.tr("Backups made before still open with the old one.")))
        self._change.clicked.connect(self.change)

    def change(self) -> None:
        """Change it, where both are filled in."""
        old, new = self._old.text(), self._new.text()
        self._old_row.show_message("" if old else self.tr("Type your present passphrase."))
        if not old:
            self._old.setFocus()
            return
        if not self._new.check():
            return
        self._change.setEnabled(False)
        self._progress.begin(self.tr("Changing the passphrase; after wrong tries this waits a moment…"))
        self._bridge.ask(lambda desk: _change(desk, old, new), self._changed, self._failed)

    def _changed(self, _: None) -> None:
        self._end()
        self._old.clear()
        self._new.clear()
        self._bridge.notice.emit(self.tr("Your passphrase was changed."))

    def _failed(self, error: RedressError) -> None:
        self._end()
        if error.code == "wrong-passphrase":
            self._old_row.show_message(f"{error.what} {error.next_step}")
            self._old.selectAll()
            self._old.setFocus()
        else:
            self._bridge.failure.emit(error)

    def _end(self) -> None:
        self._change.setEnabled(True)
        self._progress.end()


class KeychainCard(Card):
    """Says whether the computer's keychain holds the store's key too, and changes that."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Key in the keychain"), parent)
        self._bridge = bridge
        self._note = PlainLabel()
        self._hold = QuietButton(self.tr("Hold the key in the keychain"))
        self._take_out = QuietButton(self.tr("Take it out of the keychain"))
        self.body.addWidget(self._note)
        for button in (self._hold, self._take_out):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            button.hide()
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "With the key in the keychain, whoever is signed in to this computer opens the store without a "
                    "passphrase."
                )
            )
        )
        self._hold.clicked.connect(lambda: self._ask(_hold))
        self._take_out.clicked.connect(lambda: self._ask(_take_out))

    def refresh(self) -> None:
        """Look again."""
        self._bridge.ask(_look, self._show)

    def _ask(self, work: Callable[[Desk], InKeychain]) -> None:
        self.setEnabled(False)
        self._bridge.ask(work, self._show, self._failed)

    def _show(self, keychain: InKeychain) -> None:
        self.setEnabled(True)
        had_focus = self._hold.hasFocus() or self._take_out.hasFocus()
        self._note.setText(say_kept(keychain.note))
        self._bridge.note_keychain(keychain.note)
        self._hold.setVisible(not keychain.held)
        self._take_out.setVisible(keychain.held)
        if had_focus:
            (self._take_out if keychain.held else self._hold).setFocus()

    def _failed(self, error: RedressError) -> None:
        self.setEnabled(True)
        self._bridge.failure.emit(error)


def _change(desk: Desk, old: str, new: str) -> None:
    from desktop_app.desk import keys

    keys.change_passphrase(desk, old, new)


def _look(desk: Desk) -> InKeychain:
    from desktop_app.desk import keys

    return keys.in_keychain(desk)


def _hold(desk: Desk) -> InKeychain:
    from desktop_app.desk import keys

    return keys.hold_in_keychain(desk)


def _take_out(desk: Desk) -> InKeychain:
    from desktop_app.desk import keys

    return keys.take_out_of_keychain(desk)
