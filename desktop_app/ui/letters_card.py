"""Letters beside the answer, offered at the stage they belong to: each with what has to be said for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.errors import RedressError
from desktop_app.domain.letter_offers import (
    LetterWish,
    obstacles_to_letter,
    offered_letters,
    recipients_to_write_to,
    to_instruct,
)
from desktop_app.domain.records import GIVES_AWAY, RecordType
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Card, Checklist, Choice, FieldLabel, FieldRow, Hint, LinkButton, QuietButton
from desktop_app.ui.stages.opening_card import DayLine

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_LINES = 88  # pixels: four lines


class LettersCard(Card):
    """The letters of one stage. `made` after one was: the case has another document then."""

    made = Signal()

    def __init__(self, bridge: Bridge, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("letters", "Letters"), parent)
        self._bridge = bridge
        self._stage = stage
        self._case: Case | None = None
        self.forms: dict[RecordType, LetterForm] = {}
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addLayout(self._column)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Offer the letters of a case; what is typed stays while the case is the same."""
        fresh = self._case is None or self._case.id != case.id
        self._case = case
        offered = offered_letters(case, self._stage)
        for type_ in offered:
            if type_ not in self.forms:
                form = LetterForm(type_)
                form.wanted.connect(partial(self._make, form))
                self.forms[type_] = form
                self._column.addWidget(form)
        for type_, form in self.forms.items():
            if fresh:
                form.begin()
            form.show_case(case)
            form.setVisible(type_ in offered)
        self.setVisible(bool(offered))

    def _make(self, form: LetterForm) -> None:
        assert self._case is not None
        form.set_sending(True)
        work = partial(_make, self._case.reference, form.value())
        self._bridge.ask(work, partial(self._done, form), partial(self._failed, form))

    def _done(self, form: LetterForm, name: str) -> None:
        form.set_sending(False)
        form.begin()
        self._bridge.notice.emit(self.tr("The letter {name} lies under Documents.").format(name=name))
        self.made.emit()

    def _failed(self, form: LetterForm, error: RedressError) -> None:
        form.set_sending(False)
        self._bridge.failure.emit(error)


class LetterForm(QWidget):
    """One letter: what it is for, the form it needs, and the button that makes it."""

    wanted = Signal()

    def __init__(self, type_: RecordType, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._type = type_
        self._case: Case | None = None
        self._sending = False
        self.evidence, self.to = QPlainTextEdit(), QPlainTextEdit()
        for text in (self.evidence, self.to):
            text.setTabChangesFocus(True)
            text.setFixedHeight(_LINES)
        self.recipient, self.source = Choice(), Choice()
        self.due = DayLine(self.tr("To be done by"), self.tr("It may be left open."))
        self.opener = reading(LinkButton(letter_action(type_)))
        self.opener.setCheckable(True)
        self.button = QuietButton(self.tr("Make the letter"))
        self.button.setAccessibleName(letter_action(type_))
        self._missing = Checklist()
        self._form = QWidget()
        self._build()

    def begin(self) -> None:
        """Nothing typed, and the form put away."""
        for text in (self.evidence, self.to):
            text.clear()
        self.due.show_day(None)
        self.opener.setChecked(False)

    def show_case(self, case: Case) -> None:
        """Offer what the case has to choose from."""
        self._case = case
        _refill(self.recipient, recipients_to_write_to(case))
        _refill(self.source, tuple(dict.fromkeys(one.source_name for one in to_instruct(case))))
        self._check()

    def value(self) -> LetterWish:
        """What the form says."""
        match self._type:
            case RecordType.EVIDENCE_REQUEST:
                return LetterWish(self._type, evidence=_lines(self.evidence))
            case RecordType.RECIPIENT_NOTICE:
                return LetterWish(self._type, to=_lines(self.to), recipient=self.recipient.currentText())
            case RecordType.CORRECTION_INSTRUCTION:
                due = self.due.day()
                return LetterWish(self._type, to=_lines(self.to), source=self.source.currentText(), due=due)
        return LetterWish(self._type)

    def set_sending(self, sending: bool) -> None:
        """While it is made, it cannot be asked for again."""
        self._sending = sending
        self._check()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(letter_word(self._type)))
        column.addWidget(Hint(_about(self._type)))
        rows = self._rows()
        inner = QVBoxLayout(self._form)
        inner.setContentsMargins(0, 4, 0, 0)
        inner.setSpacing(8)
        for row in rows:
            inner.addWidget(row)
        for unused in (self.evidence, self.to, self.recipient, self.source, self.due):
            if unused.parent() is None:  # nothing would end it with the page, nor the case that is held through it
                unused.setParent(self)
                unused.hide()
        inner.addWidget(self._missing)
        inner.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._form)
        self.opener.setVisible(bool(rows))
        self._form.setVisible(not rows)
        self.opener.toggled.connect(self._form.setVisible)
        self.button.clicked.connect(self.wanted)
        self.evidence.textChanged.connect(self._check)
        self.due.edit.textChanged.connect(lambda _: self._check())
        for choice in (self.recipient, self.source):
            choice.currentIndexChanged.connect(lambda _: self._check())

    def _rows(self) -> tuple[QWidget, ...]:
        match self._type:
            case RecordType.EVIDENCE_REQUEST:
                hint = self.tr("One on each line; any one of them is enough. Ask for no more than you need.")
                return (FieldRow(self.tr("What would show who is asking"), self.evidence, hint),)
            case RecordType.RECIPIENT_NOTICE:
                address = FieldRow(self.tr("Address, line by line"), self.to)
                return FieldRow(self.tr("Recipient"), self.recipient), address
            case RecordType.CORRECTION_INSTRUCTION:
                to = FieldRow(self.tr("To whom, line by line"), self.to, self.tr("Whoever looks after the system."))
                return FieldRow(self.tr("Data source"), self.source), to, self.due
        return ()

    def _check(self) -> None:
        if self._case is None:
            return
        missing = [obstacle.text for obstacle in obstacles_to_letter(self._case, self.value())]
        day_fine = self._type != RecordType.CORRECTION_INSTRUCTION or self.due.check()
        self._missing.show_missing(missing)
        self._missing.setVisible(bool(missing))
        self.button.setEnabled(not missing and day_fine and not self._sending)


def letter_word(type_: RecordType) -> str:
    """What a letter is called in the window."""
    tr = QCoreApplication.translate
    return {
        RecordType.ACKNOWLEDGEMENT: tr("letters", "Acknowledgement"),
        RecordType.EVIDENCE_REQUEST: tr("letters", "Request for evidence of identity"),
        RecordType.CORRECTION_INSTRUCTION: tr("letters", "Instruction to correct"),
        RecordType.RECIPIENT_NOTICE: tr("letters", "Notice to a recipient"),
        RecordType.CLOSING_LETTER: tr("letters", "Closing letter"),
        RecordType.CASE_FILE: tr("letters", "Case file"),
    }[type_]


def letter_action(type_: RecordType) -> str:
    """Making a letter, as its button says it."""
    tr = QCoreApplication.translate
    return {
        RecordType.ACKNOWLEDGEMENT: tr("letters", "Make an acknowledgement"),
        RecordType.EVIDENCE_REQUEST: tr("letters", "Make a request for evidence"),
        RecordType.CORRECTION_INSTRUCTION: tr("letters", "Make an instruction to correct"),
        RecordType.RECIPIENT_NOTICE: tr("letters", "Make a notice to a recipient"),
        RecordType.CLOSING_LETTER: tr("letters", "Make a closing letter"),
        RecordType.CASE_FILE: tr("letters", "Make the case file"),
    }[type_]


def _about(type_: RecordType) -> str:
    tr = QCoreApplication.translate
    about = {
        RecordType.ACKNOWLEDGEMENT: tr(
            "letters", "Tells whoever asked that the request arrived, and by when it is answered."
        ),
        RecordType.EVIDENCE_REQUEST: tr(
            "letters", "Where a code is not possible: asks for something that shows who is asking. The clock waits."
        ),
        RecordType.CORRECTION_INSTRUCTION: tr(
            "letters", "For a system that somebody else corrects by hand, with room to confirm it."
        ),
        RecordType.RECIPIENT_NOTICE: tr(
            "letters", "Tells one recipient what was corrected, erased or restricted, and what it has to do."
        ),
        RecordType.CLOSING_LETTER: tr("letters", "Tells the person that the request is answered, and what was sent."),
        RecordType.CASE_FILE: tr("letters", "The whole history of the request, for an authority or a court."),
    }[type_]
    if type_ not in GIVES_AWAY:
        return about
    return tr("letters", "{about} It may leave once a second officer has approved it.").format(about=about)


def _refill(choice: Choice, names: tuple[str, ...]) -> None:
    """Offer these names; the one chosen stays chosen."""
    if [choice.itemText(at) for at in range(choice.count())] == list(names):
        return
    chosen = choice.currentText()
    choice.clear()
    choice.addItems(names)
    choice.setCurrentIndex(max(0, choice.findText(chosen)) if names else -1)


def _lines(edit: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(line.strip() for line in edit.toPlainText().splitlines() if line.strip())


def _make(reference: str, wish: LetterWish, desk: Desk) -> str:
    from desktop_app.desk import case_letters

    return case_letters.write_letter(desk, reference, wish).file_name
