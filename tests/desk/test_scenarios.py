"""Attacks that were really made, and honest people, from the message that arrives to the decision at the desk.

The attacks are those of published studies (Pavur and Knerr 2019; Bufalieri and others 2020; Herrmann and Lindemann
2016; EDPB Guidelines 01/2022); `scenarios.json` says of each what is known, what came back and what must be decided.
"""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from desktop_app.desk import cases, demo_inputs, identity, identity_facts, intake, joining, office
from desktop_app.domain.case import Case, Channel, IdentityOutcome, RequestedRight, Sender, Wish
from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.identity_case import ContactKind, Flag, Role
from desktop_app.domain.organisation import NewDataSource
from desktop_app.domain.representation import Custody, Representation, Tie
from desktop_app.domain.rights import Right
from tests.desk.conftest import Hands

DATA = json.loads(Path(__file__).with_name("scenarios.json").read_text(encoding="utf-8"))
COLUMNS = ("id", "first", "last", "email", "phone", "post", "email_since", "phone_since", "post_since")
LONG_AGO = "2019-01-01"
AOIFE = {
    "id": "m-7",
    "first": "Aoife",
    "last": "Brennan",
    "email": "aoife.brennan@harbour.example",
    "phone": "+353 1 496 0123",
    "post": "3 Quay Lane, Galway",
}
PRESSURE = "\n\nThis is urgent. My lawyer will sue you in 24 hours, and I have told the supervisory authority."


def member_register(hands: Hands, scenario: dict[str, Any]) -> None:
    """A register that says since when each contact point has been on file."""
    path = hands.folder / "members.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, COLUMNS)
        rows.writeheader()
        for row in ({**AOIFE, **scenario.get("register", {})}, *scenario.get("also", ())):
            rows.writerow({**dict.fromkeys(COLUMNS[6:], LONG_AGO), **row})
    config = {
        "kind": "table",
        "path": str(path),
        "key": "id",
        "match": {"email": "email", "name": ["first", "last"], "phone": "phone"},
        "contact_points": {"email": ["email"], "phone": ["phone"], "post": ["post"]},
        "on_file_since": {"email": "email_since", "phone": "phone_since", "post": "post_since"},
    }
    told = dict.fromkeys(("purpose", "legal_basis", "categories", "retention", "origin"), "")
    office.add_source(hands.desk, NewDataSource(name="Members", config=config, **told))


def picture(kind: str) -> bytes:
    made = Image.new("L", (1, 1) if kind == "dot" else (640, 400), 240)
    if kind == "card":
        ImageDraw.Draw(made).rectangle((40, 40, 300, 200), fill=20)
    written = io.BytesIO()
    made.save(written, "PNG")
    return written.getvalue()


def message(scenario: dict[str, Any], more: str = "") -> bytes:
    sender = scenario.get("from", f"Aoife Brennan <{AOIFE['email']}>")
    headers = [f"From: {sender}", "Date: Mon, 23 Nov 2026 10:00:00 +0100", "Subject: My data"]
    if scenario.get("reply_to"):
        headers.append(f"Reply-To: {scenario['reply_to']}")
    results = scenario.get("results", "mx.ours; dmarc=pass")
    if results:
        headers.append(f"Authentication-Results: {results}")
    inner = EmailMessage(policy=SMTP)
    inner.set_content(scenario.get("text", "What data do you hold about me?") + more)
    if scenario.get("attach"):
        inner.add_attachment(picture(scenario["attach"]), maintype="image", subtype="png", filename="card.png")
    # The headers are written by hand: the library would refuse some that attackers send.
    return "\r\n".join(headers).encode() + b"\r\n" + inner.as_bytes()


def arrive(hands: Hands, scenario: dict[str, Any], more: str = "") -> str:
    if scenario.get("attached_before"):
        earlier = {**scenario, "from": "Somebody <somebody@elsewhere.example>"}
        intake.receive_mail(hands.desk, message(earlier), "earlier.eml")
    if "typed" in scenario:
        channel, text = Channel(scenario["typed"]), "What data do you hold about me?"
        new = intake.NewRequest(date(2026, 11, 23), channel, Sender("Aoife Brennan"), "", text)
        reference = intake.receive_typed(hands.desk, new)
    else:
        reference = intake.receive_mail(hands.desk, message(scenario, more), "request.eml")
    names = tuple(scenario.get("look_up", ("Aoife Brennan",)))
    case = hands.case(reference)
    if not any(person.key == AOIFE["id"] for person in case.candidates) or "look_up" in scenario:
        intake.look_up_again(hands.desk, reference, Identifiers(names=names))
    case = hands.case(reference)
    person = next(person for person in case.candidates if person.key == AOIFE["id"])
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=case.rights,
        wishes=[Wish(field, to) for field, to in scenario.get("wishes", ())] or case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    return reference


def tell(hands: Hands, reference: str, scenario: dict[str, Any]) -> None:
    """What only an officer knows."""
    desk = hands.desk
    if acting := scenario.get("acting_for"):
        days = {name: date.fromisoformat(acting[name]) for name in ("dated", "valid_until") if name in acting}
        custody = Custody(acting["custody"]) if "custody" in acting else None
        said = {**acting, **days, "role": Role(acting["role"]), "custody": custody}
        identity_facts.set_acting_for(desk, reference, Representation(**said))
    if "born" in scenario or "flags" in scenario:
        born = date.fromisoformat(scenario["born"]) if "born" in scenario else None
        identity_facts.set_person_facts(desk, reference, born, [Flag(flag) for flag in scenario.get("flags", ())])
    if "answer_to" in scenario:
        kind, value = scenario["answer_to"]
        identity_facts.set_answer_to(desk, reference, ContactKind(kind), value)
    if "conflict" in scenario:
        identity_facts.declare_conflict(desk, reference, Tie(scenario["conflict"]), "")


def show_evidence(hands: Hands, reference: str, item: list[Any]) -> None:
    kind, through, result, file = (*item, "match", None)[:4] if len(item) < 4 else item
    case = hands.case(reference)
    assert case.person is not None
    point = next((p for p in case.person.contact_points if p.kind == through), None)
    if kind == "one_time_code" and result == "match":
        assert point is not None
        sent = identity.issue_code(hands.desk, reference, point.id)
        assert identity.enter_code(hands.desk, reference, code_of(hands, sent))
        return
    file_id = next((kept.id for kept in case.files if kept.name == file), None) if file else None
    identity.record_evidence(hands.desk, reference, kind, result, point.id if point else None, "", file_id)


def code_of(hands: Hands, sent: identity.CodeMessage) -> str:
    if sent.media_type == "message/rfc822":
        return demo_inputs.code_in(sent.content)
    import pypdfium2

    text = pypdfium2.PdfDocument(sent.content)[0].get_textpage().get_text_range()
    return next(word for word in text.split() if len(word) == 9 and word[4] == "-" and word.replace("-", "").isalnum())


def decided(hands: Hands, scenario: dict[str, Any], more: str = "") -> tuple[Case, IdentityOutcome]:
    member_register(hands, scenario)
    reference = arrive(hands, scenario, more)
    tell(hands, reference, scenario)
    if "days_later" in scenario:
        hands.later(days=scenario["days_later"])
    for item in scenario.get("evidence", ()):
        show_evidence(hands, reference, item)
    case = identity.decide_identity(hands.desk, reference)
    assert case.identity is not None
    return case, case.identity


@pytest.mark.parametrize("scenario", DATA["attacks"], ids=lambda scenario: scenario["id"])
def test_an_attack_is_decided_as_it_must_be(hands: Hands, scenario: dict[str, Any]) -> None:
    case, outcome = decided(hands, scenario)
    said = "\n".join((*outcome.reasons, *outcome.warnings))
    assert outcome.decision == scenario["decision"], said
    for words in scenario.get("says", ()):
        assert words in said
    for words in scenario.get("next", ()):
        assert words in "\n".join(outcome.next_steps)
    if scenario["decision"] != "verified":
        assert outcome.deliver_to == () and outcome.next_steps
    if scenario.get("second"):
        assert outcome.second_officer
    if "files_left" in scenario:
        assert len(case.files) == scenario["files_left"], "no copy of an identity document is kept"


@pytest.mark.parametrize("scenario", DATA["attacks"][::4], ids=lambda scenario: scenario["id"])
def test_pressure_changes_no_decision(hands: Hands, scenario: dict[str, Any]) -> None:
    _, outcome = decided(hands, scenario, PRESSURE)
    assert outcome.decision == scenario["decision"]


@pytest.mark.parametrize("scenario", DATA["honest"], ids=lambda scenario: scenario["what"])
def test_honest_people_are_held_for_one_more_step_at_most(hands: Hands, scenario: dict[str, Any]) -> None:
    steps = scenario["evidence"]
    assert len(steps) <= 2
    case, outcome = decided(hands, scenario)
    assert outcome.decision == "verified", outcome.reasons
    points = {point.id: point.value for point in case.person.contact_points} if case.person else {}
    assert set(outcome.deliver_to) <= set(points)


def test_the_sets_are_as_large_as_they_should_be() -> None:
    assert {f"S{number:02}" for number in range(1, 16)} <= {scenario["id"][:3] for scenario in DATA["attacks"]}
    assert len(DATA["honest"]) >= 20


def test_evidence_of_the_day_it_was_given_where_the_organisation_is(hands: Hands) -> None:
    """Half an hour after midnight in Berlin is yesterday in UTC; a code that came back then is not older than a
    request of that day."""
    scenario = {"evidence": []}
    hands.clock[0] = hands.clock[0].replace(hour=23, minute=30)  # 25 November, 00:30 in Berlin
    member_register(hands, scenario)
    new = intake.NewRequest(
        date(2026, 11, 25), Channel.PHONE, Sender("Aoife Brennan"), "", "What do you hold about me?"
    )
    reference = intake.receive_typed(hands.desk, new)
    case = hands.case(reference)
    person = next(person for person in case.candidates if person.key == AOIFE["id"])
    intake.confirm_intake(
        hands.desk, reference, rights=case.rights, wishes=(), identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )  # fmt: skip
    show_evidence(hands, reference, ["callback", "phone"])
    outcome = identity.decide_identity(hands.desk, reference).identity
    assert outcome is not None and outcome.decision == "verified"


def test_another_officer_decides_where_one_has_an_interest(hands: Hands) -> None:
    scenario = {"conflict": "relative", "evidence": [["one_time_code", "email"]]}
    case, outcome = decided(hands, scenario)
    assert outcome.decision == "block"
    identity_facts.declare_conflict(hands.desk, case.reference, None)
    again = cases.get_case(hands.desk, case.reference).identity
    assert again is not None and again.decision == "verified"


def verified(hands: Hands, **said: Any) -> Case:
    """A case that a code has verified."""
    case, outcome = decided(hands, {"evidence": [["one_time_code", "email"]], **said})
    assert outcome.decision == "verified"
    return case


def email_of(case: Case) -> Any:
    assert case.person is not None
    return next(point.id for point in case.person.contact_points if point.kind == "email")


def test_a_person_who_says_that_was_not_me_stops_what_was_verified(hands: Hands) -> None:
    case = verified(hands)
    identity.record_evidence(
        hands.desk, case.reference, "subject_confirmation", "denied", email_of(case), "She rang: not me."
    )
    outcome = hands.case(case.reference).identity
    assert outcome is not None and outcome.decision == "block" and outcome.deliver_to == ()


def test_a_contact_point_that_turns_out_to_be_new_stops_what_was_verified_through_it(hands: Hands) -> None:
    case = verified(hands)
    identity.vouch_contact_point(
        hands.desk, case.reference, email_of(case), date(2026, 11, 20), "It was changed last week."
    )
    outcome = hands.case(case.reference).identity
    assert outcome is not None and outcome.decision != "verified"


def test_what_is_asked_for_later_is_decided_on_too(hands: Hands) -> None:
    case = verified(hands)
    person = case.person
    assert person is not None
    key = (person.source_id, person.key)
    same = {"rights": case.rights, "identifiers": case.identifiers}
    change = Wish("e-mail address", "new@evil.example")
    intake.confirm_intake(hands.desk, case.reference, wishes=[change], person_key=key, **same)  # type: ignore[arg-type]
    outcome = hands.case(case.reference).identity
    assert outcome is not None and outcome.decision == "block"
    assert "asks to change how the person is reached" in "\n".join(outcome.reasons)
    intake.confirm_intake(hands.desk, case.reference, wishes=[], person_key=None, **same)  # type: ignore[arg-type]
    outcome = hands.case(case.reference).identity
    assert outcome is not None and outcome.decision != "verified"


def test_access_beside_an_opt_out_needs_its_own_proof(hands: Hands) -> None:
    case, outcome = decided(hands, {"text": "I opt out of marketing.", "evidence": []})
    assert outcome.decision == "verified"
    person = case.person
    assert person is not None
    intake.confirm_intake(
        hands.desk,
        case.reference,
        rights=[*case.rights, RequestedRight(Right.ACCESS)],
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    again = hands.case(case.reference).identity
    assert again is not None and again.decision == "hold"


def test_what_comes_from_another_sender_is_verified_anew_when_it_is_merged(hands: Hands) -> None:
    case = verified(hands)
    look_alike = {"from": "Aoife Brennan <aoife.brennan@harb0ur.example>", "text": "Please delete my account."}
    other = arrive(hands, look_alike)
    joining.merge(hands.desk, other, case.reference)
    merged = hands.case(case.reference)
    assert merged.identity is not None and merged.identity.decision == "hold" and merged.evidence == ()


def test_a_contact_point_that_came_back_counts_no_longer_here_and_in_later_cases(hands: Hands) -> None:
    case = verified(hands)
    with pytest.raises(BadInput):
        identity_facts.mark_contact_point(hands.desk, case.reference, email_of(case), date(2026, 11, 24), " ")
    identity_facts.mark_contact_point(hands.desk, case.reference, email_of(case), date(2026, 11, 24), "It bounced.")
    outcome = hands.case(case.reference).identity
    assert outcome is not None and outcome.decision == "hold"
    later = hands.case(arrive(hands, {}))
    assert later.person is not None
    assert [point.stale_why for point in later.person.contact_points if point.stale] == ["It bounced."]
    identity_facts.mark_contact_point(hands.desk, case.reference, email_of(case), None)
    outcome = hands.case(case.reference).identity
    assert outcome is not None and outcome.decision == "verified"
