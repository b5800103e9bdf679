"""Carry out: what each right asks to be done where the data lives, and what has been done there so far."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.errors import RedressError
from desktop_app.domain.grounds import ground_named
from desktop_app.domain.measures import Measure, Outcome
from desktop_app.domain.paths import Path, paths_of
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import missing_at
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Badge,
    Card,
    Checklist,
    Hint,
    LinkButton,
    PlainLabel,
    QuietButton,
    QuietLabel,
    Title,
    clear_layout,
)
from desktop_app.ui.saying import say
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.deed_card import DeedCard
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.stages.measure_form import MeasureForm, Told
from desktop_app.ui.words import day_words, right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class CarryOutPage(StagePage):
    """The rights that ask for something to be done, place by place, and a form to record it."""

    stage = Stage.CARRY_OUT

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._sending = False
        self.form = MeasureForm(bridge)
        self.at_source = DeedCard(bridge)
        self.letter_button = QuietButton(self.tr("Make the letter that confirms it"))
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        holder = QWidget()
        holder.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        hint = Hint(
            self.tr(
                "Where a data source is described so, Redress erases or restricts in it. Elsewhere whoever looks after "
                "it does, and you record who, when and where. The answer to the person says the same."
            )
        )
        for widget in (Title(self.tr("Carry out")), hint, holder, self.at_source, self.form, self.letter_button):
            widget.setMaximumWidth(TEXT_WIDTH)
            self.body.addWidget(widget)
        self.body.addStretch()
        self.form.edited.connect(self.ready_changed)
        self.at_source.done.connect(self._recorded_at_source)
        self.letter_button.clicked.connect(self._make_letter)

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        fresh = self.case is None or self.case.id != case.id
        super().show_case(case)
        self._sending = self._sending and not fresh
        self.form.show_case(case, fresh=fresh)
        self.at_source.show_case(case)
        self.form.setVisible(case.closed_at is None and bool(self._paths()))
        clear_layout(self._cards)
        for path in self._paths():
            self._cards.addWidget(self._card(case, path))
        # Where there is no stage at which documents are drawn, a letter of its own tells the person.
        told_here = any(Stage.REVIEW not in path.stages for path in self._paths())
        self.letter_button.setVisible(told_here and bool(case.measures) and case.closed_at is None)
        in_reading_order(self)

    def primary_text(self) -> str:
        """See StagePage."""
        if self.case is None or self.case.closed_at is not None or not self._paths():
            return ""
        if not missing_at(self.case, Stage.CARRY_OUT) and not self.form.begun():
            return ""
        return self.tr("Record it")

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if not self.primary_text():
            return ()
        return (Phrase("One moment."),) if self._sending else self.form.missing()

    def run_primary(self) -> None:
        """See StagePage."""
        assert self.case is not None
        self._sending = True
        self.ready_changed.emit()
        work = partial(_record, self.case.reference, self.form.value())
        self.bridge.ask(work, self._recorded, self._failed)

    def _recorded(self, _: object) -> None:
        self._sending = False
        self.form.begin()
        self.changed.emit()

    def _recorded_at_source(self) -> None:
        self.form.begin()
        self.changed.emit()

    def _failed(self, error: RedressError) -> None:
        self._sending = False
        self.bridge.failure.emit(error)
        self.ready_changed.emit()

    def _paths(self) -> tuple[Path, ...]:
        return tuple(path for path in paths_of(self.case.open_rights) if path.deed) if self.case else ()

    def _card(self, case: Case, path: Path) -> Card:
        card = Card(right_word(path.right))
        card.body.addWidget(PlainLabel(" ".join(say(sentence) for sentence in path.guidance)))
        card.body.addWidget(QuietLabel(path.source))
        if Stage.COLLECT not in path.stages and case.sender.address:
            card.body.addWidget(
                Hint(self.tr("With the first entry, the sender's address goes on the suppression list of Redress."))
            )
        done = [measure for measure in case.measures if measure.right == path.right]
        for measure in done:
            card.body.addWidget(self._row(measure, open_=case.closed_at is None))
        missing = [phrase for phrase in missing_at(case, Stage.CARRY_OUT) if _is_about(phrase, path, case)]
        checklist = Checklist()
        nothing = self.tr("Recorded for every place.") if done else self.tr("Nothing was found to which it applies.")
        checklist.show_missing(missing, nothing)
        card.body.addWidget(checklist)
        return card

    def _row(self, measure: Measure, *, open_: bool) -> QWidget:
        ground = ground_named(measure.ground)
        done = measure.outcome == Outcome.DONE
        words = QVBoxLayout()
        words.setSpacing(2)
        what = measure.place if measure.finding_id is None else self.tr("{place}: one item").format(place=measure.place)
        words.addWidget(PlainLabel(what))
        particulars = (day_words(measure.on), measure.by, ground.words if ground else "", measure.note)
        words.addWidget(QuietLabel(" · ".join(part for part in particulars if part)))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(Badge(self.tr("done"), "good") if done else Badge(self.tr("not done"), "warn"))
        if open_:
            back = LinkButton(self.tr("Take back"))
            back.setAccessibleName(self.tr("Take back what is recorded of {place}").format(place=measure.place))
            back.clicked.connect(partial(self._take_back, measure.id))
            line.addWidget(back)
        return row

    def _take_back(self, measure_id: UUID) -> None:
        self.bridge.ask(partial(_take_back, measure_id), lambda _: self.changed.emit())

    def _make_letter(self) -> None:
        assert self.case is not None

        def made(name: str) -> None:
            self.bridge.notice.emit(self.tr("The letter {name} lies under Documents.").format(name=name))
            self.changed.emit()

        self.bridge.ask(partial(_confirm, self.case.reference), made)


def _is_about(phrase: Phrase, path: Path, case: Case) -> bool:
    """Whether something that is missing is missing for this right; the sentences are told apart by asking for it
    alone."""
    alone = tuple(asked for asked in case.rights if asked.right == path.right)
    return phrase in missing_at(replace(case, rights=alone, wishes=()), Stage.CARRY_OUT)


def _record(reference: str, told: Told, desk: Desk) -> UUID:
    from desktop_app.desk import measures

    return measures.record_measure(desk, reference, measures.NewMeasure(**vars(told)))


def _take_back(measure_id: UUID, desk: Desk) -> None:
    from desktop_app.desk import measures

    measures.take_back_measure(desk, measure_id)


def _confirm(reference: str, desk: Desk) -> str:
    from desktop_app.desk import measures

    return measures.confirm_opt_out(desk, reference).file_name
