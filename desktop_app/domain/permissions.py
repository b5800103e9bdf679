"""Permissions: whether somebody may be sent promotional messages, or their data shared for marketing. By default: no.

A permission is a history of events that is only ever added to: given, confirmed (where a message had to be answered
first), withdrawn. What it comes to is worked out from the history, by the last event that counts.

Source: Article 7 GDPR (the controller must be able to demonstrate consent; withdrawing is as easy as giving), and
Article 13 of Directive 2002/58/EC.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import Report, ReportPart
from desktop_app.domain.report_words import ENGLISH, ReportWords


class Purpose(StrEnum):
    """What somebody may permit."""

    PROMOTION = "promotional-messages"
    SHARING = "sharing-for-marketing"


PURPOSE_WORDS = {
    Purpose.PROMOTION: "promotional messages",
    Purpose.SHARING: "sharing with others for their marketing",
}


class EventKind(StrEnum):
    """What happened to a permission."""

    GIVEN = "given"
    CONFIRMED = "confirmed"
    WITHDRAWN = "withdrawn"


class State(StrEnum):
    """What a history comes to. Only YES is a permission."""

    YES = "yes"
    NO = "never given"
    WITHDRAWN = "withdrawn"
    UNCONFIRMED = "not confirmed"
    UNPROVEN = "without evidence"


STATE_WORDS = {
    State.YES: "permitted",
    State.NO: "not permitted: no permission was ever given",
    State.WITHDRAWN: "not permitted: withdrawn",
    State.UNCONFIRMED: "not permitted: the opt-in was not confirmed",
    State.UNPROVEN: "not permitted: there is no evidence of the opt-in",
}


@dataclass(frozen=True)
class PermissionEvent:
    """One event. `at` is the aware instant it happened; `wording` is exactly what the person was shown; `notice` names
    the version of the privacy policy that held; `evidence` says what shows it: an entry of a log, a signed form."""

    id: UUID
    kind: EventKind
    address: str
    purpose: Purpose
    at: datetime
    channel: str = ""
    wording: str = ""
    notice: str = ""
    double_opt_in: bool = False
    evidence: str = ""
    person: str = ""
    recorded_at: datetime | None = None
    recorded_by: str = ""


def lacking(event: PermissionEvent) -> tuple[Phrase, ...]:
    """What an opt-in still needs before it counts; until then it is kept as a draft."""
    if event.kind != EventKind.GIVEN:
        return ()
    missing = []
    if not event.wording.strip():
        missing.append(Phrase("The wording the person was shown is missing."))
    if not event.channel.strip():
        missing.append(Phrase("How the person opted in (the channel) is missing."))
    if not event.evidence.strip():
        missing.append(Phrase("What shows the opt-in (the evidence) is missing."))
    return tuple(missing)


def state_of(events: Iterable[PermissionEvent]) -> State:
    """What the events of one address and one purpose come to, in the order they happened; of the same moment, as they
    were written down, which is the order they arrive in."""
    state = State.NO
    for event in sorted(events, key=lambda one: one.at):
        if event.kind == EventKind.WITHDRAWN:
            state = State.WITHDRAWN
        elif event.kind == EventKind.CONFIRMED:
            state = State.YES if state == State.UNCONFIRMED else state
        elif lacking(event):
            # A draft gives nothing, and takes nothing away from a permission that stands.
            state = State.UNPROVEN if state == State.NO else state
        elif state != State.YES:
            state = State.UNCONFIRMED if event.double_opt_in else State.YES
    return state


def standing(events: Sequence[PermissionEvent], suppressed_since: datetime | None) -> State:
    """What an address permits for one purpose, of its history and of the suppression list: the one rule for showing a
    permission, sharing data and mailing. To be on the list is to have opted out then, even where the event is erased.
    """
    if suppressed_since is None or any(
        event.kind == EventKind.WITHDRAWN and event.at >= suppressed_since for event in events
    ):
        return state_of(events)
    if not events:
        return State.WITHDRAWN
    return state_of([*events, replace(events[0], kind=EventKind.WITHDRAWN, at=suppressed_since)])


# ── Addresses ──

ADDRESS_RULE = (
    "Capitals, blanks around it and a name before it do not count; nor does what follows a plus sign before the @. "
    "International domains are compared as they stand in mail (xn--…). At gmail.com, which is googlemail.com, full "
    "stops before the @ do not count."
)
_SIMPLE = re.compile(r"[a-z0-9._%'&/=?^`{|}~!#$*-]+@[a-z0-9.-]+")
_IN_BRACKETS = re.compile(r"<\s*([^<>]+?)\s*>")
_GMAIL = ("gmail.com", "googlemail.com")


def address_key(text: str) -> str | None:
    """The mailbox an e-mail address names, by `ADDRESS_RULE`; None where the text is no single address."""
    plain = text.strip().lower()
    if not (plain.isascii() and _SIMPLE.fullmatch(plain)):
        return _careful_key(text)
    local, _, domain = plain.partition("@")
    return _joined(local, domain)


def _careful_key(text: str) -> str | None:
    inner = _IN_BRACKETS.search(text)
    plain = unicodedata.normalize("NFKC", inner[1] if inner else text).strip().casefold()
    plain = plain.removeprefix("mailto:").strip("\"'\u200b\ufeff ")
    local, at, domain = plain.rpartition("@")
    if (
        not at
        or not local
        or not domain
        or "@" in local.strip('"')
        or re.search(r"[\s,;<>]", local.strip('"') + domain)
    ):
        return None
    try:
        domain = domain.encode("idna").decode("ascii") if not domain.isascii() else domain
    except UnicodeError:
        return None
    return _joined(local, domain.lower())


def _joined(local: str, domain: str) -> str | None:
    local, domain = local.partition("+")[0], domain.rstrip(".")
    if domain in _GMAIL:
        local, domain = local.replace(".", ""), _GMAIL[0]
    if not local or not domain or domain.startswith(".") or ".." in domain:
        return None
    return f"{local}@{domain}"


# ── Checking a list ──


class MustNot(StrEnum):
    """Why somebody on a mailing list must not be mailed."""

    OPTED_OUT = "opted out"
    NO_OPT_IN = "never opted in"
    UNCONFIRMED = "the opt-in was not confirmed"
    UNPROVEN = "there is no evidence of the opt-in"
    NO_ADDRESS = "not one e-mail address"
    UNREADABLE = "the row cannot be read"


_REFUSED_BY_STATE = {
    State.NO: MustNot.NO_OPT_IN,
    State.WITHDRAWN: MustNot.OPTED_OUT,
    State.UNCONFIRMED: MustNot.UNCONFIRMED,
    State.UNPROVEN: MustNot.UNPROVEN,
}


def verdict(state: State, suppressed: bool, *, only_opt_outs: bool = False) -> MustNot | None:
    """Why an address that stands so (`standing`) must not be mailed; None where it may. With `only_opt_outs` the
    opt-ins are kept by somebody else, and only opt-outs are looked at: also that of somebody who has since begun to opt
    in again, and has not confirmed it."""
    if suppressed and (only_opt_outs or state != State.UNCONFIRMED):
        return MustNot.OPTED_OUT
    refused = _REFUSED_BY_STATE.get(state)
    return None if only_opt_outs and refused != MustNot.OPTED_OUT else refused


# ── Showing ──


def proof_report(
    address: str,
    person: str,
    histories: Sequence[tuple[Purpose, State, Sequence[PermissionEvent]]],
    say_at: str,
    say: ReportWords = ENGLISH,
) -> Report:
    """The proof of what one person permitted: where each purpose stands, and its whole history. `say_at` is the name
    of the time zone that instants are written in; they arrive in it."""
    parts = []
    for purpose, state, events in histories:
        rows = tuple(
            (f"{event.at:%Y-%m-%d %H:%M}", say.word(event.kind.value), event.channel or "–", _particulars(event, say))
            for event in events
        )
        parts.append(
            ReportPart(
                say.word(PURPOSE_WORDS[purpose].capitalize()),
                text=(say("Now: {state}.", state=say.word(STATE_WORDS[state])),),
                columns=tuple(say(name) for name in ("When", "What", "How", "Particulars")) if rows else (),
                shares=(26, 18, 22, 60) if rows else (),
                rows=rows,
            )
        )
    facts = [(say("Address"), address), *([(say("Person"), person)] if person else []), (say("Times are of"), say_at)]
    return Report(
        title=say("Proof of permission"),
        text=(say("Without a permission that was expressly given and can be shown, the answer is no."),),
        facts=tuple(facts),
        parts=tuple(parts),
    )


def _particulars(event: PermissionEvent, say: ReportWords) -> str:
    said = []
    if event.wording:
        said.append(say("Shown: “{wording}”", wording=event.wording))
    if event.kind == EventKind.GIVEN and event.double_opt_in:
        said.append(say("To be confirmed by answering a message."))
    if event.notice:
        said.append(say("Under: {notice}", notice=event.notice))
    if event.evidence:
        said.append(say("Evidence: {evidence}", evidence=event.evidence))
    said += [say.phrase(phrase) for phrase in lacking(event)]
    if event.recorded_by:
        said.append(say("Recorded by {officer}", officer=event.recorded_by))
    return "\n".join(said)
