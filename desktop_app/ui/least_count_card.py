"""Below which count statistics withhold: chosen once, for every report."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.domain.organisation import Role
from desktop_app.domain.small_cells import DEFAULT_THRESHOLD, LEAST_SETTING
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, Choice, FieldRow, QuietLabel

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

OFFERED = (LEAST_SETTING, DEFAULT_THRESHOLD, 20, 50, 100)


class LeastCountCard(Card):
    """Administrators choose; everybody sees it."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Statistics"), parent)
        self._bridge = bridge
        self.choice = Choice()
        self.choice.activated.connect(lambda _: self._chosen())
        self.body.addWidget(FieldRow(self.tr("Withhold counts"), self.choice))
        self.body.addWidget(
            QuietLabel(
                self.tr("So that no person can be told from a report. {count} is usual.").format(
                    count=DEFAULT_THRESHOLD
                )
            )
        )

    def refresh(self) -> None:
        """Read what is chosen."""
        self._bridge.ask(_least, self._show)

    def _show(self, least: int) -> None:
        self.choice.clear()
        for count in sorted({*OFFERED, least}):
            self.choice.addItem(self.tr("below {count}").format(count=count), count)
        self.choice.setCurrentIndex(self.choice.findData(least))
        seat = self._bridge.seat
        self.choice.setEnabled(seat is not None and seat.officer.role == Role.ADMINISTRATOR and not seat.read_only)

    def _chosen(self) -> None:
        least = int(self.choice.currentData())
        self._bridge.ask(partial(_set, least), lambda _: self._said(least))

    def _said(self, least: int) -> None:
        self._bridge.notice.emit(self.tr("Counts below {count} are withheld from now on.").format(count=least))
        self.refresh()


def _least(desk: Desk) -> int:
    from desktop_app.desk import statistics

    return statistics.least_count(desk)


def _set(least: int, desk: Desk) -> None:
    from desktop_app.desk import statistics

    statistics.set_least_count(desk, least)
