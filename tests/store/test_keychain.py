"""The keychain: only what encrypts, only once proven, never waited for without end; and the way back without it."""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from pathlib import Path

import keyring.backend
import pytest
from keyring.backends import SecretService, chainer, fail, null
from keyring.errors import KeyringLocked

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import keychain, keystore
from desktop_app.store.keychain import Keychain, KeychainTrouble, NoKeychain, SystemKeychain, Trouble
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import FROM_KEYCHAIN, Passphrase, Store, Surroundings
from tests.store.conftest import AROUND, OFFICER, PASSPHRASE, Kept, MemoryKeychain


class PlaintextKeyring(keyring.backend.KeyringBackend):
    """Like keyrings.alt's: a high priority and a file anyone can read."""

    priority = 99

    def get_password(self, service: str, username: str) -> str | None:
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        return None


class Derived(SecretService.Keyring):
    """Not the backend that was looked at, whatever it derives from."""


@pytest.mark.parametrize("backend", [null.Keyring, fail.Keyring, PlaintextKeyring, chainer.ChainerBackend, Derived])
def test_backends_that_may_not_encrypt_are_refused(backend: type[object]) -> None:
    assert not keychain.is_allowed(backend())


def test_without_an_allowed_backend_there_is_no_keychain_and_it_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: [PlaintextKeyring(), fail.Keyring()])
    found = keychain.open_system_keychain()
    assert found == NoKeychain(Trouble.NONE) and "no keychain" in found.reason


class Odd(SecretService.Keyring):
    """A backend with a will of its own."""

    priority = 5

    def __init__(self, **behaviour: object) -> None:
        self.behaviour = behaviour

    def get_password(self, service: str, username: str) -> str | None:
        if isinstance(error := self.behaviour.get("get"), BaseException):
            raise error
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        if isinstance(pause := self.behaviour.get("pause"), threading.Event):
            pause.wait(30)

    def delete_password(self, service: str, username: str) -> None:
        return None


@pytest.mark.parametrize(
    ("behaviour", "trouble"),
    [
        ({}, Trouble.FORGETFUL),
        ({"get": KeyringLocked("locked")}, Trouble.LOCKED),
        ({"get": RuntimeError("win32: 1783")}, Trouble.FAILED),
    ],
)
def test_a_keychain_that_does_not_prove_itself_is_not_used(
    monkeypatch: pytest.MonkeyPatch, behaviour: dict[str, object], trouble: Trouble
) -> None:
    monkeypatch.setattr(keychain, "_best_allowed", lambda: (Odd(**behaviour), "Odd"))
    assert keychain.open_system_keychain() == NoKeychain(trouble)


def test_a_keychain_that_does_not_answer_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pause = threading.Event()
    monkeypatch.setattr(keychain, "_best_allowed", lambda: (Odd(pause=pause), "Odd"))
    began = time.monotonic()
    assert keychain.open_system_keychain(timeout=0.2) == NoKeychain(Trouble.SILENT)
    assert time.monotonic() - began < 2
    pause.set()


# ── A store and a keychain ──


def held(kept: Kept, beside: Surroundings) -> None:
    store = kept.open(around=beside)
    assert store.slots.hold_in_keychain()
    store.close()


def keys_in(keychain: MemoryKeychain) -> list[str]:
    """The keys it holds; beside them lies the checkpoint, which is no secret."""
    return [secret for name, secret in keychain.secrets.items() if not name.endswith(" checkpoint")]


def refusal(kept: Kept, around: Surroundings) -> str:
    with pytest.raises(StoreUnavailable) as caught:
        kept.open(FROM_KEYCHAIN, around)
    assert "passphrase" in caught.value.next_step
    return caught.value.code


def test_a_new_store_holds_its_key_in_the_keychain_and_says_so(
    tmp_path: Path, memory_keychain: MemoryKeychain, beside: Surroundings
) -> None:
    store, _ = Store.create(tmp_path / "store", PASSPHRASE, OFFICER, beside, kdf=FLOOR)
    assert "also held in the Memory" in store.slots.keychain_note
    store.close()
    store = Store.unlock(tmp_path / "store", FROM_KEYCHAIN, beside)
    assert store.officer_id == OFFICER and store.verify().ok
    store.close()
    (secret,) = keys_in(memory_keychain)
    assert not any(secret.encode() in path.read_bytes() for path in (tmp_path / "store").rglob("*") if path.is_file())


@pytest.mark.parametrize("trouble", list(Trouble))
def test_a_store_without_a_keychain_says_why(kept: Kept, trouble: Trouble) -> None:
    missing = NoKeychain(trouble)
    store = kept.open(around=replace(AROUND, keychain=missing))
    assert store.slots.keychain_note.startswith(missing.reason) and "passphrase" in store.slots.keychain_note
    assert not store.slots.hold_in_keychain()


def test_a_keychain_that_forgets_is_never_relied_on(kept: Kept) -> None:
    class Forgetful(MemoryKeychain):
        def get(self, name: str) -> str | None:
            return None

    store = kept.open(around=replace(AROUND, keychain=Forgetful("Forgetful")))
    assert not store.slots.hold_in_keychain()
    assert "not held" in store.slots.keychain_note
    assert keystore.keychain_slot(keystore.load(kept.folder)) is None


def lose_entry(kept: Kept, memory: MemoryKeychain) -> Keychain | NoKeychain | None:
    memory.secrets.clear()
    return memory


def change_backend(kept: Kept, memory: MemoryKeychain) -> Keychain | NoKeychain | None:
    return MemoryKeychain("Another keychain")


def lock(kept: Kept, memory: MemoryKeychain) -> Keychain | NoKeychain | None:
    return SystemKeychain(Odd(get=KeyringLocked("locked")), memory.label, 5)


def other_bytes(kept: Kept, memory: MemoryKeychain) -> Keychain | NoKeychain | None:
    memory.secrets = {name: secret[::-1] for name, secret in memory.secrets.items()}
    return memory


@pytest.mark.parametrize(
    ("loss", "code"),
    [
        (lose_entry, "keychain-entry-missing"),
        (change_backend, "keychain-changed"),
        (lock, "keychain-locked"),
        (other_bytes, "keychain-wrong-key"),
        (lambda *_: NoKeychain(Trouble.SILENT), "keychain-silent"),
        (lambda *_: None, "keychain-none"),
    ],
)
def test_losing_the_keychain_is_told_apart_and_the_store_recovers(
    kept: Kept, memory_keychain: MemoryKeychain, beside: Surroundings, loss: object, code: str
) -> None:
    held(kept, beside)
    around = replace(beside, keychain=loss(kept, memory_keychain))  # type: ignore[operator]
    before = (kept.folder / "store.db").read_bytes(), (kept.folder / "keystore.json").read_bytes()
    assert refusal(kept, around) == code
    assert ((kept.folder / "store.db").read_bytes(), (kept.folder / "keystore.json").read_bytes()) == before
    store = Store.recover(
        kept.folder, kept.code, "found again at last", replace(beside, keychain=MemoryKeychain("New"))
    )
    assert "also held in the New" in store.slots.keychain_note
    assert store.verify().ok
    store.close()


def test_a_store_whose_key_was_never_in_a_keychain_says_so(kept: Kept, beside: Surroundings) -> None:
    assert refusal(kept, beside) == "keychain-not-used"


def test_the_key_can_be_taken_out_again(kept: Kept, memory_keychain: MemoryKeychain, beside: Surroundings) -> None:
    held(kept, beside)
    held(kept, beside)
    assert len(keys_in(memory_keychain)) == 1  # the earlier entry is of no use any more
    store = kept.open(FROM_KEYCHAIN, beside)
    store.slots.forget_keychain()
    assert "not held" in store.slots.keychain_note
    store.close()
    assert memory_keychain.secrets == {}
    assert refusal(kept, beside) == "keychain-not-used"


# ── The real thing ──


@pytest.fixture
def real(secret_service: None) -> Keychain:
    found = keychain.open_system_keychain()
    assert not isinstance(found, NoKeychain), found.reason
    return found


def test_a_real_secret_service_is_found_keeps_and_forgets(real: Keychain) -> None:
    assert real.label == "Secret Service"
    real.set("a name", "a secret")
    assert real.get("a name") == "a secret"
    real.delete("a name")
    real.delete("a name")
    assert real.get("a name") is None


def test_a_store_opens_by_a_real_keychain_and_recovers_when_it_forgets(kept: Kept, real: Keychain) -> None:
    around = replace(AROUND, keychain=real)
    held(kept, around)
    store = kept.open(FROM_KEYCHAIN, around)
    assert "Secret Service" in store.slots.keychain_note
    store.close()
    real.delete(_entry(kept))
    assert refusal(kept, around) == "keychain-entry-missing"
    store = kept.open(Passphrase(PASSPHRASE), around)
    assert store.slots.hold_in_keychain()
    store.close()
    store = kept.open(FROM_KEYCHAIN, around)
    store.slots.forget_keychain()


def _entry(kept: Kept) -> str:
    loaded = keystore.load(kept.folder)
    slot = keystore.keychain_slot(loaded)
    assert slot is not None
    return f"store {loaded.store_id} slot {slot.id}"


def test_troubles_are_told_in_words() -> None:
    for trouble in Trouble:
        assert str(KeychainTrouble(trouble)).endswith(".")
