"""What recorded evidence is worth: which items count, through which channel, and whether together they are proof.

Names, dates of birth, addresses, customer numbers and cookies find a record; they prove nothing, for strangers know
them (a German supervisory authority fined a company EUR 9.55 million for taking name and date of birth as proof). What
proves is an answer through a contact point that counts, and two items through one mailbox are one item. A copy of an
ID document is the last resort, easily forged, and never enough alone; neither is a signed-in session, which a thief of
the account has too (EDPB Guidelines 01/2022, version 2.1, sections 3.2 and 3.3).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.channels import Channel
from desktop_app.domain.identity_case import ContactKind, Evidence, EvidenceKind, IdentityCase, Risk
from desktop_app.domain.identity_points import Standing, channel_of, is_nameless, standing_of

NO_CHANNEL = Channel("", "")  # of evidence that came through no contact point on file
_K = ContactKind
_THROUGH = {
    EvidenceKind.ONE_TIME_CODE: {_K.EMAIL, _K.PHONE, _K.POST, _K.ACCOUNT},
    EvidenceKind.CALLBACK: {_K.PHONE},
    EvidenceKind.LETTER_CODE: {_K.POST},
    EvidenceKind.SIGNED_IN_SESSION: {_K.ACCOUNT, _K.EMAIL},
    EvidenceKind.SUBJECT_CONFIRMATION: {_K.EMAIL, _K.PHONE, _K.POST, _K.ACCOUNT},
}
_BY_COOKIE = {EvidenceKind.ONE_TIME_CODE, EvidenceKind.SIGNED_IN_SESSION}
_DOCUMENTS = {EvidenceKind.ID_DOCUMENT, EvidenceKind.AUTHORITY_DOCUMENT}

# Only these are a success; whatever else was recorded is none.
_SUCCESS = frozenset(
    "match matched matches code_matched matching ok okay pass passed success successful succeeded verified valid "
    "validated confirmed confirms correct accepted accept approved authentic genuine yes true positive".split()
)
_DENIED = re.compile(
    r"(?<!not_)(?<!no_)(?:denied|denies|disown|repudiat|fraud|unauthori[sz]ed)|not_(?:me\b|mine|my_request|requested|authori[sz]ed)"
    r"|(?:wasn|isn)_t_(?:me\b|mine|my_request)|(?:did_not|didn_t|never|has_not|hasn_t|had_not|have_not|not)_"
    r"(?:ask|request|sen[dt]|write|wrote|writ|mak|made|authori[sz]|want|wanted|appl)"
)
_DENIED_CONFIRMATION = frozenset("declined refused rejected no false negative withdrawn revoked".split())
_USED_BEFORE = re.compile(
    r"(?<!not_)(?<!no_)"
    r"(?:reus|duplicat|same_(?:file|hash|image)|(?:seen|used)_(?:before|already)|(?:other|another|earlier)_case)"
)
_FORGED = re.compile(r"(?<!not_)(?<!no_)(?:forge|fake|counterfeit|tampered|altered|manipulated)")


class Worth(StrEnum):
    """Whether an item of evidence counts, or why not."""

    COUNTS = "counts"
    FAILED = "failed"
    DENIED = "denied"
    USED_BEFORE = "used before"
    FORGED = "forged"
    TOO_EARLY = "too early"
    TOO_LATE = "too late"
    NOT_ON_FILE = "not on file"
    WRONG_CHANNEL = "wrong channel"
    POINT_DOES_NOT_COUNT = "point does not count"


@dataclass(frozen=True)
class Weighed:
    """An item of evidence with its worth and the channel it came through, if it came through one."""

    item: Evidence
    worth: Worth
    channel: Channel = NO_CHANNEL
    standing: Standing | None = None

    def counts_as(self, *kinds: EvidenceKind) -> bool:
        """True where it counts and is of one of these kinds."""
        return self.worth == Worth.COUNTS and self.item.kind in kinds


def weigh(case: IdentityCase) -> tuple[Weighed, ...]:
    """Every item of evidence with its worth, in an order that does not depend on the order of recording."""
    items = sorted(set(case.evidence), key=lambda e: (e.at, e.kind.value, e.contact_point or "", e.result))
    return tuple(_weigh(case, item) for item in items)


def _weigh(case: IdentityCase, item: Evidence) -> Weighed:
    point = next((p for p in case.subject.contact_points if p.id == item.contact_point), None)
    standing = standing_of(case, point) if point else None
    channel = channel_of(point) if point else NO_CHANNEL
    worth = _by_result(item, heard_on_file=standing == Standing.COUNTS)
    if worth in (None, Worth.DENIED) and item.at < case.request.received:
        worth = Worth.TOO_EARLY
    if worth is None and item.at > case.today:
        worth = Worth.TOO_LATE
    if worth is None and item.kind in _THROUGH:
        by_cookie = item.kind in _BY_COOKIE and is_nameless(case.subject)
        if point is None:
            worth = Worth.NOT_ON_FILE
        elif standing != Standing.COUNTS:
            worth = Worth.POINT_DOES_NOT_COUNT
        elif point.kind not in _THROUGH[item.kind] and not (by_cookie and point.kind == ContactKind.COOKIE):
            worth = Worth.WRONG_CHANNEL
    return Weighed(item, worth or Worth.COUNTS, channel, standing)


def _by_result(item: Evidence, *, heard_on_file: bool) -> Worth | None:
    """The worth that follows from the recorded result alone; None for a success."""
    result = re.sub(r"[\s_-]+", "_", item.result.strip(" .!\t").casefold())
    if result in _SUCCESS:
        return None
    if item.kind in _DOCUMENTS and _USED_BEFORE.search(result):
        return Worth.USED_BEFORE
    if item.kind in _DOCUMENTS and _FORGED.search(result):
        return Worth.FORGED
    said = re.sub(r"[\W_]+", "_", result)  # "It wasn't me"
    refused = item.kind == EvidenceKind.SUBJECT_CONFIRMATION and result in _DENIED_CONFIRMATION
    return Worth.DENIED if heard_on_file and (refused or _DENIED.search(said)) else Worth.FAILED


def is_success(item: Evidence) -> bool:
    """Whether the recorded result says so in a word that is known; anything else is no success."""
    return _by_result(item, heard_on_file=False) is None


def proving_channels(weighed: Sequence[Weighed]) -> frozenset[Channel]:
    """The channels a base proof came through: an answered code, call or letter, the person's own word through a
    contact point that counts, or the person before an officer."""
    through = {
        one.channel
        for one in weighed
        if one.counts_as(
            EvidenceKind.ONE_TIME_CODE,
            EvidenceKind.CALLBACK,
            EvidenceKind.LETTER_CODE,
            EvidenceKind.SUBJECT_CONFIRMATION,
        )
    }
    if any(one.counts_as(EvidenceKind.IN_PERSON) for one in weighed):
        through.add(Channel("in person", ""))
    return frozenset(through)


def session_channels(weighed: Sequence[Weighed]) -> frozenset[Channel]:
    """The channels someone was signed in through."""
    return frozenset(one.channel for one in weighed if one.counts_as(EvidenceKind.SIGNED_IN_SESSION))


def is_proof(case: IdentityCase, weighed: Sequence[Weighed], risk: Risk) -> bool:
    """Whether the evidence reaches the bar. STANDARD: one base proof, or a session with a sharp ID document
    that came another way. HIGH: two items through different channels, one of them a base proof; a copy of an ID
    document and a knowledge answer add nothing there."""
    proving = proving_channels(weighed)
    sessions = session_channels(weighed)
    if is_nameless(case.subject):
        proving |= sessions  # what is kept under a cookie may be shown to the browser that has it
    if risk == Risk.HIGH:
        return bool(proving) and len(proving | sessions) >= 2
    documents = any(one.counts_as(EvidenceKind.ID_DOCUMENT) and one.channel not in sessions for one in weighed)
    return bool(proving) or (bool(sessions) and documents)
