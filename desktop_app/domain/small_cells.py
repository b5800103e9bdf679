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

Source: L. Willenborg, T. de Waal, Elements of Statistical Disclosure Control (2001), chapters 4 to 6; the exhaustive
attacker in the tests is what the rule is held to.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import BadInput

DEFAULT_THRESHOLD = 10
LEAST_THRESHOLD = 3  # below it, "withheld" would say "one"


@dataclass(frozen=True)
class Shown:
    """Counts as they may be published; None: withheld."""

    total: int | None
    counts: tuple[int | None, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was withheld."""
        return self.total is not None and None not in self.counts


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


def protect_each(counts: Sequence[int], threshold: int = DEFAULT_THRESHOLD) -> tuple[int | None, ...]:
    """Counts of groups that overlap, so that no total follows from them nor they from one."""
    check_threshold(threshold)
    return tuple(None if 0 < count < threshold else count for count in counts)
