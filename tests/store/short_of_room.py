"""Works in a store whose files may not grow beyond a limit, for growing limits. A program of its own: it forks.

`python short_of_room.py FOLDER CODE` prints one JSON document; exits with 1 where a promise was broken.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from sqlalchemy import select

from desktop_app.domain.errors import RedressError
from desktop_app.store import tables as t
from desktop_app.store.attachments import LARGEST_ROW
from desktop_app.store.audit import read_events
from desktop_app.store.store import RecoveryCode, Store
from tests.store.killed import AROUND, acknowledged, fork
from tests.store.requests import attachment, write_request

PAGE = 4096


def working(folder: Path, code: RecoveryCode, request_id: UUID, limit: int) -> Callable[[int], None]:
    """Adds officers until the disk refuses, then says what was refused; what was done before stays readable."""

    def work(writing: int) -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        said = "none"
        try:
            store = Store.unlock(folder, code, AROUND)
            try:
                for number in range(40):
                    officer = UUID(bytes=os.urandom(16), version=4)
                    with store.act("officer.added") as action:
                        action.session.add(
                            t.OfficerRow(id=officer, name="x" * 9000, role="auditor", added_at=action.now())
                        )
                        if number % 8 == 7:
                            action.session.add(attachment(officer, request_id, bytes(LARGEST_ROW + 1)))
                        action.note(officer=str(officer))
                    os.write(writing, f"{officer}\n".encode())
            finally:
                with store.read() as session:
                    session.scalars(select(t.OfficerRow.id)).all()
                store.close()
        except RedressError as error:
            said = error.code
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is told to the parent
            said = f"unreadable: {type(error).__name__} {error}"
        os.write(writing, f"refused {said}\n".encode())

    return work


def main(folder: Path, code: RecoveryCode) -> dict[str, object]:
    """What was acknowledged, with which words it was refused, and what was broken."""
    done = 0
    refusals: list[str] = []
    broken: list[str] = []
    store = Store.unlock(folder, code, AROUND)
    request_id = write_request(store)
    store.close()
    size = (folder / "store.db").stat().st_size
    limits = [0, PAGE, size // 2, size, *(size + step * 3 * PAGE for step in range(1, 40, 4))]
    for number, limit in enumerate(limits):
        copy = Path(shutil.copytree(folder, folder.with_name(f"limited-{number}")))
        said = acknowledged(*fork(working(copy, code, request_id, limit)))
        kept = {line for line in said if not line.startswith("refused ")}
        refusals += [line.removeprefix("refused ") for line in said if line.startswith("refused ")]
        store = Store.unlock(copy, code, AROUND)
        with store.read() as session:
            rows = {str(id_) for id_ in session.scalars(select(t.OfficerRow.id))}
            events = {e.facts["officer"] for e in read_events(session) if e.kind == "officer.added"}
            files = {id_.hex for id_ in session.scalars(select(t.AttachmentRow.id))}
        broken += [f"limit {limit}: {check.name}: {check.detail}" for check in store.verify().checks if not check.ok]
        store.close()
        if not kept <= rows or rows != events:
            broken.append(f"limit {limit}: {len(kept - rows)} lost, {len(rows ^ events)} halves")
        broken += [f"limit {limit}: a file {name}" for name in files ^ {p.name for p in (copy / "blobs").glob("*")}]
        broken += [f"limit {limit}: left {path.name}" for path in copy.rglob("*.new")]
        done += len(kept)
    broken += [word for word in refusals if word.startswith("unreadable")]
    return {"acknowledged": done, "refusals": sorted(set(refusals) - {"none"}), "broken": broken}


if __name__ == "__main__":
    outcome = main(Path(sys.argv[1]), RecoveryCode.parse(sys.argv[2]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["broken"]))
