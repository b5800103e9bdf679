"""Recipients who must be told of a correction (GDPR Article 19), and how each of them was told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.corrections import RecipientNotice
from desktop_app.domain.phrase import Phrase
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Badge, Card, Choice, PlainLabel, QuietButton, QuietLabel, Section
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class RecipientsCard(Card):
    """One row per recipient. `told` after one was noted as told, `typed` after something was typed."""

    told = Signal()
    typed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._rows: dict[UUID, RecipientRow] = {}
        self.body.addWidget(Section(self.tr("Recipients to be told of the correction (Article 19 GDPR)")))
        self._column = QVBoxLayout()
        self._column.setSpacing(12)
        self.body.addLayout(self._column)
        self.hide()

    def show_case(self, case: Case) -> None:
        """Show the recipients of a case; hidden where it has none."""
        now = {notice.id for notice in case.notices}
        for gone in [id_ for id_ in self._rows if id_ not in now]:
            row = self._rows.pop(gone)
            row.hide()
            row.setParent(None)
            row.deleteLater()
        for notice in case.notices:
            if notice.id not in self._rows:
                self._rows[notice.id] = self._make_row(notice)
            self._rows[notice.id].show_notice(notice, case.closed_at is not None)
        self.setVisible(bool(case.notices))

    def untold(self) -> Iterable[RecipientRow]:
        """The rows of recipients still to be told, from the top."""
        return (row for row in self._rows.values() if not row.is_told)

    def missing(self) -> tuple[Phrase, ...]:
        """What is missing before the next recipient can be noted as told."""
        row = next(iter(self.untold()), None)
        if row is None or row.how():
            return ()
        return (Phrase("Say how the recipient was told."),)

    def note_next(self) -> None:
        """Note the first recipient still to be told as told."""
        row = next(iter(self.untold()), None)
        if row is not None:
            self._note(row)

    def _make_row(self, notice: RecipientNotice) -> RecipientRow:
        row = RecipientRow(notice)
        row.typed.connect(self.typed)
        row.noted.connect(lambda: self._note(row))
        self._column.addWidget(row)
        return row

    def _note(self, row: RecipientRow) -> None:
        notice_id, how = row.notice.id, row.how()
        self._bridge.ask(lambda desk: _told(desk, notice_id, how), lambda _: self.told.emit())


class RecipientRow(QWidget):
    """One recipient: who, of which field, and how they were told or a field to say so."""

    noted = Signal()
    typed = Signal()

    def __init__(self, notice: RecipientNotice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self.is_told = False
        self._badge = Badge()
        self._words = QuietLabel()
        self.choice = Choice()
        self.choice.setEditable(True)
        self.choice.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.choice.addItems([self.tr("by e-mail"), self.tr("by letter"), self.tr("by telephone")])
        self.choice.setCurrentIndex(-1)
        field = self.choice.lineEdit()
        if field is not None:
            field.setPlaceholderText(self.tr("by …"))
            field.setAcceptDrops(False)
        self.choice.setMinimumWidth(200)
        self.choice.setMaximumWidth(280)
        self.choice.setAccessibleName(self.tr("How {recipient} was told").format(recipient=notice.recipient))
        self.button = QuietButton(self.tr("Note as told"))
        self.button.setAccessibleName(self.tr("Note that {recipient} was told").format(recipient=notice.recipient))
        label = PlainLabel(self.tr("Told,"))
        label.setWordWrap(False)
        label.setBuddy(self.choice)
        self._form = QWidget()
        form = QHBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.choice, self.button):
            form.addWidget(part)
        form.addStretch()
        head = QHBoxLayout()
        head.addWidget(PlainLabel(notice.recipient), 1)
        head.addWidget(self._badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._words)
        column.addWidget(self._form)
        self.choice.editTextChanged.connect(self._changed)
        self.button.clicked.connect(self.noted)
        self._changed()

    def show_notice(self, notice: RecipientNotice, closed: bool) -> None:
        """Show whether the recipient has been told."""
        self.notice = notice
        self.is_told = notice.told_on is not None
        about = self.tr("Received {field}.").format(field=notice.field)
        if notice.told_on is not None:
            self._badge.show_word(self.tr("told"), "good")
            told = self.tr("Told on {day}, {how}.").format(day=day_words(notice.told_on), how=notice.how)
            self._words.setText(f"{about} {told}")
        else:
            self._badge.show_word(self.tr("to be told"), "warn")
            self._words.setText(about)
        self._form.setVisible(not self.is_told and not closed)

    def how(self) -> str:
        """What was typed or chosen."""
        return self.choice.currentText().strip()

    def _changed(self) -> None:
        self.button.setEnabled(bool(self.how()))
        self.typed.emit()


def _told(desk: Desk, notice_id: UUID, how: str) -> None:
    from desktop_app.desk import correct

    correct.told_recipient(desk, notice_id, how)
