"""Kills an officer's program in the middle of each main action, and looks at what is left. It forks, so it is a
program of its own.

`python -m tests.soak.killed_at_work FOLDER KILLS SEED` prints one JSON document; 1 where a promise was broken.
The story is the demonstration's: a real office with copies of the shop's database and web server log. A picture of the
office is taken before each action; each kill happens in a copy of one of them, at a random moment of the action.
"""

from __future__ import annotations

import functools
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from desktop_app.desk import cases, collect, correct, demo_inputs, disclose, identity, intake, office, review
from desktop_app.desk.office import Desk
from desktop_app.domain.corrections import Decision
from desktop_app.domain.findings import FindingDecision
from desktop_app.domain.organisation import Role
from desktop_app.store import keystore
from desktop_app.store import tables as t
from desktop_app.store.audit import read_events
from desktop_app.store.store import Passphrase, RecoveryCode, Surroundings
from tests.store.killed import acknowledged, fork

AROUND = Surroundings(now=lambda: datetime.now(UTC), random_bytes=os.urandom, keychain=None)
PASSPHRASE, SECOND = "correct horse battery staple", "another quite long passphrase"


@dataclass(frozen=True)
class Office:
    """The folder everything lies in, and the one case's reference."""

    folder: Path
    reference: str = "DSR-2026-0001"

    @property
    def store(self) -> Path:
        """The encrypted store."""
        return self.folder / "store"

    @property
    def database(self) -> Path:
        """The shop's database, which a correction changes."""
        return self.folder / "sources" / "chinook.sqlite"


def _point(desk: Desk, case: str) -> UUID:
    return next(point.id for point in demo_inputs.person_points(desk, case) if point.kind == "email")


def receive(desk: Desk, work: Office) -> None:
    intake.receive_mail(desk, demo_inputs.request_mail(desk), "request.eml")


def confirm(desk: Desk, work: Office) -> None:
    case = cases.get_case(desk, work.reference)
    person = next(person for person in case.candidates if person.matched_by == "email")
    intake.confirm_intake(
        desk,
        work.reference,
        rights=case.rights,
        wishes=case.wishes,
        identifiers=case.identifiers,
        person_key=(person.source_id, person.key),
    )


def vouch(desk: Desk, work: Office) -> None:
    point = _point(desk, work.reference)
    identity.vouch_contact_point(desk, work.reference, point, date(2021, 1, 1), "Invoices went there since.")


def issue_code(desk: Desk, work: Office) -> None:
    message = identity.issue_code(desk, work.reference, _point(desk, work.reference))
    (work.folder / "code.txt").write_text(demo_inputs.code_in(message.content))


def enter_code(desk: Desk, work: Office) -> None:
    identity.enter_code(desk, work.reference, (work.folder / "code.txt").read_text())


def decide(desk: Desk, work: Office) -> None:
    identity.decide_identity(desk, work.reference)


def search(desk: Desk, work: Office) -> None:
    collect.collect(desk, work.reference)


def decide_findings(desk: Desk, work: Office) -> None:
    found = [finding.id for finding in cases.get_findings(desk, work.reference)]
    collect.decide_findings(desk, work.reference, found, FindingDecision.DISCLOSE)


def plan(desk: Desk, work: Office) -> None:
    ((index, finding),) = correct.wish_targets(desk, work.reference)
    to = cases.get_case(desk, work.reference).wishes[index].to
    correct.plan_correction(desk, work.reference, finding, to, "It is wrong.", "Her word.")


def apply(desk: Desk, work: Office) -> None:
    (planned,) = cases.get_case(desk, work.reference).corrections
    if planned.decision == Decision.OPEN:
        correct.decide_correction(desk, planned.id, Decision.ACCEPTED)
    correct.preview_correction(desk, planned.id)
    correct.apply_correction(desk, planned.id)


def tell(desk: Desk, work: Office) -> None:
    for notice in cases.get_case(desk, work.reference).notices:
        correct.told_recipient(desk, notice.id, "by e-mail")


def draw(desk: Desk, work: Office) -> None:
    review.draw_documents(desk, work.reference)


def approve(desk: Desk, work: Office) -> None:
    reviewer = next(officer for officer in office.officers(desk) if officer.role == Role.REVIEWER)
    review.approve(desk, work.reference, reviewer.id, SECOND)


def export(desk: Desk, work: Office) -> None:
    out = work.folder / f"out {time.monotonic_ns()}"
    out.mkdir()
    disclose.export_documents(desk, work.reference, out)


def close(desk: Desk, work: Office) -> None:
    disclose.close_case(desk, work.reference)


# Each action with the event that tells it was done.
ACTIONS: tuple[tuple[Callable[[Desk, Office], None], str], ...] = (
    (receive, "request.received"),
    (confirm, "request.intake_confirmed"),
    (vouch, "identity.contact_point_vouched"),
    (issue_code, "identity.code_issued"),
    (enter_code, "identity.code_entered"),
    (decide, "identity.decided"),
    (search, "findings.collected"),
    (decide_findings, "finding.decided"),
    (plan, "correction.planned"),
    (apply, "correction.applied"),
    (tell, "correction.recipient_told"),
    (draw, "documents.drawn"),
    (approve, "documents.approved"),
    (export, "documents.exported"),
    (close, "request.closed"),
)

EXPORT = next(number for number, (action, _) in enumerate(ACTIONS) if action is export)

# What each kind of event must have left in the tables, as often as it is in the log: no event without its rows, no rows
# without their event.
TRACES: dict[str, Any] = {
    "request.received": select(func.count()).select_from(t.RequestRow),
    "request.intake_confirmed": select(func.count()).where(t.RequestRow.intake_confirmed),
    "identity.contact_point_vouched": select(func.count()).where(t.ContactPointRow.vouched != ""),
    "identity.code_issued": select(func.count()).select_from(t.OneTimeCodeRow),
    "identity.code_entered": select(func.count()).select_from(t.EvidenceRow),
    "identity.decided": select(func.count()).select_from(t.IdentityDecisionRow),
    "findings.collected": select(func.count(func.distinct(t.SearchRunRow.finished_at))),
    "correction.planned": select(func.count()).select_from(t.CorrectionRow),
    "correction.applied": select(func.count()).where(t.CorrectionRow.applied_at.is_not(None)),
    "correction.recipient_told": select(func.count()).where(t.RecipientNoticeRow.told_on.is_not(None)),
    "documents.drawn": select(func.count(func.distinct(t.DocumentRow.basis_sha256))),
    "documents.approved": select(func.count()).select_from(t.ApprovalRow),
    "documents.exported": select(func.count()).select_from(t.DeliveryRow),
    "request.closed": select(func.count()).where(t.RequestRow.closed_at.is_not(None)),
}


def make_pictures(folder: Path) -> tuple[Office, RecoveryCode, list[float]]:
    """Walk through the story once, keeping a copy before each action; the office, its code, and how long each took."""
    work = Office(folder / "office")
    work.folder.mkdir(parents=True)
    inputs = demo_inputs.copy_inputs(work.folder)
    desk, code = office.set_up(
        work.store, demo_inputs.ORGANISATION, "Amara Osei", PASSPHRASE, AROUND, kdf=keystore.FLOOR
    )
    demo_inputs.staff_and_sources(desk, inputs, SECOND)
    desk.close()
    seconds = []
    for number, (action, _) in enumerate(ACTIONS):
        _copy(work.folder, folder / f"picture-{number}")
        desk = office.unlock(work.store, code, AROUND)
        began = time.perf_counter()
        action(desk, work)
        seconds.append(time.perf_counter() - began)
        desk.close()
    return work, code, seconds


def _copy(source: Path, target: Path) -> None:
    """The web server's log is large, only read, and left where it is."""
    if target.exists():
        for path in target.iterdir():
            if path.name != "sources":
                shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(source, target, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.log", "*.sqlite-*"))
    for left in (target / "sources").glob("*.sqlite-*"):
        left.unlink()


def _at(work: Office, code: RecoveryCode, number: int) -> Callable[[int], None]:
    """In a child: this action and those after it, each acknowledged with the anchor of the log after it."""

    def act(writing: int) -> None:
        desk = office.unlock(work.store, code, AROUND)
        os.write(writing, b"ready\n")
        for action, _ in ACTIONS[number:]:
            action(desk, work)
            os.write(writing, f"{desk.store.anchor()}\n".encode())

    return act


def _exported_unrecorded(work: Office, code: RecoveryCode) -> bool:
    """Whether approved documents lie in the officer's folder that no event tells of."""
    desk = office.unlock(work.store, code, AROUND)
    try:
        kinds = {event.kind for event in cases.history(desk, work.reference)}
    finally:
        desk.close()
    return not kinds & {"documents.export_begun", "documents.exported"} and any(work.folder.glob("out */*"))


def _look(work: Office, code: RecoveryCode, anchors: list[str], number: int) -> tuple[list[str], bool]:
    """What is broken in what was left, and whether the action that was cut off had been kept."""
    broken: list[str] = []
    desk = office.unlock(work.store, code, AROUND)
    try:
        broken += [f"{check.name}: {check.detail}" for check in desk.store.verify().checks if not check.ok]
        broken += [f"lost after {anchor}" for anchor in anchors if not desk.store.check_anchor(anchor).ok]
        with desk.store.read() as session:
            kinds = Counter(event.kind for event in read_events(session))
            for kind, rows in TRACES.items():
                if session.scalar(rows) != kinds[kind]:
                    broken.append(f"{kinds[kind]} events {kind}, {session.scalar(rows)} rows")
        with closing(sqlite3.connect(work.database)) as shop:
            if shop.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                broken.append("the source is damaged")
            (postcode,) = shop.execute("SELECT PostalCode FROM Customer WHERE CustomerId = 2").fetchone()
        if postcode == "70173" and not kinds["correction.started"]:
            broken.append("the source was changed without a trace in the log")
        if kinds["correction.applied"] and postcode != "70173":
            broken.append("the log says corrected, the source does not")
        kept = bool(kinds[ACTIONS[number][1]])
        changed_at_source = postcode == "70173"
        if not kept and not (ACTIONS[number][0] is apply and changed_at_source):
            ACTIONS[number][0](desk, work)  # what was not kept can be done again
    finally:
        desk.close()
    broken += [f"left {path.name}" for path in work.folder.rglob("*.new")]
    return broken, kept


def main(folder: Path, kills: int, seed: int) -> dict[str, Any]:
    """Kill so many times, each action as often as any other; what was acknowledged, kept, and broken."""
    keystore._stretch = functools.cache(keystore._stretch)  # children inherit what was worked out before
    work, code, seconds = make_pictures(folder)
    office.unlock(work.store, Passphrase(SECOND), AROUND).close()
    chance = random.Random(seed)
    broken: list[str] = []
    done, kept_of = 0, Counter[str]()
    order = [number % len(ACTIONS) for number in range(kills)]
    if kills < len(ACTIONS):
        order = chance.sample(range(len(ACTIONS)), kills)
    for number in order:
        name = ACTIONS[number][0].__name__
        _copy(folder / f"picture-{number}", work.folder)
        child, reading = fork(_at(work, code, number))
        os.read(reading, len(b"ready\n"))
        time.sleep(chance.uniform(0, 2 * seconds[number] + 0.05))
        os.kill(child, signal.SIGKILL)
        anchors = acknowledged(child, reading)
        done += len(anchors)
        if number == EXPORT and _exported_unrecorded(work, code):
            broken.append("export: documents lie outside that no event tells of")
        try:
            found, kept = _look(work, code, anchors, number)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is a broken promise
            found, kept = [f"{type(error).__name__}: {error}"], False
        kept_of[name] += kept
        broken += [f"{name}: {what}" for what in found]
    return {
        "kills": kills,
        "seed": seed,
        "acknowledged": done,
        "kept": kept_of,
        "broken": broken,
    }


if __name__ == "__main__":
    outcome = main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(outcome, indent=1))
    sys.exit(bool(outcome["broken"]))
