"""The way of a correction, from the proposal to what recipients are told, and what may come next.

    proposed -> decided (refused: the end) -> approved, where two officers must agree -> applied and read back
                                                                                     -> or instructed, then confirmed
             -> recipients told -> undone, which is a correction of its own, the other way round

Which step a correction has come to follows from its facts, so that nothing can be skipped (Articles 5(1)(d), 5(2), 16
and 19 GDPR; 45 CFR § 164.526). Pure: the organisation's rule of two officers comes in as an argument.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.corrections import Correction, CorrectionState, Decision, RecipientNotice, Way


class Next(StrEnum):
    """What a correction needs next."""

    DECIDE = "decide"
    PREVIEW = "preview"
    APPROVE = "approve"
    APPLY = "apply"
    INSTRUCT = "instruct"
    CONFIRM = "confirm"
    TELL = "tell"
    NOTHING = "nothing"


def change_sha256(correction: Correction) -> str:
    """What a second officer approves: this change, at this place, for these reasons, made in this way."""
    order = correction.order
    said = [
        str(correction.id),
        str(correction.source_id),
        order.locator,
        order.field,
        order.was,
        order.to,
        order.reason,
        order.evidence,
        correction.asked,
        correction.decision.value,
        correction.way.value,
        correction.ground,
        correction.told,
        str(correction.undoes or ""),
    ]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()


def approved(correction: Correction) -> bool:
    """Whether a second officer approved this very change; one that was altered since then is not approved."""
    return correction.approval is not None and correction.approval.sha256 == change_sha256(correction)


def next_at_source(correction: Correction, *, by_two: bool) -> Next:
    """What is missing until a correction is settled; `by_two`: a second officer has to approve it first."""
    if correction.decision == Decision.OPEN:
        return Next.DECIDE
    if correction.settled:
        return Next.NOTHING
    waits = by_two and not approved(correction)
    if correction.way == Way.BY_HAND:
        if waits:
            return Next.APPROVE
        instruction = correction.instruction
        return Next.INSTRUCT if instruction is None or instruction.on is None else Next.CONFIRM
    if correction.state == CorrectionState.PLANNED:
        return Next.PREVIEW
    return Next.APPROVE if waits else Next.APPLY


def next_step(correction: Correction, notices: Iterable[RecipientNotice], *, by_two: bool) -> Next:
    """The same, and then the recipients who are to be told."""
    step = next_at_source(correction, by_two=by_two)
    untold = any(notice.correction_id == correction.id and notice.told_on is None for notice in notices)
    return Next.TELL if step == Next.NOTHING and untold else step


def latest(corrections: Iterable[Correction]) -> dict[object, Correction]:
    """By finding, the correction that counts: the last one."""
    return {correction.finding_id: correction for correction in corrections}


def can_be_undone(correction: Correction, corrections: Iterable[Correction]) -> bool:
    """Whether a correction may be taken back: it was made, nothing came after it, and it takes back nothing itself."""
    return (
        correction.state == CorrectionState.APPLIED
        and not correction.refused
        and correction.undoes is None
        and latest(corrections).get(correction.finding_id) == correction
    )


def was_undone(correction: Correction, corrections: Iterable[Correction]) -> bool:
    """Whether a later correction has taken it back."""
    return any(
        other.undoes == correction.id and other.state == CorrectionState.APPLIED and not other.refused
        for other in corrections
    )


def may_propose(corrections: Iterable[Correction]) -> bool:
    """Whether the finding of these corrections may be proposed for one once more: none was made that still stands."""
    all_ = tuple(corrections)
    last = all_[-1] if all_ else None
    return last is None or last.refused or last.state != CorrectionState.APPLIED or last.undoes is not None
