"""The main window: it paints first, then opens the store; everything else is one of its pages.

It locks by hand, when nobody uses it, and when the screen locks or the computer goes to sleep. The page with the
recovery code of a new store is the exception: the code is shown only once, and the store holds nothing yet.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from dataclasses import replace
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
    QGuiApplication,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui import only_reading, theme
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.clipboard import ClipboardGuard
from desktop_app.ui.idle import IdleWatch, SystemWatch
from desktop_app.ui.messages import MessageBar, NoticeStrip
from desktop_app.ui.parts import Page, PrimaryButton, QuietLabel, Title, leave_drops_to_the_window
from desktop_app.ui.preferences import Preferences, PreferencesFile

if TYPE_CHECKING:
    from desktop_app.store.store import Surroundings
    from desktop_app.ui.doorway import Doorway
    from desktop_app.ui.office_page import OfficePage

SMALLEST = (1024, 700)
_ENDINGS = "*.eml *.msg *.json *.mbox *.csv *.tsv"


class DropHint(QLabel):
    """Lies over the window while a file is held above it."""


class MainWindow(QMainWindow):
    """The window of Redress. `painted` comes once, after it was first seen; only then does the worker begin.

    `directory` None: the folder that was chosen at first start, or else `usual`; only then is a choice remembered.
    """

    painted = Signal()

    def __init__(
        self,
        surroundings: Callable[[], Surroundings],
        directory: Path | None,
        preferences: PreferencesFile,
        usual: Path,
    ) -> None:
        super().__init__()
        self.setWindowTitle("Redress")
        self.setAcceptDrops(True)
        self.bridge = Bridge(surroundings, self)
        self._preferences = preferences
        self._seen = False
        self.messages = MessageBar()
        self.notices = NoticeStrip()
        self.idle = IdleWatch(preferences.now.idle_minutes, parent=self)
        self.system = SystemWatch(self)
        self.clipboard = ClipboardGuard(QGuiApplication.clipboard(), parent=self)
        self._pages = QStackedWidget()
        self._middle = Page()
        self.office: OfficePage | None = None
        self._hint = self._make_hint()
        self._actions: list[QAction] = []
        self._acting: tuple[QAction, ...] = ()
        self._build()
        self.bridge.failure.connect(self.messages.show_error)
        self.bridge.overcome.connect(self.messages.clear)
        self.bridge.notice.connect(self.notices.say)
        self._only_once = self._warned = False  # whether something is shown that comes once, and whether that was said
        self.bridge.stay_open.connect(self._stay_open)
        self.idle.idle.connect(partial(self.lock, finish_work=True))
        self.system.away.connect(self._went_away)
        self.door: Doorway
        self.painted.connect(partial(self._begin, directory, usual))
        self.painted.connect(lambda: self.system.listen(int(self.winId())))

    def _begin(self, directory: Path | None, usual: Path) -> None:
        """What the first painting does not need is imported only after it."""
        from desktop_app.ui.doorway import Doorway

        self.door = Doorway(self.bridge, directory, self._preferences, usual, self)
        self.door.page.connect(self._show)
        self.door.entered.connect(self._enter)
        self.door.look()

    def _enter(self) -> None:
        from desktop_app.ui.office_page import OfficePage

        self.messages.clear()
        self.notices.clear()
        only_reading.hold(self, self.bridge.seat is not None and self.bridge.seat.read_only)
        office = OfficePage(self.bridge, self.door.directory, self._preferences.now, sample=self.door.in_sample())
        office.lock_wanted.connect(self.lock_by_hand)
        office.files_wanted.connect(self.choose_files)
        office.preferences_changed.connect(self.use)
        office.restore_wanted.connect(lambda: self.lock(then=self.door.show_restore))
        self.office = office
        self._show(office)
        self._allow(True)
        self.idle.start()
        office.sample_left.connect(lambda: self.lock(then=self.door.leave_sample))
        office.tour.ended.connect(self._toured)
        office.begin()
        if self.door.new and not self._preferences.now.toured:
            office.tour.begin()
        self.door.new = False

    def _toured(self) -> None:
        self._preferences.change(replace(self._preferences.now, toured=True))

    def _went_away(self) -> None:
        """The screen is locked, or the computer goes to sleep: also while a store is still being opened."""
        if self.office is not None:
            self.lock()
            return
        forget = getattr(self._pages.currentWidget(), "forget", None)
        if forget is not None:
            forget()

    def lock_by_hand(self) -> None:
        """Lock; where something is shown that comes only once, say so first, and lock when asked again."""
        if self._only_once and not self._warned:
            self._warned = True
            self.notices.say(
                self.tr(
                    "Not locked yet: a new recovery code is made or shown here, and it comes only once. Print it and "
                    "type its last two groups; or lock once more, and it is lost."
                )
            )
            return
        self.lock()

    def lock(self, *, finish_work: bool = False, then: Callable[[], None] | None = None) -> None:
        """Close the store and throw away everything shown of it. Long work is stopped, or with `finish_work` ends
        first, unseen; then comes the unlock page, or `then`."""
        if self.office is None:
            return
        self.idle.stop()
        self.clipboard.clear()
        self._only_once = self._warned = False
        self.office.reminders.end()
        self.office.keep_typed()
        self.office = None
        self._allow(False)
        self._hint.hide()
        self.messages.clear()
        self.notices.clear()
        self._close_others()
        self._show(_sentence(self.tr("Locking…"), ""))
        only_reading.hold(self, False)
        self.bridge.lock(then or partial(self.door.look, automatic=False), finish_work=finish_work)
        QTimer.singleShot(0, gc.collect)  # pages and the cases they showed hold on to each other

    def _stay_open(self, stay: bool) -> None:
        """While a recovery code is made and shown. By hand it locks after a warning, with the screen all the same."""
        self._only_once, self._warned = stay, False
        if stay:
            self.idle.stop()
        elif self.office is not None:
            self.idle.start()

    def _close_others(self) -> None:
        """Menus, lists that are folded out, hints and dialogs: each may show something of the store."""
        QToolTip.hideText()
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        for dialog in QApplication.topLevelWidgets():
            if dialog is not self and dialog.parent() is not None:
                dialog.close()

    # ── Requests that arrive ──

    def choose_files(self) -> None:
        """Ask for files to take in."""
        dialog = QFileDialog(
            self, self.tr("Open requests"), "", f"{self.tr('Requests')} ({_ENDINGS});;{self.tr('All files')} (*)"
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda files: self.take_in([Path(file) for file in files]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in files that bring requests, where the store is open."""
        if self.office is not None and not only_reading.is_only_read(self):
            self.messages.clear()  # what was said of files before says nothing of these
            self.office.take_in(paths)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file is held over the window."""
        if self.office is not None and _files(event.mimeData()) and not only_reading.is_only_read(self):
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

    def use(self, preferences: Preferences) -> None:
        """Look and lock as was chosen, from now on and at the next start."""
        now = self._preferences.now
        self._preferences.change(replace(preferences, store=now.store, toured=now.toured))
        self.idle.minutes = preferences.idle_minutes
        self._dress()

    def system_look_changed(self) -> None:
        """Go along with the system, where that was chosen."""
        if self._preferences.now.look == "system":
            self._dress()

    def _dress(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        tokens = theme.wanted(self._preferences.now.look)
        if tokens != theme.current():
            theme.apply(app, tokens)

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
        if self.office is not None:
            self.office.reminders.end()
            self.office.keep_typed()
        self.idle.stop()
        self.clipboard.clear()
        self.bridge.stop()
        super().closeEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._pages, 1)
        column.addWidget(self.notices)
        self.setCentralWidget(self._middle)
        self._hint.setParent(self._middle)
        self._show(_sentence("Redress", self.tr("Opening…")))
        self.setMinimumSize(*SMALLEST)
        self.resize(1240, 820)
        self._make_menus()
        self._allow(False)

    def _make_hint(self) -> DropHint:
        hint = DropHint(self.tr("Drop it to take in the request"))
        hint.setTextFormat(Qt.TextFormat.PlainText)
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        hint.hide()
        return hint

    def _make_menus(self) -> None:
        requests = self.menuBar().addMenu(self.tr("&Requests"))
        new = self._action(requests, self.tr("&New request…"), "Ctrl+N", lambda office: office.write_new_request())
        files = self._action(requests, self.tr("&Open files…"), "Ctrl+O", lambda _: self.choose_files())
        self._acting = (new, files)
        self._action(requests, self.tr("&Find"), ("Ctrl+F", "Ctrl+K"), lambda office: office.search())
        words = self.tr("Due dates as a &calendar file…")
        self._action(requests, words, "", lambda office: office.export_calendar())
        self._action(requests, self.tr("&Lock"), "Ctrl+L", lambda _: self.lock_by_hand())
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

    def _action(
        self, menu: QWidget, words: str, keys: str | tuple[str, ...], run: Callable[[OfficePage], None]
    ) -> QAction:
        action = QAction(words, self)
        action.setShortcuts([QKeySequence(key) for key in ((keys,) if isinstance(keys, str) else keys)])

        def triggered() -> None:
            if self.office is not None:
                run(self.office)

        action.triggered.connect(triggered)
        menu.addAction(action)
        self._actions.append(action)
        return action

    def _allow(self, unlocked: bool) -> None:
        only_read = only_reading.is_only_read(self)
        for action in self._actions:
            action.setEnabled(unlocked and not (only_read and action in self._acting))

    def _run_primary(self) -> None:
        if only_reading.is_only_read(self) and not any(
            button.isVisible() and button.isEnabled() for button in self.findChildren(PrimaryButton)
        ):
            self.notices.say(only_reading.reason())
            return
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
        leave_drops_to_the_window(page)


def _files(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def _sentence(title: str, words: str) -> Page:
    page = Page()
    column = QVBoxLayout(page)
    column.addStretch(2)
    for label in (Title(title), QuietLabel(words)):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addStretch(3)
    return page
