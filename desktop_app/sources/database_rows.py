"""Erasing or restricting rows in a database: in one transaction, locked, compared, changed and looked at again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DataError, IntegrityError

from desktop_app.domain.errors import BadInput, Refused
from desktop_app.sources.column_types import Misfit, same, to_column
from desktop_app.sources.database_access import Access, Table, as_text, inspect_table, reading, schema_of, writing
from desktop_app.sources.database_correction import Place, bound, keep, names_row, place_of
from desktop_app.sources.members import shown, unusable
from desktop_app.sources.row_keys import Values, is_row
from desktop_app.sources.source import (
    Erasing,
    Restricting,
    RowHeld,
    RowWork,
    does_not_fit,
    holds_something_else,
    no_such_row,
    outcome_unknown,
    rows_not_changed,
    several_rows,
)


@dataclass(frozen=True)
class _Row:
    """A row as it stands: its key, and every value of it by column."""

    table: Table
    place: Place
    key: Values
    held: dict[str, Any]

    def among(self, clause: sa.TableClause) -> sa.ColumnElement[bool]:
        return is_row(clause, self.place.key, self.key)


def look(connection: sa.Connection, places: Sequence[Place], rows: Sequence[RowHeld], work: RowWork) -> None:
    """Refused where the work would not be possible; nothing is written."""
    for row in rows:
        _values(connection, _row(connection, places, row), row, work)


def carry_out(access: Access, places: Sequence[Place], rows: Sequence[RowHeld], work: RowWork) -> None:
    """Do it, what belongs to a row before the row itself, and look at it again."""
    done: list[tuple[_Row, dict[str, Any]]] = []
    with writing(access) as connection:
        for held in reversed(rows):
            row = _row(connection, places, held, lock=True)
            new = _values(connection, row, held, work)
            _write(connection, row, new, work)
            done.append((row, new))
        _compare(connection, done, work)
        keep(connection, "row")
    try:
        with reading(access) as connection:
            _compare(connection, done, work)
    except BadInput as error:
        raise outcome_unknown() from error


def _row(connection: sa.Connection, places: Sequence[Place], held: RowHeld, *, lock: bool = False) -> _Row:
    place, texts = place_of(places, held.locator)
    table = inspect_table(connection, place.table)
    if table.is_view:
        raise rows_not_changed(
            f"{shown(table.name)} is a view: its rows belong to other tables.",
            "Have it done in the system itself, and record that.",
        )
    for column in (*place.key, *(field for field, _ in held.fields)):
        if column not in table.columns:
            raise unusable(f"table {shown(table.name)} has no column {shown(column)}")
    clause = table.clause()
    query = sa.select(clause).where(names_row(connection, table, place, texts, clause)).limit(2)
    if lock:
        query = query.with_for_update().with_hint(clause, "WITH (UPDLOCK, ROWLOCK)", "mssql")
    found = connection.execute(query).all()
    if len(found) > 1:
        raise several_rows()
    values = dict(zip(table.columns, found[0], strict=True)) if found else {}
    if not found or tuple(as_text(values[column]) for column in place.key) != texts:
        raise no_such_row()
    if not all(same(table.columns[field], as_text(values[field]) or "", text) for field, text in held.fields):
        raise holds_something_else()
    return _Row(table, place, tuple(values[column] for column in place.key), values)


def _values(connection: sa.Connection, row: _Row, held: RowHeld, work: RowWork) -> dict[str, Any]:
    """What the row is to hold afterwards, by column; of a row that is deleted nothing."""
    if isinstance(work, Restricting):
        return _marked(connection, row, work)
    if work == Erasing.ROW:
        return {}
    schema, plain = schema_of(connection, row.table.name)
    columns = sa.inspect(connection).get_columns(plain, schema)
    needed = {column["name"]: column["type"] for column in columns if not column["nullable"]}
    new: dict[str, Any] = {}
    for field, _ in held.fields:
        if field in row.table.fixed | row.place.fixed:
            continue
        if field in needed and not isinstance(needed[field], sa.String):
            raise does_not_fit(field, "the database wants a value there; the row can only be deleted")
        new[field] = "" if field in needed else None
    return new


def _marked(connection: sa.Connection, row: _Row, work: Restricting) -> dict[str, Any]:
    if work.column not in row.table.columns:
        if row.place.bare:
            raise unusable(f"table {shown(row.table.name)} has no column {shown(work.column)}")
        return {}  # a row that belongs to the person's is restricted with it
    kind = row.table.columns[work.column]
    try:
        sqlite = connection.dialect.name == "sqlite"
        return {work.column: to_column(kind, work.value, row.held[work.column], sqlite=sqlite)}
    except Misfit as misfit:
        raise does_not_fit(work.column, str(misfit)) from misfit


def _write(connection: sa.Connection, row: _Row, new: dict[str, Any], work: RowWork) -> None:
    clause = row.table.clause()
    statement: sa.Delete | sa.Update = sa.delete(clause).where(row.among(clause))
    if work != Erasing.ROW:
        if not new:
            return
        kinds = row.table.columns
        bound_ = {clause.c[name]: value if value is None else bound(connection, kinds[name], value)
                  for name, value in new.items()}  # fmt: skip
        statement = sa.update(clause).where(row.among(clause)).values(bound_)
    try:
        result = connection.execute(statement)
    except (IntegrityError, DataError) as error:
        raise rows_not_changed(
            f"A rule of the database forbids it: other rows refer to a row of {shown(row.table.name)}, or a value must "
            "stand in it.",
            "Let the search follow what refers to it, empty the fields instead, or have it done in the system itself.",
        ) from error
    if result.rowcount != 1:
        raise no_such_row() if result.rowcount == 0 else several_rows()


def _compare(connection: sa.Connection, done: Sequence[tuple[_Row, dict[str, Any]]], work: RowWork) -> None:
    for row, new in done:
        clause = row.table.clause()
        found = connection.execute(sa.select(clause).where(row.among(clause))).all()
        if work == Erasing.ROW:
            fine = not found
        else:
            values = dict(zip(row.table.columns, found[0], strict=True)) if len(found) == 1 else {}
            fine = bool(values) and all(_is(row, name, values[name], value) for name, value in new.items())
        if not fine:
            raise Refused(
                "read-back-differs",
                "What was read back is not what was asked for: something in the database keeps or changes it.",
                safe="Where it was noticed before the end, nothing was changed; look at the source.",
                next_step="Ask those who look after the system.",
            )


def _is(row: _Row, name: str, held: Any, wanted: Any) -> bool:
    return same(row.table.columns[name], as_text(held) or "", as_text(wanted) or "")
