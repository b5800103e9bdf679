"""Passwords of databases: in this computer's keychain alone, each under the name of its data source."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.desk.office import Desk
from desktop_app.domain.errors import Refused
from desktop_app.store.keychain import Keychain, KeychainTrouble, NoKeychain


def password_of(keychain: Keychain | NoKeychain | None) -> Callable[[str], str | None]:
    """What tells the password of a data source by its name; None where the keychain has none, or does not answer."""

    def password(source: str) -> str | None:
        if keychain is None or isinstance(keychain, NoKeychain):
            return None
        try:
            return keychain.get(entry(source))
        except KeychainTrouble:
            return None

    return password


def check_keychain(desk: Desk) -> Keychain:
    """The keychain passwords are kept in. Refused where there is none."""
    return checked(desk.store.around.keychain)


def checked(keychain: Keychain | NoKeychain | None) -> Keychain:
    """The keychain, if it is one. Refused where there is none."""
    if keychain is None or isinstance(keychain, NoKeychain):
        raise _not_kept("This computer offers no keychain that keeps passwords encrypted.")
    return keychain


def keep_password(desk: Desk, source: str, password: str) -> None:
    """Keep the password of a data source. Refused where there is no keychain to keep it in."""
    keep_in(check_keychain(desk), source, password)


def keep_in(keychain: Keychain, source: str, password: str) -> None:
    """Keep the password of a data source in this keychain. Refused where it does not take it."""
    try:
        keychain.set(entry(source), password)
    except KeychainTrouble as trouble:
        raise _not_kept(str(trouble)) from trouble


def forget_password(desk: Desk, source: str) -> None:
    """Take it out of the keychain again; nothing happens where there is none, or the keychain does not answer."""
    keychain = desk.store.around.keychain
    if keychain is None or isinstance(keychain, NoKeychain):
        return
    try:
        keychain.delete(entry(source))
    except KeychainTrouble:
        return


def forget_in(keychain: Keychain, source: str) -> None:
    """Take it out of this keychain. Refused where that does not answer."""
    try:
        keychain.delete(entry(source))
    except KeychainTrouble as trouble:
        raise Refused(
            "password-not-forgotten",
            f"The password was not taken out. {trouble}",
            safe="It is where it was.",
            next_step="Try again when the keychain answers, or take it out there.",
        ) from trouble


def entry(source: str) -> str:
    """The entry of the keychain, which holds the keys of stores too: a data source can never be called like one."""
    return f"data source {source}"


def _not_kept(why: str) -> Refused:
    return Refused(
        "password-not-kept",
        f"The password was not kept. {why}",
        safe="It was written nowhere.",
        next_step="Use a database user that needs no password, or a computer with a keychain.",
    )
