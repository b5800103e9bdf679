"""The store against the same SQLite without a key: the same tables, rows and statements, done in turn in one run.

`./dev bench store` goes up to 100,000 requests; `--scale 1000000` takes a quarter of an hour and 15 GB of disk.
"""

from __future__ import annotations

import os
import random
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlcipher3
from sqlalchemy import Engine, QueuePool, create_engine, event, insert, select
from sqlalchemy.orm import Session

from desktop_app.desk import office
from desktop_app.desk.demo_inputs import ORGANISATION
from desktop_app.desk.office import Desk
from desktop_app.domain.shelves import SOON_DAYS, Shelf
from desktop_app.store import audit, listing, migrations, seals
from desktop_app.store import tables as t
from desktop_app.store.action import record
from desktop_app.store.cases import read_case
from desktop_app.store.engine import _SETTINGS, READ_ONLY, WATCHED, make_engine
from desktop_app.store.keystore import FLOOR
from desktop_app.store.store import RecoveryCode, Surroundings
from desktop_app.store.watching import teach, watch
from tests.benchmarks.conftest import Bar, print_bars, side_by_side
from tests.benchmarks.loader import EVENTS, TODAY, load, name_of, sign

SIZES = (1_000, 10_000, 100_000, 1_000_000)
FIRST = 50
PASSPHRASE = "a passphrase for now"
GROWTH = 1.5
BARS = {
    "open and first screen": 2.5,
    "list of 50, first page": 1.3,
    "list of 50, anywhere": 1.3,
    "search, common fragment": 2.0,
    "search, one whole name": 2.0,
    "search, two letters": 2.0,
    "search, two Chinese characters": 2.0,
    "counts of the shelves": None,
    "open a case with its history": 2.0,
    "insert with event": 2.0,
}


@dataclass
class Pair:
    """An encrypted store, and the same without a key: one is the other's copy, so both files are packed alike."""

    folder: Path
    desk: Desk
    code: RecoveryCode
    plain: Engine
    source_id: UUID
    holds: int = 0

    @property
    def plain_path(self) -> Path:
        """The file that is compared."""
        return self.folder / "plain.db"

    @property
    def engines(self) -> tuple[Engine, Engine]:
        """Ours and theirs."""
        return self.desk.store._open_engine(), self.plain

    def grow(self, size: int) -> None:
        """Load up to a number of requests, and make both files from what was loaded."""
        store, around, database = self.desk.store, self.desk.store.around, self.folder / "store" / "store.db"
        key, signer = store._database_key, store._signer
        self.desk.close()
        self.plain.dispose()
        for path in (database, self.plain_path):
            for file in path.parent.glob(f"{path.name}*"):
                file.unlink()
        with closing(connect_plain(self.folder / "loaded.db")) as driver:
            load(driver, range(self.holds, size), self.desk.officer.id, self.source_id)
            driver.execute("VACUUM INTO ?", (str(self.plain_path),))
            driver.execute(f"ATTACH DATABASE ? AS encrypted KEY \"x'{key.hex()}'\"", (str(database),))
            driver.execute("SELECT sqlcipher_export('encrypted')").fetchall()
            driver.execute("DETACH DATABASE encrypted")
        engine = make_engine(database, key)
        sign(self.folder / "store", engine, signer)
        engine.dispose()
        self.plain = plain_engine(self.plain_path)
        began = time.monotonic()
        self.desk = office.unlock(self.folder / "store", self.code, around)
        print(f"\nUnlocking the store of {size:,} requests by its recovery code: {time.monotonic() - began:.2f} s")
        self.holds = size


def connect_plain(path: Path) -> Any:
    """The same library and settings, without a key."""
    connection = sqlcipher3.connect(str(path), timeout=5.0, check_same_thread=False, isolation_level=None)
    for setting in (*_SETTINGS, "journal_mode=wal"):
        if not setting.startswith("cipher"):
            connection.execute(f"PRAGMA {setting}").fetchall()
    teach(connection)
    return connection


def plain_engine(path: Path) -> Engine:
    """Reads and writes by the same way as the store's own."""
    engine = create_engine(
        "sqlite+pysqlite://",
        module=sqlcipher3,
        creator=lambda: connect_plain(path),
        poolclass=QueuePool,
        pool_size=2,
        max_overflow=2,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin(connection: Any) -> None:
        read_only = connection.get_execution_options().get("redress_read_only", False)
        if connection.get_execution_options().get("redress_watched") and not connection.info.get("watched"):
            connection.exec_driver_sql("PRAGMA query_only=OFF")
            watch(connection)
            connection.info["watched"] = True
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if read_only else 'OFF'}")
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine


def make_pair(folder: Path) -> Pair:
    """Both empty, with one officer and one data source of the same ids."""
    around = Surroundings(lambda: datetime(2026, 11, 24, 9, tzinfo=UTC), os.urandom, None)
    desk, code = office.set_up(folder / "store", ORGANISATION, "Amara Osei", PASSPHRASE, around, kdf=FLOOR)
    source_id = uuid4()
    source = {
        "id": source_id, "name": "Shop", "kind": "table", "config": {}, "purpose": "", "legal_basis": "",
        "categories": "", "retention": "", "origin": "", "recipients": [], "active": True,
    }  # fmt: skip
    with desk.store.act("source.added") as action:
        action.session.execute(insert(t.DataSourceRow), [source])
    plain = plain_engine(folder / "loaded.db")
    migrations.upgrade(plain)
    with desk.store.read() as ours, Session(plain) as theirs:
        for table in (t.OrganisationRow, t.OfficerRow, t.SigningKeyRow, t.DataSourceRow, audit.AuditStateRow):
            rows = ours.execute(select(table.__table__)).mappings().all()
            theirs.execute(insert(table), [dict(row) for row in rows])
        for event_row in ours.execute(select(audit.AuditEventRow.__table__)).mappings().all():
            theirs.execute(insert(audit.AuditEventRow), [dict(event_row)])
            hanging = select(seals.AuditSealRow.__table__).where(seals.AuditSealRow.number == event_row["number"])
            for seal_row in ours.execute(hanging).mappings().all():
                theirs.execute(insert(seals.AuditSealRow), [dict(seal_row)])
        theirs.commit()
    return Pair(folder, desk, code, plain, source_id)


def measure(pair: Pair) -> list[Bar]:
    """Everything of BARS, at the size the pair has now."""
    chance = random.Random(7)
    anywhere = [chance.randrange(pair.holds) for _ in range(200)]
    with pair.desk.store.read() as session:
        wanted = listing.ListingRow.id.in_([number + 1 for number in anywhere])
        rows = session.execute(select(listing.ListingRow.place, listing.ListingRow.reference).where(wanted)).all()
    places, references = [row.place for row in rows], [row.reference for row in rows]
    works: dict[str, tuple[Callable[[Engine, int], object], int]] = {
        "list of 50, first page": (lambda e, n: _read(e, lambda s: _first(s)), 60),
        "list of 50, anywhere": (lambda e, n: _read(e, lambda s: _page(s, places[n % 40])), 60),
        "search, common fragment": (lambda e, n: _read(e, lambda s: listing.found(s, "mann", limit=FIRST)), 40),
        "search, one whole name": (
            lambda e, n: _read(e, lambda s: listing.found(s, name_of(anywhere[n % 20]), limit=FIRST)),
            40,
        ),
        "search, two letters": (lambda e, n: _read(e, lambda s: listing.found(s, "kö", limit=FIRST)), 40),
        "search, two Chinese characters": (lambda e, n: _read(e, lambda s: listing.found(s, "李 芳", limit=FIRST)), 40),
        "counts of the shelves": (lambda e, n: _read(e, lambda s: listing.counts(s, TODAY, SOON_DAYS)), 40),
        "open a case with its history": (lambda e, n: _read(e, lambda s: _case(s, references[n % 40])), 60),
    }
    bars = [_open_and_first_screen(pair)]
    ours, theirs = pair.engines
    for what, (work, times) in works.items():
        taken = side_by_side(lambda n, w=work: w(ours, n), lambda n, w=work: w(theirs, n), times)
        bars.append(Bar(what, *taken, BARS[what]))
    bars.append(_insert(pair))
    return bars


def _read(engine: Engine, work: Callable[[Session], object]) -> None:
    with Session(engine.execution_options(**READ_ONLY)) as session:
        work(session)


def _first(session: Session) -> object:
    return listing.page(session, Shelf.OPEN, TODAY, SOON_DAYS, limit=FIRST)


def _page(session: Session, after: str) -> object:
    return listing.page(session, None, TODAY, SOON_DAYS, after, limit=FIRST)


def _case(session: Session, reference: str) -> object:
    case = read_case(session, reference)
    assert len(audit.read_events(session, case.id)) >= 8
    return case


def _open_and_first_screen(pair: Pair) -> Bar:
    """With a new connection each time: nothing is in SQLite's own memory, the file may be in the system's."""

    def screen(session: Session) -> None:
        listing.counts(session, TODAY, SOON_DAYS)
        _first(session)

    def opened(make: Callable[[], Engine]) -> None:
        engine = make()
        _read(engine, screen)
        engine.dispose()

    taken = side_by_side(
        lambda _: opened(pair.desk.store._make_engine), lambda _: opened(lambda: plain_engine(pair.plain_path)), 20
    )
    return Bar("open and first screen", *taken, BARS["open and first screen"])


def _insert(pair: Pair) -> Bar:
    """A request, its row in the list and its event, on disk."""
    around, officer_id = pair.desk.store.around, pair.desk.officer.id

    def put(engine: Engine, number: int) -> None:
        with Session(engine.execution_options(**WATCHED), expire_on_commit=False) as session:
            seals.begin(session)
            request_id = uuid4()
            session.add(_request(request_id, number + 100, officer_id))
            session.flush()
            session.add(t.RequestedRightRow(request_id=request_id, right="access", because="", position=0))
            session.flush()
            listing.relist(session, request_id)
            facts = {"reference": "DSR"}
            touched = seals.seals_of_touched(session)
            record(session, around, officer_id, "request.received", request_id, facts, touched)
            session.commit()

    ours, theirs = pair.engines
    taken = side_by_side(lambda n: put(ours, n), lambda n: put(theirs, n), 60)
    return Bar("insert with event", *taken, BARS["insert with event"])


def _request(request_id: UUID, number: int, officer_id: UUID) -> t.RequestRow:
    name, address = name_of(number), f"somebody{number}@example.org"
    return t.RequestRow(
        id=request_id, reference=f"NEW-2026-{number:04d}", received=TODAY, channel="email", regime="gdpr",
        holidays="DE", sender_name=name, sender_address=address, message_id=f"<new{number}@example.org>",
        subject_line="My data", text="Please tell me what you hold. " * 20, person_named=name, sender_comparison="",
        identifiers={"names": [name], "emails": [address]}, wishes=[], risk="standard", intake_confirmed=False,
        prepared_by=officer_id, stage="intake", due=TODAY,
    )  # fmt: skip


@pytest.mark.timeout(4 * 3600)  # a million requests take an hour to write on a slow machine
def test_the_encrypted_store_keeps_up_with_the_same_sqlite_without_a_key(tmp_path: Path, scale: int) -> None:
    pair = make_pair(tmp_path)
    missed: list[str] = []
    before: dict[str, float] = {}
    try:
        for size in (size for size in SIZES if size <= scale):
            pair.grow(size)
            bars = measure(pair)
            file = (tmp_path / "store" / "store.db").stat().st_size
            print_bars(
                f"{size:,} requests, {size * EVENTS:,} events, {file / 1e6:,.0f} MB", bars, "encrypted", "no key"
            )
            missed += [f"{bar.what} at {size:,}: {bar.ratio:.2f}" for bar in bars if not bar.kept]
            if size == 1_000_000:
                growth = [Bar(bar.what, bar.ours, before[bar.what], GROWTH) for bar in bars]
                print_bars("Encrypted, growth from 100,000", growth, "1,000,000", "100,000")
                missed += [f"growth of {bar.what}: {bar.ratio:.2f}" for bar in growth if not bar.kept]
            before = {bar.what: bar.ours for bar in bars}
    finally:
        pair.desk.close()
        pair.plain.dispose()
    assert not missed, missed
