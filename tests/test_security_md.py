"""SECURITY.md names tests that exist."""

from __future__ import annotations

import re

from tests.conftest import PROJECT


def test_every_test_that_a_promise_rests_on_is_there() -> None:
    promises = (PROJECT / "SECURITY.md").read_text(encoding="utf-8").partition("## Where each promise is tested")[2]
    rows = [line for line in promises.splitlines() if line.startswith("| ") and "`" in line]
    assert len(rows) > 20
    for row in rows:
        folder = PROJECT / "tests"
        named = re.findall(r"`([a-z_/]+\.py)`", row)
        assert named, row
        for name in named:
            path = PROJECT / name if "/" in name else folder / name
            assert path.is_file(), f"{name} in {row}"
            folder = path.parent
