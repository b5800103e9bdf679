"""Where a store's folder is reached by a link, or has a neighbour of nearly its name, nothing else is touched."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.store import opening
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import Passphrase, Store
from tests.store.conftest import AROUND, OFFICER, PASSPHRASE, Kept, write_officer

MARK = "0a1b2c3d"


@pytest.fixture
def linked(kept: Kept, tmp_path: Path) -> Path:
    """A link, in another folder, to the folder of the store."""
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link"
    try:
        link.symlink_to(kept.folder, target_is_directory=True)
    except OSError:
        pytest.skip("this account may make no links")
    return link


def test_a_new_data_key_leaves_nothing_under_the_old_one_behind_a_link(linked: Path, kept: Kept) -> None:
    store = Store.unlock(linked, kept.code, AROUND)
    kept.stack.callback(store.close)
    code = store.rotate_key(PASSPHRASE)
    store.close()
    assert linked.is_symlink() and list(linked.parent.iterdir()) == [linked]
    Store.unlock(linked, code, AROUND).close()
    assert not [path for path in kept.folder.parent.iterdir() if path.name.startswith(".store")]
    Store.unlock(kept.folder, code, AROUND).close()


def test_a_backup_is_put_back_where_the_link_leads(linked: Path, kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    store.back_up(tmp_path / "a.backup")
    store.close()
    restored = Store.restore(tmp_path / "a.backup", linked, Passphrase(PASSPHRASE), AROUND, lambda _: True)
    assert linked.is_symlink() and list(linked.parent.iterdir()) == [linked]
    assert restored.set_aside is not None and restored.set_aside.parent == kept.folder.parent
    kept.open().close()


def test_a_new_store_may_be_made_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    store, _ = Store.create(tmp_path / "link", PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)
    store.close()
    assert (tmp_path / "link").is_symlink() and (tmp_path / "elsewhere" / "store.db").exists()


@pytest.mark.parametrize("state", [opening.READY, opening.REPLACED, opening.UNFINISHED, opening.NEW])
@pytest.mark.parametrize("neighbour", ["store.2025", "store.20250101", f"store.before-restore.{MARK}"])
def test_unlocking_touches_no_state_of_a_neighbour_whose_name_begins_alike(
    kept: Kept, neighbour: str, state: str
) -> None:
    theirs = opening.beside(kept.folder.with_name(neighbour), MARK, state)
    shutil.copytree(kept.folder, theirs)
    ours = opening.beside(kept.folder, MARK, opening.UNFINISHED)
    ours.mkdir()
    kept.open().close()
    assert (theirs / "store.db").exists() and not ours.exists()
    opening.clear_uncreated(kept.folder)
    assert (theirs / "store.db").exists()


def test_a_store_that_is_gone_does_not_take_its_neighbours_state_for_its_own(kept: Kept) -> None:
    theirs = opening.beside(kept.folder.with_name("store.2025"), MARK, opening.READY)
    kept.folder.rename(theirs)
    opening.finish_restoring(kept.folder)
    assert not kept.folder.exists() and theirs.exists()
    opening.finish_restoring(kept.folder.with_name("store.2025"))
    assert kept.folder.with_name("store.2025").exists()


def test_no_way_round_puts_a_backup_inside_the_store(kept: Kept, linked: Path, tmp_path: Path) -> None:
    store = kept.open()
    for target in (tmp_path / "desk" / ".." / "store" / "in.backup", linked / "in.backup"):
        with pytest.raises(BadInput) as refused:
            store.back_up(target)
        assert refused.value.code == "backup-inside-store"


def test_a_folder_written_with_dots_is_the_same_folder(kept: Kept) -> None:
    (kept.folder / "sub").mkdir()
    store = Store.unlock(kept.folder / "sub" / "..", kept.code, AROUND)
    kept.stack.callback(store.close)
    write_officer(store, "Amara Osei")
    store.rotate_key(PASSPHRASE)
    assert store.directory == kept.folder and store.verify().ok
