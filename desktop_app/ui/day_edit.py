"""A calendar date, typed the way people write it or chosen from a calendar.

Text that is no date stays as it was typed and is said to be none: a date that somebody else's reading of "1.2." made
up would start a clock on the wrong day.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui import theme
from desktop_app.ui.saying import say_date

_MONTHS = (
    ("jan", 1), ("feb", 2), ("mar", 3), ("mär", 3), ("mrz", 3), ("apr", 4), ("may", 5), ("mai", 5), ("jun", 6),
    ("jul", 7), ("aug", 8), ("sep", 9), ("oct", 10), ("okt", 10), ("nov", 11), ("dec", 12), ("dez", 12),
)  # fmt: skip
_FULL_NAMES = (
    "january february march april may june july august september october november december "
    "januar februar märz mai juni juli oktober dezember sept mrz"
).split()
_IN_WORDS = re.compile(r"(\d{1,2})\s*\.?\s*([^\W\d_]+)\.?,?\s+(\d{4})")
_IN_FIGURES = re.compile(r"(\d{1,2})\s*([./])\s*(\d{1,2})\s*\2\s*(\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def read_day(text: str) -> date | None:
    """The date in "24 November 2026", "24. Nov. 2026", "2026-11-24", "24.11.2026" or "24/11/2026" (the day stands
    first, as in Europe); None where the text is none of these, or there is no such day.

    >>> read_day("1 Feb 2024"), read_day("30 February 2024"), read_day("2/24/2026")
    (datetime.date(2024, 2, 1), None, None)
    """
    plain = " ".join(text.split()).casefold()
    try:
        if _ISO.fullmatch(plain):
            return date.fromisoformat(plain)
        if figures := _IN_FIGURES.fullmatch(plain):
            return date(int(figures[4]), int(figures[3]), int(figures[1]))
        words = _IN_WORDS.fullmatch(plain)
        month = _month(words[2]) if words else None
        return date(int(words[3]), month, int(words[1])) if words and month else None
    except ValueError:
        return None


def _month(name: str) -> int | None:
    if len(name) > 3 and name not in _FULL_NAMES:
        return None
    return next((number for start, number in _MONTHS if name.startswith(start)), None)


class DayEdit(QLineEdit):
    """One day. `changed` when another day, or no day any more, stands in it. Up and down go a day on or back, page up
    and page down a month; Alt and down opens a calendar."""

    changed = Signal()

    def __init__(self, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = day
        self.setMaximumWidth(240)
        self._calendar = self.addAction(self._icon(), QLineEdit.ActionPosition.TrailingPosition)
        self._calendar.setText(self.tr("Choose from a calendar"))
        self._calendar.setToolTip(self.tr("Choose from a calendar (Alt+Down)"))
        self._calendar.triggered.connect(self._open_calendar)
        self.set_day(day)
        self.textChanged.connect(lambda _: self._typed())
        self.editingFinished.connect(self._write_out)

    def day(self) -> date:
        """The day that stands in it, or stood there last; see `is_valid`."""
        return self._day

    def is_valid(self) -> bool:
        """Whether a day stands in it now."""
        return read_day(self.text()) is not None

    def trouble(self, *, latest: date | None = None) -> str:
        """What is wrong with what stands in it, ready to be shown; empty for nothing. `latest` is the last day that
        is allowed."""
        if not self.is_valid():
            return self.tr("Write a day as in 24 November 2026.")
        if latest is not None and self._day > latest:
            return self.tr("This day is still to come.")
        return ""

    def set_day(self, day: date) -> None:
        """Put a day into it."""
        self.setText(say_date(day))
        self.setCursorPosition(0)

    def changeEvent(self, event: QEvent) -> None:
        """The icon goes along with the look of the window."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._calendar.setIcon(self._icon())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open_calendar()
            return
        moved = self._moved(event.key())
        if moved is None or self.isReadOnly() or not self.is_valid():
            super().keyPressEvent(event)
        else:
            self.set_day(moved)

    def _icon(self) -> QIcon:
        return QIcon(theme.icon_path("down"))

    def _moved(self, key: int) -> date | None:
        try:
            match key:
                case Qt.Key.Key_Up:
                    return self._day + timedelta(days=1)
                case Qt.Key.Key_Down:
                    return self._day - timedelta(days=1)
                case Qt.Key.Key_PageUp:
                    return _other_month(self._day, 1)
                case Qt.Key.Key_PageDown:
                    return _other_month(self._day, -1)
        except (OverflowError, ValueError):
            return self._day  # the calendar of the program ends here
        return None

    def _typed(self) -> None:
        day = read_day(self.text())
        if day is not None:
            self._day = day
        self.changed.emit()

    def _write_out(self) -> None:
        """A day that was typed in figures is shown in words, so that it can be seen which day was understood."""
        if self.is_valid() and self.text() != say_date(self._day):
            self.set_day(self._day)

    def _open_calendar(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choice = QCalendarWidget()
        choice.setAccessibleName(self.tr("Calendar"))
        choice.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        choice.setFirstDayOfWeek(Qt.DayOfWeek.Monday)

        def chosen(day: QDate) -> None:
            popup.close()
            self.set_day(date(day.year(), day.month(), day.day()))
            self.setFocus()

        choice.activated.connect(chosen)
        choice.clicked.connect(chosen)
        layout = QVBoxLayout(popup)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(choice)
        popup.move(self.mapToGlobal(QPoint(0, self.height())))
        popup.show()
        choice.setFocus()


def _other_month(day: date, by: int) -> date:
    """The same day of a month before or after, or the last day of that month where it is shorter."""
    years, month = divmod(day.month - 1 + by, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
