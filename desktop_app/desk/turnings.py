"""Endings and turnings: a request is extended, refused, withdrawn, handed on, or a closed one reopened.

Each is one action with one event; what the person must be told is a letter that is drawn in the same action.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_app.desk.case_letters import CaseLetter, make_letter
from desktop_app.desk.cases import facts_of, open_request, settle
from desktop_app.desk.clock import add_event
from desktop_app.desk.identity_decision import decide_anew
from desktop_app.desk.joining import give_back
from desktop_app.desk.office import Desk
from desktop_app.desk.turning_points import keep_turning, required
from desktop_app.domain.case import Case
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.drafting import turning_in_words
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.grounds import ground_named, refusals
from desktop_app.domain.phrase import long_date
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.turnings import TurningKind
from desktop_app.store.cases import read_case, readings, request_row
from desktop_app.store.store import Action

_EU = ("gdpr", "uk-gdpr")  # whose remedies the letters name in words of their own


def extend(desk: Desk, reference: str, reasons: str, until: date | None = None) -> CaseLetter:
    """Extend the time to answer by what the law allows, and tell the person. `until` only where the law leaves the
    length to whoever answers. Refused where there is no extension, it has been used, or its time is over."""
    required(reasons, "An extension needs its reasons.", "The person must be told them; write them down.")
    with desk.store.act("request.extended") as action:
        row = open_request(action, reference)
        action.about(row.id)
        before = row.due
        case = read_case(action.session, reference)
        extended, new_due, told = _until(desk, action, case, until)
        add_event(desk, action, row, ClockEventType.EXTENDED, desk.today(), told)
        turning = keep_turning(desk, action, row, TurningKind.EXTENDED, reasons=reasons, rights=extended)
        letter = make_letter(
            desk,
            action,
            row,
            RecordType.EXTENSION_NOTICE,
            turning=turning_in_words(turning, row.regime, until=new_due),
        )
        settle(desk, action, row)
        action.note(due_before=_iso(before), due=_iso(row.due), reasons=reasons.strip())
        return letter


def refuse(desk: Desk, reference: str, ground: str, reasons: str, rights: Sequence[Right] = ()) -> CaseLetter:
    """Refuse a request, or some of its rights, on a ground; the letter tells the reasons and where to complain. With
    nothing left to answer, the case is closed."""
    with desk.store.act("request.refused") as action:
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(action.session, reference)
        asked = tuple(right for right in case.open_rights if not rights or right in rights)
        _check_refusal(case, ground, reasons, rights, asked)
        closed = set(asked) == set(case.open_rights)
        turning = keep_turning(desk, action, row, TurningKind.REFUSED, ground=ground, reasons=reasons, rights=asked)
        rule = next((desk.regimes[row.regime].rule_for(right, row.received) for right in asked), None)
        letter = make_letter(
            desk,
            action,
            row,
            RecordType.REFUSAL,
            turning=turning_in_words(
                turning,
                row.regime,
                remedies=rule.disagreement if rule and row.regime not in _EU else "",
                last=closed and len(asked) < len(case.rights),
            ),
        )
        if closed:
            row.closed_at = desk.now()
        settle(desk, action, row)
        action.note(rights=[right.value for right in asked], ground=ground, reasons=reasons.strip(), closed=closed)
        return letter


def withdraw(desk: Desk, reference: str, how: str) -> CaseLetter:
    """The person takes the request back (`how` says when and by which way they said so); the case is closed."""
    required(how, "It does not say how the person took the request back.", "For example: by e-mail of 3 May.")
    with desk.store.act("request.withdrawn") as action:
        row = open_request(action, reference)
        action.about(row.id)
        turning = keep_turning(desk, action, row, TurningKind.WITHDRAWN, reasons=how)
        letter = make_letter(
            desk, action, row, RecordType.WITHDRAWAL_NOTICE, turning=turning_in_words(turning, row.regime)
        )
        row.closed_at = desk.now()
        settle(desk, action, row)
        action.note(how=how.strip())
        return letter


def transfer(desk: Desk, reference: str, to: str, reasons: str) -> CaseLetter:
    """Hand a request to the controller it is meant for, and tell the person whom they deal with now; closes the case.
    The program sends nothing: the officer passes the request on."""
    required(to, "It does not say who the right controller is.", "Name it, with an address if you can.")
    required(reasons, "It does not say why the request is handed on.", "The person must be told; write it down.")
    with desk.store.act("request.transferred") as action:
        row = open_request(action, reference)
        action.about(row.id)
        turning = keep_turning(desk, action, row, TurningKind.TRANSFERRED, reasons=reasons, other=to)
        letter = make_letter(
            desk, action, row, RecordType.TRANSFER_NOTICE, turning=turning_in_words(turning, row.regime)
        )
        row.closed_at = desk.now()
        settle(desk, action, row)
        action.note(to=to.strip(), reasons=reasons.strip())
        return letter


def reopen(desk: Desk, reference: str, reason: str) -> Case:
    """Take a closed case up again; its clock runs from the day of receipt as before. A case into which it had been
    merged gives back what it got from it, unless its intake has been confirmed with it since."""
    required(reason, "Reopening a case needs its reason.", "Say in one sentence why it is taken up again.")
    with desk.store.act("request.reopened") as action:
        row = request_row(action.session, reference)
        action.about(row.id)
        if row.closed_at is None:
            raise Refused(
                "case-open",
                "This case is open.",
                safe="Nothing was changed.",
                next_step="There is nothing to reopen; go on with it.",
            )
        give_back(desk, action, read_case(action.session, reference))
        keep_turning(desk, action, row, TurningKind.REOPENED, reasons=reason)
        row.closed_at = None
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(reason=reason.strip())
        return read_case(action.session, reference)


def _until(desk: Desk, action: Action, case: Case, until: date | None) -> tuple[tuple[Right, ...], date, date | None]:
    """Which rights may wait until when, told on this day; and the day the person is told where the law leaves the
    length open. Rights of different extensions are answered until the earliest."""
    facts = facts_of(desk, case, readings(action.session))
    if any(event.type == ClockEventType.EXTENDED for event in case.clock_events):
        raise _no_extension("The time to answer has been extended already.", "An extension can be used once.")
    if not facts.with_extension:
        raise _no_extension("The law of this case knows no extension.", "Answer in time, or say why it is late.")
    extendable = facts.extendable(desk.today(), case.clock_events)
    if not extendable:
        raise _no_extension(
            "The time to extend is over: the person had to be told by the due date.", "Answer as soon as you can."
        )
    rights = tuple(each.right for each in extendable) if case.rights else ()
    longest = [each.due.extended_due_if_used for each in extendable if each.due.extended_due_if_used is not None]
    open_ended = len(longest) < len(extendable)
    due = max(each.due.due for each in extendable if each.due.due is not None)
    if open_ended and (until is None or until <= due):
        raise BadInput(
            "until-missing",
            "The law does not say how far the time may be extended, so the new day must be named.",
            safe="Nothing was changed.",
            next_step="Name a day after the due date.",
        )
    if longest and until is not None and until != min(longest):
        raise BadInput(
            "until-fixed",
            "The law fixes how far the time may be extended, so no other day can be named.",
            safe="Nothing was changed.",
            next_step=f"Leave the day out; the answer is then due by {long_date(min(longest))}.",
        )
    return rights, min([*longest, *([until] if open_ended and until else [])]), until if open_ended else None


def _no_extension(what: str, next_step: str) -> Refused:
    return Refused("no-extension", what, safe="Nothing was changed.", next_step=next_step)


def _check_refusal(case: Case, ground: str, reasons: str, wanted: Sequence[Right], asked: tuple[Right, ...]) -> None:
    if len(asked) != len(set(wanted)) and wanted:
        raise BadInput(
            "right-not-open",
            "The case does not ask for one of these rights, or it has been refused already.",
            safe="Nothing was changed.",
            next_step="Choose among the rights that are still to be answered.",
        )
    chosen = ground_named(ground)
    if chosen is None or chosen not in refusals(case.regime, asked):
        known = ", ".join(each.code for each in refusals(case.regime, asked))
        raise BadInput(
            "unknown-ground",
            "This is no ground on which the request could be refused.",
            safe="Nothing was changed.",
            next_step=f"Choose one of: {known}.",
        )
    if chosen.code == "nobody-on-file" and case.person is not None:
        raise Refused(
            "somebody-on-file",
            "Somebody on file is chosen as the person this request is about.",
            safe="Nothing was changed.",
            next_step="Choose another ground, or confirm the intake with nobody on file.",
        )
    if chosen.needs_reasons:
        required(reasons, "This ground needs its reasons.", "Say what makes it so in this case.")


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
