"""Reading disclosures and agreements: rows in, frozen pictures out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.domain.case import Person
from desktop_app.domain.disclosures import (
    Agreement,
    AttachedFile,
    Checks,
    Disclosure,
    DisclosureState,
    Ground,
    PastDisclosure,
    Subject,
    subject_key,
)
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t


def past_disclosures(session: Session, person: Person | None) -> tuple[PastDisclosure, ...]:
    """What was sent to others of a person on file, found by their key and contact points, the oldest first."""
    if person is None:
        return ()
    keys = {subject_key(person.key), *(subject_key(point.value) for point in person.contact_points)} - {""}
    d, s = p.DisclosureRow, p.DisclosureSubjectRow
    rows = session.execute(
        select(d.recipient, d.sent_on, d.silent, d.silent_until)
        .join(s, s.disclosure_id == d.id)
        .where(s.address_key.in_(keys), d.sent_on.is_not(None))
        .order_by(d.sent_on, d.reference)
        .distinct()
    )
    return tuple(PastDisclosure(to, on, silent, until) for to, on, silent, until in rows if on is not None)


def disclosures(session: Session, rows: Iterable[p.DisclosureRow]) -> tuple[Disclosure, ...]:
    """Disclosures from their rows."""
    listed = list(rows)
    ids = [row.id for row in listed]
    s, f = p.DisclosureSubjectRow, p.DisclosureFileRow
    subjects: dict[UUID, list[Subject]] = {}
    for id_, name, address in session.execute(
        select(s.disclosure_id, s.name, s.address).where(s.disclosure_id.in_(ids)).order_by(s.position)
    ):
        subjects.setdefault(id_, []).append(Subject(name, address))
    files: dict[UUID, list[AttachedFile]] = {}
    for id_, file_id, name, sha256, size in session.execute(
        select(f.disclosure_id, f.id, f.name, f.sha256, f.size).where(f.disclosure_id.in_(ids)).order_by(f.name)
    ):
        files.setdefault(id_, []).append(AttachedFile(file_id, name, sha256, size))
    names = {row.id: row.name for row in session.scalars(select(t.OfficerRow))}
    agreements = {one.id: one for one in all_agreements(session)}
    return tuple(_disclosure(row, subjects.get(row.id, ()), files.get(row.id, ()), names, agreements) for row in listed)


def all_agreements(session: Session) -> tuple[Agreement, ...]:
    """Every agreement on file, by recipient."""
    a = p.AgreementRow
    return tuple(
        Agreement(
            row.id,
            row.recipient,
            row.about,
            row.confidentiality,
            row.begins,
            row.ends,
            row.open_ended,
            row.file_name,
            row.sha256,
        )
        for row in session.scalars(select(a).order_by(a.recipient, a.begins))
    )


def _disclosure(
    row: p.DisclosureRow,
    subjects: Sequence[Subject],
    files: Sequence[AttachedFile],
    names: dict[UUID, str],
    agreements: dict[UUID, Agreement],
) -> Disclosure:
    return Disclosure(
        id=row.id,
        reference=row.reference,
        state=DisclosureState(row.state),
        recipient=row.recipient,
        ground=Ground(row.ground),
        subjects=tuple(subjects),
        recipient_contact=row.recipient_contact,
        legal_reference=row.legal_reference,
        order_number=row.order_number,
        purpose=row.purpose,
        agreement=agreements.get(row.agreement_id) if row.agreement_id else None,
        asked=tuple(row.asked),
        given=tuple(row.given),
        checks=Checks(**row.checks),
        asked_on=row.asked_on,
        silent=row.silent,
        silent_until=row.silent_until,
        files=tuple(files),
        drafted_by=names.get(row.drafted_by, ""),
        authorised_by=names.get(row.authorised_by, "") if row.authorised_by else "",
        authorised_at=row.authorised_at,
        sent_on=row.sent_on,
        sent_how=row.sent_how,
    )
