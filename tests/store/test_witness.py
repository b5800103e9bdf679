"""The checkpoint in the keychain notices what the one beside the store cannot: a whole folder put back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store.keychain import NoKeychain, Trouble
from desktop_app.store.store import FROM_KEYCHAIN, Store, Surroundings
from tests.store.conftest import Kept, MemoryKeychain

AddOfficer = Callable[[Store, str], UUID]


@pytest.fixture
def held(kept: Kept, beside: Surroundings) -> Kept:
    """A store whose key, and so its checkpoint too, is held in the keychain."""
    store = kept.open(around=beside)
    assert store.slots.hold_in_keychain()
    store.close()
    return kept


def test_a_whole_folder_put_back_is_noticed(
    held: Kept, beside: Surroundings, add_officer: AddOfficer, tmp_path: Path
) -> None:
    older = Path(shutil.copytree(held.folder, tmp_path / "older"))
    store = held.open(around=beside)
    add_officer(store, "later")
    store.close()
    shutil.rmtree(held.folder)
    older.rename(held.folder)
    for secret in (held.code, FROM_KEYCHAIN):
        with pytest.raises(StoreUnavailable) as caught:
            held.open(secret, beside)
        assert caught.value.code == "store-rolled-back"
    # Without that keychain nothing outside the folder knows better: the limit is real, and README says so.
    held.open(around=replace(beside, keychain=None)).close()


def test_a_crash_before_locking_is_no_alarm(held: Kept, beside: Surroundings, add_officer: AddOfficer) -> None:
    store = held.open(around=beside)
    add_officer(store, "acknowledged")
    store._engine.dispose()  # type: ignore[union-attr]
    store._lock.release()
    again = held.open(around=beside)
    assert again.verify().ok
    assert any(check.name == "checkpoint in the keychain" and check.ok for check in again.verify().checks)


def test_a_backup_put_back_is_no_alarm(
    held: Kept, beside: Surroundings, add_officer: AddOfficer, tmp_path: Path
) -> None:
    store = held.open(around=beside)
    store.back_up(tmp_path / "store.backup")
    for name in ("one", "two", "three"):
        add_officer(store, name)
    store.close()
    Store.restore(tmp_path / "store.backup", held.folder, held.code, replace(beside, keychain=None), lambda _: True)
    store = held.open(FROM_KEYCHAIN, beside)
    assert store.verify().ok
    store.close()
    held.open(FROM_KEYCHAIN, beside).close()


def test_what_someone_else_put_into_the_keychain_is_noticed(
    held: Kept, beside: Surroundings, memory_keychain: MemoryKeychain
) -> None:
    name = next(name for name in memory_keychain.secrets if name.endswith(" checkpoint"))
    origin, size, *rest = memory_keychain.secrets[name].split("\n")
    memory_keychain.secrets[name] = "\n".join((origin, str(int(size) - 1), *rest))
    with pytest.raises(StoreUnavailable) as caught:
        held.open(FROM_KEYCHAIN, beside)
    assert caught.value.code == "store-rolled-back"


def test_an_entry_that_is_gone_or_a_keychain_that_is_silent_locks_nobody_out(
    held: Kept, beside: Surroundings, memory_keychain: MemoryKeychain
) -> None:
    held.open(around=replace(beside, keychain=NoKeychain(Trouble.SILENT))).close()
    memory_keychain.secrets.clear()
    held.open(around=beside).close()


def test_the_checkpoint_goes_with_the_key(held: Kept, beside: Surroundings, memory_keychain: MemoryKeychain) -> None:
    store = held.open(around=beside)
    store.slots.forget_keychain()
    store.close()
    assert memory_keychain.secrets == {}
