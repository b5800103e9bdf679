"""Correcting one value in a database: in one transaction the row is locked, compared, written and read back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, StatementError

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.sources.column_types import Misfit, same, to_column
from desktop_app.sources.database_access import Access, Table, as_text, inspect_table, reading, writing
from desktop_app.sources.members import shown, unusable
from desktop_app.sources.row_keys import Columns, Values, is_row, key_texts
from desktop_app.sources.source import (
    does_not_fit,
    holds_something_else,
    locator_not_understood,
    no_such_row,
    outcome_unknown,
    preview_of,
    several_rows,
)


@dataclass(frozen=True)
class Place:
    """A table whose rows may be corrected. A locator names its row as "Customer CustomerId=2"; `bare`: also as
    "CustomerId=2". `fixed` are the columns that hold rows together."""

    table: str
    key: Columns
    fixed: frozenset[str]
    bare: bool


@dataclass(frozen=True)
class _Cell:
    """One value as it stands in the database."""

    table: Table
    key: Columns
    key_held: Values
    field: str
    held: Any

    @property
    def kind(self) -> sa.types.TypeEngine[Any]:
        return self.table.columns[self.field]

    @property
    def text(self) -> str:
        return as_text(self.held) or ""

    def holds(self, text: str) -> bool:
        return same(self.kind, self.text, text)


def preview(connection: sa.Connection, places: Sequence[Place], order: CorrectionOrder) -> CorrectionPreview:
    """What the correction would do. Refused where its row is not there, or its column is none to correct."""
    cell = _look(connection, places, order)
    why_not = None
    try:
        _new_value(connection, cell, order)
    except Misfit as misfit:
        why_not = str(misfit)
    return preview_of(order, cell.text, agrees=cell.holds(order.was), why_not=why_not)


def apply(access: Access, places: Sequence[Place], order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
    """Write it. Refused, and nothing written, where the row does not hold `order.was` any more or does not take the
    new value as it is."""
    with writing(access) as connection:
        cell = _look(connection, places, order, lock=True)
        if not cell.holds(order.was):
            raise holds_something_else()
        try:
            new = _new_value(connection, cell, order)
        except Misfit as misfit:
            raise does_not_fit(order.field, str(misfit)) from misfit
        _write(connection, cell, new)
        if not same(cell.kind, _again(connection, cell), order.to):
            raise does_not_fit(order.field, "the database keeps it as something else")
        keep(connection, order.field)
    try:
        with reading(access) as connection:
            read_back = _again(connection, cell)
    except BadInput as error:
        raise outcome_unknown() from error
    if not same(cell.kind, read_back, order.to):
        raise Refused(
            "read-back-differs",
            "The value was written, but something else was read back afterwards.",
            safe="Nothing but this value was changed; another program may have changed it again.",
            next_step="Search the source again to see what it holds now.",
        )
    return CorrectionReceipt(order, read_back, now)


def keep(connection: sa.Connection, field: str) -> None:
    """Commit. Refused where the database does not take it after all, and where nobody knows whether it did."""
    try:
        connection.commit()
    except IntegrityError as error:
        raise does_not_fit(field, "a rule of the database forbids it") from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise outcome_unknown() from error
        raise


def _look(connection: sa.Connection, places: Sequence[Place], order: CorrectionOrder, *, lock: bool = False) -> _Cell:
    place, texts = place_of(places, order.locator)
    table = inspect_table(connection, place.table)
    for column in (*place.key, order.field):
        if column not in table.columns:
            raise unusable(f"table {shown(table.name)} has no column {shown(column)}")
    if table.is_view or order.field in table.fixed | place.fixed:
        raise Refused(
            "column-not-corrected",
            f'"{order.field}" identifies or connects rows, or is worked out by the database; it is not corrected.',
            safe="Nothing was changed.",
            next_step="Have it changed in the system itself, by those who know what depends on it.",
        )
    clause = table.clause()
    query = sa.select(*(clause.c[column] for column in place.key), clause.c[order.field]).limit(2)
    query = query.where(names_row(connection, table, place, texts, clause))
    if lock:
        query = query.with_for_update().with_hint(clause, "WITH (UPDLOCK, ROWLOCK)", "mssql")
    found = connection.execute(query).all()
    if len(found) > 1:
        raise several_rows()
    if not found or tuple(as_text(held) for held in found[0][:-1]) != texts:
        raise no_such_row()
    return _Cell(table, place.key, tuple(found[0][:-1]), order.field, found[0][-1])


def names_row(
    connection: sa.Connection, table: Table, place: Place, texts: Sequence[str], clause: sa.TableClause
) -> sa.ColumnElement[bool]:
    """The condition that names a row by its key in words. Refused where no row can have such a key."""
    if _is_sqlite(connection):
        # Any column may hold anything there, dates above all: what is not plainly a text or a whole number is compared
        # as it reads.
        return sa.and_(*(_reads(table, column, text, clause) for column, text in zip(place.key, texts, strict=True)))
    try:
        key = [
            bound(connection, table.columns[column], to_column(table.columns[column], text, None, sqlite=False))
            for column, text in zip(place.key, texts, strict=True)
        ]
    except Misfit as misfit:
        raise no_such_row() from misfit
    return is_row(clause, place.key, key)


def _reads(table: Table, column: str, text: str, clause: sa.TableClause) -> sa.ColumnElement[bool]:
    kind = table.columns[column]
    if isinstance(kind, sa.String):
        return clause.c[column] == text
    if isinstance(kind, sa.Integer):
        try:
            number: int = to_column(kind, text, None, sqlite=True)
            return clause.c[column] == number
        except Misfit as misfit:
            raise no_such_row() from misfit
    return sa.cast(clause.c[column], sa.Text) == text


def bound(connection: sa.Connection, kind: sa.types.TypeEngine[Any], value: Any) -> Any:
    """A value with its column's type, which PostgreSQL asks for; SQLite takes it as it is."""
    return value if _is_sqlite(connection) else sa.literal(value, kind)


def place_of(places: Sequence[Place], locator: str) -> tuple[Place, tuple[str, ...]]:
    """Which row a locator names. Longer names first: one table may be called like the beginning of another."""
    prefixes = [(f"{place.table} ", place) for place in places]
    prefixes += [("", place) for place in places if place.bare]
    for prefix, place in sorted(prefixes, key=lambda entry: -len(entry[0])):
        if locator.startswith(prefix) and (texts := key_texts(place.key, locator.removeprefix(prefix))):
            return place, texts
    raise locator_not_understood()


def _new_value(connection: sa.Connection, cell: _Cell, order: CorrectionOrder) -> Any:
    return to_column(cell.kind, order.to, cell.held, sqlite=_is_sqlite(connection))


def _write(connection: sa.Connection, cell: _Cell, new: Any) -> None:
    clause = cell.table.clause()
    try:
        result = connection.execute(
            sa.update(clause)
            .where(is_row(clause, cell.key, cell.key_held))
            .values({clause.c[cell.field]: bound(connection, cell.kind, new)})
        )
    except (IntegrityError, DataError) as error:
        raise does_not_fit(cell.field, "a rule of the database forbids it") from error
    except StatementError as error:
        if isinstance(error.orig, (OverflowError, ValueError, TypeError)):
            raise does_not_fit(cell.field, "the database does not take it") from error
        raise
    if result.rowcount != 1:
        raise no_such_row() if result.rowcount == 0 else several_rows()


def _again(connection: sa.Connection, cell: _Cell) -> str:
    clause = cell.table.clause()
    held = connection.scalar(sa.select(clause.c[cell.field]).where(is_row(clause, cell.key, cell.key_held)))
    return as_text(held) or ""


def _is_sqlite(connection: sa.Connection) -> bool:
    return connection.dialect.name == "sqlite"
