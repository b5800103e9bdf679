"""The request as it came."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.ui.case_files import CaseFiles
from desktop_app.ui.parts import Card
from desktop_app.ui.saying import say_kept
from desktop_app.ui.stages.strangers_text import Verbatim, VerbatimFacts
from desktop_app.ui.words import channel_word, day_words


class MessageView(QWidget):
    """The request as it came, with its files; every word of it is the sender's."""

    def __init__(self, files: CaseFiles) -> None:
        super().__init__()
        self._facts = VerbatimFacts(12)
        self._comparison = Verbatim(self.tr("Compared with the contact points on file"), 10)
        self._text = Verbatim(self.tr("Text"), 30, framed=True)
        came = Card(self.tr("As it came"))
        came.body.addWidget(self._facts)
        self._compared = Card(self.tr("Compared with the contact points on file"))
        self._compared.body.addWidget(self._comparison)
        message = Card(self.tr("Text"))
        message.body.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._remarks = Verbatim(self.tr("To be looked at"), 10)
        self._noticed = Card(self.tr("To be looked at"))
        self._noticed.body.addWidget(self._remarks)
        for card in (came, self._compared, self._noticed, message, files):
            column.addWidget(card)
        column.addStretch()

    def show_case(self, case: Case) -> None:
        """Show the message of a case."""
        sender = case.sender
        self._facts.show_facts(
            (
                (self.tr("From"), f"{sender.name} <{sender.address}>" if sender.address else sender.name),
                (self.tr("Answers go to"), sender.reply_to or ""),
                (self.tr("Subject"), case.subject_line),
                (self.tr("Came by"), channel_word(case.channel)),
                (self.tr("Received"), day_words(case.received)),
                (self.tr("Mail server's checks"), sender.authentication_results or ""),
            )
        )
        self._comparison.show_text(say_kept(case.sender_comparison))
        self._compared.setVisible(bool(case.sender_comparison))
        self._remarks.show_text(say_kept("\n".join(case.remarks)))
        self._noticed.setVisible(bool(case.remarks))
        self._text.show_text(case.text or self.tr("The message has no text."))
