"""One line of a web server log, taken apart: who visited, when, and what they asked for.

Formats: https://httpd.apache.org/docs/2.4/logs.html#accesslog and https://nginx.org/en/docs/http/ngx_http_log_module.html.
Text: an optional virtual host, then host ident user [time] "request" status bytes, and in the combined format
"referrer" "browser" and, behind a proxy, "addresses forwarded for". JSON: one object per line, with the names that
nginx, Apache, Caddy, Traefik and the Elastic Common Schema give these.
"""

from __future__ import annotations

import codecs
import json
import re
from datetime import UTC, datetime, timedelta, timezone
from functools import lru_cache
from typing import Any, NamedTuple

from desktop_app.sources.matching import address_of

_MONTHS = {month: n for n, month in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), start=1)}
_LINE = re.compile(
    rb"(\S++ [^\[\n]*+)\[([0-3]\d)/([A-Z][a-z]{2})/(\d{4}):([0-2]\d):([0-5]\d):([0-6]\d) ([+-])(\d\d)(\d\d)\] \"(.*)",
    re.DOTALL,
)
_QUOTED = rb'([^"\\]*+(?:\\.[^"\\]*+)*+)"'
_REST = re.compile(_QUOTED + rb" (\d{3}|-) (\d+|-)(?: \"" + _QUOTED + rb" \"" + _QUOTED + rb")?( .*)?", re.DOTALL)
_EXTRA = re.compile(rb' "' + _QUOTED)
_DEEPEST = 20  # levels of a JSON line

# What the fields are called in JSON logs: whole paths first, then the last part of a path. Compared without case.
_NAMES: dict[str, tuple[str, ...]] = {
    "address": (
        "remote_addr", "remote_ip", "clienthost", "source.ip", "source.address", "client.ip", "client.address",
        "client_ip", "clientip", "remoteip", "remoteaddr", "clientaddr", "remote_host", "remotehost", "ip", "client",
        "remote",
    ),
    "forwarded": (
        "client_ip", "http_x_forwarded_for", "x_forwarded_for", "xforwardedfor", "x-forwarded-for", "forwarded_for",
        "x-real-ip", "http_x_real_ip", "cf-connecting-ip", "true-client-ip",
    ),
    "user": ("remote_user", "user_id", "user.name", "clientusername", "remoteuser", "auth_user", "username", "user"),
    "time": (
        "time_iso8601", "@timestamp", "timestamp", "starttutc", "startutc", "startlocal", "time_local", "time", "ts",
        "date", "datetime", "msec",
    ),
    "request": ("request", "request_line", "requestline", "http.request.line"),
    "method": ("request_method", "http.request.method", "requestmethod", "method", "verb"),
    "page": ("request_uri", "url.original", "url.path", "requestpath", "uri", "url", "path", "request_path"),
    "status": ("status", "http.response.status_code", "downstreamstatus", "status_code", "response", "code"),
    "size": (
        "body_bytes_sent", "http.response.body.bytes", "downstreamcontentsize", "bytes_sent", "size", "bytes",
        "response_size",
    ),
    "referrer": ("http_referer", "http_referrer", "http.request.referrer", "referer", "referrer", "request_referer"),
    "browser": ("http_user_agent", "user_agent.original", "user_agent", "user-agent", "useragent", "agent"),
    "site": ("virtual_host", "vhost", "server_name", "http_host", "host", "requesthost"),
}  # fmt: skip


class Visit(NamedTuple):
    """What one line says. `at` is aware UTC; texts are as they stand there, "" where there is none. `asked` are the
    parts in which a visitor may name themselves: request and referrer. `odd`: the line breaks off or goes on in a way
    that is not known, and `request` is all of that."""

    hosts: tuple[str, ...]
    user: str
    at: datetime
    request: str
    status: str = ""
    size: str = ""
    referrer: str = ""
    browser: str = ""
    site: str = ""
    odd: bool = False

    @property
    def asked(self) -> tuple[str, ...]:
        return tuple(text for text in (self.request, self.referrer) if text)


def read_line(line: bytes) -> Visit | None:
    """A line taken apart; None where it cannot be told whose visit it is and when."""
    line = line.removesuffix(b"\r").removeprefix(codecs.BOM_UTF8)
    parts = _LINE.fullmatch(line)
    if parts is not None:
        return _of_text(parts)
    return _of_json(line) if line.lstrip()[:1] == b"{" else None


def _of_text(parts: re.Match[bytes]) -> Visit | None:
    at = _instant(parts)
    if at is None:
        return None
    hosts, user, site = _whose(parts[1])
    rest = _REST.fullmatch(parts[11])
    if rest is None:
        return Visit(hosts, user, at, _plain(parts[11]), site=site, odd=True)
    request, status, size, referrer, browser, more = rest.groups()
    forwarded = [host for extra in _EXTRA.finditer(more or b"") for host in _addresses(extra[1])]
    return Visit(
        (*hosts, *forwarded),
        user,
        at,
        _plain(request),
        _said(status),
        _said(size),
        _said(referrer),
        _said(browser),
        site,
    )


@lru_cache(maxsize=10_000)
def _whose(begins: bytes) -> tuple[tuple[str, ...], str, str]:
    """The visitor's addresses, the signed-in user and the virtual host, from what stands before the time."""
    words = begins.rstrip(b" ").split(b" ")
    site = ""
    if len(words) >= 4 and not words[0].endswith(b",") and address_of(_plain(words[0])) is None:
        if address_of(_plain(words[1]).rstrip(",")) is not None:
            site, words = _plain(words[0]), words[1:]
    elif len(words) >= 4 and address_of(_plain(words[1])) is not None and not words[0].endswith(b","):
        site, words = _plain(words[0]), words[1:]  # a virtual host that is called by its address
    hosts = [_plain(words.pop(0))]
    while hosts[-1].endswith(",") and words:
        hosts.append(_plain(words.pop(0)))
    user = _unescaped(b" ".join(words[1:])).decode("utf-8", "backslashreplace").strip()
    return tuple(host.rstrip(",") for host in hosts), "" if user == "-" else user, site


def _addresses(field: bytes) -> list[str]:
    """The addresses of a field that holds nothing else ("198.51.100.7, 10.0.0.1"); none of any other."""
    given = [part.strip() for part in _plain(field).split(",")]
    known = [part for part in given if address_of(part) is not None]
    return known if len(known) == sum(part not in ("-", "unknown", "") for part in given) else []


def _instant(parts: re.Match[bytes]) -> datetime | None:
    minute = _minute(parts.group(2, 3, 4, 5, 6), parts.group(8, 9, 10))
    try:
        return None if minute is None else minute.replace(second=min(int(parts[7]), 59))
    except ValueError:
        return None


@lru_cache(maxsize=10_000)
def _minute(clock: tuple[bytes, ...], zone: tuple[bytes, bytes, bytes]) -> datetime | None:
    """The minute a line is of. Remembered: many lines are of the same."""
    day, month, year, hour, minute = clock
    try:
        at = datetime(int(year), _MONTHS[month], int(day), int(hour), int(minute), tzinfo=_zone(*zone))
        return at.astimezone(UTC)
    except (KeyError, ValueError, OverflowError):
        return None


@lru_cache(maxsize=1_000)
def _zone(sign: bytes, hours: bytes, minutes: bytes) -> timezone:
    return timezone(timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == b"-" else 1))


def _of_json(line: bytes) -> Visit | None:
    try:
        data = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    fields: dict[str, str] = {}
    _flatten(data, "", fields, _DEEPEST)
    address, at = _field(fields, "address"), _moment(_field(fields, "time"))
    if at is None or not address:
        return None
    hosts = [address, *_each_address(_fields(fields, "forwarded"))]
    request = _field(fields, "request")
    if not request:
        request = f"{_field(fields, 'method')} {_field(fields, 'page')}".strip()
    user, referrer, browser = (_field(fields, name) for name in ("user", "referrer", "browser"))
    return Visit(
        tuple(dict.fromkeys(hosts)),
        "" if user == "-" else user,
        at,
        request,
        _field(fields, "status"),
        _field(fields, "size"),
        "" if referrer == "-" else referrer,
        "" if browser == "-" else browser,
        _field(fields, "site"),
    )


def _flatten(value: Any, path: str, fields: dict[str, str], depth: int) -> None:
    """Every text and number by its path; of a list its first one, as headers stand in Caddy's logs."""
    if isinstance(value, dict) and depth:
        for name, inner in value.items():
            _flatten(inner, f"{path}.{name.casefold()}" if path else name.casefold(), fields, depth - 1)
    elif isinstance(value, list) and depth:
        if value:
            _flatten(value[0] if len(value) == 1 else ", ".join(map(str, value)), path, fields, depth - 1)
    elif isinstance(value, (str, int, float)) and not isinstance(value, bool):
        fields.setdefault(path, str(value))


def _fields(fields: dict[str, str], meaning: str) -> list[str]:
    whole = [fields[name] for name in _NAMES[meaning] if name in fields]
    ends = {path.rpartition(".")[2]: text for path, text in reversed(fields.items()) if "." in path}
    return whole + [ends[name] for name in _NAMES[meaning] if name in ends and "." not in name]


def _field(fields: dict[str, str], meaning: str) -> str:
    return next(iter(_fields(fields, meaning)), "")


def _each_address(texts: list[str]) -> list[str]:
    return [part.strip() for text in texts for part in text.split(",") if address_of(part) is not None]


def _moment(text: str) -> datetime | None:
    """An instant in ISO 8601, as servers write it in text logs, or as seconds (or thousandths) since 1970."""
    parts = _LINE.fullmatch(f'- [{text}] "'.encode("utf-8", "replace"))
    if parts is not None:
        return _instant(parts)
    try:
        if re.fullmatch(r"\d{9,13}(\.\d+)?(?:[eE][+]?\d+)?", text):
            seconds = float(text)
            return datetime.fromtimestamp(seconds / 1000 if seconds > 1e11 else seconds, UTC)
        moment = datetime.fromisoformat(text)
    except (ValueError, OverflowError, OSError):
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


def _said(raw: bytes | None) -> str:
    return "" if raw is None or raw == b"-" else _plain(raw)


@lru_cache(maxsize=10_000)
def _plain(raw: bytes) -> str:
    """Bytes as text; what cannot be printed is shown by its number, as Apache itself does. Remembered: lines say the
    same again and again."""
    return printable(raw.replace(b'\\"', b'"').decode("utf-8", "backslashreplace"))


def printable(text: str) -> str:
    """The text with what cannot be printed shown by its number."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in text)


def escaped(text: str) -> bytes:
    r"""A text as Apache writes it: "ö" as \xc3\xb6."""
    return b"".join(bytes([b]) if 32 <= b < 127 and b not in b'"\\' else b"\\x%02x" % b for b in text.encode())


def _unescaped(raw: bytes) -> bytes:
    return re.sub(rb"\\x([0-9A-Fa-f]{2})|\\(.)", lambda m: bytes([int(m[1], 16)]) if m[1] else m[2], raw)
