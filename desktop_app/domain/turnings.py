"""The turning points of a case: refused, extended, withdrawn, handed to another controller, merged, split, reopened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right


class TurningKind(StrEnum):
    """What turned."""

    EXTENDED = "extended"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"
    MERGED = "merged"
    JOINED = "joined"
    PARTED = "parted"  # a case that had been merged into this one was reopened
    SPLIT = "split"
    SPLIT_OFF = "split-off"
    REOPENED = "reopened"


ENDINGS = frozenset((TurningKind.REFUSED, TurningKind.WITHDRAWN, TurningKind.TRANSFERRED, TurningKind.MERGED))


@dataclass(frozen=True)
class Brought:
    """What a case got, beside rights, from one that was merged into it: the members of its wishes, search terms by
    their kind, both days of receipt where the day moved, and the day of a message of its own. `confirmed`: whether the
    intake had been confirmed before. `stays`: of a case that was reopened, whether it was left here. `other_sender`:
    the messages came from two, so that evidence (`set_aside`, items) of who sent the one counts no more."""

    wishes: tuple[Mapping[str, str | None], ...] = ()
    terms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    received: date | None = None
    received_before: date | None = None
    message_of: date | None = None
    confirmed: bool = False
    stays: bool = False
    other_sender: bool = False
    set_aside: int = 0


@dataclass(frozen=True)
class Turning:
    """One turning point; `at` is aware UTC.

    `ground` is a code of `domain.grounds`, `reasons` what the person is told beside it; `other` the case or controller
    on the other side; `rights` those it is about, empty where it is about the whole case.
    """

    id: UUID
    kind: TurningKind
    at: datetime
    by: str
    ground: str = ""
    reasons: str = ""
    other: str = ""
    rights: tuple[Right, ...] = ()
    brought: Brought | None = None


def since_reopened(turnings: Sequence[Turning]) -> tuple[Turning, ...]:
    """What holds now: the turnings after the last reopening."""
    last = max((at for at, turning in enumerate(turnings) if turning.kind == TurningKind.REOPENED), default=-1)
    return tuple(turnings[last + 1 :])


def refused_rights(turnings: Sequence[Turning]) -> frozenset[Right]:
    """The rights that have been refused, and not taken up again since."""
    refusals = (turning for turning in since_reopened(turnings) if turning.kind == TurningKind.REFUSED)
    return frozenset(right for refusal in refusals for right in refusal.rights)


def ending(turnings: Sequence[Turning]) -> Turning | None:
    """How a case ended other than by being answered; None where it did not. A refusal of some of several rights is no
    ending: whoever asks knows whether the case is closed."""
    return next((turning for turning in reversed(since_reopened(turnings)) if turning.kind in ENDINGS), None)


def joined_still(turnings: Sequence[Turning]) -> tuple[Turning, ...]:
    """The cases that were merged into this one and have not been reopened since."""
    joined: dict[str, Turning] = {}
    for turning in turnings:
        if turning.kind == TurningKind.JOINED:
            joined[turning.other] = turning
        elif turning.kind == TurningKind.PARTED:
            joined.pop(turning.other, None)
    return tuple(joined.values())


_SEARCHED = {
    "names": "Names to search for came from it: {values}.",
    "emails": "Addresses to search for came from it: {values}.",
    "phones": "Telephones to search for came from it: {values}.",
    "ip_addresses": "IP addresses to search for came from it: {values}.",
    "cookie_ids": "Cookies to search for came from it: {values}.",
    "account_ids": "Account numbers to search for came from it: {values}.",
}


def brought_phrases(turning: Turning) -> tuple[Phrase, ...]:
    """What else than rights came with a case that was merged into this one, a sentence each."""
    brought = turning.brought
    if brought is None:
        return ()
    said = [
        Phrase("To be changed, as it asks: {field} to “{to}”.", {"field": wish["field"], "to": wish["to"]})
        for wish in brought.wishes
    ]
    said += [Phrase(_SEARCHED[kind], {"values": ", ".join(values)}) for kind, values in brought.terms.items()]
    if brought.received is not None:
        days = {"day": brought.received, "before": brought.received_before}
        said.append(Phrase("The time now runs from its day of receipt, {day} (before: {before}).", days))
    if brought.set_aside:
        said.append(
            Phrase(
                "It came from another sender, so the evidence of identity that was here counts no more, unless that "
                "case is reopened first."
            )
        )
    if brought.message_of is not None:
        said.append(Phrase("Its message of {day} stays there, to be read.", {"day": brought.message_of}))
    return tuple(said)


def parted_phrase(turning: Turning) -> Phrase:
    """What became of what a case had brought that was reopened."""
    values = {"other": turning.other}
    if turning.brought is not None and turning.brought.stays:
        return Phrase(
            "{other}, which had been merged into this case, was reopened. What came from it stays here, because this "
            "case has gone on with it: confirm the intake again without it to take it back.",
            values,
        )
    return Phrase(
        "{other}, which had been merged into this case, was reopened, and what had come from it was taken back.", values
    )
