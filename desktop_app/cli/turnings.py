"""`redress request …` beyond taking in and showing: the clock, endings and turnings, what was done at the sources,
assignment, notes, tasks, and the calendar of due dates."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import calendar, cases, clock, joining, measures, notes, office, turnings
from desktop_app.desk.case_letters import CaseLetter
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.domain.clock import TO_ENTER
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.errors import BadInput
from desktop_app.domain.grounds import KEEPING, REFUSALS
from desktop_app.domain.measures import Outcome
from desktop_app.domain.rights import Right

_F = TypeVar("_F", bound=Callable[..., Any])
_REFERENCE = click.argument("reference", metavar="REF")
_LETTER = click.option(
    "--letter", type=click.Path(path_type=Path), metavar="FILE.pdf", help="Write the letter to this new file, too."
)
_REASONS = click.option(
    "--reasons", required=True, metavar="TEXT", help="What the person is told; it stands in a letter."
)


class _Day(click.ParamType[date]):
    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail("there is no such day; write it like 2026-11-24", param, ctx)


DAY = _Day()
_RIGHT = click.Choice([right.value for right in Right])


def on_a_case(command: _F) -> _F:
    """DIR, REF, how to unlock, and --json."""
    return DIRECTORY(_REFERENCE(unlock_options(output.json_option(command))))


@click.command()
@on_a_case
@click.argument("type_", metavar="EVENT", type=click.Choice([type_.value for type_ in TO_ENTER]))
@click.option("--on", type=DAY, help="The day it happened; today where none is given.")
def event(
    directory: Path,
    reference: str,
    type_: str,
    on: date | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Enter on the clock of REF what was asked for or came in; the due date is counted anew."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        clock.enter_event(desk, reference, ClockEventType(type_), on or desk.today())
        say_clock(desk, reference, as_json)


@click.command()
@on_a_case
@_REASONS
@click.option("--until", type=DAY, help="The new day, only where the law leaves the length open.")
@_LETTER
def extend(
    directory: Path,
    reference: str,
    reasons: str,
    until: date | None,
    letter: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Extend the time to answer REF by what the law allows, with the letter that tells the person why."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        made = turnings.extend(desk, reference, reasons, until)
        _say_case(desk, reference, as_json, made, letter)


@click.command()
@on_a_case
@click.option("--ground", required=True, type=click.Choice([ground.code for ground in REFUSALS]), help="The ground.")
@click.option("--reasons", default="", metavar="TEXT", help="What makes it so in this case; it stands in the letter.")
@click.option("--right", "rights", multiple=True, type=_RIGHT, help="Only this right; may be given several times.")
@_LETTER
def refuse(
    directory: Path,
    reference: str,
    ground: str,
    reasons: str,
    rights: tuple[str, ...],
    letter: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Refuse REF, or some of its rights, with the letter that gives the reasons and says where to complain."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        made = turnings.refuse(desk, reference, ground, reasons, tuple(Right(right) for right in rights))
        _say_case(desk, reference, as_json, made, letter)


@click.command()
@on_a_case
@click.option("--how", required=True, metavar="TEXT", help="How the person took it back, and when.")
@_LETTER
def withdraw(
    directory: Path,
    reference: str,
    how: str,
    letter: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """The person took REF back: close it, with the letter that confirms it."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        made = turnings.withdraw(desk, reference, how)
        _say_case(desk, reference, as_json, made, letter)


@click.command()
@on_a_case
@click.option("--to", "to", required=True, metavar="TEXT", help="The controller it is meant for, with an address.")
@_REASONS
@_LETTER
def transfer(
    directory: Path,
    reference: str,
    to: str,
    reasons: str,
    letter: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """REF is meant for another controller: close it here, with the letter that tells the person so."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        made = turnings.transfer(desk, reference, to, reasons)
        _say_case(desk, reference, as_json, made, letter)


@click.command()
@on_a_case
@click.option("--reason", required=True, metavar="TEXT", help="Why it is taken up again.")
def reopen(
    directory: Path, reference: str, reason: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Take the closed case REF up again."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        turnings.reopen(desk, reference, reason)
        _say_case(desk, reference, as_json)


@click.command()
@on_a_case
@click.argument("into", metavar="INTO")
def merge(
    directory: Path, reference: str, into: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """REF and INTO are the same request: close REF, and go on in INTO."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        joining.merge(desk, reference, into)
        _say_case(desk, into, as_json)


@click.command()
@on_a_case
@click.option("--right", "rights", multiple=True, required=True, type=_RIGHT, help="A right to part with.")
def split(
    directory: Path,
    reference: str,
    rights: tuple[str, ...],
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Answer some of the rights of REF in a case of their own."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        new = joining.split(desk, reference, tuple(Right(right) for right in rights))
        _say_case(desk, new, as_json)


@click.command()
@on_a_case
@click.option("--right", required=True, type=_RIGHT, help="The right it was done for.")
@click.option("--source", default="", metavar="NAME", help="The data source.")
@click.option("--place", default="", metavar="TEXT", help="Where, if not at a data source: a list, a firm.")
@click.option("--on", type=DAY, help="The day; today where none is given.")
@click.option("--by", default="", metavar="TEXT", help="Who did it.")
@click.option("--kept", type=click.Choice([ground.code for ground in KEEPING]), help="It was not done, on this ground.")
@click.option("--note", default="", metavar="TEXT", help="What the person is told beside it.")
def done(
    directory: Path,
    reference: str,
    right: str,
    source: str,
    place: str,
    on: date | None,
    by: str,
    kept: str | None,
    note: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Record what was done about the data of REF at a source: erased, restricted, stopped, or kept on a ground."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        measures.record_measure(
            desk,
            reference,
            measures.NewMeasure(
                right=Right(right),
                outcome=Outcome.KEPT if kept else Outcome.DONE,
                on=on or desk.today(),
                by=by,
                place=place,
                source_id=_source_named(desk, source) if source else None,
                ground=kept or "",
                note=note,
            ),
        )
        _say_case(desk, reference, as_json)


@click.command()
@on_a_case
@click.argument("officer", metavar="OFFICER")
def assign(
    directory: Path, reference: str, officer: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """OFFICER handles REF from now on; "nobody" takes it away again."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        named = [each.id for each in office.officers(desk) if each.name == officer]
        if not named and officer != "nobody":
            raise BadInput(
                "no-such-officer",
                "There is no officer of this name.",
                safe="Nothing was changed.",
                next_step=f"Choose one of: {', '.join(each.name for each in office.officers(desk))}.",
            )
        notes.assign(desk, reference, named[0] if named else None)
        _say_case(desk, reference, as_json)


@click.command()
@on_a_case
@click.argument("text", metavar="TEXT")
def note(
    directory: Path, reference: str, text: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Write a note into REF."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        notes.write_note(desk, reference, text)
        _say_case(desk, reference, as_json)


@click.command("calendar")
@DIRECTORY
@click.argument("file", metavar="FILE.ics", type=click.Path(path_type=Path))
@click.argument("reference", metavar="[REF]", required=False)
@unlock_options
@output.json_option
def calendar_(
    directory: Path,
    file: Path,
    reference: str | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Write the due dates of all open requests, or of REF, to FILE.ics for a calendar; it names no person."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        count = calendar.export_calendar(desk, file, reference)
    if as_json:
        output.document({"file": str(file), "entries": count})
    else:
        output.say(f"{count} due date{'' if count == 1 else 's'} written to {file}.")


def _source_named(desk: Desk, name: str) -> Any:
    known = {source.details.name: source.id for source in office.sources(desk)}
    if name not in known:
        raise BadInput(
            "no-such-source",
            "There is no data source of this name.",
            safe="Nothing was changed.",
            next_step=f"Choose one of: {', '.join(known)}.",
        )
    return known[name]


def say_clock(desk: Desk, reference: str, as_json: bool) -> None:
    """Until when a case is to be answered, and how that was counted."""
    case = cases.get_case(desk, reference)
    if as_json:
        output.document({"reference": case.reference, "due": case.due, "explanation": case.due_explanation})
        return
    output.say(f"{case.reference}: {f'due {output.day(case.due)}' if case.due else 'no due date'}")
    for sentence in case.due_explanation:
        output.say(f"  {sentence}")


def _say_case(
    desk: Desk, reference: str, as_json: bool, letter: CaseLetter | None = None, out: Path | None = None
) -> None:
    if letter is not None and out is not None:
        write_new(out, letter.content)
    case = cases.get_case(desk, reference)
    if as_json:
        output.document(
            {
                "reference": case.reference,
                "closed": case.closed_at is not None,
                "due": case.due,
                "rights": case.open_rights,
                "turnings": case.turnings,
                "measures": case.measures,
                "letter": str(out) if out else letter.file_name if letter else None,
            }
        )
        return
    state = "closed" if case.closed_at else f"open, due {output.day(case.due)}" if case.due else "open, no due date"
    output.say(f"{case.reference}: {state}")
    if letter is not None:
        output.say(f"The letter was written to {out}." if out else "The letter is kept in the case; print it there.")


COMMANDS = (event, extend, refuse, withdraw, transfer, reopen, merge, split, done, assign, note, calendar_)
