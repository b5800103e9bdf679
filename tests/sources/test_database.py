"""A database is searched without being written to, and corrected in one transaction or not at all."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import apply, database_access, find, people_on_file, preview, read_config
from tests.sources.conftest import NOW, order, possible, search

LEONIE = "leonekohler@surfeu.de"


def shop(path: Path, **members: Any) -> dict[str, Any]:
    """The shop's database, as an officer describes it."""
    return {
        "kind": "database",
        "name": "Shop",
        "url": f"sqlite:///{path}",
        "table": "Customer",
        "key": "CustomerId",
        "match": {"email": "Email", "name": ["FirstName", "LastName"], "phone": "Phone"},
        "related": [{"table": "Invoice", "key": "InvoiceId", "references": "CustomerId"}],
        "contact_points": {"email": "Email", "phone": "Phone", "post": ["Address", "PostalCode", "City", "Country"]},
        **members,
    }


def run(path: Path, *statements: str) -> list[Any]:
    with sqlite3.connect(path) as connection:
        for statement in statements[:-1]:
            connection.execute(statement)
        return connection.execute(statements[-1]).fetchall()


@pytest.fixture
def odd(tmp_path: Path) -> Callable[..., dict[str, Any]]:
    """A database of its own with one table, made by SQL."""

    def make(create: str, *inserts: str, table: str = "P", **members: Any) -> dict[str, Any]:
        run(tmp_path / "odd.sqlite", create, *inserts)
        usual = {"kind": "database", "url": f"sqlite:///{tmp_path / 'odd.sqlite'}", "table": table, "key": "Id"}
        return {**usual, "match": {"email": "Email"}, **members}

    return make


def test_every_value_of_her_row_and_invoices_is_found(chinook: Path) -> None:
    before = chinook.read_bytes()
    searched = search(shop(chinook), emails=(f" {LEONIE.upper()} ",))
    assert searched.values("PostalCode") == ["70174"]
    hers = {item.field for item in searched.found if item.locator == "Customer CustomerId=2"}
    assert hers == {*"CustomerId FirstName LastName Address City Country PostalCode Phone Email SupportRepId".split()}
    invoices = {item.locator for item in searched.found} - {"Customer CustomerId=2"}
    assert len(invoices) == 7 and all(locator.startswith("Invoice InvoiceId=") for locator in invoices)
    assert {item.matched_by for item in searched.found} == {"email"}
    assert {item.source for item in searched.found} == {"Shop"}
    assert not any(LEONIE in item.query for item in searched.found)
    assert (searched.last.done, searched.last.total, searched.last.refused) == (59, 59, 0)
    assert chinook.read_bytes() == before


def test_an_exact_match_keeps_people_of_the_same_name_out_of_the_findings(chinook: Path) -> None:
    run(
        chinook,
        "INSERT INTO Customer (CustomerId, FirstName, LastName, Email) VALUES (60, 'KÖHLER', 'Leonie', 'x@b.example')",
        "SELECT 1",
    )
    exact = search(shop(chinook), emails=(LEONIE,), names=("Leonie Köhler",))
    assert exact.values("CustomerId")[0] == "2" and "60" not in exact.values("CustomerId")
    by_name = search(shop(chinook), emails=("old@example.org",), names=("Leonie Koehler",))
    assert {item.locator for item in by_name.found if item.locator.startswith("C")} == {
        "Customer CustomerId=2",
        "Customer CustomerId=60",
    }
    assert {item.matched_by for item in by_name.found} == {"name"}


def test_people_on_file_come_one_by_one_those_by_address_first(chinook: Path) -> None:
    run(
        chinook,
        "INSERT INTO Customer (CustomerId, FirstName, LastName, Email) VALUES (0, 'Leonie', 'Kohler', 'x@example.org')",
        "SELECT 1",
    )
    people = people_on_file(
        read_config(shop(chinook)), Identifiers(emails=(LEONIE,), names=("kohler leonie",), phones=("030 2141444",))
    )
    assert [(person.key, person.matched_by) for person in people] == [("2", "email"), ("38", "phone"), ("0", "name")]
    points = {point.kind: point for point in people[0].contact_points}
    assert points["email"].value == LEONIE
    assert points["post"].value == "Theodor-Heuss-Straße 34, 70174, Stuttgart, Germany"
    assert points["email"].locator == "Customer CustomerId=2, Email"
    assert points["email"].on_file_since is None


def test_since_when_a_contact_point_is_on_file_is_read_from_its_column(odd: Callable[..., dict[str, Any]]) -> None:
    config = odd(
        "CREATE TABLE P (Id INTEGER PRIMARY KEY, Email TEXT, Since TEXT)",
        "INSERT INTO P VALUES (1, 'a@example.org', '2019-01-01 08:00:00'), (2, 'b@example.org', 'long ago')",
        contact_points={"email": "Email"},
        on_file_since={"email": "Since"},
    )
    people = people_on_file(read_config(config), Identifiers(emails=("a@example.org", "b@example.org")))
    assert [str(person.contact_points[0].on_file_since) for person in people] == ["2019-01-01", "None"]


def test_a_customer_number_is_an_account(chinook: Path) -> None:
    searched = search(shop(chinook), account_ids=("2",))
    assert searched.values("Email") == [LEONIE]
    assert {item.matched_by for item in searched.found} == {"account_id"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"table": "Customers"},
        {"table": 'Customer"; DROP TABLE Customer; --'},
        {"key": "Id"},
        {"key": "1=1 OR CustomerId"},
        {"match": {"email": "Email) OR (1=1"}},
        {"contact_points": {"email": "E-Mail"}},
        {"related": [{"table": "Invoices", "key": "InvoiceId", "references": "CustomerId"}]},
        {"related": [{"table": "Invoice", "key": "Id", "references": "CustomerId"}]},
        {"related": [{"table": "Invoice", "key": "InvoiceId", "references": "Customer"}]},
    ],
)
def test_a_table_or_column_that_is_not_there_is_named_and_nothing_runs(chinook: Path, wrong: dict[str, Any]) -> None:
    before = chinook.read_bytes()
    with pytest.raises(BadInput, match=r"no (table|column)"):
        search(shop(chinook, **wrong), emails=(LEONIE,))
    assert chinook.read_bytes() == before


def test_hostile_names_and_values_are_only_names_and_values(odd: Callable[..., dict[str, Any]], tmp_path: Path) -> None:
    table = 'P"; DROP TABLE "P; --'
    quoted = table.replace('"', '""')
    config = odd(
        f'CREATE TABLE "{quoted}" ("Id%s" TEXT PRIMARY KEY, "E:mail ""x""" TEXT, "sel(ect) [a]" TEXT)',
        f"""INSERT INTO "{quoted}" VALUES ('a'' OR 1=1 --', 'a@example.org', '%_'), ('b', 'b@example.org', 'x')""",
        table=table,
        key="Id%s",
        match={"email": 'E:mail "x"'},
    )
    searched = search(config, emails=("a@example.org",))
    assert [item.value for item in searched.found] == ["a' OR 1=1 --", "a@example.org", "%_"]
    change = order(searched.found[2].locator, "sel(ect) [a]", "%_", "'; DROP TABLE x; --")
    assert apply(read_config(config), change, now=NOW).read_back == change.to
    rows = run(tmp_path / "odd.sqlite", f'SELECT * FROM "{quoted}" ORDER BY 1 DESC')
    assert rows == [("b", "b@example.org", "x"), ("a' OR 1=1 --", "a@example.org", "'; DROP TABLE x; --")]


def test_a_missing_database_is_said_and_not_created(tmp_path: Path) -> None:
    with pytest.raises(BadInput) as caught:
        search(shop(tmp_path / "none.sqlite"), emails=(LEONIE,))
    assert caught.value.code == "database-missing"
    assert not (tmp_path / "none.sqlite").exists()


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "x.sqlite").write_bytes(b"This is a letter, not a database. " * 100)
    with pytest.raises(BadInput) as caught:
        search(shop(tmp_path / "x.sqlite"), emails=(LEONIE,))
    assert caught.value.code == "source-damaged"


def test_a_locked_database_is_said_for_finding_and_correcting(chinook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_access, "PATIENCE", 0.1)
    blocker = sqlite3.connect(chinook, isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(BadInput) as found:
            search(shop(chinook), emails=(LEONIE,))
        with pytest.raises(BadInput) as corrected:
            apply(read_config(shop(chinook)), order("CustomerId=2", "PostalCode", "70174", "70173"), now=NOW)
    finally:
        blocker.close()
    assert found.value.code == corrected.value.code == "source-locked"


def test_a_search_can_be_cancelled(chinook: Path) -> None:
    found = find(
        read_config(shop(chinook)), Identifiers(emails=(LEONIE,)), progress=lambda _: None, cancelled=lambda: True
    )
    with pytest.raises(Cancelled):
        list(found)


def test_values_of_every_type_are_shown(odd: Callable[..., dict[str, Any]]) -> None:
    config = odd(
        "CREATE TABLE P (Id INTEGER PRIMARY KEY, Email TEXT, A BLOB, B REAL, C DATE, D BOOLEAN, E, F TEXT)",
        "INSERT INTO P VALUES (1, 'a@example.org', x'00ff', 0.1, 'not a date', 1, NULL, CAST(x'ff41' AS TEXT))",
    )
    values = {item.field: item.value for item in search(config, emails=("a@example.org",)).found}
    assert values["A"].endswith("00ff") and values["B"] == "0.1" and values["C"] == "not a date"
    assert values["D"] == "1" and "E" not in values and values["F"] == "\ufffdA"


def test_a_key_that_does_not_tell_rows_apart_hands_out_nobodys_data(odd: Callable[..., dict[str, Any]]) -> None:
    config = odd(
        "CREATE TABLE P (Id TEXT, Email TEXT)", "INSERT INTO P VALUES ('x', 'a@example.org'), ('x', 'b@example.org')"
    )
    with pytest.raises(Refused):
        search(config, emails=("a@example.org",))


@pytest.mark.parametrize(
    ("locator", "field", "was", "to", "table"),
    [
        ("Customer CustomerId=2", "PostalCode", "70174", "70173", "Customer"),
        ("CustomerId=2", "LastName", "Köhler", "Köhler-Łuk 山", "Customer"),
        ("Invoice InvoiceId=1", "Total", "1.98", "2.50", "Invoice"),
        ("Invoice InvoiceId=1", "InvoiceDate", "2021-01-01 00:00:00", "2021-01-03", "Invoice"),
        ("CustomerId=2", "Company", "", "Köhler KG", "Customer"),
    ],
)
def test_one_value_changes_and_nothing_else(
    chinook: Path, locator: str, field: str, was: str, to: str, table: str
) -> None:
    before = run(chinook, f"SELECT * FROM {table}")
    source, change = read_config(shop(chinook)), order(locator, field, was, to)
    assert preview(source, change).possible
    assert run(chinook, f"SELECT * FROM {table}") == before
    receipt = apply(source, change, now=NOW)
    assert receipt.applied_at == NOW
    after = run(chinook, f"SELECT * FROM {table}")
    changed = [(a, b) for old, new in zip(before, after, strict=True) for a, b in zip(old, new, strict=True) if a != b]
    assert len(changed) == 1
    assert search(shop(chinook), account_ids=("2",)).values(field)[0] == receipt.read_back
    assert not preview(source, change).possible or was == to


def test_a_date_keeps_the_form_the_shop_wrote_it_in(chinook: Path) -> None:
    change = order("Invoice InvoiceId=1", "InvoiceDate", "2021-01-01", "2021-01-03T09:30")
    assert apply(read_config(shop(chinook)), change, now=NOW).read_back == "2021-01-03 09:30:00"


@pytest.mark.parametrize(
    ("locator", "field", "was", "to"),
    [
        ("CustomerId=2", "PostalCode", "70199", "70173"),
        ("CustomerId=2", "PostalCode", "70174", "70173 and far too long"),
        ("CustomerId=99", "PostalCode", "70174", "70173"),
        ("CustomerId=2 OR 1=1", "PostalCode", "70174", "70173"),
        ("CustomerId= 2", "PostalCode", "70174", "70173"),
        ("CustomerId=02", "PostalCode", "70174", "70173"),
        ("CustomerId=", "PostalCode", "70174", "70173"),
        ("Employee EmployeeId=1", "LastName", "Adams", "Adam"),
        ("InvoiceId=1", "Total", "1.98", "2.50"),
        ("nonsense", "PostalCode", "70174", "70173"),
        ("CustomerId=2", "Postcode", "70174", "70173"),
        ("CustomerId=2", "postalcode", "70174", "70173"),
        ("CustomerId=2", "CustomerId", "2", "3"),
        ("CustomerId=2", "SupportRepId", "5", "4"),
        ("Invoice InvoiceId=1", "CustomerId", "2", "3"),
        ("Invoice InvoiceId=1", "Total", "1.98", "two"),
        ("Invoice InvoiceId=1", "Total", "1.98", "2.501"),
        ("Invoice InvoiceId=1", "Total", "1.98", "NaN"),
        ("Invoice InvoiceId=1", "Total", "1.98", "0002.50"),
        ("Invoice InvoiceId=1", "InvoiceDate", "2021-01-01", "2021-02-30"),
    ],
)
def test_what_cannot_be_corrected_is_refused_and_nothing_written(
    chinook: Path, locator: str, field: str, was: str, to: str
) -> None:
    before = chinook.read_bytes()
    source, change = read_config(shop(chinook)), order(locator, field, was, to)
    with pytest.raises(RedressError) as caught:
        apply(source, change, now=NOW)
    assert "70174" not in caught.value.text() and "Köhler" not in caught.value.text()
    assert not possible(source, change)
    assert chinook.read_bytes() == before


@pytest.mark.parametrize(
    ("declared", "held", "to", "kept"),
    [
        ("INTEGER", "7", "8", "8"),
        ("INTEGER", "7", "007", None),
        ("INTEGER", "7", "8.0", None),
        ("INTEGER", "7", "99999999999999999999999", None),
        ("STRING", "01067", "01069", None),
        ("STRING", "Elbe", "Spree", "Spree"),
        ("NUMERIC(10,2)", "1.98", "2.50", "2.5"),
        ("REAL", "0.5", "0.12345678901234567890", None),
        ("BOOLEAN", "1", "false", "0"),
        ("BOOLEAN", "1", "maybe", None),
        ("DATE", "2021-01-01", "2021-01-02", "2021-01-02"),
        ("DATE", "2021-01-01", "2021-01-02 10:00", None),
        ("BLOB", "x", "y", None),
        ("TEXT", "a", "007", "007"),
        ("TEXT CHECK (V <> 'evil')", "a", "evil", None),
        ("TEXT UNIQUE", "a", "other", None),
        ("TEXT GENERATED ALWAYS AS (Email) VIRTUAL", None, "x", None),
    ],
)
def test_a_value_is_kept_as_it_was_said_or_not_at_all(
    odd: Callable[..., dict[str, Any]], tmp_path: Path, declared: str, held: str | None, to: str, kept: str | None
) -> None:
    path = tmp_path / "odd.sqlite"
    if held is None:
        config = odd(
            f"CREATE TABLE P (Id INTEGER PRIMARY KEY, Email TEXT, V {declared})",
            "INSERT INTO P (Id, Email) VALUES (1, 'a@example.org')",
        )
    else:
        config = odd(
            f"CREATE TABLE P (Id INTEGER PRIMARY KEY, Email TEXT, V {declared})",
            f"INSERT INTO P VALUES (1, 'a@example.org', '{held}'), (2, 'b@example.org', 'other')",
        )
    before = run(path, "SELECT typeof(V), V FROM P")
    (seen,) = search(config, emails=("a@example.org",)).values("V")
    change = order("P Id=1", "V", seen, to)
    if kept is None:
        with pytest.raises(Refused):
            apply(read_config(config), change, now=NOW)
        assert run(path, "SELECT typeof(V), V FROM P") == before
    else:
        assert apply(read_config(config), change, now=NOW).read_back == kept
        assert str(run(path, "SELECT V FROM P WHERE Id = 1")[0][0]) == kept


def test_a_row_is_named_by_exactly_its_key(odd: Callable[..., dict[str, Any]]) -> None:
    config = odd(
        "CREATE TABLE P (Id TEXT COLLATE NOCASE PRIMARY KEY, Email TEXT, City TEXT)",
        "INSERT INTO P VALUES ('Ab', 'a@example.org', 'Ulm')",
    )
    with pytest.raises(Refused):
        apply(read_config(config), order("P Id=aB", "City", "Ulm", "Bonn"), now=NOW)
    assert apply(read_config(config), order("P Id=Ab", "City", "Ulm", "Bonn"), now=NOW).read_back == "Bonn"


def test_a_value_that_changes_between_preview_and_correction_is_not_overwritten(chinook: Path) -> None:
    source, change = read_config(shop(chinook)), order("CustomerId=2", "PostalCode", "70174", "70173")
    assert preview(source, change).possible
    run(chinook, "UPDATE Customer SET PostalCode = '70199' WHERE CustomerId = 2", "SELECT 1")
    with pytest.raises(Refused) as caught:
        apply(source, change, now=NOW)
    assert caught.value.code == "source-changed"
    assert run(chinook, "SELECT PostalCode FROM Customer WHERE CustomerId = 2") == [("70199",)]
    seen = preview(source, change)
    assert (seen.holds, seen.possible) == ("70199", False)
    assert "70199" in seen.statement and "70174" in seen.statement


def test_a_writer_that_is_quicker_is_waited_for_and_not_overwritten(chinook: Path) -> None:
    other = sqlite3.connect(chinook, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("UPDATE Customer SET PostalCode = '70199' WHERE CustomerId = 2")
    writer = threading.Timer(0.3, lambda: other.execute("COMMIT"))
    writer.start()
    try:
        with pytest.raises(Refused) as caught:
            apply(read_config(shop(chinook)), order("CustomerId=2", "PostalCode", "70174", "70173"), now=NOW)
    finally:
        writer.join()
        other.close()
    assert caught.value.code == "source-changed"
    assert run(chinook, "SELECT PostalCode FROM Customer WHERE CustomerId = 2") == [("70199",)]


def test_a_trigger_that_bends_the_value_undoes_the_correction(chinook: Path) -> None:
    run(
        chinook,
        "CREATE TRIGGER bend AFTER UPDATE OF PostalCode ON Customer WHEN new.PostalCode = '70173' "
        "BEGIN UPDATE Customer SET PostalCode = 'bent' WHERE CustomerId = new.CustomerId; END",
        "SELECT 1",
    )
    with pytest.raises(Refused):
        apply(read_config(shop(chinook)), order("CustomerId=2", "PostalCode", "70174", "70173"), now=NOW)
    assert run(chinook, "SELECT PostalCode FROM Customer WHERE CustomerId = 2") == [("70174",)]


def test_a_view_can_be_searched_and_is_not_corrected(chinook: Path) -> None:
    run(chinook, "CREATE VIEW People AS SELECT CustomerId, Email, City FROM Customer", "SELECT 1")
    config = shop(chinook, table="People", match={"email": "Email"}, related=[], contact_points={})
    assert search(config, emails=(LEONIE,)).values("City") == ["Stuttgart"]
    with pytest.raises(Refused):
        apply(read_config(config), order("CustomerId=2", "City", "Stuttgart", "Ulm"), now=NOW)
