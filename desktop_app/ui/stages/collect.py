"""Collect: the data sources are searched for the person, and the officer decides about each finding."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.case import Case, SearchRun
from desktop_app.domain.errors import RedressError
from desktop_app.domain.finding_list import FindingList
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.progress import missing_at
from desktop_app.domain.stage import Stage
from desktop_app.ui.bridge import Bridge, Running
from desktop_app.ui.parts import (
    TEXT_WIDTH,
    Badge,
    Card,
    FieldLabel,
    ProgressRow,
    QuietButton,
    QuietLabel,
    Title,
    clear_layout,
)
from desktop_app.ui.stages.base import StagePage
from desktop_app.ui.stages.findings_view import FindingsView
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.strangers_text import Verbatim, one_line
from desktop_app.ui.words import instant_words, unit_words

if TYPE_CHECKING:
    from desktop_app.desk.collect import CollectProgress, SourceResult
    from desktop_app.desk.office import Desk

TABLE_WIDTH = 1200  # pixels; a table is read across, so it may be wider than text


class CollectPage(StagePage):
    """Search, look through, decide."""

    stage = Stage.COLLECT

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._running: Running | None = None
        self._sending = False
        self._read: tuple[object, ...] | None = None  # what the findings that are shown were read for
        self._asked: tuple[object, ...] | None = None
        self.results = SearchResults()
        self.again = QuietButton(self.tr("Search again"))
        self.progress = ProgressRow()
        self.findings = FindingsView()
        search = Card(self.tr("Search"))
        search.body.addWidget(self.results)
        search.body.addWidget(self.progress)
        search.body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.setSpacing(12)
        self.body.addWidget(Title(self.tr("Collect")))
        for card, width in (
            (search, TEXT_WIDTH),
            (self.findings, TABLE_WIDTH),
            (self.findings.details, TABLE_WIDTH),
        ):
            card.setMaximumWidth(width)
            self.body.addWidget(card)
        self.body.addStretch()
        self.again.clicked.connect(self._search)
        self.progress.cancelled.connect(self._cancel)
        self.findings.decided.connect(self._decide)

    def show_case(self, case: Case) -> None:
        """See StagePage."""
        fresh = self.case is None or self.case.id != case.id
        super().show_case(case)
        if fresh:
            self._sending = False
            self._read = self._asked = None
            self.results.forget()
            self.findings.show_findings((), self._zone(), fresh=True)
        self.results.show_case(case, self._zone())
        self.findings.setVisible(bool(case.searches))
        self.findings.details.setVisible(bool(case.findings_total))
        self._allow()
        if self.isVisible():
            self._read_findings()

    def showEvent(self, event: QShowEvent) -> None:
        """The findings are read when they are looked at, not with every case that is opened."""
        super().showEvent(event)
        self._read_findings()

    def primary_text(self) -> str:
        """See StagePage."""
        if self.case is None or self.case.closed_at is not None or self.case.searches:
            return ""
        return self.tr("Search the data sources")

    def primary_ready(self) -> tuple[Phrase, ...]:
        """See StagePage."""
        case = self.case
        if case is None or case.closed_at is not None:
            return ()
        if self._running is not None:
            return (Phrase("The data sources are being searched."),)
        if case.searches:
            return missing_at(case, Stage.COLLECT)
        return self._missing_for_search(case)

    def run_primary(self) -> None:
        """See StagePage."""
        self._search()

    def _missing_for_search(self, case: Case) -> tuple[Phrase, ...]:
        if case.identity is None or case.identity.decision != "verified":
            return (Phrase("The identity is not verified."),)
        if case.identifiers.is_empty():
            return (Phrase("Say at Intake what to search for."),)
        return ()

    def _zone(self) -> str:
        seat = self.bridge.seat
        return seat.organisation.time_zone if seat else "UTC"

    def _allow(self) -> None:
        case = self.case
        if case is None:
            return
        is_open = case.closed_at is None
        idle = self._running is None and not self._sending
        self.again.setVisible(is_open and bool(case.searches))
        self.again.setEnabled(idle and not self._missing_for_search(case))
        self.findings.allow(is_open=is_open, idle=self._running is None)
        self.ready_changed.emit()

    # ── Searching ──

    def _search(self) -> None:
        if self.case is None or self._running is not None or self._missing_for_search(self.case):
            return
        self.progress.begin(self.tr("Searching the data sources…"))
        running = self.bridge.ask_long(
            partial(_collect, self.case.reference), partial(self._found, self.case.id), progress=self._show_progress
        )
        self._running = running
        running.ended.connect(self._ended)
        self._allow()

    def _cancel(self) -> None:
        if self._running is not None:
            self.progress.cancel_button.setEnabled(False)
            self._running.cancel()

    def _show_progress(self, state: Any) -> None:
        if self._running is None:
            return
        progress: CollectProgress = state
        words = (
            self.tr("Whom else the findings name: {source} ({number} of {of})")
            if progress.whom_else
            else self.tr("{source} ({number} of {of})")
        ).format(source=progress.source, number=progress.number, of=progress.of)
        read, found = progress.read, self.tr("{count} found so far").format(count=f"{progress.found:,}")
        if read is None:
            self.progress.show_state(f"{words}\n{found}")
        elif read.total:
            words += self.tr(": {done} of {total} {unit}").format(
                done=f"{read.done:,}", total=f"{read.total:,}", unit=unit_words(read.unit)
            )
            self.progress.show_state(f"{words}\n{found}", read.done, read.total)
        else:
            words += self.tr(": {done} {unit}").format(done=f"{read.done:,}", unit=unit_words(read.unit))
            if read.place:
                words += self.tr(", in {place}").format(place=one_line(read.place, 60))
            share = None if read.share is None else round(1_000 * read.share)
            self.progress.show_state(f"{words}\n{found}", share or 0, None if share is None else 1_000)

    def _found(self, case_id: UUID, results: tuple[SourceResult, ...]) -> None:
        if self.case is not None and self.case.id == case_id:
            self._read = self._asked = None
            self.results.remember(results)
            if any(result.left_out for result in results):
                self.bridge.notice.emit(
                    self.tr("A search term belongs to another person on file; it was not searched for.")
                )
        self.changed.emit()

    def _ended(self) -> None:
        self._running = None
        self.progress.end()
        self._allow()

    # ── Findings ──

    def _read_findings(self) -> None:
        """Read the findings, unless those shown are the ones the case has now."""
        case = self.case
        if case is None or not case.searches:
            return
        wanted = _state(case)
        if wanted in (self._read, self._asked):
            return
        self._asked = wanted

        current = self.findings.current()
        work = partial(_findings, case.reference, current.id if current else None)

        def show(read: tuple[FindingList, int | None]) -> None:
            if self.case is None or self.case.id != case.id or self._asked != wanted:
                return
            fresh = self._read is None and not self.findings.model.total()
            self._read, self._asked = wanted, None
            findings, place = read
            self.findings.show_findings(findings, self._zone(), fresh=fresh, current=place)
            self._allow()

        def failed(error: RedressError) -> None:
            self._asked = None
            self.bridge.failure.emit(error)

        self.bridge.ask(work, show, failed)

    def _decide(self, places: Sequence[int], decision: FindingDecision, ground: str) -> None:
        case, findings = self.case, self.findings.model.list
        if case is None or self._sending or not places:
            return
        self._sending = True

        def done(_: None) -> None:
            if self.case is not None and self.case.id == case.id:
                self._sending = False
                if self.findings.model.list is findings:
                    self.findings.mark(places, decision, ground)
                # What is shown is what the case is about to say; it need not be read again for that.
                self._read = _state(replace(self.case, finding_counts=self.findings.model.counts()))
                self._allow()
            self.changed.emit()

        def failed(error: RedressError) -> None:
            if self.case is not None and self.case.id == case.id:
                self._sending = False
                self._allow()
            self.bridge.failure.emit(error)

        self.bridge.ask(partial(_decide, case.reference, findings, places, decision, ground), done, failed)


class SearchResults(QWidget):
    """What the last search gave, a line per source: how much was found, what could not be read, what went wrong."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._troubles: dict[str, SourceResult] = {}
        self._results: dict[str, SourceResult] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)

    def forget(self) -> None:
        """Another case is shown."""
        self._troubles = {}
        self._results = {}

    def remember(self, results: tuple[SourceResult, ...]) -> None:
        """Keep what went wrong in a search and what it changed, for as long as the case is shown."""
        self._results = {result.source: result for result in results}
        self._troubles = {result.source: result for result in results if result.trouble}

    def show_case(self, case: Case, time_zone: str) -> None:
        """Show the last search of each source."""
        clear_layout(self._column)
        latest: dict[UUID, SearchRun] = {run.source_id: run for run in case.searches}
        if not latest and not self._troubles:
            self._column.addWidget(QuietLabel(self.tr("The data sources have not been searched yet.")))
        for run in sorted(latest.values(), key=lambda run: run.source_name):
            trouble = self._troubles.get(run.source_name)
            if trouble is not None and not trouble.partly:
                continue
            badges = [Badge(self.tr("{count} found").format(count=f"{run.found:,}"), "good" if run.found else "plain")]
            if run.unreadable:
                words = self.tr("{count} {unit} unreadable").format(
                    count=f"{run.unreadable:,}", unit=unit_words(run.unit)
                )
                badges.append(Badge(words, "warn"))
            words = self._read_words(run, time_zone)
            if trouble is not None:
                badges.append(Badge(self.tr("partly searched"), "bad"))
                words += f"\n{trouble.trouble}"
            self._add(run.source_name, words + self._changed_words(run, case), badges)
        for source, trouble in self._troubles.items():
            if not trouble.partly:
                self._add(source, trouble.trouble or "", [Badge(self.tr("not searched"), "bad")])

    def _changed_words(self, run: SearchRun, case: Case) -> str:
        """What searching again has changed; nothing is said of the first search."""
        result = self._results.get(run.source_name)
        if result is None or sum(one.source_id == run.source_id for one in case.searches) < 2:
            return ""
        if not result.new and not result.gone:
            return "\n" + self.tr("Nothing has changed since the search before.")
        return "\n" + self.tr("Since the search before: {new} new, {gone} gone.").format(
            new=f"{result.new:,}", gone=f"{result.gone:,}"
        )

    def _read_words(self, run: SearchRun, time_zone: str) -> str:
        return self.tr("{read} {unit} read on {when}").format(
            read=f"{run.read:,}", unit=unit_words(run.unit), when=instant_words(run.finished_at, time_zone)
        )

    def _add(self, source: str, words: str, badges: list[Badge]) -> None:
        name = FieldLabel(one_line(source, 40))
        name.setWordWrap(False)
        text = Verbatim(source, 8)
        text.show_text(words)
        self._column.addWidget(flowing((name, *badges)))
        self._column.addWidget(text)


def _state(case: Case) -> tuple[object, ...]:
    """What the findings of a case depend on."""
    counts = frozenset((kind, count) for kind, count in case.finding_counts.items() if count)
    return (case.searches, counts, case.corrections)


def _collect(
    reference: str, desk: Desk, report: Callable[[object], None], cancelled: Callable[[], bool]
) -> tuple[SourceResult, ...]:
    from desktop_app.desk import collect

    return collect.collect(desk, reference, progress=report, cancelled=cancelled)


def _findings(reference: str, current: UUID | None, desk: Desk) -> tuple[FindingList, int | None]:
    from desktop_app.desk import cases

    findings = cases.look_through(desk, reference)
    return findings, None if current is None else findings.place_of(current)


def _decide(
    reference: str, findings: FindingList, places: Sequence[int], decision: FindingDecision, ground: str, desk: Desk
) -> None:
    from desktop_app.desk import collect

    collect.decide_findings(desk, reference, [findings.id_of(at) for at in places], decision, ground)
