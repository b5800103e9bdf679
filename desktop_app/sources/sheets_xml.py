"""Reading the XML parts of a spreadsheet piece by piece, so that of a sheet of any length only some rows are held."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any
from xml.parsers.expat import ExpatError, ParserCreate

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

from desktop_app.domain.errors import BadInput
from desktop_app.sources.files import reading_file, unreadable

MOST_CELLS = 60_000_000
LAST_ROW = 1_048_576
LAST_COLUMN = 16_384
BLOCK = 512 * 1024
LONGEST_ROW = 64 * 1024 * 1024  # bytes
_REFERENCE = re.compile(r"&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));|(&)")
_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
_SMALL = 20_000_000  # bytes of a part that is held whole
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError)


@contextmanager
def sound(path: Path) -> Iterator[None]:
    """What goes wrong with a damaged file, or one that only looks like a spreadsheet, as BadInput."""
    try:
        with reading_file(path, _DAMAGED):
            yield
    except (ParseError, ExpatError, DefusedXmlException, LookupError, ValueError) as error:
        raise unreadable(path, "its parts are not those of a spreadsheet") from error


def too_large(path: Path) -> BadInput:
    """The error for a file that would unpack to more than a spreadsheet holds."""
    return BadInput(
        "spreadsheet-too-large",
        f"The file {path.name} would unpack to more than a spreadsheet holds.",
        safe="It was not read, and nothing in it was changed.",
        next_step="Have it exported as a CSV file, or in parts.",
    )


def whole(archive: zipfile.ZipFile, name: str) -> Any:
    """A small part as the tree of its elements. ValueError where it is not small."""
    if archive.getinfo(name).file_size > _SMALL:
        raise ValueError(name)
    return fromstring(archive.read(name))


def local(tag: str) -> str:
    """The name of an element without its prefix or name space."""
    return tag.rpartition("}")[2].rpartition(":")[2]


def parse(
    part: IO[bytes],
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None] | None = None,
) -> Iterator[None]:
    """Read a part, telling of each element that starts or ends and of the text between; stops after each piece, so
    that whoever reads can take what there is. ValueError where it declares entities, which could unpack to gigabytes;
    ExpatError where it is no XML."""
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    if text is not None:
        parser.CharacterDataHandler = text

    def refuse(*_: Any) -> None:
        raise ValueError("an entity")

    parser.EntityDeclHandler = refuse
    with part:
        while block := part.read(BLOCK):
            parser.Parse(block, False)
            yield
    parser.Parse(b"", True)
    yield


def without_references(text: str) -> str:
    """What XML wrote with "&". ValueError where it refers to something that is not there."""
    return _REFERENCE.sub(_meant, text) if "&" in text else text


def _meant(found: re.Match[str]) -> str:
    if found[4]:
        raise ValueError("a reference")
    return _NAMED[found[3]] if found[3] else chr(int(found[1], 16) if found[1] else int(found[2]))
