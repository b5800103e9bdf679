"""Settings: how the window looks, what is due soon, when it locks, the keys, and how the office is set up."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.organisation import Role
from desktop_app.ui.agents_card import AgentsCard
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.envelope_card import EnvelopeCard
from desktop_app.ui.keys_cards import KeychainCard, PassphraseCard
from desktop_app.ui.least_count_card import LeastCountCard
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    ActingChoice,
    Card,
    Choice,
    Facts,
    FieldRow,
    Page,
    QuietButton,
    QuietLabel,
    Title,
    scrolling,
)
from desktop_app.ui.preferences import MINUTES, SOON, Preferences
from desktop_app.ui.readings_card import ReadingsCard
from desktop_app.ui.second_officer_card import SecondOfficerCard
from desktop_app.ui.signing_card import SigningCard
from desktop_app.ui.texts_page import TextsPage
from desktop_app.ui.words import language_word, letter_languages, role_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class SettingsPage(Page):
    """`preferences_changed` carries the new ones, whole."""

    preferences_changed = Signal(object)

    def __init__(self, bridge: Bridge, directory: str, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        assert bridge.seat is not None
        self._bridge = bridge
        self._seat = bridge.seat
        self._preferences = preferences
        self._keychain = KeychainCard(bridge)
        self.agents = AgentsCard(bridge)
        self._signing = SigningCard(bridge)
        self.readings = ReadingsCard(bridge)
        self.least_count = LeastCountCard(bridge)
        self.envelopes = EnvelopeCard(bridge)
        self.second_officer = SecondOfficerCard(bridge)
        self.texts: TextsPage | None = None  # made when it is asked for
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        for widget in (
            Title(self.tr("Settings")),
            self._look_card(preferences),
            self._listing_card(preferences),
            self._locking_card(preferences),
            PassphraseCard(bridge, self._seat.minimum_passphrase),
            self._keychain,
            self._signing,
            self.agents,
            self._office_card(),
            self._wording_card(),
            self.envelopes,
            self.readings,
            self.second_officer,
            self.least_count,
            self._store_card(directory),
        ):
            column.addWidget(widget)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._stack = QStackedWidget()
        self._stack.addWidget(scrolling(inner, self.tr("Settings")))
        outer.addWidget(self._stack)
        self.edit_texts.clicked.connect(self.show_texts)

    def _look_card(self, preferences: Preferences) -> Card:
        self._look = Choice()
        for name, words in (
            ("system", self.tr("As the computer")),
            ("light", self.tr("Light")),
            ("dark", self.tr("Dark")),
        ):
            self._look.addItem(words, name)
        self._look.setCurrentIndex(self._look.findData(preferences.look))
        self._look.currentIndexChanged.connect(lambda _: self._changed())
        self.window_language = Choice()
        for name, words in (("system", self.tr("As the computer")), ("en", "English"), ("de", "Deutsch")):
            self.window_language.addItem(words, name)
        self.window_language.setCurrentIndex(self.window_language.findData(preferences.language))
        self.window_language.currentIndexChanged.connect(lambda _: self._changed())
        looks = Card(self.tr("Look"))
        looks.body.addWidget(FieldRow(self.tr("Colours"), self._look))
        looks.body.addWidget(
            FieldRow(
                self.tr("Language of the window"),
                self.window_language,
                self.tr("From the next start of Redress on. Letters have a language of their own, below."),
            )
        )
        return looks

    def _listing_card(self, preferences: Preferences) -> Card:
        self._soon = Choice()
        for days in sorted({*SOON, preferences.soon_days}):
            words = self.tr("1 day") if days == 1 else self.tr("{count} days").format(count=days)
            self._soon.addItem(words, days)
        self._soon.setCurrentIndex(self._soon.findData(preferences.soon_days))
        self._soon.currentIndexChanged.connect(lambda _: self._changed())
        listing = Card(self.tr("List of requests"))
        listing.body.addWidget(FieldRow(self.tr("Due soon is what is due within"), self._soon))
        return listing

    def _locking_card(self, preferences: Preferences) -> Card:
        self._idle = Choice()
        for minutes in sorted({*MINUTES, preferences.idle_minutes}):
            words = self.tr("1 minute") if minutes == 1 else self.tr("{count} minutes").format(count=minutes)
            self._idle.addItem(words, minutes)
        self._idle.setCurrentIndex(self._idle.findData(preferences.idle_minutes))
        self._idle.currentIndexChanged.connect(lambda _: self._changed())
        locking = Card(self.tr("Locking"))
        locking.body.addWidget(FieldRow(self.tr("Lock when nobody has used Redress for"), self._idle))
        locking.body.addWidget(
            QuietLabel(
                self.tr(
                    "Ctrl+L locks at once. On Linux and Windows it locks with the screen and before the computer "
                    "sleeps, too. What is copied out of Redress leaves the clipboard when it locks, and after a minute."
                )
            )
        )
        return locking

    def _office_card(self) -> Card:
        seat, organisation = self._seat, self._seat.organisation
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
        return office

    def _wording_card(self) -> Card:
        self.edit_texts = reading(QuietButton(self.tr("Texts of documents…")))
        wording = Card(self.tr("Texts of documents"))
        wording.body.addWidget(
            QuietLabel(
                self.tr("What letters and records say, in your organisation's own words, looked at as you type.")
            )
        )
        self.language = ActingChoice()
        for language in letter_languages():
            self.language.addItem(language_word(language), language)
        self.language.setCurrentIndex(self.language.findData(self._seat.organisation.language.split("-")[0].lower()))
        self.language.setEnabled(self._seat.officer.role == Role.ADMINISTRATOR)
        self.language.activated.connect(lambda _: self._choose_language())
        wording.body.addWidget(
            FieldRow(self.tr("Language"), self.language, self.tr("What was drawn before stays what it is."))
        )
        wording.body.addWidget(self.edit_texts, 0, Qt.AlignmentFlag.AlignLeft)
        return wording

    def _store_card(self, directory: str) -> Card:
        store = Card(self.tr("Store"))
        place = Facts()
        place.show_facts(((self.tr("Folder"), directory),))
        store.body.addWidget(place)
        return store

    def refresh(self) -> None:
        """Look again where the key is held, and how contested rules are read."""
        self._keychain.refresh()
        self.agents.refresh()
        self._signing.refresh()
        self.readings.refresh()
        self.least_count.refresh()
        self.envelopes.refresh()
        self.second_officer.refresh()

    def show_texts(self) -> None:
        """Show the editor of texts in place of the settings."""
        if self.texts is None:
            self.texts = TextsPage(self._bridge)
            self.texts.setMaximumWidth(TEXT_WIDTH)
            self.texts.left.connect(self._show_settings)
            self._stack.addWidget(scrolling(self.texts, self.tr("Texts of documents")))
        self._stack.setCurrentIndex(1)
        self.texts.refresh()
        self.texts.list.setFocus()

    def _choose_language(self) -> None:
        language = str(self.language.currentData())
        said = self.tr("Letters and records are drawn in this language from now on: {language}.").format(
            language=language_word(language)
        )
        self._bridge.ask(partial(_choose_language, language), lambda _: self._bridge.notice.emit(said))

    def _show_settings(self) -> None:
        self._stack.setCurrentIndex(0)
        self.edit_texts.setFocus()

    def _changed(self) -> None:
        self._preferences = replace(
            self._preferences,
            look=self._look.currentData(),
            language=self.window_language.currentData(),
            idle_minutes=self._idle.currentData(),
            soon_days=self._soon.currentData(),
        )
        self.preferences_changed.emit(self._preferences)


def _choose_language(language: str, desk: Desk) -> None:
    from desktop_app.desk import office

    office.choose_language(desk, language)
