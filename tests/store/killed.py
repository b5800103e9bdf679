"""Kills processes that are at work in a store, and looks at what they leave. A program of its own: it forks.

`python killed.py commits FOLDER CODE KILLS SEED` kills at random moments between and within actions;
`python killed.py passphrase FOLDER CODE PASSPHRASE EVERY` kills at each step of a passphrase change in turn, or at each
third and so on;
`python killed.py removal FOLDER CODE PASSPHRASE EVERY` does so while the officer with this passphrase is removed;
`python killed.py rotation FOLDER CODE PASSPHRASE EVERY` does so while the store gets a new data key;
`python killed.py erasure FOLDER CODE SECRET EVERY` does so while the one case of a store is erased, which holds SECRET.
Prints one JSON document; exits with 1 where a promise was broken.
"""

from __future__ import annotations

import functools
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import event, select

from desktop_app.domain.audit import ERASURE
from desktop_app.domain.errors import StoreUnavailable
from desktop_app.store import erasing, erasures, keystore
from desktop_app.store import tables as t
from desktop_app.store.attachments import LARGEST_ROW
from desktop_app.store.audit import read_events
from desktop_app.store.store import Passphrase, RecoveryCode, Store, Surroundings
from tests.store import searching
from tests.store.requests import attachment, write_request

AROUND = Surroundings(now=lambda: datetime.now(UTC), random_bytes=os.urandom, keychain=None)


def fork(work: Callable[[int], None]) -> tuple[int, int]:
    """Run in a child, which gets the writing end of a pipe; its process id and the reading end."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            work(writing)
        finally:
            os._exit(0)
    os.close(writing)
    return child, reading


def acknowledged(child: int, reading: int) -> list[str]:
    """What a child said it had finished, once it is gone."""
    with os.fdopen(reading) as said:
        lines = said.read().split("\n")
    os.waitpid(child, 0)
    return [line for line in lines[:-1] if line]


def commits(folder: Path, code: RecoveryCode, kills: int, seed: int) -> dict[str, Any]:
    """Acknowledged actions lost, rows without event, events without row, and checks failed, over many kills."""
    chance = random.Random(seed)
    done: set[str] = set()
    broken: list[str] = []
    store = Store.unlock(folder, code, AROUND)
    request_id = write_request(store)
    store.close()

    def work(writing: int) -> None:
        store = Store.unlock(folder, code, AROUND)
        os.write(writing, b"ready\n")
        for number in count():
            officer = UUID(bytes=os.urandom(16), version=4)
            with store.act("officer.added") as action:
                action.session.add(t.OfficerRow(id=officer, name="x" * 2000, role="reviewer", added_at=action.now()))
                if number % 4 == 3:
                    action.session.add(attachment(officer, request_id, os.urandom(LARGEST_ROW + 1)))
                action.note(officer=str(officer), attachment=number % 4 == 3)
            os.write(writing, f"{officer}\n".encode())

    for _ in range(kills):
        child, reading = fork(work)
        os.read(reading, len(b"ready\n"))
        time.sleep(chance.uniform(0, 0.25))
        os.kill(child, signal.SIGKILL)
        done.update(acknowledged(child, reading))
        store = Store.unlock(folder, code, AROUND)
        with store.read() as session:
            rows = {str(id_) for id_ in session.scalars(select(t.OfficerRow.id))}
            told = [e.facts for e in read_events(session) if e.kind == "officer.added"]
            files = {id_.hex for id_ in session.scalars(select(t.AttachmentRow.id))}
        events = {facts["officer"] for facts in told}
        broken += [f"a file of {id_}" for id_ in files ^ {path.name for path in (folder / "blobs").glob("*")}]
        broken += [
            f"an attachment of {id_}" for id_ in files ^ {UUID(f["officer"]).hex for f in told if f["attachment"]}
        ]
        broken += [f"lost {officer}" for officer in done - rows]
        broken += [f"without its event {officer}" for officer in rows - events]
        broken += [f"without its row {officer}" for officer in events - rows]
        broken += [f"{check.name}: {check.detail}" for check in store.verify().checks if not check.ok]
        store.close()
    return {"kills": kills, "seed": seed, "acknowledged": len(done), "broken": broken}


def passphrase(folder: Path, code: RecoveryCode, old: str, every: int) -> dict[str, Any]:
    """Which passphrase opened the store after a kill at the first, second, … step that reaches the disk."""
    new = "a fresh passphrase"
    opened: list[str] = []
    broken: list[str] = []
    finished, step = False, 1
    while not finished:
        copy = Path(shutil.copytree(folder, folder.with_name(f"killed-at-{step}")))
        child, reading = fork(_changing(copy, code, old, new, step))
        step += every
        finished = acknowledged(child, reading) == ["done"]
        which = [name for name, typed in (("old", old), ("new", new)) if _opens(copy, typed)]
        opened.append("+".join(which) or "neither")
        store = Store.unlock(copy, code, AROUND)
        with store.read() as session:
            kinds = [event.kind for event in read_events(session)]
        if (which == ["new"]) != any(kind in kinds for kind in ("passphrase.changed", "keys.change_recorded_late")):
            broken.append(f"step {len(opened)}: {which} but {kinds}")
        broken += [f"{check.name}: {check.detail}" for check in store.verify().checks if not check.ok]
        store.close()
    if not set(opened) <= {"old", "new"} or opened != sorted(opened, reverse=True):
        broken.append("not first the old, then the new")
    return {"opened": opened, "broken": broken}


def rotation(folder: Path, code: RecoveryCode, typed: str, every: int) -> dict[str, Any]:
    """Which data key the store had after a kill at each step that reaches the disk, told by the old recovery code; the
    passphrase that was typed again must open it always, and nothing may be lost or left beside it."""
    found: list[str] = []
    broken: list[str] = []
    finished, step = False, 1
    while not finished:
        place = folder.with_name(f"killed-at-{step}")
        place.mkdir()
        copy = Path(shutil.copytree(folder, place / "store"))
        child, reading = fork(_rotating(copy, code, typed, step))
        finished = acknowledged(child, reading) == ["done"]
        store = Store.unlock(copy, Passphrase(typed), AROUND)
        with store.read() as session:
            kinds = [event.kind for event in read_events(session)]
        broken += [f"step {step}: {check.name}: {check.detail}" for check in store.verify().checks if not check.ok]
        store.close()
        found.append("old" if _opens(copy, code) else "new")
        if (found[-1] == "new") != (kinds[-1] == "keys.rotated"):
            broken.append(f"step {step}: {found[-1]} but {kinds}")
        broken += [f"step {step}: left {path.name}" for path in place.iterdir() if path != copy]
        if not (copy / "not ours.txt").exists():
            broken.append(f"step {step}: somebody else's file is gone")
        shutil.rmtree(place)
        step += every
    if found != sorted(found, reverse=True):
        broken.append("not first the old, then the new")
    return {"found": found, "broken": broken}


def removal(folder: Path, code: RecoveryCode, theirs: str, every: int) -> dict[str, Any]:
    """Whether a removed officer's passphrase still opened the store after a kill at each step that reaches the disk;
    whoever removed them must always get in."""
    found: list[str] = []
    broken: list[str] = []
    finished, step = False, 1
    while not finished:
        copy = Path(shutil.copytree(folder, folder.with_name(f"removed-at-{step}")))
        child, reading = fork(_removing(copy, code, theirs, step))
        finished = acknowledged(child, reading) == ["done"]
        found.append("old" if _opens(copy, theirs) else "new")
        store = Store.unlock(copy, code, AROUND)
        with store.read() as session:
            kinds = [event.kind for event in read_events(session)]
        if (found[-1] == "new") != any(k in kinds for k in ("officer.slot_removed", "keys.change_recorded_late")):
            broken.append(f"step {step}: {found[-1]} but {kinds}")
        broken += [f"step {step}: {check.name}: {check.detail}" for check in store.verify().checks if not check.ok]
        store.close()
        step += every
    if found != sorted(found, reverse=True):
        broken.append("not first with, then without the officer")
    return {"found": found, "broken": broken}


def erasure(folder: Path, code: RecoveryCode, secret: str, every: int) -> dict[str, Any]:
    """Whether a case was still there, whole, or gone to the last byte after a kill at each step that reaches the disk
    while it was erased."""
    found: list[str] = []
    broken: list[str] = []
    finished, step = False, 1
    while not finished:
        place = folder.with_name(f"erased-at-{step}")
        place.mkdir()
        copy = Path(shutil.copytree(folder, place / "store"))
        finished = acknowledged(*fork(_erasing(copy, code, step))) == ["done"]
        store = Store.unlock(copy, code, AROUND)
        with store.read() as session:
            cases = len(session.scalars(select(t.RequestRow.id)).all())
            named = erasures.known_to(session)
        logged = erasures.read(copy / erasures.FILE, store.slots.kept.signing_key, store.store_id)
        broken += [f"step {step}: {check.name}: {check.detail}" for check in store.verify().checks if not check.ok]
        store.empty_log()
        left = searching.found(store, [secret]) + searching.blobs(copy)
        found.append("old" if cases else "new")
        if (cases == 1) != bool(left) or named != logged or len(named) != 1 - cases:
            broken.append(f"step {step}: {cases} cases, {left}, {len(named)} in the database, {len(logged)} in the log")
        store.close()
        broken += [f"step {step}: left {path.name}" for path in copy.rglob("*.new")]
        shutil.rmtree(place)
        step += every
    if found != sorted(found, reverse=True):
        broken.append("not first with, then without the case")
    return {"found": found, "broken": broken}


def _erasing(folder: Path, code: RecoveryCode, step: int) -> Callable[[int], None]:
    def work(writing: int) -> None:
        store = Store.unlock(folder, code, AROUND)
        with store.read() as session:
            (case_id,) = session.scalars(select(t.RequestRow.id)).all()
        tick = _die_at(step, "fsync", "replace", "unlink")
        for moment in ("before_cursor_execute", "commit"):  # what SQLite writes itself
            event.listen(store._open_engine(), moment, lambda *_: tick())
        with store.act(ERASURE, case=case_id) as action:
            erasing.erase_again(action, case_id, action.now(), store.officer_id)
        store.empty_log()
        os.write(writing, b"done\n")

    return work


def _removing(folder: Path, code: RecoveryCode, theirs: str, step: int) -> Callable[[int], None]:
    def work(writing: int) -> None:
        store = Store.unlock(folder, code, AROUND)
        opened = keystore.open_with_passphrase(store.slots.kept, theirs)
        assert opened is not None
        _die_at(step, "fsync", "replace")
        store.slots.remove_officer(opened.slot.officer_id)
        os.write(writing, b"done\n")

    return work


def _changing(folder: Path, code: RecoveryCode, old: str, new: str, step: int) -> Callable[[int], None]:
    def work(writing: int) -> None:
        store = Store.unlock(folder, code, AROUND)
        _die_at(step, "fsync", "replace")
        store.slots.change_passphrase(store.officer_id, old, new)
        os.write(writing, b"done\n")

    return work


def _rotating(folder: Path, code: RecoveryCode, typed: str, step: int) -> Callable[[int], None]:
    def work(writing: int) -> None:
        store = Store.unlock(folder, code, AROUND)
        _die_at(step, "mkdir", "fsync", "replace", "rename", "unlink", "rmdir")
        store.rotate_key(typed)
        os.write(writing, b"done\n")

    return work


def _die_at(step: int, *calls: str) -> Callable[[], None]:
    """From now on, the process kills itself right before the n-th of these calls of the operating system, or of the
    function it returns."""
    steps = count(1)

    def tick() -> None:
        if next(steps) == step:
            os.kill(os.getpid(), signal.SIGKILL)

    def deadly(call: Callable[..., None]) -> Callable[..., None]:
        def instead(*arguments: Any, **named: Any) -> None:
            tick()
            call(*arguments, **named)

        return instead

    for name in calls:
        setattr(os, name, deadly(getattr(os, name)))
    return tick


def _opens(folder: Path, typed: str | RecoveryCode) -> bool:
    try:
        Store.unlock(folder, Passphrase(typed) if isinstance(typed, str) else typed, AROUND).close()
    except StoreUnavailable as error:
        if not error.code.startswith("wrong-"):
            raise
        return False
    return True


if __name__ == "__main__":
    what, where, code = sys.argv[1], Path(sys.argv[2]), RecoveryCode.parse(sys.argv[3])
    keystore._stretch = functools.cache(keystore._stretch)  # children inherit what was worked out before
    if what == "commits":
        outcome = commits(where, code, int(sys.argv[4]), int(sys.argv[5]))
    elif what == "removal":
        outcome = removal(where, code, sys.argv[4], int(sys.argv[5]))
    elif what == "erasure":
        outcome = erasure(where, code, sys.argv[4], int(sys.argv[5]))
    elif what == "rotation":
        outcome = rotation(where, code, sys.argv[4], int(sys.argv[5]))
    else:
        outcome = passphrase(where, code, sys.argv[4], int(sys.argv[5]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["broken"]))
