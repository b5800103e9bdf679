"""The audit log: what an event is, how events become one hash (RFC 6962), and how a log is checked.

Each event is a leaf of a Merkle tree. A leaf commits to the salted hash of the event's facts, so the facts (personal
data) can be erased later while the log stays verifiable.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from uuid import UUID

HASH_SIZE = 32
SALT_SIZE = 16
ERASURE = "audit.facts_erased"
ROWS = "rows"
"""The reserved member of the facts: the hash over the seals of the rows the action left behind (store/seals.py)."""
_ANCHOR = re.compile(r"([0-9]{1,9})/([0-9]{1,12})/([0-9a-f]{32})", re.ASCII)


@dataclass(frozen=True)
class AuditEvent:
    """One thing an officer did. `number` counts from 1; `at` is aware UTC; `head` is the tree's root after it.

    `payload` is the facts as canonical JSON; it and `salt` are None once erased.
    """

    store_id: UUID
    number: int
    at: datetime
    kind: str
    actor: UUID
    case: UUID | None
    commitment: bytes
    salt: bytes | None
    payload: str | None
    head: bytes

    @property
    def facts(self) -> dict[str, Any]:
        """What was noted of the event; empty once erased."""
        if self.payload is None:
            return {}
        return {name: value for name, value in json.loads(self.payload).items() if name != ROWS}

    @property
    def erased(self) -> bool:
        """Whether the facts were erased; that it happened, when and by whom stays."""
        return self.payload is None


@dataclass(frozen=True)
class Frontier:
    """A Merkle tree reduced to what appending needs: the roots of its complete subtrees, largest first."""

    size: int = 0
    roots: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> Frontier:
        """The tree with one more leaf hash."""
        roots, node, size = list(self.roots), leaf, self.size
        while size & 1:
            node = node_of(roots.pop(), node)
            size >>= 1
        return Frontier(self.size + 1, (*roots, node))

    def root(self) -> bytes:
        """The Merkle tree hash of RFC 6962, section 2.1."""
        if not self.roots:
            return hashlib.sha256(b"").digest()
        node = self.roots[-1]
        for left in reversed(self.roots[:-1]):
            node = node_of(left, node)
        return node


@dataclass(frozen=True)
class Checkpoint:
    """The head of a log at one moment: how many events, and their root. `generation` grows with each restore."""

    origin: str
    size: int
    root: bytes
    generation: int

    def text(self) -> str:
        """The body of the note that is signed (C2SP tlog-checkpoint; the generation is an extension line)."""
        root = base64.b64encode(self.root).decode("ascii")
        return f"{self.origin}\n{self.size}\n{root}\ngeneration {self.generation}\n"

    @classmethod
    def parse(cls, text: str) -> Checkpoint:
        """The checkpoint that `text()` wrote; ValueError where it is not one."""
        lines = text.split("\n")
        if len(lines) != 5 or lines[4] or not lines[3].startswith("generation "):
            raise ValueError("not a checkpoint")
        try:
            root = base64.b64decode(lines[2], validate=True)
        except binascii.Error as error:
            raise ValueError("not a checkpoint") from error
        checkpoint = cls(lines[0], int(lines[1]), root, int(lines[3].removeprefix("generation ")))
        if checkpoint.text() != text or len(root) != HASH_SIZE:
            raise ValueError("not a checkpoint")
        return checkpoint

    @property
    def anchor(self) -> Anchor:
        """What is printed on a record."""
        return Anchor(self.generation, self.size, self.root.hex()[:32])


@dataclass(frozen=True)
class Anchor:
    """A checkpoint short enough to print: generation, size and the first 32 hex digits of the root."""

    generation: int
    size: int
    digits: str

    def __str__(self) -> str:
        return f"{self.generation}/{self.size}/{self.digits}"

    @classmethod
    def parse(cls, text: str) -> Anchor:
        """An anchor as printed; ValueError where it is not one."""
        found = _ANCHOR.fullmatch(text.strip())
        if found is None:
            raise ValueError("not an anchor")
        return cls(int(found[1]), int(found[2]), found[3])

    def holds(self, head: bytes | None) -> bool:
        """Whether the log whose head at this size is `head` is the one the anchor was printed from."""
        return head is not None and head.hex().startswith(self.digits)


@dataclass(frozen=True)
class LogReport:
    """What examining a log found; `problem` is empty where it is whole."""

    events: int
    root: bytes
    problem: str = ""
    first_bad: int | None = None

    @property
    def ok(self) -> bool:
        """Whether every event is the one that was written."""
        return not self.problem


@dataclass(frozen=True)
class Check:
    """One named check and what it found, in words."""

    name: str
    ok: bool
    detail: str


@dataclass(frozen=True)
class IntegrityReport:
    """All checks that were made, in order."""

    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether every check passed."""
        return all(check.ok for check in self.checks)


def canonical_facts(facts: Mapping[str, Any]) -> str:
    """Facts as the one JSON text their commitment is made of; TypeError or ValueError where they are not JSON."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def commit_to(salt: bytes, payload: str) -> bytes:
    """The hash a leaf carries instead of the facts."""
    return hashlib.sha256(salt + payload.encode("utf-8")).digest()


def leaf_hash(event: AuditEvent) -> bytes:
    """The leaf hash of RFC 6962 over everything of an event that is never erased."""
    at = event.at.astimezone(UTC).isoformat(timespec="microseconds")
    case = str(event.case) if event.case else None
    return leaf_of(str(event.store_id), event.number, at, event.kind, str(event.actor), case, event.commitment)


def leaf_of(store: str, number: int, at: str, kind: str, actor: str, case: str | None, commitment: bytes) -> bytes:
    """`leaf_hash` of an event's parts as text: UUIDs with dashes, the instant in ISO 8601 to the microsecond, in UTC.
    What is hashed is their canonical JSON (`canonical_facts`), put together by hand because a log may be long."""
    quoted = "null" if case is None else f'"{case}"'
    said = (
        f'{{"actor":"{actor}","at":"{at}","case":{quoted},"commitment":"{commitment.hex()}",'
        f'"kind":{_json_text(kind)},"number":{number},"store":"{store}"}}'
    )
    return hashlib.sha256(b"\x00" + said.encode("utf-8")).digest()


def examine(
    events: Iterable[AuditEvent],
    store_id: UUID,
    checkpoint: Checkpoint | None = None,
    *,
    with_facts: bool = True,
) -> LogReport:
    """Check a whole log, oldest event first: numbering, facts, tree, recorded erasures, and the checkpoint.

    Names the first event that is wrong. `with_facts=False` is for an export made without facts.
    """
    tree = Frontier()
    erased: set[int] = set()
    accounted: set[int] = set()
    for event in events:
        expected = tree.size + 1
        problem = _problem_of(event, expected, store_id)
        if not problem:
            tree = tree.append(leaf_hash(event))
            if tree.root() != event.head:
                problem = f"Event {expected} is not the one that was written."
        if problem:
            return LogReport(tree.size, tree.root(), problem, expected)
        if checkpoint and tree.size == checkpoint.size and tree.root() != checkpoint.root:
            problem = f"The log up to event {tree.size} is not the one the checkpoint was signed for."
            return LogReport(tree.size, tree.root(), problem)
        if event.payload is None:
            erased.add(event.number)
        elif event.kind == ERASURE:
            accounted.update(event.facts.get("events", ()))
    if checkpoint and tree.size < checkpoint.size:
        problem = f"The log ends with event {tree.size}; the checkpoint was signed for {checkpoint.size} events."
        return LogReport(tree.size, tree.root(), problem, tree.size + 1)
    unexplained = erased - accounted
    if with_facts and unexplained:
        problem = f"The facts of event {min(unexplained)} are gone, and no event says why."
        return LogReport(tree.size, tree.root(), problem, min(unexplained))
    return LogReport(tree.size, tree.root())


def _problem_of(event: AuditEvent, expected: int, store_id: UUID) -> str:
    if event.number > expected:
        return f"Event {expected} is missing."
    if event.number < expected:
        return f"Event {event.number} stands where event {expected} should."
    if event.store_id != store_id:
        return f"Event {event.number} belongs to another store."
    if (event.salt is None) != (event.payload is None):
        return f"Event {event.number} has lost a part of its facts."
    if event.salt is not None and event.payload is not None:
        if commit_to(event.salt, event.payload) != event.commitment:
            return f"The facts of event {event.number} are not the ones that were written."
        if not isinstance(_json(event.payload), dict):
            return f"The facts of event {event.number} cannot be read."
    return ""


def _json(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


@lru_cache
def _json_text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def node_of(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees of RFC 6962."""
    return hashlib.sha256(b"\x01" + left + right).digest()
