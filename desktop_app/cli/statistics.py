"""`redress statistics`: requests, disclosures and visitors in numbers that identify nobody."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import statistics as figures
from desktop_app.desk.office import Desk
from desktop_app.domain.publishing import WITHHELD, notes
from desktop_app.domain.statistics import Period, ReportKind, Statistics
from desktop_app.domain.yearly_metrics import year_of

PATH = click.Path(path_type=Path)
MONTH = click.DateTime(["%Y-%m"])


@click.command()
@DIRECTORY
@click.option(
    "--report",
    "kind",
    type=click.Choice([kind.value for kind in ReportKind]),
    default=ReportKind.REQUESTS.value,
    show_default=True,
    help="What is counted: requests and disclosures, visitors of a website, or the yearly metrics of 11 CCR § 7102.",
)
@click.option(
    "--from", "first", type=MONTH, metavar="MONTH", help='The first month ("2026-01"); by default of the first request.'
)
@click.option("--to", "last", type=MONTH, metavar="YYYY-MM", help="The last month; by default this one.")
@click.option(
    "--year", type=click.IntRange(2000, 9998), help="A whole year; for the yearly metrics by default the last."
)
@click.option(
    "--log", default="", metavar="NAME", help="The data source that visitors are counted from, a web server log."
)
@click.option(
    "--threshold", type=int, help="Smaller counts are withheld; by default, and at the least, below the organisation's."
)
@click.option(
    "--set-threshold",
    "setting",
    type=int,
    help="First choose another threshold for the organisation; administrators only.",
)
@click.option(
    "--all-individuals",
    "everybody",
    is_flag=True,
    help="The yearly metrics of everybody's requests, under whatever law (11 CCR § 7102(b)).",
)
@click.option("--pdf", type=PATH, metavar="FILE", help="Publish it as a new PDF file.")
@click.option("--csv", type=PATH, metavar="FILE", help="Publish it as a new CSV file.")
@unlock_options
@output.json_option
def statistics(
    directory: Path,
    kind: str,
    first: datetime | None,
    last: datetime | None,
    year: int | None,
    log: str,
    threshold: int | None,
    setting: int | None,
    everybody: bool,
    pdf: Path | None,
    csv: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Summary statistics of the store in DIR: by month, right, channel, outcome, days, due date and more.

    Small counts are withheld, and with them others from which they would follow. What is published (--pdf, --csv) is
    kept, and a later report that would give something of it away is refused.
    """
    if year is not None and (first or last):
        raise click.UsageError("Give either --year or --from and --to.")
    wanted = ReportKind(kind)
    if wanted == ReportKind.YEARLY_METRICS and (first or last):
        raise click.UsageError("The yearly metrics are of a whole year: give --year.")
    if everybody and wanted != ReportKind.YEARLY_METRICS:
        raise click.UsageError("--all-individuals is for the yearly metrics: give --report ccpa.")
    with unlocked(directory, passphrase_file, keyring) as desk:
        if setting is not None:
            figures.set_least_count(desk, setting)
        period = _period(desk, wanted, log, first, last, year)
        report = figures.statistics(desk, figures.Wanted(period, wanted, log, threshold, everybody))
        if pdf is not None or csv is not None:
            figures.publish(desk, report, pdf, csv)
    if as_json:
        output.document(_json(report))
    else:
        _say(report)


def _period(
    desk: Desk, wanted: ReportKind, log: str, first: datetime | None, last: datetime | None, year: int | None
) -> Period:
    if year is not None:
        return year_of(year)
    if first and last:
        return Period.of_months(first.date(), last.date())
    usual = figures.usual_period(desk, wanted, log)
    return Period.of_months(first.date() if first else usual.first, last.date() if last else usual.last)


def _json(report: Statistics) -> dict[str, object]:
    return {
        "report": report.kind,
        "from": report.period.first,
        "to": report.period.last,
        "counted_from": report.of or None,
        "threshold": report.threshold,
        "median_days": report.median_days,
        "figures": [{"name": name, "value": value, "withheld": value is None} for name, value in report.figures],
        "tables": {
            table.name.value.replace(" ", "_"): {
                "title": table.title,
                "total": table.total,
                "adds_up": table.adds_up,
                "counts": [
                    {"category": label, "count": count, "withheld": count is None} for label, count in table.rows
                ],
            }
            for table in report.tables
        },
    }


def _say(report: Statistics) -> None:
    output.say(f"{output.day(report.period.first)} to {output.day(report.period.last)}")
    if report.of:
        output.say(f"Counted from: {report.of}")
    for note in notes(report):
        output.say(note)
    for name, figure in report.figures:
        output.say(f"{name}: {WITHHELD if figure is None else figure}")
    for table in report.tables:
        output.say()
        output.say(table.title)
        for label, count in table.rows:
            output.say(f"  {figures.category_words(table.name, label)}: {WITHHELD if count is None else count}")
        if table.adds_up:
            output.say(f"  in all: {WITHHELD if table.total is None else table.total}")
    if report.kind == ReportKind.REQUESTS:
        output.say()
        output.say(f"Median of the days taken: {report.median_days or WITHHELD}")
