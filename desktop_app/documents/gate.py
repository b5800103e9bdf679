"""The gate: every string that is drawn passes `admitted`, and comes out as it will stand on paper.

Text is text: there is no mark-up anywhere behind this gate. Nothing is dropped and nothing becomes a box: a character
without a glyph in the carried fonts is refused by name; characters that steer (control characters, embeddings and
overrides of the writing direction) are made visible as escapes, as on the command line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import fields, is_dataclass

from desktop_app.documents.fonts import Weight, clusters, face_for, stand_alone
from desktop_app.domain.errors import BadInput

_NAMED = 5  # that many characters are named in one error
_STEERING = (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x2070), 0xFEFF)
_SHOWN = {code: f"\\u{code:04x}" for code in _STEERING} | {
    ord(character): shown
    for character, shown in (
        ("\n", "\n"),
        ("\r", "\n"),
        ("\u0085", "\n"),
        ("\u2028", "\n"),
        ("\u2029", "\n"),
        ("\t", "    "),
    )
}

_NAMELESS = {"Cs": "(half a character)", "Co": "(for private use)", "Cn": "(not assigned)"}


def admitted(text: str) -> str:
    """The text as it will be drawn: line ends are "\\n", a tab is four blanks, steering characters are escapes.

    BadInput ("character-cannot-be-drawn") naming the characters no carried font has.
    """
    shown = _shown(text)
    lacking = missing(shown)
    if lacking:
        raise _refused(lacking, "")
    return shown


def check(record: object) -> None:
    """BadInput where a text anywhere in the record cannot be drawn, naming the characters and where they stand."""
    lacking: dict[str, str] = {}
    for where, text in _texts(record, ""):
        for character in missing(_shown(text)):
            lacking.setdefault(character, where)
    if lacking:
        raise _refused(list(lacking), ", ".join(dict.fromkeys(lacking.values())))


def missing(text: str) -> list[str]:
    """The characters without a glyph, each once, in order; a cluster is missing where no one font has all of it."""
    lacking: dict[str, None] = {}
    if text.isascii():
        return []
    for cluster in dict.fromkeys(text if stand_alone(text) else clusters(text)):
        if cluster == "\n" or face_for(cluster, Weight.REGULAR) is not None:
            continue
        absent = [character for character in cluster if face_for(character, Weight.REGULAR) is None]
        lacking.update(dict.fromkeys(absent or cluster))
    return list(lacking)


def called(character: str) -> str:
    """A character by its number and name: "U+1F600 GRINNING FACE". What has no name is called by what it is."""
    nameless = _NAMELESS.get(unicodedata.category(character), "without a name")
    return f"U+{ord(character):04X} {unicodedata.name(character, nameless)}"


def _shown(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    return text.replace("\r\n", "\n").translate(_SHOWN)


def _texts(value: object, where: str) -> Iterable[tuple[str, str]]:
    if isinstance(value, str):
        yield where, value
    elif isinstance(value, tuple):
        for number, item in enumerate(value, start=1):
            yield from _texts(item, f"{where} {number}")
    elif is_dataclass(value) and not isinstance(value, type):
        for member in fields(value):
            yield from _texts(getattr(value, member.name), f"{where}.{member.name}" if where else member.name)


def _refused(lacking: list[str], where: str) -> BadInput:
    named = ", ".join(called(character) for character in lacking[:_NAMED])
    more = f" and {len(lacking) - _NAMED} more" if len(lacking) > _NAMED else ""
    place = f" (in {where})" if where else ""
    return BadInput(
        "character-cannot-be-drawn",
        f"The document cannot be drawn: no font of the program has {named}{more}{place}.",
        safe="Nothing was left out, and no document was made.",
        next_step="Write the character in another way, or give this item to the person by another means.",
    )
