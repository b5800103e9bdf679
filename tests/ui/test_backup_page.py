"""Backups and keys from inside the window: made, proven, missed when old; passphrases changed, the keychain used."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.ui.keys_cards import KeychainCard
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import MemoryKeychain, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

REMINDER = "This store has never been backed up. If this computer is lost, so is everything in it."


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    make_store(folder)
    return folder


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window with the store open, on a computer with a keychain."""
    with a_window(tmp_path, copy_store(made, tmp_path), MemoryKeychain()) as whole:
        whole.unlock()
        yield whole


def reminder(whole: WholeWindow) -> str:
    assert whole.window.office is not None
    return whole.window.office.reminder.text()


def back_up(whole: WholeWindow, file: Path) -> None:
    whole.press("Back up now…")
    (dialog,) = whole.shown(QFileDialog)
    dialog.fileSelected.emit(str(file))
    dialog.reject()
    whole.settle()


def test_a_store_that_was_never_backed_up_says_so_until_it_is(whole: WholeWindow, tmp_path: Path) -> None:
    assert reminder(whole) == REMINDER
    whole.picture("reminder")
    whole.press("Back up…")
    assert "This store has never been backed up." in whole.reads()
    back_up(whole, tmp_path / "mine.backup")
    whole.picture("backups")
    assert reminder(whole) == ""
    assert "The last good backup: 24 November 2026, 10:30." in whole.reads()
    assert "It was opened again, and every check passed." in whole.reads()
    sha256 = hashlib.sha256((tmp_path / "mine.backup").read_bytes()).hexdigest()
    assert sha256 in whole.reads().replace(" ", "")
    assert whole.nameless() == []


def test_a_backup_is_missed_again_after_a_week(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Backups")
    back_up(whole, tmp_path / "mine.backup")
    whole.later(days=7)
    relock(whole)
    assert reminder(whole) == ""
    whole.later(minutes=1)
    relock(whole)
    assert reminder(whole) == "The last backup is of 24 November 2026."
    whole.press("Later")
    assert reminder(whole) == ""


def relock(whole: WholeWindow) -> None:
    whole.window.lock()
    whole.settle()
    whole.unlock()


def test_the_suggested_name_tells_store_and_day_and_no_file_is_written_over(whole: WholeWindow, tmp_path: Path) -> None:
    whole.press("Backups")
    whole.press("Back up now…")
    (dialog,) = whole.shown(QFileDialog)
    (name,) = (Path(file).name for file in dialog.selectedFiles())
    assert name.startswith("redress-") and name.endswith("-2026-11-24.backup") and len(name) == 34
    dialog.reject()
    whole.settle()
    (tmp_path / "there.backup").write_text("something else")
    back_up(whole, tmp_path / "there.backup")
    assert (tmp_path / "there.backup").read_text() == "something else"
    assert whole.window.messages.text()
    assert reminder(whole) == REMINDER
    assert whole.button("Back up now…").isEnabled()


def test_restoring_from_inside_locks_first(whole: WholeWindow) -> None:
    whole.press("Backups")
    whole.press("Restore a backup…")
    assert whole.window.office is None and whole.window.bridge.seat is None
    assert "Nothing is changed before you have seen what would be undone." in whole.reads()
    whole.press("Back")
    assert "Redress is locked" in whole.reads()


# ── Keys ──


def test_the_passphrase_is_changed_with_the_present_one_and_only_then(whole: WholeWindow) -> None:
    new = "a fresh and longer passphrase"
    whole.press("Settings")
    whole.type("New passphrase", new)
    whole.type("The passphrase again", new)
    whole.press("Change the passphrase")
    assert "Type your present passphrase." in whole.reads()
    whole.type("Your present passphrase", "not mine at all")
    whole.press("Change the passphrase")
    assert "The present passphrase is not this officer's." in whole.reads()
    whole.type("Your present passphrase", PASSPHRASE)
    whole.press("Change the passphrase")
    assert whole.window.notices.text() == "Your passphrase was changed."
    assert whole.field("New passphrase").text() == ""
    whole.window.lock()
    whole.settle()
    whole.unlock()
    assert "The passphrase is not right." in whole.reads()
    whole.unlock(new)
    assert whole.window.office is not None


def test_the_key_goes_into_the_keychain_and_out_again(whole: WholeWindow) -> None:
    whole.press("Settings")
    whole.press("Hold the key in the keychain")
    assert "The store's key is also held in the test keychain of this computer." in whole.reads()
    whole.window.lock()
    whole.settle()
    whole.press("Unlock with the key in the keychain")
    assert whole.window.office is not None
    whole.press("Settings")
    whole.press("Take it out of the keychain")
    assert "The store's key is not held in the test keychain of this computer" in whole.reads()
    whole.window.lock()
    whole.settle()
    assert whole.shown(KeychainCard) == []
    assert "Unlock with the key in the keychain" not in [b.text() for b in whole.shown(type(whole.button("Unlock")))]


def test_without_a_keychain_holding_the_key_there_is_refused_with_the_reason(made: Path, tmp_path: Path) -> None:
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        whole.unlock()
        whole.press("Settings")
        whole.press("Hold the key in the keychain")
        assert "The store's key is not held in a keychain" in whole.window.messages.text()
        QTest.qWait(0)
        assert whole.button("Hold the key in the keychain").isEnabled()
