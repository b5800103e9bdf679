"""Counting who visited: every line of a web server log is taken apart, and of each visit only its category is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.domain.errors import BadInput, RedressError
from desktop_app.domain.statistics import Counted, Period
from desktop_app.domain.visitors import HOURS, NOTHING, UNKNOWN, Seen, page_of, referrer_of, visitor_of
from desktop_app.sources.source import Report, SourceConfig, Watch
from desktop_app.sources.weblog import WebLog
from desktop_app.sources.weblog_files import files_of, opened, packed_as, size_of
from desktop_app.sources.weblog_lines import Visit, read_line
from desktop_app.sources.weblog_search import Block, blocks_of
from desktop_app.sources.weblog_words import Places, browser_family, places

_MOST_CATEGORIES = 100_000  # of one kind; what comes after them is only counted with the others
_LOOKED_AT = 1_000  # lines in which the first visit is looked for
_REMEMBERED = 100_000  # requests, referrers and addresses taken apart
_REST = ""  # the category of what is over `_MOST_CATEGORIES`


def count_visitors(
    config: SourceConfig, period: Period, zone: ZoneInfo, *, progress: Report, cancelled: Callable[[], bool]
) -> Seen:
    """The visitors of a log in a period, by category; days and hours are those of `zone`. By country only where the
    officer supplied a database of countries. Lines that cannot be read are counted, and in no category.

    BadInput where the source is no web server log, or a file of it cannot be read to its end: a count of half a log
    would be published as one of the whole.
    """
    if not isinstance(config, WebLog):
        raise BadInput(
            "not-a-weblog",
            "This data source is no web server log.",
            safe="Nothing was counted.",
            next_step="Choose a data source that is one.",
        )
    files = files_of(config.path)
    watch = Watch(progress, cancelled, "lines", size=sum(size_of(file) for file in files))
    with places(config.country_database, None) as where:
        counts = _Counts(period, zone, where if config.country_database else None)
        for file in files:
            try:
                for line in _lines(file):
                    watch.read(refused=0 if counts.count(line) else 1)
            except RedressError as error:
                raise BadInput(
                    error.code, error.what, safe="Nothing was counted.", next_step=error.next_step
                ) from error
            watch.come_to(file.name, size_of(file))
    watch.end()
    return counts.seen(watch.done, watch.refused)


def first_day(config: SourceConfig, zone: ZoneInfo) -> date | None:
    """The day of the first line of a log that can be read; None where there is none near its beginning."""
    if not isinstance(config, WebLog):
        return None
    for line in islice(_lines(files_of(config.path)[0]), _LOOKED_AT):
        visit = read_line(line)
        if visit is not None:
            return visit.at.astimezone(zone).date()
    return None


def _lines(file: Path) -> Iterator[bytes]:
    with opened(file, packed_as(file)) as log:
        for block in blocks_of(log):
            if isinstance(block, Block):
                yield from block.data[block.begin + 1 : block.end].split(b"\n")
            else:
                yield b"\0"  # a line too long to be one


class _Counts:
    """Visitors by category, as numbers; the addresses they stand for are forgotten with this."""

    def __init__(self, period: Period, zone: ZoneInfo, countries: Places | None) -> None:
        self._period, self._zone, self._countries = period, zone, countries
        self._visitors: dict[str, int] = {}
        self._hosts: dict[tuple[str, ...], int] = {}
        self._known: dict[tuple[Counted, str], str | None] = {}
        kinds = [Counted.BROWSER, Counted.PAGE, Counted.REFERRER, Counted.DAY, Counted.HOUR]
        if countries is not None:
            kinds.insert(0, Counted.COUNTRY)
        self._by: dict[Counted, defaultdict[str, set[int]]] = {kind: defaultdict(set) for kind in kinds}
        self._by_day = len(period.months()) <= 3

    def count(self, line: bytes) -> bool:
        """Count one line. False where it cannot be read."""
        visit = read_line(line)
        if visit is None:
            return not line.strip()
        at = visit.at.astimezone(self._zone)
        if self._period.holds(at.date()):
            self._add(visit, at)
        return True

    def seen(self, lines: int, refused: int) -> Seen:
        """What was counted."""
        everybody = frozenset(self._visitors.values())
        by = {kind: {label: frozenset(who) for label, who in labels.items()} for kind, labels in self._by.items()}
        # Whoever only fetched pictures, or was only refused, saw no page; all stand somewhere in every table.
        pages = by[Counted.PAGE]
        nowhere = everybody.difference(*pages.values())
        if nowhere:
            pages[NOTHING] = nowhere
        return Seen(by, len(everybody), lines, refused)

    def _add(self, visit: Visit, at: datetime) -> None:
        number = self._number_of(visit.hosts)
        self._note(Counted.DAY, at.date().isoformat() if self._by_day else f"{at:%Y-%m}", number)
        self._note(Counted.HOUR, HOURS[at.hour], number)
        browser = self._remembered(Counted.BROWSER, visit.browser, browser_family) if visit.browser else NOTHING
        self._note(Counted.BROWSER, browser or UNKNOWN, number)
        self._note(Counted.REFERRER, self._remembered(Counted.REFERRER, visit.referrer, referrer_of) or UNKNOWN, number)
        if visit.status[:1] == "2" or visit.status == "304":
            page = self._remembered(Counted.PAGE, visit.request, page_of)
            if page is not None:
                self._note(Counted.PAGE, page, number)

    def _number_of(self, hosts: tuple[str, ...]) -> int:
        """Whose visit it is; of a new visitor the country is looked up."""
        number = self._hosts.get(hosts)
        if number is None:
            who = visitor_of(hosts)
            known = len(self._visitors)
            number = self._visitors.setdefault(who, known)
            if number == known and self._countries is not None:
                self._note(Counted.COUNTRY, self._countries.country(who.partition("/")[0]) or UNKNOWN, number)
            if len(self._hosts) > _REMEMBERED:
                self._hosts.clear()
            self._hosts[hosts] = number
        return number

    def _note(self, kind: Counted, label: str, number: int) -> None:
        labels = self._by[kind]
        if label not in labels and len(labels) >= _MOST_CATEGORIES:
            label = _REST
        labels[label].add(number)

    def _remembered(self, kind: Counted, text: str, work: Callable[[str], str | None]) -> str | None:
        """Lines say the same again and again."""
        key = (kind, text)
        if key not in self._known:
            if len(self._known) > _REMEMBERED:
                self._known.clear()
            self._known[key] = work(text)
        return self._known[key]
