"""What a request of the Data Rights Protocol says (version 1.0, sections 2.01, 3.01 and 3.04).

Whether its signature is good is the desk's matter; nothing here is more than the agent's word. Version 1.0 says the
same as 0.9.4, so both are read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.rights import Right

_RIGHTS = {
    "access": Right.ACCESS,
    "access:categories": Right.ACCESS,
    "access:specific": Right.ACCESS,
    "deletion": Right.ERASURE,
    "sale:opt_out": Right.OPT_OUT_OF_SALE,
}
_VERSIONS = re.compile(r"(?:1\.0(?:\.\d+)?|0\.9(?:\.\d+)?)")
_LONGEST = 10_000  # characters of one claim


@dataclass(frozen=True)
class ProtocolRequest:
    """One exercise request; instants are aware UTC. `claims` has every member, for people to read."""

    agent_id: str
    business_id: str
    agent_request_id: str
    issued_at: datetime
    expires_at: datetime
    right: Right
    regime: str
    identifiers: Identifiers
    claims: str

    @property
    def name(self) -> str:
        """What the agent says the person is called."""
        return next(iter(self.identifiers.names), "")


def read_request(body: Mapping[str, Any], file_name: str) -> ProtocolRequest:
    """The request a decoded message body says. BadInput, naming the member, where one is missing or unusable."""
    exercise = _text(body, "exercise", file_name).replace("-", "_")
    if exercise not in _RIGHTS:
        raise _unusable(file_name, "exercise names an action this program does not handle")
    version = _text(body, "drp.version", file_name)
    if not _VERSIONS.fullmatch(version):
        raise _unusable(file_name, "drp.version is neither 1.0 nor 0.9")
    identifiers = Identifiers(
        names=_perhaps(body, "name", file_name),
        emails=tuple(email for email in _perhaps(body, "email", file_name) if "@" in email),
        phones=_perhaps(body, "phone_number", file_name),
    )
    return ProtocolRequest(
        agent_id=_text(body, "agent-id", file_name),
        business_id=_text(body, "business-id", file_name),
        agent_request_id=next(iter(_perhaps(body, "agent-request-id", file_name)), ""),
        issued_at=_instant(body, "issued-at", file_name),
        expires_at=_instant(body, "expires-at", file_name),
        right=_RIGHTS[exercise],
        regime=next(iter(_perhaps(body, "regime", file_name)), ""),
        identifiers=identifiers,
        claims="\n".join(f"{name}: {_shown(value)}" for name, value in body.items()),
    )


def _text(body: Mapping[str, Any], name: str, file_name: str) -> str:
    found = _perhaps(body, name, file_name)
    if not found:
        raise _unusable(file_name, f"{name} is missing")
    return found[0]


def _perhaps(body: Mapping[str, Any], name: str, file_name: str) -> tuple[str, ...]:
    value = body.get(name)
    if value is None:
        return ()
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise _unusable(file_name, f"{name} is not a text")
    return (value.strip(),) if value.strip() else ()


def _instant(body: Mapping[str, Any], name: str, file_name: str) -> datetime:
    try:
        instant = datetime.fromisoformat(_text(body, name, file_name))
    except ValueError as error:
        raise _unusable(file_name, f"{name} is not an ISO 8601 timestamp") from error
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    try:
        return instant.astimezone(UTC)
    except OverflowError as error:
        raise _unusable(file_name, f"{name} is no instant that can be") from error


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _unusable(file_name: str, why: str) -> BadInput:
    return BadInput(
        "data-rights-protocol",
        f"{file_name} is no request of the Data Rights Protocol that can be used: {why}.",
        safe="Nothing was stored.",
        next_step="Ask the agent to send it again as version 1.0 says.",
    )
