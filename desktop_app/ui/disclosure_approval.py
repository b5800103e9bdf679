"""Where another officer authorises a disclosure, with a passphrase of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Officer
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Choice, FieldRow, PassphraseEdit, PlainLabel, QuietButton
from desktop_app.ui.register import buttons
from desktop_app.ui.stages.approval import second_officers
from desktop_app.ui.words import role_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class DisclosureApproval(QWidget):
    """Opened under the disclosure it is for; `authorised` is called once it is."""

    def __init__(self, bridge: Bridge, reference: str, authorised: Callable[[], None]) -> None:
        super().__init__()
        self._bridge, self._reference, self._authorised = bridge, reference, authorised
        self._nobody = PlainLabel(
            self.tr("Nobody else may authorise yet: let an administrator add a reviewer on the Officers page.")
        )
        self.officer = Choice()
        self.officer.setPlaceholderText(self.tr("Choose the other officer"))
        self.passphrase = PassphraseEdit()
        self._run = QuietButton(self.tr("Authorise as this officer"))
        self._back = reading(QuietButton(self.tr("Not now")))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._nobody)
        column.addWidget(
            FieldRow(self.tr("Other officer"), self.officer, self.tr("Not the one who wrote the disclosure down."))
        )
        column.addWidget(FieldRow(self.tr("The other officer's own passphrase"), self.passphrase))
        column.addLayout(buttons(self._run, self._back))
        self.officer.currentIndexChanged.connect(lambda _: self._check())
        self.passphrase.textChanged.connect(lambda _: self._check())
        self.passphrase.returnPressed.connect(self._run.click)
        self._run.clicked.connect(lambda _: self._authorise())
        self._back.clicked.connect(lambda _: self.put_away())
        self.hide()

    def begin(self) -> None:
        """Ask who authorises."""
        self.passphrase.clear()
        self._bridge.ask(partial(second_officers, prepared_by=""), self._offer)
        self._check()
        self.show()
        self.officer.setFocus()

    def put_away(self) -> None:
        """Nothing is asked; what was typed is forgotten."""
        self.passphrase.clear()
        self.hide()

    def _offer(self, officers: Sequence[Officer]) -> None:
        seat = self._bridge.seat
        others = [one for one in officers if seat is None or one.id != seat.officer.id]
        self.officer.clear()
        for officer in others:
            self.officer.addItem(f"{officer.name} ({role_word(officer.role)})", officer.id)
        self.officer.setCurrentIndex(0 if len(others) == 1 else -1)
        self._nobody.setVisible(not others)
        self._check()

    def _check(self) -> None:
        self._run.setEnabled(isinstance(self.officer.currentData(), UUID) and bool(self.passphrase.text()))

    def _authorise(self) -> None:
        typed, who = self.passphrase.text(), self.officer.currentData()
        self.passphrase.clear()
        self._bridge.ask(partial(_authorise, self._reference, who, typed), lambda _: self._authorised(), self._failed)

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)
        self.passphrase.setFocus()


def _authorise(reference: str, officer_id: UUID, passphrase: str, desk: Desk) -> None:
    from desktop_app.desk import disclosures

    disclosures.authorise(desk, reference, officer_id, passphrase)
