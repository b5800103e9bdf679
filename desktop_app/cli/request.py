"""`redress request`: taking requests in, listing them, showing one."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from desktop_app.cli import output, tasks
from desktop_app.cli.facts import facts
from desktop_app.cli.law import law
from desktop_app.cli.letters import LETTER_COMMANDS
from desktop_app.cli.release import RELEASE_COMMANDS
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.turnings import COMMANDS
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import arrivals, cases
from desktop_app.desk.candidates import Candidate
from desktop_app.domain.case import Case
from desktop_app.domain.clock import event_phrase
from desktop_app.domain.errors import ExitStatus, RedressError
from desktop_app.domain.grounds import ground_named
from desktop_app.domain.happenings import kind_phrase
from desktop_app.domain.progress import current_stage, stages
from desktop_app.domain.turnings import Turning, TurningKind, brought_phrases, parted_phrase


@click.group()
def request() -> None:
    """Requests of data subjects."""


request.add_command(facts)
request.add_command(law)


@request.command()
@DIRECTORY
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@unlock_options
@output.json_option
def add(
    directory: Path, files: Sequence[Path], passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> int:
    """Take requests into the store in DIR: e-mails (.eml, .msg), filled forms (.json), and requests that an agent
    signed by the Data Rights Protocol (.json).

    Each FILE is taken in whole or not at all; one that cannot be read does not stop the others.

    \b
    A form: {"received": "2026-11-24", "name": "…", "text": "…", "address": "e-mail address",
             "channel": "email | letter | phone | counter | form", "rights": ["access", …]}
    received, name and text are needed.
    """
    received: list[dict[str, Any]] = []
    refused: list[dict[str, str]] = []
    status = ExitStatus.DONE
    with unlocked(directory, passphrase_file, keyring) as desk:
        for file in files:
            try:
                case = cases.get_case(desk, arrivals.receive_file(desk, file))
            except RedressError as error:
                if len(files) > 1:
                    output.note(f"{file}:")
                output.complain(error)
                refused.append({"file": str(file), "code": error.code, "reason": error.what})
                status = max(status, error.exit_status)
                continue
            received.append({"file": str(file), **_summary(case)})
            if not as_json:
                output.say(f"{case.reference}: {file.name}, received {output.day(case.received)}, {_due(case)}.")
    if as_json:
        output.document({"received": received, "refused": refused})
    elif refused:
        output.note(f"{len(refused)} of {len(files)} files were not taken in.")
    return status


def _pair(text: str) -> tuple[str, str]:
    field, sign, column = text.partition("=")
    if not sign:
        raise click.BadParameter("Write it as FIELD=COLUMN, like received=Eingang.", param_hint="--column")
    return field.strip(), column.strip()


@request.command("import")
@DIRECTORY
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--apply", is_flag=True, help="Take them in; without it, only say what would be.")
@click.option(
    "--column",
    "columns",
    metavar="FIELD=COLUMN",
    multiple=True,
    help="Which column of a list is what, where its name does not say so; FIELD= for none.",
)
@unlock_options
@output.json_option
def import_(
    directory: Path,
    file: Path,
    apply: bool,
    columns: tuple[str, ...],
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Take the requests of a list (FILE.csv, FILE.tsv) or a mailbox (FILE.mbox) into the store in DIR.

    Without --apply nothing is stored. Every row or message becomes a request, or is named with the reason why not;
    those taken in before, and those that stand there twice, are left out.

    \b
    Columns of a list: received, name or email, text or right; also subject, channel, first name, last name.
    The fields that --column knows: received, name, first, last, address, text, subject, channel, rights.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = arrivals.look_at(desk, file, dict(_pair(one) for one in columns))
        chosen = [candidate for candidate in found.candidates if candidate.is_new]
        left = [(candidate.number, _why_left(candidate)) for candidate in found.candidates if not candidate.is_new]
        done = arrivals.take_in(desk, chosen) if apply else arrivals.TakenIn((), ())
    refused = sorted([*left, *done.refused])
    if as_json:
        output.document(
            {
                "file": str(file),
                "form": dict(found.form),
                "read": len(found.candidates),
                "would_make": [] if apply else [candidate.number for candidate in chosen],
                "made": [{"number": number, "reference": reference} for number, reference in done.made],
                "refused": [{"number": number, "reason": why} for number, why in refused],
            }
        )
    else:
        for name, value in found.form:
            output.say(f"{name}: {value}")
        for number, reference in done.made:
            output.say(f"{number}: {reference}")
        for number, why in refused:
            output.say(f"{number}: refused. {why}")
        made = f"{len(done.made)} made" if apply else f"{len(chosen)} would be made (with --apply)"
        output.say(f"{len(found.candidates)} read, {made}, {len(refused)} refused.")
    return ExitStatus.NO if refused else ExitStatus.DONE


def _why_left(candidate: Candidate) -> str:
    if candidate.known_as:
        return f"It was taken in before, as {candidate.known_as}."
    return candidate.refused or f"It says the same as number {candidate.same_as}."


@request.command("list")
@DIRECTORY
@unlock_options
@output.json_option
def list_(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """All requests in the store in DIR: open ones first, the nearest due date on top."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        rows, today = cases.every_case(desk), desk.today()
        if as_json:
            output.document_of_many(rows)
            return
        row = None
        for row in rows:
            due = "closed" if row.closed else f"due {output.day(row.due)}" if row.due else "no due date"
            if row.stands_still and not row.closed and row.due and row.due < today:
                due = "time stands still until the person answers"
            rights = ", ".join(right.value for right in row.rights) or "no right named yet"
            output.say(f"{row.reference}  {due}  {row.stage.value}  {rights}  {row.person_named}")
        if row is None:
            output.say("There are no requests.")


@request.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@unlock_options
@output.json_option
def show(directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """The request REF of the store in DIR, with everything that was done about it."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        case = cases.get_case(desk, reference)
        events = cases.history(desk, reference)
    if as_json:
        output.document({**output.jsonable(case), "stage": current_stage(case), "history": [_event(e) for e in events]})
        return
    _say_case(case)
    output.say("History:")
    for event in events:
        output.say(f"  {output.instant(event.at)}  {kind_phrase(event.kind)}")


def _event(event: Any) -> dict[str, Any]:
    return {"number": event.number, "at": event.at, "kind": event.kind, "actor": event.actor, "facts": event.facts}


def _summary(case: Case) -> dict[str, Any]:
    return {
        "reference": case.reference,
        "received": case.received,
        "due": case.due,
        "rights": [asked.right for asked in case.rights],
        "sender_comparison": case.sender_comparison,
        "remarks": case.remarks,
    }


def _due(case: Case) -> str:
    if case.stands_still and case.closed_at is None:
        return "its time stands still until the person answers"
    return f"due {output.day(case.due)}" if case.due else "without a due date yet"


def _say_case(case: Case) -> None:
    output.say(f"{case.reference}: {case.person_named}")
    output.say(f"Received {output.day(case.received)} by {case.channel.value}; {_due(case)}.")
    output.say(f"Rights: {', '.join(asked.right.value for asked in case.rights) or 'none named yet'}")
    for sentence in case.due_explanation:
        output.say(f"  {sentence}")
    for sentence in (case.sender_comparison, *case.remarks):
        if sentence:
            output.say(sentence)
    if case.acting_for is not None:
        output.say(f"Acts for the person: {case.acting_for.name or 'somebody'} ({case.acting_for.role.value})")
    for conflict in case.conflicts:
        output.say(f"Declared by {conflict.officer_name}: {conflict.tie.value}")
    for file in case.files:
        output.say(f"File: {file.name}, {file.media_type}, {file.size:,} bytes, SHA-256 {file.sha256}")
    for event in case.clock_events:
        output.say(f"  {output.day(event.date)}: {event_phrase(event.type)}")
    if case.assigned_to:
        output.say(f"Handled by {case.assigned_to}")
    for turning in case.turnings:
        _say_turning(turning)
    if case.subject_line:
        output.say(f"Subject: {case.subject_line}")
    for line in case.text.splitlines():
        output.say(f"  > {line}")
    if case.identity is not None:
        output.say(f"Identity: {case.identity.decision}, {output.instant(case.identity.decided_at)}")
        for reason in case.identity.reasons:
            output.say(f"  {reason}")
    for decision, count in case.finding_counts.items():
        output.say(f"Findings, {decision.value}: {count}")
    for correction in case.corrections:
        output.say(f"Correction of {correction.order.field} at {correction.source_name}: {correction.state.value}")
    for measure in case.measures:
        words = "done" if measure.outcome == "done" else f"kept ({measure.ground})"
        output.say(f"{measure.right.value} at {measure.place}: {words}, {output.day(measure.on)} {measure.by}")
    for document in case.documents:
        letter = " (letter, waits for a second officer)" if document.needs_approval else " (letter)"
        standing = "" if document.current else letter if document.letter else " (superseded)"
        output.say(f"{document.title}{standing}: SHA-256 {document.sha256}")
    for delivery in case.deliveries:
        output.say(f"{delivery.how.capitalize()} {output.instant(delivery.at)} to {delivery.to} by {delivery.by}")
    for note in case.notes:
        output.say(f"Note of {note.by}, {output.instant(note.at)}: {note.text}")
    for task in case.tasks:
        output.say(
            f"Task{', done' if task.done_at else f', by {output.day(task.due)}' if task.due else ''}: {task.text}"
        )
    for state in stages(case):
        output.say(f"{state.stage.value}: {state.status.value}")
        for missing in state.missing:
            output.say(f"  {missing}")


def _say_turning(turning: Turning) -> None:
    if turning.kind == TurningKind.PARTED:
        output.say(f"{output.instant(turning.at)}: {parted_phrase(turning)}")
        return
    ground = ground_named(turning.ground)
    about = ", ".join(right.value for right in turning.rights)
    said = (turning.kind.value.capitalize(), about, turning.other, ground.words if ground else "", turning.reasons)
    output.say(f"{output.instant(turning.at)}: {'; '.join(part for part in said if part)}")
    for phrase in brought_phrases(turning):
        output.say(f"  {phrase}")


for command in (*COMMANDS, tasks.task, *LETTER_COMMANDS, *RELEASE_COMMANDS):
    request.add_command(command)
