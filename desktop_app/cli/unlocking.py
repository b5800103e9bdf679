"""How a command gets its secrets and opens a store: from a prompt, a file or the keychain, never from an argument."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop_app.cli import output
from desktop_app.cli.surroundings import surroundings
from desktop_app.desk import keys, office
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, StoreUnavailable
from desktop_app.store.store import FROM_KEYCHAIN, Passphrase

LONGEST = 4096  # bytes of a secret in a file
FILE = click.Path(path_type=Path)
_F = TypeVar("_F", bound=Callable[..., Any])


def passphrase_option(command: _F) -> _F:
    """`--passphrase-file`."""
    return secret_option("--passphrase-file", "The passphrase is the first line of this file.")(command)


def secret_option(name: str, about: str) -> Callable[[_F], _F]:
    """An option that names a file with a secret in its first line."""
    return click.option(name, type=FILE, metavar="FILE", help=about)


def keyring_option(command: _F) -> _F:
    """`--keyring/--no-keyring`."""
    about = "Use this computer's keyring for the store's key, or leave it alone. Default: use it where it is needed."
    return click.option("--keyring/--no-keyring", default=None, help=about)(command)


def unlock_options(command: _F) -> _F:
    """The options of every command that opens a store."""
    return passphrase_option(keyring_option(command))


@contextmanager
def unlocked(directory: Path, passphrase_file: Path | None, keyring: bool | None) -> Iterator[Desk]:
    """The desk of a store, locked again at the end. Opened by the passphrase in the file; without one by the keyring,
    and where that does not open it, by a passphrase that is asked for."""
    desk = _open(directory, passphrase_file, keyring)
    try:
        yield desk
    finally:
        desk.close()


def read_secret(path: Path) -> str:
    """The first line of a file without its line end. Says so where others can read the file."""
    try:
        with path.open("rb") as file:
            others_can_read = os.name == "posix" and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077
            line = file.readline(LONGEST + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a file name"
        raise _unusable(f"The file with the secret cannot be read ({reason}).") from error
    try:
        secret = line.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise _unusable("The file with the secret is not UTF-8 text.") from error
    if not secret or len(line) > LONGEST:
        raise _unusable("The first line of the file with the secret is empty, or too long.")
    if others_can_read:
        output.note(f"Other users of this computer can read {path.name}; let only yourself read it (chmod 600).")
    return secret


def given_or_asked(path: Path | None, question: str, option: str, *, twice: bool = False) -> str:
    """A secret from its file, or typed unseen by the person at the terminal. BadInput where there is neither."""
    if path is not None:
        return read_secret(path)
    if not can_ask():
        raise BadInput(
            "no-secret",
            f"A secret is needed ({question.lower()}), and there is no terminal to ask for it.",
            safe="Nothing was changed.",
            next_step=f"Run the command in a terminal, or put it into the first line of a file and give {option} FILE.",
        )
    answer: str = click.prompt(question, hide_input=True, confirmation_prompt=twice, err=True)
    return answer


def can_ask() -> bool:
    """Whether a person sits at the terminal."""
    return sys.stdin is not None and sys.stdin.isatty()


def _open(directory: Path, passphrase_file: Path | None, keyring: bool | None) -> Desk:
    keys.look_at(directory)
    if passphrase_file is not None:
        return office.unlock(directory, Passphrase(read_secret(passphrase_file)), surroundings(keyring=bool(keyring)))
    around = surroundings(keyring=keyring is not False)
    if keyring is not False:
        try:
            return office.unlock(directory, FROM_KEYCHAIN, around)
        except StoreUnavailable as error:
            if not error.code.startswith("keychain-"):
                raise
            if keyring:
                output.note(error.what)
    if not can_ask():
        raise StoreUnavailable(
            "no-passphrase",
            "The store is locked, and there is no terminal to ask for its passphrase.",
            safe="Nothing was changed.",
            next_step="Run the command in a terminal, or put the passphrase into the first line of a file that only "
            "you can read and give --passphrase-file FILE.",
        )
    return office.unlock(directory, Passphrase(given_or_asked(None, "Passphrase", "--passphrase-file")), around)


def _unusable(what: str) -> BadInput:
    return BadInput(
        "secret-file-unusable",
        what,
        safe="Nothing was changed.",
        next_step="Check the name of the file, whether you may read it, and that the secret is its first line.",
    )
