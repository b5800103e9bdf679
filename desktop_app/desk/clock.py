"""The clock of a case: what the officer enters on it, what the law says about it, and reminders."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select

from desktop_app.desk.cases import facts_of, open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.domain.clock import TO_ENTER, ClockFacts, reminder
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.shelves import SOON_DAYS
from desktop_app.store import cases as kept
from desktop_app.store import tables as t
from desktop_app.store.store import Action


def facts(desk: Desk, reference: str) -> ClockFacts:
    """What the law of a case says, right by right, and how far each was counted."""
    with desk.store.read() as session:
        case, readings = kept.read_case(session, reference), kept.readings(session)
    return facts_of(desk, case, readings)


def enter_event(desk: Desk, reference: str, type_: ClockEventType, on: date) -> None:
    """Enter on the clock what was asked for or came in, on a calendar day of the organisation. BadInput where it cannot
    have happened so: a day to come, an answer to no question, a second question while the first is open."""
    if type_ not in TO_ENTER:
        raise BadInput(
            "not-entered-by-hand",
            "An extension is not entered on the clock by itself: the person is told of it.",
            safe="Nothing was changed.",
            next_step="Extend the request, with the reasons; the letter is made with it.",
        )
    if on > desk.today():
        raise BadInput(
            "event-to-come",
            "The day of this event is still to come.",
            safe="Nothing was changed.",
            next_step="Enter it on the day it happens, or correct the day.",
        )
    with desk.store.act("request.clock_event") as action:
        row = open_request(action, reference)
        action.about(row.id)
        before = row.due
        add_event(desk, action, row, type_, on)
        settle(desk, action, row)
        action.note(event=type_.value, on=on.isoformat(), due_before=_iso(before), due=_iso(row.due))


def take_back_event(desk: Desk, reference: str) -> None:
    """Take back what was entered on the clock last, where it was entered by hand or by the identity stage; an extension
    that the person was told of stays."""
    with desk.store.act("request.clock_event_taken_back") as action:
        row = open_request(action, reference)
        action.about(row.id)
        events = t.ClockEventRow
        last = action.session.scalars(
            select(events).where(events.request_id == row.id).order_by(events.position.desc())
        ).first()
        if last is None or last.type == ClockEventType.EXTENDED.value:
            raise Refused(
                "nothing-to-take-back",
                "There is nothing on the clock that could be taken back.",
                safe="Nothing was changed.",
                next_step="An extension stays: the person was told of it.",
            )
        before = row.due
        action.session.delete(last)
        settle(desk, action, row)
        action.note(event=last.type, on=last.on_date.isoformat(), due_before=_iso(before), due=_iso(row.due))


def add_event(
    desk: Desk, action: Action, row: t.RequestRow, type_: ClockEventType, on: date, until: date | None = None
) -> None:
    """Put an event on the clock inside an action; `settle` counts with it."""
    events = t.ClockEventRow
    position = action.session.scalar(select(func.max(events.position)).where(events.request_id == row.id))
    action.session.add(
        events(
            id=desk.new_id(),
            request_id=row.id,
            position=0 if position is None else position + 1,
            type=type_.value,
            on_date=on,
            until=until,
        )
    )
    action.session.flush()


def enter_identity_event(desk: Desk, action: Action, row: t.RequestRow, type_: ClockEventType) -> None:
    """Enter an event on the clock; asking again while an answer is awaited is not a second question, and an answer to
    no question is none."""
    events = t.ClockEventRow
    of_identity = (ClockEventType.IDENTITY_REQUESTED.value, ClockEventType.IDENTITY_RECEIVED.value)
    last = action.session.scalars(
        select(events)
        .where(events.request_id == row.id, events.type.in_(of_identity))
        .order_by(events.on_date.desc(), events.position.desc())
    ).first()
    waiting = last is not None and last.type == ClockEventType.IDENTITY_REQUESTED.value
    if waiting != (type_ == ClockEventType.IDENTITY_REQUESTED):
        add_event(desk, action, row, type_, desk.today())


def reminder_now(desk: Desk, soon_days: int = SOON_DAYS) -> Phrase | None:
    """What to say of the due dates of open requests today, counting what is due within `soon_days`; None where nothing
    presses."""
    with desk.store.read() as session:
        r, today = t.RequestRow, desk.today()
        waits = r.stands_still & (r.due < today)  # its last day comes with the answer of the person
        dues = session.scalars(select(r.due).where(r.closed_at.is_(None), r.due.is_not(None), ~waits)).all()
    return reminder(dues, today, soon_days)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
