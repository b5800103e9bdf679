"""Counts that identify nobody: small ones are withheld, and with them as many others as it takes that the total does
not give them back.

The rule may be known to everybody (Kerckhoffs), so it must not depend on anything a reader could use: not on the order
of the categories, and no mark tells a small count from one withheld beside it.
- A count from 1 to threshold - 1 is small, and withheld. A zero says nothing about anybody and is shown.
- Where one is withheld, every count of the least size among the others that are not zero is withheld too. Among the
  withheld there are then at least two sizes, and which category has which cannot be told: any exchange of them gives
  the same table.
- Where there is no other one, zeros are withheld too, and only the total is shown.
- A total that is small is withheld with everything under it.

Where a request counts in several categories beside an exact total (`protect_shared`, `protect_each`), what is left over
by subtracting is looked at too: how many have several, how many have not this one.

Where people stand in more than one category (a visitor sees several pages), totals and differences say more: how many
are in both, how many in none. Such counts, and how many people there are in all, are rounded down to multiples of the
threshold (`protect_overlapping`), so that a difference of two always leaves room for that many people.

Source: L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control (2001), chapters 4 to 6; the exhaustive
attacker in the tests is what the rule is held to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import BadInput

DEFAULT_THRESHOLD = 10
LEAST_THRESHOLD = 3  # below it, "withheld" would say "one"
LEAST_SETTING = 5  # what an organisation may choose at the least
MOST_SETTING = 1_000


@dataclass(frozen=True)
class Shown:
    """Counts as they may be published; None: withheld."""

    total: int | None
    counts: tuple[int | None, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was withheld."""
        return self.total is not None and None not in self.counts


def check_setting(threshold: int) -> None:
    """BadInput where a threshold is none that an organisation may choose."""
    if not LEAST_SETTING <= threshold <= MOST_SETTING:
        raise BadInput(
            "threshold-unusable",
            f"Counts can be withheld below {LEAST_SETTING} at the least, and {MOST_SETTING:,} at the most.",
            safe="Nothing was changed.",
            next_step=f"Choose a number between them; {DEFAULT_THRESHOLD} is usual.",
        )


def check_threshold(threshold: int) -> None:
    """BadInput where a threshold protects nobody."""
    if threshold < LEAST_THRESHOLD:
        raise BadInput(
            "threshold-too-small",
            f"A threshold below {LEAST_THRESHOLD} would give single people away.",
            safe="Nothing was counted.",
            next_step=f"Choose {LEAST_THRESHOLD} or more; {DEFAULT_THRESHOLD} is usual.",
        )


def protect(counts: Sequence[int], threshold: int = DEFAULT_THRESHOLD) -> Shown:
    """The counts of a table whose categories add up to its total."""
    check_threshold(threshold)
    total = sum(counts)
    if 0 < total < threshold:
        return Shown(None, (None,) * len(counts))
    if not any(0 < count < threshold for count in counts):
        return Shown(total, tuple(counts))
    others = [count for count in counts if count >= threshold]
    if not others:
        return Shown(total, (None,) * len(counts))
    least = min(others)
    return Shown(total, tuple(None if 0 < count <= least else count for count in counts))


def protect_each(
    counts: Sequence[int], whole: int | None, threshold: int = DEFAULT_THRESHOLD
) -> tuple[int | None, ...]:
    """Counts of groups in which the same ones may stand again, or none may. `whole` is how many there are in all, where
    another table says so: then a count that leaves few beside it is withheld as well."""
    check_threshold(threshold)
    return tuple(
        None if 0 < count < threshold or (count and whole is not None and 0 < whole - count < threshold) else count
        for count in counts
    )


def protect_shared(counts: Sequence[int], whole: int, threshold: int = DEFAULT_THRESHOLD) -> Shown:
    """Counts of categories of which each of `whole` has one or several, where another table says how many there are.

    Where each has one, they add up to the whole, and are protected as such. Otherwise how many have several, and how
    many have all but one, follows by adding and subtracting: where any of that is small, all counts are withheld.
    """
    if sum(counts) == whole:
        return protect(counts, threshold)
    few = [sum(counts) - whole, whole, *counts, *(whole - count for count in counts)]
    if sum(counts) < whole or any(0 < number < threshold for number in few):
        return Shown(None, tuple(None if count else 0 for count in counts))
    return Shown(whole, tuple(counts))


def protect_overlapping(counts: Sequence[int], whole: int, threshold: int = DEFAULT_THRESHOLD) -> Shown:
    """Counts of categories in which the same people may stand again, each person in at least one, of `whole` people.

    Rounded down to multiples of the threshold; None below it; zeros are shown. Where all categories together would have
    to be as full as their numbers allow for there to be so many people, each count would follow: all are withheld, and
    how many people there are; then no other table about them may say it either.
    """
    check_threshold(threshold)
    if whole < threshold:
        return Shown(None, (None,) * len(counts)) if whole else Shown(0, tuple(counts))
    rounded = [count // threshold * threshold for count in counts]
    total = whole // threshold * threshold
    fullest = sum(down + threshold - 1 for down, count in zip(rounded, counts, strict=True) if count)
    if fullest - total < threshold - 1:
        return Shown(None, (None,) * len(counts))
    return Shown(total, tuple(down if down or not count else None for down, count in zip(rounded, counts, strict=True)))
