"""Requests that came together, each to be chosen or left."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from desktop_app.desk.office import Desk

SHOWN = 200  # characters of what a request asks


@dataclass(frozen=True)
class Candidate:
    """One request of several. `number` is that of its message, or of its line in the file; `known_as` the reference it
    was taken in as before; `same_as` the number of an earlier one that is the same. Where `refused` says why it cannot
    be a request, `take_in` is None."""

    number: int
    who: str
    asks: str
    received: date | None
    files: int = 0
    known_as: str = ""
    same_as: int | None = None
    refused: str = ""
    take_in: Callable[[Desk], str] | None = field(default=None, compare=False, repr=False)

    @property
    def is_new(self) -> bool:
        """Whether it can be taken in, and has not been before."""
        return self.take_in is not None and not self.known_as and self.same_as is None


@dataclass(frozen=True)
class Arrivals:
    """What a file with several requests holds; `form` says how it was read, by names and values. Of a list, `columns`
    and which of them is taken for what."""

    name: str
    form: tuple[tuple[str, str], ...]
    candidates: tuple[Candidate, ...]
    columns: tuple[str, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)


def told_apart(candidates: Sequence[Candidate], same: Sequence[object]) -> tuple[Candidate, ...]:
    """Candidates with those marked that say the same as an earlier one; `same` holds what to compare, one each, None
    for what is like no other."""
    first: dict[object, int] = {}
    marked = []
    for candidate, key in zip(candidates, same, strict=True):
        if key is None or candidate.take_in is None:
            marked.append(candidate)
            continue
        earlier = first.setdefault(key, candidate.number)
        marked.append(candidate if earlier == candidate.number else replace(candidate, same_as=earlier))
    return tuple(marked)
