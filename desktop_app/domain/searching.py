"""What makes two spellings the same for whoever searches, and what of a request is searched.

Capitals, accents and ways of writing an apostrophe do not matter: "kohler", "KOEHLER" and "Köhler" find each other
(caseless matching after the Unicode Standard, section 3.13, without its combining marks). A fragment of three or more
characters is looked for anywhere in the text of a request; one or two characters in its reference and names only,
where their pairs of neighbours (n-grams) are listed, so that a name of two Chinese characters is found at once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

MARK = "\x1f"  # begins a short fragment in the searched text; no typed or kept text holds it once it is made plain
_SHORT = 2
_SCANNED = re.compile(r"(\S)/[0-9a-f]{16}(?!\S)")
_LETTERS = str.maketrans(
    {
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t",
        "’": "'", "‘": "'", "ʼ": "'", "′": "'", "´": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    }
)  # fmt: skip
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_NO_TEXT = ("Cc", "Cs")  # control characters and halves of surrogate pairs


def plain(text: str) -> str:
    """Text without what does not matter for finding it: words of folded characters, one blank between two."""
    if text.isascii() and text.isprintable():
        return " ".join(text.lower().replace("`", "'").split())
    folded = unicodedata.normalize("NFKD", text.translate(_LETTERS)).casefold()
    spread = unicodedata.normalize("NFKD", folded).translate(_LETTERS)
    return " ".join("".join(_kept(character) for character in spread).split())


def words_in(typed: str) -> tuple[str, ...]:
    """The fragments to be found, all of them, in the form in which they are kept. Of a code that was scanned from a
    document ("DSR-2026-0001/8F3C2A77E0B1D2C3") the reference is looked for."""
    return tuple(dict.fromkeys(_SCANNED.sub(r"\1", plain(typed)).split()))


def searched_text(names: Iterable[str], others: Iterable[str]) -> str:
    """What is kept of a request to be searched: its names (and reference) and the other texts, each on a line of its
    own, and the short fragments of the names."""
    name_lines = _lines(names)
    lines = dict.fromkeys((*name_lines, *_lines(others)))
    short = sorted({gram for line in name_lines for gram in _short_fragments(line)})
    return "\n".join((*lines, MARK + MARK.join(short) + MARK if short else ""))


def needle(word: str) -> str:
    """What to look for in the searched text where a word of `words_in` is to be found."""
    if len(word) > _SHORT:
        return word
    return MARK + word if len(word) == _SHORT else MARK + word + MARK


def _lines(texts: Iterable[str]) -> list[str]:
    lines: dict[str, None] = {}
    for text in texts:
        lines[plain(text)] = None
        lowered = unicodedata.normalize("NFC", text).casefold()
        if (spelled_out := lowered.translate(_SPELLED_OUT)) != lowered:
            lines[plain(spelled_out)] = None
    return [line for line in lines if line]


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    if unicodedata.combining(character) or category == "Cf":
        return ""
    return " " if category in _NO_TEXT else character


def _short_fragments(line: str) -> set[str]:
    return {
        word[at : at + length]
        for word in line.split()
        for length in range(1, _SHORT + 1)
        for at in range(len(word) - length + 1)
    }
