"""The window: how soon it is there beside a bare Qt window, and whether it ever stands still over very many requests.

`./dev bench window --store FOLDER` uses a store that `./dev bench store --basetemp …` left, instead of making one.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import shiboken6

from tests.benchmarks.conftest import Bar, print_bars, side_by_side
from tests.benchmarks.loader import load, sign
from tests.benchmarks.test_store import PASSPHRASE, make_pair
from tests.conftest import PROJECT

STARTS = 15
FIRST_WINDOW = 1.8
FINDINGS = 100_000
WORKS = ("scrolling", "typing")
STALL, FIRST_ROWS, FOUND, MEMORY = 50, 50, 100, 250


def started(what: str, cold: bool) -> None:
    """A whole process, from its start to the first painting."""
    if cold:
        forget_files()
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    script = Path(__file__).parent / "first_window.py"
    subprocess.run(
        [sys.executable, str(script), what], env={**environment, "PYTHONPATH": str(PROJECT)}, check=True, cwd=PROJECT
    )


def forget_files() -> None:
    """Let the system drop what it holds in memory of Python's and Qt's files, and of ours; nobody else's."""
    for folder in (Path(shiboken6.__file__).parent.parent, PROJECT / "desktop_app", Path(os.__file__).parent):
        for path in folder.rglob("*"):
            if path.suffix in {".so", ".pyc", ".py"} or ".so." in path.name:
                with path.open("rb") as file:
                    os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def test_the_first_window_is_there_almost_as_soon_as_a_bare_one() -> None:
    bars = []
    for cold, times in ((False, STARTS), (True, 5)):
        ours, theirs = side_by_side(
            lambda _, cold=cold: started("redress", cold),
            lambda _, cold=cold: started("bare", cold),
            times,
            1,
            time.perf_counter,
        )
        bars.append(Bar(f"first window, {'cold' if cold else 'warm'}", ours, theirs, FIRST_WINDOW))
    print_bars("From the start of the process to the first painting", bars, "Redress", "bare Qt")
    assert all(bar.kept for bar in bars)


@pytest.fixture
def store(request: pytest.FixtureRequest, tmp_path: Path, scale: int) -> Iterator[Path]:
    """The folder of a locked store with very many requests."""
    given = request.config.getoption("--store")
    if given:
        yield Path(given)
        return
    pair = make_pair(tmp_path)
    with closing(pair.desk.store._connect()) as driver:
        load(driver, range(scale), pair.desk.officer.id, pair.source_id)
    sign(pair.desk.store.directory, pair.desk.store._open_engine(), pair.desk.store._signer)
    pair.desk.close()
    pair.plain.dispose()
    yield tmp_path / "store"


def test_the_window_never_stands_still(store: Path) -> None:
    script = Path(__file__).parent / "window_at_work.py"
    done = subprocess.run(
        [sys.executable, str(script), str(store), PASSPHRASE],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        capture_output=True,
        text=True,
        check=True,
        cwd=PROJECT,
    )
    said = json.loads(done.stdout)
    found = said["found after the last key"]
    measured = {
        "first rows": (said["first rows"], FIRST_ROWS, "ms"),
        "another shelf, the slowest": (said["another shelf"], FIRST_ROWS, "ms"),
        **{f"found after the last key: {words}": (taken, FOUND, "ms") for words, taken in found.items()},
        **{f"{what}, the window's own work in one gap": (said[what]["work"], STALL, "ms") for what in WORKS},
        **{f"{what}, one gap in a hundred is longer than": (said[what]["p99"], STALL, "ms") for what in WORKS},
        "memory": (said["memory"], MEMORY, "MB"),
    }
    print(f"\nThe window over {store} ({(store / 'store.db').stat().st_size / 1e6:,.0f} MB)")
    for what, (value, bar, unit) in measured.items():
        print(f"  {what:48}{value:9.1f} {unit}  ≤ {bar} {'' if value <= bar else '  MISSED'}")
    print("  Beside a bare list of Qt's, scrolled alike on the same machine:")
    for what in ("bare list", *WORKS):
        work, p99, longest = (said[what][name] for name in ("work", "p99", "longest"))
        print(f"  {what:12} work {work:6.1f} ms, one gap in a hundred {p99:6.1f} ms, the longest {longest:6.1f} ms")
    assert all(value <= bar for value, bar, _ in measured.values())


def test_the_window_never_stands_still_over_very_many_findings(tmp_path: Path) -> None:
    """Searched, scrolled, filtered, decided about in bulk, and searched again."""
    script = Path(__file__).parent / "findings_at_work.py"
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path), str(FINDINGS)],
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        cwd=PROJECT,
    )
    said = json.loads(done.stdout)
    print(f"\nThe window over {said.pop('rows'):,} findings ({said.pop('memory'):,.0f} MB)")
    for what, gaps in said.items():
        missed = "" if gaps["work"] <= STALL else "  MISSED"
        print(f"  {what:24} work {gaps['work']:6.1f} ms ≤ {STALL}, the longest gap {gaps['longest']:6.1f} ms{missed}")
    assert all(gaps["work"] <= STALL for gaps in said.values())
