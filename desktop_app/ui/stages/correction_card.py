"""One correction: which finding, what it is to become, and how far it has come."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.corrections import Correction, CorrectionPreview, CorrectionState
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.phrase import Phrase
from desktop_app.ui.parts import (
    Badge,
    Card,
    FieldLabel,
    FieldRow,
    LinkButton,
    QuietButton,
    Section,
    Stripe,
)
from desktop_app.ui.stages.focus_order import into_view
from desktop_app.ui.stages.strangers_text import Verbatim, VerbatimFacts, one_line
from desktop_app.ui.words import instant_words, quoted


class Step(Enum):
    """What a correction needs next."""

    PLAN = auto()
    PREVIEW = auto()
    PREVIEW_AGAIN = auto()
    APPLY = auto()
    NOTHING = auto()


class CorrectionCard(Card):
    """A finding that is to be corrected. `typed` after each key; `dropped` where it is to stay as it is."""

    typed = Signal()
    dropped = Signal()

    def __init__(self, finding: Finding, time_zone: str, to: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.finding = finding
        self.correction: Correction | None = None
        self._time_zone = time_zone
        self._seen: CorrectionPreview | None = None
        self._editing = True
        self._closed = False
        self._badge = Badge()
        self._facts = VerbatimFacts()
        self._to, self._reason, self._evidence = QLineEdit(to), QLineEdit(), QLineEdit()
        self._form = self._make_form()
        self._result = Stripe()
        self._result_what = FieldLabel()
        self._result_rest = Verbatim(self.tr("What the source said"))
        self.change_plan = LinkButton(self.tr("Change the plan"))
        self.drop = QuietButton(self.tr("Do not correct it: disclose it as it is"))
        self._build()
        for field in (self._to, self._reason, self._evidence):
            field.setAcceptDrops(False)
            field.textChanged.connect(self.typed)
        self.change_plan.clicked.connect(self._change_plan)
        self.drop.clicked.connect(self.dropped)
        self.show_state(finding, None, False)

    def show_state(self, finding: Finding, correction: Correction | None, closed: bool) -> None:
        """Show how far the correction has come. What is being typed stays."""
        before, self.correction = self.correction, correction
        self.finding = finding
        self._closed = closed
        if correction is None:
            self._editing, self._seen = True, None
        elif before is None or before.order != correction.order:
            self._editing, self._seen = False, None
            order = correction.order
            for field, value in ((self._to, order.to), (self._reason, order.reason), (self._evidence, order.evidence)):
                field.setText(value)
        if correction is not None and correction.state == CorrectionState.PLANNED:
            self._seen = None
        if correction is not None and correction.state == CorrectionState.APPLIED:
            self._editing = False
        self._show()

    def leave_form(self) -> None:
        """What is in the form has been planned."""
        self._editing, self._seen = False, None

    def show_preview(self, preview: CorrectionPreview) -> None:
        """Show what applying would do, as the source stands now."""
        self._seen = preview
        self._show()

    def step(self) -> Step:
        """What it needs next."""
        if self.correction is not None and self.correction.state == CorrectionState.APPLIED:
            return Step.NOTHING
        if self.correction is None or self._editing:
            return Step.PLAN
        if self._seen is None:
            return Step.PREVIEW
        return Step.APPLY if self._seen.possible else Step.PREVIEW_AGAIN

    def missing(self) -> tuple[Phrase, ...]:
        """What is missing before the next step."""
        if self.step() != Step.PLAN:
            return ()
        to, reason, evidence = self.plan()
        missing = []
        if not to:
            missing.append(Phrase("Say what it is to be corrected to."))
        elif to == self.finding.found.value:
            missing.append(Phrase("The new value is what the source holds already."))
        if not reason:
            missing.append(Phrase("Give a reason."))
        if not evidence:
            missing.append(Phrase("Note what shows it to be right."))
        return tuple(missing)

    def plan(self) -> tuple[str, str, str]:
        """The new value, the reason and the evidence, as typed."""
        return self._to.text().strip(), self._reason.text().strip(), self._evidence.text().strip()

    def bring_result_into_view(self) -> None:
        """Scroll to what the preview said."""
        into_view(self._result)

    def focus_first(self) -> None:
        """To the first field that is still empty."""
        empty = (field for field in (self._to, self._reason, self._evidence) if not field.text().strip())
        next(empty, self._to).setFocus()

    def _make_form(self) -> QWidget:
        field = one_line(self.finding.found.field, 60)
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        rows = (
            (self.tr("{field} is to be"), self._to, ""),
            (self.tr("Reason for correcting {field}"), self._reason, self.tr("Why the value on file is wrong.")),
            (
                self.tr("What shows {field} to be right"),
                self._evidence,
                self.tr("A document, a register, or the word of the verified person."),
            ),
        )
        for words, editor, hint in rows:
            column.addWidget(FieldRow(words.format(field=field), editor, hint))
        return form

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Section(one_line(self.finding.found.field, 60)), 1)
        head.addWidget(self._badge)
        result = QVBoxLayout(self._result)
        result.setContentsMargins(14, 10, 14, 10)
        result.setSpacing(2)
        result.addWidget(self._result_what)
        result.addWidget(self._result_rest)
        buttons = QHBoxLayout()
        buttons.addWidget(self.change_plan)
        buttons.addStretch()
        buttons.addWidget(self.drop)
        field = one_line(self.finding.found.field, 60)
        self.change_plan.setAccessibleName(self.tr("Change the plan for {field}").format(field=field))
        self.drop.setAccessibleName(self.tr("Do not correct {field}: disclose it as it is").format(field=field))
        self.body.addLayout(head)
        for part in (self._facts, self._form, self._result):
            self.body.addWidget(part)
        self.body.addLayout(buttons)

    def _change_plan(self) -> None:
        self._editing, self._seen = True, None
        self._show()
        self._to.setFocus()
        self.typed.emit()

    def _show(self) -> None:
        found, correction = self.finding.found, self.correction
        facts = [
            (self.tr("Place"), f"{found.source}, {found.locator}"),
            (self.tr("Found there"), found.value),
        ]
        if correction is not None and not self._editing:
            facts += [
                (self.tr("Is to be"), correction.order.to),
                (self.tr("Reason"), correction.order.reason),
                (self.tr("Evidence"), correction.order.evidence),
            ]
        self._facts.show_facts(facts)
        self._badge.show_word(*self._state_word())
        applied = correction is not None and correction.state == CorrectionState.APPLIED
        marked = self.finding.decision == FindingDecision.CORRECT
        self._form.setVisible(self._editing and not self._closed)
        self.change_plan.setVisible(not self._editing and not applied and not self._closed)
        self.drop.setVisible(marked and not applied and not self._closed)
        self._show_result()

    def _state_word(self) -> tuple[str, str]:
        if self.correction is None:
            return self.tr("not planned yet"), "plain"
        return {
            CorrectionState.PLANNED: (self.tr("planned"), "info"),
            CorrectionState.PREVIEWED: (self.tr("previewed"), "info"),
            CorrectionState.APPLIED: (self.tr("applied and read back"), "good"),
        }[self.correction.state]

    def _show_result(self) -> None:
        correction, seen = self.correction, self._seen
        tone, what, rest = "plain", "", ""
        if correction is not None and correction.applied_at is not None:
            when = instant_words(correction.applied_at, self._time_zone)
            tone = "good"
            what = self.tr("Read back from {source}: {field} is now {value}").format(
                source=correction.source_name,
                field=correction.order.field,
                value=in_short(correction.read_back or ""),
            )
            rest = self.tr("Changed from {was} on {when}.").format(
                was=f"“{one_line(correction.order.was, 60)}”", when=when
            )
        elif seen is not None and not self._editing:
            holds = self.tr("The source holds {value} now.").format(value=in_short(seen.holds))
            tone, what, rest = "info", holds, seen.statement
            if not seen.possible:
                tone = "bad"
                what = self.tr("This cannot be applied: {holds}").format(holds=holds)
        self._result.set_tone(tone)
        self._result_what.setText(what)
        self._result_rest.show_text(rest)
        self._result_rest.setVisible(bool(rest))
        self._result.setVisible(bool(what))


def in_short(value: str) -> str:
    """A value in a sentence; the whole of it stands among the facts."""
    return quoted(one_line(value, 60))
