"""Correcting in the window, over a real desk and a copy of the shop's real database."""

from __future__ import annotations

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget
from pytestqt.qtbot import QtBot

from desktop_app.desk import cases, correct
from desktop_app.domain.case import Wish
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.correct import CorrectPage
from tests.ui.case_in_window import CaseInWindow
from tests.ui.keyboard import names, tab_through

RECIPIENT = "Nordkurier Paketdienst GmbH (delivery)"


def plan(window: CaseInWindow) -> None:
    window.type("Reason for correcting PostalCode", "The value on file is wrong.")
    window.type("What shows PostalCode to be right", "Her statement.")
    window.press_primary("Plan the correction")


def accept(window: CaseInWindow) -> None:
    plan(window)
    window.press_primary("Accept the correction")


def test_a_wish_becomes_a_correction_at_the_source_step_by_step(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    assert "Asked for: postal code: from “70174” to “70173”" in window.reads()
    assert "Shop database, Customer CustomerId=2" in window.reads()
    assert "not planned yet" in window.reads()
    assert not window.primary().isEnabled()
    assert window.missing() == "Still missing: Give a reason. Note what shows it to be right."
    plan(window)
    assert window.case().corrections[0].order.to == "70173"
    assert "planned, not decided yet" in window.reads()
    window.press_primary("Accept the correction")
    assert "accepted" in window.reads()

    window.press_primary("Preview the change")
    assert "The source holds “70174” now." in window.reads()
    assert window.postal_code() == "70174"

    window.press_primary("Change PostalCode in Shop database")
    assert window.postal_code() == "70173"
    assert window.stage() == "Correct", "what was read back is looked at before the window goes on"
    assert "Read back from Shop database: PostalCode is now" in window.notices[-1]
    assert "Read back from Shop database: PostalCode is now “70173”" in window.reads()
    assert "Changed from “70174” on 24 November 2026, 10:30." in window.reads()
    assert RECIPIENT in window.reads()
    assert "to be told" in window.reads()
    window.press_primary("Go on to Review")
    assert window.stage() == "Review"


def test_recipients_are_noted_as_told_only_with_the_way_they_were(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    accept(window)
    window.press_primary("Preview the change")
    window.press_primary("Change PostalCode in Shop database")
    window.page.show_stage(Stage.CORRECT)
    window.settle()
    note = window.button(f"Note that {RECIPIENT} was told")
    assert not note.isEnabled()
    assert window.primary().text() == "Go on to Review"
    choice = next(iter(window.shown().recipients.untold())).choice  # type: ignore[attr-defined]
    QTest.keyClicks(choice, "by registered letter")
    assert window.primary().text() == "Note as told"
    window.press(note)
    (notice,) = window.case().notices
    assert (notice.how, notice.told_on is not None) == ("by registered letter", True)
    assert "Told on 24 November 2026, by registered letter." in window.reads()


def test_a_value_that_changed_meanwhile_stands_out_and_cannot_be_applied(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    accept(window)
    window.change_postal_code("70199")
    window.press_primary("Preview the change")
    assert "This cannot be applied: The source holds “70199” now." in window.reads()
    assert window.primary().text() == "Preview again"
    assert window.postal_code() == "70199"
    window.change_postal_code("70174")
    window.press_primary("Preview again")
    assert window.primary().text() == "Change PostalCode in Shop database"


def test_a_value_that_changed_after_the_preview_is_not_overwritten(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    accept(window)
    window.press_primary("Preview the change")
    window.change_postal_code("70199")
    window.press_primary("Change PostalCode in Shop database")
    assert window.failures
    assert window.postal_code() == "70199"
    assert window.case().corrections[0].state != CorrectionState.APPLIED
    assert window.stage() == "Correct"


def test_what_is_typed_stays_while_the_case_is_read_again(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    window.type("Reason for correcting PostalCode", "Half a sen")
    window.page.read_again()
    window.settle()
    window.type("What shows PostalCode to be right", "Her word.")
    window.press_primary("Plan the correction")
    assert window.case().corrections[0].order.reason == "Half a sen"


def test_a_plan_can_be_changed_and_must_be_previewed_again(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    accept(window)
    window.press_primary("Preview the change")
    window.press(window.button("Change the plan for PostalCode"))
    window.type("PostalCode is to be", "70190")
    window.press_primary("Plan the correction")
    window.press_primary("Accept the correction")
    assert window.primary().text() == "Preview the change"
    assert window.case().corrections[0].order.to == "70190"
    window.press(window.button("Change the plan for PostalCode"))
    window.press_primary("Plan the correction")  # the same once more
    assert window.primary().text() == "Accept the correction"


def test_the_value_on_file_is_no_correction(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    window.type("PostalCode is to be", "70174")
    assert "The new value is what the source holds already." in window.missing()
    assert not window.primary().isEnabled()


def test_a_wish_without_a_finding_says_so_and_one_can_be_chosen(window: CaseInWindow, qtbot: QtBot) -> None:
    window.until(Stage.CORRECT, wishes=(Wish("Strasse", "Neue Straße 5"),))
    assert "No finding seems to match this." in window.reads()
    assert window.missing() == "Still missing: Choose the finding that is to be corrected."
    window.type("Search the findings", "theodor")
    (found,) = window.shown().findChildren(QListWidget)
    qtbot.waitUntil(lambda: found.count() and "Theodor" in found.item(0).text())
    window.settle()
    assert all("Theodor" in found.item(row).text() for row in range(found.count()))
    row = next(row for row in range(found.count()) if found.item(row).text().startswith("Address:"))
    found.setCurrentRow(row)
    window.press_primary("Correct the chosen finding")
    window.type("Reason for correcting Address", "She moved.")
    window.type("What shows Address to be right", "Registration certificate.")
    window.press_primary("Plan the correction")
    (correction,) = window.case().corrections
    assert (correction.order.field, correction.order.to) == ("Address", "Neue Straße 5")


def test_several_findings_that_may_be_meant_are_offered_first(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT, wishes=(Wish("billing postal code", "70173"),))
    assert "7 findings may be meant. Choose the one that is." in window.reads()
    (found,) = window.shown().findChildren(QListWidget)
    assert [found.item(row).text().split(":")[0] for row in range(found.count())] == ["BillingPostalCode"] * 7


def test_a_finding_marked_by_mistake_can_be_disclosed_as_it_is(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT, wishes=())
    found = window.do(lambda desk: cases.get_findings(desk, window.reference))
    city = next(f for f in found if f.found.field == "City")
    window.do(lambda desk: correct.plan_correction(desk, window.reference, city.id, "Ulm", "Wrong.", "Her word.") and 1)
    window.page.read_again()
    window.settle()
    window.press(window.button("Do not correct City: disclose it as it is"))
    assert window.case().corrections == ()
    assert FindingDecision.CORRECT not in window.case().finding_counts
    window.page.show_stage(Stage.CORRECT)
    window.settle()
    page = window.shown()
    assert isinstance(page, CorrectPage)
    assert page.cards() == ()


def test_markup_in_a_wish_stays_words(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT, wishes=(Wish("postal code", '<img src="x">', "70174"),))
    assert 'to “<img src="x">”' in window.reads()


def test_every_control_has_a_name_and_tab_goes_the_way_the_page_is_read(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT)
    window.press(window.button("Correct another finding…"))
    assert window.nameless() == []
    read, reached = tab_through(window)
    assert len(read) > 5
    # The list marks its first finding when it is entered, and only then can its button be pressed.
    assert names(reached) == [*names(read), "Correct this finding"]


def test_nothing_to_correct_is_said(window: CaseInWindow) -> None:
    window.until(Stage.CORRECT, wishes=())
    assert "names no change" in window.reads()
