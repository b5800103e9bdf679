"""Attachments too large for a row: each an encrypted file beside the database, under a random key of its own.

AES-256-GCM over chunks of 1 MiB in the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015): a chunk's
nonce is its number (11 bytes) and whether it is the last one (1 byte), and each is bound to the attachment's id. So a
chunk altered, left out, put elsewhere, added, or taken from another attachment is found. The key stands in the
attachment's row: where the row is gone, nothing can read the file any more.

A file is whole and on the disk before the row that names it is committed, and is removed after the row's end is
committed; what a crash in between leaves is swept at the next unlock.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Connection, event, select, update
from sqlalchemy.orm import Session, object_session

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store.durable import flush_folder, unfinished_copy
from desktop_app.store.tables import AttachmentRow

FOLDER = "blobs"
LARGEST_ROW = 128 * 1024  # bytes; from here on a file is written and read faster than a row
KEY_SIZE = 32
CHUNK = 1 << 20
_MANY = 5
_TAG = 16
_CONTEXT = b"redress-blob/1 "
_OURS = re.compile(r"[0-9a-f]{32}(\.new)?", re.ASCII)


class Altered(Exception):
    """A file is not, byte for byte, the one that was written for this attachment."""


@dataclass(frozen=True)
class Lost:
    """An attachment whose file is `missing`, or does not hold what was kept; and the request it belongs to."""

    id: UUID
    reference: str
    missing: bool


def place(folder: Path, attachment_id: UUID) -> Path:
    """Where the file of an attachment lies."""
    return folder / attachment_id.hex


def write(folder: Path, attachment_id: UUID, key: bytes, content: Iterable[bytes]) -> Path:
    """Encrypt into a new file (mode 0600), whole and flushed to the disk when this returns. OSError where it fails."""
    if not folder.exists():
        folder.mkdir(mode=0o700)
        flush_folder(folder.parent)
    target = place(folder, attachment_id)
    aside = unfinished_copy(target)
    descriptor = os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for sealed in _sealed(attachment_id, key, content):
                file.write(sealed)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(target)
        flush_folder(folder)
    except BaseException:
        for path in (aside, target):
            path.unlink(missing_ok=True)
        raise
    return target


def read(folder: Path, attachment_id: UUID, key: bytes) -> Iterator[bytes]:
    """Decrypt a file, chunk by chunk. Altered as soon as a chunk is not what was written: also at the very end, where
    the file is cut short. OSError where it is missing or cannot be read."""
    with place(folder, attachment_id).open("rb") as file:
        yield from _opened(attachment_id, key, file)


def content_of(row: AttachmentRow) -> bytes:
    """The bytes of an attachment, wherever they are kept; see `stream_of`."""
    return b"".join(stream_of(row))


def stream_of(row: AttachmentRow) -> Iterator[bytes]:
    """The bytes of an attachment, piece by piece, of a row that is still in its session. Refused where its file is
    missing or is not the one that was written."""
    if row.blob_key is None:
        yield row.content
        return
    session = object_session(row)
    if session is None:
        raise RuntimeError("an attachment is read in the session it came from")
    try:
        yield from read(session.info[FOLDER], row.id, row.blob_key)
    except FileNotFoundError as error:
        raise _missing() from error
    except (Altered, OSError) as error:
        raise altered() from error


def altered() -> Refused:
    """For an attachment whose bytes are not those that were kept."""
    return Refused(
        "attachment-altered",
        "A kept document is not the one that was stored.",
        safe="It was not opened, printed or exported.",
        next_step="Run the store check and restore a backup.",
    )


# ── In a session ──


def look_in(session: Session, folder: Path) -> None:
    """Tell a session where the files of its attachments lie."""
    session.info[FOLDER] = folder


def write_large_ones(session: Session, folder: Path, random_bytes: Callable[[int], bytes]) -> None:
    """From now on, an attachment that is added to the session and is too large for a row goes into a file."""
    look_in(session, folder)
    session.info["written"], session.info["discarded"] = [], []

    def before_flush(session: Session, context: object, instances: object) -> None:
        for row in list(session.new):
            if isinstance(row, AttachmentRow) and row.blob_key is None and len(row.content) > LARGEST_ROW:
                key = random_bytes(KEY_SIZE)
                session.info["written"].append(_write(folder, row.id, key, row.content))
                row.blob_key, row.content = key, b""

    event.listen(session, "before_flush", before_flush)


def discard(session: Session, attachment_id: UUID) -> None:
    """Remove an attachment's file once the open action, which removes its row, is committed."""
    session.info["discarded"].append(place(session.info[FOLDER], attachment_id))


def committed(session: Session) -> list[Path]:
    """After the commit: remove the files whose rows are gone. Those that could not be removed; the next unlock tries
    again, and without its row nothing can read one."""
    return _unlink(session.info["discarded"])


def taken_back(session: Session) -> None:
    """Where an action was not kept: remove the files it wrote."""
    _unlink(session.info["written"])


# ── Of a whole store ──


def move_out(connection: Connection, folder: Path, random_bytes: Callable[[int], bytes]) -> None:
    """Give every attachment that is too large for a row, and still is in one, its file: for stores of before there
    were files. In the open transaction, one at a time in memory."""
    a = AttachmentRow
    large = select(a.id).where(a.blob_key.is_(None), a.size > LARGEST_ROW)
    for attachment_id in connection.scalars(large).all():
        key = random_bytes(KEY_SIZE)
        content = connection.scalar(select(a.content).where(a.id == attachment_id)) or b""
        _write(folder, attachment_id, key, content)
        connection.execute(update(a).where(a.id == attachment_id).values(blob_key=key, content=b""))


def encrypt_anew(session: Session, old: Path, new: Path, random_bytes: Callable[[int], bytes]) -> frozenset[UUID]:
    """Write every file once more, under a new key, into another folder, and put the keys into the rows. Those that are
    lost, whose rows keep their keys: what is left of such a file goes along as it is, and one that is found again can
    be put back. OSError where it cannot be written."""
    a = AttachmentRow
    lost = set()
    for attachment_id, key in session.execute(select(a.id, a.blob_key).where(a.blob_key.is_not(None))).all():
        fresh = random_bytes(KEY_SIZE)
        try:
            write(new, attachment_id, fresh, read(old, attachment_id, key or b""))
        except FileNotFoundError:
            lost.add(attachment_id)
            continue
        except Altered:
            lost.add(attachment_id)
            shutil.copyfile(place(old, attachment_id), place(new, attachment_id))
            place(new, attachment_id).chmod(0o600)
            continue
        session.execute(update(a).where(a.id == attachment_id).values(blob_key=fresh))
    return frozenset(lost)


def sweep(session: Session, folder: Path) -> None:
    """Remove files that no row has the key of: of actions that were never committed, or of attachments that are gone.
    What does not have the name of one of ours is left alone."""
    if not folder.is_dir():
        return
    a = AttachmentRow
    kept = select(a.id).where(a.blob_key.is_not(None))
    for path in folder.iterdir():
        if not _OURS.fullmatch(path.name):
            continue
        if path.suffix or session.scalar(kept.where(a.id == UUID(path.name))) is None:
            _unlink([path])


def files_of(driver: Any) -> list[tuple[UUID, bytes, int, str]]:
    """Every attachment that has a file: id, key, size in bytes and SHA-256 of what is in it. Of a database of any
    version; `driver` is a connection to it."""
    columns = {row[1] for row in driver.execute("SELECT * FROM pragma_table_xinfo('attachment')").fetchall()}
    if "blob_key" not in columns:
        return []
    listed = driver.execute("SELECT id, blob_key, size, sha256 FROM attachment WHERE blob_key IS NOT NULL ORDER BY id")
    return [(UUID(id_), bytes(key), size, sha256) for id_, key, size, sha256 in listed.fetchall()]


def look(driver: Any, folder: Path) -> tuple[int, list[Lost]]:
    """How many attachments have files, and which of these are missing or do not hold what was kept; each is read
    whole."""
    files, lost = files_of(driver), []
    for attachment_id, key, _, sha256 in files:
        digest = hashlib.sha256()
        try:
            for piece in read(folder, attachment_id, key):
                digest.update(piece)
        except FileNotFoundError:
            lost.append(Lost(attachment_id, _reference(driver, attachment_id), missing=True))
            continue
        except (Altered, OSError):
            digest = hashlib.sha256()
        if digest.hexdigest() != sha256:
            lost.append(Lost(attachment_id, _reference(driver, attachment_id), missing=False))
    return len(files), lost


def check(driver: Any, folder: Path, known: frozenset[UUID] = frozenset()) -> tuple[bool, str]:
    """Whether every file is there and holds what was kept, but for those that are `known` to be lost."""
    count, lost = look(driver, folder)
    if not lost:
        return True, f"{count} attachments in files, each as it was kept." if count else "No attachment is in a file."
    missing = sum(one.missing for one in lost)
    whose = ", ".join(sorted({one.reference for one in lost})[:_MANY])
    said = f"Of {count} attachments in files, {missing} are missing and {len(lost) - missing} are not as they were kept"
    return {one.id for one in lost} <= known, f"{said} ({whose})."


def _reference(driver: Any, attachment_id: UUID) -> str:
    found = "SELECT r.reference FROM attachment a JOIN request r ON r.id = a.request_id WHERE a.id = ?"
    row = driver.execute(found, (attachment_id.hex,)).fetchone()
    return str(row[0]) if row else ""


def _write(folder: Path, attachment_id: UUID, key: bytes, content: bytes) -> Path:
    try:
        return write(folder, attachment_id, key, [content])
    except OSError as error:
        full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
        raise StoreUnavailable(
            "disk-full" if full else "disk-trouble",
            "The disk is full." if full else "The disk did not write what the store asked of it.",
            safe="This step was not kept; everything before it is.",
            next_step="Look at the disk's free space and its health, then do the step again.",
        ) from error


def _sealed(attachment_id: UUID, key: bytes, content: Iterable[bytes]) -> Iterator[bytes]:
    cipher, context = AESGCM(key), _CONTEXT + attachment_id.bytes
    number, pending = 0, bytearray()
    for piece in content:
        view = memoryview(piece)
        while view:
            # A full chunk waits until something follows it: only then is it known not to be the last.
            if len(pending) == CHUNK:
                yield cipher.encrypt(_nonce(number, False), bytes(pending), context)
                number += 1
                pending.clear()
            taken = view[: CHUNK - len(pending)]
            pending += taken
            view = view[len(taken) :]
    yield cipher.encrypt(_nonce(number, True), bytes(pending), context)


def _opened(attachment_id: UUID, key: bytes, file: IO[bytes]) -> Iterator[bytes]:
    cipher, context = AESGCM(key), _CONTEXT + attachment_id.bytes
    number, sealed = 0, file.read(CHUNK + _TAG)
    while True:
        following = file.read(CHUNK + _TAG)
        try:
            yield cipher.decrypt(_nonce(number, not following), sealed, context)
        except (InvalidTag, ValueError) as error:
            raise Altered from error
        if not following:
            return
        number, sealed = number + 1, following


def _nonce(number: int, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _unlink(paths: Iterable[Path]) -> list[Path]:
    left = []
    for path in paths:
        try:
            path.unlink(missing_ok=True)
        except OSError:  # on Windows, while another program has it open
            left.append(path)
    return left


def _missing() -> Refused:
    return Refused(
        "attachment-missing",
        "The file of a kept document is not in the store's folder any more.",
        safe="Nothing was changed.",
        next_step=f"Put the folder {FOLDER} back whole, or restore a backup.",
    )
