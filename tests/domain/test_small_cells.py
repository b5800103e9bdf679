"""Promise 8: an attacker who knows the rule, the total and every published count learns no withheld one."""

from __future__ import annotations

from collections import defaultdict
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.small_cells import Shown, protect, protect_each


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
    assert protect_each([0, 2, 3, 40], 3) == (0, None, 3, 40)


@pytest.mark.parametrize("threshold", [-1, 0, 1, 2])
def test_a_threshold_that_protects_nobody_is_refused(threshold: int) -> None:
    with pytest.raises(BadInput):
        protect([5, 6], threshold)
