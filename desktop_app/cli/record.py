"""`redress record`: a record drawn from data, and a record verified."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from desktop_app.cli import output
from desktop_app.cli.drawing_bar import drawing_bar
from desktop_app.cli.surroundings import now
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import disclose, record_files, signing
from desktop_app.desk.record_files import VerificationCheck
from desktop_app.domain.errors import ExitStatus
from desktop_app.domain.records import Record, Volume

PATH = click.Path(path_type=Path)
_VERDICT = {True: "ok    ", False: "NOT OK", None: "open  "}


@click.group()
def record() -> None:
    """Records: the PDFs that say what was disclosed."""


@record.command()
@click.argument("source", metavar="RECORD.json", type=PATH)
@click.argument("out", metavar="OUT.pdf", type=PATH)
@output.json_option
def draw(source: Path, out: Path, as_json: bool) -> None:
    """Draw the record that RECORD.json describes into the new file OUT.pdf. With more than 10,000 findings it comes in
    volumes, the others beside the first: OUT-2-of-3.pdf.

    \b
    {"type": "access-response", "dated": "2026-11-24",
     "organisation": {"name": "…", "address": ["…"], "contact": "…", "officer": "…", "complaint_body": "…"},
     "request": {"reference": "DSR-2026-0001", "received": "2026-11-01", "due": "2026-12-01", "rights": ["access"],
                 "identity_checked": "2026-11-03", "identity_how": "…"},
     "addressee": ["…"], "salutation": "…", "findings": [as `redress find` prints them],
     "withheld": [{"source": "…", "field": "…", "ground": "…", "count": 1}],
     "corrections": [{"source": "…", "field": "…", "was": "…", "now": "…", "on": "2026-11-24", "reason": "…",
                      "recipients_to_tell": []}],
     "sources": [{"name": "…", "purpose": "…", "legal_basis": "…", "categories": "…", "retention": "…",
                  "origin": "…", "recipients": [], "transfers": "…", "automated_decisions": "…",
                  "fields": [{"fields": ["…"], "purpose": "…"}]}],
     "searched_without_result": [], "language": "en", "audit_anchor": "",
     "regime": "gdpr", "texts": [["access.title", "a text of your own, with the same variables"]]}
    Types: access-response, rectification-notice, outcome-letter, acknowledgement, closing-letter
    ("papers": [{"title": "…", "on": "2026-11-24", "sha256": "…"}]), evidence-request ("evidence_wanted": ["…"]),
    extension-notice, refusal, withdrawal-notice, transfer-notice ("turnings": one), opt-out-confirmation ("measures"),
    recipient-notice and correction-instruction ("subject": "…", corrections), disclosure-record ("subject",
    "disclosures": [{"on": "…", "recipient": "…", "address": "…", "what": "…", "purpose": "…", "ground": "…",
    "reference": "…", "how": "…", "authorised_by": "…", "subject_told": "…"}]), accounting-of-disclosures
    ("period_from", "period_to", "disclosures"), case-file ("subject", "papers",
    "events": [{"at": "2026-11-24T09:30:00+00:00", "what": "…", "by": "…"}]),
    notice-differences, statistics, proof-of-permission ("report"), one-time-code
    ("code", "code_valid_until"), recovery-code ("code"),
    erasure-certificate ("erasure": {"id": "…", "by": "…", "cases": [{"reference": "…", "case_id": "…",
    "erased_at": "2026-11-24T09:30:00+00:00", "closed_on": "…", "keep_months": 36, "basis": "…", "findings": 0}]}).
    """
    with drawing_bar() as show:

        def heard(volume: Record, rows: int) -> None:
            part = volume.volume
            number, count, before, items = (1, 1, 0, len(volume.items)) if part is None else _place(part)
            show(number, count, before + rows, items)

        drawn = record_files.draw_record(source, out, now().astimezone().date(), heard)
    if as_json:
        first = {name: value for name, value in output.jsonable(drawn[0]).items() if name != "file"}
        volumes = {"volumes": output.jsonable(drawn)} if len(drawn) > 1 else {}
        output.document({"file": str(out), **first, **volumes})
        return
    for one in drawn:
        output.say(f"Drew {one.file}: {one.type.value} of {one.reference}, {one.size:,} bytes.")
        output.say(f"SHA-256 {one.sha256}")


def _place(part: Volume) -> tuple[int, int, int, int]:
    return part.number, part.count, part.first - 1, part.items


@record.command()
@click.argument("files", metavar="FILE.pdf…", type=PATH, nargs=-1, required=True)
@click.option(
    "--store", "directory", type=PATH, metavar="DIR", help="Compare the key and the audit anchor with this store."
)
@click.option("--certificate", type=PATH, metavar="FILE.pem", help="Compare the key with this certificate.")
@unlock_options
@output.json_option
def verify(
    files: tuple[Path, ...],
    directory: Path | None,
    certificate: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Check the signature, bytes, structure, hash and pages of the record FILE.pdf; of several records, each. Name all
    volumes of an answer to see that none is missing or was exchanged.

    Whose key it was signed with is compared with a certificate or a store, the audit anchor with a store; without
    them, the two are named as open.
    """
    if directory is None:
        report = record_files.verify_records(files, certificate)
    else:
        with unlocked(directory, passphrase_file, keyring) as desk:
            report = record_files.verify_records(files, certificate, desk)
    if as_json:
        each = [
            {"file": str(file), "ok": one.ok, **output.jsonable(one)}
            for file, one in zip(files, report.each, strict=True)
        ]
        together = {"ok": report.ok, "files": each, "checks": output.jsonable(report.checks)}
        output.document(each[0] if len(files) == 1 else together)
    else:
        for file, one in zip(files, report.each, strict=True):
            if len(files) > 1:
                output.say(f"{file}:")
            _say_checks(one.checks)
        if len(files) > 1:
            _say_checks(report.checks)
        many = "these files" if len(files) > 1 else "this file"
        output.say("Every check that could be made passed." if report.ok else f"A check failed. Do not rely on {many}.")
    return ExitStatus.DONE if report.ok else ExitStatus.NO


def _say_checks(checks: Sequence[VerificationCheck]) -> None:
    for check in checks:
        output.say(f"{_VERDICT[check.ok]}  {check.name}: {check.detail}")


@record.command()
@click.argument("directory", metavar="DIR", type=PATH)
@click.argument("out", metavar="OUT.pem", type=PATH)
@unlock_options
@output.json_option
def certificate(directory: Path, out: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Write the certificate that the store DIR signs its records with to the new file OUT.pem.

    Publish it, and its fingerprint, where the people who get records can find them. It holds no secret.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        fingerprint = disclose.export_certificate(desk, out)
    if as_json:
        output.document({"file": str(out), "fingerprint": fingerprint})
    else:
        output.say(f"Wrote {out}. SHA-256 of the certificate: {fingerprint}")


@record.command("replace-key")
@click.argument("directory", metavar="DIR", type=PATH)
@unlock_options
@output.json_option
def replace_key(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Make a new signing key for the store DIR, where the password of the one in use is lost.

    Records signed before still verify with the earlier certificate; publish the new one. You need to be an
    administrator. Refused while the key can be used.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        fingerprint = signing.replace_key(desk.store, desk.organisation.name)
    if as_json:
        output.document({"fingerprint": fingerprint})
    else:
        output.say(f"New signing key. SHA-256 of its certificate: {fingerprint}")
        output.say("Publish it: `redress record certificate`.")


@record.command()
@click.argument("source", metavar="IN.pdf", type=PATH)
@click.argument("plan", metavar="PLAN.json", type=PATH)
@click.argument("out", metavar="OUT.pdf", type=PATH)
@output.json_option
def redact(source: Path, plan: Path, out: Path, as_json: bool) -> None:
    """Write a copy of IN.pdf (or of a picture: PNG, JPEG, TIFF) in which something is hidden for good: pictures of its
    pages with black boxes.

    \b
    {"hide": ["a name"], "ground": "on which ground it is hidden",
     "boxes": [{"page": 1, "left": 72, "bottom": 690, "right": 300, "top": 710, "reason": "…"}],
     "language": "en"}
    Boxes are in points from the lower left corner. Nothing of the old file goes over but what is to be seen, and the
    new one is searched for the texts before it is written. Text in a picture is not found: draw boxes, and look.
    """
    done = record_files.redact_file(source, plan, out)
    if as_json:
        output.document({"file": str(out), **output.jsonable(done)})
    else:
        output.say(f"Wrote {out} with {done.boxes} boxes. Look at every page before it leaves.")
        output.say(f"SHA-256 {done.sha256}")


@record.command()
@click.argument("file", metavar="FILE", type=PATH)
@output.json_option
def hidden(file: Path, as_json: bool) -> int:
    """Look for what FILE holds beside what is seen of it: tracked changes, comments, hidden sheets, earlier revisions,
    details of its making. Exit status 1 where there is something. DOCX, XLSX, PPTX, PDF and pictures."""
    report = record_files.look_for_hidden(file)
    if as_json:
        output.document({"file": str(file), "hidden": {one.kind.value: one.count for one in report.found}})
    else:
        output.say(
            f"It holds more than is seen of it: {report.words}." if report.found else "Nothing hidden was found."
        )
    return ExitStatus.NO if report.found else ExitStatus.DONE
