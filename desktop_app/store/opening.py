"""Finding a store and opening it with a secret; every way that can fail has a code and a text of its own."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from desktop_app.domain.errors import BadInput, StoreUnavailable
from desktop_app.domain.phrase import Phrase
from desktop_app.store import attachments, checkpoint, erasures, keystore, tries
from desktop_app.store.action import Surroundings
from desktop_app.store.durable import flush_folder, unfinished_copy
from desktop_app.store.engine import DATABASE_FILE
from desktop_app.store.keychain import Keychain, KeychainTrouble, NoKeychain, Trouble
from desktop_app.store.keystore import Keystore, Opened
from desktop_app.store.lock import LOCK_FILE
from desktop_app.store.places import is_network
from desktop_app.store.unlocking import FromKeychain, Passphrase, RecoveryCode, Unlocking

READY = "restored"
UNFINISHED = "unfinished"
REPLACED = "replaced"
NEW = "new"
_OURS = (
    keystore.KEYSTORE_FILE,
    keystore.COPY_FILE,
    *(f"{DATABASE_FILE}{end}" for end in ("", "-wal", "-shm", "-journal")),
    checkpoint.FOLDER,
    attachments.FOLDER,
    erasures.FILE,
    LOCK_FILE,
    tries.FILE,
)


def real(directory: Path) -> Path:
    """Where a store's folder really lies: other states of it are kept beside that, never beside a link to it, or the
    link would be replaced and the store stay."""
    try:
        return directory.resolve()
    except (OSError, RuntimeError):  # links that lead to each other
        return directory.absolute()


def beside(directory: Path, mark: str, state: str) -> Path:
    """A folder beside the store's (`real`) for another state of it: new, unfinished, ready and waiting for its place,
    or replaced. `mark` is eight hexadecimal digits."""
    return directory.with_name(f".{directory.name}.{mark}.{state}")


def finish_restoring(directory: Path) -> None:
    """Put a restored or newly encrypted store in its place where only that was still missing: the program was ended
    right there."""
    directory = real(directory)
    ready = _left_beside(directory, READY)
    if ready and (not directory.exists() or not any(directory.iterdir())):
        if directory.exists():
            directory.rmdir()
        ready[-1].rename(directory)
        flush_folder(directory.parent)


def clear_unfinished(directory: Path) -> None:
    """Remove what a restore or a change of the data key that was ended half-way left beside the store. Only while the
    store's lock is held."""
    for folder in (*_left_beside(directory, UNFINISHED), *_left_beside(directory, READY)):
        shutil.rmtree(folder, ignore_errors=True)
    for folder in _left_beside(directory, REPLACED):
        discard(folder, directory)
    notes = (f"{checkpoint.FOLDER}/{name}" for name in (checkpoint.LATEST, checkpoint.COPY))
    for name in (*_OURS, *notes):
        unfinished_copy(directory / name).unlink(missing_ok=True)


def clear_uncreated(directory: Path) -> None:
    """Remove what is left of a store whose making was ended half-way. Only where there is no store."""
    for folder in _left_beside(directory, NEW):
        shutil.rmtree(folder, ignore_errors=True)


def discard(replaced: Path, directory: Path) -> None:
    """Remove the folder of a store that another state of it has replaced. What someone else had put into it moves to
    the folder in use."""
    for path in replaced.iterdir():
        if path.name not in _OURS and not path.name.endswith(".new"):
            path.rename(directory / path.name)
    shutil.rmtree(replaced, ignore_errors=True)


def look_at(directory: Path) -> None:
    """StoreUnavailable where the folder holds no store, or one without its database."""
    finish_restoring(directory)
    has_keys = any((directory / name).exists() for name in (keystore.KEYSTORE_FILE, keystore.COPY_FILE))
    has_database = (directory / DATABASE_FILE).exists()
    if not has_keys and not has_database:
        raise StoreUnavailable(
            "no-store",
            "There is no store in this folder.",
            safe="Nothing was changed.",
            next_step="Choose the folder in which the store was created, or create a new store.",
        )
    if not has_database:
        raise StoreUnavailable(
            "database-missing",
            f"The store's database ({DATABASE_FILE}) is not there.",
            safe="Nothing was changed.",
            next_step="If the folder is still being copied or synchronised, wait; otherwise restore a backup.",
        )


def was_cut_off(directory: Path) -> bool:
    """Whether the program that used the store last may have been ended before it closed it: what it then left lying
    about is looked for. Asked before the database is opened, which makes a write-ahead log of its own."""
    return (directory / f"{DATABASE_FILE}-wal").exists() or is_network(directory)  # where there is none to tell by


def patiently(of: Path, secret: Unlocking, around: Surroundings) -> Callable[[Keystore], Opened]:
    """Opens a slot of a store (its folder) or a backup (its file) with a secret, after the wait that wrong ones before
    it have earned."""

    def open_(kept: Keystore) -> Opened:
        if not isinstance(secret, FromKeychain):
            around.wait(tries.seconds_to_wait(of))
        try:
            opened = open_slot(kept, secret, around.keychain)
        except StoreUnavailable as error:
            if error.code.startswith("wrong-"):
                tries.count_wrong(of)
            raise
        tries.forget(of)
        return opened

    return open_


def open_slot(kept: Keystore, secret: Unlocking, keychain: Keychain | NoKeychain | None) -> Opened:
    """The data key, by any of the secrets. StoreUnavailable says why a secret did not open the store."""
    if isinstance(secret, Passphrase):
        opened = keystore.open_with_passphrase(kept, secret.text)
        if opened is None:
            raise _closed(
                "wrong-passphrase",
                "The passphrase is not right.",
                "Type it again; capitals count. If it is lost, use the printed recovery code.",
            )
        return opened
    if isinstance(secret, RecoveryCode):
        opened = keystore.open_with_recovery(kept, secret)
        if opened is None:
            raise _closed(
                "wrong-recovery-code",
                "This is the recovery code of another store, or an older one.",
                "Look for the sheet that was printed when this store was created.",
            )
        return opened
    return _open_by_keychain(kept, keychain)


def hold_in_keychain(
    kept: Keystore,
    key: bytes,
    officer_id: UUID,
    keychain: Keychain | NoKeychain | None,
    random_bytes: Callable[[int], bytes],
) -> Keystore:
    """The keystore with a keychain slot whose secret the keychain has been seen to give back; or the same keystore."""
    if keychain is None or isinstance(keychain, NoKeychain):
        return kept
    changed, secret = keystore.with_keychain(kept, key, officer_id, keychain.label, random_bytes)
    try:
        keychain.set(_entry(changed), secret)
        if keychain.get(_entry(changed)) == secret:
            return changed
        keychain.delete(_entry(changed))
    except KeychainTrouble:
        return kept
    return kept


def forget_in_keychain(kept: Keystore, keychain: Keychain | NoKeychain | None) -> None:
    """Remove the entry of this keystore's keychain slot. One that cannot be removed opens nothing any more."""
    if keystore.keychain_slot(kept) is None or keychain is None or isinstance(keychain, NoKeychain):
        return
    try:
        keychain.delete(_entry(kept))
    except KeychainTrouble:
        return


def keychain_note(kept: Keystore, keychain: Keychain | NoKeychain | None) -> str:
    """Where the key is also held, or why it is not, ready to be read."""
    slot = keystore.keychain_slot(kept)
    reason = keychain.reason + " " if isinstance(keychain, NoKeychain) else ""
    if slot is not None and reason:
        values = {"keychain": slot.keychain}
        put = Phrase("The store's key was put into the {keychain}; now the passphrase opens the store.", values)
        return f"{reason}{put}"
    if slot is not None:
        held = Phrase("The store's key is also held in the {keychain} of this computer.", {"keychain": slot.keychain})
        return held.text()
    if keychain is None or isinstance(keychain, NoKeychain):
        none = Phrase("The store's key is not held in a keychain; the passphrase opens the store.")
        return f"{reason}{none}"
    missing = Phrase(
        "The store's key is not held in the {keychain} of this computer; the passphrase opens the store.",
        {"keychain": keychain.label},
    )
    return f"{reason}{missing}"


def cannot_write() -> StoreUnavailable:
    """For a folder that refuses."""
    return StoreUnavailable(
        "folder-refused",
        "The store's folder cannot be read or written.",
        safe="What was kept before is still there.",
        next_step="Check the disk's free space and the folder's permissions, then try again.",
    )


def occupied() -> BadInput:
    """For a folder that holds something already."""
    return BadInput(
        "folder-not-empty",
        "A new store needs a folder that is empty or does not exist yet.",
        safe="Nothing in the folder was touched.",
        next_step="Choose another folder.",
    )


def _left_beside(directory: Path, state: str) -> list[Path]:
    """Of this store alone: a neighbour whose name only begins like its name has states of its own."""
    named = re.compile(rf"\.{re.escape(directory.name)}\.[0-9a-f]{{8}}\.{state}")
    if not directory.parent.is_dir():
        return []
    found = [path for path in directory.parent.iterdir() if named.fullmatch(path.name)]
    return sorted(found, key=lambda path: path.stat().st_mtime_ns)


def _open_by_keychain(kept: Keystore, keychain: Keychain | NoKeychain | None) -> Opened:
    by_passphrase = "Unlock the store with your passphrase, then let the key be held in the keychain again."
    slot = keystore.keychain_slot(kept)
    if slot is None:
        raise _closed("keychain-not-used", "This store's key is not held in a keychain.", by_passphrase)
    if keychain is None:
        keychain = NoKeychain(Trouble.NONE)
    if isinstance(keychain, NoKeychain):
        raise _closed(f"keychain-{keychain.trouble}", keychain.reason, by_passphrase)
    if keychain.label != slot.keychain:
        text = f"The key was put into the {slot.keychain}; this computer now uses the {keychain.label}."
        raise _closed("keychain-changed", text, by_passphrase)
    try:
        secret = keychain.get(_entry(kept))
    except KeychainTrouble as trouble:
        raise _closed(
            f"keychain-{trouble.trouble}", str(trouble), "Unlock it, then try again; or use your passphrase."
        ) from trouble
    if secret is None:
        text = f"The {slot.keychain} of this computer no longer holds this store's key."
        raise _closed("keychain-entry-missing", text, by_passphrase)
    opened = keystore.open_with_keychain(kept, secret)
    if opened is None:
        text = f"What the {slot.keychain} holds under this store's name is not its key."
        raise _closed("keychain-wrong-key", text, by_passphrase)
    return opened


def _entry(kept: Keystore) -> str:
    """The name of the keychain entry. It names the slot, so that a new secret never overwrites one still in use."""
    slot = keystore.keychain_slot(kept)
    return f"store {kept.store_id} slot {slot.id if slot else ''}"


def _closed(code: str, what: str, next_step: str) -> StoreUnavailable:
    return StoreUnavailable(code, what, safe="Nothing was changed.", next_step=next_step)
