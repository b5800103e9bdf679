"""What one version of a notice changed: side by side, each difference marked by the officer, and who is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.notice_diff import Change as Kind
from desktop_app.domain.notice_diff import Difference
from desktop_app.domain.notices import How, Mark, Telling
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import (
    Badge,
    Card,
    Checklist,
    Choice,
    FieldRow,
    PlainLabel,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.register import FileEdit, MarkedText, buttons, choose_new_file
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.notices import Change
    from desktop_app.desk.office import Desk


class ChangeView(Card):
    """`changed` once something was marked or noted."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._shown: Change | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addLayout(self._column)

    def open(self, notice_id: UUID) -> None:
        """Show what a version changed against the one before it."""
        self._bridge.ask(partial(_change, notice_id), self._show)

    def _show(self, shown: Change) -> None:
        self._shown = shown
        clear_layout(self._column)
        self._column.addWidget(Section(self.tr("What {version} changed").format(version=shown.new.title)))
        to_do = Checklist()
        to_do.show_missing(shown.to_do, self.tr("Nothing is left to do for this version."))
        self._column.addWidget(to_do)
        if shown.old is None or shown.compared is None:
            self._column.addWidget(QuietLabel(self.tr("There is no version before this one.")))
        elif shown.compared.same:
            self._column.addWidget(PlainLabel(self.tr("Both versions say the same, sentence by sentence.")))
        else:
            for difference in shown.compared.differences:
                self._column.addWidget(self._difference(shown, difference))
        if shown.compared is not None:
            save = QuietButton(self.tr("Save the differences as a PDF…"))
            save.clicked.connect(self._save)
            self._column.addWidget(save, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self._tellings(shown))
        self.show()
        QTimer.singleShot(0, self._scroll_here)

    def _scroll_here(self) -> None:
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None:
            area.ensureVisible(0, self.y() + min(self.height(), area.viewport().height()) - 20, 0, 0)

    def _difference(self, shown: Change, difference: Difference) -> QWidget:
        words = {
            Kind.CHANGED: self.tr("changed"),
            Kind.ADDED: self.tr("added"),
            Kind.REMOVED: self.tr("taken out"),
        }[difference.change]
        number = difference.number_after or difference.number_before or 0
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        before, after = difference.pieces()
        grid.addWidget(Badge(self.tr("Sentence {number}: {change}").format(number=number, change=words), "info"), 0, 0)
        for column, (pieces, name) in enumerate(((before, self.tr("Before")), (after, self.tr("After")))):
            if pieces:
                label = self.tr("{side}, sentence {number}").format(side=name, number=number)
                grid.addWidget(MarkedText(pieces, label), 1, column)
            else:
                grid.addWidget(QuietLabel(self.tr("(not there)")), 1, column)
        grid.addLayout(self._marking(shown, difference, shown.marks.get(difference.key)), 2, 0, 1, 2)
        return row

    def _marking(self, shown: Change, difference: Difference, mark: Mark | None) -> QVBoxLayout:
        column = QVBoxLayout()
        if mark is not None:
            word = self.tr("significant") if mark.significant else self.tr("not significant")
            said = self.tr("Marked as {word} by {officer}. {reason}")
            column.addWidget(QuietLabel(said.format(word=word, officer=mark.by, reason=mark.reason).strip()))
        reason = QLineEdit(mark.reason if mark else "")
        reason.setPlaceholderText(self.tr("Why (may stay empty)"))
        reason.setAccessibleName(self.tr("Why"))
        yes, no = QuietButton(self.tr("Significant")), QuietButton(self.tr("Not significant"))
        number = difference.number_after or difference.number_before or 0
        yes.setAccessibleName(self.tr("Sentence {number} is significant").format(number=number))
        no.setAccessibleName(self.tr("Sentence {number} is not significant").format(number=number))
        yes.clicked.connect(lambda: self._mark(shown, difference, True, reason.text()))
        no.clicked.connect(lambda: self._mark(shown, difference, False, reason.text()))
        row = buttons(yes, no)
        row.insertWidget(2, reason, 1)
        column.addLayout(row)
        return column

    def _mark(self, shown: Change, difference: Difference, significant: bool, reason: str) -> None:
        assert shown.old is not None
        work = partial(_mark, shown.old.id, shown.new.id, difference.key, significant, reason)
        self._bridge.ask(work, lambda _: self._again())

    def _again(self) -> None:
        assert self._shown is not None
        self.open(self._shown.new.id)
        self.changed.emit()

    def _save(self) -> None:
        assert self._shown is not None
        notice = self._shown.new

        def write(path: Path) -> None:
            self._bridge.ask(
                partial(_export, notice.id, path),
                lambda _: self._bridge.notice.emit(self.tr("{file} was written.").format(file=path.name)),
            )

        choose_new_file(self, self.tr("Save the differences"), f"{notice.title}.pdf", write)

    # ── Who is told ──

    def _tellings(self, shown: Change) -> QWidget:
        card = QWidget()
        column = QVBoxLayout(card)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Section(self.tr("Who is told of it")))
        for telling in shown.tellings:
            column.addWidget(TellingRow(self._bridge, telling, self._again))
        who, how = QLineEdit(), Choice()
        for one in How:
            how.addItem(how_words(one), one)
        plan = QuietButton(self.tr("Add to the list"))
        plan.clicked.connect(lambda: self._plan(shown.new.id, who, how))
        column.addWidget(
            FieldRow(self.tr("Who is to be told"), who, self.tr('For example "everyone with an account".'))
        )
        column.addWidget(FieldRow(self.tr("How"), how))
        column.addLayout(buttons(plan))
        return card

    def _plan(self, notice_id: UUID, who: QLineEdit, how: Choice) -> None:
        self._bridge.ask(partial(_plan, notice_id, who.text(), How(how.currentData())), lambda _: self._again())


class TellingRow(QWidget):
    """One group of people: told, with its proof, or still to be told."""

    def __init__(self, bridge: Bridge, telling: Telling, again: Callable[[], None]) -> None:
        super().__init__()
        self._bridge, self._telling, self._again = bridge, telling, again
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.addWidget(PlainLabel(f"{telling.who} – {how_words(telling.how)}"))
        if telling.told_on is not None:
            proof = telling.proof_name or self.tr("without proof")
            column.addWidget(QuietLabel(f"{day_words(telling.told_on)} · {proof} · {telling.note}".rstrip(" ·")))
            return
        self._day = DayEdit(bridge.today())
        self._note = QLineEdit()
        self._proof = FileEdit(self.tr("Choose the proof"), self.tr("All files (*)"))
        done = QuietButton(self.tr("Note as done"))
        done.setAccessibleName(self.tr("Note as done: {who}").format(who=telling.who))
        done.clicked.connect(self._done)
        column.addWidget(FieldRow(self.tr("Done on"), self._day))
        column.addWidget(FieldRow(self.tr("Where, or what is to be known"), self._note))
        column.addWidget(FieldRow(self.tr("Proof"), self._proof, self.tr("A picture or a copy of the page.")))
        column.addLayout(buttons(done))

    def _done(self) -> None:
        if not self._day.is_valid():
            return
        work = partial(_told, self._telling.id, self._day.day(), self._note.text(), self._proof.path())
        self._bridge.ask(work, lambda _: self._again())


def how_words(how: How) -> str:
    """How people are told, in words."""
    tr = QCoreApplication.translate
    return {
        How.POSTED: tr("notices", "posted where the policy is published"),
        How.MAILED: tr("notices", "by post"),
        How.E_MAILED: tr("notices", "by e-mail"),
        How.SHOWN: tr("notices", "shown at the next visit"),
    }[how]


def _change(notice_id: UUID, desk: Desk) -> Change:
    from desktop_app.desk import notices

    return notices.change(desk, notice_id)


def _mark(old: UUID, new: UUID, key: str, significant: bool, reason: str, desk: Desk) -> None:
    from desktop_app.desk import notices

    notices.mark_difference(desk, old, new, key, significant, reason)


def _plan(notice_id: UUID, who: str, how: How, desk: Desk) -> None:
    from desktop_app.desk import notices

    notices.plan_telling(desk, notice_id, who, how)


def _told(telling_id: UUID, day: date, note: str, proof: Path | None, desk: Desk) -> None:
    from desktop_app.desk import notices

    notices.told(desk, telling_id, day, note, proof)


def _export(notice_id: UUID, path: Path, desk: Desk) -> None:
    from desktop_app.desk import notices

    notices.export_differences(desk, notice_id, path)
