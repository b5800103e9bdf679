"""`redress disclosure`: the register of disclosures to others, and the account of them for one person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import given_or_asked, secret_option, unlock_options, unlocked
from desktop_app.desk import agreements, disclosures, officers
from desktop_app.desk.disclosures import Kept, NewDisclosure
from desktop_app.desk.json_files import read_json, shape
from desktop_app.desk.office import Desk
from desktop_app.domain.disclosures import GROUND_WORDS, Agreement, Checks, Disclosure, Ground, Subject
from desktop_app.domain.errors import BadInput

PATH = click.Path(path_type=Path)
DAY = click.DateTime(["%Y-%m-%d"])
from_option = click.option("--from", "first", type=DAY, metavar="DAY", help="The first day they were sent on.")
to_option = click.option("--to", "last", type=DAY, metavar="DAY", help="The last day they were sent on.")
_UNKNOWN = UUID(int=0)


@dataclass(frozen=True)
class DisclosureFile:
    """A disclosure as a JSON file describes it; see `redress disclosure add --help`."""

    recipient: str
    ground: Ground
    subjects: tuple[Subject, ...] = ()
    recipient_contact: str = ""
    legal_reference: str = ""
    order_number: str = ""
    purpose: str = ""
    agreement: str = ""
    asked: tuple[str, ...] = ()
    given: tuple[str, ...] = ()
    checks: Checks | None = None
    asked_on: date | None = None
    silent_until: date | None = None


@click.group()
def disclosure() -> None:
    """Disclosures: whom somebody's data were given to, on which ground, and who authorised it."""


@disclosure.command()
@DIRECTORY
@click.argument("file", metavar="FILE.json", type=PATH)
@click.option("--attach", "attached", multiple=True, type=PATH, metavar="FILE", help="A document to keep with it.")
@unlock_options
@output.json_option
def add(
    directory: Path,
    file: Path,
    attached: tuple[Path, ...],
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Keep the disclosure that FILE.json describes as a draft, and say what it still lacks.

    \b
    {"recipient": "…", "ground": "court-order", "subjects": [{"name": "…", "address": "…"}],
     "recipient_contact": "…", "legal_reference": "…", "order_number": "…", "purpose": "…", "agreement": "recipient of
     an agreement on file", "asked": ["…"], "given": ["…"], "asked_on": "2026-11-20", "silent_until": "2027-01-31",
     "checks": {"contact_found": "…", "contact_independent": true, "reached": true, "in_force": true,
                "addressed_to_us": true, "covers_data": true, "may_be_told": false}}
    Grounds: required-by-law, court-order, authority-order, public-safety, agent-or-contractor,
    enforcement-of-agreement, marketing-with-permission.
    """
    described = shape(read_json(file), DisclosureFile, file.name)
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = disclosures.draft(desk, _new(desk, described))
        for path in attached:
            kept = disclosures.attach(desk, kept.disclosure.reference, path)
    _show(kept, as_json)


@disclosure.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.argument("file", metavar="FILE.json", type=PATH)
@unlock_options
@output.json_option
def change(
    directory: Path, reference: str, file: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Change the disclosure REF, which was not sent yet, to what FILE.json describes (as for `add`, whole).

    An authorisation given before is void then.
    """
    described = shape(read_json(file), DisclosureFile, file.name)
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = disclosures.change(desk, reference, _new(desk, described))
    _show(kept, as_json)


@disclosure.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.argument("file", type=PATH)
@unlock_options
@output.json_option
def attach(
    directory: Path, reference: str, file: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Keep the document FILE with the disclosure REF: the order, the letter that asked, what was sent."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = disclosures.attach(desk, reference, file)
    _show(kept, as_json)


@disclosure.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@unlock_options
@output.json_option
def show(directory: Path, reference: str, passphrase_file: Path | None, keyring: bool | None, as_json: bool) -> None:
    """Everything about the disclosure REF, and what it still lacks."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _show(disclosures.one(desk, reference), as_json)


@disclosure.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.option("--officer", metavar="NAME", help="Another officer authorises it, with a passphrase of their own.")
@secret_option("--officer-passphrase-file", "The other officer's own passphrase is the first line of this file.")
@unlock_options
@output.json_option
def authorise(
    directory: Path,
    reference: str,
    officer: str | None,
    officer_passphrase_file: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Let the disclosure REF leave. Status 1 where anything is missing, and for whoever wrote it down."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        if officer is None:
            kept = disclosures.authorise(desk, reference)
        else:
            who = officers.named(desk, officer)
            secret = given_or_asked(
                officer_passphrase_file, "Passphrase of the other officer", "--officer-passphrase-file"
            )
            kept = disclosures.authorise(desk, reference, who.id, secret)
        _show(kept, as_json)


@disclosure.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.option("--how", required=True, help='How the data left: "by courier, sealed".')
@click.option("--on", "day", type=DAY, metavar="DAY", help="By default today.")
@unlock_options
@output.json_option
def sent(
    directory: Path,
    reference: str,
    how: str,
    day: datetime | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Note when and how the disclosure REF was sent."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        _show(disclosures.sent(desk, reference, day.date() if day else desk.today(), how), as_json)


@disclosure.command(name="list")
@DIRECTORY
@from_option
@to_option
@click.option("--person", default="", help="About this person: an address, a number or a whole name.")
@unlock_options
@output.json_option
def list_(
    directory: Path,
    first: datetime | None,
    last: datetime | None,
    person: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Every disclosure of the store in DIR, the latest first."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        found = disclosures.register(desk, _day(first), _day(last), person)
    if as_json:
        output.document({"disclosures": [_json(kept) for kept in found]})
        return
    for kept in found:
        one = kept.disclosure
        when = f"sent {output.day(one.sent_on)}" if one.sent_on else one.state.value
        output.say(f"{one.reference}: {when}; to {one.recipient}; {GROUND_WORDS[one.ground]}; {', '.join(one.given)}")
    if not found:
        output.say("No disclosure is recorded.")


@disclosure.command()
@DIRECTORY
@click.argument("person")
@from_option
@to_option
@click.option("--pdf", type=PATH, metavar="FILE", help="Write the account to a new PDF file.")
@unlock_options
@output.json_option
def accounting(
    directory: Path,
    person: str,
    first: datetime | None,
    last: datetime | None,
    pdf: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Whom data about PERSON (address or number on file) were given to, as far as they may be told."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        if pdf is not None:
            told = disclosures.export_accounting(desk, person, pdf, _day(first), _day(last))
        else:
            told = disclosures.accounting(desk, person, _day(first), _day(last))
    if as_json:
        output.document({"disclosures": [_told(one) for one in told], "pdf": str(pdf) if pdf else None})
        return
    for one in told:
        output.say(f"{output.day(one.sent_on)}: {one.recipient}: {', '.join(one.given)} ({GROUND_WORDS[one.ground]})")
    if not told:
        output.say("There is no disclosure to account for.")


@disclosure.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.argument("out", metavar="OUT.pdf", type=PATH)
@unlock_options
@output.json_option
def record(
    directory: Path, reference: str, out: Path, passphrase_file: Path | None, keyring: bool | None, as_json: bool
) -> None:
    """Write the record of the disclosure REF to the new file OUT.pdf."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        disclosures.export_record(desk, reference, out)
    if as_json:
        output.document({"file": str(out)})
    else:
        output.say(f"Wrote {out}.")


@disclosure.command()
@DIRECTORY
@click.argument("recipient")
@click.option("--about", default="", help="What the agreement is about.")
@click.option("--confidentiality", default="", help="Its confidentiality clause, word by word.")
@click.option("--begins", type=DAY, metavar="DAY")
@click.option("--ends", type=DAY, metavar="DAY", help="Its last day; after it, nothing may be given under it.")
@click.option("--open-ended", is_flag=True, help="It holds until notice is given.")
@click.option("--file", type=PATH, metavar="FILE", help="The signed agreement.")
@unlock_options
@output.json_option
def agreement(
    directory: Path,
    recipient: str,
    about: str,
    confidentiality: str,
    begins: datetime | None,
    ends: datetime | None,
    open_ended: bool,
    file: Path | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Keep the agreement with the agent or contractor RECIPIENT."""
    new = Agreement(_UNKNOWN, recipient, about, confidentiality, _day(begins), _day(ends), open_ended)
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = agreements.add_agreement(desk, new, file)
        lacking = kept.missing(desk.today())
    if as_json:
        output.document({**output.jsonable(kept), "missing": lacking})
        return
    output.say(f"Kept: the agreement with {kept.recipient}.")
    for phrase in lacking:
        output.say(f"  {phrase.text()}")


@disclosure.command("agreement-ends")
@DIRECTORY
@click.argument("recipient")
@click.option("--on", "day", type=DAY, metavar="DAY", help="Its last day; by default today.")
@unlock_options
@output.json_option
def agreement_ends(
    directory: Path,
    recipient: str,
    day: datetime | None,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Note that notice was given of the agreement with RECIPIENT; after DAY nothing may be given under it."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        kept = agreements.end_agreement(desk, _agreement_with(desk, recipient).id, _day(day) or desk.today())
    if as_json:
        output.document(kept)
    else:
        output.say(f"The agreement with {kept.recipient} ends on {output.day(kept.ends)}.")


def _agreement_with(desk: Desk, recipient: str) -> Agreement:
    """The agreement with a recipient that was kept last."""
    found = [one for one in agreements.agreements(desk) if one.recipient.casefold() == recipient.strip().casefold()]
    if not found:
        raise BadInput(
            "no-such-agreement",
            "There is no agreement on file with that recipient.",
            safe="Nothing was stored.",
            next_step="Add it first: redress disclosure agreement DIR RECIPIENT.",
        )
    return found[-1]


def _new(desk: Desk, file: DisclosureFile) -> NewDisclosure:
    agreement_id = _agreement_with(desk, file.agreement).id if file.agreement else None
    return NewDisclosure(
        file.recipient,
        file.ground,
        file.subjects,
        file.recipient_contact,
        file.legal_reference,
        file.order_number,
        file.purpose,
        agreement_id,
        file.asked,
        file.given,
        file.checks or Checks(),
        file.asked_on,
        file.silent_until,
    )


def _show(kept: Kept, as_json: bool) -> None:
    if as_json:
        output.document(_json(kept))
        return
    one = kept.disclosure
    output.say(f"{one.reference}: {one.state.value}; to {one.recipient}; {GROUND_WORDS[one.ground]}.")
    if one.asked:
        output.say(f"Asked for: {', '.join(one.asked)}")
    if one.given:
        output.say(f"Given: {', '.join(one.given)}")
    if one.held_back:
        output.say(f"Held back: {', '.join(one.held_back)}")
    for phrase in kept.missing:
        output.say(f"  {phrase.text()}")


def _json(kept: Kept) -> dict[str, Any]:
    one = kept.disclosure
    said: dict[str, Any] = output.jsonable(one)
    return {**said, "held_back": list(one.held_back), "missing": [phrase.text() for phrase in kept.missing]}


def _told(one: Disclosure) -> dict[str, Any]:
    return {
        "reference": one.reference,
        "sent_on": one.sent_on,
        "recipient": one.recipient,
        "given": one.given,
        "ground": one.ground,
        "legal_reference": one.legal_reference,
        "order_number": one.order_number,
        "purpose": one.purpose,
    }


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment is not None else None
