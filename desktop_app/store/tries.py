"""Wrong passphrases are counted in the store's folder, those for a backup beside its file, and each further one is
waited for a little longer.

It slows down someone who guesses at the keyboard, also over restarts; it never locks the data away. Against someone
who copies the files it does nothing: that is what the cost of the key derivation is for.
"""

from __future__ import annotations

import json
from pathlib import Path

from desktop_app.store.durable import write_durably

FILE = "tries.json"
_FREE = 2  # slips of the finger
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 30.0  # seconds


def seconds_to_wait(of: Path) -> float:
    """How long to wait before the next try at a store (its folder) or a backup (its file): nothing after
    two wrong ones, 2 s after five, never over 30 s."""
    wrong = _wrong(of)
    if wrong <= _FREE:
        return 0.0
    return min(_FIRST_WAIT * 2.0 ** min(wrong - _FREE - 1, 10), _LONGEST_WAIT)


def count_wrong(of: Path) -> None:
    """One more wrong one. Where nothing can be written, nothing is counted: a store on a read-only disk still opens."""
    try:
        write_durably(_place(of), json.dumps({"wrong": _wrong(of) + 1}).encode("ascii"))
    except OSError:
        return


def forget(of: Path) -> None:
    """The right one was typed."""
    try:
        _place(of).unlink(missing_ok=True)
    except OSError:
        return


def _place(of: Path) -> Path:
    return of.with_name(f".{of.name}.tries") if of.is_file() else of / FILE


def _wrong(of: Path) -> int:
    try:
        wrong = json.loads(_place(of).read_bytes())["wrong"]
    except (OSError, ValueError, LookupError, TypeError):
        return 0
    return wrong if type(wrong) is int and wrong > 0 else 0
