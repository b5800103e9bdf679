"""`redress demo`: the main job from end to end, each step said as it is done."""

from __future__ import annotations

from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.surroundings import surroundings
from desktop_app.desk.demo import run_demo
from desktop_app.domain.errors import ExitStatus


@click.command()
@click.argument("out_dir", metavar="OUT_DIR", type=click.Path(path_type=Path))
@click.option(
    "--keyring/--no-keyring",
    default=False,
    show_default=True,
    help="Hold the key of the throw-away store in this computer's keyring too.",
)
@output.json_option
def demo(out_dir: Path, keyring: bool, as_json: bool) -> int:
    """The whole main job on copies of real inputs, in a fresh store under OUT_DIR.

    OUT_DIR must be empty or not exist yet. It keeps the store, its passphrase, the records and summary.json.
    """
    summary = run_demo(out_dir, surroundings(keyring=keyring), output.note if as_json else output.say)
    if as_json:
        output.document(summary)
    else:
        output.say(f"Everything is in {out_dir}; summary.json names each file with its SHA-256.")
    return ExitStatus.DONE if summary.store_ok and summary.records_ok else ExitStatus.NO
