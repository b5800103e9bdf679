"""A case follows from its facts: its stages, what keeps it from leaving, and the records it calls for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.case import (
    Approval,
    Case,
    CaseDocument,
    Channel,
    ContactPointOnFile,
    Delivery,
    IdentityOutcome,
    Person,
    RequestedRight,
    SearchRun,
    Sender,
    Wish,
)
from desktop_app.domain.corrections import Correction, CorrectionOrder, CorrectionState, RecipientNotice
from desktop_app.domain.drafting import addressee, delivery_point, records_for
from desktop_app.domain.findings import Finding, FindingDecision, Found, Identifiers
from desktop_app.domain.organisation import DataSource, NewDataSource, Organisation
from desktop_app.domain.progress import correction_needed, current_stage, missing_at, stages
from desktop_app.domain.records import RecordType
from desktop_app.domain.release import (
    obstacles_to_drawing,
    obstacles_to_release,
    package_of,
    package_sha256,
)
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage, StageStatus

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def number(n: int) -> UUID:
    return UUID(int=n)


EMAIL = ContactPointOnFile(number(1), "email", "mara@kestrel.example", "Shop", "row 4", date(2019, 1, 1))
POST = ContactPointOnFile(number(2), "post", "Am Markt 3, 99084 Erfurt", "Shop", "row 4", date(2019, 1, 1))
MARA = Person("4", number(9), "Shop", ("Mara Voss",), "email", (EMAIL, POST))
ORDER = CorrectionOrder("row 4", "PostalCode", "99084", "99085", "It was wrong.", "Her word.")
CORRECTION = Correction(number(20), number(30), number(9), "Shop", ORDER, CorrectionState.APPLIED, "99084", "99085", AT)
DOCUMENT = CaseDocument(number(40), RecordType.ACCESS_RESPONSE, "Answer", "ab" * 32, "cd" * 32, 1000, AT, True)

ARRIVED = Case(
    id=number(100),
    reference="DSR-2026-0001",
    received=date(2026, 11, 2),
    channel=Channel.EMAIL,
    regime="gdpr",
    holidays="DE",
    sender=Sender("Mara Voss", "mara@kestrel.example"),
    subject_line="",
    text="",
    person_named="Mara Voss",
    rights=(RequestedRight(Right.ACCESS),),
    wishes=(),
    identifiers=Identifiers(),
    clock_events=(),
    due=date(2026, 12, 2),
    due_explanation=(),
    due_source="",
    sender_comparison="",
    intake_confirmed=False,
    person=None,
)
INTAKE = {"intake_confirmed": True, "person": MARA}
IDENTITY = {"identity": IdentityOutcome("verified", (), (), (), (EMAIL.id,), False, AT, "Ada")}
SEARCHED = {
    "searches": (SearchRun(number(9), "Shop", AT, 2, 10, "rows", 0),),
    "finding_counts": {FindingDecision.DISCLOSE: 2},
}
DRAWN = {"documents": (DOCUMENT,)}
DELIVERED = {"deliveries": (Delivery(AT, "printed", "Mara Voss", ("Answer",), "Ada"),)}


def after(*steps: dict[str, Any]) -> Case:
    facts: dict[str, Any] = {}
    for step in steps:
        facts |= step
    return replace(ARRIVED, **facts)


def approved(case: Case) -> Case:
    return replace(case, approval=Approval(package_of(case), "Bo", AT))


READY = approved(after(INTAKE, IDENTITY, SEARCHED, DRAWN))


def test_a_case_walks_through_its_stages_as_facts_are_added() -> None:
    walked = [
        ARRIVED,
        after(INTAKE),
        after(INTAKE, IDENTITY),
        after(INTAKE, IDENTITY, SEARCHED),
        READY,
        replace(READY, **DELIVERED),
        replace(READY, **DELIVERED, closed_at=AT),
    ]
    expected = [Stage.INTAKE, Stage.IDENTITY, Stage.COLLECT, Stage.REVIEW, Stage.DISCLOSE, Stage.CLOSE, Stage.CLOSE]
    assert [current_stage(case) for case in walked] == expected
    assert all(state.status != StageStatus.CURRENT for state in stages(walked[-1]))


def test_correcting_is_a_stage_only_where_something_is_to_be_corrected() -> None:
    status = {state.stage: state.status for state in stages(READY)}
    assert status[Stage.CORRECT] == StageStatus.NOT_NEEDED
    for change in (
        {"wishes": (Wish("postal code", "99085"),)},
        {"rights": (RequestedRight(Right.RECTIFICATION),)},
        {"finding_counts": {FindingDecision.CORRECT: 1}},
        {"corrections": (replace(CORRECTION, state=CorrectionState.PLANNED),)},
    ):
        assert correction_needed(replace(READY, **change))


@pytest.mark.parametrize(
    ("change", "stage"),
    [
        ({"rights": ()}, Stage.INTAKE),
        ({"person": None}, Stage.INTAKE),
        ({"intake_confirmed": False}, Stage.INTAKE),
        ({"identity": None}, Stage.IDENTITY),
        ({"identity": replace(IDENTITY["identity"], decision="hold")}, Stage.IDENTITY),
        ({"identity": replace(IDENTITY["identity"], decision="block")}, Stage.IDENTITY),
        ({"searches": ()}, Stage.COLLECT),
        ({"finding_counts": {FindingDecision.UNDECIDED: 1}}, Stage.COLLECT),
        ({"wishes": (Wish("postal code", "99085"),)}, Stage.CORRECT),
        ({"finding_counts": {FindingDecision.CORRECT: 1}}, Stage.CORRECT),
        ({"corrections": (replace(CORRECTION, state=CorrectionState.PREVIEWED),)}, Stage.CORRECT),
        ({"documents": (replace(DOCUMENT, current=False),)}, Stage.REVIEW),
        ({"approval": None}, Stage.REVIEW),
        ({"approval": Approval("x", "Bo", AT, "changed")}, Stage.REVIEW),
    ],
)
def test_a_fact_taken_back_takes_the_case_back(change: dict[str, Any], stage: Stage) -> None:
    case = replace(READY, **change)
    assert current_stage(case) == stage
    assert missing_at(case, stage) and all(phrase.text() for phrase in missing_at(case, stage))
    later = list(Stage)[list(Stage).index(stage) + 1 :]
    status = {state.stage: state.status for state in stages(case)}
    assert all(status[one] in (StageStatus.WAITING, StageStatus.NOT_NEEDED) for one in later)


def test_recipients_not_yet_told_keep_a_case_at_disclosure() -> None:
    notice = RecipientNotice(number(50), CORRECTION.id, "Parcel service", "PostalCode")
    case = replace(READY, **DELIVERED, corrections=(CORRECTION,), notices=(notice,))
    assert current_stage(case) == Stage.DISCLOSE
    assert current_stage(replace(case, notices=(replace(notice, told_on=date(2026, 11, 25)),))) == Stage.CLOSE


@given(
    st.fixed_dictionaries(
        {},
        optional={
            name: st.just(value)
            for step in (INTAKE, IDENTITY, SEARCHED, DRAWN, DELIVERED)
            for name, value in step.items()
        },
    )
)
def test_at_most_one_stage_is_current_and_none_before_it_misses_anything(facts: dict[str, Any]) -> None:
    states = stages(replace(ARRIVED, **facts))
    current = [state for state in states if state.status == StageStatus.CURRENT]
    assert len(current) == 1
    for state in states[: states.index(current[0])]:
        assert state.status in (StageStatus.DONE, StageStatus.NOT_NEEDED) and not state.missing


# What must be true before a record leaves.


def test_nothing_stands_in_the_way_of_a_finished_case() -> None:
    assert obstacles_to_release(READY) == ()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"intake_confirmed": False}, "intake-open"),
        ({"identity": None}, "identity-not-verified"),
        ({"identity": replace(IDENTITY["identity"], decision="hold")}, "identity-not-verified"),
        ({"identity": replace(IDENTITY["identity"], deliver_to=())}, "no-recipient"),
        ({"identity": replace(IDENTITY["identity"], deliver_to=(number(77),))}, "no-recipient"),
        ({"searches": ()}, "not-searched"),
        ({"finding_counts": {FindingDecision.UNDECIDED: 3}}, "undecided"),
        ({"corrections": (replace(CORRECTION, state=CorrectionState.PLANNED),)}, "correction-open"),
        ({"finding_counts": {FindingDecision.CORRECT: 1}}, "correction-unplanned"),
        ({"documents": ()}, "not-drawn"),
        ({"documents": (replace(DOCUMENT, current=False),)}, "not-drawn"),
        ({"approval": None}, "not-approved"),
        ({"approval": replace(READY.approval, voided_because="changed")}, "approval-void"),  # type: ignore[type-var]
        ({"approval": replace(READY.approval, package_sha256="00" * 32)}, "other-bytes"),  # type: ignore[type-var]
    ],
)
def test_each_missing_thing_alone_blocks(change: dict[str, Any], code: str) -> None:
    case = replace(READY, **change)
    if "approval" not in change:
        case = approved(case)  # so that nothing but the change stands in the way
    assert [obstacle.code for obstacle in obstacles_to_release(case)] == [code]
    assert obstacles_to_release(case)[0].text.text()


@pytest.mark.parametrize(
    "change",
    [
        {"documents": (replace(DOCUMENT, sha256="ba" * 32),)},
        {"documents": (DOCUMENT, replace(DOCUMENT, id=number(41), sha256="ee" * 32))},
        {"reference": "DSR-2026-0002"},
        {"identity": replace(IDENTITY["identity"], deliver_to=(POST.id,))},
        {"person": replace(MARA, contact_points=(replace(EMAIL, value="someone@else.example"), POST))},
    ],
)
def test_an_approval_is_of_these_bytes_to_this_recipient_in_this_case(change: dict[str, Any]) -> None:
    assert [obstacle.code for obstacle in obstacles_to_release(replace(READY, **change))] == ["other-bytes"]


def test_everything_that_is_missing_is_said_at_once() -> None:
    expected = ["intake-open", "identity-not-verified", "not-searched", "not-drawn", "not-approved"]
    assert [obstacle.code for obstacle in obstacles_to_release(ARRIVED)] == expected
    assert [obstacle.code for obstacle in obstacles_to_drawing(ARRIVED)] == expected[:3]


@given(
    st.text(max_size=20),
    st.text(max_size=20),
    st.lists(st.text("0123456789abcdef", min_size=64, max_size=64), max_size=3),
)
def test_a_package_does_not_depend_on_the_order_of_its_documents(reference: str, to: str, hashes: list[str]) -> None:
    assert package_sha256(reference, to, hashes) == package_sha256(reference, to, reversed(hashes))
    assert package_sha256(reference, to, hashes) != package_sha256(reference, to, [*hashes, "f" * 64])


def test_no_recipient_can_be_written_so_that_it_reads_as_a_document() -> None:
    assert package_sha256("r", "a\n" + "0" * 64, ["f" * 64]) != package_sha256("r", "a", ["0" * 64, "f" * 64])
    package_sha256("r", "half a character \ud800", [])


# The records a case calls for.

FOUND = Found("Shop", "row 4", "PostalCode", "99084", "email")
FINDING = Finding(number(30), FOUND, number(9), AT, FindingDecision.CORRECT)
SHOP = DataSource(
    number(9),
    NewDataSource("Shop", {}, "Selling", "Contract", "Addresses", "Ten years", "The person", ("Parcel service",)),
)
LOGS = DataSource(number(8), NewDataSource("Logs", {}, "Security", "Interest", "Visits", "A week", "The browser"))
OFFICE = Organisation("Kestrel Books", address=("Domplatz 1",), complaint_body="TLfDI")


def records(case: Case, *findings: Finding) -> Any:
    return records_for(case, findings, [SHOP, LOGS], OFFICE, "Ada", date(2026, 11, 24))


def test_access_alone_gives_an_answer_and_a_correction_its_notice_too() -> None:
    assert [record.type for record in records(READY, FINDING)] == [RecordType.ACCESS_RESPONSE]
    both = records(replace(READY, corrections=(CORRECTION,)), FINDING)
    assert [record.type for record in both] == [RecordType.ACCESS_RESPONSE, RecordType.RECTIFICATION_NOTICE]
    notice = replace(READY, corrections=(CORRECTION,), rights=(RequestedRight(Right.RECTIFICATION),))
    assert [record.type for record in records(notice, FINDING)] == [RecordType.RECTIFICATION_NOTICE]
    unfinished = replace(READY, corrections=(replace(CORRECTION, read_back=None, applied_at=None),), rights=())
    assert records(unfinished, FINDING) == ()


def test_a_corrected_item_is_disclosed_as_the_source_holds_it_now() -> None:
    (before,) = records(READY, FINDING)
    assert before.items[0].value == "99084"
    answer, notice = records(replace(READY, corrections=(CORRECTION,)), FINDING)
    assert answer.items[0].value == "99085"
    assert (notice.corrections[0].was, notice.corrections[0].now) == ("99084", "99085")


def test_what_is_withheld_is_named_with_its_ground_and_never_with_its_content() -> None:
    secret = replace(FOUND, field="Note", value="about somebody else")
    withheld = [
        Finding(number(n), secret, number(9), AT, FindingDecision.WITHHOLD, "Rights of others") for n in (31, 32)
    ]
    (answer,) = records(READY, FINDING, *withheld)
    assert [(item.field, item.ground, item.count) for item in answer.withheld] == [("Note", "Rights of others", 2)]
    assert "about somebody else" not in repr(answer)


def test_sources_without_a_finding_are_named_as_searched_in_vain() -> None:
    runs = (*READY.searches, SearchRun(number(8), "Logs", AT, 0, 500, "lines", 0))
    (answer,) = records(replace(READY, searches=runs), FINDING)
    assert answer.searched_without_result == ("Logs",)
    assert [source.name for source in answer.sources] == ["Shop"]


def test_the_answer_is_addressed_to_the_contact_point_the_decision_allows() -> None:
    assert delivery_point(READY) == EMAIL
    by_post = replace(READY, identity=replace(IDENTITY["identity"], deliver_to=(POST.id,)))
    (answer,) = records(by_post, FINDING)
    assert answer.addressee == ("Mara Voss", "Am Markt 3", "99084 Erfurt")
    assert delivery_point(replace(READY, person=None)) is None
    assert delivery_point(ARRIVED) is None
    assert addressee("Mara Voss", "post", "Am Markt 3\n99084 Erfurt,\n") == ("Mara Voss", "Am Markt 3", "99084 Erfurt")


def test_recipients_to_tell_stand_with_their_own_correction() -> None:
    other = replace(CORRECTION, id=number(21), finding_id=number(31))
    notices = (RecipientNotice(number(50), CORRECTION.id, "Parcel service", "PostalCode"),)
    case = replace(READY, corrections=(CORRECTION, other), notices=notices)
    notice = records(case, FINDING)[1]
    assert [correction.recipients_to_tell for correction in notice.corrections] == [("Parcel service",), ()]
