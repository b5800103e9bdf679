"""Options of the benchmarks, and how a table of ratios is printed."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """How much to measure."""
    parser.addoption("--scale", type=int, default=100_000, help="the largest number of requests")
    parser.addoption("--store", default="", help="a folder of a store made by an earlier run")


@pytest.fixture(scope="session")
def scale(request: pytest.FixtureRequest) -> int:
    """The largest number of requests."""
    return int(request.config.getoption("--scale"))


@dataclass(frozen=True)
class Bar:
    """One thing that was measured against another; `ceiling` is what the ratio may be."""

    what: str
    ours: float
    theirs: float
    ceiling: float | None

    @property
    def ratio(self) -> float:
        """Ours to theirs."""
        return self.ours / self.theirs

    @property
    def kept(self) -> bool:
        """Whether it is within its bar; what has none always is."""
        return self.ceiling is None or self.ratio <= self.ceiling


def side_by_side(
    ours: Callable[[int], object],
    theirs: Callable[[int], object],
    times: int,
    warm: int = 2,
    clock: Callable[[], float] = time.process_time,
) -> tuple[float, float]:
    """What two things cost, in milliseconds of the process's own time (reading and deciphering with it, waiting for the
    disk without), done in turn. Of all times one of the shortest (the twentieth part from below): what else the machine
    does only ever makes them longer."""
    taken: tuple[list[float], list[float]] = ([], [])
    for number in range(-warm, times):
        for work, list_ in zip((ours, theirs), taken, strict=True):
            began = clock()
            work(number)
            if number >= 0:
                list_.append((clock() - began) * 1000)
    ours_taken, theirs_taken = (sorted(list_)[len(list_) // 20] for list_ in taken)
    return ours_taken, theirs_taken


def print_bars(title: str, bars: Sequence[Bar], ours: str, theirs: str) -> None:
    """As a table."""
    print(f"\n{title}\n  {'':44}{ours:>12}{theirs:>12}{'ratio':>8}  bar")
    for bar in bars:
        ceiling = "" if bar.ceiling is None else f"≤ {bar.ceiling:g}{'' if bar.kept else '  MISSED'}"
        print(f"  {bar.what:44}{bar.ours:9.2f} ms{bar.theirs:9.2f} ms{bar.ratio:8.2f}  {ceiling}")
