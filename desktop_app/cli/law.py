"""`redress request law`: which law a request is counted under."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli.turnings import on_a_case, say_clock
from desktop_app.cli.unlocking import unlocked
from desktop_app.desk import laws


@click.command()
@on_a_case
@click.argument("name", metavar="LAW")
@click.option("--reason", required=True, metavar="TEXT", help='Why it applies: "the person lives in California".')
def law(
    directory: Path,
    reference: str,
    name: str,
    reason: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Count REF under LAW ("gdpr", "ccpa", …) instead; the due date is counted again from receipt."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        laws.choose_law(desk, reference, name, reason)
        say_clock(desk, reference, as_json)
