"""Lists, mailboxes, agents and what identity needs to be told, on the command line."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.cli.conftest import Redress

Write = Callable[[str, Any], Path]
LIST = "received,name,email,text\n2020-11-20,Ann,ann@example.org,What do you hold about me?\n,Bob,,Please\n"
MAIL = "From: Ann <ann@example.org>\nDate: Mon, 23 Nov 2020 10:00:00 +0100\nMessage-ID: <1@example.org>\n\nPlease.\n"


def test_a_list_is_only_looked_at_until_it_is_applied(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    file = write("list.csv", LIST)
    looked = redress("request", "import", store, file, *unlock, "--json")
    assert looked.status == 1 and looked.document["would_make"] == [2]
    assert redress("request", "list", store, *unlock, "--json").document == []
    done = redress("request", "import", store, file, "--apply", *unlock, "--json").document
    assert done["read"] == len(done["made"]) + len(done["refused"]) == 2
    assert done["refused"][0]["number"] == 3 and "day of receipt" in done["refused"][0]["reason"]
    again = redress("request", "import", store, file, "--apply", *unlock)
    assert again.status == 1 and "2 read, 0 made, 2 refused." in again.out
    assert "taken in before, as DSR-2020-0001" in again.out


def test_a_mailbox_becomes_requests(redress: Redress, store: Path, passphrase: Path, write: Write) -> None:
    unlock = ["--passphrase-file", passphrase]
    file = write("in.mbox", f"From x Mon Nov 23 10:00:00 2020\n{MAIL}\n")
    assert redress("request", "import", store, file, "--apply", *unlock).status == 0
    assert len(redress("request", "list", store, *unlock, "--json").document) == 1


def test_a_signed_request_is_taken_in_once_its_agent_is_known(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    key, now = Ed25519PrivateKey.generate(), datetime.now(UTC)
    body = json.dumps(
        {
            "agent-id": "AGENT",
            "business-id": "US",
            "issued-at": (now - timedelta(minutes=1)).isoformat(),
            "expires-at": (now + timedelta(hours=1)).isoformat(),
            "drp.version": "1.0",
            "exercise": "access",
            "name": "Ann",
            "email": "ann@example.org",
        }
    ).encode()
    file = write("request.json", base64.b64encode(key.sign(body) + body))
    unknown = redress("request", "add", store, file, *unlock)
    assert unknown.status == 1 and unknown.said_calmly() and "not entered here" in unknown.err
    public = base64.b64encode(key.public_key().public_bytes_raw()).decode()
    assert redress("agent", "add", store, "AGENT", public, *unlock).status == 0
    assert redress("agent", "list", store, *unlock, "--json").document[0]["public_key"] == public
    added = redress("request", "add", store, file, *unlock, "--json")
    assert added.status == 0
    reference = added.document["received"][0]["reference"]
    shown = redress("request", "show", store, reference, *unlock, "--json").document
    assert shown["acting_for"]["role"] == "portal" and shown["channel"] == "agent"
    repeated = redress("request", "add", store, file, *unlock)
    assert repeated.status == 1 and reference in repeated.err
    assert redress("agent", "remove", store, "AGENT", *unlock).status == 0
    unsigned = redress("request", "add", store, write("plain.json", body), *unlock)
    assert unsigned.status == 2 and "without its signature" in unsigned.err


def test_what_identity_needs_to_know_is_told_and_shown(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    added = redress("request", "add", store, write("a.eml", MAIL), *unlock, "--json").document
    reference = added["received"][0]["reference"]
    options = ["--acting-for", "solicitor", "--name", "Grey & Co", "--mandate-dated", "2020-11-01", "--unsigned"]
    told = redress(
        "request", "facts", store, reference, *options, "--conflict", "relative", "--why", "My aunt", *unlock, "--json"
    ).document
    assert told["acting_for"] == {
        "role": "solicitor",
        "name": "Grey & Co",
        "dated": "2020-11-01",
        "valid_until": None,
        "signed": False,
        "names_us": None,
        "custody": None,
        "agent_id": "",
    }
    assert [(one["tie"], one["why"]) for one in told["conflicts"]] == [("relative", "My aunt")]
    shown = redress("request", "show", store, reference, *unlock).out
    assert "Grey & Co (solicitor)" in shown and "Declared by Amara Osei: relative" in shown
    asked = ["--answer-kind", "post", "--answer-to", "9 Mill Road"]
    told = redress("request", "facts", store, reference, *asked, *unlock, "--json").document
    assert told["answer_to"] == {"kind": "post", "value": "9 Mill Road"}
    nobody = redress("request", "facts", store, reference, "--flag", "child", *unlock)
    assert nobody.status == 1 and nobody.said_calmly()
    redress("request", "facts", store, reference, "--acting-for", "nobody", "--conflict", "none", *unlock)
    shown = redress("request", "show", store, reference, *unlock, "--json").document
    assert shown["acting_for"] is None and shown["conflicts"] == []


def test_a_file_that_a_message_carried_is_shown_with_what_it_is(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    unlock = ["--passphrase-file", passphrase]
    raw = (
        "From: ann@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nPlease.\n--b\n"
        'Content-Type: application/pdf; name="../../letter.pdf"\nContent-Transfer-Encoding: base64\n\nTVqQAAM=\n--b--\n'
    )
    added = redress("request", "add", store, write("a.eml", raw), *unlock, "--json").document
    shown = redress("request", "show", store, added["received"][0]["reference"], *unlock)
    assert "letter.pdf is a program or script" in shown.out
    assert "File: letter.pdf, application/x-msdownload, 5 bytes" in shown.out


def nested(depth: int) -> bytes:
    """Parts within parts."""
    raw = b"From: a@example.org\n"
    for number in range(depth):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
    return raw + b"\nx"


HOSTILE = {
    "nested.eml": nested(3_000),
    "forwarded.eml": b"From: a@example.org\n" + b"Content-Type: message/rfc822\n\nFrom: b@example.org\n" * 200 + b"\nx",
    "headers.eml": b"From: a@example.org\n" + b"X: y\n" * 5_000 + b"\nx",
    "header.eml": b"From: a@example.org\nX: " + b"y" * 300_000 + b"\n\nx",
    "charset.eml": b"From: a@example.org\nContent-Type: text/plain; charset=klingon\n\n\xff\xfe",
    "base64.eml": b"From: a@example.org\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n!!!\xff",
    "name.eml": b"From: a@example.org\nContent-Type: application/pdf; name*=utf-8''%2e%2e%2f%e2%80%aex.exe\n\nx",
    "bcc.eml": b"From: a@example.org\nSubject: =?utf-8?q?a=0ABcc:_x?=\n\nx",
    "empty.eml": b"",
    "zeros.eml": bytes(100_000),
    "lines.eml": b"From: a@example.org\n\n" + b"\n" * 3_000_000,
    "bomb.eml": b"From: a@example.org\nContent-Type: text/html\n\n" + b"<table>" * 400_000,
    "cut.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    "not.msg": b"hello",
    "deep.json": b"[" * 200_000,
    "signed.json": b"QUJD" * 50_000,
}


def test_hostile_files_are_taken_in_or_refused_by_name_and_never_more(
    redress: Redress, store: Path, passphrase: Path, write: Write
) -> None:
    files = [write(name, content) for name, content in HOSTILE.items()]
    outcome = redress("request", "add", store, *files, "--passphrase-file", passphrase, "--json")
    assert outcome.status == 2 and outcome.said_calmly()
    refused = {Path(one["file"]).name: one["reason"] for one in outcome.document["refused"]}
    taken = {Path(one["file"]).name for one in outcome.document["received"]}
    assert taken | set(refused) == set(HOSTILE) and not taken & set(refused)
    assert {"nested.eml", "headers.eml", "header.eml", "empty.eml", "cut.msg", "not.msg"} <= set(refused)
    assert {"charset.eml", "name.eml", "bcc.eml", "base64.eml"} <= taken
    assert "1,000 parts" in refused["nested.eml"] and "1,000 headers" in refused["headers.eml"]


def test_the_columns_of_a_list_can_be_named(redress: Redress, store: Path, passphrase: Path, write: Write) -> None:
    listed = write("list.csv", "When,Customer,Note\n2026-11-20,Ann,A copy of my data please\n")
    unlock = ["--passphrase-file", passphrase]
    unclear = redress("request", "import", store, listed, *unlock)
    assert unclear.status == 2 and unclear.said_calmly()
    columns = [part for one in ("received=When", "name=Customer", "text=Note") for part in ("--column", one)]
    made = redress("request", "import", store, listed, *columns, "--apply", *unlock, "--json").document
    assert len(made["made"]) == 1 and made["refused"] == []
    assert redress("request", "import", store, listed, "--column", "received", *unlock).status == 2
