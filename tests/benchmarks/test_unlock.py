"""How long everything takes that is looked at before a store may be used, for a log of 100,000 events in 100 MB."""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from desktop_app.domain.audit import AuditEvent, Frontier, canonical_facts, commit_to, leaf_hash
from desktop_app.store import audit, integrity
from desktop_app.store import tables as t
from desktop_app.store.engine import DATABASE_FILE, connect, make_engine
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import Store, Surroundings
from tests.benchmarks.conftest import Bar, print_bars, side_by_side
from tests.benchmarks.loader import sign
from tests.store.requests import write_request

EVENTS = 100_000
SIZE = 100_000_000
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
AROUND = Surroundings(lambda: NOW, os.urandom, None)


def write_events(store: Store, how_many: int) -> None:
    """Real events, each hashed upon the ones before it, in one transaction."""
    officer, cases = store.officer_id, [uuid4() for _ in range(how_many // 8)]
    engine = make_engine(store.directory / DATABASE_FILE, store._database_key)
    with Session(engine) as session:
        tree, rows = audit.frontier(audit.state(session)), []
        for number in range(tree.size + 1, how_many + 1):
            payload = canonical_facts({"reference": f"DSR-2026-{number:06d}", "rows": "0" * 64, "step": number % 8})
            salt = os.urandom(16)
            event = AuditEvent(
                store.store_id, number, NOW, f"request.step_{number % 8}", officer, cases[number // 8 - 1],
                commit_to(salt, payload), salt, payload, b"",
            )  # fmt: skip
            tree: Frontier = tree.append(leaf_hash(event))
            rows.append(
                {
                    "number": number, "at": NOW, "kind": event.kind, "actor": officer, "case_id": event.case,
                    "commitment": event.commitment, "salt": salt, "payload": payload, "head": tree.root(),
                }
            )  # fmt: skip
        session.execute(insert(audit.AuditEventRow), rows)
        session.execute(update(audit.AuditStateRow).values(size=tree.size, frontier=b"".join(tree.roots)))
        session.commit()
    sign(store.directory, engine, store._signer)
    engine.dispose()


def fill(store: Store, size: int) -> None:
    """Attachments until the database has its size; each small enough to stay a row."""
    missing = size - (store.directory / DATABASE_FILE).stat().st_size
    case = write_request(store)
    with store.act("filled", case=case) as action:
        for _ in range(max(0, missing) // 104_000):
            content = os.urandom(100_000)
            action.session.execute(
                insert(t.AttachmentRow).values(
                    id=uuid4(), request_id=case, kind="request", name="x", media_type="x/y", content=content,
                    size=len(content), sha256=hashlib.sha256(content).hexdigest(),
                )
            )  # fmt: skip


def test_a_store_of_100_mb_and_100_000_events_is_looked_at_whole_at_each_unlock(tmp_path: Path) -> None:
    store, code = Store.create(tmp_path / "store", "correct horse battery staple", UUID(int=1), AROUND, kdf=FLOOR)
    write_events(store, EVENTS)
    fill(store, SIZE)
    key, database = store._database_key, store.directory / DATABASE_FILE
    store.close()
    size = database.stat().st_size

    def unlock(_: int) -> None:
        Store.unlock(tmp_path / "store", code, AROUND).close()

    def read(_: int) -> None:
        hashlib.sha256(database.read_bytes()).digest()

    ours, theirs = side_by_side(unlock, read, 10, warm=1)
    bars = [Bar("unlock, everything looked at", ours, theirs, 15)]
    with closing(connect(database, key)) as driver:
        began = time.perf_counter()
        assert all(check.ok for check in integrity.pages(driver))
        bars.append(Bar("of that: the pages", (time.perf_counter() - began) * 1000, theirs, None))
        began = time.perf_counter()
        assert audit.look_over(driver)
        bars.append(Bar("of that: the log", (time.perf_counter() - began) * 1000, theirs, None))
    print_bars(f"{EVENTS:,} events, {size / 1e6:,.0f} MB", bars, "unlock", "SHA-256 of file")
    assert ours / theirs < 15
