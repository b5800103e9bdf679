"""The kinds of data sources. A new kind is one module and one line in `KINDS`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from desktop_app.sources.database import Database
from desktop_app.sources.mailbox import Mailbox
from desktop_app.sources.members import Members, unusable
from desktop_app.sources.source import SourceConfig
from desktop_app.sources.table import TableFile
from desktop_app.sources.weblog import WebLog

Reader = Callable[[Members, str | None, dict[str, tuple[str, ...]]], SourceConfig]

KINDS: dict[str, Reader] = {
    "weblog": WebLog.read,
    "table": TableFile.read,
    "database": Database.read,
    "mailbox": Mailbox.read,
}


def read_config(data: Mapping[str, Any], folder: Path | None = None) -> SourceConfig:
    """A data source from its description, strictly: BadInput names an unknown, missing or misshapen member.

    Relative paths in it count from `folder` (this process's own where None). Nothing is opened yet.
    """
    members = Members(data, folder if folder is not None else Path.cwd())
    kind = members.text("kind")
    if kind not in KINDS:
        raise unusable(f"kind should be one of {', '.join(sorted(KINDS))}")
    name = members.optional("name")
    given = members.inner("recipients")
    recipients = {field: given.texts(field) for field in given.names()}
    config = KINDS[kind](members, name, recipients)
    members.finish()
    return config
