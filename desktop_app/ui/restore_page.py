"""Putting a backup back, at the door: the file, what opens it, what that would undo, and only then the question."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.phrase import Phrase
from desktop_app.ui import opening
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.opening import BackupKey
from desktop_app.ui.parts import (
    Card,
    Choice,
    DangerButton,
    FieldRow,
    LinkButton,
    Page,
    PassphraseEdit,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Title,
    centred,
    clear_layout,
)
from desktop_app.ui.passphrase import CodeEdit
from desktop_app.ui.saying import say
from desktop_app.ui.stages.focus_order import in_reading_order

if TYPE_CHECKING:
    from desktop_app.desk.backups import Restored, Undo

WIDTH = 620


class RestorePage(Page):
    """`restored` when a backup stands in its place; `left` when the officer goes back or is done: whatever stands at
    the store's place then is looked at anew."""

    restored = Signal()
    left = Signal()

    def __init__(self, bridge: Bridge, directory: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._directory = directory
        self._file, self._passphrase, self._code = QLineEdit(), PassphraseEdit(), CodeEdit()
        self._kind = Choice()
        self._look = PrimaryButton(self.tr("Look into the backup"))
        self._back = LinkButton(self.tr("Back"))
        self._progress = ProgressRow(can_cancel=False)
        self._choose = QuietButton(self.tr("Choose the file…"))
        self._file_row = FieldRow(self.tr("Backup file"), self._file)
        self._passphrase_row = FieldRow(self.tr("Passphrase of the backup"), self._passphrase)
        self._code_row = FieldRow(self.tr("Recovery code"), self._code)
        self._restoring = ProgressRow(can_cancel=False)
        self._asked: tuple[Path, BackupKey] | None = None
        self._form, self._answer = Card(), Card()
        self._build_form()
        both = QWidget()
        cards = QVBoxLayout(both)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.addWidget(self._form)
        cards.addWidget(self._answer)
        self._answer.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(centred(both, self.tr("Restore a backup"), WIDTH))

    def focus_first(self) -> None:
        """Ready for the keyboard."""
        self._choose.setFocus()

    def forget(self) -> None:
        """The officer went away: forget the secret that is typed."""
        self._passphrase.clear()
        self._code.clear()

    def run_primary(self) -> None:
        """Look into the backup, where that was not done yet. The step that takes away has no shortcut."""
        if not self._form.isHidden() and self._form.isEnabled():
            self._look_into()

    def message(self) -> str:
        """What is said to be wrong."""
        return " ".join(row.message() for row in (self._file_row, self._passphrase_row, self._code_row)).strip()

    def _build_form(self) -> None:
        self._kind.addItem(self.tr("With a passphrase of the day it was made"), False)
        self._kind.addItem(self.tr("With the printed recovery code"), True)
        self._code_row.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self._look)
        buttons.addWidget(self._back)
        buttons.addStretch()
        body = self._form.body
        body.addWidget(Title(self.tr("Restore a backup")))
        body.addWidget(PlainLabel(self.tr("Nothing is changed before you have seen what would be undone.")))
        body.addWidget(QuietLabel(self.tr("The store is in: {place}").format(place=self._directory)))
        body.addWidget(self._file_row)
        body.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(FieldRow(self.tr("It opens"), self._kind))
        body.addWidget(self._passphrase_row)
        body.addWidget(self._code_row)
        body.addLayout(buttons)
        body.addWidget(self._progress)
        self._choose.clicked.connect(self._choose_file)
        self._kind.currentIndexChanged.connect(self._kind_chosen)
        self._look.clicked.connect(self._look_into)
        self._back.clicked.connect(self.left)
        for field in (self._file, self._passphrase, self._code):
            field.returnPressed.connect(self._look_into)
        in_reading_order(self._form)

    def _choose_file(self) -> None:
        dialog = QFileDialog(
            self,
            self.tr("Choose the backup"),
            QDir.homePath(),
            self.tr("Backups of Redress (*.backup);;All files (*)"),
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _file_chosen(self, path: str) -> None:
        self._file.setText(path)
        self._file_row.show_message("")
        self._key_field().setFocus()

    def _kind_chosen(self) -> None:
        by_code = bool(self._kind.currentData())
        self._passphrase_row.setVisible(not by_code)
        self._code_row.setVisible(by_code)

    def _key_field(self) -> QLineEdit:
        return self._code if self._kind.currentData() else self._passphrase

    def _look_into(self) -> None:
        path, key = self._file.text().strip(), self._key_field().text()
        self._say_wrong("", "")
        if not path:
            self._say_wrong(self.tr("Choose the file of the backup."), "")
            self._choose.setFocus()
            return
        if not key.strip():
            self._say_wrong("", self.tr("Without it the backup cannot be opened."))
            self._key_field().setFocus()
            return
        self._asked = Path(path).expanduser(), BackupKey(key, bool(self._kind.currentData()))
        self._form.setEnabled(False)
        self._progress.begin(self.tr("Opening the backup and checking all of it…"))
        self._bridge.before_opening(
            partial(opening.look_into_backup, self._asked[0], self._directory, self._asked[1]),
            self._ask_person,
            self._failed,
        )

    def _say_wrong(self, file: str, key: str) -> None:
        self._file_row.show_message(file)
        for row in (self._passphrase_row, self._code_row):
            row.show_message(key if row.editor is self._key_field() else "")

    def _failed(self, error: RedressError) -> None:
        self._begin_again()
        about_key = error.code.startswith("wrong-") or "recovery-code" in error.code
        self._say_wrong("" if about_key else error.text(), error.text() if about_key else "")
        (self._key_field() if about_key else self._file).setFocus()

    def _begin_again(self) -> None:
        self._asked = None
        self._form.setEnabled(True)
        self._progress.end()
        self._answer.hide()
        self._form.show()

    def _ask_person(self, seen: tuple[Undo, list[Phrase]]) -> None:
        undo, sentences = seen
        self._progress.end()
        restore: QPushButton
        if undo.there:
            keep = QuietButton(self.tr("Keep the store as it is"))
            restore = DangerButton(self._consequence(undo))
        else:
            keep = QuietButton(self.tr("Do not restore"))
            restore = PrimaryButton(self.tr("Restore the store"))
        keep.clicked.connect(self._keep)
        restore.clicked.connect(partial(self._restore, undo))
        self._show_answer(self.tr("The backup is whole"), [say(sentence) for sentence in sentences], (keep, restore))

    def _consequence(self, undo: Undo) -> str:
        if undo.events_undone == 1:
            return self.tr("Replace the store: 1 later event is undone")
        if undo.events_undone is not None:
            return self.tr("Replace the store: {count} later events are undone").format(count=undo.events_undone)
        if undo.events_now is not None:
            return self.tr("Replace the store: all {count} events of it are replaced").format(count=undo.events_now)
        return self.tr("Replace the store: whatever was done since is undone")

    def _keep(self) -> None:
        self._passphrase.clear()
        self._code.clear()
        self._begin_again()
        self.left.emit()

    def _restore(self, undo: Undo) -> None:
        assert self._asked is not None
        path, key = self._asked
        self._answer.setEnabled(False)
        self._restoring.begin(self.tr("Putting the backup in its place…"))
        self._bridge.before_opening(
            partial(opening.restore_backup, path, self._directory, key, undo), self._restored, self._failed
        )

    def _restored(self, restored: Restored) -> None:
        self._asked = None
        self._passphrase.clear()
        self._code.clear()
        self.restored.emit()
        sentences = [self.tr("Unlock it with a passphrase of the day the backup was made.")]
        if restored.set_aside is not None:
            sentences.append(
                self.tr(
                    "The store that was there before is kept in {place}. Remove it when you are sure that you do "
                    "not need it."
                ).format(place=restored.set_aside)
            )
        go = PrimaryButton(self.tr("Go to the store"))
        go.clicked.connect(self.left)
        self._show_answer(self.tr("The backup was restored"), sentences, (go,))

    def _show_answer(self, title: str, sentences: list[str], buttons: tuple[QPushButton, ...]) -> None:
        clear_layout(self._answer.body)
        self._answer.setEnabled(True)
        self._restoring = ProgressRow(can_cancel=False)
        for widget in (Title(title), *map(PlainLabel, sentences)):
            self._answer.body.addWidget(widget)
        for button in buttons:
            self._answer.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._answer.body.addWidget(self._restoring)
        self._form.hide()
        self._answer.show()
        buttons[0].setFocus()
