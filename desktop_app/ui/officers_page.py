"""The officers of this store, each with a passphrase of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Officer, Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.data_key_card import DataKeyCard
from desktop_app.ui.officer_row import OfficerRow
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Card,
    Choice,
    FieldRow,
    Page,
    PrimaryButton,
    ProgressRow,
    QuietLabel,
    Title,
    clear_layout,
    scrolling,
)
from desktop_app.ui.passphrase import NewPassphrase
from desktop_app.ui.recovery_page import RecoveryPage
from desktop_app.ui.words import role_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class OfficersPage(Page):
    """Who works here, whose access is taken away or given back, a form to add someone, and a new data key.

    A new recovery code is shown in the place of all this, until the officer has it.
    """

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        assert bridge.seat is not None
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._name = QLineEdit()
        self._name_row = FieldRow(self.tr("Name"), self._name)
        self._role = Choice()
        for role in Role:
            self._role.addItem(role_word(role), role)
        self._role.setCurrentIndex(list(Role).index(Role.REVIEWER))
        self._passphrase = NewPassphrase(
            bridge.seat.minimum_passphrase, self.tr("Their own passphrase, typed by themselves")
        )
        self._add = PrimaryButton(self.tr("Add the officer"))
        self._progress = ProgressRow(can_cancel=False)
        self._may_add = bridge.seat.officer.role == Role.ADMINISTRATOR
        self._form = Card(self.tr("Add an officer"))
        self._data_key = DataKeyCard(bridge)
        self._under_way = False  # something runs for one of the rows: they stay as they are
        self._next: UUID | None = None  # whose row gets the keyboard when the list is read again
        self._pages = QStackedWidget()
        self._recovery: RecoveryPage | None = None
        self._build()
        self._add.clicked.connect(self.run_primary)

    def refresh(self) -> None:
        """Read the list again."""
        self._bridge.ask(_officers, self._show)

    def run_primary(self) -> None:
        """Add the officer who was typed in; or go on from the recovery code."""
        if self._recovery is not None:
            self._recovery.run_primary()
            return
        if not (self._may_add and self._form.isEnabled() and self._check()):
            return
        name, role, passphrase = self._name.text().strip(), Role(self._role.currentData()), self._passphrase.text()
        self._form.setEnabled(False)
        self._progress.begin(self.tr("Making a key for {name}…").format(name=name))
        self._bridge.ask(lambda desk: _add(desk, name, role, passphrase), self._added, self._failed)

    def _build(self) -> None:
        self._form.body.addWidget(self._name_row)
        self._form.body.addWidget(
            FieldRow(
                self.tr("Role"),
                self._role,
                self.tr("Reviewers and administrators may approve documents that somebody else prepared."),
            )
        )
        self._form.body.addWidget(self._passphrase)
        self._form.body.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._form.body.addWidget(self._progress)
        inner = Page()
        inner.setMaximumWidth(TEXT_WIDTH)
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(16)
        column.addWidget(Title(self.tr("Officers")))
        column.addLayout(self._list)
        column.addWidget(self._form)
        if not self._may_add:
            self._form.hide()
            self._data_key.hide()
            column.addWidget(
                QuietLabel(self.tr("Only an administrator can add officers, take access away or give it back."))
            )
        column.addWidget(self._data_key)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        area = scrolling(inner, self.tr("Officers"))
        self._pages.addWidget(area)
        # The question opens below its button, where the page may end: show all of it once it has its place.
        self._data_key.opened.connect(
            lambda: QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(self._data_key))
        )
        outer.addWidget(self._pages)
        self._data_key.changed.connect(self._show_recovery_code)

    def _check(self) -> bool:
        self._name_row.show_message("" if self._name.text().strip() else self.tr("The officer needs a name."))
        good = self._passphrase.check()
        if self._name_row.message():
            self._name.setFocus()
        return good and not self._name_row.message()

    def _show(self, answer: tuple[tuple[Officer, ...], tuple[Officer, ...]]) -> None:
        seat = self._bridge.seat
        assert seat is not None
        if self._under_way:
            return
        everyone, working = answer
        administrators = [officer for officer in working if officer.role == Role.ADMINISTRATOR]
        self._data_key.show_others(sum(officer.id != seat.officer.id for officer in working))
        clear_layout(self._list)
        for officer in everyone:
            kept = ""
            if administrators == [officer]:
                kept = self.tr("The last administrator keeps their access: without one, nobody could look after this.")
            elif officer.id == seat.officer.id:
                kept = self.tr("You cannot take your own access away; another administrator can.")
            works = officer in working
            row = OfficerRow(officer, seat, works=works, kept_because=kept, may_change=self._may_add)
            row.removed.connect(partial(self._remove, row))
            row.given.connect(partial(self._give, row))
            self._list.addWidget(row)
            if officer.id == self._next:
                row.focus_first()
        self._next = None

    def _remove(self, row: OfficerRow) -> None:
        officer = row.officer()
        self._under_way = True
        row.begin(self.tr("Taking the access away…"))
        self._bridge.stay_open.emit(True)
        self._bridge.ask(
            lambda desk: _remove(desk, officer.id), partial(self._removed, officer), partial(self._not_changed, row)
        )

    def _removed(self, officer: Officer, answer: tuple[str, str]) -> None:
        code, keychain_note = answer
        self._under_way = False
        self._bridge.note_keychain(keychain_note)
        self._bridge.notice.emit(self.tr("{name} cannot open this store any more.").format(name=officer.name))
        self._next = officer.id
        if code:
            self._show_recovery_code(code)
        else:
            self._bridge.stay_open.emit(False)
            self.refresh()

    def _give(self, row: OfficerRow, passphrase: str) -> None:
        officer = row.officer()
        self._under_way = True
        row.begin(self.tr("Making a key for {name}…").format(name=officer.name))
        self._bridge.ask(
            lambda desk: _give(desk, officer.id, passphrase),
            lambda _: self._given(officer),
            partial(self._not_changed, row),
        )

    def _given(self, officer: Officer) -> None:
        self._under_way = False
        self._bridge.notice.emit(self.tr("{name} can open this store again.").format(name=officer.name))
        self._next = officer.id
        self.refresh()

    def _not_changed(self, row: OfficerRow, error: RedressError) -> None:
        self._under_way = False
        row.end()
        self._bridge.stay_open.emit(False)
        self._bridge.failure.emit(error)

    def _show_recovery_code(self, code: str) -> None:
        self._drop_recovery_code()
        self._recovery = RecoveryPage(self._bridge, code, replaced=True)
        self._recovery.finished.connect(self._have_recovery_code)
        self._pages.addWidget(self._recovery)
        self._pages.setCurrentWidget(self._recovery)
        self._recovery.focus_first()

    def _have_recovery_code(self) -> None:
        self._drop_recovery_code()
        self._bridge.stay_open.emit(False)
        if self._next is None:
            self._data_key.setFocus()
        self.refresh()

    def _drop_recovery_code(self) -> None:
        page, self._recovery = self._recovery, None
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()

    def _added(self, officer: Officer) -> None:
        self._end()
        self._name.clear()
        self._passphrase.clear()
        self._bridge.notice.emit(self.tr("{name} was added.").format(name=officer.name))
        self.refresh()

    def _failed(self, error: RedressError) -> None:
        self._end()
        self._bridge.failure.emit(error)

    def _end(self) -> None:
        self._form.setEnabled(True)
        self._progress.end()


def _officers(desk: Desk) -> tuple[tuple[Officer, ...], tuple[Officer, ...]]:
    """Everyone, and those who can open the store."""
    from desktop_app.desk import office, officers

    return office.officers(desk), officers.working(desk)


def _remove(desk: Desk, officer_id: UUID) -> tuple[str, str]:
    """The new recovery code, where there is one, and what is to be said of the keychain."""
    from desktop_app.desk import officers

    code = officers.remove_officer(desk, officer_id)
    return str(code) if code is not None else "", desk.store.slots.keychain_note


def _give(desk: Desk, officer_id: UUID, passphrase: str) -> None:
    from desktop_app.desk import officers

    officers.give_passphrase(desk, officer_id, passphrase)


def _add(desk: Desk, name: str, role: Role, passphrase: str) -> Officer:
    from desktop_app.desk import office

    return office.add_officer(desk, name, role, passphrase)
