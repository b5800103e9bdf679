"""Drawing and approving in the window, over a real desk: the documents, the second officer, and their passphrase."""

from __future__ import annotations

import os

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop_app.desk import cases, collect, redactions
from desktop_app.desk import office as offices
from desktop_app.desk.kept_files import NewFile, keep
from desktop_app.desk.office import Desk
from desktop_app.documents import apart
from desktop_app.domain.case import Case, FileKind
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Role
from desktop_app.domain.release import package_of
from desktop_app.domain.stage import Stage
from desktop_app.store.cases import request_row
from desktop_app.ui import printing
from desktop_app.ui.stages import drawn
from desktop_app.ui.stages.review import ReviewPage
from tests.ui.case_in_window import PASSPHRASE, SECOND_PASSPHRASE, CaseInWindow, Office
from tests.ui.keyboard import names, tab_through
from tests.ui.test_redaction_card import NAME, complaint

PASSPHRASE_FIELD = "The second officer's own passphrase"


def page(window: CaseInWindow) -> ReviewPage:
    shown = window.page.stage_page()
    assert isinstance(shown, ReviewPage)
    return shown


def test_what_is_missing_before_drawing_is_named(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    window.page.show_stage(Stage.REVIEW)
    window.settle()
    assert "The identity is not verified." in window.reads()
    assert "The data sources have not been searched." in window.reads()
    assert not window.primary().isEnabled()
    assert "The identity is not verified." in window.missing()
    window.page.run_primary()  # the keyboard's way
    window.settle()
    assert window.case().documents == ()
    assert "The identity is not verified." in window.notices[-1]


def test_documents_are_drawn_shown_and_approved_by_a_second_officer(window: CaseInWindow) -> None:
    window.until(Stage.REVIEW)
    window.press_primary("Draw the documents")
    case = window.case()
    assert [document.title for document in case.current_documents] == ["Access response", "Rectification notice"]
    said = window.reads().replace("\n", "").replace(" ", "")
    assert all(f"SHA-256:{document.sha256}" in said for document in case.current_documents)
    assert "Prepared by Amara Osei." in window.reads()
    assert "to be approved" in window.reads()
    view = page(window).documents.view
    assert view.isVisible() and view._pages
    assert "Access response, " in window.reads()
    window.press(window.button("Show Rectification notice"))
    assert "Rectification notice, " in window.reads()

    assert not window.primary().isEnabled()
    choice = page(window).approval.officer
    assert [choice.itemText(row) for row in range(choice.count())] == ["Jonas Lindqvist (Reviewer)"]
    window.type(PASSPHRASE_FIELD, SECOND_PASSPHRASE)
    window.press_primary("Approve these exact documents")
    case = window.case()
    assert case.approval is not None and case.approval.stands
    assert case.approval.package_sha256 == package_of(case)
    assert window.stage() == "Disclose"
    window.page.show_stage(Stage.REVIEW)
    window.settle()
    assert "approved" in window.reads().splitlines()
    assert "Approved by Jonas Lindqvist on 24 November 2026, 10:30." in window.reads()

    found = window.do(lambda desk: cases.get_findings(desk, window.reference))
    one = next(f for f in found if f.decision == FindingDecision.DISCLOSE)
    window.do(
        lambda desk: collect.decide_findings(
            desk, window.reference, [one.id], FindingDecision.WITHHOLD, "Rights of others"
        )
    )
    window.page.read_again()
    window.settle()
    assert "approval void" in window.reads()
    assert "The case was changed after the approval." in window.reads()
    assert window.primary().text() == "Draw the documents again"


def test_a_wrong_passphrase_approves_nothing_and_is_forgotten(window: CaseInWindow) -> None:
    window.until(Stage.REVIEW)
    window.press_primary("Draw the documents")
    read, reached = tab_through(window)
    assert names(reached) == names(read)
    assert names(read)[-1] == PASSPHRASE_FIELD
    window.type(PASSPHRASE_FIELD, PASSPHRASE)
    field = page(window).approval.passphrase
    assert field.echoMode() == QLineEdit.EchoMode.Password
    QTest.keyClick(field, Qt.Key.Key_Return)
    window.settle()
    assert [failure.code for failure in window.failures] == ["second-officer-not-proven"]
    assert window.case().approval is None
    assert field.text() == ""
    assert not window.primary().isEnabled()
    assert window.nameless() == []


def test_a_typed_passphrase_does_not_reach_another_case(window: CaseInWindow) -> None:
    window.until(Stage.REVIEW)
    window.press_primary("Draw the documents")
    window.type(PASSPHRASE_FIELD, SECOND_PASSPHRASE)
    window.page.read_again()
    window.settle()
    assert page(window).approval.passphrase.text() == SECOND_PASSPHRASE  # the same case: it stays
    window.until(Stage.INTAKE)
    window.page.show_stage(Stage.REVIEW)
    assert page(window).approval.passphrase.text() == ""


def test_without_a_second_officer_the_way_out_is_said(
    qapp: QApplication, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    lonely = Office(tmp_path_factory.mktemp("lonely"), reviewer=False)
    window = CaseInWindow(lonely, qtbot)
    window.until(Stage.REVIEW)
    window.press_primary("Draw the documents")
    assert "Nobody else may review yet." in window.reads()
    assert "on the Officers page" in window.reads()
    assert window.missing() == "Still missing: A second officer must be added on the Officers page."
    assert not window.primary().isEnabled()

    window.do(lambda desk: offices.add_officer(desk, "Mira Patel", Role.CASE_OFFICER, "a third good long passphrase"))
    window.page.show_stage(Stage.CLOSE)
    window.page.show_stage(Stage.REVIEW)
    window.settle()
    assert "Nobody else may review yet." in window.reads()  # a case officer may not

    window.do(lambda desk: offices.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, SECOND_PASSPHRASE))
    window.page.show_stage(Stage.CLOSE)
    window.page.show_stage(Stage.REVIEW)
    window.settle()
    assert "Nobody else may review yet." not in window.reads()
    window.type(PASSPHRASE_FIELD, SECOND_PASSPHRASE)
    window.press_primary("Approve these exact documents")
    assert window.stage() == "Disclose"
    lonely.bridge.stop()


def test_a_redacted_file_is_shown_with_its_hash_before_it_is_approved(window: CaseInWindow) -> None:
    window.until(Stage.REVIEW)
    reference = window.reference

    def redact(desk: Desk) -> Case:
        with desk.store.act("attachment.added_for_a_test") as action:
            row = request_row(action.session, reference)
            keep(desk, action, row.id, [NewFile(FileKind.ATTACHMENT, "complaint.pdf", "application/pdf", complaint())])
        (file,) = (file for file in cases.get_case(desk, reference).files if file.name == "complaint.pdf")
        marks = redactions.find_text(desk, file.id, NAME, "rights of others")
        return redactions.redact(desk, reference, file.id, marks, [NAME], lambda page, pages: None)

    case = window.do(redact)
    window.open(Stage.REVIEW)
    window.press_primary("Draw the documents")
    (made,) = case.redactions
    said = window.reads().replace("\n", "").replace(" ", "")
    assert f"SHA-256:{made.sha256}" in said
    assert "complaint.pdf, redacted: boxes 2" in window.reads()
    window.press(window.button(f"Show {made.leaves_as(reference, 1)}"))
    assert f"{made.leaves_as(reference, 1)}, 3 pages:" in window.reads()
    assert len(page(window).documents.view._pages) == 3
    if folder := os.environ.get("REDRESS_PICTURES"):
        window.shown().grab().save(f"{folder}/review-redacted.png")


def test_a_long_drawing_says_how_far_it_is_and_can_be_stopped(
    window: CaseInWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "SHORT", 0)  # drawn in a process of its own, as long ones are
    window.until(Stage.REVIEW)
    row = page(window)._progress
    told: list[str] = []
    monkeypatch.setattr(row, "show_state", lambda text, done, total: told.append(text))
    window.primary().click()
    assert row.isVisible() and row.cancel_button.isEnabled()
    QTest.mouseClick(row.cancel_button, Qt.MouseButton.LeftButton)
    window.settle()
    assert window.case().documents == () and not row.isVisible()
    assert "Stopped. Nothing of it was kept." in window.notices[-1]
    window.press_primary("Draw the documents")
    assert len(window.case().current_documents) == 2
    assert told and told[0].startswith("Drawing document 1 of 2: ")


def test_a_long_document_is_shown_some_pages_at_a_time(window: CaseInWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "PAGES_AT_ONCE", 3)
    monkeypatch.setattr(drawn, "PAGES_AT_ONCE", 3)
    window.until(Stage.REVIEW)
    window.press_primary("Draw the documents")
    documents = page(window).documents
    count = int(next(line for line in window.reads().splitlines() if line.startswith("Pages 1 to 3 of "))[16:])
    assert count > 6 and len(documents.view._pages) == 3
    assert not window.button("Earlier pages").isEnabled()
    window.press(window.button("Later pages"))
    assert f"Pages 4 to 6 of {count}" in window.reads()
    if folder := os.environ.get("REDRESS_PICTURES"):
        window.shown().grab().save(f"{folder}/review-some-pages.png")
    assert f"Access response, page 4 of {count}" in documents.view._pages[0][1].accessibleName()
    for _ in range(-(-count // 3) - 2):
        window.press(window.button("Later pages"))
    assert f"to {count} of {count}" in window.reads() and not window.button("Later pages").isEnabled()
    window.press(window.button("Show Rectification notice"))
    assert "Rectification notice, " in window.reads() and not documents.turner.isVisible()
