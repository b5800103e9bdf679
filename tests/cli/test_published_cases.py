"""Cases that stand in the repository as data, answered by the commands that scripts rely on.

`tests/cases/deadlines.json`: due dates with their source; `quote` is word for word, `in_short` is not.
`tests/cases/identity.json`: attacks that were really made, and honest requests that must not be stopped; each is a
change of one honest case.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Redress

CASES = Path(__file__).resolve().parents[1] / "cases"
DEADLINES = json.loads((CASES / "deadlines.json").read_text("utf-8"))
IDENTITY = json.loads((CASES / "identity.json").read_text("utf-8"))
Write = Callable[[str, Any], Path]


def test_there_are_sixty_due_dates_and_each_says_where_it_is_from() -> None:
    assert len(DEADLINES) >= 60
    assert all(one["source"].strip() for one in DEADLINES)
    assert len({one["case"]["id"] for one in DEADLINES}) == len(DEADLINES)
    assert {f"S{number:02}" for number in range(1, 16)} | {"honest"} == {one["id"] for one in IDENTITY["cases"]}


def test_every_due_date_is_the_published_one(redress: Redress, write: Write) -> None:
    answered = redress("deadline", write("cases.json", [one["case"] for one in DEADLINES]), "--json")
    assert answered.status == 0
    wrong = [
        (one["case"]["id"], name, answer[name], due)
        for one, answer in zip(DEADLINES, answered.document, strict=True)
        for name, due in one["expected"].items()
        if answer[name] != due
    ]
    assert wrong == []
    assert all(answer["explanation"] and answer["source"] for answer in answered.document)


def test_every_scenario_is_decided_as_it_must_be(redress: Redress, write: Write) -> None:
    cases = [
        {**_merged(IDENTITY["base"], one["change"]), "id": f"{one['id']}-{number}"}
        for number, one in enumerate(IDENTITY["cases"])
    ]
    decided = redress("identity", write("cases.json", cases), "--json")
    assert decided.status == 1  # not all of them are verified
    for one, answer in zip(IDENTITY["cases"], decided.document, strict=True):
        said = (one["id"], one["scenario"], answer["reasons"])
        assert answer["decision"] == one["decision"], said
        assert set(one["reasons"]) <= {reason["code"] for reason in answer["reasons"]}, said
        assert answer["deliver_to"] == one["deliver_to"], said
        assert answer["second_officer"] == one.get("second_officer", answer["second_officer"]), said
        assert answer["decision"] == "verified" or answer["next_steps"], said


DEADLINE = DEADLINES[0]["case"]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"recieved": "2025-09-03"}, "recieved"),
        ({"received": "2025-02-30"}, "received"),
        ({"received": "2025-09-03T10:00:00+02:00"}, "received"),
        ({"received": "3 September 2025"}, "received"),
        ({"received": 20250903}, "received"),
        ({"holidays": "Europe/London"}, "Europe/London"),
        ({"holidays": "Atlantis"}, "Atlantis".upper()),
        ({"holidays": ""}, "holidays"),
        ({"regime": "eu-gdpr"}, "regime"),
        ({"right": "to be forgotten"}, "right"),
        ({"events": {"type": "extended", "date": "2025-09-10"}}, "events"),
        ({"events": [{"type": "paused", "date": "2025-09-10"}]}, "type"),
        ({"events": [{"type": "extended", "date": "2025-09-31"}]}, "date"),
        ({"events": [{"type": "extended", "date": "2025-09-10", "by": "me"}]}, "by"),
        ({"events": [{"type": "fee_paid", "date": "2025-09-10"}]}, "fee_paid"),
        ({"events": [{"type": "extended", "date": "2025-09-02"}]}, "extended"),
        (
            {
                "events": [
                    {"type": "identity_requested", "date": "2025-09-10"},
                    {"type": "identity_received", "date": "2025-09-04"},
                ]
            },
            "identity_received",
        ),
    ],
)
def test_unusual_input_is_refused_naming_what_is_wrong(
    redress: Redress, write: Write, change: dict[str, Any], named: str
) -> None:
    refused = redress("deadline", write("case.json", {**DEADLINE, **change}), "--json")
    assert (refused.status, refused.out) == (2, "")
    assert named.casefold() in refused.err.casefold(), refused.err


def test_one_bad_case_in_a_list_is_named_by_its_place_and_none_is_answered(redress: Redress, write: Write) -> None:
    refused = redress("deadline", write("cases.json", [DEADLINE, {**DEADLINE, "recieved": "x"}]), "--json")
    assert refused.status == 2 and refused.out == "" and "case 2" in refused.err


def test_an_empty_list_is_answered_with_an_empty_list(redress: Redress, write: Write) -> None:
    assert redress("deadline", write("cases.json", []), "--json").document == []


def test_a_request_received_on_the_29th_of_february_is_due_in_march(redress: Redress, write: Write) -> None:
    """Two days of Easter lie at the end of 2024's; in 2028 nothing does."""
    leap = [{**DEADLINE, "id": year, "received": f"{year}-02-29"} for year in ("2024", "2028")]
    answered = redress("deadline", write("cases.json", leap), "--json").document
    assert [answer["due"] for answer in answered] == ["2024-04-02", "2028-03-29"]


@pytest.mark.parametrize(
    ("change", "named"),
    [
        ({"Risk": "high"}, "Risk"),
        ({"risk": "extreme"}, "risk"),
        ({"today": "2026-02-30"}, "today"),
        ({"request": {"received": "2026-05-05"}}, "received"),
        ({"request": {"acting_for": {"role": "wizard"}}}, "role"),
        ({"subject": {"flags": ["vip"]}}, "flags"),
        ({"evidence": [{"kind": "horoscope", "at": "2026-05-02", "result": "match"}]}, "kind"),
        ({"evidence": [{"kind": "callback", "at": "2026-05-02T09:00:00Z", "result": "match"}]}, "at"),
        ({"subject": {"contact_points": [{"id": "e1", "kind": "email", "value": "x@y.example", "since": 1}]}}, "since"),
    ],
)
def test_an_unusual_case_of_identity_is_refused_naming_what_is_wrong(
    redress: Redress, write: Write, change: dict[str, Any], named: str
) -> None:
    case = {**_merged(IDENTITY["base"], change), "id": "s1"}
    refused = redress("identity", write("case.json", case), "--json")
    assert (refused.status, refused.out) == (2, ""), refused.out
    assert named in refused.err, refused.err


def _merged(base: Any, change: Any) -> Any:
    """`change` laid over `base`, objects member by member."""
    if not (isinstance(base, dict) and isinstance(change, dict)):
        return change
    return {name: _merged(base.get(name), change[name]) if name in change else base[name] for name in base | change}
