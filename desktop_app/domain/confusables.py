"""Characters that look like others, or like nothing: skeletons in the manner of Unicode Technical Standard #39.

Two texts with the same skeleton look the same to a reader. The table is a small part of the standard's confusables:
the letters of other scripts, and the digits and letter pairs, that have been used to imitate Latin names and domains.
"""

from __future__ import annotations

import unicodedata

_LOOKS_LIKE = str.maketrans(
    {
        # Cyrillic
        **dict(zip("аесорхуіјѕһԁԛԝвкмнтгп", "aecopxyijshdqwbkmhtrn", strict=True)),
        **dict(zip("АВЕКМНОРСТХУІЈЅ", "abekmhopctxyijs", strict=True)),
        # Greek
        **dict(zip("αβεικνορτυχγ", "abeikvoptuxy", strict=True)),
        **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "abezhikmnoptyx", strict=True)),
        # Armenian, and Latin letters and signs that pass for plainer ones
        **dict(zip("աօսցհոɑɡıƖℓłøđħŧǀ|01", "woughnagilllodhtllol", strict=True)),
        # Small capitals, and letters of Cherokee, Lisu, Coptic, Hebrew, Thai and others that stand for one
        **dict(zip("ᴀᴄᴇᴋᴏꜱᴛᴜᴠᴡʏᴢʋɩƍꞙϝϳ×", "acekostuvwyzuigffjx", strict=True)),
        **dict(zip("ꓮƄьᏏⲥᏟꓒᏧҽᏂꙇӏוռσഠ๐ⲣգզᴦⲅᏚѵѡүᏃ", "abbbccddehillnooopqqrrsvwyz", strict=True)),
        "I": "l",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
    }
)
_PLAINLY = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ŧ": "t", "ı": "i", "æ": "ae", "œ": "oe"})
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_ALWAYS_HIDDEN = frozenset(
    "\u00ad\u180e\u200b\u2060\u2061\u2062\u2063\u2064\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_JOINERS = frozenset("\u200c\u200d")
_MARKS = frozenset("\u200e\u200f\u061c")
_ABBREVIATING = "ªº"  # Mª José
_DISGUISED = "DISGUISED"
_LATIN_LIKE = ("LATIN", "CYRILLIC", "GREEK")


def skeleton(text: str) -> str:
    """What a text looks like: the same for texts a reader would take for each other.

    >>> skeleton("exarnple.org") == skeleton("example.org")
    True
    """
    plain = unicodedata.normalize("NFKC", "".join(c for c in text if not _is_hidden(c)))
    plain = plain.translate(_LOOKS_LIKE).casefold().translate(_LOOKS_LIKE)
    plain = "".join(c for c in unicodedata.normalize("NFD", plain) if not unicodedata.combining(c))
    for pair, one in _PAIRS:
        plain = plain.replace(pair, one)
    return plain


def hidden_characters(text: str) -> tuple[str, ...]:
    """The characters that show nothing or turn the direction of reading, as "U+202E RIGHT-TO-LEFT OVERRIDE", where
    the script of the text gives them no honest work (joiners in Persian or Hindi, direction marks in Hebrew)."""
    scripts = _scripts(text)
    suspicious = set(_ALWAYS_HIDDEN)
    if all(script in _LATIN_LIKE for script in scripts):
        suspicious |= _JOINERS | _MARKS
    return tuple(dict.fromkeys(code_point(c) for c in text if c in suspicious))


def foreign_letters(text: str) -> tuple[str, ...]:
    """The letters of a second script inside a word, of those that look like Latin ones, and letters in disguise (wide
    or mathematical forms of plain ones), as code points; empty for names written in one script, whichever it is."""
    found: list[str] = []
    for word in text.split():
        letters = [character for character in word if character.isalpha()]
        scripts = [_DISGUISED if _in_disguise(letter) else _script(letter) for letter in letters]
        used = {script for script in scripts if script in (*_LATIN_LIKE, _DISGUISED)}
        if len(used) > 1:
            rare = min(sorted(used), key=scripts.count)
            found += [code_point(letter) for letter, script in zip(letters, scripts, strict=True) if script == rare]
    return tuple(dict.fromkeys(found))


def imitates(text: str, on_file: str) -> bool:
    """True where a text looks like another one but is not: same skeleton, other characters. Accents aside, and letters
    that people write plainly where they have no key for them (Lukasz for Łukasz)."""
    return skeleton(text) == skeleton(on_file) and _bare(text) != _bare(on_file)


def code_point(character: str) -> str:
    """A character named so that it cannot hide: "U+0430 CYRILLIC SMALL LETTER A"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, 'UNNAMED')}"


def distance(one: str, other: str) -> int:
    """How many single slips (a character left out, added, changed, or two swapped) lie between two texts."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        row = [i]
        for j, b in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", "".join(c for c in text if not _is_hidden(c)).casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).translate(_PLAINLY).split())


def _is_hidden(character: str) -> bool:
    return character in _ALWAYS_HIDDEN or character in _JOINERS or character in _MARKS


def _in_disguise(letter: str) -> bool:
    plain = unicodedata.normalize("NFKC", letter)
    return letter not in _ABBREVIATING and plain != letter and len(plain) == 1 and plain.isascii()


def _script(character: str) -> str:
    return unicodedata.name(character, "UNNAMED").split()[0]


def _scripts(text: str) -> frozenset[str]:
    return frozenset(_script(c) for c in text if c.isalpha())
