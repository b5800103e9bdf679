"""The one way from widgets to the desk.

The desk lives in one worker thread. Whatever is asked of it runs there, in the order it was asked, and its result
comes back to the thread of the widgets. Modules of the desk are imported inside the work, never at the top of a
file of the window: the window paints first.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from queue import SimpleQueue
from typing import TYPE_CHECKING, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from desktop_app.domain.errors import Cancelled, RedressError, StoreUnavailable
from desktop_app.domain.organisation import Officer, Organisation
from desktop_app.ui import collector
from desktop_app.ui.saying import say_error
from desktop_app.ui.trouble import unexpected

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.store.store import Surroundings

T = TypeVar("T")
Then = Callable[[T], None]
Failed = Callable[[RedressError], None]
_Answer = tuple[int, Callable[[], None], Callable[[bool], None]]
REPORT_EVERY = 50  # milliseconds between two reports of progress: more often is not seen, and slows the work


class Running(QObject):
    """A long piece of work that was asked for.

    `ended` comes once, after its result, failure or cancellation; not where the store was locked meanwhile.
    """

    progressed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()
        self._begins = threading.Lock()
        self._begun = self._over = False
        self._since_report = QElapsedTimer()

    def cancel(self) -> None:
        """Ask the work to stop; it does at its next step, or at once where something else is still done before it."""
        with self._begins:
            self._stop.set()
            waits = not self._begun
        if waits:
            self.end()

    def stop(self) -> None:
        """Ask the work to stop, and say nothing of its end yet."""
        self._stop.set()

    def begin(self) -> None:
        """Its turn has come; from the worker. Cancelled where it was given up before."""
        with self._begins:
            self._begun = True
            if self._stop.is_set():
                raise Cancelled

    def end(self) -> None:
        """Say once that it is over."""
        if not self._over:
            self._over = True
            self.ended.emit()

    def cancelled(self) -> bool:
        """Whether it was asked to stop. From any thread."""
        return self._stop.is_set()

    def report(self, state: object) -> None:
        """Say how far the work is; from the worker."""
        if not self._since_report.isValid() or self._since_report.elapsed() >= REPORT_EVERY:
            self._since_report.start()
            self.progressed.emit(state)


@dataclass(frozen=True)
class Seat:
    """Who sits at the desk and for whom; what the window may know without asking."""

    organisation: Organisation
    officer: Officer
    keychain_note: str
    minimum_passphrase: int
    read_only: bool


class Bridge(QObject):
    """Asks the desk, in its own thread; answers in the thread of the widgets.

    `surroundings` is called once, in the worker: it imports the store and opens the keychain.
    """

    busy = Signal(bool)
    failure = Signal(object)  # a RedressError nobody else took care of
    overcome = Signal()  # what the last failure was about went well now: it need not be said any more
    notice = Signal(str)  # a quiet sentence for the message bar
    stay_open = Signal(bool)  # something is made or shown that comes only once: do not lock for being left alone
    _answered = Signal()

    def __init__(self, surroundings: Callable[[], Surroundings], parent: QObject | None = None) -> None:
        super().__init__(parent)
        collector.install()
        self._make_surroundings = surroundings
        self._around: Surroundings | None = None
        self._desk: Desk | None = None
        self.seat: Seat | None = None
        self._jobs: SimpleQueue[Callable[[], _Answer] | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[Callable[[], _Answer], _Answer]] = SimpleQueue()
        self._thread = threading.Thread(target=self._serve, name="desk", daemon=True)
        self._running: list[Running] = []
        self._stopping = threading.Event()
        self._waiting = 0
        self._turn = 0  # answers to questions from before a lock are dropped: they may hold personal data
        self._answered.connect(self._take)

    def ask(self, work: Callable[[Desk], T], then: Then[T] | None = None, failed: Failed | None = None) -> None:
        """Run `work` at the desk; its result goes to `then`, a failure to `failed` or else to the message bar."""
        self._submit(lambda: work(self._open_desk()), then, failed)

    def ask_long(
        self,
        work: Callable[[Desk, Callable[[object], None], Callable[[], bool]], T],
        then: Then[T] | None = None,
        failed: Failed | None = None,
        progress: Callable[[object], None] | None = None,
    ) -> Running:
        """Run `work(desk, report, cancelled)`; `progress` gets what is reported, at most some times a second."""
        running = Running(self)
        if progress is not None:
            running.progressed.connect(progress)
        self._running.append(running)
        collector.long_work_begins(running)

        def begun() -> T:
            running.begin()
            return work(self._open_desk(), running.report, running.cancelled)

        self._submit(
            begun,
            then,
            failed,
            partial(self._end, running),
        )
        return running

    def before_opening(
        self, work: Callable[[Surroundings], T], then: Then[T] | None = None, failed: Failed | None = None
    ) -> None:
        """Run `work` in the worker without a desk: what can be known while the store is locked."""
        self._submit(lambda: work(self._open_surroundings()), then, failed)

    def open(
        self,
        opening: Callable[[Surroundings], tuple[Desk, T]],
        then: Then[T] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Unlock or set up: the desk that `opening` returns is the one asked from now on; the rest goes to `then`."""

        def work() -> tuple[Seat, T]:
            around = self._open_surroundings()
            self._close_desk()
            self._desk, rest = opening(around)
            return _seat(self._desk), rest

        def opened(result: tuple[Seat, T]) -> None:
            self.seat, rest = result
            if then is not None:
                then(rest)

        self._submit(work, opened, failed)

    def now(self) -> datetime:
        """The instant it is, aware UTC. Only once something has been opened."""
        assert self._around is not None
        return self._around.now()

    def today(self) -> date:
        """The calendar date where the organisation is. Only while the store is open."""
        assert self.seat is not None
        return self.now().astimezone(ZoneInfo(self.seat.organisation.time_zone)).date()

    def note_keychain(self, note: str) -> None:
        """What the window says from now on of the key in the keychain."""
        assert self.seat is not None
        self.seat = replace(self.seat, keychain_note=note)

    def lock(self, then: Callable[[], None], *, finish_work: bool = False) -> None:
        """Close the desk; answers that are still on their way are dropped. Long work is stopped, or with `finish_work`
        comes to its end first: what it keeps in the store is kept."""
        if not finish_work:
            for running in self._running:
                running.stop()
        self._turn += 1
        self.seat = None
        self._submit(self._close_desk, lambda _: then(), None)

    def stop(self) -> None:
        """End the worker and close the desk; the bridge cannot be used any more."""
        for running in self._running:
            running.stop()
            collector.long_work_ends(running)
        self._turn += 1
        self._stopping.set()
        if self._thread.is_alive():
            self._jobs.put(None)
            self._thread.join(20)

    def _submit(
        self,
        work: Callable[[], T],
        then: Then[T] | None,
        failed: Failed | None,
        ended: Callable[[bool], None] = lambda current: None,
    ) -> None:
        turn = self._turn

        def job() -> _Answer:
            answer: Callable[[], None]
            try:
                result = work()
            except Cancelled:
                answer = partial(self.notice.emit, self.tr("Stopped. Nothing of it was kept."))
            except RedressError as error:
                answer = partial(failed or self.failure.emit, say_error(_bare(error)))
            except Exception as error:  # noqa: BLE001 a person gets calm words, whatever it is
                answer = partial(failed or self.failure.emit, say_error(unexpected(error)))
            else:
                answer = partial(then, result) if then else lambda: None
            return turn, answer, ended

        self._waiting += 1
        if self._waiting == 1:
            self.busy.emit(True)
        if self._thread.ident is None:
            self._thread.start()
        self._jobs.put(job)

    def _take(self) -> None:
        _, (turn, answer, ended) = self._done.get_nowait()
        self._waiting -= 1
        if self._waiting == 0:
            self.busy.emit(False)
        current = turn == self._turn
        try:
            if current:
                answer()
        finally:
            ended(current)

    def _end(self, running: Running, current: bool) -> None:
        self._running.remove(running)
        collector.long_work_ends(running)
        if current:
            running.end()
        running.deleteLater()

    # ── In the worker ──

    def _serve(self) -> None:
        while (job := self._jobs.get()) is not None:
            done = [(job, job())]
            del job  # with all it was given: it may be personal data, or a passphrase
            # What was given may also hold on to a page. The thread of the widgets is the last to let go of it: there,
            # and only there, may a widget end.
            self._done.put(done.pop())
            self._answered.emit()
        self._close_desk()

    def _open_surroundings(self) -> Surroundings:
        if self._around is None:
            around = self._make_surroundings()
            # Nobody who closes the window has to sit out what wrong passphrases before have earned.
            self._around = replace(around, wait=self._wait) if around.wait is time.sleep else around
        return self._around

    def _wait(self, seconds: float) -> None:
        if seconds and self._stopping.wait(seconds):
            raise Cancelled

    def _open_desk(self) -> Desk:
        if self._desk is None:
            raise StoreUnavailable(
                "store-locked", "The store is locked.", safe="Nothing was changed.", next_step="Unlock it again."
            )
        return self._desk

    def _close_desk(self) -> None:
        if self._desk is not None:
            self._desk.close()
        self._desk = None


def _seat(desk: Desk) -> Seat:
    from desktop_app.desk import cases
    from desktop_app.desk.office import MINIMUM_PASSPHRASE

    # The list is asked for next. What its first reading takes (imports, statements made once) is spent here, where the
    # officer waits for the key anyway.
    cases.list_cases(desk, limit=1)
    cases.count_cases(desk)

    store = desk.store
    return Seat(desk.organisation, desk.officer, store.slots.keychain_note, MINIMUM_PASSPHRASE, store.read_only)


def _bare(error: RedressError) -> RedressError:
    """Without its trace: that would carry the worker's database objects into another thread."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
