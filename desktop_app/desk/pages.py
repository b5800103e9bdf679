"""Documents as the window needs them: pages as pictures for the screen and the printer, and the recovery sheet."""

from __future__ import annotations

from desktop_app import documents
from desktop_app.desk.office import Desk
from desktop_app.domain.drafting import letterhead
from desktop_app.domain.records import Record, RecordType

Picture = tuple[int, int, bytes]  # width, height, and RGB, three bytes a pixel, row by row


def page_count(pdf: bytes) -> int:
    """How many pages a document has."""
    return documents.page_count(pdf)


def page_picture(pdf: bytes, number: int, dpi: int) -> Picture:
    """One page, counted from 1, at so many dots per inch."""
    return documents.page_image(pdf, number, dpi)


def page_pictures(pdf: bytes, dpi: int, first: int = 1, most: int | None = None) -> tuple[Picture, ...]:
    """The pages of a document from the `first` on, `most` of them or all, at so many dots per inch."""
    return documents.page_images(pdf, dpi, first, most)


def recovery_sheet(desk: Desk, code: str) -> bytes:
    """The recovery code as a PDF to print and lock away; it is not kept in the store."""
    return documents.draw(
        Record(
            type=RecordType.RECOVERY_CODE,
            reference=str(desk.store.store_id)[:8].upper(),
            letterhead=letterhead(desk.organisation, desk.officer.name),
            dated=desk.today(),
            code=code,
        )
    )
