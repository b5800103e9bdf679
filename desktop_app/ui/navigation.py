"""The navigation: every place of the office."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QLocale, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.shelves import Shelf
from desktop_app.ui import icons, theme
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import LinkButton, Page, PlainLabel, QuietLabel, scrolling
from desktop_app.ui.stages.focus_order import into_view

BUSY_AFTER = 300  # milliseconds; what is quicker needs no word


class Register(StrEnum):
    """What there is beside the requests."""

    DASHBOARD = "dashboard"
    DISCLOSURES = "disclosures"
    PERMISSIONS = "permissions"
    NOTICES = "notices"
    STATISTICS = "statistics"
    RETENTION = "retention"
    SOURCES = "data sources"
    OFFICERS = "officers"
    STORE_CHECK = "store check"
    BACKUPS = "backups"
    SECURITY = "security"
    SETTINGS = "settings"
    GUIDE = "guide"


ICONS: dict[Shelf | Register, str] = {
    Shelf.INBOX: "inbox",
    Shelf.OPEN: "folder-open",
    Shelf.DUE_SOON: "clock",
    Shelf.OVERDUE: "triangle-alert",
    Shelf.WAITING: "hourglass",
    Shelf.CLOSED: "archive",
    Register.DASHBOARD: "layout-dashboard",
    Register.DISCLOSURES: "share-2",
    Register.PERMISSIONS: "circle-check",
    Register.NOTICES: "file-text",
    Register.STATISTICS: "chart-column",
    Register.RETENTION: "timer",
    Register.SOURCES: "database",
    Register.OFFICERS: "users",
    Register.STORE_CHECK: "shield-check",
    Register.BACKUPS: "hard-drive-download",
    Register.SECURITY: "lock",
    Register.SETTINGS: "settings",
    Register.GUIDE: "book-open",
}


class NavigationButton(QPushButton):
    """A place to go to, and how many are there."""

    def __init__(self, words: str, place: Shelf | Register, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._place = place
        self.setCheckable(True)
        self.setIconSize(icons.size())
        self._dress()
        self._count = QuietLabel()
        self._count.setWordWrap(False)
        self._count.setTextInteractionFlags(self._count.textInteractionFlags().NoTextInteraction)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.addStretch()
        layout.addWidget(self._count)

    def changeEvent(self, event: QEvent) -> None:
        """Go along with the look that is worn."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        look = theme.current()
        self.setIcon(icons.icon(ICONS[self._place], look.quiet, look.accent))

    def show_count(self, words: str, count: int) -> None:
        """Show how many are there."""
        number = QLocale().toString(count)
        self._count.setText(number if count else "")
        said = self.tr("{place}, 1 request") if count == 1 else self.tr("{place}, {count} requests")
        self.setAccessibleName(said.format(place=words, count=number))


class NavigationPane(QFrame):
    """Every place of the office, who sits there, and whether the desk is at work."""

    shelf_wanted = Signal(object)
    register_wanted = Signal(object)
    lock_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[Shelf | Register, NavigationButton] = {}
        self._group = QButtonGroup(self)
        self._busy_words = QuietLabel()
        self._busy_timer = QTimer(self)
        self._busy_timer.setSingleShot(True)
        self._busy_timer.setInterval(BUSY_AFTER)
        self._busy_timer.timeout.connect(lambda: self._busy_words.setText(self.tr("Working…")))
        self._build(bridge)
        bridge.busy.connect(self._show_busy)

    def choose(self, place: Shelf | Register) -> None:
        """Show that this is the place one is at."""
        self.bring(place).setChecked(True)

    def chosen(self) -> Shelf | Register | None:
        """The place one is at."""
        return next((place for place, button in self._buttons.items() if button.isChecked()), None)

    def bring(self, place: Shelf | Register) -> NavigationButton:
        """The button of a place, scrolled to where it is seen."""
        button = self._buttons[place]
        into_view(button)
        return button

    def focus_chosen(self) -> None:
        """Give the keyboard to the place one is at."""
        self._buttons[self.chosen() or Shelf.OPEN].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_counts(self, counts: dict[Shelf, int]) -> None:
        """Show how many requests are on each shelf."""
        for shelf, count in counts.items():
            self.show_count(shelf, count)

    def show_count(self, place: Shelf | Register, count: int) -> None:
        """Show how many are at a place."""
        button = self._buttons[place]
        button.show_count(button.text(), count)

    def _build(self, bridge: Bridge) -> None:
        self.setFixedWidth(192)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(2)
        places = Page()  # scrolls where the window is too low for all of them
        listed = QVBoxLayout(places)
        listed.setContentsMargins(0, 0, 0, 0)
        listed.setSpacing(1)
        registers = self._register_words()
        listed.addWidget(self._button(Register.DASHBOARD, registers.pop(Register.DASHBOARD)))
        listed.addSpacing(6)
        for shelf, words in self._shelf_words().items():
            listed.addWidget(self._button(shelf, words))
        listed.addSpacing(10)
        for register, words in registers.items():
            listed.addWidget(self._button(register, words))
        listed.addStretch()
        column.addWidget(scrolling(places, self.tr("Places")), 1)
        column.addWidget(self._busy_words)
        seat = bridge.seat
        if seat is not None:
            column.addWidget(PlainLabel(seat.organisation.name))
            column.addWidget(QuietLabel(seat.officer.name))
        lock = reading(LinkButton(self.tr("Lock")))
        lock.setToolTip(self.tr("Ctrl+L"))
        lock.clicked.connect(self.lock_wanted)
        column.addWidget(lock)

    def _button(self, place: Shelf | Register, words: str) -> NavigationButton:
        button = NavigationButton(words, place)
        wanted = self.shelf_wanted if isinstance(place, Shelf) else self.register_wanted
        button.clicked.connect(lambda: wanted.emit(place))
        self._group.addButton(button)
        self._buttons[place] = button
        return button

    def _shelf_words(self) -> dict[Shelf, str]:
        return {
            Shelf.INBOX: self.tr("Inbox"),
            Shelf.OPEN: self.tr("Open"),
            Shelf.DUE_SOON: self.tr("Due soon"),
            Shelf.OVERDUE: self.tr("Overdue"),
            Shelf.WAITING: self.tr("Waiting"),
            Shelf.CLOSED: self.tr("Closed"),
        }

    def _register_words(self) -> dict[Register, str]:
        return {
            Register.DASHBOARD: self.tr("Dashboard"),
            Register.DISCLOSURES: self.tr("Disclosures"),
            Register.PERMISSIONS: self.tr("Permissions"),
            Register.NOTICES: self.tr("Notices"),
            Register.STATISTICS: self.tr("Statistics"),
            Register.RETENTION: self.tr("Retention"),
            Register.SOURCES: self.tr("Data sources"),
            Register.OFFICERS: self.tr("Officers"),
            Register.STORE_CHECK: self.tr("Store check"),
            Register.BACKUPS: self.tr("Backups"),
            Register.SECURITY: self.tr("Security"),
            Register.SETTINGS: self.tr("Settings"),
            Register.GUIDE: self.tr("Guide"),
        }

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
            self._busy_words.setText("")
