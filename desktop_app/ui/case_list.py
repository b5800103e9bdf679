"""The list of requests beside the navigation: a shelf of it, or what a search found anywhere.

Rows are read by the worker, some at a time: first those that can be seen, more as the view is scrolled. What is typed
is looked for after a short pause; an answer to what is no longer asked is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QListView, QStackedLayout, QVBoxLayout, QWidget

from desktop_app.domain.shelves import SOON_DAYS, CasePage, ListFilter, Shelf
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.case_delegate import CaseDelegate
from desktop_app.ui.case_model import ROW, CaseModel
from desktop_app.ui.filter_bar import FilterBar
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import LinkButton, PrimaryButton, QuietButton, QuietLabel
from desktop_app.ui.words import quoted

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

PAGE = 100  # rows read at a time; a screen shows about a dozen
KEPT = 2000  # rows that are read again at most when something has changed
PAUSE = 40  # milliseconds without a key before what was typed is looked for: finding takes less
LONGEST = 200  # characters


@dataclass(frozen=True)
class Asked:
    """What the list is to show: words that were typed, anywhere; or without any, a shelf."""

    shelf: Shelf
    words: str
    soon_days: int
    only: ListFilter


class SearchField(QLineEdit):
    """Down goes to what was found, Enter opens the first of it, Escape forgets what was typed."""

    down = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See Qt."""
        match event.key():
            case Qt.Key.Key_Down:
                self.down.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.entered.emit()
            case Qt.Key.Key_Escape if self.text():
                self.clear()
            case _:
                super().keyPressEvent(event)


class CaseListPane(QWidget):
    """Search field, the list, and what is said where it is empty. `chosen` carries a reference, `counted` how many
    requests stand on each shelf."""

    chosen = Signal(str)
    counted = Signal(object)
    new_request = Signal()
    open_file = Signal()

    def __init__(self, bridge: Bridge, soon_days: int = SOON_DAYS, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._shelf = Shelf.OPEN
        self._soon_days = soon_days
        self._turn = 0  # of the question: what answers an earlier one is dropped
        self._shown: Asked | None = None
        self._counts: dict[Shelf, int] = {}
        self._open_first = False
        self._selecting = False
        self._marked = ""  # the request that is open, whether it is listed or not
        self.model = CaseModel(self)
        self.search = SearchField()
        self.search.setPlaceholderText(self.tr("Search all requests (Ctrl+F)"))
        self.search.setAccessibleName(self.tr("Search all requests by reference, name, address, subject or note"))
        self.search.setMaxLength(LONGEST)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._found_words = QuietLabel(self.tr("Found in all requests, the newest first"))
        self.filters = FilterBar(bridge)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CaseDelegate(self.view))
        self.view.setAccessibleName(self.tr("Requests"))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty_words = QuietLabel()
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._clear = reading(LinkButton(self.tr("Clear the search")))
        self._new = PrimaryButton(self.tr("New request…"))
        self._new.setToolTip(self.tr("Type in a request that came by letter, telephone or at the counter (Ctrl+N)"))
        self._open = QuietButton(self.tr("Open files…"))
        self._open.setToolTip(self.tr("Choose .eml files (Ctrl+O); they can also be dropped on the window"))
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the counts and what is shown again; where the list was scrolled to, it stays."""
        self._ask(min(max(PAGE, self.model.rowCount()), KEPT))
        self._bridge.ask(partial(_count, soon_days=self._soon_days), self._take_counts)

    def show_shelf(self, shelf: Shelf) -> None:
        """Show a part of the list, and forget what was searched for."""
        self._shelf = shelf
        self.search.blockSignals(True)
        self.search.clear()
        self.search.blockSignals(False)
        self._pause.stop()
        self._ask()

    def count_soon(self, days: int) -> None:
        """From now on, what is due within these days is due soon."""
        self._soon_days = days
        self.reload()

    def current_reference(self) -> str:
        """The reference of the chosen row; empty where none is."""
        index = self.view.currentIndex()
        return index.data(ROW).reference if index.isValid() else ""

    def select(self, reference: str) -> None:
        """Mark the request that is open, without opening it again; no other row is marked where it is not listed."""
        self._marked = reference
        at = self.model.row_of(reference)
        self._selecting = True
        self.view.setCurrentIndex(self.model.index(at) if at is not None else QModelIndex())
        self._selecting = False

    # ── Asking and showing ──

    def _ask(self, limit: int = PAGE) -> None:
        self._pause.stop()
        self._turn += 1
        asked = Asked(self._shelf, self.search.text().strip(), self._soon_days, self.filters.value())
        self._read(asked, None, limit, partial(self._show, asked))

    def _ask_more(self, after: str) -> None:
        if self._shown is not None:
            self._read(self._shown, after, PAGE, self.model.add_page)

    def _read(self, asked: Asked, after: str | None, limit: int, then: object) -> None:
        turn = self._turn

        def work(desk: Desk) -> CasePage | None:
            return _page(desk, asked, after, limit) if turn == self._turn else None

        def answered(page: CasePage | None) -> None:
            if page is not None and turn == self._turn and callable(then):
                then(page)

        self._bridge.ask(work, answered)

    def _show(self, asked: Asked, page: CasePage) -> None:
        at = self.view.verticalScrollBar().value()
        same, self._shown = asked == self._shown, asked
        self._selecting = True
        self.model.show_page(page, self._bridge.today())
        self._selecting = False
        self._found_words.setVisible(bool(asked.words and page.rows))
        self._say_empty()
        if self._marked:
            self.select(self._marked)
        self.view.verticalScrollBar().setValue(at if same else 0)
        if self._open_first:
            self._open_first = False
            self._choose_first()

    def _take_counts(self, counts: dict[Shelf, int]) -> None:
        self._counts = counts
        self._say_empty()
        self.counted.emit(counts)

    def _say_empty(self) -> None:
        if self._shown is None or not self._counts:
            return
        words = self._shown.words
        self._clear.setVisible(bool(words))
        narrowed = self.tr("No request here passes the filter.") if self._shown.only != ListFilter() else ""
        here = narrowed or self._nothing_here(self._shown.shelf)
        self._empty_words.setText(self._nothing_found(words) if words else here)
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)

    def _nothing_found(self, words: str) -> str:
        return self.tr(
            "No request matches {words}.\n\nA part of the reference, of a name, an address, the subject or a note is "
            "enough; accents do not matter. Try fewer or shorter words."
        ).format(words=quoted(words))

    def _nothing_here(self, shelf: Shelf) -> str:
        if not self._counts.get(Shelf.OPEN) and not self._counts.get(Shelf.CLOSED):
            return self.tr("No request has arrived yet. Drop an e-mail (.eml) on this window, or type one in.")
        return {
            Shelf.INBOX: self.tr("Every request has been looked at. New ones come here until they are confirmed."),
            Shelf.OPEN: self.tr("No request is open. Drop an e-mail (.eml) on this window, or type one in."),
            Shelf.DUE_SOON: self.tr("Nothing is due within {days} days.").format(days=self._soon_days),
            Shelf.OVERDUE: self.tr("Nothing is overdue."),
            Shelf.WAITING: self.tr(
                "Nobody owes an answer. Requests stand here while the person is asked for something."
            ),
            Shelf.CLOSED: self.tr("No request has been closed yet."),
        }[shelf]

    # ── The keyboard and the mouse ──

    def _typed(self, words: str) -> None:
        if words.strip():
            self._pause.start()
        else:
            self._ask()

    def _go_down(self) -> None:
        if self.model.rowCount():
            if not self.view.currentIndex().isValid():
                self._selecting = True
                self.view.setCurrentIndex(self.model.index(0))
                self._selecting = False
            self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _enter(self) -> None:
        if self._pause.isActive() or (self._shown and self._shown.words != self.search.text().strip()):
            self._open_first = True
            self._ask()
        else:
            self._choose_first()

    def _choose_first(self) -> None:
        if self.model.rowCount():
            first = self.model.index(0)
            if self.view.currentIndex() == first:
                self._activated(first)
            else:
                self.view.setCurrentIndex(first)

    def _scrolled(self, at: int) -> None:
        """Ask for more before the end is reached: nobody has to wait there."""
        bar = self.view.verticalScrollBar()
        if bar.maximum() - at < 3 * bar.pageStep():
            self.model.fetchMore(QModelIndex())

    def _current_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid() and not self._selecting:
            self._marked = current.data(ROW).reference
            self.chosen.emit(current.data(ROW).reference)

    def _activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).reference)

    # ── Building ──

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
        layout.addWidget(self.filters)
        layout.addWidget(self._found_words)
        layout.addLayout(self._stack, 1)
        self._found_words.hide()
        self._clear.hide()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.search.down.connect(self._go_down)
        self.search.entered.connect(self._enter)
        self._pause.timeout.connect(self._ask)
        self.filters.changed.connect(lambda _: self._ask())
        self._clear.clicked.connect(self.search.clear)
        self._new.clicked.connect(self.new_request)
        self._open.clicked.connect(self.open_file)
        self.model.more_wanted.connect(self._ask_more)
        self.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.view.activated.connect(self._activated)


def _page(desk: Desk, asked: Asked, after: str | None, limit: int) -> CasePage:
    from desktop_app.desk import cases

    if asked.words:
        return cases.find_cases(desk, asked.words, after=after, limit=limit)
    return cases.list_cases(desk, asked.shelf, after=after, limit=limit, soon_days=asked.soon_days, only=asked.only)


def _count(desk: Desk, soon_days: int) -> dict[Shelf, int]:
    from desktop_app.desk import cases

    return cases.count_cases(desk, soon_days)
