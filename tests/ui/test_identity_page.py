"""Finding out who asks, in the window, over a real desk: codes, other evidence, the decision."""

from __future__ import annotations

import stat
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QRadioButton, QWidget

from desktop_app.desk import demo_inputs, disclose
from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.identity import IdentityPage
from desktop_app.ui.stages.strangers_text import Verbatim
from tests.ui.case_in_window import CaseInWindow, Office
from tests.ui.keyboard import names, tab_through


def page(window: CaseInWindow) -> IdentityPage:
    shown = window.shown()
    assert isinstance(shown, IdentityPage)
    return shown


def choose_point(window: CaseInWindow, words: str) -> None:
    (button,) = (b for b in window.shown().findChildren(QRadioButton) if b.text().startswith(words))
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def choose(box: QComboBox, words: str) -> None:
    box.setCurrentIndex(box.findText(words))
    assert box.currentText() == words


def said(widget: QWidget) -> str:
    return "\n".join(text.toPlainText() for text in widget.findChildren(Verbatim) if text.isVisible())


def vouch(window: CaseInWindow, since: date = date(2021, 1, 1)) -> None:
    window.press(window.button("Say since when it has been on file…"))
    page(window).points.vouching.since.set_day(since)
    window.type("How that is known", "Invoices went there since.")
    window.press(window.button("Keep this statement"))


def make_code(window: CaseInWindow, target: Path) -> str:
    """Through the real dialog; returns the code, read in the draft as its recipient would."""
    window.press(page(window).points.make_code)
    (dialog,) = (d for d in window.shown().findChildren(QFileDialog) if d.isVisible())
    proposed = dialog.findChild(QLineEdit, "fileNameEdit")
    assert proposed is not None and proposed.text().startswith(window.reference)
    proposed.setText(str(target))
    dialog.accept()
    window.settle()
    return demo_inputs.code_in(target.read_bytes()) if target.suffix == ".eml" and target.exists() else ""


def everything_shown(window: CaseInWindow) -> str:
    texts = [str(getattr(w, "text", str)()) for w in window.page.findChildren(QWidget)]
    texts += [w.toPlainText() for w in window.page.findChildren(QPlainTextEdit)]
    texts += [w.toolTip() + w.accessibleName() + w.accessibleDescription() for w in window.page.findChildren(QWidget)]
    return "\n".join((*texts, *window.notices))


def test_it_says_what_is_proportionate_and_on_whose_word(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    assert "on file before the request came" in window.reads()
    assert "A copy of an identity document is not asked for by default" in window.reads()
    assert "EDPB Guidelines 01/2022" in window.reads()


def test_the_story_of_a_code_from_the_draft_to_the_decision(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    assert "Obtain evidence" in window.missing()
    choose_point(window, "E-mail: leonekohler@surfeu.de")
    assert "until somebody does, it does not count" in said(page(window).points)
    vouch(window)
    assert "On file since 1 January 2021, as an officer states: Invoices went there since." in said(page(window).points)
    code = make_code(window, tmp_path / "draft.eml")
    assert code
    assert stat.S_IMODE((tmp_path / "draft.eml").stat().st_mode) == 0o600
    assert "Attempts left" in window.reads()
    assert "8 December 2026" in said(page(window).code)
    assert "Type in the code that comes back" in window.missing()

    window.type("The code that came back", code.lower().replace("-", " "))
    window.press(window.button("Check the code"))
    assert "One-time code" in said(page(window).evidence)
    window.press_primary("Decide on the identity")
    assert window.stage() == "Collect"
    window.page.show_stage(Stage.IDENTITY)
    assert page(window).decision.badge.text() == "verified"
    assert "came back" in page(window).decision.parts["reasons"].text()
    assert page(window).decision.parts["deliver"].text() == "• E-mail: leonekohler@surfeu.de"
    assert window.primary().text() == "Go on to Collect"
    assert window.missing() == "The identity is verified."


def test_a_code_is_never_shown_nor_put_on_the_clipboard(window: CaseInWindow, tmp_path: Path) -> None:
    QApplication.clipboard().setText("what the officer had there")
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    code = make_code(window, tmp_path / "draft.eml")
    shown = everything_shown(window)
    assert code not in shown
    assert code.replace("-", "") not in shown
    assert QApplication.clipboard().text() == "what the officer had there"


def test_a_letter_is_a_pdf_for_a_postal_address(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "Post")
    assert page(window).points.make_code.text() == "Make a letter with a code…"
    make_code(window, tmp_path / "letter.pdf")
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    assert window.case().codes[0].attempts_left == 5


def test_a_file_that_is_there_is_not_written_over_and_no_code_is_made(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    (tmp_path / "mine.eml").write_text("mine")
    make_code_at = tmp_path / "mine.eml"
    page(window).issue_code(page(window).points.chosen().id, make_code_at)  # type: ignore[union-attr]
    window.settle()
    assert [failure.code for failure in window.failures] == ["file-exists"]
    assert make_code_at.read_text() == "mine"
    assert window.case().codes == ()


def test_no_code_can_be_written_to_a_telephone(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "Telephone")
    assert not page(window).points.make_code.isVisible()
    assert "Call back on it" in window.reads()


def test_a_wrong_code_costs_an_attempt_and_says_so(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    make_code(window, tmp_path / "draft.eml")
    window.type("The code that came back", "0000-0000")
    QTest.keyClick(page(window).code.field, Qt.Key.Key_Return)
    window.settle()
    assert page(window).code.row.message() == "This is not the code that went out."
    assert page(window).code._facts.shown()["Attempts left"] == "4"
    assert page(window).code.field.text() == ""
    for _ in range(4):
        window.type("The code that came back", "0000-0000")
        window.press(window.button("Check the code"))
    assert "mistyped too often" in window.reads()
    assert not page(window).code.field.isVisible()
    window.press_primary("Decide on the identity")
    assert page(window).decision.badge.text() != "verified"
    assert page(window).decision.parts["reasons"].text()
    assert page(window).decision.parts["next"].text()
    assert window.primary().text() == "Decide again"


def test_a_code_past_its_last_day_cannot_be_typed(office: Office, window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    make_code(window, tmp_path / "draft.eml")
    office.at += timedelta(days=15)
    try:
        window.open(Stage.IDENTITY)
        assert not page(window).code.field.isVisible()
        assert "The last code is void." in window.reads()
    finally:
        office.at -= timedelta(days=15)


def test_vouching_needs_a_day_that_has_been_and_a_sentence(office: Office, window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "Telephone")
    window.press(window.button("Say since when it has been on file…"))
    page(window).points.vouching.since.set_day(date(2027, 1, 1))
    window.press(window.button("Keep this statement"))
    assert "This day is still to come." in window.reads()
    assert "How do you know?" in window.reads()
    person = window.case().person
    assert person is not None
    assert all(point.on_file_since is None for point in person.contact_points)


def test_other_evidence_is_recorded_with_its_contact_point(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    window.press(window.button("Record other evidence…"))
    window.press(window.button("Record this evidence"))
    assert "Through which contact point did it come?" in window.reads()
    assert "What came of it?" in window.reads()
    assert window.case().evidence == ()
    form = page(window).form
    choose(form.point, "Telephone: +49 0711 2842222")
    choose(form.result, "It fits the person on file")
    window.type("Note", "She knew her last order.")
    window.press(window.button("Record this evidence"))
    (item,) = window.case().evidence
    assert (item.kind, item.result, item.note) == ("callback", "match", "She knew her last order.")
    assert "She knew her last order." in said(page(window).evidence)
    window.press_primary("Decide on the identity")
    assert page(window).decision.badge.text() == "on hold: not enough evidence yet"


@pytest.mark.parametrize(
    ("kind", "result", "kept"),
    [
        ("Identity document seen", "It looks forged", "forged"),
        ("The person confirmed it", "The person did not ask for this", "denied"),
    ],
)
def test_what_speaks_against_the_person_can_be_recorded(
    window: CaseInWindow, kind: str, result: str, kept: str
) -> None:
    window.until(Stage.IDENTITY)
    window.press(window.button("Record other evidence…"))
    form = page(window).form
    choose(form.kind, kind)
    choose(form.point, "E-mail: leonekohler@surfeu.de")
    choose(form.result, result)
    window.press(window.button("Record this evidence"))
    assert [item.result for item in window.case().evidence] == [kept]


def test_what_is_typed_stays_when_the_case_is_read_again(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    make_code(window, tmp_path / "draft.eml")
    window.type("The code that came back", "ABCD")
    window.press(window.button("Record other evidence…"))
    window.type("Note", "half a sent")
    window.page.read_again()
    window.settle()
    fields = {f.accessibleName(): f.text() for f in window.shown().findChildren(QLineEdit) if f.isVisible()}
    assert fields["The code that came back"] == "ABCD"
    assert fields["Note"] == "half a sent"
    assert page(window).points.chosen() is not None


def test_every_control_has_a_name_and_tab_follows_the_page(window: CaseInWindow, tmp_path: Path) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    make_code(window, tmp_path / "draft.eml")
    window.press(window.button("Say since when it has been on file…"))
    window.press(window.button("Record other evidence…"))
    assert window.nameless() == []
    read, reached = tab_through(window)
    assert names(reached) == names(read)


def test_a_closed_case_can_only_be_read(window: CaseInWindow) -> None:
    window.until(Stage.CLOSE)
    window.do(lambda desk: disclose.close_case(desk, window.reference))
    window.open(Stage.IDENTITY)
    assert not page(window).points.make_code.isVisible()
    assert not page(window).form.isVisible()
    assert not window.primary().isVisible()
    assert page(window).decision.badge.text() == "verified"


def test_a_contact_point_that_came_back_is_taken_out_of_use_and_back(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    choose_point(window, "E-mail")
    window.press(window.button("It reaches the person no more…"))
    window.press(window.button("Take it out of use"))
    assert window.case().person.contact_points[0].stale is False  # type: ignore[union-attr]
    window.type("What happened", "The message bounced.")
    window.press(window.button("Take it out of use"))
    assert "Out of use since 24 November 2026: The message bounced. It does not count." in said(page(window).points)
    assert not page(window).points.returning.isVisible() and window.nameless() == []
    window.press(window.button("It reaches the person after all"))
    assert "Out of use" not in said(page(window).points)
