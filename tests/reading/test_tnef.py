"""What Outlook packed into winmail.dat comes out whole, or it is said what did not."""

from __future__ import annotations

import base64
import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.reading import limits, reader
from desktop_app.reading.mail import read_mail
from desktop_app.reading.mail_parts import Remark
from desktop_app.reading.tnef import unpack
from tests.reading.bundle_file import BINARY, LONG, MESSAGE, OBJECT, UNICODE, a_file, bundle, packed, properties
from tests.reading.test_mail_parts import HEAD

TWO = bundle(
    (0x69007, struct.pack("<II", 1252, 0)),
    (0x2800C, "Grüße\r\n".encode("cp1252") + b"\0"),
    *a_file("Vollmacht Łódź.pdf", b"%PDF-1.7 one"),
    *a_file("..\\..\\etc\\pass\u202ewd", b"two"),
)


def mail_with(content: bytes, text: bytes = b"") -> bytes:
    return (
        HEAD
        + b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"
        + text
        + b"\r\n--b\r\nContent-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(content)
        + b"\r\n--b--\r\n"
    )


def test_the_files_come_out_under_their_long_and_harmless_names_beside_the_bundle() -> None:
    read = reader.read_message(mail_with(TWO, b"Please."), "request.eml")
    assert [(one.name, one.media_type) for one in read.attachments] == [
        ("winmail.dat", "application/ms-tnef"),
        ("Vollmacht Łódź.pdf", "application/pdf"),
        ("passwd", "text/plain"),
    ]
    assert read.attachments[0].content == TWO and read.attachments[1].content == b"%PDF-1.7 one"
    assert read.text == "Please." and read.remarks == (Remark.OUTLOOK_BUNDLE,)


def test_where_the_message_has_no_text_that_of_the_bundle_is_read() -> None:
    read = read_mail(mail_with(TWO))
    assert read.text == "Grüße" and Remark.NO_TEXT not in read.remarks
    formatted = properties({(0x1009, BINARY): packed(b"{\\rtf1 What do you hold?}")})
    assert unpack(bundle((0x69003, formatted))).text == "What do you hold?"
    page = properties({(0x3FDE, LONG): 28591, (0x1013, BINARY): "<p>Grüße".encode("latin-1")})
    assert unpack(bundle((0x69003, page))).text == "Grüße"


def test_a_message_inside_comes_out_with_its_files_and_an_object_does_not() -> None:
    inner = bundle((0x18004, b"Older request\0"), (0x2800C, b"Please.\0"), *a_file("id.png", b"\x89PNG\r\n\x1a\n"))
    message = properties({(0x3001, UNICODE): "Older request", (0x3701, OBJECT): MESSAGE + inner})
    thing = properties({(0x3701, OBJECT): bytes(16) + b"a drawing"})
    found = unpack(bundle((0x69002, b""), (0x69005, message), (0x69002, b""), (0x69005, thing)))
    assert found.files == (("Older request.txt", b"Older request\n\nPlease."), ("id.png", b"\x89PNG\r\n\x1a\n"))
    assert found.left_out
    assert Remark.PART_NOT_TAKEN_OUT in read_mail(mail_with(bundle((0x69002, b""), (0x69005, thing)))).remarks


def test_messages_in_messages_end_somewhere() -> None:
    inner = bundle((0x2800C, b"deepest"))
    for _ in range(50):
        inner = bundle((0x69002, b""), (0x69005, properties({(0x3701, OBJECT): MESSAGE + inner})))
    assert unpack(inner).left_out and not unpack(inner).files


def test_a_bundle_cut_short_gives_what_is_whole_and_says_so() -> None:
    found = unpack(TWO[: TWO.index(b"two") + 1])
    assert found.files == (("Vollmacht Łódź.pdf", b"%PDF-1.7 one"),) and found.left_out
    read = read_mail(mail_with(TWO[:10], b"Please."))
    assert [one.name for one in read.attachments] == ["winmail.dat"]
    assert read.remarks == (Remark.OUTLOOK_BUNDLE_UNREADABLE,)


@pytest.mark.parametrize(
    "content",
    [
        bundle((0x69003, b"\xff" * 4)),
        bundle((0x69003, struct.pack("<IHHI", 1, 0x0102, 0x1000, 0xFFFFFFFF))),
        bundle((0x69003, struct.pack("<IHHII", 1, 0x0102, 0x1000, 1, 0xFFFFFFFF))),
        bundle((0x69003, struct.pack("<IHH", 1, 0x7777, 0x1000))),
        bundle(*((0x69002, b"") for _ in range(limits.MAIL_ATTACHMENTS + 1))),
        bundle(*((0x28000, b"") for _ in range(limits.BUNDLE_ENTRIES + 1))),
        b"\x78\x9f\x3e\x22",
        b"",
    ],
)
def test_sizes_and_numbers_that_cannot_be_are_refused(content: bytes) -> None:
    if content[4:]:
        with pytest.raises(ValueError):
            unpack(content)
    assert Remark.OUTLOOK_BUNDLE_UNREADABLE in read_mail(mail_with(content, b"Please.")).remarks or len(content) == 4


@given(st.data())
def test_a_bundle_with_any_bytes_changed_is_unpacked_or_refused(data: st.DataObject) -> None:
    broken = bytearray(TWO)
    for at in data.draw(st.lists(st.integers(0, len(TWO) - 1), max_size=8)):
        broken[at] = data.draw(st.integers(0, 255))
    with contextlib.suppress(ValueError):
        found = unpack(bytes(broken))
        assert sum(len(content) for _, content in found.files) <= len(broken)
