"""`redress request task …`: what is to be done about a request."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.turnings import DAY, on_a_case
from desktop_app.cli.unlocking import unlocked
from desktop_app.desk import cases, notes
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput


@click.group()
def task() -> None:
    """What is to be done about a request."""


@task.command("add")
@on_a_case
@click.argument("text", metavar="TEXT")
@click.option("--by", "due", type=DAY, help="The day until which it is to be done.")
def add_task(
    directory: Path,
    reference: str,
    text: str,
    due: date | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Add a task to REF: TEXT says what is to be done."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        notes.add_task(desk, reference, text, due)
        _say_tasks(desk, reference, as_json)


@task.command("list")
@on_a_case
def list_tasks(
    directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """The tasks of REF, each with the number by which `task done` takes it."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _say_tasks(desk, reference, as_json)


@task.command("done")
@on_a_case
@click.argument("number", metavar="NUMBER", type=int)
def finish_task(
    directory: Path,
    reference: str,
    number: int,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Task NUMBER of REF, as `task list` counts them, is done."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        tasks = cases.get_case(desk, reference).tasks
        if not 1 <= number <= len(tasks):
            raise BadInput(
                "no-such-task",
                f"This case has no task of the number {number}.",
                safe="Nothing was changed.",
                next_step=f"`redress request task list DIR {reference}` shows its tasks and their numbers.",
            )
        notes.finish_task(desk, tasks[number - 1].id)
        _say_tasks(desk, reference, as_json)


def _say_tasks(desk: Desk, reference: str, as_json: bool) -> None:
    case = cases.get_case(desk, reference)
    if as_json:
        listed = [
            {"number": number, "text": each.text, "due": each.due, "done_at": each.done_at, "done_by": each.done_by}
            for number, each in enumerate(case.tasks, start=1)
        ]
        output.document({"reference": case.reference, "tasks": listed})
        return
    if not case.tasks:
        output.say(f"{case.reference} has no tasks.")
    for number, each in enumerate(case.tasks, start=1):
        state = "done" if each.done_at else f"by {output.day(each.due)}" if each.due else "open"
        output.say(f"{number}. {state}: {each.text}")
