"""One finding whole: its value to the last character, and how it came to be found."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.domain.findings import Finding
from desktop_app.ui.parts import Card, QuietLabel, Section
from desktop_app.ui.stages.people_list import matched_word
from desktop_app.ui.stages.strangers_text import Verbatim, VerbatimFacts
from desktop_app.ui.words import decision_word, instant_words


class FindingDetails(Card):
    """Shows the finding that is chosen in the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._none = QuietLabel(self.tr("Choose a finding to see all of it."))
        self.value = Verbatim(self.tr("Value of the chosen finding"), 8, framed=True)
        self.facts = VerbatimFacts(4)
        self.body.addWidget(Section(self.tr("Chosen finding")))
        for widget in (self._none, self.value, self.facts):
            self.body.addWidget(widget)
        self.show_finding(None, "UTC")

    def show_finding(self, finding: Finding | None, time_zone: str) -> None:
        """Show a finding, or that none is chosen."""
        self._none.setVisible(finding is None)
        for widget in (self.value, self.facts):
            widget.setVisible(finding is not None)
        if finding is None:
            self.value.show_text("")
            return
        found = finding.found
        self.value.show_text(found.value)
        self.facts.show_facts(
            (
                (self.tr("What"), found.field),
                (self.tr("Where"), f"{found.source}, {found.locator}"),
                (self.tr("When"), instant_words(found.at, time_zone) if found.at else ""),
                (self.tr("Found by"), matched_word(found.matched_by)),
                (self.tr("How"), found.query),
                (self.tr("Found on"), instant_words(finding.found_at, time_zone)),
                (self.tr("Decision"), decision_word(finding.decision)),
                (self.tr("Ground"), finding.reason),
            )
        )
