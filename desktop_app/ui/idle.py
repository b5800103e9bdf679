"""When the window locks by itself: nobody touched it for a while, the screen was locked, or the computer goes to sleep.

Screens and sleep are heard of over D-Bus, on this computer only, where there is one (Linux), and from the session on
Windows. On macOS they are not heard of: there only time, and the hand, lock the store; time goes on while it sleeps.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import SLOT, QCoreApplication, QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

LOOK_EVERY = 5_000  # milliseconds
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.InputMethod,
        QEvent.Type.DragMove,
        QEvent.Type.Drop,
    }
)
_BEGINS, _LOCKED = SLOT("_begins_or_ends(bool)"), SLOT("_lock()")


def seconds_awake_or_asleep() -> float:
    """Seconds that only grow, whatever the clock says, and go on while the computer sleeps."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    elif sys.platform == "darwin":
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # there time.monotonic stands still meanwhile
    else:
        return time.monotonic()


class IdleWatch(QObject):
    """`idle` comes once after `minutes` in which no key and no mouse was used in any window of the program.

    It looks every few seconds. Where the computer slept meanwhile, the first touch itself is too late: it is
    swallowed, so that whoever woke the computer sees nothing.
    """

    idle = Signal()

    def __init__(
        self, minutes: int, seconds: Callable[[], float] = seconds_awake_or_asleep, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.minutes = minutes
        self._seconds = seconds
        self._touched = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Watch from now on."""
        self._touched = self._seconds()
        if not self._timer.isActive():
            self._timer.start()
            for window in QGuiApplication.allWindows():
                self._watch(window)
            self._application().focusWindowChanged.connect(self._watch)

    def stop(self) -> None:
        """Watch no longer."""
        if self._timer.isActive():
            self._timer.stop()
            self._application().focusWindowChanged.disconnect(self._watch)
            for window in QGuiApplication.allWindows():
                window.removeEventFilter(self)

    def look(self) -> None:
        """Whether it has been long enough."""
        if self._timer.isActive() and self._seconds() - self._touched >= self.minutes * 60:
            self.stop()
            self.idle.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Sees what comes to a window from outside, before any widget does."""
        if event.type() not in _TOUCHES:
            return False
        self.look()
        if not self._timer.isActive():
            return True
        self._touched = self._seconds()
        return False

    def _watch(self, window: QWindow | None) -> None:
        """Keys and the mouse come to windows first. A filter over the whole program would be asked about each of the
        thousands of events by which widgets are made and laid out."""
        if window is not None:
            window.removeEventFilter(self)
            window.installEventFilter(self)

    def _application(self) -> QGuiApplication:
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        return application


class SystemWatch(QObject):
    """`away` comes when the screen is locked or the computer is about to sleep. Who says so is not checked: the worst
    that somebody else on this computer can do with it is to lock the store."""

    away = Signal()

    def listen(self, window: int) -> None:
        """Listen on the buses there are, or to what Windows tells this window (its handle); nothing happens where there
        is neither."""
        if sys.platform == "win32":
            self.listen_to_windows(window)
        if not sys.platform.startswith("linux"):
            return
        from PySide6.QtDBus import QDBusConnection

        if Path("/run/dbus/system_bus_socket").exists() or "DBUS_SYSTEM_BUS_ADDRESS" in os.environ:
            self.listen_for_sleep(QDBusConnection.systemBus())
        # Without an address Qt would start a bus of its own.
        if "DBUS_SESSION_BUS_ADDRESS" in os.environ:
            self.listen_for_screen(QDBusConnection.sessionBus())

    def listen_to_windows(self, window: int) -> None:
        """What Windows says of the session and of sleep."""
        from desktop_app.ui.windows_session import SessionFilter, ask_to_be_told

        self._session = SessionFilter(self.away.emit)
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self._session)
        ask_to_be_told(window)

    def listen_for_sleep(self, bus: QDBusConnection) -> bool:
        """What systemd-logind or elogind says of sleep, and of any session that is to be locked."""
        manager, session = "org.freedesktop.login1.Manager", "org.freedesktop.login1.Session"
        sleep = _connect(bus, manager, "PrepareForSleep", self, _BEGINS)
        return _connect(bus, session, "Lock", self, _LOCKED) and sleep

    def listen_for_screen(self, bus: QDBusConnection) -> bool:
        """What the screen saver says: of KDE, Xfce and others by the common name, of GNOME by its own."""
        common = _connect(bus, "org.freedesktop.ScreenSaver", "ActiveChanged", self, _BEGINS)
        return _connect(bus, "org.gnome.ScreenSaver", "ActiveChanged", self, _BEGINS) and common

    @Slot(bool)
    def _begins_or_ends(self, begins: bool) -> None:
        if begins:
            self.away.emit()

    @Slot()
    def _lock(self) -> None:
        self.away.emit()


def _connect(bus: QDBusConnection, interface: str, name: str, receiver: QObject, slot: str) -> bool:
    """Hear a signal from whatever service and object sends it."""
    # The stubs want bytes for the slot; PySide6 6.11 itself takes text alone.
    return bool(bus.connect("", "", interface, name, receiver, slot))  # type: ignore[call-overload]
