"""The form of a table file: its encoding, line ends and delimiter, as the file itself shows them.

Nothing is guessed that could turn letters into others unseen: a file that is neither what it was said to be, nor
UTF-8, UTF-16 or plainly Windows-1252, is refused.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.members import shown, unusable

_BLOCK = 1024 * 1024
_SAMPLE = 64 * 1024
_NO_TEXT = ("idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7")
_DELIMITERS = ",;\t|"
_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}


@dataclass(frozen=True)
class Form:
    """How a table file is written. `skip` is how many bytes its byte order mark has; `line_end` ends its lines, as
    bytes (of a line that ends with CR and LF, the LF)."""

    encoding: str
    skip: int
    line_end: bytes
    unit: int


def check_encoding(name: str) -> str:
    """An encoding by its name. BadInput where there is none of that name, or it is none of text."""
    try:
        "a,b;c\n".encode(name).decode(name)
        known = codecs.lookup(name).name
    except (LookupError, ValueError, TypeError) as error:
        raise unusable(f"there is no encoding called {shown(name)}") from error
    if known in _NO_TEXT:
        raise unusable(f"{shown(name)} is no encoding of a table file")
    return known


def read_form(path: Path, encoding: str | None) -> Form:
    """How a file is written. BadInput where it cannot be read or its encoding cannot be told."""
    with reading_file(path), open_file(path) as file:
        sample = file.read(_SAMPLE)
    if not sample:
        raise unreadable(path, "it is empty")
    marked = next(((mark, name) for mark, name in _BOMS.items() if sample.startswith(mark)), None)
    skip = len(marked[0]) if marked else 0
    chosen = _without_mark(encoding) if encoding else marked[1] if marked else _wide(sample) or _narrow(path)
    if marked and encoding and _without_mark(encoding) not in (marked[1], marked[1].rpartition("-")[0]):
        raise unreadable(path, "its first bytes say that it has another encoding than its description")
    if chosen in ("utf-16", "utf-32"):
        chosen = marked[1] if marked else f"{chosen}-le"
    unit = {"utf-16": 2, "utf-32": 4}.get(chosen.rpartition("-")[0], 1)
    line_feed, carriage_return = ("\n".encode(chosen), "\r".encode(chosen))
    end = line_feed if line_feed in sample or carriage_return not in sample else carriage_return
    return Form(chosen, skip, end, unit)


def find_delimiter(header: str) -> str:
    """The delimiter that stands most often in the first line, outside quotation marks; a comma where none does."""
    outside = "".join(header.split('"')[::2])
    return max(_DELIMITERS, key=outside.count)


def _without_mark(encoding: str) -> str:
    return "utf-8" if encoding == "utf-8-sig" else encoding


def _wide(sample: bytes) -> str | None:
    """UTF-16 without a mark: in a table of Latin text every other byte is zero."""
    pairs = len(sample) // 2
    if pairs and sample[1::2].count(0) * 2 > pairs and sample[::2].count(0) * 10 < pairs:
        return "utf-16-le"
    if pairs and sample[::2].count(0) * 2 > pairs and sample[1::2].count(0) * 10 < pairs:
        return "utf-16-be"
    return None


def _narrow(path: Path) -> str:
    """UTF-8 where the file is valid UTF-8, or mostly (its broken lines are then counted as unreadable);
    Windows-1252 where no character of it is UTF-8 and every byte of it has a meaning there."""
    if _is_utf_8(path):
        return "utf-8"
    valid, broken, undefined = 0, 0, 0
    with open_file(path) as file:
        decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
        while block := file.read(_BLOCK):
            text = decoder.decode(block)
            escaped = len(re.findall("[\udc80-\udcff]", text))
            broken += escaped
            valid += len(re.findall(r"[^\x00-\x7f]", text)) - escaped
            undefined += sum(block.count(bytes([b])) for b in (0x81, 0x8D, 0x8F, 0x90, 0x9D))
    if valid >= broken:
        return "utf-8"
    if valid == 0 and not undefined:
        return "cp1252"
    raise BadInput(
        "encoding-unknown",
        f"The encoding of {path.name} cannot be told.",
        safe="Nothing was searched.",
        next_step='Name it in the description of the data source, like "encoding": "cp1252".',
    )


def _is_utf_8(path: Path) -> bool:
    with open_file(path) as file:
        decoder = codecs.getincrementaldecoder("utf-8")()
        try:
            while block := file.read(_BLOCK):
                decoder.decode(block)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True
