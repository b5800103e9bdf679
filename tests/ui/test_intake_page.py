"""Confirming a request in the window, over a real desk and the shop's real database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton

from desktop_app.desk import demo_inputs, disclose, intake
from desktop_app.domain.case import Channel, Sender, Wish
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.ui.stages.intake import IntakePage
from desktop_app.ui.stages.people_list import NOBODY
from desktop_app.ui.stages.strangers_text import Verbatim, one_line, visible
from tests.ui.case_in_window import CaseInWindow
from tests.ui.keyboard import names, tab_through


def page(window: CaseInWindow) -> IntakePage:
    shown = window.shown()
    assert isinstance(shown, IntakePage)
    return shown


def choice(window: CaseInWindow, words: str, kind: type[QAbstractButton]) -> QAbstractButton:
    (button,) = (b for b in window.shown().findChildren(kind) if b.isVisible() and b.text().startswith(words))
    return button


def tick(window: CaseInWindow, words: str, kind: type[QAbstractButton] = QCheckBox) -> None:
    button = choice(window, words, kind)
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def read_texts(window: CaseInWindow) -> str:
    return "\n".join(t.toPlainText() for t in window.shown().findChildren(Verbatim) if t.isVisible())


def receive(window: CaseInWindow, **headers: str) -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["To"] = "privacy@chinook.example"
    message["Date"] = "Mon, 23 Nov 2026 09:30:00 +0000"
    message["Subject"] = "My data"
    for name, value in headers.items():
        del message[name]
        message[name] = value
    message.set_content(demo_inputs.LETTER)
    window.reference = window.do(lambda desk: intake.receive_mail(desk, message.as_bytes(), "request.eml"))
    window.open(Stage.INTAKE)


def test_proposals_are_shown_with_the_words_they_came_from(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    ticked = {right for right, box in page(window).rights._boxes.items() if box.isChecked()}
    assert ticked == {Right.ACCESS, Right.RECTIFICATION}
    assert "“Article 15”" in read_texts(window) or "Article 15" in read_texts(window)
    assert "correct my postal code" in read_texts(window)
    assert page(window).wishes.value() == (Wish("postal code", "70173", "70174"),)
    assert page(window).terms.value().ip_addresses == (demo_inputs.VISITOR,)
    assert "The answer is due on 23 December 2026." in window.reads()
    assert "Shop database, found by e-mail address" in read_texts(window)


def test_nobody_is_chosen_for_the_officer_and_the_page_says_so(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    assert page(window).people.value() is None
    assert not window.primary().isEnabled()
    assert window.missing() == "Still missing: Choose the person on file, or say that nobody on file matches."


def test_confirming_keeps_what_the_officer_changed_and_goes_on_to_identity(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Erasure")
    page(window).received.set_day(date(2026, 11, 20))
    assert "counted again from this day" in window.reads()
    window.type("To, change 1", "70199")
    tick(window, "Leonie Köhler", QRadioButton)
    window.press_primary("Confirm the intake")
    case = window.case()
    assert [asked.right for asked in case.rights] == [Right.ACCESS, Right.RECTIFICATION, Right.ERASURE]
    assert case.rights[0].because
    assert case.received == date(2026, 11, 20)
    assert case.due == date(2026, 12, 21), "20 December 2026 is a Sunday"
    assert case.wishes == (Wish("postal code", "70199", "70174"),)
    assert case.person is not None and case.person.names == ("Leonie Köhler",)
    assert window.stage() == "Identity"


def test_what_was_confirmed_is_shown_and_can_be_changed_while_the_case_is_open(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    window.page.show_stage(Stage.INTAKE)
    assert page(window)._facts.shown()["Changes"] == "postal code: 70174 → 70173"
    assert window.primary().text() == "Go on to Identity"
    assert "Change something here" in window.missing()
    tick(window, "Erasure")
    window.press_primary("Confirm the intake again")
    assert Right.ERASURE in [asked.right for asked in window.case().rights]
    window.page.show_stage(Stage.INTAKE)
    assert page(window)._facts.shown()["Rights"] == "Access, Rectification, Erasure"


def test_without_a_right_it_cannot_be_confirmed(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Leonie Köhler", QRadioButton)
    tick(window, "Access")
    tick(window, "Rectification")
    assert window.missing() == "Still missing: Say which rights the person exercises."
    window.page.run_primary()
    assert not window.case().intake_confirmed


def test_a_change_that_is_not_finished_is_asked_for(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Leonie Köhler", QRadioButton)
    window.press(window.button("Add a change"))
    assert window.primary().isEnabled(), "an empty row is no change"
    window.type("What is to be changed, change 2", "telephone")
    assert "Say of each wished change" in window.missing()
    window.press(window.button("Remove change 2"))
    window.press(window.button("Remove change 1"))
    window.press_primary("Confirm the intake")
    assert window.case().wishes == ()


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("emails", "leonekohler.surfeu.de", "One of the e-mail addresses has no @."),
        ("ip_addresses", "130.237.218.999", "One of the IP addresses is not one."),
    ],
)
def test_what_cannot_be_searched_for_is_named(window: CaseInWindow, field: str, typed: str, said: str) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Leonie Köhler", QRadioButton)
    page(window).terms._fields[field].setPlainText(typed)
    assert window.missing() == f"Still missing: {said}"
    assert not page(window).look_up.isEnabled()


def test_what_is_typed_stays_when_the_case_is_read_again(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Erasure")
    window.type("To, change 1", "70199")
    window.type("Received on", "20 Nov")
    page(window).terms._fields["phones"].setPlainText("+49 711 2842222")
    window.page.read_again()
    window.settle()
    assert page(window).received.text() == "20 Nov"
    assert not window.primary().isEnabled(), "that is no day yet"
    assert page(window).wishes.value()[0].to == "70199"
    assert page(window).terms.value().phones == ("+49 711 2842222",)
    assert Right.ERASURE in [asked.right for asked in page(window).rights.value()]


def test_nothing_typed_for_one_case_is_left_for_the_next(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Erasure")
    tick(window, "Nobody on file matches", QRadioButton)
    window.type("To, change 1", "70199")
    receive(window)
    assert page(window).wishes.value() == (Wish("postal code", "70173", "70174"),)
    assert [asked.right for asked in page(window).rights.value()] == [Right.ACCESS, Right.RECTIFICATION]
    assert page(window).people.value() is None


def test_looking_up_again_finds_people_by_what_was_added(window: CaseInWindow) -> None:
    new = intake.NewRequest(date(2026, 11, 23), Channel.LETTER, Sender("Somebody"), "", "Please delete my data.")
    window.reference = window.do(lambda desk: intake.receive(desk, new))
    window.open(Stage.INTAKE)
    assert window.case().candidates == ()
    page(window).terms._fields["emails"].setPlainText("leonekohler@surfeu.de")
    tick(window, "Nobody on file matches", QRadioButton)
    window.press(page(window).look_up)
    assert [person.names for person in window.case().candidates] == [("Leonie Köhler",)]
    assert choice(window, "Leonie Köhler", QRadioButton).isVisible()
    assert page(window).people.value() == NOBODY, "who was chosen stays chosen"


def test_nobody_on_file_needs_a_name_and_stays_at_intake(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    tick(window, "Nobody on file matches", QRadioButton)
    window.type("Name of the person", "")
    QTest.keyClick(page(window).named, Qt.Key.Key_Backspace)
    assert window.missing() == "Still missing: Give the name of the person."
    window.type("Name of the person", "Leonie K.")
    window.press_primary("Confirm the intake")
    case = window.case()
    assert (case.person, case.person_named, case.intake_confirmed) == (None, "Leonie K.", True)
    assert "Nobody on file was chosen" in window.missing()


def test_a_look_alike_sender_stands_out(window: CaseInWindow) -> None:
    receive(window, From="Leonie Köhler <leonekohler@surfeu.co>", **{"Reply-To": "leonie@elsewhere.example"})
    card = page(window).sender_card
    assert card.verdict.text() == "Look-alike address, and answers would go elsewhere"
    assert card._stripe.property("tone") == "bad"
    assert "leonekohler@surfeu.de" in read_texts(window)


def test_a_sender_on_file_is_not_taken_for_proof(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    assert page(window).sender_card.verdict.text() == "On file"
    assert "an address alone proves nothing" in read_texts(window)


def test_every_control_has_a_name_and_tab_follows_the_page(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    window.press(window.button("Add a change"))
    assert window.nameless() == []
    read, reached = tab_through(window)
    assert len(read) > 20
    assert names(reached) == names(read)


def test_the_page_is_no_wider_than_the_smallest_window_whatever_a_stranger_writes(window: CaseInWindow) -> None:
    receive(window, From=f"{'W' * 200} <{'w' * 60}@{'w' * 60}.example>")
    area = window.shown().parentWidget()
    assert area is not None
    assert window.shown().minimumSizeHint().width() <= area.width()


def test_a_closed_case_can_only_be_read(window: CaseInWindow) -> None:
    window.until(Stage.CLOSE)
    window.do(lambda desk: disclose.close_case(desk, window.reference))
    window.open(Stage.INTAKE)
    assert not page(window)._form.isVisible()
    assert not window.primary().isVisible()
    assert page(window)._facts.shown()["Person"] == "Leonie Köhler, Shop database"


def test_characters_that_hide_are_named_where_they_stand() -> None:
    assert visible("annoc\u202egpj.exe") == "annoc⟨U+202E⟩gpj.exe"
    assert visible("Zeile\nund\tTab") == "Zeile\nund\tTab"
    assert visible("日本語 עברית Köhler") == "日本語 עברית Köhler"
    assert visible("\u3164") == "⟨U+3164⟩"
    assert one_line("a\r\nb\x00c", 20) == "a ↵ b⟨U+0000⟩c"
    assert one_line("x" * 50, 10) == "x" * 10 + "…"


def test_blanks_in_a_message_are_no_change_of_the_officer(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    padded = Identifiers(names=("Leonie Köhler ", "Leonie Köhler"), emails=("leonekohler@surfeu.de",))
    case = window.case()
    assert case.person is not None
    key = (case.person.source_id, case.person.key)
    window.do(
        lambda desk: intake.confirm_intake(
            desk,
            window.reference,
            rights=case.rights[::-1],
            wishes=(Wish(" postal code", "70173 "),),
            identifiers=padded,
            person_key=key,
        )
    )
    window.page.read_again()
    window.settle()
    window.page.show_stage(Stage.INTAKE)
    assert window.primary().text() == "Go on to Identity"
    assert "The intake is confirmed." in window.missing()


def test_a_sender_on_file_for_somebody_else_than_the_chosen_person_stands_out(window: CaseInWindow) -> None:
    window.until(Stage.IDENTITY)
    case = window.case()
    assert case.person is not None
    window.page.show_stage(Stage.INTAKE)
    stranger = replace(case.person, key="900", contact_points=())
    card = page(window).sender_card
    card.show_case(replace(case, person=stranger))
    assert card.verdict.text() == "On file for another person than the one chosen"
    card.show_case(case)
    assert card.verdict.text() == "On file"
