"""A store made once and copied for each test, and a keychain in memory for tests about other things than keychains."""

from __future__ import annotations

import functools
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import keystore, migrations
from desktop_app.store import tables as t
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import Passphrase, RecoveryCode, Store, Surroundings, Unlocking

PASSPHRASE = "correct horse battery staple"
OFFICER = UUID("0b9f5d6e-0000-4000-8000-000000000001")
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
AROUND = Surroundings(now=lambda: NOW, random_bytes=os.urandom, keychain=None)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file but the lock, which says who looked last, and the count of wrong passphrases."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("lock", "tries.json")
    }


class MemoryKeychain:
    """Keeps secrets like the system's keychain, for the length of a test."""

    def __init__(self, label: str = "Memory") -> None:
        self.label = label
        self.secrets: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.secrets.get(name)

    def set(self, name: str, secret: str) -> None:
        self.secrets[name] = secret

    def delete(self, name: str) -> None:
        self.secrets.pop(name, None)


@dataclass(frozen=True)
class Kept:
    """A store on disk and what opens it. `open` closes at the end of the test what is still open."""

    folder: Path
    code: RecoveryCode
    stack: ExitStack

    def open(self, secret: Unlocking | None = None, around: Surroundings = AROUND) -> Store:
        """Unlock, by the recovery code unless told otherwise: that needs no slow key derivation."""
        store = Store.unlock(self.folder, secret or self.code, around)
        self.stack.callback(store.close)
        return store

    def opens_with(self, passphrase: str) -> bool:
        """Whether this passphrase opens the store."""
        try:
            Store.unlock(self.folder, Passphrase(passphrase), AROUND).close()
        except StoreUnavailable as error:
            if error.code != "wrong-passphrase":
                raise
            return False
        return True


@pytest.fixture(scope="session", autouse=True)
def _stretch_once() -> Iterator[None]:
    """The same passphrase, salt and cost make the same key: nothing is lost by working it out only once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keystore, "_stretch", functools.cache(keystore._stretch))
        yield


@pytest.fixture(scope="session")
def _template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, RecoveryCode]:
    folder = tmp_path_factory.mktemp("template") / "store"
    store, code = Store.create(folder, PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)
    store.close()
    return folder, code


@pytest.fixture
def kept(_template: tuple[Path, RecoveryCode], tmp_path: Path) -> Iterator[Kept]:
    """A fresh store: one event, one officer's passphrase, a recovery code, no keychain."""
    folder, code = _template
    with ExitStack() as stack:
        yield Kept(Path(shutil.copytree(folder, tmp_path / "store")), code, stack)


@pytest.fixture
def store(kept: Kept) -> Store:
    """The same, unlocked."""
    return kept.open()


@pytest.fixture
def memory_keychain() -> MemoryKeychain:
    """An empty one."""
    return MemoryKeychain()


@pytest.fixture
def beside(memory_keychain: MemoryKeychain) -> Surroundings:
    """Surroundings with that keychain."""
    return replace(AROUND, keychain=memory_keychain)


@pytest.fixture
def add_officer() -> Callable[[Store, str], UUID]:
    """Writes one row and its event, the smallest action there is."""
    return write_officer


def write_officer(store: Store, name: str) -> UUID:
    """One officer's row in one action."""
    officer_id = UUID(bytes=os.urandom(16), version=4)
    with store.act("officer.added") as action:
        action.session.add(t.OfficerRow(id=officer_id, name=name, role="reviewer", added_at=action.now()))
        action.note(officer=name)
    return officer_id


def back_to_the_first_revision(store: Store) -> None:
    """As if an older program had made it: nothing but the audit log."""
    with migrations.fresh_database("0001").connect() as fresh:
        first = set(fresh.exec_driver_sql("SELECT name FROM sqlite_master").scalars())
    with store.act("back.to.1") as action:
        names = text(
            "SELECT type, name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY sql NOT LIKE '%VIRTUAL%', rowid DESC"
        )
        for kind, name in action.session.execute(names).all():
            if name not in first:
                action.session.execute(text(f"DROP {kind} IF EXISTS {name}"))
        action.session.execute(text("UPDATE alembic_version SET version_num = '0001'"))
