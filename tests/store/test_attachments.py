"""Large attachments lie in encrypted files of their own: whole or refused, in no place readable, and nowhere lost."""

from __future__ import annotations

import hashlib
import os
import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest
from alembic.script import ScriptDirectory
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store import attachments, backup, migrations
from desktop_app.store import tables as t
from desktop_app.store.attachments import CHUNK, LARGEST_ROW, Altered
from desktop_app.store.audit import read_events
from desktop_app.store.restoring import Undo
from desktop_app.store.store import Passphrase, Store
from tests.store.conftest import AROUND, PASSPHRASE, Kept
from tests.store.requests import keep, write_request

ID, OTHER_ID = UUID(int=1), UUID(int=2)
KEY = bytes(range(32))
SEALED = CHUNK + 16
LETTER = b"Leonie K\xc3\xb6hler, Theodor-Heuss-Stra\xc3\x9fe 34. " * 8000


def content(store: Store, attachment_id: UUID) -> bytes:
    """What the store gives back for an attachment."""
    with store.read() as session:
        return attachments.content_of(session.get_one(t.AttachmentRow, attachment_id))


def blobs(folder: Path) -> list[Path]:
    """The files beside the database."""
    return sorted((folder / "blobs").iterdir()) if (folder / "blobs").exists() else []


def written(folder: Path, content: bytes, attachment_id: UUID = ID, key: bytes = KEY) -> Path:
    """A file of its own."""
    return attachments.write(folder, attachment_id, key, [content])


def whole(folder: Path, attachment_id: UUID = ID, key: bytes = KEY) -> bytes:
    """What is read from it."""
    return b"".join(attachments.read(folder, attachment_id, key))


def spoil(store: Store, attachment_id: UUID, what: str) -> bytes:
    """What a bad disk does to the file of an attachment; what it was before."""
    path = attachments.place(store._blobs, attachment_id)
    before = path.read_bytes()
    if what == "missing":
        path.unlink()
    else:
        path.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
    return before


# ── One file ──


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 17])
def test_a_file_gives_back_what_was_written(tmp_path: Path, size: int) -> None:
    given = os.urandom(size)
    path = written(tmp_path, given)
    assert whole(tmp_path) == given
    assert path.stat().st_mode & 0o077 == 0
    assert size < 16 or given[:32] not in path.read_bytes()  # a byte or two may well stand there by chance


@given(pieces=st.lists(st.binary(max_size=40), max_size=12))
def test_into_which_pieces_a_text_was_cut_makes_no_difference(pieces: list[bytes]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(attachments, "CHUNK", 16)
        sealed = list(attachments._sealed(ID, KEY, pieces))
        assert sealed == list(attachments._sealed(ID, KEY, [b"".join(pieces)]))
        assert sum(len(one) - 16 for one in sealed) == len(b"".join(pieces))


def _swapped(sealed: bytes) -> bytes:
    return sealed[SEALED : 2 * SEALED] + sealed[:SEALED] + sealed[2 * SEALED :]


TAMPERED = {
    "nothing left": lambda sealed: b"",
    "its last chunk cut off": lambda sealed: sealed[: 2 * SEALED],
    "cut in the middle of a chunk": lambda sealed: sealed[: SEALED + 500],
    "its last byte cut off": lambda sealed: sealed[:-1],
    "two chunks swapped": _swapped,
    "a chunk left out": lambda sealed: sealed[:SEALED] + sealed[2 * SEALED :],
    "its last chunk twice": lambda sealed: sealed + sealed[2 * SEALED :],
    "a byte appended": lambda sealed: sealed + b"\0",
    "its first bit flipped": lambda sealed: bytes([sealed[0] ^ 1]) + sealed[1:],
    "its last bit flipped": lambda sealed: sealed[:-1] + bytes([sealed[-1] ^ 1]),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_a_file_that_was_tampered_with_is_found(tmp_path: Path, how: str) -> None:
    path = written(tmp_path, os.urandom(2 * CHUNK + 1000))
    path.write_bytes(TAMPERED[how](path.read_bytes()))
    with pytest.raises(Altered):
        whole(tmp_path)


def test_a_file_put_in_the_place_of_another_is_found_even_under_the_same_key(tmp_path: Path) -> None:
    written(tmp_path, b"mine" * 100)
    shutil.copy(attachments.place(tmp_path, ID), attachments.place(tmp_path, OTHER_ID))
    with pytest.raises(Altered):
        whole(tmp_path, OTHER_ID)
    with pytest.raises(Altered):
        whole(tmp_path, ID, key=bytes(32))


def test_any_flipped_bit_is_found(tmp_path: Path) -> None:
    path = written(tmp_path, b"some words that are kept")
    sealed = path.read_bytes()
    for bit in range(8 * len(sealed)):
        path.write_bytes(bytes(byte ^ (1 << bit % 8 if at == bit // 8 else 0) for at, byte in enumerate(sealed)))
        with pytest.raises(Altered):
            whole(tmp_path)


# ── In a store ──


@pytest.fixture
def large(kept: Kept) -> tuple[Store, UUID]:
    """A store with a large attachment, and its id."""
    store = kept.open()
    return store, keep(store, write_request(store), LETTER)


def test_a_large_attachment_is_a_file_and_a_small_one_a_row(store: Store) -> None:
    request_id = write_request(store)
    small, big = (keep(store, request_id, bytes([65 + n]) * (LARGEST_ROW + n)) for n in (0, 1))
    assert [path.name for path in blobs(store.directory)] == [big.hex]
    assert [len(content(store, one)) for one in (small, big)] == [LARGEST_ROW, LARGEST_ROW + 1]
    with store.read() as session:
        keys = dict(session.execute(select(t.AttachmentRow.id, t.AttachmentRow.blob_key)).all())
        assert session.get_one(t.AttachmentRow, big).content == b""
    assert keys[small] is None and len(keys[big]) == 32


def test_two_files_share_no_key(store: Store) -> None:
    request_id = write_request(store)
    first, second = (keep(store, request_id, LETTER) for _ in range(2))
    with store.read() as session:
        rows = [session.get_one(t.AttachmentRow, one).blob_key for one in (first, second)]
    assert rows[0] != rows[1]
    assert attachments.place(store._blobs, first).read_bytes() != attachments.place(store._blobs, second).read_bytes()


@pytest.mark.parametrize("what", ["missing", "altered"])
def test_the_check_of_the_store_and_its_reader_find_a_file_that_is_not_as_it_was(
    large: tuple[Store, UUID], what: str
) -> None:
    store, attachment_id = large
    assert store.verify().ok
    (path,) = blobs(store.directory)
    if what == "missing":
        path.unlink()
    else:
        path.write_bytes(path.read_bytes()[:-1] + b"\0")
    report = store.verify()
    assert [check.name for check in report.checks if not check.ok] == ["attachments"]
    with pytest.raises(Refused) as refused:
        content(store, attachment_id)
    assert refused.value.code == f"attachment-{what}"


@pytest.mark.parametrize("what", ["missing", "altered"])
def test_a_lost_file_is_named_and_holds_no_backup_up_and_the_last_whole_one_stays_the_last_good_one(
    large: tuple[Store, UUID], what: str, tmp_path: Path
) -> None:
    store, attachment_id = large
    assert store.back_up(tmp_path / "whole.backup").lost == ()
    last = store.last_backup()
    spoil(store, attachment_id, what)
    made = store.back_up(tmp_path / "in part.backup")
    assert [(one.id, one.missing) for one in made.lost] == [(attachment_id, what == "missing")]
    assert store.last_backup() == last and (tmp_path / "whole.backup").exists()
    with store.read() as session:
        event = read_events(session)[-1]
    assert event.kind == "store.backed_up_in_part"
    assert event.facts["lost"] == [{"attachment": str(attachment_id), "reference": "DSR-2026-0001"}]
    store.close()
    seen: list[Undo] = []

    def yes(undo: Undo) -> bool:
        seen.append(undo)
        return True

    for name, lost in (("in part.backup", 1), ("whole.backup", 0)):
        folder = tmp_path / f"from {name}"
        Store.restore(tmp_path / name, folder, Passphrase(PASSPHRASE), AROUND, yes)
        assert seen[-1].lost == lost
        again = Store.unlock(folder, Passphrase(PASSPHRASE), AROUND)
        failed = [check.name for check in again.verify().checks if not check.ok]
        assert failed == (["attachments"] if lost else [])
        again.close()


def test_a_backup_that_lost_something_on_its_way_is_thrown_away_all_the_same(
    large: tuple[Store, UUID], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store, real = large[0], backup._gather_blobs

    def forgetful(copied: object, blobs_folder: Path, target: Path) -> None:
        real(copied, blobs_folder / "elsewhere", target)

    monkeypatch.setattr(backup, "_gather_blobs", forgetful)
    with pytest.raises(Refused) as refused:
        store.back_up(tmp_path / "a.backup")
    assert refused.value.code == "backup-not-whole" and not (tmp_path / "a.backup").exists()


@pytest.mark.parametrize("what", ["missing", "altered"])
def test_a_lost_file_is_named_and_holds_no_new_data_key_up_and_can_still_be_put_back(
    large: tuple[Store, UUID], what: str
) -> None:
    store, attachment_id = large
    other = keep(store, write_request(store, "DSR-2026-0002"), LETTER)
    before = spoil(store, attachment_id, what)
    store.rotate_key(PASSPHRASE)
    with store.read() as session:
        event = read_events(session)[-1]
    assert event.kind == "keys.rotated" and event.facts["lost_attachments"] == [str(attachment_id)]
    assert content(store, other) == LETTER
    assert [one.id for one in store.lost_attachments()] == [attachment_id]
    attachments.place(store._blobs, attachment_id).write_bytes(before)
    assert content(store, attachment_id) == LETTER and store.verify().ok


def test_an_action_that_is_not_kept_leaves_no_file(store: Store) -> None:
    request_id = write_request(store)
    with pytest.raises(ZeroDivisionError):
        keep(store, request_id, LETTER, then=lambda: 1 // 0)
    assert blobs(store.directory) == []


def test_a_full_disk_is_named_and_the_action_not_kept(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    request_id = write_request(store)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StoreUnavailable) as refused:
            keep(store, request_id, LETTER)
    assert refused.value.code == "disk-full"
    assert blobs(store.directory) == []
    assert content(store, keep(store, request_id, LETTER)) == LETTER


def test_a_file_goes_only_once_its_rows_end_is_committed(large: tuple[Store, UUID]) -> None:
    store, attachment_id = large

    def remove(fail: bool) -> None:
        with store.act("something.removed") as action:
            action.session.execute(delete(t.AttachmentRow).where(t.AttachmentRow.id == attachment_id))
            attachments.discard(action.session, attachment_id)
            action.session.flush()
            assert len(blobs(store.directory)) == 1
            if fail:
                raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        remove(fail=True)
    assert content(store, attachment_id) == LETTER
    remove(fail=False)
    assert blobs(store.directory) == []


def test_what_a_crash_left_is_swept_at_the_next_unlock_and_nothing_else(large: tuple[Store, UUID], kept: Kept) -> None:
    store, attachment_id = large
    store.close()
    folder = kept.folder / "blobs"
    for name in (UUID(int=7).hex, f"{UUID(int=8).hex}.new", "not ours.txt"):
        (folder / name).write_bytes(b"left")
    (kept.folder / "store.db-wal").touch()  # a program that ends in the middle leaves its log behind
    store = kept.open()
    assert sorted(path.name for path in folder.iterdir()) == sorted([attachment_id.hex, "not ours.txt"])
    assert content(store, attachment_id) == LETTER


def test_a_backup_takes_the_files_along_and_a_restore_puts_them_back(
    large: tuple[Store, UUID], kept: Kept, tmp_path: Path
) -> None:
    store, attachment_id = large
    store.back_up(tmp_path / "store.backup")
    assert LETTER[:40] not in (tmp_path / "store.backup").read_bytes()
    store.close()
    shutil.rmtree(kept.folder)
    Store.restore(tmp_path / "store.backup", kept.folder, kept.code, AROUND, lambda _: True)
    again = kept.open()
    assert content(again, attachment_id) == LETTER
    assert again.verify().ok


def test_a_backup_of_before_there_were_files_can_still_be_put_back(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    small = keep(store, write_request(store), b"small")
    store.back_up(tmp_path / "store.backup")
    content_now = (tmp_path / "store.backup").read_bytes()
    header = backup.read_header(tmp_path / "store.backup")
    older = replace(header, magic=backup.OLDER_MAGIC, blobs_size=0, blobs_sha256="", seal="")
    older = replace(older, seal=backup._seal(older, store._key))
    (tmp_path / "database").write_bytes(content_now[-header.size :])
    backup._pack(tmp_path / "older.backup", older, tmp_path / "database")
    store.close()
    assert (tmp_path / "older.backup").read_bytes().startswith(b"redress-backup 1\n")
    Store.restore(tmp_path / "older.backup", tmp_path / "again", kept.code, AROUND, lambda _: True)
    again = Store.unlock(tmp_path / "again", kept.code, AROUND)
    assert content(again, small) == b"small"
    again.close()


def test_under_a_new_data_key_every_file_has_a_new_key_and_can_be_read(large: tuple[Store, UUID], kept: Kept) -> None:
    store, attachment_id = large
    (path,) = blobs(kept.folder)
    with store.read() as session:
        before = session.get_one(t.AttachmentRow, attachment_id).blob_key
    sealed = path.read_bytes()
    code = store.rotate_key(PASSPHRASE)
    with store.read() as session:
        after = session.get_one(t.AttachmentRow, attachment_id).blob_key
    assert before != after and path.read_bytes() != sealed
    assert content(store, attachment_id) == LETTER
    store.close()
    again = kept.open(code)
    assert content(again, attachment_id) == LETTER and again.verify().ok


def test_a_store_open_for_reading_only_reads_its_files(large: tuple[Store, UUID], kept: Kept) -> None:
    store, attachment_id = large
    store.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.store.store.take_lock_or_only_read", lambda *_: None)
        again = kept.open()
    assert again.read_only
    assert content(again, attachment_id) == LETTER
    assert again.verify().ok


def test_large_rows_of_an_older_store_become_files_when_it_is_brought_up_to_date(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.open()
    request_id, small, big = write_request(store), UUID(int=11), UUID(int=12)
    with store.act("something.kept") as action:
        for attachment_id, held in ((small, b"small"), (big, LETTER)):
            row = {"id": attachment_id, "request_id": request_id, "kind": "request", "name": "x", "media_type": "x/y"}
            digest = hashlib.sha256(held).hexdigest()
            more = {"content": held, "size": len(held), "sha256": digest}
            action.session.execute(insert(t.AttachmentRow), {**row, **more})
    newest = _make_older(store)
    store.close()
    assert blobs(kept.folder) == []
    run = migrations._run

    def only_this_one(connection: Connection, scripts: ScriptDirectory, to: str) -> None:
        run(connection, scripts, "0008")
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{newest}'")

    monkeypatch.setattr(migrations, "_run", only_this_one)
    monkeypatch.setattr(Store, "_back_up_before_upgrade", lambda _: None)  # no program ever made a store like it
    again = kept.open()
    assert [path.name for path in blobs(kept.folder)] == [big.hex]
    assert (content(again, small), content(again, big)) == (b"small", LETTER)
    monkeypatch.undo()
    assert again.verify().ok
    with again.read() as session:
        assert read_events(session)[-1].kind == "store.migrated"


def _make_older(store: Store) -> str:
    """Take the column of the keys away again; the version the store was of."""
    driver = store._connect()
    (newest,) = driver.execute("SELECT version_num FROM alembic_version").fetchone()
    driver.execute("ALTER TABLE attachment DROP COLUMN blob_key")
    driver.execute("UPDATE alembic_version SET version_num = '0007'")
    driver.close()
    return str(newest)
