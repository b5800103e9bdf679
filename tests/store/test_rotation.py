"""A new data key, and officers whose way in is taken away."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store import keystore
from desktop_app.store.audit import read_events
from desktop_app.store.store import FROM_KEYCHAIN, Passphrase, Store, Surroundings
from tests.store.conftest import AROUND, OFFICER, PASSPHRASE, Kept, MemoryKeychain, contents, write_officer

OTHER = UUID(int=2)
OTHERS = "the other officer's words"


def opens(folder: Path, secret: object) -> bool:
    try:
        Store.unlock(folder, secret, AROUND).close()  # type: ignore[arg-type]
    except StoreUnavailable as error:
        if not error.code.startswith("wrong-"):
            raise
        return False
    return True


def test_under_a_new_data_key_only_the_secrets_at_hand_open_the_store_and_nothing_is_lost(
    kept: Kept, tmp_path: Path
) -> None:
    store = kept.open()
    store.slots.add_officer(OTHER, OTHERS)
    write_officer(store, "Amara Osei")
    store.back_up(tmp_path / "before.backup")
    (kept.folder / "not ours.txt").write_text("put here by someone")
    old_key, old_files = store._key, contents(kept.folder)
    with store.read() as session:
        events = len(read_events(session))

    code = store.rotate_key(PASSPHRASE)

    assert store._key != old_key
    write_officer(store, "Jonas Lindqvist")
    assert store.verify().ok
    with pytest.raises(StoreUnavailable) as refused:
        Store.unlock(kept.folder, kept.code, AROUND)
    assert refused.value.code == "store-in-use"
    store.close()
    store = kept.open(code)
    with store.read() as session:
        kinds = [event.kind for event in read_events(session)]
    assert kinds[events:] == ["keys.rotated", "officer.added"]
    assert store.officer_id == OFFICER
    store.close()
    assert opens(kept.folder, Passphrase(PASSPHRASE))
    assert not opens(kept.folder, kept.code)
    assert not opens(kept.folder, Passphrase(OTHERS))
    assert (kept.folder / "not ours.txt").read_text() == "put here by someone"
    assert {path.name for path in tmp_path.iterdir()} == {"store", "before.backup"}
    new_files = contents(kept.folder)
    assert new_files.keys() == {name for name in old_files if not name.endswith(("-wal", "-shm"))}
    Store.restore(tmp_path / "before.backup", tmp_path / "again", kept.code, AROUND, lambda _: True)
    assert opens(tmp_path / "again", Passphrase(OTHERS))


def test_a_new_data_key_needs_the_passphrase_again(kept: Kept) -> None:
    store = kept.open()
    before = contents(kept.folder)
    with pytest.raises(Refused) as refused:
        store.rotate_key("not the passphrase")
    assert refused.value.code == "wrong-passphrase"
    assert contents(kept.folder) == before
    write_officer(store, "goes on")


def test_whom_the_desk_does_not_permit_gets_no_new_data_key(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    asked: list[tuple[str, UUID]] = []

    def nobody(session: object, kind: str, actor: UUID) -> None:
        asked.append((kind, actor))
        raise Refused("no", "No.", safe="", next_step="")

    store.permit = nobody
    with pytest.raises(Refused, match="No"):
        store.rotate_key(PASSPHRASE)
    with pytest.raises(Refused, match="No"), store.act("request.received"):
        pytest.fail("the body runs only with permission")
    assert asked == [("keys.rotated", OFFICER), ("request.received", OFFICER)]
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    store.close()
    assert kept.open().verify().ok


def test_the_keychain_follows_to_the_new_data_key(
    kept: Kept, beside: Surroundings, memory_keychain: MemoryKeychain
) -> None:
    store = kept.open(around=beside)
    store.slots.hold_in_keychain()
    store.rotate_key(PASSPHRASE)
    store.close()
    assert len(memory_keychain.secrets) == 2  # the slot's secret, and the checkpoint
    store = kept.open(FROM_KEYCHAIN, beside)
    assert store.verify().ok


def test_a_store_that_is_damaged_keeps_its_old_data_key(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    with store.act("drop") as action:
        action.session.connection().exec_driver_sql("DROP TRIGGER audit_event_no_delete")
    with pytest.raises(Refused) as refused:
        store.rotate_key(PASSPHRASE)
    assert refused.value.code == "rotation-not-whole"
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    write_officer(store, "goes on")


def test_a_removed_officer_cannot_come_back_and_the_recovery_code_goes_along(kept: Kept) -> None:
    store = kept.open()
    store.slots.add_officer(OTHER, OTHERS)
    assert store.slots.remove_officer(OTHER) is None
    assert not store.slots.has_passphrase(OTHER)
    with pytest.raises(Refused) as refused:
        store.slots.remove_officer(OTHER)
    assert refused.value.code == "officer-has-no-slot"
    store.slots.add_officer(OTHER, OTHERS)
    store.close()
    store = kept.open(Passphrase(OTHERS))
    code = store.slots.remove_officer(OFFICER)
    assert code is not None
    store.close()
    assert not opens(kept.folder, Passphrase(PASSPHRASE))
    assert not opens(kept.folder, kept.code)
    store = kept.open(code)
    assert store.officer_id == OTHER
    assert store.verify().ok


def test_removing_the_officer_of_the_keychain_takes_the_key_out_of_it(
    kept: Kept, beside: Surroundings, memory_keychain: MemoryKeychain
) -> None:
    store = kept.open(around=beside)
    store.slots.hold_in_keychain()
    store.slots.add_officer(OTHER, OTHERS)
    store.close()
    store = kept.open(Passphrase(OTHERS), beside)
    store.slots.remove_officer(OFFICER)
    assert keystore.keychain_slot(store.slots.kept) is None
    store.close()
    assert memory_keychain.secrets == {}


def test_two_new_data_keys_one_after_the_other(kept: Kept) -> None:
    store = kept.open()
    keys = {store._key}
    for _ in range(2):
        code = store.rotate_key(PASSPHRASE)
        keys.add(store._key)
    assert len(keys) == 3
    store.close()
    assert kept.open(code).verify().ok
    assert list(kept.folder.parent.iterdir()) == [kept.folder]
