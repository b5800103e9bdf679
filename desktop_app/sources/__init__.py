"""Where personal data lives: finding it, correcting it, reading it back. One module per kind of source.

>>> source = read_config({"kind": "weblog", "path": "access.log"})
>>> visits = find(source, Identifiers(ip_addresses=("192.0.2.7",)), progress=print, cancelled=lambda: False)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources.database_access import describe_database
from desktop_app.sources.kinds import read_config
from desktop_app.sources.source import ContactPoint, PersonOnFile, Progress, SourceConfig

__all__ = [
    "ContactPoint",
    "PersonOnFile",
    "Progress",
    "SourceConfig",
    "apply",
    "describe_database",
    "find",
    "people_on_file",
    "preview",
    "read_config",
    "recipients_of",
]


def find(
    config: SourceConfig,
    identifiers: Identifiers,
    *,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Iterator[Found]:
    """What a source holds about the person, one item at a time; Cancelled where `cancelled()` turns true, BadInput
    where it cannot be searched. What cannot be read in it is counted in the progress, and the rest is searched."""
    return config.find(identifiers, progress, cancelled)


def people_on_file(config: SourceConfig, identifiers: Identifiers) -> Sequence[PersonOnFile]:
    """People a source holds who may be the person looked for, each by themselves; those found by e-mail come first,
    those found only by their name last."""
    return config.people(identifiers)


def preview(config: SourceConfig, order: CorrectionOrder) -> CorrectionPreview:
    """What a correction would do at the source, looked up now. Refused where there is nothing to correct."""
    return config.preview(order)


def apply(config: SourceConfig, order: CorrectionOrder, *, now: datetime) -> CorrectionReceipt:
    """Correct one value and read it back. Refused, and nothing written, where the source no longer holds
    `order.was`; `now` (aware UTC) is when, for the receipt."""
    return config.apply(order, now)


def recipients_of(config: SourceConfig, field: str) -> Sequence[str]:
    """Who receives a field and must be told of its correction (Article 19 GDPR); "*" counts for every field."""
    return tuple(dict.fromkeys((*config.recipients.get("*", ()), *config.recipients.get(field, ()))))
