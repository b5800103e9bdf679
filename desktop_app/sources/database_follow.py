"""Which other tables hold rows that belong to a person: those the officer named, and those the database's own foreign
keys lead to. Only from a row to those that refer to it, never the other way: what a person's row refers to (a shop, an
employee) is not about them."""

from __future__ import annotations

from dataclasses import dataclass, field

import sqlalchemy as sa

from desktop_app.sources.database_access import Table, inspect_table, schema_of
from desktop_app.sources.members import shown, unusable
from desktop_app.sources.row_keys import Columns

_FURTHEST = 3  # tables from the person's
_MOST = 200  # tables


@dataclass(frozen=True)
class Related:
    """Another table whose rows belong to the person: `references` are its columns that hold the person's key."""

    table: str
    key: Columns
    references: Columns


@dataclass(frozen=True)
class Branch:
    """A table with rows that belong to those of the table above it, and what hangs on it. Without a `key` its rows
    cannot be told apart."""

    table: Table
    key: Columns
    references: Columns
    branches: tuple[Branch, ...] = field(default=())


def named(connection: sa.Connection, related: tuple[Related, ...]) -> tuple[Branch, ...]:
    """The tables the officer named. BadInput for one that is not there, or has not the columns."""
    found = []
    for one in related:
        table = inspect_table(connection, one.table)
        for column in (*one.key, *one.references):
            if column not in table.columns:
                raise unusable(f"table {shown(one.table)} has no column {shown(column)}")
        found.append(Branch(table, one.key, one.references))
    return tuple(found)


def followed(
    connection: sa.Connection, table: str, key: Columns, only: tuple[str, ...], known: tuple[str, ...]
) -> tuple[Branch, ...]:
    """What foreign keys lead to, from a table and as far as that goes; `only` these tables where any are named, and
    not those that are `known` already. BadInput where a named one is not led to."""
    schema, own = schema_of(connection, table)
    inspector = sa.inspect(connection)
    keys = {name: found for (_, name), found in inspector.get_multi_foreign_keys(schema=schema).items()}
    prefix = f"{schema}." if schema and table != own else ""
    seen = {own, *(name.removeprefix(prefix) for name in known)}

    def below(parent: str, parent_key: Columns, distance: int) -> tuple[Branch, ...]:
        if distance > _FURTHEST:
            return ()
        children: dict[str, Columns] = {}
        for name, found in sorted(keys.items()):
            for one in found:
                leads = one["referred_table"] == parent and one["referred_schema"] in (None, schema)
                meant = name not in seen and (not only or name in only or prefix + name in only)
                if leads and meant and tuple(one["referred_columns"]) == parent_key:
                    children[name] = tuple(one["constrained_columns"])
        if len(seen) + len(children) > _MOST:
            raise unusable(f"foreign keys lead to more than {_MOST} tables; name those that are meant under follow")
        seen.update(children)
        branches = []
        for name, references in children.items():
            child = inspect_table(connection, prefix + name)
            branches.append(Branch(child, child.key, references, below(name, child.key, distance + 1)))
        return tuple(branches)

    branches = below(own, key, 1)
    for name in only:
        if name.removeprefix(prefix) not in seen:
            raise unusable(f"no foreign key leads from the person's table to {shown(name)}")
    return branches
