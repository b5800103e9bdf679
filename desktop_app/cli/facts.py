"""`redress request facts`: what only an officer can tell the identity rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import cases, identity_facts
from desktop_app.domain.identity_case import ContactKind, Flag, Role
from desktop_app.domain.representation import Custody, Representation, Tie

_DAY = click.DateTime(["%Y-%m-%d"])
_NOBODY, _NONE = "nobody", "none"


@click.command()
@DIRECTORY
@click.argument("reference", metavar="REF")
@click.option(
    "--acting-for",
    "role",
    type=click.Choice([*(role.value for role in Role), _NOBODY]),
    help="Who asks on the person's behalf.",
)
@click.option("--name", default="", help="What the one who acts is called.")
@click.option("--mandate-dated", type=_DAY, help="The day on the mandate.")
@click.option("--mandate-until", type=_DAY, help="The last day of the mandate.")
@click.option("--signed/--unsigned", default=None, help="Whether the mandate bears a signature.")
@click.option("--for-us/--for-another", "names_us", default=None, help="Whom the mandate is made out to.")
@click.option(
    "--custody", type=click.Choice([one.value for one in Custody]), help="What is known of who has custody of a child."
)
@click.option("--born", type=_DAY, help="The date of birth on file.")
@click.option(
    "--flag",
    "flags",
    multiple=True,
    type=click.Choice([*(flag.value for flag in Flag), _NONE]),
    help="What the file says.",
)
@click.option(
    "--answer-kind",
    type=click.Choice([*(kind.value for kind in ContactKind), _NONE]),
    help="What kind of place the request names for its answer.",
)
@click.option("--answer-to", default="", help="That place, as the request writes it.")
@click.option(
    "--conflict", type=click.Choice([*(tie.value for tie in Tie), _NONE]), help="Your own interest in this case."
)
@click.option("--why", default="", help="A sentence on that interest.")
@unlock_options
@output.json_option
def facts(
    directory: Path,
    reference: str,
    role: str | None,
    name: str,
    mandate_dated: datetime | None,
    mandate_until: datetime | None,
    signed: bool | None,
    names_us: bool | None,
    custody: str | None,
    born: datetime | None,
    flags: Sequence[str],
    answer_kind: str | None,
    answer_to: str,
    conflict: str | None,
    why: str,
    passphrase_file: Path | None,
    keyring: bool | None,
    as_json: bool,
) -> None:
    """Tell the identity rules of the request REF who acts for the person, what the file says of the person, and of an
    interest of your own. What is not named stays as it is."""
    with unlocked(directory, passphrase_file, keyring) as desk:
        if role == _NOBODY:
            identity_facts.set_acting_for(desk, reference, None)
        elif role is not None:
            acting = Representation(
                Role(role),
                name=name,
                dated=_day(mandate_dated),
                valid_until=_day(mandate_until),
                signed=signed,
                names_us=names_us,
                custody=Custody(custody) if custody else None,
            )
            identity_facts.set_acting_for(desk, reference, acting)
        if born is not None or flags:
            person = cases.get_case(desk, reference).person
            kept = [Flag(flag) for flag in flags if flag != _NONE] if flags else person.flags if person else ()
            before = person.born if person else None
            identity_facts.set_person_facts(desk, reference, _day(born) or before, kept)
        if answer_kind is not None:
            kind = None if answer_kind == _NONE else ContactKind(answer_kind)
            identity_facts.set_answer_to(desk, reference, kind, answer_to)
        if conflict is not None:
            identity_facts.declare_conflict(desk, reference, None if conflict == _NONE else Tie(conflict), why)
        case = cases.get_case(desk, reference)
    if as_json:
        output.document(_told(case))
        return
    output.say(f"{case.reference}: kept.")


def _told(case: Any) -> dict[str, Any]:
    person = case.person
    return {
        "reference": case.reference,
        "acting_for": case.acting_for,
        "born": person.born if person else None,
        "flags": person.flags if person else (),
        "answer_to": case.answer_to,
        "conflicts": case.conflicts,
        "decision": case.identity.decision if case.identity else None,
    }


def _day(at: datetime | None) -> date | None:
    return at.date() if at else None
