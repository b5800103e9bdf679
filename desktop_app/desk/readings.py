"""Which readings of contested rules the organisation follows."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from desktop_app.desk.cases import count_again, facts_of_row
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.domain.readings import Contest, contests_of
from desktop_app.store import tables as t
from desktop_app.store.cases import clock_events, readings
from desktop_app.store.listing import relist


@dataclass(frozen=True)
class Followed:
    """A contested rule and the code of the reading that is followed."""

    contest: Contest
    code: str


def contested(desk: Desk, regime: str | None = None) -> tuple[Followed, ...]:
    """The contested rules of a regime (the organisation's own where none is named), and how each is read."""
    with desk.store.read() as session:
        choices = readings(session)
    contests = contests_of(desk.regimes[regime or desk.organisation.regime])
    return tuple(Followed(contest, contest.chosen(choices)) for contest in contests)


def follow(desk: Desk, contest: Contest, code: str) -> int:
    """Follow another reading from now on; every open case is counted anew. Returns how many due dates moved."""
    if code not in [option.code for option in contest.options]:
        raise BadInput(
            "unknown-reading",
            "There is no such reading of this rule.",
            safe="Nothing was changed.",
            next_step="Choose one of those that are explained.",
        )
    with desk.store.act("organisation.reading_chosen") as action:
        session = action.session
        for key in contest.keys:
            kept = session.get(t.ReadingRow, key)
            if kept is None:
                session.add(t.ReadingRow(key=key, code=code))
            else:
                kept.code = code
        session.flush()
        choices = readings(session)
        rows = t.RequestRow
        moved = 0
        for row in session.scalars(select(rows).where(rows.closed_at.is_(None), rows.regime == contest.regime)):
            facts = facts_of_row(desk, session, row, choices)
            due = facts.rules[0].due.due if facts.rules else None
            if due != row.due:
                moved += 1
            if due != row.due or row.stands_still != facts.stands_still(desk.today(), clock_events(session, row.id)):
                count_again(desk, session, row, facts)
                session.flush()
                relist(session, row.id)
        action.note(regime=contest.regime, subject=contest.subject, reading=code, moved=moved)
    return moved
