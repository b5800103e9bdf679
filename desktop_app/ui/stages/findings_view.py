"""Looking through the findings and deciding about them: filter, table, details, and the three decisions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.finding_list import FindingList
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.ui import theme
from desktop_app.ui.parts import Badge, Card, Choice, LinkButton, QuietButton, QuietLabel, Section
from desktop_app.ui.stages.finding_details import FindingDetails
from desktop_app.ui.stages.findings_table import TONES, Column, FindingsModel, Index
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.focus_order import into_view
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.stages.withholding import GroundForm
from desktop_app.ui.typed import fleeting
from desktop_app.ui.words import decision_word

SEARCH_AFTER = 150  # milliseconds after the last key
WIDTHS = {
    Column.WHAT: 110,
    Column.VALUE: 180,
    Column.DECISION: 92,
    Column.OTHERS: 70,
    Column.WHERE: 220,
    Column.MATCHED_BY: 120,
    Column.WHEN: 190,
}


class FindingsView(Card):
    """The findings of a case. `decided` carries places in the list that is shown, decision and ground."""

    decided = Signal(object, object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.model = FindingsModel(self)
        self.badges = {decision: Badge() for decision in FindingDecision}
        self.search = QLineEdit()
        fleeting(self.search)
        self.source, self.decision = Choice(), Choice()
        self.table = QTableView()
        self.each = QCheckBox(self.tr("Show what was found in several sources once for each of them"))
        self.each.hide()
        self.empty = QuietLabel()
        self.select_undecided = LinkButton()
        self.disclose = QuietButton(self.tr("Disclose"))
        self.withhold = QuietButton(self.tr("Withhold…"))
        self.correct = QuietButton(self.tr("Correct"))
        self._chosen_words = QuietLabel()
        self.ground = GroundForm()
        self.details = FindingDetails()
        self._open = self._idle = True
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER)
        self._build()
        self._connect()

    def show_findings(
        self, findings: FindingList | Sequence[Finding], time_zone: str, *, fresh: bool, current: int | None = None
    ) -> None:
        """Show these; filter and, where its new place is given, the choice stay, unless `fresh`."""
        self.model.time_zone = time_zone
        self.model.show_findings(findings)
        self._offer_sources()
        if fresh:
            self.search.clear()
            self.source.setCurrentIndex(0)
            self.decision.setCurrentIndex(0)
            self.ground.hide()
            self._filter()
            return
        self.each.setVisible(self.model.list.has_duplicates())
        if current is not None:
            self._choose(current)
        self._after_reset()

    def allow(self, *, is_open: bool, idle: bool) -> None:
        """Whether decisions can be taken in this case, and whether they can be taken now."""
        self._open, self._idle = is_open, idle
        self._after_reset()

    def mark(self, places: Sequence[int], decision: FindingDecision, reason: str) -> None:
        """Show a decision that was kept; the next row is chosen where the filter hides those decided."""
        row = self.table.currentIndex().row()
        current = self.current_place()
        self.model.mark(places, decision, reason)
        self.ground.hide()
        if current is not None and not self.table.currentIndex().isValid():
            self._choose(current, row)
        self._after_reset()

    def current(self) -> Finding | None:
        """The finding that is chosen, the last one where several are."""
        index = self.table.currentIndex()
        return self.model.finding(index.row()) if index.isValid() else None

    def current_place(self) -> int | None:
        """Where in the list the finding that is chosen stands."""
        index = self.table.currentIndex()
        return self.model.place(index.row()) if index.isValid() else None

    def chosen_places(self) -> Sequence[int]:
        """Where in the list the findings that are selected stand, with their duplicates."""
        return self.model.places(self._selected_runs())

    def _selected_runs(self) -> list[tuple[int, int]]:
        """The selected rows as runs (first, last): one by one they would be too many."""
        selection = self.table.selectionModel().selection()
        parts = (selection.at(at) for at in range(selection.count()))
        return [(part.top(), part.bottom()) for part in parts]

    def _build(self) -> None:
        self.search.setPlaceholderText(self.tr("Search in the findings"))
        self.search.setAccessibleName(self.tr("Search in the findings"))
        self.source.setAccessibleName(self.tr("Show findings of this source"))
        self.decision.setAccessibleName(self.tr("Show findings with this decision"))
        self.decision.addItem(self.tr("Any decision"), None)
        for decision in FindingDecision:
            self.decision.addItem(decision_word(decision), decision)
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Findings"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setShowGrid(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setMinimumHeight(260)
        table.verticalHeader().hide()
        # One height for all rows: measuring each of a hundred thousand would take seconds.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 14)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        table.horizontalHeader().setHighlightSections(False)
        # With the selection of the table the header would ask of each row, at every painting, if it is selected.
        table.horizontalHeader().setSelectionModel(QItemSelectionModel(self.model, table))
        table.horizontalHeader().setStretchLastSection(True)
        for column, width in WIDTHS.items():
            table.setColumnWidth(column, width)
        table.setItemDelegateForColumn(Column.WHAT, _Marked(table))
        keys = self.tr("In the table: D to disclose, W to withhold, C to correct")
        table.setAccessibleDescription(keys)
        for button in (self.disclose, self.withhold, self.correct):
            button.setToolTip(keys)
        boxes = QHBoxLayout()
        boxes.setSpacing(8)
        boxes.addWidget(self.source, 1)
        boxes.addWidget(self.decision, 1)
        filters = QVBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search)
        filters.addLayout(boxes)
        filters.addWidget(self.each)
        self.body.addWidget(Section(self.tr("Findings")))
        self.body.addWidget(flowing(tuple(self.badges.values())))
        self.body.addLayout(filters)
        self.body.addWidget(self.empty)
        self.body.addWidget(table, 1)
        self.body.addWidget(self._chosen_words)
        self.body.addWidget(flowing((self.disclose, self.withhold, self.correct, self.select_undecided)))
        self.body.addWidget(self.ground)
        self.ground.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(lambda: self._timer.start())
        self._timer.timeout.connect(self._filter)
        self.source.currentIndexChanged.connect(lambda _: self._filter())
        self.decision.currentIndexChanged.connect(lambda _: self._filter())
        self.each.toggled.connect(lambda _: self._filter())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._show_chosen())
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_details())
        self.select_undecided.clicked.connect(self._select_undecided)
        buttons = {
            FindingDecision.DISCLOSE: (self.disclose, "D"),
            FindingDecision.WITHHOLD: (self.withhold, "W"),
            FindingDecision.CORRECT: (self.correct, "C"),
        }
        for decision, (button, key) in buttons.items():
            button.clicked.connect(partial(self._decide, decision))
            shortcut = QShortcut(QKeySequence(key), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(button.click)
        self.ground.given.connect(self._withhold)
        self.ground.left.connect(lambda: self.table.setFocus())

    def _offer_sources(self) -> None:
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        self.source.clear()
        self.source.addItem(self.tr("All sources"), "")
        for name in self.model.sources():
            self.source.addItem(one_line(name, 60), name)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)
        if self.source.currentData() != chosen:
            self._filter()

    def _filter(self) -> None:
        current = self.current_place()
        self._timer.stop()
        wanted = self.decision.currentData()
        decision = FindingDecision(wanted) if wanted else None
        source, each = self.source.currentData() or "", self.each.isChecked()
        self.model.filter(source, decision, self.search.text(), each=each)
        self.each.setVisible(self.model.list.has_duplicates())
        if current is not None:
            self._choose(current)
        self._after_reset()

    def _choose(self, place: int, otherwise: int | None = None) -> None:
        row = self.model.row_of(place)
        if row is None and otherwise is not None and self.model.rowCount():
            row = min(otherwise, self.model.rowCount() - 1)
        if row is not None:
            self.table.selectRow(row)

    def _after_reset(self) -> None:
        counts = self.model.counts()
        for decision, badge in self.badges.items():
            count = counts.get(decision, 0)
            badge.show_word(f"{decision_word(decision)}: {count:,}", TONES[decision])
            badge.setVisible(bool(count))
        shown, total = self.model.rowCount(), self.model.total()
        self.empty.setVisible(not shown)
        self.empty.setText(
            self.tr("Nothing matches the filter.") if total else self.tr("Nothing was found in the data sources.")
        )
        self.table.setVisible(bool(shown))
        undecided = sum(last - first + 1 for first, last in self.model.undecided_rows())
        self.select_undecided.setText(self.tr("Select all {count} undecided").format(count=f"{undecided:,}"))
        self.select_undecided.setVisible(self._open and bool(undecided))
        self._show_chosen()
        self._show_details()

    def _show_chosen(self) -> None:
        count = sum(last - first + 1 for first, last in self._selected_runs())
        shown = self.model.rowCount()
        self._chosen_words.setText(
            self.tr("{count} of {shown} shown are selected.").format(count=f"{count:,}", shown=f"{shown:,}")
        )
        self._chosen_words.setVisible(bool(shown))
        for button in (self.disclose, self.withhold, self.correct):
            button.setVisible(self._open and bool(shown))
            button.setEnabled(self._idle and bool(count))
        self.ground.show_count(count if self._idle else 0)

    def _show_details(self) -> None:
        index = self.table.currentIndex()
        findings = self.model.findings(index.row()) if index.isValid() else ()
        others = index.isValid() and self.model.list.names_others(self.model.place(index.row()))
        self.details.show_findings(findings, self.model.time_zone, names_others=others)

    def _select_undecided(self) -> None:
        selection = QItemSelection()
        last = self.model.columnCount() - 1
        for first_row, last_row in self.model.undecided_rows():
            selection.select(self.model.index(first_row, 0), self.model.index(last_row, last))
        self.table.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.disclose.setFocus()

    def _decide(self, decision: FindingDecision) -> None:
        if not (self._open and self._idle) or not self.table.selectionModel().hasSelection():
            return
        if decision == FindingDecision.WITHHOLD:
            self.ground.show()
            self.ground.begin()
            into_view(self.ground)
        else:
            self.ground.hide()
            self.decided.emit(self.chosen_places(), decision, "")

    def _withhold(self, ground: str) -> None:
        if self._open and self._idle:
            self.decided.emit(self.chosen_places(), FindingDecision.WITHHOLD, ground)


class _Marked(QStyledItemDelegate):
    """A bar before each selected row: its ground alone is too faint to see."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See Qt."""
        super().paint(painter, option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            area: QRect = option.rect
            painter.fillRect(QRect(area.topLeft(), QSize(4, area.height())), QColor(theme.current().accent))
