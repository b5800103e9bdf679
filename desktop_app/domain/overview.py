"""The office at a glance: what is due this week, how much was answered in time, and where open requests wait."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.stage import Stage

WEEK = 7
LOOKED_BACK = 90  # days over which the on-time rate is taken


@dataclass(frozen=True)
class Overview:
    """Counts of requests; nobody is named. `week` has today and the six days that follow, `stages` every stage,
    `sources` the data sources in use by name, with the requests at the collecting stage that were not searched there.

    `closed` are those closed in the last 90 days that had a due date; `in_time` of them were closed by it.
    """

    today: date
    week: tuple[tuple[date, int], ...]
    overdue: int
    open: int
    waiting_for_person: int
    stages: tuple[tuple[Stage, int], ...]
    sources: tuple[tuple[str, int], ...]
    in_time: int
    closed: int
    ever: int

    @property
    def due_this_week(self) -> int:
        """How many are due today or in the six days that follow."""
        return sum(count for _, count in self.week)

    @property
    def percent_in_time(self) -> int | None:
        """Rounded down, so that 100 means all; None where none was closed."""
        return 100 * self.in_time // self.closed if self.closed else None
