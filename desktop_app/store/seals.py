"""Seals: each audit event commits to the rows its action left behind, so that a row which changes without an event, or
an old page of the database that is put back, is noticed.

SQLCipher seals each page, but not which of a page's states is the newest. Here the event's facts hold, under ROWS, the
hash over salted commitments to lists of row seals; the lists lie in a table of their own, by case, and are erased
with the facts of the case: without the salt nobody can find out a short value by trying.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from sqlalchemy import ForeignKey, Index, LargeBinary, String, insert, or_, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from desktop_app.domain.audit import ERASURE, HASH_SIZE, ROWS, SALT_SIZE
from desktop_app.domain.errors import Refused, StoreUnavailable
from desktop_app.store import attachments, watching
from desktop_app.store.base import Base
from desktop_app.store.watching import KEY_SIZE, WHOLE_STORE, SealedTable

RowKey = tuple[str, bytes]
Seals = dict[RowKey, bytes | None]
"""The seal of each row by table and key; None for a row that was taken away."""

SMALL = "case"
APART = frozenset({"finding", "suppression", "permission_event", "reference_series", "draft"})
"""Tables that may be long, or change with every request: findings are compared when they are read, the others by the
store check, and not each time a case or the store is opened."""
_FEW_LISTS, _MANY_LISTS = 100, 50_000
_AT_ONCE = 1000
_GONE = bytes(HASH_SIZE)
_ENTRY = KEY_SIZE + HASH_SIZE
_CARRIED = "seals_carried"
_COMPARED = "seals_compared"
_WATCHED = "seals_watched"


class AuditSealRow(Base):
    """What one event says about rows of one case. Triggers refuse every change but erasing `salt` and `rows`."""

    __tablename__ = "audit_seal"
    scope: Mapped[UUID] = mapped_column(primary_key=True)
    part: Mapped[str] = mapped_column(String(40), primary_key=True)
    number: Mapped[int] = mapped_column(ForeignKey("audit_event.number"), primary_key=True, autoincrement=False)
    commitment: Mapped[bytes] = mapped_column(LargeBinary())
    salt: Mapped[bytes | None] = mapped_column(LargeBinary())
    rows: Mapped[bytes | None] = mapped_column(LargeBinary())

    __table_args__ = (Index("ix_audit_seal_number", "number"),)


# ── Sealing ──


def begin(session: Session) -> None:
    """What this session touches from here on will be sealed."""
    watching.begin(_driver(session))
    session.info[_WATCHED] = True


def seals_of_touched(session: Session) -> dict[UUID, Seals]:
    """The seals of every row the action touched, by case. StoreUnavailable where one of them had been changed before
    the action, and not by Redress: it must not be sealed as if it had been right."""
    carried: dict[UUID, Seals] = session.info.get(_CARRIED, {})
    by_scope: dict[UUID, list[watching.Touched]] = {}
    for row in watching.touched(_driver(session), _tables(session)):
        by_scope.setdefault(row.scope, []).append(row)
    result: dict[UUID, Seals] = {scope: dict(seals) for scope, seals in carried.items()}
    for scope, rows in by_scope.items():
        of_scope = result.setdefault(scope, {})
        kept = _latest(session, scope, {(row.table, row.key) for row in rows})
        for row in rows:
            key = row.table, row.key
            expected = of_scope[key] if key in of_scope else kept.get(key)
            if row.before != expected:
                raise altered(session, scope, {row.table})
            if row.after != kept.get(key):
                of_scope[key] = row.after
            else:
                of_scope.pop(key, None)
    return result


def seal_everything(
    session: Session, random_bytes: Callable[[int], bytes], append: Callable[[str | None], int]
) -> None:
    """Seal every row that is not sealed as it is now: of a store from before there were seals, and of rows a migration
    changed. `append` makes the event of what its facts say of the rows, and gives its number.

    The store is read twice, so that of however many cases only one at a time is in memory.
    """
    salts, said = bytearray(), hashlib.sha256()
    for scope, part, rows in _unsealed(session):
        salt = random_bytes(SALT_SIZE)
        salts += salt
        said.update(_line(scope, part, _commit(salt, rows)))
    number, at = append(said.hexdigest() if salts else None), 0
    some: list[AuditSealRow] = []
    for scope, part, rows in _unsealed(session):
        salt = bytes(salts[at : at + SALT_SIZE])
        at += SALT_SIZE
        some.append(AuditSealRow(scope=scope, part=part, commitment=_commit(salt, rows), salt=salt, rows=rows))
        if len(some) == _AT_ONCE:
            keep(session, number, some)
            some = []
    keep(session, number, some)


def _unsealed(session: Session) -> Iterator[tuple[UUID, str, bytes]]:
    """By case and part, in the order in which `_digest` takes them, the rows that are not sealed as they are."""
    for scope, expected, actual in _all_scopes(session):
        parts: dict[str, Seals] = {}
        for key in expected.keys() | actual.keys():
            if actual.get(key) != expected.get(key):
                parts.setdefault(_part(key[0]), {})[key] = actual.get(key)
        for part in sorted(parts):
            yield scope, part, _encode(parts[part])


def accept(session: Session, case: UUID) -> dict[str, int]:
    """Seal the rows of a case as they are now by the event of the open action, whatever they were: how many differ, by
    table. Refused where the log's own word about the case was altered: nothing can be said of it any more."""
    driver, expected, actual = _driver(session), Seals(), Seals()
    for part in {_part(table.name) for table in _tables(session).values() if table.where}:
        if not _events_agree(session, case, part):
            raise Refused(
                "seals-altered",
                "What the audit log says of this case was altered too.",
                safe="Nothing was changed.",
                next_step="Keep a copy of the store's folder as it is, then restore a backup.",
            )
        session.info.setdefault(_COMPARED, set()).add((case, part))
    for _, rows in _kept(session, case):
        expected.update(_decode(rows))
    for table in _tables(session).values():
        if table.where:
            of_case = driver.execute(table.rows(table.where), {"scope": case.hex})
            actual.update(((table.name, key), seal) for _, key, seal in of_case)
    wrong = _differing(expected, actual)
    session.info.setdefault(_CARRIED, {}).setdefault(case, {}).update({key: actual.get(key) for key in wrong})
    return {table: sum(key[0] == table for key in wrong) for table in sorted({key[0] for key in wrong})}


def altered_scopes(session: Session) -> Iterator[tuple[UUID, set[str]]]:
    """Every case, and the whole store, whose rows do not agree with their seals, and in which tables."""
    for scope, expected, actual in _all_scopes(session):
        if wrong := _differing(expected, actual):
            yield scope, {key[0] for key in wrong}


def committed(
    seals: Mapping[UUID, Seals], random_bytes: Callable[[int], bytes]
) -> tuple[list[AuditSealRow], str | None]:
    """The seals as they are kept, still without their event's number, and what the event's facts say of them."""
    kept = []
    for scope in seals:
        parts: dict[str, Seals] = {}
        for (table, key), seal in seals[scope].items():
            parts.setdefault(_part(table), {})[table, key] = seal
        for part, of_part in parts.items():
            rows, salt = _encode(of_part), random_bytes(SALT_SIZE)
            kept.append(AuditSealRow(scope=scope, part=part, commitment=_commit(salt, rows), salt=salt, rows=rows))
    return kept, _digest((row.scope, row.part, row.commitment) for row in kept) if kept else None


def keep(session: Session, number: int, rows: list[AuditSealRow]) -> None:
    """Keep the seals that belong to an event."""
    if rows:
        values = [
            {
                "scope": row.scope,
                "part": row.part,
                "number": number,
                "commitment": row.commitment,
                "salt": row.salt,
                "rows": row.rows,
            }
            for row in rows
        ]
        session.execute(insert(AuditSealRow), values)


def erase(session: Session, case: UUID, numbers: Iterable[int]) -> None:
    """Erase the seals of a case, and all that the events of these numbers hold. Rows that stay are sealed again by the
    event of the open action, as they were sealed and not as they may have become."""
    s = AuditSealRow
    going = set(numbers)
    scopes = set(session.scalars(select(s.scope).where(s.number.in_(going)).distinct())) | {case}
    carried: dict[UUID, Seals] = session.info.setdefault(_CARRIED, {})
    for scope in scopes:
        latest: Seals = {}
        by: dict[RowKey, int] = {}
        for number, rows in _kept(session, scope):
            for key, seal in _decode(rows):
                latest[key], by[key] = seal, number
        lost = {key: seal for key, seal in latest.items() if scope == case or by[key] in going}
        carried.setdefault(scope, {}).update({key: seal for key, seal in lost.items() if seal is not None})
    session.execute(update(s).where(or_(s.scope == case, s.number.in_(going))).values(salt=None, rows=None))


# ── Comparing ──


def compare(session: Session, scope: UUID, part: str = SMALL) -> None:
    """StoreUnavailable where the rows of a case, or of the whole store, are not those that were sealed. Rows the open
    action has touched are compared when it ends. Once per transaction: what it reads does not change under it."""
    done: set[tuple[UUID, str]] = session.info.setdefault(_COMPARED, set())
    if (scope, part) in done:
        return
    driver = _driver(session)
    tables = [table for table in _tables(session).values() if _part(table.name) == part]
    expected: Seals = {}
    for _, rows in _kept(session, scope, part):
        expected.update(_decode(rows))
    actual: Seals = {}
    for table in tables:
        condition = table.of_store if scope == WHOLE_STORE else table.where
        if condition:
            of_scope = driver.execute(table.rows(condition), {"scope": scope.hex})
            actual.update(((table.name, key), seal) for _, key, seal in of_scope)
    own = watching.touched_keys(driver, scope) if session.info.get(_WATCHED) else set()
    wrong = {key[0] for key in _differing(expected, actual) if key not in own}
    if wrong:
        raise altered(session, scope, wrong)
    if not _events_agree(session, scope, part):
        raise altered(session, scope, {"audit seal"})
    done.add((scope, part))


def altered(session: Session, scope: UUID, tables: set[str]) -> StoreUnavailable:
    """For rows that are not those Redress wrote."""
    return StoreUnavailable(
        "rows-altered",
        f"Something in the store is not what Redress wrote: {_named(session, scope, tables)}.",
        safe="Nothing was changed, and nothing of it has left the program.",
        next_step="Run the store check, keep a copy of the store's folder as it is, then restore a backup. Where none "
        "is left, an administrator can accept a case as it is there.",
    )


def differences(session: Session) -> list[str]:
    """Every case (and the whole store's own rows) that does not agree with its seals, named by reference and table;
    and every event whose seals are not the ones it was written with."""
    found = [_named(session, scope, tables) for scope, tables in altered_scopes(session)]
    return found + _other_contents(session) + _broken_events(session)


def sealed_at_all(session: Session) -> bool:
    """Whether this store is of a version that seals its rows."""
    found = _driver(session).execute("SELECT 1 FROM main.sqlite_master WHERE name = 'audit_seal'").fetchone()
    return found is not None


# ── Within ──


def _all_scopes(session: Session) -> Iterator[tuple[UUID, Seals, Seals]]:
    """Each case with its rows as they were sealed last, and as they are; in memory only one case at a time."""
    driver = _driver(session)
    tables = _tables(session).values()
    ordered = [driver.cursor().execute(f"{table.rows()} ORDER BY 1") for table in tables]
    named = (_with_name(table, rows) for table, rows in zip(tables, ordered, strict=True))
    rows = groupby(merge(*named, key=itemgetter(0)), key=itemgetter(0))
    kept = driver.cursor().execute("SELECT scope, rows FROM audit_seal WHERE rows IS NOT NULL ORDER BY scope, number")
    seals = groupby(kept, key=itemgetter(0))
    of_rows, of_seals = next(rows, None), next(seals, None)
    while of_rows or of_seals:
        scope = min(one[0] for one in (of_rows, of_seals) if one)
        expected: Seals = {}
        actual: Seals = {}
        if of_seals and of_seals[0] == scope:
            for _, blob in of_seals[1]:
                expected.update(_decode(blob))
            of_seals = next(seals, None)
        if of_rows and of_rows[0] == scope:
            actual.update(((name, key), seal) for _, name, key, seal in of_rows[1])
            of_rows = next(rows, None)
        yield UUID(scope), expected, actual


def _with_name(table: SealedTable, rows: Iterable[Any]) -> Iterator[tuple[str, str, bytes, bytes]]:
    for scope, key, seal in rows:
        yield scope, table.name, key, seal


def _differing(expected: Seals, actual: Seals) -> list[RowKey]:
    if expected == actual:
        return []
    return [key for key in expected.keys() | actual.keys() if expected.get(key) != actual.get(key)]


def _kept(session: Session, scope: UUID, part: str | None = None) -> list[tuple[int, bytes]]:
    s = AuditSealRow
    query = select(s.number, s.rows).where(s.scope == scope, s.rows.is_not(None)).order_by(s.number)
    if part is not None:
        query = query.where(s.part == part)
    return [(number, rows) for number, rows in session.execute(query) if rows is not None]


def _latest(session: Session, scope: UUID, wanted: set[RowKey]) -> Seals:
    """The last seals of some rows of a case, the newest lists first, until all are found."""
    s, found = AuditSealRow, Seals()
    for part in {_part(table) for table, _ in wanted}:
        missing = {key for key in wanted if _part(key[0]) == part}
        query = select(s.rows).where(s.scope == scope, s.part == part, s.rows.is_not(None)).order_by(s.number.desc())
        with session.execute(query, execution_options={"yield_per": 20}) as lists:
            for (rows,) in lists:
                if not missing:
                    break
                for key, seal in _decode(rows or b""):
                    if key in missing:
                        found[key] = seal
                        missing.discard(key)
    return found


def _events_agree(session: Session, scope: UUID, part: str) -> bool:
    """Whether the events about a case (for the whole store: those about no case), and any others that say something
    about these rows of it, still have the facts and the seals they were written with."""
    driver = _driver(session)
    about = "case_id IS NULL" if scope == WHOLE_STORE else "case_id = :scope"
    numbers = f"SELECT number FROM audit_event WHERE {about} UNION SELECT number FROM audit_seal WHERE scope = :scope AND part = :part"  # noqa: S608, E501 constants
    told = driver.execute(
        f"SELECT number, commitment, salt, payload FROM audit_event WHERE number IN ({numbers}) ORDER BY number",  # noqa: S608
        {"scope": scope.hex, "part": part},
    )
    own = "SELECT commitment, salt, rows FROM audit_seal WHERE number = ? AND scope = ? AND rows IS NOT NULL"
    for number, commitment, salt, payload in told.fetchall():
        for seal, seal_salt, rows in driver.execute(own, (number, scope.hex)):
            if payload is None or seal_salt is None or _commit(seal_salt, rows) != seal:
                return False
        if payload is not None and not (
            salt is not None
            and _commit(salt, payload.encode("utf-8")) == commitment
            and _hangs(session, number, payload)
        ):
            return False
    return True


def _hangs(session: Session, number: int, payload: str) -> bool:
    """Whether the lists of seals of an event are those that its facts name. An event with very many, which sealed a
    whole store at once, is read once for each connection; and not here, but by the store check, where they are so many
    that opening a case would take long."""
    driver, looked = _driver(session), session.connection().info.setdefault("redress_looked", set())
    if number in looked:
        return True
    kept = "SELECT scope, part, commitment FROM audit_seal WHERE number = ? LIMIT ?"
    rows = driver.execute(kept, (number, _MANY_LISTS + 1)).fetchall()
    if len(rows) <= _MANY_LISTS and not _says(payload, rows):
        return False
    if len(rows) > _FEW_LISTS:
        looked.add(number)
    return True


def _says(payload: str, rows: list[tuple[str, str, bytes]]) -> bool:
    said = json.loads(payload).get(ROWS)
    return bool(said == (_digest((UUID(scope), part, seal) for scope, part, seal in rows) if rows else None))


def _agree(payload: str, kept: Iterable[tuple[Any, ...]]) -> bool:
    rows = list(kept)
    if not _says(payload, [(scope, part, commitment) for _, scope, part, commitment, _, _ in rows]):
        return False
    return all(salt is None or blob is None or _commit(salt, blob) == seal for _, _, _, seal, salt, blob in rows)


def _other_contents(session: Session) -> list[str]:
    """Attachments whose bytes, where they lie in the row, are not those of their sealed SHA-256."""
    driver = _driver(session)
    in_files = {attachment_id.hex for attachment_id, *_ in attachments.files_of(driver)}
    held = driver.execute("SELECT id, request_id, sha256, content FROM attachment")
    rows = ((scope, sha256, content) for id_, scope, sha256, content in held if id_ not in in_files)
    wrong = {scope for scope, sha256, content in rows if hashlib.sha256(content).hexdigest() != sha256}
    return [_named(session, UUID(scope), {"attachment"}) for scope in sorted(wrong)]


def _broken_events(session: Session) -> list[str]:
    driver = _driver(session)
    told_of = "SELECT DISTINCT case_id FROM audit_event WHERE kind = ? OR payload IS NULL"
    erased = {scope for (scope,) in driver.execute(told_of, (ERASURE,))}
    kept = driver.cursor().execute("SELECT number, scope, part, commitment, salt, rows FROM audit_seal ORDER BY number")
    told = driver.cursor().execute("SELECT number, payload FROM audit_event ORDER BY number")
    of_events = groupby(kept, key=itemgetter(0))
    group = next(of_events, None)
    broken = []
    for number, payload in told:
        rows = []
        if group and group[0] == number:
            rows = list(group[1])
            group = next(of_events, None)
        if payload is None:
            whole = all(blob is None for *_, blob in rows)
        else:
            whole = _agree(payload, rows) and all(blob is not None or scope in erased for _, scope, *_, blob in rows)
        if not whole:
            broken.append(f"the seals of event {number}")
    return broken


def _named(session: Session, scope: UUID, tables: set[str]) -> str:
    what = ", ".join(sorted(table.replace("_", " ") for table in tables))
    if scope == WHOLE_STORE:
        return f"{what} (of the whole store)"
    row = _driver(session).execute("SELECT reference FROM request WHERE id = ?", (scope.hex,)).fetchone()
    return f"{what} of {row[0]}" if row else f"{what} of a request that is not there any more"


def _part(table: str) -> str:
    return table if table in APART else SMALL


def _encode(seals: Seals) -> bytes:
    """By table: its name, how many rows, and for each the key and the seal (zeros for a row that is gone)."""
    pieces: list[bytes] = []
    for table, keys in groupby(sorted(seals), key=itemgetter(0)):
        entries = [key + (seals[table, key] or _GONE) for _, key in keys]
        name = table.encode("ascii")
        pieces += [bytes([len(name)]), name, len(entries).to_bytes(4, "big"), *entries]
    return b"".join(pieces)


def _decode(rows: bytes) -> Iterator[tuple[RowKey, bytes | None]]:
    at = 0
    while at < len(rows):
        name = rows[at + 1 : at + 1 + rows[at]].decode("ascii")
        at += 1 + rows[at]
        end = at + 4 + _ENTRY * int.from_bytes(rows[at : at + 4], "big")
        for start in range(at + 4, end, _ENTRY):
            seal = rows[start + KEY_SIZE : start + _ENTRY]
            yield (name, rows[start : start + KEY_SIZE]), None if seal == _GONE else seal
        at = end


def _digest(kept: Iterable[tuple[UUID, str, bytes]]) -> str:
    return hashlib.sha256(b"".join(sorted(_line(*one) for one in kept))).hexdigest()


def _line(scope: UUID, part: str, commitment: bytes) -> bytes:
    return f"{scope.hex} {part} {commitment.hex()}\n".encode("ascii")


def _commit(salt: bytes, rows: bytes) -> bytes:
    return hashlib.sha256(salt + rows).digest()


def _tables(session: Session) -> dict[str, SealedTable]:
    """What is sealed and how, read once for each connection and state of the schema."""
    info, driver = session.connection().info, _driver(session)
    version = driver.execute("PRAGMA schema_version").fetchone()
    if info.get("redress_sealed", (None,))[0] != version:
        info["redress_sealed"] = version, watching.sealed_tables(driver)
    tables: dict[str, SealedTable] = info["redress_sealed"][1]
    return tables


def _driver(session: Session) -> Any:
    return session.connection().connection.driver_connection
