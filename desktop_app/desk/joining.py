"""One request in several cases, several requests in one: merged, split, and parted again.

Each is one action with one event; what a merge brings, and which evidence it sets aside, is kept in parts, so that
reopening the merged case undoes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop_app.desk.cases import open_request, settle
from desktop_app.desk.identity_decision import begin_identity_again, decide_anew, evidence_from
from desktop_app.desk.office import Desk
from desktop_app.desk.turning_points import keep_turning
from desktop_app.domain.case import Case, FileKind
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.rights import Right
from desktop_app.domain.senders import same_address
from desktop_app.domain.turnings import Brought, TurningKind, joined_still
from desktop_app.store import tables as t
from desktop_app.store.attachments import content_of
from desktop_app.store.cases import read_case, request_row
from desktop_app.store.listing import relist
from desktop_app.store.store import Action


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
        keep_turning(desk, action, row, TurningKind.MERGED, other=other.reference)
        if same_address(here.sender.address, there.sender.address):
            decide_anew(desk, action, other)
        else:
            came["evidence"] = begin_identity_again(desk, action, other)
        taken = tuple(asked.right for asked in new)
        keep_turning(desk, action, other, TurningKind.JOINED, other=row.reference, rights=taken, brought=came)
        row.closed_at = desk.now()
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
        _copy_what_came(desk, action, row.id, new)
        moved = tuple(asked.right for asked in parted)
        keep_turning(desk, action, row, TurningKind.SPLIT, other=new.reference, rights=moved)
        keep_turning(desk, action, new, TurningKind.SPLIT_OFF, other=row.reference, rights=moved)
        settle(desk, action, row)
        settle(desk, action, new)
        relist(session, new.id)
        action.note(new_case=new.reference, rights=[right.value for right in moved])
        return new.reference


def give_back(desk: Desk, action: Action, merged: Case) -> None:
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
    kept: dict[str, Any] = {"wishes": [], "terms": {}, "received": None, "received_before": None, "message_of": None}
    keep_turning(
        desk,
        action,
        row,
        TurningKind.PARTED,
        other=merged.reference,
        rights=joined.rights,
        brought={**kept, "confirmed": False, "stays": stays},
    )
    if not stays:
        restored = _evidence_back(action, row)
        decide_anew(desk, action, row)
        action.note(evidence_restored=restored)
    settle(desk, action, row)
    relist(action.session, row.id)
    action.note(parted_from=other.reference, taken_back=not stays)


def _evidence_back(action: Action, row: t.RequestRow) -> list[str]:
    """What proved who sent this case's own message counts again once no message of another sender is merged into it;
    returns the kinds. Evidence about somebody else than the person chosen now stays away."""
    case = read_case(action.session, row.reference)
    if case.person is None or any(each.brought and each.brought.other_sender for each in joined_still(case.turnings)):
        return []
    there = {item.id for item in case.evidence}
    points = {point.id for point in case.person.contact_points}
    turnings = action.session.scalars(select(t.TurningRow).where(t.TurningRow.request_id == row.id))
    set_aside = [item for turning in turnings for item in (turning.brought or {}).get("evidence") or ()]
    back: dict[UUID, t.EvidenceRow] = {}
    for item in set_aside:
        kept = evidence_from(row.id, item)
        same_person = item["person"] == [str(case.person.source_id), case.person.key]
        if same_person and kept.id not in there and (kept.contact_point_id is None or kept.contact_point_id in points):
            back[kept.id] = kept
    action.session.add_all(back.values())
    action.session.flush()
    return [kept.kind for kept in back.values()]


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


def _same_sender(here: Case, there: Case) -> bool:
    """Whether two messages say that they are from one sender: one address, or one name where an address is missing."""
    one, other = here.sender, there.sender
    if one.address and other.address:
        return same_address(one.address, other.address)
    return bool(one.name.strip()) and one.name.strip().casefold() == other.name.strip().casefold()


def _copy_what_came(desk: Desk, action: Action, old: UUID, new: t.RequestRow) -> None:
    """The message and the files with what is hidden in them, the clock, and the people on file with their contact
    points; nothing that was proven or found."""
    session = action.session
    files: dict[UUID, UUID] = {}
    for table in (t.AttachmentRow, t.ClockEventRow, t.PersonRow):
        rows = session.scalars(select(table).where(table.request_id == old)).all()
        for row in rows:
            if isinstance(row, t.AttachmentRow) and row.kind not in list(FileKind):
                continue
            copied = _copied(desk, row, request_id=new.id)
            session.add(copied)
            session.flush()
            if isinstance(row, t.PersonRow):
                points = session.scalars(select(t.ContactPointRow).where(t.ContactPointRow.person_id == row.id)).all()
                session.add_all(_copied(desk, point, person_id=copied.id) for point in points)
            if isinstance(row, t.AttachmentRow):
                files[row.id] = copied.id
    for made in session.scalars(select(t.RedactionRow).where(t.RedactionRow.request_id == old)).all():
        form = _copied(desk, session.get_one(t.AttachmentRow, made.redacted_id), request_id=new.id)
        form.name = f"{new.reference}-file.pdf"
        session.add(form)
        session.flush()
        values = {column.key: getattr(made, column.key) for column in t.RedactionRow.__table__.columns}
        values |= {"attachment_id": files[made.attachment_id], "request_id": new.id, "redacted_id": form.id}
        session.add(t.RedactionRow(**values))
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
