"""Finding and correcting without a store, on copies of the shop's database and the web server log."""

from __future__ import annotations

import gzip
import json
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Redress

Write = Callable[[str, Any], Path]
DATABASE = {
    "kind": "database",
    "url": "sqlite:///chinook.sqlite",
    "table": "Customer",
    "key": "CustomerId",
    "match": {"email": "Email", "name": ["FirstName", "LastName"]},
}
WEBLOG = {"kind": "weblog", "path": "web-server-log-2015.log"}
LEONIE = {"emails": ["leonekohler@surfeu.de"]}
VISITOR = {"ip_addresses": ["130.237.218.86"]}
CORRECTION = {
    "locator": "CustomerId=2",
    "field": "PostalCode",
    "from": "70174",
    "to": "70173",
    "reason": "The person says it is wrong.",
    "evidence": "Statement of the verified person.",
}


def postal_code(database: Path) -> str:
    with sqlite3.connect(database) as shop:
        return str(shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone()[0])


def test_her_row_is_found_in_the_database(redress: Redress, chinook: Path, write: Write) -> None:
    files = [write("source.json", DATABASE), write("who.json", LEONIE)]
    outcome = redress("find", *files, "--json")
    assert outcome.status == 0
    found = {item["field"]: item for item in outcome.document["findings"]}
    assert found["PostalCode"]["value"] == "70174"
    assert set(found["PostalCode"]) == {"source", "locator", "field", "value", "at", "matched_by"}
    assert found["PostalCode"]["matched_by"] == "email"
    assert outcome.document["unreadable"] == 0
    assert "70174" in redress("find", *files).out


def test_visits_stream_as_lines_of_json(redress: Redress, weblog: Path, write: Write) -> None:
    files = [write("source.json", WEBLOG), write("who.json", VISITOR)]
    streamed = redress("find", *files, "--format", "jsonl")
    assert streamed.status == 0
    found = [json.loads(line) for line in streamed.out.splitlines()]
    assert len(found) == 357
    assert found == redress("find", *files, "--json").document["findings"]
    assert all(item["locator"].startswith("line ") for item in found)


def test_an_interval_keeps_what_lies_in_it(redress: Redress, weblog: Path, write: Write) -> None:
    source = write("source.json", WEBLOG)
    day = write("day.json", {**VISITOR, "from": "2015-05-19", "to": "2015-05-19"})
    days = {item["at"][:10] for item in redress("find", source, day, "--json").document["findings"]}
    assert days == {"2015-05-19"}
    before = write("before.json", {**VISITOR, "to": "2015-05-17T00:00:00Z"})
    assert redress("find", source, before, "--json").document["findings"] == []


def test_a_line_that_cannot_be_read_is_counted_and_does_not_stop_the_search(
    redress: Redress, weblog: Path, write: Write
) -> None:
    with weblog.open("ab") as log:
        log.write(b"this is no line of a log\n\x00\xff\xfe\x9b\n")
    files = [write("source.json", WEBLOG), write("who.json", VISITOR)]
    outcome = redress("find", *files, "--json")
    assert outcome.status == 0
    assert len(outcome.document["findings"]) == 357
    assert outcome.document["unreadable"] == 2


def test_a_table_file_is_searched_and_corrected(redress: Redress, write: Write) -> None:
    registrations = write("registrations.csv", "customer_id;email;postal_code\r\n7;leonekohler@surfeu.de;70174\r\n")
    source = write("source.json", {"kind": "table", "path": "registrations.csv", "key": "customer_id"})
    found = redress("find", source, write("who.json", LEONIE), "--json").document["findings"]
    assert {(item["locator"], item["matched_by"]) for item in found} == {("customer_id=7", "email")}
    change = {**CORRECTION, "locator": "customer_id=7", "field": "postal_code"}
    assert redress("correct", source, write("c.json", change), "--apply").status == 0
    assert registrations.read_bytes() == b"customer_id;email;postal_code\r\n7;leonekohler@surfeu.de;70173\r\n"
    assert redress("correct", source, write("c.json", change), "--apply").status == 1


def test_nothing_found_is_an_answer_too(redress: Redress, chinook: Path, write: Write) -> None:
    outcome = redress("find", write("s.json", DATABASE), write("w.json", {"emails": ["nobody@example.org"]}), "--json")
    assert outcome.status == 0
    assert outcome.document["findings"] == []


@pytest.mark.parametrize(
    ("source", "who"),
    [
        ({**DATABASE, "url": "sqlite:///missing.sqlite"}, LEONIE),
        ({**DATABASE, "table": "Customers"}, LEONIE),
        ({**DATABASE, "match": {"email": "EMail_Address"}}, LEONIE),
        ({**DATABASE, "key": "Id"}, LEONIE),
        ({**DATABASE, "colour": "blue"}, LEONIE),
        ({**DATABASE, "url": "postgresql://me:secret@server/shop"}, LEONIE),
        ({"kind": "crystal ball"}, LEONIE),
        ({"path": "x"}, LEONIE),
        ([], LEONIE),
        ({**WEBLOG, "path": "missing.log"}, VISITOR),
        (DATABASE, {"emails": "leonekohler@surfeu.de"}),
        (DATABASE, {"emails": [17]}),
        (DATABASE, {}),
        (DATABASE, {"emails": ["a@b.example"], "from": "yesterday"}),
        (DATABASE, {"emails": [" ", ""], "names": ["\t"]}),
        (DATABASE, {"emails": ["a@b.example"], "from": "2026-11-24", "to": "2026-11-23"}),
        (DATABASE, {"shoe_size": ["38"]}),
        (DATABASE, []),
    ],
)
def test_what_cannot_be_searched_is_status_2_and_said_calmly(
    redress: Redress, chinook: Path, write: Write, source: Any, who: Any
) -> None:
    outcome = redress("find", write("source.json", source), write("who.json", who), "--json")
    assert outcome.status == 2
    assert outcome.out == "" and outcome.said_calmly()
    assert "leonekohler" not in outcome.err and "secret@" not in outcome.err


def test_a_file_that_is_no_database_is_named_without_its_folder(redress: Redress, write: Write, tmp_path: Path) -> None:
    write("chinook.sqlite", "no database at all, but long enough to be taken for the header of one" * 20)
    outcome = redress("find", write("source.json", DATABASE), write("who.json", LEONIE))
    assert outcome.status == 2
    assert "chinook.sqlite" in outcome.err and str(tmp_path) not in outcome.err


def test_a_missing_database_is_not_created(redress: Redress, write: Write, tmp_path: Path) -> None:
    redress("find", write("source.json", DATABASE), write("who.json", LEONIE))
    assert not (tmp_path / "chinook.sqlite").exists()


def test_a_preview_writes_nothing(redress: Redress, chinook: Path, write: Write) -> None:
    before = chinook.read_bytes()
    outcome = redress("correct", write("s.json", DATABASE), write("c.json", CORRECTION), "--json")
    assert outcome.status == 0
    assert (outcome.document["holds"], outcome.document["applied"]) == ("70174", False)
    assert chinook.read_bytes() == before


def test_a_correction_is_applied_and_read_back(redress: Redress, chinook: Path, write: Write) -> None:
    files = [write("s.json", {**DATABASE, "recipients": {"*": ["Parcel service"]}}), write("c.json", CORRECTION)]
    outcome = redress("correct", *files, "--apply", "--json")
    assert outcome.status == 0
    assert (outcome.document["applied"], outcome.document["read_back"]) == (True, "70173")
    assert outcome.document["recipients"] == ["Parcel service"]
    assert postal_code(chinook) == "70173"


def test_where_the_source_holds_something_else_nothing_is_written_and_the_difference_shown(
    redress: Redress, chinook: Path, write: Write
) -> None:
    files = [write("s.json", DATABASE), write("c.json", {**CORRECTION, "from": "70199"})]
    outcome = redress("correct", *files, "--apply", "--json")
    assert outcome.status == 1
    assert (outcome.document["holds"], outcome.document["applied"]) == ("70174", False)
    assert postal_code(chinook) == "70174"
    assert "70174" in redress("correct", *files, "--apply").out


def test_a_locked_database_is_said_and_nothing_is_written(redress: Redress, chinook: Path, write: Write) -> None:
    files = [write("s.json", DATABASE), write("c.json", CORRECTION)]
    blocker = sqlite3.connect(chinook, isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    try:
        outcome = redress("correct", *files, "--apply")
        assert outcome.status == 2
        assert outcome.said_calmly()
        assert redress("find", files[0], write("who.json", LEONIE)).status == 2
    finally:
        blocker.close()
    assert postal_code(chinook) == "70174"


@pytest.mark.parametrize(
    "change",
    [
        {"locator": "CustomerId=9999"},
        {"locator": "nonsense"},
        {"field": "Postcode"},
        {"colour": "blue"},
        {"to": 70173},
        {"evidence": None},
    ],
)
def test_a_correction_that_makes_no_sense_writes_nothing(
    redress: Redress, chinook: Path, write: Write, change: dict[str, Any]
) -> None:
    before = chinook.read_bytes()
    outcome = redress("correct", write("s.json", DATABASE), write("c.json", {**CORRECTION, **change}), "--apply")
    assert outcome.status in (1, 2)
    assert "Traceback" not in outcome.err and "did not expect" not in outcome.err
    assert chinook.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"to": "70173\0"}, "U+0000"),
        ({"to": "70\x1b[31m173"}, "U+001B"),
        ({"to": "70173\n"}, "U+000A"),
        ({"to": "70\t173"}, "U+0009"),
        ({"to": "70\x85173"}, "U+0085"),
        ({"to": "70\ud800173"}, "half a character"),
        ({"reason": " "}, "reason"),
        ({"evidence": ""}, "shows it to be right"),
        ({"to": " "}, "new value"),
        ({"to": "70174"}, "nothing to change"),
    ],
)
def test_a_correction_without_reason_or_with_a_value_that_is_no_text_is_refused(
    redress: Redress, chinook: Path, write: Write, change: dict[str, Any], said: str
) -> None:
    before = chinook.read_bytes()
    source, order = write("s.json", DATABASE), write("c.json", json.dumps({**CORRECTION, **change}))
    for options in ([], ["--apply"]):
        outcome = redress("correct", source, order, *options)
        assert (outcome.status, outcome.out) == (2, "")
        assert said in outcome.err and outcome.said_calmly()
    assert chinook.read_bytes() == before


def test_what_is_found_before_the_cut_of_a_packed_log_is_given_with_status_2(
    redress: Redress, weblog: Path, write: Write
) -> None:
    packed = gzip.compress(weblog.read_bytes())
    (weblog.parent / "cut.log.gz").write_bytes(packed[: len(packed) * 9 // 10])
    files = [write("source.json", {**WEBLOG, "path": "cut.log.gz"}), write("who.json", VISITOR)]
    for outcome in (redress("find", *files, "--json"), redress("find", *files, "--format", "jsonl")):
        assert outcome.status == 2 and outcome.said_calmly()
        assert "130.237.218.86" in outcome.out and "cut.log.gz" in outcome.err
