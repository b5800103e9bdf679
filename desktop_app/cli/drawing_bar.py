"""How far the drawing of documents is, on standard error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop_app.cli import output


@contextmanager
def drawing_bar() -> Iterator[Callable[[int, int, int, int], None]]:
    """A bar for a person at a terminal. It is shown which document of how many is drawn, and how many rows of all."""
    if not output.on_terminal():
        yield lambda number, of, rows, all_rows: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Drawing")

        def show(number: int, of: int, rows: int, all_rows: int) -> None:
            words = f"Drawing {number} of {of}, {rows:,} of {all_rows:,} rows" if all_rows else "Drawing"
            bar.update(task, description=words, completed=rows, total=all_rows or None)

        yield show
