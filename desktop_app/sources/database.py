"""Databases: rows about the person, and rows of other tables that belong to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any, Self

import sqlalchemy as sa

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import database_correction, database_rows
from desktop_app.sources.database_access import (
    Access,
    Passwords,
    Table,
    as_text,
    inspect_table,
    read_url,
    reading,
    rows,
)
from desktop_app.sources.database_follow import Branch, Related, followed, named
from desktop_app.sources.matching import Wanted
from desktop_app.sources.members import Members, shown, unusable
from desktop_app.sources.people import People, Test, how_compared, in_order
from desktop_app.sources.row_keys import Columns, Values, is_row, key_words
from desktop_app.sources.source import PersonOnFile, Report, RowHeld, RowWork, SourceConfig, Watch, several_rows


@dataclass(frozen=True, kw_only=True)
class Database(SourceConfig):
    """A table with one row per person, in any database SQLAlchemy has a driver for; SQLite comes with Python."""

    access: Access
    table: str
    key: Columns
    who: People
    related: tuple[Related, ...]
    follows: bool = False
    follow_only: tuple[str, ...] = ()

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members. BadInput naming what is wrong; nothing is opened yet."""
        url = read_url(members.text("url"), members.folder)
        key = members.texts("key")
        if not key:
            raise unusable("key is missing")
        called = name or Path(url.database or "database").name
        follows, follow_only = members.truth_or_texts("follow")
        return cls(
            kind="database",
            name=called,
            recipients=recipients,
            access=Access(url, called),
            table=members.text("table"),
            key=key,
            who=People.read(members, key[0] if len(key) == 1 else None),
            related=tuple(_related(one) for one in members.list_of("related")),
            follows=follows,
            follow_only=follow_only,
        )

    def with_passwords(self, passwords: Passwords) -> Self:
        """See SourceConfig."""
        return replace(self, access=replace(self.access, passwords=passwords))

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per value that is there, of the person's row and of the rows that belong to it.

        People with the same name are only found where nothing exact matches; otherwise they stay candidates of
        `people`, so that one person's rows are not handed to another.
        """
        wanted = Wanted(identifiers)
        with reading(self.access, cancelled) as connection:
            table, who, branches = self._inspected(connection)
            watch = Watch(report, cancelled, "rows")
            for exactly in (True, False):
                test = who.test(wanted, exactly=exactly)
                if test is None:
                    continue
                watch = _watch(connection, table, report, cancelled)
                matches = list(self._matches(connection, table, who, test, watch))
                seen: set[tuple[str, Values]] = set()
                for key, matched_by in matches:
                    watch.look()
                    how = f"{self.table}: {how_compared(matched_by, who.match[matched_by])}"
                    seen.add((self.table, key))
                    yield from self._row(connection, table, self.key, key, matched_by, how)
                    for branch in branches:
                        yield from self._hanging_on(connection, branch, key, matched_by, seen, watch)
                if matches:
                    break
            watch.end()

    def _hanging_on(
        self,
        connection: sa.Connection,
        branch: Branch,
        above: Values,
        matched_by: str,
        seen: set[tuple[str, Values]],
        watch: Watch,
    ) -> Iterator[Found]:
        """The rows of a table that refer to one row of the table above it, and what hangs on them; each row once."""
        watch.look()
        how = f"{branch.table.name}: rows whose {', '.join(branch.references)} is the key of the row they belong to"
        if not branch.key:
            yield from self._rows_without_key(connection, branch, above, matched_by, how)
            return
        for key in _keys_of(connection, branch, above):
            if (branch.table.name, key) in seen:
                continue
            seen.add((branch.table.name, key))
            yield from self._row(connection, branch.table, branch.key, key, matched_by, how)
            for further in branch.branches:
                yield from self._hanging_on(connection, further, key, matched_by, seen, watch)

    def _rows_without_key(
        self, connection: sa.Connection, branch: Branch, above: Values, matched_by: str, how: str
    ) -> Iterator[Found]:
        clause = branch.table.clause()
        query = sa.select(clause).where(is_row(clause, branch.references, above))
        for number, row in enumerate(connection.execute(query).all(), start=1):
            locator = f"{branch.table.name} {key_words(branch.references, above)}, row {number} of these"
            for column, held in zip(branch.table.columns, row, strict=True):
                text = as_text(held)
                if text is not None:
                    yield Found(self.name, locator, column, text, matched_by, query=how)

    def people(self, identifiers: Identifiers) -> Sequence[PersonOnFile]:
        """Each row that matches is a person of its own, even where names are the same."""
        wanted = Wanted(identifiers)
        found: dict[str, PersonOnFile] = {}
        with reading(self.access) as connection:
            table, who, _ = self._inspected(connection)
            similar = who.similar(wanted)
            for test in (*who.tests(wanted), similar):
                if test is None or (test is similar and found):
                    continue
                for row, raw in _read_rows(connection, table, self._looked_at(who)):
                    matched_by, values = test(row), self._key_of(raw)
                    if matched_by is None or values is None:
                        continue
                    words = key_words(self.key, values)
                    key = words if len(self.key) > 1 else words.removeprefix(f"{self.key[0]}=")
                    if key not in found:
                        points = who.points(row, f"{self.table} {words}")
                        found[key] = PersonOnFile(key, who.names(row), matched_by, points)
        return in_order(found.values())

    def names(self, report: Report, cancelled: Callable[[], bool]) -> Iterator[str]:
        """Of every row the name in it."""
        with reading(self.access, cancelled) as connection:
            table, who, _ = self._inspected(connection)
            columns = who.match.get("name", ())
            if columns:
                watch = _watch(connection, table, report, cancelled)
                for row, _ in _read_rows(connection, table, columns):
                    yield " ".join(part for part in row.values() if part)
                    watch.read()
                watch.end()

    def preview(self, order: CorrectionOrder) -> CorrectionPreview:
        """What the correction would do."""
        with reading(self.access) as connection:
            return database_correction.preview(connection, self._places(connection), order)

    def apply(self, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
        """Correct one value in one transaction, and read it back."""
        with reading(self.access) as connection:
            places = self._places(connection)
        return database_correction.apply(self.access, places, order, now)

    def work_on_rows(self, rows: Sequence[RowHeld], work: RowWork, *, write: bool) -> None:
        """See SourceConfig."""
        with reading(self.access) as connection:
            places = self._places(connection)
            database_rows.look(connection, places, rows, work)
        if write:
            database_rows.carry_out(self.access, places, rows, work)

    def _places(self, connection: sa.Connection) -> tuple[database_correction.Place, ...]:
        own = database_correction.Place(self.table, self.key, frozenset(self.key), bare=True)
        others = [(other.table, other.key, other.references) for other in self.related]
        if self.follows:
            left = list(self._followed(connection))
            while left:
                branch = left.pop()
                left += branch.branches
                if branch.key:
                    others.append((branch.table.name, branch.key, branch.references))
        return (
            own,
            *(
                database_correction.Place(table, key, frozenset({*key, *references}), bare=False)
                for table, key, references in others
            ),
        )

    def _inspected(self, connection: sa.Connection) -> tuple[Table, People, tuple[Branch, ...]]:
        """The tables as they are. BadInput naming a table or column that is not there."""
        table = inspect_table(connection, self.table)
        for column in self.key:
            if column not in table.columns:
                raise unusable(f"there is no column {shown(column)}")
        who = self.who.in_columns(tuple(table.columns))
        branches = named(connection, self.related)
        return table, who, (*branches, *self._followed(connection)) if self.follows else branches

    def _followed(self, connection: sa.Connection) -> tuple[Branch, ...]:
        known = tuple(other.table for other in self.related)
        return followed(connection, self.table, self.key, self.follow_only, known)

    def _looked_at(self, who: People) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*self.key, *who.columns())))

    def _key_of(self, raw: dict[str, Any]) -> Values | None:
        values = tuple(raw[column] for column in self.key)
        return None if None in values else values

    def _matches(
        self, connection: sa.Connection, table: Table, who: People, test: Test, watch: Watch
    ) -> Iterator[tuple[Values, str]]:
        for row, raw in _read_rows(connection, table, self._looked_at(who)):
            matched_by, key = test(row), self._key_of(raw)
            if matched_by is not None and key is not None:
                yield key, matched_by
            # A row without a key cannot be named again: it counts as one that could not be read.
            watch.read(refused=int(matched_by is not None and key is None))

    def _row(
        self, connection: sa.Connection, table: Table, key: Columns, values: Values, matched_by: str, how: str
    ) -> Iterator[Found]:
        clause = table.clause()
        found = connection.execute(sa.select(clause).where(is_row(clause, key, values)).limit(2)).all()
        if len(found) != 1:
            raise several_rows()
        locator = f"{table.name} {key_words(key, values)}"
        for column, held in zip(table.columns, found[0], strict=True):
            text = as_text(held)
            if text is not None:
                yield Found(self.name, locator, column, text, matched_by, query=how)


def _related(members: Members) -> Related:
    one = Related(members.text("table"), members.texts("key"), members.texts("references"))
    members.finish()
    if not one.key or not one.references:
        raise unusable("a related table needs its key and its column that references the person's row")
    return one


def _watch(connection: sa.Connection, table: Table, report: Report, cancelled: Callable[[], bool]) -> Watch:
    total = connection.scalar(sa.select(sa.func.count()).select_from(table.clause()))
    watch = Watch(report, cancelled, "rows", total)
    watch.come_to(table.name)
    return watch


def _read_rows(
    connection: sa.Connection, table: Table, columns: Sequence[str]
) -> Iterator[tuple[dict[str, str | None], dict[str, Any]]]:
    """Each row twice: as texts to compare, and as the database holds it."""
    clause = table.clause()
    for row in rows(connection, sa.select(*(clause.c[column] for column in columns))):
        raw = dict(zip(columns, row, strict=True))
        yield {column: as_text(value) for column, value in raw.items()}, raw


def _keys_of(connection: sa.Connection, branch: Branch, above: Values) -> list[Values]:
    clause = branch.table.clause()
    columns = [clause.c[column] for column in branch.key]
    query = sa.select(*columns).where(is_row(clause, branch.references, above))
    query = query.where(*(column.is_not(None) for column in columns)).order_by(*columns)
    return [tuple(row) for row in connection.execute(query)]
