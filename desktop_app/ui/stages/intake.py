"""Intake: what was read from a request, for the officer to correct and confirm."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, RequestedRight, Wish
from desktop_app.domain.errors import RedressError
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import TEXT_WIDTH, Card, FieldRow, Hint, PlainLabel, QuietButton, Title
from desktop_app.ui.saying import say_kept
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.stages.intake_form import RightsBoxes, SearchTerms, WishRows, term_words
from desktop_app.ui.stages.people_list import NOBODY, Choice, PeopleList, key_of, person_name
from desktop_app.ui.stages.sender_card import SenderCard
from desktop_app.ui.stages.strangers_text import VerbatimFacts
from desktop_app.ui.words import day_words, right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


@dataclass(frozen=True)
class Intake:
    """Everything that is confirmed at once, as it stands in the case or in the form."""

    rights: tuple[RequestedRight, ...]
    received: date
    wishes: tuple[Wish, ...]
    identifiers: Identifiers
    person: Choice
    named: str


def intake_of(case: Case) -> Intake:
    """What the case says. Nobody on file is only a choice once the intake is confirmed so."""
    person: Choice = key_of(case.person) if case.person else NOBODY if case.intake_confirmed else None
    return Intake(case.rights, case.received, case.wishes, case.identifiers, person, case.person_named)


class IntakePage(StagePage):
    """The proposals, each with the words it came from; confirmed all together."""

    stage = Stage.INTAKE

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._shown: Intake | None = None  # what the form was last filled with
        self._sending = False
        self.confirmed = Card(self.tr("Confirmed"))
        self._facts = VerbatimFacts()
        self.sender_card = SenderCard()
        self.rights = RightsBoxes()
        self.received = DayEdit(date(2000, 1, 1))
        self.due = PlainLabel()
        self.wishes = WishRows()
        self.terms = SearchTerms()
        self.people = PeopleList()
        self.named = QLineEdit()
        self.look_up = QuietButton(self.tr("Look up again"))
        self._form = QWidget()
        self._received_row = FieldRow(self.tr("Received on"), self.received, self.tr("The clock starts with this day."))
        self._named_row = FieldRow(self.tr("Name of the person"), self.named, self.tr("As the letters address them."))
        self._build()
        for part in (self.rights, self.wishes, self.terms, self.people):
            part.edited.connect(self._edited)
        self.received.changed.connect(self._edited)
        self.named.textEdited.connect(self._edited)
        self.look_up.clicked.connect(self._look_up)
        self.wishes.edited.connect(lambda: in_reading_order(self.wishes))

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        fresh = self.case is None or self.case.id != case.id
        super().show_case(case)
        self._sending = self._sending and not fresh
        self.sender_card.show_case(case)
        self.people.show_people(case.candidates)
        self._fill(intake_of(case), fresh)
        self._show_confirmed(case)
        self._form.setVisible(case.closed_at is None)
        in_reading_order(self)
        self._edited()

    def value(self) -> Intake:
        """What the form says now."""
        return Intake(
            self.rights.value(),
            self.received.day(),
            self.wishes.value(),
            self.terms.value(),
            self.people.value(),
            self.named.text().strip(),
        )

    def primary_text(self) -> str:
        """See StagePage."""
        if self.case is None or self.case.closed_at is not None:
            return ""
        if not self.case.intake_confirmed:
            return self.tr("Confirm the intake")
        changed = self.value() != self._shown or not self.received.is_valid()
        return self.tr("Confirm the intake again") if changed else ""

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if self.case is None or self.case.closed_at is not None:
            return ()
        if self._sending:
            return (Phrase("One moment."),)
        value = self.value()
        if self.case.intake_confirmed and value == self._shown and self.received.is_valid():
            if value.person == NOBODY:
                return (Phrase("Nobody on file was chosen, so the identity cannot be verified yet."),)
            return (Phrase("The intake is confirmed. Change something here to confirm it again."),)
        missing = []
        if not value.rights:
            missing.append(Phrase("Say which rights the person exercises."))
        if not self.received.is_valid():
            missing.append(Phrase("Write the day of receipt as in 24 November 2026."))
        elif value.received > self.bridge.today():
            missing.append(Phrase("The day of receipt is still to come."))
        missing += [*self.wishes.missing(), *self.terms.missing()]
        if value.person is None:
            missing.append(Phrase("Choose the person on file, or say that nobody on file matches."))
        elif value.person == NOBODY and not value.named:
            missing.append(Phrase("Give the name of the person."))
        return tuple(missing)

    def run_primary(self) -> None:
        """See StagePage."""
        if self.case is None:
            return
        self._sending = True
        self.ready_changed.emit()
        work = partial(_confirm, self.case.reference, self.value())
        self.bridge.ask(work, partial(self._done, self.case.id), partial(self._failed, self.case.id))

    def _build(self) -> None:
        self.confirmed.body.addWidget(self._facts)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for title, hint, parts in (
            (
                self.tr("Rights the person exercises"),
                self.tr("Proposed from the words of the request; they are quoted below each proposal."),
                (self.rights,),
            ),
            (self.tr("Date of receipt"), "", (self._received_row, self.due)),
            (self.tr("Changes the person asks for"), "", (self.wishes,)),
            (
                self.tr("What to search for"),
                self.tr(
                    "One per line, read from the request. That somebody names an address does not prove it theirs."
                ),
                (self.terms,),
            ),
            (
                self.tr("Person on file"),
                self.tr("Found in the data sources by what is to be searched for."),
                (self.people, self._named_row),
            ),
        ):
            card = Card(title)
            if hint:
                card.body.addWidget(Hint(hint))
            for part in parts:
                card.body.addWidget(part)
            column.addWidget(card)
        card.body.addWidget(self.look_up, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(12)
        for widget in (Title(self.tr("Intake")), self.confirmed, self.sender_card, self._form):
            widget.setMaximumWidth(TEXT_WIDTH)
            self.body.addWidget(widget)
        self.body.addStretch()

    def _fill(self, said: Intake, fresh: bool) -> None:
        """Show what the case says, but leave alone what the officer has changed and not confirmed."""
        typed, before = self.value(), self._shown
        untouched = {
            part.name
            for part in fields(Intake)
            if fresh
            or before is None
            or getattr(typed, part.name) in (getattr(before, part.name), getattr(said, part.name))
        }
        if "rights" in untouched:
            self.rights.show_value(said.rights, fresh=fresh)
        if "received" in untouched and (fresh or (self.received.is_valid() and typed.received != said.received)):
            self.received.set_day(said.received)
        if "wishes" in untouched and (fresh or typed.wishes != said.wishes):
            self.wishes.show_value(said.wishes)
        if "identifiers" in untouched and (fresh or typed.identifiers != said.identifiers):
            self.terms.show_value(said.identifiers)
        if "person" in untouched:
            self.people.show_value(said.person)
        if "named" in untouched and typed.named != said.named:
            self.named.setText(said.named)
        # Compared with later: the form's own words for it, which are free of the blanks a message may carry.
        now = self.value()
        self._shown = replace(before or now, **{name: getattr(now, name) for name in untouched})

    def _show_confirmed(self, case: Case) -> None:
        self.confirmed.setVisible(case.intake_confirmed)
        person = self.tr("{name}, {source}").format(
            name=person_name(case.person), source=case.person.source_name
        ) if case.person else self.tr("Nobody on file matches")  # fmt: skip
        self._facts.show_facts(
            (
                (self.tr("Rights"), ", ".join(right_word(asked.right) for asked in case.rights)),
                (self.tr("Received"), day_words(case.received)),
                (self.tr("Changes"), "\n".join(_wish_words(wish) for wish in case.wishes)),
                (self.tr("Person"), person),
                *term_words(case.identifiers),
            )
        )

    def _show_due(self, case: Case) -> None:
        words = [say_kept(sentence) for sentence in case.due_explanation]
        if self.received.day() != case.received:
            words = [self.tr("The due date is counted again from this day once the intake is confirmed.")]
        elif case.due is not None:
            words.insert(0, self.tr("The answer is due on {day}.").format(day=day_words(case.due)))
        self.due.setText("\n".join(words))
        self.due.setVisible(bool(words))

    def _edited(self) -> None:
        nobody = self.people.value() == NOBODY
        self._named_row.setVisible(nobody)
        if self.case is None or self._shown is None:
            return
        self._received_row.show_message(self.received.trouble(latest=self.bridge.today()))
        self._show_due(self.case)
        self.look_up.setEnabled(not self._sending and not self.terms.missing() and not self.terms.value().is_empty())
        self.ready_changed.emit()

    def _look_up(self) -> None:
        if self.case is None or self._sending:
            return
        self._sending = True
        self._edited()
        work = partial(_look_up, self.case.reference, self.terms.value())
        self.bridge.ask(work, partial(self._done, self.case.id), partial(self._failed, self.case.id))

    def _done(self, case_id: UUID, _: None) -> None:
        if self.case is not None and self.case.id == case_id:
            self._sending = False
            self._edited()
        self.changed.emit()

    def _failed(self, case_id: UUID, error: RedressError) -> None:
        if self.case is not None and self.case.id == case_id:
            self._sending = False
            self._edited()
        self.bridge.failure.emit(error)


def _wish_words(wish: Wish) -> str:
    return f"{wish.field}: {wish.was} → {wish.to}" if wish.was else f"{wish.field} → {wish.to}"


def _look_up(reference: str, identifiers: Identifiers, desk: Desk) -> None:
    from desktop_app.desk import intake

    intake.look_up_again(desk, reference, identifiers)


def _confirm(reference: str, value: Intake, desk: Desk) -> None:
    from desktop_app.desk import intake

    intake.confirm_intake(
        desk,
        reference,
        rights=value.rights,
        wishes=value.wishes,
        identifiers=value.identifiers,
        person_key=value.person if isinstance(value.person, tuple) else None,
        person_named=value.named,
        received=value.received,
    )
