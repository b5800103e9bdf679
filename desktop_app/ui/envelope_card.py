"""Which window envelope letters are laid out for, in the settings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.organisation import Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import ActingChoice, Card, FieldRow, QuietLabel

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class EnvelopeCard(Card):
    """Administrators choose; everybody sees it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Envelopes"), parent)
        self._bridge = bridge
        self.choice = ActingChoice()
        self._words = {
            Envelope.DIN_5008_B: self.tr("DIN 5008, form B: window 45 mm from the top"),
            Envelope.DIN_5008_A: self.tr("DIN 5008, form A: window 27 mm from the top"),
            Envelope.UK_DL: self.tr("United Kingdom: DL, window at the lower left"),
            Envelope.NO_WINDOW: self.tr("Without a window"),
        }
        for kind, words in self._words.items():
            self.choice.addItem(words, kind.value)
        self.choice.activated.connect(lambda _: self._chosen())
        self.body.addWidget(FieldRow(self.tr("Letters are folded for"), self.choice))
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "The address stands where the window shows it, and marks at the edge say where to fold. The tray "
                    "is chosen in the print dialog, among the properties of the printer. What was drawn before stays "
                    "what it is."
                )
            )
        )

    def refresh(self) -> None:
        """Show what is chosen."""
        self._bridge.ask(_envelope, self._show)

    def _show(self, kind: str) -> None:
        self.choice.setCurrentIndex(self.choice.findData(kind))
        seat = self._bridge.seat
        self.choice.setEnabled(seat is not None and seat.officer.role == Role.ADMINISTRATOR and not seat.read_only)

    def _chosen(self) -> None:
        kind = Envelope(self.choice.currentData())
        said = self.tr("Letters are laid out for this envelope from now on: {envelope}.")
        self._bridge.ask(
            partial(_choose, kind), lambda _: self._bridge.notice.emit(said.format(envelope=self._words[kind]))
        )


def _envelope(desk: Desk) -> str:
    return desk.organisation.envelope.value


def _choose(kind: Envelope, desk: Desk) -> None:
    from desktop_app.desk import office

    office.choose_envelope(desk, kind)
