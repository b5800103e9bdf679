"""What happened in a case, read from the audit log in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.audit import AuditEvent
from desktop_app.domain.case import Channel
from desktop_app.domain.happenings import fact_phrase, kind_phrase
from desktop_app.domain.rights import Right
from desktop_app.ui.parts import Card, PlainLabel, QuietLabel, clear_layout
from desktop_app.ui.saying import say, say_date, say_kept
from desktop_app.ui.stages.identity_decision import decision_words
from desktop_app.ui.words import channel_word, instant_words, point_word, right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


@dataclass(frozen=True)
class Happening:
    """One event, ready to be read: when, who, what, and its particulars."""

    number: int
    at: datetime
    officer: str
    what: str
    particulars: str


def happenings(desk: Desk, reference: str) -> tuple[Happening, ...]:
    """The history of a case, newest first; runs in the worker."""
    from desktop_app.desk import cases, office

    names = {officer.id: officer.name for officer in office.officers(desk)}
    return tuple(_happening(event, names) for event in reversed(cases.history(desk, reference)))


def _happening(event: AuditEvent, names: Mapping[UUID, str]) -> Happening:
    tr = QCoreApplication.translate
    particulars = tr("history", "The particulars were erased.") if event.erased else _particulars(event.facts)
    officer = names.get(event.actor, tr("history", "an officer no longer listed"))
    return Happening(event.number, event.at, officer, event_words(event.kind), particulars)


def event_words(kind: str) -> str:
    """What an officer did, in words."""
    return say(kind_phrase(kind))


def fact_word(name: str) -> str:
    """The name of a particular, in words; empty where it says nothing to a reader."""
    return say(fact_phrase(name))


def _particulars(facts: Mapping[str, Any]) -> str:
    said = [
        f"{word}: {words}"
        for name, value in facts.items()
        if (word := fact_word(name)) and (words := _value_words(value, name))
    ]
    return " · ".join(said)


def _value_words(value: object, name: str = "") -> str:
    tr = QCoreApplication.translate
    match value:
        case None | "":
            return ""
        case bool():
            return tr("history", "yes") if value else tr("history", "no")
        case list():
            return ", ".join(_value_words(item, name) for item in value)
        case dict():
            return ", ".join(f"{inner} {_value_words(item)}" for inner, item in value.items())
        case str():
            return _text_words(value, name)
    return str(value)


def _text_words(text: str, name: str) -> str:
    if (word := _code_word(text, name)) is not None:
        return word
    try:
        return say_date(date.fromisoformat(text))
    except ValueError:
        # A SHA-256 is told apart by its beginning; the whole of it stands in the audit log.
        return f"{text[:16]}…" if len(text) == 64 and text.isalnum() else say_kept(text)


def _code_word(text: str, name: str) -> str | None:
    """The word of a code of the program; None of anything else."""
    if name in ("rights", "right", "still_open") and text in tuple(Right):
        return right_word(Right(text))
    if name == "channel" and text in tuple(Channel):
        return channel_word(Channel(text))
    if name == "decision":
        return decision_words(text)[0]
    return point_word(text) if name == "kind" else None


class HistoryView(QWidget):
    """The history of a case, newest on top."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)

    def show_history(self, history: Sequence[Happening], time_zone: str) -> None:
        """Show these events."""
        clear_layout(self._column)
        for happening in history:
            card = Card()
            card.body.setContentsMargins(16, 10, 16, 10)
            card.body.setSpacing(2)
            card.body.addWidget(PlainLabel(happening.what))
            when = instant_words(happening.at, time_zone)
            card.body.addWidget(QuietLabel(f"{when} · {happening.officer} · #{happening.number}"))
            if happening.particulars:
                card.body.addWidget(QuietLabel(happening.particulars))
            self._column.addWidget(card)
        self._column.addStretch()
