"""Checking a mailing list: who on it must not be mailed and why, and a cleaned copy without them."""

from __future__ import annotations

import csv
import hashlib
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.office import Desk
from desktop_app.desk.suppression import suppression_digest, suppression_key
from desktop_app.domain.cells import harmless
from desktop_app.domain.errors import BadInput, Cancelled
from desktop_app.domain.permissions import (
    EventKind,
    MustNot,
    PermissionEvent,
    Purpose,
    State,
    address_key,
    standing,
    verdict,
)
from desktop_app.sources.mailing_list import MailingList, read_list, writing_copy
from desktop_app.store import promise_tables as p

LISTED = 10_000  # so many of those who must not be mailed are named in the answer; a report names all
_NO_ID = UUID(int=0)  # which event it was does not matter here, and reading that takes long
_REPORT_EVERY = 20_000  # rows


@dataclass(frozen=True)
class Unmailable:
    """Somebody on the list who must not be mailed: the row, what stands there, and why."""

    row: int
    address: str
    why: MustNot


@dataclass(frozen=True)
class Checked:
    """What checking a list found. `named` are the first of those who must not be mailed. `other_sheets` of a workbook
    were not looked at, and are not in the copy."""

    rows: int
    kept: int
    reasons: dict[MustNot, int]
    named: tuple[Unmailable, ...]
    column: str
    other_sheets: int = 0

    @property
    def left_out(self) -> int:
        """How many rows are not in the cleaned copy."""
        return self.rows - self.kept


@dataclass(frozen=True)
class _Known:
    states: dict[str, State]
    suppressed: frozenset[bytes]
    key: bytes | None


def check_list(
    desk: Desk,
    path: Path,
    out: Path,
    *,
    purpose: Purpose = Purpose.PROMOTION,
    only_opt_outs: bool = False,
    encoding: str | None = None,
    column: str | None = None,
    report: Path | None = None,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Checked:
    """Read a list, write a cleaned copy to a new file, and optionally a report that names everybody left out and why.

    Whoever has no permission is left out, since the default is no; with `only_opt_outs` only those who opted out are.
    """
    if report is not None and (report.exists() or report == out):
        raise BadInput(
            "file-exists",
            f"There is already a file called {report.name}.",
            safe="It was not touched.",
            next_step="Choose another name.",
        )
    source = read_list(path, encoding, column)
    with desk.store.read() as session:
        known = _known(session, purpose)
    try:
        checked = _check(source, out, known, only_opt_outs, report, progress, cancelled)
        with desk.store.act("permission.list_checked") as action:
            action.note(
                purpose=purpose.value,
                on_the_list=checked.rows,
                kept=checked.kept,
                left_out={reason.value: count for reason, count in checked.reasons.items()},
                list_sha256=_sha256(path),
                cleaned_sha256=_sha256(out),
            )
    except BaseException as error:
        if not (isinstance(error, BadInput) and error.code == "file-exists"):
            for written in (out, report):
                if written is not None:
                    written.unlink(missing_ok=True)
        raise
    return checked


def _check(
    source: MailingList,
    out: Path,
    known: _Known,
    only_opt_outs: bool,
    report: Path | None,
    progress: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> Checked:
    reasons: Counter[MustNot] = Counter()
    named: list[Unmailable] = []
    rows = kept = 0
    with writing_copy(out, source) as copy, _Report(report) as told:
        for entry in source.entries():
            rows += 1
            why = _why(entry.address, known, only_opt_outs)
            if why is None:
                kept += 1
                copy.add(entry.row)
            else:
                reasons[why] += 1
                one = Unmailable(entry.number, (entry.address or "").strip(), why)
                told.add(one)
                if len(named) < LISTED:
                    named.append(one)
            if rows % _REPORT_EVERY == 0:
                progress(rows)
                if cancelled():
                    raise Cancelled
    return Checked(rows, kept, dict(reasons), tuple(named), source.column_name, source.other_sheets)


def _why(address: str | None, known: _Known, only_opt_outs: bool) -> MustNot | None:
    if address is None:
        return MustNot.UNREADABLE
    key = address_key(address)
    if key is None:
        return MustNot.NO_ADDRESS
    suppressed = known.key is not None and suppression_digest(known.key, key) in known.suppressed
    return verdict(known.states.get(key, State.NO), suppressed, only_opt_outs=only_opt_outs)


def _known(session: Session, purpose: Purpose) -> _Known:
    e, s = p.PermissionEventRow, p.SuppressionRow
    secret = suppression_key(session)
    on_the_list = select(s.digest, s.since).where(s.purpose == purpose.value)
    suppressed = {row.digest: row.since for row in session.execute(on_the_list)}
    columns = select(e.kind, e.address_key, e.at, e.channel, e.wording, e.double_opt_in, e.evidence, e.recorded_at)
    states: dict[str, State] = {}
    ordered = columns.where(e.purpose == purpose.value).order_by(e.address_key, e.at, e.position)
    for key, rows in groupby(session.execute(ordered), key=lambda row: str(row.address_key)):
        since = suppressed.get(suppression_digest(secret, key)) if secret and suppressed else None
        events = [
            PermissionEvent(
                _NO_ID, EventKind(kind), key, purpose, at, channel, wording, "", double, evidence, recorded_at=recorded
            )
            for kind, _, at, channel, wording, double, evidence, recorded in rows
        ]
        states[key] = standing(events, since)
    return _Known(states, frozenset(suppressed), secret)


class _Report:
    """A new CSV file that names everybody who was left out; nothing where none is wanted."""

    def __init__(self, path: Path | None) -> None:
        self._path = path

    def __enter__(self) -> _Report:
        if self._path is not None:
            self._file = os.fdopen(
                os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8-sig", newline=""
            )
            self._rows = csv.writer(self._file, lineterminator="\r\n")
            self._rows.writerow(("row", "address", "why it must not be mailed"))
        return self

    def add(self, one: Unmailable) -> None:
        """One row more."""
        if self._path is not None:
            address = one.address.encode("utf-8", "replace").decode()
            self._rows.writerow((one.row, harmless(address), one.why.value))

    def __exit__(self, *_: object) -> None:
        if self._path is not None:
            self._file.close()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
