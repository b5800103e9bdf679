"""Where an answer may go: only to contact points that count, and never where the request itself leads it."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.channels import Channel, channel
from desktop_app.domain.identity_case import ContactKind, ContactPoint, Flag, IdentityCase
from desktop_app.domain.identity_concerns import Concern, Effect, is_cookie
from desktop_app.domain.identity_evidence import Weighed, Worth
from desktop_app.domain.identity_points import (
    Standing,
    channel_of,
    counting_points,
    other_people,
    standing_of,
)
from desktop_app.domain.phrase import Phrase, listed
from desktop_app.domain.rights import Right

# A right that only stops something, or only changes what the person asks to change, hands nothing out.
_HANDS_NOTHING_OUT = (Right.RECTIFICATION, Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE, Right.CONSENT_WITHDRAWAL)


def about_order(case: IdentityCase) -> list[Concern]:
    """Whoever asks to change a contact point and for data at once would get the data at the new one: the change comes
    first, through the old contact point, then 30 days pass, then the request is verified anew."""
    if not case.request.asks_to_change:
        return []
    kinds = listed(kind.word for kind in dict.fromkeys(case.request.asks_to_change))
    if case.request.right in _HANDS_NOTHING_OUT:
        return [
            Concern(
                Effect.NOTE,
                "contact-change",
                Phrase("The new {kinds} counts for nothing until it has been on file for 30 days.", {"kinds": kinds}),
            )
        ]
    return [
        Concern(
            Effect.BLOCK,
            "change-and-answer-at-once",
            Phrase(
                "The request also asks to change how the person is reached ({kinds}), so an answer could go to a "
                "stranger.",
                {"kinds": kinds},
            ),
            Phrase(
                "Settle the change first, confirmed through the old contact point; let 30 days pass; then verify this "
                "request anew, and answer to the old contact point only."
            ),
        )
    ]


def about_delivery(case: IdentityCase) -> list[Concern]:
    """An answer goes only to a contact point that counts: a channel the requester names is never linked on their
    word (EDPB Guidelines 01/2022)."""
    asked = case.request.deliver_to
    if asked is None or not asked.value.strip() or is_cookie(asked.kind):
        return []  # a browser is dealt with under cookies
    point = _asked_point(case)
    if point is None:
        effect = Effect.DOUBT if case.request.acting_for is not None else Effect.HOLD
        theirs = {channel_of(p) for other in other_people(case) for p in other.contact_points}
        if _asked_channel(case) in theirs:
            text = Phrase("The answer is asked for at a contact point of another person on file.")
        else:
            text = Phrase("The answer is asked for at an address that is not a contact point on file.")
        return [Concern(effect, "delivery-not-on-file", text, _ANSWER_ON_FILE)]
    standing = standing_of(case, point)
    if standing == Standing.COUNTS:
        if point.kind == ContactKind.POST and Flag.PROTECTED_ADDRESS in case.subject.flags:
            return [
                Concern(
                    Effect.HOLD,
                    "delivery-protected",
                    Phrase("The answer is asked for at a protected address, which may stand on no envelope."),
                    _ANSWER_ON_FILE,
                )
            ]
        return []
    if standing == Standing.NEW:
        return [
            Concern(
                Effect.BLOCK,
                "delivery-recently-changed",
                Phrase(
                    "The answer is asked for at a contact point ({kind}) that has been on file only since {since}, "
                    "less than 30 days before the request.",
                    {"kind": point.kind.word, "since": point.on_file_since},
                ),
                Phrase("Ask through a contact point that was on file before whether the change is the person's own."),
                second=True,
            )
        ]
    why = Phrase(
        "The answer is asked for at a contact point ({kind}) that does not count: {why}",
        {"kind": point.kind.word, "why": _NOT_COUNTING[standing]},
    )
    return [Concern(Effect.HOLD, f"delivery-{standing.value}", why, _ANSWER_ON_FILE)]


def points_for_delivery(case: IdentityCase, weighed: Sequence[Weighed]) -> tuple[ContactPoint, ...]:
    """Where an answer may go once identity is proven: the contact point asked for, if it counts; else those the proof
    came through; else every one that counts. Never a protected postal address."""
    open_ = reachable_points(case)
    asked = _asked_point(case)
    if asked is not None and asked in open_:
        return (asked,)
    proven = {one.item.contact_point for one in weighed if one.worth == Worth.COUNTS}
    return tuple(point for point in open_ if point.id in proven) or open_


def reachable_points(case: IdentityCase) -> tuple[ContactPoint, ...]:
    """The contact points that count, without a protected postal address: no envelope may bear it."""
    protected = Flag.PROTECTED_ADDRESS in case.subject.flags
    return tuple(p for p in counting_points(case) if not (protected and p.kind == ContactKind.POST))


def about_points(case: IdentityCase) -> list[Concern]:
    """Contact points on file that do not count, and why."""
    concerns = []
    for point in case.subject.contact_points:
        standing = standing_of(case, point)
        if standing in (Standing.COUNTS, Standing.COOKIE):
            continue
        text = Phrase("{kind} {id}: {why}", {"kind": point.kind.word, "id": point.id, "why": _NOT_COUNTING[standing]})
        step = _VOUCH if standing == Standing.UNDATED else None
        concerns.append(Concern(Effect.GAP, f"point-{standing.value}", text, step))
    return concerns


def _asked_point(case: IdentityCase) -> ContactPoint | None:
    """The contact point on file the answer is asked for at; one that counts before one that does not."""
    channel_asked = _asked_channel(case)
    matching = [point for point in case.subject.contact_points if channel_of(point) == channel_asked]
    return next((p for p in matching if standing_of(case, p) == Standing.COUNTS), matching[0] if matching else None)


def _asked_channel(case: IdentityCase) -> Channel | None:
    asked = case.request.deliver_to
    if asked is None or not asked.value.strip():
        return None
    try:
        kind = ContactKind(asked.kind.strip().casefold()).value
    except ValueError:
        kind = asked.kind
    return channel(kind, asked.value)


_ANSWER_ON_FILE = Phrase("Answer only to a contact point that was on file 30 days before the request.")
_VOUCH = Phrase("Find out since when the contact point has been on file, and state it with how you know.")
_NOT_COUNTING = {
    Standing.NEW: Phrase("it was put on file or changed less than 30 days before the request, so it proves nothing."),
    Standing.UNDATED: Phrase("since when it has been on file is unknown, so it proves nothing yet."),
    Standing.STALE: Phrase("it is out of date, so it may reach somebody else."),
    Standing.SHARED: Phrase("another person on file has it too, so it does not tell the two apart."),
}
