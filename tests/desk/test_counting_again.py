"""After an update of the program every list is right from the first opening on."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select, update

from desktop_app.desk import cases, clock, counting_again, intake, office, overview, turnings
from desktop_app.desk.intake import NewRequest
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Channel, RequestedRight, Sender
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.errors import StoreUnavailable
from desktop_app.domain.organisation import Role
from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import Shelf
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.listing import relist
from desktop_app.store.store import Passphrase
from tests.desk.conftest import PASSPHRASE, Hands


def told(hands: Hands, *rights: Right) -> str:
    new = NewRequest(
        date(2026, 9, 1),
        Channel.PHONE,
        Sender("Jane Doe", ""),
        "",
        "Please.",
        rights=tuple(map(RequestedRight, rights)),
    )
    return intake.receive(hands.desk, new)


def as_an_older_program_left_it(hands: Hands) -> None:
    """Open cases of another day, and none that stands still; counted by laws that are no longer carried."""
    with hands.desk.store.act("request.test") as action:
        for row in action.session.scalars(select(t.RequestRow)):
            row.stands_still, row.due = False, date(2026, 10, 15) if row.closed_at is None else row.due
            action.session.flush()
            relist(action.session, row.id)
        action.session.execute(update(t.OrganisationRow).values(counted_by=""))


def opened_again(hands: Hands, passphrase: str = PASSPHRASE) -> Desk:
    hands.desk.close()
    return office.unlock(hands.folder / "store", Passphrase(passphrase), hands.around)


def times_counted(desk: Desk) -> int:
    with desk.store.read() as session:
        return sum(event.kind == "request.counted_again" for event in read_events(session))


def test_counts_are_right_at_the_first_opening_after_an_update(hands: Hands) -> None:
    waits, plain, unnamed, closed = told(hands, Right.ACCESS), told(hands, Right.ERASURE), told(hands), told(hands)
    clock.enter_event(hands.desk, waits, ClockEventType.IDENTITY_REQUESTED, date(2026, 9, 2))
    turnings.withdraw(hands.desk, closed, "By telephone.")
    due = {reference: hands.case(reference).due for reference in (waits, plain, unnamed, closed)}
    before = cases.count_cases(hands.desk)
    assert (before[Shelf.OVERDUE], before[Shelf.WAITING]) == (2, 1)
    as_an_older_program_left_it(hands)
    assert cases.count_cases(hands.desk)[Shelf.OVERDUE] == 3
    desk = opened_again(hands)
    assert cases.count_cases(desk) == before and overview.overview(desk).overdue == 2
    assert {reference: cases.get_case(desk, reference).due for reference in due} == due
    assert desk.store.verify().ok, "the list is as the requests have it, and sealed"
    assert times_counted(desk) == 1
    desk.close()
    hands.desk = office.unlock(hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    assert times_counted(hands.desk) == 1, "only an update makes it needed"


def test_an_auditor_may_open_it_first_and_a_disk_that_is_full_closes_nothing(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    told(hands, Right.ACCESS)
    office.add_officer(hands.desk, "Ada Auditor", Role.AUDITOR, "an auditor's own passphrase")
    as_an_older_program_left_it(hands)

    def full(*_: object) -> None:
        raise StoreUnavailable("full", "The disk is full.", safe="", next_step="")

    with monkeypatch.context() as patched:
        patched.setattr(counting_again, "count_again", full)
        opened_again(hands).close()
    desk = opened_again(hands, "an auditor's own passphrase")
    assert cases.list_cases(desk, Shelf.OPEN).rows[0].due == date(2026, 10, 1)
