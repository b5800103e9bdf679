"""The guided form of a disclosure: who, on which ground, what was asked and given, whose data, what was checked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from desktop_app.domain.disclosures import ASKED_BY_OTHERS, ORDERS, Agreement, Checks, Disclosure, Ground, Subject
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import read_day
from desktop_app.ui.disclosure_words import ground_word
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.parts import Card, Choice, FieldRow, PrimaryButton, QuietButton, QuietLabel, Section
from desktop_app.ui.register import buttons, small_text

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class DisclosureForm(Card):
    """Keeps a draft, complete or not. `kept` with its reference; `left` where nothing is to be kept."""

    kept = Signal(str)
    left = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self._reference: str | None = None
        self._recipient, self._contact, self._found = QLineEdit(), QLineEdit(), QLineEdit()
        self._law, self._number, self._purpose = QLineEdit(), QLineEdit(), QLineEdit()
        self._subjects, self._asked, self._given = small_text(), small_text(), small_text()
        self._ground, self._agreement = Choice(), Choice()
        for ground in Ground:
            self._ground.addItem(ground_word(ground), ground.value)
        self._asked_on, self._until = QLineEdit(), QLineEdit()
        self._independent = QCheckBox(self.tr("It is not from the letter that asks"))
        self._reached = QCheckBox(self.tr("I asked there, and the request is real"))
        self._in_force = QCheckBox(self.tr("The order is in force"))
        self._to_us = QCheckBox(self.tr("The order is addressed to this organisation"))
        self._covers = QCheckBox(self.tr("What was asked for covers these data"))
        self._told = Choice()
        for words, value in (
            (self.tr("Not answered yet"), None),
            (self.tr("Yes"), True),
            (self.tr("No, not before the day below has passed"), False),
        ):
            self._told.addItem(words, value)
        self._rows: dict[str, FieldRow] = {}
        self._build()
        self._keeper = FormKeeper(bridge, self, "disclosure")
        self._ground.currentIndexChanged.connect(lambda _: self._ground_chosen())
        self._told.currentIndexChanged.connect(lambda _: self._ground_chosen())

    def begin(self, disclosure: Disclosure | None) -> None:
        """Ready for a new one, or with what is known of a draft."""
        self._keeper.leave()
        self._reference = disclosure.reference if disclosure else None
        one = disclosure
        self._recipient.setText(one.recipient if one else "")
        self._contact.setText(one.recipient_contact if one else "")
        self._ground.setCurrentIndex(self._ground.findData(one.ground.value) if one else 0)
        self._law.setText(one.legal_reference if one else "")
        self._number.setText(one.order_number if one else "")
        self._purpose.setText(one.purpose if one else "")
        self._asked_on.setText(one.asked_on.isoformat() if one and one.asked_on else "")
        self._until.setText(one.silent_until.isoformat() if one and one.silent_until else "")
        self._subjects.setPlainText("\n".join(f"{s.name}; {s.address}" for s in one.subjects) if one else "")
        self._asked.setPlainText("\n".join(one.asked) if one else "")
        self._given.setPlainText("\n".join(one.given) if one else "")
        checks = one.checks if one else Checks()
        self._found.setText(checks.contact_found)
        for box, answer in (
            (self._independent, checks.contact_independent),
            (self._reached, checks.reached),
            (self._in_force, checks.in_force),
            (self._to_us, checks.addressed_to_us),
            (self._covers, checks.covers_data),
        ):
            box.setChecked(answer is True)
        self._told.setCurrentIndex({None: 0, True: 1, False: 2}[checks.may_be_told])
        chosen = one.agreement.id if one and one.agreement else None
        self._bridge.ask(_agreements, partial(self._fill, chosen))
        self._ground_chosen()
        self._keeper.begin(self._reference or "")
        self._recipient.setFocus(Qt.FocusReason.OtherFocusReason)

    def run_primary(self) -> None:
        """Keep it as a draft."""
        wrong = False
        for name, edit in (("asked_on", self._asked_on), ("until", self._until)):
            bad = bool(edit.text().strip()) and read_day(edit.text()) is None
            self._rows[name].show_message(self.tr("Write a day as in 24 November 2026.") if bad else "")
            wrong |= bad
        if not wrong and self.isEnabled():
            self.setEnabled(False)
            self._bridge.ask(partial(_keep, self._reference, self._said()), self._done, self._failed)

    def _said(self) -> dict[str, Any]:
        subjects = []
        for line in self._subjects.toPlainText().splitlines():
            name, _, address = line.rpartition(";") if ";" in line else (line, "", "")
            if line.strip():
                subjects.append(Subject(name.strip(), address.strip()))
        checks = Checks(
            self._found.text().strip(),
            self._independent.isChecked() or None,
            self._reached.isChecked() or None,
            self._in_force.isChecked() or None,
            self._to_us.isChecked() or None,
            self._covers.isChecked() or None,
            self._told.currentData(),
        )
        return {
            "recipient": self._recipient.text(),
            "ground": Ground(self._ground.currentData()),
            "subjects": tuple(subjects),
            "recipient_contact": self._contact.text(),
            "legal_reference": self._law.text(),
            "order_number": self._number.text(),
            "purpose": self._purpose.text(),
            "agreement_id": self._agreement.currentData(),
            "asked": tuple(self._asked.toPlainText().splitlines()),
            "given": tuple(self._given.toPlainText().splitlines()),
            "checks": checks,
            "asked_on": read_day(self._asked_on.text()),
            "silent_until": read_day(self._until.text()),
        }

    def _done(self, reference: str) -> None:
        self.setEnabled(True)
        self._keeper.forget()
        self.kept.emit(reference)

    def _leave(self) -> None:
        self._keeper.forget()
        self.left.emit()

    def _failed(self, error: object) -> None:
        self.setEnabled(True)
        self._bridge.failure.emit(error)

    def _fill(self, chosen: UUID | None, agreements: tuple[Agreement, ...]) -> None:
        self._agreement.clear()
        self._agreement.addItem(self.tr("None chosen"), None)
        for one in agreements:
            self._agreement.addItem(f"{one.recipient} · {one.about}".rstrip(" ·"), one.id)
            if one.id == chosen:
                self._agreement.setCurrentIndex(self._agreement.count() - 1)

    def _ground_chosen(self) -> None:
        ground = Ground(self._ground.currentData())
        asked = ground in ASKED_BY_OTHERS
        self._rows["number"].setVisible(ground in ORDERS)
        self._rows["agreement"].setVisible(ground == Ground.AGENT)
        self._guide.setVisible(asked)
        for widget in (self._rows["contact"], self._rows["found"], self._independent, self._reached, self._covers):
            widget.setVisible(asked)
        for widget in (self._in_force, self._to_us):
            widget.setVisible(ground in ORDERS)
        self._rows["told"].setVisible(asked)
        self._rows["until"].setVisible(asked and self._told.currentData() is False)

    def _row(self, name: str, label: str, editor: QWidget, hint: str = "") -> None:
        self._rows[name] = FieldRow(label, editor, hint)
        self.body.addWidget(self._rows[name])

    def _build(self) -> None:
        self._row("recipient", self.tr("Recipient"), self._recipient)
        self._row("ground", self.tr("Ground"), self._ground)
        self._row("agreement", self.tr("Agreement"), self._agreement)
        self._row("law", self.tr("Legal reference"), self._law, self.tr("The provision, or the agreement and clause."))
        self._row("number", self.tr("Number of the order"), self._number)
        self._row("purpose", self.tr("What the recipient needs the data for"), self._purpose)
        self._row("asked_on", self.tr("Asked for on"), self._asked_on, self.tr("May stay empty."))
        self._row(
            "subjects",
            self.tr("Whose data"),
            self._subjects,
            self.tr("One person a line: name; address or number on file."),
        )
        self._row("asked", self.tr("Data that were asked for"), self._asked, self.tr("One kind a line."))
        self._row("given", self.tr("Data that are given"), self._given, self.tr("The least that is necessary."))
        self._guide = Section(self.tr("Check before"))
        self.body.addWidget(self._guide)
        self._row("contact", self.tr("Number or address of the recipient"), self._contact)
        self._row(
            "found",
            self.tr("Where you found it"),
            self._found,
            self.tr("A directory or an official site; never the letter itself."),
        )
        for box in (self._independent, self._reached, self._in_force, self._to_us, self._covers):
            self.body.addWidget(box)
        self._row("told", self.tr("May the person be told?"), self._told)
        self._row(
            "until", self.tr("Not before this day has passed"), self._until, self.tr("Empty: until further notice.")
        )
        self.body.addWidget(QuietLabel(self.tr("What is still missing is asked for on the draft.")))
        keep = PrimaryButton(self.tr("Keep the draft"))
        keep.clicked.connect(self.run_primary)
        leave = QuietButton(self.tr("Cancel"))
        leave.clicked.connect(self._leave)
        self.body.addLayout(buttons(keep, leave))


def _agreements(desk: Desk) -> tuple[Agreement, ...]:
    from desktop_app.desk import agreements

    return agreements.agreements(desk)


def _keep(reference: str | None, said: dict[str, Any], desk: Desk) -> str:
    from desktop_app.desk import disclosures

    new = disclosures.NewDisclosure(**said)
    kept = disclosures.draft(desk, new) if reference is None else disclosures.change(desk, reference, new)
    return kept.disclosure.reference
