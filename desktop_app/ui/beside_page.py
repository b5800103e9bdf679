"""Beside a case: who handles it, tasks, notes, and its turning points."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, Task
from desktop_app.domain.grounds import ground_named
from desktop_app.domain.organisation import Officer
from desktop_app.domain.turnings import Turning, TurningKind, brought_phrases, parted_phrase
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import ActingChoice, Card, FieldRow, PlainLabel, QuietButton, QuietLabel, clear_layout
from desktop_app.ui.saying import say
from desktop_app.ui.turning_page import turned_word
from desktop_app.ui.words import day_words, instant_words, right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_LATE = date.max  # tasks without a day come last


class BesidePage(QWidget):
    """`changed` after something was written down."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._case: Case | None = None
        self.officer = ActingChoice()
        self.note = QPlainTextEdit()
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(72)
        self.write = QuietButton(self.tr("Write the note"))
        self.task, self.by_a_day = QLineEdit(), QCheckBox(self.tr("by a day"))
        self.day = DayEdit(date(2000, 1, 1))
        self.add = QuietButton(self.tr("Add the task"))
        self._notes, self._tasks, self._turnings = QVBoxLayout(), QVBoxLayout(), QVBoxLayout()
        self._turned = Card(self.tr("Turning points"))
        self._build()
        self.officer.activated.connect(lambda _: self._assign())
        self.write.clicked.connect(self._write_note)
        self.add.clicked.connect(self._add_task)
        self.by_a_day.toggled.connect(self.day.setVisible)
        self.note.textChanged.connect(self._typed)
        self.task.textEdited.connect(lambda _: self._typed())

    def show_case(self, case: Case) -> None:
        """Show what stands beside a case; what is being typed stays while it is the same case."""
        if self._case is None or self._case.id != case.id:
            self.note.clear()
            self.task.clear()
            self.by_a_day.setChecked(False)
            self.day.set_day(self._bridge.today())
        self._case = case
        zone = self._bridge.seat.organisation.time_zone if self._bridge.seat else "UTC"
        clear_layout(self._notes)
        for note in reversed(case.notes):
            self._notes.addWidget(PlainLabel(note.text))
            self._notes.addWidget(QuietLabel(f"{instant_words(note.at, zone)} · {note.by}"))
        clear_layout(self._tasks)
        for task in sorted(case.tasks, key=lambda task: (task.done_at is not None, task.due or _LATE)):
            self._tasks.addWidget(self._task_row(task, zone))
        clear_layout(self._turnings)
        for turning in case.turnings:
            self._turnings.addWidget(PlainLabel(turned_words(turning)))
            self._turnings.addWidget(QuietLabel(f"{instant_words(turning.at, zone)} · {turning.by}"))
        self._turned.setVisible(bool(case.turnings))
        self._show_officer()
        self._typed()

    def refresh(self) -> None:
        """Read who may handle a case."""
        self._bridge.ask(_case_officers, self._offer)

    def _offer(self, officers: tuple[Officer, ...]) -> None:
        self.officer.clear()
        self.officer.addItem(self.tr("Nobody in particular"), None)
        for officer in officers:
            self.officer.addItem(officer.name, officer.id)
        self._show_officer()

    def _show_officer(self) -> None:
        if self._case is None:
            return
        at = self.officer.findText(self._case.assigned_to) if self._case.assigned_to else 0
        if at < 0:
            self.officer.addItem(self._case.assigned_to, None)
            at = self.officer.count() - 1
        self.officer.setCurrentIndex(at)
        self.officer.setEnabled(self._case.closed_at is None)

    def _typed(self) -> None:
        open_ = self._case is not None and self._case.closed_at is None
        self.write.setEnabled(bool(self.note.toPlainText().strip()))
        self.add.setEnabled(open_ and bool(self.task.text().strip()))
        for widget in (self.task, self.by_a_day):
            widget.setEnabled(open_)

    def _task_row(self, task: Task, zone: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(task.text))
        if task.done_at is not None:
            said = self.tr("done {when} by {officer}").format(
                when=instant_words(task.done_at, zone), officer=task.done_by
            )
        else:
            said = self.tr("by {day}").format(day=day_words(task.due)) if task.due else self.tr("no day")
        words.addWidget(QuietLabel(said))
        line.addLayout(words, 1)
        if task.done_at is None:
            done = QuietButton(self.tr("Done"))
            done.setAccessibleName(self.tr("Done: {task}").format(task=task.text))
            done.clicked.connect(partial(self._finish, task.id))
            line.addWidget(done, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _build(self) -> None:
        handled = Card(self.tr("Who handles it"))
        handled.body.addWidget(FieldRow(self.tr("Officer"), self.officer))
        tasks = Card(self.tr("Tasks"))
        tasks.body.addLayout(self._tasks)
        tasks.body.addWidget(FieldRow(self.tr("What is to be done"), self.task))
        tasks.body.addWidget(self.by_a_day)
        tasks.body.addWidget(self.day)
        tasks.body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.day.setAccessibleName(self.tr("By which day"))
        self.day.hide()
        notes = Card(self.tr("Notes"))
        notes.body.addWidget(FieldRow(self.tr("New note"), self.note))
        notes.body.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        notes.body.addLayout(self._notes)
        self._turned.body.addLayout(self._turnings)
        for column in (self._notes, self._tasks, self._turnings):
            column.setSpacing(6)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        for card in (handled, tasks, notes, self._turned):
            outer.addWidget(card)
        outer.addStretch()

    def _assign(self) -> None:
        assert self._case is not None
        work = partial(_assign, self._case.reference, self.officer.currentData())
        self._bridge.ask(work, lambda _: self.changed.emit())

    def _write_note(self) -> None:
        assert self._case is not None

        def written(_: object) -> None:
            self.note.clear()
            self.changed.emit()

        self._bridge.ask(partial(_write, self._case.reference, self.note.toPlainText()), written)

    def _add_task(self) -> None:
        assert self._case is not None

        def added(_: object) -> None:
            self.task.clear()
            self.changed.emit()

        due = self.day.day() if self.by_a_day.isChecked() else None
        self._bridge.ask(partial(_add, self._case.reference, self.task.text(), due), added)

    def _finish(self, task_id: UUID) -> None:
        self._bridge.ask(partial(_finish, task_id), lambda _: self.changed.emit())


def turned_words(turning: Turning) -> str:
    """A turning point with its particulars, in one paragraph."""
    if turning.kind == TurningKind.PARTED:
        return say(parted_phrase(turning))
    ground = ground_named(turning.ground)
    rights = ", ".join(right_word(right) for right in turning.rights)
    parts = (rights, turning.other, ground.words if ground else "", turning.reasons)
    said = " · ".join(part for part in parts if part)
    said = " ".join((said, *(say(phrase) for phrase in brought_phrases(turning))))
    return f"{turned_word(turning.kind)}: {said}" if said.strip() else turned_word(turning.kind)


def _case_officers(desk: Desk) -> tuple[Officer, ...]:
    from desktop_app.desk import office
    from desktop_app.desk.roles import may

    return tuple(officer for officer in office.officers(desk) if may(officer.role, "request.assigned"))


def _assign(reference: str, officer_id: UUID | None, desk: Desk) -> None:
    from desktop_app.desk import notes

    notes.assign(desk, reference, officer_id)


def _write(reference: str, text: str, desk: Desk) -> None:
    from desktop_app.desk import notes

    notes.write_note(desk, reference, text)


def _add(reference: str, text: str, due: date | None, desk: Desk) -> None:
    from desktop_app.desk import notes

    notes.add_task(desk, reference, text, due)


def _finish(task_id: UUID, desk: Desk) -> None:
    from desktop_app.desk import notes

    notes.finish_task(desk, task_id)
