"""Correcting: what the person asked for is decided, changed where it lives, read back, and recipients are listed.

The steps and their order are in `domain.correction_steps`; what a second officer, a keeper of a system or the person
adds is in the modules beside this one.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.desk.source_passwords import password_of
from desktop_app.desk.source_rows import data_source
from desktop_app.domain.case import Case
from desktop_app.domain.correction_steps import Next, can_be_undone, may_propose, next_at_source
from desktop_app.domain.corrections import (
    Correction,
    CorrectionOrder,
    CorrectionPreview,
    CorrectionReceipt,
    CorrectionState,
    Decision,
    Way,
    check_order,
)
from desktop_app.domain.disclosures import told_recipients
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.grounds import ground_named, uncorrected
from desktop_app.domain.letter_offers import verified
from desktop_app.sources import SourceConfig, apply, preview, read_config
from desktop_app.store import tables as t
from desktop_app.store.cases import order_of, read_case, request_row
from desktop_app.store.store import Action


def plan_correction(desk: Desk, reference: str, finding_id: UUID, to: str, reason: str, evidence: str) -> UUID:
    """Put down what a finding is to be corrected to, why, and what shows it (the evidence may be the person's own
    word): a proposal, to be decided. The finding is marked as one to correct. Proposing again replaces a proposal that
    was not carried out yet."""
    with desk.store.act("correction.planned") as action:
        row = open_request(action, reference)
        action.about(row.id)
        finding = _finding(action.session, row, finding_id)
        check_order(finding.value, to.strip(), reason, evidence)
        before = [one for one in read_case(action.session, reference).corrections if one.finding_id == finding_id]
        if not may_propose(before):
            raise _already_applied()
        kept = action.session.get_one(t.CorrectionRow, before[-1].id) if before else None
        if kept is None or before[-1].settled:
            kept = _new_row(desk, action.session, row, finding)
        if kept.undoes is not None:
            raise Refused(
                "being-undone",
                "The correction of this finding is being taken back.",
                safe="Nothing was changed.",
                next_step="Finish that first, or withdraw it.",
            )
        kept.was, kept.asked, kept.to = finding.value, to.strip(), to.strip()
        kept.reason, kept.evidence, kept.proposed_by = reason.strip(), evidence.strip(), desk.officer.id
        _undecided(kept)
        finding.decision, finding.reason = FindingDecision.CORRECT.value, ""
        settle(desk, action, row)
        action.note(correction=str(kept.id), field=finding.field, reason=reason.strip(), evidence=evidence.strip())
        return kept.id


def decide_correction(
    desk: Desk,
    correction_id: UUID,
    decision: Decision,
    *,
    to: str = "",
    ground: str = "",
    told: str = "",
    by_hand: bool = False,
) -> None:
    """Accept a proposal; accept it in part, with another value `to` and a reason that the person is told; or refuse it
    on a ground of the law. `by_hand`: whoever keeps the source makes the change. What was approved or previewed of an
    earlier decision is void."""
    with desk.store.act("correction.decided") as action:
        kept, row = open_correction(action, correction_id)
        if kept.state == CorrectionState.APPLIED.value:
            raise _already_applied()
        if decision == Decision.OPEN:
            raise BadInput("no-decision", "No decision was given.", safe="Nothing was changed.", next_step="Decide.")
        _undecided(kept)
        kept.to = kept.asked
        if decision == Decision.IN_PART:
            check_order(kept.was, to.strip(), kept.reason, kept.evidence)
            kept.to = to.strip()
        _check_decision(row.regime, decision, kept, ground, told)
        kept.decision, kept.way = decision.value, (Way.BY_HAND if by_hand else Way.HERE).value
        kept.ground = ground if decision != Decision.ACCEPTED else ""
        kept.told = told.strip() if decision != Decision.ACCEPTED else ""
        kept.decided_by = desk.officer.id
        finding = action.session.get_one(t.FindingRow, kept.finding_id)
        refused = decision == Decision.REFUSED
        finding.decision = (FindingDecision.DISCLOSE if refused else FindingDecision.CORRECT).value
        settle(desk, action, row)
        action.note(
            correction=str(kept.id), field=kept.field, decision=decision.value, ground=kept.ground, reason=kept.told
        )


def withdraw_correction(desk: Desk, correction_id: UUID) -> None:
    """Take a proposal away that was neither carried out nor refused; the finding is disclosed as it is."""
    with desk.store.act("correction.withdrawn") as action:
        kept, row = open_correction(action, correction_id)
        if _picture(action.session, kept).settled:
            raise _already_applied()
        finding = action.session.get_one(t.FindingRow, kept.finding_id)
        action.note(correction=str(kept.id), field=kept.field)
        undoing = kept.undoes is not None
        action.session.delete(kept)
        action.session.flush()
        if not undoing:
            finding.decision = FindingDecision.DISCLOSE.value
        settle(desk, action, row)


def preview_correction(desk: Desk, correction_id: UUID) -> CorrectionPreview:
    """What applying would do, looked up at the source now; kept in the case as seen. Where an earlier attempt was cut
    short and the source holds the new value already, that is its receipt."""
    with desk.store.read() as session:
        config, order = _order(desk, session, correction_id)
    seen = preview(config, order)
    with desk.store.act("correction.previewed") as action:
        kept, row = open_correction(action, correction_id)
        if kept.state != CorrectionState.APPLIED.value:
            kept.state, kept.holds = CorrectionState.PREVIEWED.value, seen.holds
        settle(desk, action, row)
        action.note(correction=str(kept.id), possible=seen.possible)
        cut_short = kept.begun_at is not None and kept.state != CorrectionState.APPLIED.value
    if cut_short and seen.holds == order.to:
        _keep_receipt(desk, correction_id, CorrectionReceipt(order, seen.holds, desk.now()))
    return seen


def apply_correction(desk: Desk, correction_id: UUID) -> CorrectionReceipt:
    """Change the value at its source in one transaction there, read it back, and list who must be told of it.

    Refused where the identity is not verified, the case is closed, the proposal is not accepted, not previewed, or
    wants a second officer's approval; and where the source no longer holds what was seen. The intention is recorded
    before the source is touched, so that a crash in between leaves a trace; the receipt is recorded after.
    """
    with desk.store.act("correction.started") as action:
        kept, _ = open_correction(action, correction_id)
        correction = verified_correction(action.session, kept)
        if kept.state == CorrectionState.APPLIED.value:
            raise _already_applied()
        refuse_unless(action.session, correction, Next.APPLY)
        kept.begun_at = desk.now()
        config, order = _order(desk, action.session, correction_id)
        action.note(correction=str(kept.id), field=order.field)
    try:
        receipt = apply(config, order, now=desk.now())
    except RedressError as error:
        if error.code not in _MAY_BE_WRITTEN:
            _note_stopped(desk, correction_id, error.code)
        raise
    _keep_receipt(desk, correction_id, receipt)
    return receipt


def undo_correction(desk: Desk, correction_id: UUID, reason: str, evidence: str) -> UUID:
    """Take a correction back: another one, the other way round, which has to go the same way (previewed, approved,
    applied or confirmed, recipients told), and writes only if the source still holds what was written."""
    with desk.store.act("correction.undo_planned") as action:
        done, row = open_correction(action, correction_id)
        case = read_case(action.session, row.reference)
        correction = verified_correction(action.session, done)
        if not can_be_undone(correction, case.corrections):
            raise Refused(
                "not-to-be-undone",
                "This correction cannot be taken back: it was not made, or something came after it.",
                safe="Nothing was changed.",
                next_step="Look at the last correction of this value.",
            )
        check_order(done.read_back or "", done.was, reason, evidence, undoing=True)
        kept = _new_row(desk, action.session, row, action.session.get_one(t.FindingRow, done.finding_id))
        kept.was, kept.asked, kept.to = done.read_back or "", done.was, done.was
        kept.reason, kept.evidence = reason.strip(), evidence.strip()
        kept.proposed_by = kept.decided_by = desk.officer.id
        kept.undoes, kept.way, kept.decision = done.id, done.way, Decision.ACCEPTED.value
        settle(desk, action, row)
        action.note(correction=str(kept.id), field=done.field, reason=reason.strip(), evidence=evidence.strip())
        return kept.id


def told_recipient(desk: Desk, notice_id: UUID, how: str) -> None:
    """Note that a recipient has been told of a correction, and how."""
    if not how.strip():
        raise BadInput(
            "how-missing",
            "Say how the recipient was told.",
            safe="Nothing was changed.",
            next_step="For example: by e-mail, by letter, by telephone.",
        )
    with desk.store.act("correction.recipient_told") as action:
        notice = action.session.get_one(t.RecipientNoticeRow, notice_id)
        row = action.session.get_one(t.RequestRow, notice.request_id)
        open_request(action, row.reference)
        action.about(row.id)
        notice.told_on, notice.how = desk.today(), how.strip()
        settle(desk, action, row)
        action.note(recipient=notice.recipient, how=how.strip())


def wish_targets(desk: Desk, reference: str) -> tuple[tuple[int, UUID], ...]:
    """For each wish (by its index) the findings it seems to be about, so that the officer need not look for them.
    A proposal only: the field's name is compared without spaces, and the old value where the person named one."""
    with desk.store.read() as session:
        row = request_row(session, reference)
        case: Case = read_case(session, reference)
        found = session.scalars(
            select(t.FindingRow).where(t.FindingRow.request_id == row.id).order_by(t.FindingRow.position)
        ).all()
        return tuple(
            (index, finding.id)
            for index, wish in enumerate(case.wishes)
            for finding in found
            if _plain(wish.field) == _plain(finding.field) and (wish.was is None or wish.was == finding.value)
        )


# ── Shared with the steps beside it ──


def open_correction(action: Action, correction_id: UUID) -> tuple[t.CorrectionRow, t.RequestRow]:
    """A correction of a case that may still be changed. BadInput where there is none; Refused where it is closed."""
    kept = action.session.get(t.CorrectionRow, correction_id)
    if kept is None:
        raise BadInput(
            "no-such-correction",
            "There is no such correction any more.",
            safe="Nothing was changed.",
            next_step="Look at the case again.",
        )
    row = open_request(action, action.session.get_one(t.RequestRow, kept.request_id).reference)
    action.about(row.id)
    return kept, row


def verified_correction(session: Session, kept: t.CorrectionRow) -> Correction:
    """The picture of a correction in whose case the identity is verified. Refused where it is not: nothing may be
    changed at a source on the word of somebody unknown."""
    case = read_case(session, session.get_one(t.RequestRow, kept.request_id).reference)
    if not verified(case):
        raise Refused(
            "identity-not-verified",
            "The identity of whoever asks is not verified.",
            safe="Nothing was changed at the source.",
            next_step="Verify the identity first.",
        )
    return next(one for one in case.corrections if one.id == kept.id)


def refuse_unless(session: Session, correction: Correction, wanted: Next) -> None:
    """Refused where a correction is at another step than the one wanted, saying which."""
    by_two = bool(session.scalar(select(t.OrganisationRow.corrections_by_two)))
    step = next_at_source(correction, by_two=by_two)
    if step != wanted:
        code, what, next_step = _NOT_YET[step]
        raise Refused(code, what, safe="Nothing was changed at the source.", next_step=next_step)


def list_recipients(desk: Desk, session: Session, row: t.RequestRow, kept: t.CorrectionRow) -> list[str]:
    """Put down who must be told of a correction: those who receive the field, and those it was disclosed to. Whoever
    was not told yet of one that is taken back is told of nothing but the end."""
    if kept.undoes is not None:
        n = t.RecipientNoticeRow
        for untold in session.scalars(select(n).where(n.correction_id == kept.undoes, n.told_on.is_(None))):
            session.delete(untold)
    told = told_recipients(read_case(session, row.reference).disclosed, desk.today())
    source = data_source(session.get_one(t.DataSourceRow, kept.source_id))
    recipients = list(dict.fromkeys((*source.details.particulars(kept.field).recipients, *told)))
    for recipient in recipients:
        session.add(
            t.RecipientNoticeRow(
                id=desk.new_id(),
                request_id=row.id,
                correction_id=kept.id,
                recipient=recipient,
                field=kept.field,
                told_on=None,
                how="",
            )
        )
    return recipients


def source_of(desk: Desk, session: Session, kept: t.CorrectionRow) -> SourceConfig:
    """The source of a correction, as it is configured now."""
    source = session.get_one(t.DataSourceRow, kept.source_id)
    return read_config(source.config, passwords=password_of(desk.store.around.keychain))


_NOT_YET = {
    Next.DECIDE: ("not-decided", "Nobody has decided on this correction yet.", "Accept it, in part or whole, first."),
    Next.PREVIEW: ("no-preview", "This correction has not been previewed.", "Look at the preview first."),
    Next.APPROVE: (
        "correction-not-approved",
        "A second officer has not approved this correction as it is.",
        "Let a second officer approve it.",
    ),
    Next.APPLY: ("corrected-here", "This correction is made by Redress.", "Apply it."),
    Next.INSTRUCT: (
        "corrected-by-hand",
        "Whoever keeps this source corrects it, and the instruction has not been printed yet.",
        "Make the correction instruction, and print it.",
    ),
    Next.CONFIRM: (
        "corrected-by-hand",
        "Whoever keeps this source corrects it, and has not confirmed it yet.",
        "Record the confirmation when it comes.",
    ),
    Next.NOTHING: ("correction-settled", "Nothing is left to do about this correction.", "Look at the case again."),
}


# After these nobody knows, so that the next preview looks whether the new value is there.
_MAY_BE_WRITTEN = ("outcome-unknown", "read-back-differs")


def _note_stopped(desk: Desk, correction_id: UUID, code: str) -> None:
    """Nothing was written: a new value that is found later was put there by somebody else."""
    with desk.store.act("correction.stopped") as action:
        kept = action.session.get_one(t.CorrectionRow, correction_id)
        action.about(kept.request_id)
        kept.begun_at = None
        action.note(correction=str(kept.id), field=kept.field, reason=code)


def _keep_receipt(desk: Desk, correction_id: UUID, receipt: CorrectionReceipt) -> None:
    with desk.store.read() as session:
        undone = session.get_one(t.CorrectionRow, correction_id).undoes is not None
    with desk.store.act("correction.undone" if undone else "correction.applied") as action:
        kept = action.session.get_one(t.CorrectionRow, correction_id)
        row = action.session.get_one(t.RequestRow, kept.request_id)
        action.about(row.id)
        kept.state = CorrectionState.APPLIED.value
        kept.read_back, kept.applied_at = receipt.read_back, receipt.applied_at
        recipients = list_recipients(desk, action.session, row, kept)
        settle(desk, action, row)
        action.note(correction=str(kept.id), field=kept.field, read_back_as_asked=True, recipients=recipients)


def _new_row(desk: Desk, session: Session, row: t.RequestRow, finding: t.FindingRow) -> t.CorrectionRow:
    c = t.CorrectionRow
    last = session.scalar(select(func.max(c.position)).where(c.finding_id == finding.id))
    kept = c(id=desk.new_id(), request_id=row.id, finding_id=finding.id, source_id=finding.source_id)
    kept.position = 0 if last is None else last + 1
    kept.locator, kept.field = finding.locator, finding.field
    kept.state = CorrectionState.PLANNED.value
    session.add(kept)
    return kept


def _undecided(kept: t.CorrectionRow) -> None:
    """As a proposal that nobody has decided on."""
    kept.state, kept.holds, kept.begun_at = CorrectionState.PLANNED.value, None, None
    kept.decision, kept.way, kept.ground, kept.told = Decision.OPEN.value, Way.HERE.value, "", ""
    kept.decided_by = kept.approved_sha256 = kept.approved_by = kept.approved_at = None
    kept.instruction_id, kept.instructed_to, kept.instructed_on = None, "", None


def _check_decision(regime: str, decision: Decision, kept: t.CorrectionRow, ground: str, told: str) -> None:
    known = ground_named(ground) if ground else None
    if decision == Decision.ACCEPTED:
        return
    if ground and known not in uncorrected(regime):
        raise _incomplete("This is no ground of the law of this case.", "Choose one of those that are offered.")
    if decision == Decision.REFUSED:
        if known is None:
            raise _incomplete("Refusing a correction needs a ground.", "Choose the ground.")
        if known.needs_reasons and not told.strip():
            raise _incomplete("The ground alone tells the person too little.", "Say in one sentence why it applies.")
        return
    if kept.to == kept.asked:
        raise _incomplete("This is the value that was asked for.", "Accept it whole, or give another value.")
    if not told.strip():
        raise _incomplete("The person is to be told why another value is written.", "Say it in one sentence.")


def _incomplete(what: str, next_step: str) -> BadInput:
    return BadInput("decision-incomplete", what, safe="Nothing was changed.", next_step=next_step)


def _picture(session: Session, kept: t.CorrectionRow) -> Correction:
    case = read_case(session, session.get_one(t.RequestRow, kept.request_id).reference)
    return next(one for one in case.corrections if one.id == kept.id)


def _plain(name: str) -> str:
    return "".join(character for character in name.casefold() if character.isalnum())


def _finding(session: Session, row: t.RequestRow, finding_id: UUID) -> t.FindingRow:
    finding = session.get(t.FindingRow, finding_id)
    if finding is None or finding.request_id != row.id:
        raise BadInput(
            "no-such-finding",
            "This finding does not belong to the case.",
            safe="Nothing was changed.",
            next_step="Choose one of the findings of this case.",
        )
    return finding


def _order(desk: Desk, session: Session, correction_id: UUID) -> tuple[SourceConfig, CorrectionOrder]:
    row = session.get_one(t.CorrectionRow, correction_id)
    return source_of(desk, session, row), order_of(row)


def _already_applied() -> Refused:
    return Refused(
        "already-applied",
        "This correction has been applied already.",
        safe="Nothing was changed.",
        next_step="To change the value again, search the source again and plan a new correction, or take it back.",
    )
