"""Filters of the case list that an officer keeps under a name of their own."""

from __future__ import annotations

from dataclasses import asdict

from desktop_app.desk.office import Desk
from desktop_app.domain.errors import BadInput
from desktop_app.domain.rights import Right
from desktop_app.domain.shelves import ListFilter
from desktop_app.domain.stage import Stage
from desktop_app.store import tables as t

_FORM = "filters of the list"
MOST = 30
LONGEST = 60  # characters of a name


def filters(desk: Desk) -> dict[str, ListFilter]:
    """The officer's own filters by their names, in the order of the alphabet."""
    with desk.store.read() as session:
        row = session.get(t.DraftRow, (desk.officer.id, _FORM))
        kept = dict(row.fields) if row is not None else {}
    return {name: _read(kept[name]) for name in sorted(kept, key=str.casefold)}


def keep_filter(desk: Desk, name: str, chosen: ListFilter) -> None:
    """Keep a filter under a name, in place of one that had it. BadInput where the name or the filter is empty, or there
    are too many."""
    name = " ".join(name.split())
    before = filters(desk)
    if not name or len(name) > LONGEST or chosen == ListFilter() or len({*before, name}) > MOST:
        raise BadInput(
            "filter-incomplete",
            f"A filter has a name of up to {LONGEST} characters and chooses something; {MOST} can be kept.",
            safe="Nothing was changed.",
            next_step="Choose what the list is to show, and name it.",
        )
    _write(desk, "request.filter_kept", {**before, name: chosen})


def drop_filter(desk: Desk, name: str) -> None:
    """Forget a filter."""
    left = {kept: chosen for kept, chosen in filters(desk).items() if kept != name}
    _write(desk, "request.filter_dropped", left)


def _write(desk: Desk, kind: str, kept: dict[str, ListFilter]) -> None:
    fields = {name: asdict(chosen) for name, chosen in kept.items()}
    with desk.store.act(kind) as action:
        row = action.session.get(t.DraftRow, (desk.officer.id, _FORM))
        if row is None:
            row = t.DraftRow(officer_id=desk.officer.id, form=_FORM, fields=fields, changed_at=desk.now())
            action.session.add(row)
        row.fields = fields
        row.changed_at = desk.now()


def _read(kept: dict[str, object]) -> ListFilter:
    right, stage = kept.get("right"), kept.get("stage")
    return ListFilter(
        Right(right) if isinstance(right, str) else None,
        Stage(stage) if isinstance(stage, str) else None,
        kept.get("mine") is True,
    )
