"""A store with a row in every table, for two cases, and what someone can do to them who goes past Redress."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Column, Integer, LargeBinary, String, Table, TypeDecorator, UniqueConstraint, insert, text

from desktop_app.store import seals, watching
from desktop_app.store import tables as t
from desktop_app.store.engine import DATABASE_FILE, connect, flush_log
from desktop_app.store.store import Store
from tests.store.conftest import AROUND, Kept
from tests.store.independent_reader import PAGE, decrypted
from tests.store.planting import row_of

TABLES = [table for table in t.Base.metadata.sorted_tables if table.name not in watching.NOT_SEALED]
OF_THE_STORE = [
    table.name
    for table in TABLES
    if not {"request_id", "person_id"} & set(table.columns.keys()) and table.name != "request"
]


@dataclass
class Planted:
    """A closed store; the keys of the rows of each of its two cases, and what stands in their columns."""

    kept: Kept
    cases: tuple[UUID, UUID]
    references: tuple[str, str]
    keys: tuple[dict[str, UUID], dict[str, UUID]]
    texts: dict[str, bytes] = field(default_factory=dict)

    @property
    def database(self) -> Path:
        return self.kept.folder / DATABASE_FILE

    def copied(self, to: Path) -> Planted:
        folder = Path(shutil.copytree(self.kept.folder, to))
        return Planted(
            Kept(folder, self.kept.code, self.kept.stack), self.cases, self.references, self.keys, self.texts
        )

    def tamper(self, *statements: str, values: Mapping[str, Any] | None = None) -> None:
        """What someone does who has the key of the database and any tool but Redress."""
        key = database_key(self.kept)
        driver = connect(self.database, key)
        driver.execute("PRAGMA foreign_keys=OFF")
        for statement in statements:
            driver.execute(statement, values or {})
        flush_log(driver)
        driver.close()


def database_key(kept: Kept) -> bytes:
    """The key of a store's database."""
    store = Store.unlock(kept.folder, kept.code, AROUND)
    try:
        return store._database_key
    finally:
        store.close()


def plant(kept: Kept) -> Planted:
    """One row in each table of the whole store, and one in each table of cases for each of two cases."""
    store = kept.open()
    keys: tuple[dict[str, UUID], dict[str, UUID]] = ({}, {})
    texts: dict[str, bytes] = {}
    for number, of_case in enumerate(keys):
        for table in TABLES:
            of_case[table.name] = UUID(bytes=os.urandom(16), version=4)
            with store.act("something.planted", case=of_case.get("request")) as action:
                row = row_of(table, of_case, texts)
                row |= {column.name: number for column in table.columns if isinstance(column.type, Integer)}
                if table.name == "attachment":
                    row["size"] = len(row["content"])
                if table.name == "request":
                    row["reference"] = f"R-{number + 1}"
                if table.name == "clock_event":
                    row["type"] = ("fee_paid", "identity_requested")[number]
                    texts["clock_event.type"] = b"identity_requested"
                action.session.execute(insert(table), row)
                action.note(number=number)
    assert store.verify().ok
    store.close()
    references = ("R-1", "R-2")
    return Planted(kept, (keys[0]["request"], keys[1]["request"]), references, keys, texts)


def plain_column(table: Table) -> Column[Any]:
    """A column that no index holds and nothing refers to, so that changing it changes one page."""
    indexed = {column.name for index in table.indexes for column in index.columns}
    indexed |= {column.name for one in table.constraints if isinstance(one, UniqueConstraint) for column in one.columns}
    free = [
        column
        for column in table.columns
        if not column.primary_key and not column.foreign_keys and not column.unique and column.name not in indexed
        if column.name not in ("reference", "sha256", *watching.UNSEALED.get(table.name, ()))
    ]
    order = (Integer, LargeBinary, JSON, String)
    return max(free, key=lambda column: [isinstance(_kept_as(column), kind) for kind in order][::-1])


def _kept_as(column: Column[Any]) -> object:
    return column.type.impl_instance if isinstance(column.type, TypeDecorator) else column.type


def other_value(table: Table) -> str | bytes | int:
    """Something else that may stand in that column."""
    if table.name == "clock_event":
        return "identity_received"
    kind = _kept_as(plain_column(table))
    if isinstance(kind, Integer):
        return 1000
    if isinstance(kind, JSON):
        return '["another value"]'
    return b"another value" if isinstance(kind, LargeBinary) else "another value"


def told_by(planted: Planted, table: Table) -> bytes:
    """Something that stands in the table's last row and nowhere else."""
    column = f"{table.name}.{plain_column(table).name}"
    return planted.texts.get(column) or next(
        value for name, value in planted.texts.items() if name.startswith(f"{table.name}.")
    )


def change(store: Store, table: Table, planted: Planted, case: int) -> None:
    """Change the row of a case as Redress would."""
    about = None if table.name in OF_THE_STORE else planted.cases[case]
    statement = f'UPDATE {table.name} SET "{plain_column(table).name}" = :value WHERE rowid = :place'
    with store.act("something.changed", case=about) as action:
        action.session.execute(text(statement), {"value": other_value(table), "place": case + 1})


def put_back_pages(database: Path, earlier: bytes, key: bytes, holding: bytes) -> int:
    """Put back each page of an earlier state of the database which then held these bytes and is another now; how many.
    They are sealed for their place, so SQLCipher finds nothing wrong with them."""
    now = database.read_bytes()
    then_plain, now_plain = decrypted(earlier, key), decrypted(now, key)
    put = 0
    for start in range(0, min(len(earlier), len(now)), PAGE):
        page = slice(start, start + PAGE)
        if holding in then_plain[page] and then_plain[page] != now_plain[page]:
            now = now[:start] + earlier[page] + now[start + PAGE :]
            put += 1
    database.write_bytes(now)
    return put


def sealed_rows(store: Store, number: int) -> dict[UUID, seals.Seals]:
    """What one event of the log says about rows."""
    with store.read() as session:
        found = session.execute(
            text("SELECT scope, rows FROM audit_seal WHERE number = :number AND rows IS NOT NULL"), {"number": number}
        )
        result: dict[UUID, seals.Seals] = {}
        for scope, rows in found:
            result.setdefault(UUID(scope), {}).update(seals._decode(rows))
        return result
