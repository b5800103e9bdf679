"""The findings as a table. Nothing is made ready before it is looked at: a hundred thousand rows stay quick."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop_app.domain.finding_list import FindingList
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.ui import theme
from desktop_app.ui.stages.people_list import matched_word
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.words import decision_word, instant_words

Index = QModelIndex | QPersistentModelIndex
CELL = 160  # characters of a value that a cell shows; the details show all of it
TONES = {
    FindingDecision.UNDECIDED: "plain",
    FindingDecision.DISCLOSE: "good",
    FindingDecision.WITHHOLD: "bad",
    FindingDecision.CORRECT: "info",
}


class Column(IntEnum):
    """The columns, from left to right."""

    WHAT = 0
    VALUE = 1
    DECISION = 2
    OTHERS = 3
    WHERE = 4
    MATCHED_BY = 5
    WHEN = 6


class FindingsModel(QAbstractTableModel):
    """The findings that match the filter, in the order they were found; of duplicates one, unless each is wanted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.list = FindingList()
        self._shown = array("L")
        self._source = ""
        self._decision: FindingDecision | None = None
        self._words = ""
        self._each = False
        self.time_zone = "UTC"

    def show_findings(self, findings: FindingList | Sequence[Finding]) -> None:
        """Show these."""
        self.beginResetModel()
        self.list = findings if isinstance(findings, FindingList) else FindingList.of(findings)
        self._choose()
        self.endResetModel()

    def filter(self, source: str, decision: FindingDecision | None, words: str, *, each: bool = False) -> None:
        """Show only findings of this source (empty: all), with this decision (None: any), with all these words; and
        `each` of what was found in several sources."""
        self.beginResetModel()
        self._source, self._decision, self._words, self._each = source, decision, words, each
        self._choose()
        self.endResetModel()

    def mark(self, places: Sequence[int], decision: FindingDecision, reason: str) -> None:
        """Show a decision that was kept, without reading everything again."""
        self.list.mark(places, decision, reason)
        if self._decision is None and not self.list.has_duplicates():
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        else:
            self.beginResetModel()
            self._choose()
            self.endResetModel()

    def finding(self, row: int) -> Finding:
        """The finding in a row."""
        return self.list.finding(self._shown[row])

    def findings(self, row: int) -> tuple[Finding, ...]:
        """The finding in a row, and its duplicates that stand there with it."""
        return tuple(self.list.finding(at) for at in self._together(self._shown[row]))

    def place(self, row: int) -> int:
        """Where in the list the finding in a row stands."""
        return self._shown[row]

    def places(self, runs: Iterable[tuple[int, int]]) -> Sequence[int]:
        """Where in the list the findings in these rows (first, last) stand, duplicates with them."""
        chosen = array("L")
        for first, last in runs:
            chosen.extend(self._shown[first : last + 1])
        if self._each or not self.list.has_duplicates():
            return chosen
        return array("L", (one for at in chosen for one in self._together(at)))

    def row_of(self, at: int | None) -> int | None:
        """In which row a place of the list is shown; None where it is not."""
        if at is None:
            return None
        row = bisect_left(self._shown, at)
        return row if row < len(self._shown) and self._shown[row] == at else None

    def undecided_rows(self) -> list[tuple[int, int]]:
        """The shown rows that nothing was decided about, as runs (first, last)."""
        return self.list.undecided(self._shown)

    def counts(self) -> dict[FindingDecision, int]:
        """How many findings there are per decision, shown or not."""
        return self.list.counts()

    def sources(self) -> tuple[str, ...]:
        """The names of the sources something was found in."""
        return self.list.sources()

    def total(self) -> int:
        """How many findings there are, shown or not."""
        return len(self.list)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """See Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """See Qt."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return {
            Column.WHAT: self.tr("What"),
            Column.VALUE: self.tr("Value"),
            Column.DECISION: self.tr("Decision"),
            Column.OTHERS: self.tr("Others"),
            Column.WHERE: self.tr("Where"),
            Column.MATCHED_BY: self.tr("Found by"),
            Column.WHEN: self.tr("When"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt. No tool tips: Qt would take a stranger's text in them for mark-up."""
        at, column = self._shown[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(at, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headerData(column, Qt.Orientation.Horizontal)}: {self._cell(at, column)}"
        if role == Qt.ItemDataRole.ForegroundRole and column == Column.DECISION:
            return QColor(theme.tone(theme.current(), TONES[self.list.decision(at)])[0])
        if role == Qt.ItemDataRole.ForegroundRole and column == Column.OTHERS:
            return QColor(theme.tone(theme.current(), "warn")[0])
        return None

    def _cell(self, at: int, column: Column) -> str:
        found = self.list.finding(at).found
        match column:
            case Column.WHAT:
                return one_line(found.field, CELL)
            case Column.VALUE:
                return one_line(found.value, CELL)
            case Column.DECISION:
                return decision_word(self.list.decision(at))
            case Column.OTHERS:
                return self.tr("named") if self.list.names_others(at) else ""
            case Column.WHERE:
                place = f"{found.source}, {one_line(found.locator, CELL)}"
                more = len(self._together(at)) - 1
                return place if not more else self.tr("{place}, and {count} more").format(place=place, count=more)
            case Column.MATCHED_BY:
                return one_line(matched_word(found.matched_by), CELL)
            case Column.WHEN:
                return instant_words(found.at, self.time_zone) if found.at else ""

    def _together(self, at: int) -> tuple[int, ...]:
        return (at,) if self._each else self.list.together(at, self._source)

    def _choose(self) -> None:
        self._shown = self.list.chosen(self._source, self._decision, self._words, each=self._each)
