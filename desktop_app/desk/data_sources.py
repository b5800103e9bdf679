"""What the organisation says about its data sources, as a whole and field by field, and changing it later."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from desktop_app.desk.office import Desk
from desktop_app.desk.source_rows import data_source, keep_details
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.organisation import PARTICULARS, DataSource, FieldParticulars, NewDataSource
from desktop_app.sources import read_config
from desktop_app.store import tables as t
from desktop_app.store.store import Action


def source_named(desk: Desk, name: str) -> DataSource:
    """The data source of this name on the list of those searched. BadInput where there is none."""
    with desk.store.read() as session:
        row = session.scalar(select(t.DataSourceRow).where(t.DataSourceRow.name == name, t.DataSourceRow.active))
        if row is None:
            raise BadInput(
                "no-such-source",
                "There is no data source with this name.",
                safe="Nothing was changed.",
                next_step="List the data sources to see their names.",
            )
        return data_source(row)


def change_source(desk: Desk, source_id: UUID, new: NewDataSource) -> DataSource:
    """Describe a data source anew: where it is, and what people are told about it. Its name and its kind stay, since
    findings name them. BadInput where its configuration cannot be read; records that were drawn but not sent are drawn
    again where they would say something else."""
    config = {**new.config, "name": new.name}
    read_config(config)
    with desk.store.act("source.changed") as action:
        row = _open_row(action, source_id)
        if (new.name, config["kind"]) != (row.name, row.kind):
            raise Refused(
                "source-stays-itself",
                "A data source keeps its name and its kind: findings name it.",
                safe="Nothing was changed.",
                next_step="Add another data source, and take this one off the list.",
            )
        before = data_source(row).details
        keep_details(row, new)
        after = data_source(row).details
        changed = [name for name in vars(before) if getattr(before, name) != getattr(after, name)]
        action.note(source=row.name, changed=changed)
        return data_source(row)


def describe_source(
    desk: Desk,
    source_id: UUID,
    said: Mapping[str, str],
    recipients: tuple[str, ...] | None,
    of_field: str | None = None,
) -> DataSource:
    """Say some of what people are told of a data source, or of one of its fields; the rest stays as it is. `said` is by
    the names of `domain.organisation.PARTICULARS`; an empty text takes back what a field said for itself."""
    with desk.store.read() as session:
        details = data_source(session.get_one(t.DataSourceRow, source_id)).details
    given: dict[str, Any] = {name: said[name] for name in PARTICULARS if name in said}
    if recipients is not None:
        given["recipients"] = recipients
    if of_field is None:
        return change_source(desk, source_id, replace(details, **given))
    own = replace(details.fields.get(of_field, FieldParticulars()), **given)
    return change_source(desk, source_id, replace(details, fields={**details.fields, of_field: own}))


def forget_field(desk: Desk, source_id: UUID, of_field: str) -> DataSource:
    """Let a field be told of as its source is."""
    with desk.store.read() as session:
        details = data_source(session.get_one(t.DataSourceRow, source_id)).details
    rest = {name: own for name, own in details.fields.items() if name != of_field}
    return change_source(desk, source_id, replace(details, fields=rest))


def _open_row(action: Action, source_id: UUID) -> t.DataSourceRow:
    row = action.session.get(t.DataSourceRow, source_id)
    if row is None or not row.active:
        raise BadInput(
            "no-such-source",
            "This data source is not on the list any more.",
            safe="Nothing was changed.",
            next_step="Look at the list again.",
        )
    return row
