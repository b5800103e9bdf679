"""The main window: it paints first, then opens the store; everything else is one of its pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.ui import opening, theme
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.first_start import FirstStartPage, RecoveryPage
from desktop_app.ui.office_page import OfficePage
from desktop_app.ui.opening import Door
from desktop_app.ui.parts import MessageBar, Page, QuietLabel, Title
from desktop_app.ui.unlock import UnlockPage

if TYPE_CHECKING:
    from desktop_app.store.store import Surroundings

SMALLEST = (1024, 700)


class DropHint(QLabel):
    """Lies over the window while a file is held above it."""


class MainWindow(QMainWindow):
    """The window of Redress. `painted` comes once, after it was first seen; only then does the worker begin."""

    painted = Signal()

    def __init__(self, surroundings: Callable[[], Surroundings], directory: Path, look: str = "system") -> None:
        super().__init__()
        self.setWindowTitle("Redress")
        self.setAcceptDrops(True)
        self.bridge = Bridge(surroundings, self)
        self._directory = directory
        self._look = look
        self._seen = False
        self.messages = MessageBar()
        self._pages = QStackedWidget()
        self._middle = Page()
        self.office: OfficePage | None = None
        self._hint = self._make_hint()
        self._actions: list[QAction] = []
        self._build()
        self.bridge.failure.connect(self.messages.show_error)
        self.bridge.notice.connect(self.messages.say)
        self.painted.connect(self._look_for_store)

    # ── The door ──

    def _look_for_store(self) -> None:
        self.bridge.before_opening(partial(opening.look, self._directory), self._at_the_door, self._no_door)

    def _at_the_door(self, door: Door) -> None:
        if not door.exists:
            page = FirstStartPage(self.bridge, self._directory, door)
            page.created.connect(self._show_recovery_code)
            self._show(page)
            page.focus_first()
            return
        self._show_unlock(door, automatic=True)

    def _no_door(self, error: RedressError) -> None:
        self.messages.show_error(error)
        self._show(_sentence(self.tr("The store cannot be opened"), error.text()))

    def _show_recovery_code(self, code: str) -> None:
        page = RecoveryPage(self.bridge, code)
        page.finished.connect(self._enter)
        self._show(page)
        page.focus_first()

    def _show_unlock(self, door: Door, automatic: bool = False) -> None:
        page = UnlockPage(self.bridge, self._directory, door)
        page.unlocked.connect(self._enter)
        self._show(page)
        page.focus_first()
        if automatic and door.key_in_keychain:
            page.try_keychain()

    def _enter(self) -> None:
        self.messages.clear()
        office = OfficePage(self.bridge, self._directory, self._look)
        office.lock_wanted.connect(self.lock)
        office.files_wanted.connect(self.choose_files)
        office.look_chosen.connect(self.choose_look)
        self.office = office
        self._show(office)
        self._allow(True)
        office.begin()

    def lock(self) -> None:
        """Close the store and throw away everything shown of it."""
        if self.office is None:
            return
        self.office = None
        self._allow(False)
        self._hint.hide()
        self.messages.clear()
        for dialog in QApplication.topLevelWidgets():
            if dialog is not self and dialog.parent() is not None:
                dialog.close()
        self._show(_sentence(self.tr("Locking…"), ""))
        self.bridge.lock(
            lambda: self.bridge.before_opening(partial(opening.look, self._directory), self._show_unlock, self._no_door)
        )

    # ── Requests that arrive ──

    def choose_files(self) -> None:
        """Ask for e-mail files to take in."""
        dialog = QFileDialog(self, self.tr("Open e-mail"), "", self.tr("E-mail (*.eml);;All files (*)"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda files: self.take_in([Path(file) for file in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in e-mail files, where the store is open."""
        if self.office is not None:
            self.office.take_in(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is held over the window."""
        if self.office is not None and _files(event.mimeData()):
            event.acceptProposedAction()
            self._hint.setGeometry(self._middle.rect().adjusted(24, 24, -24, -24))
            self._hint.show()
            self._hint.raise_()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It was taken away again."""
        self._hint.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        """It was let go."""
        self._hint.hide()
        files = _files(event.mimeData())
        if self.office is not None and files:
            event.acceptProposedAction()
            self.take_in(files)

    # ── The window itself ──

    def choose_look(self, look: str) -> None:
        """Show the window "light", "dark", or as the "system" is."""
        self._look = look
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.wanted(look))

    def system_look_changed(self) -> None:
        """Go along with the system, where that was chosen."""
        if self._look == "system":
            self.choose_look("system")

    def paintEvent(self, event: QPaintEvent) -> None:
        """The first painting starts everything else."""
        super().paintEvent(event)
        if not self._seen:
            self._seen = True
            QTimer.singleShot(0, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint covers the window, whatever its size."""
        super().resizeEvent(event)
        self._hint.setGeometry(self._middle.rect().adjusted(24, 24, -24, -24))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close the store before the window goes."""
        self.bridge.stop()
        super().closeEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(self._middle)
        self._hint.setParent(self._middle)
        self._show(_sentence("Redress", self.tr("Opening…")))
        self.setMinimumSize(*SMALLEST)
        self.resize(1240, 820)
        self._make_menus()
        self._allow(False)

    def _make_hint(self) -> DropHint:
        hint = DropHint(self.tr("Drop the e-mail to take in the request"))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.hide()
        return hint

    def _make_menus(self) -> None:
        requests = self.menuBar().addMenu(self.tr("&Requests"))
        self._action(requests, self.tr("&New request…"), "Ctrl+N", lambda office: office.write_new_request())
        self._action(requests, self.tr("&Open e-mail…"), "Ctrl+O", lambda _: self.choose_files())
        self._action(requests, self.tr("&Find"), "Ctrl+F", lambda office: office.search())
        self._action(requests, self.tr("&Lock"), "Ctrl+L", lambda _: self.lock())
        requests.addSeparator()
        leave = requests.addAction(self.tr("&Quit"))
        leave.setShortcut(QKeySequence(QKeySequence.StandardKey.Quit))
        leave.triggered.connect(self.close)
        view = self.menuBar().addMenu(self.tr("&Go to"))
        self._action(view, self.tr("Next &pane"), "F6", lambda office: office.next_pane(1))
        self._action(view, self.tr("P&revious pane"), "Shift+F6", lambda office: office.next_pane(-1))
        primary = view.addAction(self.tr("&Do the primary action"))
        primary.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        primary.triggered.connect(self._run_primary)

    def _action(self, menu: QWidget, words: str, keys: str, run: Callable[[OfficePage], None]) -> None:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))

        def triggered() -> None:
            if self.office is not None:
                run(self.office)

        action.triggered.connect(triggered)
        menu.addAction(action)
        self._actions.append(action)

    def _allow(self, unlocked: bool) -> None:
        for action in self._actions:
            action.setEnabled(unlocked)

    def _run_primary(self) -> None:
        run = getattr(self._pages.currentWidget(), "run_primary", None)
        if run is not None:
            run()

    def _show(self, page: QWidget) -> None:
        """Show a page, and throw the one before away with all it showed."""
        before = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.setParent(None)
            before.deleteLater()
        _leave_drops_to_the_window(page)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _leave_drops_to_the_window(page: QWidget) -> None:
    """Text fields would take a dropped file as its name."""
    for child in page.findChildren(QWidget):
        child.setAcceptDrops(False)


def _sentence(title: str, words: str) -> Page:
    page = Page()
    column = QVBoxLayout(page)
    column.addStretch(2)
    for label in (Title(title), QuietLabel(words)):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addStretch(3)
    return page
