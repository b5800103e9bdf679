"""What the form of a data source asks of the desk, in the thread where that works."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from desktop_app.domain.organisation import NewDataSource

if TYPE_CHECKING:
    from desktop_app.desk.office import Desk

Tables = dict[str, tuple[str, ...]]


def look_at(place: str) -> tuple[dict[str, Any], ...]:
    """How a table file is written, and its columns."""
    from desktop_app.desk import office

    return office.look_at_table(place)


def describe(url: str, password: str) -> Tables:
    """The tables of a database and their columns."""
    from desktop_app.desk import office

    return office.tables_of(url, password)


def add(desk: Desk, source: NewDataSource, password: str) -> None:
    """Put a data source on the list; a password goes into the keychain."""
    from desktop_app.desk import office, source_passwords

    if password:
        source_passwords.check_keychain(desk)
    office.add_source(desk, source)
    if password:
        source_passwords.keep_password(desk, source.name, password)


def change(desk: Desk, source_id: UUID, source: NewDataSource, password: str) -> None:
    """Keep what was changed of a data source; a password, where one was typed, goes into the keychain."""
    from desktop_app.desk import data_sources, source_passwords

    if password:
        source_passwords.check_keychain(desk)
    data_sources.change_source(desk, source_id, source)
    if password:
        source_passwords.keep_password(desk, source.name, password)
