"""`redress request facts`: what only an officer can tell the identity rules."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import click

from desktop_app.cli import output
from desktop_app.cli.store import DIRECTORY
from desktop_app.cli.unlocking import unlock_options, unlocked
from desktop_app.desk import cases, identity_facts
from desktop_app.desk.office import Desk
from desktop_app.domain.case import point_named
from desktop_app.domain.errors import BadInput
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
@click.option(
    "--why", default="", help="A sentence on that interest, or on how it is known that a contact point is out of use."
)
@click.option(
    "--returned", metavar="VALUE", default="", help="A contact point on file that reaches the person no more."
)
@click.option("--returned-on", type=_DAY, help="The day that was noticed; today where none is given.")
@click.option("--reaches-again", metavar="VALUE", default="", help="One that does reach the person after all.")
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
    returned: str,
    returned_on: datetime | None,
    reaches_again: str,
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
        for value, on in ((returned, _day(returned_on) or desk.today()), (reaches_again, None)):
            if value:
                identity_facts.mark_contact_point(desk, reference, _point(desk, reference, value), on, why)
        case = cases.get_case(desk, reference)
    if as_json:
        output.document(_told(case))
        return
    output.say(f"{case.reference}: kept.")


def _point(desk: Desk, reference: str, value: str) -> UUID:
    person = cases.get_case(desk, reference).person
    point = point_named(person.contact_points if person else (), value)
    if point is None:
        raise BadInput(
            "not-on-file",
            "This is not a contact point on file of the chosen person.",
            safe="Nothing was changed.",
            next_step="Write it as `redress request show` does.",
        )
    return point.id


def _told(case: Any) -> dict[str, Any]:
    person = case.person
    return {
        "reference": case.reference,
        "acting_for": case.acting_for,
        "born": person.born if person else None,
        "flags": person.flags if person else (),
        "answer_to": case.answer_to,
        "conflicts": case.conflicts,
        "out_of_use": [p.value for p in person.contact_points if p.stale] if person else [],
        "decision": case.identity.decision if case.identity else None,
    }


def _day(at: datetime | None) -> date | None:
    return at.date() if at else None
