"""Contested rules in the settings: each law's readings are explained, and one that is chosen is kept."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from desktop_app.desk import readings
from desktop_app.domain.readings import MOVES, USUAL
from desktop_app.domain.stage import Stage
from desktop_app.ui.readings_card import ReadingsCard
from tests.ui.case_in_window import CaseInWindow


def shown(card: ReadingsCard) -> str:
    return "\n".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))


def test_the_readings_of_another_law_than_the_organisations_can_be_seen_and_chosen(window: CaseInWindow) -> None:
    window.until(Stage.INTAKE)
    card = ReadingsCard(window.bridge)
    card.refresh()
    window.settle()
    assert card.law.currentData() == "gdpr" and "Article 12(6) GDPR" in shown(card)
    card.law.setCurrentIndex(card.law.findData("ca-pipeda"))
    card.law.activated.emit(card.law.currentIndex())
    window.settle()
    assert card.law.currentData() == "ca-pipeda"
    assert "Interpretation Act (R.S.C. 1985" in shown(card) and "Article 12(6) GDPR" not in shown(card)
    (end,) = card.choices
    assert (end.currentData(), end.count()) == (MOVES, 2)
    end.setCurrentIndex(end.findData(USUAL))
    end.activated.emit(end.currentIndex())
    window.settle()
    (followed,) = window.do(lambda desk: readings.contested(desk, "ca-pipeda"))
    assert followed.code == USUAL and card.law.currentData() == "ca-pipeda"
    card.deleteLater()
