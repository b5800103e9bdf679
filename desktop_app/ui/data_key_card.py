"""A new data key for the store, after an officer left or a computer was lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    Card,
    DangerButton,
    FieldRow,
    PassphraseEdit,
    PlainLabel,
    ProgressRow,
    QuietButton,
    QuietLabel,
)
from desktop_app.ui.saying import say

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class DataKeyCard(Card):
    """Says what a new data key does, and makes one.

    `changed` with the new recovery code, to be shown once; `opened` when it asks.
    """

    changed = Signal(str)
    opened = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Data key"), parent)
        self._bridge = bridge
        self._ask = QuietButton(self.tr("Change the data key…"))
        self._question = QWidget()
        self._passphrase = PassphraseEdit()
        self._row = FieldRow(self.tr("Your own passphrase, for the new data key"), self._passphrase)
        self._change = DangerButton()
        self._keep = QuietButton(self.tr("Keep the data key"))
        self._progress = ProgressRow(can_cancel=False)
        self._build()
        self.setFocusProxy(self._ask)
        self.show_others(0)
        self._ask.clicked.connect(self._open)
        self._keep.clicked.connect(self._close)
        self._change.clicked.connect(self.change)

    def show_others(self, count: int) -> None:
        """How many other officers have a passphrase, which would end."""
        if count == 0:
            words = self.tr("Change the data key")
        elif count == 1:
            words = self.tr("Change the data key: 1 other officer needs a new passphrase")
        else:
            words = self.tr("Change the data key: {count} other officers need new passphrases").format(count=count)
        self._change.setText(words)

    def change(self) -> None:
        """Change it, where the passphrase is filled in."""
        passphrase = self._passphrase.text()
        self._row.show_message("" if passphrase else self.tr("Type your own passphrase."))
        if not passphrase:
            self._passphrase.setFocus()
            return
        self._question.setEnabled(False)
        self._progress.begin(self.tr("Encrypting the whole store anew; after wrong tries this waits a moment…"))
        self._bridge.stay_open.emit(True)
        self._bridge.ask_long(lambda desk, _report, _stop: _change(desk, passphrase), self._changed, self._failed)

    def _build(self) -> None:
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "A new one is for after an officer left or a computer was lost: the whole store is encrypted anew, "
                    "and whoever knows the old key cannot read what is done from then on."
                )
            )
        )
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(
            PlainLabel(
                self.tr(
                    "The passphrases of the other officers and the recovery code end with the old key. You get a new "
                    "recovery code, and give the others new passphrases on this page. Backups made before still open "
                    "with what opened them, so make a new one afterwards."
                )
            )
        )
        column.addWidget(
            QuietLabel(
                self.tr(
                    "The new recovery code is shown only once. If Redress is locked or closed before you have it, "
                    "change the data key once more."
                )
            )
        )
        column.addWidget(self._row)
        buttons = QHBoxLayout()
        buttons.addWidget(self._keep)
        buttons.addWidget(self._change)
        buttons.addStretch()
        column.addLayout(buttons)
        self._question.hide()
        self.body.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._question)
        self.body.addWidget(self._progress)

    def _open(self) -> None:
        self._ask.hide()
        self._question.show()
        self._passphrase.setFocus()
        self.opened.emit()

    def _close(self) -> None:
        self._passphrase.clear()
        self._row.show_message("")
        self._question.hide()
        self._ask.show()
        self._ask.setFocus()

    def _changed(self, result: tuple[str, str]) -> None:
        code, keychain_note = result
        self._end()
        self._close()
        self._bridge.note_keychain(keychain_note)
        self.changed.emit(code)

    def _failed(self, error: RedressError) -> None:
        self._end()
        self._bridge.stay_open.emit(False)
        if error.code == "wrong-passphrase":
            self._row.show_message(f"{error.what} {error.next_step}")
            self._passphrase.selectAll()
            self._passphrase.setFocus()
        else:
            self._bridge.failure.emit(error)

    def _end(self) -> None:
        self._question.setEnabled(True)
        self._progress.end()


def _change(desk: Desk, passphrase: str) -> tuple[str, str]:
    from desktop_app.desk import backups, officers

    code = officers.change_data_key(desk, passphrase)
    lost = backups.said_of_lost(desk.store.lost_attachments())
    return str(code), " ".join((desk.store.slots.keychain_note, say(lost) if lost else "")).strip()
