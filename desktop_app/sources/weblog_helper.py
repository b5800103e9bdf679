"""A second process that looks through parts of a web server log, so that both cores of the computer are busy.

It is told what to look for once, then one part after another; each answer is one message. What travels between the two
is made and read by this program alone (pickle); nothing of it is kept. Where no second process can be started, the
first does all the work.
"""

from __future__ import annotations

import os
import pickle
import queue
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from desktop_app.domain.errors import RedressError
from desktop_app.domain.findings import Identifiers
from desktop_app.sources.weblog_files import opened
from desktop_app.sources.weblog_search import Block, Hit, Search, blocks_of

_LENGTH = struct.Struct("<Q")
_START = "import sys; sys.path[:0] = sys.argv[1:]; from desktop_app.sources.weblog_helper import main; main()"
_FROZEN = ("--look-through-for-the-program",)  # how a frozen program calls itself; see desktop_app.__main__
MOST = 8  # processes
Answers = queue.SimpleQueue["tuple[Helper, Gave | None]"]


@dataclass(frozen=True)
class Part:
    """What is looked through at once: the lines of a file that begin from one byte up to another (all where None)."""

    path: Path
    packed: str | None
    begins: int = 0
    ends: int | None = None


@dataclass(frozen=True)
class Gave:
    """What a part, or a piece of one, gave: lines and findings with their numbers from 1, how many lines it has and how
    many of them cannot be read; and the code and the sentences of why the rest of it could not be read."""

    hits: tuple[Hit, ...] = ()
    lines: int = 0
    refused: int = 0
    trouble: tuple[str, str, str, str] | None = None


def look_through(search: Search, part: Part) -> Iterator[Gave]:
    """A part, block by block. It raises nothing: where it cannot be read further, the last piece says so."""
    try:
        yield from _looked_through(search, part)
    except RedressError as error:
        yield Gave(trouble=(error.code, error.what, error.safe, error.next_step))


def look_through_at_once(search: Search, part: Part, each: Callable[[], None] = lambda: None) -> Gave:
    """A whole part; `each` is called after every block."""
    hits: list[Hit] = []
    lines = refused = 0
    trouble = None
    for gave in look_through(search, part):
        hits += [hit._replace(number=lines + hit.number) for hit in gave.hits]
        lines += gave.lines
        refused += gave.refused
        trouble = gave.trouble
        each()
    return Gave(tuple(hits), lines, refused, trouble)


def _looked_through(search: Search, part: Part) -> Iterator[Gave]:
    with opened(part.path, part.packed) as file:
        if part.begins:
            file.seek(part.begins - 1)  # type: ignore[attr-defined]  # only plain files are looked through in parts
            if not _to_a_line(file, part):
                return
            begins = file.tell()  # type: ignore[attr-defined]
        else:
            begins = 0
        for block in blocks_of(file, begins, part.ends):
            if isinstance(block, Block):
                hits, lines, refused = search.block(block)
                yield Gave(tuple(hits), lines, refused)
            else:
                found = search.unread(1, block)
                yield Gave((Hit(1, found),) if found is not None else (), 1, 1)


def _to_a_line(file: Any, part: Part) -> bool:
    """Go to where the first line of a part begins. False where none does."""
    at = part.begins - 1
    while (part.ends is None or at < part.ends) and (read := file.read(64 * 1024)):
        end = read.find(b"\n")
        if end >= 0:
            file.seek(at + end + 1)
            return part.ends is None or at + end + 1 < part.ends
        at += len(read)
    return False


class Helper:
    """One more process. `idle` until it is given a part; its answer comes into the queue, None where it has ended.
    `number` is that of the part it was given last."""

    def __init__(self, asked: tuple[str, Identifiers, bool], answers: Answers) -> None:
        root = str(Path(__file__).resolve().parents[2])
        self._process = subprocess.Popen(
            [sys.executable, *_FROZEN] if getattr(sys, "frozen", False) else [sys.executable, "-c", _START, root],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=root,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self.number = -1
        self._answers = answers
        self.idle = True
        threading.Thread(target=self._listen, daemon=True, name="weblog-helper").start()
        self._tell(asked)

    def give(self, number: int, part: Part) -> None:
        """Let it look through a part."""
        self.idle, self.number = False, number
        self._tell(part)

    def end(self) -> None:
        """It stops at once, whatever it is doing."""
        self._process.kill()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()
        self._process.wait()

    def _tell(self, said: Any) -> None:
        with suppress(OSError):  # where it has ended, its listener says so
            if self._process.stdin is not None:
                _send(self._process.stdin, said)

    def _listen(self) -> None:
        """Hand on each answer; None where the process has ended."""
        try:
            while self._process.stdout is not None:
                self._answers.put((self, _receive(self._process.stdout)))
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            self._answers.put((self, None))


def helpers(asked: tuple[str, Identifiers, bool], parts: int) -> tuple[list[Helper], Answers]:
    """As many more processes as there are cores and parts for; none where they cannot be started."""
    answers: Answers = queue.SimpleQueue()
    started: list[Helper] = []
    if not getattr(sys, "frozen", False):  # a packed program cannot be started as Python
        for _ in range(min(MOST, os.cpu_count() or 1, parts) - 1):
            try:
                started.append(Helper(asked, answers))
            except OSError:
                break
    return started, answers


def main() -> None:
    """The second process: what to look for, then parts, until the pipe is closed."""
    given, answers = sys.stdin.buffer, sys.stdout.buffer
    try:
        source, identifiers, every_line = _receive(given)
        search = Search(source, identifiers, every_line=every_line)
        while True:
            part = _receive(given)
            _send(answers, look_through_at_once(search, part))
    except (EOFError, OSError, KeyboardInterrupt):
        return


def _send(pipe: IO[bytes], said: Any) -> None:
    packed = pickle.dumps(said, pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(packed)))
    pipe.write(packed)
    pipe.flush()


def _receive(pipe: IO[bytes]) -> Any:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    packed = pipe.read(length)
    if len(packed) < length:
        raise EOFError
    return pickle.loads(packed)  # noqa: S301 written by this program itself
