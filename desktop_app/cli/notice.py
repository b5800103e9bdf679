"""`redress notice`: versions of the privacy policy compared, kept, and looked up by date."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from desktop_app.cli import output
from desktop_app.cli.notice_changes import CHANGE_COMMANDS, version_named
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import notice_files, notices, permissions
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, ExitStatus
from desktop_app.domain.notice_diff import Comparison, Difference
from desktop_app.domain.permissions import EventKind, Purpose

PATH = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])


@click.group()
def notice() -> None:
    """Notices: the versions of the privacy policy."""


@notice.command()
@click.argument("old", metavar="A", type=PATH)
@click.argument("new", metavar="B", type=PATH)
@output.json_option
def diff(old: Path, new: Path, as_json: bool) -> None:
    """The sentences that differ between the notices in the files A (before) and B (after).

    Text, Markdown, HTML, PDF or Word (.docx). Wrapping, blanks, the shape of quotes, numbering, and sentences that only
    moved are no differences. No store is needed.
    """
    show_comparison(notice_files.compare_files(old, new), as_json)


def show_comparison(compared: Comparison, as_json: bool) -> None:
    """Say what differs, or print it as the one JSON document."""
    if as_json:
        output.document(comparison_json(compared))
        return
    for difference in compared.differences:
        output.say(f"{difference.change.value}{_place(difference)}")
        if difference.before:
            output.say(f"  - {difference.before}")
        if difference.after:
            output.say(f"  + {difference.after}")
    count = len(compared.differences)
    words = (
        "No sentence differs"
        if compared.same
        else f"{count} sentence{'s' if count != 1 else ''} differ{'s' if count == 1 else ''}"
    )
    moved = f"; {compared.moved} moved and say the same" if compared.moved else ""
    output.say(f"{words}{moved}.")


def comparison_json(compared: Comparison) -> dict[str, Any]:
    """A comparison as the JSON that scripts rely on."""
    return {
        "same": compared.same,
        "differences": [
            {
                "change": one.change,
                "before": one.before or None,
                "after": one.after or None,
                "sentence_before": one.number_before,
                "sentence_after": one.number_after,
                "key": one.key,
            }
            for one in compared.differences
        ],
        "moved": compared.moved,
        "sentences_before": compared.sentences_before,
        "sentences_after": compared.sentences_after,
    }


def _place(difference: Difference) -> str:
    at = [str(n) for n in (difference.number_before, difference.number_after) if n is not None]
    return f", sentence {' → '.join(dict.fromkeys(at))}"


@notice.command()
@DIRECTORY
@click.argument("file", type=PATH)
@click.option(
    "--version", "version_name", required=True, metavar="NAME", help='What this version is called: "May 2018".'
)
@click.option("--in-force", type=DAY, metavar="DAY", help="The day from which it holds; without one it is a draft.")
@unlock_options
@output.json_option
def add(
    directory: Path,
    file: Path,
    version_name: str,
    in_force: datetime | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Keep the notice in FILE as a version, in the store in DIR."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = notices.add_notice(desk, file, version_name, in_force.date() if in_force else None)
    if as_json:
        output.document(kept)
    elif kept.in_force is None:
        output.say(f"Kept as a draft: {kept.title}. It holds for nobody until it has a day from which it is in force.")
    else:
        output.say(f"Kept: {kept.title}, in force from {output.day(kept.in_force)}.")


@notice.command(name="list")
@DIRECTORY
@unlock_options
@output.json_option
def list_(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """The versions kept in the store in DIR."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = notices.notices(desk)
    if as_json:
        output.document({"notices": kept})
        return
    for one in kept:
        since = f"in force from {output.day(one.in_force)}" if one.in_force else "draft"
        output.say(f"{one.title}: {since}; {one.file_name}; SHA-256 {one.sha256}")
    if not kept:
        output.say("No notice is kept yet.")


@notice.command()
@DIRECTORY
@click.option("--on", "day", type=DAY, metavar="DAY", help="Which version held on this day.")
@click.option("--request", "reference", metavar="REF", help="Which version held when this request came in.")
@click.option("--opt-in", "address", metavar="ADDRESS", help="Under which version this address last opted in.")
@click.option(
    "--purpose",
    type=click.Choice([purpose.value for purpose in Purpose]),
    default=Purpose.PROMOTION.value,
    show_default=True,
    help="With --opt-in: for what.",
)
@unlock_options
@output.json_option
def held(
    directory: Path,
    day: datetime | None,
    reference: str | None,
    address: str | None,
    purpose: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Which version of the privacy policy held on a day, for a request, or for an opt-in. Status 1 where none did."""
    if sum(given is not None for given in (day, reference, address)) != 1:
        raise click.UsageError("Give one of --on DAY, --request REF and --opt-in ADDRESS.")
    with unlocked(directory, passphrase_file, keyring) as desk:
        if day is not None:
            found = notices.held_on(desk, day.date())
        elif reference is not None:
            found = notices.held_for_request(desk, reference)
        else:
            found = notices.held_for_permission(desk, _opt_in(desk, address or "", Purpose(purpose)))
    if as_json:
        output.document({"notice": found})
    elif found is not None:
        since = f", in force from {output.day(found.in_force)}" if found.in_force else ""
        output.say(f"{found.title}{since}.")
    else:
        output.say("No version was in force then.")
    return ExitStatus.DONE if found is not None else ExitStatus.NO


def _opt_in(desk: Desk, address: str, purpose: Purpose) -> UUID:
    """The last opt-in of an address for a purpose."""
    events = [
        event
        for kept in permissions.permissions_of(desk, address)
        if kept.purpose == purpose
        for event in kept.events
        if event.kind == EventKind.GIVEN
    ]
    if not events:
        raise BadInput(
            "no-opt-in",
            "This address never opted in for that.",
            safe="Nothing was changed.",
            next_step="`redress permission show DIR ADDRESS` shows what it permitted.",
        )
    return events[-1].id


@notice.command()
@DIRECTORY
@click.argument("version_name", metavar="VERSION")
@click.argument("out", metavar="OUT.pdf", type=PATH)
@unlock_options
@output.json_option
def changes(
    directory: Path,
    version_name: str,
    out: Path,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Write what VERSION changed against the version before it, side by side, to the new file OUT.pdf."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = version_named(desk, version_name)
        notices.export_differences(desk, found.id, out)
    if as_json:
        output.document({"file": str(out)})
    else:
        output.say(f"Wrote {out}.")


for command in CHANGE_COMMANDS:
    notice.add_command(command)
