"""Redaction of PDFs that came from elsewhere: pages become pictures, boxes are burnt in, and a new file is made.

Painting a box over text leaves the text in the file, and taking operators out leaves it in bookmarks, attachments,
forms, metadata and earlier revisions. So nothing of the old file goes into the new one but its pixels, and the new file
is searched before anybody gets it.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pikepdf
from pikepdf import Dictionary, Name

from desktop_app.documents.letters import letters
from desktop_app.documents.pages import opened
from desktop_app.documents.press import Label, describe, finished
from desktop_app.documents.structure import Node, write_tree
from desktop_app.domain.errors import BadInput, Refused
from desktop_app.domain.redactions import Mark

_MARGIN = 2  # pixels around what is hidden: the edges of letters are soft


@dataclass(frozen=True)
class PagePicture:
    """A page as it is seen: its size in points, and its picture in RGB."""

    size: tuple[float, float]
    picture: tuple[int, int, bytes]


@dataclass(frozen=True)
class Origin:
    """The file a redacted one was made from, and the language in which it says so."""

    name: str
    language: str


def burnt(pages: Iterable[PagePicture], marks: Sequence[Mark], origin: Origin, hidden: Sequence[str] = ()) -> bytes:
    """A new file of these pages, read elsewhere, with the marks burnt in, and nothing of the old one but what is to be
    seen: PDF/A-3a and PDF/UA-1, each page a figure that says in words which page it is. `hidden` are texts that must be
    in it nowhere; where the name of the file holds one, it is left out.

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
    _say_what_it_is(new, origin, hidden)
    return _searched(finished(new), hidden)


def _say_what_it_is(new: pikepdf.Pdf, origin: Origin, hidden: Sequence[str]) -> None:
    words, name = letters(origin.language), _letters_of(origin.name)
    tells = any(_letters_of(text) in name for text in hidden if _letters_of(text))
    called = words.text("redacted-file") if tells or not origin.name.strip() else origin.name
    document = Node("Document")
    for index, page in enumerate(new.pages):
        number = {"page": index + 1, "pages": len(new.pages)}
        left, bottom, right, top = (float(side) for side in page.mediabox.as_list())
        figure = Node("Figure", alt=words.text("redacted-page", name=called, **number), box=(left, bottom, right, top))
        figure.marks.append((index, 0))
        document.children.append(figure)
    describe(new, Label(words.text("redacted-title", name=called), "", words.language, None))
    write_tree(new, document)


def _letters_of(text: str) -> str:
    """Without blanks and signs, as the name of a file writes it."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _searched(result: bytes, hidden: Sequence[str]) -> bytes:
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
    content = new.make_stream(f"/Figure <</MCID 0>> BDC q {width:.2f} 0 0 {height:.2f} 0 0 cm /Page Do Q EMC".encode())
    page = Dictionary(
        Type=Name.Page,
        MediaBox=[0, 0, round(width, 2), round(height, 2)],
        Resources=Dictionary(XObject=Dictionary(Page=new.make_indirect(picture))),
        Contents=content,
    )
    new.pages.append(pikepdf.Page(new.make_indirect(page)))
