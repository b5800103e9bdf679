"""A screen without a monitor, for programs in real windows: Xvfb, a window manager, a keyboard and a mouse.

Coordinates are pixels of the whole screen, which is what a screenshot shows.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar

from PIL import Image

from tests import no_network

NEEDED = ("Xvfb", "openbox", "xdotool")
PATIENCE = 30.0  # seconds until something expected counts as missing
SIGNS_OF_A_CRASH = ("Fatal Python error", "Traceback (most recent call last)", no_network.TRIED)
Answer = TypeVar("Answer")


class Box(NamedTuple):
    """Where a window is on the screen, in pixels, without the window manager's frame."""

    x: int
    y: int
    width: int
    height: int


class Screen:
    """A screen of its own; `with Screen() as screen:` ends everything that was started on it."""

    def __init__(self, width: int = 1280, height: int = 860) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="screen-"))
        self._running: list[subprocess.Popen[Any]] = []
        self._logs: list[Path] = []
        try:
            display = self._start_x(width, height)
            self.environment = {
                **os.environ,
                "DISPLAY": display,
                "QT_QPA_PLATFORM": "xcb",
                "LC_ALL": "C.UTF-8",
            }
            self.environment.pop("WAYLAND_DISPLAY", None)
            self._start(["openbox", "--sm-disable"], self.environment)
            # A number of desktops is the first thing a window manager announces.
            _until(lambda: self._xdotool_says("get_num_desktops") is not None, "a window manager")
        except BaseException:
            self._end_all()
            raise

    def start_program(self, *arguments: str, **environment: str) -> subprocess.Popen[bytes]:
        """Start Redress in a window, with connections to the network refused."""
        return self.start(
            [sys.executable, no_network.__file__, "desktop_app", *arguments],
            {"PYTHONPATH": str(Path(no_network.__file__).parent.parent), **environment},
        )

    def start(self, command: Sequence[str], environment: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
        """Start any program here; what it prints is looked through for signs of a crash at the end."""
        log = self._folder / f"{len(self._logs)}.log"
        self._logs.append(log)
        with log.open("wb") as output:
            return self._start(command, {**self.environment, **(environment or {})}, output=output.fileno())

    def start_talking(self, command: Sequence[str]) -> subprocess.Popen[str]:
        """Start a program that answers on its standard output, line by line, what it is asked on its input."""
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            start_new_session=True,
        )
        self._running.append(process)
        return process

    def wait_for_window(self, title: str, *, seconds: float = PATIENCE) -> str:
        """Wait for a visible window with this pattern in its title, and raise it; its identifier."""
        window = _until(lambda: self._window(title), f"a window titled {title!r}", seconds, self._what_was_said)
        assert window is not None
        self._xdotool("windowactivate", "--sync", window)
        return window

    def wait_for_no_window(self, title: str, *, seconds: float = PATIENCE) -> None:
        """Wait until no visible window has this in its title."""
        _until(lambda: self._window(title) is None, f"the end of {title!r}", seconds, self._what_was_said)

    def place(self, window: str) -> Box:
        """Where a window is."""
        answer = self._xdotool("getwindowgeometry", "--shell", window)
        values = dict(line.split("=", 1) for line in answer.splitlines() if "=" in line)
        return Box(int(values["X"]), int(values["Y"]), int(values["WIDTH"]), int(values["HEIGHT"]))

    def key(self, *keys: str) -> None:
        """Press keys one after the other, written as xdotool does: Tab, ctrl+Return."""
        self._xdotool("key", "--clearmodifiers", *keys)

    def type(self, words: str) -> None:
        """Type on the keyboard."""
        for run in re.findall(r"[\x20-\x7e]+|[^\x20-\x7e]", words):
            # What is not on the keyboard borrows a key, which programs take a moment to learn.
            delay = "8" if run.isascii() else "150"
            self._xdotool("type", "--clearmodifiers", "--delay", delay, "--", run)

    def click(self, x: int, y: int, *, button: int = 1) -> None:
        """Move the mouse there and click; 1 is left, 3 right."""
        self._xdotool("mousemove", str(x), str(y), "click", str(button))

    def turn_wheel(self, x: int, y: int, notches: int) -> None:
        """Turn the wheel with the mouse at this place: downwards by so many notches, or upwards where negative."""
        button = "5" if notches > 0 else "4"
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(abs(notches)), "--delay", "10", button)

    def close_window(self, title: str) -> None:
        """Close a window as a person does, and wait until it has gone."""
        self.wait_for_window(title)
        self.key("alt+F4")
        self.wait_for_no_window(title)

    def screenshot(self, path: Path) -> Path:
        """A PNG of the whole screen, read from the memory Xvfb draws in."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.picture().save(path)
        return path

    def picture(self) -> Image.Image:
        """The whole screen, RGB."""
        dump = (self._folder / "Xvfb_screen0").read_bytes()
        # X window dump, version 7: 25 numbers, a name, the colours (12 bytes each), the pixels.
        header = struct.unpack(">25I", dump[:100])
        header_size, width, height, bytes_per_line, colours = (header[i] for i in (0, 4, 5, 12, 19))
        pixels = dump[header_size + 12 * colours :][: bytes_per_line * height]
        return Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX", bytes_per_line)

    def end(self) -> None:
        """End everything; AssertionError where a program crashed or tried to reach the network."""
        said = self._what_was_said()
        self._end_all()
        for sign in SIGNS_OF_A_CRASH:
            assert sign not in said, said

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        if error is None:
            self.end()
        else:
            error.add_note(self._what_was_said())
            self._end_all()

    def _start_x(self, width: int, height: int) -> str:
        read_end, write_end = os.pipe()
        command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{width}x{height}x24"]
        command += ["-fbdir", str(self._folder), "-nolisten", "tcp", "-noreset"]
        try:
            self._start(command, dict(os.environ), pass_fds=(write_end,))
        finally:
            os.close(write_end)
        with os.fdopen(read_end) as number:
            chosen = number.readline().strip()
        assert chosen, "Xvfb did not start"
        return f":{chosen}"

    def _start(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        pass_fds: Sequence[int] = (),
        output: int = subprocess.DEVNULL,
    ) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(
            command,
            env=dict(environment),
            pass_fds=pass_fds,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        self._running.append(process)
        return process

    def _end_all(self) -> None:
        for process in reversed(self._running):
            # Its whole group, so that nothing it started outlives the screen.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait(5)
        self._running.clear()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _window(self, title: str) -> str | None:
        found = self._xdotool_says("search", "--onlyvisible", "--name", title)
        return found.splitlines()[-1] if found else None

    def _what_was_said(self) -> str:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace") for log in self._logs if log.exists())

    def _xdotool(self, *arguments: str) -> str:
        return subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=True,
            capture_output=True,
            text=True,
            timeout=60,
        ).stdout

    def _xdotool_says(self, *arguments: str) -> str | None:
        outcome = subprocess.run(
            ["xdotool", *arguments],
            env=self.environment,
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
        return outcome.stdout if outcome.returncode == 0 else None


def missing_programs() -> list[str]:
    """What this machine lacks to have such a screen."""
    return [name for name in NEEDED if shutil.which(name) is None]


def _until(look: Callable[[], Answer], what: str, seconds: float = PATIENCE, said: Callable[[], str] = str) -> Answer:
    """Look until there is something to see; AssertionError with what the programs said if not."""
    end = time.monotonic() + seconds
    while not (seen := look()):
        assert time.monotonic() < end, f"{what} did not come in {seconds:g} s\n{said()}"
        time.sleep(0.02)
    return seen
