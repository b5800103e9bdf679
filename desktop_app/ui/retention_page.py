"""Retention in the window: the rules, what they would erase, holds, erasing, and the certificate of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.retention import CaseContents, Erasure, Preview, Proposal, RetentionRule
from desktop_app.ui import printing
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import (
    Card,
    DangerButton,
    Facts,
    FieldRow,
    PlainLabel,
    QuietButton,
    QuietLabel,
    Stripe,
    clear_layout,
)
from desktop_app.ui.register import RegisterPage, buttons, choose_new_file, small_text
from desktop_app.ui.retention_rules import RulesCard
from desktop_app.ui.saying import say
from desktop_app.ui.words import day_words, instant_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_SHOWN = 100  # of a long list; how many more there are is said


class Shown(NamedTuple):
    """Everything the page shows."""

    rules: tuple[RetentionRule, ...]
    proposal: Proposal
    regimes: tuple[str, ...]
    preview: Preview
    erasures: tuple[Erasure, ...]


class RetentionPage(RegisterPage):
    """`erased` when cases are gone; `looked` with how many are due."""

    erased = Signal()
    looked = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.head(
            self.tr("Retention"),
            self.tr(
                "How long closed requests are kept. Nothing is erased by itself: the rules say what is due, and you "
                "erase it here. What stays is that a case existed, and a certificate."
            ),
        )
        self._due: tuple[str, ...] = ()
        self._rules = RulesCard(bridge)
        self._rules.changed.connect(self.refresh)
        self._due_card = Card(self.tr("Due to be erased"))
        self._due_list = _list_in(self._due_card)
        self._erase = DangerButton()
        self._erase.clicked.connect(lambda: self._ask(self._erase.text(), self.erase_due))
        self._due_card.body.addLayout(buttons(self._erase))
        self._question = Stripe("bad")
        self._asked = PlainLabel()
        self._yes, no = DangerButton(), QuietButton(self.tr("Cancel"))
        self._wanted: Callable[[], None] = self._question.hide
        self._yes.clicked.connect(lambda: self._wanted())
        no.clicked.connect(self._question.hide)
        row = QHBoxLayout(self._question)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self._asked, 1)
        row.addWidget(self._yes)
        row.addWidget(no)
        self._question.hide()
        self._done = Card(self.tr("Erased"))
        self._done_list = _list_in(self._done)
        self._done.hide()
        self._kept_card = Card(self.tr("Closed, and kept"))
        self._kept_list = _list_in(self._kept_card)
        self._earlier = Card(self.tr("Earlier erasures"))
        self._earlier_list = _list_in(self._earlier)
        for widget in (
            self._rules,
            self._due_card,
            self._question,
            self._done,
            self._one_case(),
            self._kept_card,
            self._earlier,
        ):
            self.column.addWidget(widget)
        self.column.addStretch()

    def refresh(self) -> None:
        """Read the rules and the closed cases again."""
        self._bridge.ask(_look, self._show)

    def erase_due(self) -> None:
        """Erase everything that is due by the rules."""
        self._question.hide()
        self._bridge.ask(partial(_erase, self._due), self._show_done, self._failed)

    def _one_case(self) -> Card:
        card = Card(self.tr("One case"))
        self._reference, self._reason = QLineEdit(), small_text()
        self._reference.setMaximumWidth(240)
        hold, lift = QuietButton(self.tr("Put on hold")), QuietButton(self.tr("Lift the hold"))
        by_decision = DangerButton(self.tr("Erase this case…"))
        hold.clicked.connect(lambda: self._act(_hold, self._reference.text(), self._reason.toPlainText()))
        lift.clicked.connect(lambda: self._act(_lift, self._reference.text()))
        by_decision.clicked.connect(self._ask_about_one)
        card.body.addWidget(
            QuietLabel(
                self.tr(
                    "A hold keeps a case from being erased: a lawsuit, a complaint, an inquiry. A closed case can also "
                    "be erased by your own decision, whatever the rules say."
                )
            )
        )
        card.body.addWidget(FieldRow(self.tr("Reference"), self._reference))
        card.body.addWidget(
            FieldRow(
                self.tr("Reason"),
                self._reason,
                self.tr("The reason for an erasure stands on the certificate: it must not name the person."),
            )
        )
        card.body.addLayout(buttons(hold, lift, by_decision))
        return card

    def _ask_about_one(self) -> None:
        reference, reason = self._reference.text().strip().upper(), self._reason.toPlainText()

        def erase() -> None:
            self._question.hide()
            self._bridge.ask(partial(_erase_one, reference, reason), self._show_done, self._failed)

        self._ask(self.tr("Erase {reference}").format(reference=reference), erase)

    def _ask(self, words: str, then: Callable[[], None]) -> None:
        self._asked.setText(
            self.tr("{what}? It cannot be brought back, not even from a backup that is put back here.").format(
                what=words
            )
        )
        self._yes.setText(self.tr("{what} for good").format(what=words))
        self._wanted = then
        self._question.show()
        self._yes.setFocus()
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self._question))

    def _act(self, work: Callable[..., None], *arguments: str) -> None:
        self._bridge.ask(partial(work, *arguments), lambda _: self._acted())

    def _acted(self) -> None:
        self._reference.clear()
        self._reason.clear()
        self.refresh()

    def _show(self, shown: Shown) -> None:
        self._rules.show_rules(shown.rules, shown.proposal, shown.regimes)
        seen = shown.preview
        self._due = tuple(one.case.reference for one in seen.due)
        clear_layout(self._due_list)
        for due in seen.due[:_SHOWN]:
            closed, until = due.case.closed_on, due.keep_until
            words = self.tr("{reference}, closed on {day}, kept until {until}").format(
                reference=due.case.reference, day=day_words(closed), until=day_words(until) if until else ""
            )
            self._due_list.addWidget(PlainLabel(words))
        self._say_more(self._due_list, len(seen.due))
        if seen.more:
            self._due_list.addWidget(
                QuietLabel(self.tr("There are more than are looked at at a time. Erase these first; then look again."))
            )
        if seen.due:
            facts = Facts()
            facts.show_facts(self._facts(seen.contents))
            self._due_list.addWidget(PlainLabel(self.tr("What would go:")))
            self._due_list.addWidget(facts)
        else:
            self._due_list.addWidget(QuietLabel(self.tr("Nothing is due.")))
        self._erase.setVisible(bool(seen.due))
        self._erase.setText(
            self.tr("Erase 1 case")
            if len(seen.due) == 1
            else self.tr("Erase {count} cases").format(count=len(seen.due))
        )
        clear_layout(self._kept_list)
        for kept, why in seen.kept[:_SHOWN]:
            self._kept_list.addWidget(
                PlainLabel(f"{kept.case.reference}, {day_words(kept.case.closed_on)}: {say(why)}")
            )
        self._say_more(self._kept_list, seen.kept_count)
        self._kept_card.setVisible(bool(seen.kept))
        clear_layout(self._earlier_list)
        for erasure in shown.erasures[:_SHOWN]:
            self._earlier_list.addWidget(self._erasure_row(erasure))
        self._earlier.setVisible(bool(shown.erasures))
        self.looked.emit(len(seen.due))

    def _say_more(self, into: QVBoxLayout, count: int) -> None:
        if count > _SHOWN:
            into.addWidget(QuietLabel(self.tr("And {count} more.").format(count=count - _SHOWN)))

    def _facts(self, held: CaseContents) -> tuple[tuple[str, str], ...]:
        size = self.tr("{count} ({bytes} bytes)").format(count=held.attachments, bytes=f"{held.attachment_bytes:,}")
        return (
            (self.tr("Findings"), f"{held.findings:,}"),
            (self.tr("Documents drawn"), f"{held.documents:,}"),
            (self.tr("Kept files"), size),
            (self.tr("Persons looked at"), f"{held.people:,}"),
            (self.tr("Contact points"), f"{held.contact_points:,}"),
            (self.tr("Audit events whose facts go"), f"{held.facts:,}"),
        )

    def _show_done(self, done: Erasure) -> None:
        clear_layout(self._done_list)
        self._done_list.addWidget(PlainLabel(", ".join(case.reference for case in done.cases)))
        facts = Facts()
        facts.show_facts(self._facts(done.contents))
        self._done_list.addWidget(facts)
        if not done.emptied:
            words = self.tr(
                "The database's log could not be emptied while something reads it. Lock and unlock the store: that "
                "empties it."
            )
            self._done_list.addWidget(PlainLabel(words))
        for sentence in done.elsewhere:
            self._done_list.addWidget(PlainLabel(say(sentence)))
        self._done_list.addWidget(self._certificate_buttons(done.id, done.cases[0].reference))
        self._done.show()
        QTimer.singleShot(0, self, lambda: self.area.ensureWidgetVisible(self._done))
        self._acted()
        self.erased.emit()

    def _failed(self, error: RedressError) -> None:
        self._bridge.failure.emit(error)
        self.refresh()

    def _erasure_row(self, erasure: Erasure) -> QWidget:
        first = erasure.cases[0]
        when = instant_words(first.erased_at, self.time_zone())
        what = first.reference
        if len(erasure.cases) > 1:
            what = self.tr("{reference} and {count} more").format(reference=what, count=len(erasure.cases) - 1)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(PlainLabel(f"{when}: {what}"), 1)
        row.addWidget(self._certificate_buttons(erasure.id, first.reference))
        return line

    def _certificate_buttons(self, erasure_id: UUID, reference: str) -> QWidget:
        save, to_print = QuietButton(self.tr("Save the certificate…")), QuietButton(self.tr("Print…"))
        for button in (save, to_print):
            button.setAccessibleName(f"{button.text()} ({reference})")
        save.clicked.connect(lambda: self._bridge.ask(partial(_certificate, erasure_id), self._choose_file))
        to_print.clicked.connect(lambda: self._bridge.ask(partial(_certificate, erasure_id), self._print))
        line, row = QWidget(), buttons(save, to_print)
        row.setContentsMargins(0, 0, 0, 0)
        line.setLayout(row)
        return line

    def _choose_file(self, certificate: tuple[str, bytes]) -> None:
        name, pdf = certificate
        choose_new_file(self, self.tr("Save the certificate"), name, lambda path: self.save(path, pdf))

    def save(self, path: Path, pdf: bytes) -> None:
        """Write a certificate to a new file."""
        self._bridge.ask(
            partial(_write, path, pdf), lambda _: self.say(self.tr("{file} was written.").format(file=path.name))
        )

    def _print(self, certificate: tuple[str, bytes]) -> None:
        name, pdf = certificate
        said = self.tr("The certificate was handed to the printer.")
        noted = printing.noting(self._bridge, "print.erasure_certificate", name.removesuffix(".pdf"), said)
        printing.print_pdf(self, self._bridge, pdf, self.tr("Certificate of erasure"), noted)


def _list_in(card: Card) -> QVBoxLayout:
    layout = QVBoxLayout()
    layout.setSpacing(6)
    card.body.addLayout(layout)
    return layout


def due_count(desk: Desk) -> int:
    """How many cases are due."""
    from desktop_app.desk import retention

    return retention.due_count(desk)


def _look(desk: Desk) -> Shown:
    from desktop_app.desk import retention

    return Shown(
        retention.rules(desk),
        retention.proposed_rule(desk),
        tuple(sorted(desk.regimes)),
        retention.preview(desk, most=retention.MOST_SHOWN),
        retention.erasures(desk),
    )


def _erase(references: tuple[str, ...], desk: Desk) -> Erasure:
    from desktop_app.desk import retention

    return retention.erase(desk, references)


def _erase_one(reference: str, reason: str, desk: Desk) -> Erasure:
    from desktop_app.desk import retention

    return retention.erase_by_decision(desk, reference, reason)


def _hold(reference: str, reason: str, desk: Desk) -> None:
    from desktop_app.desk import retention

    retention.hold(desk, reference, reason)


def _lift(reference: str, desk: Desk) -> None:
    from desktop_app.desk import retention

    retention.lift_hold(desk, reference)


def _certificate(erasure_id: UUID, desk: Desk) -> tuple[str, bytes]:
    from desktop_app.desk import retention

    return retention.erasure_certificate(desk, erasure_id)


def _write(path: Path, pdf: bytes, desk: Desk) -> None:
    from desktop_app.desk.new_files import write_new

    write_new(path, pdf)
