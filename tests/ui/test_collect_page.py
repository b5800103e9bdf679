"""Searching and deciding in the window, over a real desk, the shop's database and its web server log."""

from __future__ import annotations

import sqlite3
import threading
from collections import Counter
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QItemSelectionModel, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.desk import cases, collect, demo_inputs, disclose, intake
from desktop_app.domain.findings import Finding, FindingDecision, Found
from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.collect import CollectPage
from desktop_app.ui.stages.findings_table import Column, FindingsModel
from desktop_app.ui.stages.findings_view import FindingsView
from desktop_app.ui.stages.strangers_text import Verbatim
from tests.ui.case_in_window import CaseInWindow
from tests.ui.keyboard import come_to_front, names, tab_through

UNDECIDED, DISCLOSE, WITHHOLD, CORRECT = FindingDecision
AT = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def page(window: CaseInWindow) -> CollectPage:
    shown = window.shown()
    assert isinstance(shown, CollectPage)
    return shown


def searched(window: CaseInWindow) -> FindingsView:
    """A case whose sources were searched; nothing decided yet."""
    window.until(Stage.COLLECT)
    window.press_primary("Search the data sources")
    return page(window).findings


def select(view: FindingsView, *rows: int) -> None:
    view.table.selectRow(rows[0])
    for row in rows[1:]:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        view.table.selectionModel().select(view.model.index(row, 0), flags)


def row_with(view: FindingsView, field: str) -> int:
    return next(row for row in range(view.model.rowCount()) if view.model.finding(row).found.field == field)


def decisions(window: CaseInWindow) -> Counter[FindingDecision]:
    found = window.do(lambda desk: cases.get_findings(desk, window.reference))
    return Counter(finding.decision for finding in found)


def said(window: CaseInWindow) -> str:
    return "\n".join(text.toPlainText() for text in window.shown().findChildren(Verbatim) if text.isVisible())


def made(number: int, value: str = "value", source: str = "Log", **also: Any) -> Finding:
    return Finding(
        UUID(int=number), Found(source, f"line {number}", "visit", value, "ip_address"), UUID(int=1), AT, **also
    )


# ── Searching ──


def test_a_search_that_waits_for_something_else_is_cancelled_at_once(window: CaseInWindow) -> None:
    bridge, free, ended, ran = window.bridge, threading.Event(), [], []
    bridge.ask(lambda _: free.wait(30))
    running = bridge.ask_long(lambda *_: ran.append(1))
    running.ended.connect(lambda: ended.append(1))
    running.cancel()
    assert ended == [1]
    free.set()
    window.do(lambda _: None)
    assert (ended, ran) == ([1], [])


def test_nothing_is_searched_before_the_identity_is_verified(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    window.page.show_stage(Stage.COLLECT)
    assert not window.primary().isEnabled()
    assert window.missing() == "Still missing: The identity is not verified."


def test_searching_shows_what_each_source_gave_and_where_each_finding_stands(window: CaseInWindow) -> None:
    view = searched(window)
    assert "66 found" in window.reads()
    assert "20 found" in window.reads()
    assert view.model.rowCount() == 86
    assert window.missing() == "Decide about 86 findings."
    row = row_with(view, "PostalCode")
    shown = {column: view.model.index(row, column).data() for column in Column}
    assert shown[Column.VALUE] == "70174"
    assert shown[Column.WHERE] == "Shop database, Customer CustomerId=2"
    assert shown[Column.MATCHED_BY] == "account number"  # the key of the person whose identity was verified
    assert shown[Column.DECISION] == "Undecided"


def test_a_source_that_cannot_be_searched_is_named_with_its_trouble(window: CaseInWindow) -> None:
    window.until(Stage.COLLECT)
    blocker = sqlite3.connect(window.folder / "sources" / "chinook.sqlite", isolation_level=None)
    blocker.execute("BEGIN EXCLUSIVE")
    try:
        window.press_primary("Search the data sources")
    finally:
        blocker.close()
    assert "not searched" in window.reads()
    assert "Shop database" in window.reads()
    assert "20 found" in window.reads()
    window.press(window.button("Search again"))
    assert "not searched" not in window.reads()
    assert "66 found" in window.reads()


def test_a_search_shows_how_far_it_is_and_can_be_cancelled(
    window: CaseInWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window.until(Stage.COLLECT)
    at_work, go_on = threading.Event(), threading.Event()
    find = collect.find

    def slowly(config: Any, identifiers: Any, **ways: Any) -> Any:
        at_work.set()
        assert go_on.wait(20)
        return find(config, identifiers, **ways)

    monkeypatch.setattr(collect, "find", slowly)
    QTest.mouseClick(window.primary(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(at_work.is_set, timeout=20_000)
    qtbot.waitUntil(lambda: "(1 of 2)" in window.reads(), timeout=20_000)
    assert "being searched" in window.missing()
    assert not window.primary().isEnabled()
    QTest.mouseClick(page(window).progress.cancel_button, Qt.MouseButton.LeftButton)
    go_on.set()
    window.settle()
    assert window.notices == ["Stopped. Nothing of it was kept."]
    assert window.case().searches == ()
    assert not page(window).progress.isVisible()
    assert window.primary().isEnabled()


def test_searching_again_keeps_what_was_decided(window: CaseInWindow) -> None:
    view = searched(window)
    select(view, row_with(view, "PostalCode"))
    window.press(view.disclose)
    window.press(window.button("Search again"))
    assert decisions(window) == {DISCLOSE: 1, UNDECIDED: 85}
    assert view.badges[DISCLOSE].text() == "Disclose: 1"


# ── Deciding ──


def test_each_decision_is_kept_and_shown_at_once(window: CaseInWindow) -> None:
    view = searched(window)
    select(view, row_with(view, "FirstName"), row_with(view, "LastName"))
    window.press(view.disclose)
    select(view, row_with(view, "PostalCode"))
    window.press(view.correct)
    assert decisions(window) == {DISCLOSE: 2, CORRECT: 1, UNDECIDED: 83}
    assert view.badges[CORRECT].text() == "Correct: 1"
    assert window.missing() == "Decide about 83 findings."
    assert "Correct" in page(window).findings.details.facts.shown().values()


def test_withholding_asks_for_its_ground(window: CaseInWindow) -> None:
    view = searched(window)
    select(view, row_with(view, "SupportRepId"))
    window.press(view.withhold)
    assert view.ground.isVisible()
    assert view.ground.save.text() == "Withhold 1 finding"
    window.press(view.ground.save)
    assert "needs its legal ground" in window.reads()
    assert decisions(window) == {UNDECIDED: 86}
    QTest.keyClicks(view.ground.typed, "Identifies a member of staff (Article 15(4) GDPR)")
    QTest.keyClick(view.ground.typed, Qt.Key.Key_Return)
    window.settle()
    (kept,) = (f for f in window.do(lambda desk: cases.get_findings(desk, window.reference)) if f.decision == WITHHOLD)
    assert kept.reason == "Identifies a member of staff (Article 15(4) GDPR)"
    assert not view.ground.isVisible()
    assert "Identifies a member of staff" in said(window)


def test_a_ground_typed_by_hand_is_not_completed_to_another(window: CaseInWindow) -> None:
    view = searched(window)
    select(view, 0)
    window.press(view.withhold)
    QTest.keyClicks(view.ground.typed, "Rights and freedoms")
    QTest.keyClick(view.ground.typed, Qt.Key.Key_Return)
    window.settle()
    found = window.do(lambda desk: cases.get_findings(desk, window.reference))
    assert [f.reason for f in found if f.decision == WITHHOLD] == ["Rights and freedoms"]


def test_all_undecided_that_are_shown_are_decided_together(window: CaseInWindow) -> None:
    view = searched(window)
    select(view, row_with(view, "SupportRepId"))
    window.press(view.correct)
    view.source.setCurrentIndex(view.source.findText("Web server log"))
    assert view.model.rowCount() == 20
    assert view.select_undecided.text() == "Select all 20 undecided"
    window.press(view.select_undecided)
    window.press(view.disclose)
    assert decisions(window) == {CORRECT: 1, DISCLOSE: 20, UNDECIDED: 65}
    assert not view.select_undecided.isVisible()


def test_the_page_goes_on_once_everything_is_decided(window: CaseInWindow) -> None:
    view = searched(window)
    window.press(view.select_undecided)
    window.press(view.disclose)
    assert decisions(window) == {DISCLOSE: 86}
    assert window.stage() == "Correct"


def test_the_keyboard_alone_decides_and_walks_down_the_undecided(window: CaseInWindow) -> None:
    view = searched(window)
    come_to_front(window)
    view.decision.setCurrentIndex(view.decision.findText("Undecided"))
    view.table.setFocus()
    view.table.selectRow(0)
    first = view.current()
    QTest.keyClick(view.table, Qt.Key.Key_D)
    window.settle()
    second = view.current()
    assert first is not None and second is not None and second.id != first.id
    assert [view.model.list.id_of(at) for at in view.chosen_places()] == [second.id]
    QTest.keyClick(view.table, Qt.Key.Key_C)
    window.settle()
    assert decisions(window) == {DISCLOSE: 1, CORRECT: 1, UNDECIDED: 84}
    QTest.keyClick(view.table, Qt.Key.Key_W)
    assert view.ground.isVisible()


def test_a_refused_decision_changes_nothing_on_the_page(window: CaseInWindow) -> None:
    window.until(Stage.REVIEW)
    window.page.show_stage(Stage.COLLECT)
    window.settle()
    view = page(window).findings
    view.decision.setCurrentIndex(view.decision.findText("Correct"))
    select(view, 0)
    window.press(view.disclose)
    assert [failure.code for failure in window.failures] == ["already-corrected"]
    assert view.badges[CORRECT].text() == "Correct: 1"


def test_the_findings_of_a_case_are_not_left_for_the_next(window: CaseInWindow) -> None:
    view = searched(window)
    view.search.setText("PostalCode")
    select(view, 0)
    window.reference = window.do(lambda desk: intake.receive_mail(desk, demo_inputs.request_mail(desk), "request.eml"))
    window.open(Stage.COLLECT)
    assert view.model.total() == 0
    assert not view.isVisible()
    assert not view.details.isVisible()
    assert view.details.value.toPlainText() == ""
    assert view.search.text() == ""


def test_a_closed_case_can_only_be_read(window: CaseInWindow) -> None:
    window.until(Stage.CLOSE)
    window.do(lambda desk: disclose.close_case(desk, window.reference))
    window.open(Stage.COLLECT)
    view = page(window).findings
    select(view, 0)
    assert not view.disclose.isVisible()
    QTest.keyClick(view.table, Qt.Key.Key_D)
    window.settle()
    assert window.failures == []
    assert view.details.value.toPlainText()


def test_every_control_has_a_name_and_tab_follows_the_page(window: CaseInWindow) -> None:
    view = searched(window)
    select(view, 0)
    window.press(view.withhold)
    assert window.nameless() == []
    read, reached = tab_through(window)
    assert names(reached) == names(read)


# ── The table itself ──


def test_the_table_keeps_to_the_rules_of_models(qtbot: QtBot) -> None:
    model = FindingsModel()
    tester = ModelTester(model)
    tester.check(model)
    model.show_findings([made(n) for n in range(3)])
    tester.check(model)
    model.filter("", FindingDecision.DISCLOSE, "")
    tester.check(model)


def test_a_strangers_text_stays_text_and_no_tool_tip_reads_it(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    evil = '<b>bold</b><img src="http://example.com/x">\u202egnp.exe\nsecond line'
    view.show_findings((made(1, evil),), "UTC", fresh=True)
    cell = view.model.index(0, Column.VALUE)
    assert cell.data() == '<b>bold</b><img src="http://example.com/x">⟨U+202E⟩gnp.exe ↵ second line'
    assert cell.data(Qt.ItemDataRole.ToolTipRole) is None
    view.table.selectRow(0)
    qtbot.addWidget(view.details)
    assert "⟨U+202E⟩gnp.exe\nsecond line" in view.details.value.toPlainText()
    assert "<b>bold</b>" in view.details.value.toPlainText()


def test_a_long_value_is_cut_in_the_cell_and_whole_in_the_details(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    qtbot.addWidget(view.details)
    view.show_findings((made(1, "x" * 5000),), "UTC", fresh=True)
    assert len(view.model.index(0, Column.VALUE).data()) < 200
    view.table.selectRow(0)
    assert view.details.value.toPlainText() == "x" * 5000


def test_every_decision_is_a_word_and_a_colour(qtbot: QtBot) -> None:
    model = FindingsModel()
    model.show_findings([made(n, decision=decision) for n, decision in enumerate(FindingDecision)])
    cells = [model.index(row, Column.DECISION) for row in range(4)]
    assert [cell.data() for cell in cells] == ["Undecided", "Disclose", "Withhold", "Correct"]
    colours = {QColor(cell.data(Qt.ItemDataRole.ForegroundRole)).name() for cell in cells}
    assert len(colours) == 4
    assert cells[0].data(Qt.ItemDataRole.AccessibleTextRole) == "Decision: Undecided"


def test_words_of_the_filter_may_stand_anywhere_without_accents_and_capitals(qtbot: QtBot) -> None:
    model = FindingsModel()
    model.show_findings([made(1, "Leonie Köhler"), made(2, "LEONIE KOHLER"), made(3, "Anna Köhler")])
    model.filter("", None, "kohler leonie")
    assert [model.finding(row).id.int for row in range(model.rowCount())] == [1, 2]
    model.filter("", None, "line 3")
    assert [model.finding(row).id.int for row in range(model.rowCount())] == [3]


def test_only_what_is_looked_at_is_made_ready(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    cell = FindingsModel._cell
    monkeypatch.setattr(
        FindingsModel, "_cell", lambda self, finding, column: (asked.append(1), cell(self, finding, column))[1]
    )
    view = FindingsView()
    qtbot.addWidget(view)
    view.resize(900, 700)
    view.show()
    view.show_findings(tuple(made(n) for n in range(100_000)), "UTC", fresh=True)
    view.select_undecided.click()
    assert len(view.chosen_places()) == 100_000
    view.table.scrollToBottom()
    qtbot.wait(50)
    assert 0 < len(asked) < 3_000


def test_what_two_sources_say_is_one_row_with_both_places_and_can_be_decided_apart(qtbot: QtBot) -> None:
    view = FindingsView()
    qtbot.addWidget(view)
    qtbot.addWidget(view.details)
    decided: list[tuple[list[int], FindingDecision]] = []
    view.decided.connect(lambda places, decision, _: decided.append((list(places), decision)))
    view.show_findings((made(0, "x@y.example"), made(1), made(2, "x@y.example", "Mail")), "UTC", fresh=True)
    view.show()
    assert view.model.rowCount() == 2
    assert view.model.index(0, Column.WHERE).data() == "Log, line 0, and 1 more"
    view.table.selectRow(0)
    assert "Mail, line 2" in "\n".join(text.toPlainText() for text in view.details.findChildren(Verbatim))
    view.disclose.click()
    assert decided == [([0, 2], DISCLOSE)]
    view.each.setChecked(True)
    assert view.model.rowCount() == 3
    view.table.selectRow(2)
    view.correct.click()
    assert decided[1:] == [([2], CORRECT)]
    view.mark([2], CORRECT, "")
    view.each.setChecked(False)
    assert view.model.rowCount() == 3


def test_a_model_without_an_answer_says_none(qtbot: QtBot) -> None:
    model = FindingsModel()
    model.show_findings([made(1)])
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(model)
    assert proxy.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_the_form_for_the_ground_comes_into_view(window: CaseInWindow, qtbot: QtBot) -> None:
    view = searched(window)
    select(view, 0)
    window.press(view.withhold)
    bottom = view.ground.mapTo(window.page, view.ground.rect().bottomLeft()).y()
    assert bottom <= window.page._footer.mapTo(window.page, window.page._footer.rect().topLeft()).y()
    assert view.ground.mapTo(window.page, view.ground.rect().topLeft()).y() > 0
