"""Correcting at the desk: decided, approved, made or confirmed, told, taken back, disagreed with."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import delete

from desktop_app.desk import case_letters, cases, collect, correct, correction_steps, disclose, disclosures, review
from desktop_app.desk.office import Desk
from desktop_app.documents import record_in
from desktop_app.domain.correction_steps import was_undone
from desktop_app.domain.corrections import Correction, CorrectionReceipt, CorrectionState, Decision
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.letter_offers import LetterWish, offered_letters
from desktop_app.domain.progress import missing_at
from desktop_app.domain.records import RecordType
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands

TODAY = date(2026, 11, 24)


def ready(hands: Hands, regime: str = "gdpr") -> str:
    """A case in which everything is found and nothing is corrected yet."""
    hands.desk.take(replace(hands.desk.organisation, regime=regime))
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.collect(reference)
    return reference


def proposed(hands: Hands, reference: str) -> UUID:
    ((index, finding_id),) = correct.wish_targets(hands.desk, reference)
    to = hands.case(reference).wishes[index].to
    return correct.plan_correction(hands.desk, reference, finding_id, to, "It is wrong.", "Her word.")


def accepted(hands: Hands, reference: str, **how: bool) -> UUID:
    plan = proposed(hands, reference)
    correct.decide_correction(hands.desk, plan, Decision.ACCEPTED, **how)
    return plan


def made(hands: Hands, plan: UUID) -> CorrectionReceipt:
    correct.preview_correction(hands.desk, plan)
    return correct.apply_correction(hands.desk, plan)


def one(hands: Hands, reference: str) -> Correction:
    return hands.case(reference).corrections[-1]


def postal_code(hands: Hands) -> str:
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        return str(shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone()[0])


def kinds(hands: Hands, reference: str) -> list[str]:
    return [event.kind for event in cases.history(hands.desk, reference)]


def refused(what: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(RedressError) as error:
        what(*args, **kwargs)  # type: ignore[operator]
    return error.value.code


def missing(hands: Hands, reference: str) -> str:
    return " ".join(phrase.text() for phrase in missing_at(hands.case(reference), Stage.CORRECT))


def drawn(hands: Hands, reference: str) -> dict[RecordType, object]:
    ids = review.draw_documents(hands.desk, reference)
    records = [record_in(cases.document_bytes(hands.desk, id_)) for id_ in ids]
    return {record.type: record for record in records}


# ── Deciding ──


def test_nothing_is_changed_before_somebody_decided(hands: Hands) -> None:
    reference = ready(hands)
    plan = proposed(hands, reference)
    assert missing(hands, reference).startswith("Decide on each proposed correction")
    assert refused(correct.apply_correction, hands.desk, plan) == "not-decided"
    assert postal_code(hands) == "70174"


def test_accepting_in_part_writes_another_value_and_tells_the_person_why(hands: Hands) -> None:
    reference = ready(hands)
    plan = proposed(hands, reference)
    for given in (
        {"to": "70173", "told": "So."},
        {"to": "70190"},
        {"to": "70190", "told": "So.", "ground": "excessive"},
    ):
        assert refused(correct.decide_correction, hands.desk, plan, Decision.IN_PART, **given) == "decision-incomplete"
    correct.decide_correction(hands.desk, plan, Decision.IN_PART, to="70190", told="The post office says so.")
    made(hands, plan)
    assert postal_code(hands) == "70190"
    notice = drawn(hands, reference)[RecordType.RECTIFICATION_NOTICE]
    (told,) = notice.uncorrected  # type: ignore[attr-defined]
    assert (told.holds, told.asked, told.given, told.reasons) == ("70174", "70173", "70190", "The post office says so.")
    assert [(done.was, done.now) for done in notice.corrections] == [("70174", "70190")]  # type: ignore[attr-defined]


def test_a_refusal_needs_a_ground_of_the_law_and_is_told_with_it(hands: Hands) -> None:
    reference = ready(hands)
    plan = proposed(hands, reference)
    for given in ({}, {"ground": "legal-claims", "told": "So."}, {"ground": "hipaa-not-open", "told": "So."}):
        assert refused(correct.decide_correction, hands.desk, plan, Decision.REFUSED, **given) == "decision-incomplete"
    assert refused(correct.decide_correction, hands.desk, plan, Decision.REFUSED, ground="accurate") == (
        "decision-incomplete"
    )
    correct.decide_correction(hands.desk, plan, Decision.REFUSED, ground="accurate", told="The register says 70174.")
    assert refused(correct.apply_correction, hands.desk, plan) == "correction-settled"
    assert missing(hands, reference) == ""
    records = drawn(hands, reference)
    (told,) = records[RecordType.RECTIFICATION_NOTICE].uncorrected  # type: ignore[attr-defined]
    assert (told.provision, told.given) == ("Articles 5(1)(d) and 16 GDPR", "")
    values = {item.field: item.value for item in records[RecordType.ACCESS_RESPONSE].items}  # type: ignore[attr-defined]
    assert values["PostalCode"] == "70174" == postal_code(hands)


def test_a_refusal_stays_when_the_finding_is_decided_again_and_a_proposal_does_not(hands: Hands) -> None:
    reference = ready(hands)
    plan = proposed(hands, reference)
    finding = one(hands, reference).finding_id
    collect.decide_findings(hands.desk, reference, [finding], FindingDecision.DISCLOSE)
    assert hands.case(reference).corrections == ()
    plan = proposed(hands, reference)
    correct.decide_correction(hands.desk, plan, Decision.REFUSED, ground="not-shown", told="Nothing was put forward.")
    collect.decide_findings(hands.desk, reference, [finding], FindingDecision.DISCLOSE)
    assert one(hands, reference).refused
    again = proposed(hands, reference)
    assert again != plan and len(hands.case(reference).corrections) == 2


def test_deciding_again_voids_the_preview_and_the_approval(hands: Hands) -> None:
    reference = ready(hands)
    correction_steps.ask_for_two(hands.desk, True)
    plan = accepted(hands, reference)
    correct.preview_correction(hands.desk, plan)
    correction_steps.approve_correction(hands.desk, plan, hands.reviewer.id, SECOND_PASSPHRASE)
    correct.decide_correction(hands.desk, plan, Decision.IN_PART, to="70190", told="So it is.")
    assert one(hands, reference).approval is None
    assert refused(correct.apply_correction, hands.desk, plan) == "no-preview"


def test_a_proposal_can_be_withdrawn_and_one_that_was_carried_out_cannot(hands: Hands) -> None:
    reference = ready(hands)
    correct.withdraw_correction(hands.desk, accepted(hands, reference))
    assert hands.case(reference).corrections == () and not hands.case(reference).finding_counts.get(
        FindingDecision.CORRECT
    )
    plan = accepted(hands, reference)
    made(hands, plan)
    assert refused(correct.withdraw_correction, hands.desk, plan) == "already-applied"


# ── Who may, and when ──


def test_nothing_is_changed_at_a_source_for_somebody_who_is_not_verified(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    with hands.desk.store.act("identity.decided") as action:
        action.session.execute(delete(t.IdentityDecisionRow))
    correct.preview_correction(hands.desk, plan)
    assert refused(correct.apply_correction, hands.desk, plan) == "identity-not-verified"
    assert postal_code(hands) == "70174"
    assert "correction.started" not in kinds(hands, reference)


def test_nothing_is_changed_or_taken_back_once_the_case_is_closed(hands: Hands, tmp_path: Path) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    made(hands, plan)
    for notice in hands.case(reference).notices:
        correct.told_recipient(hands.desk, notice.id, "by letter")
    hands.review(reference)
    disclose.export_documents(hands.desk, reference, tmp_path)
    disclose.close_case(hands.desk, reference)
    for what in (
        lambda: correct.apply_correction(hands.desk, plan),
        lambda: correct.undo_correction(hands.desk, plan, "Wrong.", "A letter."),
        lambda: correct.decide_correction(hands.desk, plan, Decision.ACCEPTED),
    ):
        assert refused(what) == "case-closed"


def test_where_two_must_agree_the_second_is_another_officer_and_approves_one_exact_change(hands: Hands) -> None:
    reference = ready(hands)
    correction_steps.ask_for_two(hands.desk, True)
    assert hands.desk.organisation.corrections_by_two
    plan = accepted(hands, reference)
    correct.preview_correction(hands.desk, plan)
    assert "second officer" in missing(hands, reference)
    assert refused(correct.apply_correction, hands.desk, plan) == "correction-not-approved"
    approve = correction_steps.approve_correction
    assert refused(approve, hands.desk, plan, hands.desk.officer.id, PASSPHRASE) == "four-eyes"
    assert refused(approve, hands.desk, plan, hands.reviewer.id, "nobody's passphrase") == "second-officer-not-proven"
    approve(hands.desk, plan, hands.reviewer.id, SECOND_PASSPHRASE)
    approval = one(hands, reference).approval
    assert approval is not None and approval.by == hands.reviewer.name
    assert refused(approve, hands.desk, plan, hands.reviewer.id, SECOND_PASSPHRASE) == "corrected-here"
    made(hands, plan)
    assert postal_code(hands) == "70173"
    event = next(e for e in cases.history(hands.desk, reference) if e.kind == "documents.correction_approved")
    assert event.actor == hands.reviewer.id and event.facts["sha256"] == approval.sha256


# ── Taking back ──


def test_a_correction_is_taken_back_by_the_same_steps_and_told_again(hands: Hands) -> None:
    reference = ready(hands)
    correction_steps.ask_for_two(hands.desk, True)
    plan = accepted(hands, reference)
    correct.preview_correction(hands.desk, plan)
    correction_steps.approve_correction(hands.desk, plan, hands.reviewer.id, SECOND_PASSPHRASE)
    correct.apply_correction(hands.desk, plan)
    (notice,) = hands.case(reference).notices
    correct.told_recipient(hands.desk, notice.id, "by letter")
    undo = correct.undo_correction(hands.desk, plan, "The old one was right.", "A letter from the post office.")
    assert refused(correct.undo_correction, hands.desk, plan, "Once more.", "A letter.") == "not-to-be-undone"
    correct.preview_correction(hands.desk, undo)
    assert refused(correct.apply_correction, hands.desk, undo) == "correction-not-approved"
    assert postal_code(hands) == "70173"
    correction_steps.approve_correction(hands.desk, undo, hands.reviewer.id, SECOND_PASSPHRASE)
    correct.apply_correction(hands.desk, undo)
    assert postal_code(hands) == "70174"
    case = hands.case(reference)
    assert was_undone(case.corrections[0], case.corrections)
    assert kinds(hands, reference)[-1] == "correction.undone"
    assert [(n.correction_id, n.told_on is None) for n in case.notices if n.correction_id == undo] == [(undo, True)]
    records = drawn(hands, reference)
    told = records[RecordType.RECTIFICATION_NOTICE].corrections  # type: ignore[attr-defined]
    assert [(done.was, done.now) for done in told] == [("70174", "70173"), ("70173", "70174")]
    values = {item.field: item.value for item in records[RecordType.ACCESS_RESPONSE].items}  # type: ignore[attr-defined]
    assert values["PostalCode"] == "70174"
    again = proposed(hands, reference)
    assert again not in (plan, undo)


def test_a_correction_that_somebody_overwrote_is_not_taken_back(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    made(hands, plan)
    undo = correct.undo_correction(hands.desk, plan, "The old one was right.", "A letter.")
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        shop.execute("UPDATE Customer SET PostalCode = '70199' WHERE CustomerId = 2")
    assert not correct.preview_correction(hands.desk, undo).possible
    assert refused(correct.apply_correction, hands.desk, undo) == "source-changed"
    assert postal_code(hands) == "70199"
    correct.withdraw_correction(hands.desk, undo)
    assert one(hands, reference).id == plan and one(hands, reference).state == CorrectionState.APPLIED


def test_recipients_who_were_not_told_yet_are_told_of_the_end_alone(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    made(hands, plan)
    undo = correct.undo_correction(hands.desk, plan, "The old one was right.", "A letter.")
    made(hands, undo)
    assert [notice.correction_id for notice in hands.case(reference).notices] == [undo]


# ── A change that was cut short ──


def test_a_change_that_was_made_but_not_recorded_is_found_when_it_is_looked_at_again(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    correct.preview_correction(hands.desk, plan)
    really = correct.apply

    def cut_short(*args: object, **kwargs: object) -> None:
        really(*args, **kwargs)  # type: ignore[arg-type]
        raise BadInput("outcome-unknown", "The connection was lost.", safe="-", next_step="-")

    monkeypatch.setattr(correct, "apply", cut_short)
    assert refused(correct.apply_correction, hands.desk, plan) == "outcome-unknown"
    assert one(hands, reference).state != CorrectionState.APPLIED and postal_code(hands) == "70173"
    monkeypatch.undo()
    correct.preview_correction(hands.desk, plan)
    assert one(hands, reference).read_back == "70173" and one(hands, reference).state == CorrectionState.APPLIED
    assert len(hands.case(reference).notices) == 1


def test_a_value_that_somebody_else_put_there_is_no_receipt(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        shop.execute("UPDATE Customer SET PostalCode = '70173' WHERE CustomerId = 2")
    assert not correct.preview_correction(hands.desk, plan).possible
    assert one(hands, reference).state == CorrectionState.PREVIEWED


# ── By hand ──


def instruction(desk: Desk, reference: str, source: str) -> UUID:
    wish = LetterWish(RecordType.CORRECTION_INSTRUCTION, to=("Mainframe team", "Hall 3"), source=source)
    return case_letters.write_letter(desk, reference, wish).document_id


def test_what_is_corrected_by_hand_is_printed_confirmed_and_only_then_corrected(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference, by_hand=True)
    source = one(hands, reference).source_name
    assert "Print the correction instruction" in missing(hands, reference)
    assert refused(correct.apply_correction, hands.desk, plan) == "corrected-by-hand"
    confirm = correction_steps.confirm_by_hand
    given = (hands.desk, plan, "Ines Duarte", TODAY, "The form, signed.")
    letter = instruction(hands.desk, reference, source)
    assert refused(confirm, *given, "70173") == "corrected-by-hand", "it has not been printed"
    case_letters.approve_letter(hands.desk, letter, hands.reviewer.id, SECOND_PASSPHRASE)
    case_letters.note_letter_printed(hands.desk, letter)
    waiting = one(hands, reference).instruction
    assert waiting is not None and (waiting.to, waiting.on) == ("Mainframe team", TODAY)
    assert "Record who confirmed" in missing(hands, reference)
    assert refused(review.draw_documents, hands.desk, reference) == "correction-open"
    assert refused(confirm, *given, "70174") == "confirmed-otherwise"
    assert refused(confirm, hands.desk, plan, "Ines Duarte", date(2026, 11, 23), "The form.", "70173") == (
        "confirmation-incomplete"
    )
    assert refused(confirm, hands.desk, plan, " ", TODAY, "The form.", "70173") == "confirmation-incomplete"
    assert hands.case(reference).notices == ()
    confirm(*given, "70173")
    assert len(hands.case(reference).notices) == 1 and missing(hands, reference) == ""
    assert postal_code(hands) == "70174", "Redress wrote nothing"
    event = cases.history(hands.desk, reference)[-1]
    assert event.kind == "correction.confirmed" and event.facts["source_agrees"] is False
    notice = drawn(hands, reference)[RecordType.RECTIFICATION_NOTICE]
    (told,) = notice.corrections  # type: ignore[attr-defined]
    assert (told.now, told.on, told.confirmed_by) == ("70173", TODAY, "Ines Duarte")


def test_a_changed_plan_needs_another_instruction(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference, by_hand=True)
    instruction(hands.desk, reference, one(hands, reference).source_name)
    correct.decide_correction(hands.desk, plan, Decision.IN_PART, to="70190", told="So it is.", by_hand=True)
    assert one(hands, reference).instruction is None


def test_an_instruction_waits_for_the_second_officer_too(hands: Hands) -> None:
    reference = ready(hands)
    correction_steps.ask_for_two(hands.desk, True)
    plan = accepted(hands, reference, by_hand=True)
    assert RecordType.CORRECTION_INSTRUCTION not in offered_letters(hands.case(reference), Stage.CORRECT)
    correction_steps.approve_correction(hands.desk, plan, hands.reviewer.id, SECOND_PASSPHRASE)
    assert RecordType.CORRECTION_INSTRUCTION in offered_letters(hands.case(reference), Stage.CORRECT)


# ── Statements of disagreement ──


def test_a_statement_goes_with_every_later_disclosure_of_the_entry(hands: Hands) -> None:
    reference = ready(hands, "hipaa")
    plan = proposed(hands, reference)
    take = correction_steps.take_statement
    assert refused(take, hands.desk, plan, "I moved in 2019.", TODAY) == "confirmation-incomplete", "nothing is refused"
    correct.decide_correction(hands.desk, plan, Decision.REFUSED, ground="accurate", told="The register says 70174.")
    notice = drawn(hands, reference)[RecordType.RECTIFICATION_NOTICE]
    assert notice.statement_right == "45 CFR § 164.526(d)(1) to (5)"  # type: ignore[attr-defined]
    take(hands.desk, plan, "I moved in 2019.", TODAY)
    assert hands.case(reference).notices == ()
    given = drawn(hands, reference)[RecordType.ACCESS_RESPONSE].statements  # type: ignore[attr-defined]
    assert [(said.field, said.text, said.on) for said in given] == [("PostalCode", "I moved in 2019.", TODAY)]
    hands.desk.take(replace(hands.desk.organisation, regime="gdpr"))
    later = hands.receive()
    hands.confirm(later)
    hands.verify_identity(later)
    hands.collect(later)
    ((_, finding_id),) = correct.wish_targets(hands.desk, later)
    again = correct.plan_correction(hands.desk, later, finding_id, "70173", "It is wrong.", "Her word.")
    correct.decide_correction(hands.desk, again, Decision.REFUSED, ground="accurate", told="As before.")
    given = drawn(hands, later)[RecordType.ACCESS_RESPONSE].statements  # type: ignore[attr-defined]
    assert [said.text for said in given] == ["I moved in 2019."]
    collect.decide_findings(hands.desk, later, [finding_id], FindingDecision.WITHHOLD, "Secret.")
    assert drawn(hands, later)[RecordType.ACCESS_RESPONSE].statements == ()  # type: ignore[attr-defined]


def test_a_law_without_that_right_takes_no_statement(hands: Hands) -> None:
    reference = ready(hands)
    plan = proposed(hands, reference)
    correct.decide_correction(hands.desk, plan, Decision.REFUSED, ground="accurate", told="The register says 70174.")
    assert refused(correction_steps.take_statement, hands.desk, plan, "I moved.", TODAY) == "no-statement-right"


def test_where_the_law_wants_it_those_who_had_the_data_are_told_of_the_statement(hands: Hands) -> None:
    reference = ready(hands, "nz-privacy")
    plan = proposed(hands, reference)
    correct.decide_correction(hands.desk, plan, Decision.REFUSED, ground="accurate", told="The register says 70174.")
    correction_steps.take_statement(hands.desk, plan, "I moved in 2019.", TODAY)
    (notice,) = hands.case(reference).notices
    wish = LetterWish(RecordType.RECIPIENT_NOTICE, recipient=notice.recipient)
    letter = case_letters.write_letter(hands.desk, reference, wish)
    record = record_in(letter.content)
    assert record.corrections == () and [said.text for said in record.statements] == ["I moved in 2019."]


def test_a_correction_of_another_case_or_none_is_refused(hands: Hands) -> None:
    assert refused(correct.apply_correction, hands.desk, UUID(int=5)) == "no-such-correction"
    reference = ready(hands)
    plan = accepted(hands, reference)
    with pytest.raises(BadInput, match="belong"):
        correct.plan_correction(hands.desk, reference, UUID(int=5), "1", "x", "y")
    with pytest.raises(Refused):
        correct.apply_correction(hands.desk, plan)


def test_a_statement_goes_with_a_later_disclosure_to_a_third_party(hands: Hands, tmp_path: Path) -> None:
    from tests.desk.test_disclosures import ORDER, send

    reference = ready(hands, "au-privacy")
    plan = proposed(hands, reference)
    correct.decide_correction(hands.desk, plan, Decision.REFUSED, ground="accurate", told="The register says 70174.")
    correction_steps.take_statement(hands.desk, plan, "I moved in 2019.", TODAY)
    paper = tmp_path / "order.pdf"
    paper.write_bytes(b"%PDF-1.4 an order")
    given = send(hands, ORDER, paper)
    disclosures.export_record(hands.desk, given, tmp_path / "record.pdf")
    report = record_in((tmp_path / "record.pdf").read_bytes()).report
    assert report is not None
    (part,) = [part for part in report.parts if part.heading.startswith("Statements of disagreement")]
    assert part.rows == (("PostalCode\nShop database", "24 November 2026", "I moved in 2019."),)


def test_after_a_stop_the_value_that_somebody_else_puts_there_is_no_receipt_either(hands: Hands) -> None:
    reference = ready(hands)
    plan = accepted(hands, reference)
    correct.preview_correction(hands.desk, plan)
    database = hands.folder / "sources" / "chinook.sqlite"
    for now_there in ("70199", "70173"):
        with sqlite3.connect(database) as shop:
            shop.execute("UPDATE Customer SET PostalCode = ? WHERE CustomerId = 2", (now_there,))
        if now_there == "70199":
            assert refused(correct.apply_correction, hands.desk, plan) == "source-changed"
            assert kinds(hands, reference)[-2:] == ["correction.started", "correction.stopped"]
    assert not correct.preview_correction(hands.desk, plan).possible
    assert one(hands, reference).state == CorrectionState.PREVIEWED
