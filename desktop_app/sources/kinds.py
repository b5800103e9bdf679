"""The kinds of data sources. A new kind is one module and one line in `KINDS`, and is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

from desktop_app.sources.members import Members, unusable
from desktop_app.sources.source import Erasing, Restricting, SourceConfig

KINDS = {
    "weblog": "desktop_app.sources.weblog:WebLog",
    "table": "desktop_app.sources.table:TableFile",
    "database": "desktop_app.sources.database:Database",
    "cookies": "desktop_app.sources.cookies:Cookies",
    "folder": "desktop_app.sources.folder:Folder",
    "mailbox": "desktop_app.sources.mailbox:Mailbox",
}


def read_config(
    data: Mapping[str, Any], folder: Path | None = None, passwords: Callable[[str], str | None] | None = None
) -> SourceConfig:
    """A data source from its description, strictly: BadInput names an unknown, missing or misshapen member.

    Relative paths in it count from `folder` (this process's own where None). Nothing is opened yet. `passwords`
    tells the password that the computer's keyring keeps under the name of a data source, if any.
    """
    members = Members(data, folder if folder is not None else Path.cwd())
    kind = members.text("kind")
    if kind not in KINDS:
        raise unusable(f"kind should be one of {', '.join(sorted(KINDS))}")
    name = members.optional("name")
    given = members.inner("recipients")
    recipients = {field: given.texts(field) for field in given.names()}
    module, _, kind_class = KINDS[kind].partition(":")
    erasing, restricting = _erasing(members), _restricting(members.inner("restrict"))
    config: SourceConfig = getattr(import_module(module), kind_class).read(members, name, recipients)
    members.finish()
    config = replace(config, erasing=erasing, restricting=restricting)
    return config.with_passwords(passwords) if passwords else config


def _erasing(members: Members) -> Erasing:
    said = members.optional("erase")
    if said is not None and said not in (Erasing.ROW, Erasing.BLANK):
        raise unusable('erase should be "row", to delete a row, or "blank", to empty its fields')
    return Erasing(said or "")


def _restricting(members: Members) -> Restricting | None:
    if not members.names():
        return None
    restricting = Restricting(members.text("column"), members.text("value"))
    members.finish()
    return restricting


def with_whole_paths(data: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """A description that can be used from any folder: relative paths in it counted from `folder`."""
    whole = {name: str(folder / data[name]) for name in _PATHS if isinstance(data.get(name), str)}
    if isinstance(data.get("url"), str):
        from desktop_app.sources.database_access import read_url  # SQLAlchemy takes long to import

        whole["url"] = read_url(data["url"], folder).render_as_string(hide_password=False)  # one has no password
    return {**data, **whole}


_PATHS = ("path", "country_database", "provider_database")
