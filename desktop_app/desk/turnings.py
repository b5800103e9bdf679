"""Endings and turnings: a request is extended, refused, withdrawn, handed on, merged, split, or a closed one reopened.

Each is one action with one event; what the person must be told is a letter that is drawn in the same action.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from desktop_app.desk.case_letters import CaseLetter, make_letter
from desktop_app.desk.cases import facts_of, open_request, settle
from desktop_app.desk.clock import add_event
from desktop_app.desk.identity import begin_identity_again, decide_anew
from desktop_app.desk.office import Desk
from desktop_app.domain.case import Case, FileKind
from desktop_app.domain.deadlines import ClockEventType
from desktop_app.domain.drafting import turning_in_words
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.grounds import ground_named, refusals
from desktop_app.domain.phrase import long_date
from desktop_app.domain.records import RecordType
from desktop_app.domain.rights import Right
from desktop_app.domain.senders import same_address
from desktop_app.domain.turnings import Brought, Turning, TurningKind, joined_still
from desktop_app.store import tables as t
from desktop_app.store.attachments import content_of
from desktop_app.store.cases import read_case, readings, request_row
from desktop_app.store.listing import relist
from desktop_app.store.store import Action

_EU = ("gdpr", "uk-gdpr")  # whose remedies the letters name in words of their own


def extend(desk: Desk, reference: str, reasons: str, until: date | None = None) -> CaseLetter:
    """Extend the time to answer by what the law allows, and tell the person. `until` only where the law leaves the
    length to whoever answers. Refused where there is no extension, it has been used, or its time is over."""
    _required(reasons, "An extension needs its reasons.", "The person must be told them; write them down.")
    with desk.store.act("request.extended") as action:
        row = open_request(action, reference)
        action.about(row.id)
        before = row.due
        case = read_case(action.session, reference)
        extended, new_due, told = _until(desk, action, case, until)
        add_event(desk, action, row, ClockEventType.EXTENDED, desk.today(), told)
        turning = _turn(desk, action, row, TurningKind.EXTENDED, reasons=reasons, rights=extended)
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
        turning = _turn(desk, action, row, TurningKind.REFUSED, ground=ground, reasons=reasons, rights=asked)
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
    _required(how, "It does not say how the person took the request back.", "For example: by e-mail of 3 May.")
    with desk.store.act("request.withdrawn") as action:
        row = open_request(action, reference)
        action.about(row.id)
        turning = _turn(desk, action, row, TurningKind.WITHDRAWN, reasons=how)
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
    _required(to, "It does not say who the right controller is.", "Name it, with an address if you can.")
    _required(reasons, "It does not say why the request is handed on.", "The person must be told; write it down.")
    with desk.store.act("request.transferred") as action:
        row = open_request(action, reference)
        action.about(row.id)
        turning = _turn(desk, action, row, TurningKind.TRANSFERRED, reasons=reasons, other=to)
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
    _required(reason, "Reopening a case needs its reason.", "Say in one sentence why it is taken up again.")
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
        _part(desk, action, read_case(action.session, reference))
        _turn(desk, action, row, TurningKind.REOPENED, reasons=reason)
        row.closed_at = None
        decide_anew(desk, action, row)
        settle(desk, action, row)
        action.note(reason=reason.strip())
        return read_case(action.session, reference)


def merge(desk: Desk, reference: str, into: str) -> Case:
    """The same request came twice: close this case, and go on in the other one, which takes over the rights, wishes and
    search terms it does not have yet, and the earlier day of receipt. Refused where they are about two people."""
    with desk.store.act("request.merged") as action:
        row = open_request(action, reference)
        action.about(row.id)
        other = open_request(action, into)
        here, there = read_case(action.session, row.reference), read_case(action.session, other.reference)
        _check_merging(here, there)
        known = {asked.right for asked in there.rights}
        new = [asked for asked in here.rights if asked.right not in known]
        for position, asked in enumerate(new, start=len(known)):
            action.session.add(
                t.RequestedRightRow(
                    request_id=other.id, right=asked.right.value, because=asked.because, position=position
                )
            )
        wishes = [wish for wish in row.wishes if wish not in other.wishes]
        other.wishes = [*other.wishes, *wishes]
        other.identifiers = _joined(other.identifiers, row.identifiers)
        if new or wishes:
            other.intake_confirmed = False  # an officer looks at what came to it
        came = _what_came(here, there, wishes)
        other.received = min(other.received, row.received)
        _turn(desk, action, row, TurningKind.MERGED, other=other.reference)
        taken = tuple(asked.right for asked in new)
        _turn(desk, action, other, TurningKind.JOINED, other=row.reference, rights=taken, brought=came)
        row.closed_at = desk.now()
        if same_address(here.sender.address, there.sender.address):
            decide_anew(desk, action, other)
        else:
            begin_identity_again(desk, action, other)
        settle(desk, action, row)
        settle(desk, action, other)
        relist(action.session, other.id)
        action.note(into=other.reference, rights=[asked.right.value for asked in new])
        return read_case(action.session, other.reference)


def split(desk: Desk, reference: str, rights: Sequence[Right]) -> str:
    """Answer some of the rights in a case of their own, received on the same day, with the same message and people on
    file; returns its reference. Who is asking is verified there anew. At least one right stays here."""
    from desktop_app.desk.intake import next_reference

    with desk.store.act("request.split") as action:
        session = action.session
        row = open_request(action, reference)
        action.about(row.id)
        case = read_case(session, reference)
        parted = [asked for asked in case.rights if asked.right in rights and asked.right in case.open_rights]
        if not parted or len(parted) != len(set(rights)) or len(parted) == len(case.open_rights):
            raise BadInput(
                "nothing-to-split",
                "Splitting takes some of the rights to be answered, and leaves at least one.",
                safe="Nothing was changed.",
                next_step="Choose the rights for the new case.",
            )
        new = t.RequestRow(
            **{
                column.key: getattr(row, column.key)
                for column in t.RequestRow.__table__.columns
                if column.key not in ("id", "reference", "basis_sha256", "intake_confirmed", "wishes")
            },
            id=desk.new_id(),
            reference=next_reference(session, desk, row.received),
            basis_sha256=None,
            intake_confirmed=False,
            wishes=row.wishes if Right.RECTIFICATION in rights else [],
        )
        if Right.RECTIFICATION in rights:
            row.wishes = []
        session.add(new)
        session.flush()
        for position, asked in enumerate(parted):
            session.add(
                t.RequestedRightRow(
                    request_id=new.id, right=asked.right.value, because=asked.because, position=position
                )
            )
            session.delete(session.get_one(t.RequestedRightRow, (row.id, asked.right.value)))
        decide_anew(desk, action, row)
        _copy_what_came(desk, action, row.id, new.id)
        moved = tuple(asked.right for asked in parted)
        _turn(desk, action, row, TurningKind.SPLIT, other=new.reference, rights=moved)
        _turn(desk, action, new, TurningKind.SPLIT_OFF, other=row.reference, rights=moved)
        settle(desk, action, row)
        settle(desk, action, new)
        relist(session, new.id)
        action.note(new_case=new.reference, rights=[right.value for right in moved])
        return new.reference


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
        _required(reasons, "This ground needs its reasons.", "Say what makes it so in this case.")


def _check_merging(here: Case, there: Case) -> None:
    if here.id == there.id:
        raise BadInput(
            "same-case", "A case cannot be merged into itself.", safe="Nothing was changed.", next_step="Name another."
        )
    people = [(case.person.source_id, case.person.key) for case in (here, there) if case.person is not None]
    if len(set(people)) > 1:
        raise Refused(
            "two-people",
            "The two cases are about different people on file.",
            safe="Nothing was changed.",
            next_step="Answer each on its own.",
        )
    if len(people) < 2 and not _same_sender(here, there):
        raise Refused(
            "two-senders",
            "The two requests came from different senders, and nobody has said yet that they are one person.",
            safe="Nothing was changed.",
            next_step="Confirm the intake of both with the same person on file, then merge them.",
        )
    if here.regime != there.regime:
        raise Refused(
            "two-laws",
            "The two cases are answered under different laws.",
            safe="Nothing was changed.",
            next_step="Answer each on its own.",
        )
    if here.corrections or here.measures or here.deliveries:
        raise Refused(
            "work-begun",
            "Something has been corrected, recorded or sent in this case.",
            safe="Nothing was changed.",
            next_step="Merge the other case into this one instead.",
        )


def _what_came(here: Case, there: Case, wishes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """What else than rights the surviving case takes over from the merged one, as it is kept; see `Brought`."""
    before, terms = there.identifiers, here.identifiers
    more = {
        kind: [value for value in getattr(terms, kind) if value not in getattr(before, kind)]
        for kind in ("names", "emails", "phones", "ip_addresses", "cookie_ids", "account_ids")
    }
    earlier = here.received < there.received
    return {
        "wishes": list(wishes),
        "terms": {kind: values for kind, values in more.items() if values},
        "received": here.received.isoformat() if earlier else None,
        "received_before": there.received.isoformat() if earlier else None,
        "message_of": here.received.isoformat() if here.text.strip() != there.text.strip() else None,
        "confirmed": there.intake_confirmed,
        "stays": False,
    }


def _part(desk: Desk, action: Action, merged: Case) -> None:
    """A case that had been merged into another is open again: the other gives back what it got, as long as its intake
    has not been confirmed with it. Past that, it stays, and the other case says so and how to take it back."""
    ending = merged.ending
    if ending is None or ending.kind != TurningKind.MERGED:
        return
    row = request_row(action.session, ending.other)
    other = read_case(action.session, row.reference)
    joined = next((each for each in joined_still(other.turnings) if each.other == merged.reference), None)
    if joined is None:
        return
    brought = joined.brought or Brought(stays=True)  # of a store whose merges were not kept in parts
    something = bool(joined.rights or brought.wishes)
    stays = brought.stays or row.closed_at is not None or (something and row.intake_confirmed)
    if not stays:
        for right in joined.rights:
            asked = action.session.get(t.RequestedRightRow, (row.id, right.value))
            if asked is not None:
                action.session.delete(asked)
        row.wishes = [wish for wish in row.wishes if wish not in list(brought.wishes)]
        row.identifiers = {
            kind: [value for value in values if value not in brought.terms.get(kind, ())]
            if isinstance(values, list)
            else values
            for kind, values in row.identifiers.items()
        }
        if brought.received_before is not None and row.received == brought.received:
            row.received = brought.received_before
        row.intake_confirmed = row.intake_confirmed or brought.confirmed
        decide_anew(desk, action, row)
    kept: dict[str, Any] = {"wishes": [], "terms": {}, "received": None, "received_before": None, "message_of": None}
    _turn(
        desk,
        action,
        row,
        TurningKind.PARTED,
        other=merged.reference,
        rights=joined.rights,
        brought={**kept, "confirmed": False, "stays": stays},
    )
    settle(desk, action, row)
    relist(action.session, row.id)
    action.note(parted_from=other.reference, taken_back=not stays)


def _same_sender(here: Case, there: Case) -> bool:
    """Whether two messages say that they are from one sender: one address, or one name where an address is missing."""
    one, other = here.sender, there.sender
    if one.address and other.address:
        return same_address(one.address, other.address)
    return bool(one.name.strip()) and one.name.strip().casefold() == other.name.strip().casefold()


def _turn(
    desk: Desk,
    action: Action,
    row: t.RequestRow,
    kind: TurningKind,
    *,
    ground: str = "",
    reasons: str = "",
    other: str = "",
    rights: tuple[Right, ...] = (),
    brought: dict[str, Any] | None = None,
) -> Turning:
    turned = t.TurningRow
    last = action.session.scalar(select(func.max(turned.position)).where(turned.request_id == row.id))
    turning = Turning(
        desk.new_id(), kind, desk.now(), desk.officer.name, ground, reasons.strip(), other.strip(), rights
    )
    action.session.add(
        turned(
            id=turning.id,
            request_id=row.id,
            position=0 if last is None else last + 1,
            kind=kind.value,
            at=turning.at,
            by=desk.officer.id,
            ground=ground,
            reasons=turning.reasons,
            other=turning.other,
            rights=[right.value for right in rights],
            brought=brought,
        )
    )
    action.session.flush()
    return turning


def _copy_what_came(desk: Desk, action: Action, old: UUID, new: UUID) -> None:
    """The message, the clock, and the people on file with their contact points; nothing that was proven or found."""
    session = action.session
    for table in (t.AttachmentRow, t.ClockEventRow, t.PersonRow):
        rows = session.scalars(select(table).where(table.request_id == old)).all()
        for row in rows:
            if isinstance(row, t.AttachmentRow) and row.kind not in list(FileKind):
                continue
            copied = _copied(desk, row, request_id=new)
            session.add(copied)
            session.flush()
            if isinstance(row, t.PersonRow):
                points = session.scalars(select(t.ContactPointRow).where(t.ContactPointRow.person_id == row.id)).all()
                session.add_all(_copied(desk, point, person_id=copied.id) for point in points)
    session.flush()


def _copied(desk: Desk, row: Any, **changed: UUID) -> Any:
    values = {column.key: getattr(row, column.key) for column in type(row).__table__.columns}
    if isinstance(row, t.AttachmentRow):
        values |= {"content": content_of(row), "blob_key": None}
    return type(row)(**{**values, "id": desk.new_id(), **changed})


def _joined(there: dict[str, object], here: dict[str, object]) -> dict[str, object]:
    """Search terms of both; an interval stays as it is there."""
    joined = dict(there)
    for name, values in here.items():
        kept = joined.get(name)
        if isinstance(values, list) and isinstance(kept, list):
            joined[name] = [*kept, *(value for value in values if value not in kept)]
    return joined


def _required(text: str, what: str, next_step: str) -> None:
    if not text.strip():
        raise BadInput("reasons-missing", what, safe="Nothing was changed.", next_step=next_step)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
