"""Drafts the next migration from what the models say and the migrations do not: REVISION NAME as arguments.

`.venv/bin/python tests/store/draft_migration.py 0003 recipients` writes
desktop_app/store/migrations/versions/0003_recipients.py; read it before it is committed.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import alembic.autogenerate
from alembic.autogenerate import compare_metadata, produce_migrations
from alembic.runtime.migration import MigrationContext
from sqlalchemy import TypeDecorator

from desktop_app.store import audit, listing, migrations, promise_tables, tables
from desktop_app.store.base import Base

VERSIONS = Path(migrations.__file__).parent / "versions"
MODELS = (audit, promise_tables, tables, listing)


def differences() -> list[Any]:
    """What the models have and the migrations have not, or the other way round."""
    engine = migrations.fresh_database()
    with engine.connect() as connection:
        return list(compare_metadata(_context(connection), Base.metadata))


def draft(revision: str, name: str) -> Path:
    """Write the next migration and return its path."""
    engine = migrations.fresh_database()
    with engine.connect() as connection:
        before = migrations.revision(connection)
        script = produce_migrations(_context(connection), Base.metadata)
    assert script.upgrade_ops is not None
    code = alembic.autogenerate.render_python_code(script.upgrade_ops, render_item=_render, render_as_batch=True)
    code = "\n".join(line for line in code.splitlines() if "###" not in line).strip()
    path = VERSIONS / f"{revision}_{name}.py"
    path.write_text(
        f'"""{name.replace("_", " ").capitalize()}."""\n\nimport sqlalchemy as sa\nfrom alembic import op\n\n'
        f'revision = "{revision}"\ndown_revision = "{before}"\nbranch_labels = None\ndepends_on = None\n\n\n'
        f'def upgrade() -> None:\n    """Apply."""\n    {code}\n',
        encoding="utf-8",
    )
    return path


def _context(connection: Any) -> MigrationContext:
    return MigrationContext.configure(connection, opts={"compare_type": True, "include_name": _is_modelled})


def _is_modelled(name: str | None, kind: str, parents: Any) -> bool:
    """The search index and what SQLite keeps for it are no tables of ours."""
    return kind != "table" or not str(name).startswith(listing.INDEX)


def _render(kind: str, item: Any, context: Any) -> str | bool:
    """A migration names the database's own types, so that it means the same when the models have moved on."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl!r}"
    return False


if __name__ == "__main__":
    print(draft(sys.argv[1], sys.argv[2]))
