"""Files that come with a message are kept as they are, under names that harm nobody."""

from __future__ import annotations

import contextlib
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.domain.file_names import LONGEST, safe_file_name
from desktop_app.reading import limits
from desktop_app.reading.mail import read_mail
from desktop_app.reading.mail_parts import Remark
from desktop_app.reading.sniff import contradicts, is_program, media_type

HEAD = b"From: Leonie <leonie@example.org>\r\nSubject: My data\r\n"


def with_file(name: str, content: bytes = b"x") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = "leonie@example.org"
    message.set_content("Please.")
    message.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:evil.txt", "evil.txt"),
        ("inv\u202efdp.exe", "invfdp.exe"),
        ("a\u200bb\x07c.txt", "abc.txt"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        (" . ", "attachment-1"),
        ("", "attachment-1"),
        ("...", "attachment-1"),
        ("what?.pdf", "what_.pdf"),
        ("Übersicht 漢字.pdf", "Übersicht 漢字.pdf"),
        ("a" * 400 + ".pdf", "a" * 116 + ".pdf"),
    ],
)
def test_names_lead_nowhere_and_hide_nothing(given: str, kept: str) -> None:
    assert safe_file_name(given, "attachment-1") == kept


@given(st.text(max_size=300))
def test_whatever_a_file_is_called_its_name_is_safe(name: str) -> None:
    kept = safe_file_name(name, "attachment-1")
    assert kept and len(kept) <= LONGEST and len(kept.encode()) <= 255
    assert not set(kept) & set('/\\:*?"<>|\r\n\0') and kept.strip(" .") == kept
    assert safe_file_name(kept, "x") == kept


def test_a_file_is_kept_byte_for_byte_and_called_what_it_is() -> None:
    content = bytes(range(256)) * 40
    (kept,) = read_mail(with_file("../x.pdf", content)).attachments
    assert (kept.name, kept.content) == ("x.pdf", content)


def test_a_message_inside_is_kept_as_a_message_with_its_own_files() -> None:
    inner = EmailMessage(policy=SMTP)
    inner["From"] = "someone@example.net"
    inner.set_content("the first request")
    inner.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="mandate.pdf")
    outer = EmailMessage(policy=SMTP)
    outer["From"] = "leonie@example.org"
    outer.set_content("See below.")
    outer.add_attachment(inner)
    read = read_mail(outer.as_bytes())
    assert Remark.MESSAGE_INSIDE in read.remarks
    assert [one.name for one in read.attachments] == ["message-1.eml", "mandate.pdf"]
    assert message_from_bytes(read.attachments[0].content)["From"] == "someone@example.net"
    assert b"the first request" in read.attachments[0].content and read.from_address == "leonie@example.org"


@pytest.mark.parametrize(
    ("raw", "remark"),
    [
        (HEAD + b"Content-Type: text/html\r\n\r\n<p>Please", Remark.ONLY_HTML),
        (HEAD + b"Content-Type: text/plain\r\n\r\n\r\n", Remark.NO_TEXT),
        (HEAD + b"\r\n-----BEGIN PGP MESSAGE-----\r\n", Remark.ENCRYPTED),
        (
            HEAD + b"Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\n"
            b"Content-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b--\r\n",
            Remark.ENCRYPTED,
        ),
        (HEAD + b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMII", Remark.ENCRYPTED),
        (HEAD + b"Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n\r\nMII", Remark.SIGNED),
        (
            HEAD + b"Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n\r\nhi\r\n--b\r\n"
            b"Content-Type: application/pgp-signature\r\n\r\nsig\r\n--b--\r\n",
            Remark.SIGNED,
        ),
        (with_file("winmail.dat", b"\x78\x9f\x3e\x22"), Remark.OUTLOOK_BUNDLE),
    ],
)
def test_how_a_message_was_made_is_said(raw: bytes, remark: Remark) -> None:
    assert remark in read_mail(raw).remarks


def test_an_ordinary_message_has_nothing_to_be_said_of_it() -> None:
    assert read_mail(HEAD + b"\r\nPlease.").remarks == ()


def test_more_files_than_anybody_sends_are_refused_with_the_number() -> None:
    parts = b"".join(b"--b\r\nContent-Type: application/pdf\r\n\r\nx\r\n" for _ in range(limits.MAIL_ATTACHMENTS + 1))
    with pytest.raises(BadInput, match="more than 100 files"):
        read_mail(HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n" + parts)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.7", "application/pdf"),
        (b"\n\n%PDF-1.7", "application/pdf"),
        (b"\xff\xd8\xff\xe0", "image/jpeg"),
        (b"MZ\x90", "application/x-msdownload"),
        (b"PK\x03\x04[Content_Types].xml word/document.xml", media_type(b"PK\x03\x04[Content_Types].xml word/")),
        ("Grüße".encode("cp1252"), "text/plain"),
        ("Grüße".encode("utf-16"), "text/plain"),
        (b"", "text/plain"),
        (b"\x00\x01\x02", "application/octet-stream"),
        (b"  <!DOCTYPE html><p>", "text/html"),
    ],
)
def test_a_file_is_what_its_bytes_say(content: bytes, kind: str) -> None:
    assert media_type(content) == kind


def test_a_name_that_says_something_else_is_noticed() -> None:
    assert contradicts("passport.pdf", "application/x-msdownload") and is_program("application/x-msdownload")
    assert contradicts("letter.docx", "application/x-msdownload")
    assert not contradicts("photo.JPG", "image/jpeg") and not contradicts("notes.txt", "text/plain")


_PIECES = st.sampled_from(
    [
        b"--b\r\n", b"--b--\r\n", b"--c\r\n", b"\r\n", b"Content-Type: multipart/mixed; boundary=c\r\n\r\n",
        b"Content-Type: message/rfc822\r\n\r\n", b"Content-Type: application/pdf\r\n", b"From: a@b.example\r\n",
        b"Content-Disposition: attachment; filename*0*=x'y'%2e; filename*1=z\r\n", b"Content-Type: x; name==?b?\r\n",
        b"Content-Transfer-Encoding: base64\r\n", b"Content-Transfer-Encoding: uuencode\r\n", b"begin 644 x\r\nM\r\n",
        b"=?utf-8?b?w?=", b"\xff\x00", b"Content-Disposition: attachment; filename=\r\n", b"QUJD\r\n",
    ]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=14))
def test_hostile_parts_are_read_or_refused(pieces: list[bytes]) -> None:
    raw = HEAD + b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n" + b"".join(pieces)
    with contextlib.suppress(BadInput):
        for one in read_mail(raw).attachments:
            assert safe_file_name(one.name, "x") == one.name
