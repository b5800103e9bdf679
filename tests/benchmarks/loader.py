"""Very many requests, each with everything that hangs from it and eight audit events, written into the store's own
tables by SQL: through the use cases a million of them would take a night.

The tree's head after each single event is left out: a store made this way opens, but the store check finds that.
"""

from __future__ import annotations

import json
import os
import random
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from desktop_app.domain.audit import leaf_of, node_of
from desktop_app.domain.searching import searched_text
from desktop_app.domain.shelves import place
from desktop_app.store import audit, checkpoint, seals, watching

EVENTS = 8
AT_ONCE = 50_000
TODAY = date(2026, 11, 24)
_FIRST = (
    "Leonie", "Seán", "Amara", "Łukasz", "Ingrid", "Mei", "Joaquín", "Fatima", "Björn", "Chloé", "Dmitri", "Aiko",
    "Søren", "Zoë", "Mateo", "Priya", "Hans", "Olga", "Nils", "Yusuf", "王", "李", "Eva", "Tomás", "Lena", "Ivo",
)  # fmt: skip
_START = ("Kö", "Ha", "Schm", "O'Br", "Mül", "Lind", "Ro", "San", "Wei", "Ber", "Fi", "No", "Kra", "Pe", "Gar", "Zim")
_MIDDLE = ("hl", "dd", "id", "i", "l", "qv", "ss", "ch", "nb", "g", "sch", "v", "us", "tr", "c", "mer")
_END = ("er", "ad", "t", "en", "mann", "ist", "i", "ez", "sson", "erg", "al", "ova", "e", "ers", "ia", "芳")

# One row a request; everything else is worked out from it. A tenth is open, a fifth of that waits for the person.
_NUMBERED = """CREATE TEMP TABLE numbered AS
WITH RECURSIVE n(i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n WHERE i + 1 < :behind),
drawn AS MATERIALIZED (SELECT i, abs(random()) % 1000 AS p, abs(random()) % 3600 AS days FROM n)
SELECT i, lower(hex(randomblob(16))) AS id, lower(hex(randomblob(16))) AS person, lower(hex(randomblob(16))) AS point,
name_of(i) AS name, 'person' || i || '@mail' || (i % 97) || '.example' AS address,
printf('DSR-%d-%07d', 2017 + i % 10, i) AS reference, p < 900 AS closed, p >= 980 AS waiting,
p >= 900 AND p < 920 AS inbox,
randomblob(16) AS salt,
date('2026-11-24', '-' || CASE WHEN p < 900 THEN days + 60 ELSE days % 60 END || ' days') AS received FROM drawn"""
_TABLES = (
    """INSERT INTO request(id, reference, received, channel, regime, holidays, sender_name, sender_address, message_id,
subject_line, text, person_named, sender_comparison, identifiers, wishes, risk, intake_confirmed, prepared_by, stage,
due, closed_at, remarks, conflicts)
SELECT id, reference, received, 'email', 'gdpr', 'DE', name, address, '<' || i || '@mail.example>',
'My personal data, letter ' || i, :letter, name, 'The address of the sender is on file.',
json_object('names', json_array(name), 'emails', json_array(address)), '[]', 'standard', NOT inbox, :officer,
CASE WHEN closed THEN 'close' WHEN inbox THEN 'intake' ELSE 'identity' END, date(received, '+31 days'),
CASE WHEN closed THEN '2026-01-01 00:00:00.000000' END, '[]', '[]' FROM numbered""",
    """INSERT INTO requested_right(request_id, "right", because, position)
SELECT id, 'access', 'what you hold', 0 FROM numbered""",
    """INSERT INTO clock_event(id, request_id, position, type, on_date)
SELECT lower(hex(randomblob(16))), id, 0, 'identity_requested', received FROM numbered""",
    """INSERT INTO clock_event(id, request_id, position, type, on_date)
SELECT lower(hex(randomblob(16))), id, 1, 'identity_received', received FROM numbered WHERE NOT waiting""",
    """INSERT INTO person(id, request_id, source_id, key, names, matched_by, chosen, flags)
SELECT person, id, :source, i, json_array(name), 'email', 1, '[]' FROM numbered""",
    """INSERT INTO contact_point(id, person_id, position, kind, value, locator, on_file_since, vouched, stale)
SELECT point, person, 0, 'email', address, 'CustomerId=' || i, '2015-01-01', '', 0 FROM numbered""",
    """INSERT INTO contact_point(id, person_id, position, kind, value, locator, on_file_since, vouched, stale)
SELECT lower(hex(randomblob(16))), person, 1, 'post', (i % 400) || ' Long Street, 7' || i, 'CustomerId=' || i,
'2015-01-01', '', 0 FROM numbered""",
    """INSERT INTO evidence(id, request_id, kind, contact_point_id, at, result, note)
SELECT lower(hex(randomblob(16))), id, 'one_time_code', point, '2026-01-01 00:00:00.000000', 'match', 'First attempt.'
FROM numbered""",
    """INSERT INTO listing(request_id, place, reference, person_named, rights, received, due, stage, closed, inbox,
waiting, words)
SELECT id, place_of(closed, date(received, '+31 days'), reference), reference, name, 'access', received,
date(received, '+31 days'), CASE WHEN closed THEN 'close' WHEN inbox THEN 'intake' ELSE 'identity' END, closed, inbox,
waiting, words_of(reference, name, address, i) FROM numbered""",
    """INSERT INTO audit_event(number, at, kind, actor, case_id, commitment, salt, payload, head)
SELECT (SELECT max(number) FROM audit_event) + row_number() OVER (ORDER BY i, step.value), '2026-01-01 00:00:00.000000',
'request.step_' || step.value, :officer, id,
commitment_of(salt, json_object('reference', reference, 'step', step.value)), salt,
json_object('reference', reference, 'step', step.value), randomblob(32)
FROM numbered CROSS JOIN generate_steps AS step ORDER BY i, step.value""",
)


def name_of(number: int) -> str:
    """The person of a request: 106,000 names, so that among a million each is borne by about ten."""
    chance = random.Random(number)
    first, start, middle, end = (chance.choice(some) for some in (_FIRST, _START, _MIDDLE, _END))
    return f"{first} {start}{middle}{end}"


def load(driver: Any, numbers: range, officer_id: UUID, source_id: UUID) -> None:
    """The requests of these numbers, in big transactions, by a connection of the driver."""
    driver.create_function("name_of", 1, name_of)
    driver.create_function("words_of", 4, _words)
    driver.create_function(
        "place_of", 3, lambda closed, due, reference: place(closed, date.fromisoformat(due), reference)
    )
    driver.create_function("commitment_of", 2, lambda salt, payload: sha256(salt + payload.encode()).digest())
    watching.teach(driver)
    driver.execute(
        "CREATE TEMP TABLE generate_steps AS " + " UNION ALL ".join(f"SELECT {n} AS value" for n in range(EVENTS))
    )
    values = {"officer": officer_id.hex, "source": source_id.hex, "letter": "Please tell me what you hold. " * 20}
    for start in range(numbers.start, numbers.stop, AT_ONCE):
        driver.execute("BEGIN IMMEDIATE")
        driver.execute(_NUMBERED, {"first": start, "behind": min(start + AT_ONCE, numbers.stop)})
        for statement in _TABLES:
            driver.execute(statement, values)
        _seal(driver, officer_id)
        _grow_tree(driver)
        driver.execute("DROP TABLE temp.numbered")
        driver.execute("COMMIT")
    driver.execute("DROP TABLE temp.generate_steps")


def _seal(driver: Any, officer_id: UUID) -> None:
    """The seals of what was just written, and of what the whole store has, under one event more."""
    number = driver.execute("SELECT max(number) + 1 FROM audit_event").fetchone()[0]
    found: dict[UUID, seals.Seals] = {}
    for table in watching.sealed_tables(driver).values():
        conditions = (table.where.replace("= :scope", "IN (SELECT id FROM numbered)"), table.of_store)
        for condition in filter(None, conditions):
            for scope, key, seal in driver.execute(table.rows(condition)):
                found.setdefault(UUID(scope), {})[table.name, key] = seal
    kept, said = seals.committed(found, os.urandom)
    payload, salt = json.dumps({"rows": said}), os.urandom(16)
    driver.execute(
        "INSERT INTO audit_event(number, at, kind, actor, commitment, salt, payload, head) "
        "VALUES (?, '2026-01-01 00:00:00.000000', 'loaded', ?, ?, ?, ?, ?)",
        (number, officer_id.hex, sha256(salt + payload.encode()).digest(), salt, payload, bytes(32)),
    )
    driver.executemany(
        "INSERT INTO audit_seal(scope, part, number, commitment, salt, rows) VALUES (?, ?, ?, ?, ?, ?)",
        ((row.scope.hex, row.part, number, row.commitment, row.salt, row.rows) for row in kept),
    )


def _grow_tree(driver: Any) -> None:
    """The state of the log after what was written: every event hashed upon the ones before it."""
    store, size, kept = driver.execute("SELECT store_id, size, frontier FROM audit_state").fetchone()
    store, roots = str(UUID(store)), [kept[at : at + 32] for at in range(0, len(kept), 32)]
    events = driver.execute(
        "SELECT number, at, kind, actor, case_id, commitment FROM audit_event WHERE number > ? ORDER BY number", (size,)
    )
    for number, at, kind, actor, case, commitment in events:
        about = str(UUID(case)) if case else None
        node = leaf_of(store, number, f"{at[:10]}T{at[11:]}+00:00", kind, str(UUID(actor)), about, commitment)
        while size & 1:
            node = node_of(roots.pop(), node)
            size >>= 1
        roots.append(node)
        size = number
    driver.execute("UPDATE audit_state SET size = ?, frontier = ?", (size, b"".join(roots)))


def _words(reference: str, name: str, address: str, number: int) -> str:
    """As `store.listing` works them out."""
    post = f"{number % 400} Long Street, 7{number}"
    subject = f"My personal data, letter {number}"
    return searched_text(
        (reference, name, name), (address, post, name, address, "", subject, name, address, "First attempt.")
    )


def sign(folder: Path, engine: Engine, key: Ed25519PrivateKey) -> None:
    """Sign the log as it was loaded, as the store would after an action."""
    with Session(engine) as session:
        latest = audit.sign_head(session, key)
        session.commit()
    checkpoint.write(folder, latest, key)
