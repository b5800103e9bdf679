"""Pages of a PDF as pictures, for the screen and for printing; by pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2

from desktop_app.domain.errors import BadInput

POINTS_PER_INCH = 72
PageImage = tuple[int, int, bytes]  # width, height, and RGB, three bytes a pixel, row by row


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has. BadInput where it cannot be read."""
    with opened(pdf) as document:
        return len(document)


def page_image(pdf: bytes, number: int, dpi: float) -> PageImage:
    """One page (the first is number 1) as it looks on paper, with what forms and signatures show."""
    with opened(pdf) as document:
        if not 1 <= number <= len(document):
            raise BadInput(
                "no-such-page",
                f"The document has {len(document)} pages, and no page {number}.",
                safe="Nothing was changed.",
                next_step="Choose a page that exists.",
            )
        return _picture(document, number, dpi)


def page_images(pdf: bytes, dpi: float, first: int = 1, most: int | None = None) -> tuple[PageImage, ...]:
    """The pages from the `first` on, `most` of them or all, as `page_image` gives them."""
    with opened(pdf) as document:
        last = len(document) if most is None else min(len(document), first + most - 1)
        return tuple(_picture(document, number, dpi) for number in range(first, last + 1))


@contextmanager
def opened(pdf: bytes) -> Iterator[Any]:
    """A PDF opened by pdfium. BadInput where it cannot be read, or is locked with a password."""
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError as error:
        raise _unreadable() from error
    try:
        document.init_forms()  # without it, what forms and signatures show is missing
        yield document
    except pypdfium2.PdfiumError as error:
        raise _unreadable() from error
    finally:
        document.close()


def _unreadable() -> BadInput:
    return BadInput(
        "unreadable-pdf",
        "This is not a PDF that can be read.",
        safe="Nothing was changed.",
        next_step="Check that it is the right file, and that it arrived whole.",
    )


def _picture(document: Any, number: int, dpi: float) -> PageImage:
    page = document[number - 1]
    try:
        bitmap = page.render(scale=dpi / POINTS_PER_INCH, rev_byteorder=True, may_draw_forms=True)
        try:
            width, height, stride, channels = bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels
            pixels = bytes(bitmap.buffer)
        finally:
            bitmap.close()
    finally:
        page.close()
    return width, height, _packed(pixels, width, height, stride, channels)


def _packed(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """RGB without the padding at the ends of rows, and without a fourth byte."""
    if channels == 3 and stride == width * 3:
        return pixels
    rows = (pixels[row * stride : row * stride + width * channels] for row in range(height))
    packed = bytearray(b"".join(rows))
    if channels == 4:
        rgb = bytearray(width * height * 3)
        for colour in range(3):
            rgb[colour::3] = packed[colour::4]
        return bytes(rgb)
    if channels == 1:
        return bytes(byte for grey in packed for byte in (grey, grey, grey))
    return bytes(packed)
