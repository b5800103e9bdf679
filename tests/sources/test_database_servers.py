"""The same promises on real PostgreSQL and MariaDB servers: found without writing, corrected in one transaction."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from desktop_app.domain.errors import BadInput, Cancelled, Refused
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources import (
    SourceConfig,
    apply,
    database_access,
    describe_database,
    find,
    people_on_file,
    preview,
)
from desktop_app.sources.kinds import read_config
from tests.sources import servers
from tests.sources.conftest import NOW, order

pytestmark = pytest.mark.timeout(180)
LEONIE = Identifiers(emails=("LeonieKohler@surfeu.de",))
_SHOP = (
    """CREATE TABLE customer (id INTEGER PRIMARY KEY, "first name" VARCHAR(40), last_name VARCHAR(20),
       email VARCHAR(60), postal_code VARCHAR(10), born DATE, credit NUMERIC(10,2), active BOOLEAN,
       code CHAR(6), rep INTEGER)""",
    "CREATE TABLE invoice (id INTEGER PRIMARY KEY, customer_id INTEGER REFERENCES customer(id), total NUMERIC(10,2))",
    """CREATE TABLE line (invoice_id INTEGER REFERENCES invoice(id), no INTEGER, item VARCHAR(40),
       PRIMARY KEY (invoice_id, no))""",
    "CREATE TABLE visit (customer_id INTEGER REFERENCES customer(id), page VARCHAR(40))",
    """INSERT INTO customer VALUES
       (2, 'Leonie', 'Köhler', 'leonekohler@surfeu.de', '70174', '1980-02-29', 12.50, true, 'ab', 9)""",
    "INSERT INTO customer VALUES (3, 'Max', 'Muster', 'max@example.org', '10115', NULL, 0, false, 'cd', 9)",
    "INSERT INTO customer VALUES (4, 'Leonie', 'Kohler', 'leoniekohler@surfeu.de', '70174', NULL, 0, false, 'ef', 9)",
    "INSERT INTO invoice VALUES (20, 2, 9.99), (30, 3, 1.00), (40, 4, 5.00)",
    "INSERT INTO line VALUES (20, 1, 'Record'), (40, 1, 'Record'), (40, 2, 'Another')",
    "INSERT INTO visit VALUES (4, '/start'), (4, '/end'), (3, '/other')",
)


class Shop:
    """A shop in a database on a real server."""

    def __init__(self, url: str) -> None:
        self.url = url
        admin = database_access.read_url(url, servers.Path.cwd()).set(password=servers.PASSWORD)
        self.engine = sa.create_engine(admin, isolation_level="AUTOCOMMIT")
        self.is_mariadb = self.engine.dialect.name == "mysql"

    def run(self, *statements: str) -> list[Any]:
        rows: list[Any] = []
        with self.engine.connect() as connection:
            if self.is_mariadb:
                connection.exec_driver_sql("SET sql_mode = 'ANSI_QUOTES'")
            for statement in statements:
                result = connection.exec_driver_sql(statement)
                rows = [tuple(row) for row in result.all()] if result.returns_rows else []
        return rows

    def source(self, passwords: Callable[[str], str | None] | None = None, **members: Any) -> SourceConfig:
        usual = {"kind": "database", "name": "Shop", "url": self.url, "table": "customer", "key": "id", "follow": True}
        usual |= {"match": {"email": "email", "name": ["first name", "last_name"]}}
        asked = passwords or {"Shop": servers.PASSWORD}.get
        return read_config({**usual, **members}, None, asked)


@pytest.fixture(scope="module", params=["postgresql", "mariadb"])
def server(request: pytest.FixtureRequest) -> Iterator[Shop]:
    try:
        with getattr(servers, request.param)() as url:
            shop = Shop(url)
            yield shop
            shop.engine.dispose()
    except servers.NoServer as reason:
        pytest.skip(str(reason))


@pytest.fixture
def shop(server: Shop) -> Shop:
    server.run(*(f"DROP TABLE IF EXISTS {table}" for table in ("line", "invoice", "visit", "customer")), *_SHOP)
    return server


def everything(source: SourceConfig, wanted: Identifiers) -> list[Found]:
    return list(find(source, wanted, progress=lambda _: None, cancelled=lambda: False))


def test_a_persons_row_and_what_foreign_keys_lead_to_are_found_and_nobody_elses(shop: Shop) -> None:
    found = everything(shop.source(), LEONIE)
    values = {(item.locator, item.field): item.value for item in found}
    assert values["customer id=4", "postal_code"] == "70174"
    assert values["invoice id=40", "total"] == "5.00"
    assert values["line invoice_id=40, no=2", "item"] == "Another"
    assert values["visit customer_id=4, row 2 of these", "page"] in ("/start", "/end")
    assert {item.locator for item in found} == {
        "customer id=4",
        "invoice id=40",
        "line invoice_id=40, no=1",
        "line invoice_id=40, no=2",
        "visit customer_id=4, row 1 of these",
        "visit customer_id=4, row 2 of these",
    }
    only = everything(shop.source(follow=["invoice"]), LEONIE)
    assert {item.locator for item in only} == {"customer id=4", "invoice id=40"}
    with pytest.raises(BadInput, match="no foreign key leads"):
        everything(shop.source(follow=["rep"]), LEONIE)


def test_two_people_with_one_name_stay_two(shop: Shop) -> None:
    people = people_on_file(shop.source(), Identifiers(names=("Kohler, Leonie",)))
    assert [(person.key, person.matched_by) for person in people] == [("2", "name"), ("4", "name")]


def test_tables_and_columns_are_what_the_database_really_has(shop: Shop) -> None:
    tables = describe_database(shop.url, "Shop", {"Shop": servers.PASSWORD}.get)
    assert tables["line"] == ("invoice_id", "no", "item")
    assert "first name" in tables["customer"]
    for members in ({"table": "customers"}, {"key": "Id"}, {"match": {"email": "mail"}}):
        with pytest.raises(BadInput):
            everything(shop.source(**members), LEONIE)


@pytest.mark.parametrize(
    ("locator", "field", "was", "to"),
    [
        ("customer id=2", "postal_code", "70174", "70173"),
        ("id=2", "last_name", "Köhler", "Κöhler-Ł'); DROP TABLE line; --"[:20]),
        ("customer id=2", "born", "1980-02-29", "1980-03-01"),
        ("customer id=2", "credit", "12.50", "13.75"),
        ("customer id=2", "code", "ab", "xy"),
        ("customer id=2", "first name", "Leonie", "Léonie"),
        ("line invoice_id=20, no=1", "item", "Record", "Records"),
    ],
)
def test_one_value_is_corrected_in_a_transaction_and_read_back(
    shop: Shop, locator: str, field: str, was: str, to: str
) -> None:
    source = shop.source()
    held = {(item.locator, item.field): item.value for item in everything(source, Identifiers(account_ids=("2",)))}
    place = locator if " " in locator.split("=")[0] else f"customer {locator}"
    change = order(locator, field, held[place, field], to)
    assert held[place, field].rstrip() == was
    assert preview(source, change).possible
    assert apply(source, change, now=NOW).read_back.rstrip() == to
    others = "SELECT COUNT(*) FROM customer WHERE id <> 2 AND postal_code IN ('70174', '10115')"
    assert shop.run(others) == [(2,)]
    with pytest.raises(Refused):
        apply(source, change, now=NOW)


@pytest.mark.parametrize(
    ("locator", "field", "was", "to"),
    [
        ("customer id=2", "postal_code", "70999", "70173"),
        ("customer id=2", "postal_code", "70174", "70173-and-much-longer"),
        ("customer id=2", "born", "1980-02-29", "1979-02-29"),
        ("customer id=2", "credit", "12.50", "12.505"),
        ("customer id=2", "id", "2", "5"),
        ("invoice id=20", "customer_id", "2", "3"),
        ("line invoice_id=20, no=1", "no", "1", "2"),
        ("customer id=99", "postal_code", "70174", "70173"),
        ("customer id=2 OR 1=1", "postal_code", "70174", "70173"),
        ("line invoice_id=20", "item", "Record", "Records"),
    ],
)
def test_what_does_not_fit_or_is_not_there_is_refused_and_nothing_is_written(
    shop: Shop, locator: str, field: str, was: str, to: str
) -> None:
    everything_ = [shop.run(f"SELECT * FROM {table} ORDER BY 1, 2") for table in ("customer", "invoice", "line")]
    with pytest.raises((Refused, BadInput)):
        apply(shop.source(), order(locator, field, was, to), now=NOW)
    assert everything_ == [
        shop.run(f"SELECT * FROM {table} ORDER BY 1, 2") for table in ("customer", "invoice", "line")
    ]


def delete_visits(access: database_access.Access) -> None:
    with database_access.reading(access) as connection:
        connection.exec_driver_sql("DELETE FROM visit")
        connection.commit()


def test_the_connection_for_finding_cannot_write(shop: Shop) -> None:
    source = shop.source()
    access = source.access  # type: ignore[attr-defined]
    with pytest.raises(BadInput, match="written"):
        delete_visits(access)
    assert shop.run("SELECT COUNT(*) FROM visit") == [(3,)]


def test_a_row_that_somebody_else_holds_is_said_and_not_waited_for(shop: Shop) -> None:
    with shop.engine.connect().execution_options(isolation_level="READ COMMITTED") as other:
        other.exec_driver_sql("UPDATE customer SET postal_code = '99999' WHERE id = 2")
        with pytest.raises(BadInput) as caught:
            apply(shop.source(), order("customer id=2", "postal_code", "70174", "70173"), now=NOW)
        other.rollback()
    assert caught.value.code == "source-locked"
    assert shop.run("SELECT postal_code FROM customer WHERE id = 2") == [("70174",)]


def test_a_query_that_takes_long_is_broken_off_at_the_server_when_the_officer_cancels(shop: Shop) -> None:
    wait = "SLEEP(100)" if shop.is_mariadb else "pg_sleep(100)::text"
    shop.run("DROP VIEW IF EXISTS slow", f"CREATE VIEW slow AS SELECT id, CONCAT(email, {wait}) AS email FROM customer")
    running = (
        "SELECT COUNT(*) FROM information_schema.processlist WHERE POSITION('slow' IN info) > 0 "
        "AND id <> CONNECTION_ID()"
        if shop.is_mariadb
        else "SELECT COUNT(*) FROM pg_stat_activity WHERE state = 'active' AND POSITION('slow' IN query) > 0 "
        "AND pid <> pg_backend_pid()"
    )
    asked = threading.Event()
    reads: list[list[Any]] = []

    def look() -> None:
        try:
            reads.append(shop.run(running))
        finally:
            asked.set()

    source = shop.source(table="slow", match={"email": "email"}, follow=False)
    threading.Timer(1, look).start()
    with pytest.raises(Cancelled):
        list(find(source, LEONIE, progress=lambda _: None, cancelled=asked.is_set))
    assert reads and reads[0] == [(1,)]
    for _ in range(100):
        if shop.run(running) == [(0,)]:
            break
        time.sleep(0.1)
    assert shop.run(running) == [(0,)]
    shop.run("DROP VIEW slow")


@pytest.mark.parametrize("passwords", [lambda _: "not this one", lambda _: None, {"Other": servers.PASSWORD}.get])
def test_without_its_password_in_the_keyring_a_database_says_where_to_keep_it(
    shop: Shop, passwords: Callable[[str], str | None]
) -> None:
    with pytest.raises(BadInput) as caught:
        everything(shop.source(passwords), LEONIE)
    assert "keyring" in caught.value.text() and "not this one" not in caught.value.text()


def test_a_server_that_is_not_there_is_said() -> None:
    for kind in ("postgresql", "mysql", "mssql"):
        source = read_config(
            {
                "kind": "database",
                "url": f"{kind}://shop@127.0.0.1:{servers._free_port()}/shop",
                "table": "t",
                "key": "k",
            }
        )
        with pytest.raises(BadInput, match=r"cannot be read|let the user in"):
            everything(source, LEONIE)
