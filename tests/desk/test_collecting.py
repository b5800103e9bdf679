"""Searching again changes only what has changed, and a damaged file costs nothing that was found before."""

from __future__ import annotations

import gzip
import sqlite3

from desktop_app.desk import cases, collect, office
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.organisation import NewDataSource
from desktop_app.domain.third_parties import NAMED_THERE
from tests.desk.conftest import Hands


def by_place(findings: tuple[Finding, ...]) -> dict[tuple[str, str], Finding]:
    return {(finding.found.locator, finding.found.field): finding for finding in findings}


def searched(hands: Hands) -> str:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    collect.collect(hands.desk, reference)
    return reference


def test_searching_again_adds_what_is_new_drops_what_is_gone_and_leaves_the_rest_as_it_is(hands: Hands) -> None:
    reference = searched(hands)
    before = by_place(cases.get_findings(hands.desk, reference))
    place = next(place for place in before if place[1] == "PostalCode")
    city = next(place for place in before if place[1] == "City")
    collect.decide_findings(hands.desk, reference, [before[city].id], FindingDecision.DISCLOSE)
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        shop.execute("UPDATE Customer SET PostalCode = '70199', Company = 'New' WHERE CustomerId = 2")
    results = collect.collect(hands.desk, reference)
    after = by_place(cases.get_findings(hands.desk, reference))
    assert [(one.new, one.gone) for one in results if one.new or one.gone] == [(2, 1)]
    assert after[place].found.value == "70199" and after[place].id != before[place].id
    assert {place for place in after if place not in before} == {(place[0], "Company")}
    assert after[city] == cases.get_findings(hands.desk, reference)[list(after).index(city)]
    assert after[city].decision == FindingDecision.DISCLOSE
    same = [one for one in before if one in after and one != place]
    assert all(after[one].id == before[one].id for one in same)
    assert not any(one.new or one.gone for one in collect.collect(hands.desk, reference))


def test_a_log_that_was_cut_off_since_is_said_and_drops_nothing(hands: Hands) -> None:
    log = next((hands.folder / "sources").glob("*.log"))
    reference = searched(hands)
    before = cases.get_findings(hands.desk, reference)
    packed = gzip.compress(log.read_bytes())
    log.write_bytes(packed[: len(packed) // 3])
    (result,) = [one for one in collect.collect(hands.desk, reference) if one.trouble]
    assert result.partly and log.name in (result.trouble or "")
    after = cases.get_findings(hands.desk, reference)
    assert {finding.id for finding in after} >= {finding.id for finding in before}


def test_a_search_says_how_much_was_found_so_far(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    said: list[collect.CollectProgress] = []
    collect.collect(hands.desk, reference, progress=said.append)
    counts = [one.found for one in said]
    assert counts == sorted(counts) and counts[0] == 0
    assert {one.found for one in said if one.number == 2} == {66, len(cases.get_findings(hands.desk, reference))}


def test_what_names_another_person_on_file_is_marked_and_its_mark_follows_the_register(hands: Hands) -> None:
    other = "Dr. Björn Hansen has the same problem; please write to Hansen, Bjorn as well."
    letters = hands.folder / "sources" / "letters"
    letters.mkdir()
    (letters / "one.txt").write_text(f"leonekohler@surfeu.de: Leonie Köhler wrote. {other}\n", encoding="utf-8")
    (letters / "two.txt").write_text("leonekohler@surfeu.de: Leonie Köhler wrote to Nobody Known.\n", encoding="utf-8")
    config = {"kind": "folder", "path": str(letters)}
    office.add_source(hands.desk, NewDataSource("Letters", config, "letters", "6(1)(f)", "letters", "a year", "them"))
    reference = searched(hands)
    marked = {f.found.locator for f in cases.get_findings(hands.desk, reference) if NAMED_THERE in f.found.query}
    assert marked == {"one.txt line 1"}
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        shop.execute("UPDATE Customer SET FirstName = 'Nobody', LastName = 'Known' WHERE LastName = 'Hansen'")
    results = collect.collect(hands.desk, reference)
    again = {f.found.locator for f in cases.get_findings(hands.desk, reference) if NAMED_THERE in f.found.query}
    assert again == {"two.txt line 1"}
    assert not any(one.new or one.gone for one in results)
