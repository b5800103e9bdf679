"""Looking through blocks of a web server log, as fast as Python can: one pass of a regular expression counts the lines,
tells which have the shape of a log line, and which may be the visitor's. Only those are taken apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol
from urllib.parse import unquote_to_bytes

from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources.matching import Wanted
from desktop_app.sources.standing import Standings, address_needle
from desktop_app.sources.unread import unread
from desktop_app.sources.weblog_lines import Visit, escaped, read_line

BLOCK = 1024 * 1024  # bytes read at once
_LONGEST = 1024 * 1024  # bytes of a line; Apache itself refuses requests over 8 KB
_REMEMBERED = 100_000  # addresses
_LOOKS = 64  # lines of a block that are looked at for a field with addresses at their end
_SMALL = 256 * 1024  # bytes of a block that is looked through for addresses anywhere in its lines
LOOKED_FOR = ("ip_address", "account_id", "email", "cookie_id")

# The shape of a line: visitor, "-" (nearly always), user, time in brackets, the mark before the request. The first way
# is that of most lines, an address of version 4 and no user, and the fastest to compare: "." takes any character.
_USUAL = rb".{7,15} - - \["
_TIME = rb".{26}\] \""
_OTHER = rb"[^ \n]++ - [^\[\n]*+\[" + _TIME
_JSON_SHAPE = rb"\{.*\}\r?$"
_EVERY = re.compile(rb"\n(?:" + _USUAL + _TIME + rb"|" + _OTHER + rb"|(.++)|)")
_EVERY_JSON = re.compile(rb"\n(?:" + _JSON_SHAPE + rb"|(.++)|)", re.MULTILINE)
_HOSTS = re.compile(rb"\n([^ \n]++ [^ \n]*+)")  # visitor and "-", or virtual host and visitor
_AT_ITS_END = re.compile(rb'" "[^"]*" "[^"]*"[^"\n]*"')  # after referrer and browser stands something more


class Hit(NamedTuple):
    """What is the visitor's in a line: the visit, or, where it cannot be read, what is shown of it; the number of the
    line from the first of what was read."""

    number: int
    what: Visit | Found
    matched_by: str = ""


class Readable(Protocol):
    """A file, packed or not."""

    def read(self, size: int, /) -> bytes:
        """So many bytes, fewer at the end."""


class Search:
    """What is looked for in a log, as bytes that are quick to look for."""

    def __init__(self, source: str, identifiers: Identifiers) -> None:
        self._source = source
        self._wanted = wanted = Wanted(identifiers)
        self._cookies = [
            re.compile(rb"(?<![\w.~%-])" + re.escape(cookie.encode()) + rb"(?![\w~%-]|\.\w)")
            for cookie in wanted.cookies
        ]
        # An address of version 4 has few spellings; in version 6, and in a range, each line's address must be read.
        single = [network for network in wanted.networks if network.version == 4 and network.num_addresses == 1]
        self._each_host = len(single) < len(wanted.networks)
        self._addresses = [str(network.network_address).encode() for network in single]
        self._fast = _fast(self._addresses) if self._addresses else _EVERY
        self._hosts: dict[str | bytes, bool] = {}
        needles: set[bytes] = set()
        for text in (*wanted.accounts, *wanted.cookies):
            needles |= {text.encode(), escaped(text), text.encode("ascii", "backslashreplace")}
        self._needles = sorted(needles)
        self._emails_near = [address_needle(email) for email in identifiers.emails if email.strip()]
        self._emails = Standings(wanted, ("email",))
        self._standings = Standings(wanted, LOOKED_FOR)

    def block(self, block: Block) -> tuple[list[Hit], int, int]:
        """What is the visitor's in a block, with the numbers of lines from 1; how many lines it has, and how many of
        them cannot be read: either they have not the shape of a line, or something looked for stands in them and they
        turn out to be none when they are taken apart."""
        data, begin, end = block
        is_json = data[begin + 1 : begin + 2] == b"{"
        every = _EVERY_JSON if is_json else self._fast
        lines = every.findall(data, begin, end)
        held = {number: line for number, line in enumerate(lines, start=1) if line} if any(lines) else {}
        if is_json or self._needles or self._emails_near or self._each_host or _more_at_the_end(block):
            held.update(self._candidates(block, is_json=is_json))
        hits, refused = [], 0
        for number, raw in sorted(held.items()):
            line = raw.removesuffix(b"\r")
            visit = read_line(line)
            if visit is None:
                refused += bool(line.strip())
                found = self.unread(number, [line])
                if found is not None:
                    hits.append(Hit(number, found))
            elif (matched_by := self._matched_by(line, visit)) is not None and self._in_time(visit):
                hits.append(Hit(number, visit, matched_by))
        return hits, len(lines), refused

    def unread(self, number: int, pieces: Iterable[bytes]) -> Found | None:
        """A line that cannot be read, where what is looked for stands in it."""
        return unread(self._source, number, pieces, "utf-8", self._standings)

    def _matched_by(self, line: bytes, visit: Visit) -> str | None:
        if self._wanted.networks and any(self._is_wanted_host(host) for host in visit.hosts):
            return "ip_address"
        if self._wanted.accounts and visit.user in self._wanted.accounts:
            return "account_id"
        if self._emails_near and any(
            next(self._emails.stand_in(text), None) is not None for text in (visit.user, *visit.asked)
        ):
            return "email"
        plain = unquote_to_bytes(line) if self._cookies else b""
        if any(cookie.search(line) or cookie.search(plain) for cookie in self._cookies):
            return "cookie_id"
        return None

    def _in_time(self, visit: Visit) -> bool:
        since, until = self._wanted.identifiers.since, self._wanted.identifiers.until
        return (since is None or visit.at >= since) and (until is None or visit.at <= until)

    def _candidates(self, block: Block, *, is_json: bool) -> Iterator[tuple[int, bytes]]:
        """Lines that may hold what is looked for, with their numbers from 1."""
        data, begin, end = block
        starts: set[int] = set()
        if self._each_host:
            if is_json or _more_at_the_end(block):
                yield from enumerate(data[begin + 1 : end].split(b"\n"), start=1)
                return
            if any(self._is_one_wanted(pair) for pair in set(_HOSTS.findall(data, begin, end))):
                starts |= {m.start(1) for m in _HOSTS.finditer(data, begin, end) if self._is_one_wanted(m[1])}
        for needle in (*self._needles, *self._addresses):
            at = data.find(needle, begin, end)
            while at >= 0:
                starts.add(data.rfind(b"\n", begin, at) + 1)
                at = data.find(needle, at + len(needle), end)
        for address in self._emails_near:
            starts |= {data.rfind(b"\n", begin, match.start()) + 1 for match in address.finditer(data, begin, end)}
        number, counted = 0, begin
        for start in sorted(starts):
            number += data.count(b"\n", counted, start)
            counted = start
            after = data.find(b"\n", start, end)
            yield number, data[start : after if after >= 0 else end]

    def _is_one_wanted(self, pair: bytes) -> bool:
        known = self._hosts.get(pair)
        if known is None:
            known = self._hosts[pair] = any(self._is_wanted_host(host) for host in pair.split(b" ") if host != b"-")
        return known

    def _is_wanted_host(self, host: str | bytes) -> bool:
        """Remembered: few visitors make most of a log."""
        known = self._hosts.get(host)
        if known is None:
            if len(self._hosts) > _REMEMBERED:
                self._hosts.clear()
            text = host if isinstance(host, str) else host.decode("utf-8", "replace")
            known = self._hosts[host] = self._wanted.is_wanted_address(text)
        return known


def _fast(addresses: list[bytes]) -> re.Pattern[bytes]:
    """As `_EVERY`, but lines that begin with one of the addresses, or have it behind a virtual host, are among those to
    be looked at."""
    wanted = rb"(?:" + b"|".join(re.escape(address) for address in addresses) + rb")[ ,]"
    begins = rb"(?!" + wanted + rb"|::[fF]{4}:" + wanted + rb")"
    behind = b"".join(rb"(?<! " + re.escape(address) + rb" - - \[)" for address in addresses)
    usual = begins + _USUAL + behind + _TIME
    return re.compile(rb"\n(?:" + usual + rb"|" + begins + _OTHER + rb"|(.++)|)")


def _more_at_the_end(block: Block) -> bool:
    """Whether lines have more than the combined format: behind a proxy, the visitor's address stands there. Of a large
    block some lines are looked at, spread over it: all lines of a server have one format."""
    data, begin, end = block
    if end - begin < _SMALL:
        return True
    for at in range(begin, end, max(1, (end - begin) // _LOOKS)):
        start = data.find(b"\n", at, end) + 1
        if start:
            after = data.find(b"\n", start, end)
            if _AT_ITS_END.search(data, start, after if after >= 0 else end):
                return True
    return False


class Block(NamedTuple):
    """Whole lines: from the line end at `begin` up to (without) the line end at `end`."""

    data: bytes
    begin: int
    end: int


def blocks_of(file: Readable, begins: int = 0, ends: int | None = None) -> Iterator[Block | Iterator[bytes]]:
    """Blocks of whole lines; and between them the pieces of a line that is too long. `file` stands at byte `begins`,
    where a line begins; lines that begin at `ends` or later are left alone.

    What was read is not copied: the line that lies across two reads is a block of its own.
    """
    rest, at = b"", begins  # the beginning of the line at byte `at`, whose end has not been read
    while ends is None or at < ends:
        read = file.read(BLOCK)
        first, last = read.find(b"\n"), read.rfind(b"\n")
        if first < 0:
            rest += read
            if not read:
                if rest:
                    yield Block(b"\n" + rest, 0, len(rest) + 1)
                return
            if len(rest) <= _LONGEST:
                continue
            line = _LongLine(file, rest)
            yield iter(line)
            for _ in line:
                pass  # what was not looked at, so that the next block begins with a line
            at += line.length
            read = b"\n" + line.after
            first, last = 0, read.rfind(b"\n")
            base = at - 1
        else:
            base = at + len(rest)
            line_across = b"\n" + rest + read[:first]
            yield Block(line_across, 0, len(line_across))
        if ends is not None and base + last >= ends:
            last = read.find(b"\n", max(first, ends - 1 - base))
        if last > first:
            yield Block(read, first, last)
        at, rest = base + last + 1, read[last + 1 :]


class _LongLine:
    """The pieces of a line that is too long to be held; `length` with its line end, and what was read `after` it."""

    def __init__(self, file: Readable, piece: bytes) -> None:
        self._file = file
        self._piece = piece
        self.length = 0
        self.after = b""

    def __iter__(self) -> Iterator[bytes]:
        while self._piece:
            line, end, self.after = self._piece.partition(b"\n")
            self.length += len(line) + len(end)
            self._piece = b"" if end else self._file.read(BLOCK)
            yield line
