"""`redress texts`: the texts of documents as the organisation words them, listed, written to files and read back."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import letter_texts
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.domain.letter_texts import WORDED, Wording
from desktop_app.domain.records import RecordType

PATH = click.Path(path_type=Path)
_TYPE = click.Choice([type_.value for type_ in WORDED])
_type_option = click.option("--type", "type_", type=_TYPE, help="Only this type of document.")
_language_option = click.option("--language", default="", metavar="CODE", help="By default the organisation's.")
_regime_option = click.option("--regime", default="", metavar="LAW", help="By default the organisation's.")


@click.group()
def texts() -> None:
    """Texts of documents: yours in place of those delivered, by type of document, language and law."""


@texts.command(name="list")
@DIRECTORY
@unlock_options
@output.json_option
def list_(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Every text that the organisation words itself, with its versions."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = [
            (wording, one)
            for wording in letter_texts.changed_wordings(desk)
            for one in letter_texts.texts_of(desk, wording)
            if one.own is not None
        ]
    if as_json:
        output.document([{**output.jsonable(wording), **output.jsonable(one)} for wording, one in found])
        return
    for wording, one in found:
        last = one.versions[-1]
        output.say(f"{wording.type.value}, {wording.language}, {wording.regime}: {one.name}")
        output.say(f"  version {last.version}, {output.instant(last.saved_at)}, {last.saved_by}")
        output.say(f"  {one.own}")
    if not found:
        output.say("All texts are the delivered ones.")


@texts.command()
@DIRECTORY
@click.argument("file", metavar="FILE.json", type=PATH)
@_type_option
@_language_option
@_regime_option
@click.option("--own", is_flag=True, help="Only the texts that the organisation words itself.")
@unlock_options
@output.json_option
def export(
    directory: Path,
    file: Path,
    type_: str | None,
    language: str,
    regime: str,
    own: bool,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Write the texts that hold to the new FILE.json, to be edited and imported again."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        types = [RecordType(type_)] if type_ else list(WORDED)
        count = letter_texts.export_texts(
            desk, [_wording(desk, each, language, regime) for each in types], file, own_only=own
        )
    if as_json:
        output.document({"file": str(file), "texts": count})
    else:
        output.say(f"{count} texts written to {file}.")


@texts.command("import")
@DIRECTORY
@click.argument("file", metavar="FILE.json", type=PATH)
@click.option("--leave-out", is_flag=True, help="Also where a text leaves out what the law wants said; see what is.")
@unlock_options
@output.json_option
def import_(
    directory: Path,
    file: Path,
    leave_out: bool,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Save the texts of FILE.json that differ from those that hold: all of them, or none.

    \b
    {"wordings": [{"type": "refusal", "language": "en", "regime": "gdpr", "texts": {"refusal.title": "…"}}]}
    A text needs exactly the variables of the delivered one. One that says what the delivered one says takes yours
    away. You need to be an administrator.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        saved = letter_texts.import_texts(desk, file, accept_dropped=leave_out)
    _say(saved, as_json)


@texts.command()
@DIRECTORY
@click.argument("name", metavar="NAME")
@click.option("--type", "type_", type=_TYPE, required=True, help="The type of document.")
@_language_option
@_regime_option
@unlock_options
@output.json_option
def reset(
    directory: Path,
    name: str,
    type_: str,
    language: str,
    regime: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Let the delivered text NAME hold again; "all" for every text of the type. The versions stay."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        wording = _wording(desk, RecordType(type_), language, regime)
        own = {one.name: None for one in letter_texts.texts_of(desk, wording) if one.own is not None}
        if name != "all" and name not in own:
            raise BadInput(
                "no-own-text",
                "The organisation has no text of this name of its own.",
                safe="Nothing was changed.",
                next_step="`redress texts list` shows those it has.",
            )
        saved = letter_texts.save_texts(desk, wording, own if name == "all" else {name: None})
    _say(saved, as_json)


@texts.command()
@DIRECTORY
@click.argument("file", metavar="FILE.pdf", type=PATH)
@click.option("--type", "type_", type=_TYPE, required=True, help="The type of document.")
@_language_option
@_regime_option
@unlock_options
@output.json_option
def preview(
    directory: Path,
    file: Path,
    type_: str,
    language: str,
    regime: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Draw a document about nobody with the texts that hold into the new FILE.pdf."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        letter_texts.write_preview(desk, _wording(desk, RecordType(type_), language, regime), file)
    if as_json:
        output.document({"file": str(file)})
    else:
        output.say(f"Written to {file}.")


def _wording(desk: Desk, type_: RecordType, language: str, regime: str) -> Wording:
    return Wording(type_, language or desk.organisation.language, regime or desk.organisation.regime)


def _say(saved: tuple[str, ...], as_json: bool) -> None:
    if as_json:
        output.document({"changed": saved})
        return
    for name in saved:
        output.say(f"Saved: {name}")
