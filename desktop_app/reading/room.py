"""Reading what strangers sent, in a process of its own: a file that breaks the reader breaks nothing else.

The process is started once and waits (`child`); each file is read apart from the others. It gets the bytes of
the file and nothing else: no key, no store, no network, little time and memory (`limits`). What it answers is
taken as a claim: every text, number and size is checked here before anything is made of it.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits
from desktop_app.reading.frames import TOKEN, BrokenFrame, pack, read_exactly, read_frame

READ_FOR_THE_PROGRAM = "--read-for-the-program"  # how a frozen program calls itself
_LONGEST_SENTENCE = 1_000  # characters
_START = "import sys; sys.path.insert(0, sys.argv[1]); from desktop_app.reading.child import main; main()"


class ReadingRoom:
    """One waiting process; it is started again where it ended."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def warm_up(self) -> None:
        """Start the process, so that the first file does not wait for it."""
        with self._lock:
            self._waiting()

    def read(
        self, job: str, content: bytes, name: str, facts: Mapping[str, Any] | None = None
    ) -> tuple[dict[str, Any], list[bytes]]:
        """What the process found in a file. BadInput, naming the file, where it refused it, took too long or more
        memory than it may, or ended."""
        token = os.urandom(TOKEN)
        frame = pack(token, {"job": job, **(facts or {})}, [content])
        with self._lock:
            answer, blocks = self._ask(frame, token, name)
        if "done" in answer and isinstance(answer["done"], dict):
            return answer["done"], blocks
        if isinstance(refused := answer.get("refused"), dict):
            raise BadInput(
                _sentence(refused, "code"),
                f"{name}: {_sentence(refused, 'what')}",
                safe=_sentence(refused, "safe"),
                next_step=_sentence(refused, "next_step"),
            )
        if answer.get("failed") == "memory":
            raise _not_read(name, f"reading it needs more than {limits.MEMORY_BYTES // 1024 // 1024} MB of memory")
        if answer.get("died") == -getattr(signal, "SIGXCPU", 0):
            raise _not_read(name, f"reading it takes more than {limits.PROCESSOR_SECONDS} seconds")
        raise _not_read(name, "the process that reads it failed")

    def close(self) -> None:
        """End the process."""
        with self._lock:
            self._end()

    def _ask(self, frame: bytes, token: bytes, name: str) -> tuple[dict[str, Any], list[bytes]]:
        child = self._waiting()
        assert child.stdin is not None and child.stdout is not None
        late = threading.Event()

        def stop() -> None:
            late.set()
            _kill(child)

        timer = threading.Timer(limits.SECONDS, stop)
        timer.start()
        try:
            try:
                child.stdin.write(frame)
                child.stdin.flush()
            except OSError:
                pass  # it ended while it was given the file; it may have said why
            source = child.stdout.fileno()
            if read_exactly(source, TOKEN) != token:
                raise BrokenFrame
            answer = read_frame(source, limits.ANSWER_BYTES)
        except (BrokenFrame, OSError) as error:
            self._end()
            why = f"reading it takes more than {limits.SECONDS} seconds" if late.is_set() else None
            raise _not_read(name, why or "the process that reads it failed") from error
        finally:
            timer.cancel()
        if "died" in answer[0] or not hasattr(os, "fork"):
            self._end()
        return answer

    def _waiting(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end()
            self._child = _start()
        return self._child

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        _kill(child)
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # what was not written yet is of no use
        child.wait()


ROOM = ReadingRoom()
atexit.register(ROOM.close)


def text_of(said: Mapping[str, Any], name: str, most: int) -> str:
    """A text the process said. ValueError where it is none, or longer than it may be."""
    value = said.get(name)
    if not isinstance(value, str) or len(value) > most:
        raise ValueError(name)
    return value


def number_of(said: Mapping[str, Any], name: str, most: int) -> int:
    """A whole number the process said, from 0. ValueError where it is none, or larger than it may be."""
    value = said.get(name)
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError(name)
    return value


def list_of(said: Mapping[str, Any], name: str, most: int) -> list[Any]:
    """A list the process said. ValueError where it is none, or longer than it may be."""
    value = said.get(name)
    if not isinstance(value, list) or len(value) > most:
        raise ValueError(name)
    return value


def broken_answer(name: str) -> BadInput:
    """The process said something it cannot have found."""
    return _not_read(name, "the process that reads it failed")


def _start() -> subprocess.Popen[bytes]:
    if getattr(sys, "frozen", False):
        command = [sys.executable, READ_FOR_THE_PROGRAM]
    else:
        command = [sys.executable, "-I", "-c", _START, str(Path(__file__).resolve().parents[2])]
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "PATH") if name in os.environ}
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # a trace could hold personal data
        env={**kept, "LC_ALL": "C.UTF-8"},
        close_fds=True,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _kill(child: subprocess.Popen[bytes]) -> None:
    """With the copy of it that reads a file."""
    try:
        if hasattr(os, "killpg"):
            os.killpg(child.pid, signal.SIGKILL)
        else:
            child.kill()
    except OSError:
        return  # it has ended


def _sentence(refused: Mapping[str, Any], name: str) -> str:
    value = refused.get(name)
    return value if isinstance(value, str) and len(value) <= _LONGEST_SENTENCE and value.isprintable() else "–"


def _not_read(name: str, why: str) -> BadInput:
    return BadInput(
        "not-read",
        f"The file {name} was not read: {why}.",
        safe="Nothing was stored, and the file was not changed.",
        next_step="Open it with another program on a computer that holds no personal data, or ask for another copy.",
    )
