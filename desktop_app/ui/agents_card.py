"""Agents of the Data Rights Protocol: those whose signed requests are taken in, and their keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.organisation import Role
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    Card,
    DangerButton,
    FieldRow,
    LinkButton,
    PlainLabel,
    QuietButton,
    QuietLabel,
    clear_layout,
)
from desktop_app.ui.stages.strangers_text import one_line

if TYPE_CHECKING:
    from desktop_app.desk.agents import KnownAgent
    from desktop_app.desk.office import Desk


class AgentsCard(Card):
    """The list, and for administrators a form to enter one more."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Agents of the Data Rights Protocol"), parent)
        self._bridge = bridge
        seat = bridge.seat
        self._may_change = seat is not None and seat.officer.role == Role.ADMINISTRATOR
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self.opener = LinkButton(self.tr("Enter an agent…"))
        self.opener.setCheckable(True)
        self.agent_id, self.name, self.key, self.business = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
        self.save = QuietButton(self.tr("Enter the agent"))
        self._form = QWidget()
        self._build()
        self.opener.toggled.connect(self._form.setVisible)
        self.save.clicked.connect(self._add)

    def refresh(self) -> None:
        """Read the list again."""
        self._bridge.ask(_agents, self._show)

    def _build(self) -> None:
        rows = QVBoxLayout(self._form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for row in (
            FieldRow(self.tr("Identifier"), self.agent_id, self.tr("As the service directory has it, under id.")),
            FieldRow(self.tr("Name"), self.name),
            FieldRow(self.tr("Public key"), self.key, self.tr("Under verify_key: base64 or hexadecimal, 32 bytes.")),
            FieldRow(
                self.tr("What the agent calls this organisation"),
                self.business,
                self.tr("Its business-id; requests made out to another are refused. Left open, it is not compared."),
            ),
        ):
            rows.addWidget(row)
        rows.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(
            QuietLabel(
                self.tr(
                    "Requests they sign (.json) are taken in where the signature is theirs. Take a key from the "
                    "service directory or from the agent itself, never from a request."
                )
            )
        )
        self.body.addLayout(self._list)
        self.body.addWidget(self.opener, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._form)
        self._form.hide()
        self.opener.setVisible(self._may_change)

    def _show(self, known: tuple[KnownAgent, ...]) -> None:
        clear_layout(self._list)
        for agent in known:
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            words = QVBoxLayout()
            words.setSpacing(2)
            words.addWidget(PlainLabel(f"{one_line(agent.name, 60)} ({one_line(agent.agent_id, 60)})"))
            words.addWidget(QuietLabel(self.tr("Key {key}").format(key=agent.public_key)))
            line.addLayout(words, 1)
            if self._may_change:
                remove = DangerButton(self.tr("Remove this agent"))
                remove.setAccessibleName(self.tr("Remove the agent {name}").format(name=one_line(agent.name, 60)))
                remove.clicked.connect(partial(self._remove, agent.agent_id))
                line.addWidget(remove)
            self._list.addWidget(row)
        if not known:
            self._list.addWidget(QuietLabel(self.tr("None are entered.")))

    def _add(self) -> None:
        work = partial(_add, self.agent_id.text(), self.name.text(), self.key.text(), self.business.text())
        self._bridge.ask(work, self._added)

    def _added(self, _: object) -> None:
        for field in (self.agent_id, self.name, self.key, self.business):
            field.clear()
        self.opener.setChecked(False)
        self.refresh()

    def _remove(self, agent_id: str) -> None:
        self._bridge.ask(partial(_remove, agent_id), lambda _: self.refresh())


def _agents(desk: Desk) -> tuple[KnownAgent, ...]:
    from desktop_app.desk import agents

    return agents.agents(desk)


def _add(agent_id: str, name: str, key: str, business: str, desk: Desk) -> None:
    from desktop_app.desk import agents

    agents.add_agent(desk, agent_id, name, key, business)


def _remove(agent_id: str, desk: Desk) -> None:
    from desktop_app.desk import agents

    agents.remove_agent(desk, agent_id)
