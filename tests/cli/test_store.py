"""The store on the command line: created, opened, refused, checked, its keys changed."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.store import keychain
from tests.cli.conftest import PASSPHRASE, Redress
from tests.store.conftest import MemoryKeychain, contents

Write = Callable[[str, Any], Path]


def test_a_store_is_created_and_opens(redress: Redress, tmp_path: Path, passphrase: Path) -> None:
    made = redress("store", "create", "new/store", "--passphrase-file", passphrase)
    assert made.status == 0
    assert "Recovery code: " in made.out
    opened = redress("store", "unlock", "new/store", "--passphrase-file", passphrase, "--json")
    assert opened.status == 0
    assert opened.document["regime"] == "gdpr"
    assert PASSPHRASE not in made.out + made.err


def test_what_was_given_at_creation_is_kept(redress: Redress, passphrase: Path) -> None:
    given = ["--organisation", "Köhler & Söhne", "--officer", "Ngozi Eze", "--regime", "uk-gdpr"]
    given += ["--holidays", "GB-ENG", "--time-zone", "Europe/London", "--address", "1 High St", "--address", "Leeds"]
    made = redress("store", "create", "store", *given, "--passphrase-file", passphrase, "--json")
    assert made.status == 0
    assert len(made.document["recovery_code"]) > 20
    said = redress("store", "unlock", "store", "--passphrase-file", passphrase, "--json").document
    assert (said["organisation"], said["officer"], said["regime"]) == ("Köhler & Söhne", "Ngozi Eze", "uk-gdpr")


@pytest.mark.parametrize(
    "wrong", [["--regime", "roman-law"], ["--holidays", "XX"], ["--time-zone", "Mars/Olympus"], ["--organisation", " "]]
)
def test_an_unknown_regime_region_or_zone_creates_nothing(
    redress: Redress, tmp_path: Path, passphrase: Path, wrong: list[str]
) -> None:
    outcome = redress("store", "create", "store", *wrong, "--passphrase-file", passphrase)
    assert outcome.status == 2
    assert outcome.said_calmly()
    assert "due date" not in outcome.err
    assert not (tmp_path / "store").exists()


def test_an_organisation_that_nobody_named_is_said(redress: Redress, passphrase: Path) -> None:
    made = redress("store", "create", "store", "--passphrase-file", passphrase, "--no-keyring", "--json")
    assert made.status == 0
    assert made.document["organisation"] == "Unnamed organisation"
    assert "Unnamed organisation" in made.err
    named = ["--organisation", "Shop", "--passphrase-file", passphrase, "--no-keyring"]
    assert "Unnamed organisation" not in redress("store", "create", "other", *named).err


def test_a_folder_that_is_not_empty_is_refused_and_not_touched(
    redress: Redress, tmp_path: Path, passphrase: Path
) -> None:
    folder = tmp_path / "full"
    folder.mkdir()
    (folder / "letter.txt").write_text("mine", encoding="utf-8")
    outcome = redress("store", "create", "full", "--passphrase-file", passphrase)
    assert outcome.status == 2
    assert outcome.out == ""
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_a_short_passphrase_creates_nothing(redress: Redress, tmp_path: Path, write: Write) -> None:
    outcome = redress("store", "create", "store", "--passphrase-file", write("short.txt", "short\n"))
    assert outcome.status == 2
    assert not (tmp_path / "store").exists()


def test_a_wrong_passphrase_is_refused_and_nothing_changes(redress: Redress, store: Path, write: Write) -> None:
    before = contents(store)
    outcome = redress("store", "unlock", store, "--passphrase-file", write("wrong.txt", "not the right one at all"))
    assert outcome.status == 3
    assert outcome.out == "" and outcome.said_calmly()
    assert contents(store) == before


def test_without_passphrase_and_terminal_the_store_stays_locked(redress: Redress, store: Path) -> None:
    outcome = redress("store", "unlock", store, "--no-keyring")
    assert outcome.status == 3
    assert "--passphrase-file" in outcome.err
    assert redress("store", "create", "another").status == 2


@pytest.mark.parametrize(
    "command", [["store", "unlock"], ["store", "verify"], ["request", "list"], ["audit", "verify"]]
)
def test_a_store_that_is_not_there_is_status_3(redress: Redress, passphrase: Path, command: list[str]) -> None:
    outcome = redress(*command, "nowhere", "--passphrase-file", passphrase)
    assert outcome.status == 3
    assert outcome.said_calmly()


def test_a_passphrase_file_that_cannot_serve_is_status_2(redress: Redress, store: Path, write: Write) -> None:
    unusable = [store / "nothing.txt", write("empty.txt", ""), write("bytes.txt", b"\xff\xfe\n"), store]
    for file in unusable:
        outcome = redress("store", "unlock", store, "--passphrase-file", file)
        assert outcome.status == 2
        assert outcome.said_calmly()


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\nsecond line\n"])
def test_the_passphrase_is_the_first_line_whatever_ends_it(
    redress: Redress, store: Path, write: Write, end: str
) -> None:
    file = write("other.txt", f"{PASSPHRASE}{end}")
    assert redress("store", "unlock", store, "--passphrase-file", file).status == 0


def test_a_passphrase_file_others_can_read_is_named(redress: Redress, store: Path, passphrase: Path) -> None:
    assert redress("store", "unlock", store, "--passphrase-file", passphrase).err == ""
    passphrase.chmod(0o644)
    outcome = redress("store", "unlock", store, "--passphrase-file", passphrase, "--json")
    assert outcome.status == 0
    assert "Other users" in outcome.err
    assert outcome.document


@pytest.mark.parametrize("keyring", ["--keyring", "--no-keyring"])
def test_a_passphrase_is_changed_and_the_old_one_no_longer_opens(
    redress: Redress, store: Path, passphrase: Path, write: Write, keyring: str
) -> None:
    new = write("new.txt", "another four unrelated words\n")
    short = write("short.txt", "short\n")
    files = ["--passphrase-file", passphrase, "--new-passphrase-file"]
    assert redress("store", "change-passphrase", store, *files, short).status == 2
    assert redress("store", "change-passphrase", store, *files, new, keyring).status == 0
    assert redress("store", "unlock", store, "--passphrase-file", passphrase).status == 3
    assert redress("store", "unlock", store, "--passphrase-file", new).status == 0


def test_the_recovery_code_sets_a_new_passphrase(
    redress: Redress, store: Path, passphrase: Path, recovery_code: Path, write: Write
) -> None:
    new = write("new.txt", "another four unrelated words\n")
    files = ["--passphrase-file", new, "--recovery-code-file"]
    code = recovery_code.read_text(encoding="utf-8")
    mistyped = write("mistyped.txt", ("1" if code.startswith("0") else "0") + code[1:])
    other = write("other.txt", "0000-0000-0000-0000-0000-0000-0000-0000-00")
    assert redress("store", "recover", store, *files, mistyped, "--no-keyring").status == 2
    assert redress("store", "recover", store, *files, other, "--no-keyring").status == 3
    assert redress("store", "unlock", store, "--passphrase-file", passphrase).status == 0
    assert redress("store", "recover", store, *files, recovery_code, "--no-keyring").status == 0
    assert redress("store", "unlock", store, "--passphrase-file", new).status == 0


def test_every_check_of_a_whole_store_passes(redress: Redress, store: Path, passphrase: Path) -> None:
    outcome = redress("store", "verify", store, "--passphrase-file", passphrase, "--json")
    assert outcome.status == 0
    assert outcome.document["ok"] and all(check["ok"] for check in outcome.document["checks"])


def test_a_damaged_database_is_status_3(redress: Redress, store: Path, passphrase: Path) -> None:
    database = max(store.iterdir(), key=lambda path: path.stat().st_size)
    content = bytearray(database.read_bytes())
    content[len(content) // 2] ^= 1
    database.write_bytes(content)
    for command in ("unlock", "verify"):
        outcome = redress("store", command, store, "--passphrase-file", passphrase, "--json")
        assert outcome.status == 3
        assert outcome.out == "" and outcome.said_calmly()


def test_a_check_that_fails_is_status_1(redress: Redress, store: Path, passphrase: Path, tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    assert redress("audit", "export", store, log, "--passphrase-file", passphrase).status == 0
    assert redress("audit", "verify", log).status == 0
    whole = log.read_text(encoding="utf-8")
    log.write_text(whole.replace("store.created", "store.emptied"), encoding="utf-8")
    outcome = redress("audit", "verify", log, "--json")
    assert outcome.status == 1
    assert not outcome.document["ok"]
    log.write_text(whole.rsplit("\n", 2)[0] + "\n", encoding="utf-8")
    assert redress("audit", "verify", log).status == 1


def test_the_audit_log_is_checked_in_its_store_and_against_anchors(
    redress: Redress, store: Path, passphrase: Path
) -> None:
    unlock = ["--passphrase-file", passphrase]
    assert redress("audit", "verify", store, *unlock, "--json").document["ok"]
    assert redress("audit", "verify", store, *unlock, "--anchor", f"1/1/{'0' * 32}").status == 1


def test_an_export_is_never_written_over_a_file(redress: Redress, store: Path, passphrase: Path, write: Write) -> None:
    mine = write("mine.txt", "mine")
    outcome = redress("audit", "export", store, mine, "--passphrase-file", passphrase)
    assert outcome.status == 2
    assert mine.read_text(encoding="utf-8") == "mine"
    assert redress("audit", "export", store, "no/such/folder", "--passphrase-file", passphrase).status == 2


def test_a_file_that_is_no_export_is_status_2(redress: Redress, write: Write) -> None:
    for content in (b"", b"\x00\xff\xfe", "{}", "[" * 5000, "hello\n"):
        outcome = redress("audit", "verify", write("junk", content))
        assert outcome.status == 2
        assert outcome.said_calmly()


def test_a_synchronised_folder_is_warned_about_before_anything_is_written(
    redress: Redress, tmp_path: Path, passphrase: Path
) -> None:
    made = redress("store", "create", "Dropbox/store", "--passphrase-file", passphrase, "--json")
    assert made.status == 0
    assert "synchronised by Dropbox" in made.err
    assert "synchronised" not in redress("store", "create", "store", "--passphrase-file", passphrase).err


def test_a_backup_put_back_into_a_synchronised_folder_is_warned_about(
    redress: Redress, store: Path, passphrase: Path
) -> None:
    assert redress("store", "backup", store, "a.backup", "--passphrase-file", passphrase).status == 0
    restored = redress("store", "restore", "a.backup", "Dropbox/again", "--passphrase-file", passphrase, "--json")
    assert restored.status == 0
    assert "synchronised by Dropbox" in restored.err


def test_accepting_what_is_not_altered_says_so(redress: Redress, store: Path, passphrase: Path) -> None:
    refused = redress("store", "accept-altered", store, "DSR-1", "--reason", "x", "--passphrase-file", passphrase)
    assert refused.status == 2 and refused.said_calmly()
    assert redress("store", "accept-altered", store, "DSR-1", "--passphrase-file", passphrase).status == 2


# ── Officers and the data key ──

SECOND = "another quite long passphrase"


def test_an_officer_is_added_works_under_their_own_passphrase_and_is_removed(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    second = write("second.txt", SECOND)
    mine = ["--passphrase-file", passphrase]
    added = redress(
        "store", "add-officer", store, "Jonas Lindqvist", "--role", "auditor", *mine, "--new-passphrase-file", second
    )
    assert added.status == 0 and "auditor" in added.out
    seen = redress("store", "unlock", store, "--passphrase-file", second, "--json").document
    assert (seen["officer"], seen["role"], seen["read_only"]) == ("Jonas Lindqvist", "auditor", False)
    refused = redress(
        "store",
        "add-officer",
        store,
        "Eve",
        "--passphrase-file",
        second,
        "--new-passphrase-file",
        write("e.txt", "long enough words"),
    )
    assert refused.status == 1 and refused.out == "" and refused.said_calmly()
    assert redress("store", "remove-officer", store, "Nobody", *mine).status == 2
    removed = redress("store", "remove-officer", store, "Jonas Lindqvist", *mine)
    assert removed.status == 0
    assert redress("store", "unlock", store, "--passphrase-file", second).status == 3
    listed = redress("store", "officers", store, *mine, "--json").document
    assert [one["can_open"] for one in listed] == [True, False]
    again = redress("store", "add-officer", store, "Jonas Lindqvist", *mine, "--new-passphrase-file", second, "--json")
    assert again.document["role"] == "auditor"
    assert len(redress("store", "officers", store, *mine, "--json").document) == 2


def test_officers_are_added_and_removed_with_the_keychain_at_hand(
    redress: Redress, passphrase: Path, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = MemoryKeychain()
    monkeypatch.setattr(keychain, "open_system_keychain", lambda: held)
    mine, second = ["--passphrase-file", passphrase], ["--passphrase-file", write("second.txt", SECOND)]
    new = ["--new-passphrase-file", second[1], "--role", "administrator"]

    def keys() -> list[str]:
        return [name for name in held.secrets if " slot " in name]

    assert redress("store", "create", "store", *mine, "--keyring", "--json").status == 0
    (entry,) = keys()
    before = dict(held.secrets)
    for command in (["add-officer", "store", "Jonas", *mine, *new], ["remove-officer", "store", "Jonas", *mine]):
        # Without the keychain nothing in it is touched; with it, it goes along with the log and still opens the store.
        assert redress("store", *command, "--no-keyring").status == 0
        assert held.secrets == before
    for command in (["add-officer", "store", "Jonas", *mine, *new], ["remove-officer", "store", "Jonas", *mine]):
        assert redress("store", *command, "--keyring").status == 0
        assert keys() == [entry] and held.secrets[entry] == before[entry] and held.secrets != before
        before = dict(held.secrets)
        assert redress("store", "verify", "store", "--keyring").status == 0
    # The officer in whose name the keychain opens the store is removed: the key leaves the keychain with them.
    assert redress("store", "add-officer", "store", "Jonas", *mine, *new, "--keyring").status == 0
    me = redress("store", "unlock", "store", "--keyring", "--json").document["officer"]
    assert redress("store", "remove-officer", "store", me, *second, "--keyring").status == 0
    assert [name for name in held.secrets if " signing " not in name] == []
    refused = redress("store", "unlock", "store", "--keyring")
    assert refused.status == 3 and refused.said_calmly()
    assert redress("store", "unlock", "store", *second).status == 0


def test_the_last_administrator_stays(redress: Redress, store: Path, passphrase: Path) -> None:
    mine = ["--passphrase-file", passphrase]
    me = redress("store", "unlock", store, *mine, "--json").document["officer"]
    outcome = redress("store", "remove-officer", store, me, *mine)
    assert outcome.status == 1 and "last administrator" in outcome.err


def test_a_new_data_key_keeps_the_passphrase_and_ends_the_recovery_code(
    redress: Redress, tmp_path: Path, passphrase: Path, write: Write
) -> None:
    mine = ["--passphrase-file", passphrase]
    made = redress("store", "create", "store", *mine, "--no-keyring", "--json").document
    second = write("second.txt", SECOND)
    assert redress("store", "add-officer", "store", "Jonas", *mine, "--new-passphrase-file", second).status == 0
    said = redress("store", "rotate-key", "store", *mine, "--json").document
    assert said["need_a_new_passphrase"] == ["Jonas"]
    assert redress("store", "verify", "store", *mine).status == 0
    assert redress("store", "unlock", "store", "--passphrase-file", second).status == 3
    new = ["--passphrase-file", write("new.txt", "a wholly new passphrase")]
    old_code = write("old.txt", made["recovery_code"])
    assert redress("store", "recover", "store", "--recovery-code-file", old_code, *new).status == 3
    code = write("code.txt", said["recovery_code"])
    assert redress("store", "recover", "store", "--recovery-code-file", code, "--no-keyring", *new).status == 0


def test_a_store_where_nothing_can_be_written_is_read_and_says_so(
    redress: Redress, store: Path, passphrase: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    mine = ["--passphrase-file", passphrase]
    opened = redress("store", "unlock", store, *mine)
    assert opened.status == 0 and "open for reading only" in opened.out
    assert redress("store", "verify", store, *mine).status == 0
    refused = redress("store", "backup", store, "b.backup", *mine)
    assert refused.status == 1 and refused.said_calmly()


def test_the_envelope_letters_are_laid_out_for_is_chosen(redress: Redress, passphrase: Path) -> None:
    mine = ["--passphrase-file", passphrase, "--no-keyring"]
    assert redress("store", "create", "store", *mine).status == 0
    chosen = redress("store", "envelope", "store", "uk-dl", *mine, "--json")
    assert (chosen.status, chosen.document) == (0, {"envelope": "uk-dl"})
    refused = redress("store", "envelope", "store", "c6", *mine)
    assert refused.status == 2 and "din-5008-a" in refused.err
