"""Started by the benchmark: shows a window and ends as soon as it has been painted. Argument: `bare` or `redress`."""

from __future__ import annotations

import os
import sys


def bare() -> int:
    """Nothing but Qt."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            QTimer.singleShot(0, lambda: os._exit(0))

    app = QApplication(["bare"])
    window = Window()
    window.resize(1240, 820)
    window.show()
    return app.exec()


def redress() -> int:
    """As `desktop_app.ui.app.run` begins; the worker is not waited for."""
    from desktop_app.ui import theme
    from desktop_app.ui.app import application, default_store
    from desktop_app.ui.opening import system_surroundings
    from desktop_app.ui.preferences import PreferencesFile
    from desktop_app.ui.window import MainWindow

    app = application()
    preferences = PreferencesFile()
    theme.apply(app, theme.wanted(preferences.now.look))
    window = MainWindow(system_surroundings, None, preferences, default_store())
    window.painted.disconnect()
    window.painted.connect(lambda: os._exit(0))
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit({"bare": bare, "redress": redress}[sys.argv[1]]())
