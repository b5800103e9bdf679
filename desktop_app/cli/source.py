"""`redress source`: the data sources on the organisation's list, what people are told of them, and their passwords."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import given_or_asked, secret_option, unlock_options, unlocked
from desktop_app.desk import data_sources, office, source_files, source_passwords
from desktop_app.domain.errors import BadInput
from desktop_app.domain.organisation import PARTICULARS, DataSource, NewDataSource

_F = TypeVar("_F", bound=Callable[..., Any])
_NAME = click.argument("name", metavar="NAME")
_ABOUT = {
    "owner": "Who answers for it in the organisation.",
    "purpose": "What the data are used for.",
    "legal_basis": "The legal basis, as you would cite it.",
    "categories": "The categories of personal data.",
    "retention": "How long they are kept, or what decides that.",
    "origin": "Where the data come from.",
    "automated_decisions": "Decisions a machine takes with them, how, and what follows.",
    "transfers": "Transfers to other countries, with their safeguards.",
}


def _particulars(command: _F) -> _F:
    """The options that say what people are told."""
    for name in reversed(PARTICULARS):
        option = click.option(f"--{name.replace('_', '-')}", name, metavar="TEXT", help=_ABOUT[name])
        command = option(command)
    recipient = click.option(
        "--recipient", "recipients", multiple=True, metavar="TEXT", help="Who receives them; once for each."
    )
    return recipient(command)


@click.group()
def source() -> None:
    """Data sources: list, add, describe, take off the list; keep the password of a database."""


@source.command("list")
@DIRECTORY
@unlock_options
@output.json_option
def list_(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """The data sources that are searched."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        listed = office.sources(desk)
    if as_json:
        output.document([_document(one) for one in listed])
        return
    for one in listed:
        output.say(f"{one.details.name} ({one.kind}): {one.details.purpose}")
    if not listed:
        output.say("There is no data source yet.")


@source.command()
@DIRECTORY
@_NAME
@click.option("--field", metavar="FIELD", help="What people are told of this one field, what it inherits included.")
@unlock_options
@output.json_option
def show(
    directory: Path, name: str, field: str | None, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """What people are told of the data source NAME, and of its fields that differ (Article 15 GDPR)."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _show(data_sources.source_named(desk, name), field, as_json)


@source.command()
@DIRECTORY
@click.argument("file", metavar="SOURCE.json", type=click.Path(path_type=Path))
@click.option("--name", help="What people call it; otherwise as the file says.")
@_particulars
@unlock_options
@output.json_option
def add(
    directory: Path,
    file: Path,
    name: str | None,
    recipients: tuple[str, ...],
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
    **said: str | None,
) -> None:
    """Put the data source that SOURCE.json describes (see `redress find --help`) on the list.

    You need to be an administrator.
    """
    config, own_name = source_files.described_in(file)
    texts: dict[str, Any] = {key: said[key] or "" for key in PARTICULARS}
    with unlocked(directory, passphrase_file, keyring) as desk:
        _show(
            office.add_source(desk, NewDataSource(name or own_name, config, recipients=recipients, **texts)),
            None,
            as_json,
        )


@source.command()
@DIRECTORY
@_NAME
@click.option("--field", metavar="FIELD", help="Say it of this one field; what it does not say, the source does.")
@_particulars
@click.option("--no-recipients", is_flag=True, help="Nobody receives it.")
@click.option("--inherit", is_flag=True, help="Let the field be told of as its source is.")
@unlock_options
@output.json_option
def describe(
    directory: Path,
    name: str,
    field: str | None,
    recipients: tuple[str, ...],
    no_recipients: bool,
    inherit: bool,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
    **said: str | None,
) -> None:
    """Say what people are told of the data source NAME, or of one FIELD of it; the rest stays as it is.

    You need to be an administrator.
    """
    texts = {key: text for key in PARTICULARS if (text := said[key]) is not None}
    given = () if no_recipients else recipients or None
    if inherit and (field is None or texts or given is not None):
        raise click.UsageError("--inherit is for a --field, and goes with nothing else.")
    if no_recipients and recipients:
        raise click.UsageError("--recipient and --no-recipients exclude each other.")
    if not inherit and not texts and given is None:
        raise click.UsageError("Nothing was said.")
    with unlocked(directory, passphrase_file, keyring) as desk:
        one = data_sources.source_named(desk, name)
        if inherit and field is not None:
            changed = data_sources.forget_field(desk, one.id, field)
        else:
            changed = data_sources.describe_source(desk, one.id, texts, given, field)
        _show(changed, field, as_json)


@source.command()
@DIRECTORY
@_NAME
@unlock_options
@output.json_option
def remove(directory: Path, name: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Take the data source NAME off the list; what was found in it stays, its password is forgotten.

    You need to be an administrator.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        office.remove_source(desk, data_sources.source_named(desk, name).id)
    if as_json:
        output.document({"removed": name})
    else:
        output.say(f"{name} is not searched any more.")


@source.command()
@click.argument("name", metavar="NAME|SOURCE.json")
@secret_option("--password-file", "The password is the first line of this file; otherwise it is asked for.")
@click.option("--forget", is_flag=True, help="Take the password out of the keyring again.")
@output.json_option
def password(name: str, password_file: Path | None, forget: bool, as_json: bool) -> None:
    """Keep the password of a database in this computer's keyring, under the NAME of its data source.

    Give the name, or the file that describes it. The password is typed unseen, and is written nowhere else.
    """
    from desktop_app.store.keychain import open_system_keychain

    if forget and password_file is not None:
        raise click.UsageError("--forget and --password-file exclude each other.")
    path = Path(name)
    if path.suffix.casefold() == ".json":
        _, name = source_files.described_in(path)
    keychain = source_passwords.checked(open_system_keychain())
    if forget:
        source_passwords.forget_in(keychain, name)
    else:
        secret = given_or_asked(password_file, f"Password of {output.visible(name)}", "--password-file")
        if not secret:
            raise BadInput("no-secret", "The password is empty.", safe="Nothing was kept.", next_step="Type it again.")
        source_passwords.keep_in(keychain, name, secret)
    if as_json:
        output.document({"source": name, "kept": not forget})
    else:
        output.say(f"The password of {name} is {'forgotten' if forget else f'kept in: {keychain.label}'}.")


def _show(one: DataSource, field: str | None, as_json: bool) -> None:
    if as_json:
        told = {"name": one.details.name, "field": field, **vars(one.details.particulars(field))}
        output.document(_document(one) if field is None else told)
        return
    output.say(f"{one.details.name} ({one.kind}){f', {field}' if field else ''}")
    said = one.details.particulars(field)
    for key in PARTICULARS:
        output.say(f"  {key.replace('_', ' ').capitalize()}: {getattr(said, key) or '–'}")
    output.say(f"  Recipients: {'; '.join(said.recipients) or '–'}")
    if field is None and one.details.fields:
        output.say(f"  Fields that differ: {', '.join(sorted(one.details.fields))}")


def _document(one: DataSource) -> dict[str, Any]:
    details = one.details
    fields = {name: vars(details.particulars(name)) for name in sorted(details.fields)}
    return {
        "name": details.name,
        "kind": one.kind,
        "config": details.config,
        **vars(details.particulars()),
        "fields": fields,
    }
