"""One finding whole: its value to the last character, and how it came to be found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.findings import Finding
from desktop_app.ui.parts import Card, QuietLabel, Section
from desktop_app.ui.stages.people_list import matched_word
from desktop_app.ui.stages.strangers_text import Verbatim, VerbatimFacts
from desktop_app.ui.words import decision_word, instant_words

MOST = 10  # places that are named


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
        self.show_findings((), "UTC")

    def show_findings(self, findings: Sequence[Finding], time_zone: str, *, names_others: bool = False) -> None:
        """Show a finding with its duplicates in other sources, or that none is chosen."""
        self._none.setVisible(not findings)
        for widget in (self.value, self.facts):
            widget.setVisible(bool(findings))
        if not findings:
            self.value.show_text("")
            return
        finding = findings[0]
        found, more = finding.found, len(findings) - MOST
        self.value.show_text(found.value)
        others = self.tr("It names somebody else: look before it is disclosed.") if names_others else ""
        self.facts.show_facts(
            (
                (self.tr("What"), found.field),
                *((self.tr("Where"), f"{one.found.source}, {one.found.locator}") for one in findings[:MOST]),
                (self.tr("Elsewhere"), self.tr("{count} more places").format(count=more) if more > 0 else ""),
                (self.tr("When"), instant_words(found.at, time_zone) if found.at else ""),
                (self.tr("Found by"), matched_word(found.matched_by)),
                (self.tr("How"), found.query),
                (self.tr("Found on"), instant_words(finding.found_at, time_zone)),
                (self.tr("Others"), others),
                (self.tr("Decision"), decision_word(finding.decision)),
                (self.tr("Ground"), finding.reason),
            )
        )
