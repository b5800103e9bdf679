"""Every check a store can make of itself, by name, each with what it found in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlcipher3
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop_app.domain.audit import Check, Checkpoint, IntegrityReport, examine
from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import attachments, audit, checkpoint, engine, keystore, listing, migrations, seals

ATTACHMENTS = "attachments"
_MANY = 5


def verify(
    folder: Path, session: Session, driver: Any, key: bytes, lost: frozenset[UUID] = frozenset()
) -> IntegrityReport:
    """All checks. `driver` is a connection of its own: a damaged page spoils the one that reads it. `lost` are
    attachments whose files are known to be lost: of a copy, they are no fault."""
    return IntegrityReport(
        (
            _key_file(folder, key),
            *pages(driver),
            _checked("database", lambda: _pragma(driver, "integrity_check")),
            _checked("references", lambda: _foreign_keys(driver)),
            _checked("structure", lambda: _structure(driver)),
            _checked(ATTACHMENTS, lambda: attachments.check(driver, folder / attachments.FOLDER, lost)),
            *_list_if_there(session, driver),
            *_log_if_readable(folder, session),
            *_rows_if_readable(session),
        )
    )


def pages(driver: Any, *, flushed: bool = False) -> tuple[Check, ...]:
    """The quick checks made at each unlock: every page against its seal, and the tables' own structure. `flushed`: the
    write-ahead log is known to be in the file already."""
    return (
        _checked("encrypted pages", lambda: _pages(driver, flushed)),
        _checked("tables", lambda: _pragma(driver, "quick_check")),
    )


def compare_with_checkpoint(
    folder: Path, public_key: bytes, store_id: UUID, session: Session
) -> tuple[Check, Checkpoint | None]:
    """Whether the log still holds everything its last signed checkpoint was made for."""
    try:
        note = checkpoint.read(folder)
    except checkpoint.InvalidCheckpoint as error:
        return Check("checkpoint", False, str(error)), None
    return compare_with_note("checkpoint", note, public_key, store_id, session)


def compare_with_note(
    name: str, note: str, public_key: bytes, store_id: UUID, session: Session
) -> tuple[Check, Checkpoint | None]:
    """Whether the log still holds everything that a signed checkpoint was made for."""
    try:
        latest = checkpoint.verify_note(note, public_key, store_id)
    except checkpoint.InvalidCheckpoint as error:
        return Check(name, False, str(error)), None
    kept = audit.state(session)
    if kept.generation != latest.generation:
        text = f"The database is of generation {kept.generation}, the checkpoint of {latest.generation}."
        return Check(name, False, text), latest
    if kept.size < latest.size:
        text = f"The log holds {kept.size} events, the checkpoint was signed for {latest.size}: an older database."
        return Check(name, False, text), latest
    root = audit.frontier(kept).root() if kept.size == latest.size else audit.head_at(session, latest.size)
    if root != latest.root:
        text = f"The log's first {latest.size} events are not those the checkpoint was signed for."
        return Check(name, False, text), latest
    return Check(name, True, f"The log holds all {latest.size} events it was signed for."), latest


def structure_of(driver: Any) -> frozenset[tuple[Any, ...]]:
    """Tables, columns, indexes and references as the database describes them, and the text of its triggers."""
    found: set[tuple[Any, ...]] = set()
    listed = driver.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    for kind, name, table, sql in listed:
        if kind == "table":
            columns = driver.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
            references = driver.execute("SELECT * FROM pragma_foreign_key_list(?)", (name,)).fetchall()
            found.update(("column", name, *column) for column in columns)
            # Without its number: rebuilding a table in a migration may list its references in another order.
            found.update(("reference", name, *reference[1:]) for reference in references)
        elif kind == "index":
            answers = driver.execute("SELECT * FROM pragma_index_xinfo(?)", (name,)).fetchall()
            found.update(("index", name, table, *answer) for answer in answers)
        else:
            found.add((kind, name, table, sql))
    return frozenset(found)


def _key_file(folder: Path, key: bytes) -> Check:
    name = "key file"
    try:
        main, copy = ((folder / file).read_bytes() for file in (keystore.KEYSTORE_FILE, keystore.COPY_FILE))
        if not keystore.is_authentic(keystore.load(folder), key):
            return Check(name, False, "The key file was altered by something other than Redress.")
    except StoreUnavailable as error:
        return Check(name, False, error.what)
    except OSError:
        return Check(name, False, "The key file or its copy cannot be read.")
    if main != copy:
        return Check(name, False, "The key file and its copy differ; unlocking the store renews the copy.")
    return Check(name, True, "The key file and its copy are whole.")


def _pages(driver: Any, flushed: bool) -> tuple[bool, str]:
    if not flushed and not engine.flush_log(driver):
        return False, "The pages could not be checked while something else reads the database."
    bad = driver.execute("PRAGMA cipher_integrity_check").fetchall()
    return not bad, f"{len(bad)} pages are damaged." if bad else "Every page is as it was written."


def _pragma(driver: Any, pragma: str) -> tuple[bool, str]:
    answers = [str(row[0]) for row in driver.execute(f"PRAGMA {pragma}({_MANY})").fetchall()]
    return answers == ["ok"], "No damage." if answers == ["ok"] else f"{len(answers)} or more faults."


def _foreign_keys(driver: Any) -> tuple[bool, str]:
    broken = len(driver.execute("PRAGMA foreign_key_check").fetchall())
    return not broken, f"{broken} rows refer to others that are gone." if broken else "Every reference leads somewhere."


def _structure(driver: Any) -> tuple[bool, str]:
    at = str(driver.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    if at not in migrations.known():
        return False, "Tables, indexes and guards are those of a newer version."
    found, expected = structure_of(driver), _expected_structure(at)
    gone = sorted({str(part[1]) for part in expected - found})
    extra = sorted({str(part[1]) for part in found - expected})
    if gone or extra:
        named = ", ".join([*gone, *extra][:_MANY])
        return False, f"Tables, indexes or guards differ from what Redress makes: {named}."
    return True, "Tables, indexes and guards are those Redress makes."


@cache
def _expected_structure(revision: str) -> frozenset[tuple[Any, ...]]:
    """Of an older revision too: a backup may be older than the program, and is brought up to date when it is opened."""
    fresh = migrations.fresh_database(revision)
    with fresh.connect() as connection:
        return structure_of(connection.connection.driver_connection)


def _list_if_there(session: Session, driver: Any) -> tuple[Check, ...]:
    """The case list against the requests, and the search index against the list. A backup may be from before both."""
    if not driver.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (listing.INDEX,)).fetchone()[0]:
        return ()
    return (_checked("case list", lambda: _list(session)), _checked("search index", lambda: _search_index(driver)))


def _list(session: Session) -> tuple[bool, str]:
    try:
        wrong = listing.check(session)
    except DBAPIError as error:
        session.invalidate()  # the connection that met the damage would report it for ever
        raise sqlcipher3.DatabaseError from error
    return not wrong, wrong or "Every request is listed as it stands."


def _search_index(driver: Any) -> tuple[bool, str]:
    # Never committed: without a write-ahead log a commit would wait for whoever reads, and that is this check itself.
    driver.execute("BEGIN")
    try:
        driver.execute(f"INSERT INTO {listing.INDEX}({listing.INDEX}, rank) VALUES ('integrity-check', 1)")  # noqa: S608 constants
    except sqlcipher3.DatabaseError as error:
        match str(getattr(error, "sqlite_errorname", "")):
            case "SQLITE_CORRUPT_VTAB":
                return False, "It does not find what the case list holds; the list can be rebuilt."
            case name if name.startswith("SQLITE_READONLY"):
                return True, "It is not compared where nothing can be written."
        raise
    finally:
        if driver.in_transaction:  # damage may have ended it
            driver.execute("ROLLBACK")
    return True, "It finds what the case list holds."


def _log_if_readable(folder: Path, session: Session) -> tuple[Check, ...]:
    try:
        return _log(folder, session)
    except DBAPIError:
        session.invalidate()  # the connection that met the damage would report it for ever
        return (Check("audit log", False, "The database is damaged and the log cannot be read to the end."),)
    except StoreUnavailable as error:
        return (Check("audit log", False, f"The log cannot be checked. {error.what}"),)


def _log(folder: Path, session: Session) -> tuple[Check, ...]:
    kept = audit.state(session)
    public_key = keystore.load(folder).signing_key
    against, latest = compare_with_checkpoint(folder, public_key, kept.store_id, session)
    report = examine(audit.stream_events(session), kept.store_id, latest)
    problem = report.problem
    if not problem and (report.events, report.root) != (kept.size, audit.frontier(kept).root()):
        problem = f"The log ends with event {report.events}; it had {kept.size}."
    if not problem and (unsigned := audit.first_unsigned(session, public_key)) is not None:
        problem = f"Event {unsigned} is the first that Redress did not sign for."
    detail = problem or f"{report.events} events, each as it was written."
    if against.ok and latest is not None and latest.size < kept.size:
        behind = f"It is {kept.size - latest.size} events behind the log: it could not be written."
        against = Check("checkpoint", False, behind)
    return Check("audit log", not problem, detail), against


def _rows_if_readable(session: Session) -> tuple[Check, ...]:
    name = "rows"
    try:
        if not seals.sealed_at_all(session):
            return ()  # a backup from before rows were sealed
        found = seals.differences(session)
    except (DBAPIError, sqlcipher3.DatabaseError, ValueError, LookupError):
        session.invalidate()
        return (Check(name, False, "The database is damaged and its rows cannot be compared."),)
    if found:
        more = f" and {len(found) - _MANY} more" if len(found) > _MANY else ""
        return (Check(name, False, f"Changed without an event of the log: {'; '.join(found[:_MANY])}{more}."),)
    return (Check(name, True, "Every row is as the last event about it left it."),)


def _checked(name: str, look: Callable[[], tuple[bool, str]]) -> Check:
    try:
        ok, detail = look()
    except sqlcipher3.DatabaseError:
        ok, detail = False, "The database is damaged and cannot be read to the end."
    return Check(name, ok, detail)
