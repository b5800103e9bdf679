"""Two hundred kills over the main actions of an officer's day: nothing lost, nothing half."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from uuid import UUID

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills forked processes")
OTHERS = "the other officer's words"
PROJECT = Path(__file__).parent.parent.parent


@pytest.mark.timeout(3600)
def test_two_hundred_kills_over_the_main_actions_lose_nothing_acknowledged_and_leave_nothing_half(
    tmp_path: Path,
) -> None:
    seed = time.time_ns() % 1_000_000
    run = [sys.executable, "-m", "tests.soak.killed_at_work", str(tmp_path / "kills"), "210", str(seed)]
    outcome = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    said = json.loads(outcome.stdout)
    assert said["kills"] == 210 and said["broken"] == []
    assert 0 < sum(said["kept"].values()) < 210, "every kill came too early, or too late"
    print(outcome.stdout)


@pytest.mark.timeout(3600)
@pytest.mark.parametrize("what", ["commits", "passphrase", "removal", "rotation", "erasure"])
def test_the_store_alone_survives_kills_at_every_step(tmp_path: Path, what: str) -> None:
    from tests.store.conftest import AROUND, FLOOR, OFFICER, PASSPHRASE, Store
    from tests.store.test_killed import with_a_case

    store, code = Store.create(tmp_path / "store", PASSPHRASE, OFFICER, AROUND, kdf=FLOOR)
    store.slots.add_officer(UUID(int=2), OTHERS)
    store.close()
    if what == "erasure":
        with_a_case(Store.unlock(tmp_path / "store", code, AROUND), OTHERS)
    (tmp_path / "store" / "not ours.txt").write_text("put here by someone")
    more = {
        "commits": ["200", str(time.time_ns() % 1_000_000)],
        "passphrase": [PASSPHRASE, "1"],
        "removal": [OTHERS, "1"],
        "rotation": [PASSPHRASE, "1"],
        "erasure": [OTHERS, "1"],
    }
    run = [sys.executable, "-m", "tests.store.killed", what, str(tmp_path / "store"), str(code), *more[what]]
    outcome = subprocess.run(run, cwd=PROJECT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
