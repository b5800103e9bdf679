"""The signed head of the audit log, kept beside the database: what notices that an older database was put back.

The format is a C2SP signed note (Ed25519), so that other tools can check it.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.domain.audit import Checkpoint
from desktop_app.store.durable import write_durably

FOLDER = "checkpoints"
LATEST = "latest.txt"
COPY = "copy.txt"
_SIGNED = "\n\n— "
_ED25519 = b"\x01"
_MOST_BYTES = 4096


class InvalidCheckpoint(Exception):
    """A checkpoint is missing, cannot be read, or is not signed by this store's key; says which."""


def origin(store_id: UUID) -> str:
    """The name under which a store signs."""
    return f"redress/{store_id}"


def signed(checkpoint: Checkpoint, key: Ed25519PrivateKey) -> str:
    """The checkpoint as a signed note."""
    return sign_note(checkpoint.text(), checkpoint.origin, key)


def sign_note(body: str, name: str, key: Ed25519PrivateKey) -> str:
    """A text that ends with a line end, signed under a name."""
    key_id = _key_id(name, key.public_key().public_bytes_raw())
    signature = base64.b64encode(key_id + key.sign(body.encode("utf-8"))).decode("ascii")
    return f"{body}\n— {name} {signature}\n"


def verify_note(note: str, public_key: bytes, store_id: UUID) -> Checkpoint:
    """The checkpoint of a note signed by this store; InvalidCheckpoint otherwise."""
    name = origin(store_id)
    body = verify_signature(note, name, public_key)
    try:
        checkpoint = Checkpoint.parse(body)
    except ValueError as error:
        raise InvalidCheckpoint("The checkpoint cannot be read.") from error
    if checkpoint.origin != name:
        raise InvalidCheckpoint("The checkpoint is not one of this store.")
    return checkpoint


def verify_signature(note: str, name: str, public_key: bytes) -> str:
    """The body of a note that was signed under a name by a key; InvalidCheckpoint otherwise."""
    body, separator, signature_line = note.rpartition("\n\n")
    prefix = f"— {name} "
    if not separator or not signature_line.startswith(prefix):
        raise InvalidCheckpoint("The checkpoint is not one of this store.")
    try:
        signature = base64.b64decode(signature_line.removeprefix(prefix).strip(), validate=True)
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature[4:], f"{body}\n".encode())
    except ValueError as error:
        raise InvalidCheckpoint("The checkpoint cannot be read.") from error
    except InvalidSignature as error:
        raise InvalidCheckpoint("The checkpoint was not signed by this store.") from error
    if signature[:4] != _key_id(name, public_key):
        raise InvalidCheckpoint("The checkpoint is not one of this store.")
    return f"{body}\n"


def write(folder: Path, checkpoint: Checkpoint, key: Ed25519PrivateKey) -> None:
    """Sign and keep the latest checkpoint of the store in this folder. OSError where it cannot be written."""
    _write(folder / FOLDER / LATEST, signed(checkpoint, key))


def write_copy(folder: Path, note: str) -> None:
    """Keep a second copy of a signed note, so that one bad sector locks nobody out: when the store is opened and
    closed, not with each action, so that it may be behind. OSError where it cannot be written."""
    _write(folder / FOLDER / COPY, note)


def _write(path: Path, note: str) -> None:
    path.parent.mkdir(mode=0o700, exist_ok=True)
    write_durably(path, note.encode("utf-8"))


def read(folder: Path) -> str:
    """The latest signed note, or its copy where that is lost; InvalidCheckpoint where both are."""
    for name in (LATEST, COPY):
        if note := _read(folder / FOLDER / name):
            return note
    raise InvalidCheckpoint("The checkpoint is missing, or cannot be read.")


def is_lost(folder: Path) -> bool:
    """Whether neither file of the checkpoint holds a note, right or wrong."""
    return not any(_read(folder / FOLDER / name) for name in (LATEST, COPY))


def _read(path: Path) -> str:
    """The text of a file that has the form of a note; empty where it is missing, empty or something else."""
    try:
        with path.open("rb") as file:
            text = file.read(_MOST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""
    return text if _SIGNED in text else ""


def _key_id(name: str, public_key: bytes) -> bytes:
    return hashlib.sha256(name.encode("utf-8") + b"\n" + _ED25519 + public_key).digest()[:4]
