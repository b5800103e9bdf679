"""What is different between two versions of a notice, sentence by sentence.

Wrapping, blanks, the shape of quotes and dashes, numbers of items, and sentences that only moved are no differences.
Each sentence that says something else is one difference.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rapidfuzz import fuzz

from desktop_app.domain.sentences import Sentence, both, plain

_ALIKE = 55.0  # from here on (0 to 100) two sentences at the same place are one sentence, changed
_ALIKE_ELSEWHERE = 80.0  # for sentences at different places


class Change(StrEnum):
    """What happened to a sentence."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True)
class Piece:
    """Words of a sentence, and whether the other version lacks them."""

    text: str
    differs: bool


@dataclass(frozen=True)
class Difference:
    """One changed sentence. `before` is empty where it was added, `after` where it was removed; the numbers count the
    sentences of each version from 1."""

    change: Change
    before: str
    after: str
    number_before: int | None
    number_after: int | None

    @property
    def key(self) -> str:
        """What tells this difference from every other of the two versions: SHA-256, hexadecimal digits."""
        return hashlib.sha256(f"{plain(self.before)}\0{plain(self.after)}".encode("utf-8", "surrogatepass")).hexdigest()

    def pieces(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """Both sides word by word, with the words that differ marked."""
        before, after = self.before.split(), self.after.split()
        matcher = SequenceMatcher(None, [plain(w) for w in before], [plain(w) for w in after], autojunk=False)
        left: list[Piece] = []
        right: list[Piece] = []
        for tag, i1, i2, j1, j2 in matcher.get_opcodes():
            if i1 < i2:
                left.append(Piece(" ".join(before[i1:i2]), tag != "equal"))
            if j1 < j2:
                right.append(Piece(" ".join(after[j1:j2]), tag != "equal"))
        return tuple(left), tuple(right)


@dataclass(frozen=True)
class Comparison:
    """Two versions compared. `differences` stand in the order of the new version, what was removed where it stood;
    `moved` counts the sentences that stand somewhere else now and say the same."""

    differences: tuple[Difference, ...]
    moved: int
    sentences_before: int
    sentences_after: int

    @property
    def same(self) -> bool:
        """Whether both versions say the same."""
        return not self.differences


Numbered = tuple[int, Sentence]
Pair = tuple[Numbered | None, Numbered | None]


def compare(old: str, new: str) -> Comparison:
    """Compare two versions of a notice."""
    first, second = both(old, new)
    gaps, moved = _gaps(first, second)
    pairs = [pair for before, after in gaps for pair in _pair(before, after, _ALIKE)]
    pairs = _pair_elsewhere(pairs)
    return Comparison(tuple(_difference(pair) for pair in pairs), moved, len(first), len(second))


def _gaps(
    first: Sequence[Sentence], second: Sequence[Sentence]
) -> tuple[list[tuple[list[Numbered], list[Numbered]]], int]:
    """What stands between the sentences that both versions have in the same order, without those that only moved, and
    how many moved."""
    matcher = SequenceMatcher(None, [s.tokens for s in first], [s.tokens for s in second], autojunk=False)
    gaps = [
        (list(enumerate(first[i1:i2], i1 + 1)), list(enumerate(second[j1:j2], j1 + 1)))
        for tag, i1, i2, j1, j2 in matcher.get_opcodes()
        if tag != "equal"
    ]
    left = Counter(s.tokens for before, _ in gaps for _, s in before)
    right = Counter(s.tokens for _, after in gaps for _, s in after)
    common = left & right
    drop_left, drop_right = Counter(common), Counter(common)
    kept = [(_without(before, drop_left), _without(after, drop_right)) for before, after in gaps]
    kept = [gap for gap in kept if _run(gap[0]) != _run(gap[1])]  # the same words, cut into sentences another way
    return kept, common.total()


def _without(numbered: Iterable[Numbered], drop: Counter[tuple[str, ...]]) -> list[Numbered]:
    kept = []
    for number, sentence in numbered:
        if drop[sentence.tokens] > 0:
            drop[sentence.tokens] -= 1
        else:
            kept.append((number, sentence))
    return kept


def _run(numbered: Iterable[Numbered]) -> list[str]:
    return [token for _, sentence in numbered for token in sentence.tokens]


def _pair(before: Sequence[Numbered], after: Sequence[Numbered], alike: float) -> list[Pair]:
    """Sentences that are one sentence, changed: the most alike first. The rest stays alone."""
    if len(before) == len(after) == 1 and alike < _ALIKE_ELSEWHERE:
        return [(before[0], after[0])]  # one stands where the other stood
    scored = sorted(
        (
            (score, -b[0], -a[0], b, a)
            for b in before
            for a in after
            if (score := fuzz.ratio(b[1].tokens, a[1].tokens, score_cutoff=alike)) >= alike
        ),
        key=lambda entry: entry[:3],
        reverse=True,
    )
    partner: dict[int, Numbered] = {}
    taken: set[int] = set()
    for _, _, _, b, a in scored:
        if b[0] not in partner and a[0] not in taken:
            partner[b[0]] = a
            taken.add(a[0])
    pairs: list[Pair] = [(b, partner.get(b[0])) for b in before]
    pairs += [(None, a) for a in after if a[0] not in taken]
    return pairs


def _pair_elsewhere(pairs: Sequence[Pair]) -> list[Pair]:
    """Sentences that moved and changed a little are one difference, too."""
    lonely_before = [b for b, a in pairs if b is not None and a is None]
    lonely_after = [a for b, a in pairs if b is None and a is not None]
    again = _pair(lonely_before, lonely_after, _ALIKE_ELSEWHERE)
    joined = [pair for pair in pairs if pair[0] is not None and pair[1] is not None] + again
    return sorted(joined, key=_place)


def _place(pair: Pair) -> tuple[int, int]:
    before, after = pair
    return (after or before or (0,))[0], before[0] if before else 0


def _difference(pair: Pair) -> Difference:
    before, after = pair
    if before is not None and after is not None:
        return Difference(Change.CHANGED, before[1].text, after[1].text, before[0], after[0])
    if after is not None:
        return Difference(Change.ADDED, "", after[1].text, None, after[0])
    assert before is not None
    return Difference(Change.REMOVED, before[1].text, "", before[0], None)
