"""What is said when something went wrong that nobody foresaw: calm words, and a trace without personal data."""

from __future__ import annotations

import traceback
from pathlib import Path

from desktop_app.domain.errors import RedressError

_PROGRAM = Path(__file__).resolve().parent.parent


def unexpected(error: BaseException) -> RedressError:
    """A readable failure from one that was not foreseen. Its code names places in the program, never a value."""
    return RedressError(
        f"unexpected: {where(error)}",
        "Something went wrong that Redress did not expect.",
        safe="What you were doing was not kept; everything kept before is safe.",
        next_step="Try again. If it happens again, copy the details and report them; they hold no personal data.",
    )


def where(error: BaseException) -> str:
    """The kind of an error and the lines of the program it came through, without its message: that may quote data."""
    frames = [
        f"{Path(frame.filename).resolve().relative_to(_PROGRAM)}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if _PROGRAM in Path(frame.filename).resolve().parents
    ]
    return " < ".join((type(error).__name__, *reversed(frames[-6:])))
