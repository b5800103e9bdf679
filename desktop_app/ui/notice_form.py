"""The form that adds a version of a notice."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.parts import Card, FieldRow, PrimaryButton, QuietButton
from desktop_app.ui.register import FileEdit, buttons

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class NoticeForm(Card):
    """`added` with its title once a version is kept; `left` where none is to be."""

    added = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._file = FileEdit(
            self.tr("Choose the file of the notice"),
            self.tr("Notices (*.txt *.md *.html *.htm *.pdf *.docx);;All files (*)"),
        )
        self._version = QLineEdit()
        self._day = DayEdit(bridge.today())
        self._draft = QCheckBox(self.tr("A draft: the day is not known yet"))
        self._draft.toggled.connect(self._day.setDisabled)
        self._add = PrimaryButton(self.tr("Keep this version"))
        self._add.clicked.connect(self.run_primary)
        self._file_row = FieldRow(
            self.tr("File of the notice"), self._file, self.tr("Text, Markdown, HTML, PDF or Word (.docx).")
        )
        self._version_row = FieldRow(self.tr("Version"), self._version, self.tr('For example "May 2018".'))
        self._day_row = FieldRow(self.tr("In force from"), self._day)
        for row in (self._file_row, self._version_row, self._day_row, self._draft):
            self.body.addWidget(row)
        leave = QuietButton(self.tr("Cancel"))
        leave.clicked.connect(self._leave)
        self.body.addLayout(buttons(self._add, leave))
        self.setFocusProxy(self._file)
        self._keeper = FormKeeper(bridge, self, "notice")

    def begin(self) -> None:
        """Ready for a version."""
        self._keeper.leave()
        self._keeper.begin()

    def run_primary(self) -> None:
        """Keep it, or say under the field what is missing."""
        path, version = self._file.path(), self._version.text().strip()
        self._file_row.show_message("" if path else self.tr("Choose the file."))
        self._version_row.show_message("" if version else self.tr("Give the version a name."))
        trouble = "" if self._draft.isChecked() else self._day.trouble()
        self._day_row.show_message(trouble)
        if path is None or not version or trouble or not self.isEnabled():
            return
        day = None if self._draft.isChecked() else self._day.day()
        self.setEnabled(False)
        self._bridge.ask(partial(_add, path, version, day), self._kept, self._failed)

    def _kept(self, title: str) -> None:
        self.setEnabled(True)
        self._empty()
        self.added.emit(title)

    def _leave(self) -> None:
        self._empty()
        self.left.emit()

    def _empty(self) -> None:
        self._keeper.forget()
        self._file.clear()
        self._version.clear()
        for row in (self._file_row, self._version_row, self._day_row):
            row.show_message("")

    def _failed(self, error: RedressError) -> None:
        self.setEnabled(True)
        self._bridge.failure.emit(error)


def _add(path: Path, version: str, day: date | None, desk: Desk) -> str:
    from desktop_app.desk import notices

    return notices.add_notice(desk, path, version, day).title
