"""The keys of a store: looking before asking for one, changing a passphrase, coming back with the recovery code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.desk.office import Desk, check_passphrase, seat
from desktop_app.domain.errors import Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.store import keystore, opening, places, tries
from desktop_app.store.store import RecoveryCode, Store, Surroundings


@dataclass(frozen=True)
class InKeychain:
    """Whether the computer's keychain holds the store's key too; `note` says it, or why not, ready to be read."""

    held: bool
    note: str


def look_at(directory: Path) -> None:
    """StoreUnavailable where the folder holds no store; so that no passphrase is asked for in vain."""
    opening.look_at(directory)


def doubt_about(directory: Path) -> Phrase | None:
    """Why a folder is no good place for a store (a network share, a synchronised folder); None where it is one."""
    return places.doubt(directory)


def seconds_to_wait(directory: Path) -> float:
    """How long the next try of a passphrase or recovery code will have to wait, after wrong ones before it."""
    return tries.seconds_to_wait(directory)


def in_keychain(desk: Desk) -> InKeychain:
    """Whether the key is held in the keychain."""
    return InKeychain(keystore.keychain_slot(desk.store.slots.kept) is not None, desk.store.slots.keychain_note)


def hold_in_keychain(desk: Desk) -> InKeychain:
    """Hold the key in this computer's keychain too. Refused where there is none that gives it back."""
    if not desk.store.slots.hold_in_keychain():
        raise Refused(
            "keychain-not-usable",
            desk.store.slots.keychain_note,
            safe="Nothing was changed.",
            next_step="Unlock the keychain of this computer, or set one up, then start Redress again.",
        )
    return in_keychain(desk)


def take_out_of_keychain(desk: Desk) -> InKeychain:
    """Take the key out of this computer's keychain; from then on a passphrase is needed."""
    desk.store.slots.forget_keychain()
    return in_keychain(desk)


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
