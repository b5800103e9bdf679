"""Disclosures: the register of what was given to others, a guided form, agreements, and the account for one person."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.disclosures import DisclosureState
from desktop_app.ui.agreements_card import AgreementsCard
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.day_edit import DayEdit
from desktop_app.ui.disclosure_approval import DisclosureApproval
from desktop_app.ui.disclosure_form import DisclosureForm
from desktop_app.ui.disclosure_words import ground_word
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Badge,
    Card,
    Checklist,
    Facts,
    FieldRow,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Section,
    clear_layout,
)
from desktop_app.ui.register import FileEdit, RegisterPage, buttons, choose_new_file
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.disclosures import Kept
    from desktop_app.desk.office import Desk


class DisclosuresPage(RegisterPage):
    """The register, the latest on top; what is missing before something may leave stands on each draft."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.head(
            self.tr("Disclosures"),
            self.tr(
                "Whom somebody's data were given to, on which ground, and who authorised it. Nothing leaves before "
                "everything that is asked for here is answered; a draft is kept all the same."
            ),
        )
        self._new = PrimaryButton(self.tr("Record a disclosure…"))
        self._new.clicked.connect(lambda: self._open_form(None))
        self._form = DisclosureForm(bridge)
        self._form.kept.connect(self._kept)
        self._form.left.connect(self._close_form)
        self._form.hide()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._account = AccountCard(bridge)
        self._agreements = AgreementsCard(bridge)
        self.column.addLayout(buttons(self._new))
        self.column.addWidget(self._form)
        self.column.addLayout(self._list)
        self.column.addWidget(self._account)
        self.column.addWidget(self._agreements)
        self.column.addStretch()

    def refresh(self) -> None:
        """Read the register and the agreements again."""
        self._bridge.ask(_register, self._show)
        self._agreements.refresh()

    def run_primary(self) -> None:
        """Keep what is filled in, or show the form."""
        if self._form.isHidden():
            self._open_form(None)
        else:
            self._form.run_primary()

    def _open_form(self, kept: Kept | None) -> None:
        self._form.begin(kept.disclosure if kept else None)
        self._form.show()
        self._new.hide()
        self.area.verticalScrollBar().setValue(0)

    def _close_form(self) -> None:
        self._form.hide()
        self._new.show()
        self._new.setFocus()

    def _kept(self, reference: str) -> None:
        self._form.hide()
        self._new.show()
        self.say(self.tr("{reference} was kept.").format(reference=reference))
        self.refresh()

    def _show(self, found: tuple[Kept, ...]) -> None:
        clear_layout(self._list)
        if not found:
            self._list.addWidget(PlainLabel(self.tr("No disclosure is recorded.")))
        for kept in found:
            self._list.addWidget(DisclosureCard(self._bridge, kept, partial(self._open_form, kept), self.refresh))


class DisclosureCard(Card):
    """One disclosure: what it is, what is missing, and the next step."""

    def __init__(self, bridge: Bridge, kept: Kept, edit: Callable[[], None], again: Callable[[], None]) -> None:
        super().__init__()
        self._bridge, self._kept, self._again = bridge, kept, again
        one = kept.disclosure
        head = QHBoxLayout()
        head.addWidget(Section(f"{one.reference} · {one.recipient}"), 1)
        head.addWidget(Badge(*_state(one.state)))
        if not one.may_be_told_on(bridge.today()):
            head.addWidget(Badge(self.tr("the person may not be told"), "warn"))
        self.body.addLayout(head)
        facts = Facts()
        facts.show_facts(
            (
                (self.tr("Ground"), ground_word(one.ground)),
                (self.tr("Reference"), " · ".join(p for p in (one.legal_reference, one.order_number) if p)),
                (self.tr("Purpose"), one.purpose),
                (self.tr("Agreement"), one.agreement.about or one.agreement.recipient if one.agreement else ""),
                (self.tr("Whose data"), ", ".join(f"{s.name} ({s.address})" for s in one.subjects)),
                (self.tr("Asked for"), ", ".join(one.asked)),
                (self.tr("Given"), ", ".join(one.given)),
                (self.tr("Held back"), ", ".join(one.held_back)),
                (self.tr("May the person be told?"), self._silence()),
                (self.tr("Documents"), ", ".join(file.name for file in one.files)),
                (self.tr("Written down by"), one.drafted_by),
                (self.tr("Authorised by"), one.authorised_by),
                (self.tr("Sent"), f"{day_words(one.sent_on)}, {one.sent_how}" if one.sent_on else ""),
            )
        )
        self.body.addWidget(facts)
        if one.state != DisclosureState.SENT:
            missing = Checklist()
            missing.show_missing(kept.missing)
            self.body.addWidget(missing)
        self._how, self._day = QLineEdit(), DayEdit(bridge.today())
        self._paper = FileEdit(self.tr("Choose the document"), self.tr("All files (*)"))
        self._build(edit)

    def _silence(self) -> str:
        one = self._kept.disclosure
        if one.checks.may_be_told is None or not one.silent:
            return self.tr("Yes") if one.checks.may_be_told else ""
        if one.silent_until is None:
            return self.tr("not until further notice")
        return self.tr("not before {day} has passed").format(day=day_words(one.silent_until))

    def _build(self, edit: Callable[[], None]) -> None:
        one = self._kept.disclosure
        row: list[QWidget] = []
        if one.state != DisclosureState.SENT:
            row.append(self._button(self.tr("Change…"), edit))
            self.body.addWidget(FieldRow(self.tr("Document to keep with it"), self._paper))
            row.append(self._button(self.tr("Attach the document"), self._attach))
        if one.state == DisclosureState.DRAFT:
            words = self.tr("Authorise…") if self._kept.own else self.tr("Authorise")
            authorise = self._button(words, self._authorise)
            authorise.setEnabled(not self._kept.missing)
            row.append(authorise)
        if one.state == DisclosureState.AUTHORISED:
            self.body.addWidget(FieldRow(self.tr("Sent on"), self._day))
            self.body.addWidget(FieldRow(self.tr("Sent how"), self._how, self.tr('For example "by courier, sealed".')))
            row.append(self._button(self.tr("Note as sent"), self._sent))
        row.append(self._button(self.tr("Save the record as a PDF…"), self._save))
        self.body.addLayout(buttons(*row))
        self._approval = DisclosureApproval(self._bridge, one.reference, self._again)
        self.body.addWidget(self._approval)

    def _button(self, words: str, run: Callable[[], None]) -> QuietButton:
        button = QuietButton(words)
        button.setAccessibleName(f"{words.rstrip('…')}: {self._kept.disclosure.reference}")
        button.clicked.connect(lambda: run())
        return button

    def _attach(self) -> None:
        path = self._paper.path()
        if path is not None:
            self._bridge.ask(partial(_attach, self._kept.disclosure.reference, path), lambda _: self._again())

    def _authorise(self) -> None:
        if self._kept.own:
            self._approval.begin()
            return
        self._bridge.ask(partial(_authorise, self._kept.disclosure.reference), lambda _: self._again())

    def _sent(self) -> None:
        if self._day.is_valid():
            work = partial(_sent, self._kept.disclosure.reference, self._day.day(), self._how.text())
            self._bridge.ask(work, lambda _: self._again())

    def _save(self) -> None:
        name = f"{self._kept.disclosure.reference}.pdf"
        choose_new_file(self, self.tr("Save the record"), name, self.export)

    def export(self, path: Path) -> None:
        """Write the record of this disclosure to a new PDF."""
        words = self.tr("{file} was written.").format(file=path.name)
        work = partial(_record, self._kept.disclosure.reference, path)
        self._bridge.ask(work, lambda _: self._bridge.notice.emit(words))


class AccountCard(Card):
    """The account of disclosures of one person, for any period, as a PDF."""

    def __init__(self, bridge: Bridge) -> None:
        super().__init__("")
        self._bridge = bridge
        self._person = QLineEdit()
        self._first, self._last = DayEdit(_six_years_before(bridge.today())), DayEdit(bridge.today())
        self._said = QVBoxLayout()
        show = reading(QuietButton(self.tr("Show the account")))
        show.clicked.connect(self.show_account)
        save = QuietButton(self.tr("Save the account as a PDF…"))
        save.clicked.connect(self._save)
        self.body.addWidget(Section(self.tr("Account of disclosures")))
        self.body.addWidget(
            FieldRow(self.tr("Person"), self._person, self.tr("The address or number they are on file with."))
        )
        self.body.addWidget(FieldRow(self.tr("From this day"), self._first))
        self.body.addWidget(FieldRow(self.tr("To this day"), self._last))
        self.body.addLayout(buttons(show, save))
        self.body.addLayout(self._said)

    def show_account(self) -> None:
        """Say whom this person's data were given to."""
        if self._first.is_valid() and self._last.is_valid():
            work = partial(_account, self._person.text(), self._first.day(), self._last.day())
            self._bridge.ask(work, self._show)

    def export(self, path: Path) -> None:
        """Write the account to a new PDF."""
        words = self.tr("{file} was written.").format(file=path.name)
        work = partial(_export_account, self._person.text(), path, self._first.day(), self._last.day())
        self._bridge.ask(work, lambda _: self._bridge.notice.emit(words))

    def _save(self) -> None:
        choose_new_file(self, self.tr("Save the account"), "account-of-disclosures.pdf", self.export)

    def _show(self, told: tuple[tuple[str, str, str], ...]) -> None:
        clear_layout(self._said)
        if not told:
            self._said.addWidget(PlainLabel(self.tr("There is no disclosure to account for.")))
        for day, recipient, given in told:
            self._said.addWidget(PlainLabel(f"{day}: {recipient}"))
            self._said.addWidget(QuietLabel(given))


def _six_years_before(day: date) -> date:
    """45 CFR 164.528(a)(1): an individual may ask for six years."""
    return day.replace(year=day.year - 6, day=min(day.day, 28))


def _state(state: DisclosureState) -> tuple[str, str]:
    tr = QCoreApplication.translate
    return {
        DisclosureState.DRAFT: (tr("disclosures", "draft"), "warn"),
        DisclosureState.AUTHORISED: (tr("disclosures", "authorised"), "info"),
        DisclosureState.SENT: (tr("disclosures", "sent"), "good"),
    }[state]


def _register(desk: Desk) -> tuple[Kept, ...]:
    from desktop_app.desk import disclosures

    return disclosures.register(desk)


def _attach(reference: str, path: Path, desk: Desk) -> None:
    from desktop_app.desk import disclosures

    disclosures.attach(desk, reference, path)


def _authorise(reference: str, desk: Desk) -> None:
    from desktop_app.desk import disclosures

    disclosures.authorise(desk, reference)


def _sent(reference: str, day: date, how: str, desk: Desk) -> None:
    from desktop_app.desk import disclosures

    disclosures.sent(desk, reference, day, how)


def _record(reference: str, path: Path, desk: Desk) -> None:
    from desktop_app.desk import disclosures

    disclosures.export_record(desk, reference, path)


def _account(person: str, first: date, last: date, desk: Desk) -> tuple[tuple[str, str, str], ...]:
    from desktop_app.desk import disclosures

    told = disclosures.accounting(desk, person, first, last)
    return tuple((day_words(one.sent_on), one.recipient, ", ".join(one.given)) for one in told if one.sent_on)


def _export_account(person: str, path: Path, first: date, last: date, desk: Desk) -> None:
    from desktop_app.desk import disclosures

    disclosures.export_accounting(desk, person, path, first, last)
