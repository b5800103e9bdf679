"""Making a new store: aside, then renamed into place, so that there is never half a store."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from desktop_app.domain.audit import Checkpoint
from desktop_app.store import audit, checkpoint, keystore, migrations, opening
from desktop_app.store.action import Surroundings, record
from desktop_app.store.durable import flush_folder
from desktop_app.store.engine import (
    DATABASE_FILE,
    encryption_not_in_force,
    is_plain_database,
    make_engine,
    said_plainly,
)
from desktop_app.store.keystore import KdfCost, Keystore
from desktop_app.store.unlocking import RecoveryCode


def make(
    directory: Path, passphrase: str, officer_id: UUID, around: Surroundings, kdf: KdfCost | None
) -> tuple[Keystore, bytes, RecoveryCode]:
    """The files of a new store in a folder that does not exist yet or is empty (BadInput otherwise); its keystore, its
    data key, and the code to be printed. `kdf` None: as much as this computer can do in under a second."""
    if directory.exists() and (not directory.is_dir() or any(directory.iterdir())):
        raise opening.occupied()
    cost = kdf or keystore.calibrate()
    store_id = UUID(bytes=around.random_bytes(16), version=4)
    kept, key = keystore.new_keystore(store_id, around.random_bytes)
    kept = keystore.with_passphrase(kept, key, officer_id, passphrase, cost, around.random_bytes)
    kept, code = keystore.with_recovery(kept, key, officer_id, around.random_bytes)
    aside = opening.beside(directory, store_id.hex[:8], opening.NEW)
    try:
        with said_plainly():
            opening.clear_uncreated(directory)
            directory.parent.mkdir(parents=True, exist_ok=True)
            aside.mkdir(mode=0o700)
            try:
                kept = opening.hold_in_keychain(kept, key, officer_id, around.keychain, around.random_bytes)
                kept = _build(aside, kept, key, officer_id, around)
                if directory.exists():
                    directory.rmdir()
                aside.rename(directory)
            except BaseException:
                discard(aside, kept, around)
                raise
            try:
                flush_folder(directory.parent)
            except BaseException:
                discard(directory, kept, around)
                raise
    except OSError as error:
        raise opening.cannot_write() from error
    return kept, key, code


def discard(folder: Path, kept: Keystore, around: Surroundings) -> None:
    """Remove a store that could not be finished: nobody has seen its recovery code."""
    shutil.rmtree(folder, ignore_errors=True)
    opening.forget_in_keychain(kept, around.keychain)


def _build(folder: Path, kept: Keystore, key: bytes, officer_id: UUID, around: Surroundings) -> Keystore:
    """Make the files of a new store in a folder nobody looks at yet; its sealed keystore."""
    kept = replace(kept, generation=1)
    latest: list[Checkpoint] = []

    def begin(connection: Connection) -> None:
        with Session(connection) as session:
            audit.start(session, kept.store_id, kept.generation)
            record(session, around, officer_id, "store.created", None, {})
            latest.append(audit.sign_head(session, keystore.signer(kept, key)))

    (folder / DATABASE_FILE).touch(mode=0o600)
    engine = make_engine(folder / DATABASE_FILE, keystore.derive(key, "database"))
    try:
        migrations.upgrade(engine, begin)
    finally:
        engine.dispose()
    if is_plain_database(folder / DATABASE_FILE):
        raise encryption_not_in_force()
    checkpoint.write(folder, latest[0], keystore.signer(kept, key))
    return keystore.save(folder, kept, key)
