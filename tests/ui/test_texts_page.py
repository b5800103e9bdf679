"""The editor of texts in the window: checked as it is typed, shown as it will be drawn, and never lost."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.desk import letter_texts
from desktop_app.desk.office import Desk, choose_envelope
from desktop_app.domain.drafting import letterhead
from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.letter_texts import Wording
from desktop_app.domain.records import RecordType
from desktop_app.ui.envelope_card import EnvelopeCard
from desktop_app.ui.texts_page import SHOWN_AFTER, TextsPage
from tests.ui.case_in_window import Office

REFUSAL = Wording(RecordType.REFUSAL, "en", "gdpr")
COMPLAINT = "refusal.complaint"


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> TextsPage:
    office.do(_as_delivered)
    page = TextsPage(office.bridge)
    qtbot.addWidget(page)
    page.resize(760, 900)
    page.show()
    page.refresh()
    office.settle()
    page.type.setCurrentIndex(page.type.findData(RecordType.REFUSAL.value))
    office.settle()
    page.choose(COMPLAINT)
    office.settle()
    return page


def _as_delivered(desk: Desk) -> bool:
    """The office is shared: what another test saved is put back."""
    changed = {one.name: None for one in letter_texts.texts_of(desk, REFUSAL) if one.own is not None}
    return not changed or bool(letter_texts.save_texts(desk, REFUSAL, changed))


def own(office: Office) -> dict[str, str]:
    texts = office.do(lambda desk: letter_texts.texts_of(desk, REFUSAL))
    return {one.name: one.own for one in texts if one.own is not None}


def says(page: TextsPage) -> str:
    return "\n".join(row.text() for row in page._faults.findChildren(type(page._warned)) if row.isVisible())


def test_a_wrong_variable_is_named_as_it_is_typed_and_cannot_be_saved(page: TextsPage, office: Office) -> None:
    assert "{body}" in page._needs.text() and not page.save.isEnabled()
    page.editor.setPlainText("You may complain to {bodie}, or go to court.")
    assert "unknown variable {bodie}" in says(page) and "lacks the variable {body}" in says(page)
    assert not page.save.isEnabled()
    page.editor.setPlainText("You may complain to {body}, or go to court.")
    assert says(page) == "" and page.save.isEnabled() and not page._warning.isVisible()
    page.save.click()
    office.settle()
    assert own(office) == {COMPLAINT: "You may complain to {body}, or go to court."}
    assert "(yours)" in page.list.currentItem().text()


def test_what_the_law_wants_said_is_named_and_left_out_only_on_purpose(page: TextsPage, office: Office) -> None:
    page.editor.setPlainText("You may complain to {body}.")
    assert page._warning.isVisible() and "go to court" in page._warned.text() and not page.save.isEnabled()
    page.accept.setChecked(True)
    assert page.save.isEnabled()
    page.editor.setPlainText("You may complain to {body} now.")
    assert not page.save.isEnabled()  # another text is another decision
    page.accept.setChecked(True)
    page.save.click()
    office.settle()
    assert own(office) == {COMPLAINT: "You may complain to {body} now."}
    page.reset.click()
    office.settle()
    assert own(office) == {} and "court" in page.text()
    page.versions.setCurrentIndex(page.versions.findData("You may complain to {body} now."))
    page._take_version()
    assert page.text() == "You may complain to {body} now."


def test_the_preview_is_drawn_anew_and_unsaved_text_survives(page: TextsPage, office: Office, qtbot: QtBot) -> None:
    before = [image.copy() for image, _ in page.view._pages]
    assert before
    page.editor.setPlainText("A completely different sentence that names {body}. " * 3)
    qtbot.wait(SHOWN_AFTER + 100)
    office.settle()
    assert [image for image, _ in page.view._pages] != before
    page.choose("refusal.title")
    office.settle()
    page.choose(COMPLAINT)
    assert page.text().startswith("A completely different")
    page.hide()
    office.settle()
    again = TextsPage(office.bridge)
    qtbot.addWidget(again)
    again.refresh()
    office.settle()
    again.type.setCurrentIndex(again.type.findData(RecordType.REFUSAL.value))
    office.settle()
    again.choose(COMPLAINT)
    office.settle()
    assert again.text().startswith("A completely different") and own(office) == {}
    again._throw_away()
    office.settle()
    assert "court" in again.text()


def test_the_envelope_chosen_in_the_settings_is_the_one_letters_are_laid_out_for(office: Office, qtbot: QtBot) -> None:
    card = EnvelopeCard(office.bridge)
    qtbot.addWidget(card)
    card.show()
    card.refresh()
    office.settle()
    assert card.choice.isEnabled() and card.choice.currentData() == Envelope.DIN_5008_B
    try:
        card.choice.setCurrentIndex(card.choice.findData(Envelope.UK_DL))
        card.choice.activated.emit(card.choice.currentIndex())
        office.settle()
        head = office.do(lambda desk: letterhead(desk.organisation, desk.officer.name))
        assert head.envelope == Envelope.UK_DL
        again = EnvelopeCard(office.bridge)
        qtbot.addWidget(again)
        again.refresh()
        office.settle()
        assert again.choice.currentData() == Envelope.UK_DL
    finally:  # the office is shared
        office.do(lambda desk: choose_envelope(desk, Envelope.DIN_5008_B))
