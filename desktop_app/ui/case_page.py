"""The page of one request: who, what, until when; the stage rail; the page of a stage; history, message, documents."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.case import Case
from desktop_app.domain.progress import current_stage
from desktop_app.domain.stage import Stage
from desktop_app.domain.turnings import TurningKind
from desktop_app.ui.beside_page import BesidePage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.case_documents import CaseDocuments
from desktop_app.ui.case_files import CaseFiles
from desktop_app.ui.case_foot import CaseFoot
from desktop_app.ui.case_head import CaseHead
from desktop_app.ui.case_message import MessageView
from desktop_app.ui.clock_page import ClockPage
from desktop_app.ui.history import HistoryView, happenings
from desktop_app.ui.letters_card import LettersCard
from desktop_app.ui.parts import (
    Page,
    leave_drops_to_the_window,
    scrolling,
)
from desktop_app.ui.saying import say
from desktop_app.ui.stage_guidance import StageGuidance
from desktop_app.ui.stage_rail import StageRail
from desktop_app.ui.stages.base import PlainStagePage, StagePage
from desktop_app.ui.stages.focus_order import in_reading_order
from desktop_app.ui.stages.pages import PAGES
from desktop_app.ui.turning_page import TurningPage
from desktop_app.ui.typed import TypedKeeper
from desktop_app.ui.words import stage_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class CasePage(Page):
    """One request. `changed` after each change of the case, so that the list can be read again."""

    changed = Signal()
    case_wanted = Signal(str)  # the case that goes on, by its reference

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._case: Case | None = None
        self._wanted = ""
        self._shown = Stage.INTAKE
        self._header = CaseHead()
        self._rail = StageRail()
        self._footer = CaseFoot()
        self._pages = QStackedWidget()
        self._places: dict[Stage, QVBoxLayout] = {}  # where the page of a stage goes, which is made when first shown
        self._stage_pages: dict[Stage, StagePage] = {}
        self._behind: set[Stage] = set()  # pages that have yet to be shown the case as it is now
        self.letters: dict[Stage, LettersCard] = {}
        self.files = CaseFiles(bridge)
        self._message = MessageView(self.files)
        self._history = HistoryView()
        self._documents = CaseDocuments(bridge)
        self.clock = ClockPage(bridge)
        self.beside = BesidePage(bridge)
        self.turning = TurningPage(bridge)
        self._turning_shown = False
        self._make_places()
        self._tabs = self._make_tabs()
        self._build()
        self._rail.chosen.connect(self.show_stage)
        self.files.changed.connect(self.read_again)
        self._footer.primary.clicked.connect(self.run_primary)
        self._tabs.currentChanged.connect(self._tab_changed)
        self._header.turning_wanted.connect(self.show_turning)
        self.clock.extend_wanted.connect(partial(self.show_turning, TurningKind.EXTENDED))
        self.turning.left.connect(self._leave_turning)
        self.turning.turned.connect(self._leave_turning)
        self._typed = TypedKeeper(bridge, self)
        for part in (self.clock, self.beside, self._documents):
            part.changed.connect(self.read_again)
            part.changed.connect(self.changed)

    def open(self, reference: str) -> None:
        """Read a request and show it at the stage it has reached."""
        self._wanted = reference
        self._bridge.ask(partial(_read, reference), self._opened)

    def read_again(self) -> None:
        """Read the shown request again, after something changed."""
        if self._case is not None:
            self._bridge.ask(partial(_read, self._case.reference), self._changed_case)

    def keep_typed(self) -> None:
        """Keep what was typed and not used yet; the page is about to go."""
        self._typed.leave()
        self.turning.keep_typed()

    def case(self) -> Case | None:
        """The request that is shown."""
        return self._case

    def stage_page(self) -> StagePage:
        """The page of the stage that is shown, or of the turning in its place."""
        return self.turning if self._turning_shown else self._stage_pages[self._shown]

    def show_stage(self, stage: Stage) -> None:
        """Show the page of a stage; it need not be the one the case has reached."""
        self._shown = stage
        self._turning_shown = False
        self._tabs.setCurrentIndex(0)
        self._rail.show_chosen(stage)
        if self._case is not None:
            self._catch_up(stage, self._case)
            self._typed.begin(self._case.reference)
        self._pages.setCurrentIndex(list(Stage).index(stage))
        self._show_footer()

    def show_turning(self, kind: TurningKind) -> None:
        """Show the form of an ending or turning in place of the stage."""
        if self._case is None:
            return
        self._turning_shown = True
        self._tabs.setCurrentIndex(0)
        self._pages.setCurrentIndex(len(Stage))
        self.turning.begin(kind)
        self._show_footer()
        self.turning.setFocus()

    def _leave_turning(self) -> None:
        self.show_stage(self._shown)

    def run_primary(self) -> None:
        """Do the primary action of the stage, or say what is still missing for it; where the stage has none, go on to
        the one the case has reached."""
        if self._case is None or self._tabs.currentIndex() != 0:
            return
        page = self.stage_page()
        missing = page.primary_ready()
        if not page.primary_text():
            if self._case.closed_at is None:
                self.show_stage(current_stage(self._case))
                self.focus_first()
        elif missing:
            self._bridge.notice.emit(" ".join((self.tr("Not yet."), *(say(phrase) for phrase in missing))))
        else:
            page.run_primary()

    def focus_first(self) -> None:
        """To the stage that is shown: its button on the rail; Tab goes on into its page."""
        self._rail.button(self._shown).setFocus()

    def _opened(self, case: Case) -> None:
        if case.reference != self._wanted:
            return  # another one was chosen meanwhile
        if self._case is None or self._case.id != case.id:
            self._tabs.setCurrentIndex(0)
            self._turning_shown = False
            self._shown = current_stage(case)
            self._show(case)
            self.show_stage(self._shown)
        else:
            self._changed_case(case)

    def _changed_case(self, case: Case) -> None:
        """Go along where the case has moved on and the officer was looking at the stage it was at."""
        before = self._case
        if before is None or before.id != case.id:
            return
        follow = not self._turning_shown and self._shown == current_stage(before) and not self.stage_page().lingers()
        focus = QApplication.focusWidget()
        inside = focus is not None and self.isAncestorOf(focus)
        self._show(case)
        moved = current_stage(case)
        if follow and moved != self._shown:
            self.show_stage(moved)
            if inside:
                self.focus_first()
        else:
            self._show_footer()

    def _show(self, case: Case) -> None:
        if self._case is not None and self._case.id != case.id:
            self.keep_typed()  # before the parts of the page are emptied for another case
        self._case = case
        self._header.show_case(case, self._bridge.today())
        self._rail.show_case(case)
        self._behind = set(self._stage_pages)
        if not self._turning_shown:
            self._catch_up(self._shown, case)
        self.turning.show_case(case)
        self.clock.show_case(case)
        self.beside.show_case(case)
        self._message.show_case(case)
        self.files.show_case(case)
        self._documents.show_case(case)
        self._tab_changed()
        self._typed.begin(case.reference)

    def _catch_up(self, stage: Stage, case: Case) -> None:
        """Let the page of a stage show the case; make it first where it was never looked at."""
        if stage not in self._stage_pages:
            self._make_page(stage)
        elif stage not in self._behind:
            return
        self._behind.discard(stage)
        self.letters[stage].show_case(case)  # first: the page puts the keyboard's way in order
        self._stage_pages[stage].show_case(case)

    def _make_page(self, stage: Stage) -> None:
        kind = PAGES.get(stage)
        page = kind(self._bridge) if kind else PlainStagePage(stage, self._bridge)
        page.body.setContentsMargins(16, 4, 16, 16)
        page.body.insertWidget(0, StageGuidance(stage))
        letters = LettersCard(self._bridge, stage)
        page.body.insertWidget(page.body.count() - 1, letters)  # before the stretch that every page ends with
        in_reading_order(page)
        leave_drops_to_the_window(page)
        letters.made.connect(self.read_again)
        letters.made.connect(self.changed)
        self.letters[stage] = letters
        page.changed.connect(self.read_again)
        page.changed.connect(self.changed)
        page.ready_changed.connect(self._show_footer)
        self._stage_pages[stage] = page
        self._places[stage].addWidget(scrolling(page, stage_word(stage)))

    def _make_places(self) -> None:
        for stage in Stage:
            place = QWidget()
            self._places[stage] = QVBoxLayout(place)
            self._places[stage].setContentsMargins(0, 0, 0, 0)
            self._pages.addWidget(place)
        self.turning.body.setContentsMargins(16, 4, 16, 16)
        self.turning.changed.connect(self.read_again)
        self.turning.changed.connect(self.changed)
        self.turning.goes_on.connect(self.case_wanted)
        self.turning.ready_changed.connect(self._show_footer)
        self._pages.addWidget(scrolling(self.turning, self.tr("Endings and turnings")))

    def _make_tabs(self) -> QTabWidget:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rail)
        column.addWidget(self._pages, 1)
        column.addWidget(self._footer)
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        for part in (tabs, tabs.tabBar()):  # the bar is what has the keyboard
            part.setAccessibleName(self.tr("Parts of the case"))
        tabs.addTab(work, self.tr("Work"))
        tabs.addTab(scrolling(_padded(self.clock), self.tr("Deadline")), self.tr("Deadline"))
        tabs.addTab(scrolling(_padded(self._message), self.tr("Request")), self.tr("Request"))
        tabs.addTab(scrolling(self._documents, self.tr("Documents")), self.tr("Documents"))
        tabs.addTab(scrolling(_padded(self.beside), self.tr("Notes")), self.tr("Notes"))
        tabs.addTab(scrolling(_padded(self._history), self.tr("History")), self.tr("History"))
        return tabs

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._header)
        column.addWidget(self._tabs, 1)

    def _show_footer(self) -> None:
        if self._case is None:
            return
        page, reached = self.stage_page(), current_stage(self._case)
        words, missing = page.primary_text(), page.primary_ready()
        if not words and reached != self._shown and self._case.closed_at is None and not self._turning_shown:
            self._footer.show_way_on(self.tr("Go on to {stage}").format(stage=stage_word(reached)), missing)
        else:
            self._footer.show_action(words, missing)

    def _tab_changed(self) -> None:
        if self._case is None:
            return
        shown = self._tabs.currentWidget()
        if shown.isAncestorOf(self.clock):
            self.clock.refresh()
        elif shown.isAncestorOf(self.beside):
            self.beside.refresh()
        if not shown.isAncestorOf(self._history):
            return
        reference, seat = self._case.reference, self._bridge.seat
        assert seat is not None
        zone = seat.organisation.time_zone
        self._bridge.ask(
            lambda desk: happenings(desk, reference), lambda history: self._history.show_history(history, zone)
        )


def _read(reference: str, desk: Desk) -> Case:
    from desktop_app.desk import cases

    return cases.get_case(desk, reference)


def _padded(widget: QWidget) -> QWidget:
    """With the margins of a page."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 12, 16, 16)
    column.addWidget(widget)
    return page
