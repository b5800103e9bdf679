"""The findings of one case to be looked through: a hundred thousand of them, filtered and decided about at once.

They are kept as columns and plain tuples, and not as objects: these would have to be gone through at every collection
of garbage, and the window stands still for that. What takes long is done when a list is made, away from the window.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from uuid import UUID

from desktop_app.domain.findings import Finding, FindingDecision, Found
from desktop_app.domain.usual_columns import same_column

Kept = tuple[UUID, UUID, str, str, str, str, datetime | None, str, str, datetime, str, str]
"""One finding as the store has it: its id and its source's; source, locator, field, value, at, matched_by, query,
found_at, decision, reason."""
_Row = tuple[bytes, bytes, str, str, str, str, datetime | None, str, str, datetime]
_DECISIONS = tuple(FindingDecision)
_CODE = {decision.value: code for code, decision in enumerate(_DECISIONS)}
_UNDECIDED = re.compile(re.escape(bytes((_CODE[FindingDecision.UNDECIDED.value],))) + b"+")


class FindingList:
    """Findings by their place in the list, from 0, in the order they were found.

    The same value of the same field that was found in several sources is a duplicate: `chosen` gives one of those
    about which the same was decided, and `together` tells the others.
    """

    def __init__(self, kept: Iterable[Kept] = (), names_others: Callable[[str, str, str], bool] | None = None) -> None:
        """`names_others` tells of a field, its value and its query whether they name somebody else."""
        self._rows: list[_Row] = []
        self._decisions = bytearray()
        self._reasons: list[str] = []
        self._source_of = array("L")
        self._searchable: list[str] = []
        self._sources: dict[str, int] = {}
        self._others = bytearray()
        self._groups: list[array[int]] = []
        self._group_of: dict[int, int] = {}
        same: dict[str, str] = {}
        first: dict[tuple[str, str], int] = {}
        more: dict[int, array[int]] = {}
        for at, one in enumerate(kept):
            id_, source_id, _, locator, _, value, when, _, _, found_at, decision, reason = one
            source, field, by, query = (same.setdefault(text, text) for text in (one[2], one[4], one[7], one[8]))
            self._rows.append((id_.bytes, source_id.bytes, source, locator, field, value, when, by, query, found_at))
            self._decisions.append(_CODE[decision])
            self._reasons.append(same.setdefault(reason, reason))
            self._source_of.append(self._sources.setdefault(source, len(self._sources)))
            self._searchable.append(plain(f"{field}\n{value}\n{locator}"))
            self._others.append(bool(names_others is not None and names_others(field, value, query)))
            if value.strip():
                key = same_column(field), " ".join(value.casefold().split())
                before = first.setdefault(key, at)
                if before != at:
                    more.setdefault(before, array("L", (before,))).append(at)
        for group in more.values():
            if len({self._source_of[at] for at in group}) > 1:
                self._group_of.update(dict.fromkeys(group, len(self._groups)))
                self._groups.append(group)

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> FindingList:
        """A list of findings that were read already."""
        return cls(
            (
                *(one.id, one.source_id, one.found.source, one.found.locator, one.found.field, one.found.value),
                *(one.found.at, one.found.matched_by, one.found.query, one.found_at, one.decision.value, one.reason),
            )
            for one in findings
        )

    def __len__(self) -> int:
        return len(self._rows)

    def finding(self, at: int) -> Finding:
        """One finding, with what was decided about it."""
        id_, source_id, source, locator, field, value, when, by, query, found_at = self._rows[at]
        return Finding(
            UUID(bytes=id_),
            Found(source, locator, field, value, by, when, query),
            UUID(bytes=source_id),
            found_at,
            self.decision(at),
            self._reasons[at],
        )

    def id_of(self, at: int) -> UUID:
        """The id of one finding."""
        return UUID(bytes=self._rows[at][0])

    def place_of(self, id_: UUID) -> int | None:
        """Where a finding stands; None where it is not in the list."""
        raw = id_.bytes
        return next((at for at, row in enumerate(self._rows) if row[0] == raw), None)

    def decision(self, at: int) -> FindingDecision:
        """What was decided about one finding."""
        return _DECISIONS[self._decisions[at]]

    def names_others(self, at: int) -> bool:
        """Whether a finding names somebody else."""
        return bool(self._others[at])

    def mark(self, places: Iterable[int], decision: FindingDecision, reason: str) -> None:
        """Note a decision that was kept."""
        code = _CODE[decision.value]
        for at in places:
            self._decisions[at] = code
            self._reasons[at] = reason

    def counts(self) -> dict[FindingDecision, int]:
        """How many findings there are per decision."""
        counted = {decision: self._decisions.count(code) for code, decision in enumerate(_DECISIONS)}
        return {decision: count for decision, count in counted.items() if count}

    def sources(self) -> tuple[str, ...]:
        """The names of the sources something was found in."""
        return tuple(sorted(self._sources))

    def undecided(self, places: Sequence[int]) -> list[tuple[int, int]]:
        """Which of these places nothing was decided about, as runs of their positions (first, last)."""
        decisions = bytes(map(self._decisions.__getitem__, places))
        return [(run.start(), run.end() - 1) for run in _UNDECIDED.finditer(decisions)]

    def chosen(
        self, source: str = "", decision: FindingDecision | None = None, words: str = "", *, each: bool = False
    ) -> array[int]:
        """The places of findings of this source (empty: all), with this decision (None: any), with all these words; of
        duplicates one, unless `each`."""
        places: Iterable[int] = range(len(self._rows))
        if source:
            number = self._sources.get(source, -1)
            places = [at for at, one in enumerate(self._source_of) if one == number]
        if decision is not None:
            code, decisions = _CODE[decision.value], self._decisions
            places = [at for at in places if decisions[at] == code]
        texts = self._searchable
        for word in plain(words).split():
            places = [at for at in places if word in texts[at]]
        return array("L", places if each or not self._groups else self._each_once(places))

    def together(self, at: int, source: str = "") -> tuple[int, ...]:
        """A finding and its duplicates about which the same was decided; of one source only, where that is named."""
        number = self._group_of.get(at)
        if number is None:
            return (at,)
        decided = self._decided(at)
        of_source = self._sources.get(source, -1)
        return tuple(
            one
            for one in self._groups[number]
            if one == at or (self._decided(one) == decided and (not source or self._source_of[one] == of_source))
        )

    def has_duplicates(self) -> bool:
        """Whether anything was found in several sources."""
        return bool(self._groups)

    def _each_once(self, places: Iterable[int]) -> Iterator[int]:
        seen: set[tuple[int, int, str]] = set()
        for at in places:
            number = self._group_of.get(at)
            if number is not None:
                one = (number, *self._decided(at))
                if one in seen:
                    continue
                seen.add(one)
            yield at

    def _decided(self, at: int) -> tuple[int, str]:
        return self._decisions[at], self._reasons[at]


def plain(text: str) -> str:
    """A text as it is compared in a search: without accents and capitals."""
    return text.casefold() if text.isascii() else text.translate(_COMPARED)


class _Compared(dict[int, str]):
    """What each character becomes in a search; worked out once for each that is met."""

    def __missing__(self, point: int) -> str:
        spread = unicodedata.normalize("NFKD", chr(point).casefold())
        plain = self[point] = "".join(character for character in spread if not unicodedata.combining(character))
        return plain


_COMPARED = _Compared()
