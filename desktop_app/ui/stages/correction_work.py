"""What the desk is asked to do at each step of a correction. The forms are read here, in the window; what is returned
runs in the worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop_app.domain.case import Case
from desktop_app.domain.corrections import CorrectionPreview, CorrectionReceipt
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.letter_offers import LetterWish
from desktop_app.domain.organisation import Officer
from desktop_app.domain.records import RecordType
from desktop_app.ui.stages.approval import second_officers
from desktop_app.ui.stages.correction_card import CorrectionCard, Step

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

Approvers = dict[UUID, tuple[Officer, ...]]


def for_step(card: CorrectionCard, step: Step, reference: str) -> Callable[[Desk], None]:
    """The work of a step that keeps what is in the form of a card."""
    if step == Step.PLAN:
        return _plan(reference, card.finding.id, card.plan())
    assert card.correction is not None
    id_ = card.correction.id
    match step:
        case Step.DECIDE:
            said = card.decision.value()
            return _correct("decide_correction", id_, **vars(said))
        case Step.APPROVE:
            return _step("approve_correction", id_, card.second.chosen(), card.second.take_passphrase())
        case Step.INSTRUCT:
            wish = LetterWish(
                RecordType.CORRECTION_INSTRUCTION, to=card.instruction.lines(), source=card.correction.source_name
            )
            return _letter(reference, wish)
        case Step.CONFIRM:
            form = card.confirmation
            said_by = (form.by.text(), form.on.day(), form.evidence.text(), form.reads.text().strip())
            return _step("confirm_by_hand", id_, *said_by)
        case Step.UNDO:
            return _correct("undo_correction", id_, card.undoing.reason.text(), card.undoing.evidence.text())
        case _:
            return _step("take_statement", id_, card.statement.text.toPlainText(), card.statement.on.day())


def drop(card: CorrectionCard, reference: str) -> Callable[[Desk], None]:
    """Not to correct a finding after all, or not to take a correction back."""
    if card.correction is not None:
        return _correct("withdraw_correction", card.correction.id)
    finding_id = card.finding.id

    def disclose(desk: Desk) -> None:
        from desktop_app.desk import collect

        collect.decide_findings(desk, reference, [finding_id], FindingDecision.DISCLOSE)

    return disclose


def preview(correction_id: UUID, desk: Desk) -> CorrectionPreview:
    """Runs in the worker."""
    from desktop_app.desk import correct

    return correct.preview_correction(desk, correction_id)


def apply(correction_id: UUID, desk: Desk) -> CorrectionReceipt:
    """Runs in the worker."""
    from desktop_app.desk import correct

    return correct.apply_correction(desk, correction_id)


def approvers(case: Case) -> Callable[[Desk], Approvers]:
    """Who may approve each correction that is not settled."""
    ids = [correction.id for correction in case.corrections if not correction.settled]

    def offered(desk: Desk) -> Approvers:
        from desktop_app.desk import correction_steps

        officers = second_officers(desk, prepared_by="")
        barred = {id_: correction_steps.not_to_approve(desk, id_) for id_ in ids}
        return {id_: tuple(one for one in officers if one.id not in barred[id_]) for id_ in ids}

    return offered


def _plan(reference: str, finding_id: UUID, said: tuple[str, str, str]) -> Callable[[Desk], None]:
    def work(desk: Desk) -> None:
        from desktop_app.desk import correct

        correct.plan_correction(desk, reference, finding_id, *said)

    return work


def _letter(reference: str, wish: LetterWish) -> Callable[[Desk], None]:
    def work(desk: Desk) -> None:
        from desktop_app.desk import case_letters

        case_letters.write_letter(desk, reference, wish)

    return work


def _correct(name: str, *args: Any, **kwargs: Any) -> Callable[[Desk], None]:
    def work(desk: Desk) -> None:
        from desktop_app.desk import correct

        getattr(correct, name)(desk, *args, **kwargs)

    return work


def _step(name: str, *args: Any) -> Callable[[Desk], None]:
    def work(desk: Desk) -> None:
        from desktop_app.desk import correction_steps

        getattr(correction_steps, name)(desk, *args)

    return work
