"""The operating system's keychain, behind a time limit; only backends known to encrypt, and only once proven."""

from __future__ import annotations

import base64
import secrets
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NoAnswer
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE = "Redress"
# Backends by their full name, and what people call them. Anything else may be plain text, or nothing at all.
ALLOWED = {
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.libsecret.Keyring": "Secret Service (libsecret)",
    "keyring.backends.kwallet.DBusKeyring": "KDE Wallet",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
}
# GNOME's keychain (42.1) crashes now and then where a connection is opened just as the one before it closes, and the
# backend opens one a call: so it is left alone for a moment between calls, and found again should it have crashed.
REST = 0.03
RETURN = 0.5
NO_REPLY = "org.freedesktop.DBus.Error.NoReply"
_T = TypeVar("_T")


class Trouble(StrEnum):
    """Why a keychain cannot be used just now; part of the error codes."""

    NONE = "none"
    LOCKED = "locked"
    SILENT = "silent"
    FAILED = "failed"
    FORGETFUL = "forgetful"


REASONS = {
    Trouble.NONE: "This computer offers no keychain that keeps secrets encrypted.",
    Trouble.LOCKED: "The computer's keychain is locked.",
    Trouble.SILENT: "The computer's keychain has not answered.",
    Trouble.FAILED: "The computer's keychain reported a failure.",
    Trouble.FORGETFUL: "The computer's keychain does not give back what is put into it.",
}


class KeychainTrouble(Exception):
    """A keychain did not do what it was asked; `trouble` says in which way."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(REASONS[trouble])
        self.trouble = trouble


class Keychain(Protocol):
    """Secrets by name. Every call may raise KeychainTrouble; `label` is what people call this keychain."""

    label: str

    def get(self, name: str) -> str | None:
        """The secret; None where there is none of this name."""

    def set(self, name: str, secret: str) -> None:
        """Keep a secret, replacing an earlier one of the name."""

    def delete(self, name: str) -> None:
        """Forget a secret; nothing happens where there is none."""


@dataclass(frozen=True)
class NoKeychain:
    """There is no keychain to use, and why, ready to be read."""

    trouble: Trouble

    @property
    def reason(self) -> str:
        """One sentence."""
        return REASONS[self.trouble]


class SystemKeychain:
    """A proven backend of the operating system; each call ends within `timeout` seconds."""

    def __init__(self, backend: KeyringBackend, label: str, timeout: float) -> None:
        self._backend = backend
        self._timeout = timeout
        self.label = label

    def get(self, name: str) -> str | None:
        """See Keychain."""
        return self._ask(lambda: self._backend.get_password(SERVICE, name))

    def set(self, name: str, secret: str) -> None:
        """See Keychain."""
        self._ask(lambda: self._backend.set_password(SERVICE, name, secret))

    def delete(self, name: str) -> None:
        """See Keychain."""

        def forget() -> None:
            if self._backend.get_password(SERVICE, name) is not None:
                time.sleep(REST)
                self._backend.delete_password(SERVICE, name)

        self._ask(forget)

    def _ask(self, work: Callable[[], _T]) -> _T:
        """Rested, and once more where the keychain's process went away while it was asked."""

        def rested() -> _T:
            time.sleep(REST)
            try:
                return work()
            except Exception as error:
                if not _went_away(error):
                    raise
            time.sleep(RETURN)
            return work()

        return _in_time(rested, self._timeout)


def open_system_keychain(timeout: float = 10) -> Keychain | NoKeychain:
    """The best allowed keychain of this computer, proven by writing, reading back and deleting a probe.

    Takes up to a few `timeout`s (seconds) where it does not answer: not for the thread that draws the window.
    """
    try:
        chosen = _in_time(_best_allowed, timeout)
        if chosen is None:
            return NoKeychain(Trouble.NONE)
        keychain = SystemKeychain(*chosen, timeout)
        return keychain if gives_back(keychain) else NoKeychain(Trouble.FORGETFUL)
    except KeychainTrouble as trouble:
        return NoKeychain(trouble.trouble)


def gives_back(keychain: Keychain) -> bool:
    """Whether a probe that is put in comes out again; it is removed afterwards."""
    name = f"probe {secrets.token_hex(8)}"
    secret = base64.b64encode(secrets.token_bytes(32)).decode("ascii")
    keychain.set(name, secret)
    try:
        return keychain.get(name) == secret
    finally:
        keychain.delete(name)


def is_allowed(backend: object) -> bool:
    """Whether a backend is one of those known to encrypt; subclasses and chains are not."""
    return _full_name(backend) in ALLOWED


def _best_allowed() -> tuple[KeyringBackend, str] | None:
    # Asking keyring for its own choice would follow PYTHON_KEYRING_BACKEND and installed plug-ins to plain-text files.
    from keyring.backend import get_all_keyring

    allowed = [backend for backend in get_all_keyring() if is_allowed(backend) and backend.priority >= 1]
    if not allowed:
        return None
    best = max(allowed, key=lambda backend: backend.priority)
    if _full_name(best).endswith("WinVaultKeyring"):
        best.persist = "local machine"  # type: ignore[attr-defined]  # otherwise the secret roams with the profile
    return best, ALLOWED[_full_name(best)]


def _went_away(error: BaseException | None) -> bool:
    """Whether the process behind a Secret Service ended before it answered, as SecretStorage and jeepney tell it."""
    while error is not None:
        if type(error).__name__ == "SecretServiceNotAvailableException" or getattr(error, "name", "") == NO_REPLY:
            return True
        error = error.__cause__ or error.__context__
    return False


def _full_name(backend: object) -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _in_time(work: Callable[[], _T], timeout: float) -> _T:
    """The result of work done in a thread of its own; a keychain that never answers is left behind."""
    outcome: Future[_T] = Future()

    def run() -> None:
        try:
            outcome.set_result(work())
        except BaseException as error:  # noqa: BLE001 whatever a backend raises is looked at below
            outcome.set_exception(error)

    threading.Thread(target=run, name="keychain", daemon=True).start()
    try:
        error = outcome.exception(timeout)
    except NoAnswer:
        raise KeychainTrouble(Trouble.SILENT) from None
    if error is None:
        return outcome.result()
    locked = type(error).__name__ in ("KeyringLocked", "InitError")
    raise KeychainTrouble(Trouble.LOCKED if locked else Trouble.FAILED) from error
