"""What only an officer can tell the identity rules: who acts for whom, what the file says of the person, and whether
the officer has an interest in the case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import select

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.identity import contact_point
from desktop_app.desk.identity_decision import decide_anew
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.identity_case import ContactKind, Flag
from desktop_app.domain.representation import Representation, Tie
from desktop_app.store import tables as t
from desktop_app.store.cases import representation_to


def set_acting_for(desk: Desk, reference: str, acting: Representation | None) -> None:
    """Somebody acts for the person, with what was seen of their authority; None where the person asks alone. Where the
    identity has been decided, it is decided anew in the same action."""
    if acting is not None:
        _refuse_backwards(acting)
    with desk.store.act("identity.acting_for_set") as action:
        row = open_request(action, reference)
        action.about(row.id)
        row.acting_for = representation_to(acting)
        action.session.flush()
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(role=acting.role.value if acting else None, mandate=acting.details() if acting else {})


def set_person_facts(desk: Desk, reference: str, born: date | None, flags: Iterable[Flag]) -> None:
    """What the file says of the chosen person: the date of birth, and flags that ask for more care."""
    if born is not None and (born > desk.today() or born.year < 1880):
        raise BadInput(
            "no-date-of-birth",
            "This cannot be the date of birth of somebody who is on file.",
            safe="Nothing was changed.",
            next_step="Correct the date, or leave it open.",
        )
    chosen = sorted({Flag(flag) for flag in flags})
    with desk.store.act("identity.person_facts_set") as action:
        row = open_request(action, reference)
        action.about(row.id)
        person = action.session.scalar(select(t.PersonRow).where(t.PersonRow.request_id == row.id, t.PersonRow.chosen))
        if person is None:
            raise Refused(
                "nobody-chosen",
                "Nobody on file has been chosen as the person this request is about.",
                safe="Nothing was changed.",
                next_step="Confirm the intake with the person on file.",
            )
        person.born = born
        person.flags = [flag.value for flag in chosen]
        action.session.flush()
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(date_of_birth_known=born is not None, flags=[flag.value for flag in chosen])


def set_answer_to(desk: Desk, reference: str, kind: ContactKind | None, value: str = "") -> None:
    """Where the request asks the answer to be sent, in its own words; None where it names no place. It is compared with
    the contact points on file, and never followed on the requester's word."""
    if kind is not None and not value.strip():
        raise BadInput(
            "no-place",
            "The address the answer is asked for is missing.",
            safe="Nothing was changed.",
            next_step="Write it as the request does, or say that it names none.",
        )
    with desk.store.act("identity.answer_to_set") as action:
        row = open_request(action, reference)
        action.about(row.id)
        row.answer_to = {"kind": kind.value, "value": value.strip()} if kind else None
        action.session.flush()
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(kind=kind.value if kind else None)


def mark_contact_point(desk: Desk, reference: str, contact_point_id: UUID, on: date | None, why: str = "") -> None:
    """A contact point does not reach the person any more: post came back, a message bounced, on a day and for a reason.
    It counts no longer, here and in later cases. None takes that back."""
    if on is not None and (on > desk.today() or not why.strip()):
        raise BadInput(
            "stale-incomplete",
            "Say on which day it turned out that it reaches the person no more, and how.",
            safe="Nothing was changed.",
            next_step="Give a date that is not in the future and one sentence.",
        )
    with desk.store.act("identity.contact_point_marked") as action:
        row = open_request(action, reference)
        action.about(row.id)
        point = contact_point(action.session, row, contact_point_id)
        point.stale, point.stale_on, point.stale_why = on is not None, on, why.strip() if on else ""
        action.session.flush()
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(contact_point=str(point.id), stale_since=on.isoformat() if on else None, why=point.stale_why)


def declare_conflict(desk: Desk, reference: str, tie: Tie | None, why: str = "") -> None:
    """The officer at the desk has an interest in this case, and which; None takes back what they declared. Somebody
    else has to decide then."""
    with desk.store.act("identity.conflict_declared") as action:
        row = open_request(action, reference)
        action.about(row.id)
        others = [kept for kept in row.conflicts if kept["officer"] != str(desk.officer.id)]
        mine = [] if tie is None else [{"officer": str(desk.officer.id), "tie": tie.value, "why": why.strip()}]
        row.conflicts = [*others, *mine]
        action.session.flush()
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(tie=tie.value if tie else None, why=why.strip())


def _refuse_backwards(acting: Representation) -> None:
    if acting.dated is not None and acting.valid_until is not None and acting.valid_until < acting.dated:
        raise BadInput(
            "mandate-backwards",
            "The mandate would end before it was given.",
            safe="Nothing was changed.",
            next_step="Correct one of the two dates.",
        )
