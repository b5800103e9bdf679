"""Retention: nothing goes without a rule or a decision, what goes is gone, and no backup brings it back."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import select

from desktop_app.desk import backups, cases, identity, intake, kept_files, office, retention, signing
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, RedressError, Refused
from desktop_app.domain.organisation import Role
from desktop_app.domain.rights import Right
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.store import Passphrase, Surroundings
from tests.desk.conftest import FIRST_DAY, PASSPHRASE, SECOND_PASSPHRASE, Hands, Template
from tests.store.searching import blobs, found

LAW = "Article 5(1)(e) GDPR"
PERSONAL = [
    "Leonie",
    "Köhler",
    "leonekohler@surfeu.de",
    "Theodor-Heuss-Straße 34",
    "70174 Stuttgart",
    "+49 0711 2842222",
    "Her word.",
    "Invoices went there since.",
]


@pytest.fixture
def hands(template: Template, past: tuple[Path, str]) -> Iterator[Hands]:
    """That office, as it is on its first day."""
    shutil.rmtree(template.place, ignore_errors=True)
    shutil.copytree(past[0], template.place)
    clock = [FIRST_DAY]
    around = Surroundings(now=lambda: clock[0], random_bytes=os.urandom, keychain=None)
    desk = office.unlock(template.place / "store", template.code, around)
    reviewer = next(officer for officer in office.officers(desk) if officer.role == Role.REVIEWER)
    yield Hands(desk, template.place, around, reviewer, clock)
    desk.close()


@pytest.fixture
def closed(past: tuple[Path, str]) -> str:
    """The reference of the closed case."""
    return past[1]


def refusal(error: type[RedressError], call: object, *arguments: object) -> str:
    """The code with which something is refused."""
    with pytest.raises(error) as refused:
        call(*arguments)  # type: ignore[operator]
    return refused.value.code


def test_what_is_erased_is_in_no_byte_of_the_store_and_the_log_can_still_be_verified(hands: Hands, closed: str) -> None:
    desk = hands.desk
    case = hands.case(closed)
    retention.set_rule(desk, 36, LAW)
    desk.store.empty_log()
    assert len({line.split(" in ")[0] for line in found(desk.store, PERSONAL)}) >= 6
    assert blobs(desk.store.directory)
    hands.later(days=3 * 366)
    seen = retention.preview(desk)
    assert [one.case.reference for one in seen.due] == [closed]
    assert seen.contents.findings == case.findings_total > 0
    assert seen.contents.documents == len(case.documents)

    erasure = retention.erase(desk, [closed])

    assert erasure.emptied
    assert erasure.contents == seen.contents
    assert found(desk.store, PERSONAL) == []
    assert blobs(desk.store.directory) == []
    report = desk.store.verify()
    assert report.ok, [check for check in report.checks if not check.ok]
    assert cases.list_cases(desk).rows == ()
    with desk.store.read() as session:
        events = read_events(session, case.id)
    assert len(events) == seen.contents.facts + 1
    assert all(event.erased for event in events[:-1])
    assert events[-1].facts["reference"] == closed
    desk.close()
    again = office.unlock(desk.store.directory, Passphrase(PASSPHRASE), hands.around)
    assert found_after(again) == []
    again.close()


def found_after(desk: Desk) -> list[str]:
    """What of the person is left once the store was opened again."""
    desk.store.empty_log()
    return found(desk.store, PERSONAL)


def test_another_case_stays_whole_when_one_goes(hands: Hands, closed: str) -> None:
    desk = hands.desk
    other = intake.receive_mail(desk, b"From: Bob <bob@example.org>\r\nSubject: access\r\n\r\nPlease.", "b.eml")
    before = hands.case(other)
    retention.erase_by_decision(desk, closed, "The person asked for it.")
    assert hands.case(other) == before
    assert [row.reference for row in cases.list_cases(desk).rows] == [other]
    assert desk.store.verify().ok
    newest = intake.receive_mail(desk, b"From: C <c@example.org>\r\nSubject: access\r\n\r\nPlease.", "c.eml")
    assert newest not in (closed, other)


def test_nothing_goes_without_a_rule(hands: Hands, closed: str) -> None:
    hands.later(days=20 * 366)
    assert retention.preview(hands.desk).due == ()
    assert retention.due_count(hands.desk) == 0
    assert refusal(Refused, retention.erase, hands.desk, [closed]) == "not-due"
    assert hands.case(closed).closed_at is not None


def test_a_case_is_due_the_day_after_its_time_and_not_before(hands: Hands, closed: str) -> None:
    retention.set_rule(hands.desk, 1, LAW)
    closed_on = hands.desk.today()
    while hands.desk.today() < date(2026, 12, 24):
        assert retention.due_count(hands.desk) == 0
        hands.later(days=1)
    assert closed_on == date(2026, 11, 24) and hands.desk.today() == date(2026, 12, 24)
    assert retention.due_count(hands.desk) == 0
    assert refusal(Refused, retention.erase, hands.desk, [closed]) == "not-due"
    hands.later(days=1)
    assert retention.due_count(hands.desk) == 1
    retention.erase(hands.desk, [closed])


def test_a_hold_keeps_a_case_until_it_is_lifted(hands: Hands, closed: str) -> None:
    desk = hands.desk
    retention.set_rule(desk, 1, LAW)
    hands.later(days=100)
    retention.hold(desk, closed, "A complaint is pending.")
    seen = retention.preview(desk)
    assert seen.due == () and [why.text() for _, why in seen.kept] == ["On hold: A complaint is pending."]
    assert refusal(Refused, retention.erase, desk, [closed]) == "not-due"
    assert refusal(Refused, retention.erase_by_decision, desk, closed, "I want to.") == "not-due"
    assert refusal(Refused, retention.hold, desk, closed, "Once more.") == "already-held"
    retention.lift_hold(desk, closed)
    assert retention.due_count(desk) == 1
    retention.erase(desk, [closed])
    assert found(desk.store, ["A complaint is pending."]) == []


def test_an_open_case_is_never_erased(hands: Hands) -> None:
    reference = hands.receive()
    retention.set_rule(hands.desk, 1, LAW)
    hands.later(days=400)
    assert refusal(Refused, retention.erase, hands.desk, [reference]) == "case-open"
    assert refusal(Refused, retention.erase_by_decision, hands.desk, reference, "I want to.") == "case-open"


def test_a_rule_takes_the_place_of_the_one_before_and_can_be_ended(hands: Hands, closed: str) -> None:
    desk = hands.desk
    retention.set_rule(desk, 1, LAW)
    retention.set_rule(desk, 24, "Another reason")
    special = retention.set_rule(desk, 60, "More", right=Right.ACCESS, regime="gdpr")
    assert [rule.keep_months for rule in retention.rules(desk)] == [24, 60]
    hands.later(days=800)
    assert retention.due_count(desk) == 0, "of several rights the longest decides"
    retention.end_rule(desk, special.id)
    assert retention.due_count(desk) == 1
    assert refusal(BadInput, retention.end_rule, desk, special.id) == "retention"
    for wrong in ((0, LAW), (1201, LAW), (12, "  ")):
        assert refusal(BadInput, retention.set_rule, desk, *wrong) == "retention"
    assert refusal(BadInput, retention.set_rule, desk, 12, LAW, None, "no-such-law") == "retention"


def test_who_may_not_erase_is_refused_and_nothing_goes(hands: Hands, closed: str) -> None:
    directory = hands.desk.store.directory
    retention.set_rule(hands.desk, 1, LAW)
    hands.later(days=100)
    hands.desk.close()
    reviewer = office.unlock(directory, Passphrase(SECOND_PASSPHRASE), hands.around)
    try:
        assert refusal(Refused, retention.erase, reviewer, [closed]) == "administrators-only"
        assert refusal(Refused, retention.erase_by_decision, reviewer, closed, "Why not.") == "administrators-only"
        assert refusal(Refused, retention.set_rule, reviewer, 12, LAW) == "administrators-only"
        retention.hold(reviewer, closed, "They heard of a lawsuit.")
        assert refusal(Refused, retention.lift_hold, reviewer, closed) == "administrators-only"
        assert cases.get_case(reviewer, closed).closed_at is not None
    finally:
        reviewer.close()


def test_a_backup_from_before_does_not_bring_an_erased_case_back(hands: Hands, closed: str, tmp_path: Path) -> None:
    desk, directory = hands.desk, hands.desk.store.directory
    backups.back_up(desk, tmp_path / "before.backup")
    hands.later(days=1)
    erasure = retention.erase_by_decision(desk, closed, "The person asked for it.")
    assert "A backup was made before this, on 24 November 2026." in erasure.elsewhere[0].text()
    desk.close()
    secret = Passphrase(PASSPHRASE)
    undo = backups.look_into(tmp_path / "before.backup", directory, secret, hands.around)
    assert undo.erased_since == 1
    assert any("erased again at once" in sentence.text() for sentence in backups.what_would_be_undone(undo, tmp_path))
    backups.restore(tmp_path / "before.backup", directory, secret, hands.around, lambda _: True)
    again = office.unlock(directory, secret, hands.around)
    assert cases.list_cases(again).rows == ()
    assert found_after(again) == []
    assert blobs(directory) == []
    assert [case.reference for one in retention.erasures(again) for case in one.cases] == [closed]
    assert again.store.verify().ok
    again.close()


def test_where_the_store_is_gone_a_copy_of_the_erasure_log_keeps_the_case_erased(
    hands: Hands, closed: str, tmp_path: Path
) -> None:
    desk, directory = hands.desk, hands.desk.store.directory
    backups.back_up(desk, tmp_path / "before.backup")
    retention.erase_by_decision(desk, closed, "The person asked for it.")
    log = Path(shutil.copy(directory / "erasures.txt", tmp_path / "erasures.txt"))
    desk.close()
    secret = Passphrase(PASSPHRASE)
    undo = backups.look_into(tmp_path / "before.backup", tmp_path / "elsewhere", secret, hands.around)
    assert undo.erased_since is None
    assert any("no erasure log" in sentence.text() for sentence in backups.what_would_be_undone(undo, tmp_path))
    backups.restore(
        tmp_path / "before.backup", tmp_path / "elsewhere", secret, hands.around, lambda _: True, erasure_log=log
    )
    again = office.unlock(tmp_path / "elsewhere", secret, hands.around)
    assert cases.list_cases(again).rows == ()
    assert found_after(again) == []
    again.close()
    log.write_text(log.read_text().replace("T", " ", 1))
    assert (
        refusal(
            BadInput,
            backups.restore,
            tmp_path / "before.backup",
            tmp_path / "third",
            secret,
            hands.around,
            lambda _: True,
            log,
        )
        == "not-an-erasure-log"
    )


@pytest.mark.parametrize("how", ["removed", "forged"])
def test_an_erasure_log_is_made_anew_from_the_database_and_believed_only_where_it_is_signed(
    hands: Hands, closed: str, how: str
) -> None:
    desk, directory = hands.desk, hands.desk.store.directory
    other = hands.receive()
    other_id = hands.case(other).id
    retention.erase_by_decision(desk, closed, "The person asked for it.")
    good = (directory / "erasures.txt").read_text()
    desk.close()
    if how == "removed":
        (directory / "erasures.txt").unlink()
    else:
        lines = good.split("\n")
        lines[1] = "2"
        lines.insert(2, f"{other_id} 2026-11-24T09:30:00+00:00")
        (directory / "erasures.txt").write_text("\n".join(lines))
    again = office.unlock(directory, Passphrase(PASSPHRASE), hands.around)
    assert cases.get_case(again, other).id == other_id
    assert (directory / "erasures.txt").read_text() == good
    again.close()


def test_a_new_data_key_keeps_the_erasure_log(hands: Hands, closed: str) -> None:
    desk, directory = hands.desk, hands.desk.store.directory
    retention.erase_by_decision(desk, closed, "The person asked for it.")
    before = (directory / "erasures.txt").read_bytes()
    desk.store.rotate_key(PASSPHRASE)
    assert (directory / "erasures.txt").read_bytes() == before


def test_the_preview_can_be_narrowed_and_says_why_the_rest_stays(hands: Hands, closed: str) -> None:
    desk = hands.desk
    retention.set_rule(desk, 1, LAW)
    hands.later(days=50)
    assert len(retention.preview(desk, closed_before=date(2026, 11, 25)).due) == 1
    assert retention.preview(desk, closed_before=date(2026, 11, 24)).due == ()
    assert len(retention.preview(desk, references=[closed.lower()]).due) == 1
    assert refusal(BadInput, lambda: retention.preview(desk, references=["DSR-1999-0001"])) == "no-such-request"


def test_the_certificate_names_cases_and_nothing_of_a_person(hands: Hands, closed: str) -> None:
    from desktop_app.documents import verify

    desk = hands.desk
    erasure = retention.erase_by_decision(desk, closed, "The person asked for it.")
    name, pdf = retention.erasure_certificate(desk, erasure.id)
    assert name == f"erasure-2026-11-24-{erasure.id.hex[:8]}.pdf"
    report = verify(pdf, signing.certificates(desk.store), desk.store.check_anchor)
    assert report.ok and all(check.ok for check in report.checks)
    assert refusal(BadInput, retention.erasure_certificate, desk, uuid4()) == "retention"
    for text in PERSONAL:
        assert text.encode() not in pdf


def test_the_clock_set_back_makes_nothing_due(hands: Hands, closed: str) -> None:
    retention.set_rule(hands.desk, 1, LAW)
    hands.clock[0] -= timedelta(days=400)
    assert retention.due_count(hands.desk) == 0


PICTURE = b"\x89PNG\r\n\x1a\n" + b"the-picture-of-an-identity-card " * 9000
PACKED = b"\r\n".join(base64.b64encode(PICTURE[at : at + 57]) for at in range(0, len(PICTURE), 57))
IN_THE_PICTURE = ["the-picture-of-an-identity-card", PACKED[100:140].decode()]


def with_picture(hands: Hands, *names: str, sender: bytes = b"Bob <bob@example.org>") -> str:
    """A request that comes with the picture of an identity card, under each of these names."""
    files = b"".join(
        b'--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment; filename="%s"\r\n'
        b"Content-Transfer-Encoding: base64\r\n\r\n%s\r\n" % (name.encode(), PACKED)
        for name in names
    )
    head = b"From: %s\r\nSubject: access\r\nMIME-Version: 1.0\r\n" % sender
    head += b'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\nContent-Type: text/plain\r\n\r\n'
    mail = head + b"What personal data do you hold about me?\r\n" + files + b"--x--\r\n"
    reference = intake.receive_mail(hands.desk, mail, "b.eml")
    hands.desk.store.empty_log()
    assert {line.split(" in ")[0] for line in found(hands.desk.store, IN_THE_PICTURE)} == set(IN_THE_PICTURE)
    return reference


def test_a_file_that_is_removed_from_a_case_is_in_no_byte_of_the_store(hands: Hands) -> None:
    desk, reference = hands.desk, with_picture(hands, "id.png")
    (file,) = (kept for kept in hands.case(reference).files if kept.name == "id.png")
    kept_files.remove_file(desk, reference, file.id, with_message=True)
    assert found(desk.store, IN_THE_PICTURE) == []
    assert desk.store.verify().ok
    events = cases.history(desk, reference)
    assert events[-1].facts["removed"][0]["sha256"] == hashlib.sha256(PICTURE).hexdigest()


def test_a_picture_of_an_identity_document_goes_once_it_was_evidence_however_often_it_came(
    hands: Hands,
) -> None:
    desk, reference = hands.desk, with_picture(hands, "front.png", "again.png")
    file = next(kept for kept in hands.case(reference).files if kept.name == "front.png")
    identity.record_evidence(desk, reference, "id_document", "match", None, "The name fits.", file.id)
    assert hands.case(reference).files == ()
    assert found(desk.store, IN_THE_PICTURE) == []
    (kept,) = hands.case(reference).evidence
    assert (kept.kind, kept.note) == ("id_document", "The name fits.")
    last = cases.history(desk, reference)[-1]
    assert {one["name"] for one in last.facts["removed"]} >= {"front.png", "again.png"}
    assert desk.store.verify().ok


def test_no_picture_of_an_identity_document_outlasts_the_decision(hands: Hands) -> None:
    desk, reference = hands.desk, with_picture(hands, "id.png", sender=b"Leonie <leonekohler@surfeu.de>")
    hands.confirm(reference)
    with desk.store.act("identity.evidence_recorded") as action:  # of a version that kept the file
        row = action.session.scalars(select(t.RequestRow).where(t.RequestRow.reference == reference)).one()
        action.about(row.id)
        action.session.add(
            t.EvidenceRow(
                id=desk.new_id(),
                request_id=row.id,
                kind="id_document",
                contact_point_id=None,
                at=desk.now(),
                result="match",
                note="",
                document_sha256=hashlib.sha256(PICTURE).hexdigest(),
            )
        )
    before = len(cases.history(desk, reference))
    identity.decide_identity(desk, reference)
    assert hands.case(reference).files == ()
    assert found(desk.store, IN_THE_PICTURE) == []
    (decided,) = cases.history(desk, reference)[before:]
    assert decided.kind == "identity.decided" and "id.png" in {one["name"] for one in decided.facts["removed"]}
    assert desk.store.verify().ok


def test_a_case_that_was_erased_is_called_so(hands: Hands, closed: str) -> None:
    retention.erase_by_decision(hands.desk, closed, "The person asked for it.")
    assert refusal(BadInput, cases.get_case, hands.desk, closed) == "case-erased"


def test_of_very_many_cases_those_closed_first_are_looked_at_and_that_is_said(hands: Hands, closed: str) -> None:
    desk = hands.desk
    retention.set_rule(desk, 1, LAW)
    hands.later(days=50)
    seen = retention.preview(desk, most=1)
    assert [one.case.reference for one in seen.due] == [closed] and seen.more
    assert not retention.preview(desk, most=2).more
    assert not retention.preview(desk).more


def test_a_store_set_aside_by_a_restore_is_named_among_what_may_still_hold_an_erased_case(
    hands: Hands, closed: str, tmp_path: Path
) -> None:
    directory, secret = hands.desk.store.directory, Passphrase(PASSPHRASE)
    backups.back_up(hands.desk, tmp_path / "store.backup")
    hands.desk.close()
    backups.restore(tmp_path / "store.backup", directory, secret, hands.around, lambda _: True)
    again = office.unlock(directory, secret, hands.around)
    said = retention.erase_by_decision(again, closed, "The person asked for it.").elsewhere
    assert any("set aside" in sentence.text() for sentence in said)
    again.close()
