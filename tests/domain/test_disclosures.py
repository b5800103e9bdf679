"""Promise 7: nothing leaves without its ground, its checks and its papers, and nothing more than was asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.disclosure_reports import accounting_report
from desktop_app.domain.disclosures import (
    Agreement,
    AttachedFile,
    Checks,
    Disclosure,
    DisclosureState,
    Ground,
    Subject,
    missing,
    told_recipients,
)
from desktop_app.domain.permissions import State

TODAY = date(2026, 11, 24)
ANN = Subject("Ann Roe", "ann@example.org")
CHECKED = Checks("directory of the courts", True, True, True, True, True, True)
AGREEMENT = Agreement(
    uuid4(), "Acme Support Ltd", "support", "Keeps all of it secret.", date(2026, 1, 1), date(2026, 12, 31), False,
    "acme.pdf", "ab" * 32,
)  # fmt: skip
ORDER = Disclosure(
    id=uuid4(),
    reference="DIS-2026-0001",
    state=DisclosureState.DRAFT,
    recipient="District Court",
    ground=Ground.COURT,
    subjects=(ANN,),
    order_number="12 C 34/26",
    purpose="evidence in a lawsuit",
    asked=("invoices", "address"),
    given=("invoices",),
    checks=CHECKED,
    files=(AttachedFile(uuid4(), "order.pdf", "cd" * 32, 10),),
)
COMPLETE = {
    Ground.COURT: ORDER,
    Ground.AUTHORITY: replace(ORDER, ground=Ground.AUTHORITY),
    Ground.LAW: replace(ORDER, ground=Ground.LAW, legal_reference="s. 93 tax code", order_number="", files=()),
    Ground.SAFETY: replace(ORDER, ground=Ground.SAFETY, order_number="", files=()),
    Ground.AGENT: replace(
        ORDER, ground=Ground.AGENT, recipient="Acme Support Ltd", agreement=AGREEMENT, checks=Checks(), files=()
    ),
    Ground.ENFORCEMENT: replace(ORDER, ground=Ground.ENFORCEMENT, legal_reference="terms, clause 4", checks=Checks()),
    Ground.MARKETING: replace(ORDER, ground=Ground.MARKETING, checks=Checks(), files=()),
}
PERMITTED = {ANN.key: State.YES}


def said(disclosure: Disclosure, permissions: dict[str, State] | None = None, today: date = TODAY) -> str:
    lacking = missing(disclosure, PERMITTED if permissions is None else permissions, today)
    return " ".join(phrase.text() for phrase in lacking)


@pytest.mark.parametrize("ground", list(Ground))
def test_a_complete_disclosure_may_leave_on_each_of_the_seven_grounds(ground: Ground) -> None:
    assert said(COMPLETE[ground]) == ""


@pytest.mark.parametrize("ground", list(Ground))
@pytest.mark.parametrize(
    "lacking",
    [
        {"recipient": " "},
        {"subjects": ()},
        {"subjects": (Subject("Ann", ""),)},
        {"given": ()},
        {"purpose": ""},
        {"given": ("invoices", "date of birth")},
    ],
)
def test_without_recipient_person_data_purpose_or_with_more_than_was_asked_nothing_leaves(
    ground: Ground, lacking: dict[str, object]
) -> None:
    assert said(replace(COMPLETE[ground], **lacking))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("ground", "lacking", "words"),
    [
        (Ground.COURT, {"order_number": ""}, "no number"),
        (Ground.AUTHORITY, {"order_number": ""}, "no number"),
        (Ground.COURT, {"files": ()}, "Attach the order"),
        (Ground.LAW, {"legal_reference": ""}, "provision"),
        (Ground.ENFORCEMENT, {"legal_reference": ""}, "agreement that is enforced"),
        (Ground.AGENT, {"agreement": None}, "Choose the agreement"),
        (Ground.AGENT, {"recipient": "Somebody Else Ltd"}, "somebody else"),
        (Ground.AGENT, {"agreement": replace(AGREEMENT, confidentiality="")}, "confidentiality clause"),
        (Ground.AGENT, {"agreement": replace(AGREEMENT, ends=None)}, "until when"),
        (Ground.AGENT, {"agreement": replace(AGREEMENT, sha256="")}, "not on file"),
        (Ground.AGENT, {"agreement": replace(AGREEMENT, ends=TODAY - timedelta(days=1))}, "ended on 23 November"),
    ],
)
def test_what_each_ground_needs_is_asked_for(ground: Ground, lacking: dict[str, object], words: str) -> None:
    assert words in said(replace(COMPLETE[ground], **lacking))  # type: ignore[arg-type]


@pytest.mark.parametrize("ground", [Ground.COURT, Ground.AUTHORITY, Ground.LAW, Ground.SAFETY])
@pytest.mark.parametrize(
    "answer",
    [
        {"contact_found": ""},
        {"contact_independent": False},
        {"contact_independent": None},
        {"reached": False},
        {"covers_data": None},
        {"may_be_told": None},
    ],
)
def test_whoever_asks_from_outside_is_checked_first(ground: Ground, answer: dict[str, object]) -> None:
    checks = replace(CHECKED, **answer)  # type: ignore[arg-type]
    assert said(replace(COMPLETE[ground], checks=checks))


@pytest.mark.parametrize("answer", ["in_force", "addressed_to_us"])
def test_an_order_must_be_in_force_and_addressed_to_us(answer: str) -> None:
    assert said(replace(ORDER, checks=replace(CHECKED, **{answer: False})))


@given(st.sampled_from(list(State)))
def test_sharing_for_marketing_is_blocked_without_express_permission(state: State) -> None:
    assert (said(COMPLETE[Ground.MARKETING], {ANN.key: state}) == "") == (state == State.YES)
    two = replace(COMPLETE[Ground.MARKETING], subjects=(ANN, Subject("Bob", "bob@example.org")))
    assert "One of these people has not" in said(two)


@given(
    st.booleans(),
    st.one_of(st.none(), st.dates(date(2026, 1, 1), date(2027, 1, 1))),
    st.dates(date(2026, 1, 1), date(2027, 1, 1)),
)
def test_a_person_is_not_told_before_the_silence_is_over(silent: bool, until: date | None, day: date) -> None:
    one = replace(ORDER, silent=silent, silent_until=until, sent_on=date(2026, 1, 1))
    may = not silent or (until is not None and until < day)
    assert one.may_be_told_on(day) == may
    assert (told_recipients((one,), day) == ("District Court",)) == may  # type: ignore[arg-type]


def test_the_account_names_nobody_else() -> None:
    one = replace(ORDER, sent_on=TODAY, subjects=(ANN, Subject("Bob Doe", "bob@example.org")))
    assert "Bob" not in repr(accounting_report("Ann Roe", (one,), None, TODAY, "Chinook"))
    assert one.held_back == ("address",) and one.beyond == ()
