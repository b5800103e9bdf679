"""Stopping long work in the middle of a query."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy.orm import Session

from desktop_app.domain.errors import Cancelled

_ASKED_EVERY = 2_000  # steps of SQLite's machine: well under a millisecond


@contextmanager
def stoppable(session: Session, cancelled: Callable[[], bool]) -> Iterator[None]:
    """Inside, a query ends as soon as `cancelled()` is true; then Cancelled is raised. What the transaction has changed
    is for whoever began it to take back."""
    driver: Any = session.connection().connection.driver_connection
    driver.set_progress_handler(cancelled, _ASKED_EVERY)
    try:
        yield
    except Exception as error:
        # A query that was ended says so in the words of whichever layer had asked it.
        if cancelled() and not isinstance(error, Cancelled):
            raise Cancelled from error
        raise
    finally:
        driver.set_progress_handler(None, 0)
