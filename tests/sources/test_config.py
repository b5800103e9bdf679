"""A description of a source is read strictly, and no error gives away what stands in it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import describe_database, find, people_on_file, read_config, recipients_of

DATABASE = {"kind": "database", "url": "sqlite:///shop.sqlite", "table": "Customer", "key": "Id"}


@pytest.mark.parametrize(
    ("config", "named"),
    [
        ({}, "kind"),
        ({"kind": "oracle of Delphi"}, "kind"),
        ({"kind": 7}, "kind"),
        ({"kind": "weblog"}, "path"),
        ({"kind": "weblog", "path": ""}, "path"),
        ({"kind": "weblog", "path": "a\0b"}, "path"),
        ({"kind": "weblog", "path": ["a"]}, "path"),
        ({"kind": "weblog", "path": "a", "colour": 1}, "colour"),
        ({"kind": "mailbox", "path": "a", "key": "x"}, "key"),
        ({"kind": "table", "path": "a", "delimiter": "::"}, "delimiter"),
        ({"kind": "table", "path": "a", "encoding": "klingon"}, "encoding"),
        ({"kind": "table", "path": "a", "encoding": "base64"}, "encoding"),
        ({"kind": "table", "path": "a", "match": {"shoe": "Size"}}, "shoe"),
        ({"kind": "table", "path": "a", "match": ["Email"]}, "match"),
        ({"kind": "table", "path": "a", "contact_points": {"fax": "Fax"}}, "fax"),
        ({"kind": "table", "path": "a", "recipients": {"*": [1]}}, "recipients"),
        ({**DATABASE, "key": None}, "key"),
        ({**DATABASE, "related": {"table": "Invoice"}}, "related"),
        ({**DATABASE, "related": [{"table": "Invoice", "key": "Id"}]}, "references"),
        ({**DATABASE, "related": [{"table": "I", "key": "Id", "references": "C", "x": "y"}]}, "x"),
        ({**DATABASE, "url": "shop.sqlite"}, "url"),
        ({**DATABASE, "url": "sqlite://"}, "url"),
        ({**DATABASE, "url": "sqlite:///:memory:"}, "url"),
        ({**DATABASE, "url": "sqlite:///shop.sqlite?mode=rwc"}, "url"),
        ({**DATABASE, "url": "sqlite:///file:shop.sqlite"}, "url"),
        ({**DATABASE, "url": "nosuch://server/shop"}, "nosuch"),
    ],
)
def test_what_is_wrong_with_a_description_is_named(config: dict[str, Any], named: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_config(config)
    assert named in caught.value.what


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://me:hunter2@server/shop",
        "mysql://me:hunter2@server/shop",
        "postgresql://server/shop?password=hunter2",
        "mssql://?odbc_connect=DRIVER%3Dx%3BPWD%3Dhunter2",
        "sqlite://me:hunter2@/shop.sqlite",
    ],
)
def test_a_password_in_an_address_is_refused_with_advice_and_not_repeated(url: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_config({**DATABASE, "url": url})
    assert "keyring" in caught.value.text()
    assert "hunter2" not in caught.value.text()


@pytest.mark.parametrize("url", ["postgresql+psycopg2://server/shop", "mysql+mysqlconnector://server/shop"])
def test_a_database_without_its_driver_says_which_is_missing(url: str) -> None:
    with pytest.raises(BadInput) as caught:
        read_config({**DATABASE, "url": url})
    assert caught.value.code == "driver-missing"
    assert url.partition("+")[2].partition(":")[0] in caught.value.what


def test_relative_paths_count_from_the_folder_of_the_description(weblog: Path, chinook: Path) -> None:
    log = read_config({"kind": "weblog", "path": weblog.name}, weblog.parent)
    assert next(
        find(log, Identifiers(ip_addresses=("130.237.218.86",)), progress=lambda _: None, cancelled=lambda: False)
    )
    shop = {"kind": "database", "url": f"sqlite:///{chinook.name}", "table": "Customer", "key": "CustomerId"}
    assert people_on_file(read_config(shop, chinook.parent), Identifiers(emails=("leonekohler@surfeu.de",)))


def test_recipients_of_all_fields_and_of_one() -> None:
    given = {"*": ["Parcel service", "Printer"], "PostalCode": ["Route planner", "Printer"]}
    source = read_config({"kind": "weblog", "path": "a.log", "recipients": given})
    assert recipients_of(source, "PostalCode") == ("Parcel service", "Printer", "Route planner")
    assert recipients_of(source, "City") == ("Parcel service", "Printer")
    assert recipients_of(read_config({"kind": "weblog", "path": "a.log"}), "City") == ()


def test_a_description_with_a_name_is_read_again_as_the_same() -> None:
    config = {**DATABASE, "url": "sqlite:////srv/shop.sqlite", "name": "Shop", "recipients": {"*": ["A"]}}
    assert read_config(config) == read_config(dict(config))
    assert read_config(config).name == "Shop"


def test_a_database_is_described_as_it_is_and_a_missing_one_not_created(chinook: Path) -> None:
    tables = describe_database(f"sqlite:///{chinook}")
    assert tables["Customer"][:3] == ("CustomerId", "FirstName", "LastName")
    missing = chinook.with_name("missing.sqlite")
    with pytest.raises(BadInput):
        describe_database(f"sqlite:///{missing}")
    assert not missing.exists()
