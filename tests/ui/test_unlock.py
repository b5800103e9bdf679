"""At the door: wrong passphrases, the way back with a backup, and a store that is not there."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog

from desktop_app.desk import backups, intake
from desktop_app.desk.demo_inputs import request_mail
from desktop_app.desk.office import unlock
from desktop_app.store.store import Passphrase, Surroundings
from desktop_app.ui.bridge import Bridge
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import NOW, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store, and a backup of it that is two events behind."""
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    desk = unlock(folder / "store", Passphrase(PASSPHRASE), Surroundings(lambda: NOW, os.urandom, None))
    backups.back_up(desk, folder / "first.backup")
    intake.receive_mail(desk, request_mail(desk), "another.eml")
    desk.close()
    return folder


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window at the door of that store."""
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        yield whole


def test_wrong_passphrases_wait_longer_each_time_also_after_a_restart_and_the_page_says_so(
    whole: WholeWindow, tmp_path: Path
) -> None:
    for _ in range(4):
        whole.unlock("not the passphrase")
        assert "The passphrase is not right." in whole.reads()
        assert whole.window.office is None
    whole.close()
    with a_window(tmp_path, tmp_path / "store") as again:
        again.type("Your passphrase", "wrong again")
        QTest.mouseClick(again.button("Unlock"), Qt.MouseButton.LeftButton)
        again.until(lambda: "Wait a moment: after wrong tries, the next one has to wait 1 second." in again.reads())
        again.picture("unlock-waiting")
        again.settle()
        assert again.waited == [1.0]
        again.unlock("wrong again")
        again.unlock()
        assert again.waited == [1.0, 2.0, 4.0]
        assert again.window.office is not None
        again.window.lock()
        again.settle()
        again.unlock()
        assert again.waited[3:] == [0.0]


def test_a_window_that_waits_after_wrong_passphrases_closes_at_once(qapp: QApplication) -> None:
    bridge, begun = Bridge(lambda: Surroundings(lambda: NOW, os.urandom, None)), threading.Event()

    def wait_long(around: Surroundings) -> None:
        begun.set()
        around.wait(25.0)

    bridge.before_opening(wait_long)
    while not begun.is_set():
        QTest.qWait(5)
    bridge.stop()  # gives up after 20 s itself, and leaves the thread behind
    assert not bridge._thread.is_alive()


def test_every_control_at_the_door_has_a_name(whole: WholeWindow) -> None:
    whole.picture("unlock")
    assert whole.nameless() == []
    whole.press("Restore a backup…")
    whole.picture("restore")
    assert whole.nameless() == []
    assert whole.tab_through(whole.field("Backup file"), 6) == [
        "Backup file",
        "Choose the file…",
        "It opens",
        "Passphrase of the backup",
        "Look into the backup",
        "Back",
    ]
    whole.press("Back")
    assert whole.field("Your passphrase").hasFocus()


def look_into(whole: WholeWindow, file: Path, passphrase: str = PASSPHRASE) -> None:
    whole.press("Restore a backup…")
    whole.type("Backup file", str(file))
    whole.type("Passphrase of the backup", passphrase)
    whole.press("Look into the backup")


def test_a_restore_says_what_it_undoes_and_asks_with_the_focus_on_keeping(whole: WholeWindow, tmp_path: Path) -> None:
    before = {path.name: path.read_bytes() for path in (tmp_path / "store").iterdir() if path.is_file()}
    look_into(whole, tmp_path / "first.backup")
    whole.picture("restore-asked")
    assert "The store that is there holds 2 later events; they would be undone." in whole.reads()
    assert whole.button("Replace the store: 2 later events are undone").isEnabled()
    assert whole.button("Keep the store as it is").hasFocus()
    whole.window._run_primary()  # Ctrl+Enter
    whole.press("Keep the store as it is")
    assert "Redress is locked" in whole.reads()
    assert before == {path.name: path.read_bytes() for path in (tmp_path / "store").iterdir() if path.is_file()}
    whole.unlock()
    assert whole.window.office is not None


def test_a_restored_store_opens_and_the_one_before_is_kept_beside(whole: WholeWindow, tmp_path: Path) -> None:
    look_into(whole, tmp_path / "first.backup")
    whole.press("Replace the store: 2 later events are undone")
    whole.picture("restored")
    (aside,) = tmp_path.glob("store.before-restore-*")
    assert str(aside) in whole.reads()
    whole.press("Go to the store")
    whole.unlock()
    assert whole.window.office is not None
    assert whole.window.office.cases.model.rowCount() == 1


def test_a_store_that_moved_on_after_the_question_is_not_replaced(whole: WholeWindow, tmp_path: Path) -> None:
    look_into(whole, tmp_path / "first.backup")
    desk = unlock(tmp_path / "store", Passphrase(PASSPHRASE), Surroundings(lambda: NOW, os.urandom, None))
    with desk.store.act("something.happened"):
        pass
    desk.close()
    whole.press("Replace the store: 2 later events are undone")
    assert "The store was changed after you looked at what would be undone." in whole.reads()
    assert list(tmp_path.glob("store.before-restore-*")) == []
    whole.press("Look into the backup")
    assert whole.button("Replace the store: 3 later events are undone").isEnabled()


def test_a_wrong_passphrase_or_a_damaged_backup_is_said_where_it_was_typed(whole: WholeWindow, tmp_path: Path) -> None:
    look_into(whole, tmp_path / "first.backup", "not the passphrase")
    assert "The passphrase is not right." in whole.reads()
    assert whole.field("Passphrase of the backup").hasFocus()
    content = bytearray((tmp_path / "first.backup").read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "first.backup").write_bytes(content)
    whole.type("Passphrase of the backup", PASSPHRASE)
    whole.press("Look into the backup")
    assert whole.field("Backup file").hasFocus()
    assert "Replace" not in str([button.text() for button in whole.shown(type(whole.button("Back")))])


def test_what_cannot_be_a_recovery_code_is_said_where_it_was_typed(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Restore a backup…")
    whole.type("Backup file", str(tmp_path / "first.backup"))
    (kind,) = whole.shown(QComboBox)
    kind.setCurrentIndex(1)
    whole.type("Recovery code", "ABCD-EFGH")
    whole.press("Look into the backup")
    assert "This is not a recovery code" in whole.reads()
    assert whole.field("Recovery code").hasFocus()


def test_a_store_whose_keys_are_damaged_still_leads_to_the_backup(made: Path, tmp_path: Path) -> None:
    store = copy_store(made, tmp_path)
    for name in store.glob("keystore*"):
        name.write_bytes(b"{}")
    with a_window(tmp_path, store) as whole:
        whole.picture("no-door")
        assert "The store cannot be opened" in whole.reads()
        look_into(whole, tmp_path / "first.backup")
        whole.press("Replace the store: whatever was done since is undone")
        whole.press("Go to the store")
        whole.unlock()
        assert whole.window.office is not None


def test_a_remembered_store_that_is_gone_is_not_replaced_by_a_new_one(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "window.json").write_text(f'{{"store": "{tmp_path / "stick" / "store"}"}}')
    with a_window(tmp_path, None) as whole:
        assert "The store is not in its folder any more." in whole.reads()
        whole.press("Begin with a new store…")
        assert "Welcome to Redress" in whole.reads()
        assert str(tmp_path / "usual") in whole.reads()


def test_a_store_that_was_moved_is_found_again_by_its_folder(made: Path, tmp_path: Path, qapp: QApplication) -> None:
    moved = copy_store(made, tmp_path / "moved")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "window.json").write_text(f'{{"store": "{tmp_path / "stick" / "store"}"}}')
    with a_window(tmp_path, None) as whole:
        whole.press("Choose another folder…")
        (dialog,) = whole.shown(QFileDialog)
        dialog.fileSelected.emit(str(moved))
        dialog.reject()
        whole.settle()
        whole.unlock()
        assert whole.window.office is not None
    with a_window(tmp_path, None) as again:
        assert "Redress is locked" in again.reads()
