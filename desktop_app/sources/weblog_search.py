"""Looking through blocks of a web server log, as fast as Python can. What is looked for is found as bytes; only the
lines it stands in are taken apart, and these exactly.

How many lines cannot be read is counted line by line, or, in large logs, only in blocks that look as if they had such
lines: by bytes that are no text, or by a sample of their lines. Then it is "at least so many". It never touches what is
found: a line in which something looked for stands is always taken apart, and shown as it is where that fails.
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
_GLANCE = 16 * 1024  # bytes of a block
_LOOKS = 16  # lines of a block that are looked at
LOOKED_FOR = ("ip_address", "account_id", "email", "cookie_id")

# The shape of a line: visitor, "-" (nearly always), user, time in brackets, the mark before the request. The first way
# is that of most lines, an address of version 4 and no user, and the fastest to compare: "." takes any character.
_USUAL = rb".{7,15} - - \["
_TIME = rb".{26}\] \""
_OTHER = rb"[^ \n]++ - [^\[\n]*+\[" + _TIME
_JSON_SHAPE = rb"\{.*\}\r?$"
_EVERY = re.compile(rb"\n(?:" + _USUAL + _TIME + rb"|" + _OTHER + rb"|(.++)|)")
_EVERY_JSON = re.compile(rb"\n(?:" + _JSON_SHAPE + rb"|(.++)|)", re.MULTILINE)
_SHAPED = re.compile(rb"\n(?:" + _USUAL + _TIME + rb"|" + _OTHER + rb"|\r?(?:\n|$))")
_HOSTS = re.compile(rb"\n([^ \n]++ [^ \n]*+)")  # visitor and "-", or virtual host and visitor
_FORWARDED = re.compile(rb'" "([0-9A-Fa-f:., ]{3,200})"|\n([0-9A-Fa-f:.]{3,40}(?:, [0-9A-Fa-f:.]{3,40})+) ')


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

    def __init__(self, source: str, identifiers: Identifiers, *, every_line: bool = True) -> None:
        """`every_line`: the lines that cannot be read are counted one by one."""
        self._source = source
        self._every_line = every_line
        self._wanted = wanted = Wanted(identifiers)
        self._cookies = [
            re.compile(rb"(?<![\w.~%-])" + re.escape(cookie.encode()) + rb"(?![\w~%-]|\.\w)")
            for cookie in wanted.cookies
        ]
        # An address of version 4 has few spellings; in version 6, and in a range, each line's address must be read.
        single = [network for network in wanted.networks if network.version == 4 and network.num_addresses == 1]
        self._each_host = len(single) < len(wanted.networks)
        self._addresses = [str(network.network_address).encode() for network in single]
        self._mapped = [spelt for network in single for spelt in _as_version_6(int(network.network_address))]
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
        them cannot be read (at least, where not every line is counted)."""
        data, begin, end = block
        is_json = data[begin + 1 : begin + 2] == b"{"
        held: dict[int, bytes] = {}
        if self._every_line or is_json or not _looks_ordinary(block):
            lines = (_EVERY_JSON if is_json else _EVERY).findall(data, begin, end)
            if any(lines):
                held = {number: line for number, line in enumerate(lines, start=1) if line}
            count = len(lines)
        else:
            count = _lines(block)
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
        return hits, count, refused

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
            if is_json:
                yield from enumerate(data[begin + 1 : end].split(b"\n"), start=1)
                return
            if any(self._is_one_wanted(pair) for pair in set(_HOSTS.findall(data, begin, end))):
                starts |= {m.start(1) for m in _HOSTS.finditer(data, begin, end) if self._is_one_wanted(m[1])}
            for match in _FORWARDED.finditer(data, begin, end):
                if self._is_one_wanted((match[1] or match[2]).replace(b",", b" ")):
                    starts.add(data.rfind(b"\n", begin, match.start() + 1) + 1)
        # A server that writes addresses so writes all of them so: a look at the first lines of a block tells.
        mapped = self._mapped if self._every_line or b":ffff:" in data[begin : begin + _GLANCE].lower() else []
        for needle in (*self._needles, *self._addresses, *mapped):
            at = data.find(needle, begin, end)
            while at >= 0:
                starts.add(data.rfind(b"\n", begin, at) + 1)
                after = data.find(b"\n", at, end)
                at = data.find(needle, after, end) if after >= 0 else -1
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


def _as_version_6(address: int) -> list[bytes]:
    """How an address of version 4 may stand in a line as one of version 6, in hexadecimal digits (RFC 4291, 2.5.5)."""
    high, low = address >> 16, address & 0xFFFF
    spelt = {f"ffff:{high:x}:{low:x}", f"ffff:{high:04x}:{low:04x}"}
    return sorted(text.encode() for one in spelt for text in (one, one.upper()))


def _looks_ordinary(block: Block) -> bool:
    """Whether a block has only bytes of text, and some of its lines, spread over it, have the shape of log lines."""
    data, begin, end = block
    if not data.isascii() or b"\0" in data:
        return False
    for at in range(begin, end, max(1, (end - begin) // _LOOKS)):
        start = data.find(b"\n", at, end)
        if start >= 0 and _SHAPED.match(data, start, end) is None:
            return False
    return True


def _lines(block: Block) -> int:
    """Deleting line ends is the fastest way to count them."""
    data, begin, end = block
    if data.find(b"\n", end + 1) < 0 and data.find(b"\n") == begin:
        return len(data) - len(data.replace(b"\n", b"")) - (end < len(data))
    return data.count(b"\n", begin, end)


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
        try:
            read = file.read(BLOCK)
        except Exception:  # whatever is the matter with the file: the line it breaks off in is looked at first
            if rest:
                yield Block(b"\n" + rest, 0, len(rest) + 1)
            raise
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
