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
from collections.abc import Callable, Iterable, Iterator
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
from desktop_app.sources.standing import Standings, address_needle
from desktop_app.sources.unread import unread

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
        """One finding per visit of the addresses, ranges, accounts, cookies and e-mail addresses looked for.

        An account is looked for as the signed-in user; an e-mail address there and in the request and the referrer; a
        cookie anywhere in the line. Names and telephone numbers are not looked for: a log is read and counted, but
        nothing in it is found by them.

        Only lines in which something looked for may stand are taken apart. A line counts as unreadable where it
        cannot be told whose visit it is and when; where what is looked for stands in it, it is a finding as it is,
        whatever the interval.
        """
        search = _Search(self.name, Wanted(identifiers))
        watch = Watch(report, cancelled, "lines")
        with reading_file(self.path, (EOFError, zlib.error, lzma.LZMAError)), _open(self.path) as file:
            for block in _blocks(file):
                if isinstance(block, bytes):
                    found, refused = search.block(block, watch.done)
                    yield from found
                    watch.read(block.count(b"\n"), refused=refused)
                else:
                    line = search.unread(watch.done + 1, block)
                    if line is not None:
                        yield line
                    watch.read(refused=1)
        watch.end()


_LOOKED_FOR = ("ip_address", "account_id", "email", "cookie_id")
_HOW = {
    "ip_address": "lines whose address is the one looked for",
    "account_id": "lines whose signed-in user is the one looked for",
    "email": "lines whose signed-in user, request or referrer names the e-mail address",
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
        self._addresses = [address_needle(email) for email in wanted.identifiers.emails if email.strip()]
        self._emails = Standings(wanted, ("email",))
        self._standings = Standings(wanted, _LOOKED_FOR)

    def block(self, block: bytes, before: int) -> tuple[list[Found], int]:
        """What is found in a block of whole lines, which follows so many lines, in their order; and how many of its
        lines could not be read."""
        found: list[tuple[int, Found]] = []
        number, counted, refused = before + 1, 0, 0
        for start in self._candidates(block):
            number += block.count(b"\n", counted, start)
            counted = start
            line = block[start : block.index(b"\n", start)].removesuffix(b"\r")
            parts = _LINE.fullmatch(line)
            if parts is None:
                continue  # among the lines that cannot be read
            at = _instant(parts)
            if at is None:  # looks like a line, but there is no such day
                refused += 1
                found += [(number, item) for item in [self.unread(number, [line])] if item is not None]
            elif matched_by := self._matched_by(parts):
                found += [(number, visit) for visit in self._visit(parts, at, matched_by, number)]
        for number, line in _unreadable(block, before + 1):
            refused += 1
            found += [(number, item) for item in [self.unread(number, [line])] if item is not None]
        return [item for _, item in sorted(found, key=lambda numbered: numbered[0])], refused

    def unread(self, number: int, pieces: Iterable[bytes]) -> Found | None:
        """A line that cannot be read, where what is looked for stands in it."""
        return unread(self._source, number, pieces, "utf-8", self._standings)

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
        for address in self._addresses:
            starts |= {block.rfind(b"\n", 0, match.start()) + 1 for match in address.finditer(block)}
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
        if self._addresses and any(
            next(self._emails.stand_in(text), None) is not None for text in (_user(parts), *_asked(parts))
        ):
            return "email"
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


def _asked(parts: re.Match[bytes]) -> list[str]:
    """The request and the referrer; the rest of the line where they cannot be told from it."""
    rest = _REST.fullmatch(parts[12])
    raw = (rest[1], rest[4]) if rest else (parts[12],)
    return [text.decode("utf-8", "replace") for text in raw if text]


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


def _unreadable(block: bytes, first: int) -> Iterator[tuple[int, bytes]]:
    """Those of its lines that cannot be read, with their numbers from `first`; empty ones hold nothing to read."""
    if len(_READABLE.findall(b"\n" + block)) == block.count(b"\n"):
        return
    for number, line in enumerate(block.split(b"\n"), start=first):
        if line.strip() and _LINE.fullmatch(line) is None:
            yield number, line


def _blocks(file: _File) -> Iterator[bytes | Iterator[bytes]]:
    """Blocks of whole lines, each ending with a line end; and between them the pieces of lines that are too long."""
    rest = b""
    while read := file.read(_BLOCK):
        end = read.rfind(b"\n") + 1
        if end:
            yield rest + read[:end]
            rest = read[end:]
            continue
        rest += read
        if len(rest) > _LONGEST:
            pieces = _long_line(file, rest)
            yield pieces
            for _ in pieces:
                pass  # what was not looked at, so that the next block begins with a line
            rest = b""
    if rest:
        yield rest + b"\n"


def _long_line(file: _File, begins: bytes) -> Iterator[bytes]:
    yield begins
    while read := file.readline(_BLOCK):
        yield read
        if read.endswith(b"\n"):
            return


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
