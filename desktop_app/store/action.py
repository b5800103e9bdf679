"""One officer action on a store, and what a store takes from outside."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.orm import Session

from desktop_app.domain.audit import ROWS, SALT_SIZE
from desktop_app.store import audit, seals
from desktop_app.store.keychain import Keychain, NoKeychain
from desktop_app.store.seals import Seals

_CLOCK_MAY_CORRECT_ITSELF = timedelta(minutes=5)


@dataclass(frozen=True)
class Surroundings:
    """What a store takes from outside: the clock (aware UTC), randomness, the keychain or why there is none, and a way
    to let time pass (seconds)."""

    now: Callable[[], datetime]
    random_bytes: Callable[[int], bytes]
    keychain: Keychain | NoKeychain | None
    wait: Callable[[float], None] = time.sleep


class Action:
    """One open action: work in `session`, say with `note` what belongs in the audit event."""

    def __init__(self, session: Session, around: Surroundings, case: UUID | None) -> None:
        self.session = session
        self.now = around.now
        self.random_bytes = around.random_bytes
        self.case = case
        self.facts: dict[str, Any] = {}
        self.erased: dict[UUID, datetime] = {}
        self.leaves_nothing_behind = False

    def note(self, **facts: Any) -> None:
        """Facts (JSON-able) for the audit event; later ones of the same name replace earlier ones."""
        if ROWS in facts:
            raise ValueError("this name is kept for the seals of the rows")
        self.facts.update(facts)

    def erased_case(self, case: UUID, at: datetime) -> None:
        """A case that this action erases: the erasure log will name it."""
        self.erased[case] = at

    def leave_nothing_behind(self) -> None:
        """Something is removed of which nothing is to be left in the database's log either, once this is committed."""
        self.leaves_nothing_behind = True

    def about(self, case: UUID) -> None:
        """The case the action turns out to be about. StoreUnavailable where its rows are not those that were sealed."""
        self.case = case
        seals.compare(self.session, case)


def record(
    session: Session,
    around: Surroundings,
    actor: UUID,
    kind: str,
    case: UUID | None,
    facts: dict[str, Any],
    sealing: Mapping[UUID, Seals] | None = None,
) -> None:
    """Add the audit event of what the open transaction does, and the seals of the rows it leaves behind.
    Where the computer's clock stands before the last event, the event says so."""
    rows, said = seals.committed(sealing or {}, around.random_bytes)
    seals.keep(session, _append(session, around, actor, kind, case, facts, said), rows)


def record_everything(session: Session, around: Surroundings, actor: UUID, kind: str) -> None:
    """Add an event that seals every row of the store which is not sealed as it is now."""
    seals.seal_everything(
        session, around.random_bytes, lambda said: _append(session, around, actor, kind, None, {}, said)
    )


def _append(
    session: Session,
    around: Surroundings,
    actor: UUID,
    kind: str,
    case: UUID | None,
    facts: dict[str, Any],
    said_of_rows: str | None,
) -> int:
    if said_of_rows is not None:
        facts = {**facts, ROWS: said_of_rows}
    salt, now, before = around.random_bytes(SALT_SIZE), around.now(), audit.last_at(session)
    if before is not None and before - now > _CLOCK_MAY_CORRECT_ITSELF:
        facts = {**facts, "clock_set_back_from": before.isoformat(timespec="seconds")}
    return audit.append(session, at=now, kind=kind, actor=actor, case=case, facts=facts, salt=salt).number


def refuse_early_commit(session: Session) -> None:
    """An action that commits in its own body would be kept without its audit event."""

    def before_commit(session: Session) -> None:
        if not session.info.get("sealed") and not session.in_nested_transaction():
            raise RuntimeError("an action is committed by the store, together with its audit event")

    event.listen(session, "before_commit", before_commit)
