"""Copies that go to a printer, numbered through: the audit log says of each print which copies it made."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.store.audit import read_events


class Printed(StrEnum):
    """What is printed beside the documents of a case, as the audit log calls it."""

    RECOVERY_CODE = "print.recovery_code"
    ERASURE_CERTIFICATE = "print.erasure_certificate"
    DASHBOARD = "print.dashboard"


def note_printed(desk: Desk, what: Printed, copies: int, document: str = "") -> None:
    """Record that so many copies were sent to a printer, numbered through for each `document` (a reference, or a hash;
    nothing of a person). The store that can only be read keeps no log: nothing is recorded there."""
    if desk.store.read_only:
        return
    with desk.store.act(what.value) as action:
        same = {"document": document} if document else {}
        action.note(**same, copies=copy_numbers(action.session, what.value, None, same, copies))


def copy_numbers(
    session: Session, kind: str, case_id: UUID | None, same: Mapping[str, Any], copies: int
) -> dict[str, int]:
    """The numbers of the first and the last copy that is printed now, counted through all prints (of the case, where
    one is given) that noted the `same` facts; a print from before copies were numbered counts as one. BadInput where
    there are none."""
    if copies < 1:
        raise BadInput(
            "no-copies",
            "No copy was printed.",
            safe="Nothing was recorded as printed.",
            next_step="Print again, with at least one copy.",
        )
    before = 0
    for event in read_events(session, case=case_id, kind=kind):
        facts = event.facts
        if all(facts.get(name) == value for name, value in same.items()):
            made = facts.get("copies", {"first": 1, "last": 1})
            before += made["last"] - made["first"] + 1
    return {"first": before + 1, "last": before + copies}
