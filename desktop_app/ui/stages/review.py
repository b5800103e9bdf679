"""Review: the documents are drawn, read, and approved byte for byte by a second officer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Officer
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.release import obstacles_to_drawing
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge, Running
from desktop_app.ui.parts import Badge, Card, Checklist, ProgressRow, QuietLabel, Section, Title
from desktop_app.ui.stages.approval import ApprovalCard, approval_wanted, second_officers
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.drawn import DrawnDocuments
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.stages.third_parties import ThirdPartiesCard

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.desk.review import DrawingProgress


class ReviewPage(StagePage):
    """What is missing before drawing; then the documents and the second officer's approval."""

    stage = Stage.REVIEW

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._running = ""
        self._ready = Card()
        self._missing = Checklist()
        self._ready.body.addWidget(Section(self.tr("Before the documents are drawn")))
        self._ready.body.addWidget(self._missing)
        self.third_parties = ThirdPartiesCard(bridge)
        self._progress = ProgressRow()
        self._drawing: Running | None = None
        self._prepared = QuietLabel()
        self.documents = DrawnDocuments(bridge)
        seat = bridge.seat
        self.approval = ApprovalCard(seat.organisation.time_zone if seat else "UTC")
        self._state = Badge()
        head = QHBoxLayout()
        head.addWidget(Title(self.tr("Review")), 1)
        head.addWidget(self._state)
        self.body.addLayout(head)
        for part in (self._ready, self.third_parties, self._progress, self._prepared, self.documents, self.approval):
            self.body.addWidget(part)
        self.body.addStretch()
        self._progress.cancelled.connect(self._cancel)
        self.third_parties.changed.connect(self.changed)
        self.approval.typed.connect(self.ready_changed)
        self.approval.entered.connect(self._entered)

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        if self.case is None or self.case.id != case.id:
            self.approval.passphrase.clear()
        super().show_case(case)
        self._show()
        if self.isVisible():
            self._read_officers()

    def showEvent(self, event: QShowEvent) -> None:
        """Pages are read once somebody looks; officers may have been added meanwhile."""
        super().showEvent(event)
        if self.case is not None:
            self._show()
            self._read_officers()

    def primary_text(self) -> str:
        """See StagePage."""
        case = self.case
        if case is None or case.closed_at is not None:
            return ""
        if not case.current_documents:
            return self.tr("Draw the documents again") if case.documents else self.tr("Draw the documents")
        return self.tr("Approve these exact documents") if approval_wanted(case) else ""

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if self.case is None or not self.primary_text():
            return ()
        if self._running:
            return (Phrase("The last step is still running."),)
        if not self.case.current_documents:
            return tuple(obstacle.text for obstacle in obstacles_to_drawing(self.case))
        return self.approval.missing()

    def run_primary(self) -> None:
        """See StagePage."""
        assert self.case is not None
        reference = self.case.reference
        if not self.case.current_documents:
            self._begin(self.tr("Drawing the documents…"), self._progress)
            self._drawing = self.bridge.ask_long(
                partial(_draw, reference), None, self.bridge.failure.emit, self._show_progress
            )
            self._drawing.ended.connect(self._drawn)
            return
        officer_id = self.approval.chosen()
        assert officer_id is not None
        passphrase = self.approval.take_passphrase()
        self._begin(self.tr("Checking the second officer's passphrase…"), self.approval.progress)
        self.bridge.ask(
            lambda desk: _approve(desk, reference, officer_id, passphrase),
            lambda _: self._approved(),
            self._not_approved,
        )

    def _cancel(self) -> None:
        if self._drawing is not None:
            self._progress.cancel_button.setEnabled(False)
            self._drawing.cancel()

    def _show_progress(self, state: Any) -> None:
        progress: DrawingProgress = state
        if self._drawing is None or not progress.all_rows:
            return
        words = self.tr("Drawing document {number} of {of}: {rows} of {all} rows").format(
            number=progress.number, of=progress.of, rows=f"{progress.rows:,}", all=f"{progress.all_rows:,}"
        )
        self._progress.show_state(words, progress.rows, progress.all_rows)

    def _drawn(self) -> None:
        self._drawing = None
        self._end(self._progress)

    def _show(self) -> None:
        case = self.case
        assert case is not None
        drawn = bool(case.current_documents)
        self._state.show_word(*self._state_word(case))
        self._ready.setVisible(not drawn)
        missing = [obstacle.text for obstacle in obstacles_to_drawing(case)]
        self._missing.show_missing(missing, self.tr("Everything is there; the documents can be drawn."))
        if self.isVisible():
            self.third_parties.show_case(case)
        self._prepared.setVisible(drawn and bool(case.prepared_by))
        self._prepared.setText(self.tr("Prepared by {officer}.").format(officer=case.prepared_by))
        self.documents.show_case(case, look=self.isVisible())
        self.approval.show_case(case)
        in_reading_order(self)

    def _state_word(self, case: Case) -> tuple[str, str]:
        if case.approval is not None and case.approval.stands:
            return self.tr("approved"), "good"
        if case.approval is not None:
            return self.tr("approval void"), "bad"
        return (self.tr("to be approved"), "warn") if case.current_documents else (self.tr("not drawn yet"), "plain")

    def _read_officers(self) -> None:
        if self.case is not None and approval_wanted(self.case):
            prepared_by = self.case.prepared_by
            self.bridge.ask(lambda desk: second_officers(desk, prepared_by), self._have_officers)

    def _have_officers(self, officers: tuple[Officer, ...]) -> None:
        if self.case is not None:
            self.approval.show_officers(officers)
            self.approval.show_case(self.case)
            self.ready_changed.emit()

    def _entered(self) -> None:
        if self.primary_text() and not self.primary_ready():
            self.run_primary()

    def _approved(self) -> None:
        self.bridge.notice.emit(self.tr("The documents were approved. They may leave now."))
        self._end(self.approval.progress)

    def _not_approved(self, error: RedressError) -> None:
        self._failed(error)
        self.approval.passphrase.setFocus()

    def _failed(self, error: RedressError) -> None:
        self.bridge.failure.emit(error)
        self._end(self._progress)
        self.approval.progress.end()

    def _begin(self, words: str, progress: ProgressRow) -> None:
        self._running = words
        progress.begin(words)
        self.ready_changed.emit()

    def _end(self, progress: ProgressRow) -> None:
        self._running = ""
        progress.end()
        self.changed.emit()
        self.ready_changed.emit()


def _draw(reference: str, desk: Desk, report: Callable[[object], None], cancelled: Callable[[], bool]) -> None:
    from desktop_app.desk import review

    review.draw_documents(desk, reference, report, cancelled)


def _approve(desk: Desk, reference: str, officer_id: UUID, passphrase: str) -> None:
    from desktop_app.desk import review

    review.approve(desk, reference, officer_id, passphrase)
