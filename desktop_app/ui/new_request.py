"""Taking in requests: e-mail files, and a form for what came by letter, by telephone or at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Card,
    Choice,
    FieldRow,
    Page,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Title,
    scrolling,
)
from desktop_app.ui.words import channel_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

LARGEST_MAIL = 50_000_000  # bytes; larger than mail servers let through


def take_in_files(paths: Sequence[Path], desk: Desk) -> tuple[list[str], list[tuple[str, RedressError]]]:
    """Take in e-mail files one by one: references of those taken in, and (file name, failure) of the others. Runs in
    the worker."""
    from desktop_app.desk import intake

    references: list[str] = []
    failures: list[tuple[str, RedressError]] = []
    for path in paths:
        try:
            references.append(intake.receive_mail(desk, _read(path), path.name))
        except RedressError as error:
            failures.append((path.name, error))
    return references, failures


def failed_files(failures: Sequence[tuple[str, RedressError]]) -> RedressError:
    """One failure to show for files that were not taken in; the first says what to do."""
    first = failures[0][1]
    if len(failures) == 1:
        return first
    return BadInput(
        first.code,
        f"{len(failures)} files were not taken in. {first.what}",
        safe=first.safe,
        next_step=first.next_step,
    )


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > LARGEST_MAIL:
            raise BadInput(
                "file-too-large",
                "This file is too large to be an e-mail.",
                safe="Nothing was taken in, and the file was not changed.",
                next_step="Save the message itself as an .eml file, and drop that.",
            )
        return path.read_bytes()
    except OSError as error:
        raise BadInput(
            "file-unreadable",
            f"The file cannot be read ({error.strerror}).",
            safe="Nothing was taken in, and the file was not changed.",
            next_step="Copy it to a folder on this computer, and drop it again.",
        ) from error


class NewRequestPage(Page):
    """A request that somebody tells; `received` carries its reference."""

    received = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._name, self._email = QLineEdit(), QLineEdit()
        self._channel = Choice()
        for channel in (Channel.LETTER, Channel.PHONE, Channel.COUNTER, Channel.FORM, Channel.EMAIL):
            self._channel.addItem(channel_word(channel), channel)
        self._day = DayEdit(date(2000, 1, 1))
        self._text = QPlainTextEdit()
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(160)
        self._save = PrimaryButton(self.tr("Take in the request"))
        self._back = QuietButton(self.tr("Back without taking it in"))
        self._name_row = FieldRow(self.tr("Name"), self._name, self.tr("As the person gave it."))
        self._day_row = FieldRow(
            self.tr("Received on"),
            self._day,
            self.tr("The day it reached the organisation; the clock starts with it."),
        )
        self._text_row = FieldRow(
            self.tr("What the person asks"), self._text, self.tr("In their words; for a letter, its text.")
        )
        self._build()
        self._save.clicked.connect(self.run_primary)
        self._back.clicked.connect(self.left)

    def begin(self) -> None:
        """Ready for a request that came today; what is typed already stays."""
        if not self._text.toPlainText() and not self._name.text():
            self._day.set_day(self._bridge.today())
        self._name.setFocus()

    def run_primary(self) -> None:
        """Take the request in."""
        if not self.isEnabled() or not self._check():
            return
        sender = Sender(self._name.text().strip(), self._email.text().strip())
        channel = Channel(self._channel.currentData())  # a box gives back the plain word of what was put into it
        work = partial(_receive, self._day.day(), channel, sender, self._text.toPlainText())
        self.setEnabled(False)
        self._bridge.ask(work, self._done, self._failed)

    def _build(self) -> None:
        form = Card()
        for row in (
            self._name_row,
            FieldRow(self.tr("E-mail address, if they gave one"), self._email),
            FieldRow(self.tr("How it came"), self._channel),
            self._day_row,
            self._text_row,
        ):
            form.body.addWidget(row)
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("New request")))
        column.addWidget(QuietLabel(self.tr("An e-mail is better dropped on the window as an .eml file.")))
        column.addWidget(form)
        buttons = QHBoxLayout()
        buttons.addWidget(self._save)
        buttons.addWidget(self._back)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("New request")))

    def _check(self) -> bool:
        self._name_row.show_message("" if self._name.text().strip() else self.tr("Who asks?"))
        self._text_row.show_message("" if self._text.toPlainText().strip() else self.tr("What do they ask?"))
        self._day_row.show_message(self._day.trouble(latest=self._bridge.today()))
        for row in (self._name_row, self._day_row, self._text_row):
            if row.message():
                row.editor.setFocus()
                return False
        return True

    def _done(self, reference: str) -> None:
        self.setEnabled(True)
        for field in (self._name, self._email, self._text):
            field.clear()
        self.received.emit(reference)

    def _failed(self, error: RedressError) -> None:
        self.setEnabled(True)
        self._bridge.failure.emit(error)


def _receive(received: date, channel: Channel, sender: Sender, text: str, desk: Desk) -> str:
    from desktop_app.desk import intake

    return intake.receive(desk, intake.NewRequest(received, channel, sender, "", text))
