"""Finds what is carried with the program: fonts, letter texts, regimes, demonstration data."""

from __future__ import annotations

import sys
from pathlib import Path

_BESIDE_THE_PROGRAM = Path(__file__).resolve().parent.parent / "resources"
_INSTALLED = Path(sys.prefix) / "share" / "redress" / "resources"


def carried(name: str) -> Path:
    """The path of something carried, by its name inside resources/ ("fonts/NotoSans-Regular.ttf").

    In a checkout and in a frozen program resources/ lies beside the package; an installation with pip puts it under
    the environment's share folder. FileNotFoundError where it is in neither: the installation is damaged.
    """
    for resources in (_BESIDE_THE_PROGRAM, _INSTALLED):
        path = resources / name
        if path.exists():
            return path
    raise FileNotFoundError(f"resources/{name} is not carried with this installation")
