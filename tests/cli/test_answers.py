"""`redress deadline` and `redress identity`: the contract that scripts rely on."""

from __future__ import annotations

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app.cli.main import main
from tests.cli.conftest import Outcome, Redress

Write = Callable[[str, Any], Path]

DEADLINE: dict[str, Any] = {
    "id": "c1",
    "regime": "uk-gdpr",
    "right": "access",
    "received": "2025-09-03",
    "holidays": "GB-ENG",
    "events": [
        {"type": "identity_requested", "date": "2025-09-04"},
        {"type": "identity_received", "date": "2025-09-10"},
    ],
}
IDENTITY: dict[str, Any] = {
    "id": "s1",
    "today": "2026-05-04",
    "risk": "standard",
    "subject": {
        "id": "cust-7",
        "names": ["Leonie Köhler"],
        "date_of_birth": None,
        "flags": [],
        "contact_points": [
            {
                "id": "e1",
                "kind": "email",
                "value": "leonekohler@surfeu.de",
                "on_file_since": "2019-01-01",
                "stale": False,
            }
        ],
    },
    "other_candidates": [],
    "request": {
        "right": "access",
        "received": "2026-05-01",
        "channel": "email",
        "text": "…",
        "sender": {
            "display_name": "Leonie Köhler",
            "address": "leonekohler@surfeu.de",
            "reply_to": None,
            "authentication_results": None,
        },
        "deliver_to": {"kind": "email", "value": "leonekohler@surfeu.de"},
        "acting_for": None,
        "asks_to_change": [],
    },
    "evidence": [{"kind": "one_time_code", "contact_point": "e1", "at": "2026-05-02", "result": "match"}],
    "officer": {"id": "o1", "conflicts": []},
}


def changed(case: dict[str, Any], **members: Any) -> dict[str, Any]:
    """A copy with members put in; `a__b` is the member b of a, None takes nothing away."""
    copied = copy.deepcopy(case)
    for name, value in members.items():
        *way, last = name.split("__")
        place = copied
        for step in way:
            place = place[step]
        place[last] = value
    return copied


@pytest.fixture
def here(capsys: pytest.CaptureFixture[str]) -> Redress:
    """Run a command in this process: for the many ways to be refused, which need no process each."""

    def run(*arguments: str | Path) -> Outcome:
        status = main([*map(str, arguments)])
        said = capsys.readouterr()
        return Outcome(status, said.out, said.err)

    return run


def test_the_due_date_of_one_case(redress: Redress, write: Write) -> None:
    file = write("case.json", DEADLINE)
    outcome = redress("deadline", file, "--json")
    assert outcome.status == 0 and outcome.err == ""
    answer = outcome.document
    names = ["id", "due", "acknowledge_by", "extended_due_if_used", "rule", "source", "explanation"]
    assert list(answer) == names
    assert (answer["id"], answer["due"], answer["acknowledge_by"]) == ("c1", "2025-10-10", None)
    assert answer["extended_due_if_used"] == "2025-12-10"
    assert "Article 12(3)" in answer["source"] and answer["rule"] and len(answer["explanation"]) >= 3
    said = redress("deadline", file).out
    assert "c1: due Friday 10 October 2025" in said
    assert "Received on Wednesday 3 September 2025." in said


def test_a_list_is_answered_as_a_list_in_its_order(redress: Redress, write: Write) -> None:
    cases = [
        DEADLINE,
        {"id": "c2", "regime": "gdpr", "right": "access", "received": "2025-11-25", "holidays": "DE"},
        {"id": "c3", "regime": "gdpr", "right": "access", "received": "2025-11-25"},
        {"id": "c4", "regime": "gdpr", "right": "consent-withdrawal", "received": "2025-11-25", "events": None},
        {"id": "c5", "regime": "gdpr", "right": "opt-out-of-sale", "received": "2025-11-25", "events": []},
        {"id": "c6", "regime": "gdpr", "right": "access", "received": "2017-11-25"},
    ]
    answers = redress("deadline", write("cases.json", cases), "--json").document
    assert [answer["id"] for answer in answers] == ["c1", "c2", "c3", "c4", "c5", "c6"]
    dues = ["2025-10-10", "2025-12-29", "2025-12-25", None, None, None]
    assert [answer["due"] for answer in answers] == dues
    assert "no number of days" in answers[3]["rule"] and "opt-out-of-sale" in answers[4]["rule"]
    assert "25 May 2018" in answers[5]["rule"]
    assert "No calendar" in answers[2]["explanation"][-1]
    assert redress("deadline", write("none.json", []), "--json").document == []
    assert [redress("deadline", write("one.json", [DEADLINE]), "--json").document[0]["id"]] == ["c1"]


CONTRACT_REGIMES = (
    "gdpr uk-gdpr ccpa us-va us-co us-ct hipaa ca-pipeda ca-qc-law25 br-lgpd au-privacy nz-privacy ch-fadp za-popia "
    "sg-pdpa jp-appi kr-pipa in-dpdp uk-pecr us-can-spam"
).split()
CONTRACT_RIGHTS = (
    "access rectification erasure restriction portability objection marketing-opt-out opt-out-of-sale "
    "accounting-of-disclosures consent-withdrawal"
).split()


def test_every_right_under_every_regime_is_answered_with_a_date_or_a_reason(here: Redress, write: Write) -> None:
    cases = [
        {"id": f"{regime} {right}", "regime": regime, "right": right, "received": "2026-11-24", "events": []}
        for regime in CONTRACT_REGIMES
        for right in CONTRACT_RIGHTS
    ]
    answers = here("deadline", write("cases.json", cases), "--json").document
    assert [answer["id"] for answer in answers] == [case["id"] for case in cases]
    for answer in answers:
        assert answer["rule"] and answer["source"] and answer["explanation"]
        assert answer["due"] is None or answer["due"] > "2026-11-24"
        if answer["due"] is None:
            assert "no number of days" in answer["rule"] or "no period" in answer["rule"]


def test_calendars_of_countries_and_regions_move_the_dates(here: Redress, write: Write) -> None:
    def case(regime: str, received: str, holidays: str, right: str = "access") -> dict[str, Any]:
        return {"id": "c", "regime": regime, "right": right, "received": received, "holidays": holidays}

    cases = [
        case("uk-gdpr", "2026-03-06", "GB-ENG"),  # to Easter Monday, no holiday in Scotland
        case("uk-gdpr", "2026-03-06", "GB-SCT"),
        case("uk-gdpr", "2026-11-26", "GB-ENG"),  # Boxing Day on a Saturday, its substitute on Monday
        case("gdpr", "2026-05-04", "DE-BW"),  # Corpus Christi, a holiday in the south only
        case("gdpr", "2026-05-04", "DE-BE"),
        case("nz-privacy", "2022-11-28", "NZ"),
        case("nz-privacy", "2022-12-24", "NZ-AUK"),
        case("us-can-spam", "2026-06-19", "US", "marketing-opt-out"),
        case("ccpa", "2025-12-12", "US-CA", "opt-out-of-sale"),
    ]
    dues = [answer["due"] for answer in here("deadline", write("cases.json", cases), "--json").document]
    assert dues == [
        *("2026-04-07", "2026-04-06", "2026-12-29", "2026-06-05", "2026-06-04"),
        *("2023-01-16", "2023-02-13", "2026-07-06", "2026-01-06"),
    ]


def test_a_missing_calendar_is_only_mentioned_where_it_matters(here: Redress, write: Write) -> None:
    cases = [
        {"id": regime, "regime": regime, "right": "access", "received": "2026-11-24"} for regime in ("gdpr", "hipaa")
    ]
    said = [answer["explanation"] for answer in here("deadline", write("cases.json", cases), "--json").document]
    assert "No calendar" in said[0][-1] and not any("No calendar" in sentence for sentence in said[1])


@pytest.mark.parametrize(
    ("case", "named"),
    [
        (changed(DEADLINE, regime="atlantis"), ["gdpr", "uk-gdpr"]),
        (changed(DEADLINE, right="levitation"), ["right", "access", "erasure"]),
        (changed(DEADLINE, received="yesterday"), ["received", "2026-11-24"]),
        (changed(DEADLINE, holidays="Atlantis"), ["Atlantis".upper()]),
        (changed(DEADLINE, colour="blue"), ["colour"]),
        (changed(DEADLINE, colour=None), ["colour"]),
        (changed(DEADLINE, events=[{"type": "tea_break", "date": "2025-09-04"}]), ["events[0].type"]),
        (changed(DEADLINE, events=[{"type": "extended"}]), ["events[0].date", "missing"]),
        (changed(DEADLINE, events=[{"type": "extended", "date": "2025-09-04", "by": "me"}]), ["by", "events[0]"]),
        (changed(DEADLINE, events=[{"type": "extended", "date": "2025-09-02"}]), ["extended", "before the request"]),
        (changed(DEADLINE, events=[{"type": "fee_paid", "date": "2025-09-05"}]), ["fee_paid"]),
        (changed(DEADLINE, id=17), ["id"]),
        ({"id": "c1"}, ["regime", "right", "received"]),
        ([DEADLINE, changed(DEADLINE, regime="atlantis")], ["case 2"]),
        ([DEADLINE, 17], ["case 2"]),
        ("no object", ["case.json"]),
        ('{"id": "c1", "id": "c2"}', ["twice"]),
        (b"\xff\xfe{", ["UTF-8"]),
    ],
)
def test_a_deadline_that_cannot_be_counted_is_status_2_and_named(
    here: Redress, write: Write, case: Any, named: list[str]
) -> None:
    outcome = here("deadline", write("case.json", case), "--json")
    assert outcome.status == 2
    assert outcome.out == "" and outcome.said_calmly()
    for word in named:
        assert word in outcome.err


def test_a_file_that_is_not_there_is_status_2(redress: Redress, tmp_path: Path) -> None:
    for command in ("deadline", "identity"):
        outcome = redress(command, tmp_path / "missing.json", "--json")
        assert outcome.status == 2 and outcome.said_calmly() and "missing.json" in outcome.err


def test_a_verified_identity_is_status_0_and_says_where_to_answer(redress: Redress, write: Write) -> None:
    file = write("case.json", IDENTITY)
    outcome = redress("identity", file, "--json")
    assert outcome.status == 0 and outcome.err == ""
    answer = outcome.document
    names = ["id", "decision", "reasons", "next_steps", "deliver_to", "second_officer", "warnings"]
    assert list(answer) == names
    assert (answer["id"], answer["decision"], answer["deliver_to"]) == ("s1", "verified", ["e1"])
    assert answer["second_officer"] is False and answer["warnings"] == []
    assert all(set(reason) == {"code", "text"} for reason in answer["reasons"])
    said = redress("identity", file).out
    assert "s1: verified" in said and "Answer only to: e1" in said


def test_an_identity_that_is_not_verified_is_status_1_in_a_list_too(redress: Redress, write: Write) -> None:
    held = changed(IDENTITY, id="s2", evidence=[])
    blocked = changed(IDENTITY, id="s3", officer={"id": "o1", "conflicts": ["cust-7"]})
    for cases, decisions in ([held], ["hold"]), ([IDENTITY, held, blocked], ["verified", "hold", "block"]):
        outcome = redress("identity", write("cases.json", cases), "--json")
        assert outcome.status == 1
        assert [answer["decision"] for answer in outcome.document] == decisions
    said = redress("identity", write("case.json", held))
    assert said.status == 1 and "s2: hold" in said.out and "Next: " in said.out


def test_missing_optional_members_count_as_absent(redress: Redress, write: Write) -> None:
    subject = {"id": "cust-7", "contact_points": [{"id": "e1", "kind": "email", "value": "leonekohler@surfeu.de"}]}
    least = {
        "id": "s1",
        "today": "2026-05-04",
        "subject": subject,
        "request": {"right": "access", "received": "2026-05-01"},
    }
    nulls = {**least, "risk": None, "other_candidates": None, "evidence": None, "officer": None}
    nulls["request"] = {"right": "access", "received": "2026-05-01", "sender": None, "deliver_to": None, "text": None}
    answers = redress("identity", write("cases.json", [least, nulls]), "--json").document
    assert answers[0] == answers[1]
    assert answers[0]["decision"] == "hold"
    assert "point-undated" in [reason["code"] for reason in answers[0]["reasons"]]


def test_whoever_acts_for_somebody_may_be_described_freely(redress: Redress, write: Write) -> None:
    acting = {"role": "solicitor", "firm": "Doyle & Partners", "mandate": {"signed": False, "date": None}, "since": 3}
    evidence = [
        {"kind": "authority_document", "at": "2026-05-02", "result": "valid"},
        {"kind": "subject_confirmation", "contact_point": "e1", "at": "2026-05-02", "result": "confirmed"},
    ]
    unsigned = changed(IDENTITY, request__acting_for=acting, evidence=evidence)
    signed = changed(IDENTITY, request__acting_for={"role": "solicitor", "firm": None}, evidence=evidence)
    answers = redress("identity", write("cases.json", [unsigned, signed]), "--json").document
    assert [answer["decision"] for answer in answers] == ["hold", "verified"]
    assert "mandate-unsigned" in [reason["code"] for reason in answers[0]["reasons"]]


def test_a_low_risk_is_read_as_a_standard_one(redress: Redress, write: Write) -> None:
    cases = [changed(IDENTITY, risk=risk) for risk in ("low", "standard")]
    low, standard = redress("identity", write("cases.json", cases), "--json").document
    assert low == standard


@pytest.mark.parametrize(
    ("case", "named"),
    [
        (changed(IDENTITY, colour="blue"), ["colour"]),
        (changed(IDENTITY, subject__colour="blue"), ["colour", "subject"]),
        (changed(IDENTITY, request__sender__colour="blue"), ["colour", "request.sender"]),
        (changed(IDENTITY, risk="enormous"), ["risk", "standard", "high"]),
        (changed(IDENTITY, subject__flags=["famous"]), ["flags", "protected_address"]),
        (changed(IDENTITY, request__right="levitation"), ["request.right"]),
        (changed(IDENTITY, request__acting_for={"role": "neighbour"}), ["role", "parent"]),
        (changed(IDENTITY, request__acting_for={"firm": "x"}), ["role", "missing"]),
        (changed(IDENTITY, request__acting_for="parent"), ["acting_for"]),
        (changed(IDENTITY, request__received="2026-06-01"), ["received", "after today"]),
        (
            changed(IDENTITY, evidence=[{"kind": "horoscope", "at": "2026-05-02", "result": "match"}]),
            ["evidence[0].kind"],
        ),
        (changed(IDENTITY, evidence=[{"kind": "callback", "at": "2026-05-02"}]), ["evidence[0].result", "missing"]),
        (changed(IDENTITY, subject__contact_points=IDENTITY["subject"]["contact_points"] * 2), ["two contact points"]),
        (changed(IDENTITY, today=None), ["today"]),
        ([IDENTITY, {}], ["case 2"]),
        ([[]], ["case 1"]),
    ],
)
def test_a_case_of_identity_that_is_misshapen_is_status_2_and_named(
    here: Redress, write: Write, case: Any, named: list[str]
) -> None:
    outcome = here("identity", write("case.json", case), "--json")
    assert outcome.status == 2
    assert outcome.out == "" and outcome.said_calmly()
    for word in named:
        assert word in outcome.err
    assert "leonekohler" not in outcome.err and "Köhler" not in outcome.err


def test_what_a_stranger_wrote_cannot_steer_the_terminal(redress: Redress, write: Write) -> None:
    sender = {
        "display_name": "Leonie\u202e Köhler",
        "address": "x\x1b[2J@evil.example",
        "reply_to": "a\nb@evil.example",
    }
    outcome = redress("identity", write("case.json", changed(IDENTITY, request__sender=sender, evidence=[])))
    assert outcome.status == 1
    assert "\x1b" not in outcome.out and "\u202e" not in outcome.out and "U+202E" in outcome.out
