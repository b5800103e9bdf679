"""Python's garbage is collected in the thread of the widgets alone.

Python collects in whatever thread happens to allocate. In the worker that would take widgets and their connections
apart from another thread than theirs: it crashes, or waits for ever, each thread holding the lock the other wants.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer

EVERY = 500  # milliseconds between two looks
_THRESHOLDS = gc.get_threshold()
_MANY = 50_000  # young objects; going through more would make the window stand still
_long_work: set[int] = set()


class Collector(QObject):
    """Stands in for Python's own collection, with Python's own thresholds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(EVERY)

    def look(self) -> None:
        """Collect the oldest generation that is due. What long work has made in great number goes by itself, when the
        work is over: it is not gone through meanwhile."""
        counts = gc.get_count()
        if _long_work and counts[0] > _MANY:
            return
        for generation in (2, 1, 0):
            if counts[generation] > _THRESHOLDS[generation]:
                gc.collect(generation)
                return


def long_work_begins(work: object) -> None:
    """Long work is asked for; until `long_work_ends` with the same object."""
    _long_work.add(id(work))


def long_work_ends(work: object) -> None:
    """It is over, however it ended."""
    _long_work.discard(id(work))


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
