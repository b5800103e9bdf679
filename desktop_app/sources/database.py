"""Databases: rows about the person, and rows of other tables that belong to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa
from sqlalchemy.engine import URL

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import database_correction
from desktop_app.sources.database_access import Table, as_text, inspect_table, read_url, reading, rows
from desktop_app.sources.matching import Wanted
from desktop_app.sources.members import Members, shown, unusable
from desktop_app.sources.people import People, Test, how_compared, in_order
from desktop_app.sources.source import PersonOnFile, Report, SourceConfig, Watch, several_rows


@dataclass(frozen=True)
class Related:
    """Another table whose rows belong to the person: `references` is its column that holds the person's key."""

    table: str
    key: str
    references: str


@dataclass(frozen=True, kw_only=True)
class Database(SourceConfig):
    """A table with one row per person, in any database SQLAlchemy has a driver for; SQLite comes with Python."""

    url: URL
    table: str
    key: str
    who: People
    related: tuple[Related, ...]

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members. BadInput naming what is wrong; nothing is opened yet."""
        url = read_url(members.text("url"), members.folder)
        key = members.text("key")
        return cls(
            kind="database",
            name=name or Path(url.database or "database").name,
            recipients=recipients,
            url=url,
            table=members.text("table"),
            key=key,
            who=People.read(members, key),
            related=tuple(_related(one) for one in members.list_of("related")),
        )

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per value that is there, of the person's row and of the rows that belong to it.

        People with the same name are only found where nothing exact matches; otherwise they stay candidates of
        `people`, so that one person's rows are not handed to another.
        """
        wanted = Wanted(identifiers)
        with reading(self.url) as connection:
            table, who, related = self._inspected(connection)
            watch = Watch(report, cancelled, "rows")
            for exactly in (True, False):
                test = who.test(wanted, exactly=exactly)
                if test is None:
                    continue
                watch = _watch(connection, table, report, cancelled)
                matches = list(self._matches(connection, table, who, test, watch))
                for key, matched_by in matches:
                    watch.look()
                    how = f"{self.table}: {how_compared(matched_by, who.match[matched_by])}"
                    yield from self._row(connection, table, self.key, key, matched_by, how)
                    for other, description in zip(self.related, related, strict=True):
                        how = f"{other.table}: rows whose {other.references} is the key of the person's row"
                        for row_key in _keys_of(connection, description, other, key):
                            yield from self._row(connection, description, other.key, row_key, matched_by, how)
                if matches:
                    break
            watch.end()

    def people(self, identifiers: Identifiers) -> Sequence[PersonOnFile]:
        """Each row that matches is a person of its own, even where names are the same."""
        wanted = Wanted(identifiers)
        found: dict[str, PersonOnFile] = {}
        with reading(self.url) as connection:
            table, who, _ = self._inspected(connection)
            for exactly in (True, False):
                test = who.test(wanted, exactly=exactly)
                if test is None:
                    continue
                for row, raw in _read_rows(connection, table, who.columns()):
                    matched_by, key = test(row), as_text(raw[self.key])
                    if matched_by is None or key is None or key in found:
                        continue
                    locator = f"{self.table} {self.key}={key}"
                    found[key] = PersonOnFile(key, who.names(row), matched_by, who.points(row, locator))
        return in_order(found.values())

    def preview(self, order: CorrectionOrder) -> CorrectionPreview:
        """What the correction would do."""
        return database_correction.preview(self.url, self._places(), order)

    def apply(self, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
        """Correct one value in one transaction, and read it back."""
        return database_correction.apply(self.url, self._places(), order, now)

    def _places(self) -> tuple[database_correction.Place, ...]:
        own = database_correction.Place(self.table, self.key, frozenset({self.key}), bare=True)
        others = (
            database_correction.Place(other.table, other.key, frozenset({other.key, other.references}), bare=False)
            for other in self.related
        )
        return (own, *others)

    def _inspected(self, connection: sa.Connection) -> tuple[Table, People, tuple[Table, ...]]:
        """The tables as they are. BadInput naming a table or column that is not there."""
        table = inspect_table(connection, self.table)
        who = self.who.in_columns(tuple(table.columns))
        related = tuple(inspect_table(connection, other.table) for other in self.related)
        for other, description in zip(self.related, related, strict=True):
            for column in (other.key, other.references):
                if column not in description.columns:
                    raise unusable(f"table {shown(other.table)} has no column {shown(column)}")
        return table, who, related

    def _matches(
        self, connection: sa.Connection, table: Table, who: People, test: Test, watch: Watch
    ) -> Iterator[tuple[Any, str]]:
        for row, raw in _read_rows(connection, table, who.columns()):
            matched_by = test(row)
            if matched_by is not None and raw[self.key] is not None:
                yield raw[self.key], matched_by
            # A row without a key cannot be named again: it counts as one that could not be read.
            watch.read(refused=int(matched_by is not None and raw[self.key] is None))

    def _row(
        self, connection: sa.Connection, table: Table, key: str, value: Any, matched_by: str, how: str
    ) -> Iterator[Found]:
        clause = table.clause()
        found = connection.execute(sa.select(clause).where(clause.c[key] == value).limit(2)).all()
        if len(found) != 1:
            raise several_rows()
        locator = f"{table.name} {key}={as_text(value)}"
        for column, held in zip(table.columns, found[0], strict=True):
            text = as_text(held)
            if text is not None:
                yield Found(self.name, locator, column, text, matched_by, query=how)


def _related(members: Members) -> Related:
    one = Related(members.text("table"), members.text("key"), members.text("references"))
    members.finish()
    return one


def _watch(connection: sa.Connection, table: Table, report: Report, cancelled: Callable[[], bool]) -> Watch:
    total = connection.scalar(sa.select(sa.func.count()).select_from(table.clause()))
    return Watch(report, cancelled, "rows", total)


def _read_rows(
    connection: sa.Connection, table: Table, columns: Sequence[str]
) -> Iterator[tuple[dict[str, str | None], dict[str, Any]]]:
    """Each row twice: as texts to compare, and as the database holds it."""
    clause = table.clause()
    for row in rows(connection, sa.select(*(clause.c[column] for column in columns))):
        raw = dict(zip(columns, row, strict=True))
        yield {column: as_text(value) for column, value in raw.items()}, raw


def _keys_of(connection: sa.Connection, table: Table, other: Related, key: Any) -> list[Any]:
    clause = table.clause()
    query = sa.select(clause.c[other.key]).where(clause.c[other.references] == key, clause.c[other.key].is_not(None))
    return list(connection.scalars(query.order_by(clause.c[other.key])))
