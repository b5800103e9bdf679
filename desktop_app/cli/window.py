"""`redress open` and plain `redress`: the window, where there is a screen to show it on."""

from __future__ import annotations

import os
import re
import socket
import sys
from contextlib import suppress
from pathlib import Path

import click

from desktop_app.domain.errors import BadInput

_WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")
_LOCAL_DISPLAY = re.compile(r"(?:unix)?:([0-9]{1,5})(?:\.[0-9]+)?")


@click.command(name="open")
@click.argument("store", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
def open_command(store: Path | None) -> int:
    """Open the window, on the store in DIR where one is named."""
    return open_window(store)


def open_window(store: Path | None) -> int:
    """Run the window until it is closed. BadInput where there is no screen; Qt is not even imported then."""
    if not has_screen():
        raise BadInput(
            "no-screen",
            "There is no screen to open the window on (neither DISPLAY nor WAYLAND_DISPLAY leads to one).",
            safe="Nothing was changed.",
            next_step="Start Redress on a desktop; or see the whole main job without a screen: redress demo OUT_DIR "
            "(in a checkout: ./dev run demo OUT_DIR).",
        )
    from desktop_app.ui.app import run

    return run(store)


def has_screen() -> bool:
    """Whether there is a screen, or Qt has been told to do without."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("QT_QPA_PLATFORM", "").startswith(_WITHOUT_SCREEN) or os.environ.get("WAYLAND_DISPLAY"):
        return True
    display = os.environ.get("DISPLAY", "")
    local = _LOCAL_DISPLAY.fullmatch(display)
    return _answers(local[1]) if local else bool(display)


def _answers(number: str) -> bool:
    """Whether an X server of this computer takes connections; where none does, Qt would abort the program."""
    for address in (f"/tmp/.X11-unix/X{number}", f"\0/tmp/.X11-unix/X{number}"):
        with socket.socket(socket.AF_UNIX) as knock, suppress(OSError):
            knock.connect(address)
            return True
    return False
