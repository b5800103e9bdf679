"""The clock of a case: until when, how that was counted, what stands on the clock, and what the law says beside it."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.clock import TO_ENTER, ClockFacts, RuleFacts, event_phrase
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.readings import Contest
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.law_card import LawCard
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Card,
    Choice,
    Facts,
    FieldRow,
    Hint,
    LinkButton,
    PlainLabel,
    QuietButton,
    QuietLabel,
    clear_layout,
)
from desktop_app.ui.saying import say, say_kept, say_law
from desktop_app.ui.words import day_words, right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class ClockPage(QWidget):
    """`changed` after something was entered; `extend_wanted` asks for the form of an extension."""

    changed = Signal()
    extend_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._case: Case | None = None
        self._until, self._counted = PlainLabel(), PlainLabel()
        self._source = QuietLabel()
        self.extend = QuietButton(self.tr("Extend the time to answer…"))
        self.calendar = reading(QuietButton(self.tr("Calendar file…")))
        self.happened = Choice()
        for type_ in TO_ENTER:
            self.happened.addItem(say(event_phrase(type_)), type_.value)
        self.on = DayEdit(date(2000, 1, 1))
        self.enter = QuietButton(self.tr("Enter on the clock"))
        self.back = LinkButton(self.tr("Take back the last entry"))
        self._events = QVBoxLayout()
        self._events.setSpacing(4)
        self._entry = QWidget()
        self._on_row = FieldRow(self.tr("On"), self.on)
        self.law = LawCard(bridge)
        self._laws = QVBoxLayout()
        self._laws.setSpacing(12)
        self._build()
        self.enter.clicked.connect(self._enter)
        self.back.clicked.connect(self._take_back)
        self.extend.clicked.connect(self.extend_wanted)
        self.law.changed.connect(self.changed)
        self.calendar.clicked.connect(self.choose_file)
        self.on.changed.connect(self._day_changed)

    def show_case(self, case: Case) -> None:
        """Show the clock of a case; the law is read when somebody looks (`refresh`)."""
        fresh = self._case is None or (self._case.id, self._case.regime) != (case.id, case.regime)
        self._case = case
        self.law.show_case(case)
        if fresh:
            self.on.set_day(self._bridge.today())
            clear_layout(self._laws)
        self._until.setText(
            self.tr("Answer by {day}").format(day=day_words(case.due)) if case.due else self.tr("There is no due date.")
        )
        self._counted.setText(say_kept("\n".join(case.due_explanation)))
        self._source.setText(self.tr("Source: {source}").format(source=case.due_source) if case.due_source else "")
        clear_layout(self._events)
        for event in case.clock_events:
            words = f"{day_words(event.date)}: {say(event_phrase(event.type))}"
            self._events.addWidget(PlainLabel(words))
        if not case.clock_events:
            self._events.addWidget(QuietLabel(self.tr("Nothing was asked for yet; the clock runs from receipt.")))
        open_ = case.closed_at is None
        self._entry.setVisible(open_)
        last_by_hand = bool(case.clock_events) and case.clock_events[-1].type != ClockEventType.EXTENDED
        self.back.setVisible(open_ and last_by_hand)
        extended = any(event.type == ClockEventType.EXTENDED for event in case.clock_events)
        self.extend.setVisible(open_ and not extended and case.due is not None)
        self.calendar.setVisible(open_ and case.due is not None)
        if fresh and self.isVisible():
            self.refresh()

    def refresh(self) -> None:
        """Read what the law says."""
        if self._case is not None:
            self.law.refresh()
            reference = self._case.reference
            self._bridge.ask(partial(_facts, reference), partial(self._show_facts, reference))

    def choose_file(self) -> None:
        """Ask where the due date is to be written as a calendar file."""
        assert self._case is not None
        reference = self._case.reference
        dialog = QFileDialog(self, self.tr("Write the due date as a calendar file"), f"{reference}.ics")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.setNameFilter(self.tr("Calendar (*.ics)"))
        dialog.fileSelected.connect(lambda file: self.write_calendar(reference, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_calendar(self, reference: str, target: Path) -> None:
        """Write the due date of a case to a new file."""
        said = self.tr("Written: {name}. It names the case by its reference only.").format(name=target.name)
        self._bridge.ask(partial(_write, target, reference), lambda _: self._bridge.notice.emit(said))

    def _build(self) -> None:
        due = Card(self.tr("Until when"))
        for widget in (self._until, self._counted, self._source):
            due.body.addWidget(widget)
        due.body.addWidget(_beside(self.extend, self.calendar))
        clock = Card(self.tr("On the clock"))
        clock.body.addLayout(self._events)
        clock.body.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self._entry)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(FieldRow(self.tr("What happened"), self.happened))
        column.addWidget(self._on_row)
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        clock.body.addWidget(self._entry)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(due)
        outer.addWidget(clock)
        outer.addWidget(self.law)
        outer.addLayout(self._laws)
        outer.addStretch()

    def _day_changed(self) -> None:
        trouble = self.on.trouble(latest=self._bridge.today())
        self._on_row.show_message(trouble)
        self.enter.setEnabled(not trouble)

    def _enter(self) -> None:
        assert self._case is not None
        type_ = ClockEventType(self.happened.currentData())
        work = partial(_enter, self._case.reference, type_, self.on.day())
        self._bridge.ask(work, lambda _: self.changed.emit())

    def _take_back(self) -> None:
        assert self._case is not None
        self._bridge.ask(partial(_take_back, self._case.reference), lambda _: self.changed.emit())

    def _show_facts(self, reference: str, facts: ClockFacts) -> None:
        if self._case is None or self._case.reference != reference:
            return
        clear_layout(self._laws)
        for rule in facts.rules:
            self._laws.addWidget(self._rule_card(facts, rule))
        for contest in facts.contests:
            self._laws.addWidget(self._contest_card(contest))

    def _rule_card(self, facts: ClockFacts, of: RuleFacts) -> Card:
        card = Card(f"{right_word(of.right)}: {say_law(facts.law)}")
        told = Facts()
        extension = of.rule.extension
        until = of.due.extended_due_if_used
        words = say_law(extension.ground) if extension else self.tr("None.")
        if until is not None:
            words = self.tr("{ground}; until {day} at the latest").format(ground=words, day=day_words(until))
        told.show_facts(
            (
                (self.tr("Rule"), say_law(of.rule.says)),
                (self.tr("Due"), day_words(of.due.due) if of.due.due else self.tr("no number of days")),
                (self.tr("Acknowledge by"), day_words(of.due.acknowledge_by) if of.due.acknowledge_by else ""),
                (self.tr("Extension"), words if of.due.due else ""),
                (self.tr("Fees"), say_law(of.rule.fees)),
                (self.tr("Whom to tell"), say_law(of.rule.recipients)),
                (self.tr("If refused"), say_law(of.rule.disagreement)),
                (self.tr("Complaints"), say_law(facts.complaint_body)),
                (self.tr("Source"), of.rule.source),
            )
        )
        card.body.addWidget(told)
        return card

    def _contest_card(self, contest: Contest) -> Card:
        card = Card(self.tr("A contested rule: {subject}").format(subject=subject_word(contest.subject)))
        for option in contest.options:
            card.body.addWidget(PlainLabel(say_law(option.words)))
            card.body.addWidget(QuietLabel(option.source))
        card.body.addWidget(Hint(self.tr("Which reading the organisation follows is chosen under Settings.")))
        return card


def subject_word(subject: str) -> str:
    """What a contested rule is about, in words."""
    tr = QCoreApplication.translate
    return {
        "identity": tr("words", "waiting for proof of identity"),
        "clarification": tr("words", "waiting for clarification"),
        "fee": tr("words", "waiting for a fee"),
        "period": tr("words", "the length of the period"),
        "end": tr("words", "a period that ends on a day off"),
    }.get(subject, subject)


def _beside(*widgets: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch()
    return row


def _facts(reference: str, desk: Desk) -> ClockFacts:
    from desktop_app.desk import clock

    return clock.facts(desk, reference)


def _enter(reference: str, type_: ClockEventType, on: date, desk: Desk) -> None:
    from desktop_app.desk import clock

    clock.enter_event(desk, reference, type_, on)


def _take_back(reference: str, desk: Desk) -> None:
    from desktop_app.desk import clock

    clock.take_back_event(desk, reference)


def _write(target: Path, reference: str, desk: Desk) -> int:
    from desktop_app.desk import calendar

    return calendar.export_calendar(desk, target, reference)
