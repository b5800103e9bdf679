"""The findings as a table. Nothing is made ready before it is looked at: a hundred thousand rows stay quick."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import IntEnum
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

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
    WHERE = 3
    MATCHED_BY = 4
    WHEN = 5


class FindingsModel(QAbstractTableModel):
    """The findings that match the filter, in the order they were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[Finding] = []
        self._shown: list[int] = []
        self._place: dict[UUID, int] = {}
        self._searchable: list[str] = []
        self._source = ""
        self._decision: FindingDecision | None = None
        self._words: tuple[str, ...] = ()
        self.time_zone = "UTC"

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show these."""
        self.beginResetModel()
        self._all = list(findings)
        self._place = {finding.id: at for at, finding in enumerate(self._all)}
        self._searchable = []
        self._choose()
        self.endResetModel()

    def filter(self, source: str, decision: FindingDecision | None, words: str) -> None:
        """Show only findings of this source (empty: all), with this decision (None: any), with all these words."""
        self.beginResetModel()
        self._source, self._decision, self._words = source, decision, tuple(_plain(words).split())
        self._choose()
        self.endResetModel()

    def mark(self, ids: Collection[UUID], decision: FindingDecision, reason: str) -> None:
        """Show a decision that was kept, without reading everything again."""
        wanted = set(ids)
        for finding_id in wanted & self._place.keys():
            at = self._place[finding_id]
            self._all[at] = replace(self._all[at], decision=decision, reason=reason)
        if self._decision is None:
            if self._shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(Column) - 1))
        else:
            self.beginResetModel()
            self._choose()
            self.endResetModel()

    def finding(self, row: int) -> Finding:
        """The finding in a row."""
        return self._all[self._shown[row]]

    def row_of(self, finding_id: UUID) -> int | None:
        """Where a finding stands now; None where it is not shown."""
        at = self._place.get(finding_id)
        if at is None:
            return None
        row = bisect_left(self._shown, at)
        return row if row < len(self._shown) and self._shown[row] == at else None

    def undecided_rows(self) -> list[tuple[int, int]]:
        """The shown rows that nothing was decided about, as runs (first, last)."""
        runs: list[tuple[int, int]] = []
        for row, at in enumerate(self._shown):
            if self._all[at].decision != FindingDecision.UNDECIDED:
                continue
            if runs and runs[-1][1] == row - 1:
                runs[-1] = (runs[-1][0], row)
            else:
                runs.append((row, row))
        return runs

    def counts(self) -> dict[FindingDecision, int]:
        """How many findings there are per decision, shown or not."""
        return dict(Counter(finding.decision for finding in self._all))

    def sources(self) -> tuple[str, ...]:
        """The names of the sources something was found in."""
        return tuple(sorted({finding.found.source for finding in self._all}))

    def total(self) -> int:
        """How many findings there are, shown or not."""
        return len(self._all)

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
            Column.WHERE: self.tr("Where"),
            Column.MATCHED_BY: self.tr("Found by"),
            Column.WHEN: self.tr("When"),
        }[Column(section)]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt. No tool tips: Qt would take a stranger's text in them for mark-up."""
        finding = self.finding(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cell(finding, Column(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{name}: {self._cell(finding, Column(index.column()))}"
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == Column.DECISION:
            return QColor(theme.tone(theme.current(), TONES[finding.decision])[0])
        return None

    def _cell(self, finding: Finding, column: Column) -> str:
        found = finding.found
        match column:
            case Column.WHAT:
                return one_line(found.field, CELL)
            case Column.VALUE:
                return one_line(found.value, CELL)
            case Column.DECISION:
                return decision_word(finding.decision)
            case Column.WHERE:
                return f"{found.source}, {one_line(found.locator, CELL)}"
            case Column.MATCHED_BY:
                return one_line(matched_word(found.matched_by), CELL)
            case Column.WHEN:
                return instant_words(found.at, self.time_zone) if found.at else ""

    def _choose(self) -> None:
        if self._words and not self._searchable:
            self._searchable = [_plain(f"{f.found.field}\n{f.found.value}\n{f.found.locator}") for f in self._all]
        self._shown = [
            at
            for at, finding in enumerate(self._all)
            if (not self._source or finding.found.source == self._source)
            and (self._decision is None or finding.decision == self._decision)
            and all(word in self._searchable[at] for word in self._words)
        ]


def _plain(text: str) -> str:
    if text.isascii():
        return text.casefold()
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if not unicodedata.combining(character))
