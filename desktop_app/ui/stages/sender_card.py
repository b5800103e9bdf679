"""The sender of a request, compared with the contact points on file: a claim, and what it weighs."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.senders import Likeness, compare_address, replies_elsewhere
from desktop_app.ui.parts import Card, FieldLabel, Section, Stripe
from desktop_app.ui.saying import say_kept
from desktop_app.ui.stages.strangers_text import Verbatim, VerbatimFacts


class SenderCard(Card):
    """Who the message says it is from. A look-alike stands out, in words and in colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._facts = VerbatimFacts()
        self.verdict = FieldLabel()
        self._stripe = Stripe()
        self._words = Verbatim(self.tr("Comparison of the sender"), 10)
        inside = QVBoxLayout(self._stripe)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        inside.addWidget(self.verdict)
        inside.addWidget(self._words)
        self.body.addWidget(Section(self.tr("Sender")))
        self.body.addWidget(self._facts)
        self._remarks = Verbatim(self.tr("What was noticed of the message"), 10)
        self._noticed = Stripe("warn")
        noticed = QVBoxLayout(self._noticed)
        noticed.setContentsMargins(12, 10, 12, 10)
        noticed.addWidget(self._remarks)
        self.body.addWidget(self._stripe)
        self.body.addWidget(self._noticed)

    def show_case(self, case: Case) -> None:
        """Show the sender of a case."""
        sender = case.sender
        self._facts.show_facts(
            (
                (self.tr("Name given"), sender.name),
                (self.tr("Address"), sender.address),
                (self.tr("Answers go to"), sender.reply_to or ""),
                (self.tr("Server's checks"), sender.authentication_results or ""),
            )
        )
        on_file = [point.value for person in case.candidates for point in person.contact_points]
        likeness = compare_address(sender.address, on_file).likeness
        elsewhere = bool(sender.address) and replies_elsewhere(sender.address, sender.reply_to, on_file)
        word, tone = {
            Likeness.ABSENT: (self.tr("No address given"), "plain"),
            Likeness.ON_FILE: (self.tr("On file"), "info"),
            Likeness.LOOK_ALIKE: (self.tr("Look-alike address"), "bad"),
            Likeness.NOT_ON_FILE: (self.tr("Not on file"), "warn"),
        }[likeness]
        if likeness == Likeness.ON_FILE and case.person is not None:
            own = [point.value for point in case.person.contact_points]
            if compare_address(sender.address, own).likeness != Likeness.ON_FILE:
                word, tone = self.tr("On file for another person than the one chosen"), "bad"
        also = self.tr("answers would go elsewhere")
        self.verdict.setText(self.tr("{word}, and {also}").format(word=word, also=also) if elsewhere else word)
        self._stripe.set_tone("warn" if elsewhere and tone != "bad" else tone)
        self._words.show_text(say_kept(case.sender_comparison))
        self._words.setVisible(bool(case.sender_comparison))
        self._remarks.show_text(say_kept("\n".join(case.remarks)))
        self._noticed.setVisible(bool(case.remarks))
