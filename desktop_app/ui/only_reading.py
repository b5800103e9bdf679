"""A store that can only be read: what would change it is disabled in the window and says why.

The one rule: a button acts, and stays disabled over such a store, unless it is marked with `reading`. So a button that
somebody adds and forgets to think about is disabled too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

_WINDOW = "store_only_read"


class _Reads(Protocol):
    reads: bool


R = TypeVar("R", bound=_Reads)


if TYPE_CHECKING:
    _Control = QWidget
else:
    _Control = object  # mixed in: the Qt class comes after it


class Acting(_Control):
    """Mixed into what is pressed or chosen, before its Qt class: disabled where the store can only be read."""

    reads = False

    def setEnabled(self, enabled: bool) -> None:
        """Enable it, but never where it must not act."""
        super().setEnabled(enabled and not self._held())

    def showEvent(self, event: QShowEvent) -> None:
        """Only now it is certain in which window it stands."""
        super().showEvent(event)
        if self._held():
            super().setEnabled(False)

    def _held(self) -> bool:
        if self.reads or not is_only_read(self):
            return False
        self.setToolTip(reason())
        self.setAccessibleDescription(reason())
        return True


def reading(button: R) -> R:
    """The same button, marked as one that changes nothing in the store: it shows, finds, closes or goes elsewhere."""
    button.reads = True
    return button


def hold(window: QWidget, only_reading: bool) -> None:
    """Say of a window whether the store it shows can only be read; before the pages of the store are shown in it."""
    window.setProperty(_WINDOW, only_reading)


def is_only_read(widget: QWidget) -> bool:
    """Whether a widget stands in a window whose store can only be read."""
    return bool(widget.window().property(_WINDOW))


def reason() -> str:
    """Why something is disabled, for tooltips and notices."""
    return QCoreApplication.translate(
        "OnlyReading", "This store lies where nothing can be written: it can only be read here."
    )
