"""Promises 6 and 9: the default is no, an opt-in counts only with its evidence, and an opt-out always counts."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.permissions import (
    EventKind,
    MustNot,
    PermissionEvent,
    Purpose,
    State,
    address_key,
    state_of,
    verdict,
)

DAY = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)


def event(kind: EventKind, day: int, *, evidence: bool = True, double: bool = False) -> PermissionEvent:
    return PermissionEvent(
        uuid4(),
        kind,
        "ann@example.org",
        Purpose.PROMOTION,
        DAY + timedelta(days=day),
        channel="form" if evidence else "",
        wording="Send me news." if evidence else "",
        evidence="log 17" if evidence else "",
        double_opt_in=double,
    )


GIVEN, CONFIRMED, WITHDRAWN = EventKind.GIVEN, EventKind.CONFIRMED, EventKind.WITHDRAWN


@pytest.mark.parametrize(
    ("events", "state"),
    [
        ([], State.NO),
        ([event(GIVEN, 1)], State.YES),
        ([event(GIVEN, 1, evidence=False)], State.UNPROVEN),
        ([event(GIVEN, 1, double=True)], State.UNCONFIRMED),
        ([event(GIVEN, 1, double=True), event(CONFIRMED, 2)], State.YES),
        ([event(CONFIRMED, 1)], State.NO),
        ([event(GIVEN, 1), event(WITHDRAWN, 2)], State.WITHDRAWN),
        ([event(WITHDRAWN, 2), event(GIVEN, 1)], State.WITHDRAWN),
        ([event(GIVEN, 1), event(WITHDRAWN, 2), event(GIVEN, 3)], State.YES),
        ([event(GIVEN, 1), event(WITHDRAWN, 2), event(GIVEN, 3, evidence=False)], State.WITHDRAWN),
        ([event(GIVEN, 1, double=True), event(WITHDRAWN, 2), event(CONFIRMED, 3)], State.WITHDRAWN),
        ([event(GIVEN, 1), event(GIVEN, 2, evidence=False)], State.YES),
    ],
)
def test_what_a_history_comes_to(events: list[PermissionEvent], state: State) -> None:
    assert state_of(events) == state


EVENTS = st.lists(
    st.builds(event, st.sampled_from(list(EventKind)), st.integers(0, 9), evidence=st.booleans(), double=st.booleans()),
    max_size=8,
)


@given(EVENTS)
def test_nobody_is_permitted_after_an_opt_out_without_a_new_opt_in_that_can_be_shown(
    events: list[PermissionEvent],
) -> None:
    out = [*events, event(WITHDRAWN, 20)]
    assert state_of(out) == State.WITHDRAWN
    assert state_of([*out, event(GIVEN, 21, evidence=False), event(CONFIRMED, 22)]) == State.WITHDRAWN
    if state_of(events) == State.YES:
        assert any(one.kind == GIVEN and one.evidence for one in events)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann@Example.ORG", " ann@example.org "),
        ("ann+news@example.org", "ann@example.org"),
        ("Ann Müller <ann@example.org>", "ann@example.org"),
        ("mailto:ann@example.org", "ann@example.org"),
        ("ann@bücher.example", "ann@xn--bcher-kva.example"),
        ("a.n.n@gmail.com", "ann@googlemail.com"),
        ("ann@example.org.", "ann@example.org"),
        ("ａｎｎ@example.org", "ann@example.org"),
    ],
)
def test_different_ways_to_write_one_mailbox_are_one(one: str, other: str) -> None:
    assert address_key(one) == address_key(other) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "ann",
        "@example.org",
        "ann@",
        "ann@example.org, bob@example.org",
        "ann@bob@example.org",
        "a b@x.org",
        "+x@y.z",
    ],
)
def test_what_is_not_one_address_is_none(text: str) -> None:
    assert address_key(text) is None


def test_different_mailboxes_stay_different() -> None:
    assert len({address_key(text) for text in ("ann@x.org", "a.nn@x.org", "ann@y.org", "anne@x.org")}) == 4


def test_an_opt_out_counts_before_everything_else() -> None:
    assert verdict(State.YES, suppressed=True) == MustNot.OPTED_OUT
    assert verdict(State.NO, suppressed=True, only_opt_outs=True) == MustNot.OPTED_OUT
    assert verdict(State.NO, suppressed=False) == MustNot.NO_OPT_IN
    assert verdict(State.NO, suppressed=False, only_opt_outs=True) is None
    assert verdict(State.YES, suppressed=False) is None
