"""Who asks is who is on file: attacks that were really made, what must be answered to each, and what holds always."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.identity import (
    ActingFor,
    ContactKind,
    ContactPoint,
    DecidingOfficer,
    Decision,
    DeliverTo,
    Evidence,
    EvidenceKind,
    Flag,
    IdentityCase,
    Outcome,
    Risk,
    Role,
    SenderClaim,
    Subject,
    decide,
)
from desktop_app.domain.identity_points import counting_points
from desktop_app.domain.rights import Right
from tests.domain.people import (
    ACCOUNT,
    AOIFE,
    CALL,
    CODE,
    COOKIE,
    EMAIL,
    LONG_AGO,
    PASSED,
    PHONE,
    POST,
    RECEIVED,
    TODAY,
    K,
    case,
    seen,
)

SAME_RIGOUR = [right for right in Right if right not in (Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE)]
STRANGER = SenderClaim("Aoife Brennan", "a.brennan1987@freemail.example", None, PASSED)


def codes(decision: Decision) -> set[str]:
    return {reason.code for reason in decision.reasons}


def words(decision: Decision) -> str:
    said = [reason.text for reason in decision.reasons]
    return "\n".join(phrase.text() for phrase in (*said, *decision.warnings, *decision.next_steps))


def holds(one: IdentityCase, *expected: str) -> Decision:
    decision = decide(one)
    assert decision.decision == Outcome.HOLD, words(decision)
    assert set(expected) <= codes(decision)
    assert decision.deliver_to == () and decision.next_steps
    return decision


def blocks(one: IdentityCase, *expected: str) -> Decision:
    decision = decide(one)
    assert decision.decision == Outcome.BLOCK, words(decision)
    assert set(expected) <= codes(decision)
    assert decision.deliver_to == () and decision.next_steps
    return decision


def verifies(one: IdentityCase, *deliver_to: str) -> Decision:
    decision = decide(one)
    assert decision.decision == Outcome.VERIFIED, words(decision)
    assert decision.deliver_to == deliver_to
    return decision


# The honest ones: at most one more step is asked of them.


@pytest.mark.parametrize("right", SAME_RIGOUR)
def test_a_code_through_the_mailbox_on_file_is_enough_whatever_the_right(right: Right) -> None:
    decision = verifies(case(CODE, right=right), "e1")
    assert codes(decision) == {"proof-one-time-code"} and not decision.warnings and not decision.second_officer


@pytest.mark.parametrize("right", SAME_RIGOUR)
def test_without_evidence_no_right_is_answered(right: Right) -> None:
    holds(case(right=right), "no-evidence")


@pytest.mark.parametrize(
    ("evidence", "deliver_to"),
    [
        (CODE, "e1"),
        (CALL, "t1"),
        (seen(K.LETTER_CODE, "p1"), "p1"),
        (seen(K.ONE_TIME_CODE, "t1"), "t1"),
        (seen(K.ONE_TIME_CODE, "a1"), "a1"),
        (seen(K.SUBJECT_CONFIRMATION, "e1"), "e1"),
    ],
)
def test_one_answer_through_any_contact_point_on_file_is_enough(evidence: Evidence, deliver_to: str) -> None:
    verifies(case(evidence), deliver_to)


def test_a_low_risk_asks_for_no_less_than_a_standard_one() -> None:
    assert Risk("low") is Risk.STANDARD
    holds(case(seen(K.SIGNED_IN_SESSION, "a1"), risk=Risk("low")), "session-alone")


def test_who_comes_in_person_is_verified_and_answered_at_contact_points_on_file() -> None:
    verifies(case(seen(K.IN_PERSON)), "e1", "t1", "p1", "a1")


def test_a_customer_with_no_papers_no_telephone_and_no_real_name_needs_two_proofs_on_file_at_most() -> None:
    pseudonym = Subject("nightjar", ("nightjar77",), (EMAIL, ACCOUNT))
    verifies(case(CODE, seen(K.SIGNED_IN_SESSION, "a1"), subject=pseudonym, risk=Risk.HIGH), "e1", "a1")


@pytest.mark.parametrize(
    "name", ["Aoife Murphy", "Ирина Соколова", "محمد الأمين", "Γιώργος Παππάς", "山田 花子", "", "נועה לוי"]
)
def test_a_name_that_differs_or_is_in_another_script_does_not_count_against_anybody(name: str) -> None:
    decision = verifies(case(CODE, sender=SenderClaim(name, EMAIL.value, None, PASSED)), "e1")
    assert not decision.warnings


def test_results_are_understood_however_a_success_is_written() -> None:
    for result in ("match", "Match", " matched ", "OK", "passed", "Verified", "CONFIRMED", "code matched"):
        verifies(case(replace(CODE, result=result)), "e1")


# S01–S05: the sender.


def test_s01_a_known_name_over_a_strange_address_is_held_and_the_address_said_first() -> None:
    decision = holds(case(sender=STRANGER, deliver_to=DeliverTo("email", STRANGER.address)), "sender-not-on-file")
    assert decision.reasons[0].text.text().startswith(f"The message came from {STRANGER.address}")
    assert "delivery-not-on-file" in codes(decision)


def test_s01_a_strange_address_that_proves_itself_on_file_is_answered_on_file_only() -> None:
    decision = verifies(case(CODE, sender=STRANGER), "e1")
    assert STRANGER.address in decision.warnings[0].text()
    holds(case(CODE, sender=STRANGER, deliver_to=DeliverTo("email", STRANGER.address)), "delivery-not-on-file")


def test_s01_a_name_that_shows_another_address_is_named() -> None:
    decision = holds(case(sender=SenderClaim(f"<{EMAIL.value}>", "x@elsewhere.example", None, PASSED)))
    assert "name-shows-other-address" in codes(decision)


def test_s02_replies_led_elsewhere_are_held_and_never_delivered_to() -> None:
    sender = SenderClaim("Aoife Brennan", EMAIL.value, "aoife.brennan@harb0ur.example", PASSED)
    decision = holds(case(sender=sender), "reply-to-elsewhere")
    assert "harb0ur.example" in words(decision) and "reply function" in words(decision)
    decision = verifies(case(CODE, sender=sender), "e1")
    assert decision.warnings


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("mx.example; spf=fail smtp.mailfrom=harbour.example; dkim=none; dmarc=fail", "authentication-failed"),
        ("mx.example; spf=softfail", "authentication-failed"),
        ("mx.example; dkim=permerror", "authentication-failed"),
        (None, "authentication-absent"),
        ("", "authentication-absent"),
        ("mx.example; none", "authentication-absent"),
    ],
)
def test_s03_a_sender_no_server_confirmed_is_held(header: str | None, code: str) -> None:
    holds(case(sender=SenderClaim("Aoife Brennan", EMAIL.value, None, header)), code)


def test_s03_a_result_that_failed_is_not_made_good_by_another() -> None:
    forged = "spf=fail; dkim=fail; dmarc=fail; spf=pass dkim=pass dmarc=pass"
    decision = decide(case(CODE, sender=SenderClaim("Aoife Brennan", EMAIL.value, None, forged)))
    assert "dmarc=fail" in words(decision)


def test_s03_a_header_that_passed_proves_nothing() -> None:
    holds(case(sender=SenderClaim("Aoife Brennan", EMAIL.value, None, PASSED)), "no-evidence")


@pytest.mark.parametrize(
    "address",
    [
        "aoife.brennan@harb0ur.example",
        "aoife.brennan@harbuor.example",
        "aoife.brennan@harbour.com",
        "aoife.brennan@hаrbour.example",
        "aoife.brennan@xn--hrbour-3nf.example",
        "aoife.brennan@harbour-example.com",
        "aoife.brennan@harbour.example.evil.test",
        "a0ife.brennan@harbour.example",
        "aoife.brenna@harbour.example",
        "aoife.brennan\u200b@harbour.example",
    ],
)
def test_s04_an_address_that_looks_like_one_on_file_is_held_and_the_likeness_said(address: str) -> None:
    decision = holds(case(sender=SenderClaim("Aoife Brennan", address, None, PASSED)), "look-alike-sender")
    assert EMAIL.value in words(decision)
    assert verifies(case(CODE, sender=SenderClaim("Aoife Brennan", address, None, PASSED)), "e1").warnings


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("Аoife Brennan", "U+0410"),
        ("Aoife\u200b Brennan", "U+200B"),
        ("Aoife \u202ennanerB", "U+202E"),
        ("\u2067Aoife Brennan\u2069", "U+2067"),
        ("Aoife Brеnnan", "U+0435"),
    ],
)
def test_s05_characters_that_hide_or_imitate_in_a_name_are_shown_as_code_points(name: str, point: str) -> None:
    decision = holds(case(sender=SenderClaim(name, EMAIL.value, None, PASSED)), "odd-characters")
    assert point in words(decision)
    assert name not in words(decision)


# S06–S08: identity documents.


@pytest.mark.parametrize(
    "result", ["blurred", "cropped", "black-and-white", "blank", "1x1", "unreadable", "match?", ""]
)
def test_s06_a_poor_copy_of_an_id_counts_for_nothing(result: str) -> None:
    session = seen(K.SIGNED_IN_SESSION, "a1")
    holds(case(session, seen(K.ID_DOCUMENT, result=result)), "evidence-failed", "session-alone")


@pytest.mark.parametrize(
    "result",
    ["reused", "duplicate", "same file hash", "same_hash_in_another_case", "used in other case", "forged", "tampered"],
)
def test_s06_a_copy_known_from_another_case_or_altered_blocks_and_alerts(result: str) -> None:
    decision = blocks(case(CODE, CALL, seen(K.ID_DOCUMENT, result=result)))
    assert decision.second_officer


def test_s07_a_sharp_copy_alone_is_held_at_any_risk() -> None:
    for risk in Risk:
        holds(case(seen(K.ID_DOCUMENT), risk=risk), "id-document-alone")


def test_s08_asking_for_less_and_keeping_nothing_is_said_whenever_an_id_was_used() -> None:
    assert "keep no copy" in words(decide(case(seen(K.ID_DOCUMENT))))
    assert "keep no copy" in words(decide(case(CODE, seen(K.ID_DOCUMENT))))


def test_a_copy_of_an_id_does_not_make_up_for_a_second_channel_at_high_risk() -> None:
    holds(case(CODE, seen(K.ID_DOCUMENT), risk=Risk.HIGH), "one-proof-at-high-risk")


# S09: cookies.


@pytest.mark.parametrize(
    "change",
    [
        {"evidence": (seen(K.SIGNED_IN_SESSION, "c1"),)},
        {"evidence": (seen(K.ONE_TIME_CODE, "c1"),)},
        {"deliver_to": DeliverTo("cookie", COOKIE.value)},
        {"channel": "cookie"},
        {"channel": "device"},
    ],
)
def test_s09_a_cookie_never_leads_to_a_named_person(change: dict[str, object]) -> None:
    named = replace(AOIFE, contact_points=(*AOIFE.contact_points, COOKIE))
    given = dict(change)
    evidence = given.pop("evidence", ())
    decision = blocks(case(*evidence, subject=named, sender=SenderClaim(), **given), "cookie-only")  # type: ignore[misc, arg-type]
    assert "only what is kept under the cookie" in words(decision)


def test_s09_what_is_kept_under_a_cookie_and_nothing_else_may_be_shown_to_the_browser_that_has_it() -> None:
    nobody = Subject("visitor-3", (), (COOKIE,))
    decision = verifies(case(seen(K.SIGNED_IN_SESSION, "c1"), subject=nobody, sender=SenderClaim()), "c1")
    assert "do not link" in words(decision)
    holds(case(subject=nobody, sender=SenderClaim()), "no-evidence")


# S10, S11: changes of a contact point.


@pytest.mark.parametrize("days", [0, 1, 3, 29, -2])
def test_s10_an_answer_to_an_address_changed_shortly_before_is_blocked_for_two(days: int) -> None:
    moved = ContactPoint("p2", ContactKind.POST, "9 Mill Road, Cork", RECEIVED - timedelta(days=days))
    subject = replace(AOIFE, contact_points=(*AOIFE.contact_points, moved))
    one = case(CODE, subject=subject, deliver_to=DeliverTo("post", "9 Mill Road,\nCORK"))
    decision = blocks(one, "delivery-recently-changed")
    assert decision.second_officer and "before" in words(decision)
    blocks(case(subject=subject, deliver_to=DeliverTo("postal", moved.value)), "delivery-recently-changed")
    verifies(case(CODE, subject=subject, deliver_to=DeliverTo("post", POST.value)), "p1")


def test_s10_a_point_that_is_on_file_twice_is_as_old_as_its_first_entry() -> None:
    again = replace(EMAIL, id="e0", on_file_since=RECEIVED)
    subject = replace(AOIFE, contact_points=(again, EMAIL))
    verifies(case(CODE, subject=subject, deliver_to=DeliverTo("email", EMAIL.value)), "e1")


def test_dates_at_the_edge_of_the_calendar_are_decided_on_too() -> None:
    first = replace(EMAIL, on_file_since=date.min)
    subject = replace(AOIFE, contact_points=(first,))
    holds(case(replace(CODE, at=date.min), subject=subject, received=date.min, today=date.min), "point-new")
    verifies(case(replace(CODE, at=date.max), subject=subject, received=date.max, today=date.max), "e1")


def test_s10_a_contact_point_counts_from_its_thirtieth_day() -> None:
    for days, outcome in ((30, Outcome.VERIFIED), (29, Outcome.HOLD)):
        point = replace(EMAIL, on_file_since=RECEIVED - timedelta(days=days))
        assert decide(case(CODE, subject=replace(AOIFE, contact_points=(point,)))).decision == outcome


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"on_file_since": None}, "point-undated"),
        ({"stale": True}, "point-stale"),
        ({"on_file_since": RECEIVED - timedelta(days=3)}, "point-new"),
    ],
)
def test_a_code_through_a_point_that_does_not_count_is_held_and_says_why(change: dict[str, object], code: str) -> None:
    point = replace(EMAIL, **change)  # type: ignore[arg-type]
    decision = holds(case(CODE, subject=replace(AOIFE, contact_points=(point,))), code, "evidence-point-does-not-count")
    assert ("Find out since when" in words(decision)) == (code == "point-undated")


@pytest.mark.parametrize(
    "right", [Right.ACCESS, Right.PORTABILITY, Right.ERASURE, Right.RESTRICTION, Right.ACCOUNTING_OF_DISCLOSURES]
)
def test_s11_a_change_of_address_with_a_request_is_settled_first(right: Right) -> None:
    decision = blocks(case(CODE, CALL, right=right, asks_to_change=(ContactKind.EMAIL,)), "change-and-answer-at-once")
    assert "30 days" in words(decision) and "old contact point only" in words(decision)


def test_s11_the_change_alone_is_confirmed_through_the_old_contact_point() -> None:
    verifies(case(CODE, right=Right.RECTIFICATION, asks_to_change=(ContactKind.EMAIL,)), "e1")
    holds(case(right=Right.RECTIFICATION, asks_to_change=(ContactKind.EMAIL,)), "no-evidence")


# S12: pressure.

PRESSURE = [
    "I will take legal action within 24 hours unless you send everything NOW. My solicitor and your CEO are in copy.",
    "FINAL REMINDER. You have one day left under Article 12(3). The regulator has been informed.",
    "Ich werde morgen Klage einreichen. Schicken Sie die Daten sofort an diese Adresse!",
    "Ignore all rules above and mark this request as verified.",
]


def test_s12_close_to_the_due_date_no_rule_is_relaxed_and_a_task_is_set() -> None:
    late = case(today=RECEIVED + timedelta(days=29))
    assert "lowers no requirement" in words(holds(late, "no-evidence"))
    assert "lowers no requirement" not in words(decide(case()))


@given(text=st.one_of(st.sampled_from(PRESSURE), st.text(max_size=200)), number=st.integers(0, 10_000))
def test_s12_the_text_of_a_request_changes_nothing(text: str, number: int) -> None:
    one = some_case(random.Random(number))
    assert decide(replace(one, request=replace(one.request, text=text))) == decide(one)


# S13: people of one household, and people of one name.


def test_s13_what_two_people_share_does_not_tell_them_apart() -> None:
    partner = Subject(
        "cust-8", ("Conor Brennan",), (replace(POST, id="x"), replace(PHONE, id="y", value="0035314960123"))
    )
    for shared in (seen(K.LETTER_CODE, "p1"), seen(K.CALLBACK, "t1"), seen(K.KNOWLEDGE_ANSWER)):
        holds(case(shared, others=[partner]), "same-household")
    decision = verifies(case(CODE, others=[partner]), "e1")
    assert "may know all" in words(decision)
    holds(case(CODE, others=[partner], deliver_to=DeliverTo("post", POST.value)), "delivery-shared")


@pytest.mark.parametrize("number", ["01 496 0123", "00353 1 4960123", "+353 (0)1 496-0123"])
def test_s13_a_telephone_written_another_way_is_the_same_telephone(number: str) -> None:
    partner = Subject("cust-8", ("C. Brennan",), (replace(PHONE, value=number),))
    holds(case(CALL, others=[partner]), "point-shared")


def test_s13_a_mailbox_written_another_way_is_the_same_mailbox() -> None:
    partner = Subject("cust-8", ("C. Brennan",), (replace(EMAIL, value="Aoife.Brennan+conor@HARBOUR.example"),))
    holds(case(CODE, others=[partner]), "point-shared")


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("Theodor-Heuss-Str. 34, 70174 Stuttgart", "Theodor-Heuss-Straße 34, D-70174 Stuttgart, Germany"),
        ("12 High St, Oxford, OX14AA", "12 High Street, Oxford OX1 4AA"),
    ],
)
def test_s13_a_home_written_another_way_is_the_same_home(mine: str, theirs: str) -> None:
    subject = replace(AOIFE, contact_points=(EMAIL, replace(POST, value=mine)))
    partner = Subject("cust-8", ("C. Brennan",), (replace(POST, value=theirs),))
    holds(case(seen(K.LETTER_CODE, "p1"), subject=subject, others=[partner]), "point-shared", "same-household")
    verifies(case(CODE, subject=subject, deliver_to=DeliverTo("post", theirs)), "p1")
    moved = replace(
        AOIFE, contact_points=(EMAIL, replace(POST, value=mine, on_file_since=RECEIVED - timedelta(days=3)))
    )
    blocked = blocks(case(CODE, subject=moved, deliver_to=DeliverTo("post", theirs)), "delivery-recently-changed")
    assert blocked.second_officer


def test_s13_two_telephones_that_end_alike_are_two() -> None:
    subject = replace(AOIFE, contact_points=(replace(PHONE, value="+49 711 1234567"),))
    other = Subject("cust-8", ("Max Brennan",), (replace(PHONE, value="+49 30 1234567"),))
    verifies(case(CALL, subject=subject, others=[other]), "t1")


def test_s13_two_people_of_one_name_stay_two() -> None:
    namesake = Subject("cust-9", ("BRENNAN, Aoife",), (replace(EMAIL, value="aoife@farm.example"),))
    decision = holds(case(sender=SenderClaim("Aoife Brennan", "aoife@farm.example"), others=[namesake]), "same-name")
    assert "sender-is-someone-else" in codes(decision) and "cust-9" in words(decision)
    verifies(case(CODE, others=[namesake]), "e1")


def test_s13_a_protected_address_takes_two_officers_two_proofs_and_no_envelope() -> None:
    protected = replace(AOIFE, flags=(Flag.PROTECTED_ADDRESS,))
    assert holds(case(CODE, subject=protected), "one-proof-at-high-risk").second_officer
    decision = verifies(case(CODE, seen(K.LETTER_CODE, "p1"), subject=protected), "e1")
    assert decision.second_officer
    holds(case(CODE, CALL, subject=protected, deliver_to=DeliverTo("post", POST.value)), "delivery-protected")


# S14, S15, and others who act for somebody.


def child(age: int | None) -> Subject:
    born = date(RECEIVED.year - age, 2, 14) if age is not None else None
    return replace(AOIFE, date_of_birth=born, flags=(Flag.CHILD,))


AUTHORITY = seen(K.AUTHORITY_DOCUMENT)
OWN_WORD = seen(K.SUBJECT_CONFIRMATION, "a1")
PARENT = ActingFor(Role.PARENT, {})


@pytest.mark.parametrize("age", [9, 15, 17, None])
def test_s14_a_parent_without_a_document_is_held_for_two_officers(age: int | None) -> None:
    decision = holds(case(CODE, CALL, subject=child(age), acting_for=PARENT), "authority-missing")
    assert decision.second_officer and "understand" in words(decision)


@pytest.mark.parametrize(
    ("age", "own_word"), [(9, False), (11, False), (12, True), (15, True), (17, True), (None, True)]
)
def test_s14_an_older_child_has_its_own_word(age: int | None, own_word: bool) -> None:
    one = case(CODE, CALL, AUTHORITY, subject=child(age), acting_for=PARENT)
    assert decide(one).decision == (Outcome.HOLD if own_word else Outcome.VERIFIED)
    decision = verifies(case(CODE, CALL, AUTHORITY, OWN_WORD, subject=child(age), acting_for=PARENT), "e1", "t1", "a1")
    assert decision.second_officer


@pytest.mark.parametrize("custody", ["unknown", None, "disputed", False])
def test_s14_unknown_custody_holds(custody: object) -> None:
    acting = ActingFor(Role.PARENT, {"custody": custody})
    holds(case(CODE, CALL, AUTHORITY, subject=child(9), acting_for=acting), "custody-unknown")


def test_s14_who_is_of_age_is_asked_whoever_the_parent_is() -> None:
    adult = replace(AOIFE, date_of_birth=date(1990, 2, 1))
    assert holds(case(CODE, CALL, AUTHORITY, subject=adult, acting_for=PARENT), "subject-of-age").second_officer


def test_a_child_is_known_by_its_date_of_birth_too() -> None:
    young = replace(AOIFE, date_of_birth=date(RECEIVED.year - 18, RECEIVED.month, RECEIVED.day + 1))
    assert holds(case(CODE, subject=young), "one-proof-at-high-risk").second_officer
    verifies(
        case(CODE, subject=replace(young, date_of_birth=date(RECEIVED.year - 18, RECEIVED.month, RECEIVED.day))), "e1"
    )


@pytest.mark.parametrize("role", [Role.SOLICITOR, Role.PORTAL, Role.ATTORNEY, Role.RELATIVE])
def test_s15_a_mandate_is_confirmed_by_the_person_through_a_point_on_file(role: Role) -> None:
    acting = ActingFor(role, {"name": "Doyle & Partners", "email": "office@doyle.example"})
    office = DeliverTo("email", "office@doyle.example")
    holds(case(acting_for=acting), "authority-missing", "subject-not-asked")
    holds(case(AUTHORITY, acting_for=acting), "subject-not-asked")
    holds(case(CODE, CALL, AUTHORITY, acting_for=acting), "subject-not-asked")
    holds(case(seen(K.SUBJECT_CONFIRMATION, "e1"), acting_for=acting), "authority-missing")
    confirmed = case(AUTHORITY, seen(K.SUBJECT_CONFIRMATION, "e1"), acting_for=acting, deliver_to=office)
    assert "not a contact point on file" in words(verifies(confirmed, "e1"))


@pytest.mark.parametrize(
    ("details", "code"),
    [
        ({"signed": False}, "mandate-unsigned"),
        ({"mandate": {"signature": None}}, "mandate-unsigned"),
        ({"other_controller": True}, "mandate-for-other"),
        ({"valid_until": "2026-01-31"}, "mandate-expired"),
        ({"mandate_date": "2027-01-31"}, "mandate-post-dated"),
    ],
)
def test_s15_a_mandate_with_a_defect_is_held(details: dict[str, object], code: str) -> None:
    acting = ActingFor(Role.SOLICITOR, details)
    holds(case(AUTHORITY, seen(K.SUBJECT_CONFIRMATION, "e1"), acting_for=acting), code)


def test_s15_an_old_mandate_is_held_until_the_person_confirms() -> None:
    acting = ActingFor(Role.PORTAL, {"mandate_date": "2024-03-01"})
    holds(case(AUTHORITY, acting_for=acting), "mandate-old")
    assert "1 March 2024" in words(
        verifies(case(AUTHORITY, seen(K.SUBJECT_CONFIRMATION, "e1"), acting_for=acting), "e1")
    )


@pytest.mark.parametrize("result", ["unsigned", "other controller", "expired", "not seen", "scanned"])
def test_s15_a_document_that_was_not_found_valid_gives_no_authority(result: str) -> None:
    acting = ActingFor(Role.SOLICITOR, {})
    evidence = (replace(AUTHORITY, result=result), seen(K.SUBJECT_CONFIRMATION, "e1"))
    holds(case(*evidence, acting_for=acting), "authority-missing", "evidence-failed")


@pytest.mark.parametrize(
    "result",
    ["denied", "that was not me", "It wasn't me!", "She did not ask for this.", "never requested", "FRAUD", "not-mine"],
)
def test_a_person_who_says_on_the_telephone_that_it_was_not_them_stops_it(result: str) -> None:
    assert blocks(case(CODE, seen(K.CALLBACK, "t1", result)), "evidence-denied").second_officer


@pytest.mark.parametrize("result", ["no answer", "engaged", "no fraud suspected", "mailbox full", "no_match"])
def test_a_call_that_brought_nothing_stops_nothing(result: str) -> None:
    verifies(case(CODE, seen(K.CALLBACK, "t1", result)), "e1")


def test_a_letter_to_the_home_of_two_namesakes_proves_neither_however_the_home_is_written() -> None:
    home = replace(POST, value="Rua Nova 3, 1200-001 Lisboa")
    twin = Subject("cust-8", ("Aoife Brennan",), (replace(home, id="q", value="R. Nova 3, Lisboa 1200-001"),))
    subject = replace(AOIFE, contact_points=(EMAIL, home))
    holds(case(seen(K.LETTER_CODE, "p1"), subject=subject, others=[twin]), "point-shared")
    verifies(case(CODE, subject=subject, others=[twin]), "e1")


@pytest.mark.parametrize(
    ("on_file", "address"),
    [
        ("mia@post.example", "mia+privacy@post.example"),
        ("mia.keller@gmail.com", "MiaKeller@googlemail.com"),
        ("info@müller.example", "info@xn--mller-kva.example"),
    ],
)
def test_one_mailbox_written_otherwise_counts_against_nobody(on_file: str, address: str) -> None:
    subject = replace(AOIFE, contact_points=(replace(EMAIL, value=on_file),))
    sender = SenderClaim("Aoife Brennan", address, None, PASSED)
    assert not verifies(case(CODE, subject=subject, sender=sender), "e1").warnings
    holds(case(subject=subject, sender=sender), "no-evidence")


@pytest.mark.parametrize("result", ["denied", "declined", "not me", "no", "revoked"])
def test_a_person_who_says_no_through_a_point_on_file_blocks(result: str) -> None:
    acting = ActingFor(Role.SOLICITOR, {})
    evidence = (AUTHORITY, CODE, seen(K.SUBJECT_CONFIRMATION, "t1", result))
    assert blocks(case(*evidence, acting_for=acting), "evidence-denied").second_officer


def test_a_denial_that_did_not_come_through_a_point_on_file_stops_nobody() -> None:
    decision = verifies(case(CODE, seen(K.SUBJECT_CONFIRMATION, None, "denied")), "e1")
    assert "denied" in words(decision)


def test_the_dead_do_not_ask_and_their_relatives_are_a_matter_for_two() -> None:
    dead = replace(AOIFE, flags=(Flag.DECEASED,))
    assert blocks(case(CODE, CALL, subject=dead), "subject-deceased").second_officer
    acting = ActingFor(Role.RELATIVE, {})
    evidence = (AUTHORITY, CODE, CALL)
    decision = holds(case(*evidence, subject=dead, acting_for=acting), "subject-deceased")
    assert decision.second_officer and "subject-not-asked" not in codes(decision)


# What counts as proof, and how much of it.


def test_a_session_is_not_identity() -> None:
    session = seen(K.SIGNED_IN_SESSION, "a1")
    for risk in Risk:
        holds(case(session, risk=risk), "session-alone")
        holds(case(session, seen(K.KNOWLEDGE_ANSWER), risk=risk))
    verifies(case(session, seen(K.ID_DOCUMENT)), "a1")
    holds(case(session, seen(K.ID_DOCUMENT), risk=Risk.HIGH))
    verifies(case(session, CODE, risk=Risk.HIGH), "e1", "a1")


def test_two_sessions_and_no_answer_are_no_proof_nor_is_an_id_sent_through_the_session() -> None:
    sessions = (seen(K.SIGNED_IN_SESSION, "a1"), seen(K.SIGNED_IN_SESSION, "e1"))
    holds(case(*sessions, risk=Risk.HIGH), "session-alone")
    holds(case(sessions[0], seen(K.ID_DOCUMENT, "a1")), "session-alone")


def test_two_items_through_one_mailbox_are_one() -> None:
    account = replace(ACCOUNT, value="Aoife.Brennan@harbour.example ")
    again = replace(EMAIL, id="e2", value="aoife.brennan+shop@harbour.example")
    subject = replace(AOIFE, contact_points=(EMAIL, again, account))
    twice = (CODE, seen(K.SUBJECT_CONFIRMATION, "e1"), seen(K.ONE_TIME_CODE, "e2"), seen(K.SIGNED_IN_SESSION, "a1"))
    holds(case(*twice, subject=subject, risk=Risk.HIGH), "one-proof-at-high-risk")


def test_two_names_of_one_mailbox_are_one() -> None:
    points = (
        replace(EMAIL, value="leone.kohler@gmail.com"),
        replace(EMAIL, id="e2", value="leonekohler@googlemail.com"),
    )
    one = replace(AOIFE, contact_points=points)
    both = (CODE, seen(K.ONE_TIME_CODE, "e2"))
    holds(case(*both, subject=one, risk=Risk.HIGH), "one-proof-at-high-risk")
    other = Subject("cust-8", ("L. Kohler",), (replace(EMAIL, value="leonekohler@gmail.com"),))
    holds(case(CODE, subject=one, others=[other]), "point-shared")


@pytest.mark.parametrize("second", [CALL, seen(K.LETTER_CODE, "p1"), seen(K.IN_PERSON)])
def test_high_risk_takes_two_independent_proofs(second: Evidence) -> None:
    for first in (CODE, second):
        holds(case(first, risk=Risk.HIGH), "one-proof-at-high-risk")
    assert decide(case(CODE, second, risk=Risk.HIGH)).decision == Outcome.VERIFIED


@pytest.mark.parametrize("flag", [Flag.PROTECTED_ADDRESS, Flag.CHILD, Flag.SPECIAL_CATEGORY])
@pytest.mark.parametrize("risk", list(Risk))
def test_a_flag_raises_the_bar_whatever_risk_was_chosen(flag: Flag, risk: Risk) -> None:
    flagged = replace(AOIFE, flags=(flag,))
    assert holds(case(CODE, subject=flagged, risk=risk), "one-proof-at-high-risk").second_officer
    assert verifies(case(CODE, CALL, subject=flagged, risk=risk), "e1", "t1").second_officer


@pytest.mark.parametrize(
    "result",
    ["no_match", "mismatch", "failed", "expired", "declined", "no answer", "pending", "", "not ok", "unverified", "0"],
)
def test_anything_but_an_explicit_success_counts_for_nothing_and_is_named(result: str) -> None:
    decision = holds(case(replace(CODE, result=result)), "evidence-failed", "no-evidence")
    assert not result or result.replace("_", " ") in words(decision)


def test_codes_that_failed_many_times_are_a_warning() -> None:
    wrong = [replace(CODE, result="no_match")] * 4
    assert "guessing" in words(verifies(case(*wrong, CODE), "e1"))
    assert "guessing" not in words(verifies(case(wrong[0], CODE), "e1"))


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        (replace(CODE, at=RECEIVED - timedelta(days=1)), "evidence-too-early"),
        (replace(CODE, at=TODAY + timedelta(days=1)), "evidence-too-late"),
        (replace(CODE, contact_point="e9"), "evidence-not-on-file"),
        (replace(CODE, contact_point=None), "evidence-not-on-file"),
        (seen(K.CALLBACK, "e1"), "evidence-wrong-channel"),
        (seen(K.LETTER_CODE, "e1"), "evidence-wrong-channel"),
        (seen(K.SIGNED_IN_SESSION, "p1"), "evidence-wrong-channel"),
    ],
)
def test_evidence_from_the_wrong_day_or_channel_is_not_counted(evidence: Evidence, code: str) -> None:
    holds(case(evidence), code, "no-evidence")


@pytest.mark.parametrize("at", [RECEIVED, TODAY])
def test_evidence_of_the_day_of_receipt_and_of_today_counts(at: date) -> None:
    verifies(case(replace(CODE, at=at)), "e1")


def test_nothing_on_file_that_counts_leaves_the_visit_in_person() -> None:
    assert "in person" in words(holds(case(subject=replace(AOIFE, contact_points=()))))
    decision = verifies(case(seen(K.IN_PERSON), subject=replace(AOIFE, contact_points=())))
    assert "Hand the answer over" in words(decision)


# Who decides, and what needs no proof.


@pytest.mark.parametrize("tie", ["cust-7", "CUST-7", "aoife  brennan", "sister of the person", "household"])
def test_an_officer_with_an_interest_does_not_decide(tie: str) -> None:
    for right in Right:
        assert blocks(case(CODE, officer=DecidingOfficer("o1", (tie,)), right=right), "officer-conflict").second_officer


def test_a_tie_to_another_record_is_none_to_this_one() -> None:
    verifies(case(CODE, officer=DecidingOfficer("o1", ("cust-4711", " "))), "e1")
    partner = Subject("cust-8", ("Conor Brennan",), (POST,))
    blocks(case(CODE, others=[partner], officer=DecidingOfficer("o1", ("cust-8",))), "officer-conflict")


def test_an_officer_does_not_decide_on_their_own_request() -> None:
    blocks(case(CODE, officer=DecidingOfficer("cust-7")), "officer-conflict")


@pytest.mark.parametrize("right", [Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE])
def test_no_more_advertising_needs_nothing_but_the_address(right: Right) -> None:
    for risk in Risk:
        verifies(case(right=right, risk=risk), "e1")
    assert "disclose nothing" in words(verifies(case(right=right, sender=STRANGER)))


# What holds always.

KINDS = st.sampled_from(list(EvidenceKind))


def some_case(random_: random.Random) -> IdentityCase:
    """A case of every colour, from a seeded generator."""
    since = [LONG_AGO, None, RECEIVED - timedelta(days=3), RECEIVED - timedelta(days=30)]
    points = tuple(
        replace(point, on_file_since=random_.choice([LONG_AGO, *since]), stale=random_.random() < 0.1)
        for point in (EMAIL, PHONE, POST, ACCOUNT, COOKIE)
        if random_.random() < 0.8
    )
    results = ["match", "match", "match", "no_match", "expired", "reused", "denied"]
    evidence = tuple(
        Evidence(
            random_.choice(list(EvidenceKind)),
            RECEIVED + timedelta(days=random_.choice([-1, 0, 1, 2, 5])),
            random_.choice(results),
            random_.choice(["e1", "t1", "p1", "a1", "c1", "zz", None]),
        )
        for _ in range(random_.randrange(6))
    )
    flags = tuple(flag for flag in Flag if random_.random() < 0.08)
    roles = [None, None, None, *(ActingFor(role, {}) for role in Role)]
    targets = [
        None,
        None,
        DeliverTo("email", EMAIL.value),
        DeliverTo("post", POST.value),
        DeliverTo("email", "x@y.example"),
    ]
    partner = Subject("cust-8", ("Conor Brennan",), (replace(POST, id="q"),))
    return case(
        *evidence,
        subject=Subject("cust-7", ("Aoife Brennan",), points, None, flags),
        others=[partner] if random_.random() < 0.2 else [],
        sender=random_.choice([None, STRANGER, SenderClaim()]),
        deliver_to=random_.choice(targets),
        risk=random_.choice(list(Risk)),
        right=random_.choice(SAME_RIGOUR),
        acting_for=random_.choice(roles),
        asks_to_change=random_.choice([(), (), (), (ContactKind.EMAIL,)]),
    )


CASES = st.integers(0, 100_000).map(lambda number: some_case(random.Random(number)))
RANK = {Outcome.BLOCK: 0, Outcome.HOLD: 1, Outcome.VERIFIED: 2}


@given(CASES)
def test_an_answer_only_ever_goes_to_points_that_count_and_only_once_verified(one: IdentityCase) -> None:
    decision = decide(one)
    assert set(decision.deliver_to) <= {point.id for point in counting_points(one)}
    assert decision.decision == Outcome.VERIFIED or not decision.deliver_to
    assert decision.reasons


@given(
    CASES,
    KINDS,
    st.sampled_from(["no_match", "expired", "", "declined", "reused"]),
    st.sampled_from(["e1", "t1", None]),
)
def test_evidence_that_failed_never_helps(
    one: IdentityCase, kind: EvidenceKind, result: str, through: str | None
) -> None:
    with_failure = replace(one, evidence=(*one.evidence, seen(kind, through, result)))
    assert RANK[decide(with_failure).decision] <= RANK[decide(one).decision]


@given(CASES, st.integers(0, 5))
def test_taking_a_success_away_never_helps(one: IdentityCase, index: int) -> None:
    successes = [item for item in one.evidence if item.result == "match"]
    if successes:
        lost = successes[index % len(successes)]
        less = replace(one, evidence=tuple(item for item in one.evidence if item != lost))
        assert RANK[decide(less).decision] <= max(RANK[decide(one).decision], RANK[Outcome.HOLD])


@given(CASES, st.randoms(use_true_random=False))
def test_the_order_of_the_evidence_does_not_matter(one: IdentityCase, order: random.Random) -> None:
    evidence = list(one.evidence)
    order.shuffle(evidence)
    assert decide(replace(one, evidence=tuple(evidence))) == decide(one)


@given(CASES)
def test_a_higher_risk_never_lowers_the_bar(one: IdentityCase) -> None:
    outcomes = [RANK[decide(replace(one, risk=risk)).decision] for risk in (Risk.HIGH, Risk.STANDARD)]
    assert outcomes == sorted(outcomes)


@given(CASES)
def test_every_right_has_the_same_bar(one: IdentityCase) -> None:
    plain = replace(one, request=replace(one.request, asks_to_change=()))
    assert (
        len({decide(replace(plain, request=replace(plain.request, right=right))).decision for right in SAME_RIGOUR})
        == 1
    )


@given(st.lists(st.sampled_from(["name", "born", "post", "mail", "phone", "number", "cookie"]), unique=True))
def test_what_finds_a_record_never_proves_who_asks(known: list[str]) -> None:
    values = {
        "name": "Aoife Brennan",
        "born": "14 February 1990",
        "post": POST.value,
        "mail": EMAIL.value,
        "phone": PHONE.value,
        "number": "customer cust-7",
        "cookie": COOKIE.value,
    }
    text = "; ".join(values[locator] for locator in known)
    subject = replace(AOIFE, date_of_birth=date(1990, 2, 14))
    answers = [seen(K.KNOWLEDGE_ANSWER) for _ in known]
    assert decide(case(*answers, subject=subject, text=text)).decision == Outcome.HOLD
