"""Files as a person may look at them without opening them: plain text, or pictures of their pages.

By pdfium and Pillow; it runs only in the process that reads.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from typing import Any

import pypdfium2
from PIL import Image, ImageOps, UnidentifiedImageError

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits
from desktop_app.reading.html_words import html_text
from desktop_app.reading.sniff import media_type

SCANS = ("application/pdf", "image/jpeg", "image/png", "image/tiff")
PICTURES = {
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/tiff": "TIFF",
    "image/gif": "GIF",
    "image/bmp": "BMP",
    "image/webp": "WEBP",
}
PageImage = tuple[int, int, bytes]  # width, height, and RGB, three bytes a pixel, row by row
_DAMAGED = (OSError, ValueError, SyntaxError, LookupError, TypeError, UnidentifiedImageError, EOFError)
Image.MAX_IMAGE_PIXELS = None  # `_checked` looks before anything is unpacked
Image.init()  # every decoder is loaded now: later nothing can be opened


@dataclass(frozen=True)
class View:
    """`whole` is False where only the beginning is shown."""

    text: str
    pages: tuple[PageImage, ...]
    whole: bool


def measure(content: bytes) -> tuple[str, int]:
    """What a scanned letter is and how many pages it has. BadInput where it is no scan, or larger than one may be."""
    kind = media_type(content)
    if kind not in SCANS:
        raise refused("not-a-scan", "it is neither a PDF nor a picture (JPEG, PNG or TIFF)")
    if kind == "application/pdf":
        return kind, _pdf_pages(content)
    with opened_picture(content, kind) as picture:
        pages = getattr(picture, "n_frames", 1)
        _few_enough(pages)
        try:
            picture.load()
        except _DAMAGED as error:
            raise refused("damaged-file", "the picture is damaged or cut off") from error
    return kind, pages


def look_at(content: bytes, width: int, most: int) -> View:
    """A file as text, or as pictures of at most so many pages, each at most so many pixels wide. BadInput where it is
    of a kind that is not shown."""
    kind = media_type(content)
    if kind == "application/pdf":
        return _look_at_pdf(content, width, most)
    if kind in PICTURES:
        return _look_at_picture(content, kind, width, most)
    if kind in ("text/plain", "text/html", "text/x-script"):
        text = _decoded(content)
        shown = html_text(text) if kind == "text/html" else text
        return View(shown[: limits.SHOWN_TEXT_CHARACTERS], (), len(shown) <= limits.SHOWN_TEXT_CHARACTERS)
    raise refused("kind-not-shown", "a file of this kind is not shown here")


def _look_at_pdf(content: bytes, width: int, most: int) -> View:
    pages = []
    count = _pdf_pages(content)
    document = opened_pdf(content)
    for number in range(min(count, most)):
        page = document[number]
        across, down = page.get_size()
        if across <= 0 or down <= 0 or down / across > 20 or across / down > 20:
            raise refused("page-too-large", f"page {number + 1} has no usual size")
        bitmap = page.render(scale=width / across, rev_byteorder=True, may_draw_forms=False)
        picture = bitmap.to_pil().convert("RGB")
        pages.append((picture.width, picture.height, picture.tobytes()))
        bitmap.close()
        page.close()
    document.close()
    return View("", tuple(pages), count <= most)


def _look_at_picture(content: bytes, kind: str, width: int, most: int) -> View:
    pages = []
    with opened_picture(content, kind) as picture:
        count = getattr(picture, "n_frames", 1)
        _few_enough(count)
        try:
            for number in range(min(count, most)):
                picture.seek(number)
                _checked(picture)
                turned = ImageOps.exif_transpose(picture.convert("RGBA"))
                turned.thumbnail((width, 4 * width))
                paper = Image.new("RGB", turned.size, "white")
                paper.paste(turned, mask=turned.getchannel("A"))
                pages.append((paper.width, paper.height, paper.tobytes()))
        except _DAMAGED as error:
            raise refused("damaged-file", "the picture is damaged or cut off") from error
    return View("", tuple(pages), count <= most)


def opened_picture(content: bytes, kind: str) -> Image.Image:
    """A picture of a known kind, not too large. BadInput where it is damaged."""
    try:
        picture = Image.open(io.BytesIO(content), formats=(PICTURES[kind],))
    except _DAMAGED as error:
        raise refused("damaged-file", "the picture is damaged or cut off") from error
    _checked(picture)
    return picture


def _checked(picture: Image.Image) -> None:
    across, down = picture.size
    if max(across, down) > limits.PICTURE_SIDE or across * down > limits.PICTURE_PIXELS:
        raise refused(
            "picture-too-large",
            f"the picture has more than {limits.PICTURE_PIXELS // 1_000_000} million pixels, or a side of more than "
            f"{limits.PICTURE_SIDE:,}",
        )


def _pdf_pages(content: bytes) -> int:
    document = opened_pdf(content)
    count = len(document)
    document.close()
    _few_enough(count)
    return count


def _few_enough(pages: int) -> None:
    if pages < 1:
        raise refused("no-pages", "it has no pages")
    if pages > limits.PAGES:
        raise refused("too-many-pages", f"it has more than {limits.PAGES} pages")


def opened_pdf(content: bytes) -> Any:
    """A PDF by pdfium. BadInput where it cannot be read."""
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise refused("damaged-file", "the PDF is damaged, or locked with a password") from error


def _decoded(content: bytes) -> str:
    for mark, name in ((codecs.BOM_UTF8, "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(name, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def refused(code: str, why: str) -> BadInput:
    """Why a file cannot be used."""
    return BadInput(
        code,
        f"This file cannot be used here: {why}.",
        safe="Nothing was changed.",
        next_step="Save a copy of it and open that with another program, or ask for another copy.",
    )
