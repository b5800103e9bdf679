"""Statistics: requests, disclosures and visitors in numbers that identify nobody."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import BadInput
from desktop_app.domain.publishing import notes
from desktop_app.domain.report_words import ReportWords
from desktop_app.domain.statistics import Period, ReportKind, Statistics
from desktop_app.domain.yearly_metrics import year_of
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.chart import BarChart
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import (
    Card,
    Choice,
    Facts,
    FieldRow,
    PrimaryButton,
    ProgressRow,
    QuietButton,
    QuietLabel,
    clear_layout,
)
from desktop_app.ui.register import RegisterPage, buttons, choose_new_file
from desktop_app.ui.tongue import spoken
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

Words = dict[tuple[str, str], str]
Said = tuple[Statistics, Words, ReportWords]


class StatisticsPage(RegisterPage):
    """Choose what is counted and for when, look at the charts, publish them as a PDF or as CSV."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self._shown: Statistics | None = None
        self.head(
            self.tr("Statistics"),
            self.tr(
                "Requests, disclosures and visitors in numbers. Small counts are withheld, and with them others from "
                "which they would follow, so that no person can be told from them."
            ),
        )
        self._kind, self._log = Choice(), Choice()
        for kind, words in (
            (ReportKind.REQUESTS, self.tr("Requests and disclosures")),
            (ReportKind.VISITORS, self.tr("Visitors of the website")),
            (ReportKind.YEARLY_METRICS, self.tr("Yearly metrics of California (11 CCR § 7102)")),
        ):
            self._kind.addItem(words, kind.value)
        self._kind.setMinimumContentsLength(34)
        self._first, self._last, self._year, self._whose = Choice(), Choice(), Choice(), Choice()
        self._whose.setMinimumContentsLength(26)
        self._whose.addItem(self.tr("Consumers of California"), False)
        self._whose.addItem(self.tr("All individuals (§ 7102(b))"), True)
        self._show_button = reading(PrimaryButton(self.tr("Show")))
        self._show_button.clicked.connect(self.run_primary)
        self._pdf = QuietButton(self.tr("Publish as a PDF…"))
        self._csv = QuietButton(self.tr("Publish as CSV…"))
        self._pdf.clicked.connect(lambda: self._choose("pdf"))
        self._csv.clicked.connect(lambda: self._choose("csv"))
        self._log_row = FieldRow(self.tr("Counted from"), self._log)
        self._months = [FieldRow(self.tr("From"), self._first), FieldRow(self.tr("To"), self._last)]
        self._yearly = [FieldRow(self.tr("Year"), self._year), FieldRow(self.tr("Requests of"), self._whose)]
        what, when = QHBoxLayout(), QHBoxLayout()
        for line, rows in (
            (what, (FieldRow(self.tr("Report"), self._kind), self._log_row)),
            (when, (*self._months, *self._yearly)),
        ):
            for row in rows:
                line.addWidget(row)
            line.addStretch()
        self._least = QuietLabel("")
        self._progress = ProgressRow()
        card = Card()
        card.body.addLayout(what)
        card.body.addLayout(when)
        card.body.addLayout(buttons(self._show_button, self._pdf, self._csv))
        card.body.addWidget(self._progress)
        card.body.addWidget(self._least)
        card.body.addWidget(
            QuietLabel(
                self.tr(
                    "What is published is kept, and a later report that would give something of it away is refused. "
                    "Only months that are over can be published."
                )
            )
        )
        self.column.addWidget(card)
        self._tables = QVBoxLayout()
        self._tables.setSpacing(12)
        self.column.addLayout(self._tables)
        self.column.addStretch()
        self._kind.currentIndexChanged.connect(lambda _: self._kind_chosen())
        for choice in (self._log, self._first, self._last, self._year, self._whose):
            choice.currentIndexChanged.connect(lambda _: self._forget())
        self._log.activated.connect(lambda _: self._ask_months())
        self._fit()

    def refresh(self) -> None:
        """Read which logs and months there are; show them all."""
        self._bridge.ask(_offered, self._fill)

    def run_primary(self) -> None:
        """Show what is chosen."""
        period = self._period()
        if period is None:
            return
        kind, log = self._chosen_kind(), self._log.currentData() or ""
        if kind != ReportKind.VISITORS:
            everybody = kind == ReportKind.YEARLY_METRICS and bool(self._whose.currentData())
            self._bridge.ask(partial(_statistics, kind, period, everybody), self._show)
            return
        self._progress.begin(self.tr("Reading the log…"))
        running = self._bridge.ask_long(
            partial(_visitors, log, period),
            self._show,
            progress=lambda lines: self._progress.show_state(self.tr("{lines} lines read").format(lines=f"{lines:,}")),
        )
        self._progress.cancelled.connect(running.cancel)
        running.ended.connect(self._progress.end)

    def _chosen_kind(self) -> ReportKind:
        return ReportKind(self._kind.currentData())

    def _fill(self, offered: tuple[int, tuple[str, ...]]) -> None:
        least, logs = offered
        self._least.setText(
            self.tr("Counts below {count} are withheld; an administrator can change that in the settings.").format(
                count=least
            )
        )
        if [self._log.itemData(number) for number in range(self._log.count())] != list(logs):
            self._log.clear()
            for name in logs:
                self._log.addItem(name, name)
        if not self._year.count():
            last = self._bridge.today().year - 1
            for year in range(last, last - 10, -1):
                self._year.addItem(str(year), year)
        self._ask_months()

    def _kind_chosen(self) -> None:
        self._forget()
        self._first.clear()
        self._last.clear()
        self._fit()
        self._ask_months()

    def _ask_months(self) -> None:
        kind = self._chosen_kind()
        if kind == ReportKind.YEARLY_METRICS:
            self.run_primary()
        elif kind == ReportKind.VISITORS and not self._log.count():
            self._tables.addWidget(
                QuietLabel(self.tr("There is no web server log on the list of data sources. Add one there first."))
            )
        else:
            log = (self._log.currentData() or "") if kind == ReportKind.VISITORS else ""
            self._bridge.ask(partial(_usual, kind, log), partial(self._fill_months, kind))

    def _fill_months(self, kind: ReportKind, usual: Period) -> None:
        if kind != self._chosen_kind():
            return
        kept = self._first.currentData(), self._last.currentData()
        months = [f"{month}-01" for month in usual.months()]
        if [self._first.itemData(number) for number in range(self._first.count())] != months:
            for choice, before, usual_place in ((self._first, kept[0], 0), (self._last, kept[1], len(months) - 1)):
                choice.clear()
                for month in months:
                    choice.addItem(day_words(date.fromisoformat(month)).partition(" ")[2], month)
                place = choice.findData(before) if before else -1
                choice.setCurrentIndex(place if place >= 0 else usual_place)
        if kind == ReportKind.REQUESTS:  # counted at once; a log is read when that is asked for
            self.run_primary()

    def _fit(self) -> None:
        """Ask only for what the report needs."""
        kind = self._chosen_kind()
        self._log_row.setVisible(kind == ReportKind.VISITORS)
        for row in self._yearly:
            row.setVisible(kind == ReportKind.YEARLY_METRICS)
        for row in self._months:
            row.setVisible(kind != ReportKind.YEARLY_METRICS)

    def _forget(self) -> None:
        """What is shown is not what is chosen any more, and cannot be published."""
        self._shown = None
        clear_layout(self._tables)
        for button in (self._pdf, self._csv):
            button.setEnabled(False)

    def _period(self) -> Period | None:
        if self._chosen_kind() == ReportKind.YEARLY_METRICS:
            return year_of(self._year.currentData()) if self._year.count() else None
        if not self._first.count() or not self._last.count():
            return None
        first, last = (date.fromisoformat(choice.currentData()) for choice in (self._first, self._last))
        try:
            return Period.of_months(first, last)
        except BadInput as error:
            self._bridge.failure.emit(error)
            return None

    def _show(self, shown: Said) -> None:
        report, words, reported = shown
        if report.kind != self._chosen_kind() or report.period != self._period():
            return
        self._forget()
        self._shown = report
        for button in (self._pdf, self._csv):
            button.setEnabled(True)
        withheld = self.tr("withheld")
        said = [
            (
                self.tr("Period"),
                self.tr("{first} to {last}").format(
                    first=day_words(report.period.first), last=day_words(report.period.last)
                ),
            ),
            *((reported.word(name), withheld if figure is None else f"{figure:,}") for name, figure in report.figures),
        ]
        if report.kind == ReportKind.REQUESTS:
            said.append((self.tr("Median of the days taken"), report.median_days or withheld))
        facts = Facts()
        facts.show_facts(said)
        self._tables.addWidget(facts)
        for note in notes(report, reported):
            self._tables.addWidget(QuietLabel(note))
        for table in report.tables:
            title = reported.word(table.title)
            card = Card(title)
            if table.rows:
                rows = [(words[(table.name.value, label)], count) for label, count in table.rows]
                card.body.addWidget(BarChart(title, rows, withheld))
            else:
                card.body.addWidget(QuietLabel(self.tr("None.")))
            if table.adds_up:
                total = withheld if table.total is None else str(table.total)
                card.body.addWidget(QuietLabel(self.tr("In all: {count}").format(count=total)))
            elif report.kind == ReportKind.REQUESTS:
                card.body.addWidget(QuietLabel(self.tr("One request may count under several.")))
            self._tables.addWidget(card)

    def _choose(self, ending: str) -> None:
        report = self._shown
        if report is None:
            return
        period = report.period
        name = f"{report.kind.value}-{period.first:%Y-%m}-{period.last:%Y-%m}.{ending}"
        choose_new_file(self, self.tr("Publish the statistics"), name, lambda path: self.publish(path, ending))

    def publish(self, path: Path, kind: str) -> None:
        """Write what is shown to a new file, "pdf" or "csv"."""
        report = self._shown
        if report is None:
            return
        pdf, csv = (path, None) if kind == "pdf" else (None, path)

        def done(_: object) -> None:
            self.say(self.tr("{file} was written.").format(file=path.name))

        self._bridge.ask(partial(_publish, report, pdf, csv), done)


def _offered(desk: Desk) -> tuple[int, tuple[str, ...]]:
    from desktop_app.desk import statistics

    return statistics.least_count(desk), statistics.logs(desk)


def _usual(kind: ReportKind, log: str, desk: Desk) -> Period:
    from desktop_app.desk import statistics

    return statistics.usual_period(desk, kind, log)


def _statistics(kind: ReportKind, period: Period, everybody: bool, desk: Desk) -> Said:
    from desktop_app.desk import statistics

    return _with_words(statistics.statistics(desk, statistics.Wanted(period, kind, everybody=everybody)))


def _visitors(
    log: str, period: Period, desk: Desk, report: Callable[[object], None], cancelled: Callable[[], bool]
) -> Said:
    from desktop_app.desk import statistics

    wanted = statistics.Wanted(period, ReportKind.VISITORS, log)
    counted = statistics.statistics(desk, wanted, progress=lambda progress: report(progress.done), cancelled=cancelled)
    return _with_words(counted)


def _with_words(report: Statistics) -> Said:
    from desktop_app.desk import statistics

    said = statistics.words_in(spoken())
    words = {
        (table.name.value, label): said.word(statistics.category_words(table.name, label, said))
        for table in report.tables
        for label, _ in table.rows
    }
    return report, words, said


def _publish(report: Statistics, pdf: Path | None, csv: Path | None, desk: Desk) -> None:
    from desktop_app.desk import statistics

    statistics.publish(desk, report, pdf, csv)
