"""Erasing at the level of the database: every table that hangs from a case, and no byte left of what went."""

from __future__ import annotations

import os
import random
from datetime import UTC, datetime
from uuid import UUID

import pytest
from sqlalchemy import event, insert, select, update

from desktop_app.domain.audit import ERASURE
from desktop_app.store import engine, erasing, listing
from desktop_app.store import tables as t
from desktop_app.store.base import Base, PersonalText
from desktop_app.store.store import Store
from tests.store.conftest import NOW, Kept, write_officer
from tests.store.planting import _value
from tests.store.requests import keep, write_request
from tests.store.searching import blobs, found

# What no erasure of a case touches: registers of their own, and what belongs to the office. A new table is either here
# or hangs from a request; one that is neither would be forgotten by every erasure.
STAYS = {
    "organisation", "officer", "data_source", "retention_rule", "erased_case", "audit_event", "audit_state",
}  # fmt: skip
REGISTERS = {
    "notice", "notice_telling", "permission_event", "suppression", "suppression_key",
    "published_statistics", "agreement", "disclosure", "disclosure_subject", "disclosure_file",
}  # fmt: skip


def erase(store: Store, case_id: UUID) -> None:
    """One case in one action, and the log emptied."""
    with store.act(ERASURE, case=case_id) as action:
        action.note(events=list(erasing.erase(action.session, case_id)))
    assert store.empty_log()


def canary(chance: random.Random, length: int = 0) -> str:
    """A text that is nowhere else, with some length to it."""
    word = f"canary-{chance.randbytes(12).hex()} "
    return word * max(1, length // len(word))


def test_every_table_hangs_from_a_case_or_is_known_to_stay() -> None:
    going = {table.name for table, _ in erasing._belonging([UUID(int=1)])}
    personal = {
        table.name
        for table in Base.metadata.sorted_tables
        if any(isinstance(column.type, PersonalText) for column in table.columns)
        or any(column.name in ("request_id", "case_id", "person_id") for column in table.columns)
    }
    assert {"request", "person", "contact_point", "finding", "attachment", "document", "case_hold"} <= going
    assert personal - going - STAYS - REGISTERS == set()
    assert not going & (STAYS | REGISTERS)


def test_what_hangs_from_a_case_in_any_table_goes_and_nothing_else(store: Store) -> None:
    planted: dict[str, bytes] = {}
    keys: dict[str, UUID] = {}
    going = {table.name for table, _ in erasing._belonging([UUID(int=1)])}
    for table in Base.metadata.sorted_tables:
        if table.name.startswith("audit_") or table.name in listing.DERIVED:
            continue
        keys[table.name] = UUID(bytes=os.urandom(16), version=4)
        case = keys["request"] if table.name in going else None
        with store.act("something.planted", case=case) as action:
            row = {column.name: _value(column, keys, planted) for column in table.columns}
            row.pop("blob_key", None)
            action.session.execute(insert(table), row)
            if case is not None:
                action.note(said=(said := canary(random.Random(table.name))))
                planted[f"{table.name} in an event"] = said.encode()
    planted.pop("attachment.blob_key", None)
    assert _words_in_the_search_index(store) > 10
    erase(store, keys["request"])
    assert _words_in_the_search_index(store) == 0
    texts = {name: secret for name, secret in planted.items() if secret.startswith(b"canary-")}
    gone = {secret.decode() for name, secret in texts.items() if name.split(".")[0].split(" ")[0] in going}
    stays = {secret.decode() for name, secret in texts.items() if secret.decode() not in gone}
    assert len(gone) > 50 and found(store, sorted(gone)) == []
    assert {line.split(" in ")[0] for line in found(store, sorted(stays))} == stays
    assert [check.name for check in store.verify().checks if not check.ok] == []


def _words_in_the_search_index(store: Store) -> int:
    driver = store._connect()
    driver.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', 'listing_words', 'row')")
    (count,) = driver.execute("SELECT count(*) FROM temp.words").fetchone()
    driver.close()
    return int(count)


@pytest.mark.parametrize("seed", range(2))
def test_of_many_cases_the_erased_ones_leave_no_byte_and_the_others_all_of_theirs(store: Store, seed: int) -> None:
    chance = random.Random(seed)
    texts: dict[UUID, str] = {}
    for number in range(30):
        text = canary(chance, chance.choice((1, 300, 9000)))
        id_ = write_request(store, f"DSR-2026-{number:04d}", text, NOW)
        texts[id_] = text
        if number % 5 == 0:
            keep(store, id_, texts[id_].encode() * 3)
        if number % 3 == 0:  # what was there before a change must be gone too
            with store.act("request.changed", case=id_) as action:
                changed = texts[id_] + " and more" * chance.randrange(40)
                action.session.execute(update(t.RequestRow).where(t.RequestRow.id == id_).values(text=changed))
    gone = chance.sample(list(texts), 15)
    for id_ in gone:
        erase(store, id_)
    assert found(store, [texts[id_].split(" ")[0] for id_ in gone]) == []
    kept = [texts[id_].split(" ")[0] for id_ in texts if id_ not in gone]
    assert {line.split(" in ")[0] for line in found(store, kept)} == set(kept)
    assert store.verify().ok


def test_the_search_finds_what_a_database_leaves_that_does_not_overwrite(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_SETTINGS", (*engine._SETTINGS, "secure_delete=OFF"))
    monkeypatch.setitem(engine._EXPECTED, "secure_delete", "0")
    store = kept.open()
    id_ = write_request(store, text=(secret := canary(random.Random(1), 3000)), closed_at=NOW)
    erase(store, id_)
    assert found(store, [secret.split(" ")[0]])


def test_the_file_of_an_attachment_goes_with_its_case(store: Store) -> None:
    gone, stays = write_request(store), write_request(store, "DSR-2026-0002")
    keep(store, gone, b"x" * 200_000)
    other = keep(store, stays, b"y" * 200_000)
    erase(store, gone)
    assert blobs(store.directory) == [other.hex]


def test_an_erasure_that_is_not_kept_leaves_the_case_whole(store: Store) -> None:
    id_ = write_request(store, text=(secret := canary(random.Random(2))))
    keep(store, id_, b"x" * 200_000)

    def interrupted() -> None:
        with store.act(ERASURE, case=id_) as action:
            action.note(events=list(erasing.erase(action.session, id_)))
            action.erased_case(id_, NOW)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert len(blobs(store.directory)) == 1
    assert not (store.directory / "erasures.txt").exists()
    with store.read() as session:
        assert session.get_one(t.RequestRow, id_).text == secret
    assert store.verify().ok


def test_a_reader_in_the_way_is_waited_for_and_then_told_of(store: Store) -> None:
    id_ = write_request(store, text=canary(random.Random(3), 2000))
    waited: list[float] = []
    store.around = type(store.around)(store.around.now, store.around.random_bytes, None, waited.append)
    reader = store._connect()
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM request").fetchone()
    write_officer(store, "later")
    with store.act(ERASURE, case=id_) as action:
        action.note(events=list(erasing.erase(action.session, id_)))
    assert not store.empty_log()
    assert len(waited) == 3
    reader.execute("ROLLBACK")
    reader.close()
    assert store.empty_log()


def test_the_log_of_erasures_is_written_when_the_action_is_on_disk(store: Store) -> None:
    officer = write_officer(store, "Amara Osei")
    id_ = write_request(store, closed_at=NOW)
    order: list[str] = []
    event.listen(store._open_engine(), "commit", lambda _: order.append("commit"))
    write = store._write_erasures
    store._write_erasures = lambda erased: (order.append("log"), write(erased))[1]  # type: ignore[method-assign]
    with store.act(ERASURE, case=id_) as action:
        erasing.erase_again(action, id_, datetime(2026, 11, 24, tzinfo=UTC), officer)
    assert order == ["commit", "log"]
    assert str(id_) in (store.directory / "erasures.txt").read_text()
    with store.read() as session:
        assert session.scalars(select(t.RequestRow.id)).all() == []
