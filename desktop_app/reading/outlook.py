"""Reading a message that Outlook kept (.msg, MS-OXMSG), by python-oxmsg; it runs only in the process that reads."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from typing import Any

import oxmsg
from oxmsg.domain import constants as c

from desktop_app.domain.errors import BadInput
from desktop_app.domain.file_names import safe_file_name
from desktop_app.reading import limits
from desktop_app.reading.html_words import html_text
from desktop_app.reading.mail import Mail, addresses, all_headers, arrival, header, parse
from desktop_app.reading.mail_parts import PARSING, Attachment, Remark
from desktop_app.reading.rtf import rtf_text
from desktop_app.reading.rtf_packed import unpacked
from desktop_app.reading.sniff import media_type

_DAMAGED = (*PARSING, OSError, struct.error, EOFError)


def read_outlook(raw: bytes) -> Mail:
    """A message from the bytes of a .msg file. BadInput where they are none, or name no sender."""
    if len(raw) > limits.MAIL_BYTES:
        raise _no_message(f"it is larger than {limits.MAIL_BYTES // 1024 // 1024} MB")
    try:
        message = oxmsg.Message.load(raw)
        headers = _headers(message)
        text, of_text = _text(message)
        files, left_out = _files(message)
    except _DAMAGED as error:
        raise _no_message("it is damaged, or of another kind") from error
    sender = next(iter(addresses(headers, "From")), None)
    if sender is None or "@" not in sender[1]:
        raise _no_message("it names no sender with an address")
    results = all_headers(headers, "Authentication-Results")
    kind = message.message_class.casefold()
    remarks = {
        Remark.ENCRYPTED: kind.endswith(".smime"),
        Remark.SIGNED: kind.endswith("multipartsigned"),
        Remark.ONLY_HTML: of_text == Remark.ONLY_HTML,
        Remark.ONLY_RTF: of_text == Remark.ONLY_RTF,
        Remark.NO_TEXT: not text.strip(),
        Remark.PART_UNREADABLE: of_text == Remark.PART_UNREADABLE,
        Remark.PART_NOT_TAKEN_OUT: left_out,
    }
    return Mail(
        from_name=sender[0],
        from_address=sender[1],
        reply_to=", ".join(address for _, address in addresses(headers, "Reply-To")) or None,
        authentication_results=results[0] if results else None,
        message_id=header(headers, "Message-ID") or None,
        date=arrival(headers),
        subject=header(headers, "Subject"),
        text=text,
        attachments=files,
        remarks=tuple(remark for remark, holds in remarks.items() if holds),
    )


def _headers(message: Any) -> EmailMessage:
    """The headers the message came with; where Outlook kept none, those its own entries amount to."""
    properties = message.properties
    kept = (properties.str_prop_value(c.PID_TRANSPORT_MESSAGE_HEADERS) or "").strip()
    if "\nfrom:" in f"\n{kept.casefold()}":
        return parse(kept.encode("utf-8", "replace") + b"\r\n\r\n")
    name = (properties.str_prop_value(c.PID_SENDER_NAME) or "").replace("\n", " ").replace("\r", " ")
    written = EmailMessage(policy=SMTP)
    for pid in (c.PID_SENDER_SMTP_ADDRESS, c.PID_SENDER_EMAIL_ADDRESS):
        address = (properties.str_prop_value(pid) or "").strip()
        if "@" in address:
            quoted = name.replace("\\", "\\\\").replace('"', '\\"')
            written["From"] = f'"{quoted}" <{address}>'
            break
    written["Subject"] = " ".join(message.subject.split())
    sent = message.sent_date
    if isinstance(sent, datetime):
        written["Date"] = (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).strftime("%a, %d %b %Y %H:%M:%S +0000")
    return written


def _text(message: Any) -> tuple[str, Remark | None]:
    """The text, and what is to be said where there was no plain form of it."""
    plain = message.body or ""
    if plain.strip():
        return _tidy(plain), None
    page = message.html_body or ""
    if page.strip():
        return _tidy(html_text(page)), Remark.ONLY_HTML
    packed = message.properties.binary_prop_value(c.PID_RTF_COMPRESSED)
    if not packed:
        return "", None
    try:
        return _tidy(rtf_text(unpacked(packed))), Remark.ONLY_RTF
    except ValueError:
        return "", Remark.PART_UNREADABLE


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return lines.encode("utf-8", "replace").decode("utf-8").strip()


def _files(message: Any) -> tuple[tuple[Attachment, ...], bool]:
    """The files it carries, and whether some could not be taken out (messages and objects inside it)."""
    found: list[Attachment] = []
    left_out, size = False, 0
    for number, kept in enumerate(message.attachments, start=1):
        content = kept.file_bytes
        if content is None:
            left_out = True
            continue
        size += len(content)
        if number > limits.MAIL_ATTACHMENTS or size > limits.MAIL_ATTACHMENT_BYTES:
            raise _no_message(f"it carries more than {limits.MAIL_ATTACHMENTS} files, or they are too large")
        given = kept.file_name or kept.properties.str_prop_value(c.PID_ATTACH_FILENAME) or ""
        found.append(Attachment(safe_file_name(given, f"attachment-{number}"), media_type(content), content))
    return tuple(found), left_out


def _no_message(why: str) -> BadInput:
    return BadInput(
        "no-mail",
        f"This file cannot be read as an Outlook message: {why}.",
        safe="Nothing was stored.",
        next_step="Save the message as .eml, or enter the request by hand.",
    )
