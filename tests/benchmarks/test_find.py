"""Finding one visitor in 1 GB of web server logs, compared with `grep -F` on the same file in the same run."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from desktop_app.domain.findings import Identifiers
from desktop_app.sources import find, read_config

SIZE = 1_000_000_000  # bytes
RARE, FREQUENT = "198.51.100.23", "130.237.218.86"


def test_finding_one_visitor_compared_with_grep(weblog: Path, tmp_path: Path) -> None:
    """Ratios; the smallest of three each. Rare: 10 visits in all. Frequent: 357 of every 10,000 lines."""
    path = tmp_path / "access.log"
    raw = weblog.read_bytes()
    visit = raw[: raw.index(b"\n") + 1].replace(b"83.149.9.216", RARE.encode())
    with path.open("wb") as file:
        times = SIZE // len(raw)
        for number in range(times):
            file.write(raw)
            if number % (times // 10) == 5:
                file.write(visit)
    try:
        print(f"\nload of this computer before: {psutil.getloadavg()[0]:.1f} on {psutil.cpu_count()} cores")
        for name, address in (("rare", RARE), ("frequent", FREQUENT)):
            grep = _quickest(lambda address=address: _grep(address, path))
            ours = _quickest(lambda address=address: _find(address, path))
            command = _quickest(lambda address=address: _command(address, path))
            print(f"{name}: grep {grep:.2f} s; find {ours:.2f} s = {ours / grep:.2f} times; "
                  f"as a command {command:.2f} s = {command / grep:.2f} times")  # fmt: skip
        print(f"memory of this process at most: {psutil.Process().memory_info().rss / 1e6:,.0f} MB")
    finally:
        path.unlink()


def _quickest(work: Callable[[], object]) -> float:
    took = []
    for _ in range(3):
        began = time.perf_counter()
        work()
        took.append(time.perf_counter() - began)
    return min(took)


def _grep(address: str, path: Path) -> None:
    subprocess.run(["grep", "-F", address, path], stdout=subprocess.PIPE, check=True)


def _find(address: str, path: Path) -> None:
    source = read_config({"kind": "weblog", "path": str(path)})
    found = find(source, Identifiers(ip_addresses=(address,)), progress=lambda _: None, cancelled=lambda: False)
    assert sum(1 for _ in found) >= 10


def _command(address: str, path: Path) -> None:
    source, who = path.with_name("source.json"), path.with_name("who.json")
    source.write_text('{"kind": "weblog", "path": "access.log"}', encoding="utf-8")
    who.write_text(f'{{"ip_addresses": ["{address}"]}}', encoding="utf-8")
    command = [sys.executable, "-m", "desktop_app", "find", source, who, "--format", "jsonl"]
    subprocess.run(command, capture_output=True, check=True)


@pytest.fixture(autouse=True)
def _patient(request: pytest.FixtureRequest) -> None:
    request.node.add_marker(pytest.mark.timeout(600))
