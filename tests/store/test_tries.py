"""Guessing at the keyboard gets slower; the right passphrase is never locked out."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import tries
from desktop_app.store.store import Passphrase, RecoveryCode, Store
from tests.store.conftest import AROUND, OFFICER, PASSPHRASE, Kept


def guess(kept: Kept, waited: list[float], passphrase: str = "not the passphrase") -> None:
    """One try at the door, as after a restart: nothing is held in memory from one to the next."""
    with pytest.raises(StoreUnavailable) as caught:
        Store.unlock(kept.folder, Passphrase(passphrase), replace(AROUND, wait=waited.append))
    assert caught.value.code == "wrong-passphrase"


def test_the_wait_grows_over_restarts_and_has_an_end(kept: Kept) -> None:
    waited: list[float] = []
    for _ in range(12):
        guess(kept, waited)
    assert waited[:3] == [0, 0, 0], "a slip of the finger costs nothing"
    assert waited[5] >= 2
    assert waited == sorted(waited) and waited[-1] == 30


def test_the_right_passphrase_opens_after_any_number_of_wrong_ones_and_ends_the_wait(kept: Kept) -> None:
    waited: list[float] = []
    for _ in range(6):
        guess(kept, waited)
    Store.unlock(kept.folder, Passphrase(PASSPHRASE), replace(AROUND, wait=waited.append)).close()
    assert waited[-1] > 0
    guess(kept, waited)
    assert waited[-1] == 0


def test_recovery_codes_and_second_officers_are_counted_too(kept: Kept) -> None:
    waited: list[float] = []
    for _ in range(3):
        with pytest.raises(StoreUnavailable):
            Store.unlock(kept.folder, RecoveryCode(bytes(20)), replace(AROUND, wait=waited.append))
    store = kept.open(Passphrase(PASSPHRASE), replace(AROUND, wait=waited.append))
    for _ in range(4):
        assert not store.slots.prove_officer(OFFICER, "a guess")
    assert waited[-1] > 0
    assert store.slots.prove_officer(OFFICER, PASSPHRASE)
    assert tries.seconds_to_wait(kept.folder) == 0


@pytest.mark.parametrize("content", [b"", b"\xff", b"[]", b'{"wrong": "many"}', b'{"wrong": -3}', b'{"wrong": 1e99}'])
def test_a_count_that_cannot_be_read_counts_from_nothing(kept: Kept, content: bytes) -> None:
    (kept.folder / tries.FILE).write_bytes(content)
    assert tries.seconds_to_wait(kept.folder) == 0
    kept.open().close()


def test_a_huge_count_does_not_lock_anybody_out(kept: Kept) -> None:
    (kept.folder / tries.FILE).write_bytes(b'{"wrong": 999999999999}')
    assert tries.seconds_to_wait(kept.folder) == 30


def test_guessing_at_a_backup_gets_slower_too_wherever_it_is_to_be_restored(kept: Kept, tmp_path: Path) -> None:
    backup = tmp_path / "one.backup"
    with closing(kept.open()) as store:
        store.back_up(backup)
    waited: list[float] = []
    around = replace(AROUND, wait=waited.append)
    for number in range(6):
        with pytest.raises(StoreUnavailable) as caught:
            Store.restore(backup, tmp_path / str(number), Passphrase("not the passphrase"), around, lambda _: True)
        assert caught.value.code == "wrong-passphrase"
    assert waited[:3] == [0, 0, 0] and waited[-1] >= 2
    Store.restore(backup, tmp_path / "right", Passphrase(PASSPHRASE), around, lambda _: True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.backup", "right", "store"]
