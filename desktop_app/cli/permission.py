"""`redress permission`: opt-ins and opt-outs recorded and shown, and mailing lists checked against them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import mailing, notices, opt_outs, permissions
from desktop_app.desk.mailing import Checked
from desktop_app.desk.office import Desk
from desktop_app.desk.permissions import NewPermission, Permission
from desktop_app.domain.permissions import PURPOSE_WORDS, STATE_WORDS, Purpose, lacking

PATH = click.Path(path_type=Path)
MOMENT = click.DateTime(["%Y-%m-%d", "%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dT%H:%M:%S%z"])
SHOWN = 20

purpose_option = click.option(
    "--purpose",
    type=click.Choice([purpose.value for purpose in Purpose]),
    default=Purpose.PROMOTION.value,
    show_default=True,
    help="What is permitted.",
)
at_option = click.option(
    "--at", type=MOMENT, metavar="TIME", help="When it happened, where the organisation is; by default now."
)


@click.group()
def permission() -> None:
    """Permissions: who may be sent promotional messages, or their data shared for marketing. The default is no."""


@permission.command()
@DIRECTORY
@click.argument("list_", metavar="LIST", type=PATH)
@click.option("--out", required=True, type=PATH, metavar="CLEANED", help="The new file for the cleaned copy.")
@click.option("--report", type=PATH, metavar="FILE", help="A new CSV file that names everybody left out, and why.")
@click.option("--column", metavar="NAME", help="The column the addresses stand in, where it cannot be told.")
@click.option("--encoding", metavar="NAME", help='The encoding of the list, where it cannot be told: "cp1252".')
@click.option("--only-opt-outs", is_flag=True, help="Opt-ins are kept elsewhere: leave out only those who opted out.")
@purpose_option
@unlock_options
@output.json_option
def check(
    directory: Path,
    list_: Path,
    out: Path,
    report: Path | None,
    column: str | None,
    encoding: str | None,
    only_opt_outs: bool,
    purpose: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Say who on the mailing list LIST (CSV or a worksheet) must not be mailed and why; write a cleaned copy."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        checked = mailing.check_list(
            desk,
            list_,
            out,
            purpose=Purpose(purpose),
            only_opt_outs=only_opt_outs,
            encoding=encoding,
            column=column,
            report=report,
        )
    if as_json:
        output.document(_checked_json(checked, out, report))
        return
    for one in checked.named[:SHOWN]:
        output.say(f"row {one.row}: {one.address or '–'}: {one.why.value}")
    if checked.left_out > SHOWN:
        output.say(f"… and {checked.left_out - SHOWN:,} more; --report FILE names every one.")
    for why, count in checked.reasons.items():
        output.say(f"{count:,} must not be mailed: {why.value}.")
    output.say(f"{checked.kept:,} of {checked.rows:,} rows may be mailed; they are in {out}.")
    if checked.other_sheets:
        output.say(f"Only the first worksheet is the list; not looked at, and not copied: {checked.other_sheets} more.")


@permission.command()
@DIRECTORY
@click.argument("address")
@click.option("--wording", default="", help="Exactly what the person was shown.")
@click.option("--channel", default="", help='How they opted in: "form on the website".')
@click.option("--evidence", default="", help="What shows it: an entry of a log, a signed form.")
@click.option("--notice", "version", metavar="VERSION", help="The version of the privacy policy they were shown.")
@click.option("--person", default="", help="Their name.")
@click.option("--double-opt-in", is_flag=True, help="It counts only once a message was answered (`confirm`).")
@purpose_option
@at_option
@unlock_options
@output.json_option
def give(
    directory: Path,
    address: str,
    wording: str,
    channel: str,
    evidence: str,
    version: str | None,
    person: str,
    double_opt_in: bool,
    purpose: str,
    at: datetime | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Record that ADDRESS opted in. Without wording, channel and evidence it is kept as a draft and permits nothing."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        new = NewPermission(
            address,
            Purpose(purpose),
            _moment(desk, at),
            channel=channel,
            wording=wording,
            evidence=evidence,
            notice_id=_version(desk, version),
            person=person,
            double_opt_in=double_opt_in,
        )
        _show(permissions.record_opt_in(desk, new), as_json)


@permission.command()
@DIRECTORY
@click.argument("address")
@click.option("--evidence", required=True, help="What shows that the message was answered.")
@purpose_option
@at_option
@unlock_options
@output.json_option
def confirm(
    directory: Path,
    address: str,
    evidence: str,
    purpose: str,
    at: datetime | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Record that ADDRESS answered the message that asked to confirm the opt-in."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _show(permissions.confirm(desk, address, Purpose(purpose), _moment(desk, at), evidence), as_json)


@permission.command()
@DIRECTORY
@click.argument("address")
@click.option("--channel", default="", help='How they opted out: "link in the message".')
@purpose_option
@at_option
@unlock_options
@output.json_option
def withdraw(
    directory: Path,
    address: str,
    channel: str,
    purpose: str,
    at: datetime | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Record that ADDRESS opted out: it counts at once, and the address is on the suppression list."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _show(permissions.withdraw(desk, address, Purpose(purpose), _moment(desk, at), channel), as_json)


@permission.command("opt-out")
@DIRECTORY
@click.argument("reference", metavar="REF")
@unlock_options
@output.json_option
def opt_out(directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Carry out the request REF, which asks for an opt-out and nothing else, and close it. Status 1 where it asks for
    more; nobody has to prove who they are."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        reference = reference.strip().upper()
        opt_outs.carry_out_opt_out(desk, reference)
    if as_json:
        output.document({"reference": reference, "closed": True})
        return
    output.say(f"{reference}: its sender is opted out, and the request is closed.")


@permission.command()
@DIRECTORY
@click.argument("address")
@click.option("--pdf", type=PATH, metavar="FILE", help="Write the proof to a new PDF file.")
@click.option("--receipt", type=PATH, metavar="FILE", help="Write a consent receipt (ISO/IEC TS 27560) as JSON.")
@purpose_option
@unlock_options
@output.json_option
def show(
    directory: Path,
    address: str,
    pdf: Path | None,
    receipt: Path | None,
    purpose: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """What ADDRESS permits, with everything that happened; --purpose is for the receipt."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = permissions.permissions_of(desk, address)
        if pdf is not None:
            permissions.export_proof(desk, address, pdf)
        if receipt is not None:
            permissions.export_receipt(desk, address, Purpose(purpose), receipt)
    if as_json:
        output.document({"permissions": kept})
        return
    for one in kept:
        _say(one)


def _show(kept: Permission, as_json: bool) -> None:
    if as_json:
        output.document(kept)
    else:
        _say(kept)


def _say(kept: Permission) -> None:
    output.say(f"{kept.address}, {PURPOSE_WORDS[kept.purpose]}: {STATE_WORDS[kept.state]}.")
    for event in kept.events:
        draft = " (a draft: what shows it is not complete)" if lacking(event) else ""
        output.say(f"  {output.instant(event.at)}: {event.kind.value} {event.channel}".rstrip() + draft)


def _version(desk: Desk, version: str | None) -> UUID | None:
    if version is None:
        return None
    held = notices.notices(desk)
    for notice in held:
        if version in (notice.version, notice.title):
            return notice.id
    known = ", ".join(f'"{notice.version}"' for notice in held) or "none; `redress notice add` takes one in"
    raise click.UsageError(f'There is no version "{version}" of the privacy policy in this store. Known: {known}.')


def _moment(desk: Desk, at: datetime | None) -> datetime:
    if at is None:
        return desk.now()
    zoned = at if at.tzinfo is not None else at.replace(tzinfo=ZoneInfo(desk.organisation.time_zone))
    return zoned.astimezone(UTC)


def _checked_json(checked: Checked, out: Path, report: Path | None) -> dict[str, Any]:
    return {
        "rows": checked.rows,
        "may_be_mailed": checked.kept,
        "other_worksheets": checked.other_sheets,
        "must_not_be_mailed": checked.left_out,
        "reasons": checked.reasons,
        "named": [{"row": one.row, "address": one.address, "why": one.why} for one in checked.named],
        "not_named": checked.left_out - len(checked.named),
        "column": checked.column,
        "cleaned": str(out),
        "report": str(report) if report else None,
    }
