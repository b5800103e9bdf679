"""Cases of identity to start from: one honest request, and what may be changed about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from desktop_app.domain.identity import (
    ContactKind,
    ContactPoint,
    DeliverTo,
    Evidence,
    EvidenceKind,
    IdentityCase,
    IdentityRequest,
    SenderClaim,
    Subject,
)
from desktop_app.domain.rights import Right

RECEIVED = date(2026, 5, 1)
ANSWERED = date(2026, 5, 2)
TODAY = date(2026, 5, 4)
LONG_AGO = date(2019, 1, 1)

EMAIL = ContactPoint("e1", ContactKind.EMAIL, "aoife.brennan@harbour.example", LONG_AGO)
PHONE = ContactPoint("t1", ContactKind.PHONE, "+353 1 496 0123", LONG_AGO)
POST = ContactPoint("p1", ContactKind.POST, "3 Quay Lane, Galway", LONG_AGO)
ACCOUNT = ContactPoint("a1", ContactKind.ACCOUNT, "aoife_b", LONG_AGO)
COOKIE = ContactPoint("c1", ContactKind.COOKIE, "9f2c11e07b", LONG_AGO)
AOIFE = Subject("cust-7", ("Aoife Brennan",), (EMAIL, PHONE, POST, ACCOUNT))

K = EvidenceKind
PASSED = "dmarc=pass; spf=pass; dkim=pass"


def seen(kind: EvidenceKind, through: str | None = None, result: str = "match", at: date = ANSWERED) -> Evidence:
    return Evidence(kind, at, result, through)


CODE = seen(K.ONE_TIME_CODE, "e1")
CALL = seen(K.CALLBACK, "t1")


def case(
    *evidence: Evidence,
    subject: Subject = AOIFE,
    others: Sequence[Subject] = (),
    sender: SenderClaim | None = None,
    deliver_to: DeliverTo | None = None,
    **members: Any,
) -> IdentityCase:
    """An honest request by e-mail for a copy of her data, with this evidence; `members` of the case or the request."""
    request = IdentityRequest(
        Right.ACCESS,
        RECEIVED,
        channel="email",
        sender=sender or SenderClaim("Aoife Brennan", EMAIL.value, None, PASSED),
        deliver_to=deliver_to,
    )
    of_request = {name: members.pop(name) for name in list(members) if hasattr(request, name) and name != "id"}
    return replace(
        IdentityCase("s1", TODAY, subject, replace(request, **of_request), evidence=evidence),
        other_candidates=tuple(others),
        **members,
    )
