"""A row that changes without an event, or an old page that is put back, is noticed; and what is sealed can go."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Table, delete, select, text, update
from sqlalchemy.exc import IntegrityError

from desktop_app.domain.audit import ERASURE, ROWS
from desktop_app.domain.errors import Cancelled, Refused, StoreUnavailable
from desktop_app.store import migrations, seals, waking
from desktop_app.store import tables as t
from desktop_app.store.audit import erase_facts, read_events
from desktop_app.store.cases import findings, request_row
from desktop_app.store.engine import connect
from desktop_app.store.store import RecoveryCode, Store
from tests.store.conftest import Kept
from tests.store.sealed import (
    OF_THE_STORE,
    TABLES,
    Planted,
    change,
    database_key,
    other_value,
    plain_column,
    plant,
    put_back_pages,
    sealed_rows,
    told_by,
)


@pytest.fixture(scope="module")
def _planted(_template: tuple[Path, RecoveryCode], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planted]:
    folder, code = _template
    with ExitStack() as stack:
        copy = Path(shutil.copytree(folder, tmp_path_factory.mktemp("planted") / "store"))
        yield plant(Kept(copy, code, stack))


@pytest.fixture
def planted(_planted: Planted, tmp_path: Path) -> Iterator[Planted]:
    """A closed store with a row in every table for each of two cases."""
    with ExitStack() as stack:
        copy = _planted.copied(tmp_path / "store")
        copy.kept = Kept(copy.kept.folder, copy.kept.code, stack)
        yield copy


def rows_check(store: Store) -> str:
    """What the store check says of the rows; empty where all is well. No other check may fail with it."""
    failed = [check for check in store.verify().checks if not check.ok]
    assert {check.name for check in failed} <= {"rows", "case list"}, failed  # the list is compared with the rows
    return next((check.detail for check in failed if check.name == "rows"), "")


def assert_noticed(planted: Planted, table: str, case: int = 0) -> None:
    """The store check names the table and the case, and the case cannot be used."""
    of_store = table in OF_THE_STORE
    if of_store and table not in seals.APART:
        with pytest.raises(StoreUnavailable) as refused:
            planted.kept.open()
        assert refused.value.code == "rows-altered" and table.replace("_", " ") in refused.value.what
        return
    store = planted.kept.open()
    said = rows_check(store)
    assert table.replace("_", " ") in said and ("whole store" if of_store else planted.references[case]) in said
    if not of_store and table not in seals.APART:
        with store.read() as session, pytest.raises(StoreUnavailable) as refused:
            request_row(session, planted.references[case])
        assert refused.value.code == "rows-altered" and planted.references[case] in refused.value.what
    store.close()


def assert_somewhere(planted: Planted, table: str) -> None:
    """The store check names the table; where its rows say who may do what, the store does not even open."""
    if table in OF_THE_STORE:
        with pytest.raises(StoreUnavailable, match=table):
            planted.kept.open()
        return
    with planted.kept.open().read() as session:
        assert any(table.replace("_", " ") in said for said in seals.differences(session))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_an_old_page_put_back_is_noticed(planted: Planted, table: Table) -> None:
    earlier, key = planted.database.read_bytes(), database_key(planted.kept)
    store = planted.kept.open()
    change(store, table, planted, 1)
    store.close()
    assert put_back_pages(planted.database, earlier, key, told_by(planted, table)) == 1
    assert_noticed(planted, table.name, 1)


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_row_edited_with_the_databases_key_is_noticed(planted: Planted, table: Table) -> None:
    column = plain_column(table)
    planted.tamper(
        f'UPDATE {table.name} SET "{column.name}" = :value WHERE rowid = 1', values={"value": other_value(table)}
    )
    assert_noticed(planted, table.name)


@pytest.mark.parametrize("table", ["evidence", "contact_point", "finding", "approval", "officer"])
def test_a_row_taken_away_is_noticed(planted: Planted, table: str) -> None:
    planted.tamper(
        f"CREATE TEMP TABLE one AS SELECT rowid AS it FROM {table} LIMIT 1",
        f"DELETE FROM {table} WHERE rowid IN (SELECT it FROM one)",
    )
    assert_somewhere(planted, table)


@pytest.mark.parametrize("table", ["evidence", "contact_point", "finding", "approval", "officer"])
def test_a_row_put_in_is_noticed(planted: Planted, table: str) -> None:
    columns = [column.name for column in t.Base.metadata.tables[table].columns if column.name != "id"]
    listed = ", ".join(f'"{column}"' for column in columns)
    planted.tamper(f"INSERT INTO {table} (id, {listed}) SELECT '{uuid4().hex}', {listed} FROM {table} LIMIT 1")
    assert_somewhere(planted, table)


def test_rows_swapped_between_two_cases_are_noticed_in_both(planted: Planted) -> None:
    first, second = (case.hex for case in planted.cases)
    swap = "UPDATE evidence SET request_id = CASE request_id WHEN :first THEN :second ELSE :first END"
    planted.tamper(swap, values={"first": first, "second": second})
    assert_noticed(planted, "evidence", 0)
    assert_noticed(planted, "evidence", 1)


def test_contents_swapped_between_two_cases_are_noticed_in_both(planted: Planted) -> None:
    swap = "UPDATE finding SET value = (SELECT other.value FROM before AS other WHERE other.id <> finding.id)"
    planted.tamper("CREATE TEMP TABLE before AS SELECT id, value FROM finding", swap)
    said = rows_check(planted.kept.open())
    assert "finding of R-1" in said and "finding of R-2" in said


def test_findings_are_compared_where_they_are_read(planted: Planted) -> None:
    planted.tamper("UPDATE finding SET value = 'edited'")
    store = planted.kept.open()
    with store.read() as session, pytest.raises(StoreUnavailable, match="finding of R-1"):
        findings(session, planted.cases[0])
    assert "edited" not in rows_check(store)


# ── Acting ──


def test_an_action_on_an_altered_case_is_refused_before_it_does_anything(planted: Planted) -> None:
    planted.tamper("UPDATE evidence SET result = 'edited'")
    store = planted.kept.open()
    done = []
    with pytest.raises(StoreUnavailable, match="evidence of R-1"), store.act("x", case=planted.cases[0]):
        done.append("entered")
    with pytest.raises(StoreUnavailable, match="evidence of R-2"), store.act("x") as action:  # noqa: PT012 an action has a body
        action.about(planted.cases[1])
        done.append("went on")
    assert not done


def test_an_altered_row_is_never_sealed_as_if_it_had_been_right(planted: Planted) -> None:
    planted.tamper("UPDATE finding SET value = 'edited' WHERE id = :id", values={"id": planted.keys[0]["finding"].hex})
    store = planted.kept.open()
    decided = update(t.FindingRow).values(decision="disclose")
    with pytest.raises(StoreUnavailable, match="finding of R-1"), store.act("x") as action:
        action.session.execute(decided)
    with pytest.raises(StoreUnavailable, match="finding of R-1"), store.act("x") as action:  # noqa: PT012 an action has a body
        action.session.execute(text("PRAGMA defer_foreign_keys=ON"))
        action.session.execute(delete(t.FindingRow))
    with store.act("x") as action:  # the other case goes on
        action.session.execute(decided.where(t.FindingRow.request_id == planted.cases[1]))
    assert "finding of R-1" in rows_check(store)


def test_a_row_taken_away_in_silence_cannot_come_back_as_a_new_one(planted: Planted) -> None:
    planted.tamper("CREATE TABLE aside AS SELECT * FROM evidence", "DELETE FROM evidence")
    store = planted.kept.open()
    with pytest.raises(StoreUnavailable, match="evidence"), store.act("x") as action:
        action.session.execute(text("INSERT INTO evidence SELECT * FROM aside"))


WAYS: dict[str, str] = {
    "update": "UPDATE evidence SET note = 'new' WHERE id = :id",
    "replace": "INSERT OR REPLACE INTO evidence SELECT * FROM evidence WHERE id = :id",
    "replace by another": "INSERT OR REPLACE INTO reference_series (start, last) SELECT start, 7 FROM reference_series",
    "delete": "DELETE FROM evidence WHERE id = :id",
    "another key": "UPDATE evidence SET id = lower(hex(randomblob(16))) WHERE id = :id",
    "into another case": "UPDATE evidence SET request_id = :other WHERE id = :id",
}


@pytest.mark.parametrize("way", WAYS)
def test_whatever_statement_changes_a_row_in_an_action_is_sealed(planted: Planted, way: str) -> None:
    store = planted.kept.open()
    values = {"id": planted.keys[0]["evidence"].hex, "other": planted.cases[1].hex}
    with store.act("x") as action:
        used = {name: value for name, value in values.items() if f":{name}" in WAYS[way]}
        action.session.execute(text(WAYS[way]), used)
    assert rows_check(store) == ""


def test_what_is_taken_back_is_not_sealed(planted: Planted) -> None:
    store = planted.kept.open()
    note = update(t.EvidenceRow).where(t.EvidenceRow.request_id == planted.cases[0])
    with store.act("x") as action:
        action.session.execute(note.values(note="kept"))
        nested = action.session.begin_nested()
        action.session.execute(update(t.PersonRow).values(key="taken back"))
        nested.rollback()
    with pytest.raises(Cancelled), store.act("y") as action:  # noqa: PT012 an action has a body
        action.session.execute(note.values(note="thrown away"))
        raise Cancelled
    with store.act("z"):
        pass
    with store.read() as session:
        events = read_events(session)
    assert {table for seals_ in sealed_rows(store, events[-2].number).values() for table, _ in seals_} == {"evidence"}
    assert sealed_rows(store, events[-1].number) == {}
    assert rows_check(store) == ""


def test_the_seals_name_is_not_free_for_facts(store: Store) -> None:
    with pytest.raises(ValueError), store.act("x") as action:
        action.note(rows="mine")


def test_what_is_said_of_rows_is_no_fact_that_people_read(planted: Planted) -> None:
    store = planted.kept.open()
    with store.read() as session:
        event = read_events(session)[-1]
        assert ROWS in (event.payload or "") and ROWS not in event.facts


# ── The seals themselves ──


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit_seal",
        "UPDATE audit_seal SET rows = x'00'",
        "UPDATE audit_seal SET salt = NULL, rows = NULL, commitment = x'00'",
        "INSERT INTO audit_seal SELECT scope, 'other', 1, commitment, salt, rows FROM audit_seal LIMIT 1",
    ],
)
def test_seals_refuse_to_be_changed(planted: Planted, statement: str) -> None:
    store = planted.kept.open()
    with pytest.raises(IntegrityError, match="append-only"), store.act("tampering") as action:
        action.session.execute(text(statement))
    assert rows_check(store) == ""


def seal_anew(planted: Planted, statement: str, table: str, scope: UUID, number: int | None = None) -> int:
    """What someone does who has the key of the database and knows its seals: change rows, and write what they have
    become into the last list of seals that holds them, or as a list of its own under the event of this number."""
    driver = connect(planted.database, database_key(planted.kept))
    of_table = seals.watching.sealed_tables(driver)[table]
    before = {key: seal for row_scope, key, seal in driver.execute(of_table.rows()) if row_scope == scope.hex}
    driver.execute(statement)
    after = {key: seal for row_scope, key, seal in driver.execute(of_table.rows()) if row_scope == scope.hex}
    made: seals.Seals = {(table, key): seal for key, seal in after.items() if before[key] != seal}
    assert made
    guards = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_seal'"
    for guard, _ in (kept_guards := driver.execute(guards).fetchall()):
        driver.execute(f"DROP TRIGGER {guard}")
    if number is None:
        held = "SELECT number, rows FROM audit_seal WHERE scope = ? AND part = ? ORDER BY number DESC"
        number, rows = next(
            (n, rows)
            for n, rows in driver.execute(held, (scope.hex, seals._part(table)))
            if made.keys() & dict(seals._decode(rows))
        )
        blob = seals._encode({**dict(seals._decode(rows)), **made})
        where = "WHERE scope = ? AND part = ? AND number = ?"
        driver.execute(f"UPDATE audit_seal SET rows = ? {where}", (blob, scope.hex, seals._part(table), number))
    else:
        blob, salt = seals._encode(made), bytes(16)
        driver.execute(
            "INSERT INTO audit_seal (scope, part, number, commitment, salt, rows) VALUES (?, ?, ?, ?, ?, ?)",
            (scope.hex, seals._part(table), number, seals._commit(salt, blob), salt, blob),
        )
    for _, sql in kept_guards:
        driver.execute(sql)
    driver.close()
    return number


def test_seals_made_to_fit_an_altered_row_do_not_fit_the_log(planted: Planted) -> None:
    number = seal_anew(planted, "UPDATE evidence SET note = 'edited'", "evidence", planted.cases[0])
    store = planted.kept.open()
    with store.read() as session:
        assert [said for said in seals.differences(session) if "R-1" in said or "event" in said] == [
            f"the seals of event {number}"
        ]
        with pytest.raises(StoreUnavailable):
            request_row(session, planted.references[0])


def test_seals_hung_on_the_event_of_another_case_do_not_pass(planted: Planted) -> None:
    numbers = planted.kept.open()
    with numbers.read() as session:
        theirs = [event.number for event in read_events(session) if event.case == planted.cases[1]]
        of_none = [event.number for event in read_events(session) if event.case is None]
    numbers.close()
    for number in (theirs[-1], of_none[-1]):
        copy = planted.copied(planted.kept.folder.with_name(f"copy{number}"))
        where = f"WHERE request_id = '{copy.cases[0].hex}'"
        seal_anew(copy, f"UPDATE evidence SET note = 'edited' {where}", "evidence", copy.cases[0], number)
        with pytest.raises(StoreUnavailable) as altered, copy.kept.open().read() as session:
            request_row(session, copy.references[0])
        assert altered.value.code == "rows-altered"


@pytest.mark.parametrize("on", ["its own event", "the event of a case"])
def test_an_officer_who_raised_himself_with_the_databases_key_does_not_get_in(planted: Planted, on: str) -> None:
    store = planted.kept.open()
    with store.read() as session:
        of_case = [event.number for event in read_events(session) if event.case == planted.cases[1]][-1]
    store.close()
    raised = "UPDATE officer SET role = 'administrator'"
    seal_anew(planted, raised, "officer", seals.WHOLE_STORE, of_case if on == "the event of a case" else None)
    with pytest.raises(StoreUnavailable) as refused:
        planted.kept.open()
    assert refused.value.code == "rows-altered"


def test_a_later_change_of_the_office_cannot_be_undone_by_taking_its_seals_away(planted: Planted) -> None:
    store = planted.kept.open()
    with store.read() as session:
        (place, name) = session.execute(text("SELECT rowid, name FROM officer LIMIT 1")).one()
    with store.act("officer.renamed") as action:
        action.session.execute(text("UPDATE officer SET name = 'Another' WHERE rowid = :at"), {"at": place})
    with store.read() as session:
        number = read_events(session)[-1].number
    store.close()
    driver = connect(planted.database, database_key(planted.kept))
    driver.execute("UPDATE officer SET name = ? WHERE rowid = ?", (name, place))
    driver.execute("DROP TRIGGER audit_seal_no_delete")
    driver.execute("DELETE FROM audit_seal WHERE number = ?", (number,))
    driver.close()
    with pytest.raises(StoreUnavailable) as refused:
        planted.kept.open()
    assert refused.value.code == "rows-altered"


def test_an_event_that_seals_very_many_cases_is_compared_once_and_where_they_are_too_many_by_the_check(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = planted.kept.open()
    with number.act("everything.touched") as action:
        for case in planted.cases:
            action.session.execute(text("UPDATE request SET remarks = '[1]' WHERE id = :id"), {"id": case.hex})
    with number.read() as session:
        event = read_events(session)[-1].number
    number.close()
    monkeypatch.setattr(seals, "_FEW_LISTS", 0)
    store = planted.kept.open()
    with store.read() as session:
        assert request_row(session, planted.references[0]) and request_row(session, planted.references[1])
    store.close()
    planted.tamper(
        "DROP TRIGGER audit_seal_no_delete",
        f"DELETE FROM audit_seal WHERE number = {event} AND scope = '{planted.cases[0].hex}'",
    )
    monkeypatch.setattr(seals, "_MANY_LISTS", 0)
    store = planted.kept.open()
    assert f"the seals of event {event}" in rows_check_of(store)


def rows_check_of(store: Store) -> str:
    """What the store check says of the rows, whatever else it says."""
    return next(check.detail for check in store.verify().checks if check.name == "rows")


def test_seals_erased_in_silence_are_noticed(planted: Planted) -> None:
    planted.tamper("UPDATE audit_seal SET salt = NULL, rows = NULL WHERE number = (SELECT max(number) FROM audit_seal)")
    store = planted.kept.open()
    assert "seals of event" in rows_check(store)


# ── Erasing ──


def erase_case(store: Store, case: UUID, *, rows_first: bool) -> None:
    """As retention does: the rows of a case and the facts of its events, in one action."""
    with store.act(ERASURE, case=case) as action:
        numbers = [] if rows_first else erase_facts(action.session, case)
        action.session.execute(text("PRAGMA defer_foreign_keys=ON"))
        people = select(t.PersonRow.id).where(t.PersonRow.request_id == case)
        action.session.execute(delete(t.ContactPointRow).where(t.ContactPointRow.person_id.in_(people)))
        for table in reversed(TABLES):
            if "request_id" in table.columns:
                action.session.execute(delete(table).where(table.c.request_id == case))
        action.session.execute(delete(t.RequestRow).where(t.RequestRow.id == case))
        action.note(events=numbers or erase_facts(action.session, case))


@pytest.mark.parametrize("rows_first", [True, False])
def test_erasing_a_case_leaves_nothing_to_guess_from_and_the_rest_whole(planted: Planted, rows_first: bool) -> None:
    store, case = planted.kept.open(), planted.cases[0]
    with store.act("officer.renamed", case=case) as action:  # an event about the case that touched something else too
        action.session.execute(update(t.OfficerRow).values(name="New name"))
    erase_case(store, case, rows_first=rows_first)
    with store.read() as session:
        left = session.execute(
            text("SELECT count(*) FROM audit_seal WHERE scope = :case AND rows IS NOT NULL"), {"case": case.hex}
        )
        assert left.scalar() == 0
        assert session.execute(text("SELECT count(salt) FROM audit_seal WHERE rows IS NULL")).scalar() == 0
        request_row(session, planted.references[1])
    assert rows_check(store) == ""
    store.close()
    planted.tamper("UPDATE officer SET name = 'edited'")
    assert_somewhere(planted, "officer")


def test_rows_that_stay_are_sealed_again_as_they_were_and_not_as_they_have_become(planted: Planted) -> None:
    case = planted.cases[0]
    store = planted.kept.open()
    with store.act(ERASURE, case=case) as action:
        action.note(events=erase_facts(action.session, case))
    assert rows_check(store) == ""
    store.close()
    planted.tamper("UPDATE finding SET value = 'edited' WHERE request_id = :case", values={"case": case.hex})
    store = planted.kept.open()
    with store.act(ERASURE, case=case) as action:
        action.note(events=erase_facts(action.session, case))
    assert "finding of R-1" in rows_check(store)


# ── Older stores, backups ──


def test_a_store_from_before_there_were_seals_is_sealed_when_it_is_brought_up_to_date(
    kept: Kept, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(seals, "seals_of_touched", lambda _: {})
        before.setattr(seals, "differences", lambda _: [])
        before.setattr(seals, "compare", lambda *_: None)
        planted = plant(kept)
        planted.tamper("DROP TABLE audit_seal", "UPDATE alembic_version SET version_num = '0013'")
    run = migrations._run

    def only_this_one(connection: Connection, scripts: ScriptDirectory, to: str) -> None:
        run(connection, scripts, "0014")
        newest = scripts.get_current_head()
        connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{newest}'")

    monkeypatch.setattr(migrations, "_run", only_this_one)
    monkeypatch.setattr(Store, "_back_up_before_upgrade", lambda _: None)  # no program ever made a store like it
    store = kept.open()
    monkeypatch.undo()
    with store.read() as session:
        event = read_events(session)[-1]
        assert event.kind == "store.migrated"
    assert rows_check(store) == ""
    sealed = sealed_rows(store, event.number)
    assert {table for one in sealed.values() for table, _ in one} == {table.name for table in TABLES}
    store.close()
    planted.tamper("UPDATE evidence SET note = 'edited'")
    assert_noticed(planted, "evidence")


def test_an_altered_store_is_not_brought_up_to_date_as_if_it_were_right(
    planted: Planted, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted.tamper("UPDATE evidence SET note = 'edited'")
    monkeypatch.setattr(waking, "is_outdated", lambda *_: True)
    with pytest.raises(StoreUnavailable, match="evidence of R-1") as refused:
        planted.kept.open()
    assert refused.value.code == "rows-altered"


def test_an_altered_store_is_not_backed_up_as_if_it_were_right(planted: Planted, tmp_path: Path) -> None:
    planted.tamper("UPDATE evidence SET note = 'edited'")
    with pytest.raises(Refused, match="rows"):
        planted.kept.open().back_up(tmp_path / "one.backup")
    assert not (tmp_path / "one.backup").exists()
