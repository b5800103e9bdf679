"""What Outlook packed into winmail.dat: the files of a message, and its text where the e-mail itself has none.

Format: MS-OXTNEF, Transport Neutral Encapsulation Format: a signature, then entries, each with its level, number,
length, content and sum of bytes; some of them lists of properties with types of MS-OXCDATA 2.11.1.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_app.domain.file_names import safe_file_name
from desktop_app.reading import limits
from desktop_app.reading.html_words import html_text
from desktop_app.reading.rtf import rtf_text
from desktop_app.reading.rtf_packed import unpacked

SIGNATURE = b"\x78\x9f\x3e\x22"
_SUBJECT, _BODY, _CODE_PAGE, _MESSAGE_PROPERTIES = 0x00018004, 0x0002800C, 0x00069007, 0x00069003
_NEW_FILE, _FILE_NAME, _FILE_CONTENT, _FILE_PROPERTIES = 0x00069002, 0x00018010, 0x0006800F, 0x00069005
_P_SUBJECT, _P_BODY, _P_HTML, _P_RTF, _P_INTERNET_CODE_PAGE = 0x0037, 0x1000, 0x1013, 0x1009, 0x3FDE
_P_CONTENT, _P_LONG_NAME, _P_NAME, _P_SHOWN_NAME = 0x3701, 0x3707, 0x3704, 0x3001
_P_OBJECT = -1  # content that is an object of another program, or a message
_BYTES, _TEXT8, _TEXT16, _OBJECT = 0x0102, 0x001E, 0x001F, 0x000D
_LONG = (_BYTES, _TEXT8, _TEXT16, _OBJECT)
_SIZES = {0x0002: 4, 0x0003: 4, 0x0004: 4, 0x0005: 8, 0x0006: 8, 0x0007: 8, 0x000A: 4, 0x000B: 4, 0x0014: 8}
_SIZES |= {0x0000: 0, 0x0001: 0, 0x0040: 8, 0x0048: 16}
_SEVERAL = 0x1000
_DAMAGED = -1
_IS_MESSAGE = bytes.fromhex("0703020000000000c000000000000046")  # IID_IMessage
Properties = dict[int, "bytes | str"]


@dataclass(frozen=True)
class Unpacked:
    """The text, the files as (name, content), and whether something could not be taken out."""

    text: str = ""
    files: tuple[tuple[str, bytes], ...] = ()
    left_out: bool = False


@dataclass
class _File:
    """A file while its entries are read."""

    name: str = ""
    content: bytes | None = None
    properties: Properties = field(default_factory=dict)


def is_bundle(content: bytes) -> bool:
    """Whether these are the bytes of a winmail.dat."""
    return content.startswith(SIGNATURE)


def unpack(content: bytes, depth: int = 1) -> Unpacked:
    """What is inside. ValueError where the bytes are damaged or cut short, or a limit is passed."""
    codec, subject, body = "cp1252", b"", b""
    message: Properties = {}
    files: list[_File] = []
    whole = True
    for number, value in _entries(content):
        if number == _DAMAGED:
            whole = False
        elif number == _CODE_PAGE and len(value) >= 4:
            codec = _codec(int.from_bytes(value[:4], "little"))
        elif number == _SUBJECT:
            subject = value
        elif number == _BODY:
            body = value
        elif number == _MESSAGE_PROPERTIES:
            message = _properties(value, codec)
        elif number == _NEW_FILE:
            files.append(_File())
            if len(files) > limits.MAIL_ATTACHMENTS:
                raise ValueError("more files than a message may carry")
        elif files and number == _FILE_NAME:
            files[-1].name = _text(value, codec)
        elif files and number == _FILE_CONTENT:
            files[-1].content = value
        elif files and number == _FILE_PROPERTIES:
            files[-1].properties = _properties(value, codec)
    taken, left_out = _taken_out(files, depth)
    text = _text_of(message, codec) or _text(body, codec)
    if depth > 1:
        heading = _as_text(message.get(_P_SUBJECT), codec) or _text(subject, codec)
        text = f"{heading}\n\n{text}".strip()
    if not (text or taken or whole):
        raise ValueError("damaged")
    return Unpacked(_tidy(text), taken, left_out or not whole)


def _entries(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The entries in their order, and `_DAMAGED` at the end where the bytes behind the last whole one are none."""
    if not is_bundle(content):
        raise ValueError("no winmail.dat")
    at, count, end = 6, 0, len(content.rstrip(b"\0"))
    while at < end:
        level, number, length = struct.unpack_from("<BII", content[at : at + 9].ljust(9, b"\0"))
        after = at + 9 + length
        if level not in (1, 2) or after + 2 > len(content):
            yield _DAMAGED, b""
            return
        count += 1
        if count > limits.BUNDLE_ENTRIES:
            raise ValueError("more entries than a message has")
        yield number, content[at + 9 : after]
        at = after + 2  # the sum of bytes is left unread: senders get it wrong


def _properties(content: bytes, codec: str) -> Properties:
    """The properties by number, the first value of each; numbers are left out, for nothing here asks for one but the
    code page."""
    found: Properties = {}
    reading = _Reader(content)
    count = reading.number()
    if count > limits.BUNDLE_ENTRIES:
        raise ValueError("more entries than a message has")
    for _ in range(count):
        kind, number = reading.short(), reading.short()
        if number >= 0x8000:
            reading.take(16)
            if reading.number():  # named, not numbered
                reading.padded(reading.number())
            else:
                reading.take(4)
        plain, several = kind & ~_SEVERAL, bool(kind & _SEVERAL)
        values = reading.number() if several or plain in _LONG else 1
        if values > limits.BUNDLE_ENTRIES:
            raise ValueError("more values than a property has")
        for position in range(values):
            if plain in _LONG:
                value = reading.padded(reading.number())
            elif plain in _SIZES:
                value = reading.take(_SIZES[plain])
            else:
                raise ValueError("a type that is not known")
            if position == 0 and (plain in _LONG or number == _P_INTERNET_CODE_PAGE):
                found[_P_OBJECT if plain == _OBJECT else number] = _value(plain, value, codec)
    return found


def _value(kind: int, value: bytes, codec: str) -> bytes | str:
    if kind == _TEXT16:
        return value.decode("utf-16-le", "replace").rstrip("\0")
    return _text(value, codec) if kind == _TEXT8 else value


@dataclass
class _Reader:
    content: bytes
    at: int = 0

    def take(self, length: int) -> bytes:
        value = self.content[self.at : self.at + length]
        if len(value) != length:
            raise ValueError("cut short")
        self.at += length
        return value

    def padded(self, length: int) -> bytes:
        """A value, and what fills it up to a multiple of four; the last one is not always filled up."""
        value = self.take(length)
        self.at = min(self.at + -length % 4, len(self.content))
        return value

    def number(self) -> int:
        return int.from_bytes(self.take(4), "little")

    def short(self) -> int:
        return int.from_bytes(self.take(2), "little")


def _taken_out(files: list[_File], depth: int) -> tuple[tuple[tuple[str, bytes], ...], bool]:
    found: list[tuple[str, bytes]] = []
    left_out = False
    for number, file in enumerate(files, start=1):
        names = (file.properties.get(p) for p in (_P_LONG_NAME, _P_NAME, _P_SHOWN_NAME))
        name = next((one for one in (*names, file.name) if isinstance(one, str) and one.strip()), "")
        content, inside = file.content, file.properties.get(_P_OBJECT)
        kept = file.properties.get(_P_CONTENT)
        if content is None and isinstance(kept, bytes):
            content = kept
        if isinstance(inside, bytes) and inside[:16] == _IS_MESSAGE:
            if depth >= limits.BUNDLE_DEPTH:
                left_out = True
                continue
            message = unpack(inside[16:], depth + 1)
            if message.text:
                found.append((f"{safe_file_name(name, f'message-{number}')}.txt", message.text.encode("utf-8")))
            found += message.files
            left_out = left_out or message.left_out
        elif content is None:  # nothing but an object
            left_out = True
        else:
            found.append((safe_file_name(name, f"attachment-{number}"), content))
        if len(found) > limits.MAIL_ATTACHMENTS:
            raise ValueError("more files than a message may carry")
    return tuple(found), left_out


def _text_of(message: Properties, codec: str) -> str:
    """The plain text of a message, or that of its page or its formatted text."""
    plain = _as_text(message.get(_P_BODY), codec)
    if plain.strip():
        return plain
    page = message.get(_P_HTML)
    if page:
        number = message.get(_P_INTERNET_CODE_PAGE)
        written = _codec(int.from_bytes(number, "little")) if isinstance(number, bytes) else "utf-8"
        return html_text(_as_text(page, written))
    packed = message.get(_P_RTF)
    try:
        return rtf_text(unpacked(packed)) if isinstance(packed, bytes) else ""
    except ValueError:
        return ""


def _as_text(value: bytes | str | None, codec: str) -> str:
    return _text(value, codec) if isinstance(value, bytes) else value or ""


def _text(value: bytes, codec: str) -> str:
    return value.partition(b"\0")[0].decode(codec, "replace")


def _tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
    return lines.encode("utf-8", "replace").decode("utf-8").strip()


def _codec(page: int) -> str:
    """The name of a code page as Windows numbers them."""
    name = {65001: "utf-8", 20127: "ascii", 28591: "latin-1", 936: "gbk"}.get(page, f"cp{page}")
    try:
        "a".encode(name)
    except LookupError:
        return "cp1252"
    return name
