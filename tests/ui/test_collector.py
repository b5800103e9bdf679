"""Nothing that belongs to the window is taken apart in another thread than its own."""

from __future__ import annotations

import gc
import os
import threading
import weakref
from datetime import UTC, datetime

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop_app.store.store import Surroundings
from desktop_app.ui import collector
from desktop_app.ui.bridge import Bridge


class Loop:
    """Garbage only a collection can take away."""

    def __init__(self) -> None:
        self.me = self


def test_garbage_is_collected_in_the_thread_of_the_widgets_and_in_no_other(qtbot: QtBot) -> None:
    collector.install()
    collector.install()
    assert not gc.isenabled()
    gc.collect()
    where: list[str] = []
    loop = Loop()
    weakref.finalize(loop, lambda: where.append(threading.current_thread().name))
    del loop

    def allocate() -> None:
        kept = [Loop() for _ in range(20_000)]
        assert kept

    worker = threading.Thread(target=allocate, name="desk")
    worker.start()
    worker.join()
    assert where == []
    qtbot.waitUntil(lambda: bool(where), timeout=10_000)
    assert where == [threading.main_thread().name]


def test_there_is_one_collector_for_the_application(qapp: QObject) -> None:
    collector.install()
    collector.install()
    assert len(qapp.findChildren(collector.Collector)) == 1


def test_what_long_work_makes_in_great_number_is_not_gone_through_until_it_is_over(qapp: QObject) -> None:
    collector.install()
    (one,) = qapp.findChildren(collector.Collector)
    gc.collect()
    collected: list[str] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        collected.append(phase)

    gc.callbacks.append(note)
    try:
        work = object()
        collector.long_work_begins(work)
        many = [[number] for number in range(collector._MANY * 2)]
        one.look()
        assert collected == []
        collector.long_work_ends(work)
        one.look()
        assert collected and len(many) == collector._MANY * 2
        collected.clear()
        collector.long_work_begins(work)
        few = [[number] for number in range(2_000)]
        one.look()  # what the window itself makes is collected as ever
        assert collected and few
    finally:
        gc.callbacks.remove(note)
        collector.long_work_ends(work)


def test_what_was_given_to_the_desk_is_let_go_of_in_the_thread_of_the_widgets(qtbot: QtBot) -> None:
    def surroundings() -> Surroundings:
        return Surroundings(now=lambda: datetime.now(UTC), random_bytes=os.urandom, keychain=None)

    bridge = Bridge(surroundings)
    where: list[str] = []

    def ask() -> None:
        page = Loop()
        page.me = None  # type: ignore[assignment]  # gone as soon as the last one lets go of it
        weakref.finalize(page, lambda: where.append(threading.current_thread().name))
        bridge.before_opening(lambda _: len([page]), lambda _: None)

    for _ in range(200):
        ask()
    qtbot.waitUntil(lambda: len(where) == 200, timeout=10_000)
    bridge.stop()
    assert set(where) == {threading.main_thread().name}
