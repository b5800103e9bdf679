"""The turning points of a case: refused, extended, withdrawn, handed to another controller, merged, split, reopened."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.rights import Right


class TurningKind(StrEnum):
    """What turned."""

    EXTENDED = "extended"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    TRANSFERRED = "transferred"
    MERGED = "merged"
    JOINED = "joined"
    SPLIT = "split"
    SPLIT_OFF = "split-off"
    REOPENED = "reopened"


ENDINGS = frozenset((TurningKind.REFUSED, TurningKind.WITHDRAWN, TurningKind.TRANSFERRED, TurningKind.MERGED))


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
