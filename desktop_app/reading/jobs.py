"""What the process that reads can do: each job takes what is asked and the bytes of a file, and gives plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits
from desktop_app.reading.hidden import hidden_in
from desktop_app.reading.looking import look_at, measure
from desktop_app.reading.mail import Mail, read_mail
from desktop_app.reading.mbox import message_bytes, split
from desktop_app.reading.outlook import read_outlook
from desktop_app.reading.paging import boxes_seen, page_seen, places_of
from desktop_app.reading.words import words_of

Answer = tuple[dict[str, Any], Sequence[bytes]]


def mail(_: dict[str, Any], content: bytes) -> Answer:
    """An e-mail (.eml) with the files it carries."""
    return _told(read_mail(content))


def outlook(_: dict[str, Any], content: bytes) -> Answer:
    """A message kept by Outlook (.msg) with the files it carries."""
    return _told(read_outlook(content))


def mailbox(_: dict[str, Any], content: bytes) -> Answer:
    """The messages of a mailbox (.mbox): where each stands, and what it is or why it cannot be read."""
    found = []
    for start, end in split(content):
        try:
            told = dict(_told(read_mail(message_bytes(content, start, end)))[0])
            told["files"] = len(told["files"])
        except BadInput as error:
            told = {"refused": error.what}
        found.append({**told, "start": start, "end": end})
    return {"messages": found}, ()


def scan(_: dict[str, Any], content: bytes) -> Answer:
    """What a scanned letter is, and how many pages it has."""
    kind, pages = measure(content)
    return {"media_type": kind, "pages": pages}, ()


def look(_: dict[str, Any], content: bytes) -> Answer:
    """A file as a person may look at it: text, or pictures of its pages."""
    view = look_at(content, limits.SHOWN_WIDTH, limits.PAGES_SHOWN)
    sizes = [[width, height] for width, height, _ in view.pages]
    return {"text": view.text, "sizes": sizes, "whole": view.whole}, [pixels for _, _, pixels in view.pages]


def words(_: dict[str, Any], content: bytes) -> Answer:
    """The words of a document, each with its place, and how many of its pages have none."""
    found, blank = words_of(content)
    return {"places": [list(one) for one in found], "blank": blank}, ()


def page(asked: dict[str, Any], content: bytes) -> Answer:
    """One page as it is seen."""
    seen = page_seen(content, int(asked["number"]), int(asked["dpi"]))
    width, height, pixels = seen.pixels
    return {"pages": seen.pages, "points": list(seen.size), "size": [width, height]}, [pixels]


def hidden(_: dict[str, Any], content: bytes) -> Answer:
    """What a file holds beside what is seen of it."""
    return {"hidden": [[kind.value, count] for kind, count in sorted(hidden_in(content).items())]}, ()


def places(asked: dict[str, Any], content: bytes) -> Answer:
    """Where a text stands on the pages."""
    return {"places": [list(place) for place in places_of(content, str(asked["text"]))]}, ()


def boxes(asked: dict[str, Any], content: bytes) -> Answer:
    """Boxes in points, as places on the pages as they are seen."""
    given = [(int(page), *(float(side) for side in sides)) for page, *sides in asked["boxes"]]
    return {"places": [list(place) for place in boxes_seen(content, given)]}, ()  # type: ignore[arg-type]


def _told(read: Mail) -> Answer:
    told = {
        "from_name": read.from_name,
        "from_address": read.from_address,
        "reply_to": read.reply_to,
        "authentication_results": read.authentication_results,
        "message_id": read.message_id,
        "date": read.date.isoformat() if read.date else None,
        "subject": read.subject,
        "text": read.text,
        "remarks": [remark.value for remark in read.remarks],
        "files": [[one.name, one.media_type] for one in read.attachments],
    }
    return told, [one.content for one in read.attachments]
