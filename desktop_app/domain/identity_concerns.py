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

from desktop_app.domain.identity_case import ContactKind, EvidenceKind, Flag, IdentityCase
from desktop_app.domain.identity_evidence import Weighed, Worth, is_success
from desktop_app.domain.identity_points import (
    age_at,
    is_nameless,
    other_people,
    share_a_home,
    share_a_name,
)
from desktop_app.domain.phrase import Phrase

OF_AGE = 18  # years


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


def about_officer(case: IdentityCase) -> list[Concern]:
    """An officer with an interest in the case does not decide it. An entry that is plainly the number of another
    record ("cust-9" where the person is "cust-7", and no candidate) is no tie to this case."""
    people = (case.subject, *other_people(case))
    concerned = {_plain(text) for person in people for text in (person.id, *person.names)}
    shapes = {re.sub(r"\d+", "#", person.id.casefold()) for person in people if re.search(r"\d", person.id)}
    ties = [
        tie
        for tie in filter(str.strip, case.officer.conflicts)
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
                    "Another person on file ({other}) shares a contact point, such as a home, and may know all that "
                    "the person knows.",
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
        or (asked is not None and is_cookie(asked.kind))
        or is_cookie(case.request.channel)
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


def about_evidence(case: IdentityCase, weighed: Sequence[Weighed]) -> list[Concern]:
    """Evidence that does not count, and why; a document known from another case, or a person who says no, blocks."""
    concerns = []
    for one in weighed:
        if one.worth == Worth.COUNTS:
            continue
        result = one.item.result[:_SHOWN].replace("_", " ").strip() or "–"
        values = {"kind": _KINDS[one.item.kind], "at": one.item.at, "result": result}
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
    for count in sorted(wrong.values()):
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


def is_cookie(word: str) -> bool:
    """Whether a word for a channel means a cookie or a device."""
    return bool(re.search(r"cookie|device", word.casefold()))


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


_SHOWN = 40  # characters of a recorded result
_MANY_WRONG_CODES = 3
_CODES = (EvidenceKind.ONE_TIME_CODE, EvidenceKind.LETTER_CODE)
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
