"""Disclose: approved documents leave the program, printed or exported, to a contact point on file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import DATA_EXPORTED, Case, ContactPointOnFile, Delivery
from desktop_app.domain.drafting import delivery_point
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.release import obstacles_to_release
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.ui import printing
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    Badge,
    Card,
    Checklist,
    Facts,
    Hint,
    PlainLabel,
    QuietButton,
    QuietLabel,
    Section,
    Title,
    clear_layout,
)
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.drawn import DrawnDocuments
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.stages.passphrase_once import PassphraseOnce
from desktop_app.ui.stages.recipients import RecipientsCard
from desktop_app.ui.stages.strangers_text import visible
from desktop_app.ui.words import day_words, delivery_word, instant_words, point_word

if TYPE_CHECKING:
    from desktop_app.desk.disclose import DeliveryCopy
    from desktop_app.desk.office import Desk


class DisclosePage(StagePage):
    """The release gate, where the answer goes, the documents, and each time they left."""

    stage = Stage.DISCLOSE

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._gate = Badge()
        self._obstacles = Checklist()
        self._to = Facts()
        self.print_button = QuietButton(self.tr("Print…"))
        self.export_button = QuietButton(self.tr("Export to a folder…"))
        self.encrypted_button = QuietButton(self.tr("Encrypted copy for sending…"))
        self.passphrase = PassphraseOnce()
        self.data_button = QuietButton(self.tr("Export the data as JSON and CSV…"))
        self.documents = DrawnDocuments(bridge)
        self._out = Card()
        self._deliveries = QVBoxLayout()
        self._deliveries.setSpacing(8)
        self.recipients = RecipientsCard(bridge)
        self._build()
        self.print_button.clicked.connect(self.print_documents)
        self.export_button.clicked.connect(self.choose_folder)
        self.encrypted_button.clicked.connect(self.choose_folder_for_copy)
        self.data_button.clicked.connect(self.choose_data_folder)
        self.recipients.told.connect(self.changed)
        self.recipients.typed.connect(self.ready_changed)

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        if self.case is None or self.case.id != case.id:
            self.passphrase.forget()
        super().show_case(case)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Pages are read once somebody looks."""
        super().showEvent(event)
        if self.case is not None:
            self._show()

    def primary_text(self) -> str:
        """See StagePage."""
        case = self.case
        if case is None or case.closed_at is not None:
            return ""
        if self._sent(case):
            if case.asks_for(Right.PORTABILITY) and not _data_sent(case):
                return self.data_button.text()
            return self.tr("Note as told") if any(self.recipients.untold()) else ""
        point = delivery_point(case)
        if point is not None and point.kind == "post":
            return self.print_button.text()
        return self.export_button.text()

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if self.case is None or not self.primary_text():
            return ()
        if self._sent(self.case) and self.primary_text() != self.data_button.text():
            return self.recipients.missing()
        return tuple(obstacle.text for obstacle in obstacles_to_release(self.case))

    def run_primary(self) -> None:
        """See StagePage."""
        assert self.case is not None
        if self.primary_text() == self.data_button.text():
            self.choose_data_folder()
        elif self._sent(self.case):
            self.recipients.note_next()
        elif self.primary_text() == self.print_button.text():
            self.print_documents()
        else:
            self.choose_folder()

    def print_documents(self) -> None:
        """Print the approved documents through the system's print dialog."""
        assert self.case is not None
        reference = self.case.reference

        def released(files: Sequence[tuple[str, bytes]]) -> None:
            pdfs = [content for _, content in files]
            printing.print_documents(self, self.bridge, pdfs, reference, partial(self._printed, reference))

        self.bridge.ask(partial(_released, reference), released)

    def choose_folder(self) -> None:
        """Ask where the approved documents are to be written, then write them."""
        self._ask_folder(self.tr("Export the documents to a folder"), self.export_to)

    def choose_folder_for_copy(self) -> None:
        """Ask where the encrypted copy is to be written, then write it."""
        self._ask_folder(self.tr("Write an encrypted copy to a folder"), self.export_copy_to)

    def export_copy_to(self, reference: str, folder: Path) -> None:
        """Write an encrypted copy of the approved documents of a case to a folder, and show its passphrase once."""
        self.bridge.ask(partial(_export_copy, reference, folder), self._copied)

    def choose_data_folder(self) -> None:
        """Ask where the data is to be written in machine-readable form, then write it."""
        self._ask_folder(self.tr("Export the data to a folder"), self.export_data_to)

    def export_to(self, reference: str, folder: Path) -> None:
        """Write the approved documents of a case to a folder."""
        self.bridge.ask(partial(_export, reference, folder), self._exported)

    def _ask_folder(self, title: str, then: Callable[[str, Path], None]) -> None:
        assert self.case is not None
        reference = self.case.reference
        dialog = QFileDialog(self, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: then(reference, Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _copied(self, copy: DeliveryCopy) -> None:
        self.passphrase.show_once(copy.path.name, copy.passphrase)
        self.bridge.notice.emit(self.tr("Exported: {names}.").format(names=copy.path.name))
        self.changed.emit()

    def export_data_to(self, reference: str, folder: Path) -> None:
        """Write the disclosed data of a case to a folder, as JSON and CSV."""
        self.bridge.ask(partial(_export_data, reference, folder), self._exported)

    @staticmethod
    def _sent(case: Case) -> bool:
        return any(delivery.how != DATA_EXPORTED for delivery in case.deliveries)

    def _printed(self, reference: str, copies: int) -> None:
        def noted(_: None) -> None:
            self.bridge.notice.emit(self.tr("The documents were handed to the printer."))
            self.changed.emit()

        self.bridge.ask(partial(_note_printed, reference, copies), noted)

    def _exported(self, paths: tuple[Path, ...]) -> None:
        names = ", ".join(path.name for path in paths)
        self.bridge.notice.emit(self.tr("Exported: {names}.").format(names=names))
        self.changed.emit()

    def _build(self) -> None:
        gate = Card()
        head = QHBoxLayout()
        head.addWidget(Section(self.tr("May the documents leave?")), 1)
        head.addWidget(self._gate)
        gate.body.addLayout(head)
        gate.body.addWidget(self._obstacles)
        where = Card(self.tr("Where the answer goes"))
        where.body.addWidget(self._to)
        where.body.addWidget(flowing((self.print_button, self.export_button, self.encrypted_button)))
        where.body.addWidget(self.data_button, 0, Qt.AlignmentFlag.AlignLeft)
        where.body.addWidget(
            Hint(
                self.tr(
                    "Exported files are not encrypted. An encrypted copy has the signed documents inside, and opens "
                    "with a passphrase that is shown once."
                )
            )
        )
        where.body.addWidget(self.passphrase)
        self._out.body.addWidget(Section(self.tr("Left the program")))
        self._out.body.addLayout(self._deliveries)
        self.body.addWidget(Title(self.tr("Disclose")))
        for part in (gate, where, self._out, self.recipients, self.documents):
            self.body.addWidget(part)
        self.body.addStretch()

    def _show(self) -> None:
        case = self.case
        assert case is not None
        obstacles = obstacles_to_release(case)
        shut = bool(obstacles)
        self._gate.show_word(self.tr("not yet") if shut else self.tr("yes"), "warn" if shut else "good")
        self._obstacles.show_missing(
            [obstacle.text for obstacle in obstacles],
            self.tr("Identity verified, everything decided, the exact documents approved by a second officer."),
        )
        self._to.show_facts(self._recipient(delivery_point(case)))
        self.data_button.setVisible(case.asks_for(Right.PORTABILITY))
        for button in (self.print_button, self.export_button, self.encrypted_button, self.data_button):
            button.setEnabled(not shut)
        self._show_deliveries(case.deliveries)
        self.recipients.show_case(case)
        self.documents.show_case(case, look=self.isVisible())
        in_reading_order(self)
        self.ready_changed.emit()

    def _recipient(self, point: ContactPointOnFile | None) -> tuple[tuple[str, str], ...]:
        if point is None:
            return ((self.tr("To"), self.tr("No contact point on file may be answered to yet.")),)
        return (
            (point_word(point.kind), visible(point.value)),
            (self.tr("On file in"), visible(f"{point.source_name}, {point.locator}")),
            (self.tr("Since"), day_words(point.on_file_since) if point.on_file_since else ""),
        )

    def _show_deliveries(self, deliveries: Sequence[Delivery]) -> None:
        self._out.setVisible(bool(deliveries))
        clear_layout(self._deliveries)
        seat = self.bridge.seat
        zone = seat.organisation.time_zone if seat else "UTC"
        for delivery in deliveries:
            what = self.tr("{how}, to {to}").format(how=delivery_word(delivery.how), to=visible(delivery.to))
            rest = self.tr("{when} · {officer} · {documents}").format(
                when=instant_words(delivery.at, zone),
                officer=delivery.by,
                documents=", ".join(delivery.document_titles),
            )
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(PlainLabel(what))
            column.addWidget(QuietLabel(rest))
            self._deliveries.addWidget(row)


def _released(reference: str, desk: Desk) -> tuple[tuple[str, bytes], ...]:
    from desktop_app.desk import disclose

    return disclose.released_documents(desk, reference)


def _note_printed(reference: str, copies: int, desk: Desk) -> None:
    from desktop_app.desk import disclose

    disclose.note_printed(desk, reference, copies)


def _export(reference: str, folder: Path, desk: Desk) -> tuple[Path, ...]:
    from desktop_app.desk import disclose

    return disclose.export_documents(desk, reference, folder)


def _export_copy(reference: str, folder: Path, desk: Desk) -> DeliveryCopy:
    from desktop_app.desk import disclose

    return disclose.export_delivery_copy(desk, reference, folder)


def _export_data(reference: str, folder: Path, desk: Desk) -> tuple[Path, ...]:
    from desktop_app.desk import disclose

    return disclose.export_data(desk, reference, folder)


def _data_sent(case: Case) -> bool:
    return any(delivery.how == DATA_EXPORTED for delivery in case.deliveries)
