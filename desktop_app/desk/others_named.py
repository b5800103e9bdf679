"""Marking findings that name other people on file, so that these are looked at before they are disclosed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from functools import partial

from desktop_app.domain.errors import Cancelled, RedressError
from desktop_app.domain.third_parties import NAMED_THERE
from desktop_app.sources import NamedPeople, Progress, SourceConfig, look_for_names

# The members of a finding as a plain tuple: very many objects would have to be gone through at every collection of
# garbage, for which the window stands still.
Item = tuple[str, str, str, str, str, datetime | None, str]
MEMBERS = ("source", "locator", "field", "value", "matched_by", "at", "query")
_VISIT = "visit"  # what is said of a line of a log is about whoever asked for a page
_AT_ONCE = 1_000  # findings between two looks at whether the officer cancelled


def mark(
    findings: Sequence[list[Item]],
    registers: Iterable[tuple[int, SourceConfig]],
    own_names: Iterable[str],
    progress: Callable[[int, str, Progress], None],
    cancelled: Callable[[], bool],
) -> None:
    """Say in the query of each finding whether it names somebody else who is on file in one of these sources, which
    come with their numbers. A source that cannot be read is left out: its search has said so."""
    named = NamedPeople(own_names)
    texts = [(items, at) for items in findings for at, item in enumerate(items) if item[2] != _VISIT and " " in item[3]]
    for number, (items, at) in enumerate(texts):
        if not number % _AT_ONCE and cancelled():
            raise Cancelled
        named.read(items[at][3])
    if not named:
        return
    for number, source in registers:
        try:
            look_for_names(source, named, progress=partial(progress, number, source.name), cancelled=cancelled)
        except Cancelled:
            raise
        except RedressError:
            continue
    for number, (items, at) in enumerate(texts):
        if not number % _AT_ONCE and cancelled():
            raise Cancelled
        if named.named_in(items[at][3]):
            query = items[at][6]
            items[at] = (*items[at][:6], f"{query}; {NAMED_THERE}" if query else NAMED_THERE)
