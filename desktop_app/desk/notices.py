"""Keeping notices: versions of the privacy policy, what changed between them, who was told, and which one held when."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_app.desk.json_files import read_file
from desktop_app.desk.office import Desk
from desktop_app.desk.reports import report_record, words_of, write_signed
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.notice_diff import Comparison, compare
from desktop_app.domain.notices import (
    How,
    Mark,
    Notice,
    Telling,
    applying_on,
    before,
    differences_report,
    still_to_do,
)
from desktop_app.domain.phrase import Phrase
from desktop_app.domain.records import RecordType
from desktop_app.sources.notice_text import read_notice
from desktop_app.store import promise_tables as p
from desktop_app.store import tables as t
from desktop_app.store.cases import request_row

POLICY = "Privacy policy"


@dataclass(frozen=True)
class Change:
    """One version of a notice beside the one before it, with what was said of each difference. `old` and `compared`
    are None for the first version."""

    old: Notice | None
    new: Notice
    compared: Comparison | None
    marks: dict[str, Mark]
    tellings: tuple[Telling, ...]
    to_do: tuple[Phrase, ...]


def add_notice(desk: Desk, path: Path, version: str, in_force: date | None, name: str = POLICY) -> Notice:
    """Keep a version of a notice from its file. Without a date it is a draft, and holds for nobody."""
    content = read_file(path)
    text = read_notice(content, path.name)
    version = version.strip()
    if not version or not name.strip():
        raise BadInput(
            "no-version",
            "The version has no name yet.",
            safe="Nothing was stored.",
            next_step='Give it one, for example "January 2011".',
        )
    with desk.store.act("notice.added") as action:
        if action.session.scalar(
            select(p.NoticeRow.id).where(p.NoticeRow.name == name, p.NoticeRow.version == version)
        ):
            raise BadInput(
                "version-taken",
                "There is already a version of this notice with that name.",
                safe="Nothing was stored.",
                next_step="Give the new version another name.",
            )
        _refuse_same_day(action.session, name.strip(), in_force)
        row = p.NoticeRow(
            id=desk.new_id(),
            name=name.strip(),
            version=version,
            in_force=in_force,
            text=text,
            file_name=path.name,
            sha256=hashlib.sha256(content).hexdigest(),
            content=content,
            added_at=desk.now(),
            added_by=desk.officer.id,
        )
        action.session.add(row)
        action.note(notice=name, version=version, in_force=in_force.isoformat() if in_force else "", sha256=row.sha256)
        return _notice(row)


def set_in_force(desk: Desk, notice_id: UUID, day: date) -> None:
    """Say from which day a draft holds. A version that holds already keeps its date: what people were told stands."""
    with desk.store.act("notice.dated") as action:
        row = action.session.get_one(p.NoticeRow, notice_id)
        if row.in_force is not None and row.in_force <= desk.today():
            raise Refused(
                "already-in-force",
                "This version is in force already.",
                safe="Nothing was changed.",
                next_step="Add a new version instead.",
            )
        if row.in_force != day:
            _refuse_same_day(action.session, row.name, day)
        row.in_force = day
        action.note(notice=row.name, version=row.version, in_force=day.isoformat())


def _refuse_same_day(session: Session, name: str, day: date | None) -> None:
    """Of two versions from one day it could not be said which one applied."""
    if day is None:
        return
    if session.scalar(select(p.NoticeRow.id).where(p.NoticeRow.name == name, p.NoticeRow.in_force == day).limit(1)):
        raise BadInput(
            "day-taken",
            "Another version of this notice is in force from that day already; which one applied could not be told.",
            safe="Nothing was stored.",
            next_step="Correct the day, or keep the new version without one: it is a draft then.",
        )


def notices(desk: Desk) -> tuple[Notice, ...]:
    """All versions of all notices; drafts first, then the newest."""
    with desk.store.read() as session:
        return _notices(session)


def change(desk: Desk, notice_id: UUID, against: UUID | None = None) -> Change:
    """What a version changed, against the one it followed or another one."""
    with desk.store.read() as session:
        return _change(session, notice_id, against)


def mark_difference(
    desk: Desk, old_id: UUID, new_id: UUID, difference: str, significant: bool, reason: str = ""
) -> None:
    """Say of one difference (by its key) whether it is significant, and why."""
    with desk.store.act("notice.difference_marked") as action:
        session = action.session
        kept = _change(session, new_id, old_id)
        if kept.compared is None or difference not in {one.key for one in kept.compared.differences}:
            raise BadInput(
                "no-such-difference",
                "These two versions do not differ there.",
                safe="Nothing was changed.",
                next_step="Look at the differences again.",
            )
        m = p.NoticeMarkRow
        row = session.scalar(
            select(m).where(m.before_id == old_id, m.after_id == new_id, m.difference == difference)
        ) or m(id=desk.new_id(), before_id=old_id, after_id=new_id, difference=difference)
        row.significant, row.reason = significant, reason.strip()
        row.marked_at, row.marked_by = desk.now(), desk.officer.id
        session.add(row)
        action.note(version=kept.new.title, difference=difference, significant=significant, reason=reason.strip())


def plan_telling(desk: Desk, notice_id: UUID, who: str, how: How) -> UUID:
    """Note who is to be told of a version, and how."""
    if not who.strip():
        raise BadInput(
            "nobody-named",
            "Say who is to be told.",
            safe="Nothing was changed.",
            next_step="For example: everyone with an account.",
        )
    with desk.store.act("notice.telling_planned") as action:
        notice = action.session.get_one(p.NoticeRow, notice_id)
        row = p.NoticeTellingRow(
            id=desk.new_id(),
            notice_id=notice_id,
            who=who.strip(),
            how=how.value,
            told_on=None,
            note="",
            proof_name="",
            proof_sha256="",
            proof=None,
        )
        action.session.add(row)
        action.note(notice=notice.name, version=notice.version, who=who.strip(), how=how.value)
        return row.id


def told(desk: Desk, telling_id: UUID, on: date, note: str = "", proof: Path | None = None) -> None:
    """Note that it was done, with its proof: a picture of the page, a list of what was mailed."""
    content = read_file(proof) if proof is not None else None
    if on > desk.today():
        raise BadInput(
            "day-to-come",
            "That day is still to come.",
            safe="Nothing was changed.",
            next_step="Note it when it has been done.",
        )
    with desk.store.act("notice.told") as action:
        row = action.session.get_one(p.NoticeTellingRow, telling_id)
        row.told_on, row.note = on, note.strip()
        if proof is not None and content is not None:
            row.proof_name, row.proof, row.proof_sha256 = proof.name, content, hashlib.sha256(content).hexdigest()
        action.note(who=row.who, how=row.how, told_on=on.isoformat(), proof_sha256=row.proof_sha256)


def held_on(desk: Desk, day: date, name: str = POLICY) -> Notice | None:
    """Which version held on a date."""
    with desk.store.read() as session:
        return applying_on(_notices(session), name, day)


def held_for_request(desk: Desk, reference: str, name: str = POLICY) -> Notice | None:
    """Which version held when a request came in."""
    with desk.store.read() as session:
        return applying_on(_notices(session), name, request_row(session, reference).received)


def held_for_permission(desk: Desk, event_id: UUID, name: str = POLICY) -> Notice | None:
    """Which version a permission was given under: the one named with it, or else the one that held that day where the
    organisation is."""
    with desk.store.read() as session:
        row = session.get_one(p.PermissionEventRow, event_id)
        if row.notice_id is not None:
            return _notice(session.get_one(p.NoticeRow, row.notice_id))
        day = row.at.astimezone(ZoneInfo(desk.organisation.time_zone)).date()
        return applying_on(_notices(session), name, day)


def export_differences(desk: Desk, new_id: UUID, target: Path, against: UUID | None = None) -> None:
    """Write what a version changed to a new PDF file. Refused where there is no version before it."""
    shown = change(desk, new_id, against)
    if shown.old is None or shown.compared is None:
        raise Refused(
            "first-version",
            "There is no version before this one.",
            safe="Nothing was drawn.",
            next_step="Add the version that was in force before, with its date.",
        )
    report = differences_report(shown.old, shown.new, shown.compared, shown.marks, shown.tellings, words_of(desk))
    record = report_record(desk, RecordType.NOTICE_DIFFERENCES, shown.new.title, report)
    with desk.store.act("notice.differences_exported") as action:
        digest = write_signed(desk, action, record, target)
        action.note(notice=shown.new.name, version=shown.new.version, sha256=digest)


def _change(session: Session, notice_id: UUID, against: UUID | None) -> Change:
    row = session.get_one(p.NoticeRow, notice_id)
    new = _notice(row)
    old_row = session.get_one(p.NoticeRow, against) if against is not None else None
    if old_row is None:
        followed = before(_notices(session), new)
        old_row = session.get_one(p.NoticeRow, followed.id) if followed else None
    compared = compare(old_row.text, row.text) if old_row is not None else None
    marks = _marks(session, old_row.id, new.id) if old_row is not None else {}
    n = p.NoticeTellingRow
    tellings = tuple(
        Telling(one.id, one.who, How(one.how), one.told_on, one.note, one.proof_name, one.proof_sha256)
        for one in session.scalars(select(n).where(n.notice_id == notice_id).order_by(n.told_on.is_(None), n.told_on))
    )
    old = _notice(old_row) if old_row is not None else None
    return Change(old, new, compared, marks, tellings, still_to_do(new, compared, marks, tellings))


def _marks(session: Session, old_id: UUID, new_id: UUID) -> dict[str, Mark]:
    m = p.NoticeMarkRow
    rows = session.execute(
        select(m, t.OfficerRow.name)
        .join(t.OfficerRow, t.OfficerRow.id == m.marked_by)
        .where(m.before_id == old_id, m.after_id == new_id)
    )
    return {row.difference: Mark(row.significant, row.reason, by, row.marked_at) for row, by in rows}


def _notices(session: Session) -> tuple[Notice, ...]:
    n = p.NoticeRow
    rows = session.scalars(
        select(n).order_by(n.in_force.is_not(None), n.in_force.desc(), n.added_at.desc(), n.name)
    ).all()
    return tuple(_notice(row) for row in rows)


def _notice(row: p.NoticeRow) -> Notice:
    return Notice(row.id, row.name, row.version, row.in_force, row.file_name, row.sha256, row.added_at)
