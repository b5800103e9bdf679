"""The office at a glance; see `domain.overview`."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from desktop_app.desk.office import Desk
from desktop_app.domain.overview import LOOKED_BACK, WEEK, Overview
from desktop_app.domain.shelves import Shelf
from desktop_app.domain.stage import Stage
from desktop_app.store import listing
from desktop_app.store import tables as t


def overview(desk: Desk) -> Overview:
    """How the office stands today."""
    today, zone = desk.today(), ZoneInfo(desk.organisation.time_zone)
    days = [today + timedelta(days=number) for number in range(WEEK)]
    rows, r, run, source = listing.ListingRow, t.RequestRow, t.SearchRunRow, t.DataSourceRow
    with desk.store.read() as session:
        counts = listing.counts(session, today, WEEK - 1)
        due = listing.due_on(session, days[0], days[-1])
        # By place, as the list is sorted: closed requests, however many, are not read.
        stages = select(rows.stage, func.count().label("n")).where(rows.place < "1").group_by(rows.stage)
        at_stage: dict[str, int] = {row.stage: row.n for row in session.execute(stages)}
        runs = (
            select(run.source_id, func.count(run.request_id.distinct()).label("n"))
            .join(rows, rows.request_id == run.request_id)
            .where(rows.place < "1", rows.stage == Stage.COLLECT.value)
            .group_by(run.source_id)
        )
        searched: dict[UUID, int] = {row.source_id: row.n for row in session.execute(runs)}
        collecting = at_stage.get(Stage.COLLECT.value, 0)
        sources = tuple(
            (name, collecting - searched.get(id_, 0))
            for id_, name in session.execute(select(source.id, source.name).where(source.active).order_by(source.name))
        )
        since = datetime.combine(today - timedelta(days=LOOKED_BACK), time(), zone)
        closed = [
            stood_still or closed_at.astimezone(zone).date() <= last
            for last, stood_still, closed_at in session.execute(
                select(r.due, r.stands_still, r.closed_at).where(r.closed_at >= since, r.due.is_not(None))
            )
            if closed_at is not None and last is not None
        ]
    return Overview(
        today=today,
        week=tuple((day, due.get(day, 0)) for day in days),
        overdue=counts[Shelf.OVERDUE],
        open=counts[Shelf.OPEN],
        waiting_for_person=counts[Shelf.WAITING],
        stages=tuple((stage, at_stage.get(stage.value, 0)) for stage in Stage),
        sources=sources,
        in_time=sum(closed),
        closed=len(closed),
        ever=counts[Shelf.OPEN] + counts[Shelf.CLOSED],
    )
