"""Started by the benchmark: the window over a store, used by hand, while the longest pause of its event loop is taken.

Arguments: the folder of the store, its passphrase. Prints one JSON object; times in milliseconds, memory in MB.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psutil
from PySide6.QtCore import QEventLoop, QPoint, QPointF, QStringListModel, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListView

from desktop_app.domain.shelves import Shelf
from desktop_app.store.store import Passphrase, Surroundings
from desktop_app.ui import collector, theme
from desktop_app.ui.app import application
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.office_page import OfficePage
from desktop_app.ui.preferences import Preferences

TYPED = ("mann", "leonie ko", "o'brien", "schmid 00012", "mail7.example", "li", "zzzz")


class Heart:
    """Beats every millisecond; the longest times between two beats, by the clock and by the window's own work: the
    clock also counts what the rest of a busy machine takes."""

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._last = self._worked = 0.0
        self.gaps: list[float] = []
        self.work: list[float] = []

    def begin(self) -> None:
        """From now on."""
        self.gaps, self.work = [], []
        self._last, self._worked = time.perf_counter(), time.thread_time()
        self._timer.start(1)

    def end(self) -> dict[str, float]:
        """The longest gap, and the one that one in a hundred exceeds."""
        self._timer.stop()
        gaps = sorted(self.gaps)
        return {"longest": gaps[-1], "p99": gaps[int(len(gaps) * 0.99)], "work": max(self.work)}

    def _beat(self) -> None:
        now, worked = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000)
        self.work.append((worked - self._worked) * 1000)
        self._last, self._worked = now, worked


def until(true: Callable[[], bool]) -> None:
    """Let the event loop run until something is so; asleep in between, so that the worker is not kept from working."""
    awake = QTimer()
    awake.start(20)
    while not true():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def timed(act: Callable[[], None], done: Callable[[], bool]) -> float:
    """How long something takes to be shown."""
    began = time.perf_counter()
    act()
    until(done)
    return (time.perf_counter() - began) * 1000


def wheel(view: QListView, seconds: float) -> None:
    """Turn the mouse wheel, three rows each 8 ms."""
    ends = time.perf_counter() + seconds
    place = QPointF(view.viewport().rect().center())
    while time.perf_counter() < ends:
        event = QWheelEvent(
            place, view.viewport().mapToGlobal(place), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(view.viewport(), event)
        QTest.qWait(8)


def main(store: Path, passphrase: str) -> dict[str, Any]:
    """Everything in turn."""
    from desktop_app.desk import cases as _  # noqa: F401 as `ui.opening.look` does
    from desktop_app.desk import office as offices

    collector.set_aside()
    app = application()
    theme.apply(app, theme.LIGHT)
    bridge = Bridge(lambda: Surroundings(lambda: datetime(2026, 11, 24, 9, tzinfo=UTC), os.urandom, None))
    opened: list[object] = []
    bridge.open(lambda around: (offices.unlock(store, Passphrase(passphrase), around), None), opened.append)
    bridge.failure.connect(lambda error: sys.exit(error.text()))
    until(lambda: bool(opened))
    heart, said = Heart(), {}
    page = OfficePage(bridge, store, Preferences())
    page.resize(1240, 820)
    page.show()
    QTest.qWait(50)
    cases = page.cases
    shown: list[int] = []
    cases.model.modelReset.connect(lambda: shown.append(cases.model.rowCount()))
    said["first rows"] = timed(page.begin, lambda: bool(shown))
    QTest.qWait(300)

    def again(act: Callable[[], object]) -> float:
        shown.clear()
        return timed(lambda: (act(), None)[1], lambda: bool(shown))

    said["another shelf"] = max(again(lambda shelf=shelf: cases.show_shelf(shelf)) for shelf in (*Shelf, Shelf.OPEN))
    plain = QListView()
    plain.setModel(QStringListModel([f"Row {number}" for number in range(5000)]))
    plain.resize(320, 700)
    plain.show()
    QTest.qWait(100)
    heart.begin()
    wheel(plain, 4)
    said["bare list"] = heart.end()
    plain.hide()
    heart.begin()
    wheel(cases.view, 4)
    said["scrolling"] = heart.end()
    said["rows read"] = cases.model.rowCount()
    heart.begin()
    slowest = {}
    for words in TYPED:
        cases.search.clear()
        QTest.qWait(100)
        for letter in words:
            shown.clear()
            cases.search.setText(cases.search.text() + letter)
            last = time.perf_counter()
            if letter != words[-1]:
                QTest.qWait(60)
        until(lambda words=words: bool(shown) and cases._shown is not None and cases._shown.words == words)
        slowest[words] = (time.perf_counter() - last) * 1000
    said["typing"] = heart.end()
    said["found after the last key"] = slowest
    said["memory"] = psutil.Process().memory_info().rss / 1e6
    bridge.stop()
    return said


if __name__ == "__main__":
    os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp()
    print(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
