"""The schema's history: one file per revision in versions/, applied all together or not at all."""

from __future__ import annotations

from collections.abc import Callable
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
                before = revision(connection)
                if before is not None and before not in {script.revision for script in scripts.walk_revisions()}:
                    raise UnknownRevision
                if before == scripts.get_current_head():
                    return False
                _run(connection, scripts)
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
                if broken:
                    raise RuntimeError(f"the migration left {len(broken)} rows without their parent")
                finish(connection)
                return True
        finally:
            driver.execute("PRAGMA foreign_keys=ON")


def revision(connection: Connection) -> str | None:
    """The revision a database is at; None where it has no tables yet."""
    return MigrationContext.configure(connection).get_current_revision()


def fresh_database() -> Engine:
    """An empty database in memory with today's schema: what a store's structure is compared with."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher3,
        creator=lambda: sqlcipher3.connect(":memory:", check_same_thread=False, isolation_level=None),
        poolclass=StaticPool,
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    upgrade(engine)
    return engine


def _scripts() -> ScriptDirectory:
    return ScriptDirectory(str(Path(__file__).parent))


def _run(connection: Connection, scripts: ScriptDirectory) -> None:
    with EnvironmentContext(
        Config(), scripts, fn=lambda at, _: scripts._upgrade_revs("head", at), destination_rev="head"
    ) as environment:
        environment.configure(connection=connection, transactional_ddl=True, render_as_batch=True)
        with environment.begin_transaction():
            environment.run_migrations()
