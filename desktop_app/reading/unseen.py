"""Text on the pages of a PDF that is there and cannot be seen; in the process that reads.

What copies out of a black box drawn over a name, out of the layer that a scanner wrote under its picture, out of white
letters on white: each word is compared with what the page shows in its place. Text render mode: ISO 32000-1, 9.3.6.
"""

from __future__ import annotations

import ctypes
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium
from PIL import Image

from desktop_app.reading import limits
from desktop_app.reading.looking import opened_pdf

_SCALE = 1.5  # pixels to a point: enough to see whether something is there
_AROUND = 1.5  # pixels of the surroundings, against which a word must stand out
_FAINT = 24  # of 255: what differs less is not seen
_SHORTEST = 2  # letters or digits; a mark or a dash may be as faint as its paper
_SMALLEST = 1.0  # points a letter takes; nobody reads a smaller one
_INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)


@dataclass(frozen=True)
class _Word:
    """Where a word stands in points (left, bottom, right, top), and the object of the page it is drawn by."""

    box: tuple[float, float, float, float]
    object: Any
    letters: int


def unseen_words(content: bytes) -> tuple[int, bool]:
    """How many words of a PDF cannot be seen, and whether all pages were looked at: not those after the first
    `limits.UNSEEN_PAGES`, nor pages of no usual size."""
    document = opened_pdf(content)
    found, whole = 0, len(document) <= limits.UNSEEN_PAGES
    for number in range(min(len(document), limits.UNSEEN_PAGES)):
        page = document[number]
        width, height = page.get_size()
        if min(width, height) <= 0 or width * height * _SCALE * _SCALE > limits.SEEN_PIXELS:
            whole = False
            continue
        text = page.get_textpage()
        if text.count_chars():
            found += _on_page(page, text)
        text.close()
        page.close()
    document.close()
    return found, whole


def _on_page(page: Any, text: Any) -> int:
    picture = page.render(scale=_SCALE, may_draw_forms=False).to_pil().convert("L")
    order = {_address(one.raw): place for place, one in enumerate(page.get_objects(max_depth=1))}
    covers = list(_pictures(page))
    return sum(not _is_seen(word, page, picture, order, covers) for word in _words(text) if word.letters >= _SHORTEST)


def _is_seen(
    word: _Word,
    page: Any,
    picture: Image.Image,
    order: dict[int, int],
    covers: list[tuple[int, tuple[float, float, float, float]]],
) -> bool:
    if word.object and pdfium.FPDFTextObj_GetTextRenderMode(word.object) in _INVISIBLE:
        return False
    if max((word.box[2] - word.box[0]) / word.letters, word.box[3] - word.box[1]) < _SMALLEST:
        return False
    left, top, right, bottom = _on_picture(page, word.box, picture)
    inside = max(0.0, left), max(0.0, top), min(float(picture.width), right), min(float(picture.height), bottom)
    if inside[0] >= inside[2] or inside[1] >= inside[3]:
        return False  # beyond the edge of the page
    around = (
        max(0, int(inside[0] - _AROUND)),
        max(0, int(inside[1] - _AROUND)),
        min(picture.width, int(inside[2] + _AROUND) + 1),
        min(picture.height, int(inside[3] + _AROUND) + 1),
    )
    shades = [shade for shade, count in enumerate(picture.crop(around).histogram()) if count]
    if shades[-1] - shades[0] < _FAINT:
        return False
    drawn_at = order.get(_address(word.object)) if word.object else None
    return drawn_at is None or not any(at > drawn_at and _covers(box, word.box) for at, box in covers)


def _words(text: Any) -> Iterator[_Word]:
    """Letters without a blank between them, drawn by one object, on one line."""
    box: list[float] = []
    drawn_by, letters = None, 0
    for index in range(text.count_chars()):
        character = chr(pdfium.FPDFText_GetUnicode(text, index))
        blank = not character.strip() or pdfium.FPDFText_IsGenerated(text, index) == 1
        place = None if blank else text.get_charbox(index)
        here = None if blank else pdfium.FPDFText_GetTextObject(text, index)
        apart = blank or (letters and _address(here) != _address(drawn_by))
        if apart and letters:
            yield _Word((box[0], box[1], box[2], box[3]), drawn_by, letters)
            box, letters = [], 0
        if place is None or place[2] <= place[0] or place[3] <= place[1]:
            continue  # a blank, or a mark without a body
        left, bottom, right, top = place
        if _is_letter(character):
            box = (
                [min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top)] if letters else [*place]
            )
            drawn_by, letters = here, letters + 1
    if letters:
        yield _Word((box[0], box[1], box[2], box[3]), drawn_by, letters)


def _is_letter(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"


def _pictures(page: Any) -> Iterator[tuple[int, tuple[float, float, float, float]]]:
    """The pictures that hide what lies under them, with their place in the order of drawing."""
    for place, one in enumerate(page.get_objects(max_depth=1)):
        if one.type == pdfium.FPDF_PAGEOBJ_IMAGE and not pdfium.FPDFPageObj_HasTransparency(one.raw):
            yield place, one.get_bounds()


def _covers(box: tuple[float, float, float, float], word: tuple[float, float, float, float]) -> bool:
    across, up = (word[0] + word[2]) / 2, (word[1] + word[3]) / 2
    return box[0] <= across <= box[2] and box[1] <= up <= box[3]


def _on_picture(
    page: Any, box: tuple[float, float, float, float], picture: Image.Image
) -> tuple[float, float, float, float]:
    fine = 16  # PageToDevice gives whole numbers
    corners = []
    for x, y in ((box[0], box[1]), (box[2], box[3])):
        at_x, at_y = ctypes.c_int(), ctypes.c_int()
        wide, high = picture.width * fine, picture.height * fine
        pdfium.FPDF_PageToDevice(page, 0, 0, wide, high, 0, x, y, ctypes.byref(at_x), ctypes.byref(at_y))
        corners.append((at_x.value / fine, at_y.value / fine))
    (x0, y0), (x1, y1) = corners
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _address(thing: Any) -> int:
    return ctypes.cast(thing, ctypes.c_void_p).value or 0 if thing else 0
