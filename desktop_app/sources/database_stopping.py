"""Breaking off what a database is asked, each kind in its own way, when the officer has cancelled."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

_LOOK = 0.2  # seconds between two looks
_STEPS = 100_000  # of SQLite's machine between two looks: some milliseconds


@contextmanager
def broken_off(connection: sa.Connection, cancelled: Callable[[], bool] | None) -> Iterator[None]:
    """While inside, what the connection is asked is broken off when `cancelled()` turns true."""
    if cancelled is None:
        yield
        return
    driver: Any = connection.connection.driver_connection
    if connection.dialect.name == "sqlite":
        driver.set_progress_handler(lambda: int(cancelled()), _STEPS)
        yield
        return
    stop = _way_to_stop(connection, driver)
    over = threading.Event()

    def watch() -> None:
        while not over.wait(_LOOK):
            if cancelled():
                stop()
                return

    watcher = threading.Thread(target=watch, name="breaking off a query", daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()


def _way_to_stop(connection: sa.Connection, driver: Any) -> Callable[[], None]:
    match connection.dialect.name:
        case "postgresql":
            stop: Callable[[], None] = driver.cancel
            return stop
        case "mysql" | "mariadb":
            engine, number = connection.engine, int(driver.thread_id())

            def kill() -> None:
                try:
                    with engine.connect() as other:
                        other.exec_driver_sql(f"KILL QUERY {number}")
                except SQLAlchemyError:
                    return  # the server does not let us: its own limits end it

            return kill
    return lambda: None
