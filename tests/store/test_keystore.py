"""The key file: what opens it, what it refuses, and that it is never half written."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store import keystore
from desktop_app.store.keystore import FLOOR, KdfCost, Keystore
from desktop_app.store.unlocking import RecoveryCode

OFFICER = uuid4()


@pytest.fixture(scope="module")
def made() -> tuple[Keystore, bytes, RecoveryCode]:
    kept, key = keystore.new_keystore(uuid4(), os.urandom)
    kept = keystore.with_passphrase(kept, key, OFFICER, "a good passphrase", FLOOR, os.urandom)
    kept, code = keystore.with_recovery(kept, key, OFFICER, os.urandom)
    return kept, key, code


def saved(folder: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> Path:
    keystore.save(folder, made[0], made[1])
    return folder / keystore.KEYSTORE_FILE


def test_each_secret_gives_the_same_key(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> None:
    saved(tmp_path, made)
    kept, secret = keystore.with_keychain(keystore.load(tmp_path), made[1], OFFICER, "Memory", os.urandom)
    keystore.save(tmp_path, kept, made[1])
    kept = keystore.load(tmp_path)
    for opened in (
        keystore.open_with_passphrase(kept, "a good passphrase"),
        keystore.open_with_recovery(kept, made[2]),
        keystore.open_with_keychain(kept, secret),
    ):
        assert opened is not None and opened.key == made[1] and opened.slot.officer_id == OFFICER


def test_other_secrets_open_nothing(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> None:
    saved(tmp_path, made)
    kept = keystore.load(tmp_path)
    assert keystore.open_with_passphrase(kept, "a good Passphrase") is None
    assert keystore.open_with_passphrase(kept, "a good passphrase", uuid4()) is None
    assert keystore.open_with_recovery(kept, RecoveryCode(os.urandom(20))) is None
    assert keystore.open_with_keychain(kept, "not base64 !") is None


def test_no_key_lies_in_the_file(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> None:
    content = saved(tmp_path, made).read_text()
    seed = keystore.signer(made[0], made[1]).private_bytes_raw()
    for secret in (made[1], seed, made[2].secret, keystore.derive(made[1], "database")):
        assert secret.hex() not in content and keystore.base64.b64encode(secret).decode() not in content


def test_the_same_passphrase_shares_nothing_between_stores() -> None:
    stores = []
    for _ in range(2):
        kept, key = keystore.new_keystore(uuid4(), os.urandom)
        stores.append(keystore.with_passphrase(kept, key, OFFICER, "the same", FLOOR, os.urandom).slots[0])
    assert stores[0].salt != stores[1].salt and stores[0].wrapped != stores[1].wrapped


def test_every_flipped_bit_is_called_damage(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> None:
    path = saved(tmp_path, made)
    whole = path.read_bytes()
    for at in range(0, len(whole), 7):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x04]) + whole[at + 1 :])
        assert outcome_of_reading(tmp_path, made[0]) in ("keystore-damaged", "not-a-store", "the same"), at


def outcome_of_reading(folder: Path, written: Keystore) -> str:
    try:
        return "the same" if keystore.load(folder) == written else "another"
    except StoreUnavailable as error:
        return error.code


@pytest.mark.parametrize("length", [0, 1, 100, -1])
def test_a_cut_file_is_called_damaged(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode], length: int) -> None:
    path = saved(tmp_path, made)
    path.write_bytes(path.read_bytes().rstrip()[:length])
    with pytest.raises(StoreUnavailable) as caught:
        keystore.load(tmp_path)
    assert caught.value.code == "keystore-damaged"


def test_the_copy_is_as_good_as_the_file(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> None:
    path = saved(tmp_path, made)
    path.write_bytes(b"")
    (tmp_path / keystore.COPY_FILE).replace(path)
    assert keystore.open_with_recovery(keystore.load(tmp_path), made[2]) is not None


def resealed(path: Path, change: Callable[[dict[str, Any]], None]) -> None:
    """What someone without the data key can do: alter the file and make the checksum right again."""
    members = json.loads(path.read_text())
    members.pop("checksum")
    change(members)
    checksum = keystore.hashlib.sha256(keystore._canonical(members)).hexdigest()
    path.write_text(json.dumps({**members, "checksum": checksum}))


def test_weakened_parameters_in_another_slot_are_noticed(
    tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]
) -> None:
    path = saved(tmp_path, made)
    resealed(path, lambda members: members["slots"][0]["kdf"].update(iterations=4))
    with pytest.raises(StoreUnavailable) as caught:
        keystore.open_with_recovery(keystore.load(tmp_path), made[2])
    assert caught.value.code == "keystore-altered"


def test_a_removed_slot_is_noticed(tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]) -> None:
    path = saved(tmp_path, made)
    resealed(path, lambda members: members["slots"].pop(0))
    with pytest.raises(StoreUnavailable) as caught:
        keystore.open_with_recovery(keystore.load(tmp_path), made[2])
    assert caught.value.code == "keystore-altered"


@pytest.mark.parametrize(
    "cost",
    [
        {"memory_kib": 1024, "iterations": 1, "lanes": 1},
        {"memory_kib": 1 << 40, "iterations": 3, "lanes": 4},
        {"memory_kib": 65536, "iterations": 1 << 30, "lanes": 4},
        {"memory_kib": 2 << 20, "iterations": 64, "lanes": 4},  # minutes for each try
    ],
)
def test_costs_out_of_bounds_are_refused_before_they_are_paid(
    tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode], cost: dict[str, int]
) -> None:
    path = saved(tmp_path, made)
    resealed(path, lambda members: members["slots"][0].update(kdf=cost))
    with pytest.raises(StoreUnavailable) as caught:
        keystore.load(tmp_path)
    assert caught.value.code == "keystore-altered"
    with pytest.raises(ValueError):
        keystore.with_passphrase(made[0], made[1], OFFICER, "long enough", KdfCost(**cost), os.urandom)


def test_more_keys_than_a_store_ever_has_are_refused_before_any_is_tried(
    tmp_path: Path, made: tuple[Keystore, bytes, RecoveryCode]
) -> None:
    path = saved(tmp_path, made)
    resealed(path, lambda members: members.update(slots=members["slots"] * (keystore.MOST_SLOTS + 1)))
    with pytest.raises(StoreUnavailable) as caught:
        keystore.load(tmp_path)
    assert caught.value.code == "keystore-altered"
    full = made[0]
    while len(full.slots) < keystore.MOST_SLOTS:
        full, _ = keystore.with_recovery(full, made[1], uuid4(), os.urandom)
    with pytest.raises(Refused) as refused:
        keystore.with_recovery(full, made[1], uuid4(), os.urandom)
    assert refused.value.code == "too-many-keys"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda members: members.update(version=2), "newer-version"),
        (lambda members: members.update(format="other"), "not-a-store"),
        (lambda members: members.update(surprise=1), "keystore-damaged"),
        (lambda members: members.update(slots=[1]), "keystore-damaged"),
    ],
)
def test_files_of_other_kinds_are_told_apart(
    tmp_path: Path,
    made: tuple[Keystore, bytes, RecoveryCode],
    change: Callable[[dict[str, Any]], None],
    code: str,
) -> None:
    path = saved(tmp_path, made)
    resealed(path, change)
    with pytest.raises(StoreUnavailable) as caught:
        keystore.load(tmp_path)
    assert caught.value.code == code


@pytest.mark.parametrize(
    "passphrase",
    ["' \" \\ ;", "x'00'", "PRAGMA key", "🙂🙃", "  spaces  ", "日本語のパスフレーズ", "ﷺ", "\t\n", "--", "%s{}"],
)
def test_any_characters_make_a_passphrase(passphrase: str) -> None:
    kept, key = keystore.new_keystore(uuid4(), os.urandom)
    kept = keystore.with_passphrase(kept, key, OFFICER, passphrase, FLOOR, os.urandom)
    kept = replace(kept, mac=keystore._mac(kept, key))
    opened = keystore.open_with_passphrase(kept, passphrase)
    assert opened is not None and opened.key == key


def test_the_cost_is_fitted_to_the_computer_within_bounds() -> None:
    def calibrated(seconds: float) -> KdfCost:
        readings = iter([0.0, seconds])
        return keystore.calibrate(lambda: next(readings))

    assert calibrated(5.0) == FLOOR  # a slow computer waits rather than being less safe
    assert calibrated(0.18) == KdfCost(memory_kib=256 * 1024, iterations=3, lanes=4)
    assert calibrated(0.05) == KdfCost(memory_kib=256 * 1024, iterations=11, lanes=4)
