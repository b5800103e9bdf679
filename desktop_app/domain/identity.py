"""Whether the person who asks is the person on file: one decision from one case, with every reason.

Sources: GDPR Articles 11 and 12(6), recitals 57 and 64; EDPB Guidelines 01/2022 on the right of access (version 2.1),
section 3; studies of how requests were abused (Pavur and Knerr 2019; Di Martino and others 2019; Bufalieri and others
2020). The rules are in `identity_points` (which contact points count), `identity_evidence` (which evidence counts and
how much is enough), and `identity_concerns`, `identity_senders`, `identity_agents` and `identity_delivery` (what speaks
against an answer).

Every right has the same bar, for a stranger who deletes or changes data does harm too; except the wish to get no more
advertising, or not to be sold, which needs nothing but the address.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum

from desktop_app.domain.channels import channel
from desktop_app.domain.identity_agents import about_representation
from desktop_app.domain.identity_case import (
    ActingFor,
    ContactKind,
    ContactPoint,
    DecidingOfficer,
    DeliverTo,
    Evidence,
    EvidenceKind,
    Flag,
    IdentityCase,
    IdentityRequest,
    Risk,
    Role,
    SenderClaim,
    Subject,
)
from desktop_app.domain.identity_concerns import (
    Concern,
    Effect,
    about_candidates,
    about_cookie,
    about_evidence,
    about_officer,
    about_special_care,
    about_the_dead,
    is_child,
)
from desktop_app.domain.identity_delivery import (
    about_delivery,
    about_order,
    about_points,
    points_for_delivery,
    reachable_points,
)
from desktop_app.domain.identity_evidence import Weighed, Worth, is_proof, proving_channels, weigh
from desktop_app.domain.identity_points import channel_of, counting_points
from desktop_app.domain.identity_senders import about_sender
from desktop_app.domain.phrase import Phrase, listed
from desktop_app.domain.rights import Right

__all__ = [
    "ActingFor",
    "ContactKind",
    "ContactPoint",
    "DecidingOfficer",
    "Decision",
    "DeliverTo",
    "Evidence",
    "EvidenceKind",
    "Flag",
    "IdentityCase",
    "IdentityRequest",
    "Outcome",
    "Reason",
    "Risk",
    "Role",
    "SenderClaim",
    "Subject",
    "decide",
    "decide_for",
    "effective_risk",
]

_PRESSING = timedelta(days=14)  # since receipt: half of the shortest month is gone
_NEEDS_ONLY_THE_ADDRESS = (Right.MARKETING_OPT_OUT, Right.OPT_OUT_OF_SALE)
_RAISES_RISK = (Flag.PROTECTED_ADDRESS, Flag.SPECIAL_CATEGORY)


class Outcome(StrEnum):
    """VERIFIED: answer, to `deliver_to` only. HOLD: nothing but asking for evidence, through contact points on file.
    BLOCK: as HOLD, and no single person may override it."""

    VERIFIED = "verified"
    HOLD = "hold"
    BLOCK = "block"


@dataclass(frozen=True)
class Reason:
    """One thing the decision rests on; `code` is stable."""

    code: str
    text: Phrase


@dataclass(frozen=True)
class Decision:
    """The decision. `deliver_to` has ids of contact points, none unless VERIFIED; `second_officer` is true where a
    second named person must decide too."""

    decision: Outcome
    reasons: tuple[Reason, ...]
    next_steps: tuple[Phrase, ...] = ()
    deliver_to: tuple[str, ...] = ()
    second_officer: bool = False
    warnings: tuple[Phrase, ...] = ()


def decide(case: IdentityCase) -> Decision:
    """Decide one case. Pure: the same case gives the same decision, whatever the order of its evidence and whatever
    the text of the request says."""
    if case.request.right in _NEEDS_ONLY_THE_ADDRESS:
        return _opt_out(case)
    weighed = weigh(case)
    risk = effective_risk(case)
    proven = is_proof(case, weighed, risk)
    concerns = [
        *about_officer(case),
        *about_the_dead(case),
        *about_sender(case),
        *about_order(case),
        *about_delivery(case),
        *about_cookie(case, weighed, proven=proven),
        *about_representation(case, weighed),
        *about_candidates(case),
        *about_points(case),
        *about_evidence(case, weighed),
        *about_special_care(case),
    ]
    if not proven:
        concerns.append(_not_enough(case, weighed, risk))
    return _concluded(case, weighed, concerns)


def decide_for(case: IdentityCase, rights: Iterable[Right]) -> Decision:
    """Decide for all the rights that one request exercises: the strictest decision, so that a right which needs only
    the address never opens the way for one that hands data out. ValueError where there is no right."""
    asked = sorted(set(rights), key=lambda right: right in _NEEDS_ONLY_THE_ADDRESS)
    decisions = [decide(replace(case, request=replace(case.request, right=right))) for right in asked]
    return max(decisions, key=lambda decision: list(Outcome).index(decision.decision))


def effective_risk(case: IdentityCase) -> Risk:
    """The risk class the officer chose, or HIGH where the file asks for it."""
    if is_child(case) or any(flag in case.subject.flags for flag in _RAISES_RISK):
        return Risk.HIGH
    return case.risk


def _concluded(case: IdentityCase, weighed: Sequence[Weighed], concerns: Sequence[Concern]) -> Decision:
    effects = {concern.effect for concern in concerns}
    doubts = [concern for concern in concerns if concern.effect == Effect.DOUBT]
    notes = [concern for concern in concerns if concern.effect == Effect.NOTE]
    second = any(concern.second for concern in concerns)
    if effects.isdisjoint((Effect.BLOCK, Effect.HOLD)):
        deliver_to = points_for_delivery(case, weighed)
        steps = [] if deliver_to else [Phrase("Hand the answer over in person: no contact point on file may get it.")]
        return Decision(
            Outcome.VERIFIED,
            tuple(_proofs(weighed)),
            _once([*(note.next_step for note in notes if note.next_step), *steps]),
            tuple(point.id for point in deliver_to),
            second,
            _once(concern.text for concern in (*doubts, *notes)),
        )
    against = sorted((c for c in concerns if c.effect != Effect.NOTE), key=lambda c: c.effect != Effect.BLOCK)
    steps = [concern.next_step for concern in (*against, *notes) if concern.next_step]
    if case.today - case.request.received >= _PRESSING:
        steps.append(_DEADLINE)
    return Decision(
        Outcome.BLOCK if Effect.BLOCK in effects else Outcome.HOLD,
        tuple({(c.code, c.text.text()): Reason(c.code, c.text) for c in against}.values()),
        _once(steps),
        (),
        second,
        _once(note.text for note in notes),
    )


def _not_enough(case: IdentityCase, weighed: Sequence[Weighed], risk: Risk) -> Concern:
    """Why the evidence does not reach the bar, and which contact points could still be asked."""
    kinds = {one.item.kind for one in weighed if one.worth == Worth.COUNTS}
    asked = proving_channels(weighed)
    left = [point for point in reachable_points(case) if channel_of(point) not in asked]
    if not kinds:
        code, text = "no-evidence", _NO_EVIDENCE
    elif risk == Risk.HIGH and asked:
        code, text = "one-proof-at-high-risk", _ONE_PROOF
    elif kinds == {EvidenceKind.KNOWLEDGE_ANSWER}:
        code, text = "knowledge-alone", _KNOWLEDGE_ALONE
    elif kinds == {EvidenceKind.ID_DOCUMENT}:
        code, text = "id-document-alone", _ID_ALONE
    elif EvidenceKind.SIGNED_IN_SESSION in kinds:
        code, text = "session-alone", _SESSION_ALONE
    else:
        code, text = "not-proof", _NOT_PROOF
    if not left:
        return Concern(Effect.HOLD, code, text, _NO_POINT_LEFT)
    points = listed(Phrase("{kind} {id}", {"kind": point.kind.word, "id": point.id}) for point in left)
    return Concern(Effect.HOLD, code, text, Phrase(_ASK, {"points": points}))


def _proofs(weighed: Sequence[Weighed]) -> Iterable[Reason]:
    """What the identity was proven by, each kind and contact point once."""
    found = {}
    for one in weighed:
        if one.worth == Worth.COUNTS and one.item.kind in _PROOFS:
            template = _PROOFS[one.item.kind]
            values = {"at": one.item.at, "point": one.item.contact_point or ""}
            found[(one.item.kind, one.channel)] = Reason(
                f"proof-{one.item.kind.replace('_', '-')}", Phrase(template, values)
            )
    return found.values()


def _opt_out(case: IdentityCase) -> Decision:
    """Nothing is handed out and nothing lost, so the address alone is enough (GDPR Article 21(2) and (3); CCPA
    Regulations, section 7026(d): no verifiable request may be demanded)."""
    blocks = about_officer(case)
    if blocks:
        return _concluded(case, (), blocks)
    sender = channel("email", case.request.sender.address or "")
    reached = tuple(point.id for point in counting_points(case) if channel_of(point) == sender)
    notes = about_order(case)
    return Decision(
        Outcome.VERIFIED,
        (Reason("address-is-enough", _ADDRESS_ENOUGH),),
        (Phrase("Stop it for the address the request names, and disclose nothing in the answer."),),
        reached,
        False,
        _once(note.text for note in notes),
    )


def _once(phrases: Iterable[Phrase | None]) -> tuple[Phrase, ...]:
    """Sentences in their order, each once."""
    return tuple({phrase.text(): phrase for phrase in phrases if phrase is not None}.values())


_ADDRESS_ENOUGH = Phrase("Stopping advertising or sale discloses nothing, so the address alone is enough.")
_NO_EVIDENCE = Phrase(
    "No evidence counts yet; a name, a date of birth, an address or a number find a record but prove nothing."
)
_ONE_PROOF = Phrase(
    "The risk is high, so two independent proofs are needed, and so far there is one channel; two answers through one "
    "channel are one."
)
_ID_ALONE = Phrase("A copy of an ID document is easily forged, so it is never enough alone.")
_KNOWLEDGE_ALONE = Phrase("People close to the person know the answers too, so an answer to a question is not proof.")
_SESSION_ALONE = Phrase("A signed-in session may be in the hands of a thief of the account, so it is not enough alone.")
_NOT_PROOF = Phrase("The evidence is not proof: nothing was answered through a contact point that counts.")
_ASK = (
    "Ask for an answer to a code or a call through a contact point that counts ({points}); ask for nothing that is on "
    "file."
)
_NO_POINT_LEFT = Phrase(
    "No further contact point counts: ask the person to come in person, or state since when a contact point has been "
    "on file and how you know; a redacted ID document is the last resort."
)
_DEADLINE = Phrase(
    "The due date comes near, which lowers no requirement: ask for the evidence today, and tell the person in time if "
    "the period is extended."
)
_PROOFS = {
    EvidenceKind.ONE_TIME_CODE: "A one-time code sent through {point}, on file before the request, came back on {at}.",
    EvidenceKind.LETTER_CODE: "A code posted to {point}, on file before the request, came back on {at}.",
    EvidenceKind.CALLBACK: "A call back on {at} to {point}, on file before the request, reached the person.",
    EvidenceKind.SUBJECT_CONFIRMATION: "The person confirmed the request on {at} through {point}, on file before it.",
    EvidenceKind.SIGNED_IN_SESSION: "The person was signed in to {point} on {at}.",
    EvidenceKind.IN_PERSON: "The person came in person on {at} and an officer compared them with the file.",
    EvidenceKind.AUTHORITY_DOCUMENT: "A document seen on {at} gives authority to act for the person.",
    EvidenceKind.ID_DOCUMENT: "An ID document was seen on {at}, beside other evidence.",
}
