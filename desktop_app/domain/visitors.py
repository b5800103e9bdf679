"""Visitors of a website in numbers that identify nobody: by country, browser, page, referrer, day and hour.

"The information is analysed to provide summary statistics." What is counted are different visitors, never how often
one of them came: one person alone can make any number of visits. A visitor is an address of version 4, or a network of
64 bits of version 6 (RFC 4941: addresses in it change by themselves). Pages and referrers lose everything that could
hold a name: what follows "?", "#" or ";", parts with an "@" or of many digits, and, of a referrer, all but its host.
What fewer visitors than the threshold share is added up as "others". Counts are rounded down, see `small_cells`.
"""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from desktop_app.domain.small_cells import Shown, protect_overlapping
from desktop_app.domain.statistics import Counted, Period, ReportKind, Statistics, Table

OTHERS, NOTHING, UNKNOWN, ADDRESS = "others", "none", "not known", "an address without a name"
HIDDEN = "*"
MOST_ROWS = 40  # categories that are named in a table; a longer chart is not read
_LONGEST_PART = 40  # characters of a part of a page's path; tokens are longer
_TITLES = {
    Counted.COUNTRY: "Visitors, by country",
    Counted.BROWSER: "Visitors, by browser and computer",
    Counted.PAGE: "Visitors, by page",
    Counted.REFERRER: "Visitors, by the site they came from",
    Counted.DAY: "Visitors, by day",
    Counted.HOUR: "Visitors, by hour of the day",
}
_ASSETS = re.compile(r"\.(?:css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|eot|otf)$", re.IGNORECASE)
_PERSONAL = re.compile(r"@|\d{5,}|[0-9a-f]{16,}", re.IGNORECASE)
HOURS = tuple(f"{hour:02d}" for hour in range(24))


@dataclass(frozen=True)
class Seen:
    """Which visitors (by numbers that mean nothing) a log shows in a period, by category. `lines` were counted;
    `refused` could not be read, and are in no count."""

    by: Mapping[Counted, Mapping[str, frozenset[int]]]
    visitors: int
    lines: int = 0
    refused: int = 0


def visitor_of(hosts: Sequence[str]) -> str:
    """Whose visit it is, of the addresses in a line: the one that connected, or, where that is the organisation's own
    proxy, the first it names."""
    chosen = hosts[0]
    for host in hosts:
        address = _address(host)
        if address is None or address.is_global:
            chosen = host
            break
    address = _address(chosen)
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return str(address.ipv4_mapped)
        return str(ipaddress.IPv6Network((address, 64), strict=False))
    return str(address) if address is not None else chosen.casefold()


def page_of(request: str) -> str | None:
    """The page a request asked for, without what could name somebody; None where it is none: a picture, a script, or
    no request to read."""
    words = request.split(" ")
    if len(words) < 2 or words[0].upper() not in ("GET", "HEAD"):
        return None
    try:
        path = urlsplit(words[1]).path if "://" in words[1] else words[1]
    except ValueError:
        return None
    path = re.split(r"[?#;]", path, maxsplit=1)[0]
    if not path.startswith("/") or _ASSETS.search(path):
        return None
    return "/".join(_harmless(part) for part in path.split("/")) or "/"


def referrer_of(referrer: str) -> str:
    """The host of the page a visitor came from; its path may hold names, and is left out."""
    if not referrer:
        return NOTHING
    if "://" not in referrer:
        return UNKNOWN
    try:
        host = urlsplit(referrer).hostname
    except ValueError:
        return UNKNOWN
    if not host:
        return UNKNOWN
    host = host.rstrip(".").casefold()
    if _address(host) is not None:
        return ADDRESS
    return host if host.isprintable() and not _PERSONAL.search(host) else UNKNOWN


def summarise_visitors(seen: Seen, period: Period, threshold: int, of: str = "") -> Statistics:
    """The report that may be published. `of` names the log."""
    days = period.days() if len(period.months()) <= _MONTHS_BY_DAY else period.months()
    fixed = {Counted.DAY: days, Counted.HOUR: HOURS}
    shown: list[tuple[Counted, list[str], Shown]] = []
    for name in _TITLES:
        if name not in seen.by:
            continue
        by = seen.by[name]
        if name in fixed:
            named = [(label, by.get(label, frozenset())) for label in fixed[name]]
        else:
            named = _folded(by, threshold)
        counts = protect_overlapping([len(who) for _, who in named], seen.visitors, threshold)
        shown.append((name, [label for label, _ in named], counts))
    whole = min((counts.total for _, _, counts in shown if counts.total is not None), default=None)
    if any(counts.total is None for _, _, counts in shown):
        whole = None  # one table cannot say how many there are, so none says anything
    tables = tuple(
        Table(
            name,
            _TITLES[name],
            _rows(labels, counts, everything_withheld=whole is None, fixed=name in fixed),
            None,
            False,
        )
        for name, labels, counts in shown
    )
    return Statistics(period, threshold, tables, None, ReportKind.VISITORS, of, (("Visitors", whole),))


_MONTHS_BY_DAY = 3


def _rows(
    labels: Sequence[str], counts: Shown, *, everything_withheld: bool, fixed: bool
) -> tuple[tuple[str, int | None], ...]:
    if not everything_withheld:
        return tuple(zip(labels, counts.counts, strict=True))
    # That a page is named says that many saw it.
    return tuple((label, None) for label in labels) if fixed else ((OTHERS, None),)


def _folded(by: Mapping[str, frozenset[int]], threshold: int) -> list[tuple[str, frozenset[int]]]:
    """The categories that enough visitors share, the largest first, and all the others as one."""
    # By the counts as they are shown: an order by those behind them would tell more.
    enough = (pair for pair in by.items() if pair[0] and len(pair[1]) >= threshold)
    named = sorted(enough, key=lambda pair: (-(len(pair[1]) // threshold), pair[0]))[:MOST_ROWS]
    known = {label for label, _ in named}
    others = _union(who for label, who in by.items() if label not in known)
    return [*named, (OTHERS, others)] if others else named


def _union(sets: Iterable[frozenset[int]]) -> frozenset[int]:
    return frozenset().union(*sets)


def _harmless(part: str) -> str:
    plain = unquote(part, errors="replace")
    if not plain.isprintable() or len(plain) > _LONGEST_PART or _PERSONAL.search(plain):
        return HIDDEN
    return plain


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host.strip("[]").partition("%")[0])
    except ValueError:
        return None
