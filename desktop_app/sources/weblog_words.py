"""A visit told so that the visitor can read it: when, page, came from, browser and computer in words, and the country
and provider where the officer supplied a database that tells them (MaxMind DB format, https://maxmind.github.io/MaxMind-DB/).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_app.sources.files import open_file, reading_file, unreadable
from desktop_app.sources.matching import address_of
from desktop_app.sources.weblog_lines import Visit

if TYPE_CHECKING:
    from maxminddb.reader import Reader

PROGRAM = "a program, not a person"
_LONGEST_BROWSER = 1_000  # characters that are looked at; the time to recognise one grows with its length


class Places:
    """Country and provider of addresses, as the databases say that the officer supplied; without any, nothing."""

    def __init__(self, country: Reader | None = None, provider: Reader | None = None) -> None:
        self._country = country
        self._provider = provider

    def words(self, host: str) -> str:
        """ " (Sweden, Stockholm; provider: KTH)", or "" where nothing is known."""
        if self._country is None and self._provider is None:
            return ""
        address = address_of(host)
        if address is None:
            return ""
        country, provider = (_looked_up(reader, address) for reader in (self._country, self._provider))
        known = "; ".join(words for words in (_country_words(country), _provider_words(provider)) if words)
        return f" ({known})" if known else ""

    def country(self, host: str) -> str:
        """ "Sweden", or "" where nothing is known."""
        address = address_of(host)
        return _country_name(_looked_up(self._country, address)) if address is not None else ""


@contextmanager
def places(country: Path | None, provider: Path | None) -> Iterator[Places]:
    """The databases, opened. BadInput where one cannot be read."""
    if country is None and provider is None:
        yield Places()
        return
    with ExitStack() as stack:
        yield Places(*(stack.enter_context(_opened(path)) if path else None for path in (country, provider)))


def sentence(visit: Visit, where: Places) -> str:
    """What a line says."""
    said = f"from the address {visit.hosts[0]}{where.words(visit.hosts[0])}"
    if len(visit.hosts) > 1:
        forwarded = (f"{host}{where.words(host)}" for host in visit.hosts[1:])
        said += f", for {', '.join(forwarded)}"
    if visit.user:
        said += f", signed in as {visit.user}"
    if visit.site:
        said += f", on the site {visit.site}"
    if visit.odd:
        return f"{said}: {visit.request} (the line breaks off or goes on in a way that is not known)"
    answer = f"answer {visit.status}" if visit.status else "no answer"
    if visit.size.isdecimal():
        answer += f", {int(visit.size[:18]):,} bytes"
    said = f"{visit.request} ({answer}), {said}"
    if visit.referrer:
        said += f"; came from {visit.referrer}"
    if visit.browser:
        words = browser_words(visit.browser)
        said += f"; browser and computer: {f'{words} – {visit.browser}' if words else visit.browser}"
    return said


@lru_cache(maxsize=10_000)
def browser_words(browser: str) -> str:
    """ "Chrome 32 on Mac OS X 10.9", as the program's list of browsers recognises it; "" where it does not."""
    import ua_parser

    known = ua_parser.parse(browser[:_LONGEST_BROWSER])
    agent, system, device = known.user_agent, known.os, known.device
    said = " ".join(part for part in (agent.family, agent.major) if part) if agent else ""
    if system and system.family != "Other":
        computer = " ".join((system.family, ".".join(part for part in (system.major, system.minor) if part))).strip()
        said = f"{said} on {computer}" if said else computer
    if device and device.family == "Spider":
        said = f"{said} ({PROGRAM})" if said else PROGRAM
    elif device and device.model and device.brand and device.brand not in ("Apple", "Generic"):
        said += f", {device.brand} {device.model}"
    return said.strip(", ")


@lru_cache(maxsize=10_000)
def browser_family(browser: str) -> str:
    """ "Chrome on Mac OS X", without versions and devices, which few people share; "" where it is not recognised."""
    import ua_parser

    known = ua_parser.parse(browser[:_LONGEST_BROWSER])
    if known.device and known.device.family == "Spider":
        return PROGRAM
    agent, system = known.user_agent, known.os
    names = (agent.family if agent else "", system.family if system and system.family != "Other" else "")
    return " on ".join(name for name in names if name)


def _looked_up(reader: Reader | None, address: Any) -> dict[str, Any]:
    if reader is None:
        return {}
    import maxminddb

    try:
        found = reader.get(address)
    except (ValueError, maxminddb.InvalidDatabaseError):  # an IPv6 address in a database of IPv4, or a damaged record
        return {}
    return found if isinstance(found, dict) else {}


def _country_name(record: dict[str, Any]) -> str:
    return _named(record.get("country")) or _named(record.get("registered_country"))


def _country_words(record: dict[str, Any]) -> str:
    country = _country_name(record)
    divisions = record.get("subdivisions")
    state = _named(divisions[0]) if isinstance(divisions, list) and divisions else ""
    return ", ".join(part for part in (country, state) if part)


def _provider_words(record: dict[str, Any]) -> str:
    for name in ("isp", "autonomous_system_organization", "organization", "as_name", "name"):
        if isinstance(record.get(name), str) and record[name]:
            return f"provider: {record[name]}"
    return ""


def _named(place: Any) -> str:
    if isinstance(place, str):
        return place
    if not isinstance(place, dict):
        return ""
    names = place.get("names")
    english = names.get("en") if isinstance(names, dict) else None
    return str(english or place.get("iso_code") or "")


@contextmanager
def _opened(path: Path) -> Iterator[Reader]:
    import maxminddb

    with open_file(path):
        pass  # an ordinary file, and there
    try:
        with reading_file(path), maxminddb.open_database(path, maxminddb.MODE_AUTO) as reader:
            yield reader
    except maxminddb.InvalidDatabaseError as error:
        raise unreadable(path, "it is no database of addresses in the MaxMind DB format") from error
