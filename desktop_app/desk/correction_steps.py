"""What others add to a correction: a second officer's approval, the confirmation of whoever keeps a system that Redress
does not write to, and the person's statement of disagreement."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import settle
from desktop_app.desk.correct import (
    list_recipients,
    open_correction,
    refuse_unless,
    source_of,
    verified_correction,
)
from desktop_app.desk.office import Desk
from desktop_app.desk.review import prove_reviewer
from desktop_app.domain.correction_steps import Next, change_sha256
from desktop_app.domain.corrections import CorrectionState, Decision
from desktop_app.domain.disagreement import check_statement, statement_right
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.sources import preview
from desktop_app.store import tables as t
from desktop_app.store.cases import order_of, read_case, request_row
from desktop_app.store.store import Action


def ask_for_two(desk: Desk, by_two: bool) -> None:
    """Whether a second officer has to approve each correction before it is made. Administrators only."""
    with desk.store.act("organisation.corrections_by_two_set") as action:
        row = action.session.scalars(select(t.OrganisationRow)).one()
        action.note(before=row.corrections_by_two, corrections_by_two=by_two)
        row.corrections_by_two = by_two
    desk.take(replace(desk.organisation, corrections_by_two=by_two))


def approve_correction(desk: Desk, correction_id: UUID, officer_id: UUID, passphrase: str) -> None:
    """A second officer, proven by their own passphrase, approves one exact change; it is void when the change is
    another. Refused where it is the one who proposed or decided it."""
    prove_reviewer(desk, officer_id, passphrase)
    with desk.store.act("documents.correction_approved", actor=officer_id) as action:
        kept, row = open_correction(action, correction_id)
        if officer_id in (kept.proposed_by, kept.decided_by):
            raise Refused(
                "four-eyes",
                "Whoever proposed or accepted the correction cannot approve it.",
                safe="Nothing was approved.",
                next_step="Ask another officer.",
            )
        correction = verified_correction(action.session, kept)
        refuse_unless(action.session, correction, Next.APPROVE)
        kept.approved_sha256, kept.approved_by, kept.approved_at = change_sha256(correction), officer_id, desk.now()
        settle(desk, action, row)
        action.note(correction=str(kept.id), field=kept.field, sha256=kept.approved_sha256)


def note_instruction(session: Session, corrections: Iterable[UUID], document_id: UUID, to: str) -> None:
    """Inside another action: these corrections are in an instruction that was drawn."""
    for correction_id in corrections:
        kept = session.get_one(t.CorrectionRow, correction_id)
        kept.instruction_id, kept.instructed_to, kept.instructed_on = document_id, to, None
    session.flush()


def note_instructed(desk: Desk, action: Action, document_id: UUID) -> None:
    """Inside another action: a letter has left. Where it is an instruction, its corrections wait to be confirmed."""
    c = t.CorrectionRow
    waiting = action.session.scalars(select(c).where(c.instruction_id == document_id, c.instructed_on.is_(None))).all()
    for kept in waiting:
        kept.instructed_on = desk.today()
    if waiting:
        row = action.session.get_one(t.RequestRow, waiting[0].request_id)
        if row.closed_at is None:
            settle(desk, action, row)
        action.note(instructed=waiting[0].instructed_to)


def confirm_by_hand(desk: Desk, correction_id: UUID, by: str, on: date, evidence: str, reads: str) -> None:
    """Record that whoever keeps the source confirmed the correction: who, on which day, what shows it, and what the
    entry reads now. Only then is the value corrected. Refused where it reads something else than it should."""
    with desk.store.act("correction.confirmed") as action:
        kept, row = open_correction(action, correction_id)
        correction = verified_correction(action.session, kept)
        refuse_unless(action.session, correction, Next.CONFIRM)
        if not by.strip() or not evidence.strip():
            raise _incomplete("It does not say who confirmed it, or what shows it.", "Fill in both.")
        if kept.instructed_on is None or not kept.instructed_on <= on <= desk.today():
            raise _incomplete("The day lies before the instruction was printed, or in the future.", "Correct the day.")
        if reads != kept.to:
            raise Refused(
                "confirmed-otherwise",
                "What was confirmed is not the value that the instruction asked for.",
                safe="Nothing was recorded as corrected.",
                next_step="Ask whoever keeps the source, or change the plan.",
            )
        kept.state, kept.read_back, kept.applied_at = CorrectionState.APPLIED.value, reads, desk.now()
        kept.confirmed_by, kept.confirmed_on, kept.confirmation = by.strip(), on, evidence.strip()
        recipients = list_recipients(desk, action.session, row, kept)
        settle(desk, action, row)
        action.note(
            correction=str(kept.id),
            field=kept.field,
            confirmed_by=by.strip(),
            on=on.isoformat(),
            evidence=evidence.strip(),
            source_agrees=_source_agrees(desk, action.session, kept),
            recipients=recipients,
        )


def take_statement(desk: Desk, correction_id: UUID, text: str, on: date) -> None:
    """Attach the person's statement of disagreement to what was refused, or granted in part; it goes with every later
    disclosure of that field. It may come when the case is closed already, except where the law has the recipients told
    of it."""
    with desk.store.act("correction.statement_taken") as action:
        session = action.session
        kept = session.get(t.CorrectionRow, correction_id)
        if kept is None:
            raise _incomplete("There is no such correction any more.", "Look at the case again.")
        row = request_row(session, session.get_one(t.RequestRow, kept.request_id).reference)
        action.about(row.id)
        check_statement(row.regime, text)
        right = statement_right(row.regime)
        assert right is not None
        if kept.decision not in (Decision.REFUSED.value, Decision.IN_PART.value):
            raise _incomplete("What was asked for was not refused, in whole or in part.", "Choose the one that was.")
        if not row.received <= on <= desk.today():
            raise _incomplete("The day lies before the request, or in the future.", "Correct the day.")
        if right.tells_recipients and row.closed_at is not None:
            open_correction(action, correction_id)
        first = not kept.statement
        kept.statement, kept.statement_on = text.strip(), on
        recipients = list_recipients(desk, session, row, kept) if right.tells_recipients and first else []
        if row.closed_at is None:
            settle(desk, action, row)
        action.note(correction=str(kept.id), field=kept.field, on=on.isoformat(), recipients=recipients)


def _source_agrees(desk: Desk, session: Session, kept: t.CorrectionRow) -> bool | None:
    """Whether the source, where it can be read, holds what was confirmed; None where it cannot."""
    try:
        return preview(source_of(desk, session, kept), order_of(kept)).holds == kept.to
    except RedressError:
        return None


def _incomplete(what: str, next_step: str) -> BadInput:
    return BadInput("confirmation-incomplete", what, safe="Nothing was changed.", next_step=next_step)


def not_to_approve(desk: Desk, correction_id: UUID) -> tuple[UUID, ...]:
    """Those who may not approve a correction: who proposed and who decided it."""
    with desk.store.read() as session:
        kept = session.get_one(t.CorrectionRow, correction_id)
        read_case(session, session.get_one(t.RequestRow, kept.request_id).reference)
        return tuple(id_ for id_ in (kept.proposed_by, kept.decided_by) if id_ is not None)
