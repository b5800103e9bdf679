"""The one way to the encrypted database: SQLCipher behind SQLAlchemy, its settings, and its errors in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3
from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store.places import is_network
from desktop_app.store.watching import teach, watch

DATABASE_FILE = "store.db"
KEY_SIZE = 32
READ_ONLY = {"redress_read_only": True}
WATCHED = {"redress_watched": True}
_SETTINGS = (
    "cipher_log_level=NONE",  # otherwise a wrong key speaks on standard error
    "temp_store=2",  # a temporary file would hold plain text
    "foreign_keys=ON",
    "recursive_triggers=ON",  # so that replacing a row is seen as taking it away, too
    "trusted_schema=OFF",
    "secure_delete=ON",
    "synchronous=FULL",
    "cache_size=-65536",
    "busy_timeout=5000",
    "journal_size_limit=67108864",
)
_EXPECTED = {
    "cipher_use_hmac": "1",
    "cipher_page_size": "4096",
    "temp_store": "2",
    "synchronous": "2",
    "foreign_keys": "1",
    "secure_delete": "1",
}
_DAMAGE = ("SQLITE_NOTADB", "SQLITE_CORRUPT")


def make_engine(path: Path, key: bytes, *, frozen: bool = False) -> Engine:
    """An engine on the encrypted file. Writers begin IMMEDIATE; with READ_ONLY options, a transaction cannot write;
    with WATCHED ones, what it touches is noted.
    `frozen` as in `connect`."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher3,
        creator=lambda: connect(path, key, frozen=frozen),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        options = connection.get_execution_options()
        read_only = options.get("redress_read_only", False)
        if options.get("redress_watched", False) and not connection.info.get("redress_watched", False):
            connection.exec_driver_sql("PRAGMA query_only=OFF")
            watch(connection)
            connection.info["redress_watched"] = True
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if read_only else 'OFF'}")
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def connect(path: Path, key: bytes, *, frozen: bool = False) -> Any:
    """One connection of the driver, keyed, set and tested; StoreUnavailable where it does not encrypt as it should.

    `frozen`: the file lies where nothing can be written, so neither locks nor a write-ahead log are made beside it.

    A key of another length than 32 bytes would silently be taken for a passphrase, an empty one for no encryption:
    both are refused before the file is touched (ValueError).
    """
    if len(key) != KEY_SIZE:
        raise ValueError(f"a database key has {KEY_SIZE} bytes")
    # As an address only where it must be: sqlite3 cannot say `immutable` in any other way.
    name = f"{path.absolute().as_uri()}?immutable=1" if frozen else str(path)
    connection = sqlcipher3.connect(name, timeout=5.0, check_same_thread=False, isolation_level=None, uri=frozen)
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        # The write-ahead log needs memory that programs share, which a network share does not offer.
        journal = {"journal_mode": "delete" if is_network(path.parent) else "wal"} if not frozen else {}
        for setting in (*_SETTINGS, *(f"{pragma}={mode}" for pragma, mode in journal.items())):
            connection.execute(f"PRAGMA {setting}").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        _test_itself(connection, {**_EXPECTED, **journal})
        teach(connection)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def said_plainly() -> Iterator[None]:
    """Turn failures of the database that a person can act on into StoreUnavailable; programming errors pass."""
    try:
        yield
    except DBAPIError as error:
        plain = _plain(error.orig)
        if plain is None:
            raise
        raise plain from error
    except sqlcipher3.DatabaseError as error:
        plain = _plain(error)
        if plain is None:
            raise
        raise plain from error


def flush_log(connection: Any) -> bool:
    """Bring everything from the write-ahead log into the main file; False where a reader is in the way."""
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def is_plain_database(path: Path) -> bool:
    """Whether the file is a database that is not encrypted at all."""
    with closing(path.open("rb")) as file:
        return file.read(16).startswith(b"SQLite format 3")


def _test_itself(connection: Any, expected_settings: dict[str, str]) -> None:
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        raise encryption_not_in_force()
    for name, expected in expected_settings.items():
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or str(row[0]) != expected:
            raise encryption_not_in_force()


def encryption_not_in_force() -> StoreUnavailable:
    """For a database component that does not do what was asked of it."""
    return StoreUnavailable(
        "encryption-not-in-force",
        "The database component of this installation does not encrypt the way Redress needs it.",
        safe="Nothing was written.",
        next_step="Install Redress again.",
    )


def _plain(error: object) -> StoreUnavailable | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    if name == "SQLITE_FULL":
        return StoreUnavailable(
            "disk-full",
            "The disk is full.",
            safe="This step was not kept; everything before it is.",
            next_step="Free some space, then do the step again.",
        )
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return StoreUnavailable(
            "store-busy",
            "Something else is using the store's database.",
            safe="This step was not kept; everything before it is.",
            next_step="Wait for backup or virus-scanning programs to finish, then do the step again.",
        )
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return StoreUnavailable(
            "store-read-only",
            "The store lies where nothing can be written.",
            safe="Nothing was changed.",
            next_step="Copy the store's folder to a place that can be written, or change its permissions.",
        )
    if name.startswith("SQLITE_IOERR"):
        # A damaged page is reported as corrupt; this is the disk itself, a quota, or a file grown too large.
        return StoreUnavailable(
            "disk-trouble",
            "The disk did not read or write what the store asked of it.",
            safe="This step was not kept; everything before it is.",
            next_step="Look at the disk's free space, its quota and its health, then do the step again.",
        )
    if name.startswith(_DAMAGE):
        return StoreUnavailable(
            "database-damaged",
            f"The store's database ({DATABASE_FILE}) is damaged, or belongs to another store.",
            safe="Nothing was changed.",
            next_step="Keep a copy of the store's folder as it is, then restore a backup.",
        )
    return None
