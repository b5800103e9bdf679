"""Taking in requests: e-mail files, and a form for what came by letter, by telephone or at the counter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.only_reading import reading
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
from desktop_app.ui.register import FileEdit
from desktop_app.ui.words import channel_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

KEPT_AFTER = 3_000  # milliseconds without a key before what is typed is kept as a draft


def take_in_files(paths: Sequence[Path], desk: Desk) -> tuple[list[str], list[tuple[str, RedressError]]]:
    """Take in files with one request each: references of those taken in, and (file name, failure) of the others. Runs
    in the worker."""
    from desktop_app.desk import arrivals

    references: list[str] = []
    failures: list[tuple[str, RedressError]] = []
    for path in paths:
        try:
            references.append(arrivals.receive_file(desk, path))
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


class NewRequestPage(Page):
    """A request that somebody tells, or that came by letter; `received` carries its reference. What is typed is kept in
    the store while it is typed, and comes back after a crash."""

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
        self.scan = FileEdit(self.tr("Choose the scan"), self.tr("Scans (*.pdf *.jpg *.jpeg *.png *.tif *.tiff)"))
        self._save = PrimaryButton(self.tr("Take in the request"))
        self._back = reading(QuietButton(self.tr("Back")))
        self._clear = QuietButton(self.tr("Throw it away"))
        self._back.setAccessibleDescription(self.tr("What is typed stays."))
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEPT_AFTER)
        self._kept: dict[str, str] = {}
        self._looked = False
        self._name_row = FieldRow(self.tr("Name"), self._name, self.tr("As the person gave it."))
        self._day_row = FieldRow(
            self.tr("Received on"),
            self._day,
            self.tr("The day it reached the organisation; the clock starts with it."),
        )
        self._text_row = FieldRow(
            self.tr("What the person asks"), self._text, self.tr("In their words; for a letter, its text.")
        )
        self._scan_row = FieldRow(
            self.tr("Scan of the letter, if there is one"),
            self.scan,
            self.tr("PDF, JPEG, PNG or TIFF, up to 25 MB. A copy is kept in the store."),
        )
        self._build()
        self._save.clicked.connect(self.run_primary)
        self._back.clicked.connect(self.left)
        self._clear.clicked.connect(self._throw_away)
        self._keep.timeout.connect(self.keep_draft)
        self._name.textEdited.connect(self._typed)
        self._email.textEdited.connect(self._typed)
        self._text.textChanged.connect(self._typed)
        self._channel.currentIndexChanged.connect(self._typed)
        self._day.changed.connect(self._typed)
        self.scan.edit.textChanged.connect(self._typed)

    def begin(self) -> None:
        """Ready for a request that came today; what is typed already stays."""
        if not self._is_begun():
            self._day.set_day(self._bridge.today())
        if not self._looked:
            self._looked = True
            self._bridge.ask(_draft, self._bring_back)
        self._name.setFocus()

    def run_primary(self) -> None:
        """Take the request in."""
        if not self.isEnabled() or not self._check():
            return
        sender = Sender(self._name.text().strip(), self._email.text().strip())
        channel = Channel(self._channel.currentData())  # a box gives back the plain word of what was put into it
        work = partial(_receive, self._day.day(), channel, sender, self._text.toPlainText(), self.scan.path())
        self._keep.stop()
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
            self._scan_row,
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
        buttons.addWidget(self._clear)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("New request")))

    def _check(self) -> bool:
        self._name_row.show_message("" if self._name.text().strip() else self.tr("Who asks?"))
        told = self._text.toPlainText().strip() or self.scan.path()
        self._text_row.show_message("" if told else self.tr("What do they ask? Type it, or choose a scan."))
        self._day_row.show_message(self._day.trouble(latest=self._bridge.today()))
        for row in (self._name_row, self._day_row, self._text_row):
            if row.message():
                row.editor.setFocus()
                return False
        return True

    def _done(self, reference: str) -> None:
        self.setEnabled(True)
        self._empty()
        self.received.emit(reference)

    def keep_draft(self) -> None:
        """Keep what is typed now, where it is something new."""
        self._keep.stop()
        typed = self._fields() if self._is_begun() else {}
        seat = self._bridge.seat
        if typed == self._kept or seat is None or seat.read_only or not self.isEnabled():
            return
        self._kept = typed
        self._bridge.ask(partial(_keep_draft, typed))

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page is shown, or the store is about to be locked."""
        super().hideEvent(event)
        self.keep_draft()

    def _typed(self) -> None:
        self._keep.start()

    def _is_begun(self) -> bool:
        return any(field for name, field in self._fields().items() if name not in ("channel", "day"))

    def _fields(self) -> dict[str, str]:
        return {
            "name": self._name.text(),
            "email": self._email.text(),
            "channel": str(self._channel.currentData()),
            "day": self._day.text(),
            "text": self._text.toPlainText(),
            "scan": self.scan.edit.text(),
        }

    def _bring_back(self, kept: dict[str, str]) -> None:
        """What was typed before, unless something is typed already."""
        if not kept or self._is_begun():
            return
        self._name.setText(kept.get("name", ""))
        self._email.setText(kept.get("email", ""))
        self._channel.setCurrentIndex(max(0, self._channel.findData(kept.get("channel"))))
        self._day.setText(kept.get("day", ""))
        self._text.setPlainText(kept.get("text", ""))
        self.scan.edit.setText(kept.get("scan", ""))
        self._kept = self._fields()
        self._keep.stop()
        self._bridge.notice.emit(self.tr("What you had begun to type is back."))

    def _throw_away(self) -> None:
        self._empty()
        self._bridge.ask(_drop_draft)

    def _empty(self) -> None:
        for field in (self._name, self._email, self._text, self.scan):
            field.clear()
        self._kept = {}
        self._keep.stop()

    def _failed(self, error: RedressError) -> None:
        self.setEnabled(True)
        self._bridge.failure.emit(error)


def _receive(received: date, channel: Channel, sender: Sender, text: str, scan: Path | None, desk: Desk) -> str:
    from desktop_app.desk import intake

    return intake.receive_typed(desk, intake.NewRequest(received, channel, sender, "", text), scan)


def _keep_draft(fields: dict[str, str], desk: Desk) -> None:
    from desktop_app.desk import drafts

    if fields:
        drafts.keep_draft(desk, drafts.NEW_REQUEST, fields)
    else:
        drafts.drop_draft(desk, drafts.NEW_REQUEST)


def _draft(desk: Desk) -> dict[str, str]:
    from desktop_app.desk import drafts

    return drafts.draft(desk, drafts.NEW_REQUEST)


def _drop_draft(desk: Desk) -> None:
    _keep_draft({}, desk)
