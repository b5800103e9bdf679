"""Writing new files: whole or not at all, and never over another."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from desktop_app.domain.errors import BadInput


def write_new(target: Path, content: bytes | Iterable[bytes]) -> None:
    """Write a new file whole, readable by its owner only, and on the disk before returning; where that fails, no part
    of it stays."""
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.writelines([content] if isinstance(content, bytes) else content)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            target.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise BadInput(
            "file-exists" if isinstance(error, FileExistsError) else "cannot-write",
            f"A document could not be written to the chosen place ({error.strerror}).",
            safe="Nothing was overwritten; the store still holds every document.",
            next_step="Choose another folder, or make room in this one.",
        ) from error
