"""What is typed on a case and not used yet comes back after the store was locked, or the window closed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop_app.ui.case_page import CasePage
from tests.ui.whole_window import WholeWindow, a_window, make_store, quick_keys  # noqa: F401

NOTE = "She asks for an answer by post."


def open_case(whole: WholeWindow, reference: str, tab: int = 0) -> CasePage:
    office = whole.window.office
    assert office is not None
    office.open_case(reference)
    whole.settle()
    office.case_page._tabs.setCurrentIndex(tab)
    whole.settle()
    return office.case_page


def note(whole: WholeWindow) -> QPlainTextEdit:
    (field,) = (f for f in whole.shown(QPlainTextEdit) if f.accessibleName() == "New note")
    return field


def type_into(whole: WholeWindow, field: QWidget, words: str) -> None:
    whole.window.activateWindow()
    assert QTest.qWaitForWindowActive(whole.window)
    field.setFocus()
    QTest.keyClicks(field, words)


def test_a_note_that_was_begun_comes_back_after_locking_and_after_closing(tmp_path: Path, qapp: QApplication) -> None:
    reference = make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        open_case(whole, reference, 4)
        type_into(whole, note(whole), NOTE)
        whole.press("Lock")
        whole.unlock()
        open_case(whole, reference, 4)
        assert note(whole).toPlainText() == NOTE
    with a_window(tmp_path, tmp_path / "store") as again:
        again.unlock()
        open_case(again, reference, 4)
        assert note(again).toPlainText() == NOTE
        again.press("Write the note")
        assert note(again).toPlainText() == ""
        again.press("Lock")
        again.unlock()
        open_case(again, reference, 4)
        assert note(again).toPlainText() == ""


def test_what_was_typed_on_one_case_is_not_shown_on_another(tmp_path: Path, qapp: QApplication) -> None:
    reference = make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        whole.press("New request…")
        whole.type("Name", "Mei Haddad")
        whole.window.office.new_request._text.setPlainText("Please send me a copy of my data.")  # type: ignore[union-attr]
        whole.press("Take in the request")
        other = whole.window.office.case_page.case().reference  # type: ignore[union-attr]
        open_case(whole, reference, 4)
        type_into(whole, note(whole), NOTE)
        open_case(whole, other, 4)
        assert note(whole).toPlainText() == ""
        open_case(whole, reference, 4)
        assert note(whole).toPlainText() == NOTE


def test_a_code_and_a_search_are_not_kept(tmp_path: Path, qapp: QApplication) -> None:
    reference = make_store(tmp_path)
    with a_window(tmp_path, tmp_path / "store") as whole:
        whole.unlock()
        page = open_case(whole, reference)
        page.show_stage(list(page._places)[1])
        whole.settle()
        type_into(whole, page.stage_page().code.field, "ABCD-1234")  # type: ignore[attr-defined]
        whole.press("Lock")
        whole.unlock()
        page = open_case(whole, reference)
        assert page._typed._kept == {}
