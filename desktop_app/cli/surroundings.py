"""What the use cases take from outside, made real here and nowhere deeper: the clock, randomness, the keychain."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from desktop_app.store.store import Surroundings


def surroundings(*, keyring: bool) -> Surroundings:
    """The computer's clock and randomness, and its keychain where asked for (which may take seconds to answer)."""
    if not keyring:
        return Surroundings(now=now, random_bytes=os.urandom, keychain=None)
    from desktop_app.store.keychain import open_system_keychain

    return Surroundings(now=now, random_bytes=os.urandom, keychain=open_system_keychain())


def now() -> datetime:
    """The instant it is, aware UTC."""
    return datetime.now(UTC)
