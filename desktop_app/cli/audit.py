"""`redress audit`: the audit log, checked in its store or as an export without it, and exported."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY, say_report
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import audit_files


@click.group()
def audit() -> None:
    """The audit log."""


@audit.command()
@click.argument("path", metavar="DIR|FILE", type=click.Path(path_type=Path))
@click.option("--anchor", "anchors", multiple=True, metavar="TEXT", help="An audit anchor as printed on a record.")
@click.option(
    "--public-key", metavar="HEX", help="The key an export must be signed with, as an earlier check named it."
)
@unlock_options
@output.json_option
def verify(
    path: Path,
    anchors: tuple[str, ...],
    public_key: str | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Check the audit log of the store in DIR, or an export in FILE, for which no store is needed."""
    if path.is_file():
        report = audit_files.verify_exported(path, public_key=_key(public_key), anchors=anchors)
    else:
        if public_key is not None:
            raise click.UsageError("--public-key is for an exported FILE; a store has its own key.")
        with unlocked(path, passphrase_file, keyring) as desk:
            report = audit_files.verify_log(desk, anchors)
    return say_report(report, as_json)


@audit.command()
@DIRECTORY
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--facts/--no-facts", default=True, help="Facts may hold personal data; without, it verifies too.")
@unlock_options
@output.json_option
def export(
    directory: Path, file: Path, facts: bool, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Write the audit log of the store in DIR to the new FILE, one JSON object per line."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        audit_files.export_log(desk, file, with_facts=facts)
    if as_json:
        output.document({"file": str(file), "with_facts": facts})
    else:
        output.say(f"Exported the audit log to {file}.")


def _key(text: str | None) -> bytes | None:
    if text is None:
        return None
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise click.UsageError("--public-key is not written in hexadecimal digits.") from None
