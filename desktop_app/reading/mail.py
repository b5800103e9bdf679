"""Reading an e-mail that came from a stranger: with limits, and without believing anything it says of itself.

Format: RFC 5322 and MIME (RFC 2045), read by the standard library's `email` with its modern policy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage, Message
from email.policy import default
from email.utils import getaddresses, parsedate_to_datetime
from typing import Any

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits
from desktop_app.reading.html_words import html_text
from desktop_app.reading.mail_parts import PARSING, Attachment, Remark, attachments_of, bundles_of, remarks_on

LARGEST = limits.MAIL_BYTES
_TAKEN_APART = ("from", "reply-to", "date", "message-id", "mime-version")
_HEADER_LINE = re.compile(rb"[!-9;-~]+[ \t]*:")
# The library takes these apart while it reads, so that they are measured before.
_CONTENT = re.compile(rb"(?:^|[\r\n])content-[a-z-]+[ \t]*:[^\r\n]*+(?:[\r\n]+[ \t][^\r\n]*+)*+", re.IGNORECASE)
_MULTIPART = re.compile(rb"content-type\s*:\s*(?:multipart|message)\s*/", re.IGNORECASE)
_REPLACED = "[Some characters of this message could not be read in the encoding it names; they stand as \ufffd.]"


@dataclass(frozen=True)
class Mail:
    """An e-mail as it came. All of it is a claim of the message, but for `date` and `authentication_results` where the
    receiving server put its own header on top. `date` is aware, or None where the message states none."""

    from_name: str
    from_address: str
    reply_to: str | None
    authentication_results: str | None
    message_id: str | None
    date: datetime | None
    subject: str
    text: str
    attachments: tuple[Attachment, ...] = ()
    remarks: tuple[Remark, ...] = ()


def read_mail(raw: bytes) -> Mail:
    """An e-mail from its bytes (an .eml file). BadInput where they are no e-mail, more than one sender is named, or a
    limit is passed."""
    message = parse(raw)
    name, address = _sender(message)
    results = all_headers(message, "Authentication-Results")
    message_id = header(message, "Message-ID")
    bundles = bundles_of(message)
    text = body_text(message) or "\n\n".join(bundle.text for bundle in bundles if bundle and bundle.text)
    return Mail(
        from_name=name,
        from_address=address,
        reply_to=_reply_to(message),
        authentication_results=results[0] if results else None,
        message_id=message_id or None,
        date=arrival(message),
        subject=header(message, "Subject"),
        text=text,
        attachments=attachments_of(message, bundles),
        remarks=remarks_on(message, text, bundles),
    )


def parse(raw: bytes) -> EmailMessage:
    """The parts of an e-mail, with limits on what a stranger can make of them. BadInput where it is no e-mail."""
    if len(raw) > LARGEST:
        raise _no_mail(f"it is larger than {LARGEST // 1024 // 1024} MB", "mail-too-large")
    head = re.split(rb"\r?\n[ \t]*\r?\n|\r\r", raw.lstrip(b"\r\n"), maxsplit=1)[0]
    lines = head.splitlines()
    if lines and lines[0].startswith((b"From ", b">From ")):
        lines = lines[1:]
    if not lines or not _HEADER_LINE.match(lines[0]) or b"\0" in head:
        raise _no_mail("it does not begin with the headers of an e-mail")
    if len(head) > limits.MAIL_HEADER_BLOCK_BYTES:
        raise _no_mail(f"its headers have more than {limits.MAIL_HEADER_BLOCK_BYTES // 1024} kB", "mail-too-large")
    if sum(1 for line in lines if not line.startswith((b" ", b"\t"))) > limits.MAIL_HEADERS:
        raise _no_mail(f"it has more than {limits.MAIL_HEADERS:,} headers", "mail-too-large")
    if len(_MULTIPART.findall(raw)) > limits.MAIL_PARTS:
        raise _no_mail(f"it has more than {limits.MAIL_PARTS:,} parts", "mail-too-large")
    if raw.count(b"\n") + raw.count(b"\r") > 2 * limits.MAIL_LINES:
        raise _no_mail(f"it has more than {limits.MAIL_LINES:,} lines", "mail-too-large")
    if any(len(found[0]) > limits.MAIL_TAKEN_APART_CHARACTERS for found in _CONTENT.finditer(raw)):
        most = limits.MAIL_TAKEN_APART_CHARACTERS
        raise _no_mail(f"a header that describes its content has more than {most:,} characters", "mail-too-large")
    try:
        message = message_from_bytes(raw.lstrip(b"\r\n"), policy=default)
        for _ in _walk(message):
            pass
    except PARSING as error:
        raise _no_mail("its parts or headers are not those of an e-mail") from error
    return message


def header(message: Message, name: str) -> str:
    """The first header of this name, decoded, in one line; empty where there is none."""
    values = all_headers(message, name)
    return values[0] if values else ""


def all_headers(message: Message, name: str) -> list[str]:
    """All headers of this name, from the top, decoded and each in one line."""
    return [_one_line(str(_structured(name, raw) or _decoded_words(raw))) for raw in _raw(message, name)]


def addresses(message: Message, name: str) -> list[tuple[str, str]]:
    """The addresses in all headers of this name, each with its display name, as they stand there."""
    found = []
    for raw in _raw(message, name):
        parsed = _structured(name, raw)
        try:
            found += [(a.display_name, a.addr_spec) for a in parsed.addresses]
        except PARSING:
            found += _addresses_of_old(raw)
    found = [(_one_line(shown), _one_line(address)) for shown, address in found]
    return [(shown, address) for shown, address in found if address.strip("<>@ ")]


def _addresses_of_old(raw: str) -> list[tuple[str, str]]:
    """By the older parser, where the modern one refuses: a line break hidden in a display name is one reason."""
    try:
        return [(_decoded_words(shown), address) for shown, address in getaddresses([raw])]
    except PARSING:
        return []


def _decoded_words(text: str) -> str:
    try:
        return str(make_header(decode_header(text)))
    except PARSING:
        return text


def arrival(message: Message) -> datetime | None:
    """When it arrived: as the receiving server's topmost "Received" says, else as the sender's "Date" claims. Aware
    UTC; None where neither can be read."""
    received = [raw.rpartition(";")[2] for raw in _raw(message, "Received")[:1]]
    for text in (*received, *_raw(message, "Date")[:1]):
        instant = _instant(text)
        if instant is not None:
            return instant
    return None


def body_text(message: Message) -> str:
    """What a person reads in it: plain text, and HTML turned into text where there is no plain form of it."""
    try:
        said = "\n\n".join(text for text in _texts(message) if text.strip()).strip()
    except PARSING as error:
        raise _no_mail("its text cannot be read") from error
    said = said.replace("\0", "\ufffd")
    return f"{said}\n\n{_REPLACED}" if "\ufffd" in said else said


def _longest(name: str) -> int:
    """How long a header of this name may be."""
    plain = name.casefold()
    return (
        limits.MAIL_TAKEN_APART_CHARACTERS
        if plain in _TAKEN_APART or plain.startswith("content-")
        else limits.MAIL_HEADER_CHARACTERS
    )


def _texts(part: Message) -> list[str]:
    """The texts of a part, in order; of alternatives (RFC 2046, 5.1.4) the plain one, or the last with any text."""
    kind = part.get_content_type()
    inner = [one for one in part.get_payload() if isinstance(one, Message)] if part.is_multipart() else []
    if kind == "multipart/alternative":
        choices = [(one.get_content_type() == "text/plain", at, _texts(one)) for at, one in enumerate(inner)]
        with_text = [choice for choice in choices if any(text.strip() for text in choice[2])]
        return max(with_text)[2] if with_text else []
    if part.get_content_disposition() == "attachment":
        return []
    if inner:
        return [text for one in inner for text in _texts(one)]
    return [_part_text(part)] if kind in ("text/plain", "text/html") else []


def _sender(message: Message) -> tuple[str, str]:
    given = _raw(message, "From")
    if not given:
        raise _no_mail("it names no sender")
    senders = addresses(message, "From")
    if len(given) > 1 or len(senders) > 1:
        raise BadInput(
            "several-senders",
            "This message names more than one sender, so that it cannot be told who asks.",
            safe="Nothing was stored.",
            next_step="Enter the request by hand, with the sender you take it to be from.",
        )
    if not senders or "@" not in senders[0][1]:
        raise _no_mail("it names no sender with an address")
    return senders[0]


def _reply_to(message: Message) -> str | None:
    given = addresses(message, "Reply-To")
    return ", ".join(address for _, address in given) or None


def _raw(message: Message, name: str) -> list[str]:
    """Headers as they came, unfolded. Bytes that are not ASCII are UTF-8 (RFC 6532) or replaced."""
    found = []
    for given, value in message.raw_items():
        if given.casefold() == name.casefold():
            text = str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            found.append(re.sub(r"[\r\n\0]+", "", text).strip())
    return found


def _structured(name: str, raw: str) -> Any:
    """A header taken apart; None where it is too long for that, or the standard library fails on it."""
    if len(raw) > limits.MAIL_TAKEN_APART_CHARACTERS:
        return None
    try:
        return default.header_factory(name, raw)
    except PARSING:
        return None


def _one_line(text: str) -> str:
    """A decoded text without line breaks: an encoded word may smuggle them in. Other characters stay for the domain
    to judge."""
    text = text.encode("utf-8", "replace").decode("utf-8")
    return re.sub(r"[\r\n\0\v\f\u0085\u2028\u2029]+", " ", text).strip()


def _instant(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except PARSING:
        return None
    return moment if 1971 <= moment.year <= 9998 else None


def _walk(message: Message) -> Iterator[Message]:
    """Every part, from the top; ValueError where they are nested too deeply, too many, or a header is too long."""
    left: list[tuple[Message, int]] = [(message, 0)]
    count = 0
    while left:
        part, depth = left.pop()
        count += 1
        too_long = any(len(str(value)) > _longest(name) for name, value in part.raw_items())
        if depth > limits.MAIL_DEPTH or count > limits.MAIL_PARTS or too_long:
            raise ValueError("more than any e-mail has")
        yield part
        inner = part.get_payload() if part.is_multipart() else ()
        left += [(one, depth + 1) for one in reversed(list(inner)) if isinstance(one, Message)]


def _part_text(part: Message) -> str:
    payload = part.get_payload(decode=True)
    raw = payload if isinstance(payload, bytes) else b""
    text = _decoded(raw, part.get_content_charset() or "utf-8")
    if part.get_content_type() == "text/html":
        text = html_text(text)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(raw: bytes, charset: str) -> str:
    for name, errors in ((charset, "strict"), ("utf-8", "strict"), (charset, "replace"), ("utf-8", "replace")):
        try:
            text = raw.decode(name, errors)
        except (LookupError, ValueError):
            continue
        # A codec of another kind ("rot13"), or half of a surrogate pair, is no text.
        return text.encode("utf-8", "replace").decode("utf-8")
    return raw.decode("ascii", "replace")


def _no_mail(why: str, code: str = "no-mail") -> BadInput:
    return BadInput(
        code,
        f"This file cannot be read as an e-mail: {why}.",
        safe="Nothing was stored.",
        next_step="Save the message as .eml once more, or enter the request by hand.",
    )
