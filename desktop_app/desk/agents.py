"""Agents of the Data Rights Protocol whose key is known, and the signed requests they send (sections 3.05 and 3.07)."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import select

from desktop_app.desk.intake import NewRequest, receive
from desktop_app.desk.json_files import parse_json
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Channel, RequestedRight, Sender
from desktop_app.domain.data_rights_protocol import ProtocolRequest, read_request
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.identity_case import Role
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.representation import Representation
from desktop_app.reading import limits
from desktop_app.store import tables as t

_SIGNATURE = 64  # bytes, in front of the message: the combined mode of libsodium
_KEY = 32  # bytes
# The points of small order, without the bit of the sign: with one of them as a key, anybody's message has a valid
# signature. libsodium, which the protocol names, refuses them (ge25519_has_small_order).
_ANYBODYS = frozenset(
    bytes.fromhex(point)
    for point in (
        "00" * 32,
        "01" + "00" * 31,
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "ec" + "ff" * 30 + "7f",
        "ed" + "ff" * 30 + "7f",
        "ee" + "ff" * 30 + "7f",
    )
)


@dataclass(frozen=True)
class KnownAgent:
    """An agent whose signature can be checked; `business_id` is what it calls this organisation, empty where any will
    do. `public_key` is in base64, as service directories print it."""

    id: UUID
    agent_id: str
    name: str
    public_key: str
    business_id: str
    added_at: datetime


def add_agent(desk: Desk, agent_id: str, name: str, public_key: str, business_id: str = "") -> KnownAgent:
    """Enter an agent with its public key, in base64 or hexadecimal. BadInput where that is no Ed25519 key, or the agent
    is known already: a key is changed by removing the agent and entering it again."""
    key = _key(public_key)
    identifier = agent_id.strip()
    if not identifier or len(identifier) > 200 or len(name) > 200 or len(business_id) > 200:
        raise BadInput(
            "no-agent-id",
            "The agent needs the identifier that it uses in its requests, in at most 200 characters.",
            safe="Nothing was changed.",
            next_step="Copy it from the service directory, where it is called id.",
        )
    with desk.store.act("agent.added") as action:
        if action.session.scalar(select(t.KnownAgentRow.id).where(t.KnownAgentRow.agent_id == identifier)):
            raise BadInput(
                "agent-known",
                "An agent with this identifier is entered already.",
                safe="Nothing was changed; its key is the one entered before.",
                next_step="Remove it first where its key has changed.",
            )
        row = t.KnownAgentRow(
            id=desk.new_id(),
            agent_id=identifier,
            name=name.strip() or identifier,
            public_key=key,
            business_id=business_id.strip(),
            added_at=desk.now(),
        )
        action.session.add(row)
        action.note(agent=identifier, name=row.name, public_key=base64.b64encode(key).decode())
        return _agent(row)


def remove_agent(desk: Desk, agent_id: str) -> None:
    """Its requests are no longer taken in; those that were stay."""
    with desk.store.act("agent.removed") as action:
        row = action.session.scalar(select(t.KnownAgentRow).where(t.KnownAgentRow.agent_id == agent_id))
        if row is None:
            raise BadInput(
                "no-such-agent",
                "There is no agent with this identifier.",
                safe="Nothing was changed.",
                next_step="List the agents to see their identifiers.",
            )
        action.session.delete(row)
        action.note(agent=agent_id)


def agents(desk: Desk) -> tuple[KnownAgent, ...]:
    """The agents that are known, by their identifiers."""
    with desk.store.read() as session:
        rows = session.scalars(select(t.KnownAgentRow).order_by(t.KnownAgentRow.agent_id)).all()
        return tuple(_agent(row) for row in rows)


def receive_signed(desk: Desk, raw: bytes, name: str) -> str:
    """Take in a signed request (a file with what the protocol sends: base64 of a signature and the JSON it signs);
    returns its reference.

    BadInput where it is none. Refused, in this order, where the agent is not known, the signature is not its own, the
    request is for another business, was taken in before, is dated in the future, or has expired.
    """
    signature, body = _taken_apart(raw, name)
    data = parse_json(body, name)
    if not isinstance(data, dict):
        raise _no_signed_request(name, "what is signed is no JSON object")
    asked = read_request(data, name)
    known = {agent.agent_id: agent for agent in agents(desk)}.get(asked.agent_id)
    if known is None:
        raise _refused(
            "unknown-agent",
            "The request names an agent whose key is not entered here, so its signature cannot be checked.",
            "Ask an administrator to enter the agent's key, from the service directory and not from the message; or "
            "enter the request by hand, as a letter from somebody you do not know.",
        )
    _check_signature(known, signature, body)
    known_by = asked.agent_request_id or hashlib.sha256(body).hexdigest()
    message_id = f"drp:{json.dumps([asked.agent_id, known_by])}"
    _check_claims(desk, known, asked, message_id)
    return receive(desk, _as_request(desk, known, asked, raw, name, message_id))


def looks_signed(raw: bytes) -> bool:
    """Whether a file may be a signed request: base64, perhaps in quotation marks, and nothing else."""
    start = raw[:4096].lstrip(b"\xef\xbb\xbf \t\r\n").strip(b'"')
    return len(start) > 80 and not start.startswith((b"{", b"[")) and _BASE64.issuperset(start)


_BASE64 = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_= \t\r\n"')


def _taken_apart(raw: bytes, name: str) -> tuple[bytes, bytes]:
    if len(raw) > limits.SIGNED_REQUEST_BYTES:
        raise _no_signed_request(name, f"it is larger than {limits.SIGNED_REQUEST_BYTES // 1024} kB")
    packed = b"".join(raw.removeprefix(b"\xef\xbb\xbf").split()).strip(b'"')
    try:
        message = base64.b64decode(packed.translate(bytes.maketrans(b"-_", b"+/")), validate=True)
    except (binascii.Error, ValueError) as error:
        raise _no_signed_request(name, "it is not base64") from error
    if len(message) <= _SIGNATURE:
        raise _no_signed_request(name, "it is shorter than a signature")
    return message[:_SIGNATURE], message[_SIGNATURE:]


def _check_signature(known: KnownAgent, signature: bytes, body: bytes) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(base64.b64decode(known.public_key)).verify(signature, body)
    except InvalidSignature as error:
        raise _refused(
            "bad-signature",
            "The signature is not that of the agent the request names: it was altered on the way, or somebody else "
            "made it.",
            "Do not act on it. Ask the agent, through an address you know, whether it sent this.",
        ) from error


def _check_claims(desk: Desk, known: KnownAgent, asked: ProtocolRequest, message_id: str) -> None:
    if known.business_id and asked.business_id != known.business_id:
        raise _refused(
            "for-another-business",
            "The request is signed by a known agent, but made out for another business.",
            "Tell the agent; it must not be answered here.",
        )
    with desk.store.read() as session:
        r = t.RequestRow
        earlier = session.scalar(
            select(r.reference)
            .where(r.message_id == message_id, r.channel == Channel.AGENT.value)
            .order_by(r.reference)
        )
    if earlier:
        raise _refused(
            "taken-in-before",
            f"This signed request was taken in before, as {earlier}; somebody may be sending it again.",
            "Go on with the request that is there.",
        )
    now = desk.now()
    if now < asked.issued_at:
        raise _refused(
            "not-issued-yet",
            "The request is signed by a known agent, but dated in the future.",
            "Check the clock of this computer; otherwise ask the agent to send it again.",
        )
    if now >= asked.expires_at:
        raise _refused(
            "expired",
            "The request is signed by a known agent, but the time it gave itself has passed.",
            "Ask the agent to send it again. Where it reached you in time, enter it by hand with the day it came: the "
            "clock of the law may run all the same.",
        )


def _as_request(
    desk: Desk, known: KnownAgent, asked: ProtocolRequest, raw: bytes, name: str, message_id: str
) -> NewRequest:
    remarks = [
        Phrase(
            "The agent {agent} signed this with the key entered for it. That shows who sent it, not that the person "
            "wants it: the person confirms through a contact point on file.",
            {"agent": known.name},
        )
    ]
    if asked.regime and asked.regime.casefold() not in desk.organisation.regime:
        remarks.append(Phrase("The agent names another law than the organisation's: {law}.", {"law": asked.regime}))
    return NewRequest(
        received=desk.today(),
        channel=Channel.AGENT,
        sender=Sender(name=known.name),
        subject_line="",
        text=asked.claims,
        original_name=name,
        original=raw,
        media_type="application/vnd.data-rights-protocol",
        message_id=message_id,
        remarks=tuple(remarks),
        rights=(RequestedRight(asked.right),),
        identifiers=asked.identifiers,
        person_named=asked.name,
        acting_for=Representation(Role.PORTAL, name=known.name, agent_id=asked.agent_id),
    )


def _key(text: str) -> bytes:
    packed = "".join(text.split())
    try:
        key = bytes.fromhex(packed) if len(packed) == 2 * _KEY else base64.b64decode(packed, validate=True)
        Ed25519PublicKey.from_public_bytes(key)
        if bytes((*key[:-1], key[-1] & 0x7F)) in _ANYBODYS:
            raise ValueError("a point of small order")
    except ValueError as error:
        raise BadInput(
            "no-public-key",
            "This is no public key of an agent (Ed25519: 32 bytes, in base64 or hexadecimal).",
            safe="Nothing was changed.",
            next_step="Copy it from the service directory, where it is called verify_key.",
        ) from error
    return key


def _agent(row: t.KnownAgentRow) -> KnownAgent:
    key = base64.b64encode(row.public_key).decode()
    return KnownAgent(row.id, row.agent_id, row.name, key, row.business_id, row.added_at)


def _no_signed_request(name: str, why: str) -> BadInput:
    return BadInput(
        "data-rights-protocol",
        f"{name} is no signed request of the Data Rights Protocol: {why}.",
        safe="Nothing was stored.",
        next_step="Ask the agent to send it again as version 1.0 says, or enter the request by hand.",
    )


def _refused(code: str, what: str, next_step: str) -> Refused:
    return Refused(code, what, safe="Nothing was stored.", next_step=next_step)
