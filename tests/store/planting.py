"""Puts another unique text or bytes into every field of every table, and into an audit event; says which.

`python planting.py FOLDER CODE END`: used and closed wait for a line on standard input, killed waits to be killed.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Date,
    DateTime,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    TypeDecorator,
    Uuid,
    insert,
)

from desktop_app.store import listing
from desktop_app.store import tables as t
from desktop_app.store.store import RecoveryCode, Store, Surroundings
from desktop_app.store.watching import NOT_SEALED

# Where only certain words can stand, because the list of requests is worked out from them.
WORDS = {"clock_event.type": "identity_requested", "requested_right.right": "access", "request.stage": "intake"}
AROUND = Surroundings(now=lambda: datetime.now(UTC), random_bytes=os.urandom, keychain=None)


def main(folder: Path, code: RecoveryCode, end: str) -> None:
    planted: dict[str, bytes] = {}
    keys: dict[str, UUID] = {}
    store = Store.unlock(folder, code, AROUND)
    for table in t.Base.metadata.sorted_tables:
        if table.name in NOT_SEALED:  # the log, and what the database works out itself
            continue
        keys[table.name] = UUID(bytes=os.urandom(16), version=4)
        with store.act("something.planted", case=keys.get("request")) as action:
            row = row_of(table, keys, planted)
            if table is t.AttachmentRow.__table__:
                action.session.add(_large(row, planted))
            action.session.execute(insert(table), row)
            secret = f"canary-{os.urandom(12).hex()}"
            planted[f"the event of {table.name}"] = secret.encode()
            action.note(table=secret)
    with store.act("list.made") as action:
        listing.rebuild(action.session)  # what was planted stands in the list and its index too
    with store.read() as session:
        # Large sorted answers are what a database would put into a file beside itself.
        session.connection().exec_driver_sql("SELECT value FROM finding ORDER BY value || value").all()
    assert store.verify().ok
    print(json.dumps({name: secret.hex() for name, secret in planted.items()}), flush=True)
    if end == "killed":
        time.sleep(60)
    sys.stdin.readline()
    store.close()


def _large(row: dict[str, Any], planted: dict[str, bytes]) -> t.AttachmentRow:
    """An attachment that gets a file, with a canary at its begin, in its middle and at its end."""
    canary = planted["a large attachment"] = f"canary-{os.urandom(12).hex()}".encode()
    content = bytes(4000).join([canary] * 700)
    digest = hashlib.sha256(content).hexdigest()
    large = {"id": UUID(bytes=os.urandom(16), version=4), "content": content, "size": len(content), "sha256": digest}
    return t.AttachmentRow(**{**row, **large})


def row_of(table: Table, keys: dict[str, UUID], planted: dict[str, bytes]) -> dict[str, Any]:
    """A row with another canary in each field; `planted` says which."""
    row = {column.name: _value(column, keys, planted) for column in table.columns}
    if table.name == "attachment":
        content = planted["attachment.content"]
        row.update(sha256=hashlib.sha256(content).hexdigest(), size=len(content), blob_key=None)
        del planted["attachment.sha256"], planted["attachment.blob_key"]
    return row


def _value(column: Column[Any], keys: dict[str, UUID], planted: dict[str, bytes]) -> Any:
    kind = column.type.impl if isinstance(column.type, TypeDecorator) else column.type
    secret = f"canary-{os.urandom(12).hex()}"
    name = f"{column.table.name}.{column.name}"
    if isinstance(kind, Uuid):
        return (
            keys[next(iter(column.foreign_keys)).column.table.name] if column.foreign_keys else keys[column.table.name]
        )
    if isinstance(kind, LargeBinary):
        planted[name] = os.urandom(24)
        return planted[name]
    if name in WORDS:
        return WORDS[name]
    if isinstance(kind, (JSON, String, Text)):
        planted[name] = secret.encode()
        if column.name == "identifiers":
            return {"names": [secret]}
        return [secret] if isinstance(kind, JSON) else secret
    if isinstance(kind, DateTime):
        return datetime.now(UTC)
    if isinstance(kind, Date):
        return date(2026, 11, 24)
    if isinstance(kind, (Boolean, Integer)):
        return 0
    raise TypeError(f"no canary for {name}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), RecoveryCode.parse(sys.argv[2]), sys.argv[3])
