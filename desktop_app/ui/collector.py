"""Python's garbage is collected in the thread of the widgets alone.

Python collects in whatever thread happens to allocate. In the worker that would take widgets and their connections
apart from another thread than theirs: it crashes, or waits for ever, each thread holding the lock the other wants.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

EVERY = 500  # milliseconds between two looks
_THRESHOLDS = gc.get_threshold()


class Collector(QObject):
    """Stands in for Python's own collection, with Python's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)

    def look(self) -> None:
        """Collect the oldest generation that is due."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > _THRESHOLDS[generation]:
                gc.collect(generation)
                return


def set_aside() -> None:
    """Leave out of every collection from now on what stays for good: modules and their classes. Going through them all
    would make the window stand still for a tenth of a second. Only once, and before anything is opened: what is set
    aside is never collected."""
    if not gc.get_freeze_count():
        gc.collect()
        gc.freeze()


def install() -> None:
    """From now on, once for the application."""
    application = QCoreApplication.instance()
    if application is not None and application.findChild(Collector) is None:
        Collector(application)
