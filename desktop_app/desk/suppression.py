"""The suppression list: which addresses opted out, each kept as a keyed hash (HMAC-SHA-256, RFC 2104) of its mailbox by
`domain.permissions.ADDRESS_RULE`.

The key is random, made once, and never leaves the store. So the list still works when the person's data have been
erased. What being on it means is said in one place, `domain.permissions.standing`.
"""

from __future__ import annotations

import hmac
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.office import Desk
from desktop_app.domain.permissions import Purpose
from desktop_app.store import promise_tables as p
from desktop_app.store.store import Action

KEY_SIZE = 32


def suppression_key(session: Session) -> bytes | None:
    """The key of the suppression list; None where nobody opted out yet."""
    row = session.scalar(select(p.SuppressionKeyRow))
    return row.key if row is not None else None


def suppression_digest(key: bytes, address: str) -> bytes:
    """An address (as `address_key` gives it) as it stands in the suppression list."""
    return hmac.digest(key, address.encode("utf-8", "surrogatepass"), "sha256")


def suppressed_since(session: Session, address: str, purpose: Purpose) -> datetime | None:
    """Since when an address (as `address_key` gives it) is on the list; None where it is not."""
    row = _row(session, address, purpose)
    return row.since if row is not None else None


def suppress(desk: Desk, action: Action, address: str, purpose: Purpose, since: datetime) -> None:
    """Put an address on the list; one that is on it stays, since the later of both times."""
    session = action.session
    secret = suppression_key(session)
    if secret is None:
        secret = action.random_bytes(KEY_SIZE)
        session.add(p.SuppressionKeyRow(id=desk.new_id(), key=secret, made_at=desk.now()))
        session.flush()
    row = _row(session, address, purpose)
    if row is None:
        digest = suppression_digest(secret, address)
        session.add(p.SuppressionRow(digest=digest, purpose=purpose.value, reason="opted out", since=since))
    else:
        row.since = max(row.since, since)
    session.flush()


def lift(session: Session, address: str, purpose: Purpose) -> None:
    """Take an address off the list: a newer opt-in can be shown."""
    row = _row(session, address, purpose)
    if row is not None:
        session.delete(row)
        session.flush()


def _row(session: Session, address: str, purpose: Purpose) -> p.SuppressionRow | None:
    secret = suppression_key(session)
    return session.get(p.SuppressionRow, (suppression_digest(secret, address), purpose.value)) if secret else None
