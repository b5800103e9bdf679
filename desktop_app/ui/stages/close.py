"""Close: what is still open, what was done, and the end of the case."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case
from desktop_app.domain.corrections import CorrectionState
from desktop_app.domain.errors import RedressError
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.measures import Outcome
from desktop_app.domain.paths import paths_of
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import missing_at, stages
from desktop_app.domain.stage import Stage, StageStatus
from desktop_app.domain.turnings import TurningKind
from desktop_app.ui.beside_page import turned_words
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.parts import Badge, Card, Checklist, Facts, FieldLabel, PlainLabel, Title, clear_layout
from desktop_app.ui.saying import say, say_title
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.identity_decision import decision_words
from desktop_app.ui.words import day_words, delivery_word, instant_words, right_word, stage_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class ClosePage(StagePage):
    """The summary of a case, and its end."""

    stage = Stage.CLOSE

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._running = False
        self._closed_by = ""
        self._end = Card()
        self._end_badge = Badge()
        self._end_words = PlainLabel()
        self._end.body.addWidget(self._end_badge)
        self._end.body.addWidget(self._end_words)
        self._open = Card(self.tr("Still open"))
        self._open_rows = QVBoxLayout()
        self._open_rows.setSpacing(8)
        self._open.body.addLayout(self._open_rows)
        self._checks = Card(self.tr("Before closing, see to it that"))
        self._check_words = PlainLabel()
        self._checks.body.addWidget(self._check_words)
        self._time = Facts()
        self._done = Facts()
        time, done = Card(self.tr("Time")), Card(self.tr("What was done"))
        time.body.addWidget(self._time)
        done.body.addWidget(self._done)
        self.body.addWidget(Title(self.tr("Close")))
        for part in (self._end, self._open, self._checks, time, done):
            self.body.addWidget(part)
        self.body.addStretch()

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        if self.case is None or self.case.id != case.id:
            self._closed_by, self._running = "", False
        super().show_case(case)
        self._show(case)
        if self.isVisible():
            self._read_who(case)

    def showEvent(self, event: QShowEvent) -> None:
        """Who closed the case stands in the audit log; it is read once somebody looks."""
        super().showEvent(event)
        if self.case is not None:
            self._read_who(self.case)

    def primary_text(self) -> str:
        """See StagePage."""
        return self.tr("Finish and close") if self.case is not None and self.case.closed_at is None else ""

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        if self.case is None or self.case.closed_at is not None:
            return ()
        if self._running:
            return (Phrase("The last step is still running."),)
        return tuple(phrase for stage in _open_stages(self.case) for phrase in missing_at(self.case, stage))

    def run_primary(self) -> None:
        """See StagePage."""
        assert self.case is not None
        self._running = True
        self.ready_changed.emit()
        self.bridge.ask(partial(_close, self.case.reference), lambda _: self._ended(), self._failed)

    def _ended(self) -> None:
        self._running = False
        self.changed.emit()

    def _failed(self, error: RedressError) -> None:
        self.bridge.failure.emit(error)
        self._ended()

    def _read_who(self, case: Case) -> None:
        if case.closed_at is not None and not self._closed_by:
            self.bridge.ask(partial(_closed_by, case.reference), partial(self._have_who, case))

    def _have_who(self, case: Case, name: str) -> None:
        if self.case is not None and self.case.id == case.id:
            self._closed_by = name
            self._show(self.case)

    def _show(self, case: Case) -> None:
        self._show_end(case)
        clear_layout(self._open_rows)
        open_stages = _open_stages(case)
        self._open.setVisible(case.closed_at is None)
        for stage in open_stages:
            row = QWidget()
            column = QVBoxLayout(row)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(FieldLabel(stage_word(stage)))
            missing = Checklist()
            missing.show_missing(missing_at(case, stage))
            column.addWidget(missing)
            self._open_rows.addWidget(row)
        if not open_stages:
            self._open_rows.addWidget(PlainLabel(self.tr("✓  Nothing is open; the case can be closed.")))
        checks = [check for path in paths_of(case.open_rights) for check in path.checks]
        self._check_words.setText("\n".join(dict.fromkeys(f"–  {say(check)}" for check in checks)))
        self._checks.setVisible(case.closed_at is None and bool(checks))
        self._time.show_facts(
            (
                (self.tr("Received"), day_words(case.received)),
                (self.tr("Due"), day_words(case.due) if case.due else self.tr("no due date")),
                (
                    self.tr("Closed") if _ended_unanswered(case) else self.tr("Answered"),
                    answered_words(case, self._zone()),
                ),
            )
        )
        self._done.show_facts(self._summary(case))

    def _show_end(self, case: Case) -> None:
        self._end.setVisible(case.closed_at is not None)
        if case.closed_at is None:
            return
        when = instant_words(case.closed_at, self._zone())
        self._end_badge.show_word(self.tr("closed"), "good")
        words = self.tr("Closed on {when} by {officer}.") if self._closed_by else self.tr("Closed on {when}.")
        kept = self.tr(
            "It can be read, but no longer changed; everything that happened stands under History. To change it, "
            "reopen it under More…"
        )
        how = f" {turned_words(case.ending).rstrip('.')}." if case.ending else ""
        self._end_words.setText(f"{words.format(when=when, officer=self._closed_by)}{how} {kept}")

    def _summary(self, case: Case) -> tuple[tuple[str, str], ...]:
        counts = case.finding_counts
        disclosed = counts.get(FindingDecision.DISCLOSE, 0) + counts.get(FindingDecision.CORRECT, 0)
        applied = [c for c in case.corrections if c.state == CorrectionState.APPLIED]
        told = sum(1 for notice in case.notices if notice.told_on is not None)
        identity = decision_words(case.identity.decision)[0] if case.identity else self.tr("not decided")
        out = "\n".join(
            self.tr("{how} on {when} by {officer}").format(
                how=delivery_word(delivery.how), when=instant_words(delivery.at, self._zone()), officer=delivery.by
            )
            for delivery in case.deliveries
        )
        return (
            (self.tr("Identity"), identity),
            (self.tr("Disclosed"), self.tr("{count} of {total}").format(count=disclosed, total=case.findings_total)),
            (self.tr("Withheld"), str(counts.get(FindingDecision.WITHHOLD, 0))),
            (self.tr("Corrected at their source"), str(len(applied))),
            (self.tr("Done at the sources"), self._measures(case)),
            (
                self.tr("Recipients told"),
                self.tr("{count} of {total}").format(count=told, total=len(case.notices)) if case.notices else "",
            ),
            (self.tr("Documents"), ", ".join(say_title(document.title) for document in case.current_documents)),
            (self.tr("Left the program"), out or self.tr("not yet")),
        )

    def _measures(self, case: Case) -> str:
        return "\n".join(
            f"{right_word(measure.right)}, {measure.place}: "
            + (self.tr("done") if measure.outcome == Outcome.DONE else self.tr("not done, on a ground"))
            for measure in case.measures
        )

    def _zone(self) -> str:
        return self.bridge.seat.organisation.time_zone if self.bridge.seat else "UTC"


def answered_words(case: Case, time_zone: str) -> str:
    """When the documents first left, and whether that was in time; by the calendar where the organisation is."""
    tr = QCoreApplication.translate
    # A case that ends without documents is answered when it is closed.
    left = [delivery.at for delivery in case.deliveries] or ([case.closed_at] if case.closed_at else [])
    if not left:
        return tr("close", "not yet")
    first = min(left).astimezone(ZoneInfo(time_zone)).date()
    day = day_words(first)
    if case.due is None:
        return day
    late = (first - case.due).days
    if late > 0:
        return tr("close", "{day}, too late: {days} days after the due date").format(day=day, days=late)
    return tr("close", "{day}, in time").format(day=day)


def _ended_unanswered(case: Case) -> bool:
    """Whether it ended without an answer: a refusal is one."""
    ending = case.ending
    return ending is not None and ending.kind != TurningKind.REFUSED and not case.deliveries


_CLOSING = ("request.closed", "request.refused", "request.withdrawn", "request.transferred", "request.merged")


def _open_stages(case: Case) -> tuple[Stage, ...]:
    """The stages before this one that miss something."""
    needed = [state.stage for state in stages(case) if state.status != StageStatus.NOT_NEEDED]
    return tuple(stage for stage in needed if stage != Stage.CLOSE and missing_at(case, stage))


def _close(reference: str, desk: Desk) -> None:
    from desktop_app.desk import disclose

    disclose.close_case(desk, reference)


def _closed_by(reference: str, desk: Desk) -> str:
    from desktop_app.desk import cases, office

    names = {officer.id: officer.name for officer in office.officers(desk)}
    closing = [event for event in cases.history(desk, reference) if event.kind in _CLOSING]
    return names.get(closing[-1].actor, "") if closing else ""
