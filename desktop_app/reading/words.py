"""The words of documents (PDF, DOCX), each with its place. It runs only in the process that reads.

That nothing is found in a page does not mean that nothing stands there: a scanned page has no text. Such pages are
counted.
"""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import docx.opc.exceptions
import pypdfium2
from docx.oxml import parse_xml

from desktop_app.domain.errors import BadInput
from desktop_app.reading import limits
from desktop_app.reading.sniff import media_type

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DAMAGED = (OSError, ValueError, KeyError, LookupError, TypeError, AttributeError, SyntaxError, zipfile.BadZipFile)


def words_of(content: bytes) -> tuple[list[tuple[str, str]], int]:
    """The texts of a document with their places ("page 3"), and how many pages have none. BadInput where it is damaged,
    locked, or neither PDF nor DOCX."""
    if media_type(content) == "application/pdf":
        return _pdf(content)
    if content.startswith(b"PK"):
        return _docx(content), 0
    raise _not_read("kind-not-read", "it is neither a PDF nor a DOCX document")


def _pdf(content: bytes) -> tuple[list[tuple[str, str]], int]:
    found, blank = [], 0
    try:
        document = pypdfium2.PdfDocument(content)
        if len(document) > limits.WORDS_PAGES:
            raise _not_read("too-many-pages", f"it has more than {limits.WORDS_PAGES:,} pages")
        for number, page in enumerate(document, start=1):
            text = page.get_textpage().get_text_bounded()
            page.close()
            if text.strip():
                found.append((f"page {number}", text))
            else:
                blank += 1
    except pypdfium2.PdfiumError as error:
        raise _not_read("damaged-file", "the PDF is damaged, or locked with a password") from error
    return _few(found), blank


def _docx(content: bytes) -> list[tuple[str, str]]:
    """Every paragraph of every part: text, tables, headers, notes, comments, text boxes, and what was deleted but is
    still kept as a change."""
    found = []
    try:
        package = docx.Document(io.BytesIO(content)).part.package
        for part in package.iter_parts():
            name = str(part.partname)
            if name.startswith("/word/") and name.endswith(".xml"):
                root: Any = getattr(part, "element", None)
                root = parse_xml(part.blob) if root is None else root
                place = "" if name == "/word/document.xml" else f"{name.removeprefix('/word/').removesuffix('.xml')} "
                for number, paragraph in enumerate(root.iter(f"{_W}p"), start=1):
                    if text := _paragraph(paragraph).strip():
                        found.append((f"{place}paragraph {number}", text))
    except (*_DAMAGED, docx.opc.exceptions.OpcError) as error:
        raise _not_read("damaged-file", "the document is damaged, or none of its kind") from error
    return _few(found)


def _paragraph(paragraph: Any) -> str:
    said = []
    for node in paragraph.iter():
        if node.tag in (f"{_W}t", f"{_W}delText", f"{_W}instrText"):
            said.append(node.text or "")
        elif node.tag in (f"{_W}tab", f"{_W}br", f"{_W}cr"):
            said.append(" ")
    return "".join(said)


def _few(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    if len(found) > limits.WORDS_PLACES or sum(len(text) for _, text in found) > limits.WORDS_CHARACTERS:
        raise _not_read("file-too-large", "it has more text than is read at once")
    return found


def _not_read(code: str, why: str) -> BadInput:
    return BadInput(
        code,
        f"The document was not read: {why}.",
        safe="Nothing in it was changed.",
        next_step="Look at it yourself with another program.",
    )
