"""Backups: whole or not at all, private, proven by opening them again; put back only after a look and a yes."""

from __future__ import annotations

import json
import os
import random
import shutil
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import select, text

from desktop_app.domain.audit import IntegrityReport
from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused, StoreUnavailable
from desktop_app.store import backup, checkpoint, migrations, restoring
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.keystore import FLOOR
from desktop_app.store.restoring import Undo
from desktop_app.store.store import Passphrase, Store, Unlocking
from tests.store.conftest import AROUND, NOW, OFFICER, PASSPHRASE, Kept, back_to_the_first_revision, contents
from tests.store.requests import keep, write_request

AddOfficer = Callable[[Store, str], UUID]
CANARY = "Leonie Köhler of Theodor-Heuss-Straße"


def restore(
    path: Path, directory: Path, secret: Unlocking, answer: bool = True, asked: list[Undo] | None = None
) -> restoring.Restored:
    """Put a backup back, noting what was asked."""

    def confirm(undo: Undo) -> bool:
        if asked is not None:
            asked.append(undo)
        return answer

    return Store.restore(path, directory, secret, AROUND, confirm)


def names(store: Store) -> list[str]:
    """The officers a store knows."""
    with store.read() as session:
        return sorted(session.scalars(select(t.OfficerRow.name)))


@pytest.fixture
def backed_up(kept: Kept, add_officer: AddOfficer, tmp_path: Path) -> Path:
    """A backup of a store with one officer more; the store itself is closed again."""
    store = kept.open()
    add_officer(store, CANARY)
    keep(store, write_request(store), CANARY.encode() * 4000)
    path = tmp_path / "store.backup"
    store.back_up(path)
    store.close()
    return path


def test_a_backup_opens_elsewhere_with_each_secret_of_its_store(backed_up: Path, kept: Kept, tmp_path: Path) -> None:
    shutil.rmtree(kept.folder)
    for number, secret in enumerate((Passphrase(PASSPHRASE), kept.code)):
        place = tmp_path / f"place {number}"
        restored = restore(backed_up, place, secret)
        assert (restored.undone.there, restored.undone.events_undone, restored.set_aside) == (False, 0, None)
        store = Store.unlock(place, secret, AROUND)
        assert names(store) == [CANARY]
        assert store.verify().ok
        with store.read() as session:
            assert read_events(session)[-1].kind == "store.restored"
        store.close()


def test_a_backup_is_private_and_tells_nothing(backed_up: Path) -> None:
    assert backed_up.stat().st_mode & 0o077 == 0
    content = backed_up.read_bytes()
    for encoding in ("utf-8", "utf-16-le"):
        assert CANARY.encode(encoding) not in content
    assert b"SQLite format 3" not in content


def test_two_backups_of_one_state_share_no_key(backed_up: Path, kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    store.back_up(tmp_path / "second.backup")
    first, second = (backup.read_header(path) for path in (backed_up, tmp_path / "second.backup"))
    assert first.wrapped_key != second.wrapped_key
    assert first.sha256 != second.sha256


def test_a_backup_is_one_event_and_known_as_the_last(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    assert store.last_backup() is None
    made = store.back_up(tmp_path / "store.backup")
    with store.read() as session:
        event = read_events(session)[-1]
    assert (event.kind, event.facts["sha256"]) == ("store.backed_up", made.sha256)
    assert made.events == event.number - 1
    assert store.last_backup() == NOW
    assert store.verify().ok


def test_a_backup_taken_while_others_write_is_one_committed_state(
    kept: Kept, add_officer: AddOfficer, tmp_path: Path
) -> None:
    store = kept.open()
    stop = threading.Event()

    def write() -> None:
        while not stop.is_set():
            add_officer(store, "busy")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(3):
            path = tmp_path / f"{number}.backup"
            path_made = _made_beside_a_writer(store, path)
            unpacked = backup.unpack(path, _folder(tmp_path / f"unpacked {number}"), lambda _: store._key)
            assert backup.examine(unpacked).ok
            assert unpacked.checkpoint.size == path_made.events
    finally:
        stop.set()
        writer.join()
    assert store.verify().ok


def _made_beside_a_writer(store: Store, path: Path) -> backup.Backup:
    """What `back_up` does, without its event: one store acts from one thread at a time."""
    driver = backup.connect(store.directory / "store.db", store._database_key)
    try:
        return backup.make(path, store.slots.kept, store._key, driver, store._blobs, NOW, os.urandom)
    finally:
        driver.close()


def _folder(path: Path) -> Path:
    path.mkdir()
    return path


# ── Refused ──


def test_any_flipped_bit_and_any_cut_is_refused_before_the_store_is_touched(
    backed_up: Path, kept: Kept, tmp_path: Path
) -> None:
    content, before = backed_up.read_bytes(), contents(kept.folder)
    dice = random.Random(21)
    header_end = len(backup.MAGIC) + 4 + int.from_bytes(content[len(backup.MAGIC) :][:4], "big")
    offsets = [*range(0, len(backup.MAGIC) + 12, 3), *(dice.randrange(header_end) for _ in range(60))]
    offsets += [dice.randrange(len(content)) for _ in range(40)]
    damaged = tmp_path / "damaged.backup"
    for offset in offsets:
        changed = bytearray(content)
        changed[offset] ^= 1 << dice.randrange(8)
        damaged.write_bytes(changed)
        _refused(damaged, kept)
    for length in [
        0,
        1,
        len(backup.MAGIC),
        header_end,
        len(content) - 1,
        *(dice.randrange(len(content)) for _ in range(20)),
    ]:
        damaged.write_bytes(content[:length])
        _refused(damaged, kept)
    damaged.write_bytes(content + b"x")
    _refused(damaged, kept)
    assert contents(kept.folder) == before
    assert {path.name for path in kept.folder.parent.iterdir()} == {"store", "store.backup", "damaged.backup"}


def _refused(path: Path, kept: Kept) -> None:
    with pytest.raises(RedressError) as caught:
        restore(path, kept.folder, kept.code)
    assert caught.value.code in ("backup-damaged", "not-a-backup", "newer-version", "wrong-recovery-code")


def test_a_backup_whose_header_was_written_anew_is_refused(backed_up: Path, kept: Kept) -> None:
    header = backup.read_header(backed_up)
    forged = backup.replace(header, made_at=header.made_at + timedelta(days=300))
    assert backup._seal(header, b"k" * 32) != backup._seal(forged, b"k" * 32)
    content = backed_up.read_bytes().replace(header.made_at.isoformat().encode(), forged.made_at.isoformat().encode())
    backed_up.write_bytes(content)
    with pytest.raises(BadInput, match="damaged"):
        restore(backed_up, kept.folder, kept.code)


@pytest.mark.parametrize("seal", ["é", "\ud800", "", "A" * 64, "0" * 64])
def test_a_backup_whose_seal_is_none_is_refused_as_damaged(backed_up: Path, kept: Kept, seal: str) -> None:
    header = backup.read_header(backed_up)
    content = json.dumps({**backup._members(header), "seal": seal}).encode("ascii")
    rest = backed_up.read_bytes()[len(backup.MAGIC) :]
    rest = rest[4 + int.from_bytes(rest[:4], "big") :]
    backed_up.write_bytes(backup.MAGIC + len(content).to_bytes(4, "big") + content + rest)
    with pytest.raises(BadInput) as refused:
        restore(backed_up, kept.folder, kept.code)
    assert refused.value.code == "backup-damaged"


def test_what_is_no_backup_is_said_so(kept: Kept, tmp_path: Path) -> None:
    other = tmp_path / "holiday.jpg"
    other.write_bytes(b"\xff\xd8\xff\xe0" * 100)
    for path in (other, tmp_path / "missing", tmp_path):
        with pytest.raises(BadInput):
            restore(path, kept.folder, kept.code)


def test_a_wrong_passphrase_does_not_open_a_backup(backed_up: Path, kept: Kept) -> None:
    before = contents(kept.folder)
    with pytest.raises(StoreUnavailable) as caught:
        restore(backed_up, kept.folder, Passphrase("not the passphrase"))
    assert caught.value.code == "wrong-passphrase"
    assert contents(kept.folder) == before


def test_a_backup_of_another_store_does_not_replace_this_one(backed_up: Path, tmp_path: Path) -> None:
    other, code = Store.create(tmp_path / "other", "quite another passphrase", OFFICER, AROUND, kdf=FLOOR)
    other.close()
    before = contents(tmp_path / "other")
    with pytest.raises(StoreUnavailable):
        restore(backed_up, tmp_path / "other", code)
    with pytest.raises(BadInput) as caught:
        restore(backed_up, tmp_path / "other", Passphrase(PASSPHRASE))
    assert caught.value.code == "backup-of-another-store"
    assert contents(tmp_path / "other") == before


def test_a_folder_with_other_things_in_it_is_not_restored_into(backed_up: Path, kept: Kept, tmp_path: Path) -> None:
    place = _folder(tmp_path / "photographs")
    (place / "mine.jpg").write_bytes(b"mine")
    with pytest.raises(BadInput):
        restore(backed_up, place, kept.code)
    assert contents(place) == {"mine.jpg": b"mine"}


def test_a_store_in_use_is_not_replaced(backed_up: Path, kept: Kept) -> None:
    store = kept.open()
    with pytest.raises(StoreUnavailable) as caught:
        restore(backed_up, kept.folder, kept.code)
    assert caught.value.code == "store-in-use"
    assert names(store) == [CANARY]


# ── Made ──


def test_no_file_is_overwritten_and_none_is_put_into_the_store(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    (tmp_path / "mine").write_bytes(b"mine")
    for target in (tmp_path / "mine", kept.folder / "inside.backup"):
        with pytest.raises(BadInput):
            store.back_up(target)
    assert (tmp_path / "mine").read_bytes() == b"mine"
    assert store.last_backup() is None


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.open()
    with pytest.raises(BadInput):
        store.back_up(tmp_path / "no such folder" / "store.backup")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfileobj", full)
    with pytest.raises(BadInput) as caught:
        store.back_up(tmp_path / "store.backup")
    assert caught.value.code == "cannot-write"
    assert [path.name for path in tmp_path.iterdir()] == ["store"]
    assert store.last_backup() is None


def test_a_backup_that_fails_its_checks_is_thrown_away(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy goes wrong on its way: a page of it is lost before it is packed."""
    store = kept.open()
    honest = backup.copy

    def lossy(driver: object, target: Path, key: bytes) -> object:
        latest = honest(driver, target, key)
        with target.open("r+b") as file:
            file.seek(3 * 4096)
            file.write(bytes(4096))
        return latest

    monkeypatch.setattr(backup, "copy", lossy)
    with pytest.raises(Refused) as caught:
        store.back_up(tmp_path / "store.backup")
    assert caught.value.code == "backup-not-whole"
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


# ── Put back ──


def test_restoring_says_what_it_would_undo_and_a_no_changes_nothing(
    backed_up: Path, kept: Kept, add_officer: AddOfficer
) -> None:
    store = kept.open()
    for name in ("later one", "later two"):
        add_officer(store, name)
    store.close()
    before, asked = contents(kept.folder), list[Undo]()
    with pytest.raises(Cancelled):
        restore(backed_up, kept.folder, kept.code, answer=False, asked=asked)
    assert contents(kept.folder) == before
    # The backup's own event, and the two officers.
    assert (asked[0].events_in_backup, asked[0].events_undone, asked[0].made_at) == (4, 3, NOW)
    assert [path.name for path in kept.folder.parent.iterdir()].count("store") == 1


def test_the_present_store_is_kept_beside_and_the_restored_one_is_of_a_new_generation(
    backed_up: Path, kept: Kept, add_officer: AddOfficer
) -> None:
    store = kept.open()
    add_officer(store, "later")
    anchor = store.anchor()
    store.close()
    restored = restore(backed_up, kept.folder, kept.code)
    assert restored.set_aside is not None
    store = kept.open()
    assert names(store) == [CANARY]
    assert store.anchor().startswith(f"{restored.generation}/")
    assert not store.check_anchor(anchor).ok, "a record of the undone time must not seem to belong"
    assert store.verify().ok
    store.close()
    aside = Store.unlock(restored.set_aside, kept.code, AROUND)
    assert names(aside) == sorted([CANARY, "later"])
    aside.close()


def test_a_store_too_damaged_to_read_can_still_be_replaced(backed_up: Path, kept: Kept) -> None:
    (kept.folder / "store.db").write_bytes(os.urandom(40_960))
    asked: list[Undo] = []
    restore(backed_up, kept.folder, kept.code, asked=asked)
    assert asked[0].there and asked[0].events_undone is None
    assert names(kept.open()) == [CANARY]


def test_a_passphrase_changed_after_the_backup_is_the_old_one_again(backed_up: Path, kept: Kept) -> None:
    store = kept.open()
    store.slots.change_passphrase(OFFICER, PASSPHRASE, "the newer passphrase")
    store.close()
    restore(backed_up, kept.folder, kept.code)
    assert kept.opens_with(PASSPHRASE) and not kept.opens_with("the newer passphrase")
    assert kept.open().verify().ok


@pytest.mark.parametrize("at", ["before", "between"])
def test_ended_at_the_swap_the_old_or_the_new_store_opens(
    backed_up: Path, kept: Kept, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    class Ended(BaseException):
        pass

    def end(*_: object) -> None:
        raise Ended

    # The folder is made ready; then the power goes before, or between, the two renames.
    with monkeypatch.context() as patched:
        patched.setattr(restoring.opening, "finish_restoring", lambda _: None)
        if at == "before":
            patched.setattr(restoring, "flush_folder", _ending_at(end, kept.folder.parent))
            with pytest.raises(Ended):
                restore(backed_up, kept.folder, kept.code)
        else:
            restore(backed_up, kept.folder, kept.code)
            assert not kept.folder.exists()
    store = kept.open()
    assert names(store) == [CANARY]
    assert store.verify().ok
    left = [path.name for path in kept.folder.parent.iterdir() if path.name.startswith(".")]
    assert left == []


def _ending_at(end: Callable[..., None], folder: Path) -> Callable[[Path], None]:
    def flush(path: Path) -> None:
        if path == folder:
            end()

    return flush


def test_the_checkpoint_in_a_backup_is_signed_by_its_store(backed_up: Path) -> None:
    header = backup.read_header(backed_up)
    kept_keys = backup.keystore.from_bytes(header.key_file)
    assert checkpoint.verify_note(header.note, kept_keys.signing_key, kept_keys.store_id).size == 4


# ── Of other versions ──


def test_a_backup_of_an_older_version_is_put_back_and_brought_up_to_date(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    back_to_the_first_revision(store)
    store.back_up(tmp_path / "older.backup")
    store.close()
    restore(tmp_path / "older.backup", tmp_path / "again", kept.code)
    restored = Store.unlock(tmp_path / "again", kept.code, AROUND)
    with restored.read() as session:
        assert [event.kind for event in read_events(session)][-2:] == ["store.restored", "store.migrated"]
        assert migrations.is_newest(session.connection())
    assert restored.verify().ok
    restored.close()


def test_an_older_backup_whose_guards_were_dropped_is_refused(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.open()
    with store.act("back.to.1") as action:
        for table in reversed(t.Base.metadata.sorted_tables):
            if table.name not in ("audit_event", "audit_state"):
                action.session.execute(text(f"DROP TABLE {table.name}"))
        action.session.execute(text("DROP TRIGGER audit_event_no_delete"))
        action.session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    with pytest.raises(Refused) as refused:
        store.back_up(tmp_path / "older.backup")
    assert refused.value.code == "backup-not-whole" and "structure" in refused.value.what


def test_a_backup_of_a_newer_version_is_refused_by_its_name_and_nothing_is_touched(
    kept: Kept, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = kept.open()
    with store.act("tomorrow") as action:
        action.session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    monkeypatch.setattr(backup, "examine", lambda _: IntegrityReport(()))
    store.back_up(tmp_path / "newer.backup")
    store.close()
    monkeypatch.undo()
    with pytest.raises(StoreUnavailable) as refused:
        restore(tmp_path / "newer.backup", tmp_path / "again", kept.code)
    assert refused.value.code == "newer-version"
    assert not (tmp_path / "again").exists()


def test_what_a_backup_that_was_killed_left_behind_goes_with_the_next_one(kept: Kept, tmp_path: Path) -> None:
    store = kept.open()
    left = tmp_path / f".redress-{store.store_id}.00000000.new"
    others = tmp_path / f".redress-{UUID(int=7)}.00000000.new"
    for folder in (left, others):
        folder.mkdir()
        (folder / "store.db").write_bytes(b"half")
    store.back_up(tmp_path / "store.backup")
    assert not left.exists() and others.exists()
