"""The case list in the window: read page by page, found from anywhere, never empty without a word."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.desk import cases, office
from desktop_app.desk.office import Desk
from desktop_app.domain.shelves import Shelf
from desktop_app.store.store import Passphrase, Surroundings
from desktop_app.ui.case_list import PAGE, CaseListPane
from desktop_app.ui.case_model import ROW
from desktop_app.ui.navigation import NavigationButton
from tests.benchmarks.loader import load, name_of, sign
from tests.ui.case_in_window import PASSPHRASE
from tests.ui.whole_window import NOW, WholeWindow, a_window, copy_store, make_store, quick_keys  # noqa: F401

MANY = 2300  # enough for more than one page on the shelves that have most


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A locked store with very many requests."""
    folder = tmp_path_factory.mktemp("many")
    make_store(folder)
    desk = office.unlock(folder / "store", Passphrase(PASSPHRASE), Surroundings(lambda: NOW, os.urandom, None))
    with closing(desk.store._connect()) as driver:
        load(driver, range(MANY), desk.officer.id, office.sources(desk)[0].id)
    sign(desk.store.directory, desk.store._open_engine(), desk.store._signer)
    desk.close()
    return folder


@pytest.fixture
def whole(made: Path, tmp_path: Path, qapp: QApplication) -> Iterator[WholeWindow]:
    """The window with that store open."""
    with a_window(tmp_path, copy_store(made, tmp_path)) as whole:
        whole.unlock()
        yield whole


def pane(whole: WholeWindow) -> CaseListPane:
    """The list."""
    assert whole.window.office is not None
    return whole.window.office.cases


def ask(whole: WholeWindow, work: object) -> object:
    """Something asked at the desk."""
    answers: list[object] = []
    whole.window.bridge.ask(work, answers.append)  # type: ignore[arg-type]
    whole.settle()
    return answers[0]


def search(whole: WholeWindow, words: str) -> list[str]:
    """Type into the search field; the names found."""
    field = pane(whole).search
    field.setFocus()
    if words:
        field.setText(words)  # QTest has keys for ASCII only
    else:
        QTest.keyClick(field, Qt.Key.Key_Escape)
    whole.until(lambda: not pane(whole)._pause.isActive())
    whole.settle()
    return names(whole)


def names(whole: WholeWindow) -> list[str]:
    """Who is in the list."""
    model = pane(whole).model
    return [model.index(at).data(ROW).person_named for at in range(model.rowCount())]


def navigation(whole: WholeWindow, words: str) -> NavigationButton:
    """The button of a shelf."""
    (button,) = (b for b in whole.shown(NavigationButton) if b.text() == words)
    return button


def test_each_shelf_is_counted_shown_and_read_to_its_end_by_scrolling(whole: WholeWindow) -> None:
    counts = ask(whole, cases.count_cases)
    assert isinstance(counts, dict) and counts[Shelf.OPEN] > PAGE < counts[Shelf.CLOSED]
    for shelf, words in {
        Shelf.INBOX: "Inbox", Shelf.DUE_SOON: "Due soon", Shelf.OVERDUE: "Overdue", Shelf.WAITING: "Waiting",
        Shelf.CLOSED: "Closed", Shelf.OPEN: "Open",
    }.items():  # fmt: skip
        button = navigation(whole, words)
        assert counts[shelf] > 0 and button.accessibleName() == f"{words}, {QLocale().toString(counts[shelf])} requests"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        whole.settle()
        view, model = pane(whole).view, pane(whole).model
        assert (words, model.rowCount()) == (words, min(PAGE, counts[shelf]))
        read = -1
        while read < model.rowCount():
            read = model.rowCount()
            view.scrollToBottom()
            whole.settle()
        expected = ask(whole, lambda desk, shelf=shelf: _all_of(desk, shelf))
        assert [model.index(at).data(ROW).reference for at in range(read)] == expected
        assert len(set(expected)) == counts[shelf]  # type: ignore[arg-type]


def _all_of(desk: Desk, shelf: Shelf) -> list[str]:
    return [row.reference for row in cases.list_cases(desk, shelf, limit=10_000).rows]


def test_what_is_typed_is_found_on_any_shelf_and_escape_goes_back(whole: WholeWindow) -> None:
    open_ones = names(whole)
    assert name_of(7) in search(whole, name_of(7).lower())
    assert "Leonie Köhler" in search(whole, "leonie kohler")
    assert search(whole, "zzzz") == []
    assert "No request matches “zzzz”." in whole.reads() and "accents do not matter" in whole.reads()
    whole.picture("list-no-match")
    whole.press("Clear the search")
    assert names(whole) == open_ones
    search(whole, "mann")
    assert "Found in all requests" in whole.reads()
    whole.picture("list-found")
    assert search(whole, "") == open_ones and "Found in all requests" not in whole.reads()


def test_only_the_last_of_what_was_typed_is_answered(whole: WholeWindow) -> None:
    shown: list[int] = []
    pane(whole).model.modelReset.connect(lambda: shown.append(pane(whole).model.rowCount()))
    for words in ("mann", "sson", "zzzz"):
        pane(whole).search.setText(words)
        pane(whole)._ask()
    whole.settle()
    assert shown == [0] and names(whole) == []


def test_ctrl_f_and_ctrl_k_lead_to_the_search_from_anywhere_and_enter_opens_what_is_found(whole: WholeWindow) -> None:
    for key in (Qt.Key.Key_F, Qt.Key.Key_K):
        QTest.mouseClick(navigation(whole, "Settings"), Qt.MouseButton.LeftButton)
        whole.settle()
        whole.window.activateWindow()
        assert QTest.qWaitForWindowActive(whole.window)
        QTest.keyClick(whole.window, key, Qt.KeyboardModifier.ControlModifier)
        whole.settle()
        assert pane(whole).search.hasFocus()
    QTest.keyClicks(pane(whole).search, "leonie chinook")
    QTest.keyClick(pane(whole).search, Qt.Key.Key_Escape)
    QTest.keyClicks(pane(whole).search, "DSR-2026-0001")
    QTest.keyClick(pane(whole).search, Qt.Key.Key_Return)
    whole.settle()
    assert whole.window.office is not None
    case = whole.window.office.case_page.case()
    assert case is not None and case.reference == "DSR-2026-0001"
    QTest.keyClick(pane(whole).search, Qt.Key.Key_Down)
    assert whole.window.focusWidget() is pane(whole).view


def test_every_row_says_aloud_who_what_when_and_how_it_stands(whole: WholeWindow) -> None:
    QTest.mouseClick(navigation(whole, "Waiting"), Qt.MouseButton.LeftButton)
    whole.settle()
    model = pane(whole).model
    for at in range(model.rowCount()):
        row, said = model.index(at).data(ROW), model.index(at).data(Qt.ItemDataRole.AccessibleTextRole)
        assert said.startswith(f"{row.person_named}, Access, {row.reference}, ")
        assert "stage Identity, waits for the person" in said and ("due" in said or "overdue" in said)
    assert "Nobody" not in whole.reads()
    whole.picture("list-waiting")


def test_after_a_change_the_list_stays_where_it_was_scrolled_to(whole: WholeWindow) -> None:
    view, model = pane(whole).view, pane(whole).model
    view.scrollToBottom()
    whole.settle()
    view.setCurrentIndex(model.index(model.rowCount() - 30))
    whole.settle()
    before = (pane(whole).current_reference(), view.verticalScrollBar().value(), model.rowCount())
    assert before[1] > 50
    pane(whole).reload()
    whole.settle()
    assert (pane(whole).current_reference(), view.verticalScrollBar().value(), model.rowCount()) == before


def test_what_is_due_soon_is_set_in_days(whole: WholeWindow) -> None:
    before = navigation(whole, "Due soon").accessibleName()
    QTest.mouseClick(navigation(whole, "Settings"), Qt.MouseButton.LeftButton)
    whole.settle()
    (days,) = (box for box in whole.shown(QWidget) if box.accessibleName().startswith("Due soon is"))
    days.setCurrentIndex(days.findData(30))  # type: ignore[attr-defined]
    whole.settle()
    counts = ask(whole, lambda desk: cases.count_cases(desk, 30))
    assert navigation(whole, "Due soon").accessibleName() == f"Due soon, {counts[Shelf.DUE_SOON]} requests" != before  # type: ignore[index]
    assert whole.preferences.now.soon_days == 30


def test_an_empty_shelf_says_what_belongs_there(tmp_path: Path, qapp: QApplication) -> None:
    make_store(tmp_path / "made")
    with a_window(tmp_path, copy_store(tmp_path / "made", tmp_path)) as whole:
        whole.unlock()
        whole.picture("list-few")
        for words, said in {
            "Due soon": "Nothing is due within 7 days.",
            "Overdue": "Nothing is overdue.",
            "Waiting": "Nobody owes an answer.",
            "Closed": "No request has been closed yet.",
        }.items():
            QTest.mouseClick(navigation(whole, words), Qt.MouseButton.LeftButton)
            whole.settle()
            assert said in whole.reads()
        whole.picture("list-empty-shelf")
        QTest.mouseClick(navigation(whole, "Inbox"), Qt.MouseButton.LeftButton)
        whole.settle()
        assert pane(whole).model.rowCount() == 1
        assert [b.text() for b in whole.shown(QPushButton) if b.text() == "Clear the search"] == []


def test_the_list_marks_the_request_that_is_open_however_it_was_opened(whole: WholeWindow) -> None:
    list_ = pane(whole)
    first, second = (list_.model.index(row).data(ROW).reference for row in (0, 1))
    assert whole.window.office is not None
    whole.window.office.open_case(first)
    whole.settle()
    assert list_.current_reference() == first
    whole.window.office.open_case(second)
    whole.settle()
    list_.reload()
    whole.settle()
    assert list_.current_reference() == second
    whole.window.office.show_shelf(Shelf.CLOSED)
    whole.settle()
    assert list_.model.rowCount()
    assert list_.current_reference() == ""
    assert whole.window.office.case_page.case().reference == second  # type: ignore[union-attr]
