"""Data sources as rows of the store, and as what the desk works with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from desktop_app.domain.organisation import PARTICULARS, DataSource, FieldParticulars, NewDataSource
from desktop_app.store import tables as t


def data_source(row: t.DataSourceRow) -> DataSource:
    """A data source from its row."""
    details = NewDataSource(
        name=row.name,
        config=dict(row.config),
        recipients=tuple(row.recipients),
        fields={name: _own(kept) for name, kept in row.fields.items()},
        **{name: getattr(row, name) for name in PARTICULARS},
    )
    return DataSource(row.id, _in_one_place(details), row.active, row.kind)


def keep_details(row: t.DataSourceRow, said: NewDataSource) -> None:
    """Put a description into a row, all but its name and kind; fields that say nothing of their own are left out."""
    said = _in_one_place(said)
    row.config = {**said.config, "name": said.name}
    for name in PARTICULARS:
        setattr(row, name, getattr(said, name).strip())
    row.recipients = list(_each_once(said.recipients))
    fields = {name.strip(): _kept(own) for name, own in said.fields.items() if name.strip()}
    row.fields = {name: own for name, own in fields.items() if own}


def recipients_of_fields(details: NewDataSource, fields: Iterable[str]) -> tuple[str, ...]:
    """Who receives these fields of a data source; its recipients as a whole where none is named."""
    named = [details.particulars(name).recipients for name in fields] or [details.recipients]
    return tuple(dict.fromkeys(recipient for recipients in named for recipient in recipients))


def _in_one_place(said: NewDataSource) -> NewDataSource:
    """A configuration may name recipients too ("*": of every field): they belong with the rest that is said."""
    config = dict(said.config)
    given: Mapping[str, Any] = config.pop("recipients", None) or {}
    recipients = _each_once((*said.recipients, *given.get("*", ())))
    fields = dict(said.fields)
    for name, more in given.items():
        own = fields.get(name, FieldParticulars())
        if name != "*":
            fields[name] = replace(own, recipients=_each_once((*(own.recipients or recipients), *more)))
    return replace(said, config=config, recipients=recipients, fields=fields)


def _own(kept: Mapping[str, Any]) -> FieldParticulars:
    recipients = kept.get("recipients")
    texts = {name: kept[name] for name in PARTICULARS if name in kept}
    return FieldParticulars(**texts, recipients=None if recipients is None else tuple(recipients))


def _kept(own: FieldParticulars) -> dict[str, Any]:
    kept: dict[str, Any] = {name: text for name in PARTICULARS if (text := getattr(own, name).strip())}
    if own.recipients is not None:
        kept["recipients"] = list(_each_once(own.recipients))
    return kept


def _each_once(recipients: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.strip() for name in recipients if name.strip()))
