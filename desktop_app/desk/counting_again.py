"""After an update of the program: due dates are kept as they were counted, so laws and calendars that came with the
update must be counted by before the first list is shown, not when each case is next acted on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import count_again, facts_of_row
from desktop_app.desk.office import Desk
from desktop_app.desk.regimes import counted_by, holiday_calendar
from desktop_app.domain.clock import ClockFacts, clock_facts
from desktop_app.domain.errors import RedressError
from desktop_app.domain.rights import Right
from desktop_app.store import tables as t
from desktop_app.store.cases import clock_events, readings
from desktop_app.store.listing import relist


def count_after_update(desk: Desk) -> None:
    """Count every open case again where the store was last counted by another version. One action; what cannot be
    written now is counted at the next opening."""
    now = counted_by()
    with desk.store.read() as session:
        if session.scalars(select(t.OrganisationRow.counted_by)).one() == now:
            return
    with suppress(RedressError), desk.store.act("request.counted_again") as action:
        session = action.session
        moved = stands = 0
        for row, facts in _counted(desk, session):
            due, still = facts.rules[0].due.due if facts.rules else None, row.stands_still
            moved += due != row.due
            stands += still != facts.stands_still(desk.today(), clock_events(session, row.id))
            count_again(desk, session, row, facts)
            session.flush()
            relist(session, row.id)
        session.scalars(select(t.OrganisationRow)).one().counted_by = now
        action.note(moved=moved, stands_still_changed=stands)


def _counted(desk: Desk, session: Session) -> Iterator[tuple[t.RequestRow, ClockFacts]]:
    """The open cases that are counted otherwise now. Most have had nothing happen to their clock, and are counted once
    for all of the same law, rights and day."""
    choices = readings(session)
    eventful: set[UUID] = set()
    for table in (t.ClockEventRow, t.TurningRow, t.MeasureRow):
        eventful |= set(session.scalars(select(table.request_id).distinct()))
    rights: dict[UUID, list[Right]] = defaultdict(list)
    asked = select(t.RequestedRightRow.request_id, t.RequestedRightRow.right).order_by(t.RequestedRightRow.position)
    for request_id, right in session.execute(asked):
        rights[request_id].append(Right(right))
    known: dict[tuple[str, tuple[Right, ...], date, str], ClockFacts] = {}
    r = t.RequestRow
    open_ = select(r.id, r.regime, r.received, r.holidays, r.due, r.stands_still).where(r.closed_at.is_(None))
    for id_, regime, received, region, due, still in session.execute(open_).all():
        try:
            if id_ in eventful:
                facts = facts_of_row(desk, session, session.get_one(r, id_), choices)
                stands = facts.stands_still(desk.today(), clock_events(session, id_))
            else:
                key = (regime, tuple(rights[id_]), received, region)
                if key not in known:
                    law, holiday = desk.regimes[regime], holiday_calendar(region)
                    known[key] = clock_facts(law, key[1], received, (), holiday, choices)
                facts, stands = known[key], False
        except RedressError:
            continue  # what cannot be counted says so when its case is opened
        if (facts.rules[0].due.due if facts.rules else None) != due or stands != still:
            yield session.get_one(r, id_), facts
