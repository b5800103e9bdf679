"""Cancelling stops at once, however slow the source; what was found is the same, in its order, with its errors."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import find, read_config
from desktop_app.sources.aside import read_aside
from desktop_app.sources.source import Progress

NOBODY = Identifiers(emails=("nobody@example.org",))


def item(number: int) -> Found:
    return Found("source", f"line {number}", "field", "value", "email")


def test_a_source_that_does_not_come_back_is_left_to_itself() -> None:
    stuck, at_work = threading.Event(), threading.Event()

    def never(report: Any, cancelled: Callable[[], bool]) -> Iterator[Found]:
        yield item(1)
        at_work.set()
        stuck.wait(60)

    found = read_aside(never, lambda _: None, at_work.is_set)
    with pytest.raises(Cancelled):
        list(found)
    assert not stuck.is_set()
    stuck.set()


def test_everything_comes_in_its_order_with_its_progress_in_the_callers_thread() -> None:
    threads, seen = set(), []

    def many(report: Callable[[Progress], None], cancelled: Callable[[], bool]) -> Iterator[Found]:
        for number in range(25_000):
            if number % 5_000 == 0:
                report(Progress(number, None, "lines", 0))
            yield item(number)

    def told(progress: Progress) -> None:
        threads.add(threading.current_thread())
        seen.append(progress.done)

    assert list(read_aside(many, told, lambda: False)) == [item(number) for number in range(25_000)]
    assert seen == [0, 5_000, 10_000, 15_000, 20_000] and threads == {threading.current_thread()}


def test_an_error_comes_after_what_was_found_before_it() -> None:
    def failing(report: Any, cancelled: Any) -> Iterator[Found]:
        yield item(1)
        raise BadInput("code", "what", safe="safe", next_step="next")

    found = read_aside(failing, lambda _: None, lambda: False)
    assert next(found) == item(1)
    with pytest.raises(BadInput):
        next(found)


def test_whoever_stops_listening_stops_the_reading() -> None:
    ended = threading.Event()

    def endless(report: Any, cancelled: Callable[[], bool]) -> Iterator[Found]:
        try:
            number = 0
            while not cancelled():
                yield item(number := number + 1)
        finally:
            ended.set()

    found = read_aside(endless, lambda _: None, lambda: False)
    next(found)
    found.close()  # type: ignore[attr-defined]
    assert ended.wait(10)


def test_a_query_that_would_take_for_ever_is_broken_off(tmp_path: Path) -> None:
    path = tmp_path / "slow.sqlite"
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id, 'a' AS email FROM n"
    with sqlite3.connect(path) as shop:
        shop.execute(f"CREATE VIEW customer AS {numbers}")
    shop.close()
    config = {
        "kind": "database",
        "url": f"sqlite:///{path}",
        "table": "customer",
        "key": "id",
        "match": {"email": "email"},
    }
    asked = threading.Event()
    before = set(threading.enumerate())
    threading.Timer(0.3, asked.set).start()
    with pytest.raises(Cancelled):
        list(find(read_config(config), NOBODY, progress=lambda _: None, cancelled=asked.is_set))
    for thread in set(threading.enumerate()) - before:
        thread.join(10)
        assert not thread.is_alive()
