"""Statistics: requests and disclosures in numbers that identify nobody."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.domain.small_cells import DEFAULT_THRESHOLD, LEAST_THRESHOLD
from desktop_app.domain.statistics import Period, Statistics
from desktop_app.ui.bridge import Bridge
from desktop_app.ui.chart import BarChart
from desktop_app.ui.only_reading import reading
from desktop_app.ui.parts import Card, Choice, Facts, FieldRow, PrimaryButton, QuietButton, QuietLabel, clear_layout
from desktop_app.ui.register import RegisterPage, buttons, choose_new_file
from desktop_app.ui.words import day_words

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

Words = dict[tuple[str, str], str]


class StatisticsPage(RegisterPage):
    """Choose months, look at the charts, publish them as a PDF or as CSV."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(bridge, parent)
        self.head(
            self.tr("Statistics"),
            self.tr(
                "Requests and disclosures in numbers. Small counts are withheld, and with them others from which they "
                "would follow, so that no person can be told from them."
            ),
        )
        self._first, self._last = Choice(), Choice()
        self._threshold = Choice()
        for threshold in (LEAST_THRESHOLD, 5, DEFAULT_THRESHOLD, 20, 50):
            self._threshold.addItem(self.tr("below {count}").format(count=threshold), threshold)
        self._threshold.setCurrentIndex(self._threshold.findData(DEFAULT_THRESHOLD))
        self._show_button = reading(PrimaryButton(self.tr("Show")))
        self._show_button.clicked.connect(self.run_primary)
        self._pdf = QuietButton(self.tr("Publish as a PDF…"))
        self._csv = QuietButton(self.tr("Publish as CSV…"))
        self._pdf.clicked.connect(lambda: self._choose("pdf"))
        self._csv.clicked.connect(lambda: self._choose("csv"))
        months = QHBoxLayout()
        for row in (
            FieldRow(self.tr("From"), self._first),
            FieldRow(self.tr("To"), self._last),
            FieldRow(self.tr("Withhold counts"), self._threshold),
        ):
            months.addWidget(row)
        months.addStretch()
        card = Card()
        card.body.addLayout(months)
        card.body.addLayout(buttons(self._show_button, self._pdf, self._csv))
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

    def refresh(self) -> None:
        """Read which months there are; show them all."""
        self._bridge.ask(_usual, self._fill)

    def run_primary(self) -> None:
        """Show the months that are chosen."""
        period = self._period()
        if period is not None:
            self._bridge.ask(partial(_statistics, period, self._threshold.currentData()), self._show)

    def _fill(self, usual: Period) -> None:
        if not self._first.count():
            for month in usual.months():
                day = date.fromisoformat(f"{month}-01")
                for choice in (self._first, self._last):
                    choice.addItem(day_words(day).partition(" ")[2], day.isoformat())
            self._last.setCurrentIndex(self._last.count() - 1)
        self.run_primary()

    def _period(self) -> Period | None:
        if not self._first.count():
            return None
        first, last = (date.fromisoformat(choice.currentData()) for choice in (self._first, self._last))
        try:
            return Period.of_months(first, last)
        except BadInput as error:
            self._bridge.failure.emit(error)
            return None

    def _show(self, shown: tuple[Statistics, Words]) -> None:
        report, words = shown
        clear_layout(self._tables)
        facts = Facts()
        facts.show_facts(
            (
                (
                    self.tr("Period"),
                    self.tr("{first} to {last}").format(
                        first=day_words(report.period.first), last=day_words(report.period.last)
                    ),
                ),
                (self.tr("Median of the days taken"), report.median_days or self.tr("withheld")),
            )
        )
        self._tables.addWidget(facts)
        withheld = self.tr("withheld")
        for table in report.tables:
            card = Card(table.title)
            if table.rows:
                rows = [(words[(table.name.value, label)], count) for label, count in table.rows]
                card.body.addWidget(BarChart(table.title, rows, withheld))
            else:
                card.body.addWidget(QuietLabel(self.tr("None.")))
            if table.adds_up:
                total = withheld if table.total is None else str(table.total)
                card.body.addWidget(QuietLabel(self.tr("In all: {count}").format(count=total)))
            else:
                card.body.addWidget(QuietLabel(self.tr("One request may count under several.")))
            self._tables.addWidget(card)

    def _choose(self, kind: str) -> None:
        period = self._period()
        if period is None:
            return
        name = f"statistics-{period.first:%Y-%m}-{period.last:%Y-%m}.{kind}"
        choose_new_file(self, self.tr("Publish the statistics"), name, lambda path: self.publish(path, kind))

    def publish(self, path: Path, kind: str) -> None:
        """Write the chosen months to a new file."""
        period = self._period()
        if period is None:
            return
        pdf, csv = (path, None) if kind == "pdf" else (None, path)

        def done(_: object) -> None:
            self.say(self.tr("{file} was written.").format(file=path.name))

        def failed(error: RedressError) -> None:
            self._bridge.failure.emit(error)

        self._bridge.ask(partial(_publish, period, pdf, csv, self._threshold.currentData()), done, failed)


def _usual(desk: Desk) -> Period:
    from desktop_app.desk import statistics

    return statistics.usual_period(desk)


def _statistics(period: Period, threshold: int, desk: Desk) -> tuple[Statistics, Words]:
    from desktop_app.desk import statistics

    report = statistics.statistics(desk, period, threshold)
    words = {
        (table.name.value, label): statistics.category_words(table.name, label)
        for table in report.tables
        for label, _ in table.rows
    }
    return report, words


def _publish(period: Period, pdf: Path | None, csv: Path | None, threshold: int, desk: Desk) -> None:
    from desktop_app.desk import statistics

    statistics.publish(desk, period, pdf, csv, threshold)
