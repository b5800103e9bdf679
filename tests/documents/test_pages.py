"""Pages as pictures."""

from __future__ import annotations

import pytest

from desktop_app.documents import draw, page_count, page_image, page_images
from desktop_app.domain.errors import BadInput
from tests.documents.conftest import log_items, record


def test_a_page_is_a4_at_the_asked_resolution_in_three_bytes_a_pixel() -> None:
    width, height, pixels = page_image(draw(record()), 1, 72)
    assert (width, height) == (596, 842)
    assert len(pixels) == width * height * 3


def test_the_colours_are_red_green_blue() -> None:
    width, _, pixels = page_image(draw(record()), 1, 72)
    navy = sum(1 for at in range(0, 120 * width * 3, 3) if pixels[at] < 60 and pixels[at + 2] > pixels[at] + 40)
    red = sum(1 for at in range(0, 120 * width * 3, 3) if pixels[at + 2] < 60 and pixels[at] > pixels[at + 2] + 40)
    assert navy > 100
    assert red == 0


def test_all_pages_come_in_order() -> None:
    pdf = draw(record(items=log_items(60)))
    images = page_images(pdf, 30)
    assert len(images) == page_count(pdf) > 1
    assert images[1] == page_image(pdf, 2, 30)


def test_a_page_that_does_not_exist_is_refused() -> None:
    with pytest.raises(BadInput, match="no page 99"):
        page_image(draw(record()), 99, 30)


@pytest.mark.parametrize("junk", [b"", b"not a pdf"])
def test_what_is_no_pdf_is_refused(junk: bytes) -> None:
    with pytest.raises(BadInput) as refused:
        page_count(junk)
    assert refused.value.code == "unreadable-pdf"
