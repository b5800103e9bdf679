"""One program per store: an advisory lock of the operating system, which ends with the process that holds it."""

from __future__ import annotations

import errno
import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store.engine import DATABASE_FILE

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_FILE = "lock"
# Windows keeps others from reading a locked byte, so the locked one lies far behind the text.
_LOCKED_BYTE = 1 << 30
_NOT_TO_BE_WRITTEN = (errno.EROFS, errno.EACCES, errno.EPERM)


class StoreLock:
    """The lock on a store's folder, held from `take` until `release` or the end of the process."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, folder: Path, now: datetime) -> StoreLock:
        """Lock the folder at once, or refuse, naming who holds it. A lock left by a dead process is no obstacle."""
        descriptor = os.open(folder / LOCK_FILE, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(descriptor)
        except OSError as error:
            holder = _holder(descriptor)
            os.close(descriptor)
            raise StoreUnavailable(
                "store-in-use",
                f"This store is already open {holder}.",
                safe="Nothing was changed.",
                next_step="Use the window that has it open, or close it there first.",
            ) from error
        said = {"who": _account(), "where": platform.node(), "pid": os.getpid(), "since": now.isoformat()}
        with suppress(OSError):  # on a full disk the lock holds just as well without saying whose it is
            os.ftruncate(descriptor, 0)
            os.write(descriptor, json.dumps(said).encode("utf-8"))
        return cls(descriptor)

    def release(self) -> None:
        """Let the next one in. The file stays: removing it would let two take the lock at once."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.ftruncate(self._descriptor, 0)
            os.close(self._descriptor)
            self._descriptor = None


def take_lock_or_only_read(folder: Path, now: datetime) -> StoreLock | None:
    """The lock, or None where the folder or its database cannot be written at all: then nobody here can, either."""
    try:
        lock = StoreLock.take(folder, now)
    except OSError as error:
        if error.errno in _NOT_TO_BE_WRITTEN:
            return None
        raise
    if os.access(folder / DATABASE_FILE, os.W_OK):
        return lock
    lock.release()
    return None


def _lock(descriptor: int) -> None:
    if sys.platform == "win32":
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _holder(descriptor: int) -> str:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        said: Any = json.loads(os.read(descriptor, 4096))
        since = datetime.fromisoformat(said["since"])
        return f"by {said['who']} on {said['where']} since {since:%H:%M} UTC on {since.day} {since:%B %Y}"
    except (ValueError, KeyError, TypeError):
        return "in another program"


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "an unnamed account"
