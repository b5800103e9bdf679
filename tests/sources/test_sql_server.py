"""The same promises on a SQL Server. None can be started here: set REDRESS_SQL_SERVER to the address of an empty
database ("mssql://user@host/database") and REDRESS_SQL_SERVER_PASSWORD, and these run; otherwise they say that they
did not.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from desktop_app.domain.errors import Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import SourceConfig, apply, database_access, describe_database, find, people_on_file, preview
from desktop_app.sources.kinds import read_config
from tests.sources.conftest import NOW, order

URL = os.environ.get("REDRESS_SQL_SERVER", "")
pytestmark = [
    pytest.mark.timeout(180),
    pytest.mark.skipif(not URL, reason="no SQL Server was named in REDRESS_SQL_SERVER: nothing was tried on one"),
]
_TABLES = ("invoice", "customer")
_SHOP = (
    """CREATE TABLE customer (id INT PRIMARY KEY, [first name] NVARCHAR(40), last_name NVARCHAR(20), email NVARCHAR(60),
       postal_code VARCHAR(10), born DATE, credit DECIMAL(10,2), active BIT)""",
    "CREATE TABLE invoice (id INT PRIMARY KEY, customer_id INT REFERENCES customer(id), total DECIMAL(10,2))",
    "INSERT INTO customer VALUES (2, N'Leonie', N'Köhler', N'leonekohler@surfeu.de', '70174', '1980-02-29', 12.50, 1)",
    "INSERT INTO customer VALUES (3, N'Max', N'Muster', N'max@example.org', '10115', NULL, 0, 0)",
    "INSERT INTO invoice VALUES (20, 2, 9.99), (30, 3, 1.00)",
)


def secret(_: str) -> str | None:
    return os.environ.get("REDRESS_SQL_SERVER_PASSWORD")


@pytest.fixture
def shop() -> Iterator[SourceConfig]:
    address = database_access.read_url(URL, Path.cwd()).set(password=secret(""))
    engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
    dropped = [f"DROP TABLE IF EXISTS {table}" for table in _TABLES]
    with engine.connect() as connection:
        for statement in (*dropped, *_SHOP):
            connection.exec_driver_sql(statement)
        members: dict[str, Any] = {"kind": "database", "name": "Shop", "url": URL, "table": "customer", "key": "id"}
        members |= {"follow": True, "match": {"email": "email", "name": ["first name", "last_name"]}}
        yield read_config(members, None, secret)
        for statement in dropped:
            connection.exec_driver_sql(statement)
    engine.dispose()


def test_a_persons_row_and_what_foreign_keys_lead_to_are_found_on_a_sql_server(shop: SourceConfig) -> None:
    wanted = Identifiers(emails=("LeoneKohler@surfeu.de",))
    found = list(find(shop, wanted, progress=lambda _: None, cancelled=lambda: False))
    values = {(item.locator, item.field): item.value for item in found}
    assert values["customer id=2", "last_name"] == "Köhler"
    assert values["invoice id=20", "total"] == "9.99"
    assert {item.locator for item in found} == {"customer id=2", "invoice id=20"}
    assert [person.key for person in people_on_file(shop, Identifiers(names=("Kohler, Leonie",)))] == ["2"]
    assert "first name" in describe_database(URL, "Shop", secret)["customer"]


@pytest.mark.parametrize(
    ("field", "was", "to"),
    [("postal_code", "70174", "70173"), ("last_name", "Köhler", "Łódź"), ("credit", "12.50", "13.75")],
)
def test_one_value_is_corrected_on_a_sql_server_and_read_back(
    shop: SourceConfig, field: str, was: str, to: str
) -> None:
    change = order("customer id=2", field, was, to)
    assert preview(shop, change).possible
    assert apply(shop, change, now=NOW).read_back == to
    with pytest.raises(Refused):
        apply(shop, change, now=NOW)
