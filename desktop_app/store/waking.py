"""What is looked at before an unlocked store may be used: its file, its pages, its version, and whether it is the
newest state of itself. Each failure is a StoreUnavailable of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy.orm import Session

from desktop_app.domain.audit import Check
from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import audit, checkpoint, engine, integrity, keystore, migrations, seals, witness
from desktop_app.store.engine import DATABASE_FILE, is_plain_database
from desktop_app.store.keychain import Keychain, NoKeychain
from desktop_app.store.keystore import Keystore

_MANY = 5
# Bytes up to which every page is looked at before a store opens; more would keep the officer waiting for minutes. In a
# larger one each page is compared with its seal when it is read, and all of them by the store check and each backup.
WHOLE_UP_TO = 256 * 1024 * 1024


def look_at_database(directory: Path, read_only: bool, connect: Callable[[], Any]) -> None:
    """Whether the file is an encrypted database, whole, and, where it is not very large, all of it can be read."""
    database, log = directory / DATABASE_FILE, directory / f"{DATABASE_FILE}-wal"
    if read_only and log.exists() and log.stat().st_size:
        # The newest actions stand in a log that can only be read by writing beside it.
        raise StoreUnavailable(
            "not-closed-and-read-only",
            "The store was not closed before it came to this place, where nothing can be written.",
            safe="Everything is still there.",
            next_step="Copy the store's folder, whole, to a place that can be written, and open it there.",
        )
    if is_plain_database(database):
        raise StoreUnavailable(
            "not-our-database",
            f"The file {DATABASE_FILE} in this folder is not encrypted: it is not this store's database.",
            safe="Nothing was changed.",
            next_step="Find out who put it there; then restore a backup.",
        )
    if not database.stat().st_size:
        raise _damaged("It is empty.")
    if database.stat().st_size > WHOLE_UP_TO:
        return
    with closing(connect()) as driver, closing(connect()) as reader:
        flushed = engine.flush_log(driver)  # before anyone reads, who would be in its way
        with ThreadPoolExecutor(1) as beside:  # SQLite works outside of Python's lock: both cores look
            pages = beside.submit(integrity.pages, driver, flushed=flushed)
            whole = _log_is_whole(reader)
        bad = [check for check in pages.result() if not check.ok]
    if bad:
        raise _damaged(bad[0].detail)
    if not whole:
        raise log_altered()


def _log_is_whole(reader: Any) -> bool:
    """What damage keeps from being read is left to the check of the pages, which names it."""
    try:
        return audit.look_over(reader)
    except (ValueError, TypeError, AttributeError):
        return False
    except sqlcipher3.DatabaseError:
        return True


def is_outdated(session: Session, read_only: bool) -> bool:
    """Whether the schema must be brought up to date first."""
    connection = session.connection()
    if migrations.revision(connection) is None:
        raise _damaged("It holds no tables.")
    try:
        outdated = not migrations.is_newest(connection)
    except migrations.UnknownRevision as error:
        raise keystore.newer_version() from error
    if outdated and read_only:
        raise StoreUnavailable(
            "older-and-read-only",
            "The store was made by an older version of Redress, and lies where it cannot be brought up to date.",
            safe="Nothing was changed.",
            next_step="Copy the store's folder to a place that can be written, and open it there.",
        )
    return outdated


def compare_with_last_time(
    directory: Path, kept: Keystore, keychain: Keychain | NoKeychain | None, session: Session, recovering: bool
) -> bool:
    """Whether the log holds everything that was signed for when the store was last used, here and in the keychain.

    Where both files of the checkpoint are lost, the keychain's is enough; and whoever has the printed recovery code
    (`recovering`) may go on with the log as it is, up to its own signature. True where it was lost.
    """
    check, _ = integrity.compare_with_checkpoint(directory, kept.signing_key, kept.store_id, session)
    lost = not check.ok and checkpoint.is_lost(directory)
    second = witness.compare(kept, keychain, session) if check.ok or lost else None
    if lost and (recovering or (second is not None and second.ok)):
        check = Check(check.name, True, "")
    failed = next((one for one in (check, second) if one is not None and not one.ok), None)
    if failed is not None or audit.state(session).store_id != kept.store_id:
        raise StoreUnavailable(
            "store-rolled-back",
            f"The store is not in the state it was last left in. {failed.detail if failed else ''}".rstrip(),
            safe="Nothing was changed.",
            next_step="If an older copy was put back, put back the newest folder whole (database and checkpoints "
            "belong together), or restore a backup with Redress. If only the folder of checkpoints is lost, the "
            "printed recovery code opens the store.",
        )
    return lost


def compare_with_signature(kept: Keystore, session: Session) -> None:
    """Whether the log ends with an event that Redress signed for: nobody else has added one."""
    if audit.first_unsigned(session, kept.signing_key) is not None:
        raise log_altered()


def compare_rows(session: Session) -> None:
    """Whether every row is as it was sealed: before a migration, which seals the rows it leaves behind."""
    if not seals.sealed_at_all(session):
        return
    found = seals.differences(session)
    if found:
        raise StoreUnavailable(
            "rows-altered",
            f"Something in the store is not what Redress wrote: {'; '.join(found[:_MANY])}.",
            safe="Nothing was changed.",
            next_step="Keep a copy of the store's folder as it is, then restore a backup.",
        )


def log_altered() -> StoreUnavailable:
    """For a log that is not, event for event, the one that Redress wrote and signed."""
    return StoreUnavailable(
        "log-altered",
        "The audit log of the store is not the one that was written.",
        safe="Nothing was changed.",
        next_step="Keep a copy of the store's folder as it is, then restore a backup.",
    )


def older_key_file() -> StoreUnavailable:
    """For a key file of an earlier generation than the log knows of."""
    return StoreUnavailable(
        "keystore-rolled-back",
        f"The key file ({keystore.KEYSTORE_FILE}) is older than the store: an earlier copy was put back.",
        safe="Nothing was changed. A passphrase that was replaced since does not open the store this way.",
        next_step="Put the newest key file back, or recover the store with the printed recovery code.",
    )


def _damaged(detail: str) -> StoreUnavailable:
    return StoreUnavailable(
        "database-damaged",
        f"The store's database ({DATABASE_FILE}) is damaged. {detail}",
        safe="Nothing was changed.",
        next_step="Keep a copy of the store's folder as it is, then restore a backup.",
    )
