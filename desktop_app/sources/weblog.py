"""Web server logs: Apache and nginx, common, combined and JSON, plain or packed, one file or a rotated set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources.members import Members
from desktop_app.sources.source import Report, SourceConfig, Watch, partly_read
from desktop_app.sources.weblog_files import files_of, packed_as, size_of
from desktop_app.sources.weblog_helper import Gave, Part
from desktop_app.sources.weblog_search import Search
from desktop_app.sources.weblog_words import Places, places, sentence
from desktop_app.sources.weblog_work import Work

_EVERY_LINE = 200 * 1024 * 1024  # bytes of a log in which every line that cannot be read is counted
_PART = 16 * 1024 * 1024  # bytes of a plain file that are looked through at once
_HOW = {
    "ip_address": "lines whose address is the one looked for",
    "account_id": "lines whose signed-in user is the one looked for",
    "email": "lines whose signed-in user, request or referrer names the e-mail address",
    "cookie_id": "lines in which the cookie stands as a whole word",
}


@dataclass(frozen=True, kw_only=True)
class WebLog(SourceConfig):
    """One log file, a folder of them, or a set like "access.log*"; whether a file is packed is seen from its first
    bytes. Country and provider are told where the officer supplied databases of them."""

    path: Path
    country_database: Path | None = None
    provider_database: Path | None = None

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> Self:
        """From its members."""
        path = members.path("path")
        return cls(
            kind="weblog",
            name=name or path.name,
            recipients=recipients,
            path=path,
            country_database=members.optional_path("country_database"),
            provider_database=members.optional_path("provider_database"),
        )

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per visit of the addresses, ranges, accounts, cookies and e-mail addresses looked for.

        An account is looked for as the signed-in user; an e-mail address there and in the request and the referrer; a
        cookie anywhere in the line. Names and telephone numbers are not looked for: a log is read and counted, but
        nothing in it is found by them.

        Every line is counted; those in which something looked for may stand are taken apart. A line counts as
        unreadable where it cannot be taken apart, or has not the shape of a log line; in logs of more than 200 MB the
        latter are counted at least (see `weblog_search`). Where what is looked for stands in an unreadable line, it is
        a finding as it is, whatever the interval. A file that cannot be
        read, or only to some point, is said at the end, when everything else has been searched.
        """
        files = files_of(self.path)
        size = sum(size_of(file) for file in files)
        watch = Watch(report, cancelled, "lines", size=size, at_least=size > _EVERY_LINE)
        asked = (self.name, identifiers, size <= _EVERY_LINE)
        search = Search(self.name, identifiers, every_line=size <= _EVERY_LINE)
        parts, troubles = _parts(files)
        troubles_said: list[RedressError] = list(troubles)
        tell = _Tell(self, several=len(files) > 1)
        with places(self.country_database, self.provider_database) as where:
            work = Work(search, parts, watch)
            for part, gave in work.in_order(asked):
                if gave is None:
                    watch.come_to(part.path.name, (part.ends or size_of(part.path)) - part.begins)
                    continue
                yield from tell.visits(part, gave, where)
                watch.read(gave.lines, refused=gave.refused)
                if gave.trouble is not None:
                    troubles_said.append(tell.trouble(part, gave.trouble))
        watch.end()
        partly_read(troubles_said)


class _Tell:
    """Turns the lines of parts, which come in their order, into findings with the numbers of their lines."""

    def __init__(self, log: WebLog, *, several: bool) -> None:
        self._log = log
        self._several = several
        self._path: Path | None = None
        self._before = 0

    def visits(self, part: Part, gave: Gave, where: Places) -> Iterator[Found]:
        if part.path != self._path:
            self._path, self._before = part.path, 0
        place = f"{part.path.name} line" if self._several else "line"
        name = self._log.name
        for number, what, by in gave.hits:
            locator = f"{place} {self._before + number}"
            if isinstance(what, Found):
                yield replace(what, locator=locator)
            else:
                yield Found(name, locator, "visit", sentence(what, where), by, what.at, _HOW[by])
        self._before += gave.lines

    def trouble(self, part: Part, said: tuple[str, str, str, str]) -> RedressError:
        code, what, _, next_step = said
        safe = f"Its first {self._before:,} lines were searched." if self._before else "Nothing in it was searched."
        return BadInput(code, what, safe=safe, next_step=next_step)


def _parts(files: tuple[Path, ...]) -> tuple[list[Part], list[RedressError]]:
    """What is looked through, in order; and what is said of files that cannot be opened."""
    parts: list[Part] = []
    troubles: list[RedressError] = []
    for file in files:
        try:
            packed = packed_as(file)
        except RedressError as error:
            if len(files) == 1:
                raise
            troubles.append(error)
            continue
        if packed:
            parts.append(Part(file, packed))
            continue
        size = size_of(file)
        edges = list(range(0, max(size, 1), _PART))
        # The last part has no end: what a server adds meanwhile belongs to it.
        parts += [Part(file, None, start, start + _PART) for start in edges[:-1]]
        parts.append(Part(file, None, edges[-1]))
    return parts, troubles
