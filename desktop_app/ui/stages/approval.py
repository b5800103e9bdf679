"""The second officer's approval: who may give it, with which passphrase, and how it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Approval, Case
from desktop_app.domain.organisation import Officer
from desktop_app.domain.phrase import Phrase
from desktop_app.ui.parts import (
    Badge,
    Card,
    Choice,
    FieldLabel,
    FieldRow,
    PassphraseEdit,
    PlainLabel,
    ProgressRow,
    QuietLabel,
    Section,
    Stripe,
)
from desktop_app.ui.stages.drawn import hash_words
from desktop_app.ui.words import instant_words, role_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class ApprovalCard(Card):
    """Where the second officer approves. `typed` after something was typed or chosen; `entered` on Return."""

    typed = Signal()
    entered = Signal()

    def __init__(self, time_zone: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._time_zone = time_zone
        self._officers: tuple[Officer, ...] = ()
        self._state = Badge()
        self._state_words = PlainLabel()
        self._state_hash = QuietLabel()
        self._nobody = Stripe("warn")
        self.officer = Choice()
        self.officer.setMaximumWidth(360)
        self.officer.setPlaceholderText(self.tr("Choose the second officer"))
        self.passphrase = PassphraseEdit()
        self.passphrase.setMaximumWidth(360)
        self._form = QWidget()
        self.progress = ProgressRow(can_cancel=False)
        self._build()
        self.officer.currentIndexChanged.connect(lambda _: self.typed.emit())
        self.passphrase.textChanged.connect(lambda _: self.typed.emit())
        self.passphrase.returnPressed.connect(self.entered)

    def show_case(self, case: Case) -> None:
        """Show how the approval stands, and the form where one is needed."""
        approval = case.approval
        for part in (self._state, self._state_words):
            part.setVisible(approval is not None)
        self._state_hash.setVisible(approval is not None and approval.stands)
        if approval is not None:
            self._show_approval(approval)
        self.setVisible(bool(case.current_documents) or approval is not None)
        wanted = approval_wanted(case)
        self._form.setVisible(wanted and bool(self._officers))
        self._nobody.setVisible(wanted and not self._officers)
        if not wanted:
            self.passphrase.clear()

    def show_officers(self, officers: Sequence[Officer]) -> None:
        """Offer these officers; the one chosen stays chosen while they may approve."""
        if tuple(officers) == self._officers:
            return
        chosen = self.chosen()
        self._officers = tuple(officers)
        self.officer.clear()
        for officer in officers:
            self.officer.addItem(f"{officer.name} ({role_word(officer.role)})", officer.id)
        ids = [officer.id for officer in officers]
        self.officer.setCurrentIndex(ids.index(chosen) if chosen in ids else (0 if len(ids) == 1 else -1))

    def chosen(self) -> UUID | None:
        """The officer who is to approve."""
        id_ = self.officer.currentData()
        return id_ if isinstance(id_, UUID) else None

    def take_passphrase(self) -> str:
        """What was typed; the field forgets it."""
        typed = self.passphrase.text()
        self.passphrase.clear()
        return typed

    def missing(self) -> tuple[Phrase, ...]:
        """What is missing before the documents can be approved."""
        if not self._officers:
            return (Phrase("A second officer must be added on the Officers page."),)
        missing = []
        if self.chosen() is None:
            missing.append(Phrase("Choose the second officer."))
        if not self.passphrase.text():
            missing.append(Phrase("The second officer types their own passphrase."))
        return tuple(missing)

    def _build(self) -> None:
        nobody = QVBoxLayout(self._nobody)
        nobody.setContentsMargins(14, 10, 14, 10)
        nobody.setSpacing(2)
        nobody.addWidget(FieldLabel(self.tr("Nobody else may review yet.")))
        nobody.addWidget(
            PlainLabel(
                self.tr(
                    "Whoever prepared the documents cannot approve them, nor can someone without a passphrase. Let an "
                    "administrator add a second officer, a reviewer or an administrator, on the Officers page, or give "
                    "one there a new passphrase; that officer then approves here."
                )
            )
        )
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(12)
        form.addWidget(
            FieldRow(
                self.tr("Second officer"),
                self.officer,
                self.tr("Reads the documents above. Not the one who prepared them."),
            )
        )
        form.addWidget(FieldRow(self.tr("The second officer's own passphrase"), self.passphrase))
        self.body.addWidget(Section(self.tr("Approval by a second officer")))
        for part in (self._state, self._state_words, self._state_hash, self._nobody, self._form, self.progress):
            self.body.addWidget(part)

    def _show_approval(self, approval: Approval) -> None:
        when = instant_words(approval.approved_at, self._time_zone)
        given = self.tr("Approved by {officer} on {when}.").format(officer=approval.approved_by, when=when)
        if approval.stands:
            self._state.show_word(self.tr("approved"), "good")
            self._state_words.setText(
                self.tr("{given} It is for these exact documents; any change voids it.").format(given=given)
            )
            self._state_hash.setText(self.tr("Package {hash}").format(hash=hash_words(approval.package_sha256)))
        else:
            self._state.show_word(self.tr("approval void"), "bad")
            self._state_words.setText(f"{given} {approval.voided_because or ''}".strip())


def approval_wanted(case: Case) -> bool:
    """Whether there are documents that nobody has approved as they are."""
    stands = case.approval is not None and case.approval.stands
    return bool(case.current_documents) and not stands and case.closed_at is None


def second_officers(desk: Desk, prepared_by: str) -> tuple[Officer, ...]:
    """The officers to offer: they can open the store, their role may review, and they are not the one who prepared.
    Two of one name are both offered: the desk tells them apart, and refuses the preparer. Runs in the worker."""
    from desktop_app.desk import office, officers, roles

    one_of_this_name = sum(officer.name == prepared_by for officer in office.officers(desk)) == 1
    return tuple(
        officer
        for officer in officers.working(desk)
        if roles.may(officer.role, "documents.approved") and not (officer.name == prepared_by and one_of_this_name)
    )
