"""A second copy of the signed checkpoint, in the computer's keychain: what notices that the whole folder of a store,
checkpoint and all, was exchanged for an older copy of itself.

It is renewed when the store is unlocked and when it is locked, and may be behind the log, never ahead of it.
"""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_app.domain.audit import Check
from desktop_app.store import audit, integrity, keystore
from desktop_app.store.keychain import Keychain, KeychainTrouble, NoKeychain
from desktop_app.store.keystore import Keystore

NAME = "checkpoint in the keychain"
RESTORED = "store.restored"


def remember(kept: Keystore, note: str, keychain: Keychain | NoKeychain | None) -> None:
    """Keep a signed checkpoint in the keychain that also holds the store's key; a keychain in trouble is left alone."""
    used = _used(kept, keychain)
    if used is None:
        return
    try:
        used.set(_entry(kept), note)
    except KeychainTrouble:
        return


def compare(kept: Keystore, keychain: Keychain | NoKeychain | None, session: Session) -> Check | None:
    """Whether the log holds everything the keychain's checkpoint was made for; None where it holds none, or does not
    answer. A backup put back since is no fault: the log itself says so."""
    used = _used(kept, keychain)
    if used is None:
        return None
    try:
        note = used.get(_entry(kept))
    except KeychainTrouble:
        return None
    if note is None:
        return None
    check, latest = integrity.compare_with_note(NAME, note, kept.signing_key, kept.store_id, session)
    if not check.ok and latest is not None and latest.generation < audit.state(session).generation:
        restored = audit.last_of_kind(session, RESTORED)
        if restored is not None:
            return Check(NAME, True, "It is from before a backup was put back.")
    return check


def forget(kept: Keystore, keychain: Keychain | NoKeychain | None) -> None:
    """Remove it, together with the key."""
    if keychain is None or isinstance(keychain, NoKeychain):
        return
    try:
        keychain.delete(_entry(kept))
    except KeychainTrouble:
        return


def _used(kept: Keystore, keychain: Keychain | NoKeychain | None) -> Keychain | None:
    """The keychain, where it is the one that holds the store's key."""
    slot = keystore.keychain_slot(kept)
    if slot is None or keychain is None or isinstance(keychain, NoKeychain) or slot.keychain != keychain.label:
        return None
    return keychain


def _entry(kept: Keystore) -> str:
    return f"store {kept.store_id} checkpoint"
