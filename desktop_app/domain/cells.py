"""Values in tables that a spreadsheet will open: none of them may be taken for a formula, and each can be restored.

A spreadsheet takes a cell that begins with one of these signs for something to calculate, fetch or run (OWASP, "CSV
Injection"); full-width forms count as the signs themselves in East Asian versions.
"""

from __future__ import annotations

_BEGINS_A_FORMULA = frozenset("=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20\u2212|%")
_MARK = "'"


def harmless(value: str) -> str:
    """The value with an apostrophe in front where a spreadsheet might take it for a formula, or where it begins with an
    apostrophe itself.

    >>> harmless("=1+1"), harmless("Ann"), restored(harmless("=1+1"))
    ("'=1+1", 'Ann', '=1+1')
    """
    begins = value.lstrip(" \u00a0\u200b\ufeff")[:1] or value[:1]
    return f"{_MARK}{value}" if begins in _BEGINS_A_FORMULA or value.startswith((_MARK, "\0")) else value


def restored(cell: str) -> str:
    """The value a harmless cell was made from."""
    value = cell.removeprefix(_MARK)
    return value if harmless(value) == cell else cell
