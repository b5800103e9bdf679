"""Files from strangers as plain data: asked of the process that reads, and checked again before they are believed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_app.domain.case import Looked
from desktop_app.domain.errors import BadInput
from desktop_app.domain.file_names import safe_file_name
from desktop_app.domain.hidden_data import Hidden, HiddenKind
from desktop_app.reading import limits
from desktop_app.reading.mail import Mail
from desktop_app.reading.mail_parts import Attachment, Remark
from desktop_app.reading.mbox import message_bytes
from desktop_app.reading.room import ROOM, broken_answer, list_of, number_of, text_of

PageImage = tuple[int, int, bytes]
Place = tuple[int, float, float, float, float]  # a page, and four sides on it
_TEXT = limits.MAIL_BYTES
_LINE = limits.MAIL_HEADER_CHARACTERS
_MEDIA_TYPE = 100


@dataclass(frozen=True)
class InMailbox:
    """One message of a mailbox: its number from 1, its bytes, and what it is (its files aside, which are counted) or
    why it cannot be read."""

    number: int
    raw: bytes
    mail: Mail | None
    files: int
    refused: str


def read_limited(path: Path, most: int) -> bytes:
    """The bytes of a file an officer chose. BadInput, naming it, where it cannot be read or is larger than `most`."""
    try:
        if not path.is_file():
            raise FileNotFoundError(2, "there is no such file")
        with path.open("rb") as file:
            content = file.read(most + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not a file name"
        raise BadInput(
            "unreadable-file",
            f"The file {path.name} cannot be read ({reason}).",
            safe="Nothing was taken in, and the file was not changed.",
            next_step="Check the name of the file and whether you may read it, or copy it to this computer.",
        ) from error
    if len(content) > most:
        raise BadInput(
            "file-too-large",
            f"The file {path.name} is larger than {most // 1024 // 1024} MB.",
            safe="Nothing was taken in, and the file was not changed.",
            next_step="Check that it is the right file; send for a smaller one, or split it.",
        )
    return content


def read_message(raw: bytes, name: str, *, outlook: bool = False) -> Mail:
    """An e-mail (.eml), or a message kept by Outlook (.msg), with the files it carries; `name` is the file's. BadInput
    where it is none, or a limit is passed."""
    _small_enough(raw, name, limits.MAIL_BYTES)
    told, blocks = ROOM.read("outlook" if outlook else "mail", raw, name)
    try:
        return _mail(told, _files(told, blocks))
    except (ValueError, TypeError) as error:
        raise broken_answer(name) from error


def read_mailbox(raw: bytes, name: str) -> tuple[InMailbox, ...]:
    """The messages of a mailbox (.mbox), in their order. BadInput where it is none, or a limit is passed."""
    _small_enough(raw, name, limits.MAILBOX_BYTES)
    told, _ = ROOM.read("mailbox", raw, name)
    try:
        return tuple(
            _in_mailbox(number, one, raw)
            for number, one in enumerate(list_of(told, "messages", limits.MAILBOX_MESSAGES), start=1)
        )
    except (ValueError, TypeError) as error:
        raise broken_answer(name) from error


def measure_scan(content: bytes, name: str) -> tuple[str, int]:
    """The media type and the number of pages of a scanned letter: PDF, JPEG, PNG or TIFF. BadInput where it is none."""
    _small_enough(content, name, limits.SCAN_BYTES)
    told, _ = ROOM.read("scan", content, name)
    try:
        return text_of(told, "media_type", _MEDIA_TYPE), number_of(told, "pages", limits.PAGES)
    except ValueError as error:
        raise broken_answer(name) from error


def look(content: bytes, name: str) -> Looked:
    """A file as text or as pictures of its pages. BadInput where it is of a kind that is not shown, or damaged."""
    told, blocks = ROOM.read("look", content, name)
    try:
        sizes = list_of(told, "sizes", limits.PAGES_SHOWN)
        pages = tuple(_page(size, pixels) for size, pixels in zip(sizes, blocks, strict=True))
        return Looked(text_of(told, "text", limits.SHOWN_TEXT_CHARACTERS), pages, told.get("whole") is True)
    except (ValueError, TypeError) as error:
        raise broken_answer(name) from error


def words_of(content: bytes, name: str) -> tuple[tuple[tuple[str, str], ...], int]:
    """The words of a document (PDF, DOCX) with their places, and how many of its pages have none. BadInput where it
    cannot be read, or a limit is passed."""
    _small_enough(content, name, limits.WORDS_BYTES)
    told, _ = ROOM.read("words", content, name)
    try:
        places = []
        for place, text in list_of(told, "places", limits.WORDS_PLACES):
            if not isinstance(place, str) or not isinstance(text, str) or len(place) > _MEDIA_TYPE:
                raise ValueError("place")
            places.append((place, text))
        return tuple(places), number_of(told, "blank", limits.WORDS_PAGES)
    except (ValueError, TypeError) as error:
        raise broken_answer(name) from error


@dataclass(frozen=True)
class PageSeen:
    """A page as it is seen: how many the file has, its size in points, and the picture."""

    pages: int
    size: tuple[float, float]
    picture: PageImage


def page_seen(content: bytes, name: str, number: int, dpi: int) -> PageSeen:
    """One page (the first is 1) of a PDF or picture. BadInput where it is neither, or has no such page."""
    _small_enough(content, name, limits.SCAN_BYTES)
    told, blocks = ROOM.read("page", content, name, {"number": number, "dpi": dpi})
    try:
        across, down = (float(side) for side in list_of(told, "points", 2))
        if not (0 < across < 20_000 and 0 < down < 20_000):
            raise ValueError("points")
        (pixels,) = blocks
        return PageSeen(number_of(told, "pages", limits.PAGES), (across, down), _page(told["size"], pixels))
    except (ValueError, TypeError, KeyError) as error:
        raise broken_answer(name) from error


def hidden_in(content: bytes, name: str) -> tuple[Hidden, ...]:
    """What a file holds beside what is seen of it. BadInput where looking took too long or more memory than it may."""
    _small_enough(content, name, limits.WORDS_BYTES)
    told, _ = ROOM.read("hidden", content, name)
    try:
        return tuple(
            Hidden(HiddenKind(kind), min(int(count), limits.WORDS_CHARACTERS))
            for kind, count in list_of(told, "hidden", len(HiddenKind))
        )
    except (ValueError, TypeError) as error:
        raise broken_answer(name) from error


def places_of(content: bytes, name: str, text: str) -> tuple[Place, ...]:
    """Where a text stands: page, then left, top, right and bottom as shares of the page. BadInput as `page_seen`."""
    _small_enough(content, name, limits.SCAN_BYTES)
    return _places(ROOM.read("places", content, name, {"text": text})[0], name)


def boxes_seen(content: bytes, name: str, boxes: Sequence[Place]) -> tuple[Place, ...]:
    """Boxes (page, then left, bottom, right and top in points from the lower left corner) as `places_of` has them.
    BadInput as `page_seen`, and where a box lies on no page."""
    _small_enough(content, name, limits.SCAN_BYTES)
    return _places(ROOM.read("boxes", content, name, {"boxes": [list(box) for box in boxes]})[0], name)


def _places(told: Mapping[str, Any], name: str) -> tuple[Place, ...]:
    try:
        found = []
        for page, *sides in list_of(told, "places", limits.PLACES_FOUND):
            left, top, right, bottom = (float(side) for side in sides)
            if type(page) is not int or not 1 <= page <= limits.PAGES:
                raise ValueError("places")
            if not (0 <= left <= right <= 1 and 0 <= top <= bottom <= 1):
                raise ValueError("places")
            found.append((page, left, top, right, bottom))
        return tuple(found)
    except (ValueError, TypeError) as error:
        raise broken_answer(name) from error


def _in_mailbox(number: int, one: Any, raw: bytes) -> InMailbox:
    end = number_of(one, "end", len(raw))
    content = message_bytes(raw, number_of(one, "start", end), end)
    if "refused" in one:
        return InMailbox(number, content, None, 0, text_of(one, "refused", 1_000))
    return InMailbox(number, content, _mail(one, ()), number_of(one, "files", limits.MAIL_ATTACHMENTS), "")


def _mail(told: Mapping[str, Any], files: tuple[Attachment, ...]) -> Mail:
    date = datetime.fromisoformat(text_of(told, "date", 40)) if told.get("date") is not None else None
    if date is not None and date.tzinfo is None:
        raise ValueError("date")
    return Mail(
        from_name=text_of(told, "from_name", _LINE),
        from_address=text_of(told, "from_address", _LINE),
        reply_to=_perhaps(told, "reply_to"),
        authentication_results=_perhaps(told, "authentication_results"),
        message_id=_perhaps(told, "message_id"),
        date=date,
        subject=text_of(told, "subject", _LINE),
        text=text_of(told, "text", _TEXT),
        attachments=files,
        remarks=tuple(Remark(remark) for remark in list_of(told, "remarks", len(Remark))),
    )


def _files(told: Mapping[str, Any], blocks: Sequence[bytes]) -> tuple[Attachment, ...]:
    named = list_of(told, "files", limits.MAIL_ATTACHMENTS)
    if sum(len(block) for block in blocks) > limits.MAIL_ATTACHMENT_BYTES:
        raise ValueError("files")
    files = []
    for number, ((name, kind), content) in enumerate(zip(named, blocks, strict=True), start=1):
        if not isinstance(name, str) or not isinstance(kind, str) or len(kind) > _MEDIA_TYPE:
            raise ValueError("files")
        files.append(Attachment(safe_file_name(name, f"attachment-{number}"), kind, content))
    return tuple(files)


def _perhaps(told: Mapping[str, Any], name: str) -> str | None:
    return None if told.get(name) is None else text_of(told, name, _LINE)


def _page(size: Any, pixels: bytes) -> PageImage:
    width, height = size
    sensible = type(width) is int and type(height) is int and 0 < width <= limits.PICTURE_SIDE and height > 0
    if not sensible or width * height * 3 != len(pixels):
        raise ValueError("sizes")
    return width, height, pixels


def _small_enough(content: bytes, name: str, most: int) -> None:
    if len(content) > most:
        raise BadInput(
            "file-too-large",
            f"The file {name} is larger than {most // 1024 // 1024} MB.",
            safe="Nothing was stored, and the file was not changed.",
            next_step="Check that it is the right file; ask for a smaller one, or split it.",
        )
