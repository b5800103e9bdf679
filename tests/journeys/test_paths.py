"""Each right's path, walked once in the whole window by pressing what an officer presses, from the form that takes the
request in to the end of the case: the stages the right asks for, and no others."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from desktop_app.desk import cases, demo_inputs
from desktop_app.desk import office as offices
from desktop_app.desk.office import Desk
from desktop_app.documents import record_in
from desktop_app.domain.case import Case
from desktop_app.domain.organisation import Role
from desktop_app.domain.paths import PATHS
from desktop_app.domain.progress import stages
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage, StageStatus
from desktop_app.store.store import Surroundings
from desktop_app.ui.case_page import CasePage
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.words import stage_word
from tests.ui.case_in_window import PASSPHRASE, SECOND_PASSPHRASE
from tests.ui.whole_window import NOW, QUICK, WholeWindow, a_window, quick_keys  # noqa: F401

S = Stage
T = TypeVar("T")
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


class Officer(WholeWindow):
    """Somebody at the whole window who presses what they see; what is asked of the desk is only what came of it."""

    @property
    def page(self) -> CasePage:
        """The page of the case that is open."""
        assert self.window.office is not None
        return self.window.office.case_page

    def stage_page(self) -> StagePage:
        """The page of the stage that is shown."""
        return self.page.stage_page()

    def stage(self) -> str:
        """Its name."""
        return stage_word(self.page._shown)

    def case(self) -> Case:
        """The case as the store has it."""
        shown = self.page.case()
        assert shown is not None
        return self.ask(lambda desk: cases.get_case(desk, shown.reference))

    def ask(self, work: Callable[[Desk], T]) -> T:
        """Something looked up at the desk."""
        found: list[T] = []
        self.window.bridge.ask(work, found.append)
        self.settle()
        return found[0]

    def press_here(self, words: str) -> None:
        """Press the visible button of the stage that says so."""
        found = [
            b
            for b in self.stage_page().findChildren(QAbstractButton)
            if b.isVisible() and words in (b.text(), b.accessibleName())
        ]
        assert len(found) == 1 and found[0].isEnabled(), (words, self.reads())
        self.click(found[0])

    def click(self, button: QAbstractButton) -> None:
        """Press one button."""
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def press_primary(self, words: str) -> None:
        """Press the primary button, which says these words and can be pressed."""
        footer = self.page._footer
        state = footer.primary.text(), footer.primary.isVisible(), footer.primary.isEnabled()
        assert state == (words, True, True), footer._missing.text()
        self.click(footer.primary)

    def choose_radio(self, words: str) -> None:
        """Choose among radio buttons of the stage."""
        (button,) = (
            b for b in self.stage_page().findChildren(QRadioButton) if b.isVisible() and b.text().startswith(words)
        )
        self.click(button)

    def type(self, name: str, text: str) -> None:
        """Type into a field, in place of what it holds."""
        field = self.field(name)
        field.setFocus()
        field.selectAll()
        keys(field, text)

    def pick(self, box: QComboBox, words: str) -> None:
        """Choose in a box by typing the beginning of a word."""
        box.setFocus()
        QTest.keyClicks(box, words)
        assert box.currentText().startswith(words)
        self.settle()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog that is open."""
        self.until(lambda: any(isinstance(w, kind) and w.isVisible() for w in QApplication.allWidgets()))
        return next(w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible())

    def answer_file_dialog(self, path: Path) -> None:
        """Type a name into the file dialog that is open, and press Return."""
        dialog = self.dialog(QFileDialog)
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        field.selectAll()
        QTest.keyClicks(field, str(path))
        QTest.keyClick(field, Qt.Key.Key_Return)
        if dialog.isVisible():  # a folder is entered first, and chosen then
            QTest.keyClick(field, Qt.Key.Key_Return)
        self.settle()

    def rail(self) -> list[str]:
        """The stages on the rail."""
        return [stage_word(stage) for stage in Stage if not self.page._rail.button(stage).isHidden()]


def keys(field: QWidget, text: str) -> None:
    """Type on the keyboard; QTest knows ASCII alone."""
    for sign in text:
        if sign.isascii():
            QTest.keyClicks(field, sign)
        else:
            QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign))


@pytest.fixture(scope="module")
def officer(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Officer]:
    """An officer in the shop, with a data source that is small enough to be quick and a second officer."""
    folder = tmp_path_factory.mktemp("paths")
    around = Surroundings(lambda: NOW, os.urandom, None)
    inputs = demo_inputs.copy_inputs(folder)
    log = folder / "sources" / "web-server.log"
    lines = log.read_text().splitlines(keepends=True)
    log.write_text("".join([line for line in lines if line.startswith(demo_inputs.VISITOR)][:20]))
    desk, _ = offices.set_up(folder / "store", demo_inputs.ORGANISATION, "Amara Osei", PASSPHRASE, around, kdf=QUICK)
    for source in inputs:
        offices.add_source(desk, source)
    offices.add_officer(desk, "Jonas Lindqvist", Role.REVIEWER, SECOND_PASSPHRASE)
    desk.close()
    with a_window(folder, folder / "store", kind=Officer) as officer:
        assert isinstance(officer, Officer)
        officer.unlock()
        yield officer


def test_every_right_has_its_walk() -> None:
    assert set(WALKS) == set(ASKING) == set(PATHS) == set(Right)


@pytest.mark.parametrize("right", list(Right))
def test_the_path_of_a_right_leads_to_the_end(officer: Officer, right: Right, tmp_path: Path) -> None:
    _take_in(officer, ASKING[right])
    assert officer.stage() == "Intake"
    assert [asked.right for asked in officer.case().rights] == [right], "read from the letter"
    officer.choose_radio("Leonie" if S.IDENTITY in WALKS[right] else "Nobody")
    officer.press_primary("Confirm the intake")
    assert officer.rail() == [stage_word(stage) for stage in WALKS[right]]
    for stage in WALKS[right][1:-1]:
        assert officer.stage() == stage_word(stage), "the window goes along"
        _STEPS[stage](officer, tmp_path)
        assert not officer.window.messages.isVisible(), officer.reads()
    assert officer.stage() == "Close"
    assert PATHS[right].checks[0].text() in officer.reads()
    officer.press_primary("Finish and close")
    case = officer.case()
    assert case.closed_at is not None and case.ending is None
    kinds = {document.type.value for document in case.documents}
    assert set(PATHS[right].letters) <= kinds
    assert [state.stage for state in stages(case) if state.status == StageStatus.DONE] == WALKS[right]


def test_several_rights_walk_the_stages_of_all_their_paths(officer: Officer) -> None:
    _take_in(officer, f"{ASKING[Right.ACCESS]} {ASKING[Right.ERASURE]} {ASKING[Right.MARKETING_OPT_OUT]}")
    officer.choose_radio("Leonie")
    officer.press_primary("Confirm the intake")
    assert officer.rail() == [stage_word(stage) for stage in _DONE_AT_SOURCES]


def test_a_request_of_somebody_unknown_is_refused_and_taken_up_again_in_the_window(officer: Officer) -> None:
    _take_in(officer, ASKING[Right.ACCESS], "Nobody Known", "nobody@example.org")
    officer.choose_radio("Nobody")
    officer.press_primary("Confirm the intake")
    _more(officer, "Refuse the request")
    officer.press_primary("Refuse, and make the letter")
    case = officer.case()
    assert case.closed_at is not None and case.ending is not None and case.ending.ground == "nobody-on-file"
    assert [document.type for document in case.documents] == [RecordType.REFUSAL]
    _more(officer, "Reopen the case")
    QTest.keyClicks(officer.page.turning.reasons, "She wrote from the address on file.")
    officer.press_primary("Reopen")
    assert officer.case().closed_at is None


def test_the_deadline_and_the_notes_of_a_case_are_kept_in_the_window(officer: Officer) -> None:
    _take_in(officer, ASKING[Right.ACCESS])
    clock, beside = officer.page.clock, officer.page.beside
    _tab(officer, "Deadline")
    officer.pick(clock.happened, "Clarification asked")
    officer.click(clock.enter)
    assert [event.type.value for event in officer.case().clock_events] == ["clarification_requested"]
    officer.click(clock.back)
    assert officer.case().clock_events == ()
    _tab(officer, "Notes")
    QTest.keyClicks(beside.note, "She called.")
    officer.click(beside.write)
    QTest.keyClicks(beside.task, "Ring back")
    officer.click(beside.add)
    case = officer.case()
    assert [note.text for note in case.notes] == ["She called."] and [task.text for task in case.tasks] == ["Ring back"]


def test_a_merged_request_is_shown_in_the_case_that_goes_on(officer: Officer) -> None:
    _take_in(officer, ASKING[Right.ACCESS], "Ann Grey", "ann@example.org")
    first = officer.case().reference
    _take_in(officer, ASKING[Right.ERASURE], "Ann Grey", "ann@example.org")
    again = officer.case().reference
    _more(officer, "Merge into another case")
    keys(officer.page.turning.other, "DSR-1999-0001")
    officer.press_primary("Merge")
    assert officer.window.messages.isVisible(), "there is no such case"
    officer.page.turning.other.clear()
    keys(officer.page.turning.other, first)
    officer.press_primary("Merge")
    assert not officer.window.messages.isVisible() and officer.case().reference == first, "the case that goes on"
    assert f"{again} was merged into this case. These rights came from it: Erasure." in officer.reads()
    officer.picture("merged")
    assert officer.window.office is not None
    officer.window.office.open_case(again)
    officer.settle()
    assert officer.rail() == ["Close"], "nothing else was come to"
    assert f"Merged into another case: {first}." in officer.reads()


# ── What is pressed ──


def _take_in(officer: Officer, text: str, name: str = "Leonie Köhler", email: str = "leonekohler@surfeu.de") -> None:
    officer.press("New request…")
    assert officer.window.office is not None
    form = officer.window.office.new_request
    officer.type("Name", name)
    officer.type("E-mail address, if they gave one", email)
    officer.pick(form._channel, "E-mail")
    form._text.setFocus()
    QTest.keyClicks(form._text, f"{text} My address was {demo_inputs.VISITOR}.")
    officer.press("Take in the request")


def _tab(officer: Officer, name: str) -> None:
    bar = officer.page._tabs.tabBar()
    at = next(at for at in range(bar.count()) if bar.tabText(at) == name)
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(at).center())
    officer.settle()


def _more(officer: Officer, words: str) -> None:
    menu = officer.page._header._menu
    menu.popup(officer.page._header.more.mapToGlobal(officer.page._header.more.rect().bottomLeft()))
    action = next(action for action in menu.actions() if action.text().startswith(words))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    officer.settle()


def _identify(officer: Officer, folder: Path) -> None:
    officer.choose_radio("E-mail: leonekohler@surfeu.de")
    officer.press_here("Say since when it has been on file…")
    officer.type("On file, unchanged, since", "1 January 2021")
    officer.type("How that is known", "Invoices went there since.")
    officer.press_here("Keep this statement")
    officer.press_here("Make an e-mail draft with a code…")
    officer.answer_file_dialog(folder / "draft.eml")
    code = demo_inputs.code_in((folder / "draft.eml").read_bytes())  # as its recipient reads it
    officer.type("The code that came back", code)
    officer.press_here("Check the code")
    officer.press_primary("Decide on the identity")


def _collect(officer: Officer, _: Path) -> None:
    officer.press_primary("Search the data sources")
    if officer.stage() == "Collect":
        undecided = [b for b in officer.stage_page().findChildren(QAbstractButton) if b.text().endswith(" undecided")]
        officer.click(undecided[0])
        officer.press_here("Disclose")


def _correct(officer: Officer, _: Path) -> None:
    officer.type("Reason for correcting PostalCode", "The value on file is wrong.")
    officer.type("What shows PostalCode to be right", "Her statement.")
    officer.press_primary("Plan the correction")
    officer.press_primary("Accept the correction")
    officer.press_primary("Preview the change")
    officer.press_primary("Change PostalCode in Shop database")
    officer.press_primary("Go on to Review")


def _carry_out(officer: Officer, _: Path) -> None:
    with_letter = stage_word(S.REVIEW) not in officer.rail()
    while officer.stage() == "Carry out":
        places = [field for field in officer.shown(QLineEdit) if field.accessibleName() == "Where"]
        if places:
            officer.type("Where", "Newsletter list")
        officer.type("By whom", "Amara Osei")
        officer.press_primary("Record it")
    if with_letter:
        officer.click(officer.page._rail.button(S.CARRY_OUT))
        officer.press_here("Make the letter that confirms it")
        officer.press_primary("Go on to Close")


def _review(officer: Officer, _: Path) -> None:
    officer.press_primary("Draw the documents")
    officer.type("The second officer's own passphrase", SECOND_PASSPHRASE)
    officer.press_primary("Approve these exact documents")


def _disclose(officer: Officer, folder: Path) -> None:
    case = officer.case()
    if case.asks_for(Right.ACCESS):
        _print(officer, folder)
    else:
        officer.press_primary("Export to a folder…")
        officer.answer_file_dialog(folder)
    if case.asks_for(Right.PORTABILITY):
        officer.press_primary("Export the data as JSON and CSV…")
        officer.answer_file_dialog(folder)
        _same_as_approved(officer, folder)
    for notice in case.notices:
        row = next(row for row in officer.page._stage_pages[S.DISCLOSE].recipients.untold())  # type: ignore[attr-defined]
        QTest.keyClicks(row.choice, "by e-mail")
        officer.press_here(f"Note that {notice.recipient} was told")


def _print(officer: Officer, folder: Path) -> None:
    officer.press_here("Print…")
    dialog = officer.dialog(QPrintDialog)
    # There is no printer on this machine: the dialog's own choice of a file stands in for one.
    printers, field = dialog.findChild(QComboBox, "printers"), dialog.findChild(QLineEdit, "filename")
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(printers, QComboBox) and isinstance(field, QLineEdit) and isinstance(buttons, QDialogButtonBox)
    officer.pick(printers, "Print to File")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, str(folder / "out.pdf"))
    officer.click(buttons.button(QDialogButtonBox.StandardButton.Ok))
    officer.until(lambda: "The documents were handed to the printer." in officer.reads())
    officer.settle()
    assert [delivery.how for delivery in officer.case().deliveries] == ["printed"]
    assert (folder / "out.pdf").read_bytes().startswith(b"%PDF-")


def _same_as_approved(officer: Officer, folder: Path) -> None:
    case = officer.case()
    (document,) = case.current_documents
    record = record_in(officer.ask(lambda desk: cases.document_bytes(desk, document.id)))
    data = json.loads((folder / f"{case.reference}-data.json").read_text("utf-8"))
    with (folder / f"{case.reference}-data.csv").open(encoding="utf-8", newline="") as file:
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
