"""`redress request letter`, `approve-letter` and `export-letter`: letters beside the answer to a request."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.turnings import DAY, on_a_case
from desktop_app.cli.unlocking import given_or_asked, secret_option, unlocked
from desktop_app.desk import case_letters, cases, letter_drafts, officers
from desktop_app.desk.office import Desk
from desktop_app.domain.case import CaseDocument
from desktop_app.domain.errors import BadInput
from desktop_app.domain.letter_offers import LETTERS, LetterWish
from desktop_app.domain.records import RecordType

PATH = click.Path(path_type=Path)
_FEWEST = 8  # digits of a SHA-256 that name a document


@click.command()
@on_a_case
@click.argument("type_", metavar="TYPE", type=click.Choice([type_.value for type_ in LETTERS]))
@click.option("--evidence", multiple=True, metavar="TEXT", help="evidence-request: what would show who is asking.")
@click.option("--recipient", default="", metavar="NAME", help="recipient-notice: one of those that must be told.")
@click.option("--source", default="", metavar="NAME", help="correction-instruction: whose entries are to be corrected.")
@click.option(
    "--to", multiple=True, metavar="LINE", help="A line of the address of a recipient, or of whoever corrects."
)
@click.option("--due", type=DAY, help="correction-instruction: by when it is to be done.")
@click.option("--letter", type=PATH, metavar="FILE.pdf", help="Write it to this new file, too, where it may leave.")
def letter(
    directory: Path,
    reference: str,
    type_: str,
    evidence: tuple[str, ...],
    recipient: str,
    source: str,
    to: tuple[str, ...],
    due: date | None,
    letter: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Make a letter of REF: an acknowledgement, a request for evidence, an instruction to correct, a notice to a
    recipient, a closing letter, or the case file.

    It is signed and kept in the case. A notice, an instruction and the case file give away what is on file: they leave
    only once another officer has approved them (approve-letter).
    """
    wish = LetterWish(RecordType(type_), to, evidence, recipient, source, due)
    with unlocked(directory, passphrase_file, keyring) as desk:
        made = case_letters.write_letter(desk, reference, wish)
        if letter is not None:
            case_letters.export_letter(desk, made.document_id, letter)
        document = next(each for each in cases.get_case(desk, reference).documents if each.id == made.document_id)
    _say(document, letter, as_json)


@click.command("approve-letter")
@on_a_case
@click.argument("sha256", metavar="SHA256")
@click.option("--officer", required=True, metavar="NAME", help="The second officer; not the one who made it.")
@secret_option("--officer-passphrase-file", "The second officer's own passphrase is the first line of this file.")
def approve_letter(
    directory: Path,
    reference: str,
    sha256: str,
    officer: str,
    officer_passphrase_file: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """A second officer approves the letter of REF whose bytes have this SHA-256 (or begin with it)."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = _document(desk, reference, sha256)
        who = officers.named(desk, officer)
        secret = given_or_asked(
            officer_passphrase_file, "Passphrase of the second officer", "--officer-passphrase-file"
        )
        case_letters.approve_letter(desk, found.id, who.id, secret)
        document = _document(desk, reference, sha256)
    _say(document, None, as_json)


@click.command("export-letter")
@on_a_case
@click.argument("sha256", metavar="SHA256")
@click.argument("file", metavar="FILE.pdf", type=PATH)
def export_letter(
    directory: Path,
    reference: str,
    sha256: str,
    file: Path,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Write the letter of REF whose bytes have this SHA-256 (or begin with it) to the new FILE.pdf, for sending; to a
    FILE.eml, as a message that is not sent yet, with the letter attached."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        document = _document(desk, reference, sha256)
        if file.suffix.lower() == ".eml":
            letter_drafts.export_draft(desk, document.id, file)
        else:
            case_letters.export_letter(desk, document.id, file)
    _say(document, file, as_json)


def _document(desk: Desk, reference: str, sha256: str) -> CaseDocument:
    letters = [each for each in cases.get_case(desk, reference).documents if each.letter]
    found = [each for each in letters if len(sha256) >= _FEWEST and each.sha256.startswith(sha256.lower())]
    if len(found) != 1:
        raise BadInput(
            "no-such-letter",
            "No letter of this case has this SHA-256.",
            safe="Nothing was changed.",
            next_step=f"Give at least its first {_FEWEST} digits; `redress request show` lists them.",
        )
    return found[0]


def _say(document: CaseDocument, file: Path | None, as_json: bool) -> None:
    if as_json:
        output.document(
            {
                "title": document.title,
                "type": document.type,
                "sha256": document.sha256,
                "approved_by": document.approved_by,
                "needs_approval": document.needs_approval,
                "file": str(file) if file else None,
            }
        )
        return
    output.say(f"{document.title}: SHA-256 {document.sha256}")
    if file is not None:
        output.say(f"Written to {file}.")
    elif document.needs_approval:
        output.say("It is kept in the case. Before it may leave, a second officer must approve it (approve-letter).")
    else:
        output.say("It is kept in the case.")


LETTER_COMMANDS = (letter, approve_letter, export_letter)
