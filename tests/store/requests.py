"""Requests and what hangs from them, as small as they come, for tests of what is done with whole cases."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from desktop_app.store import tables as t
from desktop_app.store.store import Store


def write_request(
    store: Store, reference: str = "DSR-2026-0001", text: str = "", closed_at: datetime | None = None
) -> UUID:
    """One request in one action."""
    request_id = UUID(bytes=os.urandom(16), version=4)
    with store.act("request.received", case=request_id) as action:
        action.session.add(
            t.RequestRow(
                id=request_id,
                reference=reference,
                received=date(2026, 11, 24),
                channel="email",
                regime="gdpr",
                holidays="DE",
                sender_name=text,
                sender_address=text,
                subject_line=text,
                text=text,
                person_named=text,
                sender_comparison="",
                identifiers={},
                wishes=[],
                risk="standard",
                intake_confirmed=False,
                stage="intake",
                closed_at=closed_at,
            )
        )
        action.note(sender=text)
    return request_id


def attachment(attachment_id: UUID, request_id: UUID, content: bytes) -> t.AttachmentRow:
    """A row still to be added."""
    return t.AttachmentRow(
        id=attachment_id,
        request_id=request_id,
        kind="request",
        name="letter.eml",
        media_type="message/rfc822",
        sha256=hashlib.sha256(content).hexdigest(),
        size=len(content),
        content=content,
    )


def keep(store: Store, request_id: UUID, content: bytes, then: Callable[[], object] = lambda: None) -> UUID:
    """One attachment in one action; `then` is done before its end."""
    attachment_id = UUID(bytes=os.urandom(16), version=4)
    with store.act("attachment.kept", case=request_id) as action:
        action.session.add(attachment(attachment_id, request_id, content))
        action.session.flush()
        then()
    return attachment_id
