"""Requests that come as a filled form: a JSON file with the members of `Form`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.desk.intake import NewRequest, receive
from desktop_app.desk.json_files import parse_json, shape
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
LONGEST_NAME = 500  # characters
LONGEST_TEXT = 200_000
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


def receive_form(desk: Desk, raw: bytes, name: str) -> str:
    """Take in a filled form; returns its reference. BadInput naming what is unknown, missing or misshapen in it."""
    data = parse_json(raw, name)
    if isinstance(data, dict) and len(_PROTOCOL_MEMBERS & data.keys()) > 1:
        raise BadInput(
            "data-rights-protocol",
            f"The file {name} is a message of the Data Rights Protocol without its signature.",
            safe="Nothing was stored.",
            next_step="Ask the agent for the message as it was signed: base64 of the signature and the text.",
        )
    form = shape(data, Form, name)
    if not form.text.strip() and not form.rights:
        raise BadInput(
            "empty-form",
            f"The form {name} says neither what the person wrote nor which rights they ticked.",
            safe="Nothing was stored.",
            next_step="Fill in text or rights.",
        )
    if not form.name.strip():
        raise BadInput(
            "nameless-form",
            f"The form {name} names nobody.",
            safe="Nothing was stored.",
            next_step="Fill in the name as the person gave it.",
        )
    if max(len(form.name), len(form.address)) > LONGEST_NAME or len(form.text) > LONGEST_TEXT:
        raise BadInput(
            "form-too-long",
            f"A field of the form {name} is longer than any request: {LONGEST_NAME} characters of a name, "
            f"{LONGEST_TEXT:,} of the text.",
            safe="Nothing was stored.",
            next_step="Find out what is in it; take the request in by hand.",
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
