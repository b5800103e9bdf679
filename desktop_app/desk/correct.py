"""Correcting: what the person asked for is changed where it lives, read back, and recipients are listed."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.office import Desk
from desktop_app.desk.source_passwords import password_of
from desktop_app.desk.source_rows import data_source
from desktop_app.domain.case import Case
from desktop_app.domain.corrections import (
    CorrectionOrder,
    CorrectionPreview,
    CorrectionReceipt,
    CorrectionState,
    check_order,
)
from desktop_app.domain.disclosures import told_recipients
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.sources import SourceConfig, apply, preview, read_config
from desktop_app.store import tables as t
from desktop_app.store.cases import order_of, read_case, request_row


def plan_correction(desk: Desk, reference: str, finding_id: UUID, to: str, reason: str, evidence: str) -> UUID:
    """Say what a finding is to be corrected to, why, and what shows it (the evidence may be the person's own word).
    The finding is marked as one to correct. Planning again replaces a plan that was not applied yet."""
    with desk.store.act("correction.planned") as action:
        row = open_request(action, reference)
        action.about(row.id)
        finding = _finding(action.session, row, finding_id)
        check_order(finding.value, to.strip(), reason, evidence)
        kept = action.session.scalar(select(t.CorrectionRow).where(t.CorrectionRow.finding_id == finding_id))
        if kept is not None and kept.state == CorrectionState.APPLIED.value:
            raise _already_applied()
        if kept is None:
            kept = t.CorrectionRow(id=desk.new_id(), request_id=row.id, finding_id=finding.id)
            action.session.add(kept)
        kept.source_id = finding.source_id
        kept.locator, kept.field, kept.was = finding.locator, finding.field, finding.value
        kept.to, kept.reason, kept.evidence = to.strip(), reason.strip(), evidence.strip()
        kept.state, kept.holds = CorrectionState.PLANNED.value, None
        finding.decision, finding.reason = FindingDecision.CORRECT.value, ""
        settle(desk, action, row)
        action.note(correction=str(kept.id), field=finding.field, reason=reason.strip(), evidence=evidence.strip())
        return kept.id


def preview_correction(desk: Desk, correction_id: UUID) -> CorrectionPreview:
    """What applying would do, looked up at the source now; kept in the case as seen."""
    with desk.store.read() as session:
        config, order = _order(desk, session, correction_id)
    seen = preview(config, order)
    with desk.store.act("correction.previewed") as action:
        kept = action.session.get_one(t.CorrectionRow, correction_id)
        row = action.session.get_one(t.RequestRow, kept.request_id)
        action.about(row.id)
        if kept.state != CorrectionState.APPLIED.value:
            kept.state, kept.holds = CorrectionState.PREVIEWED.value, seen.holds
        settle(desk, action, row)
        action.note(correction=str(kept.id), possible=seen.possible)
    return seen


def apply_correction(desk: Desk, correction_id: UUID) -> CorrectionReceipt:
    """Change the value at its source in one transaction there, read it back, and list who must be told of it.

    Refused without a preview, or where the source no longer holds what was seen. The intention is recorded before
    the source is touched, so that a crash in between leaves a trace; the receipt is recorded after.
    """
    with desk.store.act("correction.started") as action:
        kept = action.session.get_one(t.CorrectionRow, correction_id)
        open_request(action, action.session.get_one(t.RequestRow, kept.request_id).reference)
        action.about(kept.request_id)
        if kept.state == CorrectionState.APPLIED.value:
            raise _already_applied()
        if kept.state != CorrectionState.PREVIEWED.value:
            raise Refused(
                "no-preview",
                "This correction has not been previewed.",
                safe="Nothing was changed at the source.",
                next_step="Look at the preview first.",
            )
        config, order = _order(desk, action.session, correction_id)
        action.note(correction=str(kept.id), field=order.field)
    receipt = apply(config, order, now=desk.now())
    with desk.store.act("correction.applied") as action:
        kept = action.session.get_one(t.CorrectionRow, correction_id)
        row = action.session.get_one(t.RequestRow, kept.request_id)
        action.about(row.id)
        kept.state = CorrectionState.APPLIED.value
        kept.read_back, kept.applied_at = receipt.read_back, receipt.applied_at
        told = told_recipients(read_case(action.session, row.reference).disclosed, desk.today())
        source = data_source(action.session.get_one(t.DataSourceRow, kept.source_id))
        recipients = tuple(dict.fromkeys((*source.details.particulars(order.field).recipients, *told)))
        for recipient in recipients:
            action.session.add(
                t.RecipientNoticeRow(
                    id=desk.new_id(),
                    request_id=row.id,
                    correction_id=kept.id,
                    recipient=recipient,
                    field=order.field,
                    told_on=None,
                    how="",
                )
            )
        settle(desk, action, row)
        action.note(correction=str(kept.id), field=order.field, read_back_as_asked=True, recipients=list(recipients))
    return receipt


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
    source = session.get_one(t.DataSourceRow, row.source_id)
    return read_config(source.config, passwords=password_of(desk.store.around.keychain)), order_of(row)


def _already_applied() -> Refused:
    return Refused(
        "already-applied",
        "This correction has been applied already.",
        safe="Nothing was changed.",
        next_step="To change the value again, search the source again and plan a new correction.",
    )
