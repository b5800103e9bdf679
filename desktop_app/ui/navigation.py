"""The buttons of the navigation."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from desktop_app.domain.shelves import Shelf
from desktop_app.ui import icons, theme
from desktop_app.ui.parts import QuietLabel


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
        layout.setContentsMargins(0, 0, 10, 0)
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
        self.setAccessibleName(self.tr("{place}, {count} requests").format(place=words, count=number))
