"""Findings to be looked through: what was found in several sources is one, and can be decided place by place."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.finding_list import FindingList
from desktop_app.domain.findings import Finding, FindingDecision, Found

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
UNDECIDED, DISCLOSE, WITHHOLD, CORRECT = FindingDecision


def one(number: int, source: str, field: str, value: str, decision: FindingDecision = UNDECIDED) -> Finding:
    found = Found(source, f"line {number}", field, value, "email", AT, "how")
    return Finding(UUID(int=number), found, UUID(int=hash(source) % 1000), AT, decision)


def test_the_same_value_of_the_same_field_in_two_sources_is_one_finding_with_two_places() -> None:
    found = [
        one(0, "Shop", "Email", "leonie@surf.example"),
        one(1, "Shop", "City", "Stuttgart"),
        one(2, "Letters", "E-Mail", "Leonie@Surf.example "),
        one(3, "Letters", "Town", "Ulm"),
    ]
    listed = FindingList.of(found)
    assert list(listed.chosen()) == [0, 1, 3]
    assert listed.together(0) == listed.together(2) == (0, 2)
    assert [listed.finding(at) for at in listed.together(0)] == [found[0], found[2]]
    assert list(listed.chosen(each=True)) == [0, 1, 2, 3]


def test_what_one_source_says_twice_stays_two() -> None:
    listed = FindingList.of([one(0, "Shop", "City", "Ulm"), one(1, "Shop", "City", "Ulm")])
    assert list(listed.chosen()) == [0, 1] and listed.together(0) == (0,)
    assert not listed.has_duplicates()


def test_duplicates_about_which_something_else_was_decided_stand_apart() -> None:
    listed = FindingList.of([one(n, source, "City", "Ulm") for n, source in enumerate("ABC")])
    assert list(listed.chosen()) == [0] and listed.together(0) == (0, 1, 2)
    listed.mark([1], WITHHOLD, "a ground")
    assert list(listed.chosen()) == [0, 1]
    assert listed.together(0) == (0, 2) and listed.together(1) == (1,)
    assert listed.counts() == {UNDECIDED: 2, WITHHOLD: 1}


def test_in_one_source_only_its_own_place_is_shown_and_decided() -> None:
    listed = FindingList.of([one(0, "A", "City", "Ulm"), one(1, "B", "City", "Ulm")])
    assert list(listed.chosen("B")) == [1]
    assert listed.together(1, "B") == (1,)


def test_empty_values_are_no_duplicates() -> None:
    assert not FindingList.of([one(0, "A", "City", " "), one(1, "B", "City", " ")]).has_duplicates()


@given(st.lists(st.tuples(st.sampled_from("AB"), st.sampled_from(["x", "y"]), st.sampled_from(list(FindingDecision)))))
def test_every_finding_stands_in_exactly_one_row(drawn: list[tuple[str, str, FindingDecision]]) -> None:
    found = [one(n, source, "City", value, decision) for n, (source, value, decision) in enumerate(drawn)]
    listed = FindingList.of(found)
    rows = [listed.together(at) for at in listed.chosen()]
    assert sorted(at for row in rows for at in row) == list(range(len(found)))
    assert [listed.finding(at) for at in range(len(found))] == found
    undecided = {at for at, finding in enumerate(found) if finding.decision == UNDECIDED}
    runs = listed.undecided(range(len(found)))
    assert {at for first, last in runs for at in range(first, last + 1)} == undecided
