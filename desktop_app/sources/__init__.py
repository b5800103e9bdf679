"""Where personal data lives: finding it, correcting it, reading it back. One module per kind of source.

>>> source = read_config({"kind": "weblog", "path": "access.log"})
>>> visits = find(source, Identifiers(ip_addresses=("192.0.2.7",)), progress=print, cancelled=lambda: False)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources.aside import read_aside
from desktop_app.sources.kinds import read_config, with_whole_paths
from desktop_app.sources.named_people import NamedPeople
from desktop_app.sources.source import (
    ContactPoint,
    Erasing,
    PartlyRead,
    PersonOnFile,
    Progress,
    Restricting,
    RowHeld,
    RowWork,
    SourceConfig,
)

if TYPE_CHECKING:
    from desktop_app.domain.statistics import Period
    from desktop_app.domain.visitors import Seen
    from desktop_app.sources.table_look import TableLook

__all__ = [
    "ContactPoint",
    "Erasing",
    "NamedPeople",
    "PartlyRead",
    "PersonOnFile",
    "Progress",
    "Restricting",
    "RowHeld",
    "RowWork",
    "SourceConfig",
    "apply",
    "count_visitors",
    "describe_database",
    "find",
    "first_visit",
    "look_at_table",
    "look_for_names",
    "people_on_file",
    "preview",
    "read_config",
    "recipients_of",
    "with_whole_paths",
    "work_on_rows",
]


def find(
    config: SourceConfig,
    identifiers: Identifiers,
    *,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Iterator[Found]:
    """What a source holds about the person, one item at a time; Cancelled as soon as `cancelled()` turns true, however
    slow the source is; BadInput where it cannot be searched. What cannot be read in it is counted in the progress, and
    the rest is searched; where a whole part of it (a file) cannot be read, PartlyRead says so after everything else."""
    return read_aside(partial(config.find, identifiers), progress, cancelled)


def people_on_file(config: SourceConfig, identifiers: Identifiers) -> Sequence[PersonOnFile]:
    """People a source holds who may be the person looked for, each by themselves; those found by e-mail come first,
    those found only by their name last."""
    return config.people(identifiers)


def look_for_names(
    config: SourceConfig,
    named: NamedPeople,
    *,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> int:
    """Go once through everybody a source has on file, for `named` to remember who of them its texts name; how many.
    Cancelled and BadInput as in `find`."""
    return sum(1 for _ in read_aside(lambda *asked: named.known(config.names(*asked)), progress, cancelled))


def describe_database(
    url: str, name: str = "", passwords: Callable[[str], str | None] | None = None
) -> dict[str, tuple[str, ...]]:
    """The tables of a database and their columns, as it really has them. BadInput where it cannot be read; a missing
    SQLite file is not created. `passwords` tells the password kept under the name of a data source."""
    from desktop_app.sources import database_access  # SQLAlchemy takes long to import

    return database_access.describe_database(url, name, passwords)


def look_at_table(path: str) -> tuple[TableLook, ...]:
    """The tables in a file as they are written, with their columns. BadInput where it cannot be read."""
    from desktop_app.sources import table_look

    return table_look.look_at_table(Path(path))


def count_visitors(
    config: SourceConfig,
    period: Period,
    zone: ZoneInfo,
    *,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Seen:
    """Who visited a website in a period, by category, from its web server log. BadInput where the source is none."""
    from desktop_app.sources import weblog_count

    return weblog_count.count_visitors(config, period, zone, progress=progress, cancelled=cancelled)


def first_visit(config: SourceConfig, zone: ZoneInfo) -> date | None:
    """The day a web server log begins with; None where that cannot be told."""
    from desktop_app.sources import weblog_count

    return weblog_count.first_day(config, zone)


def preview(config: SourceConfig, order: CorrectionOrder) -> CorrectionPreview:
    """What a correction would do at the source, looked up now. Refused where there is nothing to correct."""
    return config.preview(order)


def apply(config: SourceConfig, order: CorrectionOrder, *, now: datetime) -> CorrectionReceipt:
    """Correct one value and read it back. Refused, and nothing written, where the source no longer holds
    `order.was`; `now` (aware UTC) is when, for the receipt."""
    return config.apply(order, now)


def work_on_rows(config: SourceConfig, rows: Sequence[RowHeld], work: RowWork, *, write: bool) -> None:
    """Erase or restrict rows at a source, all or none, and read them back; without `write`, only look whether that
    would be possible. Refused, and nothing written, where a row holds something else than it did."""
    config.work_on_rows(rows, work, write=write)


def recipients_of(config: SourceConfig, field: str) -> Sequence[str]:
    """Who receives a field and must be told of its correction (Article 19 GDPR); "*" counts for every field."""
    return tuple(dict.fromkeys((*config.recipients.get("*", ()), *config.recipients.get(field, ()))))
