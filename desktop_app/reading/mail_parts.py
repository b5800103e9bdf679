"""What an e-mail carries beside its text, and what is to be said of how it was made (RFC 2045, 2183, 3156, 8551)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message
from enum import StrEnum

from desktop_app.domain.errors import BadInput
from desktop_app.domain.file_names import safe_file_name
from desktop_app.reading.limits import MAIL_ATTACHMENT_BYTES, MAIL_ATTACHMENTS
from desktop_app.reading.sniff import media_type
from desktop_app.reading.tnef import Unpacked, is_bundle, unpack

# What the standard library's parser is known to raise on hostile headers and bodies.
PARSING = (
    ValueError,
    LookupError,
    AttributeError,
    TypeError,
    AssertionError,
    RecursionError,
    MessageError,
    OverflowError,
)


class Remark(StrEnum):
    """What an officer should know of how a message was made."""

    ENCRYPTED = "encrypted"
    SIGNED = "signed"
    ONLY_HTML = "only html"
    ONLY_RTF = "only rtf"
    NO_TEXT = "no text"
    OUTLOOK_BUNDLE = "winmail.dat"
    OUTLOOK_BUNDLE_UNREADABLE = "winmail.dat unreadable"
    MESSAGE_INSIDE = "message inside"
    PART_UNREADABLE = "part unreadable"
    PART_NOT_TAKEN_OUT = "part not taken out"


@dataclass(frozen=True)
class Attachment:
    """A file that came with a message. `name` is safe to save under; `media_type` is what the bytes show."""

    name: str
    media_type: str
    content: bytes


_BODIES = ("text/plain", "text/html")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_SIGNATURES = ("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")


def bundles_of(message: Message) -> tuple[Unpacked | None, ...]:
    """What Outlook packed into each winmail.dat; None for one that is damaged or passes a limit."""
    return tuple(_unpacked(_content(part)) for part in _leaves(message) if _is_bundle(part))


def attachments_of(message: Message, bundles: Sequence[Unpacked | None] = ()) -> tuple[Attachment, ...]:
    """The files of a message, its pictures and messages inside it too, and behind them those of its bundles. BadInput
    where they are more, or larger, than a message may carry."""
    found: list[Attachment] = []
    for part in _leaves(message):
        content = _content(part) if _is_file(part) else None
        if content is not None:
            _take(found, _name(part, len(found) + 1), content)
    for bundle in bundles:
        for name, content in bundle.files if bundle else ():
            _take(found, name, content)
    return tuple(found)


def _take(found: list[Attachment], name: str, content: bytes) -> None:
    found.append(Attachment(name, media_type(content), content))
    if len(found) > MAIL_ATTACHMENTS:
        raise _too_much(f"it carries more than {MAIL_ATTACHMENTS} files")
    if sum(len(one.content) for one in found) > MAIL_ATTACHMENT_BYTES:
        raise _too_much(f"its files are larger than {MAIL_ATTACHMENT_BYTES // 1024 // 1024} MB together")


def _unpacked(content: bytes | None) -> Unpacked | None:
    try:
        return unpack(content or b"")
    except ValueError:
        return None


def remarks_on(message: Message, text: str, bundles: Sequence[Unpacked | None] = ()) -> tuple[Remark, ...]:
    """What is to be said of it, in the order of `Remark`."""
    parts = list(message.walk())
    kinds = [part.get_content_type() for part in parts]
    said = {
        Remark.ENCRYPTED: any(_is_encrypted(part) for part in parts) or "-----BEGIN PGP MESSAGE-----" in text,
        Remark.SIGNED: any(kind == "multipart/signed" or kind in _SIGNATURES for kind in kinds)
        or any(_smime_type(part) == "signed-data" for part in parts)
        or "-----BEGIN PGP SIGNED MESSAGE-----" in text,
        Remark.ONLY_HTML: bool(text.strip()) and "text/html" in kinds and "text/plain" not in kinds,
        Remark.NO_TEXT: not text.strip(),
        Remark.OUTLOOK_BUNDLE: any(bundles),
        Remark.OUTLOOK_BUNDLE_UNREADABLE: None in bundles,
        Remark.MESSAGE_INSIDE: "message/rfc822" in kinds[1:],
        Remark.PART_UNREADABLE: any(_is_file(part) and _content(part) is None for part in _leaves(message)),
        Remark.PART_NOT_TAKEN_OUT: any(bundle.left_out for bundle in bundles if bundle),
    }
    return tuple(remark for remark, holds in said.items() if holds)


def _leaves(message: Message) -> Iterator[Message]:
    """Parts that hold something themselves, and messages inside, whole, before their own parts."""
    for part in message.walk():
        if (part is not message and part.get_content_type() == "message/rfc822") or not part.is_multipart():
            yield part


def _is_file(part: Message) -> bool:
    if part.get_content_type() == "message/rfc822" or part.get_content_type() not in _BODIES:
        return True
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except PARSING:
        return True


def _content(part: Message) -> bytes | None:
    """The bytes of a part, as they were before they were made fit for mail; None where they cannot be read."""
    try:
        if part.is_multipart():
            inner = part.get_payload()
            return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else None
        payload = part.get_payload(decode=True)
    except PARSING:
        return None
    return payload if isinstance(payload, bytes) else None


def _name(part: Message, number: int) -> str:
    otherwise = f"attachment-{number}"
    try:
        if part.get_content_type() == "message/rfc822":
            otherwise = f"message-{number}.eml"
        return safe_file_name(str(part.get_filename() or ""), otherwise)
    except PARSING:
        return otherwise


def _is_encrypted(part: Message) -> bool:
    kind = part.get_content_type()
    return kind in _ENCRYPTED and _smime_type(part) not in ("signed-data", "certs-only")


def _smime_type(part: Message) -> str:
    try:
        return str(part.get_param("smime-type") or "").casefold()
    except PARSING:
        return ""


def _is_bundle(part: Message) -> bool:
    if part.is_multipart():
        return False
    if part.get_content_type() in ("application/ms-tnef", "application/vnd.ms-tnef"):
        return True
    try:
        return str(part.get_filename() or "").casefold() == "winmail.dat" or is_bundle(_content(part) or b"")
    except PARSING:
        return False


def _too_much(why: str) -> BadInput:
    return BadInput(
        "mail-too-large",
        f"This message is not taken in: {why}.",
        safe="Nothing was stored, and the file was not changed.",
        next_step="Ask the sender to send the files in several messages, or enter the request by hand.",
    )
