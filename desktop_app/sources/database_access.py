"""Reaching a database: its address, a connection for reading or for one correction, and what stands in it.

Names of tables and columns are compared with those the database really has, and always quoted by SQLAlchemy.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, SQLAlchemyError
from sqlalchemy.pool import NullPool
from sqlalchemy.sql.elements import quoted_name

from desktop_app.domain.errors import BadInput
from desktop_app.sources.database_stopping import broken_off
from desktop_app.sources.members import shown, unusable

PATIENCE = 3.0  # seconds to wait for a database that somebody else has locked
_SQLITE = ("sqlite", "sqlite+pysqlite")
# The driver that comes with the program, for addresses that name none.
_DRIVERS = {
    "postgresql": "postgresql+psycopg",
    "postgres": "postgresql+psycopg",
    "mysql": "mysql+pymysql",
    "mariadb": "mariadb+pymysql",
    "mssql": "mssql+pymssql",
}
Passwords = Callable[[str], str | None]
_SECRETS = ("pass", "pwd", "secret", "token")


def read_url(text: str, folder: Path) -> URL:
    """The address of a database. BadInput where it cannot be read, holds a password, or no driver is there for it.

    "sqlite:///shop.sqlite" counts from `folder`.
    """
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise unusable('url is not the address of a database; write it like "sqlite:///shop.sqlite"') from error
    if url.password is not None or _names_a_secret(url):
        raise BadInput(
            "password-in-url",
            "The address of the database has a password in it.",
            safe="Nothing was searched, and the address was not kept.",
            next_step="Take the password out; passwords of databases are kept in this computer's keyring, under the "
            "name of the data source: by the form in the window, or by `redress source password NAME`.",
        )
    if url.get_backend_name() == "sqlite":
        return _sqlite_url(url, folder)
    url = url.set(drivername=_DRIVERS.get(url.drivername, url.drivername))
    _check_driver(url)
    return url


@dataclass(frozen=True)
class Access:
    """How to reach a database. The password of its user comes from the computer's keyring, under the name of the data
    source, when it is needed."""

    url: URL
    name: str = ""
    passwords: Passwords | None = field(default=None, repr=False, compare=False)

    def whole_url(self) -> URL:
        """With the password."""
        if self.passwords is None or not self.url.username:
            return self.url
        password = self.passwords(self.name)
        return self.url if password is None else self.url.set(password=password)


@contextmanager
def reading(access: Access, cancelled: Callable[[], bool] | None = None) -> Iterator[sa.Connection]:
    """A connection that cannot write, with one picture of the data from beginning to end. (SQL Server knows no such
    connection: there, nothing but questions is sent over it.) What is asked of it is broken off soon after
    `cancelled()` turns true, so that a server does not work on for nobody."""
    with _connected(access, writes=False) as connection, broken_off(connection, cancelled):
        yield connection


@contextmanager
def writing(access: Access) -> Iterator[sa.Connection]:
    """One transaction that locks what it touches; undone unless it is committed."""
    with _connected(access, writes=True) as connection:
        yield connection


@dataclass(frozen=True)
class Table:
    """A table as the database has it; `name` as it was asked for, with its schema or without. `key` is its primary
    key; `fixed` are columns no correction may touch: keys, references, computed."""

    name: str
    columns: dict[str, sa.types.TypeEngine[Any]]
    fixed: frozenset[str]
    is_view: bool
    schema: str | None = None
    key: tuple[str, ...] = ()

    def clause(self) -> sa.TableClause:
        """For queries, without types: values are read as the database holds them."""
        columns: list[sa.ColumnClause[Any]] = [sa.column(quoted_name(name, True)) for name in self.columns]
        if self.schema is None:
            return sa.table(quoted_name(self.name, True), *columns)
        plain = self.name.removeprefix(f"{self.schema}.")
        return sa.table(quoted_name(plain, True), *columns, schema=quoted_name(self.schema, True))


def inspect_table(connection: sa.Connection, name: str) -> Table:
    """A table by its exact name, or by schema and name with a dot between them. BadInput where there is none."""
    inspector = sa.inspect(connection)
    schema, plain = schema_of(connection, name)
    views = inspector.get_view_names(schema)
    columns = inspector.get_columns(plain, schema)
    key = tuple(inspector.get_pk_constraint(plain, schema)["constrained_columns"])
    fixed = set(key)
    for foreign in inspector.get_foreign_keys(plain, schema):
        fixed.update(foreign["constrained_columns"])
    fixed.update(c["name"] for c in columns if c.get("computed") is not None or c.get("identity") is not None)
    return Table(name, {c["name"]: c["type"] for c in columns}, frozenset(fixed), plain in views, schema, key)


def schema_of(connection: sa.Connection, name: str) -> tuple[str | None, str]:
    """The schema of a table (None for the usual one) and its name in it. BadInput where there is none."""
    inspector = sa.inspect(connection)
    if name in inspector.get_table_names() or name in inspector.get_view_names():
        return None, name
    schema, dot, plain = name.partition(".")
    known = dot and connection.dialect.name != "sqlite" and schema in inspector.get_schema_names()
    if known and plain in (*inspector.get_table_names(schema), *inspector.get_view_names(schema)):
        return schema, plain
    raise unusable(f"the database has no table {shown(name)}")


def describe_database(url: str, name: str = "", passwords: Passwords | None = None) -> dict[str, tuple[str, ...]]:
    """The tables of a database and their columns, as it really has them. BadInput where it cannot be read; a missing
    SQLite file is not created. The password comes from the keyring, under the name of the data source."""
    with reading(Access(read_url(url, Path.cwd()), name, passwords)) as connection:
        inspector = sa.inspect(connection)
        names = [*inspector.get_table_names(), *inspector.get_view_names()]
        return {name: tuple(column["name"] for column in inspector.get_columns(name)) for name in names}


def as_text(value: Any) -> str | None:
    """A value as people read it and as a correction names it; None for NULL."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (bytes, bytearray, memoryview)):
        return f"{len(bytes(value)):,} bytes of binary data, in hexadecimal: {bytes(value).hex()}"
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    return str(value)


def rows(connection: sa.Connection, query: sa.Select[Any]) -> Iterator[Sequence[Any]]:
    """The rows of a query, some at a time."""
    yield from connection.execution_options(yield_per=1_000).execute(query)


@contextmanager
def _connected(access: Access, *, writes: bool) -> Iterator[sa.Connection]:
    url = access.url
    engine = _engine(access, writes=writes)
    try:
        with engine.connect() as connection:
            _prepare(connection, writes=writes)
            yield connection
    except DBAPIError as error:
        raise _trouble(error.orig, url) from error
    except sqlite3.Error as error:
        raise _trouble(error, url) from error
    except SQLAlchemyError as error:
        raise _trouble(None, url) from error
    finally:
        engine.dispose()


def _engine(access: Access, *, writes: bool) -> sa.Engine:
    url = access.url
    backend = url.get_backend_name()
    if backend != "sqlite":
        options: dict[str, Any] = {}
        if backend in ("postgresql", "mysql", "mariadb"):
            options = {"isolation_level": "READ COMMITTED" if writes else "REPEATABLE READ"}
        return sa.create_engine(
            access.whole_url(),
            poolclass=NullPool,
            hide_parameters=True,
            connect_args=_PATIENT.get(url.drivername, {}),
            **options,
        )
    engine = sa.create_engine(
        "sqlite://", creator=_sqlite_opener(url, writes=writes), poolclass=NullPool, hide_parameters=True
    )
    event.listen(
        engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
    )
    return engine


# How long each driver waits for a connection, in seconds.
_PATIENT: dict[str, dict[str, Any]] = {
    "postgresql+psycopg": {"connect_timeout": 5},
    "mysql+pymysql": {"connect_timeout": 5},
    "mariadb+pymysql": {"connect_timeout": 5},
    "mssql+pymssql": {"login_timeout": 5},
}


def _prepare(connection: sa.Connection, *, writes: bool) -> None:
    """What each server is told before anything else: not to write, or not to wait long for somebody else."""
    match connection.dialect.name:
        case "postgresql":
            asked = [f"SET lock_timeout = {int(PATIENCE * 1000)}"]
            if not writes:
                asked.append("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY")
        case "mysql" | "mariadb":
            asked = [f"SET SESSION innodb_lock_wait_timeout = {int(PATIENCE)}"]
            asked.append("SET SESSION sql_mode = CONCAT(@@sql_mode, ',STRICT_ALL_TABLES')")
            if not writes:
                asked.append("SET SESSION TRANSACTION READ ONLY")
        case "mssql":
            asked = [f"SET LOCK_TIMEOUT {int(PATIENCE * 1000)}"]
        case _:
            return
    for statement in asked:
        connection.exec_driver_sql(statement)
    connection.commit()


def _sqlite_opener(url: URL, *, writes: bool) -> Callable[[], sqlite3.Connection]:
    path = Path(url.database or "")
    if not path.is_file():
        raise BadInput(
            "database-missing",
            f"There is no database file {shown(path.name)}.",
            safe="Nothing was created or changed.",
            next_step="Check where the file is, and correct the description of the data source.",
        )

    def open_file() -> sqlite3.Connection:
        address = f"{path.resolve().as_uri()}?mode={'rw' if writes else 'ro'}"
        connection = sqlite3.connect(address, uri=True, timeout=PATIENCE, isolation_level=None)
        # A text that is not UTF-8 is shown with replacement characters rather than stopping the search.
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.execute("PRAGMA foreign_keys = ON" if writes else "PRAGMA query_only = ON")
        return connection

    return open_file


def _sqlite_url(url: URL, folder: Path) -> URL:
    database = url.database or ""
    if url.drivername not in _SQLITE or url.query or url.host or database in ("", ":memory:") or "\0" in database:
        raise unusable('url should name a file, like "sqlite:///shop.sqlite"')
    if database.startswith("file:"):
        raise unusable('url should name a file, like "sqlite:///shop.sqlite"')
    return url.set(drivername="sqlite", database=str(folder / database))


def _names_a_secret(url: URL) -> bool:
    parts = [*url.query, *(str(value) for value in url.query.values())]
    return any(f"{secret}" in part.casefold() for part in parts for secret in _SECRETS)


def _check_driver(url: URL) -> None:
    try:
        dialect = url.get_dialect()
    except (NoSuchModuleError, ArgumentError) as error:
        raise unusable(f"there is no kind of database called {shown(url.drivername)}") from error
    if dialect.is_async:
        raise unusable(f"{shown(url.drivername)} is a driver of a kind that is not used here")
    try:
        dialect.import_dbapi()
    except ImportError as error:
        raise BadInput(
            "driver-missing",
            f"The driver for {url.get_backend_name()} databases is not installed: {dialect.driver}.",
            safe="Nothing was searched.",
            next_step="Have it installed beside the program, or export the data to a table file.",
        ) from error


def _trouble(error: BaseException | None, url: URL) -> BadInput:
    words = str(error).casefold()
    if any(said in words for said in ("locked", "busy", "lock timeout", "lock wait timeout", "lock request time out")):
        return BadInput(
            "source-locked",
            "The database is locked by another program.",
            safe="Nothing was changed in it.",
            next_step="Wait until the other program has finished, and try again.",
        )
    if "not a database" in words or "malformed" in words:
        return BadInput(
            "source-damaged",
            f"The file {shown(Path(url.database or '').name)} is not a database that can be read, or it is damaged.",
            safe="Nothing was changed in it.",
            next_step="Check that it is the right file, and ask those who look after the system.",
        )
    if any(said in words for said in ("password", "access denied", "authentication", "login failed")):
        return BadInput(
            "source-login-refused",
            "The database did not let the user in who is named in its address.",
            safe="Nothing was changed in it.",
            next_step="Keep the user's password in this computer's keyring, under the name of the data source (service "
            '"Redress", entry "data source" and the name), and check the user\'s name and rights.',
        )
    if "readonly" in words or "read-only" in words or "read only" in words:
        return BadInput(
            "source-read-only",
            "The database cannot be written to.",
            safe="Nothing was changed in it.",
            next_step="Ask those who look after the system for permission to write to it.",
        )
    return BadInput(
        "source-unreachable",
        "The database cannot be read.",
        safe="Nothing was changed in it.",
        next_step="Check that it is there, that you may read it, and its description; then try again.",
    )
