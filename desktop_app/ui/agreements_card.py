"""Agreements with agents and contractors: on file with their confidentiality clause, and blocked once they are over."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.disclosures import Agreement
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.parts import (
    Badge,
    Card,
    FieldRow,
    PlainLabel,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.register import FileEdit, buttons, small_text
from desktop_app.ui.saying import say
from desktop_app.ui.stages.focus_order import into_view, to_top
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_NEW = UUID(int=0)


class AgreementsCard(Card):
    """The list of agreements, and a form to add one."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("")
        self._bridge = bridge
        self._list = QVBoxLayout()
        self._form = QWidget()
        self._recipient, self._about = QLineEdit(), QLineEdit()
        self._clause = small_text()
        self._begins, self._ends = DayEdit(bridge.today()), DayEdit(bridge.today())
        self._open_ended = QCheckBox(self.tr("It holds until notice is given"))
        self._open_ended.toggled.connect(self._ends.setDisabled)
        self._file = FileEdit(self.tr("Choose the signed agreement"), self.tr("All files (*)"))
        self._new = QuietButton(self.tr("Add an agreement…"))
        self._new.clicked.connect(self._open)
        self.body.addWidget(Section(self.tr("Agreements with agents and contractors")))
        self.body.addLayout(self._list)
        self.body.addLayout(buttons(self._new))
        self.body.addWidget(self._form)
        self._build()
        self._keeper = FormKeeper(bridge, self._form, "agreement")

    def refresh(self) -> None:
        """Read the agreements again."""
        self._bridge.ask(_agreements, self._show)

    def _build(self) -> None:
        self._recipient_row = FieldRow(self.tr("Agent or contractor"), self._recipient)
        self._begins_row = FieldRow(self.tr("Begins"), self._begins)
        self._ends_row = FieldRow(self.tr("Ends"), self._ends)
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        add = QuietButton(self.tr("Keep the agreement"))
        add.clicked.connect(self._add)
        leave = QuietButton(self.tr("Cancel"))
        leave.clicked.connect(self._close)
        for row in (
            self._recipient_row,
            FieldRow(self.tr("About"), self._about),
            FieldRow(self.tr("Confidentiality clause"), self._clause),
            self._begins_row,
            self._ends_row,
            self._open_ended,
            FieldRow(self.tr("Signed agreement"), self._file),
        ):
            column.addWidget(row)
        column.addLayout(buttons(add, leave))
        self._form.hide()

    def _open(self) -> None:
        self._form.show()
        self._new.hide()
        self._keeper.begin()
        self._recipient.setFocus()
        to_top(self._form)

    def _add(self) -> None:
        self._begins_row.show_message(self._begins.trouble())
        self._ends_row.show_message("" if self._open_ended.isChecked() else self._ends.trouble())
        named = bool(self._recipient.text().strip())
        self._recipient_row.show_message("" if named else self.tr("Name the agent or contractor."))
        for row in (self._recipient_row, self._begins_row, self._ends_row):
            if row.message():
                row.editor.setFocus()
                into_view(row)
                return
        new = Agreement(
            _NEW,
            self._recipient.text(),
            self._about.text(),
            self._clause.toPlainText(),
            self._begins.day(),
            None if self._open_ended.isChecked() else self._ends.day(),
            self._open_ended.isChecked(),
        )
        self._bridge.ask(partial(_add, new, self._file.path()), lambda _: self._added())

    def _end(self, agreement_id: UUID) -> None:
        self._bridge.ask(partial(_end, agreement_id), lambda _: self.refresh())

    def _added(self) -> None:
        self._close()
        self.refresh()

    def _close(self) -> None:
        self._keeper.forget()
        self._form.hide()
        self._new.show()
        self._new.setFocus()
        for edit in (self._recipient, self._about):
            edit.clear()
        self._clause.clear()
        self._file.clear()
        for row in (self._recipient_row, self._begins_row, self._ends_row):
            row.show_message("")

    def _show(self, agreements: tuple[Agreement, ...]) -> None:
        clear_layout(self._list)
        if not agreements:
            self._list.addWidget(QuietLabel(self.tr("None on file: nothing may be given to an agent or contractor.")))
        for one in agreements:
            missing = one.missing(self._bridge.today())
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            until = day_words(one.ends) if one.ends else self.tr("notice is given")
            said = self.tr("{recipient}, until {day}").format(recipient=one.recipient, day=until)
            line.addWidget(PlainLabel(f"{said} · {one.about}".rstrip(" ·")), 1)
            if one.ends is None or one.ends > self._bridge.today():
                end = QuietButton(self.tr("It ends today"))
                end.setAccessibleName(
                    self.tr("The agreement with {recipient} ends today").format(recipient=one.recipient)
                )
                end.clicked.connect(partial(self._end, one.id))
                line.addWidget(end)
            line.addWidget(Badge(self.tr("blocked"), "bad") if missing else Badge(self.tr("holds"), "good"))
            self._list.addWidget(row)
            for phrase in missing:
                self._list.addWidget(QuietLabel(say(phrase)))


def _agreements(desk: Desk) -> tuple[Agreement, ...]:
    from desktop_app.desk import agreements

    return agreements.agreements(desk)


def _add(new: Agreement, path: Path | None, desk: Desk) -> None:
    from desktop_app.desk import agreements

    agreements.add_agreement(desk, new, path)


def _end(agreement_id: UUID, desk: Desk) -> None:
    from desktop_app.desk import agreements

    agreements.end_agreement(desk, agreement_id, desk.today())
