"""Whether a second officer has to approve each correction before it is made at its source."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.domain.organisation import Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, QuietLabel

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class SecondOfficerCard(Card):
    """Administrators choose; everybody sees it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Corrections"), parent)
        self._bridge = bridge
        self.by_two = QCheckBox(self.tr("A second officer approves each correction before it is made"))
        self.by_two.clicked.connect(lambda checked: self._chosen(checked))
        self.body.addWidget(self.by_two)
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "The approval is of one exact change, by an officer who neither proposed nor accepted it. Erasing "
                    "and restricting at a source ask for it, too."
                )
            )
        )

    def refresh(self) -> None:
        """Read what is chosen."""
        self._bridge.ask(_read, self._show)

    def _show(self, by_two: bool) -> None:
        self.by_two.setChecked(by_two)
        seat = self._bridge.seat
        self.by_two.setEnabled(seat is not None and seat.officer.role == Role.ADMINISTRATOR and not seat.read_only)

    def _chosen(self, by_two: bool) -> None:
        said = (
            self.tr("From now on a second officer approves each correction.")
            if by_two
            else self.tr("From now on one officer is enough for a correction.")
        )
        self._bridge.ask(partial(_set, by_two), lambda _: self._bridge.notice.emit(said), lambda _: self.refresh())


def _read(desk: Desk) -> bool:
    return desk.organisation.corrections_by_two


def _set(by_two: bool, desk: Desk) -> None:
    from desktop_app.desk import correction_steps

    correction_steps.ask_for_two(desk, by_two)
