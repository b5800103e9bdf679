"""Who on file a request may be about: looked up at the data sources, kept with the case, chosen by an officer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.office import Desk
from desktop_app.desk.source_passwords import password_of
from desktop_app.domain.case import Sender
from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.domain.findings import Identifiers
from desktop_app.domain.senders import compare_sender
from desktop_app.sources import PersonOnFile, people_on_file, read_config
from desktop_app.store import tables as t


@dataclass(frozen=True)
class Match:
    """People on file at one data source who match what the request says of the sender."""

    source_id: UUID
    people: tuple[PersonOnFile, ...]


def look_up(desk: Desk, identifiers: Identifiers) -> tuple[list[Match], list[str]]:
    """Who matches, source by source, and the names of the sources that could not be reached."""
    with desk.store.read() as session:
        rows = session.scalars(select(t.DataSourceRow).where(t.DataSourceRow.active)).all()
        configured = [(row.id, row.name, dict(row.config)) for row in rows]
    matches, unreachable = [], []
    passwords = password_of(desk.store.around.keychain)
    for source_id, name, config in configured:
        try:
            people = people_on_file(read_config(config, passwords=passwords), identifiers)
        except RedressError:
            unreachable.append(name)
            continue
        if people:
            matches.append(Match(source_id, tuple(people)))
    return matches, unreachable


def _came_back(session: Session, kind: str, value: str) -> tuple[date | None, str]:
    """Whether a contact point has been found to reach nobody in an earlier case: the day and the reason."""
    p = t.ContactPointRow
    known = select(p.stale_on, p.stale_why).where(p.kind == kind, p.value == value, p.stale, p.stale_on.is_not(None))
    found = session.execute(known.order_by(p.stale_on.desc())).first()
    return (found.stale_on, found.stale_why) if found else (None, "")


def keep_people(desk: Desk, session: Session, request_id: UUID, matches: Sequence[Match]) -> None:
    """Keep who was found with a case; who is kept already stays as it is."""
    known = {
        (source_id, key)
        for source_id, key in session.execute(
            select(t.PersonRow.source_id, t.PersonRow.key).where(t.PersonRow.request_id == request_id)
        )
    }
    for match in matches:
        for person in match.people:
            if (match.source_id, person.key) in known:
                continue
            person_id = desk.new_id()
            session.add(
                t.PersonRow(
                    id=person_id,
                    request_id=request_id,
                    source_id=match.source_id,
                    key=person.key,
                    names=list(person.names),
                    matched_by=person.matched_by,
                    chosen=False,
                )
            )
            session.flush()
            for position, point in enumerate(person.contact_points):
                stale_on, stale_why = _came_back(session, point.kind, point.value)
                session.add(
                    t.ContactPointRow(
                        id=desk.new_id(),
                        person_id=person_id,
                        position=position,
                        kind=point.kind,
                        value=point.value,
                        locator=point.locator,
                        on_file_since=point.on_file_since,
                        vouched="",
                        stale=stale_on is not None,
                        stale_on=stale_on,
                        stale_why=stale_why,
                    )
                )
    session.flush()


def chosen_person(session: Session, row: t.RequestRow) -> tuple[UUID, str] | None:
    """Who on file is chosen as the person the request is about: source and key."""
    chosen = select(t.PersonRow).where(t.PersonRow.request_id == row.id, t.PersonRow.chosen)
    person = session.scalars(chosen).first()
    return (person.source_id, person.key) if person else None


def choose_person(session: Session, row: t.RequestRow, person_key: tuple[UUID, str] | None) -> None:
    """Choose among the people on file."""
    people = session.scalars(select(t.PersonRow).where(t.PersonRow.request_id == row.id)).all()
    for person in people:
        person.chosen = (person.source_id, person.key) == person_key
    chosen = [person for person in people if person.chosen]
    if person_key is not None and not chosen:
        raise BadInput(
            "no-such-person",
            "The chosen person is not among those found on file.",
            safe="Nothing was changed.",
            next_step="Look the person up again, then choose.",
        )
    if chosen and chosen[0].names:
        row.person_named = chosen[0].names[0]


def comparison(sender: Sender, matches: Sequence[Match], unreachable: Sequence[str]) -> str:
    """What to know of a sender beside the contact points on file."""
    points = [point.value for match in matches for person in match.people for point in person.contact_points]
    sentences = [phrase.text() for phrase in compare_sender(sender.address, sender.reply_to, points)]
    sentences += [f"{name} could not be asked for contact points on file." for name in unreachable]
    return " ".join(sentences)
