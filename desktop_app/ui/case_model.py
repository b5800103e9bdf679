"""The rows of the case list, page by page: what has been read so far, and where the next page begins."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.case import CaseRow
from desktop_app.domain.shelves import CasePage
from desktop_app.ui.words import due_words, right_word, stage_word

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
PRESSING_DAYS = 3  # from here on a due date is coloured; more colour would shout


class CaseModel(QAbstractListModel):
    """The rows read so far. Where the view comes near their end, `more_wanted` asks for what follows a place."""

    more_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[CaseRow] = []
        self._after: str | None = None
        self._asked = False
        self.today = date.min

    def show_page(self, page: CasePage, today: date) -> None:
        """Show these rows, and none of those before, as of a date."""
        self.beginResetModel()
        self._rows, self._after, self._asked, self.today = list(page.rows), page.after, False, today
        self.endResetModel()

    def add_page(self, page: CasePage) -> None:
        """Show these rows behind the others."""
        self._after, self._asked = page.after, False
        if page.rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(page.rows) - 1)
            self._rows += page.rows
            self.endInsertRows()

    def row_of(self, reference: str) -> int | None:
        """Where a request stands now; None where it is not among the rows read so far."""
        return next((at for at, row in enumerate(self._rows) if row.reference == reference), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """See Qt."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """See Qt."""
        return not parent.isValid() and self._after is not None and not self._asked

    def fetchMore(self, parent: Index) -> None:
        """See Qt. The rows come later, by `add_page`."""
        if self._after is not None and self.canFetchMore(parent):
            self._asked = True
            self.more_wanted.emit(self._after)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.person_named}  {row.reference}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row)
        return None

    def said(self, row: CaseRow) -> str:
        """A row as a screen reader says it."""
        due = due_words(row.due, self.today, row.closed, row.stands_still)
        parts = (row.person_named, rights_words(row), row.reference, due, *status_words(row))
        return ", ".join(part for part in parts if part)


def rights_words(row: CaseRow) -> str:
    """The rights of a row in words."""
    if not row.rights:
        return QCoreApplication.translate("CaseModel", "no right named yet")
    return ", ".join(right_word(right) for right in row.rights)


def status_words(row: CaseRow) -> tuple[str, ...]:
    """How a row stands, in words: its stage, and whom it waits for."""
    if row.closed:
        return ()  # the due date says it
    stage = QCoreApplication.translate("CaseModel", "stage {stage}").format(stage=stage_word(row.stage))
    return (stage, QCoreApplication.translate("CaseModel", "waits for the person")) if row.waiting else (stage,)


def due_tone(row: CaseRow, today: date) -> str:
    """The tone of a row's due date."""
    if row.closed or row.due is None:
        return "plain"
    days = (row.due - today).days
    if days < 0 and row.stands_still:
        return "plain"
    return "bad" if days < 0 else "warn" if days <= PRESSING_DAYS else "plain"
