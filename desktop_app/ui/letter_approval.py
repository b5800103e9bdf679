"""Where a second officer approves a letter that gives away what is on file, with a passphrase of their own."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.case import CaseDocument
from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Officer
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Card, Choice, FieldRow, PassphraseEdit, PlainLabel, QuietButton
from desktop_app.ui.saying import say_title
from desktop_app.ui.stages.approval import second_officers
from desktop_app.ui.words import role_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class LetterApproval(Card):
    """Opened for one letter at a time. `approved` once it is."""

    approved = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._document: CaseDocument | None = None
        self._says = PlainLabel()
        self.officer = Choice()
        self.officer.setPlaceholderText(self.tr("Choose the second officer"))
        self.passphrase = PassphraseEdit()
        self.approve = QuietButton(self.tr("Approve this letter"))
        self._back = reading(QuietButton(self.tr("Not now")))
        row = QHBoxLayout()
        for button in (self.approve, self._back):
            row.addWidget(button)
        row.addStretch()
        self.body.addWidget(self._says)
        self.body.addWidget(
            FieldRow(self.tr("Second officer"), self.officer, self.tr("Reads the letter. Not the one who made it."))
        )
        self.body.addWidget(FieldRow(self.tr("The second officer's own passphrase"), self.passphrase))
        self.body.addLayout(row)
        self.officer.currentIndexChanged.connect(lambda _: self._check())
        self.passphrase.textChanged.connect(lambda _: self._check())
        self.passphrase.returnPressed.connect(self.approve.click)
        self.approve.clicked.connect(self._approve)
        self._back.clicked.connect(self.put_away)
        self.hide()

    def begin(self, document: CaseDocument) -> None:
        """Ask for the approval of one letter."""
        self._document = document
        self.passphrase.clear()
        self._says.setText(
            self.tr("Approve “{letter}”, SHA-256 {hash}…").format(
                letter=say_title(document.title), hash=document.sha256[:16]
            )
        )
        self._bridge.ask(partial(second_officers, prepared_by=""), self._offer)
        self._check()
        self.show()
        self.officer.setFocus()

    def put_away(self) -> None:
        """Nothing is asked; what was typed is forgotten."""
        self._document = None
        self.passphrase.clear()
        self.hide()

    def _offer(self, officers: Sequence[Officer]) -> None:
        seat = self._bridge.seat
        others = [one for one in officers if seat is None or one.id != seat.officer.id]
        self.officer.clear()
        for officer in others:
            self.officer.addItem(f"{officer.name} ({role_word(officer.role)})", officer.id)
        self.officer.setCurrentIndex(0 if len(others) == 1 else -1)
        if not others:
            self._says.setText(
                self.tr("Nobody else may review yet: let an administrator add a second officer on the Officers page.")
            )
        self._check()

    def _check(self) -> None:
        chosen = isinstance(self.officer.currentData(), UUID)
        self.approve.setEnabled(chosen and bool(self.passphrase.text()))

    def _approve(self) -> None:
        if self._document is None or not self.approve.isEnabled():
            return
        typed, who = self.passphrase.text(), self.officer.currentData()
        self.passphrase.clear()
        self._bridge.ask(partial(_approve, self._document.id, who, typed), lambda _: self._done(), self._failed)

    def _done(self) -> None:
        self.put_away()
        self._bridge.notice.emit(self.tr("The letter is approved; it can be printed or saved now."))
        self.approved.emit()

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)
        self.passphrase.setFocus()


def _approve(document_id: UUID, officer_id: UUID, passphrase: str, desk: Desk) -> None:
    from desktop_app.desk import case_letters

    case_letters.approve_letter(desk, document_id, officer_id, passphrase)
