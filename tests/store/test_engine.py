"""The engine never writes plain text, and never by accident."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import engine
from desktop_app.store.store import Store


@pytest.mark.parametrize("key", [b"", bytes(31), bytes(33)])
def test_a_key_of_another_length_is_refused_before_a_file_is_made(tmp_path: Path, key: bytes) -> None:
    with pytest.raises(ValueError):
        engine.connect(tmp_path / "store.db", key)
    assert list(tmp_path.iterdir()) == []


def test_the_settings_that_protect_are_in_force(tmp_path: Path) -> None:
    connection = engine.connect(tmp_path / "store.db", os.urandom(32))

    def setting(name: str) -> Any:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert setting("temp_store") == 2  # 1 would put plain text into temporary files
    assert setting("synchronous") == 2
    assert setting("journal_mode") == "wal"
    assert setting("cipher_version").startswith("4.")
    assert setting("cipher_page_size") == "4096"
    connection.close()


def test_a_driver_that_does_not_encrypt_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sqlite3

    monkeypatch.setattr(sqlcipher3, "connect", sqlite3.connect)
    with pytest.raises(StoreUnavailable) as caught:
        engine.connect(tmp_path / "store.db", os.urandom(32))
    assert caught.value.code == "encryption-not-in-force"


def test_errors_never_carry_the_values(tmp_path: Path) -> None:
    made = engine.make_engine(tmp_path / "store.db", os.urandom(32))
    with made.connect() as connection, pytest.raises(DBAPIError) as caught:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": "Leonie Köhler"})
    assert "Leonie" not in str(caught.value)
    made.dispose()


def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises(StoreUnavailable), store.read() as session:
        session.execute(text("UPDATE audit_state SET size = 7"))
    assert store.verify().ok


def fill(store: Store) -> None:
    with store.act("too.much") as action:
        pages = action.session.execute(text("PRAGMA page_count")).scalar_one()
        action.session.execute(text(f"PRAGMA max_page_count={pages}"))
        action.session.execute(text("CREATE TABLE filler (x BLOB)"))
        action.session.execute(text("INSERT INTO filler VALUES (zeroblob(1000000))"))


def test_a_full_disk_is_said_and_nothing_is_half_kept(store: Store) -> None:
    with pytest.raises(StoreUnavailable) as caught:
        fill(store)
    assert caught.value.code == "disk-full"
    with store.read() as session:
        assert session.execute(text("SELECT count(*) FROM audit_event")).scalar_one() == 1
