"""The keys of a store: looking before asking for one, changing a passphrase, coming back with the recovery code."""

from __future__ import annotations

from pathlib import Path

from desktop_app.desk.office import Desk, check_passphrase, seat
from desktop_app.domain.phrase import Phrase
from desktop_app.store import opening, places
from desktop_app.store.store import RecoveryCode, Store, Surroundings


def look_at(directory: Path) -> None:
    """StoreUnavailable where the folder holds no store; so that no passphrase is asked for in vain."""
    opening.look_at(directory)


def doubt_about(directory: Path) -> Phrase | None:
    """Why a folder is no good place for a store (a network share, a synchronised folder); None where it is one."""
    return places.doubt(directory)


def change_passphrase(desk: Desk, old: str, new: str) -> None:
    """Replace the passphrase of the officer at the desk. BadInput where the new one is too short, Refused where the
    old one is not theirs."""
    check_passphrase(new)
    desk.store.slots.change_passphrase(desk.officer.id, old, new)


def recover(directory: Path, recovery_code: str, new_passphrase: str, around: Surroundings) -> Desk:
    """Open a store with its printed recovery code and give the officer it belongs to a new passphrase."""
    check_passphrase(new_passphrase)
    store = Store.recover(directory, RecoveryCode.parse(recovery_code), new_passphrase, around)
    try:
        return seat(store)
    except BaseException:
        store.close()
        raise
