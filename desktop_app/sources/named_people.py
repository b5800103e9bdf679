"""Which people on file are named in texts about somebody else: the copy a person gets may not harm others (Article
15(4) GDPR). A register is gone through once, whatever the number of texts; who is not named is not remembered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from desktop_app.sources.matching import name_words

_Pairs = frozenset[int]  # words next to each other in either order, by their hash


class NamedPeople:
    """Reads texts first, then the names on file; then tells which texts name one of these."""

    def __init__(self, own: Iterable[str]) -> None:
        """`own` are the names of the person the texts are about: who is called like them is not told from them."""
        self._own = {pairs for name in own for pairs in _pairs_of_name(name)}
        self._read: set[int] = set()
        self._others: defaultdict[int, set[_Pairs]] = defaultdict(set)

    def read(self, text: str) -> None:
        """A text that may name somebody."""
        self._read |= _pairs(text)

    def __bool__(self) -> bool:
        """Whether anything was read that could be a name."""
        return bool(self._read)

    def known(self, names: Iterable[str]) -> Iterator[str]:
        """Those names on file that stand in what was read, each remembered. A name of one word is none: too many
        things are called by one. A name of three or more may stand without those in the middle."""
        for name in names:
            for pairs in _pairs_of_name(name):
                if pairs <= self._read and pairs not in self._own:
                    self._others[next(iter(pairs))].add(pairs)
                    yield name
                    break

    def named_in(self, text: str) -> bool:
        """Whether a text names one of those who are remembered."""
        if not self._others:
            return False
        pairs = _pairs(text)
        return any(other <= pairs for one in pairs & self._others.keys() for other in self._others[one])


def _pairs(text: str) -> set[int]:
    return {_pair(*pair) for words in set(name_words(text)) for pair in pairwise(words)}


def _pair(one: str, other: str) -> int:
    return hash((one, other) if one < other else (other, one))


def _pairs_of_name(name: str) -> list[_Pairs]:
    """What must stand next to each other where a name stands; nothing where it has one word."""
    found = []
    for words in set(name_words(name)):
        if len(words) > 1:
            found.append(frozenset(_pair(*pair) for pair in pairwise(words)))
        if len(words) > 2:
            found.append(frozenset([_pair(words[0], words[-1])]))
    return found
