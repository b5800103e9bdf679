"""Reading a source in a thread of its own, so that whoever waits for it can stop at once.

A database that does not answer, a share that has gone, one huge message: inside such a call nobody asks whether the
officer has cancelled. Nothing is written while searching, so what does not stop is left to end by itself.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterator
from typing import Generic, TypeVar

from desktop_app.domain.errors import Cancelled
from desktop_app.sources.source import Progress, Report

_T = TypeVar("_T")
Find = Callable[[Report, Callable[[], bool]], Iterator[_T]]
_LOOK = 0.02  # seconds between two looks at what was found, and at whether the officer cancelled
_ENDS = 0.5  # seconds the reading has to come to its end by itself
_MOST = 10_000  # findings that wait to be taken


def read_aside(find: Find[_T], progress: Report, cancelled: Callable[[], bool]) -> Iterator[_T]:
    """What `find` finds, as it is found; progress is told in the thread of whoever takes it. Cancelled soon after
    `cancelled()` turned true, whatever the source is doing."""
    reading = _Reading(find, cancelled)
    reading.thread.start()
    try:
        while True:
            done = reading.done
            reading.ready.wait(_LOOK)
            reading.ready.clear()
            while reading.said:
                if cancelled():
                    raise Cancelled
                said = reading.said.popleft()
                if isinstance(said, Progress):
                    progress(said)
                else:
                    yield said
            reading.room.set()
            if cancelled():  # before the end is looked at: what was stopped in the middle may have ended with an error
                raise Cancelled
            if done:
                break
    finally:
        reading.stop.set()
        reading.room.set()
        reading.thread.join(_ENDS)
    if reading.failed is not None:
        raise reading.failed


class _Reading(Generic[_T]):
    def __init__(self, find: Find[_T], cancelled: Callable[[], bool]) -> None:
        self.said: deque[_T | Progress] = deque()
        self.ready, self.room, self.stop = threading.Event(), threading.Event(), threading.Event()
        self.done = False
        self.failed: BaseException | None = None
        self.thread = threading.Thread(target=self._read, name="reading a source", daemon=True)
        self._find, self._cancelled = find, cancelled

    def _read(self) -> None:
        found: Iterator[_T] | None = None
        try:
            found = self._find(self._say, lambda: self.stop.is_set() or self._cancelled())
            for item in found:
                self._say(item)
                if self.stop.is_set():
                    raise Cancelled
                while len(self.said) >= _MOST and not self.stop.is_set():
                    self.room.clear()
                    self.ready.set()
                    self.room.wait(_LOOK)
        except BaseException as error:  # noqa: BLE001 raised again where it is waited for
            self.failed = error
        finally:
            if isinstance(found, Generator):
                found.close()  # here and now: files and connections that it holds are closed in its own thread
            self.done = True
            self.ready.set()

    def _say(self, what: _T | Progress) -> None:
        self.said.append(what)  # and nobody is woken for one: two threads taking turns would slow both down
