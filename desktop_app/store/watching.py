"""What an action does to the rows of the store, noted by the database itself, and the seal of a row.

Temporary triggers on the connection that acts write down every row a statement touches, whatever wrote the statement:
the ORM, Core, or plain SQL. They live in memory, and someone who goes past Redress does not have them. A row's seal is
the SHA-256 of its columns by name, as the database keeps them.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.store.base import Base

WHOLE_STORE = UUID(int=0)
KEY_SIZE = 16
NOT_SEALED = frozenset({"audit_event", "audit_state", "audit_head", "audit_seal", "listing", "tally"})
"""What the seals hang on; and what is worked out from the requests, and compared with them by `listing.check`."""
UNSEALED = {"attachment": frozenset({"content", "blob_key"})}
"""What changes when the data key does, and what its own sealed SHA-256 stands for and is compared with at each use."""
_CASES = "request"
_TOUCHED = "redress_touched"
_ALL = "TRUE"


@dataclass(frozen=True)
class SealedTable:
    """How one table is sealed, as pieces of SQL with the row's name in the place of `{row}`.

    `scope` is the case a row belongs to (its UUID as kept), `key` what tells it from others, `seal` its hash; `where`
    finds the rows of the case bound as `scope`; `of_store` those of no case, empty where there can be none.
    """

    name: str
    scope: str
    key: str
    seal: str
    where: str
    of_store: str

    def rows(self, condition: str = _ALL) -> str:
        """The statement that reads scope, key and seal of each row."""
        return f"SELECT {self._of(self.scope)}, {self._of(self.key)}, {self._of(self.seal)} FROM {self.name} WHERE {condition}"  # noqa: S608, E501 names of our own tables

    def triggers(self) -> Iterator[str]:
        """What notes each touched row, with its seal before the first touch."""
        old, new = (f"'{self.name}', {self.scope}, {self.key}, {{row}}.rowid".replace("{row}", row) for row in _ROWS)
        before = self.seal.replace("{row}", "OLD")
        note = f"INSERT INTO {_TOUCHED} SELECT"
        again = "ON CONFLICT DO UPDATE SET place = excluded.place"
        yield self._trigger("INSERT", f"{note} {new}, NULL WHERE TRUE {again};")
        yield self._trigger("DELETE", f"{note} {old}, {before} WHERE TRUE {again};")
        yield self._trigger("UPDATE", f"{note} {old}, {before} WHERE TRUE {again}; {note} {new}, NULL WHERE TRUE {again};")  # fmt: skip # noqa: E501

    def _trigger(self, event: str, body: str) -> str:
        return f"CREATE TEMP TRIGGER redress_{self.name}_{event} AFTER {event} ON main.{self.name} BEGIN {body} END"

    def _of(self, piece: str) -> str:
        return piece.replace("{row}", self.name)


_ROWS = ("OLD", "NEW")


@dataclass(frozen=True)
class Touched:
    """One row an action touched: its seal before and after; None where it was not there."""

    table: str
    scope: UUID
    key: bytes
    before: bytes | None
    after: bytes | None


def teach(driver: Any) -> None:
    """Give a connection of the driver the functions that keys and seals are made with."""
    driver.create_function("redress_key", -1, lambda *values: _digest(values)[:KEY_SIZE], deterministic=True)
    driver.create_function("redress_seal", -1, lambda *values: _digest(values), deterministic=True)


def sealed_tables(driver: Any) -> dict[str, SealedTable]:
    """The tables whose rows are sealed, as this database has them: it may be older than the program."""
    there = {str(row[0]) for row in driver.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'")}
    names = sorted(there & set(Base.metadata.tables) - NOT_SEALED)
    return {name: _describe(driver, name) for name in names}


def watch(connection: Connection) -> None:
    """Begin to note, on this connection, what is touched. Outside of a transaction, which could take it back."""
    driver: Any = connection.connection.driver_connection
    driver.execute(
        f"CREATE TEMP TABLE IF NOT EXISTS {_TOUCHED} "
        "(tbl TEXT, scope TEXT, key BLOB, place INTEGER, before BLOB, PRIMARY KEY (tbl, scope, key)) WITHOUT ROWID"
    )
    for table in sealed_tables(driver).values():
        for trigger in table.triggers():
            driver.execute(trigger)


def begin(driver: Any) -> None:
    """Forget what an earlier action touched."""
    driver.execute(f"DELETE FROM {_TOUCHED}")  # noqa: S608 a name of our own


def touched_keys(driver: Any, scope: UUID) -> set[tuple[str, bytes]]:
    """Tables and keys of the rows of a case that the open action has touched so far."""
    return set(driver.execute(f"SELECT tbl, key FROM {_TOUCHED} WHERE scope = ?", (scope.hex,)))  # noqa: S608


def touched(driver: Any, tables: Mapping[str, SealedTable]) -> list[Touched]:
    """Every row the open action has touched."""
    noted = driver.execute(f"SELECT tbl, scope, key, before FROM {_TOUCHED}").fetchall()  # noqa: S608
    now: dict[tuple[str, str, bytes], bytes] = {}
    for name in {row[0] for row in noted}:
        places = f"{name}.rowid IN (SELECT place FROM {_TOUCHED} WHERE tbl = '{name}')"  # noqa: S608
        for scope, key, seal in driver.execute(tables[name].rows(places)):
            now[name, scope, key] = seal
    return [Touched(name, UUID(scope), key, before, now.get((name, scope, key))) for name, scope, key, before in noted]


def _describe(driver: Any, name: str) -> SealedTable:
    columns = driver.execute("SELECT name, pk FROM pragma_table_info(?) ORDER BY name", (name,)).fetchall()
    names = [str(column) for column, _ in columns if column not in UNSEALED.get(name, ())]
    keys = [str(column) for column, place in sorted(columns, key=lambda column: column[1]) if place]
    said = f"{name}({','.join(names)})"
    scope, where, always = _scope(driver, name)
    none = f"{scope} IS NULL".replace("{row}", name) if not always else ""
    return SealedTable(
        name=name,
        scope=f"coalesce({scope}, '{WHOLE_STORE.hex}')" if scope else f"'{WHOLE_STORE.hex}'",
        key=f"redress_key('{name}', {_listed(keys)})",
        seal=f"redress_seal('{said}', {_listed(names)})",
        where=where,
        of_store=none if scope else _ALL,
    )


def _scope(driver: Any, name: str) -> tuple[str, str, bool]:
    """How a row finds its case, and a case its rows, by itself or by a row it refers to; and whether each has one.
    Empty for a table of the whole store."""
    told = driver.execute('SELECT name, "notnull" FROM pragma_table_info(?)', (name,))
    columns = {str(column): bool(required) for column, required in told}
    if name == _CASES:
        return "{row}.id", f"{name}.id = :scope", True
    if "request_id" in columns:
        return "{row}.request_id", f"{name}.request_id = :scope", columns["request_id"]
    references = driver.execute('SELECT "table", "from", "to" FROM pragma_foreign_key_list(?)', (name,)).fetchall()
    for parent, column, to in references:
        if parent == name or parent in NOT_SEALED:
            continue
        scope, where, always = _scope(driver, str(parent))
        if scope:
            of_parent = scope.replace("{row}", str(parent))
            return (
                f"(SELECT {of_parent} FROM {parent} WHERE {parent}.{to} = {{row}}.{column})",  # noqa: S608
                f"{name}.{column} IN (SELECT {parent}.{to} FROM {parent} WHERE {where})",  # noqa: S608
                always and columns[column],
            )
    return "", "", False


def _listed(columns: list[str]) -> str:
    return ", ".join(f'{{row}}."{column}"' for column in columns)


def _digest(values: tuple[Any, ...]) -> bytes:
    parts: list[bytes] = []
    for value in values:
        if value is None:
            parts.append(b"n;")
        elif isinstance(value, str):
            text = value.encode("utf-8")
            parts.append(b"t%d:" % len(text) + text)
        elif isinstance(value, int):
            parts.append(b"i%d;" % value)
        elif isinstance(value, float):
            parts.append(b"f" + struct.pack(">d", value))
        else:
            parts.append(b"b%d:" % len(value) + value)
    return hashlib.sha256(b"".join(parts)).digest()
