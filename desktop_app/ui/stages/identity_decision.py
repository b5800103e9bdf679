"""What was decided about the identity, as a word and a colour, with every reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.ui.parts import Badge, Card, FieldLabel, QuietLabel, Section, Stripe
from desktop_app.ui.saying import say_kept
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.people_list import point_line
from desktop_app.ui.stages.strangers_text import Verbatim
from desktop_app.ui.words import instant_words


class DecisionCard(Card):
    """The last decision; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.badge = Badge()
        self._second = Badge(self.tr("second officer needed"), "warn")
        self._who = QuietLabel()
        self.parts = {
            "reasons": _Part(self.tr("Reasons")),
            "next": _Part(self.tr("What to do next")),
            "deliver": _Part(self.tr("Answers may go to")),
        }
        self.warnings = _Warnings()
        self.body.addWidget(Section(self.tr("Decision on the identity")))
        self.body.addWidget(flowing((self.badge, self._second)))
        self.body.addWidget(self._who)
        self.body.addWidget(self.warnings)
        for part in self.parts.values():
            self.body.addWidget(part)

    def show_case(self, case: Case, time_zone: str) -> None:
        """Show the decision of a case."""
        self.setVisible(case.identity is not None)
        if case.identity is None:
            return
        outcome = case.identity
        self.badge.show_word(*decision_words(outcome.decision))
        self._second.setVisible(outcome.second_officer)
        self._who.setText(
            self.tr("{when}, {officer}").format(
                when=instant_words(outcome.decided_at, time_zone), officer=outcome.decided_by
            )
        )
        points = {point.id: point for person in case.candidates for point in person.contact_points}
        self.parts["reasons"].show_lines(outcome.reasons)
        self.parts["next"].show_lines(outcome.next_steps)
        self.parts["deliver"].show_lines(
            tuple(point_line(points[point_id]) for point_id in outcome.deliver_to if point_id in points)
        )
        self.warnings.show_lines(outcome.warnings)


def decision_words(decision: str) -> tuple[str, str]:
    """What a decision on identity is called, and its look."""
    tr = QCoreApplication.translate
    return {
        "verified": (tr("words", "verified"), "good"),
        "hold": (tr("words", "on hold: not enough evidence yet"), "warn"),
        "block": (tr("words", "blocked"), "bad"),
    }.get(decision, (decision, "plain"))


class _Part(QWidget):
    """A heading and sentences; hidden without any."""

    def __init__(self, heading: str) -> None:
        super().__init__()
        self._text = Verbatim(heading, 24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FieldLabel(heading))
        column.addWidget(self._text)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these sentences."""
        self.setVisible(bool(lines))
        self._text.show_text("\n".join(f"• {say_kept(line)}" for line in lines))

    def text(self) -> str:
        """What is shown."""
        return self._text.toPlainText()


class _Warnings(Stripe):
    """Sentences that ask for care."""

    def __init__(self) -> None:
        super().__init__("warn")
        self._part = _Part(self.tr("Take care"))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.addWidget(self._part)

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these sentences."""
        self.setVisible(bool(lines))
        self._part.show_lines(lines)

    def text(self) -> str:
        """What is shown."""
        return self._part.text()
