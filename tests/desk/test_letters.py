"""Letters beside the answer: each offered where it belongs, kept in the case, and let out by its own gate."""

from __future__ import annotations

from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from uuid import UUID

import pytest

from desktop_app.desk import (
    case_letters,
    cases,
    correct,
    correction_steps,
    data_sources,
    disclose,
    identity_facts,
    letter_drafts,
    measures,
    notes,
    office,
    review,
    turnings,
)
from desktop_app.desk.measures import NewMeasure
from desktop_app.documents import verify
from desktop_app.domain.corrections import Decision
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.letter_offers import LetterWish, offered_letters
from desktop_app.domain.measures import Outcome
from desktop_app.domain.records import FieldDescription, RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands
from tests.desk.test_turnings import asking, carried_in, searched

T = RecordType


def made(hands: Hands, reference: str, type_: RecordType, **wish: object) -> UUID:
    """A letter, and the id it is kept under."""
    return case_letters.write_letter(hands.desk, reference, LetterWish(type_, **wish)).document_id  # type: ignore[arg-type]


def refused(hands: Hands, reference: str, type_: RecordType, **wish: object) -> str:
    before = hands.case(reference)
    with pytest.raises(Refused) as error:
        made(hands, reference, type_, **wish)
    assert hands.case(reference) == before
    return error.value.code


def test_an_acknowledgement_says_when_the_answer_is_due_and_can_be_sent_at_once(hands: Hands, tmp_path: Path) -> None:
    reference = asking(hands, Right.ACCESS)
    assert offered_letters(hands.case(reference), Stage.INTAKE) == (T.ACKNOWLEDGEMENT,)
    letter = made(hands, reference, T.ACKNOWLEDGEMENT)
    record = carried_in(cases.document_bytes(hands.desk, letter))
    assert record.due == hands.case(reference).due == date(2026, 12, 23)
    assert record.addressee == ("Leonie Köhler", "leonekohler@surfeu.de")
    assert [document.title for document in hands.case(reference).documents] == ["Acknowledgement"]
    case_letters.export_letter(hands.desk, letter, tmp_path / "letter.pdf")
    checked = {check.name: check.ok for check in verify((tmp_path / "letter.pdf").read_bytes()).checks}
    assert False not in checked.values()
    assert [event.kind for event in cases.history(hands.desk, reference)][-2:] == [
        "request.letter_made",
        "request.letter_exported",
    ]


def test_a_request_for_evidence_stops_the_clock_and_is_not_made_for_who_is_verified(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    assert refused(hands, reference, T.EVIDENCE_REQUEST) == "no-evidence-named"
    made(hands, reference, T.EVIDENCE_REQUEST, evidence=("A copy of the last invoice.", " "))
    assert [event.type for event in hands.case(reference).clock_events] == [ClockEventType.IDENTITY_REQUESTED]
    hands.verify_identity(reference)
    assert offered_letters(hands.case(reference), Stage.IDENTITY) == ()
    assert refused(hands, reference, T.EVIDENCE_REQUEST, evidence=("A passport.",)) == "verified-already"


def test_an_opt_out_asks_for_no_evidence(hands: Hands) -> None:
    reference = asking(hands, Right.MARKETING_OPT_OUT)
    assert offered_letters(hands.case(reference), Stage.IDENTITY) == ()
    assert refused(hands, reference, T.EVIDENCE_REQUEST, evidence=("A passport.",)) == "no-evidence-needed"


def with_plan(hands: Hands) -> tuple[str, UUID, str]:
    """A case with a correction that is planned, the plan, and the name of its source."""
    reference = hands.receive()
    hands.confirm(reference)
    hands.verify_identity(reference)
    hands.collect(reference)
    ((index, finding_id),) = correct.wish_targets(hands.desk, reference)
    wish = hands.case(reference).wishes[index]
    plan = correct.plan_correction(hands.desk, reference, finding_id, wish.to, "It is wrong.", "Her word.")
    correct.decide_correction(hands.desk, plan, Decision.ACCEPTED, by_hand=True)
    return reference, plan, hands.case(reference).corrections[0].source_name


def test_an_instruction_names_what_is_left_to_correct_and_waits_for_a_second_officer(
    hands: Hands, tmp_path: Path
) -> None:
    reference, plan, source = with_plan(hands)
    assert refused(hands, reference, T.CORRECTION_INSTRUCTION) == "no-source"
    letter = made(hands, reference, T.CORRECTION_INSTRUCTION, source=source, to=("Shop team",), due=date(2026, 12, 1))
    record = carried_in(cases.document_bytes(hands.desk, letter))
    assert [(one.was, one.now) for one in record.corrections] == [("70174", "70173")]
    assert record.addressee == ("Shop team",) and record.due == date(2026, 12, 1) and record.subject == "Leonie Köhler"
    out = tmp_path / "letter.pdf"
    for leave in (
        lambda: case_letters.export_letter(hands.desk, letter, out),
        lambda: case_letters.note_letter_printed(hands.desk, letter),
        lambda: case_letters.released_letter(hands.desk, letter),
    ):
        with pytest.raises(Refused) as error:
            leave()
        assert error.value.code == "not-approved"
    assert not out.exists()
    with pytest.raises(Refused) as error:
        case_letters.approve_letter(hands.desk, letter, hands.desk.officer.id, PASSPHRASE)
    assert error.value.code == "four-eyes"
    with pytest.raises(Refused) as error:
        case_letters.approve_letter(hands.desk, letter, hands.reviewer.id, "not the passphrase of anybody")
    assert error.value.code == "second-officer-not-proven"
    case_letters.approve_letter(hands.desk, letter, hands.reviewer.id, SECOND_PASSPHRASE)
    case_letters.export_letter(hands.desk, letter, out)
    assert out.read_bytes() == cases.document_bytes(hands.desk, letter)
    correction_steps.confirm_by_hand(hands.desk, plan, "Shop team", date(2026, 11, 24), "The form, signed.", "70173")
    assert refused(hands, reference, T.CORRECTION_INSTRUCTION, source=source) == "no-correction"


def test_a_recipient_is_told_in_a_letter_of_its_own_of_what_it_had(hands: Hands) -> None:
    reference = hands.until_review()
    first, *_ = (notice.recipient for notice in hands.case(reference).notices)
    assert refused(hands, reference, T.RECIPIENT_NOTICE, recipient="Anybody Ltd") == "no-such-recipient"
    letter = made(hands, reference, T.RECIPIENT_NOTICE, recipient=first, to=("1 Any Street", "70173 Stuttgart"))
    record = carried_in(cases.document_bytes(hands.desk, letter))
    assert record.addressee == (first, "1 Any Street", "70173 Stuttgart") and record.rights == ()
    assert [(one.field, one.was, one.now) for one in record.corrections] == [("PostalCode", "70174", "70173")]
    (document,) = (document for document in hands.case(reference).documents if document.id == letter)
    assert document.needs_approval and document.title == f"Notice to a recipient: {first}"
    case_letters.approve_letter(hands.desk, letter, hands.reviewer.id, SECOND_PASSPHRASE)
    assert hands.case(reference).documents[-1].approved_by == hands.reviewer.name


def test_a_recipient_is_told_of_an_erasure_too(hands: Hands) -> None:
    reference = searched(hands, Right.ERASURE)
    place = hands.case(reference).places[0]
    measures.record_measure(
        hands.desk,
        reference,
        NewMeasure(Right.ERASURE, Outcome.DONE, date(2026, 11, 24), "Shop team", source_id=place.source_id),
    )
    (first, *_) = (notice.recipient for notice in hands.case(reference).notices)
    record = carried_in(cases.document_bytes(hands.desk, made(hands, reference, T.RECIPIENT_NOTICE, recipient=first)))
    assert [(one.done, one.on, one.place) for one in record.measures] == [("erase", date(2026, 11, 24), "")]
    assert not record.corrections


def test_a_closing_letter_names_what_was_sent_and_is_not_made_before(hands: Hands, tmp_path: Path) -> None:
    reference = hands.until_review()
    assert refused(hands, reference, T.CLOSING_LETTER) == "stage-open"
    hands.review(reference)
    disclose.export_documents(hands.desk, reference, tmp_path)
    disclose.close_case(hands.desk, reference)
    assert offered_letters(hands.case(reference), Stage.CLOSE) == (T.CLOSING_LETTER, T.CASE_FILE)
    record = carried_in(cases.document_bytes(hands.desk, made(hands, reference, T.CLOSING_LETTER)))
    assert [paper.title for paper in record.papers] == ["Access response", "Rectification notice"]


def test_a_refused_case_has_its_refusal_and_no_closing_letter(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    turnings.refuse(hands.desk, reference, "manifestly-unfounded", "The same was asked last week.")
    assert offered_letters(hands.case(reference), Stage.CLOSE) == (T.CASE_FILE,)
    assert refused(hands, reference, T.CLOSING_LETTER) == "not-answered"


def test_the_case_file_has_the_whole_history_in_order_with_what_was_said_of_it(hands: Hands) -> None:
    reference = hands.until_review()
    notes.write_note(hands.desk, reference, "She called to ask how long it takes.")
    found = cases.get_findings(hands.desk, reference)
    from desktop_app.desk import collect

    kept = [finding.id for finding in found if finding.decision == FindingDecision.DISCLOSE][:1]
    collect.decide_findings(hands.desk, reference, kept, FindingDecision.WITHHOLD, "Names somebody else.")
    history = cases.history(hands.desk, reference)
    record = carried_in(cases.document_bytes(hands.desk, made(hands, reference, T.CASE_FILE)))
    assert [event.at for event in record.events] == [event.at for event in history]
    assert record.message == hands.case(reference).text and record.law
    assert [note.what for note in record.notes] == ["She called to ask how long it takes."]
    assert [withheld.ground for withheld in record.withheld] == ["Names somebody else."]
    decided = next(event for event in record.events if event.what == "Identity decided")
    assert dict(decided.particulars)["decision"] == "verified"
    assert record.audit_anchor and len(record.corrections) == 1


def test_the_answer_tells_what_differs_for_a_field_that_was_found(hands: Hands) -> None:
    shop = next(source for source in office.sources(hands.desk) if "Fax" in source.details.fields)
    said = {"purpose": "To call about deliveries", "owner": "Reception"}
    data_sources.describe_source(hands.desk, shop.id, said, None, "Phone")
    reference = hands.until_review()
    review.draw_documents(hands.desk, reference)
    answer = next(one for one in hands.case(reference).documents if one.type == T.ACCESS_RESPONSE)
    shop_told, log_told = carried_in(cases.document_bytes(hands.desk, answer.id)).sources
    # She has no fax number on file, so nothing is said of it; who answers for a field is nobody else's business.
    assert shop_told.fields == (FieldDescription(("Phone",), purpose="To call about deliveries"),)
    assert log_told.fields == ()


def drafted(hands: Hands, document_id: UUID, target: Path) -> EmailMessage:
    letter_drafts.export_draft(hands.desk, document_id, target)
    read = message_from_bytes(target.read_bytes(), policy=default)
    assert isinstance(read, EmailMessage)
    return read


def test_a_letter_is_an_unsent_message_with_the_pdf_attached_and_a_neutral_subject(
    hands: Hands, tmp_path: Path
) -> None:
    reference = asking(hands, Right.ACCESS)
    letter = turnings.extend(hands.desk, reference, "Very many requests.")
    read = drafted(hands, letter.document_id, tmp_path / "draft.eml")
    assert read["To"] == "leonekohler@surfeu.de" and read["X-Unsent"] == "1"
    assert read["Subject"] == f"{hands.desk.organisation.name}: {reference}"
    (attached,) = read.iter_attachments()
    assert attached.get_content() == letter.content and attached.get_content_type() == "application/pdf"
    body = read.get_body()
    assert body is not None and "attached" in body.get_content() and "Very many" not in body.get_content()
    assert "request.letter_exported" in [event.kind for event in cases.history(hands.desk, reference)]
    with pytest.raises(BadInput):
        letter_drafts.export_draft(hands.desk, letter.document_id, tmp_path / "draft.eml")


def test_a_draft_goes_to_no_mailbox_that_messages_come_back_from(hands: Hands, tmp_path: Path) -> None:
    reference = asking(hands, Right.ACCESS)
    point = hands.email_point(reference)
    letter = turnings.extend(hands.desk, reference, "Very many requests.")
    identity_facts.mark_contact_point(hands.desk, reference, point, hands.desk.today(), "It bounced.")  # type: ignore[arg-type]
    assert drafted(hands, letter.document_id, tmp_path / "draft.eml")["To"] is None
