"""The unlock page: passphrase, the key in the keychain, or the printed recovery code; and what to do where there is
no store that could be unlocked."""

from __future__ import annotations

import math
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.ui import opening
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.opening import Door
from desktop_app.ui.parts import (
    Card,
    FieldRow,
    LinkButton,
    Page,
    PassphraseEdit,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Section,
    Title,
    centred,
)
from desktop_app.ui.passphrase import CodeEdit, NewPassphrase

WIDTH = 460


class UnlockPage(Page):
    """Shown while the store is locked; `unlocked` when it is not any more. `hint` is said over the passphrase."""

    unlocked = Signal()
    restore_wanted = Signal()

    def __init__(
        self, bridge: Bridge, directory: Path, door: Door, hint: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hint = hint
        self._bridge = bridge
        self._directory = directory
        self._door = door
        self._passphrase = PassphraseEdit()
        self._passphrase_row = FieldRow(self.tr("Your passphrase"), self._passphrase)
        self._unlock = PrimaryButton(self.tr("Unlock"))
        self._keychain = QuietButton(self.tr("Unlock with the key in the keychain"))
        self._recover = LinkButton(self.tr("Use the recovery code…"))
        self._restore = LinkButton(self.tr("Restore a backup…"))
        self._progress = ProgressRow(can_cancel=False)
        self._recovery = _RecoveryCard(door.minimum_passphrase)
        self._card = self._build()
        self._went_away = False
        self._recovery.hide()
        self._keychain.setVisible(door.key_in_keychain)
        self._unlock.clicked.connect(self._with_passphrase)
        self._passphrase.returnPressed.connect(self._with_passphrase)
        self._keychain.clicked.connect(self.try_keychain)
        self._restore.clicked.connect(self.restore_wanted)
        self._recover.clicked.connect(partial(self._show_recovery, True))
        self._recovery.back.clicked.connect(partial(self._show_recovery, False))
        self._recovery.recover.clicked.connect(self._with_recovery_code)

    def try_keychain(self) -> None:
        """Unlock without a question, with the key in the keychain."""
        self._begin(self.tr("Asking the keychain…"))
        self._bridge.open(partial(opening.with_keychain, self._directory), self._opened, self._failed)

    def focus_first(self) -> None:
        """Ready to type."""
        self._passphrase.setFocus()

    def message(self) -> str:
        """What is said under the field."""
        return self._passphrase_row.message()

    def forget(self) -> None:
        """The officer went away: forget what is typed; a store that is just being opened is closed again at once."""
        self._passphrase.clear()
        self._recovery.clear()
        self._went_away = not self._card.isEnabled()

    def _build(self) -> Card:
        card = Card()
        card.body.addWidget(Title(self.tr("Redress is locked")))
        if self._hint:
            card.body.addWidget(PlainLabel(self._hint))
        card.body.addWidget(self._passphrase_row)
        card.body.addWidget(self._unlock)
        card.body.addWidget(self._keychain)
        card.body.addWidget(self._progress)
        if not self._door.key_in_keychain:
            card.body.addWidget(PlainLabel(self._why_no_keychain()))
        card.body.addWidget(self._recover, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self._restore, 0, Qt.AlignmentFlag.AlignLeft)
        both = QWidget()
        cards = QVBoxLayout(both)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.addWidget(card)
        cards.addWidget(self._recovery)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(both, self.tr("Unlock"), WIDTH))
        return card

    def _why_no_keychain(self) -> str:
        return self.tr("The key of this store is not in a keychain of this computer; the passphrase opens it.")

    def _with_passphrase(self) -> None:
        typed = self._passphrase.text()
        if not typed:
            self._passphrase_row.show_message(self.tr("Type your passphrase."))
            return
        self._begin_try()
        self._bridge.open(
            lambda around: opening.with_passphrase(self._directory, typed, around), self._opened, self._failed
        )

    def _with_recovery_code(self) -> None:
        if not self._recovery.check():
            return
        code, new = self._recovery.code.text(), self._recovery.passphrase.text()
        self._begin_try()
        self._bridge.open(
            lambda around: opening.with_recovery_code(self._directory, code, new, around),
            self._opened,
            self._recovery_failed,
        )

    def _begin(self, text: str) -> None:
        self._went_away = False
        self._passphrase_row.show_message("")
        self._recovery.code_row.show_message("")
        self._card.setEnabled(False)
        self._recovery.setEnabled(False)
        self._progress_row().begin(text)

    def _begin_try(self) -> None:
        """Begin, and say so where wrong ones before let this one wait."""
        self._begin(self.tr("Unlocking…"))
        self._bridge.before_opening(partial(opening.seconds_to_wait, self._directory), self._say_wait)

    def _say_wait(self, seconds: float) -> None:
        if not seconds:
            return
        whole = math.ceil(seconds)
        said = self.tr("Wait a moment: after wrong tries, the next one has to wait 1 second.")
        if whole > 1:
            said = self.tr("Wait a moment: after wrong tries, the next one has to wait {count} seconds.")
        self._progress_row().begin(said.format(count=whole))

    def _progress_row(self) -> ProgressRow:
        return self._progress if self._recovery.isHidden() else self._recovery.progress

    def _end(self) -> None:
        self._card.setEnabled(True)
        self._recovery.setEnabled(True)
        self._progress.end()
        self._recovery.progress.end()

    def _opened(self, _: None) -> None:
        self._end()
        self._passphrase.clear()
        self._recovery.clear()
        if self._went_away:
            self._bridge.lock(self._closed_again)
        else:
            self.unlocked.emit()

    def _closed_again(self) -> None:
        self._went_away = False
        self._show_recovery(False)
        self._passphrase_row.show_message(self.tr("The screen was locked while the store opened. Unlock it again."))

    def _failed(self, error: RedressError) -> None:
        self._end()
        self._passphrase_row.show_message(error.text())
        self._passphrase.selectAll()
        self._passphrase.setFocus()

    def _recovery_failed(self, error: RedressError) -> None:
        self._end()
        self._recovery.code_row.show_message(error.text())
        self._recovery.code.setFocus()

    def _show_recovery(self, shown: bool) -> None:
        self._recovery.clear()
        self._recovery.setVisible(shown)
        self._card.setVisible(not shown)
        (self._recovery.code if shown else self._passphrase).setFocus()


class NoDoorPage(Page):
    """Why the store cannot be opened at all, and the ways on."""

    try_again = Signal()
    restore_wanted = Signal()
    new_store_wanted = Signal()
    folder_chosen = Signal(str)

    def __init__(self, error: RedressError, directory: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        again, restore = QuietButton(self.tr("Try again")), LinkButton(self.tr("Restore a backup…"))
        again.clicked.connect(self.try_again)
        restore.clicked.connect(self.restore_wanted)
        elsewhere = LinkButton(self.tr("Choose another folder…"))
        elsewhere.clicked.connect(self._choose_folder)
        new = LinkButton(self.tr("Begin with a new store…"))
        new.clicked.connect(self.new_store_wanted)
        new.setVisible(error.code == "store-gone")
        card = Card()
        card.body.addWidget(Title(self.tr("The store cannot be opened")))
        card.body.addWidget(PlainLabel(error.what))
        card.body.addWidget(PlainLabel(f"{error.safe} {error.next_step}"))
        card.body.addWidget(QuietLabel(self.tr("The store is in: {place}").format(place=directory)))
        for button in (again, restore, elsewhere, new):
            card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(card, self.tr("The store cannot be opened"), 620))
        self._again = again

    def focus_first(self) -> None:
        """Ready for the keyboard."""
        self._again.setFocus()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Where the store is"), QDir.homePath())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self.folder_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class _RecoveryCard(Card):
    """The printed code, and the new passphrase its officer gets."""

    def __init__(self, minimum_passphrase: int) -> None:
        super().__init__()
        self.code = CodeEdit()
        self.code_row = FieldRow(
            self.tr("Recovery code"),
            self.code,
            self.tr("As it is printed; spaces, dashes and capitals do not matter."),
        )
        self.passphrase = NewPassphrase(minimum_passphrase, self.tr("New passphrase"))
        self.recover = PrimaryButton(self.tr("Unlock and set the new passphrase"))
        self.back = LinkButton(self.tr("Back to the passphrase"))
        self.progress = ProgressRow(can_cancel=False)
        self.body.addWidget(Title(self.tr("Unlock with the recovery code")))
        self.body.addWidget(self.code_row)
        self.body.addWidget(Section(self.tr("A new passphrase, because the old one is lost")))
        self.body.addWidget(self.passphrase)
        self.body.addWidget(self.recover)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def check(self) -> bool:
        """Whether both are filled in."""
        if not self.code.text().strip():
            self.code_row.show_message(self.tr("Type the code as it is printed."))
            self.code.setFocus()
            return False
        return self.passphrase.check()

    def clear(self) -> None:
        """Forget what was typed."""
        self.code.clear()
        self.code_row.show_message("")
        self.passphrase.clear()
