"""Backups: one file that holds a whole store, opened by whatever opened the store when the backup was made.

A line that names the format, the length of a header, the header (JSON), the database, encrypted under a random key of
the backup's own, and the files of large attachments as they lie in the store: each its id, its length and its bytes,
under a key that stands in the database. The header carries the key file, the signed checkpoint and the wrapped key of
the database, and is sealed under the store's data key. Nothing in the file has a name, so nothing in it can ask to be
written elsewhere.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import IO, Any
from uuid import UUID

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from desktop_app.domain.audit import Checkpoint, IntegrityReport
from desktop_app.domain.errors import BadInput, Refused, StoreUnavailable
from desktop_app.store import attachments, audit, checkpoint, integrity, keystore, migrations
from desktop_app.store.durable import flush_folder, write_durably
from desktop_app.store.engine import DATABASE_FILE, READ_ONLY, connect, flush_log, make_engine
from desktop_app.store.keystore import KEY_SIZE, Keystore

MAGIC = b"redress-backup 2\n"
OLDER_MAGIC = b"redress-backup 1\n"  # before attachments had files
_LENGTH_BYTES = 4
_ID_BYTES, _SIZE_BYTES = 16, 8
_MOST_HEADER = 4 << 20
_CHUNK = 1 << 20
_SEAL = re.compile(r"[0-9a-f]{64}", re.ASCII)


@dataclass(frozen=True)
class Header:
    """What stands before the database. `made_at` is aware UTC; `size` and `sha256` are of the encrypted database,
    those of `blobs` of everything after it; `magic` is the format; `lost` are attachments whose files the store had
    lost, named by a backup that could not be whole."""

    made_at: datetime
    key_file: bytes
    note: str
    wrapped_key: bytes = field(repr=False)
    size: int = 0
    sha256: str = ""
    blobs_size: int = 0
    blobs_sha256: str = ""
    seal: str = ""
    magic: bytes = MAGIC
    lost: tuple[UUID, ...] = ()


@dataclass(frozen=True)
class Backup:
    """A backup that was made and has been opened again: what it holds, and the SHA-256 of the whole file. `lost` are
    attachments whose files the store itself had lost: it is everything else."""

    path: Path
    made_at: datetime
    events: int
    generation: int
    size: int
    sha256: str
    lost: tuple[attachments.Lost, ...] = ()


@dataclass(frozen=True)
class Unpacked:
    """A backup's store in a folder of its own: its database is still under the backup's key."""

    folder: Path
    made_at: datetime
    kept: Keystore
    key: bytes = field(repr=False)
    database_key: bytes = field(repr=False)
    checkpoint: Checkpoint = field(repr=False)
    lost: frozenset[UUID] = frozenset()


def make(
    target: Path,
    kept: Keystore,
    key: bytes,
    driver: Any,
    blobs: Path,
    now: datetime,
    random_bytes: Callable[[int], bytes],
) -> Backup:
    """Write a backup of the store that `driver` is a connection of, while it is in use, and open it again. `blobs` is
    where the files of its attachments are.

    Nothing stands at `target` before the backup has been read back whole and every check on it has passed. BadInput
    where there is a file of that name; OSError where it cannot be written.
    """
    if target.exists():
        raise _name_taken()
    with _aside(target.parent, kept, random_bytes) as folder:
        database_key = random_bytes(KEY_SIZE)
        latest = copy(driver, folder / DATABASE_FILE, database_key)
        packed_blobs = folder / "packed-blobs"
        with closing(connect(folder / DATABASE_FILE, database_key)) as copied:
            _gather_blobs(copied, blobs, packed_blobs)
        header = Header(
            made_at=now,
            key_file=keystore.to_bytes(kept),
            note=checkpoint.signed(latest, keystore.signer(kept, key)),
            wrapped_key=aes_key_wrap(keystore.derive(key, "backup"), database_key),
            size=(folder / DATABASE_FILE).stat().st_size,
            sha256=_sha256(folder / DATABASE_FILE),
            blobs_size=packed_blobs.stat().st_size,
            blobs_sha256=_sha256(packed_blobs),
        )
        packed, again = folder / "packed", folder / "again"
        _pack(packed, replace(header, seal=_seal(header, key)), folder / DATABASE_FILE, packed_blobs)
        report, lost = _opened_again(packed, again, key)
        if lost and {one.id for one in lost} <= {one.id for one in attachments.look(driver, blobs)[1]}:
            packed.unlink()  # it is the store that lacks them, and not this copy alone
            header = replace(header, lost=tuple(one.id for one in lost))
            _pack(packed, replace(header, seal=_seal(header, key)), folder / DATABASE_FILE, packed_blobs)
            report, _ = _opened_again(packed, again, key)
        if not report.ok:
            raise _not_whole(report)
        size, sha256 = packed.stat().st_size, _sha256(packed)
        made = Backup(target, now, latest.size, latest.generation, size, sha256, tuple(lost))
        _put_in_place(packed, target)
    return made


def _opened_again(packed: Path, folder: Path, key: bytes) -> tuple[IntegrityReport, list[attachments.Lost]]:
    """What the checks say of a packed backup; and, where they only miss attachments, which: the store has lost them."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(mode=0o700)
    unpacked = unpack(packed, folder, lambda _: key)
    report = examine(unpacked)
    if {check.name for check in report.checks if not check.ok} != {integrity.ATTACHMENTS}:
        return report, []
    with closing(connect(folder / DATABASE_FILE, unpacked.database_key)) as driver:
        return report, attachments.look(driver, folder / attachments.FOLDER)[1]


def read_header(path: Path) -> Header:
    """What a backup says of itself, before anything proves it. BadInput where the file is no backup."""
    try:
        with path.open("rb") as file:
            return _read_header(file)
    except OSError as error:
        raise _unreadable(error) from error


def unpack(path: Path, folder: Path, open_: Callable[[Keystore], bytes]) -> Unpacked:
    """Read a backup into an empty folder, checking every byte. `open_` gives the data key for its key file.

    BadInput where anything in the file is not as it was written; the folder is the caller's to remove.
    """
    try:
        with path.open("rb") as file:
            header = _read_header(file)
            kept = _key_file(header)
            key = open_(kept)
            if not hmac.compare_digest(header.seal, _seal(header, key)):
                raise damaged()
            _unpack_database(file, folder / DATABASE_FILE, header)
            _unpack_blobs(file, folder / attachments.FOLDER, header)
        database_key = aes_key_unwrap(keystore.derive(key, "backup"), header.wrapped_key)
        latest = checkpoint.verify_note(header.note, kept.signing_key, kept.store_id)
    except OSError as error:
        raise _unreadable(error) from error
    except (InvalidUnwrap, checkpoint.InvalidCheckpoint) as error:
        raise damaged() from error
    for name in (keystore.KEYSTORE_FILE, keystore.COPY_FILE):
        write_durably(folder / name, header.key_file)
    (folder / checkpoint.FOLDER).mkdir(mode=0o700)
    write_durably(folder / checkpoint.FOLDER / checkpoint.LATEST, header.note.encode("utf-8"))
    return Unpacked(folder, header.made_at, kept, key, database_key, latest, frozenset(header.lost))


def examine(unpacked: Unpacked) -> IntegrityReport:
    """Every check a store can make of itself, on an unpacked backup. StoreUnavailable where a newer version made it."""
    database = unpacked.folder / DATABASE_FILE
    engine = make_engine(database, unpacked.database_key)
    try:
        with (
            closing(connect(database, unpacked.database_key)) as driver,
            Session(engine.execution_options(**READ_ONLY)) as session,
        ):
            with suppress(DBAPIError):  # what is damaged, the checks say
                migrations.is_newest(session.connection())
            return integrity.verify(unpacked.folder, session, driver, unpacked.key, unpacked.lost)
    except migrations.UnknownRevision as error:
        raise keystore.newer_version() from error
    finally:
        engine.dispose()


def copy(driver: Any, target: Path, target_key: bytes) -> Checkpoint:
    """One state of the database, whatever others write meanwhile (SQLite's backup interface, in one step)."""
    target.touch(mode=0o600)
    with closing(connect(target, target_key)) as copy:
        driver.backup(copy)
        flush_log(copy)
    engine = make_engine(target, target_key)
    try:
        with Session(engine.execution_options(**READ_ONLY)) as session:
            return audit.head(session)
    finally:
        engine.dispose()


def copy_database(source: Path, source_key: bytes, target: Path, target_key: bytes) -> Checkpoint:
    """Copy a database that nobody uses under another key; the head of the log it holds."""
    with closing(connect(source, source_key)) as driver:
        return copy(driver, target, target_key)


def damaged() -> BadInput:
    """For a file that is not, byte for byte, the backup that was made."""
    return BadInput(
        "backup-damaged",
        "This backup is damaged or was altered: it is not the file that was written.",
        safe="The store was not touched.",
        next_step="Use another backup; keep this one until you know what happened to it.",
    )


def _pack(path: Path, header: Header, *parts: Path) -> None:
    content = json.dumps(_members(header)).encode("ascii")
    with path.open("xb") as file:
        path.chmod(0o600)
        file.write(header.magic + len(content).to_bytes(_LENGTH_BYTES, "big") + content)
        for part in parts:
            with part.open("rb") as copied:
                shutil.copyfileobj(copied, file, _CHUNK)
        file.flush()
        os.fsync(file.fileno())


def _read_header(file: IO[bytes]) -> Header:
    magic = file.read(len(MAGIC))
    if magic not in (MAGIC, OLDER_MAGIC):
        raise BadInput(
            "not-a-backup",
            "This file is not a backup of a Redress store, or it was made by a newer version.",
            safe="The store was not touched.",
            next_step="Choose a file that was made with Redress.",
        )
    length = int.from_bytes(file.read(_LENGTH_BYTES), "big")
    content = file.read(length) if length <= _MOST_HEADER else b""
    if len(content) != length or not content:
        raise damaged()
    try:
        members = json.loads(content)
        header = Header(
            made_at=datetime.fromisoformat(members["made_at"]),
            key_file=base64.b64decode(members["key_file"], validate=True),
            note=str(members["note"]),
            wrapped_key=base64.b64decode(members["wrapped_key"], validate=True),
            size=int(members["size"]),
            sha256=str(members["sha256"]),
            blobs_size=int(members["blobs_size"]) if magic == MAGIC else 0,
            blobs_sha256=str(members["blobs_sha256"]) if magic == MAGIC else "",
            seal=str(members["seal"]),
            magic=magic,
            lost=tuple(UUID(id_) for id_ in members.get("lost", ())),
        )
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError, binascii.Error) as error:
        raise damaged() from error
    if _members(header) != members or header.made_at.tzinfo is None or not _SEAL.fullmatch(header.seal):
        raise damaged()
    return header


def _key_file(header: Header) -> Keystore:
    try:
        return keystore.from_bytes(header.key_file)
    except StoreUnavailable as error:
        if error.code == "newer-version":
            raise
        raise damaged() from error


def _unpack_database(file: IO[bytes], target: Path, header: Header) -> None:
    digest, left = hashlib.sha256(), header.size
    with target.open("xb") as copy:
        target.chmod(0o600)
        while left > 0 and (chunk := file.read(min(_CHUNK, left))):
            digest.update(chunk)
            copy.write(chunk)
            left -= len(chunk)
    if left or digest.hexdigest() != header.sha256 or (header.magic == OLDER_MAGIC and file.read(1)):
        raise damaged()


def _gather_blobs(copied: Any, blobs: Path, target: Path) -> None:
    """The files that the copied database has the keys of, in one. One that is missing is not made up: the checks of the
    finished backup find it."""
    with target.open("xb") as file:
        target.chmod(0o600)
        for attachment_id, *_ in attachments.files_of(copied):
            try:
                source = attachments.place(blobs, attachment_id).open("rb")
            except FileNotFoundError:
                continue
            with source:
                size = os.fstat(source.fileno()).st_size
                file.write(attachment_id.bytes + size.to_bytes(_SIZE_BYTES, "big"))
                shutil.copyfileobj(source, file, _CHUNK)


def _unpack_blobs(file: IO[bytes], folder: Path, header: Header) -> None:
    if header.magic == OLDER_MAGIC:
        return
    digest, left = hashlib.sha256(), header.blobs_size

    def take(count: int) -> bytes:
        nonlocal left
        piece = file.read(count) if count <= left else b""
        if len(piece) != count:
            raise damaged()
        digest.update(piece)
        left -= count
        return piece

    folder.mkdir(mode=0o700)
    while left > 0:
        attachment_id = UUID(bytes=take(_ID_BYTES))
        size = int.from_bytes(take(_SIZE_BYTES), "big")
        if size > left or attachments.place(folder, attachment_id).exists():
            raise damaged()
        with attachments.place(folder, attachment_id).open("xb") as target:
            attachments.place(folder, attachment_id).chmod(0o600)
            while size > 0:
                piece = take(min(_CHUNK, size))
                target.write(piece)
                size -= len(piece)
            target.flush()
            os.fsync(target.fileno())
    if file.read(1) or digest.hexdigest() != header.blobs_sha256:
        raise damaged()


def _members(header: Header) -> dict[str, Any]:
    of_blobs = {"blobs_size": header.blobs_size, "blobs_sha256": header.blobs_sha256}
    return {
        **(of_blobs if header.magic == MAGIC else {}),
        **({"lost": [str(id_) for id_ in header.lost]} if header.lost else {}),
        "made_at": header.made_at.isoformat(),
        "key_file": base64.b64encode(header.key_file).decode("ascii"),
        "note": header.note,
        "wrapped_key": base64.b64encode(header.wrapped_key).decode("ascii"),
        "size": header.size,
        "sha256": header.sha256,
        "seal": header.seal,
    }


def _seal(header: Header, key: bytes) -> str:
    unsealed = json.dumps({**_members(header), "seal": ""}, sort_keys=True).encode("ascii")
    return hmac.digest(keystore.derive(key, "backup-seal"), header.magic + unsealed, "sha256").hex()


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@contextmanager
def _aside(place: Path, kept: Keystore, random_bytes: Callable[[int], bytes]) -> Iterator[Path]:
    """A folder beside the target, so that the finished file needs only a new name; it is gone afterwards. One that an
    earlier backup of this store left, which was ended half-way, goes too: the store makes one at a time."""
    name = f".redress-{kept.store_id}"
    for left in place.glob(f"{name}.*.new"):
        shutil.rmtree(left, ignore_errors=True)
    folder = place / f"{name}.{random_bytes(4).hex()}.new"
    folder.mkdir(mode=0o700)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _put_in_place(packed: Path, target: Path) -> None:
    """Give the file its name, but never that of a file which appeared there meanwhile."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    except FileExistsError as error:
        raise _name_taken() from error
    try:
        packed.replace(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    flush_folder(target.parent)


def _name_taken() -> BadInput:
    return BadInput(
        "file-exists",
        "There is already a file of this name.",
        safe="It was not touched, and no backup was made.",
        next_step="Choose another name.",
    )


def _not_whole(report: IntegrityReport) -> Refused:
    failed = ", ".join(check.name for check in report.checks if not check.ok)
    return Refused(
        "backup-not-whole",
        f"The backup did not pass its checks when it was opened again ({failed}), and was thrown away.",
        safe="The store was not touched; earlier backups are still there.",
        next_step="Check the store. If it is whole, try again, to another disk.",
    )


def _unreadable(error: OSError) -> BadInput:
    return BadInput(
        "backup-unreadable",
        f"The backup cannot be read ({error.strerror}).",
        safe="The store was not touched.",
        next_step="Check the name of the file, whether you may read it, and the free space of the disk.",
    )
