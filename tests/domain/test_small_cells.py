"""Promise 8: an attacker who knows the rule, the total and every published count learns no withheld one."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations_with_replacement, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.small_cells import Shown, protect, protect_each, protect_overlapping, protect_shared


@pytest.mark.parametrize(
    ("categories", "threshold", "most"),
    [(1, 3, 12), (2, 3, 14), (3, 3, 9), (4, 3, 7), (3, 5, 11), (2, 10, 30), (5, 3, 4)],
)
def test_the_attacker_who_tries_every_table_learns_no_withheld_count(
    categories: int, threshold: int, most: int
) -> None:
    """All tables there are, by what would be published of them: behind each, every withheld count may be another."""
    behind: dict[Shown, list[tuple[int, ...]]] = defaultdict(list)
    for counts in product(range(most + 1), repeat=categories):
        behind[protect(counts, threshold)].append(counts)
    for shown, tables in behind.items():
        if any(max(counts) == most for counts in tables) and len(tables) == 1:
            continue  # its neighbours lie beyond what was tried
        for place, count in enumerate(shown.counts):
            possible = {counts[place] for counts in tables}
            assert (len(possible) > 1) == (count is None), (shown, tables)
        assert (len({sum(counts) for counts in tables}) > 1) == (shown.total is None), (shown, tables)


@given(st.lists(st.integers(0, 60), min_size=1, max_size=12), st.integers(3, 15))
def test_no_small_count_is_ever_shown_nor_left_alone_under_a_total(counts: list[int], threshold: int) -> None:
    shown = protect(counts, threshold)
    for count, said in zip(counts, shown.counts, strict=True):
        assert said is None or said == count
        assert not (0 < count < threshold and said is not None)
    withheld = [count for count, said in zip(counts, shown.counts, strict=True) if said is None]
    if shown.total is not None and withheld:
        assert len(withheld) > 1
        assert sum(withheld) >= threshold
    if not any(0 < count < threshold for count in counts):
        assert shown.whole


@given(st.lists(st.integers(0, 20), min_size=2, max_size=4), st.integers(3, 8))
def test_the_order_of_the_categories_tells_nothing(counts: list[int], threshold: int) -> None:
    shown = protect(counts, threshold)
    for order in permutations(range(len(counts))):
        other = protect([counts[place] for place in order], threshold)
        assert other.counts == tuple(shown.counts[place] for place in order)


def test_overlapping_groups_are_withheld_one_by_one() -> None:
    assert protect_each([0, 2, 3, 40], None, 3) == (0, None, 3, 40)


def test_a_count_that_leaves_few_beside_it_is_withheld_where_the_whole_is_known() -> None:
    assert protect_each([0, 38, 37, 40, 3], 40, 3) == (0, None, 37, 40, 3)
    assert protect_shared([30, 10], 40, 3).counts == (30, 10)
    assert protect_shared([38, 10], 40, 3).counts == (None, None), "two have not the first"
    assert protect_shared([30, 12], 40, 3).counts == (None, None), "two have both"
    assert protect_shared([30, 20, 0], 40, 3).counts == (30, 20, 0)


@pytest.mark.parametrize("threshold", [-1, 0, 1, 2])
def test_a_threshold_that_protects_nobody_is_refused(threshold: int) -> None:
    with pytest.raises(BadInput):
        protect([5, 6], threshold)


def _crowds(categories: int, most: int) -> list[tuple[tuple[int, ...], ...]]:
    """Every crowd of up to so many people, each with the categories they stand in."""
    stands = [places for places in product((0, 1), repeat=categories) if any(places)]
    return [crowd for size in range(1, most + 1) for crowd in combinations_with_replacement(stands, size)]


@pytest.mark.parametrize(("categories", "threshold", "most"), [(1, 3, 14), (2, 3, 14), (3, 3, 9)])
def test_the_attacker_who_tries_every_crowd_learns_nothing_of_few_people(
    categories: int, threshold: int, most: int
) -> None:
    """Behind each published table: how many stand in a category, in none but it, not in it, in two at once. None of
    these, where it is about few people, follows; by subtracting, intersecting, or any other way."""
    behind: dict[tuple[Shown, tuple[bool, ...]], list[tuple[int, ...]]] = defaultdict(list)
    complete: dict[tuple[Shown, tuple[bool, ...]], bool] = defaultdict(lambda: True)
    for crowd in _crowds(categories, most):
        counts = [sum(places[at] for places in crowd) for at in range(categories)]
        shown = protect_overlapping(counts, len(crowd), threshold)
        secrets = [len(crowd)]
        for at in range(categories):
            secrets += [counts[at], len(crowd) - counts[at]]
            secrets.append(sum(1 for places in crowd if places[at] and sum(places) == 1))
            secrets += [sum(places[at] and places[other] for places in crowd) for other in range(at)]
        zeros = tuple(count == 0 for count in counts)
        behind[shown, zeros].append(tuple(secrets))
        # Where the largest crowds tried are behind a table, larger ones may be too.
        complete[shown, zeros] &= len(crowd) < most
    tried = 0
    for key, crowds in behind.items():
        if not complete[key]:
            continue
        for values in zip(*crowds, strict=True):
            if len(set(values)) == 1 and 0 < values[0] < threshold:
                raise AssertionError((key, values[0]))
        tried += 1
    assert tried


@given(st.lists(st.integers(0, 90), min_size=1, max_size=8), st.integers(0, 90), st.integers(3, 12))
def test_overlapping_counts_are_rounded_and_never_small(counts: list[int], more: int, threshold: int) -> None:
    shown = protect_overlapping(counts, max(counts) + more, threshold)
    for count, said in zip(counts, shown.counts, strict=True):
        assert said is None or (said <= count < said + threshold and said % threshold == 0)
        assert said != 0 or count == 0
