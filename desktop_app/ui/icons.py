"""The icons of the window: Lucide's, carried in resources/icons/lucide, in the colours of the look that is worn.

An icon never stands alone; the words beside it say what it means.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap

from desktop_app.carried import carried

SIZE = 18  # pixels of the screen, before it is magnified


def icon(name: str, colour: str, chosen: str) -> QIcon:
    """An icon by its name in the set: drawn in `colour`, and in `chosen` where what it stands on is chosen."""
    drawn = QIcon()
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    drawn.addPixmap(_drawn(name, colour, ratio), QIcon.Mode.Normal, QIcon.State.Off)
    drawn.addPixmap(_drawn(name, chosen, ratio), QIcon.Mode.Normal, QIcon.State.On)
    return drawn


def size() -> QSize:
    """How large an icon is beside a line of text."""
    return QSize(SIZE, SIZE)


@lru_cache(maxsize=256)
def _drawn(name: str, colour: str, ratio: float) -> QPixmap:
    svg = carried(f"icons/lucide/{name}.svg").read_text("utf-8")
    across = round(SIZE * ratio)
    svg = svg.replace("currentColor", colour).replace('width="24"', f'width="{across}"', 1)
    svg = svg.replace('height="24"', f'height="{across}"', 1)
    picture = QPixmap.fromImage(QImage.fromData(QByteArray(svg.encode())))
    picture.setDevicePixelRatio(ratio)
    return picture
