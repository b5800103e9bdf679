"""Requests that ask for an opt-out and nothing else: they need no proof of identity, and are done in one step."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.measures import SUPPRESSION_LIST, note_stopped
from desktop_app.desk.office import Desk
from desktop_app.desk.permissions import NewPermission, mailbox, opt_out
from desktop_app.domain.errors import Refused
from desktop_app.domain.permissions import Purpose
from desktop_app.domain.rights import Right
from desktop_app.store import tables as t
from desktop_app.store.cases import read_case
from desktop_app.store.store import Action

OPT_OUTS = frozenset((Right.MARKETING_OPT_OUT, Right.CONSENT_WITHDRAWAL, Right.OPT_OUT_OF_SALE))


@dataclass(frozen=True)
class OptOutRequest:
    """An open request that asks for nothing but an end to messages or sharing."""

    reference: str
    address: str
    due: str


def opt_out_requests(desk: Desk) -> tuple[OptOutRequest, ...]:
    """The open requests that ask for an opt-out and nothing else, the nearest due date first."""
    r, right = t.RequestRow, t.RequestedRightRow
    with desk.store.read() as session:
        opt_outs = [one.value for one in OPT_OUTS]
        asking = select(right.request_id).where(right.right.in_(opt_outs))
        asking_more = select(right.request_id).where(right.right.not_in(opt_outs))
        rows = session.execute(
            select(r.reference, r.sender_address, r.due)
            .where(r.closed_at.is_(None), r.id.in_(asking), r.id.not_in(asking_more))
            .order_by(r.due.is_(None), r.due, r.reference)
        )
        return tuple(OptOutRequest(ref, address, due.isoformat() if due else "") for ref, address, due in rows)


def carry_out_opt_out(desk: Desk, reference: str) -> None:
    """Opt the sender's address out of what the request asks for, and close it. Nobody has to prove who they are to
    stop messages to the address they write from (and nobody is told anything). Refused where the request asks for more.
    """
    with desk.store.act("permission.opted_out_on_request") as action:
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        rights = {asked.right for asked in case.rights}
        if not rights or rights - OPT_OUTS:
            raise Refused(
                "asks-for-more",
                "This request does not ask for an opt-out alone.",
                safe="Nothing was changed.",
                next_step="Work through it stage by stage, and record the opt-out on the page of permissions.",
            )
        purposes = suppress_in(desk, action, row, rights)
        for right in rights:
            note_stopped(desk, action, row, right, SUPPRESSION_LIST)
        row.closed_at = desk.now()
        settle(desk, action, row)
        action.note(
            purposes=[purpose.value for purpose in purposes],
            in_time=row.due is None or row.stands_still or desk.today() <= row.due,
        )


def suppress_in(desk: Desk, action: Action, row: t.RequestRow, rights: Collection[Right]) -> list[Purpose]:
    """Inside an action on a request: put its sender's address on the suppression list for what the rights end. BadInput
    where the request came from no address."""
    key = mailbox(row.sender_address)
    purposes = [Purpose.SHARING] if set(rights) == {Right.OPT_OUT_OF_SALE} else list(Purpose)
    if set(rights) == {Right.MARKETING_OPT_OUT}:
        purposes = [Purpose.PROMOTION]
    for purpose in purposes:
        new = NewPermission(row.sender_address, purpose, desk.now(), channel=row.channel, evidence=row.reference)
        opt_out(desk, action, new, key, request_id=row.id)
    return purposes
