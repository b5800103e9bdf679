"""Single pages of a PDF or picture as they are seen, and where on them a text stands; in the process that reads."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image, ImageOps

from desktop_app.reading import limits
from desktop_app.reading.looking import SCANS, measure, opened_pdf, opened_picture, refused
from desktop_app.reading.sniff import media_type

POINTS = 72  # an inch
_A4 = (595.0, 842.0)
Place = tuple[int, float, float, float, float]  # page, then left, top, right, bottom as shares of the page


@dataclass(frozen=True)
class PageSeen:
    """A page as a picture in RGB, how many there are, and its size in points."""

    pages: int
    size: tuple[float, float]
    pixels: tuple[int, int, bytes]


def page_seen(content: bytes, number: int, dpi: int) -> PageSeen:
    """One page (the first is 1). BadInput where the file is no PDF or scan, or has no such page."""
    kind, pages = measure(content)
    if not 1 <= number <= pages:
        raise refused("no-such-page", f"it has {pages} pages")
    if kind != "application/pdf":
        return _picture_seen(content, kind, number, pages)
    document = opened_pdf(content)
    document.init_forms()  # without it, what forms and signatures show is missing
    page = document[number - 1]
    width, height = page.get_size()
    scale = dpi / POINTS
    if min(width, height) <= 0 or width * height * scale * scale > limits.PICTURE_PIXELS:
        raise refused("page-too-large", f"page {number} has no usual size")
    picture = page.render(scale=scale, rev_byteorder=True, may_draw_forms=True).to_pil().convert("RGB")
    return PageSeen(pages, (width, height), (picture.width, picture.height, picture.tobytes()))


def places_of(content: bytes, text: str) -> list[Place]:
    """Where a text stands, whatever its case. None for text in pictures, which can only be seen."""
    if media_type(content) != "application/pdf":
        if media_type(content) not in SCANS:
            raise refused("not-a-scan", "it is neither a PDF nor a picture (JPEG, PNG or TIFF)")
        return []
    measure(content)
    document = opened_pdf(content)
    found: list[Place] = []
    for number, page in enumerate(document, start=1):
        read = page.get_textpage()
        search = read.search(text, match_case=False)
        while (place := search.get_next()) is not None:
            for index in range(read.count_rects(*place)):
                found.append((number, *_as_seen(page, read.get_rect(index))))
                if len(found) > limits.PLACES_FOUND:
                    raise refused("too-many-places", f"the text stands there more than {limits.PLACES_FOUND:,} times")
        read.close()
        page.close()
    return found


def boxes_seen(content: bytes, boxes: Sequence[Place]) -> list[Place]:
    """Boxes (page, then left, bottom, right, top in points from the lower left corner of the page) as shares of the
    page as it is seen, whichever way it is turned. BadInput where one lies on no page."""
    kind, pages = measure(content)
    if any(not 1 <= box[0] <= pages for box in boxes):
        raise refused("no-such-page", f"it has {pages} pages")
    if kind == "application/pdf":
        document = opened_pdf(content)
        return [(box[0], *_as_seen(document[box[0] - 1], box[1:])) for box in boxes]
    sizes = {number: _picture_seen(content, kind, number, pages).size for number in {box[0] for box in boxes}}
    return [(number, *_shares(sizes[number], sides)) for number, *sides in boxes]


def _shares(size: tuple[float, float], sides: Sequence[float]) -> tuple[float, float, float, float]:
    width, height = size
    across = sorted(min(max(side / width, 0.0), 1.0) for side in (sides[0], sides[2]))
    down = sorted(min(max(1 - side / height, 0.0), 1.0) for side in (sides[1], sides[3]))
    return across[0], down[0], across[1], down[1]


def _as_seen(page: Any, box: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    fine = 10_000
    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        at_x, at_y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, fine, fine, 0, x, y, ctypes.byref(at_x), ctypes.byref(at_y))
        corners.append((at_x.value / fine, at_y.value / fine))
    (x0, y0), (x1, y1) = corners
    x0, x1, y0, y1 = (min(max(side, 0.0), 1.0) for side in (x0, x1, y0, y1))
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _picture_seen(content: bytes, kind: str, number: int, pages: int) -> PageSeen:
    with opened_picture(content, kind) as picture:
        try:
            picture.seek(number - 1)
            turned = ImageOps.exif_transpose(picture.convert("RGBA"))
        except (OSError, ValueError, SyntaxError, TypeError, EOFError) as error:
            raise refused("damaged-file", "the picture is damaged or cut off") from error
        most = limits.SEEN_PIXELS
        if turned.width * turned.height > most:
            share = (most / (turned.width * turned.height)) ** 0.5
            turned = turned.resize((max(1, int(turned.width * share)), max(1, int(turned.height * share))))
        paper = Image.new("RGB", turned.size, "white")
        paper.paste(turned, mask=turned.getchannel("A"))
    across, down = (_A4[1], _A4[0]) if paper.width > paper.height else _A4
    share = min(across / paper.width, down / paper.height)
    size = (paper.width * share, paper.height * share)
    return PageSeen(pages, size, (paper.width, paper.height, paper.tobytes()))
