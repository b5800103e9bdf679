"""Starts the window: the application, its surroundings, and what is said when something goes wrong unforeseen."""

from __future__ import annotations

import logging
import sys
import threading
from pathlib import Path
from types import TracebackType

import platformdirs
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from desktop_app.carried import carried
from desktop_app.ui import theme
from desktop_app.ui.opening import system_surroundings
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.saying import say_error
from desktop_app.ui.tongue import speak
from desktop_app.ui.trouble import unexpected, where
from desktop_app.ui.window import MainWindow

LOG = logging.getLogger("redress")


def run(store: Path | None = None) -> int:
    """Open the window and stay until it is closed; the exit status. `store` is the folder of the store, by default
    the one that was chosen at first start, or the user's own."""
    app = application()
    preferences = PreferencesFile()
    speak(app, preferences.now.language)
    theme.apply(app, theme.wanted(preferences.now.look))
    window = MainWindow(system_surroundings, store, preferences, default_store())
    catcher = Catcher(window)
    catcher.caught.connect(window.bridge.failure)
    catcher.install()
    app.styleHints().colorSchemeChanged.connect(window.system_look_changed)
    window.show()
    return app.exec()


def application() -> QApplication:
    """The one application object."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    app = QApplication(["redress"])
    app.setApplicationName("Redress")
    app.setDesktopFileName("redress")
    app.setWindowIcon(QIcon(str(carried("icons/redress.svg"))))
    return app


def default_store() -> Path:
    """Where the store is kept if no other folder is named."""
    return Path(platformdirs.user_data_dir("Redress", appauthor=False)) / "store"


class Catcher(QObject):
    """Takes exceptions nobody caught, from any thread: says so calmly, and logs where, never what."""

    caught = Signal(object)

    def install(self) -> None:
        """From now on."""
        sys.excepthook = self._from_window
        threading.excepthook = self._from_thread

    def _from_window(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
            return
        LOG.error("unexpected: %s", where(error))
        self.caught.emit(say_error(unexpected(error)))

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._from_window(args.exc_type, args.exc_value, args.exc_traceback)
