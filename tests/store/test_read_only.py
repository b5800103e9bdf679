"""A store where nothing can be written: it opens for reading, says so, and nobody tries to write."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import select, text

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store import tables as t
from desktop_app.store.store import Passphrase, Store, Surroundings
from tests.store.conftest import AROUND, PASSPHRASE, Kept, contents, write_officer


def mounted_read_only(folder: Path) -> bool:
    """Put the folder on a medium that cannot be written, where this machine lets us."""
    if os.name != "posix" or os.geteuid() != 0 or shutil.which("mount") is None:
        return False
    bind = ["mount", "--bind", str(folder), str(folder)]
    if subprocess.run(bind, capture_output=True, check=False).returncode != 0:
        return False
    again = ["mount", "-o", "remount,ro,bind", str(folder)]
    if subprocess.run(again, capture_output=True, check=False).returncode != 0:
        subprocess.run(["umount", str(folder)], check=True)
        return False
    return True


@pytest.fixture(params=["medium", "permissions"])
def frozen(kept: Kept, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """A store with one officer more, closed, where nothing can be written from now on."""
    store = kept.open()
    write_officer(store, "Amara Osei")
    store.close()
    if request.param == "medium":
        if not mounted_read_only(kept.folder):
            pytest.skip("this machine lets us mount nothing")
        yield kept
        kept.stack.close()
        subprocess.run(["umount", str(kept.folder)], check=True)
        return
    if os.name == "posix" and os.geteuid() == 0:
        # Nothing is forbidden to root: what the system would answer to others is put into its mouth.
        real = os.open

        def refuses(path: object, flags: int, *more: object, **named: object) -> int:
            if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                raise PermissionError(13, "Permission denied", str(path))
            return real(path, flags, *more, **named)  # type: ignore[arg-type]

        monkeypatch.setattr(os, "open", refuses)
        yield kept
        return
    for path in (*kept.folder.rglob("*"), kept.folder):
        path.chmod(0o500 if path.is_dir() else 0o400)
    yield kept
    kept.folder.chmod(0o700)


def test_a_store_on_a_read_only_medium_is_read_and_verified(frozen: Kept) -> None:
    before = contents(frozen.folder)
    store = frozen.open(Passphrase(PASSPHRASE))
    assert store.read_only
    with store.read() as session:
        assert list(session.scalars(select(t.OfficerRow.name))) == ["Amara Osei"]
    assert store.verify().ok, store.verify()
    assert store.check_anchor(store.anchor()).ok
    assert contents(frozen.folder) == before
    store.close()
    assert contents(frozen.folder) == before


def test_nothing_can_be_done_there_and_every_refusal_says_so(frozen: Kept, tmp_path: Path) -> None:
    store = frozen.open()
    steps = (
        lambda: write_officer(store, "x"),
        lambda: store.back_up(tmp_path / "b.backup"),
        lambda: store.rotate_key(PASSPHRASE),
        lambda: store.slots.change_passphrase(store.officer_id, PASSPHRASE, "another long passphrase"),
        lambda: Store.recover(frozen.folder, frozen.code, "another long passphrase", AROUND),
    )
    for step in steps:
        with pytest.raises(Refused) as refused:
            step()
        assert refused.value.code == "store-read-only"
    assert store.verify().ok
    with pytest.raises(StoreUnavailable) as wrong:
        frozen.open(Passphrase("not the passphrase"))
    assert wrong.value.code == "wrong-passphrase"


def test_two_may_read_at_once_what_nobody_can_write(frozen: Kept) -> None:
    assert frozen.open().verify().ok
    assert frozen.open().verify().ok


def test_a_store_that_can_be_written_is_not_read_only(kept: Kept) -> None:
    assert not kept.open().read_only


def test_a_store_that_was_not_closed_is_not_read_without_its_newest_actions(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.open()
    write_officer(store, "Amara Osei")
    copy = Path(shutil.copytree(kept.folder, tmp_path / "copied while open"))
    assert (copy / "store.db-wal").stat().st_size
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(StoreUnavailable) as refused:
        Store.unlock(copy, kept.code, AROUND)
    assert refused.value.code == "not-closed-and-read-only"


def test_an_older_store_that_cannot_be_brought_up_to_date_says_so(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    store = kept.open()
    with store.act("back.to.1") as action:
        action.session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    store.close()
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    with pytest.raises(StoreUnavailable) as refused:
        kept.open()
    assert refused.value.code == "older-and-read-only"


def test_reading_only_leaves_the_keychain_alone(
    kept: Kept, beside: Surroundings, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.open(around=beside)
    store.slots.hold_in_keychain()
    store.close()
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    before = dict(beside.keychain.secrets)  # type: ignore[union-attr]
    kept.open(around=beside).close()
    assert beside.keychain.secrets == before  # type: ignore[union-attr]
