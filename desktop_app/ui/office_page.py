"""The office: navigation, the list of requests, and beside it a request or one of the registers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.domain.errors import RedressError
from desktop_app.domain.file_names import brings_several
from desktop_app.domain.shelves import Shelf
from desktop_app.ui.backup_page import BackupPage, BackupReminder
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.case_list import CaseListPane
from desktop_app.ui.case_page import CasePage
from desktop_app.ui.dashboard_page import DashboardPage
from desktop_app.ui.disclosures_page import DisclosuresPage
from desktop_app.ui.form_keeper import FormKeeper
from desktop_app.ui.guide_page import GuidePage
from desktop_app.ui.import_page import ImportPage
from desktop_app.ui.navigation import NavigationPane, Register
from desktop_app.ui.new_request import NewRequestPage, failed_files, take_in_files
from desktop_app.ui.notices_page import NoticesPage
from desktop_app.ui.office_tour import office_steps
from desktop_app.ui.officers_page import OfficersPage
from desktop_app.ui.opening import sample_passphrases
from desktop_app.ui.parts import Page, PlainLabel, QuietLabel, Stripe, Title, leave_drops_to_the_window
from desktop_app.ui.permissions_page import PermissionsPage
from desktop_app.ui.preferences import Preferences
from desktop_app.ui.retention_page import RetentionPage, due_count
from desktop_app.ui.sample_band import SampleBand
from desktop_app.ui.security_page import SecurityPage
from desktop_app.ui.settings_page import SettingsPage
from desktop_app.ui.sources_page import SourcesPage
from desktop_app.ui.statistics_page import StatisticsPage
from desktop_app.ui.store_check import StoreCheckPage
from desktop_app.ui.tour import Tour
from desktop_app.ui.tray import Reminders

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk


class OfficePage(Page):
    """Everything an officer works with while the store is open; thrown away whole when it is locked."""

    lock_wanted = Signal()
    files_wanted = Signal()
    preferences_changed = Signal(object)
    restore_wanted = Signal()
    sample_left = Signal()

    def __init__(self, bridge: Bridge, directory: Path, preferences: Preferences, *, sample: bool = False) -> None:
        super().__init__()
        self._sample = sample
        self._bridge = bridge
        self._directory = directory
        self._preferences = preferences
        self.reminder = BackupReminder(bridge)
        self.reminders = Reminders(bridge, preferences.soon_days, bridge.notice.emit, self._come_to_front, self)
        self.cases = CaseListPane(bridge, preferences.soon_days)
        self.case_page = CasePage(bridge)
        self.new_request = NewRequestPage(bridge)
        self.imports = ImportPage(bridge)
        self._nothing = _nothing_chosen()
        self._right = QStackedWidget()
        self._registers: dict[Register, QWidget] = {}
        self._navigation = NavigationPane(bridge)
        self.tour = Tour(
            self,
            office_steps(self._navigation, self.cases, self._right, partial(self._navigation.bring, Register.SOURCES)),
        )
        self._build()
        self._connect()

    def begin(self) -> None:
        """Read the list, and be ready for the keyboard."""
        self._navigation.choose(Shelf.OPEN)
        self.reload()
        if self._bridge.seat is not None and not self._bridge.seat.read_only and not self._sample:
            self.reminder.look()  # a store that cannot be written cannot note that it was backed up
            self._bridge.ask(due_count, self._show_due)
        self.cases.view.setFocus()
        self.cases.filters.read()
        self.reminders.begin()
        self._bridge.ask(_get_ready)

    def keep_typed(self) -> None:
        """Keep what was typed and not used yet; the office is about to go."""
        self.case_page.keep_typed()
        for keeper in self.findChildren(FormKeeper):
            keeper.leave()

    def _come_to_front(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()

    def export_calendar(self) -> None:
        """Ask where the due dates of all open requests are to be written as a calendar file."""
        dialog = QFileDialog(self, self.tr("Write all due dates as a calendar file"), "due-dates.ics")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("ics")
        dialog.setNameFilter(self.tr("Calendar (*.ics)"))
        dialog.fileSelected.connect(lambda file: self.write_calendar(Path(file)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_calendar(self, target: Path) -> None:
        """Write the due dates of all open requests to a new file."""

        def written(count: int) -> None:
            said = self.tr("{count} due dates written to {name}; it names nobody.")
            self._bridge.notice.emit(said.format(count=count, name=target.name))

        self._bridge.ask(partial(_write_calendar, target), written)

    def reload(self) -> None:
        """Read the list of requests again."""
        self.cases.reload()

    def open_case(self, reference: str) -> None:
        """Open a request."""
        self._show_right(self.case_page)
        self.cases.select(reference)
        self.case_page.open(reference)

    def write_new_request(self) -> None:
        """Show the form for a request that somebody tells."""
        self._show_right(self.new_request)
        self.new_request.begin()

    def take_in(self, paths: Sequence[Path]) -> None:
        """Take in files with one request each, and open the last one's case; a mailbox or a list is looked at first."""
        several = [path for path in paths if brings_several(path.suffix)]
        chosen = [path for path in paths if path not in several]
        if chosen:
            self._bridge.ask(lambda desk: take_in_files(chosen, desk), self._taken_in)
        if several:
            self._show_right(self.imports)
            self.imports.look_at(several[0])
        if len(several) > 1:
            self._bridge.notice.emit(self.tr("One mailbox or list at a time; the first is shown."))

    def show_shelf(self, shelf: Shelf) -> None:
        """Show a part of the list."""
        self._navigation.choose(shelf)
        self.cases.show_shelf(shelf)
        if self._right.currentWidget() not in (self.case_page, self.new_request, self.imports):
            self._show_right(self.case_page if self.case_page.case() else self._nothing)

    def show_register(self, register: Register) -> None:
        """Show one of the registers."""
        self._navigation.choose(register)
        page = self._registers.get(register) or self._make_register(register)
        self._show_right(page)
        refresh = getattr(page, "refresh", None)
        if refresh is not None:
            refresh()

    def run_primary(self) -> None:
        """The primary action of whatever is shown."""
        run = getattr(self._right.currentWidget(), "run_primary", None)
        if run is not None:
            run()

    def search(self) -> None:
        """To the search box."""
        if self.cases.isHidden():
            self.show_shelf(Shelf.OPEN)
        self.cases.search.setFocus()
        self.cases.search.selectAll()

    def next_pane(self, step: int) -> None:
        """To the next pane with the keyboard: navigation, list, page."""
        panes = [self._navigation, self.cases, self._right]
        shown = [pane for pane in panes if not pane.isHidden()]
        focus: QWidget | None = self.window().focusWidget()
        at = next((i for i, pane in enumerate(shown) if focus and pane.isAncestorOf(focus)), -1)
        self._enter(shown[(at + step) % len(shown)])

    def _enter(self, pane: QWidget) -> None:
        if pane is self._navigation:
            self._navigation.focus_chosen()
        elif pane is self.cases:
            (self.cases.view if self.cases.view.isVisible() else self.cases.search).setFocus(
                Qt.FocusReason.ShortcutFocusReason
            )
        elif self._right.currentWidget() is self.case_page and self.case_page.case():
            self.case_page.focus_first()
        else:
            _focus_first_in(self._right.currentWidget())

    def _take_tour(self) -> None:
        self.show_shelf(Shelf.OPEN)
        self.tour.begin()

    def _build(self) -> None:
        self.cases.setMinimumWidth(280)
        self.cases.setMaximumWidth(420)
        for page in (self._nothing, self.case_page, self.new_request, self.imports):
            self._right.addWidget(page)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        for pane in (self._navigation, self.cases, self._right):
            splitter.addWidget(pane)
        splitter.setStretchFactor(2, 1)
        splitter.setSizes([188, 320, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        if self._bridge.seat is not None and self._bridge.seat.read_only:
            layout.addWidget(_only_to_read())
        if self._sample:
            band = SampleBand(sample_passphrases()[1])
            band.left.connect(self.sample_left)
            layout.addWidget(band)
        layout.addWidget(self.tour)
        layout.addWidget(self.reminder)
        layout.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.cases.chosen.connect(self.open_case)
        self.cases.counted.connect(self._navigation.show_counts)
        self.cases.new_request.connect(self.write_new_request)
        self.cases.open_file.connect(self.files_wanted)
        self.case_page.changed.connect(self.reload)
        self.case_page.case_wanted.connect(self.open_case)
        self.new_request.received.connect(self._received)
        for page in (self.new_request, self.imports):
            page.left.connect(lambda: self._show_right(self.case_page if self.case_page.case() else self._nothing))
        self.imports.taken_in.connect(lambda _: self.reload())
        self.reminder.wanted.connect(partial(self.show_register, Register.BACKUPS))
        self._navigation.shelf_wanted.connect(self.show_shelf)
        self._navigation.register_wanted.connect(self.show_register)
        self._navigation.lock_wanted.connect(self.lock_wanted)

    def _make_register(self, register: Register) -> QWidget:
        page: QWidget
        match register:
            case Register.DASHBOARD:
                dashboard = DashboardPage(self._bridge)
                dashboard.new_request.connect(self.write_new_request)
                dashboard.shelf_wanted.connect(self.show_shelf)
                dashboard.calendar_wanted.connect(self.export_calendar)
                page = dashboard
            case Register.DISCLOSURES:
                page = DisclosuresPage(self._bridge)
            case Register.GUIDE:
                guide = GuidePage(self._bridge)
                guide.tour_wanted.connect(self._take_tour)
                page = guide
            case Register.PERMISSIONS:
                page = PermissionsPage(self._bridge)
            case Register.NOTICES:
                page = NoticesPage(self._bridge)
            case Register.STATISTICS:
                page = StatisticsPage(self._bridge)
            case Register.RETENTION:
                retention = RetentionPage(self._bridge)
                retention.erased.connect(self._erased)
                retention.looked.connect(self._show_due)
                page = retention
            case Register.SOURCES:
                page = SourcesPage(self._bridge)
            case Register.OFFICERS:
                page = OfficersPage(self._bridge)
            case Register.STORE_CHECK:
                page = StoreCheckPage(self._bridge)
            case Register.BACKUPS:
                backups = BackupPage(self._bridge)
                backups.backed_up.connect(self.reminder.look)
                backups.restore_wanted.connect(self.restore_wanted)
                page = backups
            case Register.SECURITY:
                page = SecurityPage(self._bridge)
            case Register.SETTINGS:
                settings = SettingsPage(self._bridge, str(self._directory), self._preferences)
                settings.preferences_changed.connect(self.preferences_changed)
                settings.preferences_changed.connect(lambda chosen: self.cases.count_soon(chosen.soon_days))
                settings.preferences_changed.connect(lambda chosen: self.reminders.count_soon(chosen.soon_days))
                page = settings
        leave_drops_to_the_window(page)
        self._registers[register] = page
        self._right.addWidget(page)
        return page

    def _show_right(self, page: QWidget) -> None:
        self._right.setCurrentWidget(page)
        self.cases.setVisible(page not in (*self._registers.values(), self.imports))
        if not self.cases.isHidden() and isinstance(self._navigation.chosen(), Register):
            self._navigation.choose(Shelf.OPEN)
            self.cases.show_shelf(Shelf.OPEN)

    def _received(self, reference: str) -> None:
        self.open_case(reference)
        self.reload()

    def _taken_in(self, result: tuple[list[str], list[tuple[str, RedressError]]]) -> None:
        references, failures = result
        if references:
            self._received(references[-1])
        if failures:
            self._bridge.failure.emit(failed_files(failures))
        elif len(references) > 1:
            self._bridge.notice.emit(self.tr("{count} requests were taken in.").format(count=len(references)))

    def _erased(self) -> None:
        """Show nothing any more of what may be gone."""
        before, self.case_page = self.case_page, CasePage(self._bridge)
        self.case_page.changed.connect(self.reload)
        self.case_page.case_wanted.connect(self.open_case)
        self._right.addWidget(self.case_page)
        self._right.removeWidget(before)
        before.setParent(None)
        before.deleteLater()
        self.reload()

    def _show_due(self, count: int) -> None:
        self._navigation.show_count(Register.RETENTION, count)


def _only_to_read() -> Page:
    """The band over a store that lies where nothing can be written; it stays."""
    page = Page()
    stripe = Stripe("info")
    row = QVBoxLayout(stripe)
    row.setContentsMargins(16, 6, 12, 6)
    row.addWidget(PlainLabel(page.tr("This store lies where nothing can be written: it can be read, not changed.")))
    outer = QVBoxLayout(page)
    outer.setContentsMargins(8, 8, 8, 8)
    outer.addWidget(stripe)
    return page


def _nothing_chosen() -> Page:
    page = Page()
    column = QVBoxLayout(page)
    column.setContentsMargins(24, 24, 24, 24)
    column.addStretch(2)
    title = Title(page.tr("No request chosen"))
    words = QuietLabel(
        page.tr("Choose one in the list, or drop an e-mail (.eml) anywhere on this window to take in a new one.")
    )
    for label in (title, words):
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(label)
    column.addStretch(3)
    return page


def _focus_first_in(page: QWidget | None) -> None:
    if page is None:
        return
    for child in page.findChildren(QWidget):
        if child.isVisible() and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            child.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return


def _get_ready(desk: Desk) -> None:
    from desktop_app.desk import arrivals

    arrivals.get_ready(desk)


def _write_calendar(target: Path, desk: Desk) -> int:
    from desktop_app.desk import calendar

    return calendar.export_calendar(desk, target)
