"""A card that says how something stands, and opens into a form to say it otherwise."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.day_edit import read_day
from desktop_app.ui.parts import Card, FieldRow, LinkButton, QuietButton, QuietLabel, Section
from desktop_app.ui.stages.strangers_text import Verbatim
from desktop_app.ui.words import day_words


class OpeningCard(Card):
    """`says` tells how it stands; put rows into `fields`, and connect `save`."""

    def __init__(self, title: str, opener: str, save: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.says = Verbatim(title, 8)
        self.hint = QuietLabel()
        self.opener = LinkButton(opener)
        self.opener.setCheckable(True)
        self.save = QuietButton(save)
        self.form = QWidget()
        self.fields = QVBoxLayout()
        self.fields.setSpacing(8)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self.fields)
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (Section(title), self.says, self.hint):
            self.body.addWidget(part)
        self.body.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.form)
        self.form.hide()
        self.opener.toggled.connect(self.form.setVisible)

    def say(self, words: str, hint: str = "") -> None:
        """Say how it stands."""
        self.says.show_text(words)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))

    def put_away(self, *, closed: bool) -> None:
        """The form closed; not to be opened where the case is closed."""
        self.opener.setChecked(False)
        self.opener.setVisible(not closed)


class DayLine(FieldRow):
    """A day that may be left open."""

    def __init__(self, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        self.edit = QLineEdit()
        super().__init__(label, self.edit, hint, parent)

    def show_day(self, day: date | None) -> None:
        """Show a day, or nothing."""
        self.edit.setText(day_words(day) if day else "")
        self.show_message("")

    def day(self) -> date | None:
        """The day that is typed; None where there is none, see `check`."""
        return read_day(self.edit.text())

    def check(self) -> bool:
        """Whether a day is typed, or nothing; says what is wrong otherwise."""
        fine = not self.edit.text().strip() or self.day() is not None
        self.show_message("" if fine else self.tr("Write a day as in 24 November 2026, or leave it open."))
        return fine
