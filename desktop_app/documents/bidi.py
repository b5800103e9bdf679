"""Which way text runs: the Unicode bidirectional algorithm (UAX #9) for one paragraph.

python-bidi resolves the levels; its step N0 (pairs of brackets) is missing there and done here, so that
"(Mohamed)" in an Arabic name keeps its brackets. Embeddings and isolates cannot occur: the gate shows them as escapes.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from bidi import algorithm
from bidi.mirror import MIRRORED

_LEFT_OR_NUMBER = frozenset({"L", "EN", "AN"})
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}  # N0 takes numbers for right-to-left text


def runs_right_to_left(text: str) -> bool:
    """True where anything in the text may run from right to left, so that levels matter."""
    return not text.isascii() and any(unicodedata.bidirectional(character) in ("R", "AL", "AN") for character in text)


def levels(text: str) -> list[int]:
    """The embedding level of each character; odd runs from right to left. The first strong character sets the
    paragraph's direction (P2, P3)."""
    if not _LEFT_OR_NUMBER & set(map(unicodedata.bidirectional, set(text))):
        return [1] * len(text)  # everything in it goes one way
    base = algorithm.get_base_level(text)
    kept = [i for i, character in enumerate(text) if unicodedata.bidirectional(character) not in ("BN", "")]
    storage = algorithm.get_empty_storage()
    storage["base_level"] = base
    storage["base_dir"] = "R" if base else "L"
    algorithm.get_embedding_levels("".join(text[i] for i in kept), storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _pair_brackets(storage["chars"], "R" if base else "L")
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    resolved: list[int | None] = [None] * len(text)
    for i, character in zip(kept, storage["chars"], strict=True):
        resolved[i] = character["level"]
    level, result = base, []
    for found in resolved:  # what has no direction of its own goes with the character before it
        level = level if found is None else found
        result.append(level)
    return result


def visual_order(run_levels: list[int]) -> list[int]:
    """The order in which runs stand on the line, from left to right (rule L2), as indices."""
    order = list(range(len(run_levels)))
    for level in range(max(run_levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and run_levels[order[end]] >= level:
                end += 1
            if end > start:
                order[start:end] = reversed(order[start:end])
            start = end + 1
    return order


def _pair_brackets(characters: list[dict[str, Any]], base: str) -> None:
    """N0: both brackets of a pair take the direction of what they enclose, if it is the paragraph's; else that of
    the text before them, if it agrees with what they enclose."""
    open_ones: list[tuple[str, int]] = []
    pairs = []
    for index, character in enumerate(characters):
        sign = character["ch"]
        if character["type"] != "ON" or sign not in MIRRORED:
            continue
        kind = unicodedata.category(sign)
        if kind == "Ps":
            open_ones.append((MIRRORED[sign], index))
        elif kind == "Pe":
            for depth in range(len(open_ones) - 1, -1, -1):
                if open_ones[depth][0] == sign:
                    pairs.append((open_ones[depth][1], index))
                    del open_ones[depth:]
                    break
    for opening, closing in sorted(pairs):
        inside = {_STRONG[c["type"]] for c in characters[opening + 1 : closing] if c["type"] in _STRONG}
        if base in inside:
            direction = base
        elif inside:
            before = next((_STRONG[c["type"]] for c in reversed(characters[:opening]) if c["type"] in _STRONG), base)
            direction = before if before != base else base
        else:
            continue
        characters[opening]["type"] = characters[closing]["type"] = direction
