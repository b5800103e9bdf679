"""What lies on the disk, seen by something that is not this program."""

from __future__ import annotations

import base64
import math
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.store.store import Store
from tests.store.conftest import PASSPHRASE, Kept
from tests.store.independent_reader import database_key, decrypted

CANARY = "Kanarienvogel-Köhler-7f3a"


def forms(text: str) -> list[bytes]:
    raw = text.encode()
    return [raw, text.encode("utf-16-le"), base64.b64encode(raw)[:20], raw.hex().encode()]


def entropy(content: bytes) -> float:
    """Bits per byte."""
    return -sum(n / len(content) * math.log2(n / len(content)) for n in Counter(content).values())


def test_without_the_key_there_is_only_noise(kept: Kept, add_officer: Callable[[Store, str], UUID]) -> None:
    store = kept.open()
    for _ in range(30):
        add_officer(store, CANARY)
    searched = 0
    for moment in ("open", "closed"):
        for path in kept.folder.rglob("*"):
            if not path.is_file():
                continue
            content = path.read_bytes()
            searched += 1
            for needle in [*forms(CANARY), b"SQLite format 3", b"CREATE TABLE", b"audit_event"]:
                assert needle not in content, (moment, path.name, needle)
            if path.name in ("store.db", "store.db-wal") and len(content) >= 1 << 16:
                assert entropy(content) > 7.9, (moment, path.name)
        store.close()
    assert searched >= 11
    with closing(sqlite3.connect(kept.folder / "store.db")) as plain, pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_master").fetchone()


def test_with_the_passphrase_another_reader_finds_the_right_rows(
    kept: Kept, tmp_path: Path, add_officer: Callable[[Store, str], UUID]
) -> None:
    store = kept.open()
    written = {(add_officer(store, f"{CANARY} {n}").hex, f"{CANARY} {n}") for n in range(50)}
    store.close()
    out = tmp_path / "plain.sqlite"
    key = database_key(kept.folder, PASSPHRASE)
    out.write_bytes(decrypted((kept.folder / "store.db").read_bytes(), key))
    with closing(sqlite3.connect(out)) as plain:
        assert set(plain.execute("SELECT id, name FROM officer")) == written
        assert plain.execute("SELECT count(*) FROM audit_event").fetchone() == (51,)
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_the_other_reader_refuses_another_key_and_another_passphrase(kept: Kept) -> None:
    with pytest.raises(ValueError, match="page 1"):
        decrypted((kept.folder / "store.db").read_bytes(), bytes(32))
    with pytest.raises(ValueError, match="no slot"):
        database_key(kept.folder, "another passphrase")


def test_the_other_reader_needs_nothing_of_redress() -> None:
    reader = Path(__file__).with_name("independent_reader.py")
    code = (
        "import runpy, sys; runpy.run_path(sys.argv[1]);"
        "sys.exit(any(name.startswith(('desktop_app', 'sqlalchemy', 'sqlcipher3')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code, str(reader)], check=False).returncode == 0
