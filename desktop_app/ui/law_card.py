"""Which law a case is counted under, chosen by the officer where another one than the organisation's applies."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.case import Case
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, Choice, FieldRow, QuietButton, QuietLabel
from desktop_app.ui.saying import say_law

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

Laws = tuple[tuple[str, str], ...]


class LawCard(Card):
    """The laws to choose from, and the reason. `changed` after another one was chosen."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The law that applies"), parent)
        self._bridge = bridge
        self._case: Case | None = None
        self._law, self._reason = Choice(), QLineEdit()
        self._law.setMinimumContentsLength(34)
        self._choose = QuietButton(self.tr("Count under this law"))
        self._choose.clicked.connect(self._ask)
        self._law.currentIndexChanged.connect(lambda _: self._fit())
        self._reason.textChanged.connect(lambda _: self._fit())
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "A request is counted under the organisation's own law, unless another one applies: that of where "
                    "the person lives, for instance."
                )
            )
        )
        self.body.addWidget(FieldRow(self.tr("Law"), self._law))
        self._reason_row = FieldRow(self.tr("Why it applies"), self._reason)
        self.body.addWidget(self._reason_row)
        self.body.addWidget(self._choose, 0, Qt.AlignmentFlag.AlignLeft)

    def show_case(self, case: Case) -> None:
        """Show the law of a case; only an open one can be counted under another."""
        self._case = case
        self._reason.clear()
        self.setVisible(case.closed_at is None)
        self._select()

    def refresh(self) -> None:
        """Read which laws there are."""
        if not self._law.count():
            self._bridge.ask(_laws, self._fill)

    def _fill(self, laws: Laws) -> None:
        if not self._law.count():
            for code, name in laws:
                self._law.addItem(say_law(name), code)
        self._select()

    def _select(self) -> None:
        if self._case is not None:
            self._law.setCurrentIndex(self._law.findData(self._case.regime))
        self._fit()

    def _fit(self) -> None:
        other = self._case is not None and self._law.currentData() not in (None, self._case.regime)
        self._reason_row.setVisible(other)
        self._choose.setVisible(other)
        self._choose.setEnabled(bool(self._reason.text().strip()))

    def _ask(self) -> None:
        assert self._case is not None
        work = partial(_choose_law, self._case.reference, self._law.currentData(), self._reason.text())
        self._bridge.ask(work, lambda _: self.changed.emit())


def _laws(desk: Desk) -> Laws:
    from desktop_app.desk import laws

    return laws.laws(desk)


def _choose_law(reference: str, regime: str, reason: str, desk: Desk) -> None:
    from desktop_app.desk import laws

    laws.choose_law(desk, reference, regime, reason)
