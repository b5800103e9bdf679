"""The log inside the store and its export: append-only, verifiable, erasable where it must be."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desktop_app.domain.audit import ERASURE, Frontier, commit_to, leaf_hash
from desktop_app.domain.errors import BadInput, StoreUnavailable
from desktop_app.store import audit, checkpoint, keystore
from desktop_app.store.audit import _read, erase_facts, read_events, verify_export
from desktop_app.store.engine import DATABASE_FILE, make_engine
from desktop_app.store.store import Store
from tests.store.conftest import AROUND, OFFICER, PASSPHRASE, Kept

NAME = "Leonie Köhler"


@pytest.fixture
def told(store: Store) -> Store:
    """A store whose log holds nine events, the last eight of two cases in turn."""
    for number in range(8):
        with store.act("request.noted", case=CASES[number % 2]) as action:
            action.note(number=number, name=NAME)
    return store


CASES = (UUID(int=1), UUID(int=2))


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit_event WHERE number = 3",
        "DELETE FROM audit_event",
        "UPDATE audit_event SET kind = 'x' WHERE number = 3",
        "UPDATE audit_event SET payload = '{}' WHERE number = 3",
        "UPDATE audit_event SET payload = NULL, salt = NULL, head = x'00' WHERE number = 3",
        "UPDATE audit_event SET number = 100 WHERE number = 9",
        "INSERT INTO audit_event SELECT 20, at, kind, actor, case_id, commitment, salt, payload, head "
        "FROM audit_event LIMIT 1",
        "INSERT OR REPLACE INTO audit_event SELECT number, at, 'x', actor, case_id, commitment, salt, payload, head "
        "FROM audit_event WHERE number = 3",
        "DELETE FROM audit_state",
        "UPDATE audit_state SET size = 3",
        "UPDATE audit_state SET keystore_generation = 0",
    ],
)
def test_the_log_refuses_to_be_changed(told: Store, statement: str) -> None:
    with pytest.raises(IntegrityError, match="append-only"), told.act("tampering") as action:
        action.session.execute(text(statement))
    with told.read() as session:
        assert len(read_events(session)) == 9
    assert told.verify().ok


# What someone with the passphrase and a database tool can do, once they have removed the guards.
ATTACKS = {
    "edit": ["UPDATE audit_event SET kind = 'x' WHERE number = 4"],
    "edit facts": ["UPDATE audit_event SET payload = '{}' WHERE number = 4"],
    "delete the middle": ["DELETE FROM audit_event WHERE number = 4"],
    "delete and close the gap": [
        "DELETE FROM audit_event WHERE number = 4",
        "UPDATE audit_event SET number = -number WHERE number > 4",
        "UPDATE audit_event SET number = -number - 1 WHERE number < 0",
    ],
    "delete the tail": ["DELETE FROM audit_event WHERE number > 6"],
    "delete all": ["DELETE FROM audit_event"],
    "insert": [
        "INSERT INTO audit_event SELECT 10, at, kind, actor, case_id, commitment, salt, payload, head FROM audit_event "
        "WHERE number = 4"
    ],
    "swap two": [
        "UPDATE audit_event SET number = -1 WHERE number = 4",
        "UPDATE audit_event SET number = 4 WHERE number = 5",
        "UPDATE audit_event SET number = 5 WHERE number = -1",
    ],
    "erase in silence": ["UPDATE audit_event SET payload = NULL, salt = NULL WHERE number = 4"],
    "shorten the state": ["UPDATE audit_state SET size = 7"],
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_whoever_gets_past_the_guards_is_noticed(told: Store, kept: Kept, attack: str) -> None:
    raw = told._open_engine().raw_connection()
    cursor = raw.cursor()
    guards = dict(cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())
    for name in guards:
        cursor.execute(f"DROP TRIGGER {name}")
    for statement in ATTACKS[attack]:
        cursor.execute(statement)
    for sql in guards.values():
        cursor.execute(sql)
    raw.close()
    bad = {check.name: check.detail for check in told.verify().checks if not check.ok}
    assert "audit log" in bad and "structure" not in bad
    told.close()
    with pytest.raises(StoreUnavailable) as refused:
        kept.open()
    assert refused.value.code == "log-altered"
    if attack not in ("insert", "shorten the state"):
        named = {"delete the tail": "event 6", "delete all": "event 0"}.get(attack, "vent 4")
        assert named in bad["audit log"]


def test_another_stores_log_is_noticed(kept: Kept, tmp_path: Path) -> None:
    from desktop_app.store.keystore import FLOOR

    other, _ = Store.create(tmp_path / "other", PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)
    other.close()
    shutil.copy(tmp_path / "other" / "checkpoints" / "latest.txt", kept.folder / "checkpoints" / "latest.txt")
    with pytest.raises(Exception, match="not one of this store"):
        kept.open()


def test_facts_can_be_erased_and_the_log_still_verifies(told: Store, tmp_path: Path) -> None:
    with told.act(ERASURE) as action:
        action.note(events=erase_facts(action.session, CASES[0]))
    with told.read() as session:
        erased = read_events(session, case=CASES[0])
        others = read_events(session, case=CASES[1])
        assert all(event.erased and event.facts == {} for event in erased) and len(erased) == 4
        assert all(event.facts["name"] == NAME for event in others)
    assert told.verify().ok
    told.export_audit(tmp_path / "log.jsonl")
    assert verify_export(read_lines(tmp_path / "log.jsonl")).ok


# ── Export ──


def read_lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8").splitlines(keepends=True)


@pytest.fixture
def exported(told: Store, tmp_path: Path) -> list[str]:
    told.export_audit(tmp_path / "log.jsonl")
    return read_lines(tmp_path / "log.jsonl")


def test_an_export_verifies_without_the_store(told: Store, exported: list[str]) -> None:
    key = told.slots.kept.signing_key
    report = verify_export(exported, public_key=key, anchors=[told.anchor()])
    assert report.ok and [check.name for check in report.checks] == ["checkpoint", "audit log", "anchor"]
    assert NAME in exported[3]


def test_an_export_without_facts_holds_none_and_verifies(told: Store, tmp_path: Path) -> None:
    told.export_audit(tmp_path / "log.jsonl", with_facts=False)
    lines = read_lines(tmp_path / "log.jsonl")
    assert not any("Leonie" in line for line in lines)
    assert verify_export(lines, anchors=[told.anchor()]).ok


def edited(lines: list[str], at: int, **members: object) -> list[str]:
    return [*lines[:at], json.dumps({**json.loads(lines[at]), **members}) + "\n", *lines[at + 1 :]]


MUTATIONS: dict[str, Callable[[list[str]], list[str]]] = {
    "edit": lambda lines: edited(lines, 4, kind="x"),
    "edit facts": lambda lines: edited(lines, 4, payload="{}"),
    "delete the middle": lambda lines: [*lines[:4], *lines[5:]],
    "delete the tail": lambda lines: lines[:7],
    "delete all": lambda lines: lines[:1],
    "insert": lambda lines: [*lines[:4], lines[3], *lines[4:]],
    "reorder": lambda lines: [*lines[:4], lines[5], lines[4], *lines[6:]],
    "another store": lambda lines: edited(lines, 0, store=str(uuid4())),
    "cut off": lambda lines: [*lines[:-1], lines[-1][:20]],
    "checkpoint for fewer": lambda lines: edited(
        lines[:7], 0, checkpoint=json.loads(lines[0])["checkpoint"].replace("\n9\n", "\n6\n")
    ),
    "no facts claimed": lambda lines: edited(lines, 4, payload=None, salt=None),
    "empty": lambda lines: [],
    "not JSON": lambda lines: ["hello\n"],
    "a list": lambda lines: ["[]\n"],
}


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_every_change_to_an_export_is_noticed(exported: list[str], mutation: str) -> None:
    report = verify_export(MUTATIONS[mutation](exported))
    assert not report.ok
    if mutation in ("edit", "edit facts", "delete the middle", "reorder", "no facts claimed"):
        assert "vent 4" in " ".join(check.detail for check in report.checks)


def forged(lines: list[str]) -> list[str]:
    """One event more, as right as anyone can make it who has no key: only the signature cannot cover it."""
    tree, last = Frontier(), json.loads(lines[-1])
    for event in _read(iter(lines[1:]), UUID(json.loads(lines[0])["store"]), {}, []):
        tree = tree.append(leaf_hash(event))
    new = {**last, "number": last["number"] + 1, "salt": "00" * 16, "payload": "{}"}
    new["commitment"] = commit_to(bytes(16), "{}").hex()
    (event,) = _read(iter([json.dumps(new)]), UUID(json.loads(lines[0])["store"]), {}, [])
    return [*lines, json.dumps({**new, "head": tree.append(leaf_hash(event)).root().hex()}) + "\n"]


def test_an_event_that_the_signature_does_not_cover_is_named(exported: list[str]) -> None:
    report = verify_export(forged(exported))
    assert not report.ok
    assert f"Event {len(exported)} was added" in " ".join(check.detail for check in report.checks)


def test_facts_of_single_events_cannot_be_cut_out_by_claiming_there_are_none(exported: list[str]) -> None:
    claimed = edited(edited(exported, 0, with_facts=False), 4, payload=None, salt=None)
    report = verify_export(claimed)
    assert not report.ok and "event 1" in report.checks[-1].detail
    none_at_all = [claimed[0], *(edited([line], 0, payload=None, salt=None)[0] for line in exported[1:])]
    report = verify_export(none_at_all)
    assert report.ok and "made without their facts" in report.checks[-1].detail


def test_an_export_signed_by_another_key_is_refused_where_the_key_is_known(exported: list[str]) -> None:
    assert not verify_export(exported, public_key=bytes(32)).ok


def test_an_anchor_of_another_log_is_refused(told: Store, exported: list[str]) -> None:
    wrong = f"1/9/{'0' * 32}"
    assert not verify_export(exported, anchors=[wrong]).ok
    assert not verify_export(exported, anchors=["no anchor"]).ok
    assert not told.check_anchor(wrong).ok
    assert not told.check_anchor(told.anchor().replace("1/9/", "2/9/")).ok


def test_an_anchor_printed_earlier_still_holds(told: Store) -> None:
    printed = told.anchor()
    with told.act("later"):
        pass
    assert told.check_anchor(printed).ok and told.anchor() != printed


def test_an_export_overwrites_nothing(told: Store, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(BadInput):
        told.export_audit(tmp_path / "mine.txt")
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_the_checkpoint_is_a_signed_note_others_can_read(told: Store) -> None:
    note = checkpoint.read(told.directory)
    kept = keystore.load(told.directory)
    assert note.startswith(f"redress/{told.store_id}\n9\n")
    assert checkpoint.verify_note(note, kept.signing_key, told.store_id).size == 9
    for broken in (note.replace("\n9\n", "\n8\n"), note[:-5], note + "x", "", note.replace("redress", "Redress")):
        with pytest.raises(checkpoint.InvalidCheckpoint):
            checkpoint.verify_note(broken, kept.signing_key, told.store_id)


def test_a_log_longer_than_one_batch_is_verified_whole(store: Store) -> None:
    with store.act("many") as action:
        for number in range(1500):
            audit.append(
                action.session,
                at=action.now(),
                kind="request.noted",
                actor=OFFICER,
                case=None,
                facts={"number": number},
                salt=action.random_bytes(16),
            )
    assert store.verify().ok


def test_an_event_added_with_the_databases_key_alone_is_found_at_unlock_and_named(told: Store, kept: Kept) -> None:
    with told.read() as session:
        number = len(read_events(session)) + 1
    key = told._database_key
    told.close()
    engine = make_engine(kept.folder / DATABASE_FILE, key)
    with Session(engine) as session:
        audit.append(
            session, at=AROUND.now(), kind="documents.approved", actor=uuid4(), case=None, facts={}, salt=bytes(16)
        )
        session.commit()
    with Session(engine) as session:
        assert audit.first_unsigned(session, told.slots.kept.signing_key) == number
    engine.dispose()
    with pytest.raises(StoreUnavailable) as refused:
        kept.open()
    assert refused.value.code == "log-altered"


def test_a_store_whose_checkpoint_could_not_be_written_still_opens(
    told: Store, kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Store, "_write_checkpoint", lambda *_: None)
        with told.act("later"):
            pass
        told.close()
    assert kept.open().verify().ok
