"""The audit log's arithmetic, and everything that may be done to a log: each is noticed, and the place named."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.audit import (
    ERASURE,
    Anchor,
    AuditEvent,
    Checkpoint,
    Frontier,
    canonical_facts,
    commit_to,
    examine,
    leaf_hash,
)

STORE = UUID("6f7b9a52-0000-4000-8000-000000000001")
OFFICER = UUID("6f7b9a52-0000-4000-8000-000000000002")
# The test vectors of Certificate Transparency: leaves, and the root over the first n of them.
LEAVES = [
    bytes.fromhex(leaf)
    for leaf in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)


def make_log(count: int, store_id: UUID = STORE, *, kinds: dict[int, str] | None = None) -> list[AuditEvent]:
    events: list[AuditEvent] = []
    tree = Frontier()
    for number in range(1, count + 1):
        salt = hashlib.sha256(f"{store_id}{number}".encode()).digest()[:16]
        payload = canonical_facts({"n": number, "name": "Köhler"})
        event = AuditEvent(
            store_id=store_id,
            number=number,
            at=datetime(2026, 11, 24, tzinfo=UTC) + timedelta(minutes=number),
            kind=(kinds or {}).get(number, "request.received"),
            actor=OFFICER,
            case=None,
            commitment=commit_to(salt, payload),
            salt=salt,
            payload=payload,
            head=b"",
        )
        tree = tree.append(leaf_hash(event))
        events.append(replace(event, head=tree.root()))
    return events


def checkpoint_of(events: list[AuditEvent]) -> Checkpoint:
    return Checkpoint("redress/x", len(events), events[-1].head, 1)


def rebuilt(events: list[AuditEvent]) -> list[AuditEvent]:
    """What someone with the key can do: make every hash right again."""
    tree, again = Frontier(), []
    for number, event in enumerate(events, start=1):
        event = replace(event, number=number, store_id=STORE)
        if event.salt is not None and event.payload is not None:
            event = replace(event, commitment=commit_to(event.salt, event.payload))
        tree = tree.append(leaf_hash(event))
        again.append(replace(event, head=tree.root()))
    return again


def test_roots_are_those_of_the_published_vectors() -> None:
    tree = Frontier()
    assert tree.root().hex() == ROOTS[0]
    for leaf, root in zip(LEAVES, ROOTS[1:], strict=True):
        tree = tree.append(hashlib.sha256(b"\x00" + leaf).digest())
        assert tree.root().hex() == root


def textbook(leaves: list[bytes]) -> bytes:
    """RFC 6962, section 2.1, word for word."""
    if len(leaves) == 1:
        return leaves[0]
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return hashlib.sha256(b"\x01" + textbook(leaves[:k]) + textbook(leaves[k:])).digest()


@given(st.integers(1, 300))
def test_any_size_agrees_with_the_textbook(size: int) -> None:
    leaves = [hashlib.sha256(bytes([n % 256, n // 256])).digest() for n in range(size)]
    tree = Frontier()
    for leaf in leaves:
        tree = tree.append(leaf)
    assert tree.root() == textbook(leaves)
    assert tree.size == size and len(tree.roots) == size.bit_count()


@given(st.integers(1, 80))
def test_a_whole_log_passes(size: int) -> None:
    events = make_log(size)
    report = examine(events, STORE, checkpoint_of(events))
    assert report.ok and (report.events, report.root) == (size, events[-1].head)


def changed(events: list[AuditEvent], index: int, **fields: object) -> list[AuditEvent]:
    return [*events[:index], replace(events[index], **fields), *events[index + 1 :]]  # type: ignore[arg-type]


EDITS: dict[str, Callable[[list[AuditEvent], int], list[AuditEvent]]] = {
    "kind": lambda log, at: changed(log, at, kind="request.closed"),
    "time": lambda log, at: changed(log, at, at=log[at].at - timedelta(days=40)),
    "actor": lambda log, at: changed(log, at, actor=uuid4()),
    "case": lambda log, at: changed(log, at, case=uuid4()),
    "facts": lambda log, at: changed(log, at, payload='{"n":0}'),
    "salt": lambda log, at: changed(log, at, salt=bytes(16)),
    "commitment": lambda log, at: changed(log, at, commitment=bytes(32)),
    "head": lambda log, at: changed(log, at, head=bytes(32)),
    "other store": lambda log, at: changed(log, at, store_id=uuid4()),
    "half erased": lambda log, at: changed(log, at, payload=None),
    "erased in silence": lambda log, at: changed(log, at, payload=None, salt=None),
    "deleted": lambda log, at: [*log[:at], *log[at + 1 :]],
    "duplicated": lambda log, at: [*log[: at + 1], *log[at:]],
    "inserted": lambda log, at: [*log[:at], make_log(at + 1, uuid4())[at], *log[at:]],
    "tail cut": lambda log, at: log[:at],
}


@pytest.mark.parametrize("edit", EDITS)
@given(st.data(), st.integers(1, 60))
def test_every_change_is_noticed_and_the_place_named(edit: str, data: st.DataObject, size: int) -> None:
    at = data.draw(st.integers(0, size - 1))
    events = make_log(size)
    report = examine(EDITS[edit](events, at), STORE, checkpoint_of(events))
    assert not report.ok
    assert report.first_bad == (at + 2 if edit == "duplicated" else at + 1)


@given(st.data(), st.integers(2, 60))
def test_reordered_events_are_noticed(data: st.DataObject, size: int) -> None:
    at = data.draw(st.integers(0, size - 2))
    events = make_log(size)
    swapped = [*events[:at], events[at + 1], events[at], *events[at + 2 :]]
    report = examine(swapped, STORE, checkpoint_of(events))
    assert not report.ok and report.first_bad == at + 1


@pytest.mark.parametrize(
    "edit", ["kind", "time", "actor", "case", "facts", "deleted", "duplicated", "inserted", "tail cut"]
)
@given(st.data(), st.integers(2, 40))
def test_a_rebuilt_log_does_not_fit_its_checkpoint(edit: str, data: st.DataObject, size: int) -> None:
    at = data.draw(st.integers(0, size - 1))
    events = make_log(size)
    forged = rebuilt(EDITS[edit](events, at))
    if edit == "duplicated" and at == size - 1:
        return  # the last event twice is a log that went on; nothing before it was touched
    assert not examine(forged, STORE, checkpoint_of(events)).ok


def test_a_gap_is_called_a_gap() -> None:
    events = make_log(5)
    report = examine([*events[:2], *events[3:]], STORE, checkpoint_of(events))
    assert report.problem == "Event 3 is missing."


def test_an_emptied_log_is_noticed() -> None:
    report = examine([], STORE, checkpoint_of(make_log(5)))
    assert not report.ok and report.first_bad == 1


def test_another_stores_log_is_noticed() -> None:
    events = make_log(5)
    report = examine(make_log(5, uuid4()), STORE, checkpoint_of(events))
    assert not report.ok and report.first_bad == 1


def test_facts_may_be_erased_where_an_event_says_so() -> None:
    events = make_log(6, kinds={6: ERASURE})
    said = canonical_facts({"events": [2, 3]})
    events[5] = replace(events[5], payload=said)
    events = rebuilt(events)
    erased = [replace(e, salt=None, payload=None) if e.number in (2, 3) else e for e in events]
    assert examine(erased, STORE, checkpoint_of(events)).ok
    assert erased[1].facts == {} and erased[1].erased
    one_more = [replace(e, salt=None, payload=None) if e.number in (2, 3, 4) else e for e in events]
    assert examine(one_more, STORE, checkpoint_of(events)).first_bad == 4


def test_a_log_that_went_on_after_its_checkpoint_passes() -> None:
    events = make_log(9)
    assert examine(events, STORE, checkpoint_of(events[:7])).ok


def test_checkpoints_and_anchors_read_back() -> None:
    checkpoint = checkpoint_of(make_log(5))
    assert Checkpoint.parse(checkpoint.text()) == checkpoint
    anchor = Anchor.parse(f" {checkpoint.anchor}\n")
    assert anchor == checkpoint.anchor and anchor.holds(checkpoint.root)
    assert not anchor.holds(bytes(32)) and not anchor.holds(None)


@pytest.mark.parametrize("text", ["", "1/2", "1/2/xyz", "a/b/" + "0" * 32, "１/２/" + "0" * 32])
def test_other_text_is_no_anchor(text: str) -> None:
    with pytest.raises(ValueError):
        Anchor.parse(text)


@given(st.text())
def test_other_text_is_no_checkpoint(text: str) -> None:
    with pytest.raises(ValueError):
        Checkpoint.parse(text)


def test_facts_that_are_not_json_are_refused() -> None:
    with pytest.raises((TypeError, ValueError)):
        canonical_facts({"at": datetime.now(UTC)})
    with pytest.raises(ValueError):
        canonical_facts({"ratio": float("nan")})
