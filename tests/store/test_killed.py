"""A process that dies in the middle loses nothing that was acknowledged, and locks nobody out."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from desktop_app.store import tables as t
from desktop_app.store.store import Store
from tests.store.conftest import NOW, PASSPHRASE, Kept
from tests.store.requests import keep, write_request

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills forked processes")
PROJECT = Path(__file__).parent.parent.parent


def killed(*arguments: str, program: str = "tests.store.killed") -> dict[str, Any]:
    outcome = subprocess.run(
        [sys.executable, "-m", program, *arguments],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    said: dict[str, Any] = json.loads(outcome.stdout)
    return said


def test_no_acknowledged_action_is_lost_and_none_is_without_its_event(kept: Kept) -> None:
    seed = time.time_ns() % 1_000_000  # another one each run; it is printed where the test fails
    said = killed("commits", str(kept.folder), str(kept.code), "12", str(seed))
    assert said["acknowledged"] > 2  # a busy computer is slow


def test_a_passphrase_change_cut_off_anywhere_leaves_the_old_or_the_new(kept: Kept) -> None:
    opened = killed("passphrase", str(kept.folder), str(kept.code), PASSPHRASE, "2")["opened"]
    assert "old" in opened and "new" in opened and len(opened) >= 5


def test_the_removal_of_an_officer_cut_off_anywhere_leaves_them_in_or_out_and_nobody_else_locked_out(
    kept: Kept,
) -> None:
    store = kept.open()
    store.slots.add_officer(UUID(int=2), "the other officer's words")
    store.close()
    found = killed("removal", str(kept.folder), str(kept.code), "the other officer's words", "3")["found"]
    assert "old" in found and "new" in found and len(found) >= 4


def test_a_new_data_key_cut_off_anywhere_leaves_the_old_or_the_new(kept: Kept) -> None:
    (kept.folder / "not ours.txt").write_text("put here by someone")
    found = killed("rotation", str(kept.folder), str(kept.code), PASSPHRASE, "4")["found"]
    assert "old" in found and "new" in found and len(found) >= 6


def test_an_erasure_cut_off_anywhere_leaves_the_case_whole_or_no_byte_of_it(kept: Kept) -> None:
    secret = "canary-of-the-erased-case"
    with_a_case(kept.open(), secret)
    found = killed("erasure", str(kept.folder), str(kept.code), secret, "6")["found"]
    assert "old" in found and "new" in found and len(found) >= 5


def with_a_case(store: Store, secret: str) -> None:
    """One closed case with a text in its rows and in the file of an attachment; the store is closed then."""
    with store.act("officer.added") as action:
        action.session.add(t.OfficerRow(id=store.officer_id, name="Amara", role="administrator", added_at=NOW))
    request_id = write_request(store, text=secret * 200, closed_at=NOW)
    keep(store, request_id, secret.encode() * 9000)
    store.close()


def test_an_officers_day_cut_off_in_the_middle_of_its_actions_loses_nothing_acknowledged(tmp_path: Path) -> None:
    seed = time.time_ns() % 1_000_000
    said = killed(str(tmp_path / "kills"), "10", str(seed), program="tests.soak.killed_at_work")
    assert said["kills"] == 10  # `./dev soak` makes it more than two hundred
