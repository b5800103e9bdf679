"""Texts as values of a column, and back: what does not convert without loss is refused, never bent."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

import sqlalchemy as sa

_WHOLE = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_TRUTH = {"1": True, "true": True, "0": False, "false": False}


class Misfit(Exception):
    """The text is no value of the column; says why, without quoting it."""


def to_column(kind: sa.types.TypeEngine[Any], text: str, held: Any, *, sqlite: bool) -> Any:
    """The value to write for a text, where the column now holds `held`. Misfit where it does not convert.

    SQLite keeps dates as texts in the form the program that wrote them chose: the form of the old value is kept.
    """
    if isinstance(kind, sa.Boolean):
        return _truth(text, as_number=sqlite)
    if isinstance(kind, (sa.Integer, sa.Numeric)):
        # SQLite takes any unknown type ("STRING") for a number; what holds a text there goes on holding one.
        if sqlite and isinstance(held, str) and not isinstance(kind, sa.Integer):
            return text
        return _number(kind, text, as_text=sqlite)
    if isinstance(kind, (sa.DateTime, sa.Date)):
        return _moment(kind, text, held)
    if isinstance(kind, sa.Uuid):
        return _uuid(text)
    if isinstance(kind, sa.Enum):
        if text not in kind.enums:
            raise Misfit("the column holds one of a few words, and it is none of them")
        return text
    if isinstance(kind, sa.String):
        if kind.length is not None and len(text) > kind.length:
            raise Misfit(f"it is longer than the {kind.length} characters the column is meant for")
        return text
    if sqlite and isinstance(kind, sa.types.NullType) and (held is None or isinstance(held, str)):
        return text
    raise Misfit("values of this type are not corrected from here")


def same(kind: sa.types.TypeEngine[Any], one: str, other: str) -> bool:
    """True where two texts are one value of the column: "1.50" and "1.5" of a number, not of a text."""
    if one == other:
        return True
    if isinstance(kind, sa.Boolean):
        first = _TRUTH.get(one.strip().casefold())
        return first is not None and first == _TRUTH.get(other.strip().casefold())
    if isinstance(kind, sa.CHAR):  # kept with spaces up to its length
        return one.rstrip(" ") == other.rstrip(" ")
    if isinstance(kind, sa.Numeric):
        return bool(_DECIMAL.fullmatch(one) and _DECIMAL.fullmatch(other)) and Decimal(one) == Decimal(other)
    if isinstance(kind, (sa.DateTime, sa.Date)):
        try:
            return datetime.fromisoformat(one) == datetime.fromisoformat(other)
        except (ValueError, TypeError):
            return False
    return False


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as error:
        raise Misfit("the column holds identifiers of 32 hexadecimal digits") from error


def _truth(text: str, *, as_number: bool) -> bool | int:
    truth = _TRUTH.get(text.strip().casefold())
    if truth is None:
        raise Misfit("the column holds true or false")
    return int(truth) if as_number else truth


def _number(kind: sa.types.TypeEngine[Any], text: str, *, as_text: bool) -> Any:
    if isinstance(kind, sa.Integer):
        if not _WHOLE.fullmatch(text) or not -(2**63) <= int(text[:30]) < 2**63 or len(text) > 20:
            raise Misfit("the column holds whole numbers, without leading zeros")
        return int(text)
    if not _DECIMAL.fullmatch(text) or len(text) > 100:
        raise Misfit('the column holds numbers, written like "1.98" and without leading zeros')
    places = getattr(kind, "scale", None)
    if places is not None and len(text.partition(".")[2].rstrip("0")) > places:
        raise Misfit(f"the column keeps {places} places after the point")
    return text if as_text else Decimal(text)


def _moment(kind: sa.types.TypeEngine[Any], text: str, held: Any) -> Any:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise Misfit('the column holds dates, written like "2026-11-24" or "2026-11-24 09:30:00"') from error
    if isinstance(held, datetime):
        return moment.replace(tzinfo=held.tzinfo) if held.tzinfo and not moment.tzinfo else moment
    if isinstance(held, date):
        return _whole_day(moment)
    if isinstance(held, str):
        if len(held) == len("2026-11-24"):
            return _whole_day(moment).isoformat()
        fraction = "microseconds" if "." in held else "seconds" if held.count(":") > 1 else "minutes"
        written = moment.isoformat(sep="T" if "T" in held else " ", timespec=fraction)
        if datetime.fromisoformat(written) != moment:
            raise Misfit("the column keeps times less exactly")
        return written
    if held is not None:
        raise Misfit("the column holds dates in a form that is not corrected from here")
    return moment if isinstance(kind, sa.DateTime) else _whole_day(moment)


def _whole_day(moment: datetime) -> date:
    if moment != datetime.combine(moment.date(), datetime.min.time(), moment.tzinfo):
        raise Misfit("the column holds dates without a time")
    return moment.date()
