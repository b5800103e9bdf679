"""Long documents are drawn in a process of their own, so that the window stays alive, stopping takes no time, and all
memory that drawing took is given back at its end.

The process gets the record as its canonical JSON, and answers in frames: how many rows are set, and at last the file.
"""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop_app.documents.drawing import draw
from desktop_app.documents.page import Heard, not_heard
from desktop_app.documents.reading import read_record_json
from desktop_app.domain.errors import BadInput, RedressError, StoreUnavailable
from desktop_app.domain.records import Record, record_json
from desktop_app.reading.frames import TOKEN, BrokenFrame, pack, read_exactly, read_frame

DRAW_FOR_THE_PROGRAM = "--draw-for-the-program"  # how a frozen program calls itself
SHORT = 200_000  # bytes of JSON, some 800 items: shorter records are drawn before another process has started
_ASKED_EVERY = 0.1  # seconds between two questions whether to go on
_LARGEST = 2_000_000_000  # bytes of an answer
_TOLD_EVERY = 200  # rows
_START = "import sys; sys.path.insert(0, sys.argv[1]); from desktop_app.documents.apart import main; main()"
_Answer = tuple[dict[str, Any], list[bytes]]


def draw_long(record: Record, heard: Heard = not_heard) -> bytes:
    """The same as `draw`, with the same errors. `heard` is asked ten times a second; where it raises, the drawing ends
    there and then."""
    data = record_json(record)
    child = _started() if len(data) > SHORT else None
    if child is None:
        return draw(record, heard)
    try:
        return _answered(child, data, heard)
    finally:
        _end(child)


def _started() -> subprocess.Popen[bytes] | None:
    if getattr(sys, "frozen", False):
        command = [sys.executable, DRAW_FOR_THE_PROGRAM]
    else:
        command = [sys.executable, "-I", "-c", _START, str(Path(__file__).resolve().parents[2])]
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    try:
        return subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # a trace could hold personal data
            env={**kept, "LC_ALL": "C.UTF-8"},
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        return None


def _answered(child: subprocess.Popen[bytes], data: bytes, heard: Callable[[int], None]) -> bytes:
    answers: queue.SimpleQueue[_Answer | None] = queue.SimpleQueue()
    token = os.urandom(TOKEN)
    threading.Thread(target=_listen, args=(child, token, data, answers), name="drawing", daemon=True).start()
    rows = 0
    while True:
        try:
            answer = answers.get(timeout=_ASKED_EVERY)
        except queue.Empty:
            heard(rows)
            continue
        if answer is None:
            raise _ended()
        said, blocks = answer
        if "rows" in said:
            rows = said["rows"]
            heard(rows)
        elif "refused" in said:
            raise BadInput(**said["refused"])
        else:
            (pdf,) = blocks
            return pdf


def _listen(
    child: subprocess.Popen[bytes], token: bytes, data: bytes, answers: queue.SimpleQueue[_Answer | None]
) -> None:
    """Give the process the record, and hand on each answer; None where it has ended."""
    assert child.stdin is not None and child.stdout is not None
    try:
        child.stdin.write(pack(token, {}, [data]))
        child.stdin.flush()
        while True:
            if read_exactly(child.stdout.fileno(), TOKEN) != token:
                raise BrokenFrame
            answers.put(read_frame(child.stdout.fileno(), _LARGEST))
    except (BrokenFrame, OSError, ValueError):
        answers.put(None)


def _end(child: subprocess.Popen[bytes]) -> None:
    child.kill()
    child.wait()
    for pipe in (child.stdin, child.stdout):
        with suppress(OSError):
            if pipe is not None:
                pipe.close()


def _ended() -> RedressError:
    return StoreUnavailable(
        "drawing-ended",
        "The document was not drawn: the process that draws it ended, perhaps for want of memory.",
        safe="Nothing was changed, and no part of the document was kept.",
        next_step="Close other programs, then try again.",
    )


# ── In the process that draws ──


def main() -> None:
    """Draw the one record that is given, and end."""
    import gc

    source, answers = os.dup(0), os.dup(1)
    # Whatever writes to the ordinary outputs by itself must not get between the answers.
    nothing = os.open(os.devnull, os.O_RDWR)
    for ordinary in (0, 1, 2):
        os.dup2(nothing, ordinary)
    gc.disable()  # it ends with its work
    token = read_exactly(source, TOKEN)
    _, (data,) = read_frame(source, _LARGEST)
    told = 0

    def heard(rows: int) -> None:
        nonlocal told
        if rows >= told + _TOLD_EVERY:
            told = rows
            _write(answers, pack(token, {"rows": rows}, []))

    try:
        frame = pack(token, {"done": True}, [draw(read_record_json(data), heard)])
    except BadInput as error:
        refused = {"code": error.code, "what": error.what, "safe": error.safe, "next_step": error.next_step}
        frame = pack(token, {"refused": refused}, [])
    _write(answers, frame)


def _write(descriptor: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(descriptor, left) :]
