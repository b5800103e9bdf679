"""A mailbox is searched message by message, through every encoding a message may be wrapped in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from desktop_app.domain.errors import BadInput, Cancelled, Refused
from desktop_app.domain.findings import Identifiers
from desktop_app.sources import apply, find, people_on_file, read_config
from tests.sources.conftest import NOW, order, search

Put = Callable[[str, bytes | str], Path]


def message(number: int, sender: str = "shop@example.org", text: str = "Hello.", encoding: str = "8bit") -> bytes:
    mail = EmailMessage()
    mail["From"] = sender
    mail["To"] = "office@example.org"
    mail["Date"] = f"Mon, {number} Nov 2026 10:00:00 +0000"
    mail["Subject"] = f"Number {number}"
    mail["Message-ID"] = f"<{number}@example.org>"
    mail.set_content(text, cte=encoding)
    return b"From x Mon Nov 23 10:00:00 2026\n" + mail.as_bytes().replace(b"\nFrom ", b"\n>From ") + b"\n"


def mbox(path: Path) -> dict[str, str]:
    return {"kind": "mailbox", "path": str(path)}


def test_messages_are_found_in_headers_and_text_however_they_are_encoded(put: Put) -> None:
    path = put(
        "a.mbox",
        message(1, sender="Leonie <Leonie@example.org>")
        + message(2, text="Write to leonie@example.org.", encoding="base64")
        + message(3, text="Dear Frau Köhler Leonie, grüße", encoding="quoted-printable")
        + message(4, text="xleonie@example.org, leonie@example.orgx, Leonie Kohl")
        + message(5, text="Call 0711 2842222 or\nFrom here on: cookie abc123.")
        + message(6, text="from 192.0.2.7"),
    )
    searched = search(
        mbox(path),
        emails=("leonie@example.org",),
        names=("Leonie Kohler",),
        phones=("+49 711 2842222",),
        ip_addresses=("192.0.2.0/24",),
    )
    assert [(item.locator, item.matched_by) for item in searched.found] == [
        ("message 1 <1@example.org>", "email"),
        ("message 2 <2@example.org>", "email"),
        ("message 3 <3@example.org>", "name"),
        ("message 5 <5@example.org>", "phone"),
        ("message 6 <6@example.org>", "ip_address"),
    ]
    assert "Subject: Number 3" in searched.found[2].value and "grüße" in searched.found[2].value
    assert "\nFrom here on" in searched.found[3].value
    assert searched.found[0].at == datetime(2026, 11, 1, 10, 0, tzinfo=UTC)
    assert (searched.last.done, searched.last.refused, searched.last.unit) == (6, 0, "messages")
    assert search(mbox(path), cookie_ids=("abc123",)).found[0].locator.startswith("message 5")
    assert search(mbox(path), cookie_ids=("abc12",)).found == ()


def test_an_interval_keeps_the_messages_in_it(put: Put) -> None:
    path = put("a.mbox", b"".join(message(day, sender="a@example.org") for day in (1, 2, 3)))
    since, until = datetime(2026, 11, 2, tzinfo=UTC), datetime(2026, 11, 2, 23, 59, tzinfo=UTC)
    found = search(mbox(path), emails=("a@example.org",), since=since, until=until).found
    assert [item.locator for item in found] == ["message 2 <2@example.org>"]


def test_a_message_that_cannot_be_read_is_counted_and_loses_no_other(put: Put) -> None:
    nested = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(2_000))
    bad = b"From x\n" + nested + b"\n\nFrom x\n\x00\x01\x02\n\n" + b"From x\nX: y\n\n" + b"x" * 27_000_000 + b"\n\n"
    path = put("a.mbox", message(1, sender="a@example.org") + bad + message(2, sender="a@example.org"))
    searched = search(mbox(path), emails=("a@example.org",))
    assert [item.locator for item in searched.found] == ["message 1 <1@example.org>", "message 5 <2@example.org>"]
    assert (searched.last.done, searched.last.refused) == (5, 3)


def test_an_empty_mailbox_has_no_messages_and_another_file_is_none(put: Put, tmp_path: Path) -> None:
    assert search(mbox(put("a.mbox", b"")), emails=("a@example.org",)).last.done == 0
    for path in (put("b.mbox", b"Subject: x\n\nFrom a\n"), tmp_path / "missing.mbox", tmp_path):
        with pytest.raises(BadInput):
            search(mbox(path), emails=("a@example.org",))


def test_a_mailbox_names_no_people_and_is_not_corrected(put: Put) -> None:
    source = read_config(mbox(put("a.mbox", message(1))))
    assert people_on_file(source, Identifiers(emails=("a@example.org",))) == ()
    with pytest.raises(Refused):
        apply(source, order("message 1", "message", "a", "b"), now=NOW)


def test_a_search_can_be_cancelled(put: Put) -> None:
    source = read_config(mbox(put("a.mbox", message(1))))
    with pytest.raises(Cancelled):
        list(find(source, Identifiers(emails=("a@b.example",)), progress=lambda _: None, cancelled=lambda: True))
