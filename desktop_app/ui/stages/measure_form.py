"""A form for what was done at one place: which right, where, whether it was done, who and when, or why not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.findings import Finding
from desktop_app.domain.grounds import ground_named, keepings
from desktop_app.domain.measures import Deed, Outcome, Place
from desktop_app.domain.paths import PATHS, paths_of
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import open_places
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.parts import Card, Choice, FieldRow
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.words import right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_MOST_ITEMS = 200  # a longer list to choose one item from helps nobody


@dataclass(frozen=True)
class Told:
    """What the officer says was done, or not."""

    right: Right
    outcome: Outcome
    on: date
    by: str
    place: str
    source_id: UUID | None
    finding_id: UUID | None
    ground: str
    note: str


class MeasureForm(Card):
    """`edited` after every change."""

    edited = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Record what was done"), parent)
        self._bridge = bridge
        self._case: Case | None = None
        self.right, self.place, self.item = Choice(), Choice(), Choice()
        self.where, self.by, self.note = QLineEdit(), QLineEdit(), QLineEdit()
        self.outcome, self.ground = Choice(), Choice()
        self.on = DayEdit(date(2000, 1, 1))
        self._right_row = FieldRow(self.tr("Right"), self.right)
        self._place_row = FieldRow(self.tr("Data source"), self.place)
        self._item_row = FieldRow(self.tr("What"), self.item)
        self._where_row = FieldRow(self.tr("Where"), self.where, self.tr("The list, system or firm, by name."))
        self._on_row = FieldRow(self.tr("On"), self.on)
        self._by_row = FieldRow(self.tr("By whom"), self.by, self.tr("The person or department that did it."))
        self._ground_row = FieldRow(self.tr("Ground"), self.ground)
        self._note_row = FieldRow(self.tr("Note"), self.note, self.tr("It stands in the letter to the person."))
        for row in (
            self._right_row,
            self._place_row,
            self._where_row,
            self._item_row,
            FieldRow(self.tr("What came of it"), self.outcome),
            self._ground_row,
            self._on_row,
            self._by_row,
            self._note_row,
        ):
            self.body.addWidget(row)
        self.right.currentIndexChanged.connect(self._right_chosen)
        self.place.currentIndexChanged.connect(self._place_chosen)
        self.outcome.currentIndexChanged.connect(self._outcome_chosen)
        for choice in (self.ground, self.item):
            choice.currentIndexChanged.connect(lambda _: self.edited.emit())
        for line in (self.where, self.by, self.note):
            line.textEdited.connect(lambda _: self.edited.emit())
        self.on.changed.connect(self.edited)

    def show_case(self, case: Case, *, fresh: bool) -> None:
        """Offer the rights and places of a case; what is typed stays, unless `fresh`."""
        self._case = case
        if fresh:
            self.by.clear()
            self.on.set_day(self._bridge.today())
        if fresh or not self.begun():
            self.begin()

    def begin(self) -> None:
        """The next thing to record; who did it and when stay, because they are often the same."""
        for line in (self.where, self.note):
            line.clear()
        self._fill_rights()

    def begun(self) -> bool:
        """Whether something has been typed."""
        return bool(self.where.text().strip() or self.note.text().strip())

    def value(self) -> Told:
        """What the form says now."""
        source = self._source()
        return Told(
            right=self._right(),
            outcome=Outcome(self.outcome.currentData()),
            on=self.on.day(),
            by=self.by.text(),
            place="" if source else self.where.text(),
            source_id=source,
            finding_id=self.item.currentData() if source else None,
            ground=self.ground.currentData() or "",
            note=self.note.text(),
        )

    def missing(self) -> tuple[Phrase, ...]:
        """What has to be filled in yet."""
        missing = []
        if self._source() is None and not self.where.text().strip():
            missing.append(Phrase("Name the list, system or firm."))
        if not self.on.is_valid() or self.on.day() > self._bridge.today():
            missing.append(Phrase("Give the day, not one to come."))
        if self._kept():
            ground = ground_named(self.ground.currentData() or "")
            if ground is None:
                missing.append(Phrase("Choose the ground."))
            elif ground.needs_reasons and not self.note.text().strip():
                missing.append(Phrase("Say in the note why the ground applies."))
        elif not self.by.text().strip():
            missing.append(Phrase("Say who did it."))
        return tuple(missing)

    def _right(self) -> Right:
        return Right(self.right.currentData())

    def _source(self) -> UUID | None:
        place: Place | None = self.place.currentData()
        return place.source_id if place is not None and not self._place_row.isHidden() else None

    def _kept(self) -> bool:
        return bool(self.outcome.currentData() == Outcome.KEPT.value)

    def _fill_rights(self) -> None:
        assert self._case is not None
        deeds = [path for path in paths_of(self._case.open_rights) if path.deed is not None]
        self.right.blockSignals(True)
        self.right.clear()
        # The right with something open comes first.
        for path in sorted(deeds, key=lambda path: not self._is_open(path.right)):
            self.right.addItem(right_word(path.right), path.right.value)
        self.right.blockSignals(False)
        self._right_row.setVisible(len(deeds) > 1)
        if deeds:
            self._right_chosen()

    def _is_open(self, right: Right) -> bool:
        assert self._case is not None
        path = PATHS[right]
        if Stage.COLLECT in path.stages:
            return bool(open_places(self._case, path))
        return not any(measure.right == right for measure in self._case.measures)

    def _right_chosen(self) -> None:
        assert self._case is not None
        path = PATHS[self._right()]
        still_open = open_places(self._case, path)
        at_sources = Stage.COLLECT in path.stages
        self.place.blockSignals(True)
        self.place.clear()
        if at_sources:
            for place in sorted(self._case.places, key=lambda place: place not in still_open):
                self.place.addItem(one_line(f"{place.name} ({place.findings})", 60), place)
        self.place.addItem(self.tr("Somewhere else…"), None)
        self.place.blockSignals(False)
        self._place_row.setVisible(at_sources)
        self._fill_outcomes(path.deed or Deed.STOP)
        self._place_chosen()

    def _fill_outcomes(self, deed: Deed) -> None:
        assert self._case is not None
        done, kept = {
            Deed.ERASE: (self.tr("Erased"), self.tr("Kept, on a ground")),
            Deed.RESTRICT: (self.tr("Restricted"), self.tr("Not restricted, on a ground")),
            Deed.STOP: (self.tr("Stopped"), self.tr("Goes on, on a ground")),
        }[deed]
        grounds = keepings(self._case.regime, self._right())
        self.outcome.blockSignals(True)
        self.outcome.clear()
        self.outcome.addItem(done, Outcome.DONE.value)
        if grounds:
            self.outcome.addItem(kept, Outcome.KEPT.value)
        self.outcome.blockSignals(False)
        self.ground.blockSignals(True)
        self.ground.clear()
        self.ground.addItem(self.tr("Choose…"), "")
        for ground in grounds:
            source = ground.source(self._case.regime)
            self.ground.addItem(f"{ground.words} ({source})" if source else ground.words, ground.code)
        self.ground.blockSignals(False)
        self._outcome_chosen()

    def _outcome_chosen(self) -> None:
        self._ground_row.setVisible(self._kept())
        self._by_row.setVisible(not self._kept())
        self.edited.emit()

    def _place_chosen(self) -> None:
        assert self._case is not None
        place: Place | None = self.place.currentData()
        elsewhere = place is None or self._place_row.isHidden()
        self._where_row.setVisible(elsewhere)
        self.item.clear()
        self._item_row.setVisible(not elsewhere)
        if place is not None:
            self.item.addItem(self.tr("Everything found there ({count})").format(count=place.findings), None)
            if 1 < place.findings <= _MOST_ITEMS:
                work = partial(_items, self._case.reference, place.source_id)
                self._bridge.ask(work, partial(self._show_items, place.source_id))
        self.edited.emit()

    def _show_items(self, source_id: UUID, found: tuple[Finding, ...]) -> None:
        if self._source() != source_id or self.item.count() != 1:
            return
        for finding in found:
            words = f"{finding.found.field}: {finding.found.value} · {finding.found.locator}"
            self.item.addItem(one_line(words, 80), finding.id)


def _items(reference: str, source_id: UUID, desk: Desk) -> tuple[Finding, ...]:
    from desktop_app.desk import cases

    return tuple(finding for finding in cases.get_findings(desk, reference) if finding.source_id == source_id)
