"""The documents drawn for a case as it is now: their hashes, and their pages to look at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.page_turner import PageTurner
from desktop_app.ui.parts import Card, FieldLabel, QuietButton, QuietLabel, Section, clear_layout
from desktop_app.ui.pdf_view import PageImage, PdfView
from desktop_app.ui.printing import PAGES_AT_ONCE, some_pages
from desktop_app.ui.saying import say_title
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_NAME = 60  # characters of a file's name
VIEW_HEIGHT = 460  # pixels; a page is read by scrolling inside


@dataclass(frozen=True)
class _Leaving:
    """A file that leaves: a document that was drawn, or the redacted form of a file that came."""

    id: UUID
    title: str
    about: str
    sha256: str
    bytes_of: Callable[[Desk, UUID], bytes]


class DrawnDocuments(Card):
    """One row for each file that leaves: the current documents, and what was redacted; the pages of the chosen one
    below, those of the first to begin with."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._leaving: tuple[_Leaving, ...] = ()
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
        self.turner = PageTurner(PAGES_AT_ONCE)
        self.turner.turned.connect(self._turn)
        self.body.addWidget(self._caption)
        self.body.addWidget(self.turner)
        self.body.addWidget(self.view)
        self.hide()

    def show_case(self, case: Case, look: bool = True) -> None:
        """List what leaves, hidden where no document is current. `look`: show the first one's pages without being
        asked. The pages shown stay while the files stay."""
        leaving = self._of(case) if case.current_documents else ()
        self.setVisible(bool(leaving))
        if leaving != self._leaving:
            self._leaving = leaving
            clear_layout(self._column)
            for one in leaving:
                self._column.addWidget(self._row(one))
            self._shown = None
            self.view.clear()
            for part in (self.view, self._caption, self.turner):
                part.hide()
        if leaving and look and self._shown is None:
            self._show(leaving[0])

    def _of(self, case: Case) -> tuple[_Leaving, ...]:
        seat = self._bridge.seat
        zone = seat.organisation.time_zone if seat else "UTC"
        found = []
        for document in case.current_documents:
            about = self.tr("drawn {when} · {size} kB").format(
                when=instant_words(document.drawn_at, zone), size=_kilobytes(document.size)
            )
            found.append(_Leaving(document.id, say_title(document.title), about, document.sha256, _document))
        for number, one in enumerate(case.redactions, start=1):
            about = self.tr("{name}, redacted: boxes {count} · {size} kB").format(
                name=one_line(one.name, _NAME), count=len(one.marks), size=_kilobytes(one.size)
            )
            found.append(_Leaving(one.redacted_id, one.leaves_as(case.reference, number), about, one.sha256, _redacted))
        return tuple(found)

    def _row(self, leaving: _Leaving) -> QWidget:
        show = reading(QuietButton(self.tr("Show")))
        show.setAccessibleName(self.tr("Show {document}").format(document=say_title(leaving.title)))
        show.clicked.connect(partial(self._show, leaving))
        head = QHBoxLayout()
        head.addWidget(FieldLabel(say_title(leaving.title)), 1)
        head.addWidget(show)
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(QuietLabel(leaving.about))
        column.addWidget(QuietLabel(self.tr("SHA-256:\n{hash}").format(hash=hash_words(leaving.sha256))))
        return row

    def _turn(self, first: int) -> None:
        for leaving in self._leaving:
            if leaving.id == self._shown:
                self._show(leaving, first=first)

    def _show(self, leaving: _Leaving, _checked: bool = False, *, first: int = 1) -> None:
        self._shown = leaving.id

        def shown(found: tuple[int, tuple[PageImage, ...]]) -> None:
            if self._shown == leaving.id:
                count, pages = found
                self.view.show_pages(pages, say_title(leaving.title), first, count)
                self.view.show()
                self._caption.setText(
                    self.tr("{document}, {count} pages:").format(document=say_title(leaving.title), count=count)
                )
                self._caption.show()
                self.turner.show_place(first, len(pages), count)

        self._bridge.ask(lambda desk: some_pages(leaving.bytes_of(desk, leaving.id), first), shown)


def _kilobytes(size: int) -> int:
    return max(1, size // 1000)


def hash_words(sha256: str) -> str:
    """A SHA-256 in two lines of groups, so that it can be compared by eye."""
    groups = [sha256[at : at + 8] for at in range(0, len(sha256), 8)]
    return f"{' '.join(groups[:4])}\n{' '.join(groups[4:])}".strip()


def _document(desk: Desk, document_id: UUID) -> bytes:
    from desktop_app.desk import cases

    return cases.document_bytes(desk, document_id)


def _redacted(desk: Desk, redacted_id: UUID) -> bytes:
    from desktop_app.desk import redactions

    return redactions.redacted_pdf(desk, redacted_id)
