"""Choosing one finding of a case: proposals first, the others by typing a part of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from desktop_app.domain.findings import Finding
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Card, FieldRow, QuietButton, QuietLabel, Section
from desktop_app.ui.stages.strangers_text import one_line
from desktop_app.ui.typed import fleeting

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

MOST = 50  # rows shown at once; typing more of it finds the rest
TYPING_PAUSE = 150  # milliseconds


@dataclass(frozen=True)
class Matches:
    """The first findings that match, and how many there are."""

    findings: tuple[Finding, ...]
    total: int


class FindingChooser(Card):
    """`chosen` carries the Finding; `moved` when another row is marked."""

    chosen = Signal(object)
    moved = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._reference = ""
        self._proposed: tuple[Finding, ...] = ()
        self._asked = ""
        self._search = QLineEdit()
        fleeting(self._search)
        self._search.setAcceptDrops(False)
        self._search.setClearButtonEnabled(False)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Findings"))
        self._list.setFixedHeight(190)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setSpacing(3)
        self._count = QuietLabel()
        self.button = QuietButton(self.tr("Correct this finding"))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE)
        self.body.addWidget(Section(self.tr("Choose the finding that is meant")))
        self.body.addWidget(FieldRow(self.tr("Search the findings"), self._search, self.tr("Part of a field or value")))
        self.body.addWidget(self._list)
        self.body.addWidget(self._count)
        self.body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._look)
        self._list.currentRowChanged.connect(lambda _: self._moved())
        self._list.itemActivated.connect(lambda _: self.choose())
        self.button.clicked.connect(self.choose)
        self._moved()

    def show_case(self, reference: str, proposed: Sequence[Finding]) -> None:
        """Offer the findings of a case, the proposed ones while nothing is typed."""
        if reference == self._reference and tuple(proposed) == self._proposed:
            return
        if reference != self._reference:
            self._search.clear()
            self._list.clear()
        self._reference, self._proposed = reference, tuple(proposed)
        self._look()

    def finding(self) -> Finding | None:
        """The finding that is marked in the list."""
        finding = self._list.currentIndex().data(Qt.ItemDataRole.UserRole)
        return finding if isinstance(finding, Finding) else None

    def choose(self) -> None:
        """Take the marked finding."""
        finding = self.finding()
        if finding is not None:
            self.chosen.emit(finding)

    def _look(self) -> None:
        self._asked = self._search.text().strip()
        if not self._asked and self._proposed:
            self._show("", Matches(self._proposed, len(self._proposed)))
        else:
            self._bridge.ask(partial(_matching, self._reference, self._asked), partial(self._show, self._asked))

    def _show(self, asked: str, matches: Matches) -> None:
        if asked != self._asked:
            return  # something else was typed meanwhile
        self._list.clear()
        for finding in matches.findings:
            found = finding.found
            what = one_line(f"{found.field}: {found.value}", 300)
            where = one_line(f"{found.source}, {found.locator}", 300)
            item = QListWidgetItem(f"{what}\n{where}")
            item.setData(Qt.ItemDataRole.UserRole, finding)
            self._list.addItem(item)
        more = matches.total - len(matches.findings)
        if not matches.total:
            words = self.tr("No finding matches.")
        elif more:
            words = self.tr("{shown} of {total} findings; type more of the one you look for.").format(
                shown=len(matches.findings), total=matches.total
            )
        else:
            words = self.tr("{total} findings.").format(total=matches.total)
        self._count.setText(words)
        self._moved()

    def _moved(self) -> None:
        self.button.setEnabled(self.finding() is not None)
        self.moved.emit()


def _matching(reference: str, words: str, desk: Desk) -> Matches:
    from desktop_app.desk import cases

    wanted = words.casefold().split()

    def matches(finding: Finding) -> bool:
        found = finding.found
        text = f"{found.field} {found.value} {found.source} {found.locator}".casefold()
        return all(word in text for word in wanted)

    found = [finding for finding in cases.get_findings(desk, reference) if matches(finding)]
    return Matches(tuple(found[:MOST]), len(found))
