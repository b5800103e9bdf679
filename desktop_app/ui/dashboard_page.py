"""The dashboard: what is due this week, how much was answered in time, and where open requests wait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.overview import LOOKED_BACK, Overview
from desktop_app.domain.shelves import Shelf
from desktop_app.ui import printing, theme
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.chart import ROW, BarChart
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Badge, Card, LinkButton, PrimaryButton, QuietButton, QuietLabel, Title, clear_layout
from desktop_app.ui.register import RegisterPage, buttons
from desktop_app.ui.words import day_words, stage_word

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

PRINTED_WIDTH = 700  # in the units of the screen; scaled to the width of the paper
PAPER_MARGIN = 40


class DashboardPage(RegisterPage):
    """Three figures, then charts whose every bar has its word and its number. It counts, and names nobody."""

    new_request = Signal()
    shelf_wanted = Signal(object)
    calendar_wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.shown: Overview | None = None
        self._charts: list[tuple[str, BarChart]] = []
        self._sentences: list[str] = []
        self.head(self.tr("Dashboard"), self.tr("What is due, what was answered in time, and where requests wait."))
        self._print = reading(QuietButton(self.tr("Print…")))
        self._print.clicked.connect(self._ask_printer)
        self._calendar = reading(QuietButton(self.tr("Due dates as a calendar file…")))
        self._calendar.clicked.connect(self.calendar_wanted)
        self.column.addLayout(buttons(self._print, self._calendar))
        self._body = QVBoxLayout()
        self._body.setSpacing(16)
        self.column.addLayout(self._body)
        self.column.addStretch()
        for button in (self._print, self._calendar):
            button.hide()

    def refresh(self) -> None:
        """Count again."""
        self._bridge.ask(_overview, self._show)

    def _show(self, overview: Overview) -> None:
        if overview == self.shown:
            return  # what is shown stays as it is, the keyboard's place with it
        self.shown = overview
        clear_layout(self._body)
        self._charts, self._sentences = [], []
        for button in (self._print, self._calendar):
            button.setVisible(overview.ever > 0)
        if overview.ever:
            self._body.addLayout(self._figures(overview))
            self._add_charts(overview)
        else:
            self._body.addWidget(self._first_use())

    def _first_use(self) -> Card:
        card = Card(self.tr("Nothing to count yet"))
        card.body.addWidget(QuietLabel(self.tr("As soon as the first request has arrived, this page shows when.")))
        new = PrimaryButton(self.tr("New request…"))
        new.setAccessibleName(self.tr("Write down the first request"))
        new.clicked.connect(self.new_request)
        card.body.addLayout(buttons(new))
        return card

    def _figures(self, o: Overview) -> QHBoxLayout:
        percent = o.percent_in_time
        rate = self.tr("none yet") if percent is None else self.tr("{percent}\u00a0%").format(percent=percent)
        of_all = self.tr("{count} of {all} closed in the last {days} days were closed by their due date.").format(
            count=_number(o.in_time), all=_number(o.closed), days=LOOKED_BACK
        )
        late = self.tr("act today") if o.overdue else self.tr("none")
        missed = self.tr("all in time") if o.in_time == o.closed else self.tr("some were late")
        row = QHBoxLayout()
        row.setSpacing(16)
        for name, figure, words, badge, tone, shelf in (
            (
                self.tr("Overdue"),
                _number(o.overdue),
                self.tr("Open requests whose due date has passed."),
                late,
                "bad" if o.overdue else "good",
                Shelf.OVERDUE,
            ),
            (
                self.tr("Due this week"),
                _number(o.due_this_week),
                self.tr("Due today or in the six days that follow, of {count} open.").format(count=_number(o.open)),
                "",
                "plain",
                Shelf.DUE_SOON,
            ),
            (
                self.tr("On time"),
                rate,
                of_all if o.closed else self.tr("No request was closed in the last {days} days.").format(
                    days=LOOKED_BACK
                ),
                missed if o.closed else "",
                "good" if o.in_time == o.closed else "warn",
                Shelf.CLOSED,
            ),
        ):  # fmt: skip
            row.addWidget(self._figure(name, figure, words, (badge, tone), shelf), 1)
            self._sentences.append(f"{name}: {figure}. {words}")
        return row

    def _figure(self, name: str, figure: str, words: str, badge: tuple[str, str], shelf: Shelf) -> Card:
        card = Card(name)
        card.body.setSpacing(8)
        line = QHBoxLayout()
        number = Title(figure)
        number.setAccessibleName(f"{name}: {figure}")
        line.addWidget(number)
        if badge[0]:
            line.addWidget(Badge(*badge))
        line.addStretch()
        card.body.addLayout(line)
        card.body.addWidget(QuietLabel(words))
        card.body.addStretch()
        show = reading(LinkButton(self.tr("Go to “{list}”").format(list=self._list_words(shelf))))
        show.clicked.connect(lambda: self.shelf_wanted.emit(shelf))
        card.body.addWidget(show)
        return card

    def _list_words(self, shelf: Shelf) -> str:
        words = {
            Shelf.OVERDUE: self.tr("Overdue"),
            Shelf.DUE_SOON: self.tr("Due soon"),
            Shelf.CLOSED: self.tr("Closed"),
        }
        return words[shelf]

    def _add_charts(self, o: Overview) -> None:
        week = [(self._day(number, o), count) for number, (_, count) in enumerate(o.week)]
        stages = [(stage_word(stage), count) for stage, count in o.stages]
        waits = [
            (self.tr("The person’s answer"), o.waiting_for_person),
            *((self.tr("Search of {source}").format(source=name), count) for name, count in o.sources),
        ]
        grid = QGridLayout()
        grid.setSpacing(16)
        for number, (title, rows, about) in enumerate(
            (
                (self.tr("Due in the next seven days"), week, ""),
                (self.tr("Open requests, by stage"), stages, ""),
                (
                    self.tr("What open requests wait for"),
                    waits,
                    self.tr(
                        "A data source counts the requests at the collecting stage that it was not searched for yet."
                    ),
                ),
            )
        ):
            chart = BarChart(title, rows, "")
            self._charts.append((title, chart))
            card = Card(title)
            card.body.addWidget(chart)
            if about:
                card.body.addWidget(QuietLabel(about))
            card.body.addStretch()
            grid.addWidget(card, number // 2, number % 2, 1, 2 if number == 2 else 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self._body.addLayout(grid)

    def _day(self, number: int, o: Overview) -> str:
        if number == 0:
            return self.tr("Today")
        if number == 1:
            return self.tr("Tomorrow")
        day = o.week[number][0]
        return self.tr("{weekday}, {day}").format(
            weekday=QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat),
            day=day_words(day).rpartition(" ")[0],
        )

    # ── Printing ──

    def _ask_printer(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName("Redress")
        dialog = QPrintDialog(printer, self)

        def chosen(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self.print_on(printer)
            dialog.deleteLater()

        dialog.finished.connect(chosen)
        QDialog.open(dialog)  # its own open() wants a slot by name

    def print_on(self, printer: QPrinter) -> None:
        """Print what is shown, dark on white whatever the look."""
        if self.shown is None:
            return
        painter, copies = QPainter(), max(1, printer.copyCount())
        printer.setCopyCount(1)  # each is drawn, and says which it is
        if not painter.begin(printer):
            self.say(self.tr("The printer did not take the page; nothing was printed."))
            return
        scale = printer.pageRect(QPrinter.Unit.DevicePixel).width() / (PRINTED_WIDTH + 2 * PAPER_MARGIN)
        painter.scale(scale, scale)
        bottom = printer.pageRect(QPrinter.Unit.DevicePixel).height() / scale - PAPER_MARGIN
        for copy in range(1, copies + 1):
            pages = self._draw(painter, printer, bottom, printing.copy_words(copy, copies) if copies > 1 else "")
            if copy < copies:
                blank_back = pages % 2 and printing.is_duplex(printer)
                for _ in range(2 if blank_back else 1):
                    printer.newPage()
        if painter.end():
            said = self.tr("The dashboard was handed to the printer.")
            printing.noting(self._bridge, "print.dashboard", said=said)(copies)
        else:
            self.say(self.tr("The printer did not take the page; nothing was printed."))

    def _draw(self, painter: QPainter, printer: QPrinter, bottom: float, mark: str) -> int:
        """One copy, with the words that mark it; how many pages it took."""
        assert self.shown is not None
        seat = self._bridge.seat
        heading = self.tr("Dashboard, {day}").format(day=day_words(self.shown.today))
        lines: list[tuple[str, int, bool]] = [(heading, 17, True)]
        if seat is not None:
            lines.append((seat.organisation.name, 10, False))
        lines += [(sentence, 10, False) for sentence in self._sentences]
        if mark:
            lines.append((mark, 8, False))
        y, pages = float(PAPER_MARGIN), 1
        for words, size, bold in lines:
            y = _write(painter, words, y, size, bold)
        for title, chart in self._charts:
            if y + 40 + chart.sizeHint().height() > bottom:
                printer.newPage()
                y, pages = float(PAPER_MARGIN), pages + 1
            y = _write(painter, title, y + 12, 11, bold=True)
            painter.save()
            painter.setFont(_font(painter, 10, bold=False))
            painter.translate(PAPER_MARGIN, y)
            chart.draw(painter, PRINTED_WIDTH, theme.LIGHT)
            painter.restore()
            y += chart.sizeHint().height() + ROW / 2
        return pages


def _font(painter: QPainter, size: int, *, bold: bool) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(size * 4 // 3)  # the painter is scaled: points would be scaled twice
    font.setBold(bold)
    return font


def _write(painter: QPainter, words: str, y: float, size: int, bold: bool) -> float:
    """Write words across the page; where the next line begins."""
    painter.setFont(_font(painter, size, bold=bold))
    painter.setPen(QColor(theme.LIGHT.text))
    flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading
    box = painter.boundingRect(PAPER_MARGIN, int(y), PRINTED_WIDTH, 1000, flags, words)
    painter.drawText(box, flags, words)
    return y + box.height() + 6


def _number(count: int) -> str:
    return QLocale().toString(count)


def _overview(desk: Desk) -> Overview:
    from desktop_app.desk import overview

    return overview.overview(desk)
