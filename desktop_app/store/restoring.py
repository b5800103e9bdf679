"""Putting a backup back: read and checked whole beside the store, shown for what it would undo, then swapped in.

The restored store is of a new generation, so that records of the undone time still tell that they are of another one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop_app.domain.audit import SALT_SIZE, Checkpoint
from desktop_app.domain.errors import BadInput, Cancelled, Refused, StoreUnavailable
from desktop_app.store import attachments, audit, backup, checkpoint, erasures, keystore, opening
from desktop_app.store.durable import flush_folder
from desktop_app.store.engine import DATABASE_FILE, READ_ONLY, connect, make_engine, said_plainly
from desktop_app.store.keychain import Keychain, NoKeychain
from desktop_app.store.keystore import Keystore, Opened, Slot, SlotKind
from desktop_app.store.lock import StoreLock
from desktop_app.store.unlocking import Unlocking

KIND = "store.restored"
Permit = Callable[[Session, str, UUID], None]


@dataclass(frozen=True)
class Undo:
    """What putting a backup back would do to the store that is there now; instants are aware UTC.

    `events_now` is None where there is a store that cannot be read with the secret given; `there` is False where there
    is none. `same_history` says whether the backup is an earlier state of the store that is there. `erased_since` is
    how many cases in the backup have been erased meanwhile, and will be again; None where no erasure log can say so:
    there is none to ask, or it was not signed by this store. `let_in_again` names officers whose way in has been taken
    away since, and whom the backup lets in again. `lost` is how many kept documents the store had lost already.
    """

    there: bool
    made_at: datetime
    events_in_backup: int
    events_now: int | None = None
    same_history: bool = False
    erased_since: int | None = 0
    let_in_again: tuple[str, ...] = ()
    lost: int = 0

    @property
    def events_undone(self) -> int | None:
        """How many events of the present log would no longer be in it; None where that cannot be known."""
        if not self.there:
            return 0
        return self.events_now - self.events_in_backup if self.same_history and self.events_now is not None else None


@dataclass(frozen=True)
class Restored:
    """A backup that was put back; `set_aside` is where the store that was there before is now."""

    undone: Undo
    generation: int
    set_aside: Path | None


@dataclass(frozen=True)
class _Present:
    """What can be known of the store that stands where the backup is to go."""

    kept: Keystore | None
    latest: Checkpoint | None
    head_then: bytes | None
    erased: erasures.Erased = field(default_factory=dict)


def restore(
    path: Path,
    directory: Path,
    secret: Unlocking,
    confirm: Callable[[Undo], bool],
    *,
    open_slot: Callable[[Keystore], Opened],
    now: datetime,
    random_bytes: Callable[[int], bytes],
    keychain: Keychain | NoKeychain | None,
    erasure_log: Path | None = None,
    permit: Permit | None = None,
) -> Restored:
    """Put a backup in the place of the store in `directory`, or where there is none yet. What was erased since stays
    erased: by the erasure log of the store that is there, and by `erasure_log`, a copy of one.

    `secret` opens the backup, by way of `open_slot`, and the present store where it still does. Nothing is touched
    before every check of the backup has passed and `confirm` said yes to what would be undone (Cancelled otherwise);
    the present store is kept beside under another name. BadInput where the backup is not whole; StoreUnavailable where
    the secret does not open it, or the present store is in use. Refused where there is a store and whoever's secret it
    is may not replace it: `permit` is asked by what the backup knows of them, and the present store's key file must
    still let them in. The printed recovery code may always.
    """
    directory = opening.real(directory)
    opening.finish_restoring(directory)
    there = _occupied(directory)
    aside = opening.beside(directory, random_bytes(4).hex(), opening.UNFINISHED)
    opened: list[Opened] = []
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, aside, ignore_errors=True)

        def open_(kept: Keystore) -> bytes:
            opened.append(open_slot(kept))
            return opened[0].key

        aside.parent.mkdir(parents=True, exist_ok=True)
        aside.mkdir(mode=0o700)
        (aside / "backup").mkdir(mode=0o700)
        unpacked = backup.unpack(path, aside / "backup", open_)
        if not backup.examine(unpacked).ok:
            raise backup.damaged()
        lock = StoreLock.take(directory, now) if there else None
        if lock is not None:
            stack.callback(lock.release)
        present = _look_at_present(directory, secret, keychain, unpacked.checkpoint.size) if there else None
        if present is not None:
            _refuse_others(unpacked, opened[0].slot, present, permit)
        erased = _erased_since(unpacked, directory if there else None, present, erasure_log)
        undo = replace(
            _undo(unpacked, present),
            lost=len(unpacked.lost),
            let_in_again=_let_in_again(unpacked, present),
            **_return_of(unpacked, erased),
        )
        if not confirm(undo):
            raise Cancelled
        built = aside / "store"
        generation = _build(built, unpacked, present, undo, opened[0].slot.officer_id, now, random_bytes)
        if erased:
            signer = keystore.signer(unpacked.kept, unpacked.key)
            erasures.write(built / erasures.FILE, erased, unpacked.kept.store_id, signer)
        return Restored(undo, generation, _swap(directory, built, lock, now))


def _occupied(directory: Path) -> bool:
    """Whether there is a store; BadInput where something else is in the way."""
    if not directory.exists() or (directory.is_dir() and not any(directory.iterdir())):
        return False
    names = (keystore.KEYSTORE_FILE, keystore.COPY_FILE, DATABASE_FILE)
    if not directory.is_dir() or not any((directory / name).exists() for name in names):
        raise opening.occupied()
    return True


def _look_at_present(directory: Path, secret: Unlocking, keychain: Keychain | NoKeychain | None, size: int) -> _Present:
    """As much as the secret and the state of the files allow: the store may be what is to be replaced for good."""
    try:
        kept = keystore.load(directory)
    except (StoreUnavailable, OSError):
        return _Present(None, None, None)
    try:
        key = opening.open_slot(kept, secret, keychain).key
        engine = make_engine(directory / DATABASE_FILE, keystore.derive(key, "database"))
        try:
            with said_plainly(), Session(engine.execution_options(**READ_ONLY)) as session:
                head, then = audit.head(session), audit.head_at(session, size)
                return _Present(kept, head, then, _known_to(session))
        finally:
            engine.dispose()
    except (StoreUnavailable, OSError):
        return _Present(kept, None, None)


def _refuse_others(unpacked: backup.Unpacked, slot: Slot, present: _Present, permit: Permit | None) -> None:
    """Who was removed, or may not look after the store, does not come back in, or undo work, by way of a backup."""
    if slot.kind == SlotKind.RECOVERY:
        return
    if present.kept is not None and slot.officer_id not in {one.officer_id for one in present.kept.slots}:
        raise Refused(
            "restore-not-yours",
            "This passphrase opened the store when the backup was made; it was taken away since.",
            safe="Nothing was restored; the store is as it was.",
            next_step="Ask an administrator of the store, or use the printed recovery code of the backup.",
        )
    if permit is None:
        return
    engine = make_engine(unpacked.folder / DATABASE_FILE, unpacked.database_key)
    try:
        with suppress(DBAPIError), Session(engine.execution_options(**READ_ONLY)) as session:
            permit(session, KIND, slot.officer_id)  # a backup of before there were officers knows of no roles
    finally:
        engine.dispose()


def _let_in_again(unpacked: backup.Unpacked, present: _Present | None) -> tuple[str, ...]:
    if present is None or present.kept is None:
        return ()
    now, then = (
        {slot.officer_id.hex for slot in kept.slots if slot.kind == SlotKind.PASSPHRASE}
        for kept in (present.kept, unpacked.kept)
    )
    with closing(connect(unpacked.folder / DATABASE_FILE, unpacked.database_key)) as driver:
        if not driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'officer'").fetchone():
            return ()
        named = driver.execute("SELECT id, name FROM officer ORDER BY name").fetchall()
    return tuple(name for id_, name in named if id_ in then - now)


def _known_to(session: Session) -> erasures.Erased:
    """The erasures the present database knows of; none where it is of before there were any."""
    try:
        return erasures.known_to(session)
    except DBAPIError:
        return {}


def _undo(unpacked: backup.Unpacked, present: _Present | None) -> Undo:
    then = unpacked.checkpoint
    if present is None:
        return Undo(False, unpacked.made_at, then.size)
    if present.kept is not None and present.kept.store_id != unpacked.kept.store_id:
        raise BadInput(
            "backup-of-another-store",
            "This is a backup of another store than the one in this folder.",
            safe="The store was not touched.",
            next_step="Choose a backup of this store, or an empty folder to restore into.",
        )
    if present.latest is None:
        return Undo(True, unpacked.made_at, then.size)
    return Undo(True, unpacked.made_at, then.size, present.latest.size, present.head_then == then.root)


def _erased_since(
    unpacked: backup.Unpacked, directory: Path | None, present: _Present | None, erasure_log: Path | None
) -> erasures.Erased | None:
    """Every erasure that is known of; None where a log is there that this store did not sign. BadInput where that is
    the one the officer named."""
    kept = unpacked.kept
    erased = dict(present.erased) if present is not None else {}
    if erasure_log is not None:
        try:
            erased.update(erasures.read(erasure_log, kept.signing_key, kept.store_id))
        except erasures.InvalidErasures as error:
            raise BadInput(
                "not-an-erasure-log",
                str(error),
                safe="Nothing was restored.",
                next_step=f"Give the file {erasures.FILE} of this store's folder, or of a copy of it.",
            ) from error
    if directory is not None:
        try:
            erased.update(erasures.read(directory / erasures.FILE, kept.signing_key, kept.store_id))
        except erasures.InvalidErasures:
            return erased or None
    elif erasure_log is None:
        return None
    return erased


def _return_of(unpacked: backup.Unpacked, erased: erasures.Erased | None) -> dict[str, Any]:
    if erased is None:
        return {"erased_since": None}
    with closing(connect(unpacked.folder / DATABASE_FILE, unpacked.database_key)) as driver:
        if not driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'request'").fetchone():
            return {}
        held = {UUID(id_) for (id_,) in driver.execute("SELECT id FROM request").fetchall()}
    return {"erased_since": len(held & erased.keys())}


def _build(
    folder: Path,
    unpacked: backup.Unpacked,
    present: _Present | None,
    undo: Undo,
    officer_id: UUID,
    now: datetime,
    random_bytes: Callable[[int], bytes],
) -> int:
    """The store as it will stand, whole, in a folder that only waits for its place."""
    generations = [unpacked.checkpoint.generation]
    key_files = [unpacked.kept.generation]
    if present is not None and present.latest is not None:
        generations.append(present.latest.generation)
    if present is not None and present.kept is not None:
        key_files.append(present.kept.generation)
    generation, key_file = max(generations) + 1, max(key_files) + 1
    kept, key = unpacked.kept, unpacked.key
    folder.mkdir(mode=0o700)
    database_key = keystore.derive(key, "database")
    backup.copy_database(unpacked.folder / DATABASE_FILE, unpacked.database_key, folder / DATABASE_FILE, database_key)
    if (unpacked.folder / attachments.FOLDER).exists():
        (unpacked.folder / attachments.FOLDER).rename(folder / attachments.FOLDER)
        flush_folder(folder / attachments.FOLDER)
    engine = make_engine(folder / DATABASE_FILE, database_key)
    try:
        with Session(engine) as session:
            audit.remember_restore(session, generation, key_file)
            audit.append(
                session,
                at=now,
                kind=KIND,
                actor=officer_id,
                case=None,
                facts={
                    "backup_made_at": unpacked.made_at.isoformat(),
                    "events_in_backup": undo.events_in_backup,
                    "events_before": undo.events_now,
                    "generation": generation,
                },
                salt=random_bytes(SALT_SIZE),
            )
            latest = audit.sign_head(session, keystore.signer(kept, key))
            session.commit()
    finally:
        engine.dispose()
    checkpoint.write(folder, latest, keystore.signer(kept, key))
    keystore.save(folder, replace(kept, generation=key_file), key)
    flush_folder(folder)
    return generation


def _swap(directory: Path, built: Path, lock: StoreLock | None, now: datetime) -> Path | None:
    """The present store beside, the restored one in its place. Killed in between, `opening` finishes it."""
    ready = opening.beside(directory, built.parent.name.split(".")[-2], opening.READY)
    built.rename(ready)
    flush_folder(ready.parent)
    set_aside = None
    if lock is not None:
        set_aside = directory.with_name(f"{directory.name}.before-restore-{now:%Y%m%d-%H%M%S}")
        if os.name == "nt":
            lock.release()  # Windows renames no folder with an open file in it
        directory.rename(set_aside)
    opening.finish_restoring(directory)
    return set_aside
