"""The words of a notice from the file it is published as: text, Markdown, HTML, PDF or Word (DOCX).

Paragraphs stay apart from each other; mark-up, scripts and what a PDF repeats on each page (heads, feet, page numbers)
are no part of a notice.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from html.parser import HTMLParser

import docx
import pypdfium2
from docx.table import Table
from docx.text.paragraph import Paragraph

from desktop_app.domain.errors import BadInput

LARGEST = 50_000_000  # bytes a Word file may hold unpacked
_HIDDEN = frozenset(("head", "script", "style", "template", "noscript", "svg", "title"))
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr".split()
)
_MARKDOWN = (
    (re.compile(r"^\s{0,3}(?:```|~~~).*$", re.MULTILINE), ""),
    (re.compile(r"^\s{0,3}(?:[-*_]\s*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE), r"\n\1\n"),
    (re.compile(r"^(.+)\n[ \t]*(?:={3,}|-{3,})[ \t]*$", re.MULTILINE), r"\n\1\n"),
    (re.compile(r"^\s{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^([ \t]*)[-+*][ \t]+", re.MULTILINE), r"\n\1• "),
    (re.compile(r"^[ \t]*\|?[ \t:|-]+\|[ \t:|-]*$", re.MULTILINE), ""),
    (re.compile(r"!?\[([^\]]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"!?\[([^\]]+)\]\[[^\]]*\]"), r"\1"),
    (re.compile(r"^\s{0,3}\[[^\]]+\]:\s+\S+.*$", re.MULTILINE), ""),
    (re.compile(r"<(https?://[^>\s]+|[^>\s@]+@[^>\s]+)>"), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", re.DOTALL), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=\S)([^_]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`+([^`]+)`+"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)
_TABLE_ROW = re.compile(r"^[ \t]*\|(?![ \t:|-]+$)(.+)\|[ \t]*$", re.MULTILINE)


def read_notice(content: bytes, name: str) -> str:
    """The words of a notice; `name` tells the kind of file by its ending, what it holds tells better. BadInput where
    nothing can be read from it, or it holds no words."""
    ending = name.rpartition(".")[2].lower()
    if b"%PDF-" in content[:1024]:
        text = _pdf(content, name)
    elif content[:4] == b"PK\x03\x04":
        text = _word(content, name)
    else:
        text = _decoded(content, name)
        if ending in ("html", "htm", "xhtml") or re.match(r"\s*(?:<!doctype html|<html\b)", text, re.IGNORECASE):
            text = _html(text)
        elif ending in ("md", "markdown", "mdown"):
            text = _markdown(text)
    if not any(character.isalnum() for character in text):
        raise _unreadable(name, "it holds no words; a scanned page has to be read into text first")
    return text.strip()


def _decoded(content: bytes, name: str) -> str:
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError as error:
                raise _unreadable(name, f"byte {error.start + 1} does not fit its encoding") from error
    if b"\0" in content:
        raise _unreadable(name, "it is neither text nor a kind of document that Redress reads")
    declared = re.search(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{3,20})", content[:2048])
    for encoding in ("utf-8", declared[1].decode("ascii") if declared else "", "cp1252", "latin-1"):
        try:
            return content.decode(encoding) if encoding else content.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    raise _unreadable(name, "its encoding is not known")


class _Words(HTMLParser):
    """Collects the words that a reader sees; what is not in line ends a paragraph."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """See HTMLParser."""
        if tag in _HIDDEN:
            self._hidden.append(tag)
        elif tag == "br":
            self.parts.append("\n")
        elif tag not in _INLINE:
            self.parts.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """See HTMLParser."""
        if self._hidden and tag == self._hidden[-1]:
            self._hidden.pop()
        elif tag not in _INLINE:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        """See HTMLParser."""
        if not self._hidden:
            self.parts.append(re.sub(r"\s+", " ", data))


def _html(text: str) -> str:
    parser = _Words()
    parser.feed(text)
    parser.close()
    return "".join(parser.parts)


def _markdown(text: str) -> str:
    text = text.replace("\r\n", "\n")
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)  # front matter of a site generator
    text = re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL)
    # Each cell by itself, as in HTML: how wide a column is written makes no difference.
    text = _TABLE_ROW.sub(lambda row: "\n" + "\n\n".join(re.split(r"(?<!\\)\|", row[1])) + "\n", text)
    for pattern, by in _MARKDOWN:
        text = pattern.sub(by, text)
    return re.sub(r"</?(?:br|p|div|span|b|i|em|strong|u|a)\b[^>]*>", "\n", text, flags=re.IGNORECASE)


def _word(content: bytes, name: str) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > LARGEST:
                raise _unreadable(name, "it is larger than a notice has reason to be")
        document = docx.Document(io.BytesIO(content))
        return "\n\n".join(_word_blocks(document.iter_inner_content()))
    except BadInput:
        raise
    except Exception as error:  # the library fails in its own ways on damaged files
        raise _unreadable(name, f"it is not an intact Word document ({type(error).__name__})") from error


def _word_blocks(content: Iterable[Paragraph | Table]) -> Iterable[str]:
    for block in content:
        if isinstance(block, Paragraph):
            yield block.text
            continue
        seen: set[object] = set()
        for row in block.rows:
            for cell in row.cells:
                if cell._tc not in seen:  # merged cells come once for each column
                    seen.add(cell._tc)
                    yield from _word_blocks(cell.iter_inner_content())


_OUTER = 3  # lines of a page that may be its head or its foot
_LONG_LINE = 30  # characters; a shorter line may well be said twice


def _pdf(content: bytes, name: str) -> str:
    try:
        document = pypdfium2.PdfDocument(content)
        try:
            pages = [_pdf_page(document[number]) for number in range(len(document))]
        finally:
            document.close()
    except pypdfium2.PdfiumError as error:
        raise _unreadable(name, "it is damaged, or locked with a password") from error
    return "\n".join("\n".join(lines) for lines in _without_heads_and_feet(pages))


def _pdf_page(page: pypdfium2.PdfPage) -> list[str]:
    read = page.get_textpage()
    try:
        text = read.get_text_range()
    finally:
        read.close()
        page.close()
    # pdfium marks a hyphen at a line end this way, and puts no line end behind it
    text = re.sub(r"[\x02\ufffe](?:\r?\n)?", "-\n", text)
    return [line.strip() for line in text.splitlines() if line.strip()]


def _without_heads_and_feet(pages: list[list[str]]) -> list[list[str]]:
    if len(pages) < 2:
        return [_without_number(page) for page in pages]
    heads = _repeated(pages, lambda page: page[: _outer(page)])
    feet = _repeated(pages, lambda page: page[-_outer(page) :])
    kept: list[list[str]] = []
    for page in pages:
        while page and _shape(page[0]) in heads:
            page = page[1:]
        while page and _shape(page[-1]) in feet:
            page = page[:-1]
        page = _without_number(page)
        # Some programs print the line that a page breaks through on both pages.
        if kept and kept[-1] and page and kept[-1][-1] == page[0] and len(page[0]) >= _LONG_LINE:
            page = page[1:]
        kept.append(page)
    return kept


def _outer(page: list[str]) -> int:
    """How many lines of a page may be its head, or its foot; on a short page not the same ones."""
    return min(_OUTER, max(1, len(page) // 3))


def _repeated(pages: list[list[str]], part: Callable[[list[str]], list[str]]) -> set[str]:
    """What stands at the head, or at the foot, of nearly every page."""
    counts = Counter(shape for page in pages for shape in {_shape(line) for line in part(page)})
    return {shape for shape, count in counts.items() if count > 1 and count >= len(pages) - 1}


def _without_number(page: list[str]) -> list[str]:
    pattern = r"(?:page|seite)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?"
    return page[:-1] if page and re.fullmatch(pattern, page[-1], re.IGNORECASE) else page


def _shape(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()


def _unreadable(name: str, why: str) -> BadInput:
    return BadInput(
        "notice-unreadable",
        f"The notice in the file {name} cannot be read: {why}.",
        safe="Nothing was changed.",
        next_step="Save the notice as text, Markdown, HTML, PDF or Word (.docx), then try again.",
    )
