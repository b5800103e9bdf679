"""The main job through the use cases, on copies of real data; each test is a promise made to the officer."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop_app.desk import cases, collect, correct, demo_inputs, disclose, identity, intake, office, review
from desktop_app.documents import verify
from desktop_app.domain.case import Channel, RequestedRight, Sender, Wish
from desktop_app.domain.corrections import Decision
from desktop_app.domain.errors import BadInput, Cancelled, RedressError, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.identity_case import Risk
from desktop_app.domain.organisation import Role
from desktop_app.domain.progress import current_stage
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t
from desktop_app.store.store import Passphrase
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands


def test_the_whole_story_and_again_after_a_restart(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    out = hands.folder / "out"
    out.mkdir()
    pdfs = disclose.export_documents(hands.desk, reference, out)
    assert [pdf.name for pdf in pdfs] == [
        f"{reference}-access-response.pdf",
        f"{reference}-rectification-notice.pdf",
    ]
    assert all(verify(pdf.read_bytes()).ok for pdf in pdfs)
    disclose.close_case(hands.desk, reference)
    before = hands.case(reference)
    hands.desk.close()

    again = office.unlock(hands.folder / "store", Passphrase(PASSPHRASE), hands.around)
    assert cases.get_case(again, reference) == before
    kinds = [event.kind for event in cases.history(again, reference)]
    assert kinds[0] == "request.received"
    assert kinds[-1] == "request.closed"
    assert office.verify_store(again).ok
    again.close()


def test_the_request_is_read_and_compared_and_its_clock_started(hands: Hands) -> None:
    case = hands.case(hands.receive())
    assert {asked.right for asked in case.rights} == {Right.ACCESS, Right.RECTIFICATION}
    assert case.received == date(2026, 11, 23)
    assert case.due == date(2026, 12, 23)
    assert case.due_explanation
    assert case.identifiers.ip_addresses == (demo_inputs.VISITOR,)
    assert [(wish.was, wish.to) for wish in case.wishes] == [("70174", "70173")]
    (person,) = (person for person in case.candidates if person.matched_by == "email")
    assert person.names == ("Leonie Köhler",)
    assert current_stage(case) == Stage.INTAKE


def test_an_unreachable_register_does_not_stop_the_intake(hands: Hands) -> None:
    (hands.folder / "sources" / "chinook.sqlite").unlink()
    case = hands.case(hands.receive())
    assert "Shop database" in case.sender_comparison
    assert case.candidates == ()


def test_every_action_is_one_event_and_a_refused_one_is_none(hands: Hands) -> None:
    reference = hands.receive()
    count = len(cases.history(hands.desk, reference))
    with pytest.raises(Refused):
        disclose.close_case(hands.desk, reference)
    assert len(cases.history(hands.desk, reference)) == count
    hands.confirm(reference)
    assert len(cases.history(hands.desk, reference)) == count + 1


def test_a_code_goes_only_to_a_contact_point_on_file(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    with pytest.raises(Refused):
        identity.issue_code(hands.desk, reference, hands.desk.new_id())


def test_a_wrong_code_costs_an_attempt_and_five_end_it(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    message = identity.issue_code(hands.desk, reference, hands.email_point(reference))
    for _ in range(5):
        assert not identity.enter_code(hands.desk, reference, "0000-0000")
    with pytest.raises(Refused):
        identity.enter_code(hands.desk, reference, demo_inputs.code_in(message.content))
    assert identity.decide_identity(hands.desk, reference).identity.decision != "verified"  # type: ignore[union-attr]


def test_a_code_is_dead_after_its_last_day(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    message = identity.issue_code(hands.desk, reference, hands.email_point(reference))
    hands.later(days=15)
    with pytest.raises(Refused):
        identity.enter_code(hands.desk, reference, demo_inputs.code_in(message.content))


def test_nothing_is_searched_before_the_identity_is_verified(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    with pytest.raises(Refused, match="identity"):
        collect.collect(hands.desk, reference)


def test_findings_keep_where_they_came_from(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    results = collect.collect(hands.desk, reference)
    assert {result.source for result in results} == {"Shop database", "Web server log"}
    found = cases.get_findings(hands.desk, reference)
    visits = [f for f in found if f.found.source == "Web server log"]
    assert len(visits) == 357
    assert all(f.found.locator.startswith("line ") for f in visits)
    assert {f.found.locator for f in found if f.found.field == "PostalCode"} == {"Customer CustomerId=2"}
    assert len({f.found.locator for f in found if f.found.locator.startswith("Invoice ")}) == 7


def test_a_cancelled_collection_leaves_the_case_as_it_was(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    before = hands.case(reference)
    with pytest.raises(Cancelled):
        collect.collect(hands.desk, reference, cancelled=lambda: True)
    assert hands.case(reference) == before


def test_a_locked_source_is_reported_and_the_others_are_searched(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    blocker = sqlite3.connect(hands.folder / "sources" / "chinook.sqlite", isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    try:
        results = {result.source: result for result in collect.collect(hands.desk, reference)}
    finally:
        blocker.close()
    assert results["Shop database"].trouble
    assert results["Web server log"].found == 357


def test_searching_again_keeps_what_was_decided(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.collect(reference)
    total = hands.case(reference).findings_total
    collect.collect(hands.desk, reference)
    case = hands.case(reference)
    assert case.findings_total == total
    assert case.finding_counts == {FindingDecision.DISCLOSE: total}


def test_withholding_needs_a_ground(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    collect.collect(hands.desk, reference)
    found = cases.get_findings(hands.desk, reference)
    with pytest.raises(BadInput):
        collect.decide_findings(hands.desk, reference, [found[0].id], FindingDecision.WITHHOLD, "  ")


def test_a_correction_reaches_the_source_and_lists_recipients(hands: Hands) -> None:
    reference = hands.until_review()
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        assert shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone() == ("70173",)
        assert shop.execute("SELECT count(*) FROM Customer WHERE PostalCode = '70173'").fetchone() == (1,)
    (notice,) = hands.case(reference).notices
    assert notice.recipient == "Nordkurier Paketdienst GmbH (delivery)"


def test_a_value_that_changed_meanwhile_is_not_overwritten(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.collect(reference)
    ((_, finding_id),) = correct.wish_targets(hands.desk, reference)
    planned = correct.plan_correction(hands.desk, reference, finding_id, "70173", "It is wrong.", "Her word.")
    correct.decide_correction(hands.desk, planned, Decision.ACCEPTED)
    correct.preview_correction(hands.desk, planned)
    database = hands.folder / "sources" / "chinook.sqlite"
    with sqlite3.connect(database) as shop:
        shop.execute("UPDATE Customer SET PostalCode = '70199' WHERE CustomerId = 2")
    with pytest.raises(Refused):
        correct.apply_correction(hands.desk, planned)
    with sqlite3.connect(database) as shop:
        assert shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone() == ("70199",)
    assert not correct.preview_correction(hands.desk, planned).possible


def test_a_correction_is_not_applied_unseen(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.collect(reference)
    ((_, finding_id),) = correct.wish_targets(hands.desk, reference)
    planned = correct.plan_correction(hands.desk, reference, finding_id, "70173", "It is wrong.", "Her word.")
    with pytest.raises(Refused, match="decided"):
        correct.apply_correction(hands.desk, planned)
    correct.decide_correction(hands.desk, planned, Decision.ACCEPTED)
    with pytest.raises(Refused, match="preview"):
        correct.apply_correction(hands.desk, planned)


def test_who_prepared_cannot_approve(hands: Hands) -> None:
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    with pytest.raises(Refused, match="prepared"):
        review.approve(hands.desk, reference, hands.desk.officer.id, PASSPHRASE)


def test_a_reviewer_is_proven_by_their_own_passphrase(hands: Hands) -> None:
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    with pytest.raises(Refused):
        review.approve(hands.desk, reference, hands.reviewer.id, PASSPHRASE)
    assert hands.case(reference).approval is None


def test_a_case_officer_cannot_review(hands: Hands) -> None:
    other = office.add_officer(hands.desk, "Mira Patel", Role.CASE_OFFICER, "a third good long passphrase")
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    with pytest.raises(Refused, match="review"):
        review.approve(hands.desk, reference, other.id, "a third good long passphrase")


def test_a_change_after_the_approval_voids_it(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    assert hands.case(reference).approval.stands  # type: ignore[union-attr]
    found = cases.get_findings(hands.desk, reference)
    one = next(f for f in found if f.decision == FindingDecision.DISCLOSE)
    collect.decide_findings(hands.desk, reference, [one.id], FindingDecision.WITHHOLD, "Rights of others")
    case = hands.case(reference)
    assert not case.approval.stands  # type: ignore[union-attr]
    assert case.current_documents == ()
    with pytest.raises(Refused):
        disclose.released_documents(hands.desk, reference)
    collect.decide_findings(hands.desk, reference, [one.id], FindingDecision.DISCLOSE)
    with pytest.raises(Refused):
        disclose.released_documents(hands.desk, reference)


def test_an_approval_survives_what_changes_nothing_in_the_documents(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    disclose.note_printed(hands.desk, reference)
    assert hands.case(reference).approval.stands  # type: ignore[union-attr]


def test_every_print_is_in_the_log_with_the_numbers_of_its_copies(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    disclose.note_printed(hands.desk, reference)
    disclose.note_printed(hands.desk, reference, copies=3)
    disclose.note_printed(hands.desk, reference)

    def copies() -> list[tuple[int, int]]:
        events = cases.history(hands.desk, reference)
        noted = [event.facts["copies"] for event in events if event.kind == "documents.printed"]
        return [(one["first"], one["last"]) for one in noted]

    assert copies() == [(1, 1), (2, 4), (5, 5)]
    with pytest.raises(BadInput):
        disclose.note_printed(hands.desk, reference, copies=0)
    assert len(copies()) == 3


def test_nothing_leaves_without_approval(hands: Hands, tmp_path: Path) -> None:
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    out = tmp_path / "out"
    out.mkdir()
    with pytest.raises(Refused, match="approved"):
        disclose.export_documents(hands.desk, reference, out)
    assert list(out.iterdir()) == []


def test_export_overwrites_nothing_and_leaves_no_half(hands: Hands, tmp_path: Path) -> None:
    reference = hands.until_review()
    hands.review(reference)
    out = tmp_path / "out"
    out.mkdir()
    mine = out / f"{reference}-rectification-notice.pdf"
    mine.write_text("mine")
    with pytest.raises(BadInput):
        disclose.export_documents(hands.desk, reference, out)
    assert [path.name for path in out.iterdir()] == [mine.name]
    assert mine.read_text() == "mine"
    assert hands.case(reference).deliveries == ()


def test_a_closed_case_cannot_be_changed(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    disclose.note_printed(hands.desk, reference)
    disclose.close_case(hands.desk, reference)
    with pytest.raises(Refused, match="closed"):
        collect.collect(hands.desk, reference)
    with pytest.raises(Refused, match="closed"):
        identity.decide_identity(hands.desk, reference)


def test_a_typed_request_from_the_future_is_refused(hands: Hands) -> None:
    new = intake.NewRequest(date(2027, 1, 1), Channel.LETTER, Sender("Leonie Köhler"), "", "Please delete my data.")
    with pytest.raises(BadInput):
        intake.receive(hands.desk, new)
    assert cases.list_cases(hands.desk).rows == ()


def test_references_count_up_within_the_year(hands: Hands) -> None:
    assert [hands.receive() for _ in range(3)] == ["DSR-2026-0001", "DSR-2026-0002", "DSR-2026-0003"]


def test_errors_never_carry_personal_data(hands: Hands) -> None:
    reference = hands.until_review()
    with pytest.raises(RedressError) as caught:
        review.approve(hands.desk, reference, hands.reviewer.id, SECOND_PASSPHRASE)
    for datum in ("Leonie", "Köhler", "surfeu", "70174", "70173", demo_inputs.VISITOR):
        assert datum not in caught.value.text()


def test_a_right_that_needs_only_the_address_opens_no_way_for_one_that_hands_data_out(hands: Hands) -> None:
    reference = hands.receive()
    case = hands.case(reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    for rights in ((Right.MARKETING_OPT_OUT, Right.ACCESS), (Right.ACCESS, Right.MARKETING_OPT_OUT)):
        intake.confirm_intake(
            hands.desk,
            reference,
            rights=[RequestedRight(right) for right in rights],
            wishes=(),
            identifiers=case.identifiers,
            person_key=(person.source_id, person.key),
        )
        outcome = identity.decide_identity(hands.desk, reference).identity
        assert outcome is not None and outcome.decision == "hold"
        with pytest.raises(Refused):
            collect.collect(hands.desk, reference)


def test_seeing_a_higher_risk_asks_for_more_proof_and_takes_a_decision_back(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    with pytest.raises(BadInput):
        identity.set_risk(hands.desk, reference, Risk.HIGH, "  ")
    identity.set_risk(hands.desk, reference, Risk.HIGH, "Health data are among it.")
    case = hands.case(reference)
    assert case.identity is not None and case.identity.decision == "hold"
    assert current_stage(case) == Stage.IDENTITY
    assert cases.history(hands.desk, reference)[-1].facts["reason"] == "Health data are among it."


def test_the_reasons_name_contact_points_by_what_they_are(hands: Hands) -> None:
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    outcome = hands.case(reference).identity
    assert outcome is not None
    assert "leonekohler@surfeu.de" in outcome.reasons[0]


def test_a_request_to_change_the_address_and_answer_at_once_is_blocked(hands: Hands) -> None:
    reference = hands.receive()
    case = hands.case(reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=case.rights,
        wishes=[Wish("e-mail address", "leonie@elsewhere.example")],
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    hands.verify_identity(reference)
    outcome = hands.case(reference).identity
    assert outcome is not None and outcome.decision == "block"


def test_the_documents_of_a_closed_case_can_be_printed_again_and_that_is_recorded(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    disclose.note_printed(hands.desk, reference)
    disclose.close_case(hands.desk, reference)
    disclose.note_printed(hands.desk, reference)
    case = hands.case(reference)
    assert len(case.deliveries) == 2 and case.closed_at is not None
    assert cases.history(hands.desk, reference)[-1].kind == "documents.printed"
    with pytest.raises(Refused):
        review.draw_documents(hands.desk, reference)


def test_a_source_whose_settings_are_no_good_any_more_stops_neither_intake_nor_search(hands: Hands) -> None:
    with hands.desk.store.act("test.driver_uninstalled") as action:
        row = action.session.scalars(select(t.DataSourceRow).where(t.DataSourceRow.name == "Shop database")).one()
        row.config = {**row.config, "url": "oracle://server/shop"}
    case = hands.case(hands.receive())
    assert "Shop database" in case.sender_comparison


def test_a_right_the_law_has_no_rule_for_is_said_and_the_others_are_counted(hands: Hands) -> None:
    reference = hands.receive()
    case = hands.case(reference)
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=[*case.rights, RequestedRight(Right.ACCOUNTING_OF_DISCLOSURES)],
        wishes=(),
        identifiers=case.identifiers,
        person_key=None,
    )
    case = hands.case(reference)
    assert case.due == date(2026, 12, 23)
    assert "accounting-of-disclosures" in case.due_explanation[-1]


def test_an_export_that_was_cut_off_has_left_its_trace(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    reference = hands.until_review()
    hands.review(reference)
    out = hands.folder / "out"
    out.mkdir()

    class Ended(BaseException):
        pass

    def end(*_: object) -> None:
        raise Ended

    with monkeypatch.context() as patched:
        patched.setattr(disclose, "_deliver", end)
        with pytest.raises(Ended):
            disclose.export_documents(hands.desk, reference, out)
    assert list(out.iterdir()) == []
    assert cases.history(hands.desk, reference)[-1].kind == "documents.export_begun"
    assert hands.case(reference).deliveries == ()
    disclose.export_documents(hands.desk, reference, out)
    kinds = [event.kind for event in cases.history(hands.desk, reference)][-2:]
    assert kinds == ["documents.export_begun", "documents.exported"]
