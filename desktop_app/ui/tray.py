"""Reminders of due dates by the system's notifications, while the program runs: how many requests, never whose.

Where the desktop has no tray, nothing is shown there; the window says the same at its foot.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from desktop_app.domain.phrase import Phrase
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.saying import say

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

LOOK_EVERY = 15 * 60 * 1000  # milliseconds; a reminder comes once a day, and again when it says something else


class Reminders(QObject):
    """Says what presses, in the window (`tell`) and by the tray, as long as the store is open."""

    def __init__(
        self,
        bridge: Bridge,
        soon_days: int,
        tell: Callable[[str], None],
        clicked: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bridge, self._soon_days, self._tell = bridge, soon_days, tell
        self._said: tuple[date, str] | None = None
        self.icon: QSystemTrayIcon | None = None
        if QSystemTrayIcon.isSystemTrayAvailable():
            self.icon = QSystemTrayIcon(QApplication.windowIcon(), self)
            self.icon.setToolTip("Redress")
            self.icon.activated.connect(lambda _: clicked())
            self.icon.messageClicked.connect(clicked)
            self.icon.show()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Look now, and from time to time."""
        self.look()
        self._timer.start()

    def count_soon(self, days: int) -> None:
        """From now on, what is due within these days is due soon."""
        self._soon_days = days
        self.look()

    def look(self) -> None:
        """Ask what presses; only what was not said today is said."""
        self._bridge.ask(partial(_reminder, self._soon_days), self._remind)

    def end(self) -> None:
        """The store is locked: nothing more, and nothing left in the tray."""
        self._timer.stop()
        if self.icon is not None:
            self.icon.hide()

    def _remind(self, phrase: Phrase | None) -> None:
        words = say(phrase) if phrase else ""
        now = self._bridge.today(), words
        if not words or now == self._said:
            return
        self._said = now
        self._tell(words)
        if self.icon is not None:
            self.icon.showMessage("Redress", words, QSystemTrayIcon.MessageIcon.Information)


def _reminder(soon_days: int, desk: Desk) -> Phrase | None:
    from desktop_app.desk import clock

    return clock.reminder_now(desk, soon_days)
