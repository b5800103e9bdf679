"""Naming a row of a database: "Customer CustomerId=2"; where several columns tell rows apart, "Line Order=7, No=1"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from desktop_app.sources.database_access import as_text

Columns = tuple[str, ...]
Values = tuple[Any, ...]


def key_words(columns: Columns, values: Sequence[Any]) -> str:
    """The key of a row in words: "CustomerId=2"."""
    return ", ".join(f"{column}={as_text(value)}" for column, value in zip(columns, values, strict=True))


def key_texts(columns: Columns, words: str) -> tuple[str, ...] | None:
    """The values in such words; None where they are none, or could be taken apart in two ways."""
    parts = [re.escape(column) for column in columns]
    short = re.fullmatch(", ".join(f"{part}=(.*?)" for part in parts), words, re.DOTALL)
    long = re.fullmatch(", ".join(f"{part}=(.*)" for part in parts), words, re.DOTALL)
    if short is None or long is None or short.groups() != long.groups() or not all(short.groups()):
        return None
    return short.groups()


def is_row(clause: sa.TableClause, columns: Columns, values: Sequence[Any]) -> sa.ColumnElement[bool]:
    """The condition that names one row, or all rows that refer to one."""
    return sa.and_(*(clause.c[column] == value for column, value in zip(columns, values, strict=True)))
