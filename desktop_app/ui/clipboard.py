"""What was copied out of the program does not stay in the clipboard: it is gone after ten seconds, and on locking."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard

CLEAR_AFTER = 10_000  # milliseconds: long enough to paste it where it is meant to go
Mode = QClipboard.Mode
# How clipboard managers are told not to write something down: KDE's, and the one of Windows as Qt names it.
_KEEP_OUT = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}


class ClipboardGuard(QObject):
    """Takes out what this program put into the clipboard, or selected on X11; never what another program put there.

    `owns` says whether what is there now is this program's.
    """

    def __init__(
        self,
        clipboard: QClipboard,
        owns: Callable[[Mode], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clipboard = clipboard
        self._owns = owns or self._system_says_ours
        self._marking = False
        self._timers = {mode: self._timer(mode) for mode in (Mode.Clipboard, Mode.Selection)}
        clipboard.dataChanged.connect(self._copied)
        clipboard.selectionChanged.connect(self._selected)

    def clear(self) -> None:
        """Take out what is ours, at once."""
        for mode in self._timers:
            self._clear(mode)

    def _timer(self, mode: Mode) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(CLEAR_AFTER)
        timer.timeout.connect(lambda: self._clear(mode))
        return timer

    def _clear(self, mode: Mode) -> None:
        self._timers[mode].stop()
        if self._owns(mode) and self._clipboard.text(mode):
            self._clipboard.clear(mode)

    def _copied(self) -> None:
        if self._marking or not self._changed(Mode.Clipboard):
            return
        marked = QMimeData()
        marked.setText(self._clipboard.text())
        for name, value in _KEEP_OUT.items():
            marked.setData(name, value)
        self._marking = True
        self._clipboard.setMimeData(marked)
        self._marking = False

    def _selected(self) -> None:
        self._changed(Mode.Selection)

    def _changed(self, mode: Mode) -> bool:
        """Whether something of ours is there now."""
        if self._owns(mode) and self._clipboard.text(mode):
            self._timers[mode].start()
            return True
        self._timers[mode].stop()
        return False

    def _system_says_ours(self, mode: Mode) -> bool:
        return self._clipboard.ownsSelection() if mode == Mode.Selection else self._clipboard.ownsClipboard()
