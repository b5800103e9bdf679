"""After a lock nothing of anybody is left: on the screen, for a screen reader, in the clipboard, or in an open file."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
import time
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QMimeData, QModelIndex, QPoint, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QAction, QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QToolTip,
    QWidget,
)

from desktop_app.desk.office import Desk
from desktop_app.domain.case import Case
from desktop_app.store.store import Store
from desktop_app.ui import passphrase
from desktop_app.ui.clipboard import ClipboardGuard
from desktop_app.ui.idle import IdleWatch, SystemWatch
from desktop_app.ui.windows_session import SessionFilter
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

CANARIES = ("leonie", "köhler", "leonekohler", "theodor-heuss", "70174", "surfeu")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    folder = tmp_path_factory.mktemp("made")
    return folder, make_store(folder)


@pytest.fixture
def whole(made: tuple[Path, str], tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window with the store open."""
    store = copy_store(made[0], tmp_path)
    with a_window(tmp_path, store) as whole:
        whole.unlock()
        yield whole


@pytest.fixture
def with_case(whole: WholeWindow, made: tuple[Path, str]) -> WholeWindow:
    """The same, with its one case on the screen."""
    assert whole.window.office is not None
    whole.window.office.open_case(made[1])
    whole.settle()
    return whole


def canaries(widgets: list[QWidget]) -> list[str]:
    """Where something of the person can be read: in a text, title, hint, accessible name, or model."""
    found = []
    for top in widgets:
        for widget in (top, *top.findChildren(QWidget)):
            said = [
                widget.windowTitle(),
                widget.toolTip(),
                widget.statusTip(),
                widget.whatsThis(),
                widget.accessibleName(),
                widget.accessibleDescription(),
                str(getattr(widget, "text", str)()),
                str(getattr(widget, "placeholderText", str)()),
                widget.toPlainText() if isinstance(widget, QPlainTextEdit) else "",
            ]
            if isinstance(widget, QAbstractItemView | QComboBox) and widget.model() is not None:
                said += _in_model(widget.model())
            text = "\n".join(said).casefold()
            found += [f"{type(widget).__name__}: {canary}" for canary in CANARIES if canary in text]
    return found


def _in_model(model: QAbstractItemModel) -> list[str]:
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    return [
        str(model.index(row, column).data(role))
        for row in range(min(model.rowCount(QModelIndex()), 100))
        for column in range(columns)
        for role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.UserRole,
        )
    ]


def store_files(store: Path) -> list[str]:
    """The files of the store that this process has open."""
    return [file.path for file in psutil.Process().open_files() if Path(file.path).is_relative_to(store)]


def test_after_a_lock_no_widget_of_any_window_shows_or_tells_of_the_person(with_case: WholeWindow) -> None:
    whole = with_case
    assert canaries(QApplication.topLevelWidgets()), "the case must be on the screen for this to mean anything"
    whole.window.activateWindow()
    assert QTest.qWaitForWindowActive(whole.window)
    QTest.keyClick(whole.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    whole.settle()
    assert "Redress is locked" in whole.reads()
    assert canaries(QApplication.topLevelWidgets()) == []
    assert [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()] == ["Redress"]


def living() -> list[object]:
    """What holds a key or a person's data in this process."""
    gc.collect()
    return [thing for thing in gc.get_objects() if isinstance(thing, Desk | Store | Case)]


@pytest.fixture
def earlier() -> list[object]:
    """What other tests have left alive; held, so that nothing new can pass for it."""
    return living()


def test_after_a_lock_the_key_is_dropped_and_no_file_of_the_store_is_open(
    earlier: list[object], with_case: WholeWindow, tmp_path: Path
) -> None:
    whole = with_case
    assert store_files(tmp_path / "store")
    whole.window.lock()
    whole.settle()
    assert store_files(tmp_path / "store") == []
    known = {id(thing) for thing in earlier}
    assert [type(thing).__name__ for thing in living() if id(thing) not in known] == []


def test_a_lock_closes_the_dialogs_menus_and_hints_that_are_open(whole: WholeWindow) -> None:
    whole.window.choose_files()
    QToolTip.showText(QPoint(5, 5), "Leonie Köhler", whole.window)
    assert any(isinstance(w, QFileDialog) and w.isVisible() for w in QApplication.topLevelWidgets())
    whole.window.lock()
    whole.settle()
    whole.until(lambda: canaries(QApplication.topLevelWidgets()) == [])
    assert not any(isinstance(w, QFileDialog) for w in QApplication.topLevelWidgets())
    assert whole.field("Your passphrase").isVisible()


def test_an_answer_that_was_on_its_way_is_dropped_when_the_window_locks(whole: WholeWindow) -> None:
    answers: list[object] = []
    whole.window.bridge.ask(lambda desk: desk.officer.name, answers.append)
    whole.window.lock()
    whole.settle()
    assert answers == []


# ── Nobody there ──


class Seconds:
    """A clock for the watch that moves only when told to."""

    def __init__(self, whole: WholeWindow) -> None:
        self.now = 0.0
        whole.window.idle.stop()
        whole.window.idle._seconds = lambda: self.now
        whole.window.idle.start()


def test_the_window_locks_ten_minutes_after_the_last_touch_and_not_before(whole: WholeWindow) -> None:
    seconds = Seconds(whole)
    seconds.now = 9 * 60
    QTest.keyClick(whole.window.windowHandle(), Qt.Key.Key_Shift)
    seconds.now = 18 * 60
    QTest.mouseMove(whole.window.windowHandle(), QPoint(300, 300))
    QTest.mouseMove(whole.window.windowHandle(), QPoint(320, 320))
    seconds.now = 27.9 * 60
    whole.window.idle.look()
    assert whole.window.office is not None
    seconds.now = 28 * 60
    whole.window.idle.look()
    whole.settle()
    assert "Redress is locked" in whole.reads()


def test_touches_in_a_dialog_count(whole: WholeWindow) -> None:
    seconds = Seconds(whole)
    whole.window.choose_files()
    (dialog,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, QFileDialog))
    seconds.now = 9 * 60
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Shift)
    seconds.now = 18 * 60
    whole.window.idle.look()
    assert whole.window.office is not None


def test_a_touch_that_comes_too_late_does_nothing_but_lock(whole: WholeWindow) -> None:
    """As after a night asleep, in which no timer ran."""
    seconds = Seconds(whole)
    (search,) = (field for field in whole.shown(QLineEdit) if field.accessibleName().startswith("Search"))
    whole.window.activateWindow()
    assert QTest.qWaitForWindowActive(whole.window)
    search.setFocus()
    typed: list[str] = []
    search.textChanged.connect(typed.append)
    seconds.now = 8 * 3600
    QTest.keyClick(whole.window.windowHandle(), Qt.Key.Key_X)
    assert "".join(typed) == ""
    whole.settle()
    assert "Redress is locked" in whole.reads()


def test_the_minutes_can_be_chosen_from_1_to_60_and_are_remembered(whole: WholeWindow) -> None:
    seconds = Seconds(whole)
    whole.press("Settings")
    whole.picture("settings")
    (minutes,) = (box for box in whole.shown(QComboBox) if box.accessibleName().startswith("Lock when"))
    assert (minutes.itemText(0), minutes.itemText(minutes.count() - 1)) == ("1 minute", "60 minutes")
    assert minutes.currentText() == "10 minutes"
    assert whole.nameless() == []
    minutes.setFocus()
    for _ in range(3):
        QTest.keyClick(minutes, Qt.Key.Key_Up)
    seconds.now = 2 * 60
    whole.window.idle.look()
    whole.settle()
    assert "Redress is locked" in whole.reads()
    assert '"idle_minutes": 2' in (whole.folder / "config" / "window.json").read_text()


@pytest.mark.parametrize(
    "content", ["", "[1]", '{"idle_minutes": 0, "look": 3}', '{"idle_minutes": "9"}', '{"soon_days": 400}', "\0"]
)
def test_a_damaged_file_of_preferences_leaves_the_usual_ones(tmp_path: Path, content: str) -> None:
    from desktop_app.ui.preferences import Preferences, PreferencesFile

    (tmp_path / "window.json").write_text(content)
    assert PreferencesFile(tmp_path / "window.json").now == Preferences(
        look="system", idle_minutes=10, soon_days=7, store=""
    )


def test_long_work_ends_unseen_when_nobody_is_there_and_is_stopped_when_the_screen_locks(whole: WholeWindow) -> None:
    bridge = whole.window.bridge
    running = bridge.ask_long(lambda desk, report, cancelled: None)
    whole.window.idle.idle.emit()
    assert not running.cancelled()
    whole.settle()
    assert "Redress is locked" in whole.reads()
    whole.unlock()
    running = bridge.ask_long(lambda desk, report, cancelled: None)
    whole.window.system.away.emit()
    assert running.cancelled()
    whole.settle()


def test_the_clock_of_the_computer_neither_locks_nor_keeps_it_open(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[bool] = []
    watch = IdleWatch(1)
    watch.idle.connect(lambda: heard.append(True))
    watch.start()
    for moved in (4e9, -4e9, 0.0):
        monkeypatch.setattr(time, "time", lambda moved=moved: moved)
        watch.look()
    assert heard == []
    monkeypatch.setattr(watch, "_seconds", lambda real=watch._seconds: real() + 60)
    watch.look()
    assert heard == [True]


# ── The screen and sleep ──


def test_a_screen_that_is_locked_while_the_store_opens_finds_it_locked(whole: WholeWindow) -> None:
    whole.press("Lock")
    whole.type("Your passphrase", PASSPHRASE)
    QTest.mouseClick(whole.button("Unlock"), Qt.MouseButton.LeftButton)
    whole.window.system.away.emit()
    whole.settle()
    assert whole.window.office is None and whole.window.bridge._desk is None
    assert "The screen was locked while the store opened." in whole.reads()
    assert not any(field.text() for field in whole.shown(QLineEdit))
    whole.unlock()
    assert whole.window.office is not None


def test_a_recovery_code_left_standing_is_forgotten(whole: WholeWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passphrase, "FORGOTTEN_AFTER", 300)
    whole.press("Lock")
    whole.press("Use the recovery code…")
    whole.type("Recovery code", "0123-4567-89AB")
    whole.window.system.away.emit()
    assert whole.field("Recovery code").text() == ""
    whole.type("Recovery code", "0123-4567-89AB")
    assert whole.field("Recovery code").text()
    whole.until(lambda: whole.field("Recovery code").text() == "")


@pytest.mark.parametrize(
    ("kind", "message", "value", "locks"),
    [
        (b"windows_generic_MSG", 0x02B1, 0x7, True),  # the session is locked
        (b"windows_generic_MSG", 0x02B1, 0x8, False),  # and unlocked
        (b"windows_generic_MSG", 0x0218, 0x4, True),  # the computer goes to sleep
        (b"windows_generic_MSG", 0x0218, 0x12, False),  # and wakes
        (b"windows_generic_MSG", 0x0100, 0x7, False),
        (b"xcb_generic_event_t", 0x02B1, 0x7, False),
    ],
)
def test_what_windows_says_of_its_session_is_understood(kind: bytes, message: int, value: int, locks: bool) -> None:
    heard: list[bool] = []
    said = wintypes.MSG(message=message, wParam=value)
    answer = SessionFilter(lambda: heard.append(True)).nativeEventFilter(kind, ctypes.addressof(said))
    assert answer == (False, 0) and bool(heard) is locks


@pytest.fixture
def bus_address() -> Iterator[str]:
    """A private D-Bus."""
    try:
        daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
    except FileNotFoundError:
        pytest.skip("needs dbus-daemon; `./dev test` installs it")
    assert daemon.stdout is not None
    with daemon.stdout:
        yield daemon.stdout.readline().strip()
    daemon.terminate()
    daemon.wait(10)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="D-Bus")
@pytest.mark.parametrize(
    ("path", "interface", "name", "arguments", "locks"),
    [
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True], True),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [False], False),
        ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock", [], True),
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True], True),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True], True),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [False], False),
    ],
)
def test_the_window_hears_of_a_locked_screen_and_of_sleep(
    qapp: QApplication, bus_address: str, path: str, interface: str, name: str, arguments: list[bool], locks: bool
) -> None:
    ours, others = (QDBusConnection.connectToBus(bus_address, f"{who} {bus_address}") for who in ("ours", "others"))
    watch, heard = SystemWatch(), []
    watch.away.connect(lambda: heard.append(True))
    assert watch.listen_for_sleep(ours) and watch.listen_for_screen(ours)
    _wait_for_an_answer(ours)
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(list(arguments))
    last = QDBusMessage.createSignal(path, "org.freedesktop.login1.Session", "Lock")
    assert others.send(message) and others.send(last)
    late = 0
    while len(heard) < 1 + locks and late < 500:
        QTest.qWait(10)
        late += 1
    assert len(heard) == 1 + locks


def _wait_for_an_answer(bus: QDBusConnection) -> None:
    """By then the bus knows what was asked of it before."""
    name = "org.freedesktop.DBus"
    bus.call(QDBusMessage.createMethodCall(name, "/org/freedesktop/DBus", name, "GetId"))


# ── The clipboard ──


class Owner:
    """Whose the clipboard is; the screen without a monitor does not keep that."""

    ours = True

    def __call__(self, mode: QClipboard.Mode) -> bool:
        return self.ours


@pytest.fixture
def owner(whole: WholeWindow) -> Owner:
    owner = Owner()
    whole.window.clipboard._owns = owner
    return owner


def copy_from_window(whole: WholeWindow) -> None:
    assert whole.window.office is not None
    field = whole.window.office.cases.search
    field.setText("Leonie Köhler")
    field.selectAll()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Leonie Köhler"


def test_what_was_copied_out_of_the_program_is_taken_out_of_the_clipboard_on_lock(
    whole: WholeWindow, owner: Owner
) -> None:
    copy_from_window(whole)
    whole.window.lock()
    assert QGuiApplication.clipboard().text() == ""


def test_what_another_program_put_into_the_clipboard_stays(whole: WholeWindow, owner: Owner) -> None:
    copy_from_window(whole)
    owner.ours = False
    QGuiApplication.clipboard().setText("of another program")
    whole.window.lock()
    whole.window.clipboard._timers[QClipboard.Mode.Clipboard].timeout.emit()
    assert QGuiApplication.clipboard().text() == "of another program"


def test_a_copy_is_taken_out_after_ten_seconds_and_when_the_window_closes(whole: WholeWindow, owner: Owner) -> None:
    copy_from_window(whole)
    timer = whole.window.clipboard._timers[QClipboard.Mode.Clipboard]
    assert timer.isActive() and timer.interval() == 10_000
    timer.timeout.emit()
    assert QGuiApplication.clipboard().text() == ""
    copy_from_window(whole)
    whole.window.close()
    assert QGuiApplication.clipboard().text() == ""


def test_clipboard_managers_are_told_to_write_nothing_down(whole: WholeWindow, owner: Owner) -> None:
    copy_from_window(whole)
    mime: QMimeData = QGuiApplication.clipboard().mimeData()
    assert bytes(mime.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_a_selection_is_taken_away_on_lock(qapp: QApplication) -> None:
    clipboard = QGuiApplication.clipboard()
    if not clipboard.supportsSelection():
        pytest.skip("this screen has no selections")
    guard = ClipboardGuard(clipboard, Owner())
    clipboard.setText("Leonie Köhler", QClipboard.Mode.Selection)
    guard.clear()
    assert clipboard.text(QClipboard.Mode.Selection) == ""


def test_nothing_typed_into_a_passphrase_field_can_be_copied(whole: WholeWindow, owner: Owner) -> None:
    whole.window.lock()
    whole.settle()
    field: QLineEdit = whole.field("Your passphrase")
    QGuiApplication.clipboard().setText("before")
    QTest.keyClicks(field, "secret words")
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "before"


def test_locking_by_hand_asks_once_more_where_a_new_recovery_code_is_on_the_screen(with_case: WholeWindow) -> None:
    window = with_case.window
    window.bridge.stay_open.emit(True)  # as while a code is made and shown
    assert window.office is not None
    lock = next(action for action in window.findChildren(QAction) if action.shortcut().toString() == "Ctrl+L")
    lock.trigger()
    assert window.office is not None and "Not locked yet" in window.notices.text()
    lock.trigger()
    assert window.office is None


def test_locking_with_the_screen_does_not_ask(with_case: WholeWindow) -> None:
    with_case.window.bridge.stay_open.emit(True)
    with_case.window.lock()
    assert with_case.window.office is None
