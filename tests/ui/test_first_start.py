"""The first start: where the store is kept, what makes that a doubtful place, and a backup instead of a new store."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.desk import backups
from desktop_app.desk.office import unlock
from desktop_app.store.store import Passphrase, Surroundings
from desktop_app.ui.first_start import FirstStartPage
from desktop_app.ui.parts import Code
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import NOW, WholeWindow, a_window, make_store, quick_keys  # noqa: F401


def fill_in(whole: WholeWindow) -> None:
    whole.type("Name of the organisation", "Chinook Music Shop GmbH")
    whole.type("Contact for privacy questions", "privacy@chinook.example")
    whole.type("Your name", "Amara Osei")
    whole.type("Passphrase", PASSPHRASE)
    whole.type("The passphrase again", PASSPHRASE)


def page(whole: WholeWindow) -> FirstStartPage:
    (shown,) = whole.shown(FirstStartPage)
    return shown


def test_a_synchronised_folder_is_warned_of_before_anything_is_written(tmp_path: Path, qapp: QApplication) -> None:
    place = tmp_path / "Dropbox" / "store"
    with a_window(tmp_path, place) as whole:
        whole.picture("first-start-doubt")
        assert "This folder is synchronised by Dropbox." in whole.reads()
        assert not place.exists()
        page(whole).choose_place(str(tmp_path))
        whole.settle()
        assert "Dropbox" not in whole.reads()


def test_a_store_can_be_kept_in_another_folder_which_is_remembered(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a letter.txt").write_text("of the officer")
    with a_window(tmp_path, None) as whole:
        whole.picture("first-start")
        assert whole.nameless() == []
        assert whole.tab_through(whole.button("Choose another folder…"), 3) == [
            "Choose another folder…",
            "Restore a backup instead…",
            "Name of the organisation",
        ]
        fill_in(whole)
        whole.press("Choose another folder…")
        (dialog,) = whole.shown(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "elsewhere"))
        dialog.reject()
        whole.settle()
        assert f"The store will be kept in: {tmp_path / 'elsewhere' / 'Redress'}" in whole.reads()
        assert whole.field("Your name").text() == "Amara Osei"
        whole.press("Create the encrypted store")
        (code,) = whole.shown(Code)
        whole.type("Type the last two groups, to show that you have it", "".join(code.text().split())[-6:])
        whole.press("I have it; open Redress")
        assert whole.window.office is not None
    assert not (tmp_path / "usual").exists()
    with a_window(tmp_path, None) as again:
        again.unlock()
        assert again.window.office is not None


def test_a_folder_that_holds_a_store_leads_to_its_door(tmp_path: Path, qapp: QApplication) -> None:
    make_store(tmp_path)
    with a_window(tmp_path, None) as whole:
        page(whole).choose_place(str(tmp_path / "store"))
        whole.settle()
        whole.unlock()
        assert whole.window.office is not None
    with a_window(tmp_path, None) as again:
        assert "Redress is locked" in again.reads()


def test_a_backup_can_be_restored_where_there_is_no_store_yet(tmp_path: Path, qapp: QApplication) -> None:
    make_store(tmp_path / "old")
    desk = unlock(tmp_path / "old" / "store", Passphrase(PASSPHRASE), Surroundings(lambda: NOW, os.urandom, None))
    backups.back_up(desk, tmp_path / "of-the-old.backup")
    desk.close()
    with a_window(tmp_path, None) as whole:
        whole.press("Restore a backup instead…")
        whole.type("Backup file", str(tmp_path / "of-the-old.backup"))
        whole.type("Passphrase of the backup", PASSPHRASE)
        QTest.keyClick(whole.field("Passphrase of the backup"), Qt.Key.Key_Return)
        whole.settle()
        assert "There is no store in this folder yet; nothing is undone." in whole.reads()
        whole.press("Restore the store")
        whole.press("Go to the store")
        whole.unlock()
        assert whole.window.office is not None
    assert (tmp_path / "usual").is_dir()
