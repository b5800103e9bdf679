"""The officers of this store, each with a passphrase of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.organisation import Officer, Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Card,
    Choice,
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
from desktop_app.ui.passphrase import NewPassphrase
from desktop_app.ui.words import instant_words, role_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class OfficersPage(Page):
    """Who works here, and a form to add someone."""

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
        self._build()
        self._add.clicked.connect(self.run_primary)

    def refresh(self) -> None:
        """Read the list again."""
        self._bridge.ask(_officers, self._show)

    def run_primary(self) -> None:
        """Add the officer who was typed in."""
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
            column.addWidget(QuietLabel(self.tr("Only an administrator can add officers.")))
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("Officers")))

    def _check(self) -> bool:
        self._name_row.show_message("" if self._name.text().strip() else self.tr("The officer needs a name."))
        good = self._passphrase.check()
        if self._name_row.message():
            self._name.setFocus()
        return good and not self._name_row.message()

    def _show(self, officers: Sequence[Officer]) -> None:
        seat = self._bridge.seat
        assert seat is not None
        clear_layout(self._list)
        for officer in officers:
            row = QWidget()
            layout = QHBoxLayout(row)
            layout.setContentsMargins(0, 0, 0, 0)
            you = self.tr("{name} (you)").format(name=officer.name)
            layout.addWidget(Section(you if officer.id == seat.officer.id else officer.name), 2)
            layout.addWidget(PlainLabel(role_word(officer.role)), 1)
            since = instant_words(officer.added_at, seat.organisation.time_zone)
            layout.addWidget(QuietLabel(self.tr("since {when}").format(when=since)), 2)
            self._list.addWidget(row)

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


def _officers(desk: Desk) -> tuple[Officer, ...]:
    from desktop_app.desk import office

    return office.officers(desk)


def _add(desk: Desk, name: str, role: Role, passphrase: str) -> Officer:
    from desktop_app.desk import office

    return office.add_officer(desk, name, role, passphrase)
