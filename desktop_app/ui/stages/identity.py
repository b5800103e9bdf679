"""Identity: no more is asked for than is needed; what comes back is weighed by rules, and the reasons are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.domain.case import Case, ContactPointOnFile
from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.domain.identity_case import ContactKind, Flag, Risk
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.representation import Representation, Tie
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import TEXT_WIDTH, Card, Hint, PlainLabel, Title
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.code_card import CodeCard, open_code
from desktop_app.ui.stages.contact_points import ContactPointsCard
from desktop_app.ui.stages.evidence_form import EvidenceForm, EvidenceList
from desktop_app.ui.stages.focus_order import in_reading_order, into_view
from desktop_app.ui.stages.identity_decision import DecisionCard
from desktop_app.ui.stages.opening_card import OpeningCard
from desktop_app.ui.stages.risk_card import RiskCard
from desktop_app.ui.stages.who_asks import ActingForCard, AnswerToCard, ConflictCard, PersonFactsCard

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

_NO_EVIDENCE_NEEDED = (Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE)


class IdentityPage(StagePage):
    """Codes through contact points on file, other evidence, and the decision."""

    stage = Stage.IDENTITY

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._sending = False
        self.decision = DecisionCard()
        self.risk = RiskCard()
        self.acting = ActingForCard()
        self.person_facts = PersonFactsCard()
        self.answer_to = AnswerToCard()
        self.conflict = ConflictCard()
        self.points = ContactPointsCard()
        self.code = CodeCard()
        self.form = EvidenceForm()
        self.evidence = EvidenceList()
        advice = Card(self.tr("No more than is needed"))
        advice.body.addWidget(
            PlainLabel(
                self.tr(
                    "Ask only through a contact point that was on file before the request came: only its holder can "
                    "answer there, and nothing new has to be collected. A copy of an identity document is not asked "
                    "for by default; it is easily forged, and one more thing that can be lost."
                )
            )
        )
        advice.body.addWidget(
            Hint(
                self.tr(
                    "EDPB Guidelines 01/2022 on the right of access, version 2.1, section 3.3; "
                    "GDPR Articles 5(1)(c) and 12(6)."
                )
            )
        )
        self.body.setSpacing(12)
        told = (self.acting, self.answer_to, self.person_facts, self.risk)
        parts = (self.decision, advice, *told, self.points, self.code, self.evidence, self.form, self.conflict)
        for widget in (Title(self.tr("Identity")), *parts):
            widget.setMaximumWidth(TEXT_WIDTH)
            self.body.addWidget(widget)
        self.body.addStretch()
        self.risk.chosen.connect(self._see_risk)
        self.acting.chosen.connect(lambda acting: self._tell(partial(_set_acting_for, acting), self.acting))
        self.person_facts.chosen.connect(
            lambda born, flags: self._tell(partial(_set_person_facts, born, flags), self.person_facts)
        )
        self.answer_to.chosen.connect(
            lambda kind, value: self._tell(partial(_set_answer_to, kind, value), self.answer_to)
        )
        self.conflict.chosen.connect(lambda tie, why: self._tell(partial(_declare, tie, why), self.conflict))
        self.points.code_wanted.connect(self._ask_where)
        self.points.vouched.connect(self._vouch)
        self.points.marked.connect(self._mark)
        self.code.typed.connect(self._enter)
        self.form.recorded.connect(self._record)

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        before = self.case
        fresh = before is None or before.id != case.id
        super().show_case(case)
        if fresh:
            self._sending = False
        today, seat = self.bridge.today(), self.bridge.seat
        zone = seat.organisation.time_zone if seat else "UTC"
        self.decision.show_case(case, zone)
        self.risk.show_case(case, fresh=fresh)
        self.acting.show_case(case, fresh=fresh)
        self.person_facts.show_case(case, fresh=fresh)
        self.answer_to.show_case(case, fresh=fresh)
        self.conflict.show_case(case, seat.officer.name if seat else "", fresh=fresh)
        self.points.show_case(case, today, fresh=fresh)
        self.code.show_case(case, today, fresh=fresh)
        self.evidence.show_case(case, zone)
        self.form.show_case(case, fresh=fresh)
        in_reading_order(self)
        if before is not None and not fresh and before.identity != case.identity:
            into_view(self.decision)
        self.ready_changed.emit()

    def primary_text(self) -> str:
        """See StagePage."""
        case = self.case
        if case is None or case.closed_at is not None or self._settled(case):
            return ""
        return self.tr("Decide on the identity") if case.identity is None else self.tr("Decide again")

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        case = self.case
        if case is None or case.closed_at is not None:
            return ()
        if self._sending:
            return (Phrase("One moment."),)
        if self._settled(case):
            return (Phrase("The identity is verified."),)
        if case.person is None or not case.rights:
            return (Phrase("Confirm the intake with the person on file."),)
        if not case.evidence and not all(asked.right in _NO_EVIDENCE_NEEDED for asked in case.rights):
            if open_code(case, self.bridge.today()):
                return (Phrase("Type in the code that comes back, or record other evidence."),)
            return (Phrase("Obtain evidence of who is asking, through a contact point on file."),)
        return ()

    def run_primary(self) -> None:
        """See StagePage."""
        self._ask(_decide, self._decided)

    def _settled(self, case: Case) -> bool:
        """Verified, and nothing has been recorded since."""
        outcome = case.identity
        if outcome is None or outcome.decision != "verified":
            return False
        return all(item.at <= outcome.decided_at for item in case.evidence)

    def _tell(self, work: Callable[[str, Desk], object], card: OpeningCard) -> None:
        """Tell the rules something; the form is put away once it is kept."""
        self._ask(work, lambda _: card.put_away(closed=False))

    def _ask(self, work: Callable[[str, Desk], object], then: Callable[[object], None]) -> None:
        """Have something done in this case; one thing at a time."""
        if self.case is None or self._sending:
            return
        self._sending = True
        self.ready_changed.emit()
        asked = self.case.id

        def here() -> bool:
            return self.case is not None and self.case.id == asked

        def done(result: object) -> None:
            if here():
                self._sending = False
                then(result)
                self.ready_changed.emit()
            self.changed.emit()

        def failed(error: RedressError) -> None:
            if here():
                self._sending = False
                self.ready_changed.emit()
            self.bridge.failure.emit(error)
            self.changed.emit()

        self.bridge.ask(partial(work, self.case.reference), done, failed)

    def _ask_where(self, point: ContactPointOnFile) -> None:
        if self.case is None:
            return
        by_post = point.kind == "post"
        ending = "letter.pdf" if by_post else "draft.eml"
        dialog = QFileDialog(self, self.tr("Keep the letter as") if by_post else self.tr("Keep the draft as"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)") if by_post else self.tr("E-mail (*.eml)"))
        dialog.setDefaultSuffix("pdf" if by_post else "eml")
        # A file that is there already is never written over, so there is nothing to confirm.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.selectFile(f"{self.case.reference}-{ending}")
        dialog.fileSelected.connect(lambda file: self.issue_code(point.id, Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def issue_code(self, point_id: UUID, target: Path) -> None:
        """Make a code for a contact point on file, and write its letter or draft to a new file."""

        def done(_: object) -> None:
            self.bridge.notice.emit(
                self.tr(
                    "The message with the code is kept in {file}. Post or send it yourself, then delete it."
                ).format(file=target.name)
            )

        self._ask(partial(_issue, point_id, target), done)

    def _see_risk(self, risk: str, why: str) -> None:
        self._ask(partial(_set_risk, Risk(risk), why), lambda _: self.risk.begin(Risk(risk)))

    def _vouch(self, point_id: UUID, since: date, how: str) -> None:
        self._ask(partial(_vouch, point_id, since, how), lambda _: self.points.stop_vouching())

    def _mark(self, point_id: UUID, on: date | None, why: str) -> None:
        self._ask(partial(_mark, point_id, on, why), lambda _: self.points.stop_marking())

    def _enter(self, typed: str) -> None:
        def done(matches: object) -> None:
            self.code.clear()
            if matches:
                self.bridge.notice.emit(self.tr("This is the code that went out."))
            else:
                self.code.say(self.tr("This is not the code that went out."))

        self._ask(partial(_enter, typed), done)

    def _record(self, kind: str, result: str, point_id: UUID | None, note: str, file_id: UUID | None) -> None:
        self._ask(partial(_record, kind, result, point_id, note, file_id), lambda _: self.form.begin())

    def _decided(self, decision: object) -> None:
        if decision == "verified":
            self.bridge.notice.emit(self.tr("The identity is verified; the data sources can be searched."))
        else:
            self.bridge.notice.emit(self.tr("Not verified. The reasons stand at the top of the page."))


def _set_risk(risk: Risk, why: str, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity

    identity.set_risk(desk, reference, risk, why)


def _set_acting_for(acting: Representation | None, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity_facts

    identity_facts.set_acting_for(desk, reference, acting)


def _set_person_facts(born: date | None, flags: tuple[Flag, ...], reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity_facts

    identity_facts.set_person_facts(desk, reference, born, flags)


def _set_answer_to(kind: ContactKind | None, value: str, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity_facts

    identity_facts.set_answer_to(desk, reference, kind, value)


def _declare(tie: Tie | None, why: str, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity_facts

    identity_facts.declare_conflict(desk, reference, tie, why)


def _issue(point_id: UUID, target: Path, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity, new_files

    # Looked at first: a code whose message cannot be kept would void the one before it for nothing.
    if target.exists() or not target.parent.is_dir():
        raise BadInput(
            "file-exists" if target.exists() else "cannot-write",
            "There is already a file with this name." if target.exists() else "The chosen folder does not exist.",
            safe="It was not touched, and no code was made.",
            next_step="Choose another name.",
        )
    message = identity.issue_code(desk, reference, point_id)
    new_files.write_new(target, message.content)


def _vouch(point_id: UUID, since: date, how: str, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity

    identity.vouch_contact_point(desk, reference, point_id, since, how)


def _mark(point_id: UUID, on: date | None, why: str, reference: str, desk: Desk) -> None:
    from desktop_app.desk import identity_facts

    identity_facts.mark_contact_point(desk, reference, point_id, on, why)


def _enter(typed: str, reference: str, desk: Desk) -> bool:
    from desktop_app.desk import identity

    return identity.enter_code(desk, reference, typed)


def _record(
    kind: str, result: str, point_id: UUID | None, note: str, file_id: UUID | None, reference: str, desk: Desk
) -> None:
    from desktop_app.desk import identity

    identity.record_evidence(desk, reference, kind, result, point_id, note, file_id)


def _decide(reference: str, desk: Desk) -> str:
    from desktop_app.desk import identity

    outcome = identity.decide_identity(desk, reference).identity
    return outcome.decision if outcome else ""
