"""The forms of a correction's steps: the decision on it, the approval of it, the instruction and its confirmation, and
what may come afterwards: taking it back, and the person's statement of disagreement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.corrections import Correction, Decision, Way
from desktop_app.domain.disagreement import statement_right
from desktop_app.domain.grounds import ground_named, uncorrected
from desktop_app.domain.organisation import Officer
from desktop_app.domain.phrase import Phrase
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import Choice, FieldRow, Hint, PassphraseEdit
from desktop_app.ui.words import role_word

_LINES = 72  # pixels: three lines


@dataclass(frozen=True)
class Decided:
    """What the officer decided; see `desk.correct.decide_correction`."""

    decision: Decision
    to: str
    ground: str
    told: str
    by_hand: bool


class _Form(QWidget):
    """Rows under each other. `edited` after every change."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)

    def _add(self, *rows: QWidget) -> None:
        for row in rows:
            self._column.addWidget(row)

    def _watch(self, *editors: QLineEdit | Choice | DayEdit) -> None:
        for editor in editors:
            if isinstance(editor, Choice):
                editor.currentIndexChanged.connect(lambda _: self.edited.emit())
            elif isinstance(editor, DayEdit):
                editor.changed.connect(self.edited)
            else:
                editor.setAcceptDrops(False)
                editor.textChanged.connect(self.edited)


class DecisionForm(_Form):
    """Accept as asked, accept in part, or refuse; and who makes the change."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.decision, self.ground, self.way = Choice(), Choice(), Choice()
        self.to, self.told = QLineEdit(), QLineEdit()
        for words, decision in (
            (self.tr("Accept it as it was asked for"), Decision.ACCEPTED),
            (self.tr("Accept it in part: another value"), Decision.IN_PART),
            (self.tr("Refuse it"), Decision.REFUSED),
        ):
            self.decision.addItem(words, decision.value)
        for words, way in (
            (self.tr("Redress changes it at its source"), Way.HERE),
            (self.tr("Whoever keeps the system, by a printed instruction"), Way.BY_HAND),
        ):
            self.way.addItem(words, way.value)
        self._to_row = FieldRow(self.tr("{field} is to be instead").format(field=field), self.to)
        self._ground_row = FieldRow(self.tr("Ground for {field}").format(field=field), self.ground)
        self._told_row = FieldRow(
            self.tr("What the person is told of {field}").format(field=field),
            self.told,
            self.tr("It stands in the letter to the person, beside the ground."),
        )
        self._way_row = FieldRow(
            self.tr("Who changes {field}").format(field=field),
            self.way,
            self.tr("For a source that cannot be written to from here: a mainframe, a contractor."),
        )
        self._add(
            FieldRow(self.tr("Decision on {field}").format(field=field), self.decision),
            self._to_row,
            self._ground_row,
            self._told_row,
            self._way_row,
        )
        self.decision.currentIndexChanged.connect(lambda _: self._show_rows())
        self._watch(self.decision, self.ground, self.way, self.to, self.told)
        self._show_rows()

    def show_correction(self, correction: Correction, regime: str) -> None:
        """Begin with what was decided before, or with yes."""
        self.ground.clear()
        self.ground.addItem(self.tr("Choose…"), "")
        for ground in uncorrected(regime):
            source = ground.source(regime)
            self.ground.addItem(f"{ground.words} ({source})" if source else ground.words, ground.code)
        self.ground.setCurrentIndex(max(0, self.ground.findData(correction.ground)))
        before = correction.decision if correction.decision != Decision.OPEN else Decision.ACCEPTED
        self.decision.setCurrentIndex(self.decision.findData(before.value))
        self.way.setCurrentIndex(self.way.findData(correction.way.value))
        self.to.setText(correction.order.to if before == Decision.IN_PART else "")
        self.told.setText(correction.told)

    def value(self) -> Decided:
        """What the form says."""
        decision = Decision(self.decision.currentData())
        return Decided(
            decision=decision,
            to=self.to.text().strip() if decision == Decision.IN_PART else "",
            ground=str(self.ground.currentData() or "") if decision != Decision.ACCEPTED else "",
            told=self.told.text().strip() if decision != Decision.ACCEPTED else "",
            by_hand=decision != Decision.REFUSED and self.way.currentData() == Way.BY_HAND.value,
        )

    def missing(self, asked: str) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        said, missing = self.value(), []
        ground = ground_named(said.ground)
        if said.decision == Decision.IN_PART and said.to in ("", asked):
            missing.append(Phrase("Give the value that is written instead."))
        if said.decision == Decision.REFUSED and ground is None:
            missing.append(Phrase("Choose the ground."))
        needs = said.decision == Decision.IN_PART or (ground is not None and ground.needs_reasons)
        if said.decision != Decision.ACCEPTED and needs and not said.told:
            missing.append(Phrase("Say what the person is told."))
        return tuple(missing)

    def _show_rows(self) -> None:
        decision = Decision(self.decision.currentData())
        self._to_row.setVisible(decision == Decision.IN_PART)
        self._ground_row.setVisible(decision != Decision.ACCEPTED)
        self._told_row.setVisible(decision != Decision.ACCEPTED)
        self._way_row.setVisible(decision != Decision.REFUSED)


class SecondOfficerForm(_Form):
    """A second officer approves this one change, with a passphrase of their own. `entered` on Return."""

    entered = Signal()

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._officers: tuple[Officer, ...] = ()
        self.officer, self.passphrase = Choice(), PassphraseEdit()
        self.officer.setPlaceholderText(self.tr("Choose the second officer"))
        self._add(
            FieldRow(
                self.tr("Second officer for {field}").format(field=field),
                self.officer,
                self.tr("Sees the change above. Not the one who proposed or accepted it."),
            ),
            FieldRow(self.tr("The second officer's own passphrase"), self.passphrase),
        )
        self._watch(self.officer, self.passphrase)
        self.passphrase.returnPressed.connect(self.entered)

    def show_officers(self, officers: Sequence[Officer]) -> None:
        """Offer these; the one chosen stays chosen."""
        if tuple(officers) == self._officers:
            return
        self._officers = tuple(officers)
        self.officer.clear()
        for officer in officers:
            self.officer.addItem(f"{officer.name} ({role_word(officer.role)})", officer.id)
        self.officer.setCurrentIndex(0 if len(officers) == 1 else -1)

    def chosen(self) -> UUID | None:
        """Who is to approve."""
        id_ = self.officer.currentData()
        return id_ if isinstance(id_, UUID) else None

    def take_passphrase(self) -> str:
        """What was typed; the field forgets it."""
        typed = self.passphrase.text()
        self.passphrase.clear()
        return typed

    def missing(self) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        if not self._officers:
            return (Phrase("A second officer must be added on the Officers page."),)
        missing = [] if self.chosen() else [Phrase("Choose the second officer.")]
        if not self.passphrase.text():
            missing.append(Phrase("The second officer types their own passphrase."))
        return tuple(missing)


class InstructionForm(_Form):
    """To whom the instruction goes."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.to = QPlainTextEdit()
        self.to.setTabChangesFocus(True)
        self.to.setFixedHeight(_LINES)
        self._add(
            FieldRow(
                self.tr("To whom the instruction for {field} goes, line by line").format(field=field),
                self.to,
                self.tr("Whoever looks after the system. It names every correction of this source made by hand."),
            )
        )
        self.to.textChanged.connect(self.edited)

    def lines(self) -> tuple[str, ...]:
        """The address."""
        return tuple(line.strip() for line in self.to.toPlainText().splitlines() if line.strip())

    def missing(self) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        return () if self.lines() else (Phrase("Say to whom the instruction goes."),)


class ConfirmationForm(_Form):
    """Who confirmed it, when, what shows it, and what the entry reads now."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by, self.evidence, self.reads = QLineEdit(), QLineEdit(), QLineEdit()
        self.on = DayEdit(date(2000, 1, 1))
        self._add(
            FieldRow(self.tr("Who confirmed the correction of {field}").format(field=field), self.by),
            FieldRow(self.tr("Corrected on"), self.on),
            FieldRow(
                self.tr("What {field} reads now, as confirmed").format(field=field),
                self.reads,
                self.tr("As whoever made the change read it back."),
            ),
            FieldRow(
                self.tr("What shows the correction of {field}").format(field=field),
                self.evidence,
                self.tr("The confirmation on the instruction, signed; a message and its day."),
            ),
        )
        self._watch(self.by, self.evidence, self.reads, self.on)

    def missing(self, to: str, instructed: date | None, today: date) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        missing = []
        if not self.by.text().strip():
            missing.append(Phrase("Say who confirmed it."))
        if not self.on.is_valid() or self.on.day() > today or (instructed and self.on.day() < instructed):
            missing.append(Phrase("Give the day, between the printing of the instruction and today."))
        if self.reads.text().strip() != to:
            missing.append(Phrase("What it reads now is not what the instruction asked for."))
        if not self.evidence.text().strip():
            missing.append(Phrase("Note what shows it."))
        return tuple(missing)


class UndoForm(_Form):
    """Why a correction is taken back, and what shows it."""

    def __init__(self, field: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason, self.evidence = QLineEdit(), QLineEdit()
        self._add(
            Hint(
                self.tr(
                    "Taking it back is a correction of its own, with the same steps: it is previewed, approved where "
                    "that is asked for, and made only if the source still holds what was written."
                )
            ),
            FieldRow(self.tr("Why the correction of {field} is taken back").format(field=field), self.reason),
            FieldRow(self.tr("What shows the earlier {field} to be right").format(field=field), self.evidence),
        )
        self._watch(self.reason, self.evidence)

    def missing(self) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        missing = [] if self.reason.text().strip() else [Phrase("Give a reason.")]
        if not self.evidence.text().strip():
            missing.append(Phrase("Note what shows it to be right."))
        return tuple(missing)


class StatementForm(_Form):
    """The person's statement of disagreement, in their own words, and the day it came."""

    def __init__(self, field: str, regime: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.on = QPlainTextEdit(), DayEdit(date(2000, 1, 1))
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_LINES)
        right = statement_right(regime)
        hint = self.tr("In the person's own words. It goes with every later disclosure of this entry ({source}).")
        self._add(
            FieldRow(
                self.tr("Statement of disagreement about {field}").format(field=field),
                self.text,
                hint.format(source=right.source if right else ""),
            ),
            FieldRow(self.tr("Received on"), self.on),
        )
        self.text.textChanged.connect(self.edited)
        self._watch(self.on)

    def missing(self, today: date) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        missing = [] if self.text.toPlainText().strip() else [Phrase("Take down the statement.")]
        if not self.on.is_valid() or self.on.day() > today:
            missing.append(Phrase("Give the day, not one to come."))
        return tuple(missing)
