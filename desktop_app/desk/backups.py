"""Backups of the store: made and opened again, put back after a look at what that would undo, and missed when old."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from desktop_app.desk.office import Desk
from desktop_app.desk.roles import permit
from desktop_app.domain.errors import Cancelled, Refused
from desktop_app.domain.phrase import Phrase, counted
from desktop_app.store import places
from desktop_app.store import tables as t
from desktop_app.store.attachments import Lost
from desktop_app.store.backup import Backup
from desktop_app.store.restoring import Restored, Undo
from desktop_app.store.store import Store, Surroundings, Unlocking

OLD_AFTER = timedelta(days=7)

__all__ = [
    "Backup",
    "Restored",
    "Standing",
    "Undo",
    "back_up",
    "look_into",
    "reminder",
    "restore",
    "restore_as_seen",
    "standing",
    "what_would_be_undone",
]


@dataclass(frozen=True)
class Standing:
    """When the last backup was made that passed its checks (aware UTC), and a file name for the next one."""

    last: datetime | None
    suggested_name: str


def standing(desk: Desk) -> Standing:
    """How the store stands with its backups. The name tells store and day, and nothing of what is in it."""
    name = f"redress-{desk.store.store_id.hex[:8]}-{desk.today().isoformat()}.backup"
    return Standing(desk.store.last_backup(), name)


def back_up(desk: Desk, target: Path) -> Backup:
    """Write a backup of the whole store to a new file; it has been opened again and checked when this returns."""
    return desk.store.back_up(target)


def said_of_lost(lost: Sequence[Lost]) -> Phrase | None:
    """What to say where the files of kept documents are lost; None where none is."""
    if not lost:
        return None
    cases = ", ".join(sorted({one.reference for one in lost}))
    return Phrase(
        "The store has lost the files of kept documents: {count}, of {cases}. Everything else is whole. Keep the last "
        "whole backup: the documents may be in it.",
        {"count": len(lost), "cases": cases},
    )


def restore(
    path: Path,
    directory: Path,
    secret: Unlocking,
    around: Surroundings,
    confirm: Callable[[Undo], bool],
    erasure_log: Path | None = None,
) -> Restored:
    """Put a backup in the place of a store, which is kept beside. `confirm` is asked with what would be undone, once
    the backup has proven whole; Cancelled where it says no. `erasure_log` is a copy of the store's, where the store
    itself is gone. In the place of a store that is there, administrators only, or whoever holds the recovery code."""
    return Store.restore(path, directory, secret, around, confirm, erasure_log, permit)


def look_into(path: Path, directory: Path, secret: Unlocking, around: Surroundings) -> Undo:
    """What putting a backup back would undo, after every check of it; nothing is touched."""
    seen: list[Undo] = []

    def keep(undo: Undo) -> bool:
        seen.append(undo)
        return False

    with suppress(Cancelled):
        restore(path, directory, secret, around, keep)
    return seen[0]


def restore_as_seen(path: Path, directory: Path, secret: Unlocking, around: Surroundings, seen: Undo) -> Restored:
    """Put a backup back where that would undo just what was `seen`; Refused where the store has moved on since."""
    try:
        return restore(path, directory, secret, around, lambda undo: undo == seen)
    except Cancelled:
        raise Refused(
            "store-moved-on",
            "The store was changed after you looked at what would be undone.",
            safe="Nothing was restored; the store is as it was.",
            next_step="Look at the backup again, then decide.",
        ) from None


def what_would_be_undone(undo: Undo, directory: Path) -> tuple[Phrase, ...]:
    """What putting a backup back would mean, in sentences; for a new place also why it may not be a good one."""
    said = [
        Phrase(
            "The backup was made on {day} and holds {count} events.",
            {"day": undo.made_at, "count": undo.events_in_backup},
        )
    ]
    if undo.lost:
        said.append(
            counted(
                undo.lost,
                "It is not whole: the store had lost the file of one kept document when it was made.",
                "It is not whole: the store had lost the files of {count} kept documents when it was made.",
            )
        )
    if not undo.there:
        said.append(Phrase("There is no store in this folder yet; nothing is undone."))
        said += [doubt] if (doubt := places.doubt(directory)) else []
    elif undo.events_undone is None and undo.events_now is None:
        said.append(
            Phrase("The store that is there cannot be read; whatever was done in it since the backup would be undone.")
        )
    elif undo.events_undone is None:
        said.append(
            Phrase(
                "The store that is there has another history than the backup: all {count} of its events would be "
                "replaced.",
                {"count": undo.events_now},
            )
        )
    else:
        said.append(
            counted(
                undo.events_undone or 0,
                "The store that is there holds one later event; it would be undone.",
                "The store that is there holds {count} later events; they would be undone.",
            )
        )
    if undo.let_in_again:
        said.append(
            Phrase(
                "These officers, whose access has been taken away since, could open the store again: {names}.",
                {"names": ", ".join(undo.let_in_again)},
            )
        )
    if undo.erased_since:
        said.append(
            counted(
                undo.erased_since,
                "One case in the backup has been erased since. It is erased again at once, and does not come back.",
                "{count} cases in the backup have been erased since. They are erased again at once, and do not come "
                "back.",
            )
        )
    elif undo.erased_since is None and undo.there:
        said.append(
            Phrase(
                "The erasure log of the store that is there is damaged or was altered: cases that were erased since "
                "may come back. Compare with your certificates of erasure."
            )
        )
    elif undo.erased_since is None:
        said.append(
            Phrase(
                "There is no erasure log here: cases that were erased after the backup was made come back. Where you "
                "have a copy of the log, give it; else compare with your certificates of erasure."
            )
        )
    if undo.there:
        said.append(Phrase("It is kept beside, under another name, until you remove it yourself."))
    return tuple(said)


def reminder(desk: Desk) -> Phrase | None:
    """What to say where the last good backup is missing or old; None where there is nothing to say, or no request yet
    that could be lost."""
    with desk.store.read() as session:
        if not session.scalar(select(func.count()).select_from(t.RequestRow)):
            return None
    last = desk.store.last_backup()
    if last is None:
        return Phrase("This store has never been backed up. If this computer is lost, so is everything in it.")
    if abs(desk.now() - last) > OLD_AFTER:  # one from the future was made by a clock that was set back since
        return Phrase(
            "The last backup is of {day}.", {"day": last.astimezone(ZoneInfo(desk.organisation.time_zone)).date()}
        )
    return None
