"""Each right's path, walked once in the window: the stages it asks for and no others, to the end of the case."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from desktop_app.desk import cases, collect, correct, demo, disclose, identity, intake, office, review
from desktop_app.desk.intake import NewRequest
from desktop_app.desk.office import Desk
from desktop_app.documents import record_in
from desktop_app.domain.case import Channel, Sender, Stage, StageStatus, stages
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Role
from desktop_app.domain.paths import PATHS
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.turnings import TurningKind
from desktop_app.ui.stages.carry_out import CarryOutPage
from desktop_app.ui.stages.disclose import DisclosePage
from desktop_app.ui.words import stage_word
from tests.ui.case_in_window import SECOND_PASSPHRASE, CaseInWindow, Office, an_office

S = Stage
_ANSWERED = [S.INTAKE, S.IDENTITY, S.COLLECT, S.REVIEW, S.DISCLOSE, S.CLOSE]
_DONE_AT_SOURCES = [S.INTAKE, S.IDENTITY, S.COLLECT, S.CARRY_OUT, S.REVIEW, S.DISCLOSE, S.CLOSE]
_STOPPED = [S.INTAKE, S.CARRY_OUT, S.CLOSE]
WALKS = {
    Right.ACCESS: _ANSWERED,
    Right.RECTIFICATION: [S.INTAKE, S.IDENTITY, S.COLLECT, S.CORRECT, S.REVIEW, S.DISCLOSE, S.CLOSE],
    Right.ERASURE: _DONE_AT_SOURCES,
    Right.RESTRICTION: _DONE_AT_SOURCES,
    Right.PORTABILITY: _ANSWERED,
    Right.OBJECTION: _DONE_AT_SOURCES,
    Right.MARKETING_OPT_OUT: _STOPPED,
    Right.OPT_OUT_OF_SALE: _STOPPED,
    Right.ACCOUNTING_OF_DISCLOSURES: _ANSWERED,
    Right.CONSENT_WITHDRAWAL: _STOPPED,
}
ASKING = {
    Right.ACCESS: "Please send me a copy of my personal data.",
    Right.RECTIFICATION: "Please correct my postal code from 70174 to 70173.",
    Right.ERASURE: "Please delete my account.",
    Right.RESTRICTION: "I ask for restriction of processing.",
    Right.PORTABILITY: "I want data portability.",
    Right.OBJECTION: "I exercise my right to object.",
    Right.MARKETING_OPT_OUT: "I opt out of marketing.",
    Right.OPT_OUT_OF_SALE: "Do not sell my data.",
    Right.ACCOUNTING_OF_DISCLOSURES: "I ask for an accounting of disclosures.",
    Right.CONSENT_WITHDRAWAL: "This is the withdrawal of consent.",
}


@pytest.fixture(scope="module")
def shop(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """The shop's office, with a data source that is small enough to be quick."""
    yield from an_office(tmp_path_factory.mktemp("paths"))


@pytest.fixture
def window(shop: Office, qtbot: QtBot) -> CaseInWindow:
    """A case in a window over it."""
    return CaseInWindow(shop, qtbot)


def test_every_right_has_its_walk() -> None:
    assert set(WALKS) == set(ASKING) == set(PATHS) == set(Right)


@pytest.mark.parametrize("right", list(Right))
def test_the_path_of_a_right_leads_to_the_end(window: CaseInWindow, right: Right, tmp_path: Path) -> None:
    window.reference = window.do(lambda desk: _received(desk, ASKING[right]))
    window.open(S.INTAKE)
    assert [asked.right for asked in window.case().rights] == [right], "read from the letter"
    if right not in (Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE, Right.CONSENT_WITHDRAWAL):
        window.press(_person(window))
    else:
        window.press(_nobody(window))
    window.press_primary("Confirm the intake")
    assert _rail(window) == [stage_word(stage) for stage in WALKS[right]]
    for stage in WALKS[right][1:-1]:
        assert window.stage() == stage_word(stage), "the window goes along"
        _STEPS[stage](window, tmp_path)
        assert not window.failures, [failure.text() for failure in window.failures]
    assert window.stage() == "Close"
    assert PATHS[right].checks[0].text() in window.reads()
    window.press_primary("Finish and close")
    case = window.case()
    assert case.closed_at is not None and case.ending is None
    kinds = {document.type.value for document in case.documents}
    assert set(PATHS[right].letters) <= kinds
    assert [state.stage for state in stages(case) if state.status == StageStatus.DONE] == WALKS[right]


def test_several_rights_walk_the_stages_of_all_their_paths(window: CaseInWindow) -> None:
    text = f"{ASKING[Right.ACCESS]} {ASKING[Right.ERASURE]} {ASKING[Right.MARKETING_OPT_OUT]}"
    window.reference = window.do(lambda desk: _received(desk, text))
    window.open(S.INTAKE)
    window.press(_person(window))
    window.press_primary("Confirm the intake")
    assert _rail(window) == [stage_word(stage) for stage in _DONE_AT_SOURCES]


def test_a_request_of_somebody_unknown_is_refused_in_the_window(window: CaseInWindow) -> None:
    """Before, a request about nobody on file could not be ended."""
    window.reference = window.do(lambda desk: _received(desk, ASKING[Right.ACCESS], sender="nobody@example.org"))
    window.open(S.INTAKE)
    window.press(_nobody(window))
    window.press_primary("Confirm the intake")
    window.page.show_turning(TurningKind.REFUSED)
    window.settle()
    window.press_primary("Refuse, and make the letter")
    case = window.case()
    assert case.closed_at is not None and case.ending is not None and case.ending.ground == "nobody-on-file"
    assert [document.type for document in case.documents] == [RecordType.REFUSAL]
    assert window.stage() == "Intake" or window.stage() == "Close"
    window.page.show_turning(TurningKind.REOPENED)
    window.settle()
    window.page.turning.reasons.setPlainText("She wrote from the address on file.")
    window.press_primary("Reopen")
    assert window.case().closed_at is None


def test_the_deadline_and_the_notes_of_a_case_are_kept_in_the_window(window: CaseInWindow) -> None:
    window.reference = window.do(lambda desk: _received(desk, ASKING[Right.ACCESS]))
    window.open(S.INTAKE)
    clock, beside = window.page.clock, window.page.beside
    window.page._tabs.setCurrentIndex(1)
    window.settle()
    clock.happened.setCurrentIndex(clock.happened.findData("clarification_requested"))
    window.press(clock.enter)
    assert [event.type.value for event in window.case().clock_events] == ["clarification_requested"]
    window.press(clock.back)
    assert window.case().clock_events == ()
    window.page._tabs.setCurrentIndex(4)
    window.settle()
    beside.note.setPlainText("She called.")
    window.press(beside.write)
    beside.task.setText("Ring back")
    beside.task.textEdited.emit("Ring back")
    window.press(beside.add)
    case = window.case()
    assert [note.text for note in case.notes] == ["She called."] and [task.text for task in case.tasks] == ["Ring back"]
    assert not window.failures


def _received(desk: Desk, text: str, sender: str = "leonekohler@surfeu.de") -> str:
    words = f"{text}\n\nMy address was {demo.VISITOR}."
    new = NewRequest(date(2026, 11, 23), Channel.EMAIL, Sender("Leonie Köhler", sender), "", words)
    return intake.receive(desk, new)


def _person(window: CaseInWindow) -> QRadioButton:
    return next(b for b in window.shown().findChildren(QRadioButton) if b.isVisible() and "nobody" not in _said(b))


def _nobody(window: CaseInWindow) -> QRadioButton:
    return next(b for b in window.shown().findChildren(QRadioButton) if b.isVisible() and "nobody" in _said(b))


def _said(button: QRadioButton) -> str:
    return f"{button.text()} {button.accessibleName()}".casefold()


def _rail(window: CaseInWindow) -> list[str]:
    return [stage_word(stage) for stage in Stage if not window.page._rail.button(stage).isHidden()]


def _identify(window: CaseInWindow, _: Path) -> None:
    def verify(desk: Desk) -> bool:
        person = cases.get_case(desk, window.reference).person
        assert person is not None
        point = next(point.id for point in person.contact_points if point.kind == "email")
        identity.vouch_contact_point(desk, window.reference, point, date(2021, 1, 1), "Invoices went there since.")
        message = identity.issue_code(desk, window.reference, point)
        return identity.enter_code(desk, window.reference, demo._code_in(message.content))

    assert window.do(verify)
    window.page.read_again()
    window.settle()
    window.press_primary("Decide on the identity")


def _collect(window: CaseInWindow, _: Path) -> None:
    window.press_primary("Search the data sources")
    if window.stage() != "Collect":
        return

    def decide(desk: Desk) -> bool:
        found = [finding.id for finding in cases.get_findings(desk, window.reference)]
        collect.decide_findings(desk, window.reference, found, FindingDecision.DISCLOSE)
        return True

    window.do(decide)
    window.page.read_again()
    window.settle()


def _correct(window: CaseInWindow, _: Path) -> None:
    def change(desk: Desk) -> bool:
        for index, finding_id in correct.wish_targets(desk, window.reference):
            wish = cases.get_case(desk, window.reference).wishes[index]
            planned = correct.plan_correction(desk, window.reference, finding_id, wish.to, "It is wrong.", "Her word.")
            correct.preview_correction(desk, planned)
            correct.apply_correction(desk, planned)
        return True

    window.change_postal_code("70174")
    window.do(change)
    window.page.read_again()
    window.settle()


def _carry_out(window: CaseInWindow, _: Path) -> None:
    page = window.shown()
    assert isinstance(page, CarryOutPage)
    with_letter = S.REVIEW not in stages_needed(window)
    while window.stage() == "Carry out":
        if page.form._source() is None:
            window.type("Where", "Newsletter list")
        window.type("By whom", "Amara Osei")
        window.press_primary("Record it")
    if with_letter:
        window.page.show_stage(S.CARRY_OUT)
        window.press(page.letter_button)
        window.page.show_stage(S.CLOSE)


def stages_needed(window: CaseInWindow) -> list[Stage]:
    return [state.stage for state in stages(window.case()) if state.status != StageStatus.NOT_NEEDED]


def _review(window: CaseInWindow, _: Path) -> None:
    window.press_primary("Draw the documents")

    def approve(desk: Desk) -> bool:
        reviewer = next(officer for officer in office.officers(desk) if officer.role == Role.REVIEWER)
        review.approve(desk, window.reference, reviewer.id, SECOND_PASSPHRASE)
        return True

    window.do(approve)
    window.page.read_again()
    window.settle()
    window.page.show_stage(S.DISCLOSE)


def _disclose(window: CaseInWindow, folder: Path) -> None:
    page = window.shown()
    assert isinstance(page, DisclosePage)
    window.do(lambda desk: disclose.note_printed(desk, window.reference) or True)
    window.page.read_again()
    window.settle()
    case = window.case()
    if case.asks_for(Right.PORTABILITY):
        assert window.primary().text() == "Export the data as JSON and CSV…"
        page.export_data_to(window.reference, folder)
        window.settle()
        _same_as_approved(window, folder)
    for notice in case.notices:
        window.do(lambda desk, notice=notice: correct.told_recipient(desk, notice.id, "by e-mail") or True)  # type: ignore[misc]
    window.page.read_again()
    window.settle()
    window.page.show_stage(S.CLOSE)


def _same_as_approved(window: CaseInWindow, folder: Path) -> None:
    (document,) = window.case().current_documents
    record = record_in(window.do(lambda desk: cases.document_bytes(desk, document.id)))
    data = json.loads((folder / f"{window.reference}-data.json").read_text("utf-8"))
    with (folder / f"{window.reference}-data.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert data["items"] == rows and len(rows) == len(record.items) > 10
    assert [row["value"] for row in rows] == [item.value for item in record.items]


_STEPS = {
    S.IDENTITY: _identify,
    S.COLLECT: _collect,
    S.CORRECT: _correct,
    S.CARRY_OUT: _carry_out,
    S.REVIEW: _review,
    S.DISCLOSE: _disclose,
}
