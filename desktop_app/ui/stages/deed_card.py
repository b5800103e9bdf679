"""Erasing or restricting at a source from here: what would be done, who approves it where two must, and doing it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.errors import RedressError
from desktop_app.domain.measures import Deed
from desktop_app.domain.organisation import Officer
from desktop_app.domain.paths import PATHS, paths_of
from desktop_app.domain.progress import open_places
from desktop_app.domain.rights import Right
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Card, Checklist, PlainLabel, QuietButton, QuietLabel, clear_layout
from desktop_app.ui.stages.approval import second_officers
from desktop_app.ui.stages.correction_forms import SecondOfficerForm
from desktop_app.ui.stages.strangers_text import in_button, one_line

if TYPE_CHECKING:
    from desktop_app.desk.at_source import SourceDeed
    from desktop_app.desk.office import Desk

_Offers = tuple[tuple[Right, UUID, str], ...]


class DeedCard(Card):
    """Hidden where no source with something open is described as one that Redress erases or restricts in. `done` after
    something was."""

    done = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("At the source, from here"), parent)
        self._bridge = bridge
        self._case: Case | None = None
        self._deed: SourceDeed | None = None
        self._busy = False
        self._offers = QVBoxLayout()
        self._says, self._kept = PlainLabel(), QuietLabel()
        self.second = SecondOfficerForm(self.tr("what is done at the source"))
        self.do, self.not_now = QuietButton(), reading(QuietButton(self.tr("Not now")))
        self._missing = Checklist()
        self._looked = QWidget()
        inner = QVBoxLayout(self._looked)
        inner.setContentsMargins(0, 0, 0, 0)
        buttons = QHBoxLayout()
        for button in (self.do, self.not_now):
            buttons.addWidget(button)
        buttons.addStretch()
        for part in (self._says, self._kept, self.second, self._missing):
            inner.addWidget(part)
        inner.addLayout(buttons)
        self.body.addLayout(self._offers)
        self.body.addWidget(self._looked)
        self.second.edited.connect(self._check)
        self.second.entered.connect(self.do.click)
        self.do.clicked.connect(self._do)
        self.not_now.clicked.connect(self.put_away)
        self._looked.hide()
        self.hide()

    def show_case(self, case: Case) -> None:
        """Offer what a case has open at sources that are described so."""
        self._case = case
        self.put_away()
        if case.closed_at is not None:
            self.hide()
            return
        self._bridge.ask(partial(_offered, case), partial(self._offer, case))

    def put_away(self) -> None:
        """Nothing is done; what was typed is forgotten."""
        self._deed = None
        self.second.passphrase.clear()
        self._looked.hide()

    def _offer(self, case: Case, offers: _Offers) -> None:
        if case is not self._case:
            return
        clear_layout(self._offers)
        for right, source_id, name in offers:
            erase = PATHS[right].deed == Deed.ERASE
            words = self.tr("Erase in {place}…") if erase else self.tr("Restrict in {place}…")
            button = QuietButton(words.format(place=in_button(name)))
            button.clicked.connect(lambda _=False, right=right, source_id=source_id: self._look(right, source_id))
            self._offers.addWidget(button)
        self.setVisible(bool(offers))

    def _look(self, right: Right, source_id: UUID) -> None:
        assert self._case is not None
        self._bridge.ask(partial(_look, self._case.reference, right, source_id), self._show)

    def _show(self, looked: tuple[SourceDeed, Sequence[Officer]]) -> None:
        self._deed, officers = looked
        deed, place = self._deed, one_line(self._deed.place, 60)
        says = {
            "row": self.tr("{rows} rows with {values} values are deleted in {place}. This cannot be taken back."),
            "blank": self.tr("{values} values in {rows} rows are emptied in {place}. This cannot be taken back."),
            "mark": self.tr("{rows} rows are marked as restricted in {place}."),
        }[deed.how]
        self._says.setText(says.format(rows=deed.rows, values=deed.values, place=place))
        self._kept.setText(self.tr("{count} findings are kept on a ground, and stay.").format(count=deed.kept))
        self._kept.setVisible(bool(deed.kept))
        erase = PATHS[deed.right].deed == Deed.ERASE
        self.do.setText(self.tr("Erase them now") if erase else self.tr("Restrict them now"))
        seat = self._bridge.seat
        self.second.show_officers([one for one in officers if seat is None or one.id != seat.officer.id])
        self.second.setVisible(self._by_two())
        self._looked.show()
        self._check()

    def _by_two(self) -> bool:
        return self._case is not None and self._case.corrections_by_two

    def _check(self) -> None:
        missing = self.second.missing() if self._by_two() else ()
        self._missing.show_missing(missing)
        self._missing.setVisible(bool(missing))
        self.do.setEnabled(not missing and not self._busy)

    def _do(self) -> None:
        if self._deed is None or self._case is None or not self.do.isEnabled():
            return
        who = self.second.chosen() if self._by_two() else None
        second = (who, self.second.take_passphrase()) if who is not None else None
        self._set_busy(True)
        self._bridge.ask(
            partial(_do, self._case.reference, self._deed, second), lambda _: self._finished(), self._failed
        )

    def _finished(self) -> None:
        self._set_busy(False)
        self.put_away()
        self._bridge.notice.emit(self.tr("Done at the source, looked at again there, and recorded."))
        self.done.emit()

    def _failed(self, error: RedressError) -> None:
        self._set_busy(False)
        self._bridge.failure.emit(error)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._check()


def _offered(case: Case, desk: Desk) -> _Offers:
    from desktop_app.desk import at_source

    found = []
    for path in paths_of(case.open_rights):
        if path.deed in (Deed.ERASE, Deed.RESTRICT):
            there = set(at_source.offered(desk, case.reference, path.right))
            found += [
                (path.right, place.source_id, place.name)
                for place in open_places(case, path)
                if place.source_id in there
            ]
    return tuple(found)


def _look(reference: str, right: Right, source_id: UUID, desk: Desk) -> tuple[SourceDeed, tuple[Officer, ...]]:
    from desktop_app.desk import at_source

    return at_source.look_at_deed(desk, reference, right, source_id), second_officers(desk, prepared_by="")


def _do(reference: str, deed: SourceDeed, second: tuple[UUID, str] | None, desk: Desk) -> UUID:
    from desktop_app.desk import at_source

    return at_source.do_deed(desk, reference, deed, second)
