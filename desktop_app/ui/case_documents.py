"""The documents kept in a case: which there are, whether they still match it, and their pages."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case, CaseDocument
from desktop_app.ui import printing
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.letter_approval import LetterApproval
from desktop_app.ui.only_reading import reading
from desktop_app.ui.page_turner import PageTurner
from desktop_app.ui.parts import Badge, QuietButton, QuietLabel, Section, clear_layout
from desktop_app.ui.pdf_view import PageImage, PdfView
from desktop_app.ui.saying import say_title
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.focus_order import into_view
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_VIEW = 460  # pixels; a page is read by scrolling inside


class CaseDocuments(QWidget):
    """The list of documents, and below it the pages of the one chosen. `changed` after a letter was approved."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._documents: tuple[CaseDocument, ...] = ()
        self._reference = ""
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.approval = LetterApproval(bridge)
        self.approval.approved.connect(self.changed)
        self._view = PdfView()
        self._view.setMinimumHeight(_VIEW)
        self._view.hide()
        self._shown: tuple[UUID, str] | None = None
        self._turner = PageTurner(printing.PAGES_AT_ONCE)
        self._turner.turned.connect(self._turn)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 16)
        layout.setSpacing(12)
        layout.addLayout(self._column)
        layout.addWidget(self.approval)
        layout.addWidget(self._turner)
        layout.addWidget(self._view, 1)
        layout.addStretch()

    def show_case(self, case: Case) -> None:
        """List the documents of a case; the pages shown stay while the document is still there."""
        if case.documents == self._documents and self._documents:
            return
        self._documents = case.documents
        self._reference = case.reference
        self._view.clear()
        self._view.hide()
        self._turner.hide()
        self.approval.put_away()
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
        words.addWidget(Section(say_title(document.title)))
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
        if document.needs_approval:
            badge = Badge(self.tr("to be approved"), "warn")
        show = reading(QuietButton(self.tr("Show")))
        show.setAccessibleName(self.tr("Show {document}").format(document=say_title(document.title)))
        show.clicked.connect(partial(self._show, document.id, say_title(document.title)))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(words, 1)
        layout.addWidget(badge)
        layout.addWidget(show)
        if not document.letter:
            return row
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(row)
        column.addWidget(flowing(self._ways_out(document)))
        return both

    def _ways_out(self, document: CaseDocument) -> tuple[QuietButton, ...]:
        """A letter about the request itself waits for no second officer; one that gives away what is on file does."""
        printer, save = QuietButton(self.tr("Print…")), QuietButton(self.tr("Save as a file…"))
        printer.setAccessibleName(self.tr("Print {document}").format(document=say_title(document.title)))
        save.setAccessibleName(self.tr("Save {document} as a file").format(document=say_title(document.title)))
        draft = QuietButton(self.tr("As an e-mail draft…"))
        draft.setAccessibleName(
            self.tr("Write {document} as an e-mail draft").format(document=say_title(document.title))
        )
        draft.clicked.connect(partial(self.choose_draft, document))
        printer.clicked.connect(partial(self._print, document.id))
        save.clicked.connect(partial(self.choose_file, document))
        if not document.needs_approval:
            return printer, save, draft
        for button in (printer, save, draft):
            button.setEnabled(False)
        approve = QuietButton(self.tr("Approve…"))
        approve.setAccessibleName(self.tr("Approve {document}").format(document=say_title(document.title)))
        approve.clicked.connect(partial(self._ask_approval, document))
        return approve, printer, save, draft

    def _ask_approval(self, document: CaseDocument) -> None:
        """The second officer reads it first."""
        self._show(document.id, say_title(document.title))
        self.approval.begin(document)
        into_view(self.approval)

    def choose_file(self, document: CaseDocument) -> None:
        """Ask where a letter is to be written."""
        name = f"{self._reference}-{document.type.value}.pdf"
        dialog = QFileDialog(self, self.tr("Save the letter as a file"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.fileSelected.connect(lambda file: self.save(document.id, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_draft(self, document: CaseDocument) -> None:
        """Ask where a letter is to be written as a message that is not sent yet."""
        dialog = QFileDialog(
            self, self.tr("Save the letter as an e-mail draft"), f"{self._reference}-{document.type.value}.eml"
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("eml")
        dialog.setNameFilter(self.tr("E-mail (*.eml)"))
        dialog.fileSelected.connect(lambda file: self.save_draft(document.id, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_draft(self, document_id: UUID, target: Path) -> None:
        """Write a letter as a message that is not sent yet to a new file."""

        def written(to: str) -> None:
            words = (
                self.tr("Written: {name}, to {to}. Open it in your mail program and send it yourself; then delete it.")
                if to
                else self.tr("Written: {name}, to nobody yet: fill in the address in your mail program.")
            )
            self._bridge.notice.emit(words.format(name=target.name, to=to))

        self._bridge.ask(partial(_save_draft, document_id, target), written)

    def save(self, document_id: UUID, target: Path) -> None:
        """Write a letter to a new file."""
        said = self.tr("Written: {name}.").format(name=target.name)
        self._bridge.ask(partial(_save, document_id, target), lambda _: self._bridge.notice.emit(said))

    def _print(self, document_id: UUID) -> None:
        reference = self._reference

        def read(content: bytes) -> None:
            printing.print_pdf(self, self._bridge, content, reference, partial(self._printed, document_id))

        self._bridge.ask(partial(_released, document_id), read)

    def _printed(self, document_id: UUID, copies: int) -> None:
        said = self.tr("The letter was handed to the printer.")
        self._bridge.ask(partial(_note_printed, document_id, copies), lambda _: self._bridge.notice.emit(said))

    def _turn(self, first: int) -> None:
        if self._shown is not None:
            self._show(*self._shown, first=first)

    def _show(self, document_id: UUID, title: str, _checked: bool = False, *, first: int = 1) -> None:
        self._shown = document_id, title

        def shown(found: tuple[int, tuple[PageImage, ...]]) -> None:
            count, pages = found
            self._view.show_pages(pages, title, first, count)
            self._view.show()
            self._turner.show_place(first, len(pages), count)
            if self.approval.isHidden():
                into_view(self._view)

        self._bridge.ask(partial(_pages, document_id, first), shown)


def _pages(document_id: UUID, first: int, desk: Desk) -> tuple[int, tuple[PageImage, ...]]:
    from desktop_app.desk import cases

    return printing.some_pages(cases.document_bytes(desk, document_id), first)


def _released(document_id: UUID, desk: Desk) -> bytes:
    from desktop_app.desk import case_letters

    return case_letters.released_letter(desk, document_id)


def _save(document_id: UUID, target: Path, desk: Desk) -> None:
    from desktop_app.desk import case_letters

    case_letters.export_letter(desk, document_id, target)


def _save_draft(document_id: UUID, target: Path, desk: Desk) -> str:
    from desktop_app.desk import letter_drafts

    return letter_drafts.export_draft(desk, document_id, target)


def _note_printed(document_id: UUID, copies: int, desk: Desk) -> None:
    from desktop_app.desk import case_letters

    case_letters.note_letter_printed(desk, document_id, copies)
