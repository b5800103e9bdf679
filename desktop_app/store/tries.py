"""Wrong passphrases are counted beside the store, and each further one is waited for a little longer.

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


def seconds_to_wait(folder: Path) -> float:
    """How long to wait before the next try: nothing after two wrong ones, 2 s after five, never over 30 s."""
    wrong = _wrong(folder)
    if wrong <= _FREE:
        return 0.0
    return min(_FIRST_WAIT * 2.0 ** min(wrong - _FREE - 1, 10), _LONGEST_WAIT)


def count_wrong(folder: Path) -> None:
    """One more wrong one. Where nothing can be written, nothing is counted: a store on a read-only disk still opens."""
    try:
        write_durably(folder / FILE, json.dumps({"wrong": _wrong(folder) + 1}).encode("ascii"))
    except OSError:
        return


def forget(folder: Path) -> None:
    """The right one was typed."""
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError:
        return


def _wrong(folder: Path) -> int:
    try:
        wrong = json.loads((folder / FILE).read_bytes())["wrong"]
    except (OSError, ValueError, LookupError, TypeError):
        return 0
    return wrong if type(wrong) is int and wrong > 0 else 0
