"""The parts of the case list, and in which order it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.case import CaseRow
from desktop_app.domain.deadlines import ClockEvent, ClockEventType
from desktop_app.domain.rights import Right
from desktop_app.domain.stage import Stage

SOON_DAYS = 7
_NO_DATE = "~"  # sorts after every date


class Shelf(StrEnum):
    """The parts of the case list. A request stands on several at once."""

    INBOX = "inbox"
    OPEN = "open"
    DUE_SOON = "due soon"
    OVERDUE = "overdue"
    WAITING = "waiting"
    CLOSED = "closed"


@dataclass(frozen=True)
class ListFilter:
    """What narrows a shelf: requests for a right, at a stage, handled by the officer who looks."""

    right: Right | None = None
    stage: Stage | None = None
    mine: bool = False


@dataclass(frozen=True)
class CasePage:
    """Some rows of the case list. `after` asks for those that follow; None where these are the last."""

    rows: tuple[CaseRow, ...]
    after: str | None = None


def place(closed: bool, due: date | None, reference: str) -> str:
    """Where a request stands in the list, as text to sort by: open ones first, the nearest due date on top."""
    return f"{start_of(closed, due)} {reference}"


def start_of(closed: bool, due: date | None) -> str:
    """How the places begin of the requests that are open or closed and due on a day."""
    return f"{int(closed)} {due.isoformat() if due else _NO_DATE}"


def places_of(shelf: Shelf, today: date, soon_days: int = SOON_DAYS) -> tuple[str, str]:
    """The first place of a shelf and the first behind it. Inbox and Waiting are thinned out within theirs."""
    match shelf:
        case Shelf.DUE_SOON:
            return start_of(False, today), start_of(False, today + timedelta(days=soon_days + 1))
        case Shelf.OVERDUE:
            return "0", start_of(False, today)
        case Shelf.CLOSED:
            return "1", "2"
        case _:
            return "0", "1"


_ANSWERS = {
    ClockEventType.IDENTITY_REQUESTED: ClockEventType.IDENTITY_RECEIVED,
    ClockEventType.CLARIFICATION_REQUESTED: ClockEventType.CLARIFICATION_RECEIVED,
    ClockEventType.FEE_REQUESTED: ClockEventType.FEE_PAID,
}


def waits_for_person(events: Iterable[ClockEvent]) -> bool:
    """Whether the person was asked for something (proof of identity, clarification, a fee) and has not answered yet.
    `events` in the order they were entered."""
    asked: set[ClockEventType] = set()
    for event in events:
        if event.type in _ANSWERS:
            asked.add(_ANSWERS[event.type])
        asked.discard(event.type)
    return bool(asked)
