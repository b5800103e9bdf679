"""The card with the retention rules: those in force, and a form for another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.retention import Proposal, RetentionRule
from desktop_app.domain.rights import Right
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.parts import (
    Card,
    Choice,
    FieldRow,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.register import buttons, small_text
from desktop_app.ui.saying import say
from desktop_app.ui.words import right_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class RulesCard(Card):
    """`changed` when a rule was set or ended."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._bridge = bridge
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._months = QLineEdit()
        self._months.setMaximumWidth(120)
        self._basis = small_text()
        self._right, self._regime = Choice(), Choice()
        self._right.addItem(self.tr("Any right"), None)
        for right in Right:
            self._right.addItem(right_word(right), right.value)
        self._regime.addItem(self.tr("Any law"), None)
        self._new = QuietButton(self.tr("Set a rule…"))
        self._new.clicked.connect(self._open)
        self._doubt = PlainLabel()
        self._confirm = PrimaryButton(self.tr("Confirm this rule"))
        self._confirm.clicked.connect(self._set)
        leave = QuietButton(self.tr("Cancel"))
        leave.clicked.connect(self._close)
        self._months_row = FieldRow(self.tr("Months after closing"), self._months)
        self._basis_row = FieldRow(
            self.tr("The law or the reason"),
            self._basis,
            self.tr("As you would cite it; it stands on the certificate."),
        )
        self._form = QWidget()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        for widget in (
            self._months_row,
            self._basis_row,
            FieldRow(self.tr("Only for the right"), self._right),
            FieldRow(self.tr("Only under the law"), self._regime),
            self._doubt,
        ):
            form.addWidget(widget)
        form.addLayout(buttons(self._confirm, leave))
        self._form.hide()
        self._keeper = FormKeeper(bridge, self._form, "retention rule")
        self.body.addWidget(Section(self.tr("Rules")))
        self.body.addLayout(self._list)
        self.body.addLayout(buttons(self._new))
        self.body.addWidget(self._form)
        self._months.textChanged.connect(lambda _: self._say_doubt())
        self._regime.currentIndexChanged.connect(lambda _: self._say_doubt())

    def show_rules(self, rules: Sequence[RetentionRule], proposal: Proposal, regimes: Sequence[str]) -> None:
        """Show what is in force."""
        clear_layout(self._list)
        if not rules:
            self._list.addWidget(
                QuietLabel(self.tr("There is no rule yet: closed requests are kept, and nothing is ever due."))
            )
        for rule in rules:
            line = QWidget()
            row = QHBoxLayout(line)
            row.setContentsMargins(0, 0, 0, 0)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(PlainLabel(self._words(rule)))
            words.addWidget(QuietLabel(rule.basis))
            end = QuietButton(self.tr("End"))
            end.setAccessibleName(self.tr("End the rule: {rule}").format(rule=self._words(rule)))
            end.clicked.connect(partial(self._end, rule.id))
            row.addLayout(words, 1)
            row.addWidget(end)
            self._list.addWidget(line)
        if self._regime.count() == 1:
            for name in regimes:
                self._regime.addItem(name, name)
        if not self._months.text():
            self._months.setText(str(proposal.keep_months))
            self._basis.setPlainText(proposal.basis)

    def _words(self, rule: RetentionRule) -> str:
        months = (
            self.tr("1 month") if rule.keep_months == 1 else self.tr("{count} months").format(count=rule.keep_months)
        )
        about = [right_word(rule.right)] if rule.right else [self.tr("all rights")]
        if rule.regime:
            about.append(rule.regime)
        return self.tr("{months} after closing: {what}").format(months=months, what=", ".join(about))

    def _open(self) -> None:
        self._form.show()
        self._new.hide()
        self._months.setFocus()
        self._say_doubt()
        self._keeper.leave()
        self._keeper.begin()

    def _close(self) -> None:
        self._keeper.forget()
        self._form.hide()
        self._new.show()

    def _count(self) -> int | None:
        text = self._months.text().strip()
        return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else None

    def _say_doubt(self) -> None:
        self._months_row.show_message("")
        count = self._count()
        if count is None or self._form.isHidden():
            self._doubt.hide()
            return
        self._bridge.ask(partial(_doubt, count, self._regime.currentData()), self._show_doubt)

    def _show_doubt(self, doubt: Phrase | None) -> None:
        self._doubt.setText(say(doubt) if doubt else "")
        self._doubt.setVisible(doubt is not None)

    def _set(self) -> None:
        count = self._count()
        if count is None:
            self._months_row.show_message(self.tr("Write a number of months."))
            return
        right = self._right.currentData()
        work = partial(
            _set_rule, count, self._basis.toPlainText(), Right(right) if right else None, self._regime.currentData()
        )
        self._bridge.ask(work, lambda _: self._done(self._close))

    def _end(self, rule_id: UUID) -> None:
        self._bridge.ask(partial(_end_rule, rule_id), lambda _: self._done(lambda: None))

    def _done(self, then: Callable[[], None]) -> None:
        then()
        self.changed.emit()


def _doubt(months: int, regime: str | None, desk: Desk) -> Phrase | None:
    from desktop_app.desk import retention

    return retention.doubt_about(desk, months, regime)


def _set_rule(months: int, basis: str, right: Right | None, regime: str | None, desk: Desk) -> RetentionRule:
    from desktop_app.desk import retention

    return retention.set_rule(desk, months, basis, right, regime)


def _end_rule(rule_id: UUID, desk: Desk) -> None:
    from desktop_app.desk import retention

    retention.end_rule(desk, rule_id)
