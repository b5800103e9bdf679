"""`redress notice show`, `in-force`, `mark`, `tell` and `told`: what a version changed, and who was told of it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import notices
from desktop_app.desk.notices import Change
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.domain.notices import HOW_WORDS, How, Notice

PATH = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
VERSION = click.argument("version", metavar="VERSION")
_FEWEST = 6  # characters of a difference's key that name it


@click.command()
@DIRECTORY
@VERSION
@unlock_options
@output.json_option
def show(directory: Path, version: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """What VERSION changed, what was said of each difference, who is told of it, and what is still to do."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = notices.change(desk, version_named(desk, version).id)
    _say(kept, as_json)


@click.command("in-force")
@DIRECTORY
@VERSION
@click.argument("day", metavar="DAY", type=DAY)
@unlock_options
@output.json_option
def in_force(
    directory: Path, version: str, day: datetime, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Say from which DAY the draft VERSION holds."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = version_named(desk, version)
        notices.set_in_force(desk, found.id, day.date())
        kept = notices.change(desk, found.id)
    _say(kept, as_json)


@click.command()
@DIRECTORY
@VERSION
@click.argument("difference", metavar="KEY")
@click.option("--significant/--not-significant", default=None, required=True, help="What the officer thinks of it.")
@click.option("--reason", default="", help="Why.")
@unlock_options
@output.json_option
def mark(
    directory: Path,
    version: str,
    difference: str,
    significant: bool,
    reason: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Say of one difference of VERSION (KEY, or how it begins, from `show`) whether it is significant."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = notices.change(desk, version_named(desk, version).id)
        keys = [one.key for one in kept.compared.differences] if kept.compared else []
        found = [key for key in keys if len(difference) >= _FEWEST and key.startswith(difference.lower())]
        if kept.old is None or len(found) != 1:
            raise BadInput(
                "no-such-difference",
                "There is no such difference between this version and the one before.",
                safe="Nothing was changed.",
                next_step="`redress notice show DIR VERSION` lists them with their keys.",
            )
        notices.mark_difference(desk, kept.old.id, kept.new.id, found[0], significant, reason)
        kept = notices.change(desk, kept.new.id)
    _say(kept, as_json)


@click.command()
@DIRECTORY
@VERSION
@click.argument("who")
@click.option("--how", type=click.Choice([how.value for how in How]), required=True, help="How they are told.")
@unlock_options
@output.json_option
def tell(
    directory: Path,
    version: str,
    who: str,
    how: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Note that WHO is to be told of VERSION ("everyone who visits the site")."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = version_named(desk, version)
        notices.plan_telling(desk, found.id, who, How(how))
        kept = notices.change(desk, found.id)
    _say(kept, as_json)


@click.command()
@DIRECTORY
@VERSION
@click.argument("who")
@click.option("--on", "day", type=DAY, metavar="DAY", help="By default today.")
@click.option("--note", default="", help="Anything to remember.")
@click.option("--proof", type=PATH, metavar="FILE", help="A picture of the page, or a list of what was mailed.")
@unlock_options
@output.json_option
def told(
    directory: Path,
    version: str,
    who: str,
    day: datetime | None,
    note: str,
    proof: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Note that WHO (as `tell` named them) was told of VERSION, with the proof of it."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = notices.change(desk, version_named(desk, version).id)
        found = [one for one in kept.tellings if one.who.casefold() == who.strip().casefold()]
        waiting = [one for one in found if one.told_on is None] or found
        if not waiting:
            raise BadInput(
                "nobody-of-that-name",
                "Nobody of that name is to be told of this version.",
                safe="Nothing was changed.",
                next_step="`redress notice tell DIR VERSION WHO` notes who is.",
            )
        notices.told(desk, waiting[0].id, day.date() if day else desk.today(), note, proof)
        kept = notices.change(desk, kept.new.id)
    _say(kept, as_json)


def version_named(desk: Desk, version: str) -> Notice:
    """The version of that name. BadInput where there is none."""
    found = next((one for one in notices.notices(desk) if one.version == version.strip()), None)
    if found is None:
        raise BadInput(
            "no-such-version",
            "There is no version of that name.",
            safe="Nothing was written.",
            next_step="`redress notice list DIR` shows the versions.",
        )
    return found


def _say(kept: Change, as_json: bool) -> None:
    if as_json:
        output.document(_json(kept))
        return
    since = f"in force from {output.day(kept.new.in_force)}" if kept.new.in_force else "a draft"
    output.say(f"{kept.new.title}: {since}.")
    for one in kept.compared.differences if kept.compared else ():
        said = kept.marks.get(one.key)
        words = "not looked at yet" if said is None else "significant" if said.significant else "not significant"
        output.say(f"{one.key[:12]} {one.change.value}, {words}{f': {said.reason}' if said and said.reason else ''}")
        for sign, text in (("-", one.before), ("+", one.after)):
            if text:
                output.say(f"  {sign} {text}")
    for telling in kept.tellings:
        when = f"told on {output.day(telling.told_on)}" if telling.told_on else "still to be told"
        proof = f"; proof: {telling.proof_name}" if telling.proof_name else ""
        output.say(f"{telling.who}, {HOW_WORDS[telling.how]}: {when}{proof}")
    for phrase in kept.to_do:
        output.say(f"To do: {phrase.text()}")


def _json(kept: Change) -> dict[str, object]:
    return {
        "notice": kept.new,
        "before": kept.old,
        "differences": [
            {
                "key": one.key,
                "change": one.change,
                "before": one.before or None,
                "after": one.after or None,
                "significant": kept.marks[one.key].significant if one.key in kept.marks else None,
                "reason": kept.marks[one.key].reason if one.key in kept.marks else "",
            }
            for one in (kept.compared.differences if kept.compared else ())
        ],
        "told": kept.tellings,
        "to_do": [phrase.text() for phrase in kept.to_do],
    }


CHANGE_COMMANDS = (show, in_force, mark, tell, told)
