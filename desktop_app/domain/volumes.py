"""Volumes: an answer with more items than one document should hold comes as several, and together they say all of it.

Each is a document of its own, with its own hash and signature. Every volume names the hash of the undivided record, and
the first one those of all the others, so that none can be missing, exchanged or added unnoticed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.domain.records import Record, RecordItem, RecordType, Volume, record_hash

MOST_ITEMS = 10_000  # rows in one document


def in_volumes(record: Record, most: int = MOST_ITEMS) -> tuple[Record, ...]:
    """The record itself, where it has no more than `most` items; else its volumes, in order. What is said about the
    data, its sources and what was left out stands in the first."""
    if record.type != RecordType.ACCESS_RESPONSE or len(record.items) <= most:
        return (record,)
    record = replace(record, items=_as_printed(record.items))
    parts = [record.items[start : start + most] for start in range(0, len(record.items), most)]
    whole = record_hash(record)
    bare = replace(
        record,
        items=(),
        sources=(),
        searched_without_result=(),
        withheld=(),
        corrections=(),
        measures=(),
        turnings=(),
        recipients=(),
        disclosed=(),
    )
    later = [
        replace(bare, items=part, volume=Volume(number, len(parts), 1 + (number - 1) * most, len(record.items), whole))
        for number, part in enumerate(parts[1:], start=2)
    ]
    others = tuple(record_hash(volume) for volume in later)
    first = replace(record, items=parts[0], volume=Volume(1, len(parts), 1, len(record.items), whole, others))
    return (first, *later)


def joined(volumes: Sequence[Record]) -> Record:
    """The undivided record of all the volumes of an answer, in order."""
    return replace(volumes[0], items=tuple(item for one in volumes for item in one.items), volume=None)


def _as_printed(items: Iterable[RecordItem]) -> tuple[RecordItem, ...]:
    """Source by source, and place by place in each: as a document lists them, so that none is in two volumes twice."""
    by_source: dict[str, dict[str, list[RecordItem]]] = {}
    for item in items:
        by_source.setdefault(item.source, {}).setdefault(item.locator, []).append(item)
    return tuple(item for places in by_source.values() for found in places.values() for item in found)
