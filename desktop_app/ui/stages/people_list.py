"""Whom on file a request is about: the people found, one of whom is chosen, or nobody."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from desktop_app.domain.case import ContactPointOnFile, Person
from desktop_app.ui.parts import clear_layout
from desktop_app.ui.stages.strangers_text import Verbatim, in_button

PersonKey = tuple[UUID, str]
NOBODY = "nobody"
Choice = PersonKey | str | None  # a person, NOBODY, or nothing chosen yet


def key_of(person: Person) -> PersonKey:
    """What tells a person on file apart: the source and the key there."""
    return person.source_id, person.key


def person_name(person: Person) -> str:
    """What a person on file is called."""
    return person.names[0] if person.names else QCoreApplication.translate("words", "Without a name on file")


def matched_word(matched_by: str) -> str:
    """By what somebody or something was found, in words; other words of a source stay as they are."""
    tr = QCoreApplication.translate
    return {
        "email": tr("words", "e-mail address"),
        "name": tr("words", "name"),
        "phone": tr("words", "telephone"),
        "ip_address": tr("words", "IP address"),
        "cookie_id": tr("words", "cookie identifier"),
        "account_id": tr("words", "account number"),
        "similar_name": tr("words", "similar name"),
    }.get(matched_by, matched_by)


def point_word(kind: str) -> str:
    """A kind of contact point in words."""
    tr = QCoreApplication.translate
    return {
        "email": tr("words", "E-mail"),
        "phone": tr("words", "Telephone"),
        "post": tr("words", "Post"),
        "account": tr("words", "Account"),
        "cookie": tr("words", "Cookie"),
    }.get(kind, kind)


def point_line(point: ContactPointOnFile) -> str:
    """A contact point on one line."""
    return f"{point_word(point.kind)}: {' '.join(point.value.split())}"


class PeopleList(QWidget):
    """A radio button per person found, with where and how they were found; and one for nobody."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._group = QButtonGroup(self)
        self._choices: list[tuple[QRadioButton, PersonKey | str]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._group.buttonToggled.connect(lambda _, checked: self.edited.emit() if checked else None)

    def value(self) -> Choice:
        """Who is chosen."""
        return next((choice for button, choice in self._choices if button.isChecked()), None)

    def show_people(self, people: Sequence[Person]) -> None:
        """List these; whoever is chosen stays chosen while still listed."""
        if tuple(people) == self._people and self._choices:
            return
        chosen = self.value()
        for button, _ in self._choices:
            self._group.removeButton(button)
        clear_layout(self._column)
        self._choices, self._people = [], tuple(people)
        for person in people:
            self._add(in_button(person_name(person)), key_of(person))
            details = Verbatim(self.tr("About {person}").format(person=person_name(person)), 8)
            details.indent(28, 6)
            details.show_text(_details(person))
            self._column.addWidget(details)
            self._choices[-1][0].setAccessibleDescription(_details(person))
        self._add(self.tr("Nobody on file matches"), NOBODY)
        self.show_value(chosen)

    def show_value(self, chosen: Choice) -> None:
        """Choose somebody, nobody, or (None) take the choice back."""
        self._group.setExclusive(False)
        for button, choice in self._choices:
            button.setChecked(choice == chosen)
        self._group.setExclusive(True)

    def _add(self, words: str, choice: PersonKey | str) -> None:
        button = QRadioButton(words)
        self._group.addButton(button)
        self._choices.append((button, choice))
        self._column.addWidget(button)


def _details(person: Person) -> str:
    found = QCoreApplication.translate("PeopleList", "{source}, found by {matched}").format(
        source=person.source_name, matched=matched_word(person.matched_by)
    )
    cut = in_button(person_name(person)).endswith("…")
    names = ", ".join(person.names if cut else person.names[1:])
    lines = [*([names] if names else []), found, *(point_line(point) for point in person.contact_points)]
    return "\n".join(lines)
