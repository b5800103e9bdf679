"""The disk fails at every possible moment: the old state or the new one, said calmly, and nothing left lying about."""

from __future__ import annotations

import builtins
import errno
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desktop_app.domain.audit import ERASURE
from desktop_app.domain.errors import RedressError, StoreUnavailable
from desktop_app.store import erasing, keystore
from desktop_app.store import tables as t
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import Passphrase, RecoveryCode, Store
from tests.store.conftest import AROUND, NOW, OFFICER, PASSPHRASE, Kept, contents, write_officer
from tests.store.requests import keep, write_request

NEW = "a fresh passphrase"
LETTER = b"Please correct my postal code. " * 6000
EVERY = 2
LEFT = (".new", ".unfinished", ".restored", ".replaced")


class Counted:
    """A file whose every writing is one thing asked of the disk."""

    def __init__(self, stream: Any, disk: Disk) -> None:
        self._stream, self._disk = stream, disk

    def write(self, content: Any) -> Any:
        self._disk.ask()
        return self._stream.write(content)

    def __enter__(self) -> Counted:
        return self

    def __exit__(self, *how: object) -> None:
        self._stream.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)


class Disk:
    """Counts what our own code asks of the disk, and fails the n-th of it, or the n-th and everything after."""

    def __init__(self, n: int, for_good: bool) -> None:
        self.n, self.for_good, self.asked = n, for_good, 0

    @property
    def failed(self) -> bool:
        """Whether anything was refused."""
        return self.asked >= self.n

    def ask(self) -> None:
        """One thing more; OSError where it is this one's turn to fail."""
        self.asked += 1
        if self.asked == self.n or (self.for_good and self.asked > self.n):
            code = (errno.ENOSPC, errno.EIO)[self.n // 2 % 2]
            raise OSError(code, os.strerror(code))

    @contextmanager
    def failing(self) -> Iterator[None]:
        """While it lasts."""

        def counted(call: Callable[..., Any]) -> Callable[..., Any]:
            def instead(*arguments: Any, **named: Any) -> Any:
                self.ask()
                return call(*arguments, **named)

            return instead

        def opened(call: Callable[..., Any]) -> Callable[..., Any]:
            def instead(file: Any, mode: str = "r", *arguments: Any, **named: Any) -> Any:
                stream = call(file, mode, *arguments, **named)
                return stream if mode.strip("bt") == "r" else Counted(stream, self)

            return instead

        open_descriptor = os.open

        def opening_to_write(path: Any, flags: int, *arguments: Any, **named: Any) -> int:
            if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.ask()
            return open_descriptor(path, flags, *arguments, **named)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(os, "open", opening_to_write)
            for name in ("fsync", "replace", "rename", "mkdir"):
                patch.setattr(os, name, counted(getattr(os, name)))
            for module in (io, builtins):
                patch.setattr(module, "open", opened(module.open))
            patch.setattr(os, "fdopen", opened(os.fdopen))
            yield


def left_over(place: Path) -> list[str]:
    """Names that only unfinished work has."""
    return [path.name for path in place.rglob("*") if path.name.endswith(LEFT)]


@contextmanager
def calmly() -> Iterator[list[str]]:
    """The code of the error that a person would read, where there was one; any other error passes."""
    codes: list[str] = []
    try:
        yield codes
    except RedressError as error:
        codes.append(error.code)


def until_it_works(work: Callable[[Disk, int], None], for_good: bool) -> int:
    """Fail the first, the third, … thing (or second, fourth, …, and all after it) until nothing fails any more; how
    many there were. The long run leaves none out."""
    for n in range(1 + for_good if EVERY > 1 else 1, 200, EVERY):
        disk = Disk(n, for_good)
        work(disk, n)
        if not disk.failed:
            return n
    raise AssertionError("it never works")


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a try of a passphrase costs is tested elsewhere; here it would be most of the time."""

    def quick(passphrase: str, salt: bytes, cost: object) -> bytes:
        return hashlib.sha256(salt + passphrase.encode()).digest()

    monkeypatch.setattr(keystore, "_stretch", quick)


both = pytest.mark.parametrize("for_good", [False, True], ids=["once", "from then on"])


@both
def test_a_store_is_created_whole_or_not_at_all(tmp_path: Path, for_good: bool) -> None:
    def work(disk: Disk, n: int) -> None:
        folder = tmp_path / str(n) / "store"
        (tmp_path / str(n)).mkdir()
        with disk.failing(), calmly() as refusals:
            Store.create(folder, PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)[0].close()
        assert refusals in ([], ["folder-refused"])
        assert folder.exists() == (refusals == [])
        if folder.exists():
            store = Store.unlock(folder, Passphrase(PASSPHRASE), AROUND)
            assert store.verify().ok
            store.close()
        assert left_over(tmp_path / str(n)) == []

    assert until_it_works(work, for_good) > 12


@both
def test_a_passphrase_is_the_old_or_the_new_one(kept: Kept, tmp_path: Path, for_good: bool) -> None:
    with_passphrase(kept)

    def work(disk: Disk, n: int) -> None:
        folder = Path(shutil.copytree(kept.folder, tmp_path / str(n)))
        store = Store.unlock(folder, kept.code, AROUND)
        with disk.failing(), calmly() as refusals:
            store.slots.change_passphrase(OFFICER, PASSPHRASE, NEW)
        assert refusals in ([], ["folder-refused"])
        store.close()
        opening = [typed for typed in (PASSPHRASE, NEW) if opens(folder, typed)]
        assert len(opening) == 1
        assert refusals or opening == [NEW]
        store = Store.unlock(folder, kept.code, AROUND)
        assert store.verify().ok
        store.close()
        assert left_over(folder) == []

    assert until_it_works(work, for_good) > 6


@both
def test_a_backup_is_there_whole_or_not_at_all(kept: Kept, tmp_path: Path, for_good: bool) -> None:
    store = kept.open()
    write_officer(store, "Amara Osei")
    keep_letter(store)

    def work(disk: Disk, n: int) -> None:
        place = tmp_path / "backups" / str(n)
        place.mkdir(parents=True)
        target = place / "store.backup"
        with disk.failing(), calmly() as refusals:
            store.back_up(target)
        assert refusals in ([], ["cannot-write"], ["backup-unreadable"])
        assert refusals or target.exists()
        if target.exists():
            Store.restore(target, place / "again", kept.code, AROUND, lambda _: True)
        write_officer(store, f"still works {n}")
        assert left_over(place) == []

    assert until_it_works(work, for_good) > 12
    assert store.verify().ok


@both
def test_a_restore_leaves_the_present_store_or_the_restored_one(kept: Kept, tmp_path: Path, for_good: bool) -> None:
    store = kept.open()
    keep_letter(store)
    store.back_up(tmp_path / "store.backup")
    write_officer(store, "after the backup")
    store.close()

    def work(disk: Disk, n: int) -> None:
        place = tmp_path / "places" / str(n)
        place.mkdir(parents=True)
        folder = Path(shutil.copytree(kept.folder, place / "store"))
        before = contents(folder)
        with disk.failing(), calmly() as refusals:
            Store.restore(tmp_path / "store.backup", folder, kept.code, AROUND, lambda _: True)
        assert refusals in ([], ["folder-refused"], ["backup-unreadable"])
        again = Store.unlock(folder, kept.code, AROUND)
        restored = again.anchor().startswith("2/")
        assert again.verify().ok
        again.close()
        assert restored or (refusals and contents(folder).keys() == before.keys())
        assert left_over(place) == []

    assert until_it_works(work, for_good) > 20


@both
def test_a_data_key_is_the_old_or_the_new_one(kept: Kept, tmp_path: Path, for_good: bool) -> None:
    with_passphrase(kept)
    store = kept.open()
    keep_letter(store)
    store.close()

    def work(disk: Disk, n: int) -> None:
        place = tmp_path / "places" / str(n)
        place.mkdir(parents=True)
        folder = Path(shutil.copytree(kept.folder, place / "store"))
        store = Store.unlock(folder, kept.code, AROUND)
        code: RecoveryCode | None = kept.code
        with disk.failing(), calmly() as refusals:
            code = store.rotate_key(PASSPHRASE)
        assert refusals in ([], ["folder-refused"])
        if folder.exists():
            write_officer(store, "goes on")
            assert store.verify().ok
        else:
            code = None
        store.close()
        store = Store.unlock(folder, code or Passphrase(PASSPHRASE), AROUND)
        assert store.verify().ok
        store.close()
        assert left_over(place) == []

    assert until_it_works(work, for_good) > 12


@both
def test_a_large_attachment_is_kept_whole_or_not_at_all(kept: Kept, for_good: bool) -> None:
    store = kept.open()
    request_id = write_request(store)

    def attachments(store: Store) -> set[str]:
        with store.read() as session:
            return {id_.hex for id_ in session.scalars(select(t.AttachmentRow.id))}

    def work(disk: Disk, n: int) -> None:
        before = attachments(store)
        with disk.failing(), calmly() as refusals:
            keep(store, request_id, LETTER)
        assert set(refusals) <= {"disk-full", "disk-trouble"}
        assert len(attachments(store)) == len(before) + (refusals == [])
        assert {path.name for path in (kept.folder / "blobs").glob("*")} == attachments(store)
        write_officer(store, "still works")
        assert store.verify().ok
        assert left_over(kept.folder) == []

    assert until_it_works(work, for_good) > 6


@both
def test_an_erasure_is_whole_or_none_and_its_log_follows(kept: Kept, tmp_path: Path, for_good: bool) -> None:
    store = kept.open()
    officer = write_officer(store, "Amara Osei")
    keep_letter(store)
    with store.read() as session:
        (case_id,) = session.scalars(select(t.RequestRow.id)).all()
    store.close()

    def work(disk: Disk, n: int) -> None:
        folder = Path(shutil.copytree(kept.folder, tmp_path / str(n)))
        store = Store.unlock(folder, kept.code, AROUND)
        with disk.failing(), calmly() as refusals, store.act(ERASURE, case=case_id) as action:
            erasing.erase_again(action, case_id, NOW, officer)
        store.close()
        assert refusals == []
        store = Store.unlock(folder, kept.code, AROUND)
        assert store.verify().ok
        with store.read() as session:
            assert session.scalars(select(t.RequestRow.id)).all() == []
        assert str(case_id) in (folder / "erasures.txt").read_text()
        assert list((folder / "blobs").iterdir()) == []
        store.close()
        assert left_over(folder) == []

    assert until_it_works(work, for_good) > 4


def keep_letter(store: Store) -> None:
    """A request with an attachment that gets a file."""
    keep(store, write_request(store), LETTER)


def with_passphrase(kept: Kept) -> None:
    """The same passphrase once more, stretched the quick way."""
    store = kept.open()
    store.slots.replace_passphrase(OFFICER, PASSPHRASE, "passphrase.changed")
    store.close()


def opens(folder: Path, typed: str) -> bool:
    try:
        Store.unlock(folder, Passphrase(typed), AROUND).close()
    except StoreUnavailable as error:
        if error.code != "wrong-passphrase":
            raise
        return False
    return True


@pytest.mark.skipif(os.name != "posix", reason="limits how large a file may grow")
def test_a_database_that_cannot_grow_keeps_all_that_was_acknowledged_and_is_not_called_damaged(kept: Kept) -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.store.short_of_room", str(kept.folder), str(kept.code)],
        cwd=Path(__file__).parent.parent.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    said = json.loads(outcome.stdout)
    assert said["acknowledged"] > 5
    assert set(said["refusals"]) <= {"disk-trouble", "disk-full", "store-read-only", "folder-refused"}
    assert "disk-trouble" in said["refusals"]
