"""Findings that name somebody else, before documents are drawn: each is withheld, or has a reason why it may leave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.findings import Finding
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, FieldRow, PlainLabel, QuietButton, QuietLabel, Section, clear_layout
from desktop_app.ui.stages.strangers_text import one_line

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

MOST = 20  # shown at once


class ThirdPartiesCard(Card):
    """`changed` after a reason was kept."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._reference = ""
        self._ids: tuple[UUID, ...] = ()
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.reason = QLineEdit()
        self.reason.setMaxLength(300)
        self.allow = QuietButton(self.tr("These may be disclosed"))
        self.body.addWidget(Section(self.tr("These findings name somebody else")))
        self.body.addWidget(
            QuietLabel(
                self.tr("Withhold them on the page where findings are decided, or say here why they may be disclosed.")
            )
        )
        self.body.addLayout(self._list)
        self.body.addWidget(FieldRow(self.tr("Why they may be disclosed"), self.reason))
        self.body.addWidget(self.allow, 0, Qt.AlignmentFlag.AlignLeft)
        self.reason.textChanged.connect(lambda _: self._typed())
        self.allow.clicked.connect(self.keep)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Show what is open in a case; hidden where nothing is."""
        if case.reference != self._reference:
            self.reason.clear()
        self._reference = case.reference
        if not case.third_parties or case.closed_at is not None:
            self.hide()
            return
        self._bridge.ask(partial(_hits, case.reference), self._show)

    def keep(self) -> None:
        """Keep the reason with the findings that are shown."""
        work = partial(_allow, self._reference, self._ids, self.reason.text())
        self._bridge.ask(work, lambda _: self._kept())

    def _kept(self) -> None:
        self.reason.clear()
        self.hide()
        self.changed.emit()

    def _show(self, hits: Sequence[Finding]) -> None:
        shown = hits[:MOST]
        self._ids = tuple(finding.id for finding in shown)
        clear_layout(self._list)
        for finding in shown:
            found = finding.found
            self._list.addWidget(PlainLabel(one_line(f"{found.field}: {found.value}", 300)))
            self._list.addWidget(QuietLabel(one_line(f"{found.source}, {found.locator}", 200)))
        if len(hits) > len(shown):
            self._list.addWidget(QuietLabel(self.tr("{count} more follow.").format(count=len(hits) - len(shown))))
        self._typed()
        self.setVisible(bool(hits))

    def _typed(self) -> None:
        self.allow.setEnabled(bool(self.reason.text().strip()))


def _hits(reference: str, desk: Desk) -> tuple[Finding, ...]:
    from desktop_app.desk import collect

    return collect.third_party_hits(desk, reference)


def _allow(reference: str, ids: tuple[UUID, ...], reason: str, desk: Desk) -> None:
    from desktop_app.desk import collect

    collect.allow_third_parties(desk, reference, ids, reason)
