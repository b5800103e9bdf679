"""Further steps of a correction in the window: decided otherwise, approved, made by hand, taken back, disputed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QPlainTextEdit

from desktop_app.desk import case_letters, correction_steps
from desktop_app.domain.corrections import CorrectionState, Decision
from desktop_app.domain.records import RecordType
from desktop_app.domain.stage import Stage
from desktop_app.ui.second_officer_card import SecondOfficerCard
from tests.ui.case_in_window import SECOND_PASSPHRASE, CaseInWindow


def plan(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    window.type("Reason for correcting PostalCode", "The value on file is wrong.")
    window.type("What shows PostalCode to be right", "Her statement.")
    window.press_primary("Plan the correction")


def choose(window: CaseInWindow, name: str, words: str) -> None:
    (choice,) = (c for c in window.shown().findChildren(QComboBox) if c.isVisible() and c.accessibleName() == name)
    row = next(row for row in range(choice.count()) if choice.itemText(row).startswith(words))
    choice.setFocus()
    choice.setCurrentIndex(0)
    for _ in range(row):
        QTest.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText().startswith(words)


def write(window: CaseInWindow, name: str, text: str) -> None:
    (field,) = (f for f in window.shown().findChildren(QPlainTextEdit) if f.isVisible() and f.accessibleName() == name)
    field.setFocus()
    QTest.keyClicks(field, text)


def test_a_correction_is_refused_on_a_ground_with_what_the_person_is_told(window: CaseInWindow) -> None:
    plan(window)
    choose(window, "Decision on PostalCode", "Refuse it")
    assert window.missing() == "Still missing: Choose the ground."
    choose(window, "Ground for PostalCode", "The data is accurate")
    assert window.missing() == "Still missing: Say what the person is told."
    window.type("What the person is told of PostalCode", "The register says 70174.")
    window.press_primary("Refuse the correction")
    (correction,) = window.case().corrections
    assert (correction.decision, correction.ground, correction.told) == (
        Decision.REFUSED,
        "accurate",
        "The register says 70174.",
    )
    window.page.show_stage(Stage.CORRECT)
    window.settle()
    assert "refused" in window.reads() and "The data is accurate and complete as it is." in window.reads()
    assert "statement of disagreement" not in window.reads(), "the GDPR gives no such right"
    assert window.postal_code() == "70174"
    window.press(window.button("Change the decision on PostalCode"))
    choose(window, "Decision on PostalCode", "Accept it as it was asked for")
    window.press_primary("Accept the correction")
    assert window.primary().text() == "Preview the change"


def test_a_correction_is_accepted_in_part_with_another_value_and_the_reason(window: CaseInWindow) -> None:
    plan(window)
    choose(window, "Decision on PostalCode", "Accept it in part")
    assert "Give the value that is written instead." in window.missing()
    window.type("PostalCode is to be instead", "70173")
    assert "Give the value that is written instead." in window.missing(), "that is what was asked for"
    window.type("PostalCode is to be instead", "70190")
    window.type("What the person is told of PostalCode", "The post office says so.")
    window.press_primary("Accept it in part")
    window.press_primary("Preview the change")
    window.press_primary("Change PostalCode in Shop database")
    assert window.postal_code() == "70190"
    assert "Asked for" in window.reads()


@pytest.fixture
def two(window: CaseInWindow) -> Iterator[CaseInWindow]:
    """An office in which two must agree."""
    plan(window)
    card = SecondOfficerCard(window.bridge)
    card.refresh()
    window.settle()
    assert not card.by_two.isChecked() and card.by_two.isEnabled()
    card.by_two.click()
    window.settle()
    assert window.do(lambda desk: desk.organisation.corrections_by_two)
    window.page.read_again()
    window.settle()
    yield window
    card.deleteLater()


def test_where_two_must_agree_the_second_officer_approves_before_anything_is_changed(two: CaseInWindow) -> None:
    two.press_primary("Accept the correction")
    two.press_primary("Preview the change")
    assert two.primary().text() == "Approve the correction"
    assert two.missing() == "Still missing: The second officer types their own passphrase."
    two.type("The second officer's own passphrase", "not that one at all")
    two.press_primary("Approve the correction")
    assert two.failures and two.case().corrections[0].approval is None
    two.type("The second officer's own passphrase", SECOND_PASSPHRASE)
    two.press_primary("Approve the correction")
    assert "approved" in two.reads() and "Jonas Lindqvist" in two.reads()
    two.press_primary("Change PostalCode in Shop database")
    assert two.postal_code() == "70173"


def test_what_cannot_be_written_is_instructed_and_confirmed_by_hand(window: CaseInWindow) -> None:
    plan(window)
    choose(window, "Who changes PostalCode", "Whoever keeps the system")
    window.press_primary("Accept the correction")
    assert window.missing() == "Still missing: Say to whom the instruction goes."
    write(window, "To whom the instruction for PostalCode goes, line by line", "Mainframe team")
    window.press_primary("Make the correction instruction")
    assert "instruction to be printed" in window.reads()
    assert "Print the correction instruction" in window.missing()
    letter = next(d for d in window.case().documents if d.type == RecordType.CORRECTION_INSTRUCTION)

    def print_it(desk: object) -> bool:
        second = next(
            o for o in __import__("desktop_app.desk.office", fromlist=["o"]).officers(desk) if o.name != "Amara Osei"
        )
        case_letters.approve_letter(desk, letter.id, second.id, SECOND_PASSPHRASE)  # type: ignore[arg-type]
        case_letters.note_letter_printed(desk, letter.id)  # type: ignore[arg-type]
        return True

    window.do(print_it)
    window.page.read_again()
    window.settle()
    assert "waits to be confirmed" in window.reads()
    assert window.primary().text() == "Record the confirmation"
    window.type("Who confirmed the correction of PostalCode", "Ines Duarte")
    window.type("What PostalCode reads now, as confirmed", "70174")
    assert "is not what the instruction asked for" in window.missing()
    window.type("What PostalCode reads now, as confirmed", "70173")
    window.type("What shows the correction of PostalCode", "The form, signed.")
    window.press_primary("Record the confirmation")
    (correction,) = window.case().corrections
    assert correction.state == CorrectionState.APPLIED and correction.confirmation is not None
    assert correction.confirmation.on == date(2026, 11, 24)
    assert "made by hand and confirmed" in window.reads()
    assert "Confirmed by Ines Duarte on 24 November 2026: PostalCode is now “70173”" in window.reads()


def test_a_correction_is_taken_back_by_the_same_buttons(window: CaseInWindow) -> None:
    plan(window)
    window.press_primary("Accept the correction")
    window.press_primary("Preview the change")
    window.press_primary("Change PostalCode in Shop database")
    window.press(window.button("Take the correction of PostalCode back"))
    assert window.missing() == "Still missing: Give a reason. Note what shows it to be right."
    window.type("Why the correction of PostalCode is taken back", "The old one was right.")
    window.type("What shows the earlier PostalCode to be right", "A letter from the post office.")
    window.press_primary("Begin to take it back")
    assert "to be taken back" in window.reads()
    window.press_primary("Preview the change")
    window.press_primary("Change PostalCode in Shop database")
    assert window.postal_code() == "70174"
    assert "taken back and read back" in window.reads()
    assert "From “70174” to “70173” on 24 November 2026." in window.reads()


def test_a_statement_of_disagreement_is_attached_where_the_law_gives_the_right(
    window: CaseInWindow, tmp_path: Path
) -> None:
    from sqlalchemy import update

    from desktop_app.store import tables as t

    plan(window)

    def under_hipaa(desk: object) -> bool:
        with desk.store.act("request.law_changed") as action:  # type: ignore[attr-defined]
            action.session.execute(update(t.RequestRow).values(regime="hipaa"))
        return True

    window.do(under_hipaa)
    window.page.read_again()
    window.settle()
    window.page.open(window.reference)
    window.settle()
    # The card was made under the other law.
    window.shown()._forget()  # type: ignore[attr-defined]
    window.page.read_again()
    window.settle()
    choose(window, "Decision on PostalCode", "Refuse it")
    choose(window, "Ground for PostalCode", "The data is accurate")
    window.type("What the person is told of PostalCode", "The register says 70174.")
    window.press_primary("Refuse the correction")
    window.page.show_stage(Stage.CORRECT)
    window.settle()
    window.press(window.button("Attach a statement of disagreement about PostalCode"))
    assert window.missing() == "Still missing: Take down the statement."
    write(window, "Statement of disagreement about PostalCode", "I moved in 2019.")
    window.press_primary("Attach the statement")
    (correction,) = window.case().corrections
    assert correction.statement is not None and correction.statement.text == "I moved in 2019."
    assert "I moved in 2019." in window.reads()
    assert correction_steps.statement_right("hipaa") is not None
