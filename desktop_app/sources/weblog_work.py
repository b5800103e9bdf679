"""Sharing the parts of a web server log between this process and others, and taking what they give in order."""

from __future__ import annotations

import queue
from collections.abc import Iterator

from desktop_app.domain.findings import Identifiers
from desktop_app.sources.source import Watch
from desktop_app.sources.weblog_files import size_of
from desktop_app.sources.weblog_helper import Answers, Gave, Helper, Part, helpers, look_through, look_through_at_once
from desktop_app.sources.weblog_search import Search

_WORTH_HELP = 48 * 1024 * 1024  # bytes; starting another process takes as long as looking through some of that
_WAIT = 0.05  # seconds


class Work:
    """The parts of one search. This process looks through the part whose turn it is; helpers go ahead, but only so
    far that what they found can be held."""

    def __init__(self, search: Search, parts: list[Part], watch: Watch) -> None:
        self._search = search
        self._parts = parts
        self._watch = watch
        self._helpers: list[Helper] = []
        self._answers: Answers = queue.SimpleQueue()
        self._ready: dict[int, Gave] = {}
        self._turn = 0  # the part whose turn it is
        self._begun = 0  # parts somebody has begun

    def in_order(self, asked: tuple[str, Identifiers, bool]) -> Iterator[tuple[Part, Gave | None]]:
        """What each part gives, in pieces, and None when it is done."""
        if sum(_size(part) for part in self._parts) >= _WORTH_HELP:
            self._helpers, self._answers = helpers(asked, len(self._parts))
        everybody = tuple(self._helpers)
        try:
            for number, part in enumerate(self._parts):
                self._turn = number
                if self._turn == self._begun:
                    self._begun += 1
                    self._hand_out()
                    for gave in look_through(self._search, part):
                        yield part, gave
                        self._hand_out()
                else:
                    while self._turn not in self._ready:
                        self._go_ahead()
                    yield part, self._ready.pop(self._turn)
                yield part, None
        finally:
            for helper in everybody:
                helper.end()

    def _go_ahead(self) -> None:
        """While a helper is busy with the part whose turn it is: look through another, or wait."""
        self._hand_out()
        if self._turn in self._ready:
            return
        if self._begun < self._furthest():
            self._begun += 1
            number = self._begun - 1
            self._ready[number] = look_through_at_once(self._search, self._parts[number], self._between)
        else:
            self._take_in(_WAIT)
            self._watch.look()

    def _between(self) -> None:
        self._watch.look()
        self._hand_out()

    def _hand_out(self) -> None:
        while not self._answers.empty():
            self._take_in(0)
        for helper in self._helpers:
            if helper.idle and self._begun < self._furthest():
                helper.give(self._begun, self._parts[self._begun])
                self._begun += 1

    def _take_in(self, wait: float) -> None:
        try:
            helper, gave = self._answers.get(timeout=wait)
        except queue.Empty:
            return
        if gave is None:
            self._helpers.remove(helper)
            if not helper.idle:  # it has ended: what it had begun is done here
                self._ready[helper.number] = look_through_at_once(self._search, self._parts[helper.number])
        else:
            helper.idle = True
            self._ready[helper.number] = gave

    def _furthest(self) -> int:
        return min(len(self._parts), self._turn + 2 * len(self._helpers) + 2)


def _size(part: Part) -> int:
    return (size_of(part.path) if part.ends is None else part.ends) - part.begins
