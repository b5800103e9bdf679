"""Endings and turnings of a request, its clock, and what was done at the sources; each is a promise to the officer."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import pikepdf
import pypdfium2
import pytest
from sqlalchemy import select

from desktop_app.desk import (
    calendar,
    case_letters,
    cases,
    clock,
    collect,
    correct,
    demo_inputs,
    disclose,
    figures,
    identity,
    intake,
    joining,
    measures,
    notes,
    office,
    opt_outs,
    overview,
    permissions,
    readings,
    retention,
    review,
    turnings,
)
from desktop_app.desk.intake import NewRequest
from desktop_app.desk.measures import NewMeasure
from desktop_app.documents import page_count, verify
from desktop_app.documents.reading import read_record_json
from desktop_app.domain.case import Case, Channel, RequestedRight, Sender, Wish
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.measures import Outcome
from desktop_app.domain.permissions import Purpose, State
from desktop_app.domain.progress import current_stage, missing_at, needed_stages
from desktop_app.domain.records import Record, RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import Shelf
from desktop_app.domain.stage import Stage
from desktop_app.domain.turnings import TurningKind, brought_phrases, joined_still, parted_phrase
from desktop_app.store import tables as t
from tests.desk.conftest import Hands
from tests.desk.test_disclosures import ORDER, send

E = ClockEventType


def asking(hands: Hands, *rights: Right, person: bool = True, sender: str = "leonekohler@surfeu.de") -> str:
    """A confirmed request for these rights."""
    new = NewRequest(
        received=date(2026, 11, 23),
        channel=Channel.EMAIL,
        sender=Sender("Leonie Köhler", sender),
        subject_line="",
        text=f"I visit your shop from {demo_inputs.VISITOR}.",
    )
    reference = intake.receive(hands.desk, new)
    case = hands.case(reference)
    found = next((p for p in case.candidates if p.matched_by == "email"), None)
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=[RequestedRight(right) for right in rights],
        wishes=[],
        identifiers=case.identifiers,
        person_key=(found.source_id, found.key) if found and person else None,
    )
    return reference


def searched(hands: Hands, *rights: Right) -> str:
    """A request whose sender is verified and whose sources are searched."""
    reference = asking(hands, *rights)
    hands.verify_identity(reference)
    collect.collect(hands.desk, reference)
    return reference


def only_letter(hands: Hands, reference: str) -> bytes:
    (letter,) = (document for document in hands.case(reference).documents if document.letter)
    return cases.document_bytes(hands.desk, letter.id)


def carried_in(pdf: bytes) -> Record:
    """The record that a document carries inside."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return read_record_json(opened.attachments["record.json"].get_file().read_bytes())


# ── The clock ──


def test_what_the_officer_enters_moves_the_due_date_and_says_why(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    assert hands.case(reference).due == date(2026, 12, 23)
    clock.enter_event(hands.desk, reference, E.CLARIFICATION_REQUESTED, date(2026, 11, 24))
    hands.later(days=5)
    clock.enter_event(hands.desk, reference, E.CLARIFICATION_RECEIVED, date(2026, 11, 29))
    case = hands.case(reference)
    assert case.due == date(2026, 12, 28)
    assert any("clarification" in sentence for sentence in case.due_explanation)
    clock.take_back_event(hands.desk, reference)
    assert [event.type for event in hands.case(reference).clock_events] == [E.CLARIFICATION_REQUESTED]


@pytest.mark.parametrize(
    ("type_", "on"),
    [
        (E.CLARIFICATION_RECEIVED, date(2026, 11, 24)),  # never asked
        (E.CLARIFICATION_REQUESTED, date(2026, 11, 22)),  # before receipt
        (E.FEE_REQUESTED, date(2026, 11, 25)),  # to come
        (E.EXTENDED, date(2026, 11, 24)),  # has an act of its own
    ],
)
def test_what_cannot_have_happened_is_refused_and_nothing_changes(hands: Hands, type_: E, on: date) -> None:
    reference = asking(hands, Right.ACCESS)
    before = hands.case(reference)
    with pytest.raises(BadInput):
        clock.enter_event(hands.desk, reference, type_, on)
    assert hands.case(reference) == before


def test_events_entered_late_stand_in_the_order_they_happened(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    hands.later(days=6)
    clock.enter_event(hands.desk, reference, E.FEE_REQUESTED, date(2026, 11, 28))
    clock.enter_event(hands.desk, reference, E.CLARIFICATION_REQUESTED, date(2026, 11, 25))
    assert [event.date.day for event in hands.case(reference).clock_events] == [25, 28]


def test_the_identity_stage_stops_and_starts_the_clock_whatever_else_was_asked_meanwhile(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    identity.issue_code(hands.desk, reference, hands.email_point(reference))
    clock.enter_event(hands.desk, reference, E.CLARIFICATION_REQUESTED, date(2026, 11, 24))
    hands.later(days=3)
    identity.record_evidence(hands.desk, reference, "callback", "match", hands.email_point(reference), "")
    assert [event.type for event in hands.case(reference).clock_events] == [
        E.IDENTITY_REQUESTED,
        E.CLARIFICATION_REQUESTED,
        E.IDENTITY_RECEIVED,
    ]


def test_evidence_that_does_not_fit_does_not_start_the_clock_again(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    identity.issue_code(hands.desk, reference, hands.email_point(reference))
    identity.record_evidence(hands.desk, reference, "callback", "no_match", hands.email_point(reference), "")
    assert [event.type for event in hands.case(reference).clock_events] == [E.IDENTITY_REQUESTED]


def test_a_contested_rule_is_counted_as_the_organisation_reads_it(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS, Right.ERASURE)
    clock.enter_event(hands.desk, reference, E.CLARIFICATION_REQUESTED, date(2026, 11, 24))
    hands.later(days=5)
    clock.enter_event(hands.desk, reference, E.CLARIFICATION_RECEIVED, date(2026, 11, 29))
    erasure = next(facts for facts in clock.facts(hands.desk, reference).rules if facts.right == Right.ERASURE)
    assert erasure.due.due == date(2026, 12, 23)
    (contest,) = (f.contest for f in readings.contested(hands.desk) if f.contest.subject == "clarification")
    assert len(contest.options) == 2 and all(option.words and option.source for option in contest.options)
    turnings.refuse(hands.desk, reference, "excessive", "The third time this month.", [Right.ERASURE])
    assert hands.case(reference).due == date(2026, 12, 28)
    assert readings.follow(hands.desk, contest, "runs-on") == 1
    assert hands.case(reference).due == date(2026, 12, 23)
    with pytest.raises(BadInput):
        readings.follow(hands.desk, contest, "as-we-please")


def test_overdue_and_pressing_requests_are_counted(hands: Hands) -> None:
    assert clock.reminder_now(hands.desk) is None
    asking(hands, Right.ACCESS)
    hands.later(days=25)
    assert str(clock.reminder_now(hands.desk)) == "One request is due within the next 7 days."
    assert clock.reminder_now(hands.desk, soon_days=1) is None
    hands.later(days=10)
    assert str(clock.reminder_now(hands.desk)) == "One request is overdue."


def test_due_dates_are_written_as_a_calendar_that_names_nobody(hands: Hands) -> None:
    first, second = asking(hands, Right.ACCESS), asking(hands, Right.ERASURE)
    target = hands.folder / "due.ics"
    assert calendar.export_calendar(hands.desk, target) == 2
    text = target.read_text()
    assert first in text and second in text and "Köhler" not in text and "DTSTART;VALUE=DATE:20261223" in text
    assert calendar.export_calendar(hands.desk, hands.folder / "one.ics", first) == 1
    with pytest.raises(BadInput):
        calendar.export_calendar(hands.desk, target)
    turnings.withdraw(hands.desk, first, "By e-mail.")
    with pytest.raises(BadInput):
        calendar.export_calendar(hands.desk, hands.folder / "two.ics", first)


# ── Endings and turnings ──


def test_an_extension_moves_the_date_once_and_tells_the_person(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    letter = turnings.extend(hands.desk, reference, "Very many requests came at the same time.")
    assert hands.case(reference).due == date(2027, 2, 23)
    assert verify(letter.content).ok
    with pytest.raises(Refused):
        turnings.extend(hands.desk, reference, "Once more.")


def test_an_extension_after_the_due_date_is_refused(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    hands.later(days=40)
    with pytest.raises(Refused, match="over"):
        turnings.extend(hands.desk, reference, "Very many requests.")
    assert hands.case(reference).clock_events == ()


def test_somebody_nobody_knows_is_answered_with_a_refusal_that_names_the_complaint_body(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS, person=False, sender="stranger@example.org")
    assert "refuse" in " ".join(str(phrase) for phrase in missing_at(hands.case(reference), Stage.INTAKE))
    turnings.refuse(hands.desk, reference, "nobody-on-file", "")
    case = hands.case(reference)
    assert case.closed_at is not None and case.ending is not None and case.ending.kind == TurningKind.REFUSED
    assert current_stage(case) == Stage.CLOSE
    letter = only_letter(hands, reference)
    assert verify(letter).ok and page_count(letter) == 1


def test_the_letter_to_somebody_unproven_carries_nothing_that_is_on_file(hands: Hands) -> None:
    """The name on file is Leonie Köhler; whoever wrote under another name must not learn it."""
    new = NewRequest(date(2026, 11, 23), Channel.EMAIL, Sender("L. K.", "leonekohler@surfeu.de"), "", "")
    reference = intake.receive(hands.desk, new)
    case = hands.case(reference)
    person = case.candidates[0]
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=[RequestedRight(Right.ACCESS)],
        wishes=[],
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    assert hands.case(reference).person_named != "L. K."
    turnings.refuse(hands.desk, reference, "not-identified", "")
    record = carried_in(only_letter(hands, reference))
    assert record.salutation == "L. K." and "Köhler" not in str(record)


@pytest.mark.parametrize(
    ("ground", "reasons"),
    [("excessive", " "), ("manifestly-unfounded", ""), ("because", "It is."), ("nobody-on-file", ""), ("", "x")],
)
def test_a_refusal_without_its_ground_or_reasons_is_refused(hands: Hands, ground: str, reasons: str) -> None:
    reference = asking(hands, Right.ACCESS)
    before = len(cases.history(hands.desk, reference))
    with pytest.raises(RedressError):
        turnings.refuse(hands.desk, reference, ground, reasons)
    assert hands.case(reference).closed_at is None and len(cases.history(hands.desk, reference)) == before


def test_one_of_several_rights_is_refused_and_the_rest_is_answered(hands: Hands) -> None:
    reference = searched(hands, Right.ACCESS, Right.ERASURE)
    turnings.refuse(hands.desk, reference, "exemption", "Tax law keeps invoices.", [Right.ERASURE])
    case = hands.case(reference)
    assert case.closed_at is None and case.open_rights == (Right.ACCESS,)
    assert Stage.CARRY_OUT not in needed_stages(case)
    with pytest.raises(BadInput):
        turnings.refuse(hands.desk, reference, "exemption", "Again.", [Right.ERASURE])


def test_withdrawing_and_handing_on_close_the_case_with_a_letter(hands: Hands) -> None:
    for end in (
        lambda reference: turnings.withdraw(hands.desk, reference, "By telephone on 24 November."),
        lambda reference: turnings.transfer(hands.desk, reference, "Chinook Live GmbH, Berlin", "They sell tickets."),
    ):
        reference = asking(hands, Right.ACCESS)
        assert verify(end(reference).content).ok
        assert hands.case(reference).closed_at is not None
        with pytest.raises(Refused, match="closed"):
            clock.enter_event(hands.desk, reference, E.FEE_REQUESTED, date(2026, 11, 24))


def test_a_closed_case_is_reopened_with_a_reason_and_what_was_refused_is_open_again(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    with pytest.raises(Refused):
        turnings.reopen(hands.desk, reference, "It is open.")
    turnings.refuse(hands.desk, reference, "excessive", "The third time.")
    with pytest.raises(BadInput):
        turnings.reopen(hands.desk, reference, "  ")
    case = turnings.reopen(hands.desk, reference, "The authority asked us to.")
    assert case.closed_at is None and case.open_rights == (Right.ACCESS,) and current_stage(case) == Stage.IDENTITY
    assert [event.kind for event in cases.history(hands.desk, reference)][-1] == "request.reopened"


def test_a_duplicate_is_merged_and_nothing_it_asked_for_is_lost(hands: Hands) -> None:
    first, again = asking(hands, Right.ACCESS), asking(hands, Right.ACCESS, Right.ERASURE)
    merged = joining.merge(hands.desk, again, first)
    assert merged.reference == first and {asked.right for asked in merged.rights} == {Right.ACCESS, Right.ERASURE}
    assert not merged.intake_confirmed
    closed = hands.case(again)
    assert closed.closed_at is not None and closed.ending is not None and closed.ending.other == first
    with pytest.raises(BadInput):
        joining.merge(hands.desk, first, first)


def test_what_came_from_a_merged_case_is_said_in_the_one_that_goes_on(hands: Hands) -> None:
    first, again = asking(hands, Right.ACCESS), asking(hands, Right.ACCESS, Right.ERASURE)
    case = hands.case(again)
    assert case.person is not None
    intake.confirm_intake(
        hands.desk,
        again,
        rights=case.rights,
        wishes=[Wish("postal code", "70173")],
        identifiers=dataclasses.replace(case.identifiers, phones=("+49 711 1",)),
        person_key=(case.person.source_id, case.person.key),
        received=date(2026, 11, 20),
    )
    merged = joining.merge(hands.desk, again, first)
    (joined,) = (turning for turning in merged.turnings if turning.kind == TurningKind.JOINED)
    assert joined.other == again and joined.rights == (Right.ERASURE,)
    said = " ".join(phrase.text() for phrase in brought_phrases(joined))
    for words in (
        "To be changed, as it asks: postal code to “70173”.",
        "Telephones to search for came from it: +49 711 1.",
        "its day of receipt, 20 November 2026 (before: 23 November 2026).",
    ):
        assert words in said


def merged_with_a_wish(hands: Hands) -> tuple[str, str]:
    """One case, and a later one of an earlier day with a right, a wish and a telephone more, merged into it."""
    first, again = asking(hands, Right.ACCESS), asking(hands, Right.ACCESS, Right.ERASURE)
    case = hands.case(again)
    assert case.person is not None
    intake.confirm_intake(
        hands.desk,
        again,
        rights=case.rights,
        wishes=[Wish("postal code", "70173")],
        identifiers=dataclasses.replace(case.identifiers, phones=("+49 711 1",)),
        person_key=(case.person.source_id, case.person.key),
        received=date(2026, 11, 20),
    )
    joining.merge(hands.desk, again, first)
    return first, again


def test_reopening_a_merged_case_takes_back_what_the_other_got_from_it(hands: Hands) -> None:
    first, again = merged_with_a_wish(hands)
    turnings.reopen(hands.desk, again, "They are two requests.")
    there, here = hands.case(first), hands.case(again)
    assert there.open_rights == (Right.ACCESS,) and there.wishes == () and there.identifiers.phones == ()
    assert there.received == date(2026, 11, 23) and there.due == date(2026, 12, 23) and there.intake_confirmed
    assert joined_still(there.turnings) == () and "was taken back" in parted_phrase(there.turnings[-1]).text()
    assert set(here.open_rights) == {Right.ACCESS, Right.ERASURE} and here.received == date(2026, 11, 20)


def test_evidence_set_aside_by_a_merge_counts_again_when_the_merged_case_is_reopened(hands: Hands) -> None:
    first = asking(hands, Right.ACCESS)
    assert proven_now(came_in(hands, first))
    proven = hands.case(first).evidence
    others = [_told_by(hands, first, f"leonie{number}@example.org") for number in (1, 2)]
    for other in others:
        merged = joining.merge(hands.desk, other, first)
        assert merged.evidence == () and not proven_now(merged)
    joined = [turning for turning in merged.turnings if turning.kind == TurningKind.JOINED]
    assert "unless that case is reopened first" in " ".join(p.text() for p in brought_phrases(joined[0]))
    turnings.reopen(hands.desk, others[0], "They are two requests.")
    assert hands.case(first).evidence == () and not proven_now(hands.case(first)), "the other stranger's is still in it"
    turnings.reopen(hands.desk, others[1], "They are two requests.")
    assert hands.case(first).evidence == proven and proven_now(hands.case(first))
    assert hands.case(others[0]).evidence == () and not proven_now(hands.case(others[0]))


def test_what_proved_one_person_proves_nothing_of_another_who_is_chosen_instead(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    case = came_in(hands, reference)
    assert proven_now(case)
    terms = dataclasses.replace(case.identifiers, emails=("ftremblay@gmail.com",))
    intake.look_up_again(hands.desk, reference, terms)
    other = next(p for p in hands.case(reference).candidates if case.person and p.key != case.person.key)
    for person in (other, None, other):
        intake.confirm_intake(
            hands.desk,
            reference,
            rights=case.rights,
            wishes=[],
            identifiers=terms,
            person_key=(person.source_id, person.key) if person else None,
        )
        assert not proven_now(hands.case(reference)) and hands.case(reference).evidence == ()


def came_in(hands: Hands, reference: str) -> Case:
    """The person came to the counter, and the identity is decided on that."""
    person = hands.case(reference).person
    assert person is not None
    for point in person.contact_points:
        identity.vouch_contact_point(hands.desk, reference, point.id, date(2024, 1, 1), "The invoices say so.")
    identity.record_evidence(hands.desk, reference, "in_person", "match", None, "Came to the counter.")
    return identity.decide_identity(hands.desk, reference)


def proven_now(case: Case) -> bool:
    return case.identity is not None and case.identity.decision == "verified"


def _told_by(hands: Hands, like: str, address: str) -> str:
    """A confirmed request for erasure about the person of another case, from another address."""
    person = hands.case(like).person
    assert person is not None
    sender = Sender("Leonie Köhler", address)
    new = NewRequest(date(2026, 11, 23), Channel.EMAIL, sender, "", "Please erase my data. leonekohler@surfeu.de")
    reference = intake.receive(hands.desk, new)
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=[RequestedRight(Right.ERASURE)],
        wishes=[],
        identifiers=hands.case(reference).identifiers,
        person_key=(person.source_id, person.key),
    )
    return reference


def test_what_the_other_case_has_gone_on_with_stays_there_and_says_how_to_take_it_back(hands: Hands) -> None:
    first, again = merged_with_a_wish(hands)
    hands.confirm(first)
    turnings.reopen(hands.desk, again, "They are two requests.")
    there = hands.case(first)
    assert set(there.open_rights) == {Right.ACCESS, Right.ERASURE} and there.wishes and there.received.day == 20
    said = parted_phrase(there.turnings[-1]).text()
    assert again in said and "confirm the intake again without it" in said
    person = there.person
    assert person is not None
    intake.confirm_intake(
        hands.desk,
        first,
        rights=[asked for asked in there.rights if asked.right == Right.ACCESS],
        wishes=(),
        identifiers=there.identifiers,
        person_key=(person.source_id, person.key),
        received=date(2026, 11, 23),
    )
    assert hands.case(first).open_rights == (Right.ACCESS,) and hands.case(first).due == date(2026, 12, 23)


def test_two_people_are_never_merged(hands: Hands) -> None:
    one, other = asking(hands, Right.ACCESS), asking(hands, Right.ACCESS, sender="ftremblay@gmail.com")
    assert hands.case(other).person is not None
    with pytest.raises(Refused, match="different people"):
        joining.merge(hands.desk, one, other)


def test_requests_of_different_senders_are_merged_only_once_they_are_known_to_be_one_person(hands: Hands) -> None:
    def told(name: str, address: str) -> str:
        sender = Sender(name, address)
        new = NewRequest(date(2026, 11, 23), Channel.FORM, sender, "", "I want a copy of my data.")
        return intake.receive(hands.desk, new)

    one, other = told("Jane Doe", "j@x.example"), told("Other Person", "o@y.example")
    with pytest.raises(Refused, match="different senders"):
        joining.merge(hands.desk, one, other)
    joining.merge(hands.desk, told("Jane Doe", ""), one)


def test_a_case_is_split_and_each_part_asks_for_its_own(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS, Right.MARKETING_OPT_OUT)
    new = joining.split(hands.desk, reference, [Right.MARKETING_OPT_OUT])
    here, there = hands.case(reference), hands.case(new)
    assert here.open_rights == (Right.ACCESS,) and there.open_rights == (Right.MARKETING_OPT_OUT,)
    assert there.received == here.received and there.candidates and there.evidence == ()
    with pytest.raises(BadInput):
        joining.split(hands.desk, reference, [Right.ACCESS])


# ── What was done at the sources ──


def test_an_erasure_is_recorded_place_by_place_and_the_letter_says_what_was_kept(hands: Hands) -> None:
    reference = searched(hands, Right.ERASURE)
    case = hands.case(reference)
    assert current_stage(case) == Stage.CARRY_OUT
    assert {place.name for place in case.places} == {"Shop database", "Web server log"}
    log, shop = sorted(case.places, key=lambda place: place.name, reverse=True)
    day = date(2026, 11, 24)
    measures.record_measure(
        hands.desk, reference, NewMeasure(Right.ERASURE, Outcome.DONE, day, "Web team", source_id=log.source_id)
    )
    with pytest.raises(Refused, match="sources"):
        review.draw_documents(hands.desk, reference)
    measures.record_measure(
        hands.desk,
        reference,
        NewMeasure(
            Right.ERASURE,
            Outcome.KEPT,
            day,
            "",
            source_id=shop.source_id,
            ground="legal-obligation",
            note="Invoices are kept for ten years.",
        ),
    )
    assert current_stage(hands.case(reference)) == Stage.REVIEW
    hands.review(reference)
    (document,) = hands.case(reference).current_documents
    assert document.type == RecordType.OUTCOME_LETTER
    record = carried_in(cases.document_bytes(hands.desk, document.id))
    assert [(done.place, done.kept, done.source) for done in record.measures] == [
        ("Web server log", False, ""),
        ("Shop database", True, "Article 17(3)(b) GDPR"),
    ]
    disclose.note_printed(hands.desk, reference)
    for notice in hands.case(reference).notices:
        correct.told_recipient(hands.desk, notice.id, "by e-mail")
    assert disclose.close_case(hands.desk, reference).closed_at is not None


def test_recording_again_replaces_and_taking_back_opens_the_stage_again(hands: Hands) -> None:
    reference = searched(hands, Right.RESTRICTION)
    day = date(2026, 11, 24)
    for place in hands.case(reference).places:
        for by in ("Nobody", "IT"):
            measures.record_measure(
                hands.desk, reference, NewMeasure(Right.RESTRICTION, Outcome.DONE, day, by, source_id=place.source_id)
            )
    recorded = hands.case(reference).measures
    assert [measure.by for measure in recorded] == ["IT", "IT"]
    measures.take_back_measure(hands.desk, recorded[0].id)
    assert current_stage(hands.case(reference)) == Stage.CARRY_OUT


@pytest.mark.parametrize(
    "new",
    [
        NewMeasure(Right.MARKETING_OPT_OUT, Outcome.DONE, date(2026, 11, 24), "", place="Newsletter"),
        NewMeasure(Right.MARKETING_OPT_OUT, Outcome.DONE, date(2026, 11, 24), "Me", place=" "),
        NewMeasure(Right.MARKETING_OPT_OUT, Outcome.DONE, date(2026, 11, 25), "Me", place="Newsletter"),
        NewMeasure(
            Right.MARKETING_OPT_OUT, Outcome.KEPT, date(2026, 11, 24), "", place="Newsletter", ground="excessive"
        ),
        NewMeasure(
            Right.MARKETING_OPT_OUT,
            Outcome.KEPT,
            date(2026, 11, 24),
            "",
            place="Newsletter",
            ground="legal-claims",
            note="We would like to.",
        ),
        NewMeasure(Right.ERASURE, Outcome.DONE, date(2026, 11, 24), "Me", place="Newsletter"),
    ],
)
def test_an_incomplete_record_of_what_was_done_is_refused(hands: Hands, new: NewMeasure) -> None:
    """Nothing keeps advertising alive: that right has no exception."""
    reference = asking(hands, Right.MARKETING_OPT_OUT)
    with pytest.raises(BadInput):
        measures.record_measure(hands.desk, reference, new)


def test_a_marketing_opt_out_takes_three_steps_and_nobody_has_to_prove_who_they_are(hands: Hands) -> None:
    reference = asking(hands, Right.MARKETING_OPT_OUT, person=False, sender="stranger@example.org")
    assert current_stage(hands.case(reference)) == Stage.CARRY_OUT
    with pytest.raises(Refused):
        measures.confirm_opt_out(hands.desk, reference)
    measures.record_measure(
        hands.desk,
        reference,
        NewMeasure(Right.MARKETING_OPT_OUT, Outcome.DONE, date(2026, 11, 24), "Amara Osei", place="Newsletter list"),
    )
    (promotion,) = (
        one
        for one in permissions.permissions_of(hands.desk, "Stranger@Example.org")
        if one.purpose == Purpose.PROMOTION
    )
    assert promotion.state == State.WITHDRAWN
    letter = measures.confirm_opt_out(hands.desk, reference)
    assert verify(letter.content).ok
    assert disclose.close_case(hands.desk, reference).closed_at is not None
    assert hands.case(reference).identity is None


# ── Beside the case ──


def test_notes_tasks_drafts_and_who_handles_it_are_kept(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    notes.write_note(hands.desk, reference, "She called.")
    task = notes.add_task(hands.desk, reference, "Ring back", date(2026, 11, 30))
    notes.assign(hands.desk, reference, hands.reviewer.id)
    notes.keep_draft(hands.desk, reference, "refused", "The request is …")
    case = hands.case(reference)
    assert [note.text for note in case.notes] == ["She called."] and case.assigned_to == hands.reviewer.name
    assert case.tasks[0].done_at is None
    notes.finish_task(hands.desk, task)
    assert hands.case(reference).tasks[0].done_at == datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
    assert notes.draft(hands.desk, reference, "refused") == "The request is …"
    notes.keep_draft(hands.desk, reference, "refused", "")
    assert notes.draft(hands.desk, reference, "refused") == ""
    with pytest.raises(BadInput):
        notes.write_note(hands.desk, reference, " \n")
    with pytest.raises(BadInput):
        notes.assign(hands.desk, reference, hands.desk.new_id())
    assert office.verify_store(hands.desk).ok


def test_an_opt_out_carried_out_at_once_is_recorded_like_one_that_was_walked(hands: Hands) -> None:
    reference = asking(hands, Right.MARKETING_OPT_OUT, person=False, sender="stranger@example.org")
    opt_outs.carry_out_opt_out(hands.desk, reference)
    case = hands.case(reference)
    assert case.closed_at is not None and [measure.outcome for measure in case.measures] == [Outcome.DONE]


def test_an_account_of_disclosures_lists_what_the_register_holds_about_the_person_and_of_nobody_else(
    hands: Hands, tmp_path: Path
) -> None:
    order = tmp_path / "order.pdf"
    order.write_bytes(b"%PDF-1.4 an order")
    send(hands, ORDER, order)
    send(hands, dataclasses.replace(ORDER, recipient="Another court", subjects=ORDER.subjects[1:]), order)
    reference = searched(hands, Right.ACCOUNTING_OF_DISCLOSURES)
    hands.review(reference)
    (document,) = hands.case(reference).current_documents
    record = carried_in(cases.document_bytes(hands.desk, document.id))
    assert [(one.recipient, one.given, one.purpose) for one in record.disclosed] == [
        ("District Court", ("invoices",), "evidence in a lawsuit")
    ]
    assert "Nordkurier Paketdienst GmbH (delivery)" in record.recipients


def test_a_letter_about_the_request_leaves_alone_and_a_document_of_the_answer_does_not(hands: Hands) -> None:
    reference = hands.until_review()
    hands.review(reference)
    turnings.extend(hands.desk, reference, "Very many requests.")
    documents = {document.letter: document for document in hands.case(reference).documents}
    target = hands.folder / "letter.pdf"
    case_letters.export_letter(hands.desk, documents[True].id, target)
    assert verify(target.read_bytes()).ok
    case_letters.note_letter_printed(hands.desk, documents[True].id)
    assert hands.case(reference).deliveries == ()  # the answer itself is still here
    with pytest.raises(Refused):
        case_letters.export_letter(hands.desk, documents[False].id, hands.folder / "answer.pdf")
    assert not (hands.folder / "answer.pdf").exists()
    kinds = [event.kind for event in cases.history(hands.desk, reference)]
    assert kinds[-2:] == ["request.letter_exported", "request.letter_printed"]


def test_a_draft_goes_with_its_case_when_that_is_erased(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    notes.keep_draft(hands.desk, reference, "refused", "Leonie wrote to us three times.")
    notes.write_note(hands.desk, reference, "She called.")
    turnings.withdraw(hands.desk, reference, "By e-mail.")
    retention.erase_by_decision(hands.desk, reference, "She asked for it.")
    with hands.desk.store.read() as session:
        for table in (t.CaseDraftRow, t.NoteRow, t.TurningRow):
            assert session.scalars(select(table)).all() == []


# Several rights under one law, each with its own time


def under(hands: Hands, regime: str, holidays: str) -> None:
    """From now on, requests come under another law."""
    organisation = dataclasses.replace(hands.desk.organisation, regime=regime, holidays=holidays)
    hands.desk = dataclasses.replace(hands.desk, organisation=organisation)


def says(letter: case_letters.CaseLetter) -> str:
    document = pypdfium2.PdfDocument(letter.content)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def test_an_extension_is_told_for_the_rights_that_know_one_and_the_others_stay(hands: Hands) -> None:
    reference = asking(hands, Right.RECTIFICATION, Right.MARKETING_OPT_OUT)
    letter = turnings.extend(hands.desk, reference, "A very large number of requests came at once.")
    assert carried_in(letter.content).turnings[0].rights == ("correction of your personal data",)
    assert "The other part of your request is answered within the usual time." in says(letter)
    assert "For correction of your personal data we need more time than usual" in says(letter)
    case = hands.case(reference)
    assert case.due == date(2026, 12, 23)
    assert "23 February 2027" in " ".join(case.due_explanation)


def test_a_short_right_neither_hides_the_extension_of_a_long_one_nor_stays_due_once_it_is_done(hands: Hands) -> None:
    under(hands, "ccpa", "US-CA")
    reference = asking(hands, Right.ACCESS, Right.OPT_OUT_OF_SALE)
    case = hands.case(reference)
    assert case.due == date(2026, 12, 16)  # two days off after Thanksgiving
    explained = " ".join(case.due_explanation)
    assert "7 January 2027" in explained and "receipt must be confirmed by" in explained
    measures.record_measure(
        hands.desk,
        reference,
        NewMeasure(right=Right.OPT_OUT_OF_SALE, outcome=Outcome.DONE, on=hands.desk.today(), by="Olga", place="Broker"),
    )
    assert hands.case(reference).due == date(2027, 1, 7)
    turnings.extend(hands.desk, reference, "They are complex.")
    assert hands.case(reference).due == date(2027, 2, 21)


@pytest.mark.parametrize(("regime", "holidays"), [("nz-privacy", "NZ"), ("ch-fadp", "CH")])
def test_the_day_told_with_an_extension_of_open_length_is_the_due_date(
    hands: Hands, regime: str, holidays: str
) -> None:
    under(hands, regime, holidays)
    reference = asking(hands, Right.ACCESS)
    with pytest.raises(BadInput, match="must be named"):
        turnings.extend(hands.desk, reference, "It is a lot.")
    turnings.extend(hands.desk, reference, "It is a lot.", date(2027, 2, 10))
    case = hands.case(reference)
    assert case.due == date(2027, 2, 10)
    assert "the person was told Wednesday 10 February 2027" in " ".join(case.due_explanation)


def test_no_other_day_can_be_named_where_the_law_fixes_it(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    with pytest.raises(BadInput, match="fixes"):
        turnings.extend(hands.desk, reference, "They are complex.", date(2027, 5, 1))
    assert hands.case(reference).clock_events == ()


def test_while_proof_is_awaited_the_time_can_still_be_extended(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    clock.enter_event(hands.desk, reference, E.IDENTITY_REQUESTED, date(2026, 11, 24))
    hands.later(days=40)
    turnings.extend(hands.desk, reference, "They are complex.")
    assert hands.case(reference).due == date(2027, 2, 23)


def test_a_case_whose_time_stands_still_is_nowhere_overdue(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    clock.enter_event(hands.desk, reference, E.IDENTITY_REQUESTED, date(2026, 11, 24))
    assert cases.list_cases(hands.desk, Shelf.OPEN).rows[0].due == date(2026, 12, 23)
    hands.later(days=60)
    assert cases.count_cases(hands.desk)[Shelf.OVERDUE] == 0 and cases.count_cases(hands.desk)[Shelf.WAITING] == 1
    assert cases.list_cases(hands.desk, Shelf.OVERDUE).rows == ()
    assert cases.list_cases(hands.desk, Shelf.WAITING).rows[0].stands_still
    assert overview.overview(hands.desk).overdue == 0 and clock.reminder_now(hands.desk) is None
    with pytest.raises(BadInput, match="stands still"):
        calendar.export_calendar(hands.desk, hands.folder / "due.ics", reference)
    turnings.refuse(hands.desk, reference, "manifestly-unfounded", "It is abuse.")
    seen = overview.overview(hands.desk)
    assert seen.closed == seen.in_time == 1
    years = datetime(2026, 1, 1, tzinfo=UTC), datetime(2028, 1, 1, tzinfo=UTC)
    with hands.desk.store.read() as session:
        assert [one.on_time for one in figures._closed(session, *years, ZoneInfo("UTC"))] == [True]


def test_a_question_asked_when_the_time_had_run_out_stops_nothing(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS)
    hands.later(days=40)
    clock.enter_event(hands.desk, reference, E.IDENTITY_REQUESTED, hands.desk.today())
    assert cases.count_cases(hands.desk)[Shelf.OVERDUE] == 1
    assert [row.reference for row in cases.list_cases(hands.desk, Shelf.OVERDUE).rows] == [reference]
    with pytest.raises(Refused, match="time to extend is over"):
        turnings.extend(hands.desk, reference, "They are complex.")


def test_where_the_law_runs_on_a_case_that_waits_is_overdue_all_the_same(hands: Hands) -> None:
    under(hands, "us-va", "US")
    reference = asking(hands, Right.ACCESS)
    clock.enter_event(hands.desk, reference, E.IDENTITY_REQUESTED, date(2026, 11, 24))
    hands.later(days=60)
    assert cases.count_cases(hands.desk)[Shelf.OVERDUE] == cases.count_cases(hands.desk)[Shelf.WAITING] == 1


def test_the_letter_that_refuses_what_was_left_promises_no_other_answer(hands: Hands) -> None:
    reference = asking(hands, Right.ACCESS, Right.ERASURE)
    first = turnings.refuse(hands.desk, reference, "excessive", "The third in a week.", [Right.ERASURE])
    last = turnings.refuse(hands.desk, reference, "manifestly-unfounded", "It is abuse.")
    assert "The other part is answered separately." in says(first)
    assert "answered separately" not in says(last) and "what was left of it" in says(last)
    assert verify(last.content).ok and hands.case(reference).closed_at is not None


def test_grounds_that_a_law_does_not_know_are_not_offered_under_it(hands: Hands) -> None:
    under(hands, "hipaa", "US")
    reference = asking(hands, Right.RECTIFICATION)
    with pytest.raises(BadInput, match="no ground"):
        turnings.refuse(hands.desk, reference, "manifestly-unfounded", "It is.")
