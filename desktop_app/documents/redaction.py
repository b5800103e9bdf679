"""Redaction of PDFs that came from elsewhere: pages become pictures, boxes are burnt in, and a new file is made.

Painting a box over text leaves the text in the file, and taking operators out leaves it in bookmarks, attachments,
forms, metadata and earlier revisions. So nothing of the old file goes into the new one but its pixels, and the new file
is searched before anybody gets it.
"""

from __future__ import annotations

import ctypes
import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pikepdf
import pypdfium2.raw as pdfium
from pikepdf import Dictionary, Name

from desktop_app.documents.pages import opened, page_image
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.redactions import Mark

DPI = 200
_MARGIN = 2  # pixels around what is hidden: the edges of letters are soft


@dataclass(frozen=True)
class Box:
    """A rectangle to hide on a page (the first is 1), in points from the lower left corner, and on which ground."""

    page: int
    left: float
    bottom: float
    right: float
    top: float
    reason: str


def boxes_around(pdf: bytes, text: str, reason: str) -> tuple[Box, ...]:
    """Boxes around each place where a text stands, whatever its case; none for text in pictures, which has to be boxed
    by hand. BadInput where the file cannot be read."""
    if not text.strip():
        return ()
    boxes = []
    with opened(pdf) as document:
        for number, page in enumerate(document, start=1):
            read = page.get_textpage()
            search = read.search(text, match_case=False)
            while (place := search.get_next()) is not None:
                boxes += [Box(number, *rectangle, reason) for rectangle in _rectangles(read, *place)]
            read.close()
            page.close()
    return tuple(boxes)


def redacted(pdf: bytes, boxes: Sequence[Box], hidden: Sequence[str] = ()) -> bytes:
    """A new file with the boxes burnt in, and nothing of the old one but what is to be seen.

    `hidden` are texts that must be in it nowhere. BadInput where a box has no ground or lies on no page; Refused where
    a hidden text is still found.
    """
    if any(not box.reason.strip() for box in boxes):
        raise _no_ground()
    with opened(pdf) as document:
        sizes = [document[number].get_size() for number in range(len(document))]
        if any(not 1 <= box.page <= len(sizes) for box in boxes):
            raise _no_such_page(len(sizes))
        new = pikepdf.new()
        for number, (width, height) in enumerate(sizes, start=1):
            across, down, pixels = page_image(pdf, number, DPI)
            picture = bytearray(pixels)
            for box in boxes:
                if box.page == number:
                    _burn(picture, across, down, _on_picture(document[number - 1], box, across, down))
            _add_page(new, width, height, across, down, bytes(picture))
    return _searched(new, hidden)


@dataclass(frozen=True)
class PagePicture:
    """A page as it is seen: its size in points, and its picture in RGB."""

    size: tuple[float, float]
    picture: tuple[int, int, bytes]


def burnt(pages: Iterable[PagePicture], marks: Sequence[Mark], hidden: Sequence[str] = ()) -> bytes:
    """A new file of these pages with the marks burnt in; as `redacted`, for pages that were read elsewhere.

    BadInput where a mark has no ground or lies on no page; Refused where a hidden text is still found.
    """
    if any(not mark.reason.strip() for mark in marks):
        raise _no_ground()
    new, count = pikepdf.new(), 0
    for count, page in enumerate(pages, start=1):
        across, down, pixels = page.picture
        picture = bytearray(pixels)
        for mark in marks:
            if mark.page == count:
                place = (mark.left * across, mark.top * down, mark.right * across, mark.bottom * down)
                left, top, right, bottom = (round(side) for side in place)
                _burn(picture, across, down, (left - _MARGIN, top - _MARGIN, right + _MARGIN, bottom + _MARGIN))
        _add_page(new, *page.size, across, down, bytes(picture))
    if any(not 1 <= mark.page <= count for mark in marks):
        raise _no_such_page(count)
    return _searched(new, hidden)


def _searched(new: pikepdf.Pdf, hidden: Sequence[str]) -> bytes:
    out = io.BytesIO()
    new.save(out, deterministic_id=True)
    result = out.getvalue()
    left = traces(result, hidden)
    if left:
        raise Refused(
            "redaction-incomplete",
            f"{len(left)} of the texts to be hidden are still in the redacted file.",
            safe="The file was thrown away; nothing has left the program.",
            next_step="Draw boxes over the places by hand, and try again.",
        )
    return result


def _no_ground() -> BadInput:
    return BadInput(
        "redaction-needs-a-ground",
        "Hiding something needs its ground.",
        safe="Nothing was made.",
        next_step="Say for each box on which ground it hides something.",
    )


def _no_such_page(pages: int) -> BadInput:
    return BadInput(
        "no-such-page",
        f"The document has {pages} pages; a box lies on another.",
        safe="Nothing was made.",
        next_step="Name a page that exists.",
    )


def traces(pdf: bytes, hidden: Sequence[str]) -> tuple[str, ...]:
    """Those of the texts that are still somewhere in a file: in what is read from its pages, in its raw bytes, or in a
    stream or string of it."""
    with opened(pdf) as document:
        pages = "".join(page.get_textpage().get_text_bounded() for page in document).casefold()
    with pikepdf.open(io.BytesIO(pdf)) as read:
        parts = [pdf, *_parts(read)]
    return tuple(text for text in hidden if text.casefold() in pages or any(_holds(part, text) for part in parts))


def _holds(part: bytes, text: str) -> bool:
    return any(text.encode(encoding, "ignore") in part for encoding in ("utf-8", "utf-16-be", "utf-16-le", "latin-1"))


def _parts(read: pikepdf.Pdf) -> Iterator[bytes]:
    for thing in read.objects:
        if isinstance(thing, pikepdf.Stream):
            yield thing.read_bytes()
        yield thing.unparse()


def _rectangles(read: Any, start: int, count: int) -> Iterator[tuple[float, float, float, float]]:
    for index in range(read.count_rects(start, count)):
        yield read.get_rect(index)


def _on_picture(page: Any, box: Box, across: int, down: int) -> tuple[int, int, int, int]:
    """Where a box lies on the picture of its page (left, top, right, bottom), whichever way the page is turned."""
    corners = []
    for x, y in ((box.left, box.bottom), (box.right, box.top)):
        at_x, at_y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, across, down, 0, x, y, ctypes.byref(at_x), ctypes.byref(at_y))
        corners.append((at_x.value, at_y.value))
    xs, ys = sorted(x for x, _ in corners), sorted(y for _, y in corners)
    return xs[0] - _MARGIN, ys[0] - _MARGIN, xs[1] + _MARGIN, ys[1] + _MARGIN


def _burn(picture: bytearray, across: int, down: int, place: tuple[int, int, int, int]) -> None:
    left, right = max(0, place[0]), min(across, place[2] + 1)
    if right <= left:
        return
    for row in range(max(0, place[1]), min(down, place[3] + 1)):
        start = (row * across + left) * 3
        picture[start : start + (right - left) * 3] = bytes((right - left) * 3)


def _add_page(new: pikepdf.Pdf, width: float, height: float, across: int, down: int, pixels: bytes) -> None:
    picture = pikepdf.Stream(
        new,
        zlib.compress(pixels, 6),
        Type=Name.XObject,
        Subtype=Name.Image,
        Width=across,
        Height=down,
        ColorSpace=Name.DeviceRGB,
        BitsPerComponent=8,
        Filter=Name.FlateDecode,
    )
    content = new.make_stream(f"q {width:.2f} 0 0 {height:.2f} 0 0 cm /Page Do Q".encode())
    page = Dictionary(
        Type=Name.Page,
        MediaBox=[0, 0, round(width, 2), round(height, 2)],
        Resources=Dictionary(XObject=Dictionary(Page=new.make_indirect(picture))),
        Contents=content,
    )
    new.pages.append(pikepdf.Page(new.make_indirect(page)))
