"""A signed request of an agent is one of an agent: known, unknown, forged, late and repeated are told apart."""

from __future__ import annotations

import base64
import json
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.desk import agents, cases, identity, intake
from desktop_app.desk.cases import history
from desktop_app.domain.case import Channel
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.identity_case import Role
from desktop_app.domain.rights import Right
from tests.desk.conftest import FIRST_DAY, Hands

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))  # the same in every worker: it names tests
PUBLIC = KEY.public_key().public_bytes_raw()


def body(**changed: Any) -> bytes:
    said: dict[str, Any] = {
        "agent-id": "PERMISSION_SLIP",
        "business-id": "CHINOOK",
        "agent-request-id": "r-1",
        "issued-at": (FIRST_DAY - timedelta(minutes=2)).isoformat(),
        "expires-at": (FIRST_DAY + timedelta(minutes=8)).isoformat(),
        "drp.version": "1.0",
        "exercise": "deletion",
        "regime": "ccpa",
        "relationships": ["customer"],
        "name": "Leonie Köhler",
        "email": "leonekohler@surfeu.de",
        "email_verified": True,
        "phone_number": "+49 711 2842222",
    }
    said |= {name.replace("_", "-") if name != "drp" else "drp.version": value for name, value in changed.items()}
    return json.dumps({name: value for name, value in said.items() if value is not ...}).encode()


def signed(message: bytes, key: Ed25519PrivateKey = KEY) -> bytes:
    return base64.b64encode(key.sign(message) + message)


@pytest.fixture
def knowing(hands: Hands) -> Hands:
    agents.add_agent(hands.desk, "PERMISSION_SLIP", "Permission Slip", base64.b64encode(PUBLIC).decode(), "CHINOOK")
    return hands


def refusal(hands: Hands, raw: bytes) -> RedressError:
    before = cases.list_cases(hands.desk)
    with pytest.raises(RedressError) as caught:
        agents.receive_signed(hands.desk, raw, "request.json")
    assert cases.list_cases(hands.desk) == before
    assert "Köhler" not in caught.value.text() and "surfeu" not in caught.value.text()
    return caught.value


def test_a_signed_request_of_a_known_agent_is_taken_in_as_one_of_an_agent(knowing: Hands) -> None:
    raw = signed(body())
    case = knowing.case(agents.receive_signed(knowing.desk, raw, "request.json"))
    assert (case.channel, case.person_named) == (Channel.AGENT, "Leonie Köhler")
    assert case.sender.name == "Permission Slip" and case.sender.address == ""
    assert [asked.right for asked in case.rights] == [Right.ERASURE]
    assert case.acting_for is not None
    assert (case.acting_for.role, case.acting_for.agent_id) == (Role.PORTAL, "PERMISSION_SLIP")
    assert case.identifiers.emails == ("leonekohler@surfeu.de",) and case.identifiers.phones == ("+49 711 2842222",)
    assert "relationships" in case.text and "another law" in " ".join(case.remarks)
    (kept,) = case.files
    assert cases.attachment(knowing.desk, kept.id)[1] == raw
    assert case.candidates, "the person was looked up by what the agent says"


def test_a_valid_signature_never_proves_who_the_person_is(knowing: Hands) -> None:
    reference = agents.receive_signed(knowing.desk, signed(body()), "request.json")
    knowing.confirm(reference)
    decided = identity.decide_identity(knowing.desk, reference).identity
    assert decided is not None and decided.decision == "hold" and decided.deliver_to == ()
    said = " ".join(decided.reasons)
    assert "no valid document shows that they may" in said and "has not confirmed" in said


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (signed(body(agent_id="SOMEBODY_ELSE")), "unknown-agent"),
        (signed(body(), Ed25519PrivateKey.from_private_bytes(bytes(32))), "bad-signature"),
        (base64.b64encode(KEY.sign(body()) + body(exercise="access")), "bad-signature"),
        (signed(body(business_id="ANOTHER")), "for-another-business"),
        (signed(body(expires_at=(FIRST_DAY - timedelta(seconds=1)).isoformat())), "expired"),
        (signed(body(expires_at=FIRST_DAY.isoformat())), "expired"),
        (signed(body(issued_at=(FIRST_DAY + timedelta(minutes=1)).isoformat())), "not-issued-yet"),
    ],
)
def test_what_may_not_be_acted_on_is_refused_and_said_apart(knowing: Hands, raw: bytes, code: str) -> None:
    error = refusal(knowing, raw)
    assert isinstance(error, Refused) and error.code == code


@pytest.mark.parametrize("again", [signed(body()), signed(body(exercise="access")), signed(body()) + b"\n"])
def test_a_request_sent_again_is_refused_with_the_first_one_named(knowing: Hands, again: bytes) -> None:
    first = agents.receive_signed(knowing.desk, signed(body()), "request.json")
    error = refusal(knowing, again)
    assert error.code == "taken-in-before" and first in error.what
    knowing.later(days=1)
    assert refusal(knowing, again).code == "taken-in-before", "said rather than that it is late"


def test_another_request_of_the_same_agent_is_another(knowing: Hands) -> None:
    first = agents.receive_signed(knowing.desk, signed(body(agent_request_id=...)), "a.json")
    second = agents.receive_signed(knowing.desk, signed(body(agent_request_id=..., exercise="access")), "b.json")
    assert first != second
    assert refusal(knowing, signed(body(agent_request_id=...))).code == "taken-in-before"


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"no base64!",
        base64.b64encode(b"short"),
        signed(b"[]"),
        signed(b"{"),
        signed(b"\xff\xfe"),
        signed(body(exercise="sale:opt_in")),
        signed(body(exercise=...)),
        signed(body(drp="0.5")),
        signed(body(issued_at="yesterday")),
        signed(body(expires_at="9999-12-31T23:59:59-23:59")),
        signed(body(agent_id=7)),
        signed(body(name=["x"])),
        signed(b'{"agent-id": "a", "agent-id": "b"}'),
        signed(b"[" * 100_000),
    ],
)
def test_what_is_no_signed_request_is_said(knowing: Hands, raw: bytes) -> None:
    assert isinstance(refusal(knowing, raw), BadInput)


@pytest.mark.parametrize(
    "how", [lambda raw: b'"' + raw + b'"\n', lambda raw: raw.translate(bytes.maketrans(b"+/", b"-_"))]
)
def test_the_usual_ways_to_write_base64_are_read(knowing: Hands, how: Any) -> None:
    raw = how(signed(body()))
    assert agents.looks_signed(raw)
    assert agents.receive_signed(knowing.desk, raw, "request.json")


def test_a_key_is_entered_in_base64_or_hexadecimal_and_a_wrong_one_never(hands: Hands) -> None:
    assert agents.add_agent(hands.desk, "A", "", PUBLIC.hex()).public_key == base64.b64encode(PUBLIC).decode()
    anybodys = ("00" * 32, "01" + "00" * 31, "01" + "00" * 30 + "80", "ec" + "ff" * 31)
    for wrong in ("", "abc", "ü", base64.b64encode(PUBLIC[:31]).decode(), "zz" * 32, *anybodys):
        with pytest.raises(BadInput):
            agents.add_agent(hands.desk, "B", "", wrong)
    with pytest.raises(BadInput):
        agents.add_agent(hands.desk, "A", "", PUBLIC.hex())
    agents.remove_agent(hands.desk, "A")
    assert agents.agents(hands.desk) == ()
    assert refusal(hands, signed(body())).code == "unknown-agent"


def test_an_e_mail_with_the_identifier_of_a_signed_request_does_not_take_its_place(knowing: Hands) -> None:
    raw = b'From: a@example.org\nMessage-ID: drp:["PERMISSION_SLIP", "r-1"]\n\nPlease.'
    intake.receive_mail(knowing.desk, raw, "a.eml")
    reference = agents.receive_signed(knowing.desk, signed(body()), "request.json")
    assert history(knowing.desk, reference)[0].kind == "request.received"
