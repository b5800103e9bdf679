"""Requests that come as a filled form: a JSON file with the members of `Form`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from desktop_app.desk.intake import NewRequest, receive, receive_mail
from desktop_app.desk.json_files import parse_json, read_file, shape
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Channel, Sender
from desktop_app.domain.errors import BadInput
from desktop_app.domain.rights import Right

# In words that `domain.rights` proposes the right for, so that a ticked box is read like a sentence of a letter.
TICKED = {
    Right.ACCESS: "right of access",
    Right.RECTIFICATION: "rectification",
    Right.ERASURE: "erasure of my data",
    Right.RESTRICTION: "restriction of processing",
    Right.PORTABILITY: "data portability",
    Right.OBJECTION: "right to object",
    Right.MARKETING_OPT_OUT: "opt out of marketing",
    Right.OPT_OUT_OF_SALE: "do not sell my data",
    Right.ACCOUNTING_OF_DISCLOSURES: "accounting of disclosures",
    Right.CONSENT_WITHDRAWAL: "withdrawal of consent",
}
_PROTOCOL_MEMBERS = frozenset(("agent-id", "business-id", "drp.version", "exercise", "identity", "meta", "regime"))


@dataclass(frozen=True)
class Form:
    """A filled form. `received` is the calendar date it came in; `address` the e-mail address it names; `text` what
    the person wrote; `rights` the boxes they ticked."""

    received: date
    name: str
    text: str
    channel: Channel = Channel.FORM
    address: str = ""
    rights: tuple[Right, ...] = ()


def receive_file(desk: Desk, path: Path) -> str:
    """Take in a request from a file, an e-mail (.eml) or a filled form (.json); returns its reference. One file is
    taken in whole or not at all. BadInput where it is neither."""
    kind = path.suffix.lower()
    if kind == ".eml":
        return receive_mail(desk, read_file(path), path.name)
    if kind == ".json":
        return receive_form(desk, read_file(path), path.name)
    raise BadInput(
        "unknown-kind-of-request",
        f"The file {path.name} is neither an e-mail (.eml) nor a filled form (.json).",
        safe="Nothing was stored.",
        next_step="Save the message as .eml, or fill in a form.",
    )


def receive_form(desk: Desk, raw: bytes, name: str) -> str:
    """Take in a filled form; returns its reference. BadInput naming what is unknown, missing or misshapen in it."""
    data = parse_json(raw, name)
    if isinstance(data, dict) and len(_PROTOCOL_MEMBERS & data.keys()) > 1:
        raise BadInput(
            "data-rights-protocol",
            f"The file {name} is a message of the Data Rights Protocol, which this version cannot read yet.",
            safe="Nothing was stored.",
            next_step="Enter the request as a form or in the window.",
        )
    form = shape(data, Form, name)
    if not form.text.strip() and not form.rights:
        raise BadInput(
            "empty-form",
            f"The form {name} says neither what the person wrote nor which rights they ticked.",
            safe="Nothing was stored.",
            next_step="Fill in text or rights.",
        )
    ticked = ", ".join(TICKED[right] for right in form.rights)
    return receive(
        desk,
        NewRequest(
            received=form.received,
            channel=form.channel,
            sender=Sender(name=form.name, address=form.address),
            subject_line=f"Form: {ticked}" if ticked else "",
            text=form.text,
            original_name=name,
            original=raw,
            media_type="application/json",
        ),
    )
