"""Copies that go to a printer, numbered through: the audit log says of each print which copies of the bytes it made."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_app.domain.errors import BadInput
from desktop_app.store.audit import read_events


def copy_numbers(session: Session, kind: str, case_id: UUID, same: Mapping[str, Any], copies: int) -> dict[str, int]:
    """The numbers of the first and the last copy that is printed now, counted through all prints of the case that noted
    the `same` facts; a print from before copies were numbered counts as one. BadInput where there are none."""
    if copies < 1:
        raise BadInput(
            "no-copies",
            "No copy was printed.",
            safe="Nothing was recorded as printed.",
            next_step="Print again, with at least one copy.",
        )
    before = 0
    for event in read_events(session, case=case_id):
        facts = event.facts
        if event.kind == kind and all(facts.get(name) == value for name, value in same.items()):
            made = facts.get("copies", {"first": 1, "last": 1})
            before += made["last"] - made["first"] + 1
    return {"first": before + 1, "last": before + copies}
