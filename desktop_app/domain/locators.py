"""Identifiers that stand in the text of a request: proposals for what to search for, never proof of anything."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

_LOCAL = r"[\w.!#$%&'*+/=?^`{|}~-]"
# Nothing is tried from inside a word: a long text without an address takes no longer than its length.
_EMAIL = re.compile(rf"(?<!{_LOCAL}){_LOCAL}++@[\w-]+(?:\.[\w-]+)+")
_ADDRESS = re.compile(r"(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})(?![\w:])")


def emails_in(text: str) -> tuple[str, ...]:
    """E-mail addresses in the order they appear, each once (compared without case)."""
    return _each_once(match.group().rstrip(".") for match in _EMAIL.finditer(text))


def ip_addresses_in(text: str) -> tuple[str, ...]:
    """IPv4 and IPv6 addresses in the order they appear, each once; things that only look like one are left out."""
    return _each_once(match.group() for match in _ADDRESS.finditer(text) if _is_address(match.group()))


def _is_address(candidate: str) -> bool:
    try:
        ipaddress.ip_address(candidate)
    except ValueError:
        return False
    return True


def _each_once(values: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for value in values:
        seen.setdefault(value.casefold(), value)
    return tuple(seen.values())
