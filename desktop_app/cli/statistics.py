"""`redress statistics`: requests and disclosures in numbers that identify nobody."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import statistics as figures
from desktop_app.domain.small_cells import DEFAULT_THRESHOLD
from desktop_app.domain.statistics import WITHHELD, Period, Statistics

PATH = click.Path(path_type=Path)
MONTH = click.DateTime(["%Y-%m"])


@click.command()
@DIRECTORY
@click.option(
    "--from", "first", type=MONTH, metavar="MONTH", help='The first month ("2026-01"); by default of the first request.'
)
@click.option("--to", "last", type=MONTH, metavar="YYYY-MM", help="The last month; by default this one.")
@click.option(
    "--threshold", type=int, default=DEFAULT_THRESHOLD, show_default=True, help="Smaller counts are withheld."
)
@click.option("--pdf", type=PATH, metavar="FILE", help="Publish it as a new PDF file.")
@click.option("--csv", type=PATH, metavar="FILE", help="Publish it as a new CSV file.")
@unlock_options
@output.json_option
def statistics(
    directory: Path,
    first: datetime | None,
    last: datetime | None,
    threshold: int,
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
    with unlocked(directory, passphrase_file, keyring) as desk:
        usual = figures.usual_period(desk)
        period = Period.of_months(first.date() if first else usual.first, last.date() if last else usual.last)
        if pdf is not None or csv is not None:
            report = figures.publish(desk, period, pdf, csv, threshold)
        else:
            report = figures.statistics(desk, period, threshold)
    if as_json:
        output.document(_json(report))
    else:
        _say(report)


def _json(report: Statistics) -> dict[str, object]:
    return {
        "from": report.period.first,
        "to": report.period.last,
        "threshold": report.threshold,
        "median_days": report.median_days,
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
    output.say(f"Counts below {report.threshold} are withheld, and with them others from which they would follow.")
    for table in report.tables:
        output.say()
        output.say(table.title)
        for label, count in table.rows:
            output.say(f"  {figures.category_words(table.name, label)}: {WITHHELD if count is None else count}")
        if table.adds_up:
            output.say(f"  in all: {WITHHELD if table.total is None else table.total}")
    output.say()
    output.say(f"Median of the days taken: {report.median_days or WITHHELD}")
