"""What is done at the door: finding the store, setting it up, unlocking it. Everything here runs in the worker."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.organisation import Organisation
from desktop_app.domain.phrase import Phrase

if TYPE_CHECKING:
    from desktop_app.desk.backups import Restored, Undo
    from desktop_app.desk.office import Desk
    from desktop_app.domain.regimes import Regime
    from desktop_app.store.store import Surroundings, Unlocking


@dataclass(frozen=True)
class Door:
    """What stands at the store's place before anything is unlocked. `doubt` is why it is no good place for one."""

    directory: Path
    exists: bool
    key_in_keychain: bool
    keychain: str  # its name, or why there is none
    minimum_passphrase: int
    regimes: tuple[Regime, ...]
    doubt: Phrase | None = None


@dataclass(frozen=True)
class BackupKey:
    """What a person typed to open a backup."""

    text: str = field(repr=False)
    is_recovery_code: bool = False


def system_surroundings() -> Surroundings:
    """The real clock, randomness and keychain of this computer."""
    from desktop_app.store.keychain import open_system_keychain
    from desktop_app.store.store import Surroundings

    return Surroundings(lambda: datetime.now(UTC), os.urandom, open_system_keychain())


def look(directory: Path, around: Surroundings) -> Door:
    """What is there; an existing store is only looked at, not opened. A restore that was ended right before its last
    step is finished first: otherwise there would seem to be no store."""
    from desktop_app.desk import cases, keys  # noqa: F401 cases are asked for next, and take long to import
    from desktop_app.desk.office import MINIMUM_PASSPHRASE
    from desktop_app.desk.regimes import load_regimes
    from desktop_app.store import keystore
    from desktop_app.store.keychain import NoKeychain
    from desktop_app.store.opening import finish_restoring

    directory = directory.absolute()
    finish_restoring(directory)
    exists = directory.is_dir() and any(directory.iterdir())
    in_keychain = exists and keystore.keychain_slot(keystore.load(directory)) is not None
    if around.keychain is None:
        keychain = ""
    else:
        keychain = around.keychain.reason if isinstance(around.keychain, NoKeychain) else around.keychain.label
    doubt = None if exists else keys.doubt_about(directory)
    regimes = tuple(load_regimes().values())
    return Door(directory, exists, in_keychain, keychain, MINIMUM_PASSPHRASE, regimes, doubt)


def look_in(chosen: Path, around: Surroundings) -> Door:
    """What is in a folder that a person chose; where other things are in it, a store gets a folder of its own there."""
    from desktop_app.desk import keys
    from desktop_app.domain.errors import StoreUnavailable

    directory = chosen
    if chosen.is_dir() and any(chosen.iterdir()):
        try:
            keys.look_at(chosen)
        except StoreUnavailable as error:
            if error.code != "no-store":
                raise
            directory = chosen / "Redress"
    return look(directory, around)


def seconds_to_wait(directory: Path, around: Surroundings) -> float:
    """How long the next try will have to wait, after wrong ones before it."""
    from desktop_app.desk import keys

    return keys.seconds_to_wait(directory)


def look_into_backup(path: Path, directory: Path, key: BackupKey, around: Surroundings) -> tuple[Undo, list[Phrase]]:
    """What putting a backup back would undo, also in sentences; nothing is touched."""
    from desktop_app.desk import backups

    undo = backups.look_into(path, directory, _unlocking(key), around)
    return undo, list(backups.what_would_be_undone(undo, directory))


def restore_backup(path: Path, directory: Path, key: BackupKey, seen: Undo, around: Surroundings) -> Restored:
    """Put a backup back, where that undoes what was seen."""
    from desktop_app.desk import backups

    return backups.restore_as_seen(path, directory, _unlocking(key), around, seen)


def _unlocking(key: BackupKey) -> Unlocking:
    from desktop_app.store.store import Passphrase, RecoveryCode

    return RecoveryCode.parse(key.text) if key.is_recovery_code else Passphrase(key.text)


def set_up(
    directory: Path, organisation: Organisation, officer_name: str, passphrase: str, around: Surroundings
) -> tuple[Desk, str]:
    """First start; the recovery code comes in groups, as it is printed."""
    from desktop_app.desk import office

    desk, code = office.set_up(directory, organisation, officer_name, passphrase, around)
    return desk, str(code)


def sample(directory: Path, around: Surroundings) -> tuple[Desk, None]:
    """The store to play in, made first where it is not there yet."""
    from desktop_app.desk.sample import open_sample

    return open_sample(directory, around), None


def sample_passphrases() -> tuple[str, str]:
    """The officer's of the sample store, and its second officer's."""
    from desktop_app.desk.sample import PASSPHRASE, SECOND_PASSPHRASE

    return PASSPHRASE, SECOND_PASSPHRASE


def with_passphrase(directory: Path, passphrase: str, around: Surroundings) -> tuple[Desk, None]:
    """Unlock with what the officer typed."""
    from desktop_app.desk import office
    from desktop_app.store.store import Passphrase

    return office.unlock(directory, Passphrase(passphrase), around), None


def with_keychain(directory: Path, around: Surroundings) -> tuple[Desk, None]:
    """Unlock with the key that the computer's keychain holds."""
    from desktop_app.desk import office
    from desktop_app.store.store import FROM_KEYCHAIN

    return office.unlock(directory, FROM_KEYCHAIN, around), None


def with_recovery_code(directory: Path, code: str, new_passphrase: str, around: Surroundings) -> tuple[Desk, None]:
    """Unlock with the printed code, and give its officer a new passphrase."""
    from desktop_app.desk import keys

    return keys.recover(directory, code, new_passphrase, around), None


def recovery_sheet(desk: Desk, code: str) -> bytes:
    """The recovery code as a PDF to print and lock away."""
    from desktop_app.desk import pages

    return pages.recovery_sheet(desk, code)


def write_file(path: Path, content: bytes) -> None:
    """Write a new file; BadInput where there is one already, which is not touched."""
    from desktop_app.desk.new_files import write_new

    write_new(path, content)
