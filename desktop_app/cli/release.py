"""`redress request documents`, `gate`, `approve` and `release`: the answer drawn, approved and let out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from desktop_app.cli import output
from desktop_app.cli.drawing_bar import drawing_bar
from desktop_app.cli.letters import PATH
from desktop_app.cli.turnings import on_a_case
from desktop_app.cli.unlocking import given_or_asked, secret_option, unlocked
from desktop_app.desk import cases, disclose, officers, review
from desktop_app.domain.case import Case
from desktop_app.domain.drafting import delivery_point
from desktop_app.domain.errors import ExitStatus
from desktop_app.domain.release import obstacles_to_release


@click.command()
@on_a_case
def documents(
    directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Draw the documents that answer REF; an earlier approval is void then. Status 1 where it is not ready."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        with drawing_bar() as show:
            review.draw_documents(
                desk, reference, lambda state: show(state.number, state.of, state.rows, state.all_rows)
            )
        case = cases.get_case(desk, reference)
    _say(case, as_json)


@click.command()
@on_a_case
def gate(directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> int:
    """May the documents of REF leave? Status 1 where not, with everything that is missing."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        case = cases.get_case(desk, reference)
    _say(case, as_json)
    return ExitStatus.NO if obstacles_to_release(case) else ExitStatus.DONE


@click.command()
@on_a_case
@click.option("--officer", required=True, metavar="NAME", help="The second officer; not the one who prepared them.")
@secret_option("--officer-passphrase-file", "The second officer's own passphrase is the first line of this file.")
def approve(
    directory: Path,
    reference: str,
    officer: str,
    officer_passphrase_file: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """A second officer approves the exact documents of REF, as they are drawn."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        who = officers.named(desk, officer)
        secret = given_or_asked(
            officer_passphrase_file, "Passphrase of the second officer", "--officer-passphrase-file"
        )
        case = review.approve(desk, reference, who.id, secret)
    _say(case, as_json)


@click.command()
@on_a_case
@click.argument("folder", metavar="FOLDER", type=PATH)
@click.option("--encrypted", is_flag=True, help="As one encrypted file; its passphrase is said once.")
def release(
    directory: Path,
    reference: str,
    folder: Path,
    encrypted: bool,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Write the approved documents of REF to FOLDER, for sending to its one recipient. Status 1 where they may not
    leave; nothing is written then."""
    passphrase = ""
    with unlocked(directory, passphrase_file, keyring) as desk:
        if encrypted:
            copy = disclose.export_delivery_copy(desk, reference, folder)
            files, passphrase = [copy.path], copy.passphrase
        else:
            files = list(disclose.export_documents(desk, reference, folder))
    if as_json:
        output.document({"files": [str(file) for file in files], "passphrase": passphrase or None})
        return
    for file in files:
        output.say(f"Written: {file}")
    if passphrase:
        output.say(f"Passphrase, kept nowhere; tell it by another channel: {passphrase}")


def _say(case: Case, as_json: bool) -> None:
    obstacles, point = obstacles_to_release(case), delivery_point(case)
    if as_json:
        drawn: list[dict[str, Any]] = [
            {"title": document.title, "sha256": document.sha256} for document in case.current_documents
        ]
        output.document(
            {
                "reference": case.reference,
                "may_leave": not obstacles,
                "obstacles": [{"code": obstacle.code, "text": obstacle.text.text()} for obstacle in obstacles],
                "to": point.value if point else None,
                "documents": drawn,
                "approved_by": case.approval.approved_by if case.approval and case.approval.stands else None,
            }
        )
        return
    for document in case.current_documents:
        output.say(f"{document.title}: SHA-256 {document.sha256}")
    output.say(f"To {point.value}" if point else "To nobody yet")
    for obstacle in obstacles:
        output.say(f"  {obstacle.text.text()}")
    output.say("The documents may not leave yet." if obstacles else "The documents may leave.")


RELEASE_COMMANDS = (documents, gate, approve, release)
