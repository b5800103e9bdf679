"""Lines that cannot be read as rows or visits but hold what is looked for: they are the person's all the same, and
the officer sees them as they stand."""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator

from desktop_app.domain.findings import Found
from desktop_app.sources.standing import Standing, Standings

FIELD = "line that cannot be read"
_WHOLE = 20_000  # characters of a line that is shown whole
_AROUND = 1_000  # characters shown before and after what is looked for in a longer one
_ESCAPE = 4  # characters that tell whether a token ends


def unread(source: str, number: int, pieces: Iterable[bytes], encoding: str, standings: Standings) -> Found | None:
    """The line with this number as a finding, None where nothing looked for stands in it. It may come in pieces, so
    that a line of any length is looked through without being held whole; all of them are taken."""
    kept, begins, length, last, seen = "", 0, 0, "", None
    for text, more in _decoded(pieces, encoding):
        length += len(text)
        last = (last + text)[-len("\r\n") :]
        if seen is not None:
            continue
        if more and _says_nothing_new(kept, text):
            begins += len(text)  # as if it had been kept, and as much before it left out
            continue
        kept += text
        standing = _first(standings, kept, begins=begins == 0, more=more)
        if standing is not None:
            whole = begins == 0 and not more and len(kept) <= _WHOLE
            around = slice(max(0, standing.start - _AROUND), standing.end + _AROUND)
            seen = (standing.meaning, kept if whole else kept[around], whole)
        elif more:
            begins += max(0, len(kept) - 4 * _AROUND)
            kept = kept[-4 * _AROUND :]
    if seen is None:
        return None
    meaning, shown, whole = seen
    value = _printable(shown.rstrip("\r\n"))
    if not whole:
        length -= len(last) - len(last.rstrip("\r\n"))
        value = f"This line is {length:,} characters long. The part of it around what was looked for: … {value} …"
    how = "lines that cannot be read as they should, in which what is looked for stands"
    return Found(source, f"line {number}", FIELD, value, meaning, query=how)


def _says_nothing_new(kept: str, text: str) -> bool:
    """Whether one character goes on and on, as in a file that unpacks to gigabytes of it."""
    return len(kept) == 4 * _AROUND and kept[0] == text[0] and (kept + text).count(text[0]) == len(kept) + len(text)


def _first(standings: Standings, text: str, *, begins: bool, more: bool) -> Standing | None:
    """The first that stands there wholly: what lies across two pieces is seen with the next."""
    for standing in standings.stand_in(text):
        if (begins or standing.start >= _ESCAPE) and not (more and standing.end > len(text) - _AROUND):
            return standing
    return None


def _decoded(pieces: Iterable[bytes], encoding: str) -> Iterator[tuple[str, bool]]:
    """The texts of the pieces, and whether more follow."""
    decoder = codecs.getincrementaldecoder(encoding)("replace")
    before = ""
    for piece in pieces:
        text = decoder.decode(piece)
        if before and text:
            yield before, True
        before = text or before
    yield before + decoder.decode(b"", final=True), False


def _printable(text: str) -> str:
    """The text with what cannot be printed shown by its number, as Apache does; tabs and line ends stay."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\t\r\n" else c.encode("unicode_escape").decode("ascii") for c in text)
