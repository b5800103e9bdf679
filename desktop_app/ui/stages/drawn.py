"""The documents drawn for a case as it is now: their hashes, and their pages to look at."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, CaseDocument
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Card, FieldLabel, PageImage, PdfView, QuietButton, QuietLabel, Section, clear_layout
from desktop_app.ui.printing import pages_to_show
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

VIEW_HEIGHT = 460  # pixels; a page is read by scrolling inside


class DrawnDocuments(Card):
    """One row per current document; the pages of the chosen one below, those of the first to begin with."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._documents: tuple[CaseDocument, ...] = ()
        self._shown: UUID | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.view = PdfView()
        self.view.setFixedHeight(VIEW_HEIGHT)
        self.view.hide()
        self._caption = QuietLabel()
        self._caption.hide()
        self.body.addWidget(Section(self.tr("Documents")))
        self.body.addLayout(self._column)
        self.body.addWidget(self._caption)
        self.body.addWidget(self.view)
        self.hide()

    def show_case(self, case: Case, look: bool = True) -> None:
        """List the current documents, hidden where there are none. `look`: show the first one's pages without being
        asked. The pages shown stay while the document stays."""
        documents = case.current_documents
        self.setVisible(bool(documents))
        if documents != self._documents:
            self._documents = documents
            self._list()
            self._shown = None
            self.view.clear()
            self.view.hide()
            self._caption.hide()
        if documents and look and self._shown is None:
            self._show(documents[0])

    def _list(self) -> None:
        clear_layout(self._column)
        for document in self._documents:
            self._column.addWidget(self._row(document))

    def _row(self, document: CaseDocument) -> QWidget:
        seat = self._bridge.seat
        drawn = instant_words(document.drawn_at, seat.organisation.time_zone) if seat else ""
        show = reading(QuietButton(self.tr("Show")))
        show.setAccessibleName(self.tr("Show {document}").format(document=document.title))
        show.clicked.connect(partial(self._show, document))
        head = QHBoxLayout()
        head.addWidget(FieldLabel(document.title), 1)
        head.addWidget(show)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        size = self.tr("drawn {when} · {size} kB").format(when=drawn, size=max(1, document.size // 1000))
        column.addWidget(QuietLabel(size))
        column.addWidget(QuietLabel(self.tr("SHA-256:\n{hash}").format(hash=hash_words(document.sha256))))
        return row

    def _show(self, document: CaseDocument, _checked: bool = False) -> None:
        self._shown = document.id

        def shown(pages: tuple[PageImage, ...]) -> None:
            if self._shown == document.id:
                self.view.show_pages(pages, document.title)
                self.view.show()
                words = self.tr("{document}, {count} pages:").format(document=document.title, count=len(pages))
                self._caption.setText(words)
                self._caption.show()

        self._bridge.ask(partial(_pages, document.id), shown)


def hash_words(sha256: str) -> str:
    """A SHA-256 in two lines of groups, so that it can be compared by eye."""
    groups = [sha256[at : at + 8] for at in range(0, len(sha256), 8)]
    return f"{' '.join(groups[:4])}\n{' '.join(groups[4:])}".strip()


def _pages(document_id: UUID, desk: Desk) -> tuple[PageImage, ...]:
    from desktop_app.desk import cases

    return pages_to_show(cases.document_bytes(desk, document_id))
