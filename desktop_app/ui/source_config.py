"""From what an officer fills in to the configuration of a data source, and guesses that spare typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MATCHED_BY = ("email", "name", "phone", "ip_address", "cookie_id")
CONTACT_KINDS = ("email", "phone", "post")


@dataclass(frozen=True)
class Related:
    """Another table whose rows belong to the person: its key, and its column that names the person's row."""

    table: str
    key: str
    references: str


def columns_in(text: str) -> list[str]:
    """Column names from "FirstName, LastName"."""
    return [part.strip() for part in text.split(",") if part.strip()]


def guess_related(table: str, key: str, tables: Mapping[str, Sequence[str]]) -> list[Related]:
    """Tables that have a column called like the key of the person's table."""
    return [
        Related(other, columns[0], key) for other, columns in tables.items() if other != table and key in columns[1:]
    ]


def database_url(place: str) -> str:
    """A URL as it is; a file chosen on this computer as SQLite."""
    return place if "://" in place else f"sqlite:///{Path(place).resolve().as_posix()}"


def database_config(
    place: str,
    table: str,
    key: str,
    match: Mapping[str, str],
    contact_points: Mapping[str, str],
    related: Sequence[Related],
) -> dict[str, Any]:
    """The configuration of a database; columns come as "FirstName, LastName"."""
    config: dict[str, Any] = {
        "kind": "database",
        "url": database_url(place),
        "table": table,
        "key": key,
        **_people(match, contact_points),
    }
    if related:
        config["related"] = [vars(item) for item in related]
    return config


def table_config(place: str, key: str, match: Mapping[str, str], contact_points: Mapping[str, str]) -> dict[str, Any]:
    """The configuration of a table file."""
    return {
        "kind": "table",
        "path": str(Path(place).resolve()),
        "key": key,
        **_people(match, contact_points),
    }


def file_config(kind: str, place: str) -> dict[str, Any]:
    """The configuration of a log or a mailbox."""
    return {"kind": kind, "path": str(Path(place).resolve())}


def changed_config(before: Mapping[str, Any], now: Mapping[str, Any]) -> dict[str, Any]:
    """A configuration as the form has it now; what the form does not show stays as it was."""
    shown = (
        "url",
        "path",
        "table",
        "key",
        "match",
        "contact_points",
        "related",
        "follow",
        "recipients",
        "name",
        "erase",
        "restrict",
    )
    config = {**{name: value for name, value in before.items() if name not in shown}, **now}
    match = dict(before.get("match") or {})
    unseen = {meaning: columns for meaning, columns in match.items() if meaning not in MATCHED_BY}
    if unseen:
        config["match"] = {**config.get("match", {}), **unseen}
    if "key" in config and config["key"] == joined(before.get("key", "")):
        config["key"] = before["key"]
    of_table = {one.get("table"): one for one in before.get("related") or ()}
    if "related" in config:
        config["related"] = [{**of_table.get(one["table"], {}), **one} for one in config["related"]]
    if config.get("follow") and before.get("follow"):
        config["follow"] = before["follow"]
    return config


def columns_of(config: Mapping[str, Any]) -> list[str]:
    """The columns a configuration names."""
    named = [*(config.get("match") or {}).values(), *(config.get("contact_points") or {}).values()]
    columns = (column for one in named for column in (one if isinstance(one, (list, tuple)) else [one]))
    return list(dict.fromkeys(columns))


def joined(columns: object) -> str:
    """Column names as the form shows them: "FirstName, LastName"."""
    return ", ".join(map(str, columns)) if isinstance(columns, (list, tuple)) else str(columns or "")


def _people(match: Mapping[str, str], contact_points: Mapping[str, str]) -> dict[str, Any]:
    config: dict[str, Any] = {}
    if matched := _columns(match):
        config["match"] = matched
    if points := _columns(contact_points):
        config["contact_points"] = points
    return config


def _columns(filled: Mapping[str, str]) -> dict[str, Any]:
    """One column as its name, several as a list."""
    chosen = {meaning: columns_in(text) for meaning, text in filled.items() if columns_in(text)}
    return {meaning: columns[0] if len(columns) == 1 else columns for meaning, columns in chosen.items()}
