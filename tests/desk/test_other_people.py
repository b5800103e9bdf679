"""One person's data never land in another person's answer, whatever a letter says and whoever bears the same name."""

from __future__ import annotations

import sqlite3
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from desktop_app.desk import cases, collect, demo_inputs, identity_decision, intake
from desktop_app.domain.case import Person, Wish
from desktop_app.domain.errors import Refused
from desktop_app.domain.findings import Finding, Identifiers
from desktop_app.domain.progress import current_stage
from desktop_app.domain.stage import Stage
from tests.desk.conftest import Hands

LEONIE = "Leonie Köhler <leonekohler@surfeu.de>"
ON_TIME = "Mon, 23 Nov 2026 10:12:00 +0100"


def add_customer(hands: Hands, key: int, first: str, last: str, email: str) -> None:
    """One more customer in the shop's database, with one invoice."""
    with sqlite3.connect(hands.folder / "sources" / "chinook.sqlite") as shop:
        shop.execute(
            "INSERT INTO Customer (CustomerId, FirstName, LastName, Email, PostalCode) VALUES (?, ?, ?, ?, ?)",
            (key, first, last, email, "70199"),
        )
        shop.execute(
            "INSERT INTO Invoice (InvoiceId, CustomerId, InvoiceDate, Total) VALUES (?, ?, '2024-01-01', 9.99)",
            (key * 10, key),
        )


def mail(hands: Hands, sender: str, text: str, sent: str | None = ON_TIME) -> str:
    """A request by e-mail; its reference."""
    message = EmailMessage(policy=SMTP)
    message["From"] = sender
    message["Subject"] = "A request"
    message["Message-ID"] = "<one@example.org>"
    message.set_content(text)
    raw = message.as_bytes()
    if sent is not None:
        raw = f"Date: {sent}\r\n".encode() + raw
    return intake.receive_mail(hands.desk, raw, "request.eml")


def candidate(hands: Hands, reference: str, key: str) -> Person:
    """A person on file that the request led to."""
    return next(person for person in hands.case(reference).candidates if person.key == key)


def choose(hands: Hands, reference: str, key: str) -> None:
    """The officer confirms the intake with this person."""
    case, person = hands.case(reference), candidate(hands, reference, key)
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )


def found(hands: Hands, reference: str) -> tuple[Finding, ...]:
    """What a search of all sources found."""
    collect.collect(hands.desk, reference)
    return cases.get_findings(hands.desk, reference)


def both_leonies(hands: Hands) -> str:
    """Her request, where another customer bears her name; its reference."""
    add_customer(hands, 900, "Leonie", "Köhler", "other.leonie@example.org")
    reference = hands.receive()
    identifiers = hands.case(reference).identifiers
    intake.look_up_again(hands.desk, reference, Identifiers(names=("Leonie Köhler",)))
    intake.look_up_again(hands.desk, reference, identifiers)
    return reference


def test_an_address_of_somebody_else_in_the_letter_brings_nothing_of_theirs(hands: Hands) -> None:
    add_customer(hands, 901, "Mallory", "Mask", "mallory@m.example")
    text = "Please send me a copy of my data. I also used the address leonekohler@surfeu.de."
    reference = mail(hands, "Mallory Mask <mallory@m.example>", text)
    choose(hands, reference, "901")
    hands.verify_identity(reference)
    places = {finding.found.locator for finding in found(hands, reference)}
    assert places == {"Customer CustomerId=901", "Invoice InvoiceId=9010"}
    assert cases.history(hands.desk, reference)[-1].facts["terms_of_others_left_out"] == 1


def test_of_two_people_with_one_name_the_chosen_one_is_searched_for(hands: Hands) -> None:
    reference = both_leonies(hands)
    choose(hands, reference, "900")
    hands.verify_identity(reference)
    places = {f.found.locator for f in found(hands, reference) if f.found.source == "Shop database"}
    assert places == {"Customer CustomerId=900", "Invoice InvoiceId=9000"}


def test_choosing_another_person_begins_again(hands: Hands) -> None:
    reference = both_leonies(hands)
    choose(hands, reference, "2")
    hands.verify_identity(reference)
    hands.collect(reference)
    choose(hands, reference, "2")
    assert hands.case(reference).findings_total > 0, "the same person again is no change"
    choose(hands, reference, "900")
    case = hands.case(reference)
    assert case.identity is not None and case.identity.decision == "hold"
    assert (case.findings_total, case.searches) == (0, ())
    assert current_stage(case) == Stage.IDENTITY
    with pytest.raises(Refused):
        collect.collect(hands.desk, reference)


def test_what_was_corrected_for_one_person_is_not_left_behind_for_another(hands: Hands) -> None:
    reference = both_leonies(hands)
    choose(hands, reference, "2")
    hands.verify_identity(reference)
    hands.collect(reference)
    hands.correct(reference)
    with pytest.raises(Refused):
        choose(hands, reference, "900")
    person = hands.case(reference).person
    assert person is not None and person.key == "2"


def test_an_address_that_is_only_wished_for_leads_to_nobody(hands: Hands) -> None:
    add_customer(hands, 901, "Mallory", "Mask", "mallory@m.example")
    text = "Please send me a copy of my data. Please change my e-mail address to mallory@m.example."
    case = hands.case(mail(hands, LEONIE, text))
    assert case.identifiers.emails == ("leonekohler@surfeu.de",)
    assert [person.key for person in case.candidates] == ["2"]


def test_a_change_of_address_left_out_at_intake_is_still_told(hands: Hands) -> None:
    text = "Please send me a copy of my data. Please change my e-mail address to new@elsewhere.example."
    reference = mail(hands, LEONIE, text)
    case, person = hands.case(reference), candidate(hands, reference, "2")
    assert case.wishes == (Wish("e-mail address", "new@elsewhere.example"),)
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=case.rights,
        wishes=(),
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )
    hands.verify_identity(reference)
    outcome = hands.case(reference).identity
    assert outcome is not None and outcome.decision == "verified"
    assert any("left out at intake" in warning for warning in outcome.warnings)


@pytest.mark.parametrize("text", ["Good morning, Leonie here.", "من فضلك أرسل لي نسخة من بياناتي"])
def test_the_clock_runs_before_a_right_is_named(hands: Hands, text: str) -> None:
    case = hands.case(mail(hands, LEONIE, text))
    assert case.rights == ()
    assert case.due == date(2026, 12, 23)
    assert "No right has been named yet" in case.due_explanation[-1]


@pytest.mark.parametrize("sent", [None, "last Tuesday", "Mon, 23 Nov 2099 10:12:00 +0100"])
def test_a_message_without_a_usable_day_asks_for_a_look(hands: Hands, sent: str | None) -> None:
    case = hands.case(mail(hands, LEONIE, demo_inputs.LETTER, sent))
    assert case.received == date(2026, 11, 24)
    assert "Check the day of receipt." in " ".join(case.remarks)


def test_a_message_that_came_before_is_told(hands: Hands) -> None:
    first = mail(hands, LEONIE, demo_inputs.LETTER)
    second = mail(hands, LEONIE, demo_inputs.LETTER)
    assert f"taken in before, as {first}." in " ".join(hands.case(second).remarks)
    assert "taken in before" not in " ".join(hands.case(first).remarks)
    assert "day of receipt" not in " ".join(hands.case(first).remarks)


def test_an_account_number_the_officer_gave_is_searched_for_too(hands: Hands) -> None:
    add_customer(hands, 902, "L.", "Köhler", "second.account@example.org")
    reference = hands.receive()
    case, person = hands.case(reference), candidate(hands, reference, "2")
    intake.confirm_intake(
        hands.desk,
        reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=Identifiers(emails=case.identifiers.emails, account_ids=("902",)),
        person_key=(person.source_id, person.key),
    )
    hands.verify_identity(reference)
    places = {finding.found.locator for finding in found(hands, reference)}
    assert {"Customer CustomerId=2", "Customer CustomerId=902"} <= places
    assert identity_decision.identity_case(hands.desk, hands.case(reference), person).other_candidates == ()
