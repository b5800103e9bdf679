"""`redress store`: creating a store, proving that it opens, checking it, and changing its keys."""

from __future__ import annotations

import getpass
from dataclasses import MISSING, fields
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.surroundings import surroundings
from desktop_app.cli.unlocking import (
    can_ask,
    given_or_asked,
    keyring_option,
    passphrase_option,
    secret_option,
    unlock_options,
    unlocked,
)
from desktop_app.desk import keys, office
from desktop_app.desk.office import Desk
from desktop_app.domain.audit import IntegrityReport
from desktop_app.domain.errors import ExitStatus
from desktop_app.domain.organisation import Organisation
from desktop_app.store.store import Passphrase

DIRECTORY = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
_DEFAULTS = {field.name: field.default for field in fields(Organisation) if field.default is not MISSING}


@click.group()
def store() -> None:
    """The encrypted store of an organisation."""


@store.command()
@DIRECTORY
@click.option("--organisation", metavar="NAME", help="Who answers the requests; printed on every record.")
@click.option("--officer", metavar="NAME", help="Your name; you become the administrator of the store.")
@click.option("--regime", default=_DEFAULTS["regime"], show_default=True, help="The law requests are answered under.")
@click.option("--holidays", default=_DEFAULTS["holidays"], show_default=True, help="ISO 3166 country, or part of one.")
@click.option("--time-zone", default=_DEFAULTS["time_zone"], show_default=True, help="IANA name.")
@click.option("--address", multiple=True, metavar="LINE", help="A line of the postal address; may be repeated.")
@click.option("--contact", default="", metavar="TEXT", help="How people reach you: an e-mail address, a telephone.")
@click.option("--complaint-body", default="", metavar="TEXT", help="The supervisory authority people may turn to.")
@passphrase_option
@keyring_option
@output.json_option
def create(
    directory: Path,
    organisation: str | None,
    officer: str | None,
    regime: str,
    holidays: str,
    time_zone: str,
    address: tuple[str, ...],
    contact: str,
    complaint_body: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Create a store in DIR, which must be empty or not exist yet.

    Shows the recovery code once. It is kept nowhere: print it and lock it away.
    """
    organisation = organisation or _asked("Organisation", "Unnamed organisation", as_json)
    officer = officer or _asked("Your name", _account(), as_json)
    passphrase = given_or_asked(passphrase_file, "New passphrase", "--passphrase-file", twice=True)
    details = Organisation(
        name=organisation,
        regime=regime,
        holidays=holidays,
        time_zone=time_zone,
        address=address,
        contact=contact,
        complaint_body=complaint_body,
    )
    around = surroundings(keyring=keyring is not False)
    desk, recovery_code = office.set_up(directory, details, officer, passphrase, around)
    try:
        described = {**_described(desk), "recovery_code": str(recovery_code)}
    finally:
        desk.close()
    if as_json:
        output.document(described)
        return
    output.say(f"Created the store of {organisation} in {directory}.")
    output.say(described["keyring"])
    output.say(f"Recovery code: {recovery_code}")
    output.say("It opens the store if the passphrase is lost, is shown only now, and is kept nowhere: print it.")


@store.command()
@DIRECTORY
@unlock_options
@output.json_option
def unlock(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Prove that the store in DIR opens."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _say_described(desk, "The store opens.", as_json)


@store.command()
@DIRECTORY
@unlock_options
@output.json_option
def verify(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> int:
    """Every integrity and audit check of the store in DIR."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        report = office.verify_store(desk)
    return say_report(report, as_json)


@store.command("change-passphrase")
@DIRECTORY
@passphrase_option
@secret_option("--new-passphrase-file", "The new passphrase is the first line of this file.")
@output.json_option
def change_passphrase(
    directory: Path, passphrase_file: Path | None, new_passphrase_file: Path | None, as_json: bool
) -> None:
    """Replace your passphrase of the store in DIR. The present one is needed."""
    keys.look_at(directory)
    old = given_or_asked(passphrase_file, "Present passphrase", "--passphrase-file")
    new = given_or_asked(new_passphrase_file, "New passphrase", "--new-passphrase-file", twice=True)
    desk = office.unlock(directory, Passphrase(old), surroundings(keyring=False))
    try:
        keys.change_passphrase(desk, old, new)
        _say_described(desk, "The passphrase was changed. Older backups still open with the old one.", as_json)
    finally:
        desk.close()


@store.command()
@DIRECTORY
@secret_option("--recovery-code-file", "The recovery code is the first line of this file.")
@secret_option("--passphrase-file", "The new passphrase is the first line of this file.")
@keyring_option
@output.json_option
def recover(
    directory: Path,
    recovery_code_file: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Open the store in DIR with its printed recovery code, and set a new passphrase."""
    keys.look_at(directory)
    code = given_or_asked(recovery_code_file, "Recovery code", "--recovery-code-file")
    new = given_or_asked(passphrase_file, "New passphrase", "--passphrase-file", twice=True)
    desk = keys.recover(directory, code, new, surroundings(keyring=keyring is not False))
    try:
        _say_described(desk, "The store opens with the new passphrase.", as_json)
    finally:
        desk.close()


def say_report(report: IntegrityReport, as_json: bool) -> int:
    """Say every check; 0 where all passed, otherwise 1."""
    if as_json:
        output.document({"ok": report.ok, "checks": report.checks})
    else:
        for check in report.checks:
            output.say(f"{'ok    ' if check.ok else 'NOT OK'}  {check.name}: {check.detail}")
        output.say("Everything is as it should be." if report.ok else "A check failed. Keep the files as they are.")
    return ExitStatus.DONE if report.ok else ExitStatus.NO


def _described(desk: Desk) -> dict[str, str]:
    return {
        "store": str(desk.store.directory),
        "organisation": desk.organisation.name,
        "officer": desk.officer.name,
        "role": desk.officer.role.value,
        "regime": desk.organisation.regime,
        "keyring": desk.store.keychain_note,
    }


def _say_described(desk: Desk, text: str, as_json: bool) -> None:
    described = _described(desk)
    if as_json:
        output.document(described)
        return
    output.say(text)
    output.say(f"{described['organisation']}; at the desk: {described['officer']}, {described['role']}.")
    output.say(described["keyring"])


def _asked(question: str, default: str, as_json: bool) -> str:
    if as_json or not can_ask():
        return default
    answer: str = click.prompt(question, default=default, err=True)
    return answer


def _account() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "Administrator"
