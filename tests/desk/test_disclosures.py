"""The register of disclosures in a real store, from the draft to what the person is told."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from desktop_app.desk import agreements, cases, disclosures, permissions
from desktop_app.desk.disclosures import Kept, NewDisclosure
from desktop_app.desk.permissions import NewPermission
from desktop_app.documents import verify
from desktop_app.domain.disclosures import Agreement, Checks, DisclosureState, Ground, Subject
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.permissions import Purpose
from tests.desk.conftest import PASSPHRASE, SECOND_PASSPHRASE, Hands

LEONIE = Subject("Leonie Köhler", "LeoneKohler@surfeu.de")
CHECKED = Checks("directory of the courts", True, True, True, True, True, True)
ORDER = NewDisclosure(
    recipient="District Court",
    ground=Ground.COURT,
    subjects=(LEONIE, Subject("Bob Doe", "bob@example.org")),
    order_number="12 C 34/26",
    purpose="evidence in a lawsuit",
    asked=("invoices", "address"),
    given=("invoices",),
    checks=CHECKED,
)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "order.pdf"
    path.write_bytes(b"%PDF-1.4 an order")
    return path


def authorise(hands: Hands, reference: str) -> Kept:
    return disclosures.authorise(hands.desk, reference, hands.reviewer.id, SECOND_PASSPHRASE)


def send(hands: Hands, new: NewDisclosure, paper: Path) -> str:
    reference = disclosures.draft(hands.desk, new).disclosure.reference
    disclosures.attach(hands.desk, reference, paper)
    authorise(hands, reference)
    disclosures.sent(hands.desk, reference, hands.desk.today(), "by courier")
    return reference


def test_a_draft_lacks_what_is_missing_and_leaves_only_when_nothing_is(hands: Hands, paper: Path) -> None:
    kept = disclosures.draft(hands.desk, replace(ORDER, order_number="", given=()))
    reference = kept.disclosure.reference
    assert reference == "DIS-2026-0001" and len(kept.missing) == 3
    with pytest.raises(Refused):
        authorise(hands, reference)
    with pytest.raises(Refused):
        disclosures.sent(hands.desk, reference, hands.desk.today(), "by courier")
    disclosures.change(hands.desk, reference, ORDER)
    assert disclosures.attach(hands.desk, reference, paper).missing == ()
    authorised = authorise(hands, reference).disclosure
    assert authorised.state == DisclosureState.AUTHORISED and authorised.authorised_by == "Jonas Lindqvist"
    changed = disclosures.change(hands.desk, reference, replace(ORDER, given=("invoices", "address")))
    assert changed.disclosure.state == DisclosureState.DRAFT
    authorise(hands, reference)
    done = disclosures.sent(hands.desk, reference, hands.desk.today(), "by courier, sealed")
    assert done.disclosure.state == DisclosureState.SENT
    with pytest.raises(Refused):
        disclosures.change(hands.desk, reference, ORDER)
    assert hands.desk.store.verify().ok


def test_whoever_wrote_a_disclosure_down_cannot_authorise_it(hands: Hands, paper: Path) -> None:
    kept = disclosures.draft(hands.desk, ORDER)
    reference = kept.disclosure.reference
    disclosures.attach(hands.desk, reference, paper)
    assert kept.own
    for officer, secret in (
        (None, ""),
        (hands.desk.officer.id, PASSPHRASE),
        (hands.reviewer.id, PASSPHRASE),
        (hands.reviewer.id, ""),
    ):
        with pytest.raises(RedressError):
            disclosures.authorise(hands.desk, reference, officer, secret)
    reviewer = replace(hands.desk, officer=hands.reviewer)
    disclosures.change(reviewer, reference, ORDER)
    with pytest.raises(Refused):
        authorise(hands, reference)  # the reviewer wrote it last
    assert disclosures.authorise(hands.desk, reference).disclosure.authorised_by == "Amara Osei"


def test_an_agreement_that_ended_blocks_even_what_was_authorised_before(hands: Hands, paper: Path) -> None:
    agreement = agreements.add_agreement(
        hands.desk,
        Agreement(uuid4(), "Acme", "support", "All of it is secret.", date(2026, 1, 1), date(2026, 11, 30)),
        paper,
    )
    new = NewDisclosure(
        "Acme",
        Ground.AGENT,
        (LEONIE,),
        purpose="support",
        agreement_id=agreement.id,
        asked=("e-mail",),
        given=("e-mail",),
    )
    reference = disclosures.draft(hands.desk, new).disclosure.reference
    authorise(hands, reference)
    hands.later(days=7)
    with pytest.raises(Refused) as refused:
        disclosures.sent(hands.desk, reference, hands.desk.today(), "by file transfer")
    assert "ended on 30 November 2026" in refused.value.what


def test_an_agreement_of_which_notice_is_given_blocks_from_the_next_day_on(hands: Hands, paper: Path) -> None:
    kept = agreements.add_agreement(
        hands.desk, Agreement(uuid4(), "Acme", "support", "Secret.", date(2026, 1, 1), None, True), paper
    )
    today = hands.desk.today()
    assert kept.missing(today) == ()
    ended = agreements.end_agreement(hands.desk, kept.id, today)
    assert ended.missing(today) == () and ended.missing(today + timedelta(days=1)) != ()
    with pytest.raises(BadInput):
        agreements.end_agreement(hands.desk, kept.id, today + timedelta(days=9))


def test_sharing_for_marketing_follows_the_permissions(hands: Hands) -> None:
    new = NewDisclosure(
        "List Broker", Ground.MARKETING, (LEONIE,), purpose="advertising", asked=("e-mail",), given=("e-mail",)
    )
    reference = disclosures.draft(hands.desk, new).disclosure.reference
    with pytest.raises(Refused):
        authorise(hands, reference)
    at = datetime(2026, 11, 20, tzinfo=UTC)
    permissions.record_opt_in(
        hands.desk, NewPermission("leonekohler@surfeu.de", Purpose.SHARING, at, "form", "Share my data.", "log 3")
    )
    authorise(hands, reference)
    permissions.withdraw(hands.desk, "leonekohler@surfeu.de", Purpose.SHARING, hands.desk.now())
    with pytest.raises(Refused):
        disclosures.sent(hands.desk, reference, hands.desk.today(), "by file transfer")


def test_the_account_of_a_person_leaves_out_what_they_may_not_be_told_yet(
    hands: Hands, paper: Path, tmp_path: Path
) -> None:
    send(hands, ORDER, paper)
    silence = replace(CHECKED, may_be_told=False)
    secret = replace(ORDER, recipient="Police", checks=silence, silent_until=date(2026, 12, 31))
    send(hands, secret, paper)
    told = disclosures.accounting(hands.desk, "leonekohler@surfeu.de")
    assert [one.recipient for one in told] == ["District Court"]
    assert len(disclosures.register(hands.desk, person="Leonie  köhler")) == 2
    assert disclosures.accounting(hands.desk, "leonekohler@surfeu.de", last=date(2026, 1, 1)) == ()
    with pytest.raises(BadInput):
        disclosures.accounting(hands.desk, "leonekohler@surfeu.de", date(2026, 12, 1), date(2026, 1, 1))
    target = tmp_path / "account.pdf"
    disclosures.export_accounting(hands.desk, "leonekohler@surfeu.de", target)
    record = tmp_path / "record.pdf"
    disclosures.export_record(hands.desk, "DIS-2026-0001", record)
    for file in (target, record):
        assert verify(file.read_bytes()).ok
    if folder := os.environ.get("PICTURES"):
        (Path(folder) / "account.pdf").write_bytes(target.read_bytes())
        (Path(folder) / "record.pdf").write_bytes(record.read_bytes())
    hands.later(days=60)
    assert len(disclosures.accounting(hands.desk, "leonekohler@surfeu.de")) == 2
    with pytest.raises(BadInput):
        disclosures.accounting(hands.desk, " ")


def test_recipients_stand_in_the_answer_and_are_told_of_a_correction(hands: Hands, paper: Path) -> None:
    send(hands, ORDER, paper)
    silence = replace(CHECKED, may_be_told=False)
    send(hands, replace(ORDER, recipient="Police", checks=silence), paper)
    reference = hands.until_review()
    case = hands.case(reference)
    assert "District Court" in {notice.recipient for notice in case.notices}
    assert "Police" not in {notice.recipient for notice in case.notices}
    with hands.desk.store.act("request.records_looked_at") as action:
        row = cases.kept.request_row(action.session, reference)
        response, *_ = cases.records_now(hands.desk, action.session, row, hands.desk.today())
    assert response.recipients == ("District Court",)
