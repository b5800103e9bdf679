"""`redress store`: creating a store, proving that it opens, checking it, backing it up, and changing its keys."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields
from pathlib import Path

import click

from desktop_app.cli import output, retention
from desktop_app.cli.surroundings import surroundings
from desktop_app.cli.unlocking import (
    can_ask,
    given_or_asked,
    keyring_option,
    passphrase_option,
    read_secret,
    secret_option,
    unlock_options,
    unlocked,
)
from desktop_app.desk import alterations, backups, cases, keys, office, officers
from desktop_app.desk.office import Desk
from desktop_app.domain.audit import IntegrityReport
from desktop_app.domain.envelopes import Envelope
from desktop_app.domain.errors import Cancelled, ExitStatus
from desktop_app.domain.organisation import Organisation, Role
from desktop_app.store.store import Passphrase, RecoveryCode, Unlocking

DIRECTORY = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
FILE_ARGUMENT = click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
_DEFAULTS = {field.name: field.default for field in fields(Organisation) if field.default is not MISSING}
_UNNAMED = "Unnamed organisation"


@click.group()
def store() -> None:
    """The encrypted store of an organisation."""


for _command in retention.COMMANDS:
    store.add_command(_command)


@store.command()
@DIRECTORY
@click.option("--organisation", metavar="NAME", help="Who answers the requests; printed on every record.")
@click.option("--officer", metavar="NAME", help="Your name; you become the administrator of the store.")
@click.option("--regime", default=_DEFAULTS["regime"], show_default=True, help="The law requests are answered under.")
@click.option("--holidays", default=_DEFAULTS["holidays"], show_default=True, help="ISO 3166 country, or part of one.")
@click.option("--language", default=_DEFAULTS["language"], show_default=True, help="The language of the letters.")
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
    language: str,
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
    if doubt := keys.doubt_about(directory):
        output.note(doubt.text())
    if organisation is None and (as_json or not can_ask()):
        output.note(f'No organisation was named; it is called "{_UNNAMED}". --organisation NAME names it.')
    organisation = organisation or _asked("Organisation", _UNNAMED, as_json)
    officer = officer or _asked("Your name", _account(), as_json)
    passphrase = given_or_asked(passphrase_file, "New passphrase", "--passphrase-file", twice=True)
    details = Organisation(
        name=organisation,
        regime=regime,
        holidays=holidays,
        language=language,
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
    output.say(str(described["keyring"]))
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
@click.option("--rebuild-list", is_flag=True, help="First work out the case list and its search index anew.")
@output.json_option
def verify(
    directory: Path, passphrase_file: Path | None, keyring: bool | None, rebuild_list: bool, as_json: bool
) -> int:
    """Every integrity and audit check of the store in DIR."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        if rebuild_list:
            cases.rebuild_list(desk)
        report = office.verify_store(desk)
    return say_report(report, as_json)


@store.command("accept-altered")
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.option("--reason", required=True, help="How it is known that what stands there now is right.")
@unlock_options
@output.json_option
def accept_altered(
    directory: Path, reference: str, reason: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Accept the request REF of the store in DIR as it is, though something other than Redress altered it.

    For where no backup holds it as it was. It stays marked as altered in its history. You need to be an administrator.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        before = {one.reference: one.what for one in alterations.altered_cases(desk)}
        alterations.accept_alteration(desk, reference, reason)
    said = {"accepted": reference.strip().upper(), "altered": before.get(reference.strip().upper(), "")}
    if as_json:
        output.document(said)
        return
    output.say(f"{said['accepted']} is accepted as it is (altered: {said['altered']}). Its history says so for good.")


@store.command()
@DIRECTORY
@FILE_ARGUMENT
@unlock_options
@output.json_option
def backup(directory: Path, file: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Back the store in DIR up to the new FILE, and open that again to prove it whole."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        made = backups.back_up(desk, file)
    if lost := backups.said_of_lost(made.lost):
        output.note(lost.text())
    if as_json:
        output.document(made)
        return
    output.say(f"Backed the store up to {made.path}: {made.events} events, {made.size} bytes.")
    passed = "every check passed" if not made.lost else "is whole but for what the store has lost"
    output.say(f"It was opened again, and {passed}.")
    output.say(f"SHA-256 {made.sha256}")


@store.command()
@FILE_ARGUMENT
@DIRECTORY
@click.option("--yes", is_flag=True, help="Do not ask before the store in DIR is replaced.")
@click.option(
    "--erasure-log",
    type=click.Path(path_type=Path),
    metavar="LOG",
    help="A copy of the store's erasures.txt: what it names stays erased.",
)
@passphrase_option
@secret_option("--recovery-code-file", "Open the backup with the recovery code in the first line of this file.")
@keyring_option
@output.json_option
def restore(
    file: Path,
    directory: Path,
    yes: bool,
    erasure_log: Path | None,
    passphrase_file: Path | None,
    recovery_code_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Put the backup FILE in the place of the store in DIR, or where there is none yet.

    FILE opens with what opened the store when the backup was made. The store that is in DIR now is kept beside it.
    """
    secret: Unlocking
    if recovery_code_file is not None:
        secret = RecoveryCode.parse(read_secret(recovery_code_file))
    else:
        secret = Passphrase(given_or_asked(passphrase_file, "Passphrase of the backup", "--passphrase-file"))

    def confirm(undo: backups.Undo) -> bool:
        for sentence in backups.what_would_be_undone(undo, directory):
            output.note(sentence.text())
        if yes or not undo.there:
            return True
        if not can_ask():
            output.note("There is no terminal to ask at; to go ahead without being asked, give --yes.")
            return False
        return click.confirm("Put the backup in its place?", default=False, err=True)

    try:
        around = surroundings(keyring=bool(keyring))
        restored = backups.restore(file, directory, secret, around, confirm, erasure_log)
    except Cancelled:
        output.note("Nothing was restored; the store is as it was.")
        return ExitStatus.NO
    if as_json:
        output.document(restored)
        return ExitStatus.DONE
    output.say(f"Restored the store in {directory}; it is of generation {restored.generation} now.")
    if restored.undone.erased_since:
        output.say(f"Erased again, since they had been erased after the backup: {restored.undone.erased_since} cases.")
    if restored.set_aside is not None:
        output.say(f"The store that was there is kept in {restored.set_aside}.")
    return ExitStatus.DONE


@store.command("change-passphrase")
@DIRECTORY
@passphrase_option
@secret_option("--new-passphrase-file", "The new passphrase is the first line of this file.")
@keyring_option
@output.json_option
def change_passphrase(
    directory: Path,
    passphrase_file: Path | None,
    new_passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Replace your passphrase of the store in DIR. The present one is needed."""
    keys.look_at(directory)
    old = given_or_asked(passphrase_file, "Present passphrase", "--passphrase-file")
    new = given_or_asked(new_passphrase_file, "New passphrase", "--new-passphrase-file", twice=True)
    desk = office.unlock(directory, Passphrase(old), surroundings(keyring=keyring is True))
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
        out = [officer.name for officer in office.officers(desk) if officer not in officers.working(desk)]
        if out:
            output.note(f"Without a passphrase of their own: {', '.join(out)}. An administrator lets them in again.")
    finally:
        desk.close()


@store.command("officers")
@DIRECTORY
@unlock_options
@output.json_option
def list_officers(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Everyone who works, or ever worked, with the store in DIR."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        everyone, working = office.officers(desk), officers.working(desk)
    if as_json:
        output.document([{**vars(officer), "can_open": officer in working} for officer in everyone])
        return
    for officer in everyone:
        can = "can open the store" if officer in working else "cannot open the store any more"
        output.say(f"{officer.name}, {officer.role.value}: {can}.")


@store.command("add-officer")
@DIRECTORY
@click.argument("name", metavar="NAME")
@click.option("--role", type=click.Choice([role.value for role in Role]), default=Role.CASE_OFFICER.value)
@passphrase_option
@secret_option("--new-passphrase-file", "The new officer's passphrase is the first line of this file.")
@keyring_option
@output.json_option
def add_officer(
    directory: Path,
    name: str,
    role: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    new_passphrase_file: Path | None,
    as_json: bool,
) -> None:
    """Let the officer NAME work with the store in DIR, with a passphrase of their own.

    One who was removed, or left out when the data key was changed, is let in again under the same name and role.
    You need to be an administrator.
    """
    with _own_desk(directory, passphrase_file, keyring is True) as (desk, _):
        new = given_or_asked(new_passphrase_file, "New officer's passphrase", "--new-passphrase-file", twice=True)
        out = [one for one in office.officers(desk) if one not in officers.working(desk)]
        waiting = [one for one in out if one.name == name.strip()]
        if waiting:
            officers.give_passphrase(desk, waiting[-1].id, new)
        else:
            waiting = [office.add_officer(desk, name, Role(role), new)]
    if as_json:
        output.document(waiting[-1])
        return
    output.say(f"{waiting[-1].name}, {waiting[-1].role.value}, can open the store now.")


@store.command("remove-officer")
@DIRECTORY
@click.argument("name", metavar="NAME")
@passphrase_option
@keyring_option
@output.json_option
def remove_officer(
    directory: Path, name: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Take the officer NAME's way into the store in DIR away. Their name stays in its history.

    You need to be an administrator.
    """
    with _own_desk(directory, passphrase_file, keyring is True) as (desk, _):
        officer = officers.named(desk, name)
        code = officers.remove_officer(desk, officer.id)
    if as_json:
        output.document({"removed": officer.name, "recovery_code": str(code) if code else None})
        return
    output.say(f"{officer.name} cannot open the store any more.")
    if code is not None:
        output.say(f"New recovery code: {code}")
        output.say("The earlier one was made in their name and opens nothing now. Print this one: it is kept nowhere.")
    output.say("Whoever may have a copy of the store can still open that. To shut it off: redress store rotate-key DIR")


@store.command()
@DIRECTORY
@click.argument("envelope", type=click.Choice([kind.value for kind in Envelope]))
@unlock_options
@output.json_option
def envelope(directory: Path, envelope: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Lay letters out for this window envelope from now on. You need to be an administrator."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        office.choose_envelope(desk, Envelope(envelope))
    if as_json:
        output.document({"envelope": envelope})
    else:
        output.say(f"Letters are laid out for this envelope from now on: {envelope}.")


@store.command()
@DIRECTORY
@click.argument("language", metavar="CODE")
@unlock_options
@output.json_option
def language(directory: Path, language: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Draw letters and records in the language CODE from now on: en, de. You need to be an administrator."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        office.choose_language(desk, language)
    if as_json:
        output.document({"language": language})
    else:
        output.say(f"Letters and records are drawn in this language from now on: {language}.")


@store.command("rotate-key")
@DIRECTORY
@passphrase_option
@keyring_option
@output.json_option
def rotate_key(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Encrypt the store in DIR under a new data key: after an officer left, or a computer was lost.

    Your passphrase stays. Other officers' passphrases and the recovery code end: a new code is shown once, and
    `add-officer` lets the others in again. You need to be an administrator.
    """
    with _own_desk(directory, passphrase_file, keyring is True) as (desk, passphrase):
        code = officers.change_data_key(desk, passphrase)
        out = [officer.name for officer in office.officers(desk) if officer not in officers.working(desk)]
        note = desk.store.slots.keychain_note
        lost = backups.said_of_lost(desk.store.lost_attachments())
    if lost:
        output.note(lost.text())
    if as_json:
        output.document({"recovery_code": str(code), "need_a_new_passphrase": out, "keyring": note})
        return
    output.say("The store is encrypted under a new data key, and passed every check.")
    output.say(note)
    output.say(f"New recovery code: {code}")
    output.say("It is shown only now and kept nowhere: print it, and destroy the earlier one.")
    if out:
        output.say(f"To be let in again with add-officer: {', '.join(out)}.")
    output.say("Older backups still open with what opened them then.")


@contextmanager
def _own_desk(directory: Path, passphrase_file: Path | None, keyring: bool = False) -> Iterator[tuple[Desk, str]]:
    """The desk of the officer whose passphrase it is, and the passphrase: looking after keys takes the person."""
    keys.look_at(directory)
    passphrase = given_or_asked(passphrase_file, "Your passphrase", "--passphrase-file")
    desk = office.unlock(directory, Passphrase(passphrase), surroundings(keyring=keyring))
    try:
        yield desk, passphrase
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


def _described(desk: Desk) -> dict[str, str | bool]:
    return {
        "store": str(desk.store.directory),
        "organisation": desk.organisation.name,
        "officer": desk.officer.name,
        "role": desk.officer.role.value,
        "regime": desk.organisation.regime,
        "keyring": desk.store.slots.keychain_note,
        "read_only": desk.store.read_only,
    }


def _say_described(desk: Desk, text: str, as_json: bool) -> None:
    described = _described(desk)
    if as_json:
        output.document(described)
        return
    output.say(text)
    output.say(f"{described['organisation']}; at the desk: {described['officer']}, {described['role']}.")
    output.say(str(described["keyring"]))
    if desk.store.read_only:
        output.say("It lies where nothing can be written: it is open for reading only.")


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
