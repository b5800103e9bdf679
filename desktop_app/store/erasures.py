"""The erasure log: the random ids of erased cases, signed, in the store's folder beside the database.

A backup does not write over it, so that a case that was erased since does not come back with an older backup: whatever
the log names is erased again when the store is unlocked. It is made anew from the database at each unlock, and never
loses a name. The format is a C2SP signed note, as the checkpoint's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.store import checkpoint
from desktop_app.store.durable import write_durably
from desktop_app.store.retention_tables import ErasedCaseRow
from desktop_app.store.tables import RequestRow

FILE = "erasures.txt"
_MOST_BYTES = 64 << 20
_BATCH = 500

Erased = dict[UUID, datetime]
"""When each case was erased; aware UTC."""


class InvalidErasures(Exception):
    """The erasure log cannot be read, or was not signed by this store; says which."""


def read(path: Path, public_key: bytes, store_id: UUID) -> Erased:
    """The log of a store; empty where there is none. InvalidErasures where it is not what the store signed."""
    try:
        with path.open("rb") as file:
            note = file.read(_MOST_BYTES).decode("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidErasures("The erasure log cannot be read.") from error
    name = _name(store_id)
    try:
        body = checkpoint.verify_signature(note, name, public_key)
        first, count, *lines = body.rstrip("\n").split("\n")
        erased = {UUID(case_id): datetime.fromisoformat(at) for case_id, at in (line.split(" ") for line in lines)}
    except checkpoint.InvalidCheckpoint as error:
        raise InvalidErasures("The erasure log was not signed by this store.") from error
    except ValueError as error:
        raise InvalidErasures("The erasure log cannot be read.") from error
    if first != name or count != str(len(erased)):
        raise InvalidErasures("The erasure log is not one of this store.")
    return erased


def write(path: Path, erased: Mapping[UUID, datetime], store_id: UUID, key: Ed25519PrivateKey) -> None:
    """Sign and keep the log. OSError where it cannot be written."""
    name = _name(store_id)
    lines = [f"{case_id} {at.isoformat()}" for case_id, at in sorted(erased.items(), key=lambda one: (one[1], one[0]))]
    body = "\n".join([name, str(len(lines)), *lines, ""])
    write_durably(path, checkpoint.sign_note(body, name, key).encode("utf-8"))


def known_to(session: Session) -> Erased:
    """The erasures the database itself knows of."""
    return dict(session.execute(select(ErasedCaseRow.case_id, ErasedCaseRow.erased_at)).all())


def come_back(session: Session, erased: Mapping[UUID, datetime]) -> tuple[UUID, ...]:
    """Cases in the database that had been erased: an older backup brought them."""
    ids, back = list(erased), list[UUID]()
    for start in range(0, len(ids), _BATCH):
        back += session.scalars(select(RequestRow.id).where(RequestRow.id.in_(ids[start : start + _BATCH])))
    return tuple(back)


def _name(store_id: UUID) -> str:
    return f"{checkpoint.origin(store_id)}/erasures"
