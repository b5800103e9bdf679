"""Backing a store up and putting the backup back, on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Redress


def back_up(redress: Redress, store: Path, passphrase: Path, file: str = "store.backup") -> Path:
    outcome = redress("store", "backup", store, file, "--passphrase-file", passphrase)
    assert outcome.status == 0, outcome.err
    return store.parent / file


def test_a_backup_is_made_checked_and_restored_elsewhere(redress: Redress, store: Path, passphrase: Path) -> None:
    made = redress("store", "backup", store, "store.backup", "--passphrase-file", passphrase, "--json")
    assert made.status == 0
    assert made.document["events"] == 2 and len(made.document["sha256"]) == 64
    restored = redress("store", "restore", "store.backup", "elsewhere", "--passphrase-file", passphrase, "--json")
    assert restored.status == 0
    assert restored.document["undone"]["there"] is False
    assert redress("store", "verify", "elsewhere", "--passphrase-file", passphrase).status == 0


def test_a_backup_opens_with_the_recovery_code(
    redress: Redress, store: Path, passphrase: Path, recovery_code: Path
) -> None:
    back_up(redress, store, passphrase)
    outcome = redress("store", "restore", "store.backup", "elsewhere", "--recovery-code-file", recovery_code)
    assert outcome.status == 0
    assert redress("store", "unlock", "elsewhere", "--passphrase-file", passphrase).status == 0


def test_a_store_is_not_replaced_unasked(redress: Redress, store: Path, passphrase: Path) -> None:
    back_up(redress, store, passphrase)
    outcome = redress("store", "restore", "store.backup", store, "--passphrase-file", passphrase)
    assert outcome.status == 1
    assert "one later event; it would be undone" in outcome.err and "--yes" in outcome.err
    assert {path.name for path in store.parent.iterdir() if path.is_dir()} == {"store"}


def test_a_store_is_replaced_where_that_was_said_and_is_kept_beside(
    redress: Redress, store: Path, passphrase: Path
) -> None:
    back_up(redress, store, passphrase)
    outcome = redress("store", "restore", "store.backup", store, "--yes", "--passphrase-file", passphrase, "--json")
    assert outcome.status == 0
    assert outcome.document["generation"] == 2
    aside = Path(outcome.document["set_aside"])
    for folder in (store, aside):
        assert redress("store", "verify", folder, "--passphrase-file", passphrase).status == 0


def test_a_damaged_backup_is_status_2_and_the_store_stays(redress: Redress, store: Path, passphrase: Path) -> None:
    file = back_up(redress, store, passphrase)
    content = bytearray(file.read_bytes())
    content[-1000] ^= 4
    file.write_bytes(content)
    outcome = redress("store", "restore", file, store, "--yes", "--passphrase-file", passphrase)
    assert outcome.status == 2
    assert outcome.said_calmly()
    assert redress("store", "unlock", store, "--passphrase-file", passphrase).status == 0


def test_a_wrong_passphrase_is_status_3(redress: Redress, store: Path, passphrase: Path, tmp_path: Path) -> None:
    back_up(redress, store, passphrase)
    wrong = tmp_path / "wrong.txt"
    wrong.write_text("not the passphrase at all", encoding="utf-8")
    assert redress("store", "restore", "store.backup", "elsewhere", "--passphrase-file", wrong).status == 3
    assert not (tmp_path / "elsewhere").exists()


def test_no_file_is_overwritten(redress: Redress, store: Path, passphrase: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    outcome = redress("store", "backup", store, "letter.txt", "--passphrase-file", passphrase)
    assert outcome.status == 2
    assert (tmp_path / "letter.txt").read_text(encoding="utf-8") == "mine"
