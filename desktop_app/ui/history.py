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
from desktop_app.domain.phrase import long_date
from desktop_app.ui.parts import Card, PlainLabel, QuietLabel, clear_layout
from desktop_app.ui.words import instant_words

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
    tr = QCoreApplication.translate
    return {
        "request.received": tr("history", "Request taken in"),
        "request.person_looked_up": tr("history", "Person looked up again"),
        "request.intake_confirmed": tr("history", "Intake confirmed"),
        "request.closed": tr("history", "Case closed"),
        "identity.contact_point_vouched": tr("history", "Contact point vouched for"),
        "identity.code_issued": tr("history", "One-time code issued"),
        "identity.code_entered": tr("history", "One-time code entered"),
        "identity.evidence_recorded": tr("history", "Evidence of identity recorded"),
        "identity.risk_set": tr("history", "Risk of a wrong answer set"),
        "identity.decided": tr("history", "Identity decided"),
        "findings.collected": tr("history", "Data sources searched"),
        "finding.decided": tr("history", "Findings decided"),
        "correction.planned": tr("history", "Correction planned"),
        "correction.previewed": tr("history", "Correction previewed"),
        "correction.started": tr("history", "Correction begun at the source"),
        "correction.applied": tr("history", "Correction applied and read back"),
        "correction.recipient_told": tr("history", "Recipient told of the correction"),
        "documents.drawn": tr("history", "Documents drawn"),
        "documents.approved": tr("history", "Documents approved"),
        "documents.export_begun": tr("history", "Export of the documents begun"),
        "documents.exported": tr("history", "Documents exported"),
        "documents.printed": tr("history", "Documents printed"),
        "attachment.exported": tr("history", "Kept message exported"),
    }.get(kind, kind.replace(".", ": ").replace("_", " "))


def fact_word(name: str) -> str:
    """The name of a particular, in words; empty where it says nothing to a reader."""
    tr = QCoreApplication.translate
    return {
        "reference": "",
        "channel": tr("history", "came by"),
        "received": tr("history", "received"),
        "rights": tr("history", "rights"),
        "due": tr("history", "due"),
        "sources_not_reached": tr("history", "could not be reached"),
        "people": tr("history", "people on file"),
        "wished_fields": tr("history", "to be changed"),
        "person_chosen": tr("history", "person on file chosen"),
        "contact_point": "",
        "kind": tr("history", "kind"),
        "since": tr("history", "on file since"),
        "how": tr("history", "how"),
        "correction": "",
        "valid_until": tr("history", "valid until"),
        "result": tr("history", "result"),
        "attempts_left": tr("history", "attempts left"),
        "risk": tr("history", "risk"),
        "decision": tr("history", "decision"),
        "reasons": tr("history", "reasons"),
        "searched": tr("history", "sources searched"),
        "not_searched": tr("history", "not searched"),
        "found": tr("history", "found"),
        "unreadable": tr("history", "unreadable"),
        "terms_of_others_left_out": tr("history", "search terms of others left out"),
        "findings": tr("history", "findings"),
        "ground": tr("history", "ground"),
        "approval_voided": tr("history", "approval voided"),
        "answered_on": tr("history", "answered on"),
        "in_time": tr("history", "in time"),
        "documents": tr("history", "documents"),
        "package_sha256": tr("history", "package"),
        "field": tr("history", "field"),
        "reason": tr("history", "reason"),
        "evidence": tr("history", "evidence"),
        "possible": tr("history", "can be applied"),
        "read_back_as_asked": tr("history", "read back as asked"),
        "recipients": tr("history", "recipients"),
        "recipient": tr("history", "recipient"),
        "sha256": tr("history", "SHA-256"),
    }.get(name, name.replace("_", " "))


def _particulars(facts: Mapping[str, Any]) -> str:
    said = [
        f"{word}: {words}"
        for name, value in facts.items()
        if (word := fact_word(name)) and (words := _value_words(value))
    ]
    return " · ".join(said)


def _value_words(value: object) -> str:
    tr = QCoreApplication.translate
    match value:
        case None | "":
            return ""
        case bool():
            return tr("history", "yes") if value else tr("history", "no")
        case list():
            return ", ".join(_value_words(item) for item in value)
        case dict():
            return ", ".join(f"{name} {_value_words(item)}" for name, item in value.items())
        case str():
            return _text_words(value)
    return str(value)


def _text_words(text: str) -> str:
    try:
        return long_date(date.fromisoformat(text))
    except ValueError:
        # A SHA-256 is told apart by its beginning; the whole of it stands in the audit log.
        return f"{text[:16]}…" if len(text) == 64 and text.isalnum() else text


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
