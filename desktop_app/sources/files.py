"""Opening files of data sources, and what is said where that fails."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.errors import BadInput


def open_file(path: Path) -> BinaryIO:
    """An ordinary file, for reading. BadInput where it is none: a pipe or device would never end."""
    with reading_file(path):
        if path.exists() and not path.is_file():
            raise unreadable(path, "it is not a file")
        return path.open("rb")


@contextmanager
def reading_file(path: Path, damaged: tuple[type[Exception], ...] = ()) -> Iterator[None]:
    """Failures of the file system as BadInput; `damaged` are what unpacking a cut-off file raises."""
    try:
        yield
    except damaged as error:
        raise unreadable(path, "it is cut off or damaged") from error
    except OSError as error:
        raise unreadable(path, error.strerror or "it is damaged") from error


def unreadable(path: Path, why: str) -> BadInput:
    """The error for a file that cannot be read."""
    return BadInput(
        "source-unreadable",
        f"The file {path.name} cannot be read: {why}.",
        safe="Nothing in it was changed.",
        next_step="Check where the file is and whether you may read it; then try again.",
    )
