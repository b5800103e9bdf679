"""Erasing, restricting and correcting rows with keys of several columns, on real PostgreSQL and MariaDB servers."""

from __future__ import annotations

import threading
import time

import pytest

from desktop_app.domain.errors import RedressError
from desktop_app.sources import Erasing, Restricting, RowHeld, apply, preview
from tests.sources.conftest import NOW, order
from tests.sources.test_database_servers import Shop, server, shop  # noqa: F401 the servers are fixtures

pytestmark = pytest.mark.timeout(180)
LEONIE = RowHeld(
    "customer id=4",
    (("first name", "Leonie"), ("last_name", "Kohler"), ("postal_code", "70174"), ("credit", "0.00"), ("code", "ef")),
)
ROWS = (
    LEONIE,
    RowHeld("invoice id=40", (("total", "5.00"),)),
    RowHeld("line invoice_id=40, no=1", (("item", "Record"),)),
    RowHeld("line invoice_id=40, no=2", (("item", "Another"),)),
)


def test_rows_go_with_what_refers_to_them_in_one_transaction(shop: Shop) -> None:  # noqa: F811
    shop.run("DELETE FROM visit WHERE customer_id = 4")
    config = shop.source()
    config.work_on_rows(ROWS, Erasing.ROW, write=False)
    assert shop.run("SELECT count(*) FROM line") == [(3,)]
    config.work_on_rows(ROWS, Erasing.ROW, write=True)
    assert shop.run("SELECT id FROM customer ORDER BY id") == [(2,), (3,)]
    assert shop.run("SELECT invoice_id, no FROM line") == [(20, 1)]


def test_nothing_goes_where_one_row_cannot(shop: Shop) -> None:  # noqa: F811
    with pytest.raises(RedressError) as error:
        shop.source().work_on_rows(ROWS, Erasing.ROW, write=True)
    assert error.value.code == "rows-not-changed", "visits refer to her"
    assert shop.run("SELECT count(*) FROM line") == [(3,)] and shop.run("SELECT count(*) FROM customer") == [(3,)]
    changed = RowHeld("line invoice_id=40, no=2", (("item", "Other"),))
    with pytest.raises(RedressError) as error:
        shop.source().work_on_rows((ROWS[2], changed), Erasing.BLANK, write=True)
    assert error.value.code == "source-changed"
    assert shop.run("SELECT item FROM line WHERE invoice_id = 40 ORDER BY no") == [("Record",), ("Another",)]


def test_fields_are_emptied_and_rows_marked(shop: Shop) -> None:  # noqa: F811
    shop.source().work_on_rows(ROWS, Erasing.BLANK, write=True)
    assert shop.run("SELECT last_name, credit, code, email FROM customer WHERE id = 4") == [
        (None, None, None, "leoniekohler@surfeu.de")
    ]
    mark = Restricting("last_name", "RESTRICTED")
    shop.source().work_on_rows((RowHeld("customer id=2", (("postal_code", "70174"),)),), mark, write=True)
    assert shop.run("SELECT id FROM customer WHERE last_name = 'RESTRICTED'") == [(2,)]


def test_a_value_is_corrected_in_a_row_that_two_columns_name(shop: Shop) -> None:  # noqa: F811
    config = shop.source()
    change = order("line invoice_id=40, no=2", "item", "Another", "Łódź")
    assert preview(config, change).possible
    assert apply(config, change, now=NOW).read_back == "Łódź"
    assert shop.run("SELECT item FROM line WHERE invoice_id = 40 ORDER BY no") == [("Record",), ("Łódź",)]
    for key in ("no", "invoice_id"):
        with pytest.raises(RedressError) as error:
            preview(config, order("line invoice_id=40, no=2", key, "2", "3"))
        assert error.value.code == "column-not-corrected"


def test_a_key_of_texts_names_the_row_that_is_written_exactly_so(shop: Shop) -> None:  # noqa: F811
    shop.run(
        "DROP TABLE IF EXISTS member",
        "CREATE TABLE member (club VARCHAR(10), nick VARCHAR(10), city VARCHAR(20), PRIMARY KEY (club, nick))",
        "INSERT INTO member VALUES ('A, nick=b', 'Ann', 'Ulm'), ('A', 'ANN', 'Bonn')",
    )
    config = shop.source(table="member", key=["club", "nick"], match={"name": "nick"}, follow=False)
    assert apply(config, order("club=A, nick=ANN", "city", "Bonn", "Kiel"), now=NOW).read_back == "Kiel"
    for locator in ("club=A, nick=ann", "club=a, nick=ANN", "club=A, nick=ANN "):  # MariaDB compares without case
        with pytest.raises(RedressError) as error:
            apply(config, order(locator, "city", "Kiel", "Köln"), now=NOW)
        assert error.value.code == "no-such-row"
    assert shop.run("SELECT city FROM member ORDER BY city") == [("Kiel",), ("Ulm",)]
    shop.run("DROP TABLE member")


def test_a_column_that_the_database_works_out_is_not_corrected(shop: Shop) -> None:  # noqa: F811
    shop.run(
        "DROP TABLE IF EXISTS worked",
        "CREATE TABLE worked (id INTEGER PRIMARY KEY, a INTEGER, twice INTEGER GENERATED ALWAYS AS (a * 2) STORED)",
        "INSERT INTO worked (id, a) VALUES (1, 4)",
    )
    config = shop.source(table="worked", key="id", match={"account_id": "id"}, follow=False)
    with pytest.raises(RedressError) as error:
        apply(config, order("id=1", "twice", "8", "10"), now=NOW)
    assert error.value.code == "column-not-corrected"
    assert apply(config, order("id=1", "a", "4", "5"), now=NOW).read_back == "5"
    assert shop.run("SELECT twice FROM worked") == [(10,)]
    shop.run("DROP TABLE worked")


def test_a_rule_that_is_only_checked_at_the_end_is_said_to_forbid_it(shop: Shop) -> None:  # noqa: F811
    if shop.is_mariadb:
        pytest.skip("MariaDB checks every rule at once")
    shop.run(
        "DROP TABLE IF EXISTS late",
        "CREATE TABLE late (id INTEGER PRIMARY KEY, nick VARCHAR(10) UNIQUE DEFERRABLE INITIALLY DEFERRED)",
        "INSERT INTO late VALUES (1, 'a'), (2, 'b')",
    )
    config = shop.source(table="late", key="id", match={"name": "nick"}, follow=False)
    with pytest.raises(RedressError) as error:
        apply(config, order("id=1", "nick", "a", "b"), now=NOW)
    assert error.value.code == "value-does-not-fit"
    assert shop.run("SELECT nick FROM late ORDER BY id") == [("a",), ("b",)]
    shop.run("DROP TABLE late")


def test_a_connection_that_the_server_ends_while_the_change_is_kept_leaves_the_outcome_unknown(
    shop: Shop,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import sqlalchemy as sa

    really = sa.Connection.commit

    def ended(self: sa.Connection) -> None:
        if not self.info.get("prepared"):
            self.info["prepared"] = True  # what prepares the connection is kept first
            really(self)
            return
        own = self.scalar(sa.text("SELECT CONNECTION_ID()" if shop.is_mariadb else "SELECT pg_backend_pid()"))
        shop.run(f"KILL {own}" if shop.is_mariadb else f"SELECT pg_terminate_backend({own})")
        time.sleep(0.2)
        really(self)

    monkeypatch.setattr(sa.Connection, "commit", ended)
    with pytest.raises(RedressError) as error:
        apply(shop.source(), order("customer id=4", "postal_code", "70174", "70173"), now=NOW)
    assert error.value.code == "outcome-unknown"
    monkeypatch.undo()
    assert shop.run("SELECT postal_code FROM customer WHERE id = 4") == [("70174",)]
    assert apply(shop.source(), order("customer id=4", "postal_code", "70174", "70173"), now=NOW).read_back == "70173"


def test_a_row_that_somebody_holds_is_said_when_rows_are_to_go(
    shop: Shop,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from desktop_app.sources import database_access

    monkeypatch.setattr(database_access, "PATIENCE", 1.0)
    held, free = threading.Event(), threading.Event()

    def hold() -> None:
        with (
            shop.engine.connect().execution_options(isolation_level="READ COMMITTED") as connection,
            connection.begin(),
        ):
            connection.exec_driver_sql("UPDATE line SET item = 'Held' WHERE invoice_id = 40")
            held.set()
            free.wait(60)
            connection.rollback()

    holder = threading.Thread(target=hold)
    holder.start()
    assert held.wait(10)
    try:
        with pytest.raises(RedressError) as error:
            shop.source().work_on_rows(ROWS[2:], Erasing.ROW, write=True)
        assert error.value.code == "source-locked"
    finally:
        free.set()
        holder.join()
    assert shop.run("SELECT count(*) FROM line WHERE invoice_id = 40") == [(2,)]
