"""An e-mail from a stranger is read without believing it, and nothing in it can bring the reader down."""

from __future__ import annotations

import base64
import contextlib
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.errors import BadInput
from desktop_app.reading.mail import LARGEST, Mail, read_mail
from desktop_app.reading.mail_parts import Attachment

HEAD = b"From: Leonie =?utf-8?q?K=C3=B6hler?= <leonie@example.org>\r\nSubject: My data\r\n"


def mail(headers: bytes = b"", body: bytes = b"Please.\r\n") -> Mail:
    return read_mail(HEAD + headers + b"\r\n" + body)


def test_a_usual_message_is_read() -> None:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Leonie Köhler <leonekohler@surfeu.de>"
    message["Subject"] = "Auskunft über meine Daten"
    message["Message-ID"] = "<1@surfeu.de>"
    message["Reply-To"] = "Someone <other@example.net>"
    message["Date"] = "Mon, 23 Nov 2026 10:00:00 +0100"
    message.set_content("Grüße\n")
    message.add_alternative("<p>Grüße</p>", subtype="html")
    message.add_attachment(b"secret", maintype="application", subtype="pdf", filename="../../x.pdf")
    message.add_attachment("an attached text", filename="note.txt")
    assert read_mail(message.as_bytes()) == Mail(
        from_name="Leonie Köhler",
        from_address="leonekohler@surfeu.de",
        reply_to="other@example.net",
        authentication_results=None,
        message_id="<1@surfeu.de>",
        date=datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
        subject="Auskunft über meine Daten",
        text="Grüße",
        attachments=(
            Attachment("x.pdf", "text/plain", b"secret"),
            Attachment("note.txt", "text/plain", b"an attached text\r\n"),
        ),
    )


def test_the_receiving_servers_date_counts_more_than_the_senders() -> None:
    received = (
        b"Received: from a by b; Tue, 24 Nov 2026 08:00:00 +0000\r\nReceived: x; Sat, 1 Jan 2000 08:00:00 +0000\r\n"
    )
    dated = b"Date: Thu, 1 Jan 2026 00:00:00 +0000\r\n"
    assert mail(dated + received).date == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert mail(dated).date == datetime(2026, 1, 1, tzinfo=UTC)
    assert mail(b"Received: from a by b\r\n" + dated).date == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "date", [b"yesterday", b"", b"Mon, 99 Nov 2026 99:00:00 +9999", b"Fri, 31 Dec 9999 23:00:00 -1200"]
)
def test_a_date_that_is_none_is_none(date: bytes) -> None:
    assert mail(b"Date: " + date + b"\r\n").date is None


def test_only_the_topmost_authentication_results_are_kept() -> None:
    headers = b"Authentication-Results: mx.ours; dmarc=fail\r\nAuthentication-Results: mx.ours; dmarc=pass\r\n"
    assert mail(headers).authentication_results == "mx.ours; dmarc=fail"


def test_a_line_break_that_an_encoded_word_smuggles_in_is_none() -> None:
    read = read_mail(b"From: =?utf-8?q?A=0D=0ABcc=3A_x?= <a@example.org>\nSubject: =?utf-8?q?a=0AB=00?=\n\nx")
    assert read.subject == "a B" and "\n" not in read.from_name and "\r" not in read.from_name


def test_characters_that_mislead_are_kept_for_the_domain_to_judge() -> None:
    name = "Leonie\u200b \u202eKöhler"
    raw = f"From: =?utf-8?b?{base64.b64encode(name.encode()).decode()}?= <l\u0435onie@example.org>\n\nx".encode()
    read = read_mail(raw)
    assert (read.from_name, read.from_address) == (name, "l\u0435onie@example.org")


def test_an_address_in_the_display_name_is_not_the_senders() -> None:
    read = read_mail(b'From: "leonie@example.org" <thief@example.net>\n\nx')
    assert (read.from_name, read.from_address) == ("leonie@example.org", "thief@example.net")


@pytest.mark.parametrize(
    "raw",
    [
        b"From: a@example.org\nFrom: b@example.org\n\nx",
        b"From: a@example.org, b@example.org\n\nx",
        b"from: a@example.org\nFROM: a@example.org\n\nx",
    ],
)
def test_two_senders_are_no_sender(raw: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        read_mail(raw)
    assert caught.value.code == "several-senders"
    assert "example.org" not in caught.value.text()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n\r\n",
        b"hello\n",
        b"<!DOCTYPE html>\n<html><body>From: a@example.org</body></html>",
        b"%PDF-1.7\n\x00\x01",
        b"PK\x03\x04" + bytes(100),
        bytes(range(256)) * 10,
        b"Subject: x\n\nno sender",
        b"From: \n\nx",
        b"From: Undisclosed:;\n\nx",
        b"From: Leonie\n\nx",
        b"From: a@example.org\0\n\nx",
        b"From: a@example.org\n" + b"X: y\n" * 5_000 + b"\nx",
        b"From: a@example.org\nX: " + b"y" * 200_000 + b"\n\nx",
        b"From: a@example.org\n" + b"X: yyyyyyyyyyyyyyyyyyyyyyy\n y\n" * 40_000 + b"\nx",
        b"From: a@example.org\n\n" + b"x" * LARGEST,
    ],
)
def test_what_is_no_mail_is_said(raw: bytes) -> None:
    with pytest.raises(BadInput):
        read_mail(raw)


@pytest.mark.parametrize("depth", [60, 3_000])
def test_parts_within_parts_within_parts_are_refused(depth: int) -> None:
    raw = HEAD
    for number in range(depth):
        raw += b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (number, number)
    with pytest.raises(BadInput):
        read_mail(raw + b"\nx")


def test_a_thousand_parts_are_refused() -> None:
    parts = b"--b\n\nx\n" * 2_000
    with pytest.raises(BadInput):
        mail(b"Content-Type: multipart/mixed; boundary=b\n", parts)


@pytest.mark.parametrize(
    ("charset", "body", "text"),
    [
        (b"iso-8859-1", b"Gr\xfc\xdfe", "Grüße"),
        (b"klingon", "Grüße".encode(), "Grüße"),
        (b"utf-8", b"Gr\xfc\xdfe", "Gr\ufffd\ufffde\n\n[Some characters"),
        (b"rot13", b"abc", "abc"),
        (b"base64", b"abc", "abc"),
        (b"utf-7", b"+2AA-", "?"),
    ],
)
def test_a_broken_encoding_is_replaced_and_noted(charset: bytes, body: bytes, text: str) -> None:
    read = mail(b'Content-Type: text/plain; charset="' + charset + b'"\nContent-Transfer-Encoding: 8bit\n', body)
    assert read.text.startswith(text)
    read.text.encode()


def test_html_is_turned_into_text_and_nothing_of_it_is_run() -> None:
    html = (
        b"<html><head><title>t</title><style>p {}</style></head><body><p>Please &lt;correct&gt; my&nbsp;data.</p>"
        b"<script>alert(1)</script><p>70174<br>70173<img src='http://example.org/beacon'></p></body></html>"
    )
    read = mail(b"Content-Type: text/html; charset=utf-8\n", html)
    assert read.text.split("\n\n") == ["Please <correct> my data.", "70174\n70173"]


def test_what_stands_beside_the_plain_text_is_not_lost() -> None:
    body = b"--b\n\nfirst\n--b\nContent-Type: text/html\n\n<b>second</b>\n--b--\n"
    assert mail(b"Content-Type: multipart/mixed; boundary=b\n", body).text == "first\n\nsecond"
    alternatives = body.replace(b"first", b" ")
    assert mail(b"Content-Type: multipart/alternative; boundary=b\n", alternatives).text == "second"


@given(st.binary(max_size=400))
def test_any_bytes_are_a_mail_or_said_to_be_none(raw: bytes) -> None:
    with contextlib.suppress(BadInput):
        assert read_mail(raw).from_address


_WORDS = st.sampled_from(
    [
        *rb"""=?utf-8?b? =?utf-8?q?=0A ?= < > @ a , ; : " \ ( ) [ ] = . boundary charset*0*=x'y' % 1""".split(),
        *(b"\xff", "ö".encode(), b"\r\n ", b"\t", b" ", b"\x00"),
    ]
)
_HEADERS = st.sampled_from(
    b"From|Reply-To|Date|Received|Subject|Message-ID|Authentication-Results|Content-Type|Content-Transfer-Encoding|"
    b"Content-Disposition|MIME-Version|Content-Type: text/plain; x|Content-Type: multipart/mixed; x".split(b"|")
)


@given(st.lists(st.tuples(_HEADERS, st.lists(_WORDS, max_size=8).map(b"".join)), max_size=8), st.binary(max_size=80))
def test_hostile_headers_are_read_or_refused(headers: list[tuple[bytes, bytes]], body: bytes) -> None:
    lines = b"".join(name + b": " + value + b"\r\n" for name, value in headers)
    for start in (b"", b"From: a@example.org\r\n"):
        with contextlib.suppress(BadInput):
            read = read_mail(start + lines + b"\r\n" + body)
            assert read.from_address and "\n" not in f"{read.from_address}{read.from_name}{read.subject}{read.reply_to}"
            f"{read}".encode()


@pytest.mark.parametrize(
    "raw",
    [
        HEAD + b"Reply-To: " + b'"' * 60_000 + b"\n\nx",
        HEAD + b"Content-Type: text/plain; " + b"a*0*=x; " * 7_000 + b"\n\nx",
        HEAD + b"\n" + b"\r" * 10_000_000,
        HEAD + b"Content-Type: text/html\n\n" + b"<a " * 800_000,
        HEAD + b"Content-Type: text/html\n\n" + b"<script>" * 100_000,
        HEAD + b"Content-Type: text/html\n\n" + b"<a b='" * 300_000,
    ],
)
@pytest.mark.timeout(20)
def test_a_message_made_to_keep_the_reader_busy_does_not(raw: bytes) -> None:
    with contextlib.suppress(BadInput):
        assert read_mail(raw).from_address
