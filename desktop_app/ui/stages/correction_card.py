"""One finding that is corrected: what was proposed and decided, how far it has come, and the form of its next step."""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.correction_steps import Next, approved, can_be_undone, next_at_source, was_undone
from desktop_app.domain.corrections import Correction, CorrectionPreview, CorrectionState, Decision, Way
from desktop_app.domain.disagreement import statement_right
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.phrase import Phrase
from desktop_app.ui.parts import Badge, Card, FieldLabel, FieldRow, LinkButton, QuietButton, Section, Stripe
from desktop_app.ui.stages.correction_forms import (
    ConfirmationForm,
    DecisionForm,
    InstructionForm,
    SecondOfficerForm,
    StatementForm,
    UndoForm,
)
from desktop_app.ui.stages.correction_words import facts_of, result_of, state_word
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.focus_order import into_view
from desktop_app.ui.stages.strangers_text import Verbatim, VerbatimFacts, one_line


class Step(Enum):
    """What a correction needs next."""

    PLAN = auto()
    DECIDE = auto()
    PREVIEW = auto()
    PREVIEW_AGAIN = auto()
    APPROVE = auto()
    APPLY = auto()
    INSTRUCT = auto()
    WAIT = auto()  # until the instruction has left
    CONFIRM = auto()
    UNDO = auto()
    STATE = auto()
    NOTHING = auto()


class CorrectionCard(Card):
    """A finding that is to be corrected. `typed` after each key; `dropped` where it is to stay as it is;
    `entered` where the next step is asked for by Return."""

    typed = Signal()
    dropped = Signal()
    entered = Signal()

    def __init__(
        self, finding: Finding, regime: str, time_zone: str, today: date, to: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.finding = finding
        self.correction: Correction | None = None
        self.earlier: tuple[Correction, ...] = ()
        self._regime, self._time_zone, self._today = regime, time_zone, today
        self._by_two = self._closed = self._editing = False
        self._opened: Step | None = None  # a form the officer opened: deciding anew, taking back, a statement
        self._seen: CorrectionPreview | None = None
        self._to, self._reason, self._evidence = QLineEdit(to), QLineEdit(), QLineEdit()
        field = one_line(finding.found.field, 60)
        self.decision, self.second = DecisionForm(field), SecondOfficerForm(field)
        self.instruction, self.confirmation = InstructionForm(field), ConfirmationForm(field)
        self.undoing, self.statement = UndoForm(field), StatementForm(field, regime)
        for form in (self.confirmation, self.statement):
            form.on.set_day(today)
        self._badge, self._facts = Badge(), VerbatimFacts()
        self._plan_form = self._make_form(field)
        self._result, self._result_what = Stripe(), FieldLabel()
        self._result_rest = Verbatim(self.tr("What the source said"))
        self.change_plan = LinkButton(self.tr("Change the plan"))
        self.change_decision = LinkButton(self.tr("Change the decision"))
        self.take_back = LinkButton(self.tr("Take this correction back…"))
        self.disagree = LinkButton(self.tr("Attach a statement of disagreement…"))
        self.not_now = LinkButton(self.tr("Not now"))
        self.drop = QuietButton(self.tr("Do not correct it: disclose it as it is"))
        self._build(field)
        self._listen()
        self.show_state(finding, None)

    def show_state(self, finding: Finding, case: Case | None) -> None:
        """Show how far the correction has come. What is being typed stays."""
        all_ = [one for one in case.corrections if one.finding_id == finding.id] if case else []
        before, self.correction = self.correction, all_[-1] if all_ else None
        self.earlier, self.finding = tuple(all_[:-1]), finding
        self._closed = case is not None and case.closed_at is not None
        self._by_two = case is not None and case.corrections_by_two
        correction = self.correction
        if correction is None:
            self._editing, self._seen = True, None
        elif before is None or _said(before) != _said(correction):
            self._editing, self._seen, self._opened = False, None, None
            order = correction.order
            for line, value in (
                (self._to, correction.asked or order.to),
                (self._reason, order.reason),
                (self._evidence, order.evidence),
            ):
                line.setText(value)
            self.decision.show_correction(correction, self._regime)
        if correction is not None and correction.state == CorrectionState.PLANNED:
            self._seen = None
        if correction is not None and correction.settled:
            self._editing = False
        self._show()

    def leave_form(self, step: Step) -> None:
        """What is in the form of a step has been kept; an approval is of what was seen, which stays seen."""
        self._editing, self._opened = False, None
        if step != Step.APPROVE:
            self._seen = None
        for line in (self.undoing.reason, self.undoing.evidence):
            line.clear()
        self.statement.text.clear()

    def show_preview(self, preview: CorrectionPreview) -> None:
        """Show what applying would do, as the source stands now."""
        self._seen = preview
        self._show()

    def step(self) -> Step:
        """What it needs next."""
        correction = self.correction
        if correction is None or self._editing:
            return Step.PLAN
        if self._opened is not None:
            return self._opened
        step = next_at_source(correction, by_two=self._by_two)
        if correction.way == Way.HERE and step in (Next.PREVIEW, Next.APPROVE, Next.APPLY):
            if self._seen is None:
                return Step.PREVIEW
            if not self._seen.possible:
                return Step.PREVIEW_AGAIN
        if step == Next.INSTRUCT and correction.instruction is not None:
            return Step.WAIT
        return _STEPS[step]

    def missing(self) -> tuple[Phrase, ...]:
        """What is missing before the next step."""
        correction = self.correction
        match self.step():
            case Step.PLAN:
                return self._plan_missing()
            case Step.DECIDE:
                return self.decision.missing(correction.asked if correction else "")
            case Step.APPROVE:
                return self.second.missing()
            case Step.INSTRUCT:
                return self.instruction.missing()
            case Step.CONFIRM if correction is not None:
                printed = correction.instruction.on if correction.instruction else None
                return self.confirmation.missing(correction.order.to, printed, self._today)
            case Step.UNDO:
                return self.undoing.missing()
            case Step.STATE:
                return self.statement.missing(self._today)
        return ()

    def plan(self) -> tuple[str, str, str]:
        """The new value, the reason and the evidence, as typed."""
        return self._to.text().strip(), self._reason.text().strip(), self._evidence.text().strip()

    def bring_result_into_view(self) -> None:
        """Scroll to what the preview said."""
        into_view(self._result)

    def focus_first(self) -> None:
        """To the first field that is still empty."""
        empty = (line for line in (self._to, self._reason, self._evidence) if not line.text().strip())
        next(empty, self._to).setFocus()

    def _plan_missing(self) -> tuple[Phrase, ...]:
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

    def _make_form(self, field: str) -> QWidget:
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

    def _build(self, field: str) -> None:
        head = QHBoxLayout()
        head.addWidget(Section(field), 1)
        head.addWidget(self._badge)
        result = QVBoxLayout(self._result)
        result.setContentsMargins(14, 10, 14, 10)
        result.setSpacing(2)
        result.addWidget(self._result_what)
        result.addWidget(self._result_rest)
        for button, words in (
            (self.change_plan, self.tr("Change the plan for {field}")),
            (self.change_decision, self.tr("Change the decision on {field}")),
            (self.take_back, self.tr("Take the correction of {field} back")),
            (self.disagree, self.tr("Attach a statement of disagreement about {field}")),
            (self.drop, self.tr("Do not correct {field}: disclose it as it is")),
        ):
            button.setAccessibleName(words.format(field=field))
        self.body.addLayout(head)
        for part in (self._facts, self._plan_form, self.decision, self._result, *self._forms().values()):
            self.body.addWidget(part)
        self.body.addWidget(
            flowing([self.change_plan, self.change_decision, self.take_back, self.disagree, self.not_now, self.drop])
        )

    def _forms(self) -> dict[Step, QWidget]:
        return {
            Step.APPROVE: self.second,
            Step.INSTRUCT: self.instruction,
            Step.CONFIRM: self.confirmation,
            Step.UNDO: self.undoing,
            Step.STATE: self.statement,
        }

    def _listen(self) -> None:
        for line in (self._to, self._reason, self._evidence):
            line.setAcceptDrops(False)
            line.textChanged.connect(self.typed)
        for form in (self.decision, self.second, self.instruction, self.confirmation, self.undoing, self.statement):
            form.edited.connect(self.typed)
        self.second.entered.connect(self.entered)
        self.change_plan.clicked.connect(self._change_plan)
        for button, step in (
            (self.change_decision, Step.DECIDE),
            (self.take_back, Step.UNDO),
            (self.disagree, Step.STATE),
            (self.not_now, None),
        ):
            button.clicked.connect(lambda _=False, step=step: self._open(step))
        self.drop.clicked.connect(self.dropped)

    def _change_plan(self) -> None:
        self._editing, self._seen, self._opened = True, None, None
        self._show()
        self._to.setFocus()
        self.typed.emit()

    def _open(self, step: Step | None) -> None:
        self._opened = step
        self._show()
        self.typed.emit()

    def _show(self) -> None:
        correction, step = self.correction, self.step()
        self._facts.show_facts(facts_of(self.finding, None if self._editing else correction, self.earlier))
        undone = correction is not None and was_undone(correction, (*self.earlier, correction))
        self._badge.show_word(
            *state_word(correction, undone=undone, approved=bool(correction and approved(correction)))
        )
        shown = not self._closed or step == Step.STATE
        self._plan_form.setVisible(step == Step.PLAN and shown)
        self.decision.setVisible(step == Step.DECIDE and shown)
        for at, form in self._forms().items():
            form.setVisible(step == at and shown)
        if step != Step.APPROVE:
            self.second.passphrase.clear()
        self._show_buttons(correction, step)
        tone, what, rest = result_of(correction, None if self._editing else self._seen, self._time_zone)
        self._result.set_tone(tone)
        self._result_what.setText(what)
        self._result_rest.show_text(rest)
        self._result_rest.setVisible(bool(rest))
        self._result.setVisible(bool(what))

    def _show_buttons(self, correction: Correction | None, step: Step) -> None:
        resting = correction is not None and not self._editing and self._opened is None
        open_ = resting and not self._closed and correction is not None and not correction.settled
        undoes = correction is not None and correction.undoes is not None
        self.change_plan.setVisible(bool(open_ and not undoes))
        refused = correction is not None and correction.refused and not self._closed
        decided = open_ and correction is not None and correction.decision != Decision.OPEN and not undoes
        self.change_decision.setVisible(bool(resting and (decided or refused)))
        all_ = (*self.earlier, correction) if correction is not None else ()
        back = correction is not None and can_be_undone(correction, all_) and not self._closed
        self.take_back.setVisible(bool(resting and back))
        partly = correction is not None and correction.settled and correction.decision != Decision.ACCEPTED
        self.disagree.setVisible(bool(resting and partly and statement_right(self._regime)))
        self.not_now.setVisible(self._opened is not None)
        marked = self.finding.decision == FindingDecision.CORRECT
        settled = correction is not None and correction.settled
        self.drop.setVisible(marked and not settled and not self._closed)
        self.drop.setText(
            self.tr("Do not take it back") if undoes else self.tr("Do not correct it: disclose it as it is")
        )


_STEPS = {
    Next.DECIDE: Step.DECIDE,
    Next.PREVIEW: Step.PREVIEW,
    Next.APPROVE: Step.APPROVE,
    Next.APPLY: Step.APPLY,
    Next.INSTRUCT: Step.INSTRUCT,
    Next.CONFIRM: Step.CONFIRM,
    Next.TELL: Step.NOTHING,
    Next.NOTHING: Step.NOTHING,
}


def _said(correction: Correction) -> tuple[object, ...]:
    """What the officer said of a correction: when it differs, what was typed and seen is out of date."""
    return (
        correction.id,
        correction.order,
        correction.asked,
        correction.decision,
        correction.way,
        correction.ground,
        correction.told,
        correction.statement,
    )
