"""The case list as it is read and searched: one narrow row a request, worked out from the request's own tables.

Nothing here is a fact of its own. The store calls `relist` at the end of every action that is about a request; triggers
of the database keep the counts (`tally`) and the search index (`listing_words`) in line with the rows, in the same
transaction, also where a request is erased. `check` compares all of it with the requests, `rebuild` makes it anew.

The index is SQLite's FTS5 with its trigram tokenizer: external content, and `secure-delete`, so that nothing of an
erased row stays in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Boolean,
    ForeignKey,
    Index,
    Integer,
    String,
    case,
    cast,
    column,
    delete,
    func,
    insert,
    literal,
    select,
    table,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from desktop_app.domain.case import CaseRow
from desktop_app.domain.deadlines import ClockEvent, ClockEventType
from desktop_app.domain.rights import Right
from desktop_app.domain.searching import needle, searched_text, words_in
from desktop_app.domain.shelves import CasePage, ListFilter, Shelf, place, places_of, waits_for_person
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t
from desktop_app.store.base import Base, PersonalText

INDEX = "listing_words"
DERIVED = ("listing", "tally", INDEX)  # beside the tables that FTS5 makes for its own index
PAGE = 200
_BATCH = 500


class ListingRow(Base):
    """A request as the list shows it. `place` sorts it, `words` is what is searched; `id` grows as requests arrive."""

    __tablename__ = "listing"
    id: Mapped[int] = mapped_column(Integer(), primary_key=True)
    request_id: Mapped[UUID] = mapped_column(ForeignKey("request.id", ondelete="CASCADE"), unique=True)
    place: Mapped[str] = mapped_column(String(60))
    reference: Mapped[str] = mapped_column(String(40))
    person_named: Mapped[str] = mapped_column(PersonalText())
    rights: Mapped[str] = mapped_column(String(400))
    received: Mapped[date]
    due: Mapped[date | None]
    stage: Mapped[str] = mapped_column(String(20))
    closed: Mapped[bool] = mapped_column(Boolean())
    inbox: Mapped[bool] = mapped_column(Boolean())
    waiting: Mapped[bool] = mapped_column(Boolean())
    words: Mapped[str] = mapped_column(PersonalText())

    __table_args__ = (
        # Everything a row shows, so that a page of the list is read from neighbouring pages of the file.
        Index(
            "ix_listing_place", "place", "request_id", "reference", "person_named", "rights", "received", "due",
            "stage", "closed", "waiting",
        ),
        Index("ix_listing_inbox", "place", sqlite_where=text("inbox = 1"), postgresql_where=text("inbox")),
        Index("ix_listing_waiting", "place", sqlite_where=text("waiting = 1"), postgresql_where=text("waiting")),
    )  # fmt: skip


class TallyRow(Base):
    """How many requests there are of each kind and due date (ISO 8601; empty where there is none, or it is closed)."""

    __tablename__ = "tally"
    closed: Mapped[bool] = mapped_column(Boolean(), primary_key=True)
    inbox: Mapped[bool] = mapped_column(Boolean(), primary_key=True)
    waiting: Mapped[bool] = mapped_column(Boolean(), primary_key=True)
    due: Mapped[str] = mapped_column(String(10), primary_key=True)
    n: Mapped[int] = mapped_column(Integer())


_L = ListingRow
_SHOWN = (
    _L.request_id, _L.reference, _L.person_named, _L.rights, _L.received, _L.due, _L.stage, _L.closed, _L.waiting,
)  # fmt: skip
_INDEX = table(INDEX, column("rowid", Integer), column(INDEX, String))


# ── Reading ──


def page(
    session: Session,
    shelf: Shelf | None,
    today: date,
    soon_days: int,
    after: str | None = None,
    limit: int = PAGE,
    only: ListFilter = ListFilter(),  # noqa: B008 it is frozen
    officer: UUID | None = None,
) -> CasePage:
    """A page of a shelf, or of all requests, narrowed by `only` (`officer` is the one who looks): the nearest due date
    on top, but closed ones alone the latest first."""
    first, behind = places_of(shelf, today, soon_days) if shelf else ("0", "2")
    downwards = shelf is Shelf.CLOSED
    # One bound on each side: of two on the same, SQLite would take either, and read all rows up to the other.
    upper = _L.place < (after if downwards and after is not None else behind)
    lower = _L.place > after if not downwards and after is not None else _L.place >= first
    query = select(_L.place, *_SHOWN).where(lower, upper)
    if shelf is Shelf.INBOX:
        query = query.where(_L.inbox)
    elif shelf is Shelf.WAITING:
        query = query.where(_L.waiting)
    elif shelf is Shelf.OVERDUE:
        query = query.where(~(_L.waiting & _L.request_id.in_(_standing_still())))
    if only.right is not None:
        padded = literal(" ").concat(_L.rights).concat(" ")
        query = query.where(padded.contains(f" {only.right.value} ", autoescape=True))
    if only.stage is not None:
        query = query.where(_L.stage == only.stage.value)
    if only.mine:
        query = query.where(_L.request_id.in_(select(t.RequestRow.id).where(t.RequestRow.assigned_to == officer)))
    query = query.order_by(_L.place.desc() if downwards else _L.place).limit(limit)
    rows = session.execute(query).all()
    return CasePage(_shown(session, rows), rows[-1].place if len(rows) == limit else None)


def found(session: Session, typed: str, after: str | None = None, limit: int = PAGE) -> CasePage:
    """A page of the requests in which every word that was typed is found: the one whose reference it is, then the
    newest first.

    Two steps: joined, SQLite would look for each row of the list in the index.
    """
    words = words_in(typed)
    if not words:
        return CasePage(())
    exact = select(_L.id).join(t.RequestRow, t.RequestRow.id == _L.request_id)
    first = session.scalar(exact.where(t.RequestRow.reference == " ".join(typed.upper().split())))
    match = " ".join('"' + needle(word).replace('"', '""') + '"' for word in words)
    hits = select(_INDEX.c.rowid).where(_INDEX.c[INDEX].op("MATCH")(match))
    if after is not None:
        hits = hits.where(_INDEX.c.rowid < int(after))
    # Upwards the index can leap over what does not match, downwards it reads all of it. So it is asked upwards first:
    # few hits, like those of a whole name, are all of them then; of many the last are found at once.
    ids = sorted(session.scalars(hits.order_by(_INDEX.c.rowid).limit(limit + 1)), reverse=True)
    if len(ids) > limit:
        ids = list(session.scalars(hits.order_by(_INDEX.c.rowid.desc()).limit(limit)))
    wanted = [id_ for id_ in ids if id_ != first] + ([first] if first is not None and after is None else [])
    rows = session.execute(
        select(_L.id, *_SHOWN).where(_L.id.in_(wanted)).order_by(_L.id != (first or 0), _L.id.desc())
    ).all()
    return CasePage(_shown(session, rows), str(ids[-1]) if len(ids) == limit else None)


def every_row(session: Session) -> Iterator[CaseRow]:
    """All requests in the order of the list, read page by page."""
    after: str | None = ""
    while after is not None:
        some = page(session, None, date.min, 0, after, limit=_BATCH)
        yield from some.rows
        after = some.after


def counts(session: Session, today: date, soon_days: int) -> dict[Shelf, int]:
    """How many requests stand on each shelf."""
    c = TallyRow
    open_ = c.closed.is_(False)
    last = places_of(Shelf.DUE_SOON, today, soon_days)[1].removeprefix("0 ")
    conditions = {
        Shelf.INBOX: c.inbox,
        Shelf.OPEN: open_,
        Shelf.DUE_SOON: open_ & (c.due >= today.isoformat()) & (c.due < last),
        Shelf.OVERDUE: open_ & (c.due != "") & (c.due < today.isoformat()),
        Shelf.WAITING: c.waiting,
        Shelf.CLOSED: c.closed,
    }
    sums = [func.coalesce(func.sum(case((condition, c.n), else_=0)), 0) for condition in conditions.values()]
    counted = dict(zip(conditions, session.execute(select(*sums)).one(), strict=True))
    if counted[Shelf.OVERDUE] and counted[Shelf.WAITING]:
        # Those whose time stands still are not overdue, whatever day was counted last.
        late = _L.waiting & (_L.place < places_of(Shelf.OVERDUE, today)[1]) & _L.request_id.in_(_standing_still())
        counted[Shelf.OVERDUE] -= session.scalar(select(func.count()).select_from(ListingRow).where(late)) or 0
    return counted


def _standing_still() -> Any:
    return select(t.RequestRow.id).where(t.RequestRow.stands_still)


def due_on(session: Session, first: date, last: date) -> dict[date, int]:
    """How many open requests are due on each day from the first to the last; days without any are left out."""
    c = TallyRow
    within = c.due.between(first.isoformat(), last.isoformat())
    rows = session.execute(select(c.due, func.sum(c.n)).where(c.closed.is_(False), within).group_by(c.due))
    return {date.fromisoformat(due): count for due, count in rows if count}


def _shown(session: Session, rows: Sequence[Any]) -> tuple[CaseRow, ...]:
    asked = [row.request_id for row in rows if row.waiting]
    still = set(session.scalars(_standing_still().where(t.RequestRow.id.in_(asked)))) if asked else set()
    return tuple(
        CaseRow(
            id=request_id,
            reference=reference,
            person_named=named,
            rights=tuple(Right(right) for right in rights.split()),
            received=received,
            due=due,
            stage=Stage(stage),
            closed=closed,
            waiting=waiting,
            stands_still=request_id in still,
        )
        for _, request_id, reference, named, rights, received, due, stage, closed, waiting in rows
    )


# ── Keeping it in line ──


def relist(session: Session, *request_ids: UUID) -> None:
    """Work the rows of requests out anew, when everything an action did is flushed. What is gone is not listed."""
    _keep(session, _worked_out(session, request_ids))


def rebuild(session: Session) -> None:
    """Work out every row, the counts and the index anew."""
    gone = select(_L.id).outerjoin(t.RequestRow, t.RequestRow.id == _L.request_id).where(t.RequestRow.id.is_(None))
    session.execute(delete(ListingRow).where(_L.id.in_(gone)))
    for ids in _batches(session):
        _keep(session, _worked_out(session, ids))
    session.execute(delete(TallyRow))
    session.execute(insert(TallyRow).from_select(["closed", "inbox", "waiting", "due", "n"], _counted()))
    for step in ("rebuild", "optimize"):  # in one piece: each piece is looked into by every search
        session.execute(text(f"INSERT INTO {INDEX}({INDEX}) VALUES ('{step}')"))  # noqa: S608 constants


def is_complete(session: Session) -> bool:
    """Whether every request has a row. A migration that changes what rows are made of empties the table, and they are
    made anew."""
    requests, rows = (session.scalar(select(func.count()).select_from(of)) for of in (t.RequestRow, ListingRow))
    return requests == rows


def check(session: Session) -> str:
    """What in the list is not as the requests have it, in words; empty where all is."""
    off = sum(len(_changed(session, _worked_out(session, ids))) for ids in _batches(session))
    requests = session.scalar(select(func.count()).select_from(t.RequestRow)) or 0
    off += abs((session.scalar(select(func.count()).select_from(ListingRow)) or 0) - requests)
    if off:
        one = "One request is listed otherwise than it stands."
        return one if off == 1 else f"{off} requests are listed otherwise than they stand."
    kept = select(TallyRow.closed, TallyRow.inbox, TallyRow.waiting, TallyRow.due, TallyRow.n)
    if set(session.execute(kept)) != set(session.execute(_counted())):
        return "The counts of the list are not those of its rows."
    return ""


def _keep(session: Session, worked_out: Sequence[dict[str, Any]]) -> None:
    changed = _changed(session, worked_out)
    new = [values for id_, values in changed if id_ is None]
    if new:
        session.execute(insert(ListingRow), new)
    for id_, values in changed:
        if id_ is not None:
            session.execute(update(ListingRow).where(_L.id == id_).values(values))


def _changed(session: Session, worked_out: Sequence[dict[str, Any]]) -> list[tuple[int | None, dict[str, Any]]]:
    """The rows that are not kept as they were worked out: the id and what differs, or None and all of it."""
    wanted = [values["request_id"] for values in worked_out]
    columns = [c for c in ListingRow.__table__.columns if c.name != "id"]
    rows = session.execute(select(_L.id, *columns).where(_L.request_id.in_(wanted)))
    kept = {row.request_id: (row.id, row._asdict()) for row in rows}
    changed: list[tuple[int | None, dict[str, Any]]] = []
    for values in worked_out:
        id_, before = kept.get(values["request_id"], (None, {}))
        differing = {name: value for name, value in values.items() if name not in before or before[name] != value}
        if differing:
            changed.append((id_, differing))
    return changed


def _worked_out(session: Session, ids: Sequence[UUID]) -> list[dict[str, Any]]:
    r = t.RequestRow
    rights = _texts_by_request(session, t.RequestedRightRow, t.RequestedRightRow.right, ids)
    notes = _texts_by_request(session, t.EvidenceRow, t.EvidenceRow.note, ids)
    names, points = _people(session, ids)
    events = _clock_events(session, ids)
    columns = select(
        r.id, r.reference, r.person_named, r.received, r.due, r.stage, r.closed_at, r.intake_confirmed,
        r.sender_name, r.sender_address, r.reply_to, r.subject_line, r.identifiers,
    )  # fmt: skip
    worked_out = []
    for row in session.execute(columns.where(r.id.in_(ids)).order_by(r.received, r.reference)):
        closed = row.closed_at is not None
        searched_for = [value for values in row.identifiers.values() if isinstance(values, list) for value in values]
        sender = (row.sender_name, row.sender_address, row.reply_to or "", row.subject_line)
        worked_out.append(
            {
                "request_id": row.id,
                "place": place(closed, row.due, row.reference),
                "reference": row.reference,
                "person_named": row.person_named,
                "rights": " ".join(rights[row.id]),
                "received": row.received,
                "due": row.due,
                "stage": row.stage,
                "closed": closed,
                "inbox": not closed and not row.intake_confirmed,
                "waiting": not closed and waits_for_person(events[row.id]),
                "words": searched_text(
                    (row.reference, row.person_named, *names[row.id]),
                    (*points[row.id], *sender, *searched_for, *notes[row.id]),
                ),
            }
        )
    return worked_out


def _texts_by_request(session: Session, of: Any, what: Any, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    texts: dict[UUID, list[str]] = defaultdict(list)
    order = of.position if hasattr(of, "position") else of.at
    for request_id, value in session.execute(select(of.request_id, what).where(of.request_id.in_(ids)).order_by(order)):
        texts[request_id].append(value)
    return texts


def _people(session: Session, ids: Sequence[UUID]) -> tuple[dict[UUID, list[str]], dict[UUID, list[str]]]:
    """The names, and the addresses, of whom a request is about; until that is chosen, of all who may be."""
    p, c = t.PersonRow, t.ContactPointRow
    people = session.execute(
        select(p.id, p.request_id, p.names, p.chosen).where(p.request_id.in_(ids)).order_by(p.matched_by, p.key)
    ).all()
    decided = {row.request_id for row in people if row.chosen}
    meant = {row.id: row for row in people if row.chosen or row.request_id not in decided}
    names: dict[UUID, list[str]] = defaultdict(list)
    points: dict[UUID, list[str]] = defaultdict(list)
    for row in meant.values():
        names[row.request_id] += row.names
    reached = select(c.person_id, c.value).join(p, p.id == c.person_id).where(p.request_id.in_(ids))
    for person_id, value in session.execute(reached.order_by(c.person_id, c.position)):
        if person_id in meant:
            points[meant[person_id].request_id].append(value)
    return names, points


def _clock_events(session: Session, ids: Sequence[UUID]) -> dict[UUID, list[ClockEvent]]:
    e = t.ClockEventRow
    events: dict[UUID, list[ClockEvent]] = defaultdict(list)
    rows = session.execute(
        select(e.request_id, e.type, e.on_date, e.until).where(e.request_id.in_(ids)).order_by(e.position)
    )
    for request_id, type_, on_date, until in rows:
        events[request_id].append(ClockEvent(ClockEventType(type_), on_date, until))
    return events


def _batches(session: Session) -> Iterator[Sequence[UUID]]:
    """The ids of all requests, some at a time, in the order in which they arrived."""
    r = t.RequestRow
    ids = session.scalars(select(r.id).order_by(r.received, r.reference)).all()
    for start in range(0, len(ids), _BATCH):
        yield ids[start : start + _BATCH]


def _counted() -> Any:
    due = case((_L.closed, ""), else_=func.coalesce(cast(_L.due, String), ""))
    return select(_L.closed, _L.inbox, _L.waiting, due, func.count()).group_by(_L.closed, _L.inbox, _L.waiting, due)
