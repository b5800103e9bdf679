"""Names that may be one person's though they are written differently: a letter more or less, another script. Only ever
candidates that an officer confirms or not; nothing is found or joined by likeness alone.

Cyrillic and Greek letters are compared as they are usually written in Latin ones (ICAO Doc 9303 part 3, ELOT 743);
names in other scripts only with names in the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from desktop_app.sources.matching import name_words

_ALIKE = 86  # of 100: "Jon Smith" and "John Smith" are 94, "Leona Kohler" and "Leonie Kohler" 88
_SHORTEST = 5  # letters; shorter names are too often alike
_LATIN = str.maketrans(
    {
        **dict(zip("абвгдезийклмнопрстуфыэіїєґўћђ", "abvgdeziiklmnoprstufyeiieguhd", strict=True)),
        "ж": "zh",
        "х": "kh",
        "ц": "ts",
        "ч": "ch",
        "ш": "sh",
        "щ": "shch",
        "ъ": "",
        "ь": "",
        "ю": "iu",
        "я": "ia",
        "ј": "j",
        "љ": "lj",
        "њ": "nj",
        "џ": "dz",
        **dict(zip("αβγδεζηικλμνξοπρσςτυφω", "avgdeziiklmnxoprsstyfo", strict=True)),
        "θ": "th",
        "χ": "ch",
        "ψ": "ps",
    }
)


def in_latin(name: str) -> str:
    """A name as it is compared for likeness: its words without accents, in Latin letters (y as i), sorted.

    >>> in_latin("Köhler, Leonie") == in_latin("LEONIE Kohler")
    True
    """
    return " ".join(sorted(word.translate(_LATIN).replace("y", "i") for word in name_words(name)[0]))


def alike(name: str, wanted: Iterable[str]) -> bool:
    """Whether a name is like one of those, which come from `in_latin`."""
    given = in_latin(name)
    return len(given) >= _SHORTEST and any(len(one) >= _SHORTEST and fuzz.ratio(given, one) >= _ALIKE for one in wanted)
