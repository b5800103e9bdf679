"""Finding and correcting at one data source without a store: what is asked for comes in JSON files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from desktop_app.desk.json_files import read_json, shape
from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt, check_order
from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import (
    PartlyRead,
    Progress,
    SourceConfig,
    apply,
    find,
    preview,
    read_config,
    recipients_of,
    with_whole_paths,
)

__all__ = ["PartlyRead", "Reading", "apply_planned", "find_in", "preview_planned", "read_planned"]


@dataclass(frozen=True)
class IdentifiersFile:
    """What to search for. `from` and `to` are dates or instants, both included; without a time zone they are UTC."""

    names: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    ip_addresses: tuple[str, ...] = ()
    cookie_ids: tuple[str, ...] = ()
    account_ids: tuple[str, ...] = ()
    since: str | None = field(default=None, metadata={"called": "from"})
    until: str | None = field(default=None, metadata={"called": "to"})


@dataclass(frozen=True)
class CorrectionFile:
    """One value to change, what must still be there, why, and what shows it to be right."""

    locator: str
    field_: str = field(metadata={"called": "field"})
    was: str = field(metadata={"called": "from"})
    to: str
    reason: str
    evidence: str


Reading = Progress


def find_in(source: Path, identifiers: Path, *, progress: Callable[[Reading], None]) -> Iterator[Found]:
    """Findings as they are found, for files with a source and with identifiers. BadInput where either cannot be
    read, or the source cannot be searched."""
    return find(read_source(source), read_identifiers(identifiers), progress=progress, cancelled=lambda: False)


@dataclass(frozen=True)
class Planned:
    """A correction and the source it is for, both as their files had them when they were read."""

    source: SourceConfig
    order: CorrectionOrder


def read_planned(source: Path, correction: Path) -> Planned:
    """A correction from its files. BadInput where either cannot be read."""
    return Planned(read_source(source), read_correction(correction))


def preview_planned(planned: Planned) -> CorrectionPreview:
    """What a correction would do, looked up at the source now."""
    return preview(planned.source, planned.order)


def apply_planned(planned: Planned, now: datetime) -> tuple[CorrectionReceipt, tuple[str, ...]]:
    """Change the value in one transaction and read it back; with the recipients who must be told of it. Refused where
    the source no longer holds what it should."""
    receipt = apply(planned.source, planned.order, now=now)
    return receipt, tuple(recipients_of(planned.source, planned.order.field))


def read_source(path: Path) -> SourceConfig:
    """The data source a file describes. Relative paths in it count from the file's own folder."""
    return read_config(read_json(path), path.resolve().parent, _password)


def described_in(path: Path) -> tuple[dict[str, Any], str]:
    """The configuration a file describes, its paths whole, and the name of the source. BadInput where it is none."""
    config, folder = read_json(path), path.resolve().parent
    name = read_config(config, folder).name
    return with_whole_paths(config, folder), name


def _password(source: str) -> str | None:
    """The password of a database in this computer's keychain; opening that takes long, so only where one is asked."""
    from desktop_app.desk.source_passwords import password_of
    from desktop_app.store.keychain import open_system_keychain

    return password_of(open_system_keychain())(source)


def read_identifiers(path: Path) -> Identifiers:
    """What a file says to search for; BadInput where it names nothing."""
    file = shape(read_json(path), IdentifiersFile, path.name)
    identifiers = Identifiers(
        names=file.names,
        emails=file.emails,
        phones=file.phones,
        ip_addresses=file.ip_addresses,
        cookie_ids=file.cookie_ids,
        account_ids=file.account_ids,
        since=_moment(file.since, "from", time.min, path),
        until=_moment(file.until, "to", time.max, path),
    )
    if identifiers.since and identifiers.until and identifiers.since > identifiers.until:
        raise BadInput(
            "wrong-members",
            f"{path.name} cannot be used: from is later than to.",
            safe="Nothing was searched.",
            next_step="Correct the file and try again.",
        )
    if identifiers.is_empty():
        raise BadInput(
            "nothing-to-search-for",
            f"The file {path.name} names nothing to search for.",
            safe="Nothing was searched.",
            next_step="Give at least one name, e-mail address, telephone number, IP address, cookie or account.",
        )
    return identifiers


def read_correction(path: Path) -> CorrectionOrder:
    """The correction a file asks for. BadInput where it is none; see `check_order`."""
    file = shape(read_json(path), CorrectionFile, path.name)
    check_order(file.was, file.to, file.reason, file.evidence)
    return CorrectionOrder(file.locator, file.field_, file.was, file.to, file.reason, file.evidence)


def _moment(text: str | None, member: str, of_day: time, path: Path) -> datetime | None:
    """An instant; a whole date begins or ends it."""
    if text is None:
        return None
    try:
        if len(text) == len("2026-11-24"):
            return datetime.combine(date.fromisoformat(text), of_day, UTC)
        instant = datetime.fromisoformat(text)
        return instant.astimezone(UTC) if instant.tzinfo else instant.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as error:
        raise BadInput(
            "wrong-members",
            f"{path.name} cannot be used: {member} should be a date like 2026-11-24, or an instant.",
            safe="Nothing was searched.",
            next_step="Correct the file and try again.",
        ) from error
