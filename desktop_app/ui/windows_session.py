"""What Windows tells a window of its session: that the screen is locked, or the computer is about to sleep.

WM_WTSSESSION_CHANGE comes to a window that has asked for it (WTSRegisterSessionNotification), WM_POWERBROADCAST to all.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from ctypes import wintypes

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

_SESSION_CHANGE, _SESSION_LOCK = 0x02B1, 0x7
_POWER_BROADCAST, _SUSPEND = 0x0218, 0x4
_THIS_SESSION = 0


class SessionFilter(QAbstractNativeEventFilter):
    """Calls `away` for each of these messages, and lets every message pass on."""

    def __init__(self, away: Callable[[], None]) -> None:
        super().__init__()
        self._away = away

    def nativeEventFilter(self, kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        """See QAbstractNativeEventFilter; `message` is the address of a MSG."""
        if kind == b"windows_generic_MSG":
            said = wintypes.MSG.from_address(int(message))
            if (said.message, said.wParam) in ((_SESSION_CHANGE, _SESSION_LOCK), (_POWER_BROADCAST, _SUSPEND)):
                self._away()
        return False, 0


def ask_to_be_told(window: int) -> bool:
    """Have a window (its handle) told of its session; False where that is not Windows, or it refuses."""
    if sys.platform == "win32":
        return bool(ctypes.windll.wtsapi32.WTSRegisterSessionNotification(wintypes.HWND(window), _THIS_SESSION))
    else:
        return False
