"""Correct: what the person asked to be changed is put down, decided, previewed, approved where that is asked for,
changed at its source and read back, or made by hand and confirmed; and taken back where it was wrong."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.corrections import CorrectionPreview, CorrectionReceipt, Decision
from desktop_app.domain.errors import RedressError
from desktop_app.domain.findings import Finding, FindingDecision
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import correction_needed
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Badge, LinkButton, PlainLabel, QuietLabel, Title, clear_layout
from desktop_app.ui.stages import correction_work as work
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.correction_card import CorrectionCard, Step
from desktop_app.ui.stages.correction_words import in_short
from desktop_app.ui.stages.finding_chooser import FindingChooser
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.stages.recipients import RecipientsCard
from desktop_app.ui.stages.strangers_text import in_button
from desktop_app.ui.stages.wishes import Matter, matter_of, wish_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop_app.desk.office import Desk


class CorrectPage(StagePage):
    """The wishes, one card per correction, a way to choose another finding, and the recipients to be told."""

    stage = Stage.CORRECT

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._matter = Matter()
        self._read_for: Case | None = None
        self._known = False
        self._cards: dict[UUID, CorrectionCard] = {}
        self._chosen: dict[UUID, int | None] = {}  # findings the officer chose, with the wish each is for
        self._running = False
        self._read_back = False  # something was corrected since this case is shown
        self._intro = PlainLabel()
        self._wish_rows = QVBoxLayout()
        self._wish_rows.setSpacing(8)
        self._card_column = QVBoxLayout()
        self._card_column.setSpacing(16)
        self._another = LinkButton(self.tr("Correct another finding…"))
        self._another.setCheckable(True)
        self.chooser = FindingChooser(bridge)
        self.recipients = RecipientsCard(bridge)
        self.body.addWidget(Title(self.tr("Correct")))
        self.body.addWidget(self._intro)
        self.body.addLayout(self._wish_rows)
        self.body.addLayout(self._card_column)
        self.body.addWidget(self._another, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.chooser)
        self.body.addWidget(self.recipients)
        self.body.addStretch()
        self._another.toggled.connect(lambda _: self._show_parts())
        self.chooser.chosen.connect(self._take_up)
        self.chooser.moved.connect(self.ready_changed)
        self.recipients.told.connect(self.changed)
        self.recipients.typed.connect(self.ready_changed)

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        if self.case is None or self.case.id != case.id:
            self._forget()
        super().show_case(case)
        self.recipients.show_case(case)
        self._show_parts()
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Findings are read only once somebody looks."""
        super().showEvent(event)
        self._read()

    def primary_text(self) -> str:
        """See StagePage."""
        if self.case is None or self.case.closed_at is not None:
            return ""
        card = self._next_card()
        if card is not None:
            return self._step_words(card)
        if not self.chooser.isHidden():
            return self.tr("Correct the chosen finding")
        told_how = any(self.recipients.untold()) and not self.recipients.missing()
        return self.tr("Note as told") if told_how else ""

    def _step_words(self, card: CorrectionCard) -> str:
        found = card.finding.found
        refusing = {
            Decision.ACCEPTED: self.tr("Accept the correction"),
            Decision.IN_PART: self.tr("Accept it in part"),
            Decision.REFUSED: self.tr("Refuse the correction"),
        }[card.decision.value().decision]
        return {
            Step.PLAN: self.tr("Plan the correction"),
            Step.DECIDE: refusing,
            Step.PREVIEW: self.tr("Preview the change"),
            Step.PREVIEW_AGAIN: self.tr("Preview again"),
            Step.APPROVE: self.tr("Approve the correction"),
            Step.APPLY: self.tr("Change {field} in {source}"),
            Step.INSTRUCT: self.tr("Make the correction instruction"),
            Step.CONFIRM: self.tr("Record the confirmation"),
            Step.UNDO: self.tr("Begin to take it back"),
            Step.STATE: self.tr("Attach the statement"),
        }[card.step()].format(field=in_button(found.field), source=in_button(found.source))

    def lingers(self) -> bool:
        """See StagePage: what was read back is looked at."""
        return self._read_back

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if self._running:
            return (Phrase("The last step is still running."),)
        card = self._next_card()
        if card is not None:
            return card.missing()
        if not self.chooser.isHidden():
            return () if self.chooser.finding() else (Phrase("Choose the finding that is to be corrected."),)
        if any(card.step() == Step.WAIT for card in self._cards.values()):
            return (Phrase("Print the correction instruction: it lies under Documents."),)
        return ()

    def run_primary(self) -> None:
        """See StagePage."""
        card = self._next_card()
        if card is None:
            if not self.chooser.isHidden():
                self.chooser.choose()
            else:
                self.recipients.note_next()
            return
        step = card.step()
        if step in (Step.PREVIEW, Step.PREVIEW_AGAIN):
            self._preview(card)
        elif step == Step.APPLY:
            self._apply(card)
        elif self.case is not None:
            self._keep(card, step, work.for_step(card, step, self.case.reference))

    def cards(self) -> tuple[CorrectionCard, ...]:
        """The cards shown, from the top."""
        return tuple(self._cards.values())

    # ── What the desk does ──

    def _read(self) -> None:
        case = self.case
        if case is None or self._read_for is case or not case.searches or not correction_needed(case):
            return
        self._read_for = case
        self.bridge.ask(partial(matter_of, case), partial(self._have, case.id))

    def _have(self, case_id: UUID, matter: Matter) -> None:
        if self.case is not None and self.case.id == case_id:
            self._matter, self._known = matter, True
            self._show_parts()

    def _keep(self, card: CorrectionCard, step: Step, job: Callable[[Desk], None]) -> None:
        """A step that keeps what is in a form; `for_step` has read the form already."""
        self._begin()

        def kept(_: None) -> None:
            card.leave_form(step)
            self._read_back = self._read_back or step in (Step.CONFIRM, Step.INSTRUCT)
            self._end()

        self.bridge.ask(job, kept, self._fail)

    def _preview(self, card: CorrectionCard) -> None:
        assert card.correction is not None
        correction_id = card.correction.id

        def seen(preview: CorrectionPreview) -> None:
            card.show_preview(preview)
            self._end()
            card.bring_result_into_view()

        self._begin()
        self.bridge.ask(partial(work.preview, correction_id), seen, self._fail)

    def _apply(self, card: CorrectionCard) -> None:
        assert card.correction is not None
        correction_id, source = card.correction.id, card.correction.source_name

        def applied(receipt: CorrectionReceipt) -> None:
            self._read_back = True
            self.bridge.notice.emit(
                self.tr("Read back from {source}: {field} is now {value}.").format(
                    source=source, field=receipt.order.field, value=in_short(receipt.read_back)
                )
            )
            self._end()

        self._begin()
        self.bridge.ask(partial(work.apply, correction_id), applied, self._fail)

    def _drop(self, card: CorrectionCard) -> None:
        assert self.case is not None
        self._chosen.pop(card.finding.id, None)
        self._begin()
        self.bridge.ask(work.drop(card, self.case.reference), lambda _: self._end(), self._fail)

    def _begin(self) -> None:
        self._running = True
        self.ready_changed.emit()

    def _end(self) -> None:
        self._running = False
        self.changed.emit()
        self.ready_changed.emit()

    def _fail(self, error: RedressError) -> None:
        """The case is read again all the same: a step may have been recorded before it failed."""
        self.bridge.failure.emit(error)
        self._end()

    # ── What is shown ──

    def _forget(self) -> None:
        self._matter, self._read_for = Matter(), None
        self._known = self._running = self._read_back = False
        self._cards, self._chosen = {}, {}
        clear_layout(self._card_column)
        self._another.setChecked(False)

    def _show_parts(self) -> None:
        case = self.case
        if case is None:
            return
        self._intro.setText(self._intro_words(case))
        self._intro.setVisible(bool(self._intro.text()))
        self._show_cards(case)
        unserved = self._unserved(case)
        self._show_wishes(case, unserved)
        open_to_more = bool(case.searches) and case.closed_at is None
        wanted = bool(unserved) and self._known
        self._another.setVisible(open_to_more and not wanted)
        self.chooser.setVisible(open_to_more and (wanted or self._another.isChecked()))
        if not self.chooser.isHidden():
            proposed = [self._matter.findings[id_] for wish in unserved for id_ in self._matter.of(wish)]
            self.chooser.show_case(case.reference, [finding for finding in proposed if finding.id not in self._cards])
        in_reading_order(self)
        self.ready_changed.emit()

    def _intro_words(self, case: Case) -> str:
        if not correction_needed(case):
            return self.tr("The person asks for no correction, and no finding is marked as wrong.")
        if not case.searches:
            return self.tr("The data sources have not been searched yet; corrections are made to what was found.")
        if not case.wishes and not case.finding_counts.get(FindingDecision.CORRECT):
            return self.tr("The request names no change. Choose the finding that is wrong, or mark it at Collect.")
        return ""

    def _show_cards(self, case: Case) -> None:
        corrected = [correction.finding_id for correction in case.corrections]
        wanted: dict[UUID, str] = {}
        for index, wish in enumerate(case.wishes):
            targets = self._matter.of(index)
            if len(targets) == 1:
                wanted[targets[0]] = wish.to
        marked = [f for f in self._matter.findings.values() if f.decision == FindingDecision.CORRECT]
        for finding_id in (*corrected, *(finding.id for finding in marked)):
            wanted.setdefault(finding_id, "")
        for finding_id, for_wish in self._chosen.items():
            wanted.setdefault(finding_id, case.wishes[for_wish].to if for_wish is not None else "")
        for gone in [id_ for id_ in self._cards if id_ not in wanted and self._known]:
            card = self._cards.pop(gone)
            card.hide()
            card.setParent(None)
            card.deleteLater()
        for finding_id, to in wanted.items():
            finding = self._matter.findings.get(finding_id)
            if finding is not None:
                self._show_card(finding, to, case)
        if any(card.step() == Step.APPROVE for card in self._cards.values()):
            self.bridge.ask(work.approvers(case), self._offer_officers)

    def _entered(self) -> None:
        if not self.primary_ready():
            self.run_primary()

    def _offer_officers(self, offered: work.Approvers) -> None:
        for card in self._cards.values():
            if card.correction is not None:
                card.second.show_officers(offered.get(card.correction.id, ()))
        self.ready_changed.emit()

    def _show_card(self, finding: Finding, to: str, case: Case) -> None:
        card = self._cards.get(finding.id)
        if card is None:
            seat = self.bridge.seat
            zone = seat.organisation.time_zone if seat else "UTC"
            card = CorrectionCard(finding, case.regime, zone, self.bridge.today(), to)
            card.entered.connect(self._entered)
            card.typed.connect(self.ready_changed)
            card.dropped.connect(partial(self._drop, card))
            self._cards[finding.id] = card
            self._card_column.addWidget(card)
        card.show_state(finding, case)

    def _unserved(self, case: Case) -> tuple[int, ...]:
        """The wishes that no card takes up yet, by their index."""
        values = {correction.asked or correction.order.to for correction in case.corrections}
        chosen = set(self._chosen.values())
        return tuple(
            index
            for index, wish in enumerate(case.wishes)
            if wish.to.strip() not in values
            and index not in chosen
            and not any(finding_id in self._cards for finding_id in self._matter.of(index))
        )

    def _show_wishes(self, case: Case, unserved: tuple[int, ...]) -> None:
        clear_layout(self._wish_rows)
        for index, wish in enumerate(case.wishes):
            open_wish = self._known and index in unserved
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(PlainLabel(self.tr("Asked for: {wish}").format(wish=wish_words(wish))))
            if open_wish:
                found = len(self._matter.of(index))
                column.addWidget(Badge(self.tr("no finding yet"), "warn"))
                column.addWidget(
                    QuietLabel(
                        self.tr("{count} findings may be meant. Choose the one that is.").format(count=found)
                        if found
                        else self.tr("No finding seems to match this. Choose the one that is meant.")
                    )
                )
            self._wish_rows.addWidget(row)

    def _next_card(self) -> CorrectionCard | None:
        cards = self._cards.values()
        return next((card for card in cards if card.step() not in (Step.NOTHING, Step.WAIT)), None)

    def _take_up(self, finding: Finding) -> None:
        case = self.case
        if case is None:
            return
        unserved = self._unserved(case)
        mine = [index for index in unserved if finding.id in self._matter.of(index)]
        self._chosen[finding.id] = next(iter((*mine, *unserved)), None)
        self._matter = Matter(self._matter.targets, {**self._matter.findings, finding.id: finding})
        self._another.setChecked(False)
        self._show_parts()
        self._cards[finding.id].focus_first()
