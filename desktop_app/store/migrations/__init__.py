"""The schema's history: one file per revision in versions/, applied all together or not at all."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import sqlcipher3
from alembic.config import Config
from alembic.runtime.environment import EnvironmentContext
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, StaticPool, create_engine, event


class UnknownRevision(Exception):
    """The database is at a revision this program has never heard of."""


def upgrade(engine: Engine, finish: Callable[[Connection], None] = lambda _: None) -> bool:
    """Bring the schema to the newest revision, then call `finish`, all in one transaction. False where it is there
    already; UnknownRevision where a newer program has been at work; nothing is changed then."""
    scripts = _scripts()
    with engine.connect() as connection:
        # Tables are rebuilt on SQLite, which foreign keys would not survive; the switch has no effect in a transaction.
        driver: Any = connection.connection.driver_connection
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                if is_newest(connection):
                    return False
                _run(connection, scripts, "head")
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                if broken:
                    raise RuntimeError(f"the migration left {len(broken)} rows without their parent")
                finish(connection)
                return True
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def is_newest(connection: Connection) -> bool:
    """Whether the schema is at the newest revision; UnknownRevision where a newer program has been at work."""
    scripts, at = _scripts(), revision(connection)
    if at is not None and at not in known():
        raise UnknownRevision
    return at == scripts.get_current_head()


@cache
def known() -> frozenset[str]:
    """Every revision this program can bring up to date."""
    return frozenset(script.revision for script in _scripts().walk_revisions())


def revision(connection: Connection) -> str | None:
    """The revision a database is at; None where it has no tables yet."""
    return MigrationContext.configure(connection).get_current_revision()


def fresh_database(at: str = "head") -> Engine:
    """An empty database in memory with the schema of a revision: what a store's structure is compared with."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher3,
        creator=lambda: sqlcipher3.connect(":memory:", check_same_thread=False, isolation_level=None),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    with engine.begin() as connection:
        _run(connection, _scripts(), at)
    return engine


@cache  # reading the files takes longer than opening a store
def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(__file__).parent))


def _run(connection: Connection, scripts: ScriptDirectory, to: str) -> None:
    with EnvironmentContext(
        Config(), scripts, fn=lambda at, _: scripts._upgrade_revs(to, at), destination_rev=to
    ) as environment:
        environment.configure(connection=connection, transactional_ddl=True, render_as_batch=True)
        with environment.begin_transaction():
            environment.run_migrations()
