"""What speaks against an answer, rule by rule: who decides, who asks, who sent it, on whose behalf, and where to.

Each rule looks at the case and returns concerns; `domain.identity` puts them together. None of them reads the text of
the request: pressure, threats and deadlines written there cannot move a decision.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.identity_case import ContactKind, ContactPoint, EvidenceKind, Flag, IdentityCase
from desktop_app.domain.identity_evidence import Weighed, Worth, is_success
from desktop_app.domain.identity_points import (
    Standing,
    age_at,
    channel,
    channel_of,
    counting_points,
    is_nameless,
    other_people,
    share_a_home,
    share_a_name,
    standing_of,
)
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.rights import Right

OF_AGE = 18  # years
# A right that only stops something, or only changes what the person asks to change, hands nothing out.
_HANDS_NOTHING_OUT = (Right.RECTIFICATION, Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE, Right.CONSENT_WITHDRAWAL)


class Effect(StrEnum):
    """BLOCK: no single person may override. HOLD: not before it is settled. DOUBT: holds until identity is proven
    through a contact point that counts, and is a warning then. GAP: as DOUBT, but of no interest then. NOTE: a
    warning."""

    BLOCK = "block"
    HOLD = "hold"
    DOUBT = "doubt"
    GAP = "gap"
    NOTE = "note"


@dataclass(frozen=True)
class Concern:
    """One thing that speaks against an answer; `code` is stable. `second`: a second officer must decide too."""

    effect: Effect
    code: str
    text: Phrase
    next_step: Phrase | None = None
    second: bool = False


def doubt(code: str, template: str, **values: object) -> Concern:
    """A concern that proof through a contact point on file turns into a warning."""
    return Concern(Effect.DOUBT, code, Phrase(template, values))


def hold(code: str, template: str, **values: object) -> Concern:
    """A concern that stays until it is settled."""
    return Concern(Effect.HOLD, code, Phrase(template, values))


def about_officer(case: IdentityCase) -> list[Concern]:
    """An officer with an interest in the case does not decide it. An entry that is plainly the number of another
    record ("cust-9" where the person is "cust-7", and no candidate) is no tie to this case."""
    people = (case.subject, *other_people(case))
    concerned = {_plain(text) for person in people for text in (person.id, *person.names)}
    shapes = {re.sub(r"\d+", "#", person.id.casefold()) for person in people if re.search(r"\d", person.id)}
    ties = [
        tie
        for tie in case.officer.conflicts
        if _plain(tie) in concerned or re.sub(r"\d+", "#", tie.strip().casefold()) not in shapes
    ]
    if not ties and not (case.officer.id and _plain(case.officer.id) == _plain(case.subject.id)):
        return []
    return [
        Concern(
            Effect.BLOCK,
            "officer-conflict",
            Phrase("The officer has an interest in this case, so this officer may not decide it."),
            Phrase("Hand the case to another officer."),
            second=True,
        )
    ]


def about_candidates(case: IdentityCase) -> list[Concern]:
    """People who might be meant instead, and people of the same household: who knows somebody well knows the answers
    to every question about them, so only a contact point that this person alone has tells them apart."""
    concerns = []
    for other in other_people(case):
        if share_a_name(case.subject, other):
            concerns.append(
                doubt(
                    "same-name",
                    "Another person on file ({other}) bears the same name; the two are not one.",
                    other=other.id,
                )
            )
        elif share_a_home(case.subject, other):
            concerns.append(
                doubt(
                    "same-household",
                    "Another person on file ({other}) shares a family name and home, or a contact point, and may know "
                    "all that the person knows.",
                    other=other.id,
                )
            )
    return concerns


def about_special_care(case: IdentityCase) -> list[Concern]:
    """Flags on the file that ask for a second officer."""
    flags = case.subject.flags
    concerns = []
    if Flag.PROTECTED_ADDRESS in flags:
        concerns.append(
            Concern(
                Effect.NOTE,
                "protected-address",
                Phrase("The person's address is protected: it may stand on no document and no envelope."),
                second=True,
            )
        )
    if Flag.SPECIAL_CATEGORY in flags:
        concerns.append(
            Concern(
                Effect.NOTE,
                "special-category",
                Phrase("Special categories of data are concerned (Article 9 GDPR), so two independent proofs count."),
                second=True,
            )
        )
    if is_child(case):
        concerns.append(
            Concern(
                Effect.NOTE,
                "child",
                Phrase(
                    "The person is a child: note whether the child can understand and exercise the right, and what "
                    "an answer means for the child."
                ),
                second=True,
            )
        )
    return concerns


def is_child(case: IdentityCase) -> bool:
    """True where the file says so, or the date of birth does, on the day of receipt."""
    born = case.subject.date_of_birth
    return Flag.CHILD in case.subject.flags or (born is not None and age_at(born, case.request.received) < OF_AGE)


def about_the_dead(case: IdentityCase) -> list[Concern]:
    """The dead do not write. What relatives may have is a matter of national law (recital 27 GDPR)."""
    if Flag.DECEASED not in case.subject.flags:
        return []
    if case.request.acting_for is None:
        return [
            Concern(
                Effect.BLOCK,
                "subject-deceased",
                Phrase("The person on file has died, so somebody else is asking in their name."),
                Phrase("Find out who asks, and treat it as a possible theft of identity."),
                second=True,
            )
        ]
    return [
        Concern(
            Effect.HOLD,
            "subject-deceased",
            Phrase(
                "The person on file has died; whether anyone may have their data is a matter of national law "
                "(recital 27 GDPR), not of this procedure."
            ),
            Phrase("Ask for the document that shows the claim (such as a grant of probate) and take legal advice."),
            second=True,
        )
    ]


def about_cookie(case: IdentityCase, weighed: Sequence[Weighed], *, proven: bool) -> list[Concern]:
    """A cookie or device identifier finds what is kept under it, and never says whose it is (Article 11 GDPR; EDPB
    Guidelines 01/2022: adequate for the data kept under it at most)."""
    points = {point.id: point for point in case.subject.contact_points}
    cookies = {id_ for id_, point in points.items() if point.kind == ContactKind.COOKIE}
    asked = case.request.deliver_to
    by_cookie = (
        any(one.item.contact_point in cookies for one in weighed)
        or (asked is not None and _is_cookie(asked.kind))
        or _is_cookie(case.request.channel)
        or (bool(points) and cookies == set(points))
    )
    if not by_cookie:
        return []
    only = Phrase(
        "Disclose only what is kept under the cookie or device, to the browser or device itself; for anything else "
        "ask for evidence through a contact point on file."
    )
    if is_nameless(case.subject) or proven:
        return [
            Concern(
                Effect.NOTE,
                "cookie-not-linked",
                Phrase("A cookie or device does not say whose it is: do not link what is kept under it to a person."),
                only,
            )
        ]
    return [
        Concern(
            Effect.BLOCK,
            "cookie-only",
            Phrase("A cookie or device shows which browser asks, not who: it may not be linked to a named person."),
            only,
        )
    ]


def about_order(case: IdentityCase) -> list[Concern]:
    """Whoever asks to change a contact point and for data at once would get the data at the new one: the change comes
    first, through the old contact point, then 30 days pass, then the request is verified anew."""
    if not case.request.asks_to_change:
        return []
    kinds = ", ".join(dict.fromkeys(kind.value for kind in case.request.asks_to_change))
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
    if asked is None or not asked.value.strip() or _is_cookie(asked.kind):
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
                    {"kind": point.kind.value, "since": point.on_file_since},
                ),
                Phrase("Ask through a contact point that was on file before whether the change is the person's own."),
                second=True,
            )
        ]
    why = Phrase(
        "The answer is asked for at a contact point ({kind}) that does not count: {why}",
        {"kind": point.kind.value, "why": _NOT_COUNTING[standing]},
    )
    return [Concern(Effect.HOLD, f"delivery-{standing.value}", why, _ANSWER_ON_FILE)]


def points_for_delivery(case: IdentityCase, weighed: Sequence[Weighed]) -> tuple[ContactPoint, ...]:
    """Where an answer may go once identity is proven: the contact point asked for, if it counts; else those the proof
    came through; else every one that counts. Never a protected postal address."""
    protected = Flag.PROTECTED_ADDRESS in case.subject.flags
    open_ = [p for p in counting_points(case) if not (protected and p.kind == ContactKind.POST)]
    asked = _asked_point(case)
    if asked is not None and asked in open_:
        return (asked,)
    proven = {one.item.contact_point for one in weighed if one.worth == Worth.COUNTS}
    return tuple(point for point in open_ if point.id in proven) or tuple(open_)


def about_points(case: IdentityCase) -> list[Concern]:
    """Contact points on file that do not count, and why."""
    concerns = []
    for point in case.subject.contact_points:
        standing = standing_of(case, point)
        if standing in (Standing.COUNTS, Standing.COOKIE):
            continue
        text = Phrase("{kind} {id}: {why}", {"kind": point.kind.value, "id": point.id, "why": _NOT_COUNTING[standing]})
        step = _VOUCH if standing == Standing.UNDATED else None
        concerns.append(Concern(Effect.GAP, f"point-{standing.value}", text, step))
    return concerns


def about_evidence(case: IdentityCase, weighed: Sequence[Weighed]) -> list[Concern]:
    """Evidence that does not count, and why; a document known from another case, or a person who says no, blocks."""
    concerns = []
    for one in weighed:
        if one.worth == Worth.COUNTS:
            continue
        values = {"kind": _KINDS[one.item.kind], "at": one.item.at, "result": one.item.result[:_SHOWN].strip() or "–"}
        step = _ALARMS.get(one.worth)
        concerns.append(
            Concern(
                Effect.DOUBT if step is None else Effect.BLOCK,
                f"evidence-{one.worth.replace(' ', '-')}",
                Phrase(_WORTHLESS[one.worth], values),
                step,
                second=step is not None,
            )
        )
    wrong = Counter(item.kind for item in case.evidence if item.kind in _CODES and not is_success(item))
    for count in wrong.values():
        if count >= _MANY_WRONG_CODES:
            concerns.append(
                Concern(
                    Effect.NOTE,
                    "many-wrong-codes",
                    Phrase("{count} codes came back wrong or not at all; somebody may be guessing.", {"count": count}),
                )
            )
    documents = [one.item for one in weighed if one.item.kind == EvidenceKind.ID_DOCUMENT]
    if documents:
        concerns.append(
            Concern(
                Effect.NOTE,
                "id-document-minimise",
                Phrase(
                    "An ID document was used: ask for less (number, photograph and machine-readable zone blacked out), "
                    "and keep no copy, only its kind and the result (EDPB Guidelines 01/2022, section 3.3)."
                ),
            )
        )
    return concerns


def _asked_point(case: IdentityCase) -> ContactPoint | None:
    """The contact point on file the answer is asked for at; one that counts before one that does not."""
    channel_asked = _asked_channel(case)
    matching = [point for point in case.subject.contact_points if channel_of(point) == channel_asked]
    return next((p for p in matching if standing_of(case, p) == Standing.COUNTS), matching[0] if matching else None)


def _asked_channel(case: IdentityCase) -> str | None:
    asked = case.request.deliver_to
    if asked is None or not asked.value.strip():
        return None
    try:
        kind = ContactKind(asked.kind.strip().casefold()).value
    except ValueError:
        kind = asked.kind
    return channel(kind, asked.value)


def _is_cookie(word: str) -> bool:
    return bool(re.search(r"cookie|device|browser", word.casefold()))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


_SHOWN = 40  # characters of a recorded result
_MANY_WRONG_CODES = 3
_CODES = (EvidenceKind.ONE_TIME_CODE, EvidenceKind.LETTER_CODE)
_ANSWER_ON_FILE = Phrase("Answer only to a contact point that was on file 30 days before the request.")
_VOUCH = Phrase("Find out since when the contact point has been on file, and state it with how you know.")
_NOT_COUNTING = {
    Standing.NEW: Phrase("it was put on file or changed less than 30 days before the request, so it proves nothing."),
    Standing.UNDATED: Phrase("since when it has been on file is unknown, so it proves nothing yet."),
    Standing.STALE: Phrase("it is out of date, so it may reach somebody else."),
    Standing.SHARED: Phrase("another person on file has it too, so it does not tell the two apart."),
}
_KINDS = {
    EvidenceKind.ONE_TIME_CODE: Phrase("one-time code"),
    EvidenceKind.CALLBACK: Phrase("call back"),
    EvidenceKind.SIGNED_IN_SESSION: Phrase("signed-in session"),
    EvidenceKind.LETTER_CODE: Phrase("code by letter"),
    EvidenceKind.ID_DOCUMENT: Phrase("ID document"),
    EvidenceKind.KNOWLEDGE_ANSWER: Phrase("answer to a question"),
    EvidenceKind.IN_PERSON: Phrase("visit in person"),
    EvidenceKind.AUTHORITY_DOCUMENT: Phrase("document of authority"),
    EvidenceKind.SUBJECT_CONFIRMATION: Phrase("confirmation by the person"),
}
_WORTHLESS = {
    Worth.FAILED: "The {kind} of {at} was no success ({result}), so it proves nothing.",
    Worth.DENIED: "The {kind} of {at} brought a denial ({result}) through a contact point on file: the person does not "
    "want this.",
    Worth.USED_BEFORE: "The {kind} of {at} is known from another case ({result}), so it may be stolen or made up.",
    Worth.FORGED: "The {kind} of {at} looks altered ({result}), so somebody may be deceiving you.",
    Worth.TOO_EARLY: "The {kind} of {at} is older than the request, so it says nothing about who sent this one.",
    Worth.TOO_LATE: "The {kind} is dated {at}, which is still to come, so it cannot count.",
    Worth.NOT_ON_FILE: "The {kind} of {at} did not go through a contact point on file, so it proves nothing.",
    Worth.WRONG_CHANNEL: "The {kind} of {at} is recorded for a contact point it cannot have gone through.",
    Worth.POINT_DOES_NOT_COUNT: "The {kind} of {at} went through a contact point that does not count.",
}
_ALARMS = {
    Worth.DENIED: Phrase("Stop, tell the person that somebody asked in their name, and report it to your own team."),
    Worth.USED_BEFORE: Phrase("Stop, compare the cases, and report it to your own team."),
    Worth.FORGED: Phrase("Stop, keep no copy, and report it to your own team."),
}
