"""A new data key: the store is encrypted anew beside itself, checked whole, then swapped in.

It is for when the old key may be known: a computer was stolen, an officer left. So only secrets that are at hand get a
slot under the new key: the acting officer's passphrase, typed again; this computer's keychain; and a new recovery code.
Keeping the other officers' slots would need a key of theirs that the old data key, or an old copy of their slot, leads
to; whoever has that would have the new data key too. They get a new passphrase from an administrator. Backups made
before still open with what opened the store then, and with the old key: they cannot be called back.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.domain.errors import Refused
from desktop_app.store import attachments, audit, backup, checkpoint, erasures, integrity, keystore, opening
from desktop_app.store.action import Surroundings, record
from desktop_app.store.durable import flush_folder, write_durably
from desktop_app.store.engine import DATABASE_FILE, READ_ONLY, connect, make_engine, said_plainly
from desktop_app.store.keystore import Keystore
from desktop_app.store.lock import StoreLock
from desktop_app.store.unlocking import RecoveryCode

KIND = "keys.rotated"


@dataclass(frozen=True)
class Rotated:
    """A store under its new key, whole, in a folder that only waits for its place."""

    folder: Path
    kept: Keystore
    key: bytes = field(repr=False)
    code: RecoveryCode = field(repr=False)


@contextmanager
def prepared(
    directory: Path,
    kept: Keystore,
    key: bytes,
    officer_id: UUID,
    passphrase: str,
    around: Surroundings,
    connect_old: Callable[[], Any],
) -> Iterator[Rotated]:
    """The store encrypted anew in a folder beside it, every check passed. Where the body does not swap it in, nothing
    of it stays. Refused where it does not pass; OSError where it cannot be written."""
    aside = opening.beside(directory, around.random_bytes(4).hex(), opening.UNFINISHED)
    changed, code = kept, None
    try:
        with said_plainly():
            aside.mkdir(mode=0o700)
            changed, fresh, code = _new_slots(kept, key, officer_id, passphrase, around)
            folder = aside / "store"
            folder.mkdir(mode=0o700)
            with closing(connect_old()) as driver:
                backup.copy(driver, folder / DATABASE_FILE, keystore.derive(fresh, "database"))
            if (directory / erasures.FILE).exists():
                write_durably(folder / erasures.FILE, (directory / erasures.FILE).read_bytes())
            changed, lost = _finish(folder, directory / attachments.FOLDER, changed, fresh, officer_id, around)
            _check(folder, fresh, lost)
            flush_folder(folder)
        yield Rotated(folder, changed, fresh, code)
    except BaseException:
        if changed is not kept:
            opening.forget_in_keychain(changed, around.keychain)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def swap(directory: Path, built: Path, lock: StoreLock, now: datetime) -> StoreLock:
    """Put the new state in the place of the old, and return its lock. Killed in between, `opening` finishes it.
    OSError where that cannot be done; then the old state is in its place again, or, where the disk refuses that too,
    the new one is put there at the next start."""
    ready, replaced = (
        opening.beside(directory, built.parent.name.split(".")[-2], state)
        for state in (opening.READY, opening.REPLACED)
    )
    on_windows = os.name == "nt"  # where no folder can be renamed that has an open file in it
    taken = None if on_windows else StoreLock.take(built, now)
    try:
        built.rename(ready)
        flush_folder(ready.parent)
        if on_windows:
            lock.release()
        directory.rename(replaced)
        try:
            ready.rename(directory)
        except BaseException:
            replaced.rename(directory)
            raise
    except BaseException:
        if taken is not None:
            taken.release()
        if directory.exists():  # otherwise the new state is the one there is, and takes its place at the next start
            shutil.rmtree(ready, ignore_errors=True)
        raise
    taken = taken or StoreLock.take(directory, now)
    lock.release()
    # From here on the new state stands; what is left over is cleared at the next unlock.
    try:
        flush_folder(directory.parent)
        opening.discard(replaced, directory)
    except OSError:
        pass
    return taken


def _new_slots(
    kept: Keystore, key: bytes, officer_id: UUID, passphrase: str, around: Surroundings
) -> tuple[Keystore, bytes, RecoveryCode]:
    changed, fresh = keystore.with_new_key(kept, key, around.random_bytes)
    changed = keystore.with_passphrase(
        changed, fresh, officer_id, passphrase, keystore.cost_of(kept), around.random_bytes
    )
    changed, code = keystore.with_recovery(changed, fresh, officer_id, around.random_bytes)
    if keystore.keychain_slot(kept) is not None:
        changed = opening.hold_in_keychain(changed, fresh, officer_id, around.keychain, around.random_bytes)
    return changed, fresh, code


def _finish(
    folder: Path, blobs: Path, kept: Keystore, key: bytes, officer_id: UUID, around: Surroundings
) -> tuple[Keystore, frozenset[UUID]]:
    """The attachments' files under new keys of their own, the event in the copy's log, its checkpoint, its key file.
    Files that are lost hold nothing up: the event names them."""
    engine = make_engine(folder / DATABASE_FILE, keystore.derive(key, "database"))
    try:
        with Session(engine) as session:
            lost = attachments.encrypt_anew(session, blobs, folder / attachments.FOLDER, around.random_bytes)
            kept = replace(kept, generation=max(kept.generation, audit.state(session).keystore_generation) + 1)
            audit.remember_keystore(session, kept.generation)
            facts: dict[str, Any] = {"slots": [slot.kind.value for slot in kept.slots]}
            facts["keystore_generation"] = kept.generation
            if lost:
                facts["lost_attachments"] = sorted(map(str, lost))
            record(session, around, officer_id, KIND, None, facts)
            latest = audit.sign_head(session, keystore.signer(kept, key))
            session.commit()
    finally:
        engine.dispose()
    checkpoint.write(folder, latest, keystore.signer(kept, key))
    return keystore.save(folder, kept, key), lost


def _check(folder: Path, key: bytes, lost: frozenset[UUID]) -> None:
    database, database_key = folder / DATABASE_FILE, keystore.derive(key, "database")
    engine = make_engine(database, database_key)
    try:
        with (
            closing(connect(database, database_key)) as driver,
            Session(engine.execution_options(**READ_ONLY)) as session,
        ):
            report = integrity.verify(folder, session, driver, key, lost)
    finally:
        engine.dispose()
    if not report.ok:
        failed = ", ".join(check.name for check in report.checks if not check.ok)
        raise Refused(
            "rotation-not-whole",
            f"The store under its new key did not pass its checks ({failed}), and was thrown away.",
            safe="The store is as it was, under its present key.",
            next_step="Check the store; restore a backup if it is damaged.",
        )
