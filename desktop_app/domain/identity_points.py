"""Which contact points count: those the organisation held before the request, and that only this person has.

A thief who can change an address can answer at the new one. So a contact point counts only if it was on file,
unchanged, for 30 days before the request was received (EDPB Guidelines 01/2022, version 2.1, section 3.3: confirm
through a channel that is already known; thefts by a change of address shortly before). What the requester supplied
never counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from desktop_app.domain.channels import Channel, channel
from desktop_app.domain.confusables import skeleton
from desktop_app.domain.identity_case import ContactKind, ContactPoint, IdentityCase, Subject

COOL_DOWN = timedelta(days=30)


class Standing(StrEnum):
    """Whether a contact point counts, or why not."""

    COUNTS = "counts"
    NEW = "new"
    UNDATED = "undated"
    STALE = "stale"
    SHARED = "shared"
    COOKIE = "cookie"


def standing_of(case: IdentityCase, point: ContactPoint) -> Standing:
    """Whether a contact point of the subject counts in this case."""
    if point.kind == ContactKind.COOKIE and not is_nameless(case.subject):
        return Standing.COOKIE
    if point.stale or not point.value.strip():
        return Standing.STALE
    if point.on_file_since is None:
        return Standing.UNDATED
    if case.request.received - point.on_file_since < COOL_DOWN:
        return Standing.NEW
    shared = {channel_of(other) for candidate in other_people(case) for other in candidate.contact_points}
    return Standing.SHARED if channel_of(point) in shared else Standing.COUNTS


def counting_points(case: IdentityCase) -> tuple[ContactPoint, ...]:
    """The contact points of the subject that count, in the order they are on file."""
    return tuple(point for point in case.subject.contact_points if standing_of(case, point) == Standing.COUNTS)


def other_people(case: IdentityCase) -> tuple[Subject, ...]:
    """The candidates who are somebody else than the subject."""
    return tuple(other for other in case.other_candidates if other.id != case.subject.id)


def is_nameless(subject: Subject) -> bool:
    """True for a data set that is kept under a cookie or device and nothing else."""
    kinds = {point.kind for point in subject.contact_points}
    return kinds == {ContactKind.COOKIE} and not any(name.strip() for name in subject.names)


def channel_of(point: ContactPoint) -> Channel:
    """Where a contact point ends, whatever it is called: one mailbox, one telephone, one letter box."""
    return channel(point.kind, point.value)


def point_at(value: str, points: Iterable[ContactPoint]) -> ContactPoint | None:
    """The contact point a requester means by a value."""
    return next((point for point in points if channel(point.kind, value) == channel_of(point)), None)


def share_a_name(one: Subject, other: Subject) -> bool:
    """True where two people on file bear names that look the same."""
    return bool(_looks(one.names) & _looks(other.names))


def share_a_home(one: Subject, other: Subject) -> bool:
    """True where two people on file have a way to be reached in common: a home, a telephone, a mailbox."""
    return bool(_channels(one) & _channels(other))


def _channels(subject: Subject) -> set[Channel]:
    return {channel_of(point) for point in subject.contact_points if point.kind != ContactKind.COOKIE}


def _looks(names: Sequence[str]) -> set[tuple[str, ...]]:
    """What names look like, in whatever order and case they are written."""
    written = {name for name in names if name.strip()}
    return {
        tuple(sorted(re.findall(r"[^\W_]+", skeleton(form)))) for name in written for form in (name, name.casefold())
    }


def age_at(born: date, day: date) -> int:
    """Whole years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
