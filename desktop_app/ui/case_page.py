"""The page of one request: who, what, until when; the stage rail; the page of a stage; history, message, documents."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.domain.case import Case, Stage, current_stage
from desktop_app.domain.paths import Path, paths_of
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.turnings import Turning, TurningKind, brought_phrases, joined_still, parted_phrase
from desktop_app.ui.beside_page import BesidePage
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.case_documents import CaseDocuments
from desktop_app.ui.case_files import CaseFiles
from desktop_app.ui.clock_page import ClockPage
from desktop_app.ui.history import HistoryView, happenings
from desktop_app.ui.letters_card import LettersCard
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Badge,
    Card,
    Facts,
    LinkButton,
    Page,
    PlainLabel,
    PrimaryButton,
    QuietButton,
    QuietLabel,
    Title,
    clear_layout,
    scrolling,
)
from desktop_app.ui.saying import say
from desktop_app.ui.stage_rail import StageRail
from desktop_app.ui.stages.base import PlainStagePage, StagePage
from desktop_app.ui.stages.flow import flowing
from desktop_app.ui.stages.pages import PAGES
from desktop_app.ui.turning_page import TurningPage, offered, turning_word
from desktop_app.ui.words import channel_word, day_words, due_words, right_word, stage_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class CasePage(Page):
    """One request. `changed` after each change of the case, so that the list can be read again."""

    changed = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._case: Case | None = None
        self._wanted = ""
        self._shown = Stage.INTAKE
        self._header = _Header()
        self._rail = StageRail()
        self._footer = Footer()
        self._pages = QStackedWidget()
        self._stage_pages: dict[Stage, StagePage] = {}
        self.letters: dict[Stage, LettersCard] = {}
        self.files = CaseFiles(bridge)
        self._message = _Message(self.files)
        self._history = HistoryView()
        self._documents = CaseDocuments(bridge)
        self.clock = ClockPage(bridge)
        self.beside = BesidePage(bridge)
        self.turning = TurningPage(bridge)
        self._turning_shown = False
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
            self._show(case)
            self.show_stage(current_stage(case))
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
        self._case = case
        self._header.show_case(case, self._bridge.today())
        self._rail.show_case(case)
        if not self._stage_pages:
            self._make_pages()
        for stage, page in self._stage_pages.items():
            self.letters[stage].show_case(case)  # first: the page puts the keyboard's way in order
            page.show_case(case)
        self.turning.show_case(case)
        self.clock.show_case(case)
        self.beside.show_case(case)
        self._message.show_case(case)
        self.files.show_case(case)
        self._documents.show_case(case)
        self._tab_changed()

    def _make_pages(self) -> None:
        for stage in Stage:
            kind = PAGES.get(stage)
            page = kind(self._bridge) if kind else PlainStagePage(stage, self._bridge)
            page.body.setContentsMargins(16, 4, 16, 16)
            letters = LettersCard(self._bridge, stage)
            page.body.insertWidget(page.body.count() - 1, letters)  # before the stretch that every page ends with
            letters.made.connect(self.read_again)
            letters.made.connect(self.changed)
            self.letters[stage] = letters
            page.changed.connect(self.read_again)
            page.changed.connect(self.changed)
            page.ready_changed.connect(self._show_footer)
            self._stage_pages[stage] = page
            self._pages.addWidget(scrolling(page, stage_word(stage)))
        self.turning.body.setContentsMargins(16, 4, 16, 16)
        self.turning.changed.connect(self.read_again)
        self.turning.changed.connect(self.changed)
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
        tabs.setAccessibleName(self.tr("Parts of the case"))
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


class _Header(QWidget):
    """Who asks, what for, until when; how that day was counted, what the rights ask for, and what else can be done."""

    turning_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._name = Title()
        self._reference = QuietLabel()
        self._merged = PlainLabel()
        self._rights = QHBoxLayout()
        self._rights.setSpacing(6)
        self._due = Badge()
        self._due_day = PlainLabel()
        self._how = reading(LinkButton(self.tr("How it was counted")))
        self._how.setCheckable(True)
        self._counted = Card()
        self._counted_words = PlainLabel()
        self._counted.body.addWidget(self._counted_words)
        self._counted.hide()
        self._how.toggled.connect(self._counted.setVisible)
        self._asks = reading(LinkButton(self.tr("What it asks for")))
        self._asks.setCheckable(True)
        self._asked = Card()
        self._asked_words = PlainLabel()
        self._asked.body.addWidget(self._asked_words)
        self._asked.hide()
        self._asks.toggled.connect(self._asked.setVisible)
        self.more = QuietButton(self.tr("More…"))
        self.more.setAccessibleName(self.tr("More to do with this request"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self._due_day.setWordWrap(False)
        # A name without a space in it must not push the list out of the window.
        for label in (self._name, self._reference):
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        rights = QWidget()
        rights.setLayout(self._rights)
        self._rights.setContentsMargins(0, 0, 0, 0)
        until = QWidget()
        until_row = QHBoxLayout(until)
        until_row.setContentsMargins(0, 0, 0, 0)
        until_row.setSpacing(8)
        until_row.addWidget(self._due)
        until_row.addWidget(self._due_day)
        line = flowing((until, self._how, self._asks))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self._reference)
        column.addWidget(self._merged)
        column.addWidget(rights)
        column.addWidget(line)
        column.addWidget(self._counted)
        column.addWidget(self._asked)

    def _merged_words(self, turning: Turning) -> str:
        if turning.kind == TurningKind.PARTED:
            return say(parted_phrase(turning))
        rights = ", ".join(right_word(right) for right in turning.rights)
        brought = [say(phrase) for phrase in brought_phrases(turning)]
        if rights:
            brought.insert(0, self.tr("These rights came from it: {rights}.").format(rights=rights))
        if turning.reasons:  # as it was kept in one piece
            brought.append(turning.reasons)
        if not brought:
            return self.tr("{other} was merged into this case; it brought nothing new.").format(other=turning.other)
        return " ".join((self.tr("{other} was merged into this case.").format(other=turning.other), *brought))

    def show_case(self, case: Case, today: date) -> None:
        """Show the head of a case."""
        self._name.setText(case.person_named)
        self._reference.setText(
            self.tr("{reference} · received {day} · {channel}").format(
                reference=case.reference, day=day_words(case.received), channel=channel_word(case.channel)
            )
        )
        parted = [turning for turning in case.turnings if turning.kind == TurningKind.PARTED]
        joined = (*joined_still(case.turnings), *parted)
        self._merged.setText("\n".join(self._merged_words(turning) for turning in joined))
        self._merged.setVisible(bool(joined))
        clear_layout(self._rights)
        for asked in case.rights:
            word = right_word(asked.right)
            if case.asks_for(asked.right):
                self._rights.addWidget(Badge(word, "info"))
            else:
                self._rights.addWidget(Badge(self.tr("{right}: refused").format(right=word), "warn"))
        if not case.rights:
            self._rights.addWidget(QuietLabel(self.tr("No right named yet")))
        self._rights.addStretch()
        past = case.closed_at is None and case.due is not None and case.due < today
        due = due_words(case.due, today, case.closed_at is not None, case.stands_still)
        self._due.show_word(due, "bad" if past and not case.stands_still else "plain")
        if case.closed_at is not None or case.due is None:
            self._due_day.setText("")
        elif past and case.stands_still:
            self._due_day.setText(self.tr("until the person answers"))
        else:
            self._due_day.setText(self.tr("answer by {day}").format(day=day_words(case.due)))
        self._menu.clear()
        for kind in offered(case):
            action = self._menu.addAction(f"{turning_word(kind)}…")
            action.triggered.connect(partial(self.turning_wanted.emit, kind))
        self._asked_words.setText("\n\n".join(_path_words(path) for path in paths_of(case.open_rights)))
        self._asks.setVisible(bool(case.open_rights))
        self._how.setVisible(bool(case.due_explanation))
        source = self.tr("Source: {source}").format(source=case.due_source) if case.due_source else ""
        self._counted_words.setText("\n".join((*case.due_explanation, source)).strip())


def _path_words(path: Path) -> str:
    """The guidance on a right, with what it rests on."""
    return f"{right_word(path.right)}: {' '.join(say(sentence) for sentence in path.guidance)} ({path.source})"


class Footer(QFrame):
    """The primary action of the stage, and what is missing for it beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.primary = PrimaryButton()
        self._missing = QuietLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 10)
        layout.setSpacing(16)
        layout.addWidget(self._missing, 1)
        layout.addWidget(self.primary)

    def show_way_on(self, words: str, said: Sequence[Phrase]) -> None:
        """Nothing is to be done here: the way to where something is, and what there is to say of this stage."""
        self.primary.reads = True
        self._show(words, ())
        self._missing.setText(" ".join(say(phrase) for phrase in said))

    def show_action(self, words: str, missing: Sequence[Phrase]) -> None:
        """Show the words of the action and what it still needs."""
        self.primary.reads = False
        self._show(words, missing)

    def _show(self, words: str, missing: Sequence[Phrase]) -> None:
        self.primary.setText(words)
        self.primary.setVisible(bool(words))
        said = " ".join(say(phrase) for phrase in missing)
        self._missing.setText(self.tr("Still missing: {missing}").format(missing=said) if missing and words else said)
        self.primary.setToolTip(self.tr("Ctrl+Enter"))
        self.primary.setAccessibleDescription(said)
        self.primary.setEnabled(not missing)
        self.setVisible(bool(words or said))


class _Message(QWidget):
    """The request as it came, with its files; every word of it is the sender's."""

    def __init__(self, files: CaseFiles) -> None:
        super().__init__()
        self._facts = Facts()
        self._comparison = PlainLabel()
        self._text = PlainLabel()
        came = Card(self.tr("As it came"))
        came.body.addWidget(self._facts)
        self._compared = Card(self.tr("Compared with the contact points on file"))
        self._compared.body.addWidget(self._comparison)
        message = Card(self.tr("Text"))
        message.body.addWidget(self._text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._remarks = PlainLabel()
        self._noticed = Card(self.tr("To be looked at"))
        self._noticed.body.addWidget(self._remarks)
        for card in (came, self._compared, self._noticed, message, files):
            column.addWidget(card)
        column.addStretch()

    def show_case(self, case: Case) -> None:
        """Show the message of a case."""
        sender = case.sender
        self._facts.show_facts(
            (
                (self.tr("From"), f"{sender.name} <{sender.address}>" if sender.address else sender.name),
                (self.tr("Answers go to"), sender.reply_to or ""),
                (self.tr("Subject"), case.subject_line),
                (self.tr("Came by"), channel_word(case.channel)),
                (self.tr("Received"), day_words(case.received)),
                (self.tr("Mail server's checks"), sender.authentication_results or ""),
            )
        )
        self._comparison.setText(case.sender_comparison)
        self._compared.setVisible(bool(case.sender_comparison))
        self._remarks.setText("\n".join(case.remarks))
        self._noticed.setVisible(bool(case.remarks))
        self._text.setText(case.text or self.tr("The message has no text."))


def _padded(widget: QWidget) -> QWidget:
    """With the margins of a page."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 12, 16, 16)
    column.addWidget(widget)
    return page
