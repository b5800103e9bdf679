"""Redactions: what is hidden on the pages of a file that came with a request, and on which ground."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

from desktop_app.domain.records import RecordWithheld


@dataclass(frozen=True)
class Mark:
    """A rectangle to hide on a page (the first is 1): shares of its width and height, from the upper left corner of the
    page as it is seen, whichever way it is turned; and on which ground."""

    page: int
    left: float
    top: float
    right: float
    bottom: float
    reason: str


@dataclass(frozen=True)
class Redaction:
    """A file of a case that leaves in a new form alone; `sha256` is of the new file's exact bytes."""

    file_id: UUID
    redacted_id: UUID
    name: str
    sha256: str
    size: int
    marks: tuple[Mark, ...]

    def leaves_as(self, reference: str, number: int) -> str:
        """The name it leaves under, which says nothing of anybody."""
        return f"{reference}-file-{number}.pdf"


def withheld_on_pages(redaction: Redaction, page_word: str) -> tuple[RecordWithheld, ...]:
    """What is hidden in a file, page by page with its ground, never with its content. `page_word`: "page {number}"."""
    counted = Counter((mark.page, mark.reason) for mark in redaction.marks)
    return tuple(
        RecordWithheld(redaction.name, page_word.format(number=page), ground, count)
        for (page, ground), count in sorted(counted.items())
    )
