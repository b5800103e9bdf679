"""The one-time code that is out, and the field for the code that comes back."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.case import Case, CodeIssued
from desktop_app.ui.parts import Card, FieldRow, QuietButton, QuietLabel, Section
from desktop_app.ui.stages.people_list import point_line
from desktop_app.ui.stages.strangers_text import VerbatimFacts
from desktop_app.ui.typed import fleeting
from desktop_app.ui.words import day_words


def open_code(case: Case, today: date) -> CodeIssued | None:
    """The code that can be answered now, if one can."""
    waiting = [code for code in case.codes if not code.used and code.attempts_left > 0 and today <= code.valid_until]
    return waiting[-1] if waiting else None


class CodeCard(Card):
    """Where the code went, until when it holds, how often it may still be tried. `typed` carries what was typed."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._facts = VerbatimFacts(3)
        self._none = QuietLabel()
        self.field = QLineEdit()
        fleeting(self.field)
        self.field.setMaximumWidth(240)
        self.field.setMaxLength(40)
        # What comes back is a secret until it is compared: input methods must not learn it.
        self.field.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhPreferUppercase
        )
        self.row = FieldRow(
            self.tr("The code that came back"),
            self.field,
            self.tr("As the person gave it; spaces, dashes and capitals do not matter."),
        )
        self.check = QuietButton(self.tr("Check the code"))
        self.body.addWidget(Section(self.tr("One-time code")))
        self.body.addWidget(self._none)
        self.body.addWidget(self._facts)
        self.body.addWidget(self.row)
        self.body.addWidget(self.check, 0, Qt.AlignmentFlag.AlignLeft)
        self.check.clicked.connect(self._check)
        self.field.returnPressed.connect(self._check)

    def show_case(self, case: Case, today: date, *, fresh: bool) -> None:
        """Show the code of a case that is out; what is typed stays, unless `fresh`."""
        if fresh:
            self.clear()
        code = open_code(case, today)
        answerable = code is not None and case.closed_at is None
        self.row.setVisible(answerable)
        self.check.setVisible(answerable)
        self._facts.setVisible(code is not None)
        self._none.setVisible(code is None)
        self._none.setText(self._why_none(case))
        if code is None:
            return
        points = case.person.contact_points if case.person else ()
        point = next((point for point in points if point.id == code.contact_point_id), None)
        self._facts.show_facts(
            (
                (self.tr("Went out to"), point_line(point) if point else self.tr("a contact point chosen before")),
                (self.tr("Holds until"), day_words(code.valid_until)),
                (self.tr("Attempts left"), str(code.attempts_left)),
            )
        )

    def say(self, text: str) -> None:
        """Say under the field what came of it."""
        self.row.show_message(text)
        if text:
            self.field.setFocus()

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()
        self.row.show_message("")

    def _why_none(self, case: Case) -> str:
        if not case.codes:
            return self.tr("No code is out.")
        if any(item.kind == "one_time_code" and item.result == "match" for item in case.evidence):
            return self.tr("The code came back and was the right one.")
        if case.codes[-1].attempts_left == 0:
            return self.tr("The last code was mistyped too often; it is void.")
        return self.tr("The last code is void. A new one can be made above.")

    def _check(self) -> None:
        if not self.field.text().strip():
            self.say(self.tr("Type the code that came back."))
            return
        self.typed.emit(self.field.text())
