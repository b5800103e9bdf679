"""A person at a screen: sees what a screen reader is told, points with the mouse, types on the keyboard.

The program runs as its own process in a real window (Xvfb and a window manager); nothing reaches into it. Controls are
found in the accessibility tree, so a control without a name cannot be used here either.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.journeys.xvfb import NEEDED, Screen

HERE = Path(__file__).parent
SYSTEM_PYTHON = "/usr/bin/python3"
LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
EDGE = 12  # pixels at the rim of a window or an area that are not clicked on
WHEEL_STEP = 90  # pixels; a notch moves a page by less, so that nothing is passed over


def missing_tools() -> list[str]:
    """What this machine lacks for a person to sit down at it."""
    missing = [tool for tool in NEEDED if shutil.which(tool) is None]
    tree = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    missing += [] if tree.returncode == 0 else ["python3-pyatspi"]
    return missing + ([] if Path(LAUNCHER).exists() else ["at-spi2-core"])


@dataclass(frozen=True)
class Thing:
    """One control on the screen; `box` is x, y, width, height in pixels, `inside` the things it is part of, nearest
    first."""

    role: str
    name: str
    text: str
    states: frozenset[str]
    box: tuple[int, int, int, int]
    inside: tuple[Thing, ...] = field(default=(), repr=False, compare=False)

    @property
    def middle(self) -> tuple[int, int]:
        """Where one would click."""
        x, y, width, height = self.box
        return x + width // 2, y + height // 2

    @property
    def showing(self) -> bool:
        """True where it is on the screen now."""
        return "showing" in self.states and self.box[2] > 0 and self.box[3] > 0


class Person:
    """Someone in front of a fresh screen, with the program running on it."""

    def __init__(self, screen: Screen, arguments: Sequence[str] = ()) -> None:
        self.screen = screen
        screen.start([LAUNCHER, "--launch-immediately"])
        self._reader = screen.start_talking([SYSTEM_PYTHON, str(HERE / "accessible_tree.py")])
        self.start_program(arguments)

    def start_program(self, arguments: Sequence[str]) -> None:
        """Start Redress in a window on this screen."""
        self.program = self.screen.start_program(*arguments, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")

    def end_program(self) -> None:
        """Close the window as a person does, and wait for the program to end."""
        self.press("alt+F4")
        assert self.program.wait(20) == 0

    def look(self) -> list[Thing]:
        """Everything the program tells a screen reader now."""
        assert self._reader.stdin is not None and self._reader.stdout is not None
        print(self.program.pid, file=self._reader.stdin, flush=True)
        things: list[Thing] = []
        for e in json.loads(self._reader.stdout.readline() or "[]"):
            above = things[e["parent"]] if e["parent"] is not None else None
            inside = (above, *above.inside) if above else ()
            box = tuple(e["box"] or (0, 0, 0, 0))
            things.append(Thing(e["role"], e["name"] or "", e["text"], frozenset(e["states"]), box, inside))
        return things

    def find(self, name: str, role: str | None = None, *, seconds: float = 20) -> Thing:
        """Wait until a control whose name or text begins with these words shows; fails saying what is there."""

        def matches(thing: Thing) -> bool:
            said = thing.name or thing.text
            return said.startswith(name) and (role is None or thing.role == role)

        return self.wait_for(lambda things: next((t for t in things if matches(t) and t.showing), None), name, seconds)

    def wait_for(self, pick: Callable[[list[Thing]], Thing | None], what: str, seconds: float = 20) -> Thing:
        """Look again and again until something is picked."""
        until = time.monotonic() + seconds
        while True:
            things = self.look()
            picked = pick(things)
            if picked is not None:
                return picked
            if self.program.poll() is not None:
                raise AssertionError(
                    f"the program ended with status {self.program.returncode} while looking for {what!r}"
                )
            if time.monotonic() > until:
                seen = sorted(
                    {f"{t.role}: {t.name or t.text[:60]}" for t in things if t.showing and (t.name or t.text)}
                )
                raise AssertionError(f"{what!r} is not on the screen; there is: {seen}")
            time.sleep(0.2)

    def sees(self, words: str, *, seconds: float = 20) -> bool:
        """Wait until these words stand somewhere on the screen."""
        self.wait_for(
            lambda things: next((t for t in things if t.showing and (words in t.name or words in t.text)), None),
            words,
            seconds,
        )
        return True

    def click(self, name: str, role: str | None = None, *, seconds: float = 20) -> Thing:
        """Bring a control into view with the wheel if needed, and click its middle."""
        thing = self.into_view(name, role, seconds=seconds)
        until = time.monotonic() + seconds
        while (again := self.into_view(name, role, seconds=seconds)) != thing or "enabled" not in thing.states:
            assert time.monotonic() < until, f"{name!r} moves on or cannot be pressed: {thing}"
            thing = again  # the page was still moving, or making up its mind
        self.screen.click(*thing.middle)
        return thing

    def into_view(self, name: str, role: str | None = None, *, seconds: float = 20) -> Thing:
        """Turn the wheel over the page until the control is inside what is shown."""
        thing = self.find(name, role, seconds=seconds)
        for _ in range(40):
            top, bottom, x, margin = self._viewport(thing)
            _, y = thing.middle
            if top <= y <= bottom:
                return thing
            distance = y - bottom if y > bottom else top - y
            notches = max(1, distance // WHEEL_STEP) * (1 if y > bottom else -1)
            self.screen.turn_wheel(x, (top + bottom) // 2, notches)
            time.sleep(0.1)
            thing = self.find(name, role, seconds=seconds)
            if thing.middle[1] == y:
                # Something in the middle scrolls by itself, such as the pages of a document.
                self.screen.turn_wheel(margin, (top + bottom) // 2, notches)
                time.sleep(0.1)
                thing = self.find(name, role, seconds=seconds)
        raise AssertionError(f"{name!r} cannot be brought into view")

    def type_into(self, name: str, words: str, role: str | None = None) -> None:
        """Click into a field, replace what is in it, and type."""
        self.click(name, role)
        self.press("ctrl+a")
        self.type(words)

    def type(self, words: str) -> None:
        """Type on the keyboard."""
        self.screen.type(words)

    def press(self, *keys: str) -> None:
        """Press keys, written as xdotool writes them: Tab, ctrl+Return."""
        self.screen.key(*keys)

    def answer_file_dialog(self, title: str, path: Path) -> None:
        """Type a whole path into an open file dialog, and wait until the dialog has gone."""
        self.find(title, "dialog")
        self.press("ctrl+a")
        self.type(str(path))
        self.press("Return")
        self.wait_for(lambda things: things[0] if not any(t.role == "dialog" for t in things) else None, "its end")

    def picture(self, path: Path) -> Path:
        """A picture of the whole screen."""
        return self.screen.screenshot(path)

    def drop_file(self, file: Path) -> None:
        """Drag a file out of another window and drop it on the program."""
        window = self.find("", "frame")
        x, y = window.middle
        source = self.screen.start([sys.executable, str(HERE / "drag_source.py"), str(file)])
        self._xdotool("search", "--sync", "--onlyvisible", "--name", "^file to drag$", "windowactivate", "--sync")
        self._xdotool("mousemove", "60", "50", "mousedown", "1")
        for step in range(1, 21):
            self._xdotool("mousemove", str(60 + (x - 60) * step // 20), str(50 + (y - 50) * step // 20))
            time.sleep(0.03)
        time.sleep(0.3)
        self._xdotool("mouseup", "1")
        assert source.wait(15) == 0, "the program did not take the dropped file"

    def _viewport(self, thing: Thing) -> tuple[int, int, int, int]:
        """The scrolled area that a control is in, or else its window: top, bottom, middle and a place at the rim."""
        # Qt tells screen readers of a scrolled area as a filler, and its name tells it from other fillers.
        area = next(t for t in thing.inside if t.role in ("frame", "dialog") or (t.role == "filler" and t.name))
        left, top, width, height = area.box
        bottom = min(top + height, self.screen.picture().height)
        return max(top, 0) + EDGE, bottom - EDGE, left + width // 2, left + EDGE // 2

    def _xdotool(self, *arguments: str) -> None:
        subprocess.run(
            ["xdotool", *arguments], env=self.screen.environment, check=True, timeout=60, capture_output=True
        )
