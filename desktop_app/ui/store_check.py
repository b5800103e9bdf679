"""The store check: every integrity and audit check, each said in words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.audit import IntegrityReport
from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Badge,
    Card,
    DangerButton,
    FieldRow,
    Page,
    PlainLabel,
    PrimaryButton,
    ProgressRow,
    QuietLabel,
    Section,
    Title,
    clear_layout,
    scrolling,
)
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.alterations import Alteration
    from desktop_app.desk.office import Desk

ROWS = "rows"  # the check that compares each row with its seal


class StoreCheckPage(Page):
    """Runs the checks, and shows what each found."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._run = reading(PrimaryButton(self.tr("Check the store")))
        self._progress = ProgressRow(can_cancel=False)
        self._summary = PlainLabel()
        self._results = QVBoxLayout()
        self._results.setSpacing(12)
        self._altered = QVBoxLayout()
        self._altered.setSpacing(12)
        self._build()
        self._run.clicked.connect(self.run_primary)

    def run_primary(self) -> None:
        """Run every check."""
        self._run.setEnabled(False)
        self._progress.begin(self.tr("Checking every page and every event…"))
        clear_layout(self._altered)
        self._bridge.ask(_verify, self._show, self._failed)

    def _build(self) -> None:
        card = Card()
        card.body.addWidget(self._summary)
        card.body.addLayout(self._results)
        card.hide()
        self._card = card
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("Store check")))
        column.addWidget(
            QuietLabel(
                self.tr(
                    "Whether the encrypted store is whole, and nothing in its log was changed, removed or put back."
                )
            )
        )
        column.addWidget(self._run, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._progress)
        column.addLayout(self._altered)
        column.addWidget(card)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("Store check")))

    def _show(self, report: IntegrityReport) -> None:
        self._end()
        seat = self._bridge.seat
        assert seat is not None
        when = instant_words(self._bridge.now(), seat.organisation.time_zone)
        good = self.tr("Everything is as it should be ({when}).").format(when=when)
        bad = self.tr("Something is not as it should be ({when}). Restore a backup, and find out why.").format(
            when=when
        )
        self._summary.setText(good if report.ok else bad)
        clear_layout(self._results)
        for check in report.checks:
            row = QWidget()
            layout = QHBoxLayout(row)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(12)
            badge = Badge(self.tr("ok") if check.ok else self.tr("not ok"), "good" if check.ok else "bad")
            layout.addWidget(badge, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(Section(check.name[:1].upper() + check.name[1:]))
            if check.detail:
                words.addWidget(QuietLabel(check.detail))
            layout.addLayout(words, 1)
            self._results.addWidget(row)
        self._card.show()
        if not all(check.ok for check in report.checks if check.name == ROWS):
            self._bridge.ask(_altered, self._offer)

    def _offer(self, found: tuple[Alteration, ...]) -> None:
        clear_layout(self._altered)
        for altered in found:
            card = AlteredCard(self._bridge, altered)
            card.accepted.connect(self.run_primary)
            self._altered.addWidget(card)

    def _failed(self, error: RedressError) -> None:
        self._end()
        self._bridge.failure.emit(error)

    def _end(self) -> None:
        self._run.setEnabled(True)
        self._progress.end()


class AlteredCard(Card):
    """A case that is not as Redress left it, and the last resort: to accept it as it is. `accepted` once it was."""

    accepted = Signal()

    def __init__(self, bridge: Bridge, altered: Alteration) -> None:
        super().__init__()
        self._bridge, self._altered = bridge, altered
        title = self.tr("{reference} was altered by something other than Redress")
        self.reason = QLineEdit()
        self.accept = DangerButton(self.tr("Accept {reference} as it is").format(reference=altered.reference))
        self.accept.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.accept.setEnabled(bool(text.strip())))
        self.accept.clicked.connect(self._accept)
        self.body.addWidget(Section(title.format(reference=altered.reference)))
        self.body.addWidget(QuietLabel(self.tr("What differs: {what}.").format(what=altered.what)))
        seat = bridge.seat
        if seat is None or seat.officer.role != Role.ADMINISTRATOR:
            self.body.addWidget(PlainLabel(self.tr("An administrator can restore a backup, or accept it as it is.")))
            return
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "Restore a backup that holds it as it was. Only where there is none: look into the case's sources "
                    "and papers, and accept it as it is now. Approvals given for it end, and its history says for "
                    "good that it was altered."
                )
            )
        )
        self.body.addWidget(FieldRow(self.tr("How is it known that it is right as it is?"), self.reason))
        self.body.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignLeft)

    def _accept(self) -> None:
        self.accept.setEnabled(False)
        work = partial(_accept, self._altered.reference, self.reason.text())
        self._bridge.ask(work, lambda _: self.accepted.emit())


def _altered(desk: Desk) -> tuple[Alteration, ...]:
    from desktop_app.desk import alterations

    return alterations.altered_cases(desk)


def _accept(reference: str, reason: str, desk: Desk) -> None:
    from desktop_app.desk import alterations

    alterations.accept_alteration(desk, reference, reason)


def _verify(desk: Desk) -> IntegrityReport:
    from desktop_app.desk import office

    return office.verify_store(desk)
