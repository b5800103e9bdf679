"""The audit log as a file, and checking it: in its store, or as an export without the store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from desktop_app.desk.office import Desk
from desktop_app.domain.audit import IntegrityReport
from desktop_app.domain.errors import BadInput
from desktop_app.store import audit

_LOG_CHECKS = ("audit log", "checkpoint")
_LONGEST_HEADER = 64 * 1024  # characters


def verify_log(desk: Desk, anchors: Sequence[str] = ()) -> IntegrityReport:
    """The checks of the store's audit log, and of anchors as they are printed on records."""
    checks = [check for check in desk.store.verify().checks if check.name in _LOG_CHECKS]
    checks += [desk.store.check_anchor(anchor) for anchor in anchors]
    return IntegrityReport(tuple(checks))


def export_log(desk: Desk, path: Path, *, with_facts: bool = True) -> None:
    """Write the audit log to a new file that can be verified without the store. BadInput where it cannot be written,
    or there is a file of this name already."""
    try:
        desk.store.export_audit(path, with_facts=with_facts)
    except OSError as error:
        raise BadInput(
            "cannot-write",
            f"The export could not be written ({error.strerror}).",
            safe="Nothing was changed in the store.",
            next_step="Choose another folder, or make room in this one.",
        ) from error


def verify_exported(path: Path, *, public_key: bytes | None = None, anchors: Sequence[str] = ()) -> IntegrityReport:
    """Check an exported log without its store. BadInput where the file cannot be read or is no export at all."""
    try:
        # What is no UTF-8 reaches the checks as it is, and fails them: somebody altered it.
        with path.open(encoding="utf-8", errors="surrogateescape", newline="\n") as file:
            if not _is_header(file.readline(_LONGEST_HEADER)):
                raise _no_export("It does not begin as an export of an audit log does.")
            file.seek(0)
            return audit.verify_export(file, public_key=public_key, anchors=anchors)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a file name"
        raise _no_export(f"It cannot be read ({reason}).") from error


def _is_header(line: str) -> bool:
    try:
        header = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(header, dict) and header.get("format") == audit.EXPORT_FORMAT


def _no_export(why: str) -> BadInput:
    return BadInput(
        "not-an-export",
        f"This file cannot be checked. {why}",
        safe="Nothing was changed.",
        next_step="Give the store's folder, or a file written by `redress audit export`.",
    )
