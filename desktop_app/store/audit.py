"""The audit log in the store: appended to in the transaction it tells of, read, erased from, exported, verified."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    delete,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.orm import Mapped, Session, mapped_column

from desktop_app.domain.audit import (
    ERASURE,
    HASH_SIZE,
    Anchor,
    AuditEvent,
    Check,
    Checkpoint,
    Frontier,
    IntegrityReport,
    canonical_facts,
    commit_to,
    examine,
    leaf_hash,
    leaf_of,
    node_of,
)
from desktop_app.store import seals
from desktop_app.store.base import Base, PersonalText, UtcDateTime
from desktop_app.store.checkpoint import InvalidCheckpoint, origin, signed, verify_note

EXPORT_FORMAT = "redress-audit"
EXPORT_VERSION = 1
_BATCH = 1000
_AT = "2026-11-24 09:30:00.000000"
_UUID_DIGITS = 32


class AuditEventRow(Base):
    """One audit event. Triggers refuse every change but erasing `salt` and `payload` together."""

    __tablename__ = "audit_event"
    number: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    at: Mapped[datetime] = mapped_column(UtcDateTime())
    kind: Mapped[str] = mapped_column(String(80))
    actor: Mapped[UUID]
    case_id: Mapped[UUID | None] = mapped_column(index=True)
    commitment: Mapped[bytes] = mapped_column(LargeBinary())
    salt: Mapped[bytes | None] = mapped_column(LargeBinary())
    payload: Mapped[str | None] = mapped_column(PersonalText())
    head: Mapped[bytes] = mapped_column(LargeBinary())

    __table_args__ = (
        Index(
            "ix_audit_event_store_kind",
            "kind",
            "number",
            sqlite_where=text("case_id IS NULL"),
            postgresql_where=text("case_id IS NULL"),
        ),
    )


class AuditStateRow(Base):
    """The one row that says how long the log is, and which generation of the store and of its key file it knows."""

    __tablename__ = "audit_state"
    id: Mapped[int] = mapped_column(Integer(), primary_key=True, autoincrement=False)
    store_id: Mapped[UUID]
    generation: Mapped[int] = mapped_column(Integer())
    keystore_generation: Mapped[int] = mapped_column(Integer())
    size: Mapped[int] = mapped_column(BigInteger().with_variant(Integer(), "sqlite"))
    frontier: Mapped[bytes] = mapped_column(LargeBinary())

    __table_args__ = (CheckConstraint("id = 1", name="only_row"),)


class AuditHeadRow(Base):
    """The one row that holds the signed note of the log's head: whoever can write the database but not sign can add
    no event that passes for one of Redress."""

    __tablename__ = "audit_head"
    id: Mapped[int] = mapped_column(Integer(), primary_key=True, autoincrement=False)
    note: Mapped[str] = mapped_column(Text())

    __table_args__ = (CheckConstraint("id = 1", name="only_row"),)


def start(session: Session, store_id: UUID, keystore_generation: int) -> None:
    """An empty log for a new store."""
    session.execute(
        insert(AuditStateRow).values(
            id=1,
            store_id=store_id,
            generation=1,
            keystore_generation=keystore_generation,
            size=0,
            frontier=b"",
        )
    )


def state(session: Session) -> AuditStateRow:
    """Where the log stands."""
    return session.get_one(AuditStateRow, 1, populate_existing=True)


def frontier(kept: AuditStateRow) -> Frontier:
    """The log's tree as the state row keeps it."""
    raw = kept.frontier
    return Frontier(kept.size, tuple(raw[at : at + HASH_SIZE] for at in range(0, len(raw), HASH_SIZE)))


def head(session: Session) -> Checkpoint:
    """The head of the log as it stands, to be signed or printed."""
    kept = state(session)
    return Checkpoint(origin(kept.store_id), kept.size, frontier(kept).root(), kept.generation)


def sign_head(session: Session, key: Ed25519PrivateKey) -> Checkpoint:
    """Sign the log as it stands, the last thing an action does before it is committed. The head that was signed."""
    latest = head(session)
    if _is_signed_at_all(session):
        session.execute(delete(AuditHeadRow))
        session.execute(insert(AuditHeadRow).values(id=1, note=signed(latest, key)))
    return latest


def first_unsigned(session: Session, public_key: bytes) -> int | None:
    """The first event that Redress did not sign for, where the log does not end as it was signed; None where it does,
    or the database is of before heads were signed."""
    if not _is_signed_at_all(session):
        return None
    latest = head(session)
    try:
        last = verify_note(session.scalar(select(AuditHeadRow.note)) or "", public_key, state(session).store_id)
    except InvalidCheckpoint:
        return 1
    if last == latest:
        return None
    return last.size + 1 if head_at(session, last.size) == last.root else 1


def _is_signed_at_all(session: Session) -> bool:
    found = "SELECT 1 FROM sqlite_master WHERE name = 'audit_head'"
    return session.connection().exec_driver_sql(found).first() is not None


def remember_keystore(session: Session, generation: int) -> None:
    """Note in the log's state which generation of the key file belongs to it."""
    session.execute(update(AuditStateRow).values(keystore_generation=generation))


def remember_restore(session: Session, generation: int, keystore_generation: int) -> None:
    """Note in the log's state that a backup was put back: from here on it is of another generation."""
    session.execute(update(AuditStateRow).values(generation=generation, keystore_generation=keystore_generation))


def append(
    session: Session,
    *,
    at: datetime,
    kind: str,
    actor: UUID,
    case: UUID | None,
    facts: dict[str, Any],
    salt: bytes,
) -> AuditEvent:
    """Add one event in the open transaction; TypeError or ValueError where the facts are not JSON."""
    kept = state(session)
    tree = frontier(kept)
    payload = canonical_facts(facts)
    event = AuditEvent(
        store_id=kept.store_id,
        number=tree.size + 1,
        at=at,
        kind=kind,
        actor=actor,
        case=case,
        commitment=commit_to(salt, payload),
        salt=salt,
        payload=payload,
        head=b"",
    )
    grown = tree.append(leaf_hash(event))
    session.execute(
        insert(AuditEventRow).values(
            number=event.number,
            at=at,
            kind=kind,
            actor=actor,
            case_id=case,
            commitment=event.commitment,
            salt=salt,
            payload=payload,
            head=grown.root(),
        )
    )
    session.execute(update(AuditStateRow).values(size=grown.size, frontier=b"".join(grown.roots)))
    return event


def read_events(session: Session, case: UUID | None = None, kind: str | None = None) -> tuple[AuditEvent, ...]:
    """The events of one case, of one kind, or all of them, oldest first."""
    return tuple(stream_events(session, case, kind))


def stream_events(session: Session, case: UUID | None = None, kind: str | None = None) -> Iterator[AuditEvent]:
    """Like `read_events`, one by one, for logs of any length."""
    e = AuditEventRow
    store_id = session.scalar(select(AuditStateRow.store_id))
    if store_id is None:
        return
    query = select(e.number, e.at, e.kind, e.actor, e.case_id, e.commitment, e.salt, e.payload, e.head).order_by(
        e.number
    )
    if case is not None:
        query = query.where(e.case_id == case)
    if kind is not None:
        query = query.where(e.kind == kind)
    for row in session.execute(query, execution_options={"yield_per": _BATCH}):
        yield AuditEvent(store_id, *row)


def look_over(driver: Any) -> bool:
    """Whether every event is the one that was written, as far as can be told in a second for 100,000 of them: all of
    them hashed anew into the tree whose head the state row keeps. `domain.audit.examine` looks closer and says where.
    False, too, where something cannot be read as an event."""
    (store, size, kept), *_ = driver.execute("SELECT store_id, size, frontier FROM audit_state").fetchall()
    store = _dashed(store)
    roots: list[bytes] = []
    erased: set[int] = set()
    expected = 0
    columns = "number, at, kind, actor, case_id, commitment, salt, payload"
    for number, at, kind, actor, case, commitment, salt, payload in driver.execute(
        f"SELECT {columns} FROM audit_event ORDER BY number"  # noqa: S608 names of our own columns
    ):
        expected += 1
        if number != expected or len(at) != len(_AT) or (salt is None) != (payload is None):
            return False
        if payload is None:
            erased.add(number)
        elif sha256(salt + payload.encode("utf-8")).digest() != commitment:
            return False
        elif kind == ERASURE:
            erased.difference_update(json.loads(payload).get("events", ()))
        about = None if case is None else _dashed(case)
        node = leaf_of(store, number, f"{at[:10]}T{at[11:]}+00:00", kind, _dashed(actor), about, commitment)
        before = number - 1
        while before & 1:
            node = node_of(roots.pop(), node)
            before >>= 1
        roots.append(node)
    return bool(expected == size and b"".join(roots) == kept and not erased)


def head_at(session: Session, size: int) -> bytes | None:
    """The root of the log when it had `size` events; None where it is shorter."""
    return session.scalar(select(AuditEventRow.head).where(AuditEventRow.number == size))


def last_at(session: Session) -> datetime | None:
    """When the last event happened, by the clock of that time; None where there is none."""
    e = AuditEventRow
    return session.scalar(select(e.at).order_by(e.number.desc()).limit(1))


def last_of_kind(session: Session, kind: str) -> datetime | None:
    """When the last event of a kind happened that is about no case; None where there was none."""
    e = AuditEventRow
    last = select(e.at).where(e.kind == kind, e.case_id.is_(None)).order_by(e.number.desc()).limit(1)
    return session.scalar(last)


def erase_facts(session: Session, case: UUID) -> list[int]:
    """Erase the facts of a case's events and the seals of its rows, keeping that they happened. Returns their numbers,
    for the event of kind domain.audit.ERASURE, about this case, that must note them as `events` in the same action;
    it seals again what stays. Rows may be deleted before or after, in the same action."""
    e = AuditEventRow
    numbers = list(
        session.scalars(
            select(e.number)
            .where(e.case_id == case, e.payload.is_not(None), e.kind != ERASURE)  # what accounts for the gaps stays
            .order_by(e.number)
        )
    )
    seals.erase(session, case, numbers)
    session.execute(update(e).where(e.number.in_(numbers)).values(salt=None, payload=None))
    return numbers


def export_lines(
    session: Session, public_key: bytes, checkpoint_note: str, *, with_facts: bool = True
) -> Iterator[str]:
    """The log as JSON lines that can be verified without the store: a header with the signed checkpoint, the events."""
    kept = state(session)
    yield _line(
        {
            "format": EXPORT_FORMAT,
            "version": EXPORT_VERSION,
            "store": str(kept.store_id),
            "public_key": base64.b64encode(public_key).decode("ascii"),
            "checkpoint": checkpoint_note,
            "with_facts": with_facts,
        }
    )
    for event in stream_events(session):
        yield _line(
            {
                "number": event.number,
                "at": event.at.isoformat(timespec="microseconds"),
                "kind": event.kind,
                "actor": str(event.actor),
                "case": str(event.case) if event.case else None,
                "commitment": event.commitment.hex(),
                "salt": event.salt.hex() if event.salt and with_facts else None,
                "payload": event.payload if with_facts else None,
                "head": event.head.hex(),
            }
        )


def verify_export(
    lines: Iterable[str], *, public_key: bytes | None = None, anchors: Iterable[str] = ()
) -> IntegrityReport:
    """Check an export without its store. `public_key` and `anchors` (as printed on records) tie it to something its
    maker could not change with it; without them it can only be shown to agree with itself."""
    try:
        return _verify_export(iter(lines), public_key, tuple(anchors))
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        text = "This is not an export of an audit log, or a line of it cannot be read."
        return IntegrityReport((Check("export", False, text),))


def anchor_check(text: str, checkpoint: Checkpoint, head_at_size: Callable[[int], bytes | None]) -> Check:
    """Whether an anchor as printed on a record belongs to this log."""
    try:
        anchor = Anchor.parse(text)
    except ValueError:
        return Check("anchor", False, "This is not an anchor of an audit log.")
    if anchor.generation <= checkpoint.generation and anchor.holds(head_at_size(anchor.size)):
        return Check("anchor", True, f"The log still holds the {anchor.size} events it had then.")
    return Check("anchor", False, f"The first {anchor.size} events of the log are not those it had then.")


def _verify_export(lines: Iterator[str], public_key: bytes | None, anchors: tuple[str, ...]) -> IntegrityReport:
    header = json.loads(next(lines, ""))
    if header["format"] != EXPORT_FORMAT or header["version"] != EXPORT_VERSION:
        raise ValueError("another format")
    store_id, its_key = UUID(header["store"]), base64.b64decode(header["public_key"], validate=True)
    if public_key is not None and public_key != its_key:
        return IntegrityReport((Check("checkpoint", False, "It was signed by another store's key."),))
    try:
        checkpoint = verify_note(header["checkpoint"], its_key, store_id)
    except InvalidCheckpoint as error:
        return IntegrityReport((Check("checkpoint", False, str(error)),))
    heads: dict[int, bytes] = {}
    with_facts = header["with_facts"] is not False
    holding: list[int] = []
    report = examine(_read(lines, store_id, heads, holding), store_id, checkpoint, with_facts=with_facts)
    problem = report.problem
    if not problem and report.events > checkpoint.size:  # an export is signed for exactly the events it holds
        problem = f"Event {checkpoint.size + 1} was added: the checkpoint was signed for {checkpoint.size} events."
    if not problem and not with_facts and holding:
        # What the header says is not signed: it must not be a way to cut the facts of single events out.
        problem = f"The export says it was made without facts, but holds those of event {holding[0]}."
    whole = "each as it was written" if with_facts else "each in its place; it was made without their facts"
    checks = [
        Check("checkpoint", True, f"Signed for {checkpoint.size} events by the key {its_key.hex()}."),
        Check("audit log", not problem, problem or f"{report.events} events, {whole}."),
    ]
    checks += [anchor_check(text, checkpoint, heads.get) for text in anchors]
    return IntegrityReport(tuple(checks))


def _read(lines: Iterator[str], store_id: UUID, heads: dict[int, bytes], holding: list[int]) -> Iterator[AuditEvent]:
    """The events; into `heads` go the tree's head after each, into `holding` the first whose facts are there."""
    for line in lines:
        said = json.loads(line)
        at = datetime.fromisoformat(said["at"])
        if at.tzinfo is None or type(said["number"]) is not int:
            raise ValueError("not an event")
        event = AuditEvent(
            store_id=store_id,
            number=said["number"],
            at=at,
            kind=said["kind"],
            actor=UUID(said["actor"]),
            case=UUID(said["case"]) if said["case"] else None,
            commitment=bytes.fromhex(said["commitment"]),
            salt=None if said["salt"] is None else bytes.fromhex(said["salt"]),
            payload=said["payload"],
            head=bytes.fromhex(said["head"]),
        )
        if event.payload is not None and not holding:
            holding.append(event.number)
        yield event
        heads[event.number] = event.head


def _dashed(kept: str) -> str:
    """A UUID as the database keeps it, in the way it is said."""
    if len(kept) != _UUID_DIGITS:
        raise ValueError("not a UUID")
    return f"{kept[:8]}-{kept[8:12]}-{kept[12:16]}-{kept[16:20]}-{kept[20:]}"


def _line(said: dict[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False) + "\n"
