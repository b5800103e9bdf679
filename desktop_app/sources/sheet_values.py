"""Values of spreadsheets as people read them: dates in ISO 8601, whole numbers without ".0"."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

DAY, SPAN = "day", "span"
_EAST_ASIAN_DAYS = (*range(27, 37), *range(50, 59))  # formats of days that ECMA-376 names for some languages alone


def text_of(value: Any) -> str:
    """A value as people read it."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, (date, time)):
        return value.isoformat()
    return str(value)


def meaning_of_format(number: int, code: str | None) -> str | None:
    """Whether numbers in this format are days (or times of day), or spans of time; None for all others. `code` is the
    format as the file itself describes it, None where it has one of those every program knows by their numbers."""
    from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

    if code is None:
        code = "yyyy-mm-dd" if number in _EAST_ASIAN_DAYS else BUILTIN_FORMATS.get(number, "General")
    if is_timedelta_format(code):
        return SPAN
    return DAY if is_date_format(code) else None


@lru_cache(maxsize=50_000)
def moment_of(text: str, meaning: str, *, from_1904: bool) -> date | time | timedelta | float:
    """The day, time or span that a number stands for; the number itself where it is none that there is."""
    from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

    number = float(text)
    try:
        if meaning == SPAN:
            return timedelta(days=number)
        found = from_excel(number, CALENDAR_MAC_1904 if from_1904 else CALENDAR_WINDOWS_1900)
    except (OverflowError, ValueError):
        return number
    if isinstance(found, datetime) and number.is_integer():
        return found.date()
    return found if isinstance(found, (date, time, timedelta)) else number
