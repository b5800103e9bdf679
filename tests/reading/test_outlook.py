"""Messages that Outlook kept are read like any other, and broken ones refused."""

from __future__ import annotations

import contextlib
import random

import pytest

from desktop_app.domain.errors import BadInput
from desktop_app.reading import reader
from desktop_app.reading.mail_parts import Remark
from desktop_app.reading.outlook import read_outlook
from tests.reading.bundle_file import packed
from tests.reading.outlook_file import BINARY, LONG, UNICODE, outlook_message

HEADERS = (
    "From: Leonie =?utf-8?q?K=C3=B6hler?= <leonie@example.org>\r\nReply-To: other@example.net\r\n"
    "Message-ID: <1@example.org>\r\nSubject: My data\r\nDate: Mon, 23 Nov 2026 10:00:00 +0100\r\n"
)
PDF = {
    (0x3701, BINARY): b"%PDF-1.7 " + bytes(5_000),
    (0x3707, UNICODE): "..\\mandate\u202efdp.pdf",
    (0x3705, LONG): 1,
}
MESSAGE = outlook_message(
    {
        (0x001A, UNICODE): "IPM.Note",
        (0x007D, UNICODE): HEADERS,
        (0x0037, UNICODE): "My data",
        (0x1000, UNICODE): "What do you hold?\r\nGrüße",
    },
    [PDF],
)


def test_an_outlook_message_is_read_with_its_files() -> None:
    read = reader.read_message(MESSAGE, "request.msg", outlook=True)
    assert (read.from_name, read.from_address) == ("Leonie Köhler", "leonie@example.org")
    assert (read.reply_to, read.message_id) == ("other@example.net", "<1@example.org>")
    assert read.date is not None and read.date.hour == 9
    assert (read.subject, read.text) == ("My data", "What do you hold?\nGrüße")
    ((name, kind, content),) = [(one.name, one.media_type, one.content) for one in read.attachments]
    assert (name, kind, content) == ("mandatefdp.pdf", "application/pdf", PDF[(0x3701, BINARY)])


def test_without_the_headers_outlooks_own_entries_are_used() -> None:
    read = read_outlook(
        outlook_message(
            {
                (0x001A, UNICODE): "IPM.Note.SMIME",
                (0x0C1A, UNICODE): 'Leonie "L" Köhler\r\nBcc: x@example.org',
                (0x5D01, UNICODE): "leonie@example.org",
                (0x0037, UNICODE): "Two\nlines",
                (0x1013, UNICODE): "<p>Only <b>HTML</b></p>",
            },
            [{(0x3705, LONG): 5}],
        )
    )
    assert read.from_address == "leonie@example.org" and "\n" not in read.from_name + read.subject
    assert {Remark.ENCRYPTED, Remark.ONLY_HTML, Remark.PART_NOT_TAKEN_OUT} <= set(read.remarks)
    assert read.text == "Only HTML"


def test_a_message_of_formatted_text_alone_is_read_and_a_damaged_one_is_told_of() -> None:
    head: dict[tuple[int, int], bytes | int | str] = {(0x001A, UNICODE): "IPM.Note", (0x007D, UNICODE): HEADERS}
    formatted = packed(rb"{\rtf1\ansi What do you \b hold\b0 ?\par Gr\'fc\'dfe}")
    read = read_outlook(outlook_message({**head, (0x1009, BINARY): formatted}, [PDF]))
    assert read.text == "What do you hold?\nGrüße" and read.remarks == (Remark.ONLY_RTF,)
    read = read_outlook(outlook_message({**head, (0x1009, BINARY): formatted[:-3]}, [PDF]))
    assert read.text == "" and read.remarks == (Remark.NO_TEXT, Remark.PART_UNREADABLE)
    assert len(read.attachments) == 1


@pytest.mark.parametrize("raw", [b"", b"x" * 600, MESSAGE[:512], MESSAGE[:2048], outlook_message({}, [])])
def test_what_is_no_outlook_message_is_said(raw: bytes) -> None:
    with pytest.raises(BadInput):
        reader.read_message(raw, "request.msg", outlook=True)


def test_an_outlook_message_with_any_byte_changed_is_read_or_refused() -> None:
    chance = random.Random(7)
    for _ in range(150):
        broken = bytearray(MESSAGE)
        for _ in range(chance.choice((1, 3, 20))):
            broken[chance.randrange(len(broken) // chance.choice((1, 8)))] = chance.randrange(256)
        with contextlib.suppress(BadInput):
            assert reader.read_message(bytes(broken), "request.msg", outlook=True).from_address
