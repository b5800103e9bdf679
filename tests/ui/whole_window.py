"""The whole window over a store of its own, from the door on, and a person in front of it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from desktop_app.desk import demo_inputs, intake
from desktop_app.desk import office as offices
from desktop_app.domain.organisation import Role
from desktop_app.store import keystore
from desktop_app.store.keychain import Keychain
from desktop_app.store.keystore import KdfCost
from desktop_app.store.store import Surroundings
from desktop_app.ui import theme
from desktop_app.ui.app import application
from desktop_app.ui.preferences import PreferencesFile
from desktop_app.ui.window import MainWindow
from tests.ui.case_in_window import PASSPHRASE, WAIT

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
QUICK = KdfCost(memory_kib=64, iterations=1, lanes=4)
W = TypeVar("W", bound=QWidget)


@pytest.fixture(scope="module", autouse=True)
def quick_keys() -> Iterator[None]:
    """Imported where doors are opened often: a passphrase then costs next to nothing to try."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keystore, "FLOOR", QUICK)
        patch.setattr(keystore, "calibrate", lambda: QUICK)
        yield


def make_store(folder: Path, second: str = "") -> str:
    """A locked store in `folder`/store with one confirmed request; its reference. `second` is the passphrase of a
    second officer, a reviewer; without it there is none."""
    around = Surroundings(lambda: NOW, os.urandom, None)
    folder.mkdir(parents=True, exist_ok=True)
    inputs = demo_inputs.copy_inputs(folder)
    desk, _ = offices.set_up(folder / "store", demo_inputs.ORGANISATION, "Amara Osei", PASSPHRASE, around, kdf=QUICK)
    try:
        for source in inputs:
            offices.add_source(desk, source)
        if second:
            offices.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, second)
        return intake.receive_mail(desk, demo_inputs.request_mail(desk), "request.eml")
    finally:
        desk.close()


class MemoryKeychain:
    """A keychain that forgets when the test ends."""

    label = "test keychain"

    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """See Keychain."""
        return self.kept.get(name)

    def set(self, name: str, secret: str) -> None:
        """See Keychain."""
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        """See Keychain."""
        self.kept.pop(name, None)


class WholeWindow:
    """The main window, and what a person does with it. `waited` are the seconds the store let pass."""

    def __init__(self, folder: Path, directory: Path | None, keychain: Keychain | None) -> None:
        self.folder = folder
        self.at = NOW
        self.waited: list[float] = []
        self.preferences = PreferencesFile(folder / "config" / "window.json")
        self.window = MainWindow(
            lambda: Surroundings(lambda: self.at, os.urandom, keychain, self._wait),
            directory,
            self.preferences,
            folder / "usual",
        )
        self.busy = False
        self.window.bridge.busy.connect(self._set_busy)
        self.window.show()
        self.until(lambda: not self.busy and self.window._seen)
        self.settle()

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy

    def _wait(self, seconds: float) -> None:
        self.waited.append(seconds)

    def later(self, **by: int) -> None:
        """Let time pass on the clock."""
        self.at += timedelta(**by)

    def until(self, true: Callable[[], bool], wait: int = WAIT) -> None:
        """Wait until something is so, at most so many milliseconds."""
        late = QDeadlineTimer(wait)
        while not true():
            assert not late.hasExpired(), self.reads()
            QTest.qWait(5)

    def settle(self) -> None:
        """Wait until the desk has nothing to do, and what was thrown away is gone."""
        QTest.qWait(0)
        self.until(lambda: not self.busy)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QTest.qWait(0)

    def shown(self, kind: type[W]) -> list[W]:
        """Every visible widget of a kind, in the window and its dialogs."""
        return [w for w in self.window.findChildren(kind) if w.isVisible()]

    def button(self, words: str) -> QAbstractButton:
        """The visible button that says so."""
        found = [b for b in self.shown(QAbstractButton) if words in (b.text(), b.accessibleName())]
        assert len(found) == 1, (words, [b.text() for b in self.shown(QAbstractButton)])
        return found[0]

    def press(self, words: str) -> None:
        """Press it, and let everything come of it."""
        button = self.button(words)
        assert button.isEnabled(), words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def field(self, name: str) -> QLineEdit:
        """The visible field of that name."""
        (found,) = (f for f in self.shown(QLineEdit) if f.accessibleName() == name)
        return found

    def type(self, name: str, text: str) -> None:
        """Type into a field, in place of what it holds."""
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)

    def reads(self) -> str:
        """Every visible word of the window."""
        said = [
            w.text() if isinstance(w, QLabel) else w.toPlainText()
            for w in self.shown(QWidget)
            if isinstance(w, QLabel | QPlainTextEdit)
        ]
        return "\n".join(said).replace("\u2068", "").replace("\u2069", "")

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Through the door."""
        self.type("Your passphrase", passphrase)
        self.press("Unlock")

    def nameless(self) -> list[str]:
        """What the keyboard reaches and a screen reader has no name for."""
        return [
            type(widget).__name__
            for widget in self.shown(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (widget.accessibleName() or getattr(widget, "text", str)())
            and not isinstance(widget.parent(), QComboBox)
            and widget.window() is self.window
        ]

    def tab_through(self, first: QWidget, stops: int) -> list[str]:
        """The names of the controls that Tab reaches, beginning with this one."""
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        first.setFocus()
        reached = []
        for _ in range(stops):
            focus = QApplication.focusWidget()
            assert focus is not None
            reached.append(focus.accessibleName() or str(getattr(focus, "text", str)()))
            QTest.keyClick(focus, Qt.Key.Key_Tab)
        return reached

    def picture(self, name: str) -> None:
        """Both looks as pictures, where PICTURES names a folder to put them in."""
        folder = os.environ.get("PICTURES")
        if not folder:
            return
        for tokens, look in ((theme.LIGHT, "light"), (theme.DARK, "dark")):
            theme.apply(application(), tokens)
            QTest.qWait(20)
            self.window.grab().save(f"{folder}/{name}-{look}.png")
        theme.apply(application(), theme.LIGHT)

    def close(self) -> None:
        """Close the window, and with it the store. Closing twice does nothing."""
        if not shiboken6.isValid(self.window):
            return
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@contextmanager
def a_window(
    folder: Path, directory: Path | None, keychain: Keychain | None = None, *, kind: type[WholeWindow] = WholeWindow
) -> Iterator[WholeWindow]:
    """The window, closed at the end; in the smallest size it works in."""
    theme.apply(application(), theme.LIGHT)
    whole = kind(folder, directory, keychain)
    whole.window.resize(1024, 700)
    try:
        yield whole
    finally:
        whole.close()
        QApplication.clipboard().clear()


def copy_store(made: Path, folder: Path) -> Path:
    """A copy of a locked store with its sources."""
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return folder / "store"
