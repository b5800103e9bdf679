"""Permissions: who may be sent promotional messages or have their data shared for marketing, and mailing lists."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.permissions import Purpose, State
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.list_check import ListCheck
from desktop_app.ui.only_reading import reading
from desktop_app.ui.opt_in_form import OptInForm
from desktop_app.ui.parts import (
    Badge,
    Card,
    FieldRow,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.permission_words import event_word, purpose_word, state_word
from desktop_app.ui.register import RegisterPage, buttons, choose_new_file
from desktop_app.ui.words import instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk
    from desktop_app.desk.opt_outs import OptOutRequest
    from desktop_app.desk.permissions import Permission


class PermissionsPage(RegisterPage):
    """Open opt-out requests, one address and its history, a new opt-in or opt-out, and checking a mailing list."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.head(
            self.tr("Permissions"),
            self.tr(
                "Nobody is sent promotional messages, and nobody's data are shared for marketing, unless they said so "
                "and it can be shown. An opt-out counts at once."
            ),
        )
        self._asked = QVBoxLayout()
        self._new = PrimaryButton(self.tr("Record an opt-in or opt-out…"))
        self._new.clicked.connect(self._show_form)
        self._form = OptInForm(bridge)
        self._form.recorded.connect(self._recorded)
        self._form.left.connect(self._close_form)
        self._form.hide()
        self._words = QLineEdit()
        self._words.setPlaceholderText(self.tr("Address or name"))
        self._words.setAccessibleName(self.tr("Find an address"))
        self._words.returnPressed.connect(self._find)
        find = reading(QuietButton(self.tr("Find")))
        find.clicked.connect(self._find)
        sought = QHBoxLayout()
        sought.addWidget(self._words, 1)
        sought.addWidget(find)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self.column.addLayout(self._asked)
        self.column.addLayout(buttons(self._new))
        self.column.addWidget(self._form)
        self.column.addWidget(ListCheck(bridge))
        self.column.addLayout(sought)
        self.column.addLayout(self._list)
        self.column.addStretch()

    def refresh(self) -> None:
        """Read again what is open and what was recorded last."""
        self._bridge.ask(_opt_outs, self._show_asked)
        self._find()

    def run_primary(self) -> None:
        """Record what is filled in, or show the form."""
        if self._form.isHidden():
            self._show_form()
        else:
            self._form.run_primary()

    def _show_form(self) -> None:
        self._form.begin()
        self._form.show()
        self._new.hide()

    def _close_form(self) -> None:
        self._form.hide()
        self._new.show()
        self._new.setFocus()

    def _recorded(self, words: str) -> None:
        self._form.hide()
        self._new.show()
        self.say(words)
        self.refresh()

    def _show_asked(self, requests: tuple[OptOutRequest, ...]) -> None:
        clear_layout(self._asked)
        if not requests:
            return
        card = Card(self.tr("Opt-outs that were asked for"))
        card.body.addWidget(
            QuietLabel(self.tr("Nobody has to prove who they are to stop messages to the address they write from."))
        )
        for request in requests:
            carry_out = QuietButton(self.tr("Opt out and close"))
            carry_out.setAccessibleName(self.tr("Opt out and close {reference}").format(reference=request.reference))
            carry_out.clicked.connect(partial(self._carry_out, request.reference))
            row = QHBoxLayout()
            row.addWidget(PlainLabel(f"{request.reference} · {request.address}"), 1)
            row.addWidget(carry_out)
            holder = QWidget()
            holder.setLayout(row)
            card.body.addWidget(holder)
        self._asked.addWidget(card)

    def _carry_out(self, reference: str) -> None:
        def done(_: object) -> None:
            self.say(self.tr("{reference} was carried out and closed.").format(reference=reference))
            self.refresh()

        self._bridge.ask(partial(_carry_out, reference), done)

    def _find(self) -> None:
        self._bridge.ask(partial(_found, self._words.text()), self._show)

    def _show(self, found: tuple[Permission, ...]) -> None:
        clear_layout(self._list)
        if not found:
            self._list.addWidget(PlainLabel(self.tr("Nothing is recorded, so nobody may be mailed.")))
        for one in found:
            self._list.addWidget(PermissionCard(self._bridge, one, self.time_zone(), self.refresh))


class PermissionCard(Card):
    """One address and one purpose: where it stands, what happened, opting out, and the proof."""

    def __init__(self, bridge: Bridge, permission: Permission, zone: str, again: Callable[[], None]) -> None:
        super().__init__()
        self._bridge, self._permission, self._again = bridge, permission, again
        self._answer = QLineEdit()
        head = QHBoxLayout()
        head.addWidget(Section(permission.address), 1)
        head.addWidget(Badge(state_word(permission.state), "good" if permission.state == State.YES else "warn"))
        self.body.addLayout(head)
        person = f" · {permission.person}" if permission.person else ""
        self.body.addWidget(QuietLabel(purpose_word(permission.purpose) + person))
        for event in permission.events:
            said = " · ".join(part for part in (event.channel, event.evidence, event.notice) if part)
            words = f"{instant_words(event.at, zone)}: {event_word(event.kind.value)}"
            self.body.addWidget(PlainLabel(f"{words} · {said}" if said else words))
            if event.wording:
                self.body.addWidget(QuietLabel(self.tr("Shown: “{wording}”").format(wording=event.wording)))
        row = []
        if permission.state != State.WITHDRAWN:
            out = QuietButton(self.tr("Opt out now"))
            out.setAccessibleName(self.tr("Opt {address} out now").format(address=permission.address))
            out.clicked.connect(self._withdraw)
            row.append(out)
        if permission.state == State.UNCONFIRMED:
            confirm = QuietButton(self.tr("The message was answered"))
            confirm.setAccessibleName(
                self.tr("The message to {address} was answered").format(address=permission.address)
            )
            confirm.setEnabled(False)
            confirm.clicked.connect(self._confirm)
            self._answer.textChanged.connect(lambda words: confirm.setEnabled(bool(words.strip())))
            self.body.addWidget(
                FieldRow(
                    self.tr("What shows that the message was answered"),
                    self._answer,
                    self.tr("For example the entry of the log of the mailing system."),
                )
            )
            row.append(confirm)
        proof = QuietButton(self.tr("Save the proof as a PDF…"))
        proof.setAccessibleName(self.tr("Save the proof for {address} as a PDF").format(address=permission.address))
        proof.clicked.connect(self._save_proof)
        receipt = QuietButton(self.tr("Save a consent receipt…"))
        receipt.setAccessibleName(self.tr("Save a consent receipt for {address}").format(address=permission.address))
        receipt.clicked.connect(self._save_receipt)
        self.body.addLayout(buttons(*row, proof, receipt))

    def _withdraw(self) -> None:
        self._bridge.ask(partial(_withdraw, self._permission.address, self._permission.purpose), self._done)

    def _confirm(self) -> None:
        said = self._answer.text().strip()
        self._bridge.ask(partial(_confirm, self._permission.address, self._permission.purpose, said), self._done)

    def _done(self, _: object) -> None:
        self._again()

    def _save_proof(self) -> None:
        address = self._permission.address
        choose_new_file(
            self, self.tr("Save the proof"), "permission.pdf", lambda path: self.export(_proof, path, address)
        )

    def _save_receipt(self) -> None:
        address, purpose = self._permission.address, self._permission.purpose
        work = partial(_receipt, purpose)
        choose_new_file(
            self, self.tr("Save the receipt"), "receipt.json", lambda path: self.export(work, path, address)
        )

    def export(self, work: Callable[[str, Path, Desk], None], path: Path, address: str) -> None:
        """Write a file that the desk makes."""
        words = self.tr("{file} was written.").format(file=path.name)
        self._bridge.ask(lambda desk: work(address, path, desk), lambda _: self._bridge.notice.emit(words))


def _opt_outs(desk: Desk) -> tuple[OptOutRequest, ...]:
    from desktop_app.desk import opt_outs

    return opt_outs.opt_out_requests(desk)


def _carry_out(reference: str, desk: Desk) -> None:
    from desktop_app.desk import opt_outs

    opt_outs.carry_out_opt_out(desk, reference)


def _found(words: str, desk: Desk) -> tuple[Permission, ...]:
    from desktop_app.desk import permissions

    return permissions.find_permissions(desk, words, limit=50)


def _withdraw(address: str, purpose: Purpose, desk: Desk) -> None:
    from desktop_app.desk import permissions

    permissions.withdraw(desk, address, purpose, desk.now())


def _confirm(address: str, purpose: Purpose, evidence: str, desk: Desk) -> None:
    from desktop_app.desk import permissions

    permissions.confirm(desk, address, purpose, desk.now(), evidence)


def _proof(address: str, path: Path, desk: Desk) -> None:
    from desktop_app.desk import permissions

    permissions.export_proof(desk, address, path)


def _receipt(purpose: Purpose, address: str, path: Path, desk: Desk) -> None:
    from desktop_app.desk import permissions

    permissions.export_receipt(desk, address, purpose, path)
