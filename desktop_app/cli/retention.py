"""`redress store` on retention: rules, holds, what would go, and erasing it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path
from uuid import UUID

import click

from desktop_app.cli import output
from desktop_app.cli.unlocking import can_ask, unlock_options, unlocked
from desktop_app.desk import retention
from desktop_app.desk.new_files import write_new
from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput, ExitStatus
from desktop_app.domain.retention import CaseContents, Erasure, Preview, RetentionRule
from desktop_app.domain.rights import Right

DIRECTORY = click.argument("directory", metavar="DIR", type=click.Path(path_type=Path))
REFERENCE = click.argument("reference", metavar="REF")
_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command("retention")
@DIRECTORY
@unlock_options
@output.json_option
def preview(directory: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """The retention rules of the store in DIR, and what they would erase today. Nothing is changed."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        rules, seen, proposed = retention.rules(desk), retention.preview(desk), retention.proposed_rule(desk)
    if as_json:
        output.document({"rules": rules, **_preview_document(seen), "proposal": None if rules else proposed})
        return
    if not rules:
        output.say("There is no rule yet, so nothing is ever erased by one.")
        output.say(f"A proposal: {proposed.keep_months} months. {proposed.basis}")
    for rule in rules:
        output.say(f"{_rule_words(rule)} ({rule.id})")
    _say_preview(seen)


@click.command("set-retention")
@DIRECTORY
@click.option("--months", type=int, required=True, help="How long a case is kept after it was closed.")
@click.option("--basis", metavar="TEXT", required=True, help="The law or the reason, as you would cite it.")
@click.option("--right", type=click.Choice([right.value for right in Right]), help="Only for this right.")
@click.option("--regime", metavar="NAME", help="Only under this law.")
@click.option("--yes", is_flag=True, help="Confirm the rule without being asked.")
@unlock_options
@output.json_option
def set_rule(
    directory: Path,
    months: int,
    basis: str,
    right: str | None,
    regime: str | None,
    yes: bool,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Set a rule for closed requests in the store in DIR; it takes the place of the one for the same right and law.

    You need to be an administrator.
    """
    with unlocked(directory, passphrase_file, keyring) as desk:
        if doubt := retention.doubt_about(desk, months, regime):
            output.note(doubt.text())
        if not _confirmed(f"Let cases be erased {months} months after they were closed?", yes):
            output.note("No rule was set.")
            return ExitStatus.NO
        rule = retention.set_rule(desk, months, basis, Right(right) if right else None, regime)
    if as_json:
        output.document(rule)
    else:
        output.say(f"{_rule_words(rule)} ({rule.id})")
    return ExitStatus.DONE


@click.command("end-retention")
@DIRECTORY
@click.argument("rule", metavar="RULE", type=click.UUID)
@unlock_options
@output.json_option
def end_rule(directory: Path, rule: UUID, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Take the rule RULE out of force. You need to be an administrator."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        retention.end_rule(desk, rule)
    _done({"ended": str(rule)}, "The rule is out of force.", as_json)


@click.command()
@DIRECTORY
@REFERENCE
@click.option("--reason", metavar="TEXT", required=True, help="Why the case must not be erased yet.")
@unlock_options
@output.json_option
def hold(
    directory: Path, reference: str, reason: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Keep the case REF from being erased until the hold is lifted: a lawsuit, a complaint, an inquiry."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        retention.hold(desk, reference, reason)
    _done({"held": reference.upper()}, f"{reference.upper()} is on hold.", as_json)


@click.command("lift-hold")
@DIRECTORY
@REFERENCE
@unlock_options
@output.json_option
def lift_hold(
    directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Let the rules apply to the case REF again. You need to be an administrator."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        retention.lift_hold(desk, reference)
    _done({"lifted": reference.upper()}, f"{reference.upper()} is not on hold any more.", as_json)


@click.command()
@DIRECTORY
@click.argument("references", metavar="[REF]…", nargs=-1)
@click.option("--closed-before", type=_DAY, metavar="DATE", help="Only cases closed before this day.")
@click.option("--reason", metavar="TEXT", help="Erase the one case REF by your own decision; do not name the person.")
@click.option("--certificate", type=click.Path(path_type=Path), metavar="PDF", help="Write the certificate there.")
@click.option("--yes", is_flag=True, help="Erase without being asked.")
@unlock_options
@output.json_option
def erase(
    directory: Path,
    references: tuple[str, ...],
    closed_before: datetime | None,
    reason: str | None,
    certificate: Path | None,
    yes: bool,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> int:
    """Erase closed cases that are due by the rules of the store in DIR: all of them, or those named.

    Nothing of them can be brought back. You need to be an administrator.
    """
    if reason is not None and (len(references) != 1 or closed_before is not None):
        raise _wrong("A decision with a reason is about one case: name it, and nothing else.")
    if certificate is not None and certificate.exists():
        raise _wrong(f"There is already a file called {certificate.name}.")
    with unlocked(directory, passphrase_file, keyring) as desk:
        if reason is not None:
            going = [references[0].upper()]
            _note_contents(f"{going[0]} would be erased", retention.contents_of(desk, references[0]))
        else:
            going = _due(desk, references, closed_before.date() if closed_before else None)
        if not going:
            return _nothing(as_json)
        words = "Erase one case for good?" if len(going) == 1 else f"Erase {len(going)} cases for good?"
        if not _confirmed(words, yes):
            output.note("Nothing was erased.")
            return ExitStatus.NO
        if reason is not None:
            done = retention.erase_by_decision(desk, going[0], reason)
        else:
            done = retention.erase(desk, going)
        if certificate is not None:
            write_new(certificate, retention.erasure_certificate(desk, done.id)[1])
    _say_erasure(done, certificate, as_json)
    return ExitStatus.DONE


COMMANDS = (preview, set_rule, end_rule, hold, lift_hold, erase)


def _due(desk: Desk, references: tuple[str, ...], closed_before: date | None) -> list[str]:
    seen = retention.preview(desk, closed_before=closed_before, references=references)
    due = [one.case.reference for one in seen.due]
    if not references:
        for sentence in _preview_words(seen):
            output.note(sentence)
        return due
    _note_contents(f"{', '.join(due) or 'Nothing'} would be erased", seen.contents)
    # A case that is named and not due is not left out in silence: erasing it refuses, and says why.
    return due + [reference.upper() for reference in references if reference.upper() not in due]


def _nothing(as_json: bool) -> int:
    if as_json:
        output.document({"erased": []})
    else:
        output.say("Nothing is due; nothing was erased.")
    return ExitStatus.DONE


def _say_erasure(done: Erasure, certificate: Path | None, as_json: bool) -> None:
    if as_json:
        output.document(
            {
                "erasure": done.id,
                "erased": [case.reference for case in done.cases],
                "contents": done.contents,
                "emptied": done.emptied,
                "elsewhere": done.elsewhere,
                "certificate": certificate,
            }
        )
        return
    output.say(f"Erased: {', '.join(case.reference for case in done.cases)}.")
    output.say(_contents_words(done.contents))
    if not done.emptied:
        output.say("The database's log could not be emptied while something reads it; unlocking the store does that.")
    for sentence in done.elsewhere:
        output.say(sentence.text())
    if certificate is not None:
        output.say(f"The certificate is in {certificate}.")


def _preview_document(seen: Preview) -> dict[str, object]:
    return {
        "today": seen.today,
        "due": [
            {"reference": one.case.reference, "closed_on": one.case.closed_on, "kept_until": one.keep_until}
            for one in seen.due
        ],
        "kept": [
            {
                "reference": kept.case.reference,
                "closed_on": kept.case.closed_on,
                "kept_until": kept.keep_until,
                "because": why,
            }
            for kept, why in seen.kept
        ],
        "kept_count": seen.kept_count,
        "contents": seen.contents,
    }


def _say_preview(seen: Preview) -> None:
    for sentence in _preview_words(seen):
        output.say(sentence)
    for kept, why in seen.kept:
        output.say(f"{kept.case.reference}, closed on {output.day(kept.case.closed_on)}, stays. {why.text()}")
    if seen.kept_count > len(seen.kept):
        output.say(f"And {seen.kept_count - len(seen.kept)} closed cases more stay.")


def _preview_words(seen: Preview) -> list[str]:
    words = [
        f"{one.case.reference}, closed on {output.day(one.case.closed_on)}, is to be erased; it was kept until "
        f"{output.day(one.keep_until)}."
        for one in seen.due
    ]
    if not words:
        return ["Nothing is due to be erased."]
    return [
        *words,
        f"What would go: {_contents_words(seen.contents)}",
        "What stays: that each case existed, the hashes of its events, the erasure log and the certificate.",
    ]


def _note_contents(what: str, contents: CaseContents) -> None:
    output.note(f"{what}. {_contents_words(contents)}")


def _contents_words(held: CaseContents) -> str:
    return (
        f"{held.findings:,} findings, {held.documents:,} documents, {held.attachments:,} kept files "
        f"({held.attachment_bytes:,} bytes), {held.people:,} persons with {held.contact_points:,} contact points, "
        f"the facts of {held.facts:,} audit events; {held.rows:,} rows in all."
    )


def _rule_words(rule: RetentionRule) -> str:
    about = " ".join(
        (
            f"cases on the right of {rule.right.value}" if rule.right else "all cases",
            f"under {rule.regime}" if rule.regime else "under any law",
        )
    )
    return f"Kept for {rule.keep_months} months after closing: {about}. {rule.basis}"


def _confirmed(question: str, yes: bool) -> bool:
    if yes:
        return True
    if not can_ask():
        output.note("There is no terminal to ask at; to go ahead without being asked, give --yes.")
        return False
    return click.confirm(question, default=False, err=True)


def _done(said: dict[str, str], words: str, as_json: bool) -> None:
    if as_json:
        output.document(said)
    else:
        output.say(words)


def _wrong(what: str) -> BadInput:
    return BadInput("wrong-usage", what, safe="Nothing was erased.", next_step="Correct the command, then try again.")
