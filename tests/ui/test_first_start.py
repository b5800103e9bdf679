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
from tests.ui.case_in_window import PASSPHRASE, WAIT
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
        assert whole.tab_through(whole.button("Choose another folder…"), 4) == [
            "Choose another folder…",
            "Restore a backup instead…",
            "Look around in a sample store first…",
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


def test_a_sample_store_can_be_played_in_and_left_again(tmp_path: Path, qapp: QApplication) -> None:
    with a_window(tmp_path, None) as whole:
        QTest.mouseClick(whole.button("Look around in a sample store first…"), Qt.MouseButton.LeftButton)
        whole.until(lambda: whole.window.office is not None, wait=5 * WAIT)  # a whole case is played through
        whole.settle()
        office = whole.window.office
        assert office is not None
        assert "everybody in it is made up" in whole.reads()
        assert office.tour.title() == "Where requests are"
        whole.picture("tour-1")
        read = [office.tour.title()]
        while (words := office.tour.on.text()) == "Next":
            whole.press(words)
            read.append(office.tour.title())
            whole.picture(f"tour-{len(read)}")
        assert len(set(read)) == 5
        whole.press("Back")
        assert office.tour.title() == read[3]
        whole.press("Next")
        whole.press("Done")
        assert office.tour.title() == ""
        assert whole.preferences.now.toured
        assert office.cases.view.model().rowCount() == 5
        whole.press("Lock")
        said = next(line for line in whole.reads().splitlines() if line.startswith("This is the sample store."))
        whole.unlock(said.split('"')[1])
        assert whole.window.office is not None
        assert whole.window.office.tour.title() == ""
        whole.picture("sample")
        whole.press("Set up your own store…")
        assert page(whole).directory() == tmp_path / "usual"
    with a_window(tmp_path, None) as again:
        assert page(again).isVisible(), "the sample is never taken for the officer's own store"


def test_the_tour_comes_after_the_first_start_only_and_again_when_asked_for(tmp_path: Path, qapp: QApplication) -> None:
    with a_window(tmp_path, None) as whole:
        fill_in(whole)
        whole.press("Create the encrypted store")
        (code,) = whole.shown(Code)
        whole.type("Type the last two groups, to show that you have it", "".join(code.text().split())[-6:])
        whole.press("I have it; open Redress")
        office = whole.window.office
        assert office is not None
        whole.press("Skip the tour")
        assert office.tour.title() == ""
        whole.press("Guide")
        whole.press("Take the tour of the window")
        assert office.tour.title() == "Where requests are"
        assert office.tour.on.hasFocus() or not whole.window.isActiveWindow()
    with a_window(tmp_path, None) as again:
        again.unlock()
        assert again.window.office is not None
        assert again.window.office.tour.title() == ""


def test_a_folder_of_the_sample_with_other_files_is_not_touched(tmp_path: Path, qapp: QApplication) -> None:
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "thesis.odt").write_text("of the officer")
    with a_window(tmp_path, None) as whole:
        whole.press("Look around in a sample store first…")
        assert "The folder of the sample store holds other files." in whole.reads()
        assert whole.button("Create the encrypted store").isEnabled()
    assert [path.name for path in (tmp_path / "sample").iterdir()] == ["thesis.odt"]
