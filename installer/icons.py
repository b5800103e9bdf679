"""Draws the program's icon in the sizes that desktops ask for: `icons.py FOLDER` writes PNG, and ICO for Windows."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QIcon

SVG = Path(__file__).resolve().parent.parent / "resources" / "icons" / "redress.svg"
SIZES = (16, 24, 32, 48, 64, 128, 256)


def main(folder: Path) -> None:
    """Every size as N.png, and redress.ico."""
    folder.mkdir(parents=True, exist_ok=True)
    icon = QIcon(str(SVG))
    for size in SIZES:
        if not icon.pixmap(QSize(size, size), 1.0).save(str(folder / f"{size}.png")):
            raise SystemExit(f"{size}.png could not be written")
    if not icon.pixmap(QSize(256, 256), 1.0).save(str(folder / "redress.ico")):
        raise SystemExit("redress.ico could not be written")


if __name__ == "__main__":
    application = QGuiApplication(sys.argv)
    main(Path(sys.argv[1]))
