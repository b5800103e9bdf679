"""What every kind of data source is: its configuration, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self

from desktop_app.domain.corrections import CorrectionOrder, CorrectionPreview, CorrectionReceipt
from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources.members import Members

EVERY = 5_000  # lines or rows between two looks at whether the officer cancelled


@dataclass(frozen=True)
class Progress:
    """How much of a source has been read; `refused` of it could not be. `total` is None where it is not known; then
    `share` tells how far that is (from 0 to 1), if anything does. `place` is what is being read: a file, a table."""

    done: int
    total: int | None
    unit: str
    refused: int
    place: str = ""
    share: float | None = None
    at_least: bool = False  # more than `refused` may be unreadable: not all was looked at for that


Report = Callable[[Progress], None]


@dataclass(frozen=True)
class ContactPoint:
    """A way to reach a person that a source holds: `kind` is email, phone or post."""

    kind: str
    value: str
    locator: str
    on_file_since: date | None = None


@dataclass(frozen=True)
class PersonOnFile:
    """A person a source holds who may be the one looked for. Never joined with another by name."""

    key: str
    names: tuple[str, ...]
    matched_by: str
    contact_points: tuple[ContactPoint, ...]


class Erasing(StrEnum):
    """How a source erases what was found in a row: not at all, by deleting the row, or by emptying its fields."""

    NOT = ""
    ROW = "row"
    BLANK = "blank"


@dataclass(frozen=True)
class Restricting:
    """How a source marks a row as restricted: a column, and what stands in it then."""

    column: str
    value: str


RowWork = Erasing | Restricting
"""What is to be done to rows."""


@dataclass(frozen=True)
class RowHeld:
    """A row of a source as it was found: its place, and the fields with their values. Nothing is done to a row that
    holds something else now."""

    locator: str
    fields: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class SourceConfig:
    """A data source as it was configured; each kind is a subclass, listed in `kinds`."""

    kind: str
    name: str
    recipients: Mapping[str, tuple[str, ...]]
    erasing: Erasing = Erasing.NOT
    restricting: Restricting | None = None

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members. BadInput naming what is wrong; nothing is opened yet."""
        raise NotImplementedError

    def with_passwords(self, passwords: Callable[[str], str | None]) -> Self:
        """Itself, able to ask for the password kept under its name; most kinds need none."""
        return self

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """Findings, as they are read."""
        raise NotImplementedError

    def people(self, identifiers: Identifiers) -> Sequence[PersonOnFile]:
        """People on file who match, those found by something exact first; nobody where a kind has no people."""
        return ()

    def names(self, report: Report, cancelled: Callable[[], bool]) -> Iterator[str]:
        """The names of everybody on file, one after another; nobody's where a kind has no people."""
        return iter(())

    def preview(self, order: CorrectionOrder) -> CorrectionPreview:
        """What a correction would do."""
        raise not_corrected(self.kind)

    def apply(self, order: CorrectionOrder, now: datetime) -> CorrectionReceipt:
        """Correct one value, and read it back."""
        raise not_corrected(self.kind)

    def work_on_rows(self, rows: Sequence[RowHeld], work: RowWork, *, write: bool) -> None:
        """Erase or restrict whole rows in one transaction or one replacement of a file, and read them back; without
        `write`, only look whether that would be possible. Refused, and nothing written, where a row holds something
        else than it did."""
        raise not_corrected(self.kind)


class Watch:
    """Counts what is read, reports it now and then, and stops the work where the officer asks for it."""

    def __init__(
        self,
        report: Report,
        cancelled: Callable[[], bool],
        unit: str,
        total: int | None = None,
        size: int = 0,
        *,
        at_least: bool = False,
    ) -> None:
        """`size` in bytes, where that is what is known of it."""
        self.done = 0
        self.refused = 0
        self._place = ""
        self._size, self._passed, self._at_least = size, 0, at_least
        self._report, self._cancelled, self._unit, self._total = report, cancelled, unit, total
        self._next = EVERY
        self.look()

    def read(self, count: int = 1, refused: int = 0) -> None:
        """So much more was read, of which so much could not be understood."""
        self.done += count
        self.refused += refused
        if self.done >= self._next:
            self._next = self.done + EVERY
            self.look()

    def come_to(self, place: str, passed: int = 0) -> None:
        """What is being read now; and how many bytes more are behind."""
        self._place = place
        self._passed += passed
        self.look()

    def look(self) -> None:
        """Report, and raise Cancelled where the officer has cancelled."""
        if self._cancelled():
            raise Cancelled
        share = min(1.0, self._passed / self._size) if self._size else None
        self._report(Progress(self.done, self._total, self._unit, self.refused, self._place, share, self._at_least))

    def end(self) -> None:
        """Report for the last time."""
        end = Progress(self.done, self.done, self._unit, self.refused, self._place, 1.0, self._at_least)
        self._report(end)


class PartlyRead(BadInput):
    """Some of a source could not be read; the rest was searched, and what was found in it stands."""


def partly_read(troubles: Sequence[RedressError]) -> None:
    """Raise what is said of the parts that could not be read, if there are any, when all the others are searched."""
    if not troubles:
        return
    told = " ".join(f"{trouble.what} {trouble.safe}" for trouble in troubles[:_MOST_TOLD])
    if len(troubles) > _MOST_TOLD:
        told += f" And so on: {len(troubles):,} in all."
    raise PartlyRead(
        troubles[0].code,
        told,
        safe="Everything else in it was searched.",
        next_step=troubles[0].next_step,
    )


_MOST_TOLD = 10
_WHY_NOT = {
    "weblog": "A web server log is a record of what happened; nothing in it is corrected.",
    "spreadsheet": "Of spreadsheets only XLSX files are corrected from here.",
    "json": "JSON files are not corrected from here.",
    "folder": "Documents and messages are kept as they were written; nothing in them is corrected.",
    "mailbox": "A mailbox keeps messages as they were sent; nothing in it is corrected.",
}


def not_corrected(kind: str) -> Refused:
    """The refusal of a kind that is not written to."""
    return Refused(
        "source-not-corrected",
        _WHY_NOT.get(kind, "This kind of data source is not corrected from here."),
        safe="Nothing was changed.",
        next_step="Where it is inaccurate, have whoever keeps it correct it by hand, or keep a note of that with the "
        "request; and tell the person.",
    )


def locator_not_understood() -> BadInput:
    """The error for a locator that does not belong to the source."""
    return BadInput(
        "locator-not-understood",
        "The place of the correction is not one of this data source.",
        safe="Nothing was changed.",
        next_step="Search the source again, and take the place from the finding.",
    )


def no_such_row() -> Refused:
    """The refusal where a locator names no row (any more)."""
    return Refused(
        "no-such-row",
        "The row to correct is not there.",
        safe="Nothing was changed.",
        next_step="Search the source again; the row may have been removed or renumbered.",
    )


def several_rows() -> Refused:
    """The refusal where a locator names more than one row."""
    return Refused(
        "several-rows",
        "More than one row stands under this key, so that the right one cannot be told.",
        safe="Nothing was changed.",
        next_step="Configure the source with a key that tells its rows apart.",
    )


def holds_something_else() -> Refused:
    """The refusal where the source no longer holds what was seen."""
    return Refused(
        "source-changed",
        "The source no longer holds the value that was to be corrected.",
        safe="Nothing was changed.",
        next_step="Look at the preview again: it shows what the source holds now.",
    )


def rows_not_changed(why: str, next_step: str) -> Refused:
    """The refusal to erase or restrict rows."""
    return Refused("rows-not-changed", why, safe="Nothing was changed.", next_step=next_step)


def outcome_unknown() -> Refused:
    """What is said where the connection was lost while a change was being kept, or before it was read back."""
    return Refused(
        "outcome-unknown",
        "The connection was lost while the change was being made: whether it was kept is not known.",
        safe="Nothing else was changed.",
        next_step="Look at the preview again: it shows what the source holds now.",
    )


def does_not_fit(field: str, why: str) -> Refused:
    """The refusal of a new value; `why` never quotes it."""
    return Refused(
        "value-does-not-fit",
        f'The new value cannot be kept in "{field}": {why}.',
        safe="Nothing was changed.",
        next_step="Correct the new value, or have it changed in the system itself.",
    )


def preview_of(order: CorrectionOrder, holds: str, *, agrees: bool, why_not: str | None = None) -> CorrectionPreview:
    """A preview in words. `why_not` is why the new value would be refused though the old one is still there."""
    place = f"{order.locator}, {order.field}"
    if not agrees:
        said = f"{place} holds “{holds}”, not “{order.was}”: it is not changed."
    elif why_not is not None:
        said = f"{place} holds “{holds}”; the new value “{order.to}” cannot be kept: {why_not}."
    else:
        said = f"{place} holds “{holds}”; it would be changed to “{order.to}”."
    return CorrectionPreview(order, holds, agrees and why_not is None, said)
