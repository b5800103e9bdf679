"""The band over the sample store: that nothing in it is real, and the way out of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop_app.ui.parts import Page, PlainLabel, QuietButton, Stripe


class SampleBand(Page):
    """Stays as long as the sample store is open; `left` when the officer wants a store of their own."""

    left = Signal()

    def __init__(self, second_passphrase: str) -> None:
        super().__init__()
        words = PlainLabel(
            self.tr(
                "This is the sample store: everybody in it is made up, and whatever you do is safe. The second "
                'officer, Jonas Lindqvist, approves with the passphrase "{passphrase}".'
            ).format(passphrase=second_passphrase)
        )
        self.leave = QuietButton(self.tr("Set up your own store…"))
        self.leave.clicked.connect(self.left)
        stripe = Stripe("info")
        row = QHBoxLayout(stripe)
        row.setContentsMargins(16, 6, 12, 6)
        row.addWidget(words, 1)
        row.addWidget(self.leave)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 0)
        outer.addWidget(stripe)
