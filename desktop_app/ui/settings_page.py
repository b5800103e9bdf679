"""Settings: how the window looks, and what is set for the organisation and the store."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import TEXT_WIDTH, Card, Choice, Facts, FieldRow, Page, PlainLabel, Title, scrolling
from desktop_app.ui.words import role_word


class SettingsPage(Page):
    """`look_chosen` carries "system", "light" or "dark"."""

    look_chosen = Signal(str)

    def __init__(self, bridge: Bridge, directory: str, look: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        seat = bridge.seat
        assert seat is not None
        self._look = Choice()
        for name, words in (
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self._look.addItem(words, name)
        self._look.setCurrentIndex(self._look.findData(look))
        self._look.currentIndexChanged.connect(lambda _: self.look_chosen.emit(self._look.currentData()))
        looks = Card(self.tr("Look"))
        looks.body.addWidget(FieldRow(self.tr("Colours"), self._look))
        organisation = seat.organisation
        office = Card(self.tr("Organisation"))
        facts = Facts()
        facts.show_facts(
            (
                (self.tr("Name"), organisation.name),
                (self.tr("Address"), ", ".join(organisation.address)),
                (self.tr("Contact"), organisation.contact),
                (self.tr("Law"), organisation.regime),
                (self.tr("Public holidays"), organisation.holidays),
                (self.tr("Time zone"), organisation.time_zone),
                (self.tr("Complaints go to"), organisation.complaint_body),
                (self.tr("You"), f"{seat.officer.name}, {role_word(seat.officer.role)}"),
            )
        )
        office.body.addWidget(facts)
        store = Card(self.tr("Store"))
        place = Facts()
        place.show_facts(((self.tr("Folder"), directory),))
        store.body.addWidget(place)
        store.body.addWidget(PlainLabel(seat.keychain_note))
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        for widget in (Title(self.tr("Settings")), looks, office, store):
            column.addWidget(widget)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("Settings")))
