"""The documents kept in a case: which there are, whether they still match it, and their pages."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, CaseDocument
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Badge, PageImage, PdfView, QuietButton, QuietLabel, Section, clear_layout
from desktop_app.ui.printing import pages_to_show
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class CaseDocuments(QWidget):
    """The list of documents, and below it the pages of the one chosen."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._documents: tuple[CaseDocument, ...] = ()
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self._view = PdfView()
        self._view.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._column)
        layout.addWidget(self._view, 1)
        layout.addStretch()

    def show_case(self, case: Case) -> None:
        """List the documents of a case; the pages shown stay while the document is still there."""
        if case.documents == self._documents and self._documents:
            return
        self._documents = case.documents
        self._view.clear()
        self._view.hide()
        clear_layout(self._column)
        if not case.documents:
            self._column.addWidget(QuietLabel(self.tr("No documents have been drawn yet; that is done at Review.")))
        for document in case.documents:
            self._column.addWidget(self._row(document))

    def _row(self, document: CaseDocument) -> QWidget:
        seat = self._bridge.seat
        drawn = instant_words(document.drawn_at, seat.organisation.time_zone) if seat else ""
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Section(document.title))
        words.addWidget(
            QuietLabel(
                self.tr("drawn {when} · {size} kB · SHA-256 {hash}…").format(
                    when=drawn, size=max(1, document.size // 1000), hash=document.sha256[:16]
                )
            )
        )
        badge = Badge(self.tr("current"), "good") if document.current else Badge(self.tr("out of date"), "warn")
        if document.letter:
            badge = Badge(self.tr("letter"), "info")
        show = QuietButton(self.tr("Show"))
        show.setAccessibleName(self.tr("Show {document}").format(document=document.title))
        show.clicked.connect(partial(self._show, document.id, document.title))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(badge)
        layout.addWidget(show)
        return row

    def _show(self, document_id: UUID, title: str) -> None:
        def shown(pages: tuple[PageImage, ...]) -> None:
            self._view.show_pages(pages, title)
            self._view.show()

        self._bridge.ask(partial(_pages, document_id), shown)


def _pages(document_id: UUID, desk: Desk) -> tuple[PageImage, ...]:
    from desktop_app.desk import cases

    return pages_to_show(cases.document_bytes(desk, document_id))
