"""Requests that came together, in a mailbox or a list: looked at first, then those that are chosen are taken in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError, UnclearColumns
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.columns_card import ColumnsCard
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Card,
    Facts,
    Page,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Title,
)
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.arrivals import TakenIn
    from desktop_app.desk.candidates import Arrivals, Candidate
    from desktop_app.desk.office import Desk

Index = QModelIndex | QPersistentModelIndex
_WHO, _ASKS = 60, 90  # characters shown
_MEASURED = 300  # rows whose height follows their words; measuring more takes time


class CandidateTable(QAbstractTableModel):
    """One row per request; the first column is ticked for those that are to be taken in."""

    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Candidate, ...] = ()
        self._ticked: set[int] = set()

    def show_candidates(self, candidates: tuple[Candidate, ...]) -> None:
        """Show these; those that are new are ticked."""
        self.beginResetModel()
        self._rows = candidates
        self._ticked = {row for row, one in enumerate(candidates) if one.is_new}
        self.endResetModel()
        self.chosen_changed.emit()

    def chosen(self) -> tuple[Candidate, ...]:
        """Those that are ticked."""
        return tuple(one for row, one in enumerate(self._rows) if row in self._ticked)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """See Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """See Qt."""
        return 0 if parent.isValid() else 5

    def flags(self, index: Index) -> Qt.ItemFlag:
        """See Qt."""
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        tickable = index.column() == 0 and self._rows[index.row()].take_in is not None
        return flags | Qt.ItemFlag.ItemIsUserCheckable if tickable else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return (self.tr("No."), self.tr("Who"), self.tr("What"), self.tr("Received"), self.tr("To know"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        one, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and one.take_in is not None:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.ToolTipRole and column == 4:
            return self._words(one, column) or None
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """See Qt."""
        if role != Qt.ItemDataRole.CheckStateRole or self._rows[index.row()].take_in is None:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(index.row())
        else:
            self._ticked.discard(index.row())
        self.dataChanged.emit(index, index, [role])
        self.chosen_changed.emit()
        return True

    def _words(self, one: Candidate, column: int) -> str:
        if column == 0:
            return str(one.number)
        if column == 1:
            return one_line(one.who, _WHO)
        if column == 2:
            return one_line(one.asks, _ASKS)
        if column == 3:
            return day_words(one.received) if one.received else ""
        if one.refused:
            return one.refused
        if one.known_as:
            return self.tr("Taken in before, as {reference}").format(reference=one.known_as)
        if one.same_as is not None:
            return self.tr("The same as number {number}").format(number=one.same_as)
        return self.tr("{count} files").format(count=one.files) if one.files else ""


class ImportPage(Page):
    """`taken_in` carries the references made; `left` asks for the page before."""

    taken_in = Signal(object)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._count = 0
        self._title = Title()
        self._form = Facts()
        self._path: Path | None = None
        self.columns = ColumnsCard()
        self._spare = QWidget()
        self._spare.hide()
        self.table = CandidateTable(self)
        self.view = QTableView()
        self._outcome = PlainLabel()
        self._results = Card(self.tr("What became of them"))
        self._progress = ProgressRow()
        self._take = PrimaryButton()
        self._back = reading(QuietButton(self.tr("Back without taking them in")))
        self._counts = QuietLabel()
        self._build()
        self.table.chosen_changed.connect(self._show_counts)
        self._take.clicked.connect(self.run_primary)
        self._back.clicked.connect(self.left)
        self.columns.chosen.connect(self._read_with)

    def look_at(self, path: Path, columns: dict[str, str] | None = None) -> None:
        """Read a file and show what it holds; nothing is stored. `columns` says which column of a list is what."""
        self._path = path
        if columns is None:
            self.columns.hide()
        self._title.setText(self.tr("Reading {name}…").format(name=one_line(path.name, _WHO)))
        self._form.show_facts(())
        self.table.show_candidates(())
        self._results.hide()
        self._show_table(False)
        self._bridge.ask(partial(_look_at, path, columns), self._show, self._failed)

    def _read_with(self, columns: dict[str, str]) -> None:
        if self._path is not None:
            self.look_at(self._path, columns)

    def run_primary(self) -> None:
        """Take in those that are ticked."""
        chosen = self.table.chosen()
        if not chosen or not self._take.isEnabled():
            return
        self._take.setEnabled(False)
        self.view.setEnabled(False)
        self._count = len(chosen)
        self._progress.begin(self.tr("Taking them in…"))
        running = self._bridge.ask_long(partial(_take_in, chosen), self._done, self._failed, self._show_progress)
        self._progress.cancelled.connect(running.cancel)

    def _build(self) -> None:
        self.view.setModel(self.table)
        self.view.setAccessibleName(self.tr("Requests in the file"))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        header = self.view.horizontalHeader()
        for number, width in enumerate((60, 170, 190, 150)):
            self.view.setColumnWidth(number, width)
        header.setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)
        self._results.body.addWidget(self._outcome)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        told = QuietLabel(
            self.tr(
                "Look first how the file was read: nothing is stored until you take them in. Each request that is "
                "ticked becomes a case of its own; a line that is refused is named with the reason."
            )
        )
        head: tuple[QWidget, ...] = (self._title, told, self._form, self.columns)
        foot: tuple[QWidget, ...] = (self._counts, self._progress, self._results)
        for part in head:
            column.addWidget(part)
        column.addWidget(self.view, 1)
        column.addWidget(self._spare, 1)
        for part in foot:
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.addWidget(self._take)
        buttons.addWidget(self._back)
        buttons.addStretch()
        column.addLayout(buttons)
        self._results.hide()

    def _show(self, found: Arrivals) -> None:
        self._bridge.overcome.emit()
        self._title.setText(one_line(found.name, _WHO))
        self._form.show_facts(tuple((name, one_line(value, 200)) for name, value in found.form))
        self.columns.show_columns(found.columns, found.fields, unclear=False)
        self._show_table(True)
        self.table.show_candidates(found.candidates)
        if self.table.rowCount() <= _MEASURED:
            self.view.resizeRowsToContents()

    def _show_table(self, shown: bool) -> None:
        """Without rows there is nothing to show, and the form to choose columns needs the room."""
        for part in (self.view, self._counts, self._take):
            part.setVisible(shown)
        self._spare.setVisible(not shown)

    def _show_counts(self) -> None:
        chosen, rows = len(self.table.chosen()), self.table.rowCount()
        many = self.tr("Take in {count} requests").format(count=f"{chosen:,}")
        self._take.setText(self.tr("Take in one request") if chosen == 1 else many)
        self._take.setEnabled(chosen > 0)
        left = self.tr("{rows} read, {chosen} to be taken in, {left} left out.")
        self._counts.setText(left.format(rows=f"{rows:,}", chosen=f"{chosen:,}", left=f"{rows - chosen:,}"))

    def _show_progress(self, done: object) -> None:
        if isinstance(done, int):
            words = self.tr("{done} of {count} taken in").format(done=done, count=self._count)
            self._progress.show_state(words, done, self._count)

    def _done(self, done: TakenIn) -> None:
        self._rest()
        many = self.tr("{count} requests were taken in.").format(count=f"{len(done.made):,}")
        made = self.tr("One request was taken in.") if len(done.made) == 1 else many
        lines = [made, *(f"{number}: {why}" for number, why in done.refused)]
        self._outcome.setText("\n".join(lines[:200]))
        self._results.setVisible(bool(done.refused))
        self._bridge.notice.emit(made)
        self.taken_in.emit(tuple(reference for _, reference in done.made))

    def _failed(self, error: RedressError) -> None:
        self._rest()
        self._title.setText(self.tr("Nothing was taken in"))
        if isinstance(error, UnclearColumns):
            self.columns.show_columns(error.columns, error.fields, unclear=True)
        self._show_table(False)
        self._bridge.failure.emit(error)

    def _rest(self) -> None:
        self._progress.end()
        self.table.show_candidates(())
        self.view.setEnabled(True)


def _look_at(path: Path, columns: dict[str, str] | None, desk: Desk) -> Arrivals:
    from desktop_app.desk import arrivals

    return arrivals.look_at(desk, path, columns)


def _take_in(
    chosen: tuple[Candidate, ...], desk: Desk, report: Callable[[object], None], cancelled: Callable[[], bool]
) -> TakenIn:
    from desktop_app.desk import arrivals

    return arrivals.take_in(desk, chosen, report, cancelled)
