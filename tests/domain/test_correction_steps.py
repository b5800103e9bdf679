"""The way of a correction: no step is skipped, and an approval is of one exact change."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.correction_steps import (
    Next,
    approved,
    can_be_undone,
    change_sha256,
    may_propose,
    next_at_source,
    next_step,
    was_undone,
)
from desktop_app.domain.corrections import (
    ChangeApproval,
    Confirmation,
    Correction,
    CorrectionOrder,
    CorrectionState,
    Decision,
    Instruction,
    RecipientNotice,
    Way,
)
from desktop_app.domain.disagreement import check_statement, statement_right
from desktop_app.domain.errors import BadInput
from desktop_app.domain.grounds import uncorrected

AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ORDER = CorrectionOrder("Customer CustomerId=2", "PostalCode", "70174", "70173", "It is wrong.", "Her word.")
PLAN = Correction(UUID(int=1), UUID(int=2), UUID(int=3), "Shop", ORDER, CorrectionState.PLANNED, asked="70173")

corrections = st.builds(
    replace,
    st.just(PLAN),
    decision=st.sampled_from(Decision),
    way=st.sampled_from(Way),
    state=st.sampled_from(CorrectionState),
    approval=st.none() | st.just(ChangeApproval(change_sha256(PLAN), "Jonas", AT)),
    instruction=st.none() | st.builds(Instruction, st.just(UUID(int=9)), st.just("Team"), st.none() | st.dates()),
)


def with_approval(correction: Correction) -> Correction:
    return replace(correction, approval=ChangeApproval(change_sha256(correction), "Jonas", AT))


def take(correction: Correction, step: Next) -> Correction:
    """What the step adds to it."""
    match step:
        case Next.DECIDE:
            return replace(correction, decision=Decision.ACCEPTED)
        case Next.PREVIEW:
            return replace(correction, state=CorrectionState.PREVIEWED)
        case Next.APPROVE:
            return with_approval(correction)
        case Next.INSTRUCT:
            return replace(correction, instruction=Instruction(UUID(int=9), "Team", AT.date()))
        case Next.APPLY:
            return replace(correction, state=CorrectionState.APPLIED, read_back=correction.order.to, applied_at=AT)
        case Next.CONFIRM:
            done = Confirmation("Team", AT.date(), "Signed.")
            return replace(correction, state=CorrectionState.APPLIED, confirmation=done, read_back=correction.order.to)
    return correction


def walked(correction: Correction, *, by_two: bool) -> list[Next]:
    steps = []
    while (step := next_at_source(correction, by_two=by_two)) != Next.NOTHING:
        steps.append(step)
        assert len(steps) < 10, "it never ends"
        correction = take(correction, step)
    return steps


@pytest.mark.parametrize("by_two", [False, True])
@pytest.mark.parametrize("way", Way)
def test_every_way_ends_and_goes_through_its_steps_in_order(way: Way, by_two: bool) -> None:
    steps = walked(replace(PLAN, decision=Decision.OPEN, way=way), by_two=by_two)
    approve = [Next.APPROVE] if by_two else []
    if way == Way.HERE:
        assert steps == [Next.DECIDE, Next.PREVIEW, *approve, Next.APPLY]
    else:
        assert steps == [Next.DECIDE, *approve, Next.INSTRUCT, Next.CONFIRM]


@given(corrections, st.booleans())
def test_nothing_is_changed_before_it_is_decided_and_where_two_must_agree_approved(
    correction: Correction, by_two: bool
) -> None:
    step = next_at_source(correction, by_two=by_two)
    if step in (Next.APPLY, Next.INSTRUCT, Next.CONFIRM):
        assert correction.decision in (Decision.ACCEPTED, Decision.IN_PART)
        assert approved(correction) or not by_two
    if step == Next.APPLY:
        assert correction.way == Way.HERE and correction.state == CorrectionState.PREVIEWED
    if step == Next.CONFIRM:
        assert correction.instruction is not None and correction.instruction.on is not None
    if correction.decision == Decision.OPEN:
        assert step == Next.DECIDE
    assert (step == Next.NOTHING) == (correction.settled and correction.decision != Decision.OPEN)


@given(st.text(), st.sampled_from([f.name for f in fields(CorrectionOrder)]))
def test_an_approval_is_void_when_any_word_of_the_change_is_another(text: str, name: str) -> None:
    approval = with_approval(PLAN)
    assert approved(approval)
    changed = replace(approval, order=replace(ORDER, **{name: text}))
    assert approved(changed) == (getattr(ORDER, name) == text)


@pytest.mark.parametrize(
    "change",
    [
        {"asked": "70190"},
        {"decision": Decision.IN_PART},
        {"way": Way.BY_HAND},
        {"told": "Because."},
        {"ground": "accurate"},
        {"source_id": UUID(int=30)},
        {"id": UUID(int=10)},
        {"undoes": UUID(int=11)},
    ],
)
def test_an_approval_is_void_when_the_decision_is_another(change: dict[str, object]) -> None:
    assert not approved(replace(with_approval(PLAN), **change))  # type: ignore[arg-type]


def test_words_cannot_move_between_the_parts_that_are_approved() -> None:
    moved = replace(ORDER, was=ORDER.was + ORDER.to, to="")
    assert change_sha256(PLAN) != change_sha256(replace(PLAN, order=moved))


def test_recipients_are_told_at_the_end() -> None:
    done = replace(PLAN, state=CorrectionState.APPLIED, read_back="70173", applied_at=AT)
    notice = RecipientNotice(UUID(int=7), PLAN.id, "Nordkurier", "PostalCode")
    assert next_step(done, [notice], by_two=False) == Next.TELL
    assert next_step(done, [replace(notice, told_on=AT.date())], by_two=False) == Next.NOTHING
    assert next_step(PLAN, [notice], by_two=False) == Next.PREVIEW


def applied(number: int, **changes: object) -> Correction:
    made = replace(PLAN, id=UUID(int=number), state=CorrectionState.APPLIED, read_back="70173", applied_at=AT)
    return replace(made, **changes)  # type: ignore[arg-type]


def test_only_the_last_correction_that_was_made_can_be_taken_back_and_only_once() -> None:
    first, undo = applied(1), applied(2, undoes=UUID(int=1))
    planned_undo = replace(undo, state=CorrectionState.PLANNED)
    cases: list[tuple[Correction, Iterable[Correction], bool]] = [
        (first, [first], True),
        (PLAN, [PLAN], False),
        (replace(first, decision=Decision.REFUSED), [replace(first, decision=Decision.REFUSED)], False),
        (first, [first, planned_undo], False),
        (first, [first, undo], False),
        (undo, [first, undo], False),
    ]
    for correction, all_, expected in cases:
        assert can_be_undone(correction, all_) is expected
    assert was_undone(first, [first, undo])
    assert not was_undone(first, [first, planned_undo])


def test_a_value_may_be_proposed_again_once_the_last_correction_is_refused_or_taken_back() -> None:
    assert may_propose([])
    assert may_propose([PLAN])
    assert not may_propose([applied(1)])
    assert may_propose([applied(1), applied(2, undoes=UUID(int=1))])
    assert may_propose([replace(PLAN, decision=Decision.REFUSED)])


def test_a_statement_is_taken_where_the_law_gives_the_right() -> None:
    for regime in ("hipaa", "au-privacy", "nz-privacy", "ca-pipeda"):
        right = statement_right(regime)
        assert right is not None and right.source
        check_statement(regime, "I moved in 2019.")
    with pytest.raises(BadInput, match="no right"):
        check_statement("gdpr", "I moved in 2019.")
    with pytest.raises(BadInput, match="empty"):
        check_statement("hipaa", " \n")


@given(st.integers(1, 400))
def test_a_law_that_has_room_for_250_words_takes_no_more(count: int) -> None:
    text = " ".join(["word"] * count)
    if count <= 250:
        check_statement("ccpa", text)
    else:
        with pytest.raises(BadInput, match=f"{count} words"):
            check_statement("ccpa", text)


def test_hipaa_names_the_grounds_of_its_own_list_and_no_others() -> None:
    sources = {ground.code: ground.source("hipaa") for ground in uncorrected("hipaa")}
    assert {code for code, source in sources.items() if "164.526(a)(2)" in source} == {
        "accurate",
        "hipaa-not-created",
        "hipaa-not-in-set",
        "hipaa-not-open",
    }
    assert "correction-unfounded" not in sources
    assert not any(ground.code.startswith("hipaa-") for ground in uncorrected("gdpr"))


def test_the_day_of_a_change_made_by_hand_is_the_day_that_was_confirmed() -> None:
    by_hand = applied(1, confirmation=Confirmation("Team", date(2026, 11, 20), "Signed."))
    assert (by_hand.done_on, applied(1).done_on, PLAN.done_on) == (date(2026, 11, 20), AT.date(), None)
