"""keystore.json: the store's random data key, wrapped once for each secret that may open it.

Argon2id (RFC 9106) makes a key of a passphrase, HKDF-SHA256 (RFC 5869) binds it to one slot of one store, AES-256 key
wrap (RFC 3394) holds the data key. A MAC under the data key seals the file; a keyless checksum tells damage from a
wrong passphrase. The file lies there twice, so that one bad sector does not lock people out.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

from cattrs import BaseValidationError
from cattrs.preconf.json import make_converter
from cryptography.exceptions import InvalidKey
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store.durable import write_durably
from desktop_app.store.unlocking import CODE_BYTES, RecoveryCode, passphrase_bytes

KEYSTORE_FILE = "keystore.json"
COPY_FILE = "keystore.copy.json"
FORMAT = "redress-keystore"
VERSION = 1
KEY_SIZE = 32
_SALT_SIZE = 16
_MOST_BYTES = 1 << 20

RandomBytes = Callable[[int], bytes]


@dataclass(frozen=True)
class KdfCost:
    """What one try of a passphrase costs (Argon2id): memory in KiB, passes over it, parallel lanes."""

    memory_kib: int
    iterations: int
    lanes: int


# RFC 9106's second choice is the least we write or accept. The upper bound keeps a forged file from asking for all
# memory: the cost is read before the file can be authenticated.
FLOOR = KdfCost(memory_kib=64 * 1024, iterations=3, lanes=4)
CEILING = KdfCost(memory_kib=2 * 1024 * 1024, iterations=64, lanes=16)
_MOST_MEMORY_CHOSEN = 256 * 1024
# A key file, or a backup, that asks for more was not made by Redress: it would keep the computer busy for hours.
_MOST_WORK = _MOST_MEMORY_CHOSEN * CEILING.iterations
MOST_SLOTS = 64
_TARGET_SECONDS = 0.75


class SlotKind(StrEnum):
    """By what a slot is opened."""

    PASSPHRASE = "passphrase"
    KEYCHAIN = "keychain"
    RECOVERY = "recovery"


@dataclass(frozen=True)
class Slot:
    """The data key wrapped under one secret of one officer. `keychain` is the label of the keychain that holds it."""

    id: UUID
    kind: SlotKind
    officer_id: UUID
    salt: bytes
    wrapped: bytes
    kdf: KdfCost | None = None
    keychain: str = ""


@dataclass(frozen=True)
class Keystore:
    """The whole file. `generation` grows by one with each change; `signing_seed` is wrapped under the data key."""

    store_id: UUID
    generation: int
    signing_key: bytes
    signing_seed: bytes
    slots: tuple[Slot, ...] = ()
    mac: bytes = field(default=b"", compare=False)


@dataclass(frozen=True)
class Opened:
    """The data key, and the slot that gave it."""

    key: bytes = field(repr=False)
    slot: Slot


def new_keystore(store_id: UUID, random_bytes: RandomBytes) -> tuple[Keystore, bytes]:
    """A keystore without slots, and its fresh data key."""
    key, seed = random_bytes(KEY_SIZE), random_bytes(KEY_SIZE)
    public = Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()
    wrapped_seed = aes_key_wrap(derive(key, "signing"), seed)
    return Keystore(store_id, 0, public, wrapped_seed), key


def with_new_key(keystore: Keystore, key: bytes, random_bytes: RandomBytes) -> tuple[Keystore, bytes]:
    """The keystore without slots under a fresh data key, and that key. The store goes on signing with the key that
    earlier exports and checkpoints name."""
    fresh = random_bytes(KEY_SIZE)
    seed = aes_key_unwrap(derive(key, "signing"), keystore.signing_seed)
    return replace(keystore, signing_seed=aes_key_wrap(derive(fresh, "signing"), seed), slots=(), mac=b""), fresh


def with_passphrase(
    keystore: Keystore,
    key: bytes,
    officer_id: UUID,
    passphrase: str,
    cost: KdfCost,
    random_bytes: RandomBytes,
) -> Keystore:
    """The keystore with a passphrase slot for the officer, in place of an earlier one."""
    if not _is_acceptable(cost):
        raise ValueError(f"between {FLOOR} and {CEILING}")
    slot_id, salt = UUID(bytes=random_bytes(16), version=4), random_bytes(_SALT_SIZE)
    stretched = _stretch(passphrase, salt, cost)
    slot = _slot(keystore, key, SlotKind.PASSPHRASE, officer_id, stretched, slot_id, salt)
    return _with(keystore, replace(slot, kdf=cost))


def with_recovery(
    keystore: Keystore, key: bytes, officer_id: UUID, random_bytes: RandomBytes
) -> tuple[Keystore, RecoveryCode]:
    """The keystore with a recovery slot for the officer, in place of an earlier one, and the code that opens it."""
    code = RecoveryCode(random_bytes(CODE_BYTES))
    slot_id, salt = UUID(bytes=random_bytes(16), version=4), random_bytes(_SALT_SIZE)
    slot = _slot(keystore, key, SlotKind.RECOVERY, officer_id, code.secret, slot_id, salt)
    return _with(keystore, slot), code


def with_keychain(
    keystore: Keystore, key: bytes, officer_id: UUID, label: str, random_bytes: RandomBytes
) -> tuple[Keystore, str]:
    """The keystore with the slot of this computer's keychain, and the secret to put there (base64)."""
    secret = random_bytes(KEY_SIZE)
    slot_id, salt = UUID(bytes=random_bytes(16), version=4), random_bytes(_SALT_SIZE)
    slot = _slot(keystore, key, SlotKind.KEYCHAIN, officer_id, secret, slot_id, salt)
    others = tuple(other for other in keystore.slots if other.kind != SlotKind.KEYCHAIN)
    kept = _with(replace(keystore, slots=others), replace(slot, keychain=label))
    return kept, base64.b64encode(secret).decode("ascii")


def open_with_passphrase(keystore: Keystore, passphrase: str, officer_id: UUID | None = None) -> Opened | None:
    """Try the passphrase on every slot, or on the officer's alone; None where it opens none.

    StoreUnavailable where the file was altered by someone without the data key.
    """
    for slot in keystore.slots:
        if slot.kind == SlotKind.PASSPHRASE and officer_id in (None, slot.officer_id):
            if slot.kdf is None:
                raise damaged()
            key = _unwrap(keystore, slot, _stretch(passphrase, slot.salt, slot.kdf))
            if key is not None:
                return _authentic(keystore, Opened(key, slot))
    return None


def open_with_recovery(keystore: Keystore, code: RecoveryCode) -> Opened | None:
    """Try a recovery code; None where it is not this store's."""
    return _open(keystore, SlotKind.RECOVERY, code.secret)


def open_with_keychain(keystore: Keystore, secret: str) -> Opened | None:
    """Try the secret a keychain gave; None where it is not this store's."""
    try:
        return _open(keystore, SlotKind.KEYCHAIN, base64.b64decode(secret, validate=True))
    except ValueError:
        return None


def keychain_slot(keystore: Keystore) -> Slot | None:
    """The slot of this computer's keychain, where there is one."""
    return next((slot for slot in keystore.slots if slot.kind == SlotKind.KEYCHAIN), None)


def cost_of(keystore: Keystore) -> KdfCost:
    """What a new passphrase of this store should cost to try: as much as the costliest it has."""
    costs = [slot.kdf for slot in keystore.slots if slot.kdf is not None]
    return max(costs, key=lambda cost: cost.memory_kib * cost.iterations, default=FLOOR)


def signer(keystore: Keystore, key: bytes) -> Ed25519PrivateKey:
    """The key that signs checkpoints."""
    seed = aes_key_unwrap(derive(key, "signing"), keystore.signing_seed)
    return Ed25519PrivateKey.from_private_bytes(seed)


def derive(key: bytes, purpose: str, salt: bytes | None = None) -> bytes:
    """A 256-bit key for one purpose from another key; keys of different purposes tell nothing of each other."""
    info = f"redress-store/v1/{purpose}".encode()
    return HKDF(algorithm=hashes.SHA256(), length=KEY_SIZE, salt=salt, info=info).derive(key)


def save(folder: Path, keystore: Keystore, key: bytes) -> Keystore:
    """Seal the keystore and write it, then its copy: whenever the power goes, one of the two is whole. Returns it
    sealed. OSError where it cannot be written."""
    sealed = replace(keystore, mac=_mac(keystore, key))
    content = to_bytes(sealed)
    if not is_authentic(from_bytes(content), key):
        raise ValueError("a keystore that does not read back is not written")
    write_durably(folder / KEYSTORE_FILE, content)
    write_durably(folder / COPY_FILE, content)
    return sealed


def load(folder: Path) -> Keystore:
    """Read the keystore. StoreUnavailable where it is missing, damaged, foreign or of a newer version."""
    path = folder / KEYSTORE_FILE
    try:
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise StoreUnavailable(
            "keystore-missing",
            f"The store's key file ({KEYSTORE_FILE}) is not there.",
            safe="Nothing was changed; without its key file the store cannot be opened.",
            next_step=f"If {COPY_FILE} lies beside it, copy that to {KEYSTORE_FILE}; otherwise restore a backup.",
        ) from error
    return from_bytes(content)


def renew_copy(folder: Path) -> None:
    """Make the copy equal the key file again, where a crash came between the two."""
    content, copy = (folder / KEYSTORE_FILE).read_bytes(), folder / COPY_FILE
    if not copy.exists() or copy.read_bytes() != content:
        write_durably(copy, content)


def is_authentic(keystore: Keystore, key: bytes) -> bool:
    """Whether the file is the one that was written by someone with the data key."""
    return hmac.compare_digest(keystore.mac, _mac(keystore, key))


def calibrate(stopwatch: Callable[[], float] = time.perf_counter) -> KdfCost:
    """The cost at which one try takes 0.5 to 1 s on this computer, with at most 256 MiB; never below the floor."""
    began = stopwatch()
    _stretch("calibration", bytes(_SALT_SIZE), FLOOR)
    seconds = max(stopwatch() - began, 0.001)
    memory, per_pass = FLOOR.memory_kib, seconds / FLOOR.iterations
    while memory < _MOST_MEMORY_CHOSEN and 2 * per_pass * FLOOR.iterations <= _TARGET_SECONDS:
        memory, per_pass = 2 * memory, 2 * per_pass
    iterations = min(max(FLOOR.iterations, round(_TARGET_SECONDS / per_pass)), CEILING.iterations)
    return KdfCost(memory, iterations, FLOOR.lanes)


def damaged() -> StoreUnavailable:
    """For a key file that does not agree with its own checksum, or cannot be read."""
    return StoreUnavailable(
        "keystore-damaged",
        f"The store's key file ({KEYSTORE_FILE}) is damaged.",
        safe="The requests themselves were not touched, and nothing was changed.",
        next_step=f"Copy {COPY_FILE}, which lies beside it, to {KEYSTORE_FILE}; otherwise restore a backup.",
    )


_converter = make_converter(forbid_extra_keys=True, omit_if_default=True)
_converter.register_unstructure_hook(bytes, lambda value: base64.b64encode(value).decode("ascii"))
_converter.register_structure_hook(bytes, lambda value, _: base64.b64decode(value, validate=True))
_converter.register_unstructure_hook(UUID, str)
_converter.register_structure_hook(UUID, lambda value, _: UUID(value))


def _members(keystore: Keystore) -> dict[str, Any]:
    plain: dict[str, Any] = _converter.unstructure(keystore)
    return {"format": FORMAT, "version": VERSION, **plain}


def _canonical(members: dict[str, Any]) -> bytes:
    return json.dumps(members, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _mac(keystore: Keystore, key: bytes) -> bytes:
    unsealed = _canonical(_members(replace(keystore, mac=b"")))
    return hmac.digest(derive(key, "header-mac"), unsealed, "sha256")


def to_bytes(keystore: Keystore) -> bytes:
    """A sealed keystore as it stands in its file."""
    members = _members(keystore)
    checksum = hashlib.sha256(_canonical(members)).hexdigest()
    return json.dumps({**members, "checksum": checksum}, indent=1).encode("utf-8") + b"\n"


def from_bytes(content: bytes) -> Keystore:
    """A keystore from the bytes of its file; StoreUnavailable as in `load`."""
    if len(content) > _MOST_BYTES:
        raise damaged()
    try:
        members = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise damaged() from error
    if not isinstance(members, dict) or members.pop("format", None) != FORMAT:
        raise StoreUnavailable(
            "not-a-store",
            f"The file {KEYSTORE_FILE} in this folder is not a Redress key file.",
            safe="Nothing was changed.",
            next_step="Choose the folder in which the store was created.",
        )
    version, checksum = members.pop("version", None), members.pop("checksum", None)
    if type(version) is int and version > VERSION:
        raise newer_version()
    sealed = _canonical({"format": FORMAT, "version": version, **members})
    if checksum != hashlib.sha256(sealed).hexdigest():
        raise damaged()
    try:
        keystore = _converter.structure(members, Keystore)
    except (BaseValidationError, ValueError, TypeError) as error:
        raise damaged() from error
    acceptable = all(slot.kdf is None or _is_acceptable(slot.kdf) for slot in keystore.slots)
    if not acceptable or len(keystore.slots) > MOST_SLOTS:
        raise _altered()
    return keystore


def newer_version() -> StoreUnavailable:
    """For a store that a newer Redress has written."""
    return StoreUnavailable(
        "newer-version",
        "This store was last used with a newer version of Redress.",
        safe="Nothing was changed.",
        next_step="Open it with that version or a later one.",
    )


def _altered() -> StoreUnavailable:
    return StoreUnavailable(
        "keystore-altered",
        f"The store's key file ({KEYSTORE_FILE}) was altered by something other than Redress.",
        safe="Nothing was opened or changed.",
        next_step="Find out who had access to it; then restore the key file from a backup.",
    )


def _is_acceptable(cost: KdfCost) -> bool:
    return (
        FLOOR.memory_kib <= cost.memory_kib <= CEILING.memory_kib
        and FLOOR.iterations <= cost.iterations <= CEILING.iterations
        and FLOOR.lanes <= cost.lanes <= CEILING.lanes
        and cost.memory_kib * cost.iterations <= _MOST_WORK
    )


def _stretch(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    argon = Argon2id(
        salt=salt,
        length=KEY_SIZE,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    form = passphrase_bytes(passphrase)
    try:
        return argon.derive(form)
    except MemoryError as error:
        raise StoreUnavailable(
            "not-enough-memory",
            f"Checking the passphrase needs {cost.memory_kib // 1024} MiB of free memory.",
            safe="Nothing was changed.",
            next_step="Close other programs, then try again.",
        ) from error


def _kek(keystore_id: UUID, slot_id: UUID, salt: bytes, secret: bytes) -> bytes:
    return derive(secret, f"slot/{slot_id}/{keystore_id}", salt)


def _slot(
    keystore: Keystore,
    key: bytes,
    kind: SlotKind,
    officer_id: UUID,
    secret: bytes,
    slot_id: UUID,
    salt: bytes,
) -> Slot:
    wrapped = aes_key_wrap(_kek(keystore.store_id, slot_id, salt, secret), key)
    return Slot(slot_id, kind, officer_id, salt, wrapped)


def _with(keystore: Keystore, slot: Slot) -> Keystore:
    kept = tuple(other for other in keystore.slots if (other.kind, other.officer_id) != (slot.kind, slot.officer_id))
    if len(kept) >= MOST_SLOTS:
        raise Refused(
            "too-many-keys",
            f"This store has {MOST_SLOTS} passphrases and other keys; it takes no more.",
            safe="Nothing was changed.",
            next_step="Take away the access of officers who left.",
        )
    return replace(keystore, slots=(*kept, slot))


def _open(keystore: Keystore, kind: SlotKind, secret: bytes) -> Opened | None:
    for slot in keystore.slots:
        if slot.kind == kind:
            key = _unwrap(keystore, slot, secret)
            if key is not None:
                return _authentic(keystore, Opened(key, slot))
    return None


def _unwrap(keystore: Keystore, slot: Slot, secret: bytes) -> bytes | None:
    try:
        return aes_key_unwrap(_kek(keystore.store_id, slot.id, slot.salt, secret), slot.wrapped)
    except (InvalidUnwrap, InvalidKey):
        return None


def _authentic(keystore: Keystore, opened: Opened) -> Opened:
    if not is_authentic(keystore, opened.key):
        raise _altered()
    return opened
