"""Web server logs of Apache and nginx, common and combined format, plain or compressed.

Format: https://httpd.apache.org/docs/2.4/logs.html#accesslog, one line per visit:
host ident user [time] "request" status bytes, and in the combined format "referrer" "browser".
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import BinaryIO
from urllib.parse import unquote_to_bytes

from desktop_app.domain.errors import BadInput
from desktop_app.domain.findings import Found, Identifiers
from desktop_app.sources.files import open_file, reading_file
from desktop_app.sources.matching import Wanted
from desktop_app.sources.members import Members
from desktop_app.sources.source import Report, SourceConfig, Watch

_BLOCK = 1024 * 1024  # bytes read at once
_LONGEST = 1024 * 1024  # bytes of a line; Apache itself refuses requests over 8 KB
_MONTHS = {month: n for n, month in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
_START = (
    rb"(\S++) \S++ ([^\[\n]*+)\[([0-3]\d)/([A-Z][a-z]{2})/(\d{4}):([0-2]\d):([0-5]\d):([0-6]\d) ([+-])(\d\d)(\d\d)\] \""
)
_HOST = re.compile(rb"^[^ \n]++", re.MULTILINE)
_REMEMBERED = 100_000  # addresses
_READABLE = re.compile(rb"\n()" + re.sub(rb"\((?!\?)", rb"(?:", _START))
_LINE = re.compile(_START + rb"(.*)", re.DOTALL)
_QUOTED = rb'((?:[^"\\]|\\.)*+)"'
_REST = re.compile(_QUOTED + rb" (\d{3}|-) (\d+|-)(?: \"" + _QUOTED + rb" \"" + _QUOTED + rb")?(?: .*)?", re.DOTALL)
_File = BinaryIO | gzip.GzipFile | bz2.BZ2File | lzma.LZMAFile
_PACKED: dict[bytes, Callable[[Path], _File]] = {
    b"\x1f\x8b": gzip.GzipFile,
    b"BZh": bz2.BZ2File,
    b"\xfd7zXZ\x00": lzma.LZMAFile,
}


@dataclass(frozen=True, kw_only=True)
class WebLog(SourceConfig):
    """One log file; whether it is compressed is seen from its first bytes."""

    path: Path

    @classmethod
    def read(cls, members: Members, name: str | None, recipients: dict[str, tuple[str, ...]]) -> WebLog:
        """From its members."""
        path = members.path("path")
        return cls(kind="weblog", name=name or path.name, recipients=recipients, path=path)

    def find(self, identifiers: Identifiers, report: Report, cancelled: Callable[[], bool]) -> Iterator[Found]:
        """One finding per visit of the addresses, ranges, accounts and cookies looked for.

        Only lines in which something looked for may stand are taken apart. A line counts as unreadable where it
        cannot be told whose visit it is and when.
        """
        search = _Search(self.name, Wanted(identifiers))
        watch = Watch(report, cancelled, "lines")
        with reading_file(self.path, (EOFError, zlib.error, lzma.LZMAError)), _open(self.path) as file:
            for block, cut in _blocks(file) if search.is_possible else ():
                watch.read(cut, refused=cut)
                yield from search.visits(block, watch)
                lines = block.count(b"\n")
                watch.read(lines, refused=_unreadable(block, lines))
        watch.end()


_HOW = {
    "ip_address": "lines whose address is the one looked for",
    "account_id": "lines whose signed-in user is the one looked for",
    "cookie_id": "lines in which the cookie stands as a whole word",
}


class _Search:
    """What is looked for in a log, as bytes that are quick to look for."""

    def __init__(self, source: str, wanted: Wanted) -> None:
        self._source = source
        self._wanted = wanted
        self._tokens = [
            re.compile(rb"(?<![\w.~%-])" + re.escape(cookie.encode()) + rb"(?![\w~%-]|\.\w)")
            for cookie in wanted.cookies
        ]
        hosts = [network for network in wanted.networks if network.version == 6 or network.num_addresses > 1]
        # An address has one spelling in IPv4; in IPv6, and in a range, each line's address must be read.
        self._each_line = bool(hosts)
        self._hosts: dict[bytes, bool] = {}
        needles = {b"%s " % str(network.network_address).encode() for network in wanted.networks}
        for text in (*wanted.accounts, *wanted.cookies):
            needles |= {text.encode(), _escaped(text)}
        self._needles = sorted(needles)
        self.is_possible = bool(needles)

    def visits(self, block: bytes, watch: Watch) -> Iterator[Found]:
        """The visits in a block of whole lines, which follows the lines read before."""
        number, counted = watch.done + 1, 0
        for start in self._candidates(block):
            number += block.count(b"\n", counted, start)
            counted = start
            parts = _LINE.fullmatch(block[start : block.index(b"\n", start)].removesuffix(b"\r"))
            at = _instant(parts) if parts else None
            if parts is None:
                continue  # counted with the other lines that cannot be read
            if at is None:
                watch.read(0, refused=1)  # looks like a line, but there is no such day
            elif matched_by := self._matched_by(parts):
                yield from self._visit(parts, at, matched_by, number)

    def _candidates(self, block: bytes) -> list[int]:
        """Where lines start that may hold what is looked for."""
        starts = set()
        if self._each_line:
            starts = {match.start() for match in _HOST.finditer(block) if self._is_wanted_host(match[0])}
        for needle in self._needles:
            at = block.find(needle)
            while at >= 0:
                starts.add(block.rfind(b"\n", 0, at) + 1)
                at = block.find(needle, at + len(needle))
        return sorted(starts)

    def _visit(self, parts: re.Match[bytes], at: datetime, matched_by: str, number: int) -> Iterator[Found]:
        since, until = self._wanted.identifiers.since, self._wanted.identifiers.until
        if (since is None or at >= since) and (until is None or at <= until):
            yield Found(self._source, f"line {number}", "visit", _sentence(parts), matched_by, at, _HOW[matched_by])

    def _is_wanted_host(self, host: bytes) -> bool:
        """Remembered: few visitors make most of a log."""
        known = self._hosts.get(host)
        if known is None:
            if len(self._hosts) > _REMEMBERED:
                self._hosts.clear()
            known = self._hosts[host] = self._wanted.is_wanted_address(_text(host))
        return known

    def _matched_by(self, parts: re.Match[bytes]) -> str | None:
        if self._wanted.networks and self._is_wanted_host(parts[1]):
            return "ip_address"
        if self._wanted.accounts and _user(parts) in self._wanted.accounts:
            return "account_id"
        line = parts[0]
        plain = unquote_to_bytes(line) if self._tokens else b""
        if any(token.search(line) or token.search(plain) for token in self._tokens):
            return "cookie_id"
        return None


def _sentence(parts: re.Match[bytes]) -> str:
    """What a line says, so that the visitor can read it."""
    said = f"from the address {_text(parts[1])}"
    if _user(parts) not in ("-", ""):
        said += f", signed in as {_user(parts)}"
    rest = _REST.fullmatch(parts[12])
    if rest is None:
        return f"{said}: {_text(parts[12])} (the line breaks off or goes on in a way that is not known)"
    request, status, size, referrer, browser = rest.groups()
    answer = "no answer" if status == b"-" else f"answer {_text(status)}"
    if size != b"-":
        answer += f", {int(size[:18]):,} bytes"
    said = f"{_text(request)} ({answer}), {said}"
    if referrer not in (None, b"-", b""):
        said += f"; came from {_text(referrer)}"
    if browser not in (None, b"-", b""):
        said += f"; browser and computer: {_text(browser)}"
    return said


def _user(parts: re.Match[bytes]) -> str:
    return _unescaped(parts[2].strip()).decode("utf-8", "backslashreplace")


def _instant(parts: re.Match[bytes]) -> datetime | None:
    day, month, year, hour, minute, second, sign, hours, minutes = parts.groups()[2:11]
    offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1)
    try:
        clock = (int(year), _MONTHS[month], int(day), int(hour), int(minute), min(int(second), 59))
        return datetime(*clock, tzinfo=timezone(offset)).astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return None


def _text(raw: bytes) -> str:
    """Bytes as text; what cannot be printed is shown by its number, as Apache itself does."""
    text = raw.replace(b'\\"', b'"').decode("utf-8", "backslashreplace")
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text)


def _escaped(text: str) -> bytes:
    r"""A text as Apache writes it: "ö" as \xc3\xb6."""
    return b"".join(bytes([b]) if 32 <= b < 127 and b not in b'"\\' else b"\\x%02x" % b for b in text.encode())


def _unescaped(raw: bytes) -> bytes:
    return re.sub(rb"\\x([0-9A-Fa-f]{2})|\\(.)", lambda m: bytes([int(m[1], 16)]) if m[1] else m[2], raw)


def _unreadable(block: bytes, lines: int) -> int:
    """How many of its lines cannot be read; empty ones hold nothing to read."""
    if len(_READABLE.findall(b"\n" + block)) == lines:
        return 0
    return sum(1 for line in block.split(b"\n") if line.strip() and not _is_readable(line))


def _is_readable(line: bytes) -> bool:
    return _LINE.fullmatch(line) is not None


def _blocks(file: _File) -> Iterator[tuple[bytes, int]]:
    """Blocks of whole lines, each ending with a line end; with how many lines before it were too long and dropped."""
    rest, cut = b"", 0
    while read := file.read(_BLOCK):
        end = read.rfind(b"\n") + 1
        if not end:
            rest += read
            if len(rest) > _LONGEST:
                rest, cut = b"", cut + 1
                _skip_line(file)
            continue
        yield rest + read[:end], cut
        rest, cut = read[end:], 0
    if rest or cut:
        yield rest + b"\n" if rest else b"", cut


def _skip_line(file: _File) -> None:
    while (read := file.readline(_BLOCK)) and not read.endswith(b"\n"):
        pass


def _open(path: Path) -> _File:
    with open_file(path) as file:
        first = file.read(6)
    for magic, opened in _PACKED.items():
        if first.startswith(magic):
            return opened(path)
    if first.startswith(b"PK\x03\x04"):
        raise BadInput(
            "packed-file",
            f"The file {path.name} is an archive of files.",
            safe="Nothing was searched.",
            next_step="Take the log out of it, and name that.",
        )
    return open_file(path)
