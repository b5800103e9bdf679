"""The list of requests: one row each, filtered by where they stand and by what is searched for."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.case import CaseRow, Stage
from desktop_app.ui import theme
from desktop_app.ui.parts import LinkButton, PrimaryButton, QuietButton, QuietLabel
from desktop_app.ui.words import due_words, right_word, stage_word

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
SOON_DAYS = 7
PRESSING_DAYS = 3  # from here on a due date is coloured; more colour would shout


class Shelf(StrEnum):
    """The parts of the case list."""

    OPEN = "open"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    WAITING = "waiting"
    CLOSED = "closed"


def on_shelf(row: CaseRow, shelf: Shelf, today: date) -> bool:
    """Whether a request belongs to a part of the list."""
    days = (row.due - today).days if row.due else None
    match shelf:
        case Shelf.OPEN:
            return not row.closed
        case Shelf.DUE_SOON:
            return not row.closed and days is not None and 0 <= days <= SOON_DAYS
        case Shelf.OVERDUE:
            return not row.closed and days is not None and days < 0
        case Shelf.WAITING:
            return not row.closed and row.stage == Stage.IDENTITY
        case Shelf.CLOSED:
            return row.closed


def matches(row: CaseRow, words: str) -> bool:
    """Whether every word stands in the reference or the name; capitals and accents do not matter."""
    where = _plain(f"{row.reference} {row.person_named}")
    return all(word in where for word in _plain(words).split())


def _plain(text: str) -> str:
    spread = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in spread if not unicodedata.combining(character))


def due_tone(row: CaseRow, today: date) -> str:
    """The tone of a row's due date."""
    if row.closed or row.due is None:
        return "plain"
    days = (row.due - today).days
    return "bad" if days < 0 else "warn" if days <= PRESSING_DAYS else "plain"


class CaseModel(QAbstractListModel):
    """The rows of one shelf that match the search."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[CaseRow, ...] = ()
        self._shown: list[CaseRow] = []
        self._shelf = Shelf.OPEN
        self._words = ""
        self.today = date.min

    def show_rows(self, rows: Sequence[CaseRow], today: date) -> None:
        """Show these, as of a date."""
        self._all = tuple(rows)
        self.today = today
        self._choose()

    def show_shelf(self, shelf: Shelf) -> None:
        """Show another part of the list."""
        self._shelf = shelf
        self._choose()

    def search(self, words: str) -> None:
        """Show only what matches."""
        self._words = words
        self._choose()

    def counts(self) -> dict[Shelf, int]:
        """How many requests stand on each shelf."""
        return {shelf: sum(on_shelf(row, shelf, self.today) for row in self._all) for shelf in Shelf}

    def row_of(self, reference: str) -> int | None:
        """Where a request stands now; None where it is not shown."""
        return next((at for at, row in enumerate(self._shown) if row.reference == reference), None)

    def is_empty(self) -> bool:
        """Whether the store holds no request at all."""
        return not self._all

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        """See Qt."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        row = self._shown[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row.person_named}  {row.reference}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.said(row)
        return None

    def said(self, row: CaseRow) -> str:
        """A row as a screen reader says it."""
        parts = (row.person_named, rights_words(row), row.reference, _due(row, self.today), stage_words(row))
        return ", ".join(part for part in parts if part)

    def _choose(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if on_shelf(row, self._shelf, self.today) and matches(row, self._words)]
        self.endResetModel()


def rights_words(row: CaseRow) -> str:
    """The rights of a row in words."""
    if not row.rights:
        return QCoreApplication.translate("CaseModel", "no right named yet")
    return ", ".join(right_word(right) for right in row.rights)


def stage_words(row: CaseRow) -> str:
    """The stage of a row in words."""
    return QCoreApplication.translate("CaseModel", "stage {stage}").format(stage=stage_word(row.stage))


def _due(row: CaseRow, today: date) -> str:
    return due_words(row.due, today, row.closed)


class CaseDelegate(QStyledItemDelegate):
    """Paints a row: the person; rights and due date; reference and stage."""

    MARGIN = 10

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """See Qt."""
        return QSize(200, 3 * QFontMetrics(option.font).height() + 2 * self.MARGIN + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """See Qt."""
        row: CaseRow = index.data(ROW)
        model = index.model()
        today = model.today if isinstance(model, CaseModel) else date.min
        tokens = theme.current()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = selected and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(option.rect, QColor(tokens.accent_soft if selected else tokens.surface))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if selected:
            painter.fillRect(QRect(option.rect.topLeft(), QSize(4, option.rect.height())), QColor(tokens.accent))
        if focused:
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRect(option.rect.adjusted(1, 1, -1, -1))
        self._words(painter, option, row, today, tokens)
        painter.restore()

    def _words(
        self, painter: QPainter, option: QStyleOptionViewItem, row: CaseRow, today: date, tokens: theme.Tokens
    ) -> None:
        area = option.rect.adjusted(self.MARGIN + 4, self.MARGIN, -self.MARGIN, -self.MARGIN)
        line = QFontMetrics(option.font).height() + 4
        bold = QFont(option.font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(tokens.text))
        name = QFontMetrics(bold).elidedText(row.person_named, Qt.TextElideMode.ElideRight, area.width())
        self._line(painter, area, name)
        second = area.adjusted(0, line, 0, 0)
        due_width = self._due_badge(painter, bold, second, row, today, tokens)
        painter.setFont(option.font)
        painter.setPen(QColor(tokens.text))
        room = second.width() - due_width - 8
        rights = QFontMetrics(option.font).elidedText(rights_words(row), Qt.TextElideMode.ElideRight, room)
        self._line(painter, QRect(second.topLeft(), QSize(room, line)), rights)
        painter.setPen(QColor(tokens.quiet))
        self._line(painter, area.adjusted(0, 2 * line, 0, 0), f"{row.reference} · {stage_words(row)}")

    def _due_badge(
        self, painter: QPainter, bold: QFont, area: QRect, row: CaseRow, today: date, tokens: theme.Tokens
    ) -> int:
        words, tone = _due(row, today), due_tone(row, today)
        ink, ground = theme.tone(tokens, tone)
        metrics = QFontMetrics(bold)
        width = metrics.horizontalAdvance(words) + (16 if tone != "plain" else 0)
        box = QRect(area.topRight() - QPoint(width - 1, 0), QSize(width, metrics.height() + 2))
        painter.setFont(bold)
        if tone == "plain":
            painter.setPen(QColor(tokens.quiet))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _line(self, painter: QPainter, box: QRect, text: str) -> None:
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop), text)


class CaseListPane(QWidget):
    """Search box, the list, and what is said where it is empty. `chosen` carries a reference."""

    chosen = Signal(str)
    new_request = Signal()
    open_file = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CaseModel(self)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search by name or reference"))
        self.search.setAccessibleName(self.tr("Search requests by name or reference"))
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CaseDelegate(self.view))
        self.view.setAccessibleName(self.tr("Requests"))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty_words = QuietLabel()
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = LinkButton(self.tr("Clear the search"))
        self._new = PrimaryButton(self.tr("New request…"))
        self._new.setToolTip(self.tr("Type in a request that came by letter, telephone or at the counter (Ctrl+N)"))
        self._open = QuietButton(self.tr("Open e-mail…"))
        self._open.setToolTip(self.tr("Choose .eml files (Ctrl+O); they can also be dropped on the window"))
        self._selecting = False
        self._build()
        self.search.textChanged.connect(self._search)
        self._clear.clicked.connect(self.search.clear)
        self._new.clicked.connect(self.new_request)
        self._open.clicked.connect(self.open_file)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.activated.connect(self._activated)

    def show_rows(self, rows: Sequence[CaseRow], today: date) -> None:
        """Show these requests; what was chosen stays chosen."""
        chosen = self.current_reference()
        self._selecting = True
        self.model.show_rows(rows, today)
        self._selecting = False
        if chosen:
            self.select(chosen)
        self._say_empty()

    def show_shelf(self, shelf: Shelf) -> None:
        """Show another part of the list."""
        self._keeping(lambda: self.model.show_shelf(shelf))

    def current_reference(self) -> str:
        """The reference of the chosen row; empty where none is."""
        index = self.view.currentIndex()
        return index.data(ROW).reference if index.isValid() else ""

    def select(self, reference: str) -> None:
        """Choose a row without opening it again."""
        at = self.model.row_of(reference)
        if at is not None:
            self._selecting = True
            self.view.setCurrentIndex(self.model.index(at))
            self._selecting = False

    def _keeping(self, change: object) -> None:
        reference = self.current_reference()
        self._selecting = True
        if callable(change):
            change()
        self._selecting = False
        if reference:
            self.select(reference)
        self._say_empty()

    def _build(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._new, 1)
        buttons.addWidget(self._open, 1)
        empty = QWidget()
        column = QVBoxLayout(empty)
        column.addSpacing(40)
        column.addWidget(self._empty_words)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(buttons)
        layout.addWidget(self.search)
        layout.addLayout(self._stack, 1)

    def _search(self, words: str) -> None:
        self._keeping(lambda: self.model.search(words))

    def _say_empty(self) -> None:
        words = self.search.text().strip()
        self._clear.setVisible(bool(words))
        if words:
            self._empty_words.setText(self.tr('No requests match "{words}".').format(words=words))
        elif self.model.is_empty():
            self._empty_words.setText(
                self.tr("No request has arrived yet. Drop an e-mail (.eml) on this window, or type one in.")
            )
        else:
            self._empty_words.setText(self.tr("No requests here."))
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and not self._selecting:
            self.chosen.emit(current.data(ROW).reference)

    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).reference)
