"""`redress find` and `redress correct`: one data source, without a store."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from desktop_app.cli import output
from desktop_app.desk import source_files
from desktop_app.desk.source_files import Reading
from desktop_app.domain.errors import ExitStatus
from desktop_app.domain.findings import Found

_PATH = click.Path(path_type=Path)
_PERSON, _JSON, _LINES = "text", "json", "jsonl"


@click.command()
@click.argument("source", metavar="SOURCE.json", type=_PATH)
@click.argument("identifiers", metavar="IDENTIFIERS.json", type=_PATH)
@click.option(
    "--format", "form", type=click.Choice([_PERSON, _JSON, _LINES]), help="jsonl: one finding per line, at once."
)
@output.json_option
def find(source: Path, identifiers: Path, form: str | None, as_json: bool) -> int:
    """Findings of one data source for one set of identifiers, without a store.

    \b
    SOURCE: {"kind": "weblog", "path": "access.log"}
            {"kind": "table", "path": "registrations.csv", "key": "customer_id"}
            {"kind": "database", "url": "sqlite:///shop.sqlite", "table": "Customer", "key": "CustomerId",
             "match": {"email": "Email", "name": ["FirstName", "LastName"]}}
            {"kind": "mailbox", "path": "archive.mbox"}
            {"kind": "cookies", "path": "preferences.json"}
            {"kind": "folder", "path": "correspondence"}
    IDENTIFIERS: {"names": [], "emails": [], "phones": [], "ip_addresses": [], "cookie_ids": [],
                  "account_ids": [], "from": null, "to": null}

    Relative paths in SOURCE count from the folder it is in. A part of a source that cannot be read is said, with exit
    status 2, after everything that was found in the rest. Passwords of databases are kept in this computer's keyring.
    """
    if as_json and form not in (None, _JSON):
        raise click.UsageError(f"--json and --format {form} exclude each other.")
    form = _JSON if as_json else form or _PERSON
    latest, count = Reading(done=0, total=None, unit="", refused=0), 0
    with _progress(together=form != _JSON) as show:

        def report(reading: Reading) -> None:
            nonlocal latest
            latest = reading
            show(reading, count)

        found = source_files.find_in(source, identifiers, progress=report)
        listed: list[dict[str, Any]] = []
        trouble = None
        try:
            for item in found:
                count += 1
                if form == _JSON:
                    listed.append(_finding(item))
                else:
                    output.json_line(_finding(item)) if form == _LINES else _say_finding(item)
        except source_files.PartlyRead as error:  # what was found in the rest is said first
            trouble = error
    if form == _JSON:
        told = {"read": latest.done, "unit": latest.unit, "unreadable": latest.refused}
        output.document({"findings": listed, **told, **({"unreadable_at_least": True} if latest.at_least else {})})
    else:
        tell = output.note if form == _LINES else output.say
        least = "at least " if latest.at_least else ""
        tell(f"{count:,} findings; {latest.done:,} {latest.unit} read, {least}{latest.refused:,} could not be read.")
    if trouble is not None:
        raise trouble
    return ExitStatus.DONE


@click.command()
@click.argument("source", metavar="SOURCE.json", type=_PATH)
@click.argument("correction", metavar="CORRECTION.json", type=_PATH)
@click.option("--apply", "apply_it", is_flag=True, help="Change the value in one transaction, and read it back.")
@output.json_option
def correct(source: Path, correction: Path, apply_it: bool, as_json: bool) -> int:
    """One correction at a source: what it would do, or with --apply what it did.

    \b
    CORRECTION: {"locator": "CustomerId=2", "field": "PostalCode", "from": "70174", "to": "70173",
                 "reason": "…", "evidence": "…"}

    Where the source no longer holds "from", nothing is written, the difference is shown, and the exit status is 1.
    """
    planned = source_files.read_planned(source, correction)
    preview = source_files.preview_planned(planned)
    said: dict[str, Any] = {
        "locator": preview.order.locator,
        "field": preview.order.field,
        "from": preview.order.was,
        "to": preview.order.to,
        "holds": preview.holds,
        "possible": preview.possible,
        "statement": preview.statement,
        "applied": False,
        "read_back": None,
        "applied_at": None,
        "recipients": [],
    }
    if not as_json:
        output.say(preview.statement)
    if apply_it and preview.possible:
        from desktop_app.cli.surroundings import now  # imports the store, which takes long

        receipt, recipients = source_files.apply_planned(planned, now())
        said |= {
            "applied": True,
            "read_back": receipt.read_back,
            "applied_at": receipt.applied_at,
            "recipients": recipients,
        }
        if not as_json:
            output.say(f"Applied, and read back: {receipt.order.field} is now {receipt.read_back}.")
            for recipient in recipients:
                output.say(f"To be told of the correction: {recipient}")
    elif not as_json:
        output.say("Nothing was written." if not preview.possible else "Nothing was written yet; --apply writes it.")
    if as_json:
        output.document(said)
    return ExitStatus.DONE if preview.possible else ExitStatus.NO


def _finding(item: Found) -> dict[str, Any]:
    return {
        "source": item.source,
        "locator": item.locator,
        "field": item.field,
        "value": item.value,
        "at": item.at,
        "matched_by": item.matched_by,
    }


def _say_finding(item: Found) -> None:
    when = f", {output.instant(item.at)}" if item.at else ""
    output.say(f"{item.source}, {item.locator}: {item.field} = {item.value} (by {item.matched_by}{when})")


@contextmanager
def _progress(*, together: bool) -> Iterator[Callable[[Reading, int], None]]:
    """A bar on standard error, for a person at a terminal. `together`: findings are written meanwhile, so that on a
    terminal which shows both the bar would only be in their way."""
    if not sys.stderr.isatty() or (together and sys.stdout.isatty()):
        yield lambda reading, found: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading")

        def show(reading: Reading, found: int) -> None:
            words = f"Reading {output.visible(reading.place)}" if reading.place else "Reading"
            words += f", {found:,} found so far"
            if reading.total is None and reading.share is not None:
                bar.update(task, description=words, completed=reading.share, total=1)
            else:
                bar.update(task, description=words, completed=reading.done, total=reading.total)

        yield show
