"""The buttons of the navigation."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

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


class NavigationButton(QPushButton):
    """A place to go to, and how many are there."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCheckable(True)
        self._count = QuietLabel()
        self._count.setWordWrap(False)
        self._count.setTextInteractionFlags(self._count.textInteractionFlags().NoTextInteraction)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 10, 0)
        layout.addStretch()
        layout.addWidget(self._count)

    def show_count(self, words: str, count: int) -> None:
        """Show how many are there."""
        number = QLocale().toString(count)
        self._count.setText(number if count else "")
        self.setAccessibleName(self.tr("{place}, {count} requests").format(place=words, count=number))
