"""The store's promises: created whole or not at all, one action is one event, and every refusal is told apart."""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import StatementError

from desktop_app.domain.errors import BadInput, Refused, StoreUnavailable
from desktop_app.store import backup, keystore, migrations, waking
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.engine import DATABASE_FILE, connect
from desktop_app.store.keystore import FLOOR
from desktop_app.store.lock import StoreLock
from desktop_app.store.store import Passphrase, RecoveryCode, Store, Surroundings
from tests.store.conftest import AROUND, NOW, OFFICER, PASSPHRASE, Kept, back_to_the_first_revision, contents

AddOfficer = Callable[[Store, str], UUID]


def refusal(kept: Kept, secret: object = None) -> StoreUnavailable:
    """How the store refuses to open."""
    with pytest.raises(StoreUnavailable) as caught:
        kept.open(secret)  # type: ignore[arg-type]
    return caught.value


# ── Created ──


def test_a_new_store_is_private_and_whole(kept: Kept) -> None:
    assert sorted(contents(kept.folder)) == [
        "checkpoints/copy.txt",
        "checkpoints/latest.txt",
        "keystore.copy.json",
        "keystore.json",
        "store.db",
    ]
    if os.name == "posix":
        for path in [kept.folder, *kept.folder.rglob("*")]:
            assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path
    assert [path.name for path in kept.folder.parent.iterdir()] == ["store"]


def test_a_folder_that_is_not_empty_is_refused_and_not_touched(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadInput) as caught:
        Store.create(tmp_path, PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)
    assert caught.value.code == "folder-not-empty"
    assert contents(tmp_path) == {"mine.txt": b"mine"}


def test_a_store_that_cannot_be_finished_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(keystore, "save", fail)
    with pytest.raises(StoreUnavailable):
        Store.create(tmp_path / "store", PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)
    assert list(tmp_path.iterdir()) == []


# ── Unlocked ──


def test_each_secret_opens_the_store_for_its_officer(kept: Kept) -> None:
    second = uuid4()
    store = kept.open(Passphrase(PASSPHRASE))
    assert store.officer_id == OFFICER
    store.slots.add_officer(second, "the second officer's own")
    store.close()
    for secret, officer in (
        (Passphrase("the second officer's own"), second),
        (Passphrase(PASSPHRASE), OFFICER),
        (RecoveryCode.parse(str(kept.code).lower()), OFFICER),
    ):
        store = kept.open(secret)
        assert store.officer_id == officer
        store.close()


def test_a_wrong_passphrase_is_refused_and_nothing_changes(kept: Kept) -> None:
    before = contents(kept.folder)
    assert refusal(kept, Passphrase("not the passphrase")).code == "wrong-passphrase"
    assert refusal(kept, RecoveryCode(bytes(20))).code == "wrong-recovery-code"
    assert contents(kept.folder) == before


def damage_page(folder: Path, number: int) -> None:
    path = folder / "store.db"
    content = bytearray(path.read_bytes())
    content[(number - 1) * 4096 + 100] ^= 1
    path.write_bytes(content)


def newer_revision(kept: Kept) -> None:
    store = kept.open()
    with store.act("tomorrow") as action:
        action.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()


DAMAGES: dict[str, Callable[[Kept], object]] = {
    "no-store": lambda kept: shutil.rmtree(kept.folder),
    "keystore-missing": lambda kept: (kept.folder / "keystore.json").unlink(),
    "keystore-damaged": lambda kept: (kept.folder / "keystore.json").write_bytes(b"\0" * 1000),
    "not-a-store": lambda kept: (kept.folder / "keystore.json").write_text("[]"),
    "newer-version": newer_revision,
    "database-missing": lambda kept: (kept.folder / "store.db").unlink(),
    "database-damaged": lambda kept: damage_page(kept.folder, 5),
    "not-our-database": lambda kept: (kept.folder / "store.db").write_bytes(b"SQLite format 3\0" + bytes(4080)),
    "store-rolled-back": lambda kept: shutil.rmtree(kept.folder / "checkpoints"),
}


@pytest.mark.parametrize("code", DAMAGES)
def test_every_way_a_store_can_be_unusable_has_its_own_words(kept: Kept, code: str) -> None:
    DAMAGES[code](kept)
    before = contents(kept.folder) if kept.folder.exists() else {}
    error = refusal(kept)
    assert error.code == code
    assert error.what and error.safe and error.next_step
    assert (contents(kept.folder) if kept.folder.exists() else {}) == before


@pytest.mark.parametrize("page", [1, 2])
def test_a_damaged_first_page_and_another_stores_database_are_called_damage(kept: Kept, page: int) -> None:
    damage_page(kept.folder, page)
    assert refusal(kept).code == "database-damaged"


def test_a_database_cut_in_half_is_noticed(kept: Kept) -> None:
    path = kept.folder / "store.db"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 4096 // 2 * 4096])
    assert refusal(kept).code in ("database-damaged", "store-rolled-back")


def test_an_emptied_database_is_called_damaged_and_not_filled_anew(kept: Kept) -> None:
    (kept.folder / "store.db").write_bytes(b"")
    assert refusal(kept).code == "database-damaged"
    assert (kept.folder / "store.db").stat().st_size == 0
    store = Store.create(kept.folder.with_name("other"), PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)[0]
    with closing(connect(store.directory / "empty.db", store._database_key)) as empty:
        empty.execute("CREATE TABLE something (else_)")
    store.close()
    (store.directory / "empty.db").replace(store.directory / "store.db")
    with pytest.raises(StoreUnavailable) as refused:
        Store.unlock(store.directory, Passphrase(PASSPHRASE), AROUND)
    assert refused.value.code == "database-damaged"


def test_a_store_whose_making_was_killed_leaves_nothing_once_another_is_made(tmp_path: Path) -> None:
    left = tmp_path / ".store.01234567.new"
    left.mkdir()
    (left / "store.db").write_bytes(b"half")
    Store.create(tmp_path / "store", PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)[0].close()
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_what_a_killed_process_had_half_written_goes_at_the_next_unlock(kept: Kept) -> None:
    halves = [kept.folder / "keystore.json.new", kept.folder / "checkpoints" / "latest.txt.new"]
    for half in halves:
        half.write_bytes(b"half")
    kept.open()
    assert not any(half.exists() for half in halves)


# ── Acting and reading ──


def test_a_clock_that_is_moved_changes_no_order(kept: Kept) -> None:
    clock = [NOW]
    store = kept.open(around=replace(AROUND, now=lambda: clock[0]))
    moves = [timedelta(days=-40), timedelta(days=770), timedelta(hours=-1), timedelta(0), timedelta(days=-4000)]
    said = []
    for move in moves:
        clock[0] += move
        with store.act("request.received") as action:
            action.note(at=clock[0].isoformat())
        said.append(clock[0])
    with store.read() as session:
        events = read_events(session)
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    assert [event.at for event in events[-5:]] == said
    set_back = [event.facts.get("clock_set_back_from") for event in events[-5:]]
    before = [event.at.isoformat(timespec="seconds") for event in events[-6:-1]]
    assert set_back == [before[0], None, before[2], None, before[4]], "each move back is told once, in the log"
    assert store.verify().ok
    store.close()
    assert kept.open().verify().ok


def test_one_action_is_one_event_with_what_was_noted(kept: Kept) -> None:
    case, other = uuid4(), uuid4()
    store = kept.open()
    with store.act("request.received", actor=other) as action:
        action.note(reference="DSR-2026-0001", rights=["access"])
        action.note(rights=["access", "rectification"])
        action.about(case)
    store.close()
    store = kept.open()
    with store.read() as session:
        (event,) = read_events(session, case=case)
        assert [e.kind for e in read_events(session)] == ["store.created", "request.received"]
    assert (event.number, event.actor, event.case, event.at) == (2, other, case, NOW)
    assert event.facts == {"reference": "DSR-2026-0001", "rights": ["access", "rectification"]}


class Interruption(BaseException):
    """Like a person pressing Ctrl-C."""


@pytest.mark.parametrize("trouble", [ValueError, Interruption])
def test_an_action_that_fails_leaves_no_row_and_no_event(store: Store, trouble: type[BaseException]) -> None:
    def interrupted() -> None:
        with store.act("officer.added") as action:
            action.session.add(t.OfficerRow(id=uuid4(), name="X", role="reviewer", added_at=NOW))
            action.session.flush()
            raise trouble

    anchor = store.anchor()
    with pytest.raises(trouble):
        interrupted()
    with store.read() as session:
        assert session.scalars(select(t.OfficerRow)).all() == []
    assert store.anchor() == anchor
    assert store.verify().ok


def test_facts_that_cannot_be_kept_undo_the_action(store: Store) -> None:
    anchor = store.anchor()
    with pytest.raises(TypeError), store.act("x") as action:
        action.note(at=datetime.now(UTC))
    assert store.anchor() == anchor


def test_an_action_cannot_be_committed_without_its_event(store: Store) -> None:
    with pytest.raises(RuntimeError, match="together with its audit event"), store.act("x") as action:
        action.session.commit()
    with store.read() as session:
        assert len(read_events(session)) == 1


def test_an_action_inside_an_action_is_a_mistake_that_shows(store: Store) -> None:
    with pytest.raises(RuntimeError, match="already open"), store.act("outer"), store.act("inner"):
        pass
    with store.act("later"):
        pass


def test_readers_see_one_state_while_someone_writes(store: Store, add_officer: AddOfficer) -> None:
    with store.read() as session:
        before = len(session.scalars(select(t.OfficerRow)).all())
        thread = threading.Thread(target=add_officer, args=(store, "Meanwhile"))
        thread.start()
        thread.join()
        session.expire_all()
        assert len(session.scalars(select(t.OfficerRow)).all()) == before
    with store.read() as session:
        assert len(session.scalars(select(t.OfficerRow)).all()) == before + 1


def test_instants_come_back_in_utc_and_naive_ones_are_refused(store: Store) -> None:
    local = datetime(2026, 11, 24, 12, 0, tzinfo=timezone(timedelta(hours=2)))
    officer = uuid4()
    with store.act("x") as action:
        action.session.add(t.OfficerRow(id=officer, name="X", role="reviewer", added_at=local))
    with store.read() as session:
        kept_at = session.get_one(t.OfficerRow, officer).added_at
    assert kept_at == local and kept_at.tzinfo is UTC
    with pytest.raises(StatementError, match="time zone"), store.act("x") as action:
        action.session.add(t.OfficerRow(id=uuid4(), name="X", role="reviewer", added_at=datetime(2026, 1, 1)))  # noqa: DTZ001


def test_a_locked_store_says_so(kept: Kept) -> None:
    store = kept.open()
    store.close()
    store.close()
    with pytest.raises(StoreUnavailable) as caught, store.read():
        pass
    assert caught.value.code == "store-locked"


# ── Rolled back ──


def test_an_older_database_put_back_is_noticed(kept: Kept, add_officer: AddOfficer, tmp_path: Path) -> None:
    old = shutil.copy(kept.folder / "store.db", tmp_path / "old.db")
    store = kept.open()
    add_officer(store, "Later")
    store.close()
    new = contents(kept.folder)
    shutil.copy(old, kept.folder / "store.db")
    error = refusal(kept)
    assert error.code == "store-rolled-back" and "older" in error.what
    (kept.folder / "store.db").write_bytes(new["store.db"])
    assert kept.open().verify().ok


@pytest.mark.parametrize("later", [1, 2])
def test_a_database_that_went_another_way_is_noticed(
    kept: Kept, add_officer: AddOfficer, tmp_path: Path, later: int
) -> None:
    other_way = replace(kept, folder=Path(shutil.copytree(kept.folder, tmp_path / "other")))
    for way, actions in ((kept, 1), (other_way, later)):
        store = way.open()
        for _ in range(actions):
            add_officer(store, "Someone")
        store.close()
    shutil.copy(other_way.folder / "store.db", kept.folder / "store.db")
    error = refusal(kept)
    assert error.code == "store-rolled-back" and "not those" in error.what


def test_a_lost_write_ahead_log_is_noticed(kept: Kept, add_officer: AddOfficer, tmp_path: Path) -> None:
    store = kept.open()
    add_officer(store, "Only in the write-ahead log")
    copied = Path(shutil.copytree(kept.folder, tmp_path / "copied"))  # what file synchronisation does to an open store
    store.close()
    assert (copied / "store.db-wal").stat().st_size > 0
    (copied / "store.db-wal").unlink()
    assert refusal(replace(kept, folder=copied)).code == "store-rolled-back"


def test_a_crash_between_commit_and_checkpoint_is_no_alarm(kept: Kept, add_officer: AddOfficer) -> None:
    behind = (kept.folder / "checkpoints" / "latest.txt").read_bytes()
    store = kept.open()
    add_officer(store, "Committed")
    (kept.folder / "checkpoints" / "latest.txt").write_bytes(behind)
    assert not store.verify().ok
    store.close()
    assert kept.open().verify().ok


@pytest.mark.parametrize("left", [None, b"", b"\x00" * 300])
def test_a_lost_checkpoint_locks_nobody_out(kept: Kept, add_officer: AddOfficer, left: bytes | None) -> None:
    store = kept.open()
    add_officer(store, "Kept")
    store.close()

    def lose(name: str) -> None:
        path = kept.folder / "checkpoints" / name
        path.unlink()
        if left is not None:
            path.write_bytes(left)

    lose("latest.txt")
    store = kept.open()  # by its copy
    assert store.verify().ok
    store.close()
    lose("latest.txt")
    lose("copy.txt")
    refused = refusal(kept)
    assert refused.code == "store-rolled-back" and "recovery code" in refused.next_step
    store = Store.recover(kept.folder, kept.code, "a third passphrase", AROUND)
    with store.read() as session:
        assert "store.checkpoint_was_lost" in [event.kind for event in read_events(session)]
        assert session.scalars(select(t.OfficerRow.name)).all() == ["Kept"]
    assert store.verify().ok
    store.close()
    assert kept.opens_with("a third passphrase")


def test_the_keychains_checkpoint_stands_in_for_a_lost_one(
    kept: Kept, beside: Surroundings, add_officer: AddOfficer
) -> None:
    store = kept.open(around=beside)
    store.slots.hold_in_keychain()
    add_officer(store, "Kept")
    store.close()
    newest, older = kept.folder, kept.folder.with_name("older")
    shutil.copytree(newest, older)
    store = kept.open(around=beside)
    add_officer(store, "Later")
    store.close()
    for folder, code in ((older, "store-rolled-back"), (newest, None)):
        shutil.rmtree(folder / "checkpoints")
        try:
            Store.unlock(folder, kept.code, beside).close()
            found = None
        except StoreUnavailable as refused:
            found = refused.code
        assert found == code


def test_a_forged_checkpoint_is_noticed(kept: Kept) -> None:
    path = kept.folder / "checkpoints" / "latest.txt"
    path.write_text(path.read_text(encoding="utf-8").replace("generation 1", "generation 2"), encoding="utf-8")
    assert refusal(kept).code == "store-rolled-back"


def test_an_older_key_file_put_back_is_noticed_and_recovery_still_works(kept: Kept) -> None:
    before = (kept.folder / "keystore.json").read_bytes()
    store = kept.open()
    store.slots.change_passphrase(OFFICER, PASSPHRASE, "a fresh passphrase")
    store.close()
    (kept.folder / "keystore.json").write_bytes(before)
    assert refusal(kept, Passphrase(PASSPHRASE)).code == "keystore-rolled-back"
    Store.recover(kept.folder, kept.code, "a third passphrase", AROUND).close()
    assert kept.opens_with("a third passphrase")
    assert not kept.opens_with(PASSPHRASE)


def test_recovering_with_an_older_key_file_brings_nobody_back_who_was_shut_out_since(kept: Kept) -> None:
    store = kept.open()
    for number, words in ((2, "of one who is removed"), (3, "of one who changes it")):
        store.slots.add_officer(UUID(int=number), words)
    before = (kept.folder / "keystore.json").read_bytes()
    store.slots.remove_officer(UUID(int=2))
    store.slots.change_passphrase(UUID(int=3), "of one who changes it", "the newer one of the same")
    store.close()
    for name in ("keystore.json", "keystore.copy.json"):
        (kept.folder / name).write_bytes(before)
    store = Store.recover(kept.folder, kept.code, "a third passphrase", AROUND)
    with store.read() as session:
        facts = read_events(session)[-1].facts
    assert sorted(facts["slots_ended"]) == sorted(str(one) for one in (OFFICER, UUID(int=2), UUID(int=3)))
    store.close()
    assert kept.opens_with("a third passphrase")
    for words in ("of one who is removed", "of one who changes it", PASSPHRASE):
        assert not kept.opens_with(words)
    kept.open(kept.code)


# ── Keys ──


def test_a_changed_passphrase_opens_and_the_old_one_does_not(kept: Kept) -> None:
    store = kept.open()
    database = (kept.folder / "store.db").read_bytes()[:16]
    with pytest.raises(Refused) as caught:
        store.slots.change_passphrase(OFFICER, "not the passphrase", "a fresh passphrase")
    assert caught.value.code == "wrong-passphrase"
    store.slots.change_passphrase(OFFICER, PASSPHRASE, "a fresh passphrase")
    with store.read() as session:
        last = read_events(session)[-1]
    assert last.kind == "passphrase.changed" and "fresh" not in (last.payload or "")
    assert store.verify().ok
    store.close()
    assert kept.opens_with("a fresh passphrase")
    assert not kept.opens_with(PASSPHRASE)
    assert (kept.folder / "keystore.json").read_bytes() == (kept.folder / "keystore.copy.json").read_bytes()
    assert (kept.folder / "store.db").read_bytes()[:16] == database


def test_an_officer_is_proven_only_by_their_own_passphrase(store: Store) -> None:
    second = uuid4()
    store.slots.add_officer(second, "the second officer's own")
    assert store.slots.prove_officer(second, "the second officer's own")
    assert not store.slots.prove_officer(second, PASSPHRASE)
    assert not store.slots.prove_officer(OFFICER, "the second officer's own")
    assert not store.slots.prove_officer(uuid4(), PASSPHRASE)


def test_two_officers_cannot_have_the_same_passphrase_nor_one_two(store: Store) -> None:
    with pytest.raises(Refused) as caught:
        store.slots.add_officer(uuid4(), PASSPHRASE)
    assert caught.value.code == "passphrase-taken"
    with pytest.raises(Refused) as caught:
        store.slots.add_officer(OFFICER, "another passphrase")
    assert caught.value.code == "officer-has-slot"
    assert store.verify().ok


def test_a_slot_and_its_officer_are_added_together_or_not_at_all(store: Store) -> None:
    before = contents(store.directory)["keystore.json"]
    second = uuid4()

    def fail(_: object) -> None:
        raise ValueError

    with pytest.raises(ValueError):
        store.slots.add_officer(second, "the second officer's own", also=fail)
    assert not store.slots.prove_officer(second, "the second officer's own")
    assert contents(store.directory)["keystore.json"] == before
    store.slots.add_officer(
        second, "the second officer's own", kind="officer.added", also=lambda action: action.note(name="Jonas")
    )
    with store.read() as session:
        last = read_events(session)[-1]
    assert (last.number, last.kind, last.facts["name"]) == (2, "officer.added", "Jonas")


def test_recovery_gives_a_new_passphrase_and_the_code_stays_good(kept: Kept) -> None:
    store = Store.recover(kept.folder, kept.code, "found again at last", AROUND)
    assert store.officer_id == OFFICER and store.verify().ok
    with store.read() as session:
        assert read_events(session)[-1].kind == "passphrase.recovered"
    store.close()
    assert kept.opens_with("found again at last")
    kept.open(kept.code)


@pytest.mark.parametrize("n", range(1, 9))
def test_a_disk_that_fails_while_keys_change_leaves_the_old_or_the_new(
    kept: Kept, beside: Surroundings, monkeypatch: pytest.MonkeyPatch, n: int
) -> None:
    store = kept.open(around=beside)
    calls = iter(range(1, 1000))
    replace_file = os.replace

    def fails_once(source: str, target: str) -> None:
        if next(calls) == n:
            raise OSError(28, "No space left on device")
        replace_file(source, target)

    monkeypatch.setattr(os, "replace", fails_once)
    outcome = "held"
    try:
        store.slots.hold_in_keychain()
    except StoreUnavailable as error:
        outcome = error.code
    monkeypatch.undo()
    assert outcome == ("folder-refused" if n <= 2 else "held")  # later than that, the change has been kept
    held = keystore.keychain_slot(keystore.load(kept.folder)) is not None
    assert held == (outcome == "held") == ("also held" in store.slots.keychain_note)
    assert not list(kept.folder.rglob("*.new"))
    store.close()
    assert kept.open().verify().ok


# ── One at a time ──

HOLD = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from desktop_app.store.lock import StoreLock
StoreLock.take(Path(sys.argv[1]), datetime(2026, 11, 24, 8, 15, tzinfo=UTC))
print("held", flush=True)
time.sleep(60)
"""


def test_a_second_instance_is_refused_at_once_and_told_who_has_it(kept: Kept) -> None:
    first = subprocess.Popen([sys.executable, "-c", HOLD, str(kept.folder)], stdout=subprocess.PIPE, text=True)
    assert first.stdout is not None and first.stdout.readline() == "held\n"
    began = time.monotonic()
    error = refusal(kept)
    assert time.monotonic() - began < 1
    assert error.code == "store-in-use"
    assert "08:15 UTC on 24 November 2026" in error.what and os.uname().nodename in error.what
    first.kill()
    first.communicate()
    assert kept.open().verify().ok  # what the dead process left behind is no obstacle


def test_a_lock_left_by_a_killed_process_is_no_obstacle_twenty_times_of_twenty(kept: Kept) -> None:
    for _ in range(20):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            StoreLock.take(kept.folder, NOW)
            os.write(writing, b"held")
            time.sleep(60)
            os._exit(0)
        os.close(writing)
        assert os.read(reading, 4) == b"held"
        os.close(reading)
        began = time.monotonic()
        with pytest.raises(StoreUnavailable) as refused:
            StoreLock.take(kept.folder, NOW)
        assert time.monotonic() - began < 1
        assert refused.value.code == "store-in-use"
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        StoreLock.take(kept.folder, NOW).release()


def test_the_same_process_cannot_open_it_twice_either(kept: Kept) -> None:
    store = kept.open()
    assert refusal(kept).code == "store-in-use"
    store.close()
    kept.open()


def test_a_refused_unlock_does_not_keep_the_store_locked(kept: Kept) -> None:
    assert refusal(kept, Passphrase("wrong")).code == "wrong-passphrase"
    kept.open()


def test_an_unreadable_lock_file_is_no_obstacle(kept: Kept) -> None:
    (kept.folder / "lock").write_bytes(b"\xff" * 10)
    StoreLock.take(kept.folder, NOW).release()
    lock = StoreLock.take(kept.folder, NOW)
    (kept.folder / "lock").write_text(json.dumps([1]))
    with pytest.raises(StoreUnavailable, match="in another program"):
        StoreLock.take(kept.folder, NOW)
    lock.release()


# ── Checked ──


def test_a_dropped_guard_is_noticed(store: Store) -> None:
    with store.act("tampering") as action:
        action.session.execute(text("DROP TRIGGER audit_event_no_delete"))
    bad = [check for check in store.verify().checks if not check.ok]
    assert [check.name for check in bad] == ["structure"] and "audit_event_no_delete" in bad[0].detail


def test_damage_while_the_store_is_open_is_noticed(store: Store) -> None:
    damage_page(store.directory, 6)
    bad = {check.name for check in store.verify().checks if not check.ok}
    assert "encrypted pages" in bad


def test_a_row_whose_parent_is_gone_is_noticed(store: Store) -> None:
    with store.act("tampering") as action:
        action.session.execute(text("PRAGMA defer_foreign_keys=ON"))
        action.session.execute(text("PRAGMA writable_schema=ON"))
    raw = store._open_engine().raw_connection()
    raw.cursor().execute("PRAGMA foreign_keys=OFF")
    raw.cursor().execute(
        "INSERT INTO clock_event (id, request_id, position, type, on_date) VALUES (?, ?, 1, 'extended', '2026-01-01')",
        (uuid4().hex, uuid4().hex),
    )
    raw.close()
    assert [check.name for check in store.verify().checks if not check.ok] == ["references", "rows"]


def test_migrations_and_models_say_the_same() -> None:
    from tests.store.draft_migration import differences

    assert differences() == []


def test_an_older_store_is_migrated_and_the_log_says_so(kept: Kept) -> None:
    store = kept.open()
    back_to_the_first_revision(store)
    store.close()
    store = kept.open()
    with store.read() as session:
        assert read_events(session)[-1].kind == "store.migrated"
        assert migrations.is_newest(session.connection())
    assert store.verify().ok


def test_before_a_store_is_upgraded_it_is_backed_up_beside_itself_and_that_can_be_put_back(
    kept: Kept, tmp_path: Path
) -> None:
    store = kept.open()
    back_to_the_first_revision(store)
    store.close()
    kept.open().close()
    (made,) = kept.folder.parent.glob("store.before-upgrade-*.backup")
    kept.open().close()
    assert list(kept.folder.parent.glob("store.before-upgrade-*")) == [made], "only an upgrade makes one"
    Store.restore(made, tmp_path / "put back", kept.code, AROUND, lambda _: True)
    again = Store.unlock(tmp_path / "put back", kept.code, AROUND)
    with again.read() as session:
        kinds = [event.kind for event in read_events(session)]
        assert kinds[-2:] == ["store.restored", "store.migrated"] and kinds.count("store.migrated") == 1
    assert again.verify().ok
    again.close()


def test_a_store_that_cannot_be_backed_up_is_not_upgraded(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    store = kept.open()
    back_to_the_first_revision(store)
    store.close()
    before = (kept.folder / DATABASE_FILE).read_bytes()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(backup, "_pack", full)
    assert refusal(kept).code == "no-backup-before-upgrade"
    assert (kept.folder / DATABASE_FILE).read_bytes() == before
    assert [path.name for path in kept.folder.parent.iterdir()] == ["store"]


def test_a_very_large_store_opens_without_reading_all_of_it_and_the_check_still_finds_what_is_damaged(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = kept.folder / DATABASE_FILE
    store = kept.open()
    with store.read() as session:
        page = session.execute(text("SELECT rootpage FROM sqlite_master WHERE name = 'measure'")).scalar_one()
    store.close()
    raw = bytearray(path.read_bytes())
    raw[(page - 1) * 4096 + 100] ^= 1  # the page of a table that nothing reads at once
    path.write_bytes(raw)
    assert refusal(kept).code == "database-damaged"
    monkeypatch.setattr(waking, "WHOLE_UP_TO", 0)
    store = kept.open()
    assert "encrypted pages" in [check.name for check in store.verify().checks if not check.ok]


def test_corrections_from_before_they_were_decided_count_as_accepted() -> None:
    engine = migrations.fresh_database("0029")
    ids = {name: uuid4().hex for name in ("request", "source", "finding", "correction", "notice")}
    with engine.begin() as connection:
        connection.exec_driver_sql("PRAGMA foreign_keys=OFF")
        run = connection.exec_driver_sql
        run(
            'INSERT INTO correction (id, request_id, finding_id, source_id, locator, field, was, "to", reason, '
            "evidence, state) VALUES (?, ?, ?, ?, 'Customer 2', 'City', 'Ulm', 'Bonn', 'r', 'e', 'applied')",
            (ids["correction"], ids["request"], ids["finding"], ids["source"]),
        )
        run(
            "INSERT INTO recipient_notice (id, request_id, correction_id, recipient, field, how) "
            "VALUES (?, ?, ?, 'Nordkurier', 'City', '')",
            (ids["notice"], ids["request"], ids["correction"]),
        )
        migrations._run(connection, migrations._scripts(), "0030")
        kept = run('SELECT asked, "to", decision, way, position, state FROM correction').all()
        assert kept == [("Bonn", "Bonn", "accepted", "here", 0, "applied")]
        assert run("SELECT correction_id FROM recipient_notice").scalar() == ids["correction"]
        refers = {row[2] for row in run("PRAGMA foreign_key_list(recipient_notice)")}
        assert refers == {"request", "correction"}, "the table was made anew under its own name"
